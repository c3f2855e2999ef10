"""What a page is made of; every renderer knows these blocks and nothing else of an answer."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from azcn.addresses import compact


class Role(StrEnum):
    """What a piece of text is, from which a renderer takes its look."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    ADDRESS = "address"
    MATCH = "match"
    GAIN = "gain"
    LOSS = "loss"


class Span(Struct, frozen=True):
    """A piece of text with its role."""

    text: str
    role: Role = Role.PLAIN


Line = tuple[Span, ...]


class Heading(Struct, frozen=True):
    """A heading, 1 the highest, with the address of what it heads."""

    text: str
    level: int = 1
    address: str = ""


class Prose(Struct, frozen=True):
    """A paragraph."""

    line: Line
    indent: int = 0


class Items(Struct, frozen=True):
    """A list under a label."""

    label: str
    lines: tuple[Line, ...]


class Fields(Struct, frozen=True):
    """Labels and values."""

    pairs: tuple[tuple[str, Line], ...]


class Grid(Struct, frozen=True):
    """A table: headings, rows of lines, which columns hold numbers, and which one names the row.

    Where the columns do not fit, a row is set as its name with the other cells below.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numeric: tuple[int, ...] = ()
    title: int = 0
    dated: bool = False
    """Whether the first column is a date by which the eye goes down the rows."""


class Bar(Struct, frozen=True):
    """A quantity to be drawn: `amount` is its length, `shown` the number as text."""

    label: str
    amount: float
    shown: str
    note: Line = ()


class Bars(Struct, frozen=True):
    """Quantities of one unit, drawn to one scale."""

    rows: tuple[Bar, ...]


class Verbatim(Struct, frozen=True):
    """Text for pasting: never wrapped, never marked up."""

    text: str


Block = Verbatim | Heading | Prose | Items | Fields | Grid | Bars
Page = tuple[Block, ...]


def said(text: str, role: Role = Role.PLAIN) -> Line:
    """A line of one piece."""
    return (Span(text, role),)


def addresses(refs: tuple[str, ...], most: int | None = None) -> Line:
    """Addresses in a row, neighbours as ranges; those over `most` are counted, never dropped silently."""
    ranges = compact(refs) if all(ref[-1:].isdigit() or ref.endswith("signature") for ref in refs) else refs
    shown = ranges if most is None else ranges[:most]
    more = f" +{len(ranges) - len(shown)} more" if len(shown) < len(ranges) else ""
    return (Span(", ".join(shown), Role.ADDRESS), *((Span(more, Role.QUIET),) if more else ()))


def words(line: Line) -> str:
    """A line as bare text."""
    return "".join(span.text for span in line)
