"""Records in one SQLite database with FTS5: written once from a dataset, only read afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import msgspec

from azcn.errors import DataDamaged
from azcn.filters import NO_FILTERS, Filters
from azcn.records import AnyRecord

T = TypeVar("T")
_DECODER = msgspec.json.Decoder(AnyRecord)


class Store:
    """Answers what is where; knows nothing of questions."""

    def __init__(self, connection: sqlite3.Connection, anew: Callable[[], sqlite3.Connection] | None = None) -> None:
        """Read from a connection; `anew` builds the database again if its file turns out to be spoilt."""
        self._connection = connection
        self._anew = anew
        self.edition = str(self.rows("SELECT value FROM meta WHERE name = 'edition'")[0][0])

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, sql: str, values: Iterable[object] = ()) -> list[tuple[object, ...]]:
        """The rows of an SQL query."""
        return self._read(sql, tuple(values), lambda row: row)

    def _records(self, where: str, values: Iterable[object]) -> tuple[AnyRecord, ...]:
        sql = f"SELECT body FROM record WHERE {where} ORDER BY place"
        return tuple(self._read(sql, tuple(values), lambda row: _decoded(row[0])))

    def _read(self, sql: str, values: tuple[object, ...], made: Callable[[tuple[object, ...]], T]) -> list[T]:
        """What is made of each row; from a database built anew, once, if this one is spoilt."""
        try:
            return [made(row) for row in self._connection.execute(sql, values)]
        except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
            if self._anew is None:
                raise DataDamaged(f"The store cannot be read: {error}.", "Delete the cache folder.") from error
            self._connection, self._anew = self._anew(), None
            return self._read(sql, values, made)

    def get(self, refs: Iterable[str]) -> tuple[AnyRecord, ...]:
        """Records by address, in the store's order; unknown ones are left out."""
        wanted = tuple(refs)
        return self._records(f"ref IN ({marks(wanted)})", wanted)

    def select(self, *kinds: str, filters: Filters = NO_FILTERS) -> tuple[AnyRecord, ...]:
        """Records of some kinds that pass the filters, all pages of them."""
        where, values = filters.condition()
        return self._records(f"kind IN ({marks(kinds)}) AND {where}", (*kinds, *values))

    def resting_on(self, passages: Iterable[str], *kinds: str) -> tuple[AnyRecord, ...]:
        """Records of some kinds that rest on any of these passages."""
        wanted = tuple(passages)
        linked = f"SELECT place FROM link WHERE passage IN ({marks(wanted)})"
        return self._records(f"kind IN ({marks(kinds)}) AND place IN ({linked})", (*kinds, *wanted))

    def with_facet(self, name: str, values: Iterable[str], *kinds: str) -> tuple[AnyRecord, ...]:
        """Records of some kinds that have a facet."""
        wanted = tuple(values)
        having = f"SELECT place FROM facet WHERE name = ? AND value IN ({marks(wanted)})"
        return self._records(f"kind IN ({marks(kinds)}) AND place IN ({having})", (*kinds, name, *wanted))

    def with_facet_of(self, place: int, name: str) -> list[tuple[int, str]]:
        """Place and title of each record that a facet of the record at a place names."""
        sql = "SELECT other.place, other.title FROM facet JOIN record AS other ON other.ref = facet.value"
        rows = self.rows(f"{sql} WHERE facet.name = ? AND facet.place = ? ORDER BY other.place", (name, place))
        return [(int(str(other)), str(title)) for other, title in rows]

    def beside(self, place: int, *kinds: str) -> list[tuple[int, str]]:
        """Place and title of each record of some kinds that rests on the passage at a place."""
        sql = "SELECT other.place, other.title FROM record AS here JOIN link ON link.passage = here.ref"
        where = (
            f"JOIN record AS other ON other.place = link.place WHERE here.place = ? AND other.kind IN ({marks(kinds)})"
        )
        return [(int(str(other)), str(title)) for other, title in self.rows(f"{sql} {where}", (place, *kinds))]

    def facet_values(self, name: str) -> tuple[str, ...]:
        """Every value that a facet takes."""
        return tuple(
            str(value)
            for (value,) in self.rows("SELECT DISTINCT value FROM facet WHERE name = ? ORDER BY value", (name,))
        )

    def refs(self, kind: str, under: str = "") -> tuple[str, ...]:
        """Addresses of one kind, those of one document if `under` names it."""
        rows = self.rows(
            "SELECT ref FROM record WHERE kind = ? AND substr(ref, 1, ?) = ? ORDER BY place", (kind, len(under), under)
        )
        return tuple(str(ref) for (ref,) in rows)

    def titles(self, *kinds: str) -> dict[str, str]:
        """The name of each record of some kinds, a short one where there is one."""
        rows = self.rows(f"SELECT ref, title FROM record WHERE kind IN ({marks(kinds)})", kinds)
        return {str(ref): str(title) for ref, title in rows}

    def count(self, *kinds: str) -> int:
        """How many records of some kinds there are."""
        return int(str(self.rows(f"SELECT count(*) FROM record WHERE kind IN ({marks(kinds)})", kinds)[0][0]))

    def names(self, *kinds: str) -> Iterator[tuple[str, str, str]]:
        """Folded name, name as written and address, for every name of some kinds."""
        rows = self.rows(f"SELECT folded, written, ref FROM name WHERE kind IN ({marks(kinds)}) ORDER BY place", kinds)
        return ((str(folded), str(written), str(ref)) for folded, written, ref in rows)

    def places(self, filters: Filters) -> set[int]:
        """Places of the records that pass the filters."""
        where, values = filters.condition()
        return {int(str(place)) for (place,) in self.rows(f"SELECT place FROM record WHERE {where}", values)}

    def kinds(self, places: Iterable[int]) -> dict[int, tuple[str, bool]]:
        """The kind of the record at each place, and whether it is a computed figure."""
        wanted = tuple(places)
        computed = "kind = 'figure' AND json_extract(body, '$.status') = 'computed'"
        sql = f"SELECT place, kind, {computed} FROM record WHERE place IN ({marks(wanted)})"
        return {int(str(place)): (str(kind), bool(made)) for place, kind, made in self.rows(sql, wanted)}

    def at(self, place: int) -> AnyRecord:
        """The record at a place."""
        return self._records("place = ?", (place,))[0]

    def title(self, place: int) -> str:
        """The name of the record at a place."""
        ((title,),) = self.rows("SELECT title FROM record WHERE place = ?", (place,))
        return str(title)


def _decoded(body: object) -> AnyRecord:
    record: AnyRecord = _DECODER.decode(str(body))
    return record


def marks(values: tuple[object, ...]) -> str:
    """A question mark for each value of an SQL list."""
    return ", ".join("?" * len(values))
