"""Labelled lines without box characters, for screen readers and for reading aloud."""

from __future__ import annotations

from azcn.text import printable
from azcn.views.blocks import Bars, Block, Fields, Grid, Heading, Items, Page, Prose, Verbatim, words


def to_plain(page: Page) -> str:
    """A page as labelled lines, one thing a line."""
    return printable("\n".join(line for block in page for line in _lines(block)).strip("\n")) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case Verbatim(text):
            return [*text.split("\n"), ""]
        case Heading(text, _, address):
            return ["", f"{text} ({address})" if text and address else text or address]
        case Prose(line, indent):
            return [" " * indent + words(line)]
        case Items(label, lines):
            return [f"{label}: {words(line)}" for line in lines]
        case Fields(pairs):
            return [f"{label}: {words(line)}" for label, line in pairs]
        case Bars(rows):
            return [f"{bar.label}: {bar.shown}; {words(bar.note)}" for bar in rows]
        case Grid(headings, rows):
            return [
                line
                for row in rows
                for line in (
                    "",
                    *(f"{heading}: {words(cell)}" for heading, cell in zip(headings, row, strict=True) if words(cell)),
                )
            ]
