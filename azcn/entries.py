"""One TOML entry to one record: pointers to addresses, dates to bounds, types checked field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import fields

from azcn.dataset import Origin, Problem
from azcn.dates import EXPECTED, bounds
from azcn.records import Act, Agreement, AnyRecord, Clause, Dated, Disagreement, Passage, Position, Record
from azcn.values import PARTIES

Table = Mapping[str, object]
R = TypeVar("R", bound=Record)

POINTERS = {
    "subject": "subject",
    "subjects": "subject",
    "topics": "topic",
    "by": "person",
    "people": "person",
    "organisations": "organisation",
    "via": "organisation",
    "reporter": "organisation",
    "holder": "person",
    "to": "person",
    "stated_by": "person",
    "signatories": "person",
}
"""Keys whose values name a record by its id alone, and the kind that is meant."""

SIDES = {"holder", "to", "stated_by", "signatories"}
"""Of these, the keys that may name a side instead."""

RENAMED: dict[type[Record], dict[str, str]] = {
    Clause: {"heading": "title"},
    Position: {"text": "object"},
    Act: {"verb": "title"},
    Agreement: {"account": "accounts"},
    Disagreement: {"side": "sides"},
}
"""Keys that the data calls otherwise than the record, and the record's own names."""

UNNAMED = (Clause, Passage, Position)
"""Records whose address follows from their place instead of an id."""

UNSTATED = "unstated"
"""What stands where a source is silent and the silence must be said, since TOML has no null."""


class Entries:
    """Collects the records of a folder, and what is wrong with the rest."""

    def __init__(self) -> None:
        self.kept: list[tuple[AnyRecord, Origin]] = []
        self.by_ref: dict[str, Record] = {}
        self.problems: list[Problem] = []

    def report(self, code: str, origin: Origin, value: object, expected: str) -> None:
        """Note one problem."""
        self.problems.append(Problem(code, origin, value, expected))

    def tables(self, content: Table, key: str, origin: Origin) -> Iterator[tuple[dict[str, object], Origin]]:
        """The `[[key]]` tables inside something, each with its place."""
        value = content.get(key, [])
        for number, entry in enumerate(value if isinstance(value, list) else [value]):
            place = origin / f"{key}[{number}]"
            if isinstance(entry, dict):
                yield dict(entry), place
            else:
                self.report("wrong-type", place, entry, "a table")

    def only(self, content: Table, known: tuple[str, ...], origin: Origin) -> None:
        """Report every key of a table outside those known."""
        for key in content:
            if key == "position" and "position" not in known:
                self.report("position-without-passage", origin / key, None, "positions inside a passage")
            elif key not in known:
                self.report("unknown-key", origin / key, None, f"one of {', '.join(known)}")

    def keep(self, cls: type[R], entry: Table, origin: Origin, **given: object) -> R | None:
        """Make a record of an entry; `given` are the fields that an entry does not state itself."""
        before = len(self.problems)
        if "ref" not in given:
            given["ref"] = f"{cls.__struct_config__.tag}:{self._id(entry, origin)}"
        if issubclass(cls, Dated):
            given |= self._dates(entry, origin)
        given.setdefault("disagreements", ())
        renamed = {name: key for key, name in RENAMED.get(cls, {}).items()}
        known = {renamed.get(field.name, field.name): field for field in fields(cls) if field.name not in given}
        self.only(entry, (*known, *(() if cls in UNNAMED else ("id",))), origin)
        values = dict(given)
        for key, field in known.items():
            if key not in entry:
                if field.required:
                    self.report("missing-key", origin / key, None, f"a value for {key}")
                continue
            try:
                values[field.name] = msgspec.convert(pointed(key, entry[key]), field.type)
            except msgspec.ValidationError as error:
                self.report("wrong-type", origin / key, entry[key], str(error).removeprefix("Expected "))
        if len(self.problems) > before:
            return None
        record = cls(**values)  # type: ignore[arg-type]  # each value was converted to its field's type
        self.by_ref[record.ref] = record
        self.kept.append((record, origin))  # type: ignore[arg-type]  # every cls passed is one of AnyRecord
        return record

    def _id(self, entry: Table, origin: Origin) -> object:
        if "id" not in entry:
            self.report("missing-key", origin / "id", None, "an id")
        elif not isinstance(entry["id"], str):
            self.report("wrong-type", origin / "id", entry["id"], "an id in quotation marks")
        return entry.get("id")

    def _dates(self, entry: Table, origin: Origin) -> dict[str, object]:
        edtf = entry.get("date")
        if edtf is None:
            return {"date_start": None, "date_end": None, "precision": None}
        try:
            start, end, precision = bounds(str(edtf))
        except ValueError as error:
            self.report("bad-date", origin / "date", edtf, str(error) or EXPECTED)
            return {"date_start": None, "date_end": None, "precision": None}
        return {"date_start": start, "date_end": end, "precision": precision}


def pointed(key: str, value: object) -> object:
    """The value of a key with ids made addresses, and `unstated` made absent."""
    if value == UNSTATED:
        return None
    if key not in POINTERS:
        return value
    if isinstance(value, list):
        return [pointed(key, item) for item in value]
    if not isinstance(value, str) or (key in SIDES and value in PARTIES) or ":" in value:
        return value
    return f"{POINTERS[key]}:{value}"
