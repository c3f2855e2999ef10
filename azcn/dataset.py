"""All records of a data folder together, with the place in a file that each comes from."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from azcn.records import AnyRecord
from azcn.values import Wording


class Origin(Struct, frozen=True):
    """Where in the data folder something stands."""

    file: str
    path: str
    """Key path inside the file, `person[3].refs[0]`."""

    def __truediv__(self, key: str) -> Origin:
        return Origin(self.file, f"{self.path}.{key}" if self.path else key)


class Problem(Struct, frozen=True):
    """One thing wrong with a data folder."""

    code: str
    origin: Origin
    value: object
    expected: str

    def __str__(self) -> str:
        place = f"{self.origin.file}: {self.origin.path}" if self.origin.path else self.origin.file
        shown = "" if self.value is None else f" {self.value!r:.120}"
        return f"{place}:{shown} [{self.code}] expected {self.expected}"


class Dataset(Struct, frozen=True):
    """Records in the order of the files, duplicates and all."""

    edition: str
    wording: Wording
    entries: tuple[tuple[AnyRecord, Origin], ...]

    def records(self, kind: str = "") -> Iterator[AnyRecord]:
        """The records of one kind, or all."""
        return (record for record, _ in self.entries if not kind or record.kind == kind)

    def located(self, *kinds: str) -> Iterator[tuple[AnyRecord, Origin]]:
        """Records of some kinds with their origins."""
        return ((record, origin) for record, origin in self.entries if not kinds or record.kind in kinds)
