"""Which folders are in force, for `paths`."""

from __future__ import annotations

import os
from pathlib import Path

from azcn.answers import Answer, Folder
from azcn.cli.command import Asked
from azcn.errors import AzcnError
from azcn.places import CACHE_VARIABLE, DATA_VARIABLE, ORIGINALS_VARIABLE, cache_folder, data_folder, originals_folder


def paths_in_force(asked: Asked) -> Answer:
    """Each folder with what it is for, where it is and what decided it; also where the data is damaged."""
    chosen = asked.output.data
    data_reason = "--data" if chosen else DATA_VARIABLE if os.environ.get(DATA_VARIABLE) else "came with azcn"
    folders = (
        Folder(ref="data", title="The facts", text=str(data_folder(chosen)), reason=data_reason),
        _own("cache", "What is built from them", cache_folder(), CACHE_VARIABLE),
        _own("originals", "Your copies of documents", originals_folder(), ORIGINALS_VARIABLE),
    )
    return Answer(command="paths", query={}, results=folders, edition=_edition(asked))


def _own(name: str, purpose: str, folder: Path | None, variable: str) -> Folder:
    """A folder of the user's."""
    custom = "the system's custom" if folder else "no home folder"
    reason = variable if os.environ.get(variable) else custom
    return Folder(ref=name, title=purpose, text=str(folder or ""), reason=reason)


def _edition(asked: Asked) -> str | None:
    try:
        return asked.reference.edition
    except AzcnError:
        return None
