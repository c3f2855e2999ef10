"""Excerpts: FTS5 marks the matches of a snippet; here the marks become offsets."""

from __future__ import annotations

import re

_MARKS = "[\x02\x03]"


def unmarked(excerpt: str) -> str:
    """An excerpt without its marks."""
    return re.sub(_MARKS, "", excerpt)


def marked(excerpt: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each part between marks, counted without the marks."""
    ends = [mark.start() - number for number, mark in enumerate(re.finditer(_MARKS, excerpt))]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
