"""Whether and how wide to draw, from flag, environment and terminal."""

from __future__ import annotations

import os
from collections.abc import Mapping

from azcn.cli.options import When

DEFAULT_WIDTH = 80


def coloured(when: When, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to use colour and style: the flag beats the variables, these beat the terminal."""
    if when is not When.AUTO:
        return when is When.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if environment.get(name):
            return environment[name] != "0"
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return terminal


def width(environment: Mapping[str, str], descriptor: int) -> int:
    """Columns to use: COLUMNS, else the terminal's, else 80."""
    given = environment.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return max(20, min(int(given), 1000))
    try:
        return max(20, os.get_terminal_size(descriptor).columns)
    except OSError:
        return DEFAULT_WIDTH
