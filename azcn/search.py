"""Full-text search over every kind of record."""

from __future__ import annotations

import re
import sqlite3

from msgspec.structs import replace

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
            disagreements=record.disagreements,
            excerpt=re.sub(_MARKS, "", excerpt),
            matches=marked(excerpt),
        )
        for record, score, excerpt in store.match(expression, filters)
    )


def search_official(store: Store, words: str, texts: dict[str, str], filters: Filters) -> tuple[Hit, ...]:
    """Passages whose official words hold all the words, by FTS5 like the others."""
    expression = " AND ".join(f'"{word}"' for word in re.findall(_WORD, fold(words)))
    if not expression:
        raise WrongUse("The query holds no word.", "Give words to look for.")
    kept = store.select("passage", filters=replace(filters, limit=None, offset=0))
    passages = {passage.ref: passage for passage in kept}
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE VIRTUAL TABLE word USING fts5 (ref UNINDEXED, text, tokenize = "porter unicode61")')
    connection.executemany("INSERT INTO word VALUES (?, ?)", [item for item in texts.items() if item[0] in passages])
    rows = connection.execute(
        f"SELECT ref, -bm25(word) AS score, snippet(word, 1, char(2), char(3), '…', 24) FROM word"
        f" WHERE word MATCH ? ORDER BY score DESC {filters.page()}",
        (expression,),
    ).fetchall()
    return tuple(
        Hit(
            ref=ref,
            kind="passage",
            title=passages[ref].title,
            text=texts[ref],
            refs=(ref,),
            score=round(score, 3),
            excerpt=re.sub(_MARKS, "", excerpt),
            matches=marked(excerpt),
        )
        for ref, score, excerpt in rows
    )


def marked(excerpt: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each part between marks, counted without the marks."""
    ends = [mark.start() - number for number, mark in enumerate(re.finditer(_MARKS, excerpt))]
    return tuple(zip(ends[::2], ends[1::2], strict=True))
