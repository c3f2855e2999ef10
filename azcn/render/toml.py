"""TOML that reads back to the same values; what is absent is left out, TOML having no null."""

from __future__ import annotations

from typing import cast

import tomli_w

from azcn.answers import Answer
from azcn.render.envelope import Values, envelope, without_nulls
from azcn.render.escapes import escaped


def to_toml(answer: Answer, fields: tuple[str, ...] = ()) -> str:
    """The envelope as TOML."""
    return dumped(envelope(answer, fields))


def dumped(values: Values) -> str:
    """Plain values as TOML."""
    return escaped(tomli_w.dumps(cast("Values", without_nulls(values))))
