"""How often the search finds what was meant, beside plain FTS5 and literal search, on the same queries.

    python tests/search/bench.py [--misses]

Half of the queries, those whose words have an odd CRC-32, are held out: change nothing because of
what they score. `--misses` lists the misses of the other half.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tomllib
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from azcn import AzcnError, Filters, Reference, open_reference

HERE = Path(__file__).parent
Search = Callable[[str], list[str]]


def queries() -> list[dict[str, object]]:
    """The query set."""
    found: list[dict[str, object]] = tomllib.loads((HERE / "queries.toml").read_text(encoding="utf-8"))["query"]
    return found


def held_out(words: str) -> bool:
    """Whether a query belongs to the half that is only scored."""
    return zlib.crc32(words.encode()) % 2 == 1


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
    rows = [
        (record.ref, record.title, record.text)
        for record in records
        if record.kind not in ("position", "act", "clause")
    ]
    searches = {
        "azcn": azcn_search(reference),
        "plain FTS5": fts5_search(rows),
        "literal": literal_search(rows),
    }
    for half, wanted in (("tuned half", False), ("held-out half", True)):
        own = [query for query in queries() if held_out(str(query["words"])) is wanted]
        print(f"\n{half:24}    n   first  first3 first10")
        for name, search in searches.items():
            ranks = [rank_of(list(query["answers"]), search(str(query["words"]))) for query in own]
            print(report(name, ranks))
            if name == "azcn":
                for kind in sorted({str(query["kind"]) for query in own}):
                    chosen = [rank for rank, query in zip(ranks, own, strict=True) if query["kind"] == kind]
                    print(report(f"  {kind}", chosen))
                if not wanted and "--misses" in sys.argv:
                    for rank, query in zip(ranks, own, strict=True):
                        if rank != 1:
                            found, wanted_first = search(str(query["words"]))[:3], list(query["answers"])[:3]
                            print(f"    {query['words']!r} [{query['kind']}] at {rank}: {found} for {wanted_first}")


if __name__ == "__main__":
    main()
