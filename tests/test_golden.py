"""Answers as they look, kept as files to be read by people.

AZCN_UPDATE_GOLDEN=1 writes what has changed; a test that has written fails, so that nobody takes it for a success.
Read each file that changes.
"""

import os
from pathlib import Path

import pytest

from azcn.cli.commands import COMMANDS
from azcn.styles import Style

GOLDEN = Path(__file__).parent / "golden"
UPDATE = os.environ.get("AZCN_UPDATE_GOLDEN", "0") not in ("", "0")

FORMATS = {
    "table": ".table.txt",
    "plain": ".plain.txt",
    "json": ".json",
    "jsonl": ".jsonl",
    "csv": ".csv",
    "md": ".md",
    "toml": ".toml",
    "ids": ".ids.txt",
}
"""How the file of each format ends."""

TINY = {
    "clause": ("clause", "all"),
    "clause-of-a-report": ("clause", "gazette2024:2-3"),
    "timeline": ("timeline",),
    "trade": ("trade",),
    "search": ("search", "tea"),
    "compare": ("compare", "2024", "2025"),
    "compare-parties": ("compare", "china", "azerbaijan"),
    "positions": ("positions",),
    "topics": ("topics",),
    "topic": ("topics", "tea"),
    "subject": ("topics", "chess-school"),
    "people": ("people",),
    "person": ("people", "quliyev"),
    "agreements": ("agreements",),
    "agreement": ("agreements", "memorandum"),
    "organisations": ("organisations",),
    "organisation": ("organisations", "BOT"),
    "terms": ("terms",),
    "term": ("terms", "open-board"),
    "documents": ("documents",),
    "document": ("documents", "js2025"),
    "disagreements": ("disagreements",),
    "disagreement": ("disagreements", "tea-2024"),
    "why": ("why", "agreement:tea-memorandum"),
    "cite": ("cite", "1.2", "gazette2024:3"),
    "verify": ("verify",),
    "show": ("show", "event:tea-fair-2024", "figure:tea-2024-board-base", "js2025:1.2", "act:supports"),
}
"""Questions put to the small data, in every format."""

TEXTS = {
    "export.json": ("export",),
    "export.jsonl": ("export", "--format", "jsonl"),
    "export.toml": ("export", "--format", "toml"),
    "schema.json": ("schema",),
}
"""Commands that print a text of their own."""

REAL = {
    "clause-7": ("clause", "7"),
    "trade": ("trade",),
    "timeline": ("timeline",),
    "compare-2024-2025": ("compare", "2024", "2025"),
    "search-visa": ("search", "visa"),
    "people-xi": ("people", "xi"),
    "agreements-visa": ("agreements", "visa"),
}
"""Questions put to the real data, in three widths."""

WIDTHS = (40, 80, 200)

TINY_CASES = [
    (f"tiny/{name}{end}", (*asked, "--format", form)) for name, asked in TINY.items() for form, end in FORMATS.items()
]
TINY_CASES += [(f"tiny/{file}", asked) for file, asked in TEXTS.items()]
REAL_CASES = [(f"real/{name}.{width}.txt", asked, width) for name, asked in REAL.items() for width in WIDTHS]
HELP_CASES = [(f"help/{name}.txt", ("help", name)) for name in COMMANDS] + [("help/azcn.txt", ("help",))]


def assert_golden(name: str, text: str) -> None:
    """The text is that of the golden file; when updating, a file that differs is written, and the test fails."""
    file = GOLDEN / name
    kept = file.read_bytes().decode() if file.exists() else None
    if UPDATE and kept != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        pytest.fail(f"{name} was written: read it, then run again without AZCN_UPDATE_GOLDEN.")
    assert text == kept


@pytest.mark.parametrize(("name", "arguments"), TINY_CASES, ids=[name for name, _ in TINY_CASES])
def test_golden__small_data_in_every_format(azcn, tiny, name, arguments):
    """Each command looks in each format as it did when somebody last read it."""
    ran = azcn(*arguments, data=tiny, env={"COLUMNS": "80"})
    assert (ran.code, ran.err) == (0, "")
    assert_golden(name, ran.out)


@pytest.mark.parametrize(("name", "arguments", "width"), REAL_CASES, ids=[name for name, _, _ in REAL_CASES])
def test_golden__real_data_in_every_width(azcn, name, arguments, width):
    """The views most looked at read well on narrow and wide terminals."""
    ran = azcn(*arguments, env={"COLUMNS": str(width)})
    assert (ran.code, ran.err) == (0, "")
    assert_golden(name, ran.out)


@pytest.mark.parametrize(("name", "arguments"), HELP_CASES, ids=[name for name, _ in HELP_CASES])
def test_golden__help(azcn, name, arguments):
    """The help of each command is what was last read."""
    assert_golden(name, azcn(*arguments, env={"COLUMNS": "80"}).out)


def test_golden__no_file_is_left_over():
    """Every golden file belongs to a case."""
    known = {case[0] for case in (*TINY_CASES, *REAL_CASES, *HELP_CASES)}
    known |= {f"cite/{style}.txt" for style in Style}
    assert {str(path.relative_to(GOLDEN).as_posix()) for path in GOLDEN.rglob("*.*")} == known


def test_golden__covers_every_command():
    """A new command must be looked at, too; some show only the reader's own folders and copies."""
    asked = {arguments[0] for arguments in (*TINY.values(), *TEXTS.values())}
    assert asked | {"paths", "fingerprint", "attach", "detach", "quote"} == set(COMMANDS)
