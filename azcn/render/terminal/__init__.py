"""Rich text for a terminal; the only importer of rich. Its caller knows the width and the colours."""

from __future__ import annotations

import io
from typing import Literal

from rich.console import Console, RenderableType
from rich.text import Text

from azcn.render.terminal.layout import Layout, fits, styled
from azcn.text import printable
from azcn.views.blocks import Bars, Block, Fields, Grid, Heading, Items, Page, Prose, Verbatim

Colour = Literal["standard"] | None


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
    layout = Layout(console, width)
    for number, block in enumerate(page):
        if number and (isinstance(block, Heading) or isinstance(page[number - 1], Grid | Bars)):
            console.print()
        for part in _set(block, layout):
            console.print(part, soft_wrap=isinstance(block, Verbatim))
    lines = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
    return lines.strip("\n") + "\n"


def _set(block: Block, layout: Layout) -> list[RenderableType]:
    """A block as what Rich prints, one after the other."""
    match block:
        case Verbatim(text):
            return [Text(f"{printable(text)}\n")]
        case Heading(text, level, address):
            head = Text(printable(text), "bold" if level != 2 else "bold dim")
            return [head.append(f"{'  ' if text else ''}{address}", "not bold not dim cyan") if address else head]
        case Prose(line, indent):
            return layout.hung(Text(), styled(line), indent)
        case Items(label, lines):
            return layout.items(label, lines)
        case Fields(pairs):
            return [part for label, line in pairs for part in layout.field(label, line)]
        case Grid():
            return _table(block, layout) if fits(block, layout.width) else layout.stacked(block)
        case Bars():
            from azcn.render.terminal.tables import set_bars  # noqa: PLC0415 - see there

            return set_bars(layout, block)


def _table(grid: Grid, layout: Layout) -> list[RenderableType]:
    from azcn.render.terminal.tables import set_grid  # noqa: PLC0415 - see there

    return [set_grid(layout, grid)]
