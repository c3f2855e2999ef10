"""The page of an answer: which view shows which question."""

from __future__ import annotations

from azcn.answers import Answer, Comparison, Entry, Hit, Result, Section
from azcn.views.blocks import Block, Grid, Line, Page, Prose, Role, Span, said
from azcn.views.card import card
from azcn.views.columns import COLUMNS, Titles, shape
from azcn.views.comparison import comparison
from azcn.views.hits import hits
from azcn.views.section import section
from azcn.views.trade import trade


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
    elif any(isinstance(result, Entry | Section) for result in results):
        blocks = tuple(block for result in results for block in _whole(result, titles))
    else:
        blocks = (listing(results, titles),) if results else ()
    notes: tuple[Block, ...] = tuple(Prose(said(note, Role.QUIET)) for note in answer.notes)
    return (*blocks, *notes)


def _whole(result: Result, titles: Titles) -> Page:
    if isinstance(result, Entry):
        return card(result, titles)
    return section(result, titles) if isinstance(result, Section) else ()


def listing(results: tuple[Result, ...], titles: Titles) -> Grid:
    """The table of a list of records of one kind."""
    columns = [column for column in COLUMNS[shape(results[0])] if column.listed]
    keys = [column.key for column in columns]
    rows = tuple(
        tuple(_cell(column.key, column.show(column.get(result), titles), result) for column in columns)
        for result in results
    )
    numeric = tuple(number for number, column in enumerate(columns) if column.numeric)
    title = keys.index("title" if "title" in keys else "object")
    return Grid(tuple(column.heading for column in columns), rows, numeric, title, dated=keys[0] == "date")


def _cell(key: str, text: str, result: Result) -> Line:
    if key in ("ref", "refs"):
        return said(text, Role.ADDRESS)
    if key == "date" and getattr(result, "date_ground", None):
        return (Span(text), Span(" computed", Role.QUIET))
    return said(text, Role.STRONG if key == "title" else Role.PLAIN)
