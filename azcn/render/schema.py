"""The JSON Schema of everything that azcn prints as JSON, made from the records' own declarations."""

from __future__ import annotations

from typing import Any

import msgspec

from azcn.answers import Brief, Comparison, Hit, Section
from azcn.records import KINDS, PLURALS
from azcn.version import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema() -> Schema:
    """One schema for an answer, an export and an error."""
    types = (*KINDS.values(), Section, Hit, Comparison, Brief)
    references, definitions = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    for definition in definitions.values():
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
    named = {reference["$ref"].rpartition("/")[2]: reference for reference in references}
    records = [named[cls.__name__] for cls in KINDS.values()]
    whole = {"anyOf": records, "properties": {"related": {"type": "array", "items": named["Brief"]}}}
    results = [whole, named["Section"], named["Hit"], named["Comparison"]]
    return {
        "$schema": DIALECT,
        "title": f"azcn, schema version {SCHEMA_VERSION}",
        "anyOf": [{"$ref": "#/$defs/answer"}, {"$ref": "#/$defs/export"}, {"$ref": "#/$defs/failure"}],
        "$defs": {
            **definitions,
            "answer": _answer(results),
            "export": _export(dict(zip(KINDS, records, strict=True))),
            "failure": FAILURE,
        },
    }


HEAD: Schema = {
    "schema_version": {"const": SCHEMA_VERSION},
    "edition": {"type": "string", "description": "Edition of the data, year and month."},
    "command": {"type": "string"},
    "query": {"type": "object", "description": "What was asked for, without what was left open."},
    "count": {"type": "integer", "minimum": 0},
}
FAILURE: Schema = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "hint"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}, "hint": {"type": "string"}},
        }
    },
}


def _answer(results: list[Schema]) -> Schema:
    array = {"type": "array", "items": {"anyOf": results}}
    return {"type": "object", "required": [*HEAD, "results"], "properties": {**HEAD, "results": array}}


def _export(records: dict[str, Schema]) -> Schema:
    arrays = {PLURALS[kind]: {"type": "array", "items": record} for kind, record in records.items()}
    return {"type": "object", "required": [*HEAD, *arrays], "properties": {**HEAD, **arrays}}
