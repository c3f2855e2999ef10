"""Citations through the program: which places an address cites, and how several go together."""

import json
import tomllib

import bibtexparser
import pytest
import rispy

from azcn.styles import Style


@pytest.fixture
def cited(azcn, tiny):
    """Citations of the small data as JSON."""

    def call(*addresses, style="plain"):
        ran = azcn("cite", *addresses, "--style", style, "--json", data=tiny)
        assert (ran.code, ran.err) == (0, "")
        return json.loads(ran.out)["results"]

    return call


def refs(results):
    return [result["ref"] for result in results]


@pytest.mark.parametrize("style", list(Style))
def test_cite__every_style(style, azcn, tiny):
    """Each style cites the place, the document and the address at which it can be looked up."""
    ran = azcn("cite", "1.2", "--style", style.value, data=tiny)

    assert (ran.code, ran.err) == (0, "")
    assert "joint statement on tea and chess" in ran.out.casefold()
    assert "js2025:1.2" in ran.out


def test_cite__several_in_the_order_asked(cited):
    """Each address has its citation, in the order typed, each once."""
    results = cited("gazette2024:3", "1.2", "gazette2024:3", "document:js2025")

    assert refs(results) == ["gazette2024:3", "js2025:1.2", "document:js2025"]
    assert [result["text"].count("Gazette") > 0 for result in results] == [True, False, False]
    assert ["paragraph 2" in result["text"] for result in results] == [False, True, False]


def test_cite__a_clause_is_one_place(cited):
    """A clause is cited as a clause, not paragraph by paragraph; a range as each of its clauses."""
    assert refs(cited("1")) == ["js2025:1"]
    assert "paragraph" not in cited("1")[0]["text"]
    assert refs(cited("1-2")) == ["js2025:1", "js2025:2"]
    assert refs(cited("gazette2024:2-3")) == ["gazette2024:2", "gazette2024:3"]


@pytest.mark.parametrize(
    ("address", "places"),
    [
        ("agreement:tea-memorandum", ["js2025:1.1", "js2025:signature", "gazette2024:3"]),
        ("figure:tea-2024-board", ["gazette2024:3"]),
        ("figure:tea-trade-2024-gap", ["js2025:1.1", "gazette2024:3"]),
        ("position:js2025:1.2/2", ["js2025:1.2"]),
        ("disagreement:tea-2024", ["js2025:1.1", "gazette2024:3"]),
        ("person:ann-usher", ["gazette2024:1"]),
    ],
)
def test_cite__a_record_cites_its_passages(address, places, cited):
    """Any other record is cited by the passages that it rests on."""
    assert refs(cited(address)) == places


def test_cite__two_records_share_a_passage(cited):
    """A passage that stands behind two records is cited once."""
    assert refs(cited("agreement:tea-memorandum", "figure:tea-2024-board")) == [
        "js2025:1.1",
        "js2025:signature",
        "gazette2024:3",
    ]


def test_cite__csl_json_of_several_is_one_array(azcn, tiny):
    """What is printed is one array for a reference manager, whatever the number of items."""
    for addresses, keys in (
        (["1.2"], ["js2025-1-2"]),
        (["1.2", "gazette2024:3", "signature"], ["js2025-1-2", "gazette2024-3", "js2025-signature"]),
    ):
        for width in ("20", "200"):
            ran = azcn("cite", *addresses, "--style", "csl-json", data=tiny, env={"COLUMNS": width})
            assert [item["id"] for item in json.loads(ran.out)] == keys


def test_cite__bibtex_and_ris_of_several_are_one_file(azcn, tiny):
    """Several entries one after the other are read as that many."""
    addresses = ("1.2", "gazette2024:3", "signature")
    entries = bibtexparser.loads(azcn("cite", *addresses, "--style", "bibtex", data=tiny).out).entries
    assert sorted(entry["ID"] for entry in entries) == ["gazette2024-3", "js2025-1-2", "js2025-signature"]
    read = rispy.loads(azcn("cite", *addresses, "--style", "ris", data=tiny).out)
    assert [entry["accession_number"] for entry in read] == ["js2025:1.2", "gazette2024:3", "js2025:signature"]


@pytest.mark.parametrize("style", ["bibtex", "csl-json", "ris"])
def test_cite__in_json_each_stands_alone(style, cited):
    """As JSON each result holds a citation that can be read by itself."""
    results = cited("1.2", "gazette2024:3", style=style)

    assert [result["style"] for result in results] == [style, style]
    for result in results:
        if style == "csl-json":
            assert len(json.loads(result["text"])) == 1
        elif style == "ris":
            assert len(rispy.loads(result["text"])) == 1
        else:
            assert len(bibtexparser.loads(result["text"]).entries) == 1


@pytest.mark.parametrize("width", ["20", "40"])
def test_cite__is_never_broken(width, azcn, tiny):
    """A citation is one line however narrow the terminal, ready to be pasted."""
    ran = azcn("cite", "1.2", "gazette2024:3", data=tiny, env={"COLUMNS": width})
    lines = [line for line in ran.out.splitlines() if line.strip()]

    assert len(lines) == 2
    assert max(len(line) for line in lines) > 100


def test_cite__from_search(process, tiny):
    """Addresses that a search prints are taken from a pipe as they are, positions and records among them."""
    env = {"AZCN_DATA": str(tiny)}
    found = process("search", "chess", "--format", "ids", env=env)
    assert len(found.stdout.splitlines()) > 3
    ran = process("cite", "-", "--format", "toml", stdin=found.stdout, env=env)

    assert (ran.returncode, ran.stderr) == (0, b"")
    results = [result["ref"] for result in tomllib.loads(ran.stdout.decode())["results"]]
    assert len(set(results)) == len(results)
    assert "js2025:2.1" in results


@pytest.mark.parametrize("ids", [("positions",), ("trade",), ("timeline",), ("agreements",), ("disagreements",)])
def test_cite__from_any_list(ids, process, tiny):
    """The addresses of every list can be cited."""
    env = {"AZCN_DATA": str(tiny)}
    found = process(*ids, "--format", "ids", env=env)
    ran = process("cite", "-", "--style", "ris", stdin=found.stdout, env=env)

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.count(b"ER  -") >= 1


def test_cite__part_of_a_list_is_missing(azcn, tiny):
    """What exists is cited, what does not is said, and the exit code is 1."""
    ran = azcn("cite", "1.2", "9", "--style", "csl-json", data=tiny)

    assert ran.code == 1
    assert [item["id"] for item in json.loads(ran.out)] == ["js2025-1-2"]
    assert "There is no js2025:9." in ran.err


def test_cite__nothing_to_cite(azcn, tiny):
    """An address outside the grammar is a mistake, one of nothing is not found; neither prints a citation."""
    for words, code in ((("nine",), (1, 2)), (("gazette2024:99",), (1,)), (("--style", "vancouver", "1"), (2,))):
        ran = azcn("cite", *words, data=tiny)
        assert ran.code in code
        assert ran.out == ""


def test_cite__the_edition_of_the_data(cited):
    """A citation names the edition in which the place was looked up."""
    assert "2031.1" in cited("1.2")[0]["text"]
