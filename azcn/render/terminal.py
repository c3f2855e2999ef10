"""Rich text for a terminal; the only importer of rich. Its caller knows the width and the colours."""

from __future__ import annotations

import io
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from azcn.text import printable
from azcn.views.blocks import (
    Bar,
    Bars,
    Block,
    Fields,
    Grid,
    Heading,
    Items,
    Line,
    Page,
    Prose,
    Role,
    Span,
    Verbatim,
    words,
)

Colour = Literal["standard"] | None
STYLES = {
    Role.PLAIN: "",
    Role.STRONG: "bold",
    Role.QUIET: "dim",
    Role.ADDRESS: "cyan",
    Role.MATCH: "bold underline",
    Role.GAIN: "green",
    Role.LOSS: "yellow",
}
MEASURE = 100
"""Columns after which prose is broken, however wide the terminal: longer lines tire the eye."""
NARROW = 60
"""Columns under which labels stand above what they label."""
LABEL = 14
"""Columns of a label beside a list."""
GAP = 2
"""Columns between two columns of a table: the cell's padding, and the table's own rule."""
CELL = 20
"""Columns that a cell must have, or all it needs, for a table to be set as one."""


def to_terminal(page: Page, width: int, colour: Colour) -> str:
    """A page set for a terminal of some width, without escape codes if `colour` is None."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        color_system=colour,
        force_terminal=colour is not None,
        no_color=colour is None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for number, block in enumerate(page):
        if number and (isinstance(block, Heading) or isinstance(page[number - 1], Grid | Bars)):
            console.print()
        for part in _set(block, width):
            console.print(part, soft_wrap=isinstance(block, Verbatim))
    lines = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
    return lines.strip("\n") + "\n"


def _text(line: Line, base: str = "") -> Text:
    text = Text(style=base)
    for span in line:
        text.append(printable(span.text), STYLES[span.role])
    return text


def _set(block: Block, width: int) -> list[RenderableType]:
    match block:
        case Verbatim(text):
            return [Text(f"{printable(text)}\n")]
        case Heading(text, level, address):
            head = Text(printable(text), "bold" if level != 2 else "bold dim")
            return [head.append(f"{'  ' if text else ''}{address}", "not bold not dim cyan") if address else head]
        case Prose(line, indent):
            return [_measured(_text(line), width, indent)]
        case Items(label, lines):
            return _items(label, lines, width)
        case Fields(pairs):
            return [_pairs(pairs, min(width, MEASURE))]
        case Bars(rows):
            return [_bars(rows, width)]
        case Grid():
            return [_grid(block, width)] if _fits(block, width) else _stack(block, width)


def _measured(content: RenderableType, width: int, indent: int = 0) -> Padding:
    """Something indented, and kept from growing wider than is good to read."""
    return Padding(content, (0, max(0, width - MEASURE), 0, indent))


def _items(label: str, lines: tuple[Line, ...], width: int) -> list[RenderableType]:
    beside = len(label) <= LABEL and width >= NARROW
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=LABEL if beside else 1, no_wrap=True)
    table.add_column(overflow="fold")
    for number, line in enumerate(lines):
        table.add_row(Text(label if beside and not number else "" if beside else "-", "dim"), _text(line))
    return (
        [_measured(table, width, 2)]
        if beside
        else [Padding(Text(printable(label), "dim"), (0, 0, 0, 2)), _measured(table, width, 2)]
    )


def _pairs(pairs: tuple[tuple[str, Line], ...], width: int) -> RenderableType:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style="dim", no_wrap=True, min_width=LABEL if width >= NARROW else None)
    table.add_column(overflow="fold")
    for label, line in pairs:
        table.add_row(Text(printable(label)), _text(line))
    return Padding(table, (0, 0, 0, 2))


def _fits(grid: Grid, width: int) -> bool:
    """Whether every column can have the room that it needs to be read."""
    room = sum(max(longest, min(CELL, natural)) for longest, natural in _needs(grid))
    return room + GAP * (len(grid.headings) - 1) <= width


def _needs(grid: Grid) -> list[tuple[int, int]]:
    """For each column its longest word, which is never broken, and its longest cell."""
    columns = [[heading, *(words(row[number]) for row in grid.rows)] for number, heading in enumerate(grid.headings)]
    return [
        (max(cell_len(word) for cell in cells for word in cell.split() or [""]), max(cell_len(cell) for cell in cells))
        for cells in columns
    ]


def _shares(grid: Grid, width: int) -> list[int]:
    """The columns' widths: what they need, or at least their longest word and a share of what is left."""
    needs = _needs(grid)
    room = width - GAP * (len(needs) - 1)
    if sum(natural for _, natural in needs) <= room:
        return [natural for _, natural in needs]
    left = room - sum(longest for longest, _ in needs)
    wanted = sum(natural - longest for longest, natural in needs) or 1
    return [longest + left * (natural - longest) // wanted for longest, natural in needs]


def _grid(grid: Grid, width: int) -> Table:
    table = Table(
        box=SIMPLE_HEAD, header_style="dim", border_style="dim", show_edge=False, pad_edge=False, padding=(0, 1, 0, 0)
    )
    for number, (heading, share) in enumerate(zip(grid.headings, _shares(grid, width), strict=True)):
        justify: Literal["left", "right"] = "right" if number in grid.numeric else "left"
        table.add_column(Text(printable(heading)), justify=justify, overflow="fold", width=share)
    for row in grid.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table


def _stack(grid: Grid, width: int) -> list[RenderableType]:
    """Rows as paragraphs: the name of the row, and below it every other cell with its heading."""
    parts: list[RenderableType] = []
    dated = grid.dated and width >= NARROW
    for row in grid.rows:
        apart = {grid.title, 0} if dated else {grid.title}
        cells = [
            (heading, cell)
            for number, (heading, cell) in enumerate(zip(grid.headings, row, strict=True))
            if number not in apart and words(cell)
        ]
        below = [(Span(f"{heading.lower()} ", Role.QUIET), *cell) for heading, cell in cells]
        separated = [
            span
            for number, line in enumerate(below)
            for span in ((Span("  ·  ", Role.QUIET), *line) if number else line)
        ]
        if dated:
            parts.append(
                _measured(_beside(_text(row[0]), Group(_text(row[grid.title]), _text(tuple(separated)))), width)
            )
        else:
            gap = [Text()] if parts and width < NARROW else []
            parts += [*gap, _text(row[grid.title]), _measured(_text(tuple(separated)), width, 2)]
    return parts


def _beside(label: Text, content: RenderableType) -> Table:
    """A label in a column of its own, left of what it labels."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=LABEL)
    table.add_column(overflow="fold")
    table.add_row(label, content)
    return table


def _bars(rows: tuple[Bar, ...], width: int) -> RenderableType:
    if width < NARROW:
        return Group(*(part for bar in rows for part in _narrow_bar(bar)))
    table = Table.grid(padding=(0, 2, 0, 0))
    longest = max((bar.amount for bar in rows), default=1) or 1
    room = min(30, width // 4)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for bar in rows:
        block = Text("█" * round(room * bar.amount / longest), "blue")
        table.add_row(Text(printable(bar.label)), Text(bar.shown, "bold"), block, _text(bar.note))
    return table


def _narrow_bar(bar: Bar) -> tuple[RenderableType, ...]:
    return (_text((Span(f"{bar.label}  "), Span(bar.shown, Role.STRONG))), Padding(_text(bar.note), (0, 0, 0, 2)))
