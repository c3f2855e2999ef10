"""Accounting for names and numbers: those of a source paragraph in the data, and those of the data in it."""

from __future__ import annotations

from collections.abc import Iterable

from azcn.addresses import split
from azcn.dates import spoken_in_full
from azcn.index import names_of
from azcn.records import AnyRecord, Dated, Document, Excepted, Figure, Passage, Person, Position
from azcn.values import FigureStatus
from azcn.verify.tokens import names, numbers, stems


class Ledger:
    """Knows all records, and the source paragraphs that were found."""

    def __init__(self, records: Iterable[AnyRecord], sources: dict[str, str], wholes: dict[str, str]) -> None:
        """Records, the source paragraph of each passage, and the whole copy of each document."""
        self.records = tuple(records)
        self.sources = sources
        self.wholes = wholes
        self.resting: dict[str, list[AnyRecord]] = {}
        for record in self.records:
            for ref in record.refs:
                self.resting.setdefault(ref, []).append(record)
        self.documents = {record.ref: record for record in self.records if isinstance(record, Document)}
        self.excepted = [record for record in self.records if isinstance(record, Excepted)]
        texts = [*(record.text for record in self.records if isinstance(record, Passage)), *sources.values()]
        self.known = frozenset(word for text in texts for word in names(text))

    def tokens(self, text: str) -> frozenset[str]:
        """Names and numbers of a text."""
        return numbers(text) | names(text, self.known)

    def missing(self, passage: Passage) -> set[str]:
        """Names and numbers of the source paragraph that neither passage nor records hold."""
        held = set(stems(passage.text) | numbers(passage.text))
        for record in self.resting.get(passage.ref, []):
            if not isinstance(record, Document | Excepted):
                told = " . ".join((*names_of(record), *self._told(record), *_dates(record)))
                held |= stems(told) | numbers(told)
        return set(self.tokens(self.sources[passage.ref])) - held - self._exempt(passage.ref, "source")

    def invented(self, record: AnyRecord) -> set[str]:
        """Names and numbers of a record that no source paragraph it rests on holds."""
        refs = [ref for ref in record.refs if ref in self.sources]
        if not refs or len(refs) < len(record.refs):
            return set()
        source = " . ".join(self.sources[ref] for ref in refs)
        granted = (
            {word for word in stems(source.replace("$", " USD ")) if not word.isdigit()}  # 46 is no part of 2.46
            | numbers(source)
            | self._other_names(refs, source)
            | self._exempt(record.ref, "data")
        )
        if not isinstance(record, Passage | Position):
            granted |= self._heads(refs) | {word for ref in refs for word in self._exempt(ref, "data")}
        told = set().union(*(self.tokens(text) for text in self._told(record))) - granted
        return told | (set().union(*(self.tokens(date) for date in _dates(record))) - granted - _grounds(record))

    def unconfirmed(self, document: Document) -> set[str]:
        """What the head of a document has and the whole copy has not: its dates, unless computed, and its place.

        That proves nothing, for a copy may lack its first and last lines, but a sceptic wants to know.
        """
        whole = self.wholes.get(document.ref)
        if whole is None:
            return set()
        dates = [spoken_in_full(document.published), "" if document.date_ground else spoken_in_full(document.date)]
        told = " . ".join((*(f"on {date}" for date in dates), f"at {document.place or ''}"))
        granted = stems(whole) | numbers(whole) | self._exempt(document.ref, "data")
        return {token for token in self.tokens(told) if token not in granted and f"0{token}" not in granted}

    def _told(self, record: AnyRecord) -> list[str]:
        """What a record says that can be held against its sources; what is computed has another ground."""
        if isinstance(record, Figure) and record.status is FigureStatus.COMPUTED:
            return []
        told = [record.text]
        if not isinstance(record, Passage | Position):  # a position's title names its subject in our words
            told.append(record.title)
        told.append(getattr(record, "date_ground", None) or "")
        if isinstance(record, Figure):
            told += ["" if record.value is None else f"{record.value} {record.unit}", _percent(record.change)]
        told += [f"as {value}" for key in ("place", "role") if (value := getattr(record, key, None))]  # no sentence
        told += [account.text for account in getattr(record, "accounts", ())]
        told += [side.says for side in getattr(record, "sides", ())]
        return told

    def _other_names(self, refs: list[str], source: str) -> set[str]:
        """Words of the other names of what the source names; and of people whom it named further up."""
        words = stems(source)
        found: set[str] = set()
        for ref in refs:
            for record in self.resting.get(ref, []):
                if record.kind in ("person", "organisation", "term", "agreement", "event"):
                    called = names_of(record)
                    earlier = stems(self._above(ref)) if isinstance(record, Person) else set()
                    if any(stems(name) and stems(name) <= words | earlier for name in called):
                        found |= set().union(*(stems(name) | numbers(name) for name in called))
        return found

    def _above(self, ref: str) -> str:
        """The source paragraphs of the same document before a passage."""
        document = split(ref)[0]
        refs = [other for other in self.sources if split(other)[0] == document]
        return " . ".join(self.sources[other] for other in refs[: refs.index(ref)])

    def _heads(self, refs: list[str]) -> set[str]:
        """Names and numbers that the heads of the documents give: title, dates, place, publisher."""
        found: set[str] = set()
        for name in {split(ref)[0] for ref in refs}:
            head = self.documents[f"document:{name}"]
            dates = (spoken_in_full(head.date), spoken_in_full(head.published))
            told = " . ".join((head.title, head.short_title, head.place or "", head.publisher or "", *dates))
            found |= stems(told) | numbers(told)
        return found

    def _exempt(self, ref: str, side: str) -> set[str]:
        """Names and numbers that the data excepts for a passage or record, with a reason."""
        return {
            token
            for record in self.excepted
            if record.only_in == side and ref in (record.records or record.refs)
            for word in record.words
            for token in (stems(word) | numbers(word))
        }


def _dates(record: AnyRecord) -> list[str]:
    """The dates and periods of a record, which its source or their ground must give."""
    keys = ("date", "period", "change_base") if isinstance(record, Dated | Figure) else ()
    if isinstance(record, Figure) and record.status is FigureStatus.COMPUTED:
        return []
    return [f"on {spoken_in_full(value)}" for key in keys if (value := getattr(record, key, None))]


def _grounds(record: AnyRecord) -> set[str]:
    """Names and numbers of the grounds on which a date or period was computed."""
    told = " . ".join(getattr(record, key, None) or "" for key in ("date_ground", "period_ground"))
    return set(stems(told) | numbers(told))


def _percent(change: float | None) -> str:
    return "" if change is None else f"{change} percent"
