"""JSON and JSON Lines: real types, stable bytes, never a character that could drive a terminal."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from azcn.answers import Answer
from azcn.render.envelope import Values, envelope, results
from azcn.render.escapes import escaped, unit_escapes


def to_json(answer: Answer, fields: tuple[str, ...] = ()) -> str:
    """The envelope, indented."""
    return dumped(envelope(answer, fields))


def to_jsonl(answer: Answer, fields: tuple[str, ...] = ()) -> str:
    """One result a line, without the envelope."""
    return lines(results(answer, fields))


def lines(values: Iterable[Values]) -> str:
    """Plain values as JSON, one a line."""
    return "".join(f"{escaped(msgspec.json.encode(value).decode())}\n" for value in values)


def dumped(values: Values) -> str:
    """Plain values as indented JSON."""
    return f"{escaped(msgspec.json.format(msgspec.json.encode(values), indent=2).decode())}\n"


def ascii_only(text: str) -> str:
    """JSON with every other character escaped, for outputs that cannot show it."""
    return "".join(char if char.isascii() else unit_escapes(char) for char in text)
