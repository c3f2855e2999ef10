"""Characters that could drive a terminal, written as escapes where the format has them."""

from __future__ import annotations

import re

_UNSAFE = "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"


def escaped(text: str) -> str:
    r"""JSON or TOML whose strings hold control and direction characters as `\u` escapes only."""
    if text.isascii() and "\x7f" not in text:
        return text
    return re.sub(_UNSAFE, lambda match: unit_escapes(match[0]), text)


def unit_escapes(char: str) -> str:
    r"""A character as `\u` escapes of its UTF-16 units."""
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
