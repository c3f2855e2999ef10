"""README shows what the program prints, and its lists are made from the program's own."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from azcn.checks import RULES
from azcn.cli.commands import COMMANDS
from tests.conftest import Ran

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"```console\n\$ azcn (?P<command>[^\n]*)\n(?P<shown>.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(?P<code>.*?)```", re.DOTALL)


def table(heading: str) -> re.Pattern[str]:
    """The rows of the table under a heading row."""
    return re.compile(rf"(?P<head>{re.escape(heading)}\n\|[-|]+\|\n)(?P<rows>(?:\|[^\n]*\n)*)")


def rows(azcn: Callable[..., Ran]) -> dict[str, str]:
    """Each table that is made from the program, by its heading row."""
    documents = json.loads(azcn("documents", "--json").out)["results"]
    return {
        "| command | answers |": "".join(
            f"| `azcn {question.examples[0] if question.examples else name}` | {question.answer.__doc__} |\n"
            for name, question in COMMANDS.items()
        ),
        "| code | every record must have |": "".join(
            f"| `{code}` | {rule.__doc__} |\n" for code, rule in RULES.items()
        ),
        "| document | title | publisher | date | standing | passages |": "".join(
            f"| `{document['ref'].removeprefix('document:')}` | {document['title']} | {document['publisher'] or '-'} "
            f"| {document['date']} | {document['standing']} | {len(document['refs'])} |\n"
            for document in documents
        ),
    }


def current(azcn: Callable[..., Ran]) -> str:
    """README as it should be now."""
    text = README.read_text(encoding="utf-8")

    def block(match: re.Match[str]) -> str:
        ran = azcn(*shlex.split(match["command"]), env={"COLUMNS": "80"})
        assert ran.code == 0, ran.err
        return f"```console\n$ azcn {match['command']}\n{ran.out}```"

    text = BLOCK.sub(block, text)
    for heading, made in rows(azcn).items():
        assert table(heading).search(text), heading
        text = table(heading).sub(lambda match, made=made: match["head"] + made, text)
    return text


def test_readme__shows_what_the_program_prints(azcn):
    """Each console block and each table of README is what the program gives today."""
    now = current(azcn)
    if os.environ.get("AZCN_UPDATE_GOLDEN"):
        README.write_text(now, encoding="utf-8")
        pytest.fail("README was written anew; read it, then run without AZCN_UPDATE_GOLDEN")
    assert README.read_text(encoding="utf-8") == now


def test_readme__python_runs(process):
    """The Python example runs as it stands."""
    code = PYTHON.search(README.read_text(encoding="utf-8"))
    ran = process(python=("-c", code["code"]))
    assert ran.returncode == 0, ran.stderr
    assert b"js2025:7 " in ran.stdout
    assert b"js2025:12.1 China supports" in ran.stdout
