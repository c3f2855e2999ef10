"""What a reader sees: colour, width, encodings, hostile text, the pager and the help."""

import contextlib
import io
import json
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from azcn.addresses import compact
from azcn.cli.commands import COMMANDS
from azcn.cli.main import run

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

ESCAPE = "\x1b["
ASKED = {
    "clause": ("clause", "7"),
    "clause-of-a-report": ("clause", "xinhua2024:5-7"),
    "timeline": ("timeline",),
    "trade": ("trade",),
    "search": ("search", "visa"),
    "compare": ("compare", "2024", "2025"),
    "compare-parties": ("compare", "china", "azerbaijan"),
    "positions": ("positions", "--topic", "transport"),
    "topics": ("topics",),
    "topic": ("topics", "transport"),
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
    "show": ("show", "person:li-qiang", "js2025:4.3", "figure:trade-2024-li-qiang-meeting-base", "act:supports"),
}
each = pytest.mark.parametrize("arguments", list(ASKED.values()), ids=list(ASKED))
set_in_lines = pytest.mark.parametrize(
    "arguments", [ASKED[name] for name in ASKED if name != "cite"], ids=[name for name in ASKED if name != "cite"]
)
"""Every question but that for a citation, which is one line, bare, to be copied."""
FURNITURE = "─█·-+"
"""Signs that a layout adds."""
OVER_THE_TITLE = {"name", "path", "what", "date", "every", "record", "must", "have"}
"""Headings of columns that have none when a row is set as a paragraph under its title."""


def test_asked__covers_every_command():
    """A new command must be added above, or nobody looks at it."""
    elsewhere = {"export", "schema", "fingerprint", "attach", "detach", "quote"}
    assert {arguments[0] for arguments in ASKED.values()} | elsewhere == set(COMMANDS)


@pytest.fixture
def terminal(shared_cache: Path, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Run the program on a terminal of its own, by default 80 by 24; gives the exit code and what is shown."""

    def call(*arguments: str, env: dict[str, str] | None = None, size: tuple[int, int] = (24, 80)) -> tuple[int, str]:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        small = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "AZCN_CACHE": str(shared_cache),
            "TERM": "xterm-256color",
            **(env or {}),
        }
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
        command = [sys.executable, "-m", "azcn", *arguments]
        with subprocess.Popen(command, env=small, cwd=tmp_path, **streams) as process:
            os.close(theirs)
            chunks = []
            with contextlib.suppress(OSError):  # Linux ends a terminal with an error
                while chunk := os.read(ours, 65536):
                    chunks.append(chunk)
        os.close(ours)
        return process.returncode, b"".join(chunks).decode().replace("\r\n", "\n")

    return call


@each
def test_colour__none_in_a_pipe(azcn, arguments):
    """Without a terminal there is no escape code."""
    assert "\x1b" not in azcn(*arguments).out


@pytest.mark.parametrize(
    ("environment", "flags", "coloured"),
    [
        ({}, (), True),
        ({"NO_COLOR": "1"}, (), False),
        ({"NO_COLOR": ""}, (), True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"CLICOLOR": "0"}, (), False),
        ({"CLICOLOR": "1"}, (), True),
        ({"CLICOLOR_FORCE": "0"}, (), False),
        ({"TERM": "dumb"}, (), False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, (), True),
        ({"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, (), True),
        ({}, ("--color", "never"), False),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
        ({"NO_COLOR": "1", "TERM": "dumb"}, ("--color", "always"), True),
        ({"NO_COLOR": "1"}, ("--color", "auto"), False),
    ],
)
def test_colour__on_a_terminal(terminal, environment, flags, coloured):
    """The flag beats the variables, NO_COLOR the other variables, and these what the terminal is."""
    code, shown = terminal("people", *flags, "--no-pager", env=environment)
    assert code == 0
    assert (ESCAPE in shown) is coloured
    assert "Xi Jinping" in shown


@pytest.mark.parametrize(
    ("environment", "flags", "coloured"),
    [
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"CLICOLOR_FORCE": "1"}, (), True),
        ({"CLICOLOR": "1"}, (), False),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, (), False),
        ({}, ("--color", "always"), True),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
    ],
)
def test_colour__in_a_pipe(azcn, environment, flags, coloured):
    """Only force brings colour into a pipe."""
    ran = azcn("people", *flags, env=environment)
    assert ran.code == 0
    assert ("\x1b" in ran.out) is coloured


@set_in_lines
def test_colour__changes_no_letter(azcn, arguments):
    """What is coloured reads, without its codes, as it does without colour."""
    plain, coloured = (azcn(*arguments, "--color", when).out.splitlines() for when in ("never", "always"))
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in coloured] == plain
    assert coloured != plain


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md", "toml", "plain", "ids"])
def test_colour__only_in_the_table(azcn, form):
    """Every other format stays bare, whatever is forced."""
    assert "\x1b" not in azcn("search", "visa", "--format", form, "--color", "always").out


@set_in_lines
@pytest.mark.parametrize("width", [40, 80, 200])
def test_width__no_line_is_wider(azcn, arguments, width):
    """No line takes more cells than there are columns."""
    lines = azcn(*arguments, env={"COLUMNS": str(width)}).out.splitlines()
    assert max(map(cell_len, lines)) <= width


@each
@pytest.mark.parametrize("width", [40, 80])
def test_width__no_word_is_lost(azcn, arguments, width):
    """Every word of the widest view is in the narrower ones."""
    wide, narrow = (azcn(*arguments, env={"COLUMNS": str(columns)}).out.casefold() for columns in (200, width))
    squeezed = "".join(narrow.split())
    lost = {word for word in wide.split() if word.strip(FURNITURE) not in squeezed}
    assert not lost - OVER_THE_TITLE


def test_width__long_words_and_chinese_wrap_by_cells(azcn, tiny, tmp_path):
    """A word longer than the line, and Chinese text, are broken by cells, and nothing of them is lost."""
    folder = copied(tiny, tmp_path)
    word, chinese = "Donaudampfschiff" * 6, "两国元首共同签署联合声明" * 8
    spoil(folder, "Belongs to neither side.", f"{word} {chinese}")
    for width in (40, 80, 200):
        out = azcn("people", "usher", data=folder, env={"COLUMNS": str(width)}).out
        assert max(map(cell_len, out.splitlines())) <= width
        assert word in "".join(out.split())
        assert chinese in "".join(out.split())


def shown_one_by_one(result: dict[str, object]) -> bool:
    """Whether a result lists its passages with their texts, and not as ranges."""
    related = {other["ref"] for other in result.get("related", [])}
    return "passages" in result or set(result["refs"]) <= related


@pytest.mark.parametrize("name", [name for name in ASKED if not name.startswith("compare")])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_width__every_address_is_shown(azcn, name, width):
    """Every result, and every passage that it rests on, is addressed at any width."""
    results = json.loads(azcn(*ASKED[name], "--json").out)["results"]
    squeezed = "".join(azcn(*ASKED[name], env={"COLUMNS": str(width)}).out.split())
    named = {result["ref"] for result in results} if name not in ("timeline", "trade") else set[str]()
    if name not in ("search", "topics", "documents"):
        resting = [result["refs"] if shown_one_by_one(result) else compact(result["refs"]) for result in results]
        named |= {ref for refs in resting for ref in refs}
    assert not {ref for ref in named if ref not in squeezed}


@pytest.mark.parametrize("width", [40, 80, 200])
def test_width__addresses_left_out_are_counted(azcn, width):
    """Where a comparison does not list every passage, it says how many more there are."""
    rows = json.loads(azcn("compare", "2024", "2025", "--topic", "partnership", "--json").out)["results"]
    out = azcn("compare", "2024", "2025", "--topic", "partnership", env={"COLUMNS": str(width)}).out
    sides = [
        compact(dict.fromkeys(ref for position in row[side]["positions"] for ref in position["refs"]))
        for row in rows
        for side in ("left", "right")
    ]
    hidden = [len(side) - 3 for side in sides if len(side) > 3]
    assert sorted(int(more) for more in re.findall(r"\+(\d+)", out)) == sorted(hidden)
    assert all(ref in "".join(out.split()) for side in sides for ref in side[:3])


def test_width__of_the_terminal(terminal):
    """Without COLUMNS the terminal's own width is used."""
    for columns in (50, 120):
        _, shown = terminal("clause", "7.2", "--no-pager", "--color", "never", size=(24, columns))
        widest = max(map(cell_len, shown.splitlines()))
        assert min(columns, 100) - 15 < widest <= columns


@pytest.mark.parametrize("columns", ["0", "-5", "wide", "", "9" * 30])
def test_width__nonsense_in_columns(azcn, columns):
    """A COLUMNS that is no width does no harm."""
    assert azcn("clause", "7", env={"COLUMNS": columns}).code == 0


class Screen:
    """A standard output of some encoding, in memory."""

    def __init__(self, encoding: str) -> None:
        self.bytes = io.BytesIO()
        self.stream = io.TextIOWrapper(self.bytes, encoding=encoding)


@each
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk", "cp1251"])
def test_encoding__every_command_gets_through(monkeypatch, shared_cache, arguments, encoding):
    """An output that cannot show every character is written to all the same, and JSON stays JSON."""
    monkeypatch.setenv("AZCN_CACHE", str(shared_cache))
    for form in ("table", "csv", "json", "jsonl"):
        screen, utf8 = Screen(encoding), Screen("utf-8")
        for target in (screen, utf8):
            monkeypatch.setattr(sys, "stdout", target.stream)
            assert run([*arguments, "--format", form]) == 0
        text, whole = (target.bytes.getvalue().decode(target.stream.encoding) for target in (screen, utf8))
        assert text.count("\n") == whole.count("\n")
        if form == "json":
            assert json.loads(text) == json.loads(whole)
        if form == "jsonl":
            assert list(map(json.loads, text.splitlines())) == list(map(json.loads, whole.splitlines()))
        if form == "table" and encoding == "ascii":
            assert text.isascii()


@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C"}, *({"PYTHONIOENCODING": name} for name in ("ascii", "cp1252", "gbk", "cp1251"))]
)
def test_encoding__of_the_process(process, environment):
    """The same through the real program, with answers, errors and help."""
    for arguments in (("people", "习近平"), ("compare", "2024", "2025"), ("--help",), ("people", "--help")):
        done = process(*arguments, env=environment)
        assert (done.returncode, done.stderr) == (0, b"")
    written = process("people", "习近平", "--json", env=environment).stdout
    assert json.loads(written.decode(environment.get("PYTHONIOENCODING", "utf-8")))["count"] == 1
    lost = process("people", "Şəkili", env=environment)
    assert lost.returncode == 1
    assert b"Traceback" not in lost.stderr


def copied(tiny: Path, tmp_path: Path) -> Path:
    """A copy of the small data that a test may change."""
    folder = tmp_path / "changed"
    (folder / "documents").mkdir(parents=True)
    for path in (*tiny.glob("*.toml"), *tiny.glob("documents/*.toml")):
        (folder / path.relative_to(tiny)).write_bytes(path.read_bytes())
    return folder


def spoil(folder: Path, text: str, other: str) -> None:
    """Put one text in the place of another in people.toml."""
    content = (folder / "people.toml").read_text(encoding="utf-8")
    assert content.count(text) == 1
    (folder / "people.toml").write_text(content.replace(text, other), encoding="utf-8")


MARKUP = "[b]bold[/b] [/b] [sic] [link=x]y[/link] :smile: [bold"


@pytest.mark.parametrize("form", ["table", "plain", "md", "csv", "json", "jsonl", "toml"])
@pytest.mark.parametrize("colour", ["always", "never"])
def test_hostile__markup_in_the_data(azcn, tiny, tmp_path, form, colour):
    """Markup in the data is text, in lists and in single records, with colour and without."""
    folder = copied(tiny, tmp_path)
    spoil(folder, "Belongs to neither side.", MARKUP)
    spoil(folder, "Ann Usher", "Ann [/b] Usher")
    for name in ((), ("usher",)):
        ran = azcn("people", *name, "--format", form, "--color", colour, data=folder, env={"COLUMNS": "200"})
        assert (ran.code, ran.err) == (0, "")
        text = ran.out.replace("\\[", "[").replace("\\]", "]") if form == "md" else ran.out
        assert "Ann [/b] Usher" in text
        assert MARKUP in text or not name


@pytest.mark.parametrize("character", ["\\u001B", "\\u0007", "\\u202E", "\\u009B"])
def test_hostile__control_characters_in_the_data(azcn, tiny, tmp_path, character):
    """A control or direction character in the data is a damage that is named, and is not repeated."""
    folder = copied(tiny, tmp_path)
    spoil(folder, "Belongs to neither side.", f"Belongs {character}[31m to neither side.")
    ran = azcn("people", "usher", data=folder)
    assert (ran.code, ran.out) == (3, "")
    assert "people.toml" in ran.err
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ran.err)


@pytest.mark.parametrize("words", ["[/b]", "[sic]", "[link=x]", ":smile:", "\x1b[31m", "\x07", "\u202e", "\ud800"])
@pytest.mark.parametrize("arguments", [("search",), ("people",), ("clause",), ("timeline", "--topic")])
def test_hostile__question(azcn, arguments, words):
    """Markup in a question is repeated as it is, control characters never."""
    ran = azcn(*arguments, f"x{words}x")
    assert ran.code in (1, 2)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", ran.out + ran.err)
    assert "Traceback" not in ran.err
    if words.isprintable() and arguments != ("search",):  # a search takes words out of their signs
        assert f"x{words}x" in ran.err


def test_hostile__question_on_a_terminal(terminal):
    """Nor does a coloured terminal read the question's markup or codes."""
    code, shown = terminal("people", "x[/b]\x1b]0;title\x07", env={"FORCE_COLOR": "1"})
    assert code == 1
    assert "x[/b]" in shown
    assert "\x1b]" not in shown


def test_stdin__on_a_terminal(terminal):
    """`-` without a pipe does not wait for ever: it is wrong use."""
    code, shown = terminal("search", "-")
    assert code == 2
    assert "terminal" in shown


LOUD = {"AZCN_PAGER": "sed s/^/paged:/"}


def test_pager__long_answers_on_a_terminal(terminal):
    """An answer longer than the screen goes through the pager, a short one does not."""
    assert terminal("clause", "all", env=LOUD)[1].startswith("paged:")
    assert "paged:" not in terminal("people", env=LOUD, size=(100, 80))[1]


@pytest.mark.parametrize(
    ("flags", "environment"),
    [
        (("--no-pager",), LOUD),
        ((), {"AZCN_PAGER": "cat", "PAGER": "sed s/^/paged:/"}),
        ((), {"PAGER": "cat"}),
        ((), {"PAGER": "no-such-pager-anywhere"}),
        (("--json",), LOUD),
    ],
)
def test_pager__left_out(terminal, flags, environment):
    """No pager by flag, by `cat`, for machines, or where there is none: the answer is there all the same."""
    code, shown = terminal("clause", "all", *flags, env=environment)
    assert code == 0
    assert "paged:" not in shown
    assert "js2025:18" in shown


def test_pager__own_variable_first(terminal):
    """AZCN_PAGER beats PAGER."""
    assert terminal("clause", "all", env={"PAGER": "cat", **LOUD})[1].startswith("paged:")


def test_pager__never_in_a_pipe(azcn):
    """Without a terminal there is no pager."""
    assert "paged:" not in azcn("clause", "all", env=LOUD).out


HELPED = [(), *((name,) for name in COMMANDS)]


@pytest.mark.parametrize("command", HELPED, ids=lambda command: " ".join(command) or "azcn")
def test_help__all_ways_are_equal(azcn, command):
    """`-h`, `--help` and `help COMMAND` print the same on standard output and succeed."""
    ways = [azcn(*command, "-h"), azcn(*command, "--help"), azcn("help", *command)]
    assert ways[0][::2] == (0, "")
    assert ways[0].out.startswith("Usage: azcn")
    assert ways[1:] == ways[:1] * 2


def test_help__without_arguments(azcn):
    """`azcn` alone is `azcn --help`."""
    assert azcn() == azcn("--help")


@pytest.mark.parametrize("command", HELPED, ids=lambda command: " ".join(command) or "azcn")
@pytest.mark.parametrize("columns", ["80", "200"])
def test_help__fits(azcn, command, columns):
    """Help takes at most 80 columns, and no more than there are."""
    lines = azcn(*command, "--help", env={"COLUMNS": columns}).out.splitlines()
    assert max(map(cell_len, lines)) <= min(80, int(columns))


@pytest.mark.parametrize("command", HELPED, ids=lambda command: " ".join(command) or "azcn")
def test_help__opens_with_examples(azcn, command):
    """Each example has a line of its own, above the options; no mark-up of the help's source is left."""
    out = azcn(*command, "--help").out
    above = out.partition("Options:")[0]
    examples = [line.strip().removeprefix("azcn ") for line in above.splitlines() if line.startswith("    azcn ")]
    assert "\n  Examples:\n" in above
    assert len(examples) >= 1
    assert r"\b" not in out
    assert not command or examples == list(COMMANDS[command[0]].examples)


@pytest.mark.parametrize("command", HELPED, ids=lambda command: " ".join(command) or "azcn")
def test_help__says_everything_in_full(azcn, command):
    """No sentence of help is cut short."""
    assert not re.search(r"\w\.\.\.$", azcn(*command, "--help").out, re.MULTILINE)


@pytest.mark.parametrize("command", HELPED, ids=lambda command: " ".join(command) or "azcn")
def test_help__every_option_has_its_sentence(azcn, command):
    """No option is left without a word."""
    options = azcn(*command, "--help").out.partition("Options:\n")[2].partition("\n\n")[0]
    for option in re.split(r"\n(?=  -)", options.rstrip()):
        sentence = re.sub(r" \[[^]]*\]$", "", " ".join(option.split()))
        assert len(sentence.split()) > 3
        assert sentence.endswith(".")


def test_help__lists_every_command(azcn):
    """Each command is listed with its first sentence."""
    listed = azcn("--help").out.partition("Commands:\n")[2]
    assert re.findall(r"^  (\S+)", listed, re.MULTILINE) == list(COMMANDS)


def test_help__names_the_filters_of_each_command(azcn):
    """A command's help has the options of its filters and no other filter."""
    every = {option for question in COMMANDS.values() for option in question.filters}
    for name, question in COMMANDS.items():
        out = azcn(name, "--help").out
        assert {option for option in every if f"  --{option} " in out} == set(question.filters)
