"""What goes wrong: one sentence, the right exit code, no traceback, and JSON for those who asked for it."""

import array
import fcntl
import json
import os
import signal
import subprocess
import sys
import termios
import tomllib
from pathlib import Path

import pytest

REFUSED = {
    "malformed address": (("clause", "seven"), ('"seven" is not an address', "7.2")),
    "address of an unknown kind": (("show", "planet:mars"), ('"planet:mars" is not an address',)),
    "paragraph of all": (("clause", "all.2"), ('"all.2"',)),
    "no address": (("clause", ","), ("No address",)),
    "reversed range": (("clause", "3-1"), ("backwards", "1-3")),
    "reversed range of paragraphs": (("clause", "xinhua2024:7-5"), ("backwards", "7-5")),
    "ambiguous name": (("people", "president"), ("person:xi-jinping", "person:ilham-aliyev")),
    "ambiguous filter": (("positions", "--topic", "world"), ("topic:world-order", "topic:world-economy")),
    "unknown topic": (("timeline", "--topic", "transprot"), ("--topic", '"transprot"', "Transport")),
    "unknown topic, nothing near": (("timeline", "--topic", "qqqq"), ("--topic", "azcn topics")),
    "unknown subject": (("positions", "--subject", "qqqq"), ("--subject", '"qqqq"')),
    "unknown party": (("positions", "--party", "spain"), ("--party", "china, azerbaijan, both")),
    "empty party": (("positions", "--party", ""), ("--party", "china, azerbaijan, both")),
    "unknown act": (("positions", "--act", "suports"), ("--act", "supports")),
    "unknown document": (("search", "visa", "--document", "xinhau2024"), ("--document", "xinhua2024")),
    "unknown year": (("timeline", "--year", "1066"), ("--year", '"1066"', "1992 to 2026")),
    "unknown kind": (("search", "visa", "--kind", "planet"), ("--kind", '"planet"', "agreement")),
    "bad date": (("timeline", "--since", "yesterday"), ("--since", '"yesterday"', "2025-04-23")),
    "day that no month has": (("timeline", "--until", "2025-02-30"), ("--until", '"2025-02-30"')),
    "since later than until": (("timeline", "--since", "2025", "--until", "2024"), ("--since 2025", "--until 2024")),
    "empty query": (("search", ""), ("no word",)),
    "query of signs only": (("search", "!?"), ("no word",)),
    "party against year": (("compare", "china", "2024"), ("party", "year", "one sort")),
    "document against party": (("compare", "js2025", "azerbaijan"), ("party", "document", "one sort")),
    "document within its year": (("compare", "2025", "js2025"), ("Joint Statement 2025", "part of 2025")),
    "a side with itself": (("compare", "2025", "2025"), ("2025", "itself")),
    "unknown command": (("claus", "7"), ("'claus'", "'clause'")),
    "unknown command, far": (("frobnicate",), ("'frobnicate'", "azcn --help")),
    "unknown command to help": (("help", "peple"), ("'peple'", "'people'")),
    "unknown option": (("clause", "7", "--fromat", "json"), ("--fromat", "--format")),
    "unknown option before the command": (("--verion",), ("--verion", "--version")),
    "missing argument": (("compare", "2024"), ("'B'",)),
    "too many arguments": (("timeline", "soon"), ("soon",)),
    "unknown format": (("clause", "7", "--format", "yaml"), ("'yaml'", "'json'")),
    "limit that is no number": (("terms", "--limit", "ten"), ("--limit", "'ten'")),
    "negative limit": (("terms", "--limit", "-1"), ("--limit", "-1")),
    "option without its value": (("terms", "--limit"), ("--limit",)),
    "unknown field": (("people", "--format", "toml", "--fields", "ref,hat"), ("hat", "title")),
    "unknown column": (("people", "--format", "csv", "--fields", "hat"), ("hat", "title")),
    "unknown field of the table": (("people", "--fields", "hat"), ("hat", "title")),
    "format that cannot hold the export": (("export", "--format", "csv"), ("csv", "json")),
}
"""Wrong use: what was typed, and what the sentence must name."""

MISSING = {
    "unknown clause": (("clause", "19"), ("js2025:19", "1 to 18")),
    "unknown paragraph": (("clause", "7.9"), ("js2025:7.9", "7.1 to 7.3")),
    "unknown paragraph of a report": (("clause", "xinhua2024:16"), ("xinhua2024:16", "1 to 15")),
    "unknown document in an address": (("clause", "pravda1912:1"), ("pravda1912", "js2025")),
    "unknown record": (("show", "person:li-qian"), ("person:li-qian", "person:li-qiang")),
    "unknown name": (("people", "aliyew"), ('"aliyew"', "Ilham Aliyev")),
    "no hit": (("search", "xylophone"), ("xylophone", "the documents")),
    "filters that leave nothing": (("people", "--party", "both"), ("people", "party both")),
    "unknown operand": (("compare", "atlantis", "2025"), ('"atlantis"', "azcn documents")),
    "year without documents": (("compare", "1999", "2025"), ("1999", "2024, 2025")),
}
"""Nothing found: what was typed, and what the sentence must name."""


def each(cases):
    return pytest.mark.parametrize(("arguments", "named"), list(cases.values()), ids=list(cases))


def assert_sentence(text: str) -> None:
    """One line from azcn that ends as a sentence does."""
    assert text.startswith("azcn: ")
    assert text.endswith((".\n", "?\n"))
    assert text.count("\n") == 1
    assert "Traceback" not in text


@each(REFUSED)
def test_wrong_use__is_one_sentence_and_code_2(azcn, arguments, named):
    """Wrong use prints nothing but what is wrong, where, and what there is instead."""
    ran = azcn(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert_sentence(ran.err)
    assert all(name in ran.err for name in named), ran.err


@each(MISSING)
def test_nothing_found__is_one_sentence_and_code_1(azcn, arguments, named):
    """Nothing found leaves standard output empty and says what was looked for and what is near."""
    ran = azcn(*arguments)
    assert (ran.code, ran.out) == (1, "")
    assert_sentence(ran.err)
    assert all(name in ran.err for name in named), ran.err


def assert_error(text: str, *, code: str | None = None) -> None:
    """JSON of an error in the shape of the contract."""
    error = json.loads(text)
    assert list(error) == ["error"]
    assert list(error["error"]) == ["code", "message", "hint"]
    assert all(isinstance(value, str) for value in error["error"].values())
    assert error["error"]["message"]
    assert code in (None, error["error"]["code"])


@each(REFUSED)
def test_wrong_use__as_json(azcn, arguments, named):
    """With `--json` the same error is an object on standard error, which says as much."""
    ran = azcn(*arguments, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert_error(ran.err)
    assert all(name in " ".join(json.loads(ran.err)["error"].values()) for name in named)


@each(MISSING)
def test_nothing_found__as_json(azcn, arguments, named):
    """With `--json` standard output holds an empty envelope, standard error the error."""
    ran = azcn(*arguments, "--json")
    envelope = json.loads(ran.out)
    assert ran.code == 1
    assert list(envelope) == list(json.loads(azcn("clause", "7", "--json").out))
    assert (envelope["command"], envelope["count"], envelope["results"]) == (arguments[0], 0, [])
    assert_error(ran.err, code="nothing-found")
    assert all(name in " ".join(json.loads(ran.err)["error"].values()) for name in named)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("clause", "seven"), "malformed-address"),
        (("people", "president"), "ambiguous-name"),
        (("timeline", "--topic", "qqqq"), "unknown-value"),
        (("clause", "3-1"), "wrong-use"),
        (("nonsense",), "wrong-use"),
    ],
)
@pytest.mark.parametrize("asked", [("--json",), ("--format", "json"), ("--format=json",), ("-f", "json")])
def test_error__codes_for_scripts(azcn, arguments, code, asked):
    """However JSON is asked for, the error names its own code."""
    assert_error(azcn(*arguments, *asked).err, code=code)


@pytest.mark.parametrize("form", ["table", "plain", "md", "ids", "jsonl"])
def test_nothing_found__other_formats_are_empty(azcn, form):
    """A format without an envelope prints nothing."""
    assert azcn("search", "xylophone", "--format", form)[:2] == (1, "")


def test_nothing_found__csv_has_its_heading(azcn):
    """A table without rows still names its columns."""
    assert azcn("search", "xylophone", "--format", "csv")[:2] == (1, "ref,kind,title,text,refs\n")


def test_nothing_found__toml_has_its_envelope(azcn):
    """An empty answer in TOML counts nought."""
    ran = azcn("search", "xylophone", "--format", "toml")
    assert (ran.code, tomllib.loads(ran.out)["count"]) == (1, 0)


def test_unknown_option__names_the_commands_own_help(azcn):
    """Whoever misuses a command is sent to the help of that command."""
    assert "azcn clause --help" in azcn("clause", "7", "--nonsense").err


NONSENSE = {
    "not TOML": (b"this is = = not TOML", "TOML"),
    "not UTF-8": (b"# \xff\xfe\n", "UTF-8"),
    "of another shape": (b"[[planet]]\nname = 'Mars'\n", "planet"),
    "50 MB": (b"nonsense \x00\xff" * 5_000_000, "too-large"),
}
"""What may stand where people.toml should, and what the error says of it."""


@pytest.fixture
def copied(tiny: Path, tmp_path: Path) -> Path:
    """A copy of the small data that a test may spoil."""
    folder = tmp_path / "spoilt"
    (folder / "documents").mkdir(parents=True)
    for path in (*tiny.glob("*.toml"), *tiny.glob("documents/*.toml")):
        (folder / path.relative_to(tiny)).write_bytes(path.read_bytes())
    return folder


def assert_damaged(ran, *named: str) -> None:
    """Exit code 3, nothing on standard output, each problem named on a line."""
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("azcn: The data")
    assert "Traceback" not in ran.err
    assert all(name in ran.err for name in named), ran.err


@pytest.mark.parametrize(("content", "named"), list(NONSENSE.values()), ids=list(NONSENSE))
def test_data__damaged_file(azcn, copied, content, named):
    """A file that is not what it should be is named, with what is wrong, and nothing is answered."""
    (copied / "people.toml").write_bytes(content)
    ran = azcn("people", data=copied)
    assert_damaged(ran, "people.toml", named)
    assert len(ran.err) < 4000


def test_data__every_damaged_file_is_named(azcn, copied):
    """One run names all of them."""
    for name in ("people.toml", "terms.toml", "documents/js2025.toml"):
        (copied / name).write_text("= =\n", encoding="utf-8")
    assert_damaged(azcn("people", data=copied), "people.toml", "terms.toml", "documents/js2025.toml")


def test_data__missing_folder(azcn, tmp_path):
    """A folder that does not exist is named, with how to name another."""
    ran = azcn("people", data=tmp_path / "nowhere")
    assert_damaged(ran, "nowhere", "AZCN_DATA")
    assert_sentence(ran.err)


def test_data__missing_folder_of_the_option(azcn, tmp_path):
    """`--data` with a folder that does not exist fails in the same way."""
    assert_damaged(azcn("people", "--data", str(tmp_path / "nowhere")), "nowhere", "--data")


def test_data__empty_folder(azcn, tmp_path):
    """A folder without data is named."""
    (tmp_path / "empty").mkdir()
    assert_damaged(azcn("people", data=tmp_path / "empty"), "empty", "no data")


def test_data__file_instead_of_a_folder(azcn, tmp_path):
    """A file where a folder should be is named."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert_damaged(azcn("people", data=tmp_path / "file"), "file")


def test_data__unreadable_file(azcn, copied):
    """A file that cannot be read, here because it is a folder, is named."""
    (copied / "people.toml").unlink()
    (copied / "people.toml").mkdir()
    assert_damaged(azcn("people", data=copied), "people.toml")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_data__unreadable_folder(azcn, copied):
    """A folder that its reader may not enter is named."""
    copied.chmod(0)
    try:
        assert_damaged(azcn("people", data=copied), "spoilt")
    finally:
        copied.chmod(0o700)


def test_data__damage_as_json(azcn, tmp_path):
    """With `--json` damaged data is an error object, and standard output stays empty."""
    ran = azcn("people", "--json", data=tmp_path / "nowhere")
    assert (ran.code, ran.out) == (3, "")
    assert_error(ran.err, code="data-damaged")


def test_debug__shows_the_traceback(process, tmp_path):
    """Only `--debug` lets a traceback through."""
    quiet = process("people", env={"AZCN_DATA": str(tmp_path / "nowhere")})
    loud = process("people", "--debug", env={"AZCN_DATA": str(tmp_path / "nowhere")})
    assert b"Traceback" not in quiet.stderr
    assert b"Traceback" in loud.stderr


full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals and pipes")


@full
@pytest.mark.parametrize(
    "arguments", [("people",), ("export",), ("clause", "all"), ("--help",), ("--version",), ("people", "-h")]
)
def test_output__disk_is_full(process, arguments):
    """An answer that cannot be written is one sentence and code 3."""
    with Path("/dev/full").open("wb") as device:
        done = process(*arguments, capture_output=False, stdout=device, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert_sentence(done.stderr.decode())
    assert b"space" in done.stderr


@unix
@pytest.mark.parametrize("arguments", [("people",), ("people", "--json"), ("search", "xylophone"), ("--help",)])
def test_output__is_closed(process, arguments):
    """Without a standard output azcn does not fall over."""
    done = process(*arguments, capture_output=False, stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1, 3)


def start(*arguments: str, cache: Path, **options) -> subprocess.Popen[bytes]:
    """The program as a process to be watched while it runs."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "AZCN_CACHE": str(cache),
    }
    command = [sys.executable, "-m", "azcn", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, env=environment, **options)


@unix
@pytest.mark.parametrize("arguments", [("export",), ("clause", "all"), ("clause", "all", "--format", "csv")])
def test_output__reader_has_had_enough(shared_cache, arguments):
    """`| head -1` ends quietly, however much is left to write."""
    with start(*arguments, cache=shared_cache) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@unix
def test_interrupt__while_reading_stdin(shared_cache):
    """Ctrl-C ends with 130 and without a word."""
    with start("search", "-", cache=shared_cache, stdin=subprocess.PIPE) as process:
        process.stdin.write(b"visa\n")
        process.stdin.flush()
        waiting = array.array("i", [1])
        while waiting[0] and process.poll() is None:  # until the program has taken the line and waits for more
            fcntl.ioctl(process.stdin, termios.FIONREAD, waiting)
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read()
        process.stdin.close()
    assert b"Traceback" not in errors
    assert process.returncode == 130


def test_stdin__is_not_utf8(process):
    """Bytes that are no text are wrong use, not a crash."""
    done = process("search", "-", stdin=b"\xff\xfe\n", env={"PYTHONIOENCODING": "utf-8:strict"})
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2


def test_stdin__is_empty(process):
    """Nothing on standard input is wrong use, said as such."""
    done = process("clause", "-", stdin=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert_sentence(done.stderr.decode())


@unix
def test_stdin__is_closed(process):
    """Without a standard input `-` is wrong use, not a crash."""
    done = process("clause", "-", preexec_fn=lambda: os.close(0))
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2
