"""Rules on the order of clauses and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from azcn.addresses import point, split
from azcn.checks.rule import Finding
from azcn.dataset import Dataset
from azcn.records import Clause, Passage


def clause_hole(dataset: Dataset) -> Iterator[Finding]:
    """clauses numbered 1, 2, 3 ... without a hole"""
    clauses = [(record, origin) for record, origin in dataset.located("clause") if isinstance(record, Clause)]
    for _, group in groupby(clauses, key=lambda item: item[0].document):
        for expected, (record, origin) in enumerate(group, start=1):
            if record.number != expected:
                yield origin / "number", record.number
                break


def empty_clause(dataset: Dataset) -> Iterator[Finding]:
    """at least one passage in every clause"""
    yield from ((origin, record.ref) for record, origin in dataset.located("clause") if not record.refs)


def passage_hole(dataset: Dataset) -> Iterator[Finding]:
    """paragraphs in order, numbered 1, 2, 3 ... in each section"""
    homes = {record.ref: record.clause for record in dataset.records() if isinstance(record, Passage)}
    for _, group in groupby(dataset.located("passage"), key=lambda item: split(item[0].ref)[0]):
        last = None
        for record, origin in group:
            here = point(split(record.ref)[1])
            if (
                (last is not None and here <= last)
                or (here.zone == 1 and here.paragraph and homes[record.ref] is None)
                or (
                    here.paragraph > 1
                    and (last is None or (last.number, last.paragraph) != (here.number, here.paragraph - 1))
                )
                or (here.zone == 1 and not here.paragraph and here.number != (last.number if last else 0) + 1)
            ):
                yield origin / "at", here.local
            last = here
