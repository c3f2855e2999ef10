"""Which folders are in force: the data and the cache. The only reader of the environment below the CLI."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATA_VARIABLE = "AZCN_DATA"
CACHE_VARIABLE = "AZCN_CACHE"
ORIGINALS_VARIABLE = "AZCN_ORIGINALS"


def data_folder(chosen: Path | None = None) -> Path:
    """The data: the folder chosen, else AZCN_DATA, else what came with the program."""
    if chosen is not None:
        return chosen
    if os.environ.get(DATA_VARIABLE):
        return Path(os.environ[DATA_VARIABLE])
    installed = Path(__file__).parent / "data"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "data"


def cache_folder() -> Path | None:
    """The folder for what can be built anew; `None` where there is no home."""
    return _own_folder(CACHE_VARIABLE, "XDG_CACHE_HOME", ".cache", "Caches", "cache")


def originals_folder() -> Path | None:
    """The folder for the user's own copies of documents; `None` where there is no home."""
    folder = _own_folder(ORIGINALS_VARIABLE, "XDG_DATA_HOME", ".local/share", "Application Support", "data")
    return folder if folder is None or os.environ.get(ORIGINALS_VARIABLE) else folder / "originals"


def _own_folder(variable: str, xdg: str, below_home: str, library: str, windows: str) -> Path | None:
    """A folder of azcn's own by the variable, or by each system's custom.

    Written here in a few lines because `platformdirs` takes 4 ms to import, a third of the
    start-up that azcn allows itself beside Typer.
    """
    if os.environ.get(variable):
        return Path(os.environ[variable])
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "azcn" / windows
    if sys.platform == "darwin":
        return home / "Library" / library / "azcn"
    base = Path(os.environ.get(xdg, ""))
    return (base if base.is_absolute() else home / below_home) / "azcn"
