"""Full-text search over every kind of record."""

from __future__ import annotations

import re

from azcn.answers import Hit
from azcn.errors import WrongUse
from azcn.filters import Filters
from azcn.store import Store
from azcn.text import fold

_WORD = r"[^\W_]+"
_MARKS = "[\x02\x03]"


def search(store: Store, words: str, filters: Filters) -> tuple[Hit, ...]:
    """Records that hold all the words, the best fit first; raises WrongUse for a query without words."""
    found = re.findall(_WORD, fold(words))
    if not found:
        raise WrongUse("The query holds no word.", 'Give words to look for, for instance: azcn search "free trade".')
    expression = " AND ".join(f'"{word}"' for word in found)
    return tuple(
        Hit(
            ref=record.ref,
            kind=record.kind,
            title=record.title,
            text=record.text,
            refs=record.refs,
            score=round(score, 3),
            excerpt=re.sub(_MARKS, "", excerpt),
            matches=marked(excerpt),
        )
        for record, score, excerpt in store.match(expression, filters)
    )


def marked(excerpt: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each part between marks, counted without the marks."""
    ends = [mark.start() - number for number, mark in enumerate(re.finditer(_MARKS, excerpt))]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
