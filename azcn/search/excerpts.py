"""What a search returns; FTS5 marks the matches of a snippet, and here the marks become offsets."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from azcn.answers import Hit
from azcn.filters import Filters

_MARKS = "[\x02\x03]"


MOST_HITS = 20
"""Hits without --limit: nobody reads on, and a script that wants all says so."""


def first_page(filters: Filters) -> Filters:
    """The filters with the limit that is in force where none was given."""
    return filters if filters.limit is not None else replace(filters, limit=MOST_HITS)


class Found(Struct, frozen=True):
    """Hits, and sentences on how the query was read."""

    hits: tuple[Hit, ...]
    total: int
    """How many there are without a limit."""
    read_as: tuple[str, ...] = ()
    """Sentences on words that were read otherwise than typed."""


def unmarked(excerpt: str) -> str:
    """An excerpt without its marks."""
    return re.sub(_MARKS, "", excerpt)


def marked(excerpt: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each part between marks, counted without the marks."""
    ends = [mark.start() - number for number, mark in enumerate(re.finditer(_MARKS, excerpt))]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
