"""Which folders are in force, for `paths`."""

from __future__ import annotations

import os

from azcn.cli.options import Output
from azcn.places import CACHE_VARIABLE, DATA_VARIABLE, ORIGINALS_VARIABLE, cache_folder, data_folder, originals_folder


def described(output: Output) -> str:
    """A line for each folder: what for, where, and what decided it."""
    data_reason = "--data" if output.data else DATA_VARIABLE if os.environ.get(DATA_VARIABLE) else "came with azcn"
    cache = cache_folder()
    cache_reason = (
        CACHE_VARIABLE
        if os.environ.get(CACHE_VARIABLE)
        else "the system's custom"
        if cache
        else "no home folder: in memory"
    )
    kept = originals_folder()
    kept_reason = (
        ORIGINALS_VARIABLE
        if os.environ.get(ORIGINALS_VARIABLE)
        else "the system's custom"
        if kept
        else "no home folder"
    )
    return (
        f"data   {data_folder(output.data)}  ({data_reason})\ncache  {cache or '-'}  ({cache_reason})\n"
        f"originals  {kept or '-'}  ({kept_reason})\n"
    )
