"""Options that mean the same in every command, declared once.

Annotations are evaluated here at once: as strings, Typer would compile each of them at every start.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from msgspec import Struct
from typer import Option


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "md"
    TOML = "toml"
    IDS = "ids"


class When(StrEnum):
    """Whether to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Output(Struct, frozen=True, kw_only=True):
    """How an answer is to be handed over."""

    format: Format | None = None
    json: bool = False
    fields: str | None = None
    color: When = When.AUTO
    no_pager: bool = False
    data: Path | None = None
    debug: bool = False

    @property
    def chosen_fields(self) -> tuple[str, ...]:
        """The fields named, none for all of them."""
        return tuple(name.strip() for name in (self.fields or "").split(",") if name.strip())


Names = list[str] | None


def filter_options(  # noqa: PLR0913, PLR0917 - one parameter an option
    topic: Annotated[Names, Option(help="Only this topic (azcn topics).", metavar="NAME")] = None,
    subject: Annotated[Names, Option(help="Only this subject.", metavar="NAME")] = None,
    party: Annotated[Names, Option(help="china, azerbaijan, or both for joint ones.", metavar="NAME")] = None,
    act: Annotated[Names, Option(help="Only this act, for instance supports.", metavar="NAME")] = None,
    document: Annotated[Names, Option(help="Only this document (azcn documents).", metavar="ID")] = None,
    year: Annotated[Names, Option(help="Only this year.", metavar="YYYY")] = None,
    kind: Annotated[Names, Option(help="Only this kind, for instance agreement.", metavar="NAME")] = None,
    since: Annotated[str | None, Option(help="From this date on.", metavar="DATE")] = None,
    until: Annotated[str | None, Option(help="Up to this date.", metavar="DATE")] = None,
    limit: Annotated[int | None, Option(help="At most so many results.", min=0, metavar="N")] = None,
    offset: Annotated[int, Option(help="Leave out the first results.", min=0, metavar="N")] = 0,
) -> None:
    """Declares the filters; repeated values are alternatives."""


def output_options(  # noqa: PLR0913, PLR0917 - one parameter an option
    format: Annotated[Format | None, Option("--format", "-f", help="How to write the answer.")] = None,  # noqa: A002 - the option's name
    json: Annotated[bool, Option("--json", help="Short for --format json.")] = False,
    fields: Annotated[str | None, Option(help="Only these fields of each result.", metavar="A,B")] = None,
    color: Annotated[When, Option(help="Whether to use colour.")] = When.AUTO,
    no_pager: Annotated[bool, Option("--no-pager", help="Never page a long answer.")] = False,
    data: Annotated[Path | None, Option(help="Another data folder.", metavar="FOLDER")] = None,
    debug: Annotated[bool, Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Declares the options of every command."""
