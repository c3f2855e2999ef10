"""A comparison: the count of each outcome, then subject by subject under its topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby

from azcn.answers import Comparison, Side
from azcn.views.blocks import Block, Grid, Heading, Line, Page, Prose, Role, Span, addresses, said
from azcn.views.columns import Titles, short

TONES = {"new": Role.GAIN, "firmer": Role.GAIN, "shared": Role.GAIN, "softer": Role.LOSS, "not repeated": Role.LOSS}
"""Outcomes that stand out; the others are quiet."""
SHOWN = 3
"""Addresses that a cell lists; the rest are counted, and JSON has them all."""


def comparison(rows: tuple[Comparison, ...], query: Mapping[str, object], titles: Titles) -> Page:
    """The blocks of a comparison."""
    names = [str(query.get(side, "")) for side in ("left", "right")]
    left, right = (titles.get(f"document:{name}", short(name, titles)) for name in names)
    counts = Counter(row.label for row in rows)
    summary = ", ".join(f"{count} {label}" for label, count in counts.most_common())
    blocks: list[Block] = [Heading(f"{left} and {right}"), Prose(said(f"{len(rows)} subjects: {summary}."))]
    for topic, group in groupby(rows, key=lambda row: row.topic):
        blocks.append(Heading(titles.get(topic, topic), 2, topic))
        blocks.append(Grid(("Subject", "Outcome", left, right), tuple(_row(row) for row in group)))
    return tuple(blocks)


def _row(row: Comparison) -> tuple[Line, ...]:
    return (
        said(row.title, Role.STRONG),
        said(row.label, TONES.get(row.label, Role.QUIET)),
        _side(row.left),
        _side(row.right),
    )


def _side(side: Side) -> Line:
    """The firmest position of a side, and where all of its positions stand."""
    if not side.positions:
        return said("-", Role.QUIET)
    refs = tuple(dict.fromkeys(ref for position in side.positions for ref in position.refs))
    return (Span(f"{side.positions[0].title.partition(': ')[0]}  "), *addresses(refs, SHOWN))
