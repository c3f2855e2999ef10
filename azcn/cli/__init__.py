"""The command line: parse, ask the reference, hand over. Typer is imported here only."""

import gc
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run azcn with the arguments of the process."""
    gc.disable()  # a process that answers once and ends: importing Typer takes 4 ms of 60 less
    from azcn.cli.main import run  # noqa: PLC0415 - so that it is imported without the collector

    sys.exit(run(sys.argv[1:]))
