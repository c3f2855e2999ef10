"""Rules on what a field holds: dates, numbers, statuses and text."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator

import msgspec

from azcn.addresses import split
from azcn.checks.rule import Finding
from azcn.dataset import Dataset, Origin
from azcn.dates import bounds, spoken
from azcn.entries import RENAMED
from azcn.records import Act, Agreement, Dated, Disagreement, Document, Figure
from azcn.text import UNSAFE, fold


def bad_rank(dataset: Dataset) -> Iterator[Finding]:
    """a rank from 1 to 7"""
    for record, origin in dataset.located("act"):
        if isinstance(record, Act) and not 1 <= record.rank <= 7:
            yield origin / "rank", record.rank


def bad_period(dataset: Dataset) -> Iterator[Finding]:
    """a time such as 2024 or 2025-01/2025-03"""
    for record, origin in dataset.located("figure", "document"):
        for key in ("period", "change_base", "published"):
            value = getattr(record, key, None)
            if value and not _is_date(value):
                yield origin / key, value


def _is_date(value: str) -> bool:
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def empty_figure(dataset: Dataset) -> Iterator[Finding]:
    """a value, or a change"""
    for record, origin in dataset.located("figure"):
        if isinstance(record, Figure) and record.value is None and record.change is None:
            yield origin / "value", None


def bad_number(dataset: Dataset) -> Iterator[Finding]:
    """a finite number"""
    for record, origin in dataset.located("figure"):
        for key in ("value", "change"):
            if not math.isfinite(getattr(record, key) or 0):
                yield origin / key, getattr(record, key)


def status_without_account(dataset: Dataset) -> Iterator[Finding]:
    """a status that one of its accounts gives"""
    for record, origin in dataset.located("agreement"):
        if isinstance(record, Agreement) and record.status not in {account.status for account in record.accounts}:
            yield origin / "status", record.status.value


def control_characters(dataset: Dataset) -> Iterator[Finding]:
    """text without control, direction or private characters"""
    for path, text in _texts(dataset):
        if any(unicodedata.category(char) in UNSAFE for char in text.replace("\n\n", "")):
            yield path, text


def not_composed(dataset: Dataset) -> Iterator[Finding]:
    """text in Unicode's composed form, NFC"""
    yield from ((path, text) for path, text in _texts(dataset) if not unicodedata.is_normalized("NFC", text))


def loose_space(dataset: Dataset) -> Iterator[Finding]:
    """text that is not empty, without double or outer spaces"""
    yield from ((path, text) for path, text in _texts(dataset) if not text or text != text.strip() or "  " in text)


def one_sided(dataset: Dataset) -> Iterator[Finding]:
    """at least two sides, each naming the documents that it rests on"""
    heads = (record for record in dataset.records() if isinstance(record, Document))
    documents = {record.ref.partition(":")[2]: record for record in heads}
    for record, origin in dataset.located("disagreement"):
        sides = record.sides if isinstance(record, Disagreement) else ()
        if len(sides) < 2:
            yield origin / "side", len(sides)
        for number, side in enumerate(sides):
            for name in dict.fromkeys(split(ref)[0] for ref in side.refs):
                if name in documents and not _names(documents[name], side.says):
                    yield origin / f"side[{number}].says", side.says


def _names(document: Document, text: str) -> bool:
    """Whether a text calls a document by a name, or the publisher's, or the sort of document."""
    called = (document.title, document.short_title, document.publisher or "", document.category, *document.aliases)
    bare = (re.sub(r" (\d{4}|\(.*\))$", "", name) for name in called)
    return any(fold(name) in fold(text) for name in bare if name)


def groundless_date(dataset: Dataset) -> Iterator[Finding]:
    """a computed date that its ground or the head of a document gives"""
    heads = {getattr(record, key) for record in dataset.records("document") for key in ("date", "published")}
    for record, origin in dataset.located():
        if not isinstance(record, Dated) or not record.date or not record.date_ground:
            continue
        words = fold(record.date_ground).split()
        for day in re.findall(r"\d{4}-\d{2}-\d{2}", record.date):
            said = fold(spoken(day)).split()
            if day not in heads and not all(any(word.startswith(part) for word in words) for part in said):
                yield origin / "date", record.date


DERIVED: dict[str, tuple[str, ...]] = {
    "clause": ("text",),
    "passage": ("title",),
    "position": ("title", "text"),
}

"""Texts that are put together from others, which are looked at where they stand."""


def _texts(dataset: Dataset) -> Iterator[tuple[Origin, str]]:
    """Every string of the data with its place."""
    for record, origin in dataset.located():
        keys = {name: key for key, name in RENAMED.get(type(record), {}).items()}
        for name in record.__struct_fields__:
            if name not in DERIVED.get(record.kind, ()):
                yield from _strings(getattr(record, name), origin / keys.get(name, name))


def _strings(value: object, origin: Origin) -> Iterator[tuple[Origin, str]]:
    """The strings in a value, those of inner tables with their own places."""
    if isinstance(value, str):
        yield origin, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            if isinstance(item, msgspec.Struct):
                inner = Origin(origin.file, f"{origin.path}[{number}]")
                for name in item.__struct_fields__:
                    yield from _strings(getattr(item, name), inner / name)
            else:
                yield from _strings(item, origin)
