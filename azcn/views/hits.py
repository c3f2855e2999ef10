"""Search results: name, kind and address of each, and the words that were found."""

from __future__ import annotations

from azcn.answers import Hit
from azcn.views.blocks import Block, Heading, Line, Page, Prose, Role, Span, addresses, said


def hits(found: tuple[Hit, ...]) -> Page:
    """The blocks of a list of hits."""
    blocks: list[Block] = []
    for hit in found:
        blocks += [Heading(hit.title, 3, hit.ref), Prose(highlighted(hit.excerpt, hit.matches), indent=2)]
        otherwise = [how for how in hit.matched if how not in ("exact", "stem")]
        if otherwise:
            blocks.append(Prose(said(f"found by {', '.join(otherwise)}", Role.QUIET), indent=2))
        if hit.disagreements:
            blocks.append(Prose((Span("sources differ: ", Role.LOSS), *addresses(hit.disagreements)), indent=2))
    return tuple(blocks)


def highlighted(text: str, matches: tuple[tuple[int, int], ...]) -> Line:
    """A text with its matches standing out."""
    spans: list[Span] = []
    at = 0
    for start, end in matches:
        spans += [Span(text[at:start]), Span(text[start:end], Role.MATCH)]
        at = end
    return (*spans, Span(text[at:]))
