"""Tables and bars, for pages that have them: Rich's tables take 7 ms to import."""

from __future__ import annotations

from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from azcn.render.terminal.layout import INDENT, Layout, shares, styled
from azcn.text import printable
from azcn.views.blocks import Bars, Grid, Role, Span

LONGEST_BAR = 30


def set_grid(layout: Layout, grid: Grid) -> Table:
    """A table whose columns have the widths that their words need."""
    table = Table(
        box=SIMPLE_HEAD, header_style="dim", border_style="dim", show_edge=False, pad_edge=False, padding=(0, 1, 0, 0)
    )
    for number, (heading, share) in enumerate(zip(grid.headings, shares(grid, layout.width), strict=True)):
        justify: Literal["left", "right"] = "right" if number in grid.numeric else "left"
        table.add_column(Text(printable(heading)), justify=justify, overflow="fold", width=share)
    for row in grid.rows:
        table.add_row(*(styled(cell) for cell in row))
    return table


def set_bars(layout: Layout, bars: Bars) -> list[RenderableType]:
    """Quantities drawn to one scale; on a narrow terminal their numbers alone."""
    if layout.narrow:
        lines = [
            (
                styled((Span(f"{bar.label}  "), Span(bar.shown, Role.STRONG))),
                layout.hung(Text(), styled(bar.note), INDENT),
            )
            for bar in bars.rows
        ]
        return [part for head, note in lines for part in (head, *note)]
    table = Table.grid(padding=(0, 2, 0, 0))
    longest = max((bar.amount for bar in bars.rows), default=1) or 1
    room = min(LONGEST_BAR, layout.width // 4)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for bar in bars.rows:
        block = Text("█" * round(room * bar.amount / longest), "blue")
        table.add_row(Text(printable(bar.label)), Text(bar.shown, "bold"), block, styled(bar.note))
    return [table]
