"""What the tests share: two data folders, and two ways to run the program without touching anyone's cache."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from azcn.cli.main import run

CHECKOUT = Path(__file__).parent.parent
HEEDED = (
    "AZCN_DATA",
    "AZCN_ORIGINALS",
    "AZCN_PAGER",
    "AZCN_PLAIN",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "NO_COLOR",
    "PAGER",
    "TERM",
)
"""Variables that the program heeds; none may leak in from whoever runs the tests."""


class Ran(NamedTuple):
    """How a run of the program ended, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the real data."""
    return CHECKOUT / "data"


@pytest.fixture(scope="session")
def tiny() -> Path:
    """The folder of the small data: every kind of record, few of each."""
    return CHECKOUT / "tests" / "data" / "tiny"


@pytest.fixture(scope="session")
def originals() -> Path:
    """The folder of invented texts that the small data restates."""
    return CHECKOUT / "tests" / "data" / "originals"


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of the real source texts; a test that needs them is left out where AZCN_SOURCES names none."""
    if not os.environ.get("AZCN_SOURCES"):
        pytest.skip("AZCN_SOURCES names no folder of source texts")
    return Path(os.environ["AZCN_SOURCES"])


@pytest.fixture
def copies(originals: Path, tmp_path: Path) -> Path:
    """A folder of one's own copies of the invented texts, to be changed."""
    return shutil.copytree(originals, tmp_path / "copies")


@pytest.fixture
def altered(tiny: Path, tmp_path: Path) -> Callable[..., Path]:
    """A copy of the small data with texts of one file exchanged: `altered("acts.toml", (old, new))`."""

    def make(file: str, *exchanges: tuple[str, str]) -> Path:
        folder = tmp_path / "altered"
        shutil.copytree(tiny, folder)
        text = (folder / file).read_text(encoding="utf-8")
        for old, new in exchanges:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / file).write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own, in force but not yet made."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("AZCN_CACHE", str(folder))
    return folder


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache folder for all runs of the program, so that a store is built once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def azcn(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shared_cache: Path, tmp_path: Path
) -> Callable[..., Ran]:
    """Run the program in this process: `azcn("clause", "7", data=folder, env={...})`; what it keeps is the test's."""

    def call(*arguments: str, data: Path | None = None, env: Mapping[str, str] | None = None) -> Ran:
        with monkeypatch.context() as patch:
            for name in HEEDED:
                patch.delenv(name, raising=False)
            patch.setenv("AZCN_CACHE", str(shared_cache))
            patch.setenv("AZCN_ORIGINALS", str(tmp_path / "attached"))
            if data is not None:
                patch.setenv("AZCN_DATA", str(data))
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            capfd.readouterr()
            code = run(list(arguments))
            out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def process(tmp_path: Path, shared_cache: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the program as a process of its own, elsewhere, in a small environment; streams are bytes.

    `python=[...]` runs the interpreter with other arguments than `-m azcn`; whatever else
    `subprocess.run` takes is handed on.
    """
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def call(
        *arguments: str,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
        python: tuple[str, ...] = ("-m", "azcn"),
        **options: object,
    ) -> subprocess.CompletedProcess[bytes]:
        small = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(CHECKOUT),
            "AZCN_CACHE": str(shared_cache),
            "HOME": str(elsewhere),
            **(env or {}),
        }
        settings = {"input": stdin, "capture_output": True, "cwd": elsewhere, "timeout": 60, **options}
        return subprocess.run([sys.executable, *python, *arguments], env=small, check=False, **settings)

    return call
