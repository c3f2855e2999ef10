"""The one place that prints: from a delivery to text, and from text to standard output."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO, assert_never

from azcn.cli.colour import coloured, width
from azcn.cli.command import Delivery, chosen_format
from azcn.cli.options import Format, Output
from azcn.errors import CannotWrite, WrongUse

if TYPE_CHECKING:
    from azcn.answers import Answer

PLAIN_VARIABLE = "AZCN_PLAIN"
_SIMPLER = str.maketrans({"─": "-", "█": "#", "…": "...", "–": "-", "—": "-", "’": "'", "“": '"', "”": '"', "•": "-"})
"""What stands in for characters that an output cannot show."""


def deliver(delivery: Delivery) -> None:
    """Write an answer to standard output; raises CannotWrite."""
    output = delivery.output
    if isinstance(delivery.answer, str):
        write(delivery.answer, machine=True)
        return
    form = chosen_format(output, Format.PLAIN if os.environ.get(PLAIN_VARIABLE, "0") != "0" else Format.TABLE)
    text = rendered(delivery.answer, form, output)
    readable = form in (Format.TABLE, Format.PLAIN, Format.MARKDOWN)
    if readable and not output.no_pager and on_terminal(sys.stdout) and text:
        from azcn.cli.pager import paged

        if paged(text):
            return
    write(text, machine=form in (Format.JSON, Format.JSONL))


def rendered(answer: Answer, form: Format, output: Output) -> str:
    """The text of an answer; only the renderer in use is imported."""
    # ruff: noqa: PLC0415 - each import waits for its format
    fields = output.chosen_fields
    match form:
        case Format.JSON:
            from azcn.render.json import to_json

            return to_json(answer, fields)
        case Format.JSONL:
            from azcn.render.json import to_jsonl

            return to_jsonl(answer, fields)
        case Format.CSV:
            from azcn.render.csv import to_csv

            return to_csv(answer, fields)
        case Format.TOML:
            from azcn.render.toml import to_toml

            return to_toml(answer, fields)
        case Format.IDS:
            return "".join(f"{result.ref}\n" for result in answer.results)
        case Format.TABLE | Format.PLAIN | Format.MARKDOWN:
            if fields:
                refused = f"--fields {','.join(fields)} does not go with --format {form.value}."
                raise WrongUse(refused, "It goes with json, jsonl, csv and toml, for instance --fields ref,title.")
            return _read(answer, form, output) if answer.results else ""
        case other:
            assert_never(other)


def _read(answer: Answer, form: Format, output: Output) -> str:
    from azcn.views.page import page

    if form is Format.PLAIN:
        from azcn.render.plain import to_plain

        return to_plain(page(answer))
    if form is Format.MARKDOWN:
        from azcn.render.markdown import to_markdown

        return to_markdown(page(answer))
    from azcn.render.terminal import to_terminal

    colour = coloured(output.color, os.environ, terminal=on_terminal(sys.stdout))
    return to_terminal(page(answer), width(os.environ, 1), "standard" if colour else None)


def write(text: str, *, machine: bool = False) -> None:
    """Write to standard output in its own encoding; what it cannot show is replaced, in JSON escaped."""
    if sys.stdout is None:
        raise CannotWrite("The answer cannot be written: standard output is closed.", "Leave it open.")
    encoding = sys.stdout.encoding or "utf-8"
    try:
        encoded = text.encode(encoding)
    except UnicodeEncodeError:
        if machine:
            from azcn.render.json import ascii_only

            text = ascii_only(text)
        encoded = text.translate(_SIMPLER).encode(encoding, "replace")
    sys.stdout.buffer.write(encoded)
    sys.stdout.buffer.flush()


def on_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that is closed is none."""
    return stream is not None and stream.isatty()


def silence() -> None:
    """Send what is still to come to nowhere: Python writes once more when it ends, and would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
