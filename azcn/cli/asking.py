"""Commands that ask a question: each parses its arguments, asks the reference and returns the answer."""

from typing import Annotated

import typer

from azcn.answers import Answer
from azcn.cli.arguments import Addresses, Official, from_stdin
from azcn.cli.command import asked
from azcn.errors import WrongUse


def clause(ctx: typer.Context, addresses: Addresses, official: Official = False) -> Answer:
    """Show clauses and passages, who does what in them, and their echo elsewhere."""
    return asked(ctx).reference.clause(from_stdin(addresses, ","), asked(ctx).filters, official=official)


def timeline(ctx: typer.Context) -> Answer:
    """Show everything dated, in order of time."""
    return asked(ctx).reference.timeline(asked(ctx).filters)


def trade(ctx: typer.Context) -> Answer:
    """Show every figure with its reporter, and disagreeing ones side by side."""
    return asked(ctx).reference.trade(asked(ctx).filters)


def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(help="Words to look for; - reads them from stdin.", metavar="WORDS...")],
    official: Official = False,
) -> Answer:
    """Find records of every kind by their words and names."""
    unknown = [word for word in words if word.startswith("--")]
    if unknown:
        raise WrongUse(f"No such option: {unknown[0]}.", "See azcn search --help.")
    return asked(ctx).reference.search(from_stdin(words, " "), asked(ctx).filters, official=official)


def compare(
    ctx: typer.Context,
    left: Annotated[str, typer.Argument(help="A year, a document or a party.", metavar="A")],
    right: Annotated[str, typer.Argument(help="Another of the same sort.", metavar="B")],
) -> Answer:
    """Compare two years, documents or parties, subject by subject."""
    return asked(ctx).reference.compare(left, right, asked(ctx).filters)


def positions(ctx: typer.Context) -> Answer:
    """List who does what about which subject."""
    return asked(ctx).reference.positions(asked(ctx).filters)


def show(ctx: typer.Context, addresses: Addresses) -> Answer:
    """Show records of any kind by their addresses."""
    return asked(ctx).reference.show(from_stdin(addresses, ","))
