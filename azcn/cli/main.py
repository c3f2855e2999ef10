"""Running a command: from arguments to an exit code; errors become one sentence."""

from __future__ import annotations

import sys
from itertools import pairwise

from azcn.cli.app import app
from azcn.cli.command import Delivery
from azcn.cli.commands import COMMANDS
from azcn.cli.output import deliver, silence
from azcn.errors import AzcnError, CannotWrite, NothingFound, WrongUse
from azcn.text import printable

INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """Run azcn; the exit code says how it went."""
    try:
        return _run([argument.encode("utf-8", "replace").decode() for argument in arguments])
    except AzcnError as error:
        if "--debug" in arguments:
            raise
        report(error, machine=_wants_json(arguments))
        return error.exit_code
    except BrokenPipeError:  # the reader has had enough
        silence()
        return 0
    except OSError as error:
        silence()
        failure = CannotWrite(f"The answer cannot be written: {error.strerror}.", "Free space, or send it elsewhere.")
        report(failure, machine=_wants_json(arguments))
        return failure.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    from typer._click.exceptions import ClickException  # noqa: PLC0415

    if arguments[:1] in ([], ["help"]):
        arguments = [*arguments[1:], "--help"]
    try:
        outcome = app(arguments, prog_name="azcn", standalone_mode=False)
    except ClickException as error:
        command = f" {arguments[0]}" if arguments[0] in COMMANDS else ""
        message = error.format_message()
        raise WrongUse(
            message if message.endswith((".", "?", ")")) else f"{message}.", f"See azcn{command} --help."
        ) from error
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
    if answer.total:
        return None
    wanted = ", ".join(
        f"{name} {' '.join(value) if isinstance(value, list) else value}"
        for name, value in answer.query.items()
        if name not in ("limit", "offset")
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
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    pairs = {f"{option} {value}" for option, value in pairwise(options)}
    asked = {"--format json", "--format jsonl", "-f json", "-f jsonl"}
    return bool({"--json", "--format=json", "--format=jsonl", "-fjson", "-fjsonl"} & set(options) or asked & pairs)
