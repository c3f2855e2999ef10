"""Search in the official words of attached copies, by FTS5 in memory."""

from __future__ import annotations

import sqlite3

from azcn.answers import Hit
from azcn.errors import WrongUse
from azcn.filters import Filters
from azcn.search.excerpts import Found, first_page, marked, unmarked
from azcn.search.words import parse
from azcn.store import Store
from azcn.text import fold


def search_official(store: Store, words: str, texts: dict[str, str], filters: Filters) -> Found:
    """Passages whose official words hold all the words, the best fit first."""
    query = parse(words)
    wanted = [*query.words, *query.phrases]
    if not wanted:
        raise WrongUse("The query holds no word to look for.", "Give words to look for.")
    expression = " AND ".join(f'"{word}"' for word in wanted) + "".join(f' NOT "{word}"' for word in query.without)
    passages = {passage.ref: passage for passage in store.select("passage", filters=filters)}
    connection = sqlite3.connect(":memory:")
    connection.execute(
        'CREATE VIRTUAL TABLE word USING fts5 (ref UNINDEXED, text, folded, tokenize = "porter unicode61")'
    )
    connection.executemany(
        "INSERT INTO word VALUES (?, ?, ?)", [(ref, text, fold(text)) for ref, text in texts.items() if ref in passages]
    )
    rows = connection.execute(
        "SELECT ref, -bm25(word) AS score, snippet(word, 1, char(2), char(3), '…', 24) FROM word"
        " WHERE word MATCH ? ORDER BY score DESC",
        (expression,),
    ).fetchall()
    hits = tuple(
        Hit(
            ref=ref,
            kind="passage",
            title=passages[ref].title,
            text=texts[ref],
            refs=(ref,),
            score=round(score, 3),
            disagreements=passages[ref].disagreements,
            excerpt=unmarked(excerpt),
            matches=marked(excerpt),
        )
        for ref, score, excerpt in first_page(filters).page(rows)
    )
    return Found(hits, len(rows))
