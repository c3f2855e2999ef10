"""The store's file: built once, believed only if it fits, never in the way of an answer."""

import ctypes
import json
import os
import resource
import signal
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from azcn.cache import KEPT, fingerprint, open_store
from azcn.errors import DataDamaged
from azcn.records import KINDS

LOADED = """
import json, sys
from pathlib import Path
from azcn.cache import open_store
store = open_store(Path(sys.argv[1]))
print(json.dumps({"edition": store.edition, "records": store.count("clause"), "loaded": sorted(sys.modules)}))
"""
"""Opens a store and tells what was imported for it."""


def answer(folder):
    """All that a store holds, as one opens it now."""
    store = open_store(folder)
    try:
        return store.edition, store.select(*KINDS)
    finally:
        store.close()


def files(cache):
    """What lies in a cache folder."""
    return sorted(path.name for path in cache.iterdir())


def store_file(cache):
    """The one store in a cache folder."""
    (only,) = cache.glob("store-*.sqlite")
    return only


def test_store__is_built_once(tiny, cache, process):
    """The second process reads the file that the first has left, without touching TOML or the loader."""
    first, second = (
        json.loads(process(str(tiny), python=("-c", LOADED), env={"AZCN_CACHE": str(cache)}).stdout) for _ in range(2)
    )

    assert (first["edition"], first["records"]) == (second["edition"], second["records"]) == ("2031.1", 2)
    building = {"azcn.load", "azcn.checks", "azcn.build", "tomllib"}
    assert building <= set(first["loaded"])
    assert building & set(second["loaded"]) == set()


def test_store__is_one_complete_file(tiny, cache):
    """What is left in the cache is one file and no draft of it, and the answer from it is the same."""
    built = answer(tiny)
    before = store_file(cache).stat()

    assert answer(tiny) == built
    assert files(cache) == [store_file(cache).name]
    assert store_file(cache).stat() == before


@pytest.mark.parametrize(
    ("file", "exchange"),
    [
        ("people.toml", ("Lin Wei", "Lin Wen")),
        ("edition.toml", ("2031.1", "2031.2")),
        ("documents/gazette2024.toml", ("players", "experts")),
    ],
)
def test_store__follows_the_data(file, exchange, tiny, altered, cache):
    """Data of the same size with other words is other data; the earlier store stays for the earlier data."""
    before = answer(tiny)
    after = answer(altered(file, exchange))

    assert after != before
    assert exchange[1] in repr(after)
    assert len(files(cache)) == 2
    assert answer(tiny) == before


def test_store__follows_a_file_taken_away(altered, cache):
    """Data that was good and is no longer is not answered from the cache."""
    folder = altered("acts.toml")
    answer(folder)
    (folder / "terms.toml").unlink()

    with pytest.raises(DataDamaged, match="has 1 problem"):
        open_store(folder)
    assert len(files(cache)) == 1


def test_fingerprint__knows_where_a_file_lies(altered):
    """A file moved to another folder of the data is a change, even if names, contents and order stay."""
    folder = altered("acts.toml")
    (folder / "documents" / "dz.toml").touch()
    (folder / "documents" / "js2025.toml").unlink()
    (folder / "documents" / "gazette2024.toml").unlink()
    before = fingerprint(folder)
    (folder / "documents" / "dz.toml").rename(folder / "dz.toml")

    assert fingerprint(folder) != before


def test_store__is_the_same_for_the_same_data_elsewhere(tiny, altered, cache):
    """A copy of the data answers from the store of the original."""
    answer(tiny)
    answer(altered("acts.toml"))

    assert len(files(cache)) == 1


def truncated(file):
    """Half of the file is gone."""
    with file.open("r+b") as opened:
        opened.truncate(file.stat().st_size // 2)


def emptied(file):
    """All of the file is gone."""
    file.write_bytes(b"")


def overwritten(file):
    """The file is something else altogether."""
    file.write_bytes(b"not a database " * 1000)


def foreign(file):
    """The file is a database of somebody else's."""
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE meta (name TEXT, value TEXT)")
    connection.commit()
    connection.close()


def stale(file):
    """The file is a store of other data under this name."""
    connection = sqlite3.connect(file)
    connection.execute("UPDATE meta SET value = 'another' WHERE name = 'fingerprint'")
    connection.execute("UPDATE record SET body = '{}'")
    connection.commit()
    connection.close()


def without_edition(file):
    """The store does not know its edition."""
    connection = sqlite3.connect(file)
    connection.execute("DELETE FROM meta WHERE name = 'edition'")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("damage", [truncated, emptied, overwritten, foreign, stale])
def test_store__damaged_is_built_anew(damage, tiny, cache):
    """A file that is no store of this data is replaced, and the answer is the same."""
    before = answer(tiny)
    damage(store_file(cache))
    mended = answer(tiny)
    kept = store_file(cache).read_bytes()

    assert mended == before
    assert answer(tiny) == before
    assert store_file(cache).read_bytes() == kept


def test_store__without_edition_is_one_sentence(tiny, cache):
    """A store of this data that does not know its edition is refused with the remedy."""
    answer(tiny)
    without_edition(store_file(cache))

    with pytest.raises(DataDamaged, match=r"^The store holds no edition\. Delete the cache folder\.$"):
        open_store(tiny)


def test_store__with_spoilt_records_is_one_sentence(tiny, cache, process):
    """Records spoilt in a file of the right size and mark end in a sentence that says what to do, not a traceback."""
    answer(tiny)
    connection = sqlite3.connect(store_file(cache))
    connection.execute("UPDATE record SET body = '!' || substr(body, 2)")
    connection.commit()
    connection.close()
    ran = process("clause", "1", env={"AZCN_CACHE": str(cache), "AZCN_DATA": str(tiny)})

    assert ran.returncode in (0, 3)
    assert b"Traceback" not in ran.stderr


def test_store__in_the_place_of_a_folder(tiny, cache):
    """A folder where the file should lie is left alone; the answer comes from memory."""
    before = answer(tiny)
    file = store_file(cache)
    file.unlink()
    file.mkdir()

    assert answer(tiny) == before
    assert files(cache) == [file.name]


def impossible(tmp_path):
    """Cache folders that cannot be: a file, something below a file, a name too long, and no kind of file system."""
    taken = tmp_path / "taken"
    taken.write_bytes(b"mine")
    return {"file": taken, "below": taken / "cache", "long": tmp_path / ("x" * 300), "proc": "/proc/azcn"}


@pytest.mark.parametrize("which", ["file", "below", "long", "proc"])
def test_cache__that_cannot_be(which, tiny, tmp_path, monkeypatch):
    """Where nothing can be kept the answer comes from memory, and what is there stays."""
    places = impossible(tmp_path)
    monkeypatch.setenv("AZCN_CACHE", str(places[which]))
    edition, records = answer(tiny)

    assert (edition, {record.kind for record in records}) == ("2031.1", set(KINDS))
    assert places["file"].read_bytes() == b"mine"
    assert files(tmp_path) == ["taken"]


def as_anybody():
    """Take from this process and what it starts the right to pass over file modes, if it has that right."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.skipif(sys.platform != "linux", reason="file modes are set aside by the means of Linux")
@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_cache__that_is_closed(mode, tiny, cache, process):
    """A cache that may not be written, or not even be entered, is no reason for a complaint."""
    cache.mkdir()
    cache.chmod(mode)
    env = {"AZCN_CACHE": str(cache), "AZCN_DATA": str(tiny)}
    ran = process("clause", "1", "--format", "ids", env=env, preexec_fn=as_anybody)
    cache.chmod(0o755)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"js2025:1\n", b"")
    assert files(cache) == []


def test_cache__without_a_home(tiny, process):
    """Without any folder for a cache the answer comes from memory."""
    ran = process(
        "clause", "1", "--format", "ids", env={"AZCN_CACHE": "", "HOME": "/proc/nobody", "AZCN_DATA": str(tiny)}
    )

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"js2025:1\n", b"")


def test_cache__follows_xdg(tiny, process, tmp_path):
    """Without a word of its own the cache lies where the system has caches."""
    env = {"AZCN_CACHE": "", "XDG_CACHE_HOME": str(tmp_path / "xdg"), "AZCN_DATA": str(tiny)}
    process("clause", "1", env=env)

    assert len(files(tmp_path / "xdg" / "azcn")) == 1


def test_cache__keeps_the_newest(tiny, cache):
    """The folder does not grow: of more stores than are kept the oldest go, and other files stay."""
    cache.mkdir()
    (cache / "letter.txt").write_text("Dear", encoding="utf-8")
    for number in range(KEPT + 2):
        old = cache / f"store-0000000{number}.sqlite"
        old.write_bytes(b"old")
        os.utime(old, (1_000_000 + number,) * 2)
    answer(tiny)

    left = [f"store-0000000{number}.sqlite" for number in range(3, KEPT + 2)]
    new = [name for name in files(cache) if name.startswith("store-") and name not in left]
    assert files(cache) == sorted(["letter.txt", *left, *new])
    assert len(new) == 1


def test_cache__when_several_build_at_once(tiny, cache, process):
    """Processes that build at the same time answer alike and leave one whole store."""
    env = {"AZCN_CACHE": str(cache), "AZCN_DATA": str(tiny)}
    with ThreadPoolExecutor() as pool:
        runs = list(pool.map(lambda _: process("clause", "all", "--json", env=env), range(4)))

    assert {(ran.returncode, ran.stderr) for ran in runs} == {(0, b"")}
    assert len({ran.stdout for ran in runs}) == 1
    assert files(cache) == [store_file(cache).name]
    assert process("clause", "all", "--json", env=env).stdout == runs[0].stdout


def little_room():
    """Let no file of this process grow beyond a few kilobytes, and writes fail instead of killing it."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_cache__when_the_disk_is_full(tiny, cache, process):
    """A cache that cannot be written to the end leaves the answer unharmed and no draft behind."""
    env = {"AZCN_CACHE": str(cache), "AZCN_DATA": str(tiny), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = process("clause", "1", "--format", "ids", env=env, preexec_fn=little_room)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"js2025:1\n", b"")
    assert files(cache) == []


def test_damaged_data__is_not_kept(altered, cache):
    """Data that breaks a rule is refused each time, and leaves nothing in the cache."""
    folder = altered("acts.toml", ("rank = 7", "rank = 8"))
    for _ in range(2):
        with pytest.raises(DataDamaged, match="has 1 problem"):
            open_store(folder)

    assert not cache.exists()
