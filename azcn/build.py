"""Building the store: the only writer of SQL tables."""

from __future__ import annotations

import re
import sqlite3

import msgspec

from azcn.dataset import Dataset
from azcn.derive import derive, in_order
from azcn.facets import Facetter, span
from azcn.index import KNOWING, LEFT_OUT, SIZE, Indexer, names_of
from azcn.records import AnyRecord, Passage
from azcn.text import fold
from azcn.values import Wording

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    place INTEGER PRIMARY KEY, ref TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
    start TEXT, end TEXT, body TEXT NOT NULL
);
CREATE TABLE facet (name TEXT, value TEXT, place INTEGER, PRIMARY KEY (name, value, place)) WITHOUT ROWID;
CREATE TABLE link (passage TEXT, place INTEGER, PRIMARY KEY (passage, place)) WITHOUT ROWID;
CREATE TABLE name (kind TEXT, place INTEGER, folded TEXT, written TEXT, ref TEXT);
CREATE TABLE called (bare TEXT, trust REAL, place INTEGER);
CREATE INDEX called_bare ON called (bare);
CREATE INDEX name_kind ON name (kind, place);
CREATE INDEX record_kind ON record (kind, place);
CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = "porter unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE spelt USING fts5 (text, content = '', tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE stopword (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE synonym (word TEXT NOT NULL, other TEXT NOT NULL);
CREATE INDEX synonym_word ON synonym (word);
CREATE TABLE sketch (place INTEGER PRIMARY KEY, words BLOB NOT NULL);
CREATE VIRTUAL TABLE light USING fts5 (words, content = '', tokenize = "porter unicode61 remove_diacritics 2");
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, alone INTEGER NOT NULL, proper INTEGER NOT NULL) WITHOUT ROWID;
"""


SHORTEST = 2
"""Letters of the shortest words, which are kept only as names, as Li and Xi."""


def build(dataset: Dataset, fingerprint: str) -> sqlite3.Connection:
    """A database in memory that holds the records and what follows from them."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", _meta(dataset, fingerprint).items())
    complete = derive(dataset.records())
    facetter, indexer = Facetter(complete), Indexer(complete, dataset.wording)
    for place, record in enumerate(in_order(complete), start=1):
        _insert(connection, place, record, facetter, indexer)
    _vocabulary(connection, indexer)
    _wording(connection, dataset.wording)
    connection.commit()
    return connection


def _vocabulary(connection: sqlite3.Connection, indexer: Indexer) -> None:
    """Every word of the index, whether it is known alone, and whether it is part of the name of somebody or a place."""
    alone: dict[str, bool] = {}
    for row, text in connection.execute("SELECT rowid, text FROM word"):
        for word in re.findall(rf"[^\W\d_]{{{SHORTEST},}}", fold(text)):
            alone[word] = alone.get(word, False) or row % SIZE in KNOWING
    proper = indexer.proper_names()
    rows = [
        (word, known, word in proper)
        for word, known in alone.items()
        if word not in indexer.stopwords and (len(word) > SHORTEST or word in proper)
    ]
    connection.executemany("INSERT INTO vocabulary VALUES (?, ?, ?)", rows)


def _wording(connection: sqlite3.Connection, wording: Wording) -> None:
    """Everyday language, where a query can ask for one word of it."""
    connection.executemany("INSERT INTO stopword VALUES (?)", [(word,) for word in wording.stopwords])
    pairs = [(word, other) for word, others in wording.synonyms.items() for other in others]
    connection.executemany("INSERT INTO synonym VALUES (?, ?)", pairs)
    connection.execute("INSERT INTO light (rowid, words) VALUES (1, ?)", (" ".join(sorted(wording.light)),))


def _meta(dataset: Dataset, fingerprint: str) -> dict[str, str]:
    wording = msgspec.json.encode(dataset.wording).decode()
    return {"edition": dataset.edition, "fingerprint": fingerprint, "wording": wording}


def _insert(
    connection: sqlite3.Connection, place: int, record: AnyRecord, facetter: Facetter, indexer: Indexer
) -> None:
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
    if isinstance(record, Passage) and record.sketch:
        connection.execute("INSERT INTO sketch VALUES (?, ?)", (place, bytes.fromhex(record.sketch)))
    if record.kind not in LEFT_OUT:
        connection.executemany("INSERT INTO called VALUES (?, ?, ?)", [(*row, place) for row in indexer.called(record)])
        rows = [(SIZE * place + field, text) for field, text in indexer.fields(record).items() if text]
        for table in ("word", "spelt"):
            connection.executemany(f"INSERT INTO {table} (rowid, text) VALUES (?, ?)", rows)
