"""A verification: the count for each document, then only the passages that are not proved."""

from __future__ import annotations

from azcn.addresses import split
from azcn.answers import Quotation, Verification
from azcn.views.blocks import Block, Grid, Heading, Items, Line, Page, Prose, Role, Span, said, words

HEADINGS = ("Document", "Proved", "Edited", "Not found", "Not in data", "Not in original", "File")


def verification(results: tuple[Verification, ...], titles: dict[str, str]) -> Page:
    """The blocks of a verification."""
    groups: dict[str, list[Verification]] = {}
    for result in results:
        groups.setdefault(split(result.ref)[0], []).append(result)
    proved = sum(result.proved for result in results)
    tokens = sum(len(result.missing) + len(result.invented) for result in results)
    summary = f"{proved} of {len(results)} passages proved, {tokens} names or numbers unaccounted for."
    rows = [_row(titles.get(f"document:{name}", name), group) for name, group in groups.items()]
    kept = [number for number in range(len(HEADINGS)) if any(words(row[number]) not in ("", "0") for row in rows)]
    grid = Grid(
        tuple(HEADINGS[number] for number in kept), tuple(tuple(row[number] for number in kept) for row in rows)
    )
    blocks: list[Block] = [Prose(said(summary, Role.STRONG)), grid]
    trouble = [result for result in results if not result.proved]
    blocks += [Prose((Span(result.ref, Role.ADDRESS), Span(f"  {result.text}"))) for result in trouble]
    return tuple(blocks)


def _row(title: str, group: list[Verification]) -> tuple[Line, ...]:
    counts = (
        f"{sum(result.proved for result in group)}/{len(group)}",
        *(str(sum(result.outcome == name for result in group)) for name in ("edited text", "not found")),
        str(sum(len(result.missing) for result in group)),
        str(sum(len(result.invented) for result in group)),
    )
    files = ", ".join(dict.fromkeys(result.file for result in group if result.file))
    return (said(title, Role.STRONG), *(said(count) for count in counts), said(files, Role.QUIET))


def quotations(found: tuple[Quotation, ...]) -> Page:
    """Where a quotation stands, and how it differs."""
    blocks: list[Block] = []
    for quotation in found:
        blocks += [
            Heading(f"{quotation.outcome.capitalize()}: {quotation.title}", 1, quotation.ref),
            Prose(said(quotation.text), indent=2),
        ]
        lines = tuple(
            (
                Span(difference.yours or "(nothing)", Role.LOSS),
                Span(" stands there as "),
                Span(difference.original or "(nothing)", Role.GAIN),
            )
            for difference in quotation.differences
        )
        if lines:
            blocks.append(Items("Yours", lines))
    return tuple(blocks)
