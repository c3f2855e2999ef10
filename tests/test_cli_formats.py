"""Every format of every command, read back by the parsers that people will use."""

import csv
import io
import json
import re
import tomllib
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from azcn import open_reference
from azcn.cli.commands import COMMANDS
from azcn.records import KINDS, PLURALS

ASKED = {
    "clause": ("clause", "all"),
    "clause-of-a-report": ("clause", "xinhua2024:5-7"),
    "timeline": ("timeline",),
    "trade": ("trade",),
    "search": ("search", "visa"),
    "compare": ("compare", "2024", "2025"),
    "compare-parties": ("compare", "china", "azerbaijan"),
    "positions": ("positions",),
    "topics": ("topics",),
    "topic": ("topics", "transport"),
    "subject": ("topics", "visa-exemption"),
    "people": ("people",),
    "person": ("people", "xi"),
    "agreements": ("agreements",),
    "agreement": ("agreements", "visa"),
    "organisations": ("organisations",),
    "organisation": ("organisations", "sco"),
    "terms": ("terms",),
    "term": ("terms", "one-china"),
    "documents": ("documents",),
    "document": ("documents", "js2025"),
    "disagreements": ("disagreements",),
    "disagreement": ("disagreements", "trade-2024"),
    "why": ("why", "agreement:visa-exemption"),
    "cite": ("cite", "7.2", "xinhua2024:5"),
    "verify": ("verify",),
    "paths": ("paths",),
    "show": ("show", "person:li-qiang", "js2025:4.3", "figure:trade-2024-customs", "act:supports"),
}
"""Every command that answers a question, its lists and its single records."""

WHOLE = ("export", "schema", "fingerprint")
"""Commands that print a text of their own instead of an answer."""

OWN_COPY = ("attach", "detach", "quote")
"""Commands that need the reader's own copy of an original."""

each = pytest.mark.parametrize("arguments", list(ASKED.values()), ids=list(ASKED))

TINY = {
    "clause": ("clause", "all"),
    "terms": ("terms",),
    "term": ("terms", "open-board"),
    "search": ("search", "chess"),
    "compare": ("compare", "2024", "2025"),
    "show": ("show", "term:open-board", "js2025:2.1"),
}
"""Questions whose answers, over the small data, hold text that looks like a formula, markup or a table."""


@pytest.fixture
def said(azcn: Callable[..., Any]) -> Callable[..., str]:
    """What the program prints for a question that it must answer."""

    def call(*arguments: str, **options: Any) -> str:
        ran = azcn(*arguments, **options)
        assert (ran.code, ran.err) == (0, "")
        return str(ran.out)

    return call


@pytest.fixture
def schema(said: Callable[..., str]) -> dict[str, Any]:
    """The schema that the program prints."""
    return dict(json.loads(said("schema")))


def test_asked__covers_every_command():
    """A new command must be added above, or it goes untested."""
    assert {arguments[0] for arguments in ASKED.values()} | {*WHOLE, *OWN_COPY} == set(COMMANDS)


def test_schema__is_a_schema(schema):
    """`azcn schema` prints a valid JSON Schema, with a meaning for every field of a record."""
    Draft202012Validator.check_schema(schema)
    for cls in KINDS.values():
        fields = schema["$defs"][cls.__name__]["properties"]
        assert all("description" in fields[name] for name in fields if name != "kind")


def part(schema: dict[str, Any], name: str) -> Draft202012Validator:
    """A validator for one definition, so that no other alternative can make up for it."""
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})


@each
def test_json__fits_the_schema(said, schema, arguments):
    """Every answer is an answer by the schema."""
    part(schema, "answer").validate(json.loads(said(*arguments, "--json")))


def test_json__the_schema_refuses_what_is_wrong(said, schema):
    """The schema is no mere formality: a result that lacks its text, or holds a wrong type, is refused."""
    answer = json.loads(said("people", "--json"))
    validator = part(schema, "answer")
    assert not validator.is_valid({**answer, "count": "7"})
    assert not validator.is_valid({**answer, "results": [{"ref": "person:x", "kind": "person"}]})
    assert not validator.is_valid({**answer, "results": [{**answer["results"][0], "refs": "js2025:1"}]})


def test_json__export_and_error_fit_the_schema(azcn, said, schema):
    """The export and an error have a definition each."""
    part(schema, "export").validate(json.loads(said("export", "--json")))
    part(schema, "failure").validate(json.loads(azcn("clause", "19", "--json").err))


@each
def test_json__every_result_has_the_five_common_keys(said, arguments):
    """Whatever its kind, a result begins to be read by the same keys."""
    for result in json.loads(said(*arguments, "--json"))["results"]:
        assert {"ref", "kind", "title", "text", "refs"} <= set(result)
        assert isinstance(result["refs"], list)


def test_json__envelope_is_the_same_for_none_one_and_many(azcn):
    """The keys and their order do not depend on the number of results."""
    questions = (("search", "xylophone"), ("search", "visa"), ("people",), ("people", "xi"), ("people", "nobody"))
    answers = [json.loads(azcn(*question, "--json").out) for question in questions]
    assert {answer["count"] for answer in answers} >= {0, 1, 7}
    assert all(answer["count"] == len(answer["results"]) for answer in answers)
    assert {tuple(answer)[:5] for answer in answers} == {("schema_version", "edition", "command", "query", "count")}
    assert len({tuple(answer) for answer in answers}) == 1


@each
def test_jsonl__one_result_a_line(said, arguments):
    """JSON Lines are the results of the JSON, one a line."""
    lines = said(*arguments, "--format", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(said(*arguments, "--json"))["results"]


@each
def test_csv__one_row_a_result(said, arguments):
    """CSV parses back to as many rows, under the same addresses, as the JSON has results."""
    rows = list(csv.DictReader(io.StringIO(said(*arguments, "--format", "csv"), newline=""), strict=True))
    results = json.loads(said(*arguments, "--json"))["results"]
    assert [(row["ref"], row["kind"]) for row in rows] == [(result["ref"], result["kind"]) for result in results]
    assert all(None not in row and None not in row.values() for row in rows)


def test_csv__cells_say_what_json_says(said):
    """Numbers, lists and what is absent keep their meaning."""
    rows = list(csv.DictReader(io.StringIO(said("trade", "--format", "csv"))))
    for row, figure in zip(rows, json.loads(said("trade", "--json"))["results"], strict=True):
        assert row["value"] == ("" if figure["value"] is None else str(figure["value"]))
        assert row["refs"].split("; ") == figure["refs"]
        assert row["text"] == figure["text"]


@pytest.mark.parametrize("arguments", list(TINY.values()), ids=list(TINY))
def test_csv__no_cell_is_a_formula(said, tiny, arguments):
    """No cell begins with a sign that a spreadsheet would act upon."""
    rows = list(csv.reader(io.StringIO(said(*arguments, "--format", "csv", data=tiny))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_csv__a_formula_keeps_its_text(said, tiny):
    """A cell made harmless still holds the whole text behind an apostrophe."""
    (row,) = csv.DictReader(io.StringIO(said("terms", "open-board", "--format", "csv", data=tiny)))
    (result,) = json.loads(said("terms", "open-board", "--json", data=tiny))["results"]
    assert result["text"].startswith("=")
    assert row["text"] == f"'{result['text']}"


def bare(value: Any) -> Any:
    """Values without nulls, as TOML can hold them."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if inner is not None}
    return [bare(inner) for inner in value if inner is not None] if isinstance(value, list) else value


@each
def test_toml__reads_back_equal(said, arguments):
    """TOML holds the same as JSON, but for what is absent."""
    assert tomllib.loads(said(*arguments, "--format", "toml")) == bare(json.loads(said(*arguments, "--json")))


def cells(line: str) -> int:
    return len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))


@pytest.mark.parametrize("arguments", [*ASKED.values()], ids=list(ASKED))
def test_markdown__tables_are_whole(said, arguments):
    """Every row of a table has as many cells as the line of dashes above it."""
    columns = 0
    for line in said(*arguments, "--format", "md").splitlines():
        if not line.startswith("|"):
            columns = 0
            continue
        columns = columns or cells(line)
        assert cells(line) == columns, line


def test_markdown__keeps_bars_and_brackets_of_the_text(said, tiny):
    """`|`, `[sic]` and `[/b]` in the data stand in a Markdown table as text."""
    out = said("terms", "--format", "md", data=tiny)
    row = next(line for line in out.splitlines() if "Open Board" in line)
    assert r"Open Board \| \[sic\] Round" in row
    assert cells(row) == cells(out.splitlines()[0])


@each
def test_plain__has_no_box_characters(said, arguments):
    """Nothing between U+2500 and U+257F, nor blocks that a screen reader spells out."""
    assert not re.search("[\u2500-\u259f]", said(*arguments, "--format", "plain"))


@each
def test_plain__by_variable(said, arguments):
    """AZCN_PLAIN=1 is `--format plain`, AZCN_PLAIN=0 is not, and the flag beats both."""
    plain = said(*arguments, "--format", "plain")
    assert said(*arguments, env={"AZCN_PLAIN": "1"}) == plain
    assert said(*arguments, env={"AZCN_PLAIN": "0"}) == said(*arguments)
    assert said(*arguments) != plain or arguments[0] == "cite"  # a citation is for pasting, the same everywhere
    assert said(*arguments, "--format", "table", env={"AZCN_PLAIN": "1"}) == said(*arguments)


@each
def test_json__is_short_for_format_json(said, arguments):
    """`--json`, `--format json` and `-f json` print the same bytes."""
    assert said(*arguments, "--json") == said(*arguments, "--format", "json") == said(*arguments, "-f", "json")


def test_format__beats_json(said):
    """A format that is named wins over `--json`."""
    assert said("people", "--json", "--format", "ids") == said("people", "--format", "ids")


@each
def test_ids__are_the_addresses(said, arguments):
    """One address a line, in the order of the results."""
    results = json.loads(said(*arguments, "--json"))["results"]
    assert said(*arguments, "--format", "ids").splitlines() == [result["ref"] for result in results]


@pytest.mark.parametrize("name", ["clause", "search", "positions", "timeline", "compare", "trade", "documents"])
def test_ids__pipe_into_show(said, process, name):
    """Every address that a command prints can be read back by `show -`."""
    ids = said(*ASKED[name], "--format", "ids")
    done = process("show", "-", "--format", "ids", stdin=ids.encode())
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, ids, b"")


def test_ids__pipe_into_clause(said, process):
    """Passages that a search finds can be read back by `clause -`."""
    ids = said("search", "visa", "--kind", "passage", "--format", "ids")
    done = process("clause", "-", "--format", "ids", stdin=ids.encode())
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, ids, b"")


@each
def test_fields__narrow_json(said, arguments):
    """`--fields` keeps these keys of each result, in this order, and leaves the envelope alone."""
    whole, narrow = (json.loads(said(*arguments, "--json", *more)) for more in ((), ("--fields", "title, ref")))
    assert narrow["results"] == [{"title": result["title"], "ref": result["ref"]} for result in whole["results"]]
    assert {**narrow, "results": []} == {**whole, "results": []}


def test_fields__narrow_csv_and_jsonl(said):
    """`--fields` chooses the columns of CSV and the keys of JSON Lines."""
    narrow = ("people", "xi", "--fields", "title,ref", "--format")
    assert said(*narrow, "csv") == "title,ref\nXi Jinping,person:xi-jinping\n"
    assert said(*narrow, "jsonl") == '{"title":"Xi Jinping","ref":"person:xi-jinping"}\n'


@each
@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md", "toml", "plain", "table", "ids"])
def test_formats__no_control_characters(said, arguments, form):
    """No answer in any format holds an escape sequence, and each ends with one line's end."""
    out = said(*arguments, "--format", form)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", out)
    assert out.endswith("\n")
    assert not out.endswith("\n\n")


MACHINE = [
    ("clause", "7", "--json"),
    ("timeline", "--format", "csv"),
    ("search", "Əliyev", "--format", "jsonl"),
    ("compare", "2024", "2025", "--format", "toml"),
    ("people", "--format", "ids"),
    ("export",),
]


@pytest.mark.parametrize("arguments", MACHINE, ids=" ".join)
def test_machine_formats__same_bytes_everywhere(process, arguments):
    """Width, locale, time zone and colour change no byte of what machines read."""
    here = process(*arguments, env={"PYTHONUTF8": "1"})
    there = process(
        *arguments,
        env={"COLUMNS": "20", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "FORCE_COLOR": "1", "PYTHONHASHSEED": "7"},
    )
    assert (here.returncode, here.stderr) == (0, b"")
    assert there.stdout == here.stdout


def test_export__holds_every_kind(said):
    """The export has an array for each kind of record, none empty, and counts them."""
    export = json.loads(said("export", "--json"))
    assert list(export) == ["schema_version", "edition", "command", "query", "count", *PLURALS.values(), "wording"]
    assert all(export[plural] for plural in PLURALS.values())
    assert export["count"] == sum(len(export[plural]) for plural in PLURALS.values())


def test_export__decodes_into_the_records_of_the_api(said, data):
    """Its records are those of the Python API, type for type and value for value."""
    export = json.loads(said("export", "--json"))
    api = open_reference(data).export()
    for kind, cls in KINDS.items():
        records = tuple(msgspec.convert(values, cls) for values in export[PLURALS[kind]])
        assert records == api[PLURALS[kind]]


@pytest.mark.parametrize("kind", ["topic", "person", "agreement", "organisation", "term", "document"])
def test_export__says_what_the_list_says(said, kind):
    """A record is the same in the export as in the list of its kind."""
    export = json.loads(said("export"))
    assert export[PLURALS[kind]] == json.loads(said(PLURALS[kind], "--json"))["results"]


def test_export__leaves_computed_figures_out(said):
    """Only what a source states is exported; the rest can be computed from it."""
    assert {figure["status"] for figure in json.loads(said("export"))["figures"]} == {"stated"}


def test_export__jsonl_and_toml_hold_the_same(said):
    """The three formats of the export hold the same records."""
    export = json.loads(said("export", "--json"))
    records = [record for plural in PLURALS.values() for record in export[plural]]
    assert [json.loads(line) for line in said("export", "--format", "jsonl").splitlines()] == records
    assert tomllib.loads(said("export", "--format", "toml")) == bare(export)


def test_json__escapes_what_could_drive_a_terminal(azcn):
    """A control character of the question comes back escaped, and decodes to itself."""
    ran = azcn("people", "\x1b[31m\u202exi\x07", "--json")
    assert not re.search("[\x1b\x07\u202e]", ran.out + ran.err)
    assert json.loads(ran.out)["query"]["name"] in ("\x1b[31m\u202exi\x07", ["\x1b[31m\u202exi\x07"])
