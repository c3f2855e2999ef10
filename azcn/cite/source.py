"""What every style writes from: a document's particulars, the place in it and the means of access."""

from __future__ import annotations

import re

from msgspec import Struct

from azcn.addresses import Point
from azcn.cite.day import Day, day
from azcn.records import Document
from azcn.text import printable
from azcn.values import Standing
from azcn.version import VERSION

_STATES = {"Azerbaijan": "Republic of Azerbaijan", "China": "People's Republic of China"}
"""The two states: as any title names them, and in full."""
_UNTITLED = re.compile(r"\s*\(untitled[^()]*\)$")
"""How the data marks a title that is a description of ours."""


class Source(Struct, frozen=True, kw_only=True):
    """A document at one place, ready for any style; text is free of line ends and control characters."""

    title: str
    titled: bool
    """Whether the title is the document's own, not a description of ours."""
    press: bool
    joint: bool
    signed: bool
    """Whether the document carries a signature, so that its date is that of signature."""
    authors: tuple[str, ...]
    """The two states of a joint text in full, in the order of its title."""
    parties: tuple[str, ...]
    """The same two, by their short names."""
    language: str
    publisher: str | None
    place: str | None
    day: Day | None
    """Publication of a press report, date of any other document."""
    url: str | None
    point: Point | None
    clauses: bool
    """Whether the place lies in a clause, not in a numbered paragraph."""
    version: str
    edition: str
    address: str

    @property
    def key(self) -> str:
        """A name for the citation in a reader's own bibliography: `js2025-7-2`."""
        return re.sub(r"[^A-Za-z0-9]+", "-", self.address).strip("-")

    @property
    def bracketed(self) -> str:
        """The title, a description in square brackets."""
        return self.title if self.titled else f"[{self.title}]"

    def locator(self, clause: str = "cl.", paragraph: str = "para.") -> str:
        """The place in the document, `cl. 7, para. 2`; empty for the whole of it."""
        if self.point is None:
            return ""
        if self.point.zone == 1 and not self.clauses:
            return f"{paragraph} {self.point.number}"
        section = ("preamble", f"{clause} {self.point.number}", "signature")[self.point.zone]
        if not self.point.paragraph:
            return section
        return f"{section}{',' if self.point.zone == 1 else ''} {paragraph} {self.point.paragraph}"

    @property
    def access(self) -> str:
        """Where the place is restated, in the words that most styles share."""
        return f"restated in azcn, version {self.version}, edition {self.edition}, {self.address}"


def describe(document: Document, point: Point | None, *, address: str, edition: str) -> Source:
    """Bring together all that a citation may mention."""
    press, joint = document.standing is Standing.PRESS, document.category.casefold().startswith("joint ")
    title = _clean(document.title)
    bare = _UNTITLED.sub("", title)
    parties = tuple(sorted(filter(title.count, _STATES), key=title.index)) if joint else ()
    if len(parties) < len(_STATES):
        parties = ()
    name = document.ref.partition(":")[2]
    return Source(
        title=bare,
        titled=bare == title,
        press=press,
        joint=joint,
        signed=any(ref.startswith(f"{name}:signature") for ref in document.refs),
        authors=tuple(_STATES[party] for party in parties),
        parties=parties,
        language=_clean(document.language),
        publisher=_clean(document.publisher) or None,
        place=_clean(document.place) or None,
        day=day(document.published if press else document.date),
        url=_clean(document.url).replace(" ", "%20") or None,
        point=point,
        clauses=point is not None and (bool(point.paragraph) or _is_clause(document, name, point)),
        version=VERSION,
        edition=_clean(edition),
        address=_clean(address),
    )


def _is_clause(document: Document, name: str, point: Point) -> bool:
    """Whether a number alone means a clause: its paragraphs have numbers of their own."""
    return any(ref.startswith(f"{name}:{point.number}.") for ref in document.refs)


def _clean(text: str | None) -> str:
    return printable(" ".join((text or "").split()))
