"""Arguments that several commands take, and what `-` stands for."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from azcn.errors import WrongUse

Addresses = Annotated[
    list[str],
    typer.Argument(help="7, 7.2, 1-3, preamble, xinhua2024:5 ...; - reads them from stdin.", metavar="ADDRESS..."),
]
Name = Annotated[
    list[str] | None,
    typer.Argument(help="A name, alias or beginning of one: shows that record whole.", metavar="[NAME]"),
]
Official = Annotated[bool, typer.Option("--official", help="The official words of attached copies (azcn attach).")]
Copy = Annotated[Path, typer.Argument(help="Your own copy, .txt or .html.", metavar="FILE")]


def from_stdin(words: list[str], joint: str) -> str:
    """Words of the command line joined, or those of standard input where `-` stands."""
    if words != ["-"]:
        return joint.join(words)
    if sys.stdin is None or sys.stdin.isatty():
        raise WrongUse("Standard input is closed or a terminal.", "Pipe something into azcn, or leave out the -.")
    lines = sys.stdin.buffer.read().decode("utf-8", "replace").splitlines()
    return joint.join(line.strip() for line in lines if line.strip())
