"""What each record can be filtered by: topic, subject, party, act, document and year, and its time."""

from __future__ import annotations

from collections.abc import Iterable

from azcn.dates import bounds
from azcn.records import AnyRecord, Dated, Figure, Position
from azcn.values import PARTIES

Facets = dict[str, set[str]]
"""Values by facet; records are named by their full address, parties, acts and years as they are."""

NAMES = ("topic", "subject", "party", "act", "document", "year")


class Facetter:
    """Knows the positions, documents and topics that a record's facets follow from."""

    def __init__(self, records: Iterable[AnyRecord]) -> None:
        self.records = {record.ref: record for record in records}
        self.positions: dict[str, list[Position]] = {}
        for record in self.records.values():
            if isinstance(record, Position):
                self.positions.setdefault(record.refs[0], []).append(record)

    def facets(self, record: AnyRecord) -> Facets:
        """The facets of one record."""
        inside = [record] if isinstance(record, Position) else self._positions_of(record)
        subjects = {*getattr(record, "subjects", ()), *(position.subject for position in inside)}
        if record.kind == "subject":
            subjects.add(record.ref)
        topics = {getattr(self.records.get(subject), "topic", "") for subject in subjects} - {""}
        topics |= {*getattr(record, "topics", ()), *([record.ref] if record.kind == "topic" else [])}
        documents = {f"document:{ref.partition(':')[0]}" for ref in record.refs}
        return {
            "topic": topics,
            "subject": subjects,
            "party": self._parties(record, inside),
            "act": {f"act:{position.act}" for position in inside},
            "document": documents,
            "year": years(record) or {year for document in documents for year in years(self.records.get(document))},
        }

    def _positions_of(self, record: AnyRecord) -> list[Position]:
        """Positions inside a passage or clause, or on the subjects of a topic."""
        if record.kind in ("passage", "clause"):
            return [position for ref in record.refs for position in self.positions.get(ref, [])]
        if record.kind in ("topic", "subject"):
            wanted = {record.ref, *getattr(record, "subjects", ())}
            return [position for held in self.positions.values() for position in held if position.subject in wanted]
        return []

    def _parties(self, record: AnyRecord, inside: list[Position]) -> set[str]:
        people = [self.records.get(ref) for ref in getattr(record, "people", ())]
        own = {
            getattr(record, "party", None),
            *getattr(record, "parties", ()),
            *(position.party for position in inside),
        }
        own |= {getattr(person, "party", None) for person in people}
        for who in getattr(record, "stated_by", ()):
            own.add(PARTIES.get(who) or getattr(self.records.get(who), "party", None))
        found = {str(party) for party in own if party}
        joint = (
            record.kind not in ("position", "passage", "clause", "topic", "subject")
            and {"china", "azerbaijan"} <= found
        )
        return found | ({"both"} if joint else set())


def span(record: AnyRecord | None) -> tuple[str | None, str | None]:
    """First and last day of what a record is about."""
    if isinstance(record, Dated):
        return record.date_start, record.date_end
    if isinstance(record, Figure) and record.period:
        return bounds(record.period)[:2]
    return None, None


def years(record: AnyRecord | None) -> set[str]:
    """Years that a record is about; empty for one without a date of its own."""
    start, end = span(record)
    known = [day for day in (start, end) if day]
    return {str(year) for year in range(int(min(known)[:4]), int(max(known)[:4]) + 1)} if known else set()
