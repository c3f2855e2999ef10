"""Whatever is typed: an answer, nothing found or wrong use, and never a traceback."""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azcn.cli.main import run
from azcn.records import KINDS

QUICK = settings(
    max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
ANYTHING = st.text(max_size=30)
ALIKE = st.text(alphabet="jspreambl0123456789:.-,/[]\\*\"'%_^ \n\t\0əİı习\u0301\u202e\ud800", max_size=20)
"""Text from the signs of which addresses, dates, queries and patterns are made."""
LIST = st.sampled_from(["topics", "people", "agreements", "organisations", "terms", "documents"])
ADDRESS = st.builds("{}:{}".format, st.sampled_from([*KINDS, "js2025", "xinhua2024"]), ALIKE)
FILTER = st.sampled_from(["topic", "subject", "party", "act", "document", "year", "kind", "since", "until", "limit"])
FORMAT = st.sampled_from(["table", "plain", "json", "jsonl", "csv", "md", "toml", "ids"])
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")


@pytest.fixture(scope="module", name="here")
def in_force(shared_cache: Path) -> Iterator[None]:
    """The cache of the tests, and no colour, for all examples of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AZCN_CACHE", str(shared_cache))
        for name in ("AZCN_DATA", "FORCE_COLOR", "CLICOLOR_FORCE", "AZCN_PLAIN"):
            patch.delenv(name, raising=False)
        yield


def assert_no_crash(*arguments: str) -> None:
    """Run the program on streams in memory: an exit code of the contract, no traceback, nothing unsafe."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("stdout", "stderr", "stdin"):
            patch.setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True))
        code = run(list(arguments))
        out, err = (stream.buffer.getvalue().decode() for stream in (sys.stdout, sys.stderr))
    assert code in (0, 1, 2)
    assert "Traceback" not in err
    assert not UNSAFE.search(out + err)
    assert bool(err) is (code != 0)


@pytest.mark.usefixtures("here")
@QUICK
@given(st.lists(ANYTHING | ALIKE, min_size=1, max_size=3), FORMAT)
def test_search__any_words(words, form):
    """Any words can be searched for, in any format."""
    assert_no_crash("search", "--format", form, "--", *words)


@pytest.mark.usefixtures("here")
@QUICK
@given(ANYTHING | ALIKE | ADDRESS, st.sampled_from(["clause", "show"]), FORMAT)
def test_addresses__any_text(address, command, form):
    """Any text can be given as an address, in any format."""
    assert_no_crash(command, "--format", form, "--", address)


@pytest.mark.usefixtures("here")
@QUICK
@given(ANYTHING | ALIKE, LIST)
def test_names__any_text(name, command):
    """Any text can be given as a name."""
    assert_no_crash(command, "--", name)


@pytest.mark.usefixtures("here")
@QUICK
@given(ANYTHING | ALIKE, FILTER)
def test_filters__any_value(value, option):
    """Any text can be given as the value of a filter."""
    assert_no_crash("search", "visa", f"--{option}={value}")


@pytest.mark.usefixtures("here")
@QUICK
@given(ANYTHING | ALIKE, ANYTHING | st.sampled_from(["2024", "china", "js2025"]))
def test_compare__any_sides(left, right):
    """Any two texts can be given for comparison."""
    assert_no_crash("compare", "--", left, right)


@pytest.mark.usefixtures("here")
@QUICK
@given(st.lists(ANYTHING, max_size=4))
def test_arguments__any_text(arguments):
    """Any text at all can be typed behind the program's name."""
    assert_no_crash(*arguments)
