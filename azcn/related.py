"""A record shown whole: what rests on it, belongs to it or names it."""

from __future__ import annotations

from azcn.answers import Entry
from azcn.records import AnyRecord, Document, Person, Position, Subject, Topic
from azcn.sections import NAMED, brief
from azcn.store import Store


def entry(store: Store, record: AnyRecord) -> Entry:
    """The record with its relations, each once."""
    found = {other.ref: other for other in _relations(store, record) if other.ref != record.ref}
    return Entry(record=record, related=tuple(brief(other) for other in found.values()))


def _relations(store: Store, record: AnyRecord) -> tuple[AnyRecord, ...]:
    if isinstance(record, Topic):
        return store.get(record.subjects) + store.with_facet("topic", (record.ref,), "position", *NAMED)
    if isinstance(record, Subject):
        return store.get((record.topic,)) + store.with_facet("subject", (record.ref,), "position", *NAMED)
    if isinstance(record, Document):
        return store.with_facet("document", (record.ref,), "clause") or store.resting_on(record.refs, "passage")
    pointed = _pointed(record)
    passages = store.get(record.refs)
    if isinstance(record, Person):
        held = store.resting_on(record.refs, "position")
        spoken = tuple(p for p in held if isinstance(p, Position) and record.ref in (p.holder, p.by, p.to))
        events = tuple(e for e in store.resting_on(record.refs, "event") if record.ref in getattr(e, "people", ()))
        return events + spoken + passages
    return store.get(pointed) + passages


def _pointed(record: AnyRecord) -> tuple[str, ...]:
    """Every address that a record's fields name."""
    refs: list[str] = []
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name not in ("ref", "refs"):
            refs += [
                item
                for item in (value if isinstance(value, tuple) else (value,))
                if isinstance(item, str) and ":" in item
            ]
    refs += [ref for side in getattr(record, "sides", ()) for ref in side.records]
    return tuple(ref for ref in dict.fromkeys(refs) if " " not in ref)
