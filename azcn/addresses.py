"""The grammar of addresses: what a person types and a record's `refs` hold, read and written.

`js2025:7.2`, `7`, `preamble.1`, `signature`, `xinhua2024:5`, `all`, `js2025` stand for passages;
`1-3` and `7-9.2` for ranges of them; `person:xi-jinping` for any other record; commas join.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from azcn.errors import MalformedAddress, WrongUse
from azcn.records import KINDS

DEFAULT_DOCUMENT = "js2025"
_PART = r"(?:preamble|signature|all|\d{1,6})(?:\.\d{1,6})?"
_PASSAGES = rf"(?:(?P<document>[a-z]+\d{{4}}[a-z]?):)?(?P<first>{_PART})(?:-(?P<last>{_PART}))?"
_DOCUMENT = r"[a-z]+\d{4}[a-z]?"
_RECORD = r"[a-z]+:[^\s:,]+(:[^\s,]+)?"
GRAMMAR = "An address is like 7, 7.2, 1-3, preamble.1, xinhua2024:5, all or person:xi-jinping; commas join several."


class Point(Struct, frozen=True, order=True):
    """A section of a document, and a paragraph of it or 0 for all of them; points sort by place."""

    zone: Literal[0, 1, 2]
    """0 preamble, 1 numbered clauses or paragraphs, 2 signature."""
    number: int
    paragraph: int

    @property
    def local(self) -> str:
        """The part of an address behind the document."""
        section = ("preamble", str(self.number), "signature")[self.zone]
        return f"{section}.{self.paragraph}" if self.paragraph else section

    def holds(self, other: Point) -> bool:
        """Whether `other` is this section or lies inside it."""
        return (self.zone, self.number) == (other.zone, other.number) and self.paragraph in (0, other.paragraph)


class Span(Struct, frozen=True):
    """The passages of one document from `first` to `last`; without bounds, all of them."""

    document: str
    first: Point | None = None
    last: Point | None = None

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            return f"{self.document}:all"
        end = "" if self.first == self.last else f"-{self.last.local}"
        return f"{self.document}:{self.first.local}{end}"

    def holds(self, point: Point) -> bool:
        """Whether a passage at `point` belongs to the span."""
        if self.first is None or self.last is None:
            return True
        return self.first <= point and (point <= self.last or self.last.holds(point))


class Named(Struct, frozen=True):
    """A record that is no passage, by its address."""

    ref: str

    def __str__(self) -> str:
        return self.ref


Address = Span | Named


def parse(text: str) -> tuple[Address, ...]:
    """Read a list of addresses; raises MalformedAddress, and WrongUse for a range that runs backwards."""
    parts = [part.strip() for part in text.split(",")]
    if not any(parts):
        raise MalformedAddress("No address is given.", GRAMMAR)
    return tuple(_parse_one(part) for part in parts if part)


def point(local: str) -> Point:
    """Read the part of an address behind the document, `7.2` or `preamble`."""
    section, _, paragraph = local.partition(".")
    zone: Literal[0, 1, 2] = 0 if section == "preamble" else 2 if section == "signature" else 1
    return Point(zone, int(section) if zone == 1 else 0, int(paragraph or 0))


def split(ref: str) -> tuple[str, str]:
    """Document and local part of a passage's or clause's address."""
    document, _, local = ref.partition(":")
    return document, local


def compact(refs: Iterable[str]) -> tuple[str, ...]:
    """Addresses for a reader: runs of neighbours become ranges, `xinhua2024:1-13`."""
    runs: list[list[str]] = []
    for ref in refs:
        if runs and _follows(runs[-1][-1], ref):
            runs[-1].append(ref)
        else:
            runs.append([ref])
    return tuple(run[0] if len(run) == 1 else f"{run[0]}-{split(run[-1])[1]}" for run in runs)


def _follows(ref: str, other: str) -> bool:
    """Whether one passage comes right behind another in the same section."""
    if split(ref)[0] != split(other)[0]:
        return False
    one, two = point(split(ref)[1]), point(split(other)[1])
    if one.paragraph or two.paragraph:
        return (one.zone, one.number, one.paragraph + 1) == (two.zone, two.number, two.paragraph)
    return one.zone == two.zone == 1 and one.number + 1 == two.number


def _parse_one(text: str) -> Address:
    folded = text.casefold()
    if folded.partition(":")[0] in KINDS and re.fullmatch(_RECORD, folded):
        return Named(folded)
    match = re.fullmatch(_PASSAGES, folded)
    if match is None and re.fullmatch(_DOCUMENT, folded):
        return Span(folded)
    if match is None or "all." in folded:
        raise MalformedAddress(f'"{text}" is not an address.', GRAMMAR)
    document, first, last = match["document"] or DEFAULT_DOCUMENT, match["first"], match["last"]
    if first == "all" and last is None:
        return Span(document)
    if "all" in (first, last):
        raise MalformedAddress(f'"{text}" is not an address: "all" stands alone.', GRAMMAR)
    span = Span(document, point(first), point(last or first))
    if span.first is not None and span.last is not None and not span.holds(span.first):
        raise WrongUse(f'The range "{text}" runs backwards.', f"Did you mean {last}-{first}?")
    return span
