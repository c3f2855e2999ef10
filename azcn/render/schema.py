"""The JSON Schema of everything that azcn prints as JSON, made from the records' own declarations."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from typing import Any

import msgspec

from azcn import answers, records, values
from azcn.answers import Brief, Citation, Comparison, Folder, Hit, Proof, Quotation, RuleCheck, Section, Verification
from azcn.records import KINDS, PLURALS
from azcn.version import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


RESULTS = (Section, Hit, Comparison, Proof, Verification, RuleCheck, Quotation, Citation, Folder)
"""Results that are no records."""


def schema() -> Schema:
    """One schema for an answer, an export and an error."""
    types = (*KINDS.values(), *RESULTS, Brief)
    references, definitions = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    meanings = _meanings()
    for name, definition in definitions.items():
        for field, described in definition.get("properties", {}).items():
            described["description"] = meanings[name].get(field, "Kind of the result.")
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
    named = {reference["$ref"].rpartition("/")[2]: reference for reference in references}
    kinds = [named[cls.__name__] for cls in KINDS.values()]
    whole = {"anyOf": kinds, "properties": {"related": {"type": "array", "items": named["Brief"]}}}
    results = [whole, *(named[cls.__name__] for cls in RESULTS)]
    return {
        "$schema": DIALECT,
        "title": f"azcn, schema version {SCHEMA_VERSION}",
        "anyOf": [{"$ref": "#/$defs/answer"}, {"$ref": "#/$defs/export"}, {"$ref": "#/$defs/failure"}],
        "$defs": {
            **definitions,
            "answer": _answer(results),
            "export": _export(dict(zip(KINDS, kinds, strict=True))),
            "failure": FAILURE,
        },
    }


def _meanings() -> dict[str, dict[str, str]]:
    """What each field of each class means, as the text below its declaration says."""
    found: dict[str, dict[str, str]] = {}
    for module in (values, records, answers):
        for cls in ast.parse(inspect.getsource(module)).body:
            if not isinstance(cls, ast.ClassDef):
                continue
            inherited = [found.get(ast.unparse(base), {}) for base in cls.bases]
            found[cls.name] = {field: text for meanings in inherited for field, text in meanings.items()}
            for field, below in pairwise(cls.body):
                if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr):
                    found[cls.name][ast.unparse(field.target)] = ast.literal_eval(below.value)
    return found


HEAD: Schema = {
    "schema_version": {"const": SCHEMA_VERSION},
    "edition": {"type": ["string", "null"], "description": "Edition of the data, year and month."},
    "command": {"type": "string"},
    "query": {"type": "object", "description": "What was asked for, without what was left open."},
    "count": {"type": "integer", "minimum": 0, "description": "How many results these are."},
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
    total = {"type": "integer", "minimum": 0, "description": "How many there are without a limit."}
    notes = {"type": "array", "items": {"type": "string"}, "description": "What an answer rests on, how it was read."}
    properties = {**HEAD, "total": total, "notes": notes, "results": array}
    return {"type": "object", "required": list(properties), "properties": properties}


def _export(kinds: dict[str, Schema]) -> Schema:
    arrays = {PLURALS[kind]: {"type": "array", "items": record} for kind, record in kinds.items()}
    wording = {"type": "object", "description": "Everyday language for the search: stopwords and synonyms."}
    properties = {**HEAD, **arrays, "wording": wording}
    return {"type": "object", "required": list(properties), "properties": properties}
