"""Quotations: where they stand in attached originals, verbatim or with each difference shown."""

import json

import pytest

from azcn.cache import open_store
from azcn.quote import quote


@pytest.fixture
def quoted(azcn, tiny, originals):
    """Ask where a quotation stands: exit code and results; both invented texts are attached."""
    for name in ("gazette.txt", "tea-statement.txt"):
        assert azcn("attach", str(originals / name), data=tiny).code == 0

    def call(*words):
        ran = azcn("quote", *words, "--json", data=tiny)
        return ran.code, json.loads(ran.out)["results"] if ran.out else []

    return call


def test_quote__verbatim(quoted):
    """Words that stand there are found with their passage and the official spelling."""
    code, (found,) = quoted("a school of chess, a festival of chess")

    assert code == 0
    assert (found["ref"], found["outcome"], found["differences"]) == ("js2025:2.1", "verbatim", [])
    assert found["text"] == "a school of chess, a festival of chess"


@pytest.mark.parametrize(
    "words",
    [
        "two ministers put their names to it at lahij",
        "TWO MINISTERS PUT THEIR NAMES",
        "“Two ministers put their names to it at Lahij.”",
        "  Two\nministers   put their names ",
        "Two ministers put their names…",
        "(two ministers put their names)",
        "put",
        "Two",
        "Lahij.",
    ],
)
def test_quote__typography_is_no_difference(words, quoted):
    """Case, quotation marks, line ends and what stands around the words do not count."""
    code, results = quoted(words)

    assert code == 0
    assert {found["outcome"] for found in results} == {"verbatim"}
    assert "js2025:signature" in [found["ref"] for found in results]


def test_quote__a_dash_of_any_kind(quoted):
    """A dash in the original is matched by any dash."""
    assert quoted("HANGZHOU — From 21 to 23 May")[1][0]["outcome"] == "verbatim"


@pytest.mark.usefixtures("cache")
def test_quote__an_apostrophe_of_any_kind(tiny):
    """Straight and curved apostrophes are one."""
    store = open_store(tiny)
    for mark in "'’‘ʼ´`":
        (found,) = quote(store, f"China{mark}s tea", {"js2025:1.1": "All of China’s tea is sold."})
        assert (found.outcome, found.text) == ("verbatim", "China’s tea")


def test_quote__everywhere_it_stands(quoted):
    """Words that stand in several places are told with each of them."""
    refs = [found["ref"] for found in quoted("school")[1]]

    assert refs == ["js2025:2.1", "js2025:2.1", "gazette2024:2"]


@pytest.mark.parametrize(
    ("words", "differences"),
    [
        ("Two ministers put their seals to it at Lahij", [("seals", "names")]),
        ("Two ministers put their names to it in Lahij", [("in", "at")]),
        ("Two ministers gladly put their names to it at Lahij", [("gladly", "")]),
        ("Two ministers their names to it at Lahij", [("", "put")]),
        ("Three ministers put their names to them at Lahij", [("three", "Two"), ("them", "it")]),
    ],
)
def test_quote__differences(words, differences, quoted):
    """A quotation that is nearly right is found, with what was given and what stands there."""
    code, (found,) = quoted(words)

    assert code == 0
    assert (found["ref"], found["outcome"]) == ("js2025:signature", "with differences")
    assert [(one["yours"].casefold(), one["original"]) for one in found["differences"]] == differences


def test_quote__numbers_differ(quoted):
    """A wrong number is shown as such."""
    (found,) = quoted("some 15 tonnes changed hands in 2023, 25 percent more")[1]

    assert [(one["yours"], one["original"].strip(",")) for one in found["differences"]] == [("2023,", "2024")]


def test_quote__is_nowhere(quoted):
    """Words unlike any passage are not found, with exit code 1."""
    assert quoted("the parties solemnly renounce coffee in all its forms") == (1, [])


@pytest.mark.parametrize("words", ["", "  ", "...", "“”", "()"])
@pytest.mark.usefixtures("quoted")
def test_quote__without_a_word(words, azcn, tiny):
    """A quotation of nothing is a mistake of the question."""
    ran = azcn("quote", words, data=tiny)

    assert (ran.code, ran.out) == (2, "")
    assert "holds no word" in ran.err


@pytest.mark.usefixtures("quoted")
def test_quote__longer_than_any_passage(azcn, tiny):
    """A whole book is answered like any other words."""
    assert azcn("quote", "tea " * 3000, data=tiny).code == 1


def test_quote__from_stdin(process, tiny, originals, tmp_path):
    """The words may come by standard input, in lines of their own."""
    env = {"AZCN_DATA": str(tiny), "AZCN_ORIGINALS": str(tmp_path / "attached")}
    assert process("attach", str(originals / "tea-statement.txt"), env=env).returncode == 0
    ran = process("quote", "-", "--format", "ids", stdin=b"Two ministers put\ntheir names to it\n", env=env)

    assert (ran.returncode, ran.stdout) == (0, b"js2025:signature\n")


@pytest.mark.parametrize("form", ["table", "plain", "md"])
@pytest.mark.usefixtures("quoted")
def test_quote__reads(form, azcn, tiny):
    """A reader is told outcome, place, official words and each difference both ways."""
    ran = azcn("quote", "Two ministers put their seals to it", "--format", form, data=tiny, env={"COLUMNS": "200"})

    for words in ("With differences", "js2025:signature", "Two ministers put their names to it", "seals", "names"):
        assert words in ran.out
