"""Commands that prove, cite and check, keep copies of originals, and hand over all the data."""

from pathlib import Path
from typing import Annotated

import typer

from azcn.answers import Answer
from azcn.cli.arguments import Addresses, Copy, from_stdin
from azcn.cli.command import asked
from azcn.cli.options import Format
from azcn.styles import Style


def why(ctx: typer.Context, addresses: Addresses) -> Answer:
    """Show the proof of a record: its passages, documents, speakers, and who disagrees."""
    return asked(ctx).reference.why(from_stdin(addresses, ","))


def cite(
    ctx: typer.Context,
    addresses: Addresses,
    style: Annotated[Style, typer.Option(help="How to cite.")] = Style.PLAIN,
) -> Answer:
    """Cite documents at the places that addresses name, in the style of your field."""
    return asked(ctx).reference.cite(from_stdin(addresses, ","), style)


def verify(
    ctx: typer.Context,
    folder: Annotated[Path | None, typer.Argument(help="Your copies of the originals.", metavar="[FOLDER]")] = None,
) -> Answer:
    """Check the data, and every passage against your own copies of the originals."""
    return asked(ctx).reference.verify(folder)


def attach(ctx: typer.Context, file: Copy) -> Answer:
    """Keep your own copy of a document, for official words beside ours."""
    return asked(ctx).reference.attach(file)


def detach(ctx: typer.Context, name: Annotated[str, typer.Argument(help="A document.", metavar="ID")]) -> Answer:
    """Forget a copy that was attached."""
    return asked(ctx).reference.detach(name)


def quote(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(help="Words of an original; - reads them from stdin.", metavar="WORDS...")
    ],
) -> Answer:
    """Tell in which passage of an attached original a quotation stands."""
    return asked(ctx).reference.quote(from_stdin(words, " "))


def fingerprint(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The source texts, one paragraph a line.", metavar="FOLDER")],
) -> str:
    """Print the fingerprints of the source paragraphs as TOML, for data/fingerprints.toml."""
    from azcn.cli.export import written  # noqa: PLC0415

    return written(dict(asked(ctx).reference.fingerprints(folder)), asked(ctx).output, Format.TOML)


def export(ctx: typer.Context) -> str:
    """Print all the data as one object with an array for each kind."""
    from azcn.cli.export import exported  # noqa: PLC0415 - only this command needs it

    return exported(asked(ctx).reference, asked(ctx).output)


def schema(ctx: typer.Context) -> str:
    """Print the JSON Schema of everything that azcn prints as JSON."""
    from azcn.cli.export import written  # noqa: PLC0415
    from azcn.render.schema import schema as made  # noqa: PLC0415

    return written(made(), asked(ctx).output, Format.JSON)


def paths(ctx: typer.Context) -> Answer:
    """List which folders are in force, and why."""
    from azcn.cli.paths import paths_in_force  # noqa: PLC0415 - only this command needs it

    return paths_in_force(asked(ctx))
