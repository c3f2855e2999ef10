"""The store's file in the cache folder: found by the fingerprint of the data, built when it is not there."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from pathlib import Path

from azcn.errors import DataDamaged
from azcn.places import cache_folder
from azcn.store import Store
from azcn.version import VERSION

LAYOUT = 25
"""Number of the tables and of what is derived into them; a change makes every older file stale."""
KEPT = 6
"""Files kept in the folder, the newest ones: one for each data folder and version lately in use."""


def open_store(folder: Path) -> Store:
    """The store of a data folder: from the cache, or built, checked and kept there.

    The file is only ever replaced whole, so that processes that build at the same time do not meet;
    where nothing can be written the store lives in memory. Raises DataDamaged for bad data.
    """
    mark = fingerprint(folder)
    cache = cache_folder()
    file = cache / f"store-{zlib.crc32(mark.encode()):08x}.sqlite" if cache else None

    def anew() -> sqlite3.Connection:
        connection = _built(folder, mark)
        if file is not None:
            with contextlib.suppress(OSError):
                _keep(connection, file)
        return connection

    ready = _opened(file, mark) if file is not None else None
    try:
        return Store(ready or anew(), anew if ready else None)
    except IndexError as error:
        raise DataDamaged("The store holds no edition.", "Delete the cache folder.") from error


def fingerprint(folder: Path) -> str:
    """What tells one state of a data folder from another: version, and size and checksum of each file.

    CRC-32 instead of a cryptographic digest because it is there at once, and nobody is to be kept
    from forging a cache of her own.
    """
    parts = [f"azcn {VERSION} layout {LAYOUT} sqlite {sqlite3.sqlite_version}"]
    try:
        for path in sorted((*folder.glob("*.toml"), *folder.glob("documents/*.toml"))):
            content = path.read_bytes()
            parts.append(f"{path.relative_to(folder).as_posix()} {len(content)} {zlib.crc32(content):08x}")
    except OSError:
        return f"unreadable {folder}"
    return "\n".join(parts)


def _opened(file: Path, mark: str) -> sqlite3.Connection | None:
    """The database in a file, unless it is missing, damaged, foreign or made from other data."""
    try:
        if not file.is_file():
            return None
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        found = connection.execute("SELECT value FROM meta WHERE name = 'fingerprint'").fetchone()
        sizes = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
        if found != (mark,) or sizes != (file.stat().st_size,):
            connection.close()
            return None
    except (sqlite3.Error, OSError):
        return None
    return connection


def _built(folder: Path, mark: str) -> sqlite3.Connection:
    from azcn.build import build  # noqa: PLC0415 - reading TOML is no work of the warm path
    from azcn.checks import check  # noqa: PLC0415
    from azcn.load import damaged, load  # noqa: PLC0415

    dataset = load(folder)
    problems = check(dataset)
    if problems:
        raise damaged(folder, problems)
    return build(dataset, mark)


def _keep(connection: sqlite3.Connection, file: Path) -> None:
    """Write the store beside its place, then move it there; clear away what is old."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(connection.serialize())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    others = sorted(file.parent.glob("store-*.sqlite"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in others[KEPT:]:
        old.unlink(missing_ok=True)
