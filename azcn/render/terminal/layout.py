"""Text laid out to a width: labels beside what they label, left edges kept, rows that fit no table."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from azcn.text import printable
from azcn.views.blocks import Grid, Line, Role, Span, words

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
"""Columns of a label beside what it labels."""
INDENT = 2
GAP = 2
"""Columns between two columns of a table: the cell's padding, and the table's own rule."""
CELL = 20
"""Columns that a cell must have, or all it needs, for a table to be set as one."""


def styled(line: Line) -> Text:
    """A line as Rich text; what it says is never read as markup."""
    text = Text()
    for span in line:
        text.append(printable(span.text), STYLES[span.role])
    return text


class Layout:
    """Lays lines out for one width."""

    def __init__(self, console: Console, width: int) -> None:
        self.console = console
        self.width = width
        self.narrow = width < NARROW

    def hung(self, label: Text, body: Text, left: int) -> list[RenderableType]:
        """A label, and beside it a text that is broken to the width and keeps its left edge."""
        heads = [*label.wrap(self.console, max(1, left - 1), overflow="fold")] if label else []
        bodies = body.wrap(self.console, max(8, min(self.width, MEASURE) - left), overflow="fold")
        lines: list[RenderableType] = []
        for number in range(max(len(heads), len(bodies))):
            line = heads[number] if number < len(heads) else Text()
            line.append(" " * (left - cell_len(line.plain)))
            lines.append(line.append_text(bodies[number]) if number < len(bodies) else line)
        return lines

    def items(self, label: str, lines: tuple[Line, ...]) -> list[RenderableType]:
        """A list beside its label, or below a label that is long or a terminal that is narrow."""
        if len(label) > LABEL or self.narrow:
            head = Text(" " * INDENT + printable(label), "dim")
            return [head, *(part for line in lines for part in self.hung(Text("  -", "dim"), styled(line), INDENT + 2))]
        marks = [printable(label), *[""] * (len(lines) - 1)]
        return [part for mark, line in zip(marks, lines, strict=True) for part in self.field(mark, line)]

    def field(self, label: str, line: Line) -> list[RenderableType]:
        """A label and its value."""
        left = INDENT + (cell_len(label) + 1 if self.narrow or len(label) > LABEL else LABEL + 1)
        return self.hung(Text(" " * INDENT + printable(label), "dim"), styled(line), left)

    def stacked(self, grid: Grid) -> list[RenderableType]:
        """The rows of a table as paragraphs: the name of the row, below it every other cell with its heading."""
        parts: list[RenderableType] = []
        dated = grid.dated and not self.narrow
        for row in grid.rows:
            apart = {grid.title, 0} if dated else {grid.title}
            kept = [number for number in range(len(row)) if number not in apart and words(row[number])]
            cells = [(Span(f"{grid.headings[number].lower()} ", Role.QUIET), *row[number]) for number in kept]
            below = styled(tuple(span for number, cell in enumerate(cells) for span in _separated(number, cell)))
            if dated:
                body = styled(row[grid.title]).append("\n").append_text(below)
                parts += self.hung(styled(row[0]), body, LABEL + INDENT)
            else:
                gap: list[RenderableType] = [Text()] if parts and self.narrow else []
                parts += [*gap, styled(row[grid.title]), *self.hung(Text(), below, INDENT)]
        return parts


def _separated(number: int, cell: Line) -> Line:
    return (Span("  ·  ", Role.QUIET), *cell) if number else cell


def fits(grid: Grid, width: int) -> bool:
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


def shares(grid: Grid, width: int) -> list[int]:
    """The columns' widths: what they need, or at least their longest word and a share of what is left."""
    needs = _needs(grid)
    room = width - GAP * (len(needs) - 1)
    if sum(natural for _, natural in needs) <= room:
        return [natural for _, natural in needs]
    left = room - sum(longest for longest, _ in needs)
    wanted = sum(natural - longest for longest, natural in needs) or 1
    return [longest + left * (natural - longest) // wanted for longest, natural in needs]
