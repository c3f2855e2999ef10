"""The full-text index: which words of a record are searched, in which field."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum

from azcn.dates import spoken_in_full
from azcn.records import AnyRecord, Dated, Figure, Passage, Person, Position
from azcn.text import fold, spaced
from azcn.values import Wording

LEFT_OUT = ("act", "position", "clause", "exception")
"""Kinds that are not searched: what they say is in the passage, and would be found twice."""
NAMING = ("agreement", "term", "organisation", "person", "event")
"""Kinds whose names belong to the passages that they rest on."""
SEARCH_WORD, BROAD_WORD = 0.65, 0.55
"""Trust in a search word that a query equals, beside a name that it equals; less in one of a subject or topic,
which are broader than the records and passages about them."""
NARROW = 3
"""Subjects up to which a record is about each of them; one of more, such as a day of talks, only touches them."""
PLACES = ("place", "route")
"""Categories of terms that are places."""


class Field(IntEnum):
    """What is searched of a record; each field of each is a row of the index, numbered SIZE * place + field."""

    TITLE = 0
    NAMES = 1
    WORDS = 2
    """Its search words of one word."""
    PHRASES = 3
    """Its search words of several words, each of which alone says little."""
    RELATED = 4
    """Names and search words of its subjects, and of what a passage names."""
    AROUND = 5
    """Their search words of several words."""
    TEXT = 6


SIZE = 8
"""Numbers that each record has for its fields."""
OWN = (Field.TITLE, Field.NAMES, Field.TEXT)
"""Fields in which a word is a record's own, not one by which people search for it."""
KNOWING = (Field.TITLE, Field.NAMES, Field.WORDS, Field.RELATED, Field.TEXT)
"""Fields whose words are known each by itself."""


class Indexer:
    """Knows what is related to what, for the field of related words."""

    def __init__(self, records: Iterable[AnyRecord], wording: Wording) -> None:
        self.stopwords = wording.stopwords
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
        names = {bare(name, self.stopwords): 1.0 for name in (*names_of(record), *_descriptions(record))}
        trusted = BROAD_WORD if record.kind in ("subject", "topic") else SEARCH_WORD
        others = {bare(word, self.stopwords): trusted for word in getattr(record, "words", ())}
        yield from ((name, trust) for name, trust in (others | names).items() if name)

    def proper_names(self) -> set[str]:
        """The words of people's, organisations' and places' names, which are misspelt more freely than others."""
        named = [
            record
            for record in self.records.values()
            if record.kind in ("person", "organisation") or getattr(record, "category", "") in PLACES
        ]
        return {word for record in named for name in names_of(record) for word in re.findall(r"[^\W\d_]+", fold(name))}

    def fields(self, record: AnyRecord) -> dict[Field, str]:
        """The words of a record, field by field."""
        names = names_of(record)
        words, phrases = _parted(getattr(record, "words", ()))
        related, around = self._related(record)
        return {
            Field.TITLE: "" if isinstance(record, Passage) else spaced(fold(record.title)),  # its place is no name
            Field.NAMES: _joined((*names[1:], *_descriptions(record))),
            Field.WORDS: words,
            Field.PHRASES: phrases,
            Field.RELATED: related,
            Field.AROUND: around,
            Field.TEXT: record.text,
        }

    def _related(self, record: AnyRecord) -> tuple[str, str]:
        """Names and search words of a record's subjects, and of what a passage names; the phrases apart."""
        subjects = self.subjects.get(record.ref, {}) if isinstance(record, Passage) else getattr(record, "subjects", ())
        related = [self.records[ref] for ref in subjects if ref in self.records and record.kind != "topic"]
        broad = not isinstance(record, Passage) and len(related) > NARROW
        names = [other.title for other in related] + ([record.title] if isinstance(record, Passage) else [])
        words = [word for other in related if not broad for word in getattr(other, "words", ())]
        for other in self.namings.get(record.ref, []):
            names += names_of(other)
            words += getattr(other, "words", ()) if other.kind in ("agreement", "term") else ()
        single, phrases = _parted(words)
        return f"{_joined(names)} | {single}", phrases


def bare(text: str, stopwords: Collection[str]) -> str:
    """The words of a text that carry matter, in the singular and American spelling, in the order of the alphabet."""
    found = {word for word in re.findall(r"[^\W_]+", spaced(fold(text))) if word not in stopwords}
    return " ".join(sorted(_singular(_american(word)) for word in found))


def _american(word: str) -> str:
    """A word with the endings in which British spelling differs, as far as two spellings are to be equal."""
    word = re.sub(r"is(ations?|e[ds]?|ing)$", r"iz\1", word)
    return re.sub(r"our(s?)$", r"or\1", re.sub(r"ogue(s?)$", r"og\1", re.sub(r"tre(s?)$", r"ter\1", word)))


def _singular(word: str) -> str:
    """A word without the ending of a plural, as far as two forms of one word are to be equal."""
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def names_of(record: AnyRecord) -> tuple[str, ...]:
    """Every name that a record answers to, its title first."""
    own = record.ref.partition(":")[2]
    extra = (getattr(record, "short_title", None), getattr(record, "abbreviation", None), own.replace("-", " "), own)
    return tuple(dict.fromkeys(name for name in (record.title, *extra, *getattr(record, "aliases", ())) if name))


def _descriptions(record: AnyRecord) -> list[str]:
    """What stands for a name: a role, and numbers and dates in the ways in which people type them."""
    found: list[str] = [record.role] if isinstance(record, Person) else []
    if isinstance(record, Figure):
        if record.value is not None:
            found += [f"{record.value:g} {unit}" for unit in (record.unit, record.unit.removesuffix(" USD"))]
        found += [f"{record.change:g} percent growth"] if record.change is not None else []
        found += [spoken_in_full(record.period)]
    if isinstance(record, Dated):
        full = spoken_in_full(record.date)
        found += [full, re.sub(r" \d{4}$", "", full), record.date or ""]
    return found


def _parted(words: Iterable[str]) -> tuple[str, str]:
    """Search words that are one word, and those that are several."""
    single = {word: len(re.findall(r"[^\W_]+", fold(word))) == 1 for word in words}
    return _joined(word for word, one in single.items() if one), _joined(w for w, one in single.items() if not one)


def _joined(words: Iterable[str]) -> str:
    """Words as one field: folded, East Asian signs apart, each entry once, a bar between so that phrases end."""
    return " | ".join(dict.fromkeys(spaced(fold(word)) for word in words if word))
