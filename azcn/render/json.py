"""JSON and JSON Lines: real types, stable bytes, never a character that could drive a terminal."""

from __future__ import annotations

import re

import msgspec

from azcn.answers import Answer
from azcn.render.envelope import Values, envelope, results

_UNSAFE = "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"


def to_json(answer: Answer, fields: tuple[str, ...] = ()) -> str:
    """The envelope, indented."""
    return dumped(envelope(answer, fields))


def to_jsonl(answer: Answer, fields: tuple[str, ...] = ()) -> str:
    """One result a line, without the envelope."""
    return "".join(f"{_safe(msgspec.json.encode(result))}\n" for result in results(answer, fields))


def dumped(values: Values) -> str:
    """Plain values as indented JSON."""
    return f"{_safe(msgspec.json.format(msgspec.json.encode(values), indent=2))}\n"


def ascii_only(text: str) -> str:
    """JSON with every other character escaped, for outputs that cannot show it."""
    return "".join(char if char.isascii() else _escape(char) for char in text)


def _safe(encoded: bytes) -> str:
    text = encoded.decode()
    return text if text.isascii() and "\x7f" not in text else re.sub(_UNSAFE, lambda match: _escape(match[0]), text)


def _escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
