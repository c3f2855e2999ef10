"""Reading the TOML files of a data folder; what cannot be read becomes a problem, not a crash."""

from __future__ import annotations

import tomllib
from pathlib import Path

from azcn.dataset import Origin, Problem
from azcn.errors import DataDamaged

TABLES = ("acts", "topics", "people", "organisations", "terms", "agreements", "events", "figures")
OPTIONAL = ("disagreements", "exceptions", "fingerprints", "synonyms")
"""Tables that a data folder may do without."""
LARGEST_FILE = 4_000_000
"""Bytes; ten times what all the data takes. Anything larger is not read."""


def data_files(folder: Path) -> tuple[Path, ...]:
    """Every file of a data folder, in the order in which its records count.

    Raises DataDamaged for a folder that is missing, unreadable or holds no data.
    """
    try:
        documents = sorted((folder / "documents").glob("*.toml"))
        names = {path.name for path in folder.iterdir()}
    except OSError as error:
        raise DataDamaged(
            f"The data folder {folder} cannot be read: {error.strerror}.", "Name another with --data or AZCN_DATA."
        ) from error
    if not names & {f"{table}.toml" for table in TABLES} and not documents:
        raise DataDamaged(
            f"The data folder {folder} holds no data: no acts.toml, no documents.",
            "Name another with --data or AZCN_DATA.",
        )
    tables = (*TABLES, *(table for table in OPTIONAL if f"{table}.toml" in names))
    return (folder / "edition.toml", *(folder / f"{table}.toml" for table in tables), *documents)


def read(path: Path, folder: Path, problems: list[Problem]) -> dict[str, object]:
    """One file as plain values; empty, with a problem noted, if it cannot be read."""
    origin = Origin(str(path.relative_to(folder)), "")

    def refuse(code: str, value: object, expected: str) -> dict[str, object]:
        problems.append(Problem(code, origin, value, expected))
        return {}

    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return refuse("too-large", f"{size} bytes", f"at most {LARGEST_FILE} bytes")
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return refuse("missing-file", None, "this file to be there")
    except OSError as error:
        return refuse("unreadable-file", error.strerror, "a file that can be read")
    except UnicodeDecodeError as error:
        return refuse("not-utf8", f"byte {error.object[error.start]:#04x} at {error.start}", "text in UTF-8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return refuse("not-toml", str(error) or "nested too deeply", "valid TOML")
