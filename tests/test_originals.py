"""Attached copies: kept whole or not at all, read back only if unchanged, never handed on."""

# ruff: noqa: PLR0917 - a case has as many columns as it needs

import json
import resource
import shutil
import signal

import pytest

PASSAGES = {"document:js2025": 5, "document:gazette2024": 3}


@pytest.fixture
def kept(tmp_path):
    """The folder in which the program keeps copies."""
    return tmp_path / "attached"


@pytest.fixture
def attached(azcn, tiny, originals):
    """Both of the invented texts attached."""
    for name in ("gazette.txt", "tea-statement.txt"):
        ran = azcn("attach", str(originals / name), data=tiny)
        assert (ran.code, ran.err) == (0, "")
    return originals


def exchanged(path, *exchanges):
    """A file with texts exchanged."""
    text = path.read_text(encoding="utf-8")
    for old, new in exchanges:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def official(ran):
    """The official words in an answer to `clause`, by passage."""
    return {
        passage["ref"]: passage["official"]
        for result in json.loads(ran.out)["results"]
        for passage in result["passages"]
    }


def test_attach__names_the_document(azcn, tiny, copies, kept):
    """A copy is known by its paragraphs, not by its name, and kept with one line for each passage."""
    (copies / "tea-statement.txt").rename(copies / "x.txt")
    ran = azcn("attach", str(copies / "x.txt"), "--json", data=tiny)

    assert (ran.code, ran.err) == (0, "")
    assert [result["ref"] for result in json.loads(ran.out)["results"]] == ["document:js2025"]
    assert [path.name for path in kept.iterdir()] == ["js2025.txt"]
    lines = (kept / "js2025.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 5
    assert lines[-1] == "Two ministers put their names to it at Lahij."


@pytest.mark.parametrize("form", ["html", "wrapped", "utf-16"])
def test_attach__however_the_copy_is_written(form, azcn, tiny, copies, kept, originals):
    """A saved page, a text with broken lines and another encoding are kept as the same words."""
    file = copies / "gazette.txt"
    parts = [part.strip() for part in file.read_text(encoding="utf-8").split("\n\n")]
    if form == "html":
        pytest.importorskip("bs4")
        file = copies / "gazette.html"
        file.write_text(f"<nav>Home</nav>{''.join(f'<p>{part}</p>' for part in parts)}", encoding="utf-8")
    elif form == "wrapped":
        file.write_text("\n\n".join(part.replace(" the ", "\nthe ") for part in parts), encoding="utf-8")
    else:
        file.write_text("\n\n".join(parts), encoding="utf-16")
    assert azcn("attach", str(file), data=tiny).code == 0
    written = (kept / "gazette2024.txt").read_bytes()

    assert azcn("attach", str(originals / "gazette.txt"), data=tiny).code == 0
    assert (kept / "gazette2024.txt").read_bytes() == written


def test_attach__refuses_another_text_with_reasons(azcn, tiny, copies, kept):
    """A text in which a paragraph is edited and one is gone is refused, and each is named."""
    exchanged(
        copies / "tea-statement.txt",
        ("were pleased with it", "were happy with it"),
        ("Two ministers put their names to it at Lahij.", ""),
    )
    ran = azcn("attach", str(copies / "tea-statement.txt"), data=tiny)

    assert (ran.code, ran.out) == (2, "")
    assert "another text of document:js2025" in ran.err
    assert "js2025:preamble.1 edited, 92% of the words are the same" in ran.err
    assert "js2025:signature not found" in ran.err
    assert "js2025:1.1" not in ran.err
    assert not kept.exists()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("letter.txt", b"Dear aunt,\n\nthe cat is well.\n", "none of the documents"),
        ("empty.txt", b"", "none of the documents"),
        ("picture.txt", b"\x89PNG\x00", "binary data"),
        ("statement.pdf", b"%PDF-1.7", "neither .txt nor .html"),
        ("nowhere.txt", None, "cannot be read"),
    ],
)
def test_attach__refuses(name, content, reason, azcn, tiny, tmp_path, kept):
    """What is no copy of a document is refused in one sentence, and nothing is kept."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = azcn("attach", str(tmp_path / name), data=tiny)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"azcn: {tmp_path / name} is not attached: ")
    assert reason in ran.err
    assert ran.err.count("\n") == 1
    assert not kept.exists()


@pytest.mark.usefixtures("attached")
def test_attach__a_refusal_leaves_the_earlier_copy(azcn, tiny, copies, kept):
    """A copy kept before is untouched by an attempt that is refused."""
    before = (kept / "js2025.txt").read_bytes()
    exchanged(copies / "tea-statement.txt", ("pleased", "happy"))

    assert azcn("attach", str(copies / "tea-statement.txt"), data=tiny).code == 2
    assert (kept / "js2025.txt").read_bytes() == before


def test_official__words_beside_ours(attached, azcn, tiny):
    """With --official each passage carries its official words, without it none does."""
    found = official(azcn("clause", "all", "gazette2024", "--official", "--json", data=tiny))

    text = "\n".join((attached / name).read_text(encoding="utf-8") for name in ("tea-statement.txt", "gazette.txt"))
    assert len(found) == 8
    assert all(words and words in text for words in found.values())
    assert set(official(azcn("clause", "all", "--json", data=tiny)).values()) == {None}


@pytest.mark.parametrize("form", ["table", "plain", "md"])
@pytest.mark.usefixtures("attached")
def test_official__is_told_from_ours(form, azcn, tiny):
    """A reader sees whose words are whose."""
    ran = azcn("clause", "signature", "--official", "--format", form, data=tiny)

    assert ran.out.index("Signed at Lahij") < ran.out.index("Official words") < ran.out.index("Two ministers put")


def test_official__of_the_documents_attached_alone(azcn, tiny, originals):
    """A passage of a document that is not attached is shown without official words."""
    assert azcn("attach", str(originals / "gazette.txt"), data=tiny).code == 0
    found = official(azcn("clause", "signature", "gazette2024:1", "--official", "--json", data=tiny))

    assert found["js2025:signature"] is None
    assert found["gazette2024:1"].startswith("HANGZHOU")


@pytest.mark.parametrize(
    "arguments", [("clause", "1", "--official"), ("search", "tea", "--official"), ("quote", "tea")]
)
def test_official__nothing_attached(arguments, azcn, tiny):
    """Without any copy the way to one is told, with exit code 1."""
    ran = azcn(*arguments, data=tiny)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "azcn: No copy of a document is attached. Attach your own copy first: azcn attach FILE.\n"


@pytest.mark.usefixtures("attached")
def test_search_official__finds_official_words(azcn, tiny):
    """Words that stand only in the originals are found there, and only when asked."""
    ran = azcn("search", "pot", "--official", "--json", data=tiny)
    (hit,) = json.loads(ran.out)["results"]

    assert (hit["ref"], hit["kind"]) == ("js2025:1.1", "passage")
    assert [hit["excerpt"][start:end] for start, end in hit["matches"]] == ["pot"]
    assert azcn("search", "pot", data=tiny).code == 1


@pytest.mark.parametrize("words", ["Aydın", "aydin", "AYDIN", "Aydın Quliyev"])
@pytest.mark.usefixtures("attached")
def test_search_official__folds_letters(words, azcn, tiny):
    """A name with letters of its own is found with and without them, as it is in our words."""
    ran = azcn("search", words, "--official", "--format", "ids", data=tiny)

    assert (ran.code, ran.out) == (0, "gazette2024:2\n")


@pytest.mark.usefixtures("attached")
def test_search_official__keeps_filters(azcn, tiny):
    """Filters and pages hold for official words as for ours."""
    everything = azcn("search", "tea", "--official", "--format", "ids", data=tiny).out.splitlines()
    gazette = azcn("search", "tea", "--official", "--document", "gazette2024", "--format", "ids", data=tiny).out
    second = azcn("search", "tea", "--official", "--limit", "1", "--offset", "1", "--format", "ids", data=tiny).out

    assert {ref.partition(":")[0] for ref in everything} == {"js2025", "gazette2024"}
    assert gazette.splitlines() == [ref for ref in everything if ref.startswith("gazette2024:")]
    assert second.splitlines() == everything[1:2]


@pytest.mark.parametrize("words", ['"', "AND", "tea OR", "NEAR(", "*", "ref:js2025", "';--"])
@pytest.mark.usefixtures("attached")
def test_search_official__operators_are_only_words(words, azcn, tiny):
    """No query is read as more than words."""
    ran = azcn("search", words, "--official", data=tiny)

    assert ran.code in (0, 1, 2)
    assert ran.err.startswith("azcn: ") or ran.code == 0


CHANGES = {
    "a word": lambda text: text.replace(b"pleased", b"annoyed"),
    "a line less": lambda text: b"\n".join(text.splitlines()[:-1]),
    "a line more": lambda text: b"Tea is bad.\n" + text,
    "a line at the end": lambda text: text + b"Tea is bad.\n",
    "nothing left": lambda text: text[:0],
    "no text": lambda _: b"\xff\xfe\x00\xff",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("arguments", [("clause", "1", "--official"), ("quote", "sat down to tea")])
@pytest.mark.usefixtures("attached")
def test_changed__on_disk_is_noticed(arguments, change, azcn, tiny, kept):
    """A kept copy that is no longer what was checked is refused, with the way out, and nothing of it is shown."""
    file = kept / "js2025.txt"
    file.write_bytes(change(file.read_bytes()))
    ran = azcn(*arguments, data=tiny)

    assert (ran.code, ran.out) == (3, "")
    assert "document:js2025 has changed on disk" in ran.err
    assert "azcn detach js2025" in ran.err
    assert ran.err.count("\n") == 1


def test_changed__is_mended_as_told(attached, azcn, tiny, kept):
    """Detaching and attaching again mends a changed copy."""
    (kept / "js2025.txt").write_text("Tea is bad.\n", encoding="utf-8")

    assert azcn("detach", "js2025", data=tiny).code == 0
    assert azcn("attach", str(attached / "tea-statement.txt"), data=tiny).code == 0
    assert azcn("clause", "1", "--official", data=tiny).code == 0


NO_BYTECODE = {"PYTHONDONTWRITEBYTECODE": "1"}
"""Python 3.11 keeps what it could write of a compiled module, and stumbles over it ever after."""


def full_disk():
    """No file may grow beyond a few bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def test_full_disk__leaves_nothing_half_written(process, tiny, originals, kept):
    """Where a copy cannot be written whole, none is left, and one sentence says so."""
    env = {"AZCN_DATA": str(tiny), "AZCN_ORIGINALS": str(kept), **NO_BYTECODE}
    ran = process("attach", str(originals / "tea-statement.txt"), env=env, preexec_fn=full_disk)

    assert ran.returncode == 3
    assert b"cannot be kept" in ran.stderr
    assert b"Traceback" not in ran.stderr
    assert list(kept.iterdir()) == []


def test_full_disk__leaves_the_earlier_copy(process, tiny, originals, kept):
    """The copy of before stays as it was."""
    env = {"AZCN_DATA": str(tiny), "AZCN_ORIGINALS": str(kept), **NO_BYTECODE}
    assert process("attach", str(originals / "tea-statement.txt"), env=env).returncode == 0
    before = (kept / "js2025.txt").read_bytes()
    ran = process("attach", str(originals / "tea-statement.txt"), env=env, preexec_fn=full_disk)

    assert ran.returncode == 3
    assert [(path.name, path.read_bytes()) for path in kept.iterdir()] == [("js2025.txt", before)]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("attach", "{copy}"), 3, "The copy cannot be kept in"),
        (("detach", "js2025"), 1, "No copy of document:js2025 is attached."),
        (("clause", "1", "--official"), 1, "No copy of a document is attached."),
    ],
)
def test_folder__that_cannot_be(arguments, code, said, azcn, tiny, originals, tmp_path):
    """A folder below a file can keep nothing and holds nothing: one sentence that says which."""
    (tmp_path / "file").write_bytes(b"")
    words = [word.format(copy=originals / "gazette.txt") for word in arguments]
    ran = azcn(*words, data=tiny, env={"AZCN_ORIGINALS": str(tmp_path / "file" / "below")})

    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"azcn: {said}")
    assert ran.err.count("\n") == 1


def test_home__is_used_by_custom(process, tiny, originals, tmp_path):
    """Without a variable of its own a copy lies in the folder for data, never in that for the cache."""
    env = {"AZCN_DATA": str(tiny), "XDG_DATA_HOME": str(tmp_path / "share")}
    assert process("attach", str(originals / "gazette.txt"), env=env).returncode == 0
    assert (tmp_path / "share" / "azcn" / "originals" / "gazette2024.txt").is_file()


def test_paths__tells_where_copies_are(azcn, kept):
    """The folder of attached copies is among those that are told."""
    assert str(kept) in azcn("paths").out


@pytest.mark.usefixtures("attached")
def test_export__holds_nothing_attached(azcn, tiny, tmp_path):
    """What is attached never leaves by an export, a schema or a look-up that did not ask for it."""
    bare = {"AZCN_ORIGINALS": str(tmp_path / "nothing")}
    asked = [("export", "--format", form) for form in ("json", "jsonl", "toml")]
    asked += [("clause", "all", "--json"), ("why", "js2025:1.1", "--json"), ("show", "js2025:1.1"), ("search", "tea")]
    for arguments in asked:
        with_copies, without = azcn(*arguments, data=tiny), azcn(*arguments, data=tiny, env=bare)
        assert with_copies == without
        assert with_copies.code == 0
        assert "Over that pot" not in with_copies.out


@pytest.mark.usefixtures("attached")
def test_store__holds_nothing_attached(azcn, tiny, shared_cache):
    """No word of an attached copy goes into the cache."""
    assert azcn("clause", "1", "--official", data=tiny).code == 0
    assert azcn("search", "pot", "--official", data=tiny).code == 0
    assert all(b"Over that pot" not in file.read_bytes() for file in shared_cache.iterdir())


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("name", ["js2025", "document:js2025", "Tea Statement", "JS2025"])
def test_detach__forgets_the_copy(name, azcn, tiny, kept):
    """A copy goes by any name of its document; the other stays; to go twice is not possible."""
    ran = azcn("detach", name, "--format", "ids", data=tiny)

    assert (ran.code, ran.out, ran.err) == (0, "document:js2025\n", "")
    assert [path.name for path in kept.iterdir()] == ["gazette2024.txt"]
    again = azcn("detach", name, data=tiny)
    assert (again.code, again.out) == (1, "")
    assert "No copy of document:js2025 is attached." in again.err


def test_detach__leaves_the_readers_own_file(azcn, tiny, copies, kept):
    """Only what the program kept is removed."""
    file = copies / "gazette.txt"
    assert azcn("attach", str(file), data=tiny).code == 0
    assert azcn("detach", "gazette2024", data=tiny).code == 0
    assert file.is_file()
    assert list(kept.iterdir()) == []


def test_detach__unknown_document(azcn, tiny):
    """A name that no document has is not found."""
    assert azcn("detach", "xinhua2024", data=tiny).code == 1


def test_copy__of_the_real_documents(azcn, sources, kept):
    """Every source text can be attached, and its words come back with its passages."""
    for path in sorted(sources.glob("*.txt")):
        assert azcn("attach", str(path)).code == 0, path
    assert len(list(kept.iterdir())) == 5
    found = official(azcn("clause", "all", "--official", "--json"))
    assert all(found.values())


@pytest.mark.usefixtures("attached")
def test_attached__survives_a_move(azcn, tiny, kept, tmp_path):
    """Kept copies are plain files: a copied folder serves as well."""
    shutil.copytree(kept, tmp_path / "moved")
    ran = azcn("quote", "sat down to tea", data=tiny, env={"AZCN_ORIGINALS": str(tmp_path / "moved")})
    assert ran.code == 0
