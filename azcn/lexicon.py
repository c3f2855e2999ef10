"""The full-text side of a store: which words stand where, in which field, and what they mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import cast

import msgspec

from azcn.index import KNOWING, SIZE, Field
from azcn.store import Store, marks
from azcn.values import Wording


class Lexicon:
    """Answers questions on words; the records are the store's."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @property
    def wording(self) -> Wording:
        """Stop words, light words and synonyms, all of them."""
        ((value,),) = self.store.rows("SELECT value FROM meta WHERE name = 'wording'")
        return msgspec.json.decode(str(value), type=Wording)

    @cached_property
    def stopwords(self) -> frozenset[str]:
        """Words without matter."""
        return frozenset(str(word) for (word,) in self.store.rows("SELECT word FROM stopword"))

    def synonyms(self, word: str) -> tuple[str, ...]:
        """What may stand for a word."""
        rows = self.store.rows("SELECT other FROM synonym WHERE word = ? ORDER BY rowid", (word,))
        return tuple(str(other) for (other,) in rows)

    @cached_property
    def size(self) -> int:
        """How many records are searched."""
        sql = f"SELECT count(*) FROM word_docsize WHERE id % {SIZE} = {Field.TEXT}"
        return int(str(self.store.rows(sql)[0][0]))

    def met(self, text: str, *, spelt: bool = False) -> list[tuple[int, int]]:
        """Place and Field wherever words follow one another, by their stems or as they are spelt."""
        table = "spelt" if spelt else "word"
        rows = self.store.rows(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (_phrase(text),))
        return [divmod(cast("int", row), SIZE) for (row,) in rows]

    def occurs(self, text: str, fields: Collection[Field] = tuple(Field), *, spelt: bool = False) -> bool:
        """Whether words follow one another in any record, in one of these fields."""
        table = "spelt" if spelt else "word"
        where = f"{table} MATCH ? AND rowid % {SIZE} IN ({marks(tuple(fields))})"
        return bool(self.store.rows(f"SELECT 1 FROM {table} WHERE {where} LIMIT 1", (_phrase(text), *fields)))

    def knows(self, text: str, *, spelt: bool = False) -> bool:
        """Whether any record has a text; one word not merely inside a search word of several."""
        return self.occurs(text, tuple(Field) if " " in text else KNOWING, spelt=spelt)

    def is_light(self, word: str) -> bool:
        """Whether a word is ordinary language that asks for nothing by itself."""
        return bool(self.store.rows("SELECT 1 FROM light WHERE light MATCH ?", (_phrase(word),)))

    def says(self, place: int, text: str, fields: Collection[Field]) -> bool:
        """Whether the record at a place has words in one of these fields."""
        rows = tuple(SIZE * place + field for field in fields)
        sql = f"SELECT 1 FROM word WHERE word MATCH ? AND rowid IN ({marks(rows)})"
        return bool(self.store.rows(sql, (_phrase(text), *rows)))

    def snippet(self, place: int, texts: Iterable[str], words: int) -> str:
        """The part of a record's text, so many words, that has most of these texts, matches between marks."""
        sql = "SELECT snippet(word, 0, char(2), char(3), '…', ?) FROM word WHERE word MATCH ? AND rowid = ?"
        rows = self.store.rows(sql, (words, " OR ".join(map(_phrase, texts)), SIZE * place + Field.TEXT))
        return str(rows[0][0]) if rows else ""

    def called(self, texts: Iterable[str]) -> list[tuple[int, str, float]]:
        """Places of the records that are called by one of these texts, the text, and how far that is trusted."""
        wanted = tuple(texts)
        rows = self.store.rows(f"SELECT place, bare, trust FROM called WHERE bare IN ({marks(wanted)})", wanted)
        return [(int(str(place)), str(name), float(str(trust))) for place, name, trust in rows]

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every word that is known by itself and carries matter, as it is spelt."""
        return [str(word) for (word,) in self.store.rows("SELECT word FROM vocabulary WHERE alone")]

    @cached_property
    def every_word(self) -> frozenset[str]:
        """Those and the ones that stand in phrases only."""
        return frozenset(str(word) for (word,) in self.store.rows("SELECT word FROM vocabulary"))

    @cached_property
    def proper_names(self) -> list[str]:
        """Those that are part of the name of a person, an organisation or a place."""
        return [str(word) for (word,) in self.store.rows("SELECT word FROM vocabulary WHERE proper")]

    def sketched(self, stretch: bytes) -> frozenset[int]:
        """Places of the passages in whose sketch a stretch stands."""
        rows = self.store.rows("SELECT place FROM sketch WHERE instr(words, ?)", (stretch,))
        return frozenset(int(str(place)) for (place,) in rows)

    def sketches(self) -> list[tuple[int, bytes]]:
        """Place and sketch of every passage that has one."""
        return [(int(str(place)), cast("bytes", words)) for place, words in self.store.rows("SELECT * FROM sketch")]


def _phrase(text: str) -> str:
    """A text as an FTS5 expression: its words as they follow one another."""
    return f'"{text}"'
