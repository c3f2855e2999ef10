"""Answers as plain values for machines: the JSON contract's envelope and its results."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from azcn.answers import Answer, Entry, Result
from azcn.errors import AzcnError, WrongUse
from azcn.version import SCHEMA_VERSION

Values = dict[str, object]


def envelope(answer: Answer, fields: tuple[str, ...] = ()) -> Values:
    """Head and results; `fields` keeps only these keys of each result."""
    return {
        **head(answer.edition, answer.command),
        "query": answer.query,
        "count": len(answer.results),
        "total": len(answer.results) if answer.total is None else answer.total,
        "notes": [*answer.read_as, *answer.notes],
        "results": results(answer, fields),
    }


def head(edition: str | None, command: str) -> Values:
    """What every machine answer begins with."""
    return {"schema_version": SCHEMA_VERSION, "edition": edition, "command": command}


def results(answer: Answer, fields: tuple[str, ...] = ()) -> list[Values]:
    """Each result as plain values, with these fields only if any are named."""
    return narrowed([plain(result) for result in answer.results], fields)


def narrowed(values: list[Values], fields: tuple[str, ...]) -> list[Values]:
    """These fields of each value, all if none is named; raises WrongUse for a field that no value has."""
    known = dict.fromkeys(key for value in values for key in value)
    unknown = [name for name in fields if known and name not in known]
    if unknown:
        raise WrongUse(f'--fields: there is no field "{unknown[0]}".', f"There are {', '.join(known)}.")
    return [{name: value.get(name) for name in fields} for value in values] if fields else values


def plain(result: Result) -> Values:
    """One result as plain values; a record shown whole has its relations beside its fields."""
    if isinstance(result, Entry):
        return {**_values(result.record), "related": msgspec.to_builtins(result.related)}
    return _values(result)


def _values(thing: object) -> Values:
    values: Values = msgspec.to_builtins(thing)
    return values


def error_values(error: AzcnError) -> Values:
    """An error as scripts read it."""
    return {"error": {"code": error.code, "message": error.message, "hint": error.hint}}


def without_nulls(value: object) -> object:
    """Plain values without what is absent, for formats that know no null."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [without_nulls(inner) for inner in value if inner is not None]
    return value
