"""The full-text index: which words of a record are searched, in which field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from azcn.dates import spoken_in_full
from azcn.records import AnyRecord, Dated, Figure, Passage, Position
from azcn.text import fold, spaced
from azcn.values import Wording

LEFT_OUT = ("act", "position", "clause", "exception")
"""Kinds that are not searched: what they say is in the passage, and would be found twice."""
FIELDS = ("title", "names", "words", "related", "text")
NAMING = ("agreement", "term", "organisation", "person", "event")
"""Kinds whose names belong to the passages that they rest on."""
SEARCH_WORD, BROAD_WORD = 0.5, 0.42
"""Trust in a search word that a query equals, beside a name that it equals; less in one of a subject or topic,
which are broader than the records and passages about them."""
NARROW = 3
"""Subjects up to which a record is about each of them; one of more, such as a day of talks, only touches them."""
PLACES = ("place", "route")
"""Categories of terms that are places."""


class Indexer:
    """Knows what is related to what, for the field of related words."""

    def __init__(self, records: Iterable[AnyRecord], wording: Wording) -> None:
        self.wording = wording
        self.records = {record.ref: record for record in records}
        self.subjects: dict[str, dict[str, None]] = {}
        self.namings: dict[str, list[AnyRecord]] = {}
        for record in self.records.values():
            if isinstance(record, Position):
                self.subjects.setdefault(record.refs[0], {})[record.subject] = None
            elif record.kind in NAMING:
                for ref in record.refs:
                    self.namings.setdefault(ref, []).append(record)

    def called(self, record: AnyRecord) -> Iterator[tuple[str, float]]:
        """What a record is called, by the words that carry matter, and how far each name is trusted."""
        names = {bare(name, self.wording): 1.0 for name in (*names_of(record), *_quantities(record))}
        trusted = BROAD_WORD if record.kind in ("subject", "topic") else SEARCH_WORD
        others = {bare(word, self.wording): trusted for word in getattr(record, "words", ())}
        yield from ((name, trust) for name, trust in (others | names).items() if name)

    def proper_names(self) -> set[str]:
        """The words of people's, organisations' and places' names, which are misspelt more freely than others."""
        named = [
            record
            for record in self.records.values()
            if record.kind in ("person", "organisation") or getattr(record, "category", "") in PLACES
        ]
        return {word for record in named for name in names_of(record) for word in re.findall(r"[^\W\d_]+", fold(name))}

    def fields(self, record: AnyRecord) -> tuple[str, ...]:
        """The words of a record, field by field."""
        names = names_of(record)
        return (
            "" if isinstance(record, Passage) else spaced(fold(record.title)),  # its place is no name
            _joined((*names[1:], *_quantities(record))),
            _joined(getattr(record, "words", ())),
            _joined(self._related(record)),
            record.text,
        )

    def _related(self, record: AnyRecord) -> list[str]:
        """Names and search words of a record's subjects, and of what a passage names."""
        subjects = self.subjects.get(record.ref, {}) if isinstance(record, Passage) else getattr(record, "subjects", ())
        related = [self.records[ref] for ref in subjects if ref in self.records and record.kind != "topic"]
        broad = not isinstance(record, Passage) and len(related) > NARROW
        found = [word for other in related for word in (other.title, *(() if broad else getattr(other, "words", ())))]
        found += [record.title] if isinstance(record, Passage) else []
        for other in self.namings.get(record.ref, []):
            found += [*names_of(other), *(getattr(other, "words", ()) if other.kind in ("agreement", "term") else ())]
        return found


def bare(text: str, wording: Wording) -> str:
    """The words of a text that carry matter, in the order of the alphabet."""
    found = {word for word in re.findall(r"[^\W_]+", spaced(fold(text))) if word not in wording.stopwords}
    return " ".join(sorted(found))


def names_of(record: AnyRecord) -> tuple[str, ...]:
    """Every name that a record answers to, its title first."""
    own = record.ref.partition(":")[2]
    extra = (getattr(record, "short_title", None), getattr(record, "abbreviation", None), own.replace("-", " "), own)
    return tuple(dict.fromkeys(name for name in (record.title, *extra, *getattr(record, "aliases", ())) if name))


def _quantities(record: AnyRecord) -> list[str]:
    """Numbers and dates in the ways in which people type them."""
    found: list[str] = []
    if isinstance(record, Figure):
        if record.value is not None:
            found += [f"{record.value:g} {unit}" for unit in (record.unit, record.unit.removesuffix(" USD"))]
        found += [f"{record.change:g} percent growth"] if record.change is not None else []
        found += [spoken_in_full(record.period)]
    if isinstance(record, Dated):
        full = spoken_in_full(record.date)
        found += [full, re.sub(r" \d{4}$", "", full), record.date or ""]
    return found


def _joined(words: Iterable[str]) -> str:
    """Words as one field: folded, East Asian signs apart, each entry once, a bar between so that phrases end."""
    return " | ".join(dict.fromkeys(spaced(fold(word)) for word in words if word))
