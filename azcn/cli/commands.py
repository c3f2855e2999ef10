"""The table of commands: which function answers, with which examples in its help, by which filters."""

from azcn.cli import asking, listing, proving
from azcn.cli.command import Question

ALL = ("topic", "subject", "party", "act", "document", "year", "since", "until", "limit", "offset")
TIMELESS = ("topic", "subject", "party", "act", "document", "year", "limit", "offset")
NAMED = ("topic", "subject", "party", "document", "year", "limit", "offset")

COMMANDS: dict[str, Question] = {
    "clause": Question(
        answer=asking.clause,
        examples=("clause 7", "clause 4,9.6", "clause preamble --json"),
        filters=("topic", "subject", "party", "act", "limit", "offset"),
    ),
    "timeline": Question(
        answer=asking.timeline,
        examples=("timeline", "timeline --since 2025-04 --until 2025-04-23 --topic trade", "timeline --year 2024"),
        filters=tuple(name for name in ALL if name != "act"),
    ),
    "trade": Question(
        answer=asking.trade,
        examples=("trade", "trade --year 2024", "trade --format csv"),
        filters=("topic", "subject", "party", "document", "year", "since", "until", "limit", "offset"),
    ),
    "search": Question(
        answer=asking.search,
        examples=("search visa", 'search "free trade" --document js2025', "search demining --kind passage"),
        filters=(*ALL, "kind"),
        free_words=True,
    ),
    "compare": Question(
        answer=asking.compare,
        examples=("compare 2024 2025", "compare xinhua2024 js2025", "compare china azerbaijan"),
        filters=TIMELESS,
    ),
    "positions": Question(
        answer=asking.positions,
        examples=(
            "positions --party china --act supports",
            "positions --subject one-china",
            "positions --topic transport --json",
        ),
        filters=TIMELESS,
    ),
    "topics": Question(
        answer=listing.topics, examples=("topics", "topics transport", "topics visa-exemption"), filters=NAMED
    ),
    "people": Question(
        answer=listing.people, examples=("people", "people xi", "people --party azerbaijan"), filters=NAMED
    ),
    "agreements": Question(
        answer=listing.agreements,
        examples=("agreements", "agreements visa", "agreements --topic transport"),
        filters=NAMED,
    ),
    "organisations": Question(
        answer=listing.organisations,
        examples=("organisations", "organisations sco", "organisations --party china"),
        filters=NAMED,
    ),
    "terms": Question(
        answer=listing.terms,
        examples=("terms", 'terms "three evil forces"', "terms --topic initiatives"),
        filters=NAMED,
    ),
    "documents": Question(
        answer=listing.documents,
        examples=("documents", "documents js2025", "documents --year 2024"),
        filters=("year", "limit", "offset"),
    ),
    "show": Question(
        answer=asking.show,
        examples=(
            "show person:li-qiang js2025:4.3",
            "show agreement:visa-exemption --json",
            "show figure:trade-2024-customs",
        ),
    ),
    "disagreements": Question(
        answer=listing.disagreements,
        examples=("disagreements", "disagreements trade-2024", "disagreements --subject one-china"),
        filters=NAMED,
    ),
    "why": Question(
        answer=proving.why,
        examples=("why js2025:12.1", "why figure:bilateral-trade-2024-gap", "why agreement:visa-exemption --json"),
    ),
    "cite": Question(
        answer=proving.cite,
        examples=(
            "cite 7.2",
            "cite 7.2 xinhua2024:5 --style chicago",
            "cite figure:trade-2024-customs --style bibtex",
        ),
    ),
    "verify": Question(answer=proving.verify, examples=("verify", "verify FOLDER", "verify FOLDER --json")),
    "attach": Question(answer=proving.attach, examples=("attach FILE",)),
    "detach": Question(answer=proving.detach, examples=("detach js2025",)),
    "quote": Question(answer=proving.quote, examples=('quote "some words"',)),
    "fingerprint": Question(answer=proving.fingerprint, examples=("fingerprint FOLDER",)),
    "export": Question(
        answer=proving.export, examples=("export --json", "export --format toml", "export --format jsonl")
    ),
    "schema": Question(answer=proving.schema, examples=("schema",)),
    "paths": Question(answer=proving.paths, examples=("paths", "paths --json")),
}
"""Every command under its name, in the order in which help lists them."""
