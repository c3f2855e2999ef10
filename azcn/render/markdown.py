"""Markdown, with tables that survive `|` and text that is never read as markup."""

from __future__ import annotations

import re

from azcn.text import printable
from azcn.views.blocks import Bars, Block, Fields, Grid, Heading, Items, Line, Page, Prose, Role, Verbatim

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def to_markdown(page: Page) -> str:
    """A page as CommonMark with tables."""
    return printable("\n\n".join(_block(block) for block in page)) + "\n"


def escaped(text: str) -> str:
    """A text in which nothing is markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _line(line: Line) -> str:
    return "".join(_span(span.text, span.role) for span in line).strip()


def _span(text: str, role: Role) -> str:
    body = text.strip()
    if not body or role not in (Role.MATCH, Role.STRONG, Role.ADDRESS):
        return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))
    marks = "`" if role is Role.ADDRESS else "**"
    inner = body.replace("`", "'") if role is Role.ADDRESS else escaped(body)
    return text[: len(text) - len(text.lstrip())] + marks + inner + marks + text[len(text.rstrip()) :]


def _block(block: Block) -> str:
    match block:
        case Verbatim(text):
            return f"```\n{text}\n```" if "\n" in text else escaped(text)
        case Heading(text, level, address):
            shown = f"{escaped(text)} (`{address}`)" if text and address else escaped(text) or f"`{address}`"
            return f"{'#' * level} {shown}"
        case Prose(line):
            return _line(line)
        case Items(label, lines):
            return "\n".join((f"{escaped(label)}:", "", *(f"- {_line(line)}" for line in lines)))
        case Fields(pairs):
            return "\n".join(f"- {escaped(label)}: {_line(line)}" for label, line in pairs)
        case Bars(rows):
            return _table(
                ("Period", "Value", "Source"),
                [(escaped(bar.label), escaped(bar.shown), _line(bar.note)) for bar in rows],
            )
        case Grid(headings, rows):
            return _table(headings, [tuple(_line(cell) for cell in row) for row in rows])


def _table(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [tuple(escaped(heading) for heading in headings), ("---",) * len(headings), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
