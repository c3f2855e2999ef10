"""Running a command: from arguments to an exit code; errors become one sentence."""

from __future__ import annotations

import os
import sys

from azcn.cli.app import app
from azcn.cli.command import Delivery
from azcn.cli.output import deliver
from azcn.errors import AzcnError, NothingFound, WrongUse
from azcn.text import printable

INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Run azcn; the exit code says how it went."""
    try:
        return _run(arguments)
    except AzcnError as error:
        if "--debug" in arguments:
            raise
        report(error, machine=_wants_json(arguments))
        return error.exit_code
    except BrokenPipeError:
        # The reader has had enough; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    from typer._click.exceptions import ClickException  # noqa: PLC0415

    if arguments[:1] in ([], ["help"]):
        arguments = [*arguments[1:], "--help"]
    try:
        outcome = app(arguments, prog_name="azcn", standalone_mode=False)
    except ClickException as error:
        raise WrongUse(error.format_message(), "See azcn --help.") from error
    if not isinstance(outcome, Delivery):
        return int(outcome or 0)
    deliver(outcome)
    missing = outcome.missing or nothing(outcome)
    if missing:
        report(missing, machine=_wants_json(arguments))
        return missing.exit_code
    return 0


def nothing(delivery: Delivery) -> NothingFound | None:
    """The error of an answer without results: what was looked for, and in what."""
    answer = delivery.answer
    if isinstance(answer, str) or answer.results:
        return None
    wanted = ", ".join(
        f"{name} {' '.join(value) if isinstance(value, list) else value}" for name, value in answer.query.items()
    )
    return NothingFound(
        f"Nothing found in {answer.looked_in} for {wanted or answer.command}.", "Try fewer or wider conditions."
    )


def report(error: AzcnError, *, machine: bool) -> None:
    """Write an error to standard error, as a sentence or as JSON."""
    if machine:
        from azcn.render.envelope import error_values  # noqa: PLC0415
        from azcn.render.json import ascii_only, dumped  # noqa: PLC0415

        text = ascii_only(dumped(error_values(error)))
    else:
        lines = [f"azcn: {error}", *(f"  {problem}" for problem in getattr(error, "problems", ()))]
        text = "".join(f"{printable(line)}\n" for line in lines)
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))


def _wants_json(arguments: list[str]) -> bool:
    """Whether errors are to be read by a program, also where the arguments could not be parsed."""
    text = " ".join(arguments)
    return "--json" in arguments or any(
        f"{option}{form}" in text for option in ("--format ", "--format=", "-f ") for form in ("json",)
    )
