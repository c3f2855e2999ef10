"""How often the search finds what was meant, beside plain FTS5 and literal search, on the same queries.

    python tests/search/bench.py [--misses]

The last sets of queries are held out: change nothing because of what they score. `--misses` lists the
misses of the others.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from azcn import AzcnError, Filters, Reference, open_reference
from azcn.index import LEFT_OUT

HERE = Path(__file__).parent
Search = Callable[[str], list[str]]


def queries(*, held_out: bool) -> list[dict[str, Any]]:
    """The queries that the search is tuned to, or those that are only scored."""
    sets = tomllib.loads((HERE / "queries.toml").read_text(encoding="utf-8"))["set"]
    return [query for one in sets if one["held_out"] is held_out for query in one["queries"]]


def azcn_search(reference: Reference) -> Search:
    """The program's own search."""

    def search(words: str) -> list[str]:
        try:
            return [hit.ref for hit in reference.search(words, Filters(limit=10)).results]
        except AzcnError:
            return []

    return search


def fts5_search(rows: Iterable[tuple[str, str, str]]) -> Search:
    """SQLite's FTS5 with Porter stemming over names and texts, any of the words, best BM25 first."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE word USING fts5 (ref UNINDEXED, title, text, tokenize = 'porter unicode61')"
    )
    connection.executemany("INSERT INTO word VALUES (?, ?, ?)", rows)

    def search(words: str) -> list[str]:
        expression = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", words))
        if not expression:
            return []
        found = connection.execute("SELECT ref FROM word WHERE word MATCH ? ORDER BY rank LIMIT 10", (expression,))
        return [ref for (ref,) in found]

    return search


def literal_search(rows: Iterable[tuple[str, str, str]]) -> Search:
    """The records whose name or text holds the query as it stands, in the order of the data."""
    texts = [(ref, f"{title}\n{text}".casefold()) for ref, title, text in rows]
    return lambda words: [ref for ref, text in texts if words.casefold().strip('"') in text][:10]


def rank_of(answers: list[str], found: list[str]) -> int | None:
    """The place of the first right answer, from 1; an empty result is right where there is no answer."""
    if not answers:
        return None if found else 1
    return next((number for number, ref in enumerate(found, start=1) if ref in answers), None)


def report(name: str, ranks: list[int | None]) -> str:
    """One row of the table."""
    shares = (sum(rank is not None and rank <= most for rank in ranks) / len(ranks) for most in (1, 3, 10))
    return f"{name:24}{len(ranks):5}  " + "  ".join(f"{share:6.1%}" for share in shares)


def main() -> None:
    """Score and print."""
    reference = open_reference()
    records = [record for kind in reference.export().values() for record in kind]
    rows = [(record.ref, record.title, record.text) for record in records if record.kind not in LEFT_OUT]
    searches = {
        "azcn": azcn_search(reference),
        "plain FTS5": fts5_search(rows),
        "literal": literal_search(rows),
    }
    for name, held_out in (("tuned to", False), ("held out", True)):
        own = queries(held_out=held_out)
        print(f"\n{name:24}    n   first  first3 first10")
        for engine, search in searches.items():
            ranks = [rank_of(query["answers"], search(query["words"])) for query in own]
            print(report(engine, ranks))
            if engine == "azcn":
                for kind in sorted({query["kind"] for query in own}):
                    chosen = [rank for rank, query in zip(ranks, own, strict=True) if query["kind"] == kind]
                    print(report(f"  {kind}", chosen))
                if not held_out and "--misses" in sys.argv:
                    misses(own, ranks, search)


def misses(own: list[dict[str, Any]], ranks: list[int | None], search: Search) -> None:
    """Print each query that is not answered first."""
    for rank, query in zip(ranks, own, strict=True):
        if rank != 1:
            found = ", ".join(search(query["words"])[:3])
            print(f"    {query['words']!r} [{query['kind']}] at {rank}: {found} for {', '.join(query['answers'][:3])}")


if __name__ == "__main__":
    main()
