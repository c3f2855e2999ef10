"""A command that answers a question: adds the shared options, opens the reference, returns a delivery."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

import msgspec
import typer
from msgspec import Struct
from typer.core import TyperCommand
from typer.main import get_params_convertors_ctx_param_name_from_function

from azcn.answers import Answer
from azcn.cli.options import Format, Output, filter_options, output_options
from azcn.errors import NothingFound
from azcn.filters import Filters
from azcn.reference import Reference, open_reference


class Delivery(Struct, frozen=True):
    """An answer on its way out; or, where there is no question, a text as it is."""

    answer: Answer | str
    output: Output
    missing: NothingFound | None = None


class Asked:
    """What a command function finds in its context."""

    def __init__(self, output: Output, filters: Filters) -> None:
        self.output = output
        self.filters = filters

    @cached_property
    def reference(self) -> Reference:
        """The reference, opened when it is first asked."""
        return open_reference(self.output.data)


class Question(Struct, frozen=True, kw_only=True):
    """A command: its function, its examples and the filters that it takes."""

    answer: Callable[..., Answer | str]
    examples: tuple[str, ...]
    filters: tuple[str, ...] = ()
    free_words: bool = False
    """Whether an argument may begin with a hyphen, as `-word` in a search."""

    @property
    def help(self) -> str:
        """What `--help` says: one sentence, then examples that work as they stand."""
        examples = "\n".join(f"  azcn {example}" for example in self.examples)
        return f"{self.answer.__doc__}\n\n\b\nExamples:\n{examples}"


def asked(context: typer.Context) -> Asked:
    """The question that a command function is to answer."""
    return cast("Asked", context.obj)


_LEFT_OUT = r"-[^\W\d_][\w'.-]+"
"""A word behind a minus: one hyphen and more than one letter."""


class AnswerCommand(TyperCommand):
    """A Typer command with the shared options around its own."""

    filters: tuple[str, ...] = ()
    free_words = False

    def add(self, question: Question) -> AnswerCommand:
        """The command with the filters of its question and with the options of every command."""
        self.filters = filters = question.filters
        self.free_words = question.free_words
        self.params += [param for param in _declared(filter_options) if param.name in filters] + _declared(
            output_options
        )
        return self

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - click's own type
        """Read the arguments; where words are free, `-health` is a word to leave out and no `-h`."""
        if self.free_words and "--" not in args:
            formats = {f"-f{form}" for form in Format}
            words = [arg for arg in args if re.fullmatch(_LEFT_OUT, arg) and arg not in formats]
            args = [*(arg for arg in args if arg not in words), "--", *words] if words else args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Delivery:  # noqa: ANN401 - click's own type is private in Typer
        """Answer the question; what is not there becomes an empty answer with its error."""
        filters = {name: _value(ctx.params.pop(name)) for name in self.filters}
        given = {name: ctx.params.pop(name) for name in Output.__struct_fields__}
        output = msgspec.convert(given, Output, dec_hook=lambda kind, value: kind(value))  # a Path
        chosen = Filters(**{name: value for name, value in filters.items() if value is not None})
        question = {name: _typed(name, value) for name, value in ctx.params.items() if value} | chosen.asked()
        ctx.obj = Asked(output, chosen)
        try:
            return Delivery(super().invoke(ctx), output)
        except NothingFound as error:
            empty = Answer(command=str(ctx.info_name), query=question, results=(), edition=ctx.obj.reference.edition)
            return Delivery(error.answer or empty, output, error)


def _declared(function: Callable[..., None]) -> list[Any]:
    """The options that a function's signature declares, as Typer makes them."""
    return list(get_params_convertors_ctx_param_name_from_function(function)[0])


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever the option holds
    return tuple(value) if isinstance(value, list | tuple) else value


def _typed(name: str, value: Any) -> str:  # noqa: ANN401 - whatever the argument holds
    """An argument as the answer's query has it."""
    if isinstance(value, list | tuple):
        return ("," if name == "addresses" else " ").join(value)
    return "yes" if value is True else str(value)


def chosen_format(output: Output, fallback: Format) -> Format:
    """The format in force: the flag, else the fallback."""
    return Format.JSON if output.json and output.format is None else output.format or fallback
