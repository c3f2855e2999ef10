"""The page of an answer: which view shows which question."""

from __future__ import annotations

from azcn.answers import Answer, Citation, Comparison, Entry, Hit, Proof, Quotation, Result, Section, Verification
from azcn.styles import Style
from azcn.views.blocks import Block, Grid, Line, Page, Prose, Role, Span, Verbatim, said
from azcn.views.card import card
from azcn.views.columns import COLUMNS, Titles, shape
from azcn.views.comparison import comparison
from azcn.views.hits import hits
from azcn.views.proof import proof
from azcn.views.section import section
from azcn.views.trade import trade
from azcn.views.verification import quotations, verification


def page(answer: Answer) -> Page:
    """What a person is shown of an answer, the answer itself first."""
    results, titles = answer.results, answer.titles
    blocks: Page
    if answer.command == "trade":
        blocks = trade(results, titles)
    elif answer.command == "compare":
        blocks = comparison(tuple(row for row in results if isinstance(row, Comparison)), answer.query, titles)
    elif answer.command == "search":
        blocks = hits(tuple(hit for hit in results if isinstance(hit, Hit)))
    elif answer.command == "verify" and any(isinstance(result, Verification) for result in results):
        blocks = verification(tuple(result for result in results if isinstance(result, Verification)), dict(titles))
    elif answer.command == "quote":
        blocks = quotations(tuple(result for result in results if isinstance(result, Quotation)))
    elif answer.command == "cite":
        blocks = citations([result for result in results if isinstance(result, Citation)])
    elif any(isinstance(result, Entry | Section | Proof) for result in results):
        blocks = tuple(block for result in results for block in _whole(result, titles))
    else:
        blocks = (listing(results, titles),) if results else ()
    notes: tuple[Block, ...] = tuple(Prose(said(note, Role.QUIET)) for note in answer.notes)
    read_as: tuple[Block, ...] = tuple(Prose(said(sentence, Role.QUIET)) for sentence in answer.read_as)
    return (*read_as, *blocks, *notes)


def citations(found: list[Citation]) -> Page:
    """Citations as they are pasted; those that are JSON as one array."""
    if all(citation.style is Style.CSL_JSON for citation in found):
        items = ",\n".join(citation.text.strip().removeprefix("[").removesuffix("]").strip("\n") for citation in found)
        return (Verbatim(f"[\n{items}\n]"),)
    return tuple(Verbatim(citation.text) for citation in found)


def _whole(result: Result, titles: Titles) -> Page:
    if isinstance(result, Entry):
        return card(result, titles)
    if isinstance(result, Proof):
        return proof(result, titles)
    return section(result, titles) if isinstance(result, Section) else ()


def listing(results: tuple[Result, ...], titles: Titles) -> Grid:
    """The table of a list of records of one kind."""
    shown = [column for column in COLUMNS[shape(results[0])] if column.listed]
    columns = [column for column in shown if any(column.get(result) not in (None, (), "") for result in results)]
    keys = [column.key for column in columns]
    rows = tuple(
        tuple(_cell(column.key, column.show(column.get(result), titles), result) for column in columns)
        for result in results
    )
    numeric = tuple(number for number, column in enumerate(columns) if column.numeric)
    title = next(keys.index(key) for key in ("title", "text", "ref") if key in keys)
    return Grid(tuple(column.heading for column in columns), rows, numeric, title, dated=keys[0] == "date")


def _cell(key: str, text: str, result: Result) -> Line:
    if key in ("ref", "refs", "disagreements"):
        return said(text, Role.ADDRESS)
    if key == "date" and getattr(result, "date_ground", None):
        return (Span(text), Span(" computed", Role.QUIET))
    return said(text, Role.STRONG if key in ("title", "text") else Role.PLAIN)
