"""A proof: the record, then each passage with its document and speakers, then what rests beside it."""

from __future__ import annotations

from itertools import groupby

from azcn.answers import Brief, Evidence, Proof
from azcn.dates import spoken
from azcn.records import PLURALS, Disagreement, Document, Position
from azcn.views.blocks import Block, Fields, Heading, Items, Line, Page, Prose, Role, Span, addresses, said
from azcn.views.columns import Titles, short


def proof(result: Proof, titles: Titles) -> Page:
    """The blocks of one proof."""
    count = len(result.evidence)
    status = f"{result.status.capitalize()}; rests on {count} passage{'' if count == 1 else 's'}."
    blocks: list[Block] = [
        Heading(result.title, 1, result.ref),
        Prose(said(result.text)),
        Prose(said(status, Role.STRONG)),
    ]
    if result.grounds:
        blocks.append(Items("How computed", tuple(said(ground) for ground in result.grounds)))
    if result.computed_from:
        blocks.append(Items("Computed from", tuple(_brief(other) for other in result.computed_from)))
    blocks += [block for disagreement in result.disagreements for block in sides(disagreement)]
    blocks += [block for evidence in result.evidence for block in _evidence(evidence, titles)]
    if result.beside:
        blocks.append(Heading("What else rests on the same passages", 2))
        for kind, group in groupby(result.beside, key=lambda other: other.kind):
            blocks.append(Items(PLURALS[kind].capitalize(), tuple(_brief(other) for other in group)))
    return tuple(blocks)


def sides(disagreement: Disagreement) -> list[Block]:
    """What each side of a disagreement says, and where."""
    lines = [(*addresses(side.refs), Span(f"  {side.says}")) for side in disagreement.sides]
    if disagreement.reason:
        lines.append((Span("known of the reason: ", Role.QUIET), Span(disagreement.reason)))
    return [Heading(f"Sources disagree: {disagreement.title}", 2, disagreement.ref), Items("They say", tuple(lines))]


def _evidence(evidence: Evidence, titles: Titles) -> list[Block]:
    blocks: list[Block] = [
        Heading(evidence.title, 2, evidence.ref),
        Prose(said(evidence.text)),
        Fields(tuple(_document(evidence.document))),
    ]
    if evidence.said:
        blocks.append(Items("Who says it", tuple(_speaker(position, titles) for position in evidence.said)))
    if evidence.sha256:
        blocks.append(Fields((("SHA-256", said(evidence.sha256, Role.QUIET)),)))
    return blocks


def _document(document: Document) -> list[tuple[str, Line]]:
    pairs = (
        ("Document", document.title),
        ("Publisher", document.publisher),
        ("Standing", document.standing.value),
        ("Date", spoken(document.date)),
        ("Published", spoken(document.published)),
        ("URL", document.url),
    )
    return [(label, said(value)) for label, value in pairs if value]


def _speaker(position: Position, titles: Titles) -> Line:
    """A position with the voice that it came by."""
    voices = [
        f"{word} {short(ref, titles)}"
        for word, ref in (("said by", position.by), ("to", position.to), ("according to", position.via))
        if ref
    ]
    return (Span(position.text), *((Span(f" ({', '.join(voices)})", Role.QUIET),) if voices else ()))


def _brief(other: Brief) -> Line:
    return (Span(f"{other.title}  "), Span(other.ref, Role.ADDRESS))
