"""The Typer application: finds a command by its name and builds only that one."""

from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo

from azcn.cli.command import AnswerCommand
from azcn.cli.commands import COMMANDS
from azcn.version import SCHEMA_VERSION, VERSION

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 80}


class LazyGroup(TyperGroup):
    """Builds a command when it is asked for: building all of them takes longer than answering."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - click's signature
        """The names of all commands, in the order of help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> AnswerCommand | None:  # noqa: ANN401, ARG002
        """The command of a name, built now."""
        question = COMMANDS.get(cmd_name)
        if question is None:
            return None
        settings = SETTINGS | ({"ignore_unknown_options": True} if question.free_words else {})
        info = CommandInfo(
            name=cmd_name,
            cls=AnswerCommand,
            callback=question.answer,
            help=question.help,
            short_help=question.answer.__doc__,
            context_settings=settings,
        )
        built = get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
        return cast("AnswerCommand", built).add(question)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """The command meant; an unknown one is answered with its nearest names."""
        if args and args[0] not in COMMANDS:  # Typer suggests from the commands that are built
            self.commands = {name: command for name in COMMANDS if (command := self.get_command(ctx, name))}
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    rich_markup_mode=None,
    context_settings=SETTINGS,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - Typer's callback
    if wanted:
        from azcn.reference import open_reference  # noqa: PLC0415 - the edition stands in the data

        typer.echo(f"azcn {VERSION}, data edition {open_reference().edition}, schema version {SCHEMA_VERSION}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Show the versions and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """What China and Azerbaijan have said, signed and reported about each other.

    \b
    Examples:
      azcn clause 7
      azcn search visa
      azcn compare 2024 2025
    """  # noqa: D301 - the mark that keeps lines apart
