"""Commands that list the records of a kind, or show the one that a name means."""

import typer

from azcn.answers import Answer
from azcn.cli.arguments import Name, from_stdin
from azcn.cli.command import asked


def _list(ctx: typer.Context, name: list[str] | None) -> Answer:
    words = from_stdin(name, " ") if name else None
    return asked(ctx).reference.listed(str(ctx.info_name), words, asked(ctx).filters)


def topics(ctx: typer.Context, name: Name = None) -> Answer:
    """List the topics, or show a topic or subject whole."""
    return _list(ctx, name)


def people(ctx: typer.Context, name: Name = None) -> Answer:
    """List the people, or show one with positions and meetings."""
    return _list(ctx, name)


def agreements(ctx: typer.Context, name: Name = None) -> Answer:
    """List the agreements and how far they have come, or show one."""
    return _list(ctx, name)


def organisations(ctx: typer.Context, name: Name = None) -> Answer:
    """List the organisations, or show one."""
    return _list(ctx, name)


def terms(ctx: typer.Context, name: Name = None) -> Answer:
    """List initiatives, principles, treaties, forums and other terms, or show one."""
    return _list(ctx, name)


def documents(ctx: typer.Context, name: Name = None) -> Answer:
    """List the documents, or show one with what it holds."""
    return _list(ctx, name)


def disagreements(ctx: typer.Context, name: Name = None) -> Answer:
    """List where the sources disagree, or show what each side says."""
    return _list(ctx, name)
