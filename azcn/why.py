"""The proof of a record: from the record to its passages, and from these to their documents."""

from __future__ import annotations

from azcn.answers import Evidence, Proof
from azcn.records import AnyRecord, Dated, Disagreement, Document, Figure, Passage, Position
from azcn.sections import NAMED, brief
from azcn.store import Store
from azcn.values import FigureStatus

COMPILED = ("topic", "subject", "act", "disagreement", "exception")
"""Kinds that no source states: azcn puts them together from what sources state."""


def prove(store: Store, record: AnyRecord) -> Proof:
    """The chain from a record to its sources, what else rests on them, and who disagrees."""
    passages = [found for found in store.get(record.refs) if isinstance(found, Passage)]
    resting = store.resting_on(record.refs, "position", *NAMED) if record.kind != "document" else ()
    positions = [found for found in resting if isinstance(found, Position)]
    documents = {found.ref: found for found in store.select("document") if isinstance(found, Document)}
    computed = isinstance(record, Figure) and record.status is FigureStatus.COMPUTED
    ground = record.ground if isinstance(record, Figure) else ()
    related = [found for found in resting if found.ref != record.ref and found.kind not in ("position", "disagreement")]
    disagreements = (record,) if isinstance(record, Disagreement) else store.get(record.disagreements)
    return Proof(
        ref=record.ref,
        of=record.kind,
        title=record.title,
        text=record.text,
        refs=record.refs,
        status="computed" if computed else "compiled" if record.kind in COMPILED else "stated",
        grounds=_grounds(record),
        computed_from=tuple(brief(found) for found in store.get(ground)),
        evidence=tuple(_evidence(passage, record, positions, documents) for passage in passages),
        beside=tuple(brief(found) for found in related),
        disagreements=tuple(found for found in disagreements if isinstance(found, Disagreement)),
    )


def _evidence(
    passage: Passage, record: AnyRecord, positions: list[Position], documents: dict[str, Document]
) -> Evidence:
    said = [position for position in positions if passage.ref in position.refs and _tells(position, record)]
    return Evidence(
        ref=passage.ref,
        title=passage.title,
        text=passage.text,
        sha256=passage.sha256,
        document=documents[passage.document],
        said=tuple(said),
    )


def _tells(position: Position, record: AnyRecord) -> bool:
    """Whether a position shows who stated a record: itself, or one about its subject, or any of a passage."""
    if isinstance(record, Position):
        return position.ref == record.ref
    subjects = {*getattr(record, "subjects", ()), record.ref}
    return record.kind in ("passage", "clause", "person", "act") or position.subject in subjects


def _grounds(record: AnyRecord) -> tuple[str, ...]:
    """What parts of a record are computed, and how."""
    grounds = [record.date_ground] if isinstance(record, Dated) else []
    if isinstance(record, Figure):
        grounds += [record.period_ground, record.method]
    return tuple(ground for ground in grounds if ground)
