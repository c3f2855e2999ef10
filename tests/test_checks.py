"""The checks of a data folder: every fault has a code, and a folder under `data/bad` that shows it.

A folder under `data/bad` is laid over a copy of the small data. In it an empty file `REMOVE-name`
takes a file away, and `GROW-name` makes one larger than any data may be.
"""

import ast
import shutil
from pathlib import Path

import pytest

from azcn import load as loader
from azcn.checks import RULES, check
from azcn.errors import DataDamaged
from azcn.files import LARGEST_FILE
from azcn.load import load

BAD = Path(__file__).parent / "data" / "bad"

FAULTS: dict[str, tuple[str, ...]] = {
    # the shape of files and entries
    "missing-file": ("terms.toml:",),
    "unreadable-file": ("terms.toml: '",),
    "too-large": (f"terms.toml: '{LARGEST_FILE + 1} bytes'",),
    "not-toml": ("terms.toml: \"Expected ']]'",),
    "not-utf8": ("terms.toml: 'byte 0xe7 at 224'",),
    "wrong-type": ("acts.toml: act[1].rank: '5'",),
    "missing-key": ("terms.toml: term[0].category:",),
    "unknown-key": ("terms.toml: term[0].colour:",),
    "bad-date": ("events.toml: event[0].date: '2024-02-30'",),
    "bad-address": ("documents/js2025.toml: passage[2].at: '1.b'",),
    "position-without-passage": ("documents/js2025.toml: position:",),
    "bad-fingerprint": ("fingerprints.toml: js2025.signature: ['312fd50!",),
    # what holds across records
    "duplicate-id": ("people.toml: person[0]: 'person:lin-wei'", "people.toml: person[2]: 'person:lin-wei'"),
    "bad-id": ("terms.toml: term[0].id: 'Open_Board'",),
    "misnamed-document": ("documents/gazette2024.toml: id: 'gazette2023'",),
    "missing-refs": ("people.toml: person[2].refs: []",),
    "unknown-ref": ("terms.toml: term[0].refs: 'js2025:9.1'",),
    "unknown-subject": ("terms.toml: term[0].subjects: 'chess-club'",),
    "unknown-topic": ("documents/js2025.toml: clause[1].topics: 'draughts'",),
    "unknown-person": ("documents/gazette2024.toml: passage[1].position[0].by: 'nobody'",),
    "unknown-organisation": ("documents/gazette2024.toml: passage[2].position[0].via: 'knitting-wire'",),
    "unknown-party": ("documents/gazette2024.toml: passage[0].position[0].to: 'atlantis'",),
    "unknown-act": ("documents/gazette2024.toml: passage[0].position[0].act: 'whispers'",),
    "bad-rank": ("acts.toml: act[0].rank: 8",),
    "bad-period": ("figures.toml: figure[2].period: '2025-02/2025-01'",),
    "clause-hole": ("documents/js2025.toml: clause[1].number: 3",),
    "empty-clause": ("documents/js2025.toml: clause[2]: 'js2025:3'",),
    "passage-hole": ("documents/js2025.toml: passage[2].at: '1.3'",),
    "bad-number": ("figures.toml: figure[2].change: inf",),
    "empty-figure": ("figures.toml: figure[2].value:",),
    "shared-alias": (
        "people.toml: person[0].aliases: 'Minister Lin'",
        "people.toml: person[1].aliases: 'minister LIN'",
    ),
    "unused-subject": ("topics.toml: topic[1].subject[1]: 'subject:blitz'",),
    "repeated-position": (
        "documents/gazette2024.toml: passage[0].position[1]: 'Lin Wei states that tea is traded with pleasure'",
    ),
    "repeated-ref": ("terms.toml: term[0].refs: ['js2025:2.1', 'js2025:2.1']",),
    "status-without-account": ("agreements.toml: agreement[1].status: 'decided'",),
    "repeated-value": ("agreements.toml: agreement[0].parties: ['china', 'china']",),
    "unknown-record": ("disagreements.toml: disagreement[0].side[1].records: 'figure:tea-2024-bord'",),
    "one-sided": ("disagreements.toml: disagreement[0].side[1].says: 'Sewing Wire: 12 tonnes'",),
    "groundless-date": ("events.toml: event[1].date: '[..2025-04-04]'",),
    "absent-person": ("events.toml: event[1].people: 'person:ann-usher'",),
    "control-characters": ("terms.toml: term[0].text: '=A round of chess that [/b] any\\u200bbody may join.'",),
    "not-composed": ("terms.toml: term[0].aliases: 'Ac\N{COMBINING CEDILLA}ıq Lövhə'",),
    "loose-space": ("terms.toml: term[0].text: '=A round of  chess that [/b] anybody may join.'",),
}
"""What each folder is to be told: the place of the fault and the value there, or how they begin."""

ALSO = {"misnamed-document": {"unknown-ref", "unknown-record", "absent-person"}}
"""Codes that a fault draws after it."""


def laid_over(tiny: Path, code: str, target: Path) -> Path:
    """A copy of the small data with one bad folder over it."""
    shutil.copytree(tiny, target, dirs_exist_ok=True)
    for path in sorted((BAD / code).rglob("*")):
        place = target / path.relative_to(BAD / code)
        if path.name.startswith("REMOVE-"):
            (place.parent / path.name.removeprefix("REMOVE-")).unlink()
        elif path.name.startswith("GROW-"):
            with (place.parent / path.name.removeprefix("GROW-")).open("r+b") as file:
                file.truncate(LARGEST_FILE + 1)
        elif path.is_dir():
            if place.is_file():
                place.unlink()
            place.mkdir(exist_ok=True)
        else:
            shutil.copyfile(path, place)
    return target


def problems(folder: Path) -> tuple[str, ...]:
    """Everything that the program says is wrong with a folder."""
    try:
        return tuple(str(problem) for problem in check(load(folder)))
    except DataDamaged as error:
        return error.problems


def codes_of(lines: tuple[str, ...]) -> list[str]:
    """The code in each line, in order."""
    return [line.partition("] expected ")[0].rpartition("[")[2] for line in lines]


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_problems__tell_code_and_place(code, tiny, tmp_path):
    """A fault is reported under its code with file, key path and value, and nothing else is."""
    lines = problems(laid_over(tiny, code, tmp_path))

    told = [line.partition(f" [{code}] expected ") for line in lines]
    places = [place for place, found, _ in told if found]
    assert len(places) == len(FAULTS[code])
    assert [place for place, start in zip(places, FAULTS[code], strict=True) if not place.startswith(start)] == []
    assert set(codes_of(lines)) - {code} == ALSO.get(code, set())
    assert all(expected for _, found, expected in told if found)


def test_codes__have_their_bad_folders():
    """No code without a folder that shows it, no folder without a code."""
    folders = {path.name for path in BAD.iterdir()}

    assert folders == {*RULES, *loader_codes()}
    assert folders == set(FAULTS)


def loader_codes() -> set[str]:
    """Every code that the reading modules can report, by their source."""
    found = set()
    for name in ("load", "load_document", "entries", "files"):
        tree = ast.parse(Path(loader.__file__).with_name(f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                first = node.args[0] if node.args else None
                if called in ("report", "refuse", "Problem") and isinstance(first, ast.Constant):
                    found.add(first.value)
    return found


def test_problems__of_shape_all_in_one_run(tiny, tmp_path):
    """Entries of the wrong shape in two files are both reported at once."""
    laid_over(tiny, "wrong-type", tmp_path)
    shutil.copyfile(BAD / "missing-key" / "terms.toml", tmp_path / "terms.toml")

    assert codes_of(problems(tmp_path)) == ["wrong-type", "missing-key"]


def test_problems__of_rules_all_in_one_run(tiny, tmp_path):
    """Two rules broken in two files are both reported at once."""
    laid_over(tiny, "bad-rank", tmp_path)
    shutil.copyfile(BAD / "unknown-ref" / "terms.toml", tmp_path / "terms.toml")

    assert codes_of(problems(tmp_path)) == ["unknown-ref", "bad-rank"]


@pytest.mark.parametrize("folder", ["data", "tiny"])
def test_problems__none_in_good_data(folder, request):
    """The data that comes with the program, and the small data, break no rule."""
    assert problems(request.getfixturevalue(folder)) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        # a pointer names a record of the kind that is meant, also where it is written as an address
        ("terms.toml", '"chess-school"', '"topic:chess"', "terms.toml: term[0].subjects: 'topic:chess' [unknown-subj"),
        ("events.toml", '"tea-board"', '"person:lin-wei"', "events.toml: event[0].organisations: 'person:lin-wei' ["),
        # a title is a name like an alias
        ("people.toml", '"Ann Usher"', '"LIN WEI"', "people.toml: person[0].title: 'Lin Wei' [shared-alias]"),
        # what an account says is text, and rests on passages
        (
            "agreements.toml",
            '"Still talked about."',
            '"Still  talked"',
            "agreements.toml: agreement[0].account[1].text:",
        ),
        (
            "agreements.toml",
            '"Still talked about."',
            '""',
            "agreements.toml: agreement[0].account[1].text: '' [loose-sp",
        ),
        (
            "agreements.toml",
            'about."\nrefs = ["gazette2024:3"]',
            'about."\nrefs = []',
            "agreements.toml: agreement[0].account[1].refs: [] [missing-refs]",
        ),
        (
            "agreements.toml",
            'about."\nrefs = ["gazette2024:3"]',
            'about."\nrefs = ["gazette2024:9"]',
            "agreements.toml: agreement[0].account[1].refs: 'gazette2024:9' [unknown-ref]",
        ),
        # sections follow one another, each from its first paragraph
        ("documents/js2025.toml", 'at = "signature"', 'at = "signature.2"', "documents/js2025.toml: passage[4].at: "),
        ("documents/js2025.toml", 'at = "preamble.1"', 'at = "preamble.2"', "documents/js2025.toml: passage[0].at: "),
        (
            "documents/gazette2024.toml",
            'at = "3"',
            'at = "4"',
            "documents/gazette2024.toml: passage[2].at: '4' [passage",
        ),
        ("documents/js2025.toml", 'at = "1.2"', 'at = "3.1"', "documents/js2025.toml: passage[2].at: '3.1' [passage-h"),
        # text of any file
        (
            "terms.toml",
            "anybody",
            "any\u2028body",
            "terms.toml: term[0].text: '=A round of chess that [/b] any\\u2028bo",
        ),
        ("terms.toml", "anybody", "any\\nbody", "terms.toml: term[0].text: '=A round of chess that [/b] any\\nbody m"),
        # numbers
        ("figures.toml", "value = 12", "value = nan", "figures.toml: figure[0].value: nan ["),
        ("figures.toml", "value = 12", "value = inf", "figures.toml: figure[0].value: inf ["),
        (
            "documents/gazette2024.toml",
            '"2024-05-22"',
            '"yesterday"',
            "documents/gazette2024.toml: published: 'yesterd",
        ),
    ],
)
def test_check__reports(file, old, new, problem, altered):
    """A fault that hides from a simpler rule is found at its own place."""
    assert [line for line in problems(altered(file, (old, new))) if line.startswith(problem)]


@pytest.mark.parametrize(
    ("old", "place"),
    [
        ("The two sides met", "documents/js2025.toml: passage[0].text: "),
        ("the custom of meeting", "documents/js2025.toml: passage[0].position[0].text: "),
        ("agreed to trade", "documents/js2025.toml: passage[1].text: "),
    ],
)
def test_text__is_reported_once_where_it_stands(old, place, altered):
    """A fault of spelling is told at the key that holds the text, not again at what is made from it."""
    lines = problems(altered("documents/js2025.toml", (old, old.replace(" ", "  ", 1))))

    assert [line for line in lines if not line.startswith(place)] == []
    assert len(lines) == 1
