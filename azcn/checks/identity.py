"""Rules on names: each record has its own, and nothing is said twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from azcn.checks.rule import Finding
from azcn.dataset import Dataset
from azcn.records import Position
from azcn.text import fold


def duplicate_id(dataset: Dataset) -> Iterator[Finding]:
    """an id that no other record of its kind has"""
    seen = Counter(record.ref for record in dataset.records())
    yield from ((origin, record.ref) for record, origin in dataset.located() if seen[record.ref] > 1)


def bad_id(dataset: Dataset) -> Iterator[Finding]:
    """an id of small letters, digits and single hyphens"""
    for record, origin in dataset.located():
        name = record.ref.partition(":")[2]
        if record.kind not in ("passage", "clause", "position") and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            yield origin / "id", name


def misnamed_document(dataset: Dataset) -> Iterator[Finding]:
    """a document id like js2025, and its file named after it"""
    for record, origin in dataset.located("document"):
        name = record.ref.partition(":")[2]
        if origin.file != f"documents/{name}.toml" or not re.fullmatch(r"[a-z]+\d{4}[a-z]?", name):
            yield origin / "id", name


def shared_alias(dataset: Dataset) -> Iterator[Finding]:
    """a name that only one record of its kind claims"""
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record, _ in dataset.located():
        for name in (record.title, *getattr(record, "aliases", ())):
            if record.kind not in ("passage", "clause", "position", "figure"):
                claims[record.kind, fold(name)].add(record.ref)
    for record, origin in dataset.located():
        for key, names in (("title", (record.title,)), ("aliases", getattr(record, "aliases", ()))):
            for name in names:
                if len(claims[record.kind, fold(name)]) > 1:
                    yield origin / key, name


def repeated_position(dataset: Dataset) -> Iterator[Finding]:
    """each position once in its passage"""
    seen: set[tuple[str, ...]] = set()
    for record, origin in dataset.located("position"):
        if isinstance(record, Position):
            key = (*record.refs, record.holder, record.act, record.subject, record.object)
            if key in seen:
                yield origin, record.text
            seen.add(key)


def repeated_ref(dataset: Dataset) -> Iterator[Finding]:
    """each passage once in refs"""
    yield from (
        (origin / "refs", list(record.refs))
        for record, origin in dataset.located()
        if len(set(record.refs)) < len(record.refs)
    )


def repeated_value(dataset: Dataset) -> Iterator[Finding]:
    """each value once in a list"""
    for record, origin in dataset.located():
        for key in record.__struct_fields__:
            value = getattr(record, key)
            if key != "refs" and isinstance(value, tuple) and any(value.count(item) > 1 for item in value):
                yield origin / key, [str(item) for item in value]
