"""One record whole: what it is, its properties, what rests on it."""

from __future__ import annotations

from itertools import groupby

from azcn.answers import Brief, Entry
from azcn.records import PLURALS, Agreement, Disagreement
from azcn.views.blocks import Block, Fields, Heading, Items, Line, Page, Prose, Role, Span, addresses, said
from azcn.views.columns import Titles, columns

ELSEWHERE = ("ref", "title", "text", "date_start", "date_end", "precision", "subjects", "topic", "words")
"""Properties that a card shows in its own way, among the related records, or that only machines need."""


def card(entry: Entry, titles: Titles) -> Page:
    """The blocks of one record."""
    record = entry.record
    blocks: list[Block] = [Heading(record.title, 1, record.ref), Prose(said(record.text))]
    listed = set(record.refs) <= {other.ref for other in entry.related}
    pairs = [
        (column.heading, said(column.show(value, titles), Role.ADDRESS if column.key == "refs" else Role.PLAIN))
        for column, value in columns(entry)
        if value not in (None, (), "") and column.key not in ELSEWHERE and not (column.key == "refs" and listed)
    ]
    blocks.append(Fields(tuple(pairs)))
    if isinstance(record, Agreement):
        accounts = tuple(
            (*addresses(account.refs), Span(f"  {account.status.value}: ", Role.STRONG), Span(account.text))
            for account in record.accounts
        )
        blocks.append(Items("What each document says", accounts))
    if isinstance(record, Disagreement):
        blocks.append(
            Items("They say", tuple((*addresses(side.refs), Span(f"  {side.says}")) for side in record.sides))
        )
    for kind, group in groupby(entry.related, key=lambda other: other.kind):
        blocks.append(Items(PLURALS[kind].capitalize(), tuple(_related(other) for other in group)))
    return tuple(blocks)


def _related(other: Brief) -> Line:
    shown = other.text if other.kind in ("position", "passage") else other.title
    ref = other.ref.removeprefix("position:").partition("/")[0] if other.kind == "position" else other.ref
    return (Span(ref, Role.ADDRESS), Span(f"  {shown}"))
