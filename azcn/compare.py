"""Comparison of two sides, subject by subject: what is new, firmer, softer, shared or not repeated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from azcn.answers import Comparison, Side
from azcn.errors import NothingFound, WrongUse
from azcn.names import find
from azcn.records import Document, Position, Subject
from azcn.store import Store
from azcn.values import PARTIES

STATES = ("china", "azerbaijan")
"""The two whose word is followed from the earlier side to the later."""


class Operand(Struct, frozen=True):
    """One side of a comparison."""

    kind: Literal["party", "year", "document"]
    title: str
    value: str
    documents: tuple[Document, ...] = ()

    def speaks(self, position: Position) -> bool:
        """Whether a position belongs to this side."""
        if self.kind == "party":
            return position.party in (self.value, "both")
        return f"document:{position.refs[0].partition(':')[0]}" in {document.ref for document in self.documents}

    @property
    def basis(self) -> str:
        """A sentence that says what this side rests on."""
        if self.kind == "party":
            return f"{self.title}: its own positions and the joint ones, in every document."
        parts = ", ".join(
            f"{document.short_title} ({document.standing.value}, {len(document.refs)} passages)"
            for document in self.documents
        )
        return f"{self.title} rests on {parts}. What it does not mention is not thereby changed."

    @property
    def dates(self) -> tuple[str, str]:
        """First and last date of its documents."""
        dates = sorted(document.date or "" for document in self.documents)
        return dates[0], dates[-1]


def operand(store: Store, text: str) -> Operand:
    """A side by a year, a party or a document's name; raises NothingFound, WrongUse, AmbiguousName."""
    folded = text.strip().casefold()
    documents = [record for record in store.select("document") if isinstance(record, Document)]
    if re.fullmatch(r"\d{4}", folded):
        found = tuple(document for document in documents if (document.date or "").startswith(folded))
        if not found:
            years = ", ".join(sorted({(document.date or "")[:4] for document in documents}))
            raise NothingFound(f"No document is of {folded}.", f"There are documents of {years}.")
        return Operand("year", folded, folded, found)
    party = [name for name in PARTIES if folded and name.startswith(folded) and name != "both"]
    if len(party) == 1:
        return Operand("party", PARTIES[party[0]].label, party[0])
    try:
        ref = find(store, text, "document")
    except NothingFound as error:
        raise NothingFound(
            f'There is no year, party or document "{text}".',
            "Compare years, china and azerbaijan, or documents (azcn documents).",
        ) from error
    chosen = next(document for document in documents if document.ref == ref)
    return Operand("document", chosen.short_title, ref.partition(":")[2], (chosen,))


def in_order(left: Operand, right: Operand) -> tuple[Operand, Operand]:
    """The two sides, the earlier first; raises WrongUse for two that cannot be compared."""
    if (left.kind == "party") != (right.kind == "party"):
        raise WrongUse(
            f"A party cannot be compared with a {right.kind if left.kind == 'party' else left.kind}.",
            "Give two of one sort.",
        )
    if left == right:
        raise WrongUse(f"{left.title} would be compared with itself.", "Give two different sides.")
    shared = {document.ref for document in left.documents} & {document.ref for document in right.documents}
    if shared:
        inner, outer = (left, right) if left.kind == "document" else (right, left)
        raise WrongUse(f"{inner.title} is a part of {outer.title}.", "Give two sides without a common document.")
    if left.kind != "party" and right.dates[1] < left.dates[0]:
        return right, left
    return left, right


def compare(positions: Iterable[Position], store: Store, left: Operand, right: Operand) -> tuple[Comparison, ...]:
    """A row for each subject that either side speaks of, in the order of topics."""
    held: dict[str, list[Position]] = {}
    for position in positions:
        held.setdefault(position.subject, []).append(position)
    rows = (
        _row(subject, held[subject.ref], left, right) for subject in store.get(held) if isinstance(subject, Subject)
    )
    return tuple(row for row in rows if row.left.positions or row.right.positions)


def _row(subject: Subject, positions: list[Position], left: Operand, right: Operand) -> Comparison:
    one, other = _side(positions, left), _side(positions, right)
    later = left.kind != "party" and left.dates[1] < right.dates[0]
    by_party = {party: _change(*(_rank(side, party) for side in (one, other))) for party in STATES} if later else {}
    label = _overall(one, other, by_party) if later else _shared(one, other, left, right)
    details = ", ".join(f"{PARTIES[party].label} {change}" for party, change in by_party.items() if change)
    return Comparison(
        ref=subject.ref,
        title=subject.title,
        text=f"{subject.title}: {label}{f' ({details})' if details else ''}.",
        refs=tuple(dict.fromkeys(ref for side in (one, other) for position in side.positions for ref in position.refs)),
        topic=subject.topic,
        label=label,
        by_party={party: change for party, change in by_party.items() if change},
        left=one,
        right=other,
    )


def _side(positions: list[Position], side: Operand) -> Side:
    mine = sorted((position for position in positions if side.speaks(position)), key=lambda position: -position.rank)
    first = mine[0] if mine else None
    return Side(
        act=first.act if first else None,
        rank=first.rank if first else None,
        holders=tuple(dict.fromkeys(position.holder for position in mine)),
        positions=tuple(mine),
    )


def _rank(side: Side, party: str) -> int:
    """Firmness of what a state says on one side, alone or jointly; 0 where it is silent."""
    return max((position.rank for position in side.positions if position.party in (party, "both")), default=0)


def _change(before: int, after: int) -> str:
    """How one state's word changed; empty where it is silent on both sides."""
    if not before or not after:
        return "new" if after else "not repeated" if before else ""
    return "firmer" if after > before else "softer" if after < before else "continued"


def _overall(one: Side, other: Side, by_party: dict[str, str]) -> str:
    """The outcome of a subject: firmer or softer only where the same state says more or less than before."""
    if one.rank is None or other.rank is None:
        return "new" if one.rank is None else "not repeated"
    moved = {change for change in by_party.values() if change in ("firmer", "softer")}
    return moved.pop() if len(moved) == 1 else "continued"


def _shared(one: Side, other: Side, left: Operand, right: Operand) -> str:
    """The outcome for two sides of which neither is later."""
    return "shared" if one.rank and other.rank else f"only {(left if one.rank else right).title}"
