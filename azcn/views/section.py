"""A clause or passage: its words first, then who does what in it, then where else it is spoken of."""

from __future__ import annotations

from itertools import groupby

from azcn.answers import Brief, Elsewhere, Paragraph, Section
from azcn.records import PLURALS, Position
from azcn.values import PARTIES
from azcn.views.blocks import Block, Heading, Items, Line, Page, Prose, Role, Span, addresses, said
from azcn.views.columns import Titles, short


def section(result: Section, titles: Titles) -> Page:
    """The blocks of one section."""
    heading = f"{result.ref.partition(':')[2]}. {result.title}" if result.kind == "clause" else result.title
    blocks: list[Block] = [Heading(heading, 1, result.ref)]
    if result.topics:
        topics = ", ".join(short(topic, titles) for topic in result.topics)
        blocks.append(Prose((Span(f"{short(result.document, titles)}, topics: ", Role.QUIET), Span(topics))))
    for paragraph in result.passages:
        blocks += _paragraph(paragraph, titles, address=paragraph.ref != result.ref)
    if result.elsewhere:
        blocks.append(Heading("The same subjects in other documents", 2))
        blocks += [_echo(echo) for echo in result.elsewhere]
    return tuple(blocks)


def _paragraph(paragraph: Paragraph, titles: Titles, *, address: bool) -> list[Block]:
    blocks: list[Block] = [Heading("", 2, paragraph.ref)] if address else []
    blocks.append(Prose(said(paragraph.text)))
    if paragraph.official:
        blocks.append(Items("Official words", (said(paragraph.official),)))
    positions = {_position(position, titles): None for position in paragraph.positions}
    if positions:
        blocks.append(Items("Who does what", tuple(positions)))
    for kind, group in groupby(paragraph.named, key=lambda named: named.kind):
        lines = tuple(_named(named) for named in group if named.ref.partition(":")[2] not in PARTIES)
        if lines:
            blocks.append(Items(PLURALS[kind].capitalize(), lines))
    return blocks


def _position(position: Position, titles: Titles) -> Line:
    """Who does what about which subject, and who said so to whom."""
    who, _, subject = position.title.partition(": ")
    voices = [
        f"{word} {short(ref, titles)}"
        for word, ref in (("said by", position.by), ("to", position.to), ("according to", position.via))
        if ref
    ]
    return (
        Span(f"{who}: ", Role.QUIET),
        Span(subject),
        *((Span(f", {' '.join(voices)}", Role.QUIET),) if voices else ()),
    )


def _named(named: Brief) -> Line:
    return (Span(f"{named.title}  "), Span(named.ref, Role.ADDRESS))


def _echo(echo: Elsewhere) -> Items:
    return Items(
        echo.title, tuple((*addresses(position.refs), Span(f"  {position.text}")) for position in echo.positions)
    )
