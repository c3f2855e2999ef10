"""The columns of each kind of result, declared once: tables, cards, CSV and Markdown walk them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter

from msgspec import Struct

from azcn.addresses import compact
from azcn.answers import Entry, Hit, Result, Section
from azcn.dates import spoken
from azcn.values import PARTIES

Titles = Mapping[str, str]
Value = str | int | float | tuple[str, ...] | None


class Column(Struct, frozen=True):
    """One property of a kind of result."""

    key: str
    heading: str
    get: Callable[[Result], Value]
    """The value as data: full addresses, ISO dates, bare numbers."""
    show: Callable[[Value, Titles], str]
    """The value as a person reads it, records by their names."""
    listed: bool = False
    """Whether the table of a list has it; a card shows every column."""
    numeric: bool = False


def short(ref: str, titles: Titles) -> str:
    """A record by its name where it is known, a side by its own, a topic or subject by its id."""
    if ref in titles and not ref.startswith("topic:"):
        return titles[ref]
    if ref in PARTIES:
        return PARTIES[ref].label
    kind, _, name = ref.partition(":")
    return name if kind in ("topic", "subject") else ref


def read(value: Value, titles: Titles) -> str:
    """A value as a person reads it."""
    if isinstance(value, tuple):
        return ", ".join(short(item, titles) for item in value)
    return "" if value is None else short(value, titles) if isinstance(value, str) else f"{value:,}"


def _date(value: Value, _: Titles) -> str:
    return spoken(str(value)) if value else ""


def _refs(value: Value, _: Titles) -> str:
    return ", ".join(compact(value)) if isinstance(value, tuple) else ""


def _as_it_is(value: Value, _: Titles) -> str:
    return str(value)


def _c(  # noqa: PLR0913 - a table of columns reads best with defaults
    key: str,
    heading: str = "",
    *,
    listed: bool = False,
    show: Callable[[Value, Titles], str] = read,
    numeric: bool = False,
    get: Callable[[Result], Value] | None = None,
) -> Column:
    heading = heading or key.replace("_", " ").capitalize()
    return Column(key, heading, get or attrgetter(key), show, listed, numeric)


_REF, _TEXT = _c("ref", "Address", listed=True, show=_as_it_is), _c("text")
_TITLE, _REFS = _c("title", "Name", listed=True, show=_as_it_is), _c("refs", "Passages", listed=True, show=_refs)
_DATE = _c("date", listed=True, show=_date)
_DATED = (_c("date_start"), _c("date_end"), _c("precision"), _c("date_ground", "Ground"))
_NAMES = (_c("aliases", "Also"), _c("words", "Search words"))
_TOPIC = _c("subjects")
_DIFFERS = _c("disagreements", "Sources differ", listed=True)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "document": (
        _REF,
        _TITLE,
        _c("short_title", "Short name"),
        _DATE,
        *_DATED,
        _c("published", listed=True, show=_date),
        _c("publisher", listed=True),
        _c("standing", listed=True),
        _c("category", "Sort"),
        _c("place"),
        _c("language"),
        _c("url", "URL"),
        _TEXT,
        _c("note"),
        *_NAMES,
        _c("refs", "Passages", show=_refs),
    ),
    "clause": (_REF, _TITLE, _c("topics", listed=True), _c("document"), _TEXT, _REFS),
    "passage": (_REF, _TITLE, _c("document"), _TEXT, _DIFFERS, _REFS),
    "topic": (_REF, _TITLE, _TEXT, _c("subjects", listed=True), *_NAMES, _c("refs", "Passages", show=_refs)),
    "subject": (_REF, _TITLE, _c("topic", listed=True), _TEXT, *_NAMES, _REFS),
    "act": (
        _REF,
        _TITLE,
        _c("rank", "Firmness", listed=True, numeric=True),
        _TEXT,
        *_NAMES,
        _c("refs", "Passages", show=_refs),
    ),
    "position": (
        _REF,
        _c("title", "Name"),
        _c("text", "Position", listed=True, show=_as_it_is),
        _c("subject", listed=True),
        _c("holder"),
        _c("party", "Side"),
        _c("act"),
        _c("object", "What"),
        _c("rank", "Firmness", numeric=True),
        _c("by", "Voiced by"),
        _c("to", "Said to"),
        _c("via", "According to"),
        _DIFFERS,
        _REFS,
    ),
    "event": (
        _c("ref", "Address"),
        _DATE,
        *_DATED,
        _TITLE,
        _c("place", listed=True),
        _c("people", listed=True),
        _c("category", "Sort"),
        _c("organisations"),
        _TOPIC,
        _TEXT,
        *_NAMES,
        _DIFFERS,
        _REFS,
    ),
    "figure": (
        _REF,
        _TITLE,
        _c("value", listed=True, numeric=True),
        _c("unit", listed=True),
        _c("qualifier"),
        _c("period", listed=True, show=_date),
        _c("period_ground", "Ground"),
        _c("change", "Growth, percent", listed=True, numeric=True),
        _c("change_qualifier", "Growth qualifier"),
        _c("change_base", "Grown from"),
        _c("reporter", listed=True),
        _c("stated_by", "Stated by"),
        _c("status", listed=True),
        _c("ground", "Computed from"),
        _c("method"),
        _c("measure"),
        _TOPIC,
        _TEXT,
        *_NAMES,
        _DIFFERS,
        _REFS,
    ),
    "agreement": (
        _REF,
        _TITLE,
        _c("status", listed=True),
        _DATE,
        *_DATED,
        _c("place"),
        _c("parties"),
        _c("signatories"),
        _TOPIC,
        _TEXT,
        *_NAMES,
        _DIFFERS,
        _REFS,
    ),
    "person": (
        _REF,
        _TITLE,
        _c("role", listed=True),
        _c("party", "Side", listed=True),
        _TEXT,
        *_NAMES,
        _DIFFERS,
        _REFS,
    ),
    "organisation": (
        _REF,
        _TITLE,
        _c("abbreviation", listed=True),
        _c("category", "Sort", listed=True),
        _c("party", "Side"),
        _TOPIC,
        _TEXT,
        *_NAMES,
        _DIFFERS,
        _REFS,
    ),
    "term": (
        _REF,
        _TITLE,
        _c("abbreviation", listed=True),
        _c("category", "Sort", listed=True),
        _c("party", "Side"),
        _TOPIC,
        _TEXT,
        *_NAMES,
        _DIFFERS,
        _REFS,
    ),
    "disagreement": (
        _REF,
        _TITLE,
        _c("sort", listed=True),
        _TEXT,
        _c("reason", "Known of the reason"),
        _TOPIC,
        _REFS,
    ),
    "exception": (_REF, _TITLE, _c("words", "Names and numbers", listed=True), _c("only_in", "Only in"), _TEXT, _REFS),
    "proof": (_REF, _c("of", "Kind"), _TITLE, _c("status", listed=True), _c("grounds", "Computed"), _TEXT, _REFS),
    "verification": (
        _REF,
        _TITLE,
        _c("outcome", listed=True),
        _c("alike", numeric=True),
        _c("missing", "Not in data", listed=True),
        _c("invented", "Not in original", listed=True),
        _c("file"),
        _TEXT,
        _REFS,
    ),
    "rule": (
        _c("ref", "Rule", listed=True, show=_as_it_is),
        _c("title", "Every record must have", listed=True, show=_as_it_is),
        _c("text", "Outcome", listed=True),
    ),
    "quotation": (_REF, _TITLE, _c("outcome", listed=True), _TEXT, _REFS),
    "citation": (_REF, _TITLE, _c("style", listed=True), _TEXT, _REFS),
    "folder": (
        _c("ref", "Folder", listed=True, show=_as_it_is),
        _c("title", "For", show=_as_it_is),
        _c("text", "Path", listed=True, show=_as_it_is),
        _c("reason", "Why", listed=True),
    ),
    "section": (_REF, _TITLE, _c("topics", listed=True), _c("document"), _TEXT, _REFS),
    "hit": (_REF, _c("kind"), _TITLE, _c("excerpt"), _c("score", numeric=True), _TEXT, _REFS),
    "comparison": (
        _c("ref", "Address"),
        _c("title", "Subject", listed=True),
        _c("topic"),
        _c("label", "Outcome", listed=True),
        _c("left_act", get=attrgetter("left.act")),
        _c("left_rank", get=attrgetter("left.rank"), numeric=True),
        _c("left_holders", get=attrgetter("left.holders")),
        _c("right_act", get=attrgetter("right.act")),
        _c("right_rank", get=attrgetter("right.rank"), numeric=True),
        _c("right_holders", get=attrgetter("right.holders")),
        _TEXT,
        _REFS,
    ),
}
"""Columns by the name of a kind of result."""


def shape(result: Result) -> str:
    """The name under which a result's columns stand."""
    if isinstance(result, Entry):
        return result.record.kind
    return "section" if isinstance(result, Section) else "hit" if isinstance(result, Hit) else result.kind


def columns(result: Result) -> tuple[tuple[Column, Value], ...]:
    """Every column of a result with its value."""
    source = result.record if isinstance(result, Entry) else result
    return tuple((column, column.get(source)) for column in COLUMNS[shape(result)])
