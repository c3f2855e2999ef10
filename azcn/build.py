"""Building the store: the only writer of SQL tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from azcn.derive import derive, in_order
from azcn.facets import Facetter, span
from azcn.records import AnyRecord
from azcn.text import fold

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    place INTEGER PRIMARY KEY, ref TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
    start TEXT, end TEXT, body TEXT NOT NULL
);
CREATE TABLE facet (name TEXT, value TEXT, place INTEGER, PRIMARY KEY (name, value, place)) WITHOUT ROWID;
CREATE TABLE link (passage TEXT, place INTEGER, PRIMARY KEY (passage, place)) WITHOUT ROWID;
CREATE TABLE name (kind TEXT, place INTEGER, folded TEXT, written TEXT, ref TEXT);
CREATE INDEX name_kind ON name (kind, place);
CREATE INDEX record_kind ON record (kind, place);
CREATE VIRTUAL TABLE word USING fts5 (title, names, text, tokenize = "porter unicode61 remove_diacritics 2");
"""


def build(records: Iterable[AnyRecord], edition: str, fingerprint: str) -> sqlite3.Connection:
    """A database in memory that holds the records and what follows from them."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", {"edition": edition, "fingerprint": fingerprint}.items())
    complete = derive(records)
    facetter = Facetter(complete)
    for place, record in enumerate(in_order(complete), start=1):
        _insert(connection, place, record, facetter)
    connection.commit()
    return connection


def _insert(connection: sqlite3.Connection, place: int, record: AnyRecord, facetter: Facetter) -> None:
    body = msgspec.json.encode(record).decode()
    connection.execute(
        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)",
        (place, record.ref, record.kind, getattr(record, "short_title", record.title), *span(record), body),
    )
    facets = [(name, value, place) for name, values in facetter.facets(record).items() for value in values]
    connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", facets)
    connection.executemany("INSERT INTO link VALUES (?, ?)", [(ref, place) for ref in record.refs])
    names = names_of(record)
    connection.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?, ?)",
        [(record.kind, place, fold(name), name, record.ref) for name in names],
    )
    if record.kind not in ("act", "position", "clause", "exception"):
        words = " · ".join((*names[1:], *getattr(record, "words", ())))
        connection.execute(
            "INSERT INTO word (rowid, title, names, text) VALUES (?, ?, ?, ?)",
            (place, record.title, f"{words} · {fold(words)}", record.text),
        )


def names_of(record: AnyRecord) -> tuple[str, ...]:
    """Every name that a record answers to, its title first."""
    own = record.ref.partition(":")[2]
    extra = (getattr(record, "short_title", None), getattr(record, "abbreviation", None), own.replace("-", " "), own)
    return tuple(dict.fromkeys(name for name in (record.title, *extra, *getattr(record, "aliases", ())) if name))
