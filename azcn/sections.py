"""Clauses and passages as a reader wants them: each paragraph with what rests on it, and its echo elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from azcn.addresses import split
from azcn.answers import Brief, Elsewhere, Paragraph, Section
from azcn.records import AnyRecord, Clause, Passage, Position, Subject
from azcn.store import Store

NAMED = ("disagreement", "agreement", "event", "figure", "person", "organisation", "term")
"""Kinds that a passage names."""


def brief(record: AnyRecord) -> Brief:
    """A record as it is listed beside another."""
    return Brief(ref=record.ref, kind=record.kind, title=record.title, text=record.text)


def sections(store: Store, refs: Iterable[str]) -> tuple[Section, ...]:
    """The sections under these addresses, in their order."""
    wanted = tuple(refs)
    found = {record.ref: record for record in store.get(wanted) if isinstance(record, Clause | Passage)}
    passages = [passage for record in found.values() for passage in record.refs]
    texts = {record.ref: record for record in store.get(passages)}
    resting: dict[str, list[AnyRecord]] = {ref: [] for ref in passages}
    for record in store.resting_on(passages, "position", *NAMED):
        for ref in record.refs:
            if ref in resting:
                resting[ref].append(record)
    spoken = _spoken_of(store, resting)
    return tuple(_section(found[ref], texts, resting, spoken) for ref in wanted if ref in found)


def with_official(found: tuple[Section, ...], texts: dict[str, str]) -> tuple[Section, ...]:
    """The sections with the official words beside ours, where a copy is attached."""
    return tuple(
        replace(
            section,
            passages=tuple(replace(paragraph, official=texts.get(paragraph.ref)) for paragraph in section.passages),
        )
        for section in found
    )


def _section(
    record: Clause | Passage,
    texts: dict[str, AnyRecord],
    resting: dict[str, list[AnyRecord]],
    spoken: dict[str, Elsewhere],
) -> Section:
    paragraphs = tuple(_paragraph(texts[ref], resting[ref]) for ref in record.refs)
    subjects = dict.fromkeys(position.subject for paragraph in paragraphs for position in paragraph.positions)
    echoes = (_elsewhere(spoken[subject], split(record.ref)[0]) for subject in subjects)
    return Section(
        ref=record.ref,
        kind=record.kind,
        title=record.title,
        text=record.text,
        refs=record.refs,
        document=record.document,
        topics=record.topics if isinstance(record, Clause) else (),
        passages=paragraphs,
        elsewhere=tuple(echo for echo in echoes if echo.positions),
    )


def _paragraph(passage: AnyRecord, resting: list[AnyRecord]) -> Paragraph:
    return Paragraph(
        ref=passage.ref,
        title=passage.title,
        text=passage.text,
        positions=tuple(record for record in resting if isinstance(record, Position)),
        named=tuple(brief(record) for record in resting if not isinstance(record, Position)),
    )


def _spoken_of(store: Store, resting: dict[str, list[AnyRecord]]) -> dict[str, Elsewhere]:
    """Every subject of these passages with all that any document says of it."""
    wanted = tuple(
        dict.fromkeys(record.subject for held in resting.values() for record in held if isinstance(record, Position))
    )
    positions = [record for record in store.with_facet("subject", wanted, "position") if isinstance(record, Position)]
    return {
        record.ref: Elsewhere(
            subject=record.ref,
            title=record.title,
            positions=tuple(position for position in positions if position.subject == record.ref),
        )
        for record in store.get(wanted)
        if isinstance(record, Subject)
    }


def _elsewhere(all_of_it: Elsewhere, document: str) -> Elsewhere:
    outside = tuple(position for position in all_of_it.positions if split(position.refs[0])[0] != document)
    return Elsewhere(subject=all_of_it.subject, title=all_of_it.title, positions=outside)
