"""What a search returns; FTS5 marks the matches of a snippet, and here the marks become offsets."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from azcn.answers import Hit
from azcn.filters import Filters

_MARKS = "[\x02\x03]"


EXCERPT = 28
"""Words of an excerpt."""
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


def beginning(text: str) -> str:
    """The first words of a text, for a record that was not met in it."""
    words = text.split(maxsplit=EXCERPT)
    return f"{' '.join(words[:EXCERPT])}…" if len(words) > EXCERPT else text


def whole_words(excerpt: str, text: str) -> str:
    """A marked excerpt of a text with the words at its ends whole: FTS5 takes Trans-Caspian for two."""
    shown = unmarked(excerpt).strip("…")
    start = text.find(shown)
    if start < 0:
        return excerpt
    before = re.search(r"\S*$", text[:start])
    behind = re.match(r"\S*", text[start + len(shown) :])
    lead, trail = before[0] if before else "", behind[0] if behind else ""
    inner = excerpt.removeprefix("…").removesuffix("…")
    opened, closed = start > len(lead), start + len(shown) + len(trail) < len(text)
    return f"{'…' if opened else ''}{lead}{inner}{trail}{'…' if closed else ''}"


def unmarked(excerpt: str) -> str:
    """An excerpt without its marks."""
    return re.sub(_MARKS, "", excerpt)


def marked(excerpt: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each part between marks, counted without the marks."""
    ends = [mark.start() - number for number, mark in enumerate(re.finditer(_MARKS, excerpt))]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
