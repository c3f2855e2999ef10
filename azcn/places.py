"""Which folders are in force: the data and the cache. The only reader of the environment below the CLI."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATA_VARIABLE = "AZCN_DATA"
CACHE_VARIABLE = "AZCN_CACHE"


def data_folder(chosen: Path | None = None) -> Path:
    """The data: the folder chosen, else AZCN_DATA, else what came with the program."""
    if chosen is not None:
        return chosen
    if os.environ.get(DATA_VARIABLE):
        return Path(os.environ[DATA_VARIABLE])
    installed = Path(__file__).parent / "data"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "data"


def cache_folder() -> Path | None:
    """The folder for what can be built anew, by each system's custom; `None` where there is no home.

    Written here in four lines because `platformdirs` takes 4 ms to import, a third of the
    start-up that azcn allows itself beside Typer.
    """
    if os.environ.get(CACHE_VARIABLE):
        return Path(os.environ[CACHE_VARIABLE])
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "azcn" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "azcn"
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else home / ".cache") / "azcn"
