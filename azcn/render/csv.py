"""CSV that opens in a spreadsheet as it is: one row a result, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

from azcn.answers import Answer, Entry, Result
from azcn.errors import WrongUse
from azcn.text import printable
from azcn.views.columns import Value, columns, shape

COMMON = ("ref", "kind", "title", "text", "refs")
"""Columns of an answer that holds several kinds of results."""
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def to_csv(answer: Answer, fields: tuple[str, ...] = ()) -> str:
    """A table of the results; raises WrongUse for a field that is no column."""
    rows = [_row(result) for result in answer.results]
    same = len({shape(result) for result in answer.results}) == 1
    known = tuple(rows[0]) if same else COMMON
    unknown = [name for name in fields if rows and name not in known]
    if unknown:
        raise WrongUse(f'--fields: there is no column "{unknown[0]}".', f"There are {', '.join(known)}.")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    chosen = fields or known
    writer.writerow(chosen)
    writer.writerows([_cell(row.get(name)) for name in chosen] for row in rows)
    return out.getvalue()


def _row(result: Result) -> dict[str, Value]:
    values = {column.key: value for column, value in columns(result)}
    kind = result.record.kind if isinstance(result, Entry) else result.kind
    return {"ref": values.pop("ref"), "kind": kind} | values


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = printable("; ".join(value) if isinstance(value, tuple) else value)
    return f"'{text}" if text.startswith(_RUNS) else text
