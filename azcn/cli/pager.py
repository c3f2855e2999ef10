"""A pager for answers longer than the screen."""

from __future__ import annotations

import os
import shlex
import subprocess


def paged(text: str) -> bool:
    """Show a text in a pager; False if it fits the screen or no pager is to be had."""
    try:
        tall = text.count("\n") >= os.get_terminal_size(1).lines
    except OSError:
        return False
    command = shlex.split(os.environ.get("AZCN_PAGER") or os.environ.get("PAGER") or "less -FRX")
    if not tall or not command or command == ["cat"]:
        return False
    try:
        subprocess.run(command, input=text.encode(), check=False)  # noqa: S603 - the user's own pager
    except OSError:
        return False
    return True
