"""The commands: each parses its own arguments, asks the reference and returns the answer."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from azcn.answers import Answer
from azcn.cli.command import Question, asked
from azcn.errors import WrongUse
from azcn.styles import Style

COMMANDS: dict[str, Question] = {}
"""Every command under its name, in the order in which help lists them."""

ALL = ("topic", "subject", "party", "act", "document", "year", "since", "until", "limit", "offset")
TIMELESS = ("topic", "subject", "party", "act", "document", "year", "limit", "offset")
NAMED = ("topic", "subject", "party", "document", "year", "limit", "offset")

Command = Callable[..., Answer | str]
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


def command(*examples: str, filters: tuple[str, ...] = (), free_words: bool = False) -> Callable[[Command], Command]:
    """Register a function as the command of its name."""

    def register(function: Command) -> Command:
        COMMANDS[function.__name__] = Question(
            answer=function, examples=examples, filters=filters, free_words=free_words
        )
        return function

    return register


def from_stdin(words: list[str], joint: str) -> str:
    """Words of the command line joined, or those of standard input where `-` stands."""
    if words != ["-"]:
        return joint.join(words)
    if sys.stdin is None or sys.stdin.isatty():
        raise WrongUse("Standard input is closed or a terminal.", "Pipe something into azcn, or leave out the -.")
    lines = sys.stdin.buffer.read().decode("utf-8", "replace").splitlines()
    return joint.join(line.strip() for line in lines if line.strip())


@command(
    "clause 7",
    "clause 4,9.6",
    "clause preamble --json",
    filters=("topic", "subject", "party", "act", "limit", "offset"),
)
def clause(ctx: typer.Context, addresses: Addresses, official: Official = False) -> Answer:
    """Show clauses and passages, who does what in them, and their echo elsewhere."""
    return asked(ctx).reference.clause(from_stdin(addresses, ","), asked(ctx).filters, official=official)


@command(
    "timeline",
    "timeline --since 2025-04 --until 2025-04-23 --topic trade",
    "timeline --year 2024",
    filters=tuple(name for name in ALL if name != "act"),
)
def timeline(ctx: typer.Context) -> Answer:
    """Show everything dated, in order of time."""
    return asked(ctx).reference.timeline(asked(ctx).filters)


@command(
    "trade",
    "trade --year 2024",
    "trade --format csv",
    filters=("topic", "subject", "party", "document", "year", "since", "until", "limit", "offset"),
)
def trade(ctx: typer.Context) -> Answer:
    """Show every figure with its reporter, and disagreeing ones side by side."""
    return asked(ctx).reference.trade(asked(ctx).filters)


@command(
    "search visa",
    'search "free trade" --document js2025',
    "search demining --kind passage",
    filters=(*ALL[:6], "kind", *ALL[6:]),
    free_words=True,
)
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


@command("compare 2024 2025", "compare xinhua2024 js2025", "compare china azerbaijan", filters=TIMELESS)
def compare(
    ctx: typer.Context,
    left: Annotated[str, typer.Argument(help="A year, a document or a party.", metavar="A")],
    right: Annotated[str, typer.Argument(help="Another of the same sort.", metavar="B")],
) -> Answer:
    """Compare two years, documents or parties, subject by subject."""
    return asked(ctx).reference.compare(left, right, asked(ctx).filters)


@command(
    "positions --party china --act supports",
    "positions --subject one-china",
    "positions --topic transport --json",
    filters=TIMELESS,
)
def positions(ctx: typer.Context) -> Answer:
    """List who does what about which subject."""
    return asked(ctx).reference.positions(asked(ctx).filters)


def _list(ctx: typer.Context, name: list[str] | None) -> Answer:
    words = from_stdin(name, " ") if name else None
    return asked(ctx).reference.listed(str(ctx.info_name), words, asked(ctx).filters)


@command("topics", "topics transport", "topics visa-exemption", filters=NAMED)
def topics(ctx: typer.Context, name: Name = None) -> Answer:
    """List the topics, or show a topic or subject whole."""
    return _list(ctx, name)


@command("people", "people xi", "people --party azerbaijan", filters=NAMED)
def people(ctx: typer.Context, name: Name = None) -> Answer:
    """List the people, or show one with positions and meetings."""
    return _list(ctx, name)


@command("agreements", "agreements visa", "agreements --topic transport", filters=NAMED)
def agreements(ctx: typer.Context, name: Name = None) -> Answer:
    """List the agreements and how far they have come, or show one."""
    return _list(ctx, name)


@command("organisations", "organisations sco", "organisations --party china", filters=NAMED)
def organisations(ctx: typer.Context, name: Name = None) -> Answer:
    """List the organisations, or show one."""
    return _list(ctx, name)


@command("terms", 'terms "three evil forces"', "terms --topic initiatives", filters=NAMED)
def terms(ctx: typer.Context, name: Name = None) -> Answer:
    """List initiatives, principles, treaties, forums and other terms, or show one."""
    return _list(ctx, name)


@command("documents", "documents js2025", "documents --year 2024", filters=("year", "limit", "offset"))
def documents(ctx: typer.Context, name: Name = None) -> Answer:
    """List the documents, or show one with what it holds."""
    return _list(ctx, name)


@command(
    "show person:li-qiang js2025:4.3", "show agreement:visa-exemption --json", "show figure:trade-2024-chinese-customs"
)
def show(ctx: typer.Context, addresses: Addresses) -> Answer:
    """Show records of any kind by their addresses."""
    return asked(ctx).reference.show(from_stdin(addresses, ","))


@command("disagreements", "disagreements trade-2024", "disagreements --subject one-china", filters=NAMED)
def disagreements(ctx: typer.Context, name: Name = None) -> Answer:
    """List where the sources disagree, or show what each side says."""
    return _list(ctx, name)


@command("why js2025:12.1", "why figure:bilateral-trade-2024-gap", "why agreement:visa-exemption --json")
def why(ctx: typer.Context, addresses: Addresses) -> Answer:
    """Show the proof of a record: its passages, documents, speakers, and who disagrees."""
    return asked(ctx).reference.why(from_stdin(addresses, ","))


@command("cite 7.2", "cite 7.2 xinhua2024:5 --style chicago", "cite figure:trade-2024-chinese-customs --style bibtex")
def cite(
    ctx: typer.Context,
    addresses: Addresses,
    style: Annotated[Style, typer.Option(help="How to cite.")] = Style.PLAIN,
) -> Answer:
    """Cite documents at the places that addresses name, in the style of your field."""
    return asked(ctx).reference.cite(from_stdin(addresses, ","), Style(style))


@command("verify", "verify FOLDER", "verify FOLDER --json")
def verify(
    ctx: typer.Context,
    folder: Annotated[Path | None, typer.Argument(help="Your copies of the originals.", metavar="[FOLDER]")] = None,
) -> Answer:
    """Check the data, and every passage against your own copies of the originals."""
    return asked(ctx).reference.verify(folder)


@command("attach FILE")
def attach(ctx: typer.Context, file: Copy) -> Answer:
    """Keep your own copy of a document, for official words beside ours."""
    return asked(ctx).reference.attach(file)


@command("detach js2025")
def detach(ctx: typer.Context, name: Annotated[str, typer.Argument(help="A document.", metavar="ID")]) -> Answer:
    """Forget a copy that was attached."""
    return asked(ctx).reference.detach(name)


@command('quote "some words"')
def quote(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(help="Words of an original; - reads them from stdin.", metavar="WORDS...")
    ],
) -> Answer:
    """Tell in which passage of an attached original a quotation stands."""
    return asked(ctx).reference.quote(from_stdin(words, " "))


@command("fingerprint FOLDER")
def fingerprint(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The source texts, one paragraph a line.", metavar="FOLDER")],
) -> str:
    """Print the fingerprints of the source paragraphs as TOML, for data/fingerprints.toml."""
    from azcn.render.toml import dumped  # noqa: PLC0415

    return dumped(dict(asked(ctx).reference.fingerprints(folder)))


@command("export --json", "export --format toml", "export --format jsonl")
def export(ctx: typer.Context) -> str:
    """Print all the data as one object with an array for each kind."""
    from azcn.cli.export import exported  # noqa: PLC0415 - only this command needs it

    return exported(asked(ctx).reference, asked(ctx).output)


@command("schema")
def schema(ctx: typer.Context) -> str:
    """Print the JSON Schema of everything that azcn prints as JSON."""
    from azcn.render.json import dumped  # noqa: PLC0415
    from azcn.render.schema import schema as made  # noqa: PLC0415

    asked(ctx)
    return dumped(made())


@command("paths")
def paths(ctx: typer.Context) -> str:
    """Print which folders are in force, and why."""
    from azcn.cli.paths import described  # noqa: PLC0415

    return described(asked(ctx).output)
