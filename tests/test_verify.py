"""Verification: the rules of the data, and every passage against copies of the originals."""

# ruff: noqa: PLR0917 - a case has as many columns as it needs

import json
import os
import re
import shutil
import zlib

import pytest

from azcn.checks import RULES
from azcn.fingerprints import digest, sketch
from azcn.records import Passage
from azcn.verify.align import align
from azcn.verify.copies import LARGEST_COPY, Copy, Refusal, decoded, read_copies, read_copy
from azcn.verify.tokens import names, numbers

GAZETTE, STATEMENT = "gazette.txt", "tea-statement.txt"
FIRST, LAST = "js2025:preamble.1", "gazette2024:3"


@pytest.fixture
def verified(azcn, tiny):
    """Verify against a folder: exit code, results by address, and what was said on standard error."""

    def call(folder, data=tiny):
        ran = azcn("verify", str(folder), "--json", data=data)
        results = json.loads(ran.out)["results"] if ran.out else []
        return ran.code, {result["ref"]: result for result in results}, ran.err

    return call


def rewritten(path, *exchanges, encoding="utf-8"):
    """A file with texts exchanged."""
    text = path.read_text(encoding="utf-8")
    for old, new in exchanges:
        assert old in text
        text = text.replace(old, new)
    path.write_bytes(text.encode(encoding))


def outcomes(results):
    """How many results there are of each outcome."""
    found = [result["outcome"] for result in results.values()]
    return {outcome: found.count(outcome) for outcome in found}


# without a folder: the rules


def test_verify__tells_every_rule(azcn, tiny):
    """Without copies each rule is listed with what it asks for, and exit code 0."""
    ran = azcn("verify", "--json", data=tiny)

    assert (ran.code, ran.err) == (0, "")
    rules = json.loads(ran.out)["results"]
    assert {rule["ref"]: rule["title"] for rule in rules} == {code: rule.__doc__ for code, rule in RULES.items()}
    assert {rule["text"] for rule in rules} == {"kept"}


def test_verify__tells_every_problem(azcn, altered):
    """Data that breaks rules is told so, place by place, with exit code 3."""
    ran = azcn("verify", data=altered("acts.toml", ("rank = 7", "rank = 8"), ("rank = 5", "rank = 9")))

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("[bad-rank]") == 2


# the same text, an edited text, no text


def test_verify__same_text(verified, originals):
    """Copies of the very texts prove every passage: exit code 0 and nothing on standard error."""
    code, results, said = verified(originals)

    assert (code, said) == (0, "")
    assert outcomes(results) == {"same text": 8}
    assert {result["alike"] for result in results.values()} == {1.0}
    assert results[FIRST]["file"] == STATEMENT
    assert results[LAST]["file"] == GAZETTE


def test_verify__the_real_data(azcn, sources):
    """Every passage that comes with the program is proved by the source texts."""
    ran = azcn("verify", str(sources), "--json")

    results = json.loads(ran.out)["results"]
    assert [result["text"] for result in results if result["text"] != "same text"] == []
    assert (ran.code, len(results)) == (0, 99)


def test_verify__edited_text_with_its_share(verified, copies):
    """A paragraph with a word changed is an edited text, with the share of words that stand; the others are proved."""
    rewritten(copies / STATEMENT, ("were pleased with it", "were happy with it"))
    code, results, said = verified(copies)

    assert code == 3
    assert outcomes(results) == {"same text": 7, "edited text": 1}
    edited = results[FIRST]
    assert edited["alike"] == pytest.approx(12 / 13)
    assert edited["text"] == "edited text; 92% of the words are the same"
    assert "in an edited text" in said


def test_verify__an_edited_text_is_never_the_whole_of_it(verified, copies):
    """Words whose sketches happen to be equal leave a text edited, and no share of 100 percent is claimed."""
    wanted = zlib.crc32(b"pleased") & 0xFF
    twin = next(word for n in range(10**5) if zlib.crc32((word := f"please{n}x").encode()) & 0xFF == wanted)
    assert sketch(twin) == sketch("pleased")
    rewritten(copies / STATEMENT, ("were pleased with", f"were {twin} with"))
    _, results, _ = verified(copies)

    assert results[FIRST]["outcome"] == "edited text"
    assert results[FIRST]["alike"] < 1
    assert "100%" not in results[FIRST]["text"]


def test_verify__a_paragraph_is_gone(verified, copies):
    """A passage whose paragraph is not there is not found, has no share and no file."""
    text = (copies / STATEMENT).read_text(encoding="utf-8")
    (copies / STATEMENT).write_text(re.sub(r"Azerbaijan stands.*", "", text), encoding="utf-8")
    code, results, said = verified(copies)

    assert (code, outcomes(results)) == (3, {"same text": 7, "not found": 1})
    assert (results["js2025:1.2"]["alike"], results["js2025:1.2"]["file"]) == (None, None)
    assert "1 passage not found" in said


def test_verify__a_document_is_not_there(verified, copies):
    """Passages of a document without a copy are not found, and so not proved."""
    (copies / GAZETTE).unlink()
    code, results, _ = verified(copies)

    assert (code, outcomes(results)) == (3, {"same text": 5, "not found": 3})


def test_verify__a_paragraph_elsewhere_in_the_file(verified, copies):
    """The order of paragraphs and what else a file holds do not matter."""
    text = (copies / GAZETTE).read_text(encoding="utf-8")
    shuffled = "\n\n".join(reversed(text.split("\n\n")))
    (copies / GAZETTE).write_text(f"Advertisement\n\n{shuffled}\n\nAll rights reserved.", encoding="utf-8")

    assert verified(copies)[0] == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [(" - ", " \u2014 "), ("\n\n", "\n"), (" tea ", "  tea "), ("The ", "THE "), (" of ", "\u00a0of ")],
    ids=["dashes", "no blank lines", "spaces", "case", "hard spaces"],
)
def test_verify__typesetting_is_no_edition(old, new, verified, copies):
    """How the copies are set makes no difference."""
    for path in copies.iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    assert verified(copies)[0] == 0


# names and numbers, both ways


@pytest.mark.parametrize(
    ("file", "old", "new", "ref"),
    [
        ("documents/gazette2024.toml", "a school with 64 boards", "a school", "gazette2024:2"),
        ("documents/gazette2024.toml", "By Sewing Wire, the", "The", "gazette2024:3"),
        ("documents/js2025.toml", "about 15 tonnes", "many tonnes", "js2025:1.1"),
        ("documents/js2025.toml", "Signed at Lahij by", "Signed by", "js2025:signature"),
    ],
)
def test_missing__not_if_a_record_holds_it(file, old, new, ref, verified, altered, originals):
    """What a passage leaves out of its source is accounted for by a record that rests on the passage."""
    code, results, _ = verified(originals, altered(file, (old, new)))

    assert (code, results[ref]["missing"]) == (0, [])


@pytest.mark.parametrize(
    ("file", "old", "new", "ref", "missing"),
    [
        ("organisations.toml", 'abbreviation = "BOT"\n', "", "gazette2024:3", "bot"),
        ("terms.toml", 'abbreviation = "OBR"\n', "", "js2025:2.1", "obr"),
        ("figures.toml", 'period = "2025-01/2025-02"', 'period = "2025-01"', "js2025:1.1", "february"),
        ("figures.toml", "change = 5.5", "change = 6.5", "js2025:1.1", "5.5 percent"),
    ],
)
def test_missing__once_no_record_holds_it(file, old, new, ref, missing, verified, altered, originals):
    """What neither the passage nor any record has of its source is told under the passage."""
    code, results, said = verified(originals, altered(file, (old, new)))

    assert (code, results[ref]["missing"]) == (3, [missing])
    assert "not in the data" in said


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("players to a school", "17 players to a school", ["17"]),
        ("players to a school", "players of Ganja to a school", ["ganja"]),
        ("64 boards", "64 boards, 8 percent of them new", ["8 percent"]),
        ("64 boards", "64 boards and seven clocks", ["7"]),
    ],
)
def test_missing__what_only_the_source_has(old, new, missing, verified, copies):
    """A name or number of the source that neither passage nor records hold is told under its passage."""
    rewritten(copies / GAZETTE, (old, new))
    code, results, _ = verified(copies)

    assert (code, results["gazette2024:2"]["missing"]) == (3, missing)
    assert [ref for ref, result in results.items() if result["missing"]] == ["gazette2024:2"]


@pytest.mark.parametrize(
    ("file", "old", "new", "invented"),
    [
        ("documents/gazette2024.toml", "with 64 boards", "with 65 boards", ["65"]),
        ("documents/gazette2024.toml", "to a school", "to a school in Ganja", ["ganja"]),
        ("documents/gazette2024.toml", 'text = "to send players"', 'text = "to send 9 players"', ["9"]),
        ("figures.toml", "value = 64", "value = 46", ["46 (figure:chess-boards)"]),
        ("figures.toml", "The school has 64", "The Ganja school has 64", ["ganja (figure:chess-boards)"]),
    ],
)
def test_invented__what_only_the_data_has(file, old, new, invented, verified, altered, originals):
    """A name or number of a passage or record that its source does not have is told, with the record."""
    code, results, said = verified(originals, altered(file, (old, new)))
    found = results["gazette2024:2"]["invented"]

    assert code == 3
    if "position" in "".join(found) or file.startswith("documents"):
        found = [item.partition(" (position:")[0] for item in found]
    assert found == invented
    assert "not in the original" in said


@pytest.mark.parametrize(
    ("file", "old", "new", "ref", "token"),
    [
        ("figures.toml", "change = 20", "change = 21", LAST, "21 percent"),
        ("figures.toml", 'period = "2024"\nchange = 20', 'period = "2023"\nchange = 20', LAST, "2023"),
        ("events.toml", "2024-05-21/2024-05-23", "2024-05-21/2024-06-23", "gazette2024:1", "june"),
        ("events.toml", 'place = "Hangzhou"', 'place = "Suzhou"', "gazette2024:1", "suzhou"),
        ("people.toml", "Minister of Tea", "Minister of Coffee", "gazette2024:1", "coffee"),
        ("agreements.toml", "Still talked about.", "Still talked about in Baku.", "js2025:1.1", "baku"),
        ("disagreements.toml", "12 tonnes", "13 tonnes", "js2025:1.1", "13"),
    ],
)
def test_invented__in_every_field_that_states_something(file, old, new, ref, token, verified, altered, originals):
    """Values, growth, times, places, posts, accounts and sides are held against the sources like texts."""
    code, results, _ = verified(originals, altered(file, (old, new)))

    assert code == 3
    assert [item.partition(" (")[0] for item in results[ref]["invented"]] == [token]


def test_invented__a_computed_date_is_no_invention(verified, altered, originals):
    """A date with its ground is not looked for in the source; the same date without it is."""
    folder = altered("agreements.toml", ('date_ground = "computed: the day of the statement"\n', ""))
    results = verified(originals, folder)[1]

    assert results["js2025:1.1"]["invented"] == []  # the head of the document gives the day
    text = (folder / "agreements.toml").read_text(encoding="utf-8")
    (folder / "agreements.toml").write_text(text.replace("2025-03-04", "2025-03-06"), encoding="utf-8")
    results = verified(originals, folder)[1]
    assert results["js2025:1.1"]["invented"] == ["6 (agreement:tea-memorandum)"]


@pytest.mark.parametrize(
    ("side", "told", "ref"),
    [("data", "invented", "gazette2024:2"), ("source", "missing", "gazette2024:2")],
)
def test_exceptions__hold_for_what_they_name(side, told, ref, verified, altered, originals):
    """Without its exception a word is told; with it, at its address and on its side only, it is not."""
    word = {"data": "China", "source": "Chinese"}[side]
    assert verified(originals)[1][ref][told] == []
    folder = altered("exceptions.toml", (f'words = ["{word}"]', 'words = ["Coffee"]'))
    code, results, _ = verified(originals, folder)

    assert code == 3
    assert results[ref][told][0] == word.casefold()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('only_in = "data"', 'only_in = "source"'),
        ('records = ["gazette2024:2", "position:gazette2024:2/1"]', 'records = ["gazette2024:1"]'),
    ],
)
def test_exceptions__do_not_spread(old, new, verified, altered, originals):
    """An exception for the other side or another passage excepts nothing here."""
    code, results, _ = verified(originals, altered("exceptions.toml", (old, new)))

    assert code == 3
    assert results["gazette2024:2"]["invented"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("over 2.46 billion dollars, up 43 per cent", {"2.46 billion", "43 percent"}),
        ("1,200 and $3.7 million", {"1200", "3.7 million"}),
        ("on 23 April 2025, the 3rd day", {"23", "2025", "3"}),
        ("three of them, a seventh", {"3", "7"}),
        ("one or two", set()),
        ("clause 7.2.", {"7.2"}),
        ("20% and 20 percent", {"20 percent"}),
        ("B2 and 2B", set()),
    ],
)
def test_numbers(text, found):
    """Numbers are read with their unit, without signs of thousands, and as words from three on."""
    assert numbers(text) - {"2"} == found


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("The tea of Lahij", set(), {"lahij"}),
        ("Lahij has tea. Ganja has none.", set(), set()),
        ("Lahij has tea. Ganja has none.", {"ganja"}, {"ganja"}),
        ("tea at Lahij\u2019s fairs", set(), {"lahij"}),
        ('He said: "Tea is ready"', set(), set()),
        ("the BRI and Əliyev", set(), {"bri", "eliyev"}),
    ],
)
def test_names(text, known, found):
    """Capitalised words are names, but not at the start of a sentence, unless known as names from elsewhere."""
    assert names(text, frozenset(known)) == found


# what copies may be like


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding, verified, copies):
    """UTF-8 and UTF-16 with their marks, and windows-1252, read like UTF-8."""
    mark = {"utf-16-le": "\ufeff", "utf-16-be": "\ufeff"}.get(encoding, "")
    text = (copies / STATEMENT).read_text(encoding="utf-8").replace("sides", "sides\u00ad")
    (copies / STATEMENT).write_bytes((mark + text).encode(encoding))

    assert verified(copies)[0] == 0


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfTea", "Tea"),
        ("Tea – ə".encode("utf-16"), "Tea – ə"),
        (b"Tea \x96 \x93caf\xe9\x94", "Tea – “café”"),
        ("Tea ə".encode(), "Tea ə"),
        (b"", ""),
    ],
)
def test_decoded(content, text):
    """Bytes become the text that was meant, without a mark at its head."""
    assert decoded(content) == text


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\x00\x1a", b"T\x00e\x00a\x00", b"\x81\x8d\x8f", b"\xff\xfeT", bytes(range(256))],
    ids=["picture", "UTF-16 without mark", "no encoding at all", "half of a letter", "every byte"],
)
def test_decoded__refuses(content):
    """What is no text is refused as such."""
    with pytest.raises(ValueError, match=r"."):
        decoded(content)


def test_binary__is_told_and_left_out(verified, copies):
    """A file that is no text is passed over with a sentence, and the others count."""
    (copies / "picture.txt").write_bytes(b"\x89PNG\x00\x00")
    assert verified(copies)[0] == 0
    (refusal,) = read_copies(copies)[1]
    assert refusal == Refusal(str(copies / "picture.txt"), "holds binary data, or UTF-16 without its mark")


def test_other_files__are_told(azcn, tiny, copies):
    """A reader is told of every file that was not read, and why."""
    (copies / "statement.pdf").write_bytes(b"%PDF-1.7")
    (copies / "letter.txt").write_text("Dear aunt,\n\nthe cat is well.\n", encoding="utf-8")
    ran = azcn("verify", str(copies), data=tiny, env={"COLUMNS": "400"})

    assert ran.code == 0
    said = " ".join(ran.out.split())
    assert "statement.pdf: not read, neither .txt nor .html." in said
    assert "letter.txt: none of the documents." in said


def test_large__is_refused_by_its_size(verified, copies):
    """A sparse file of a gigabyte is not read, whatever its name says."""
    with (copies / "huge.txt").open("wb") as file:
        file.truncate(1 << 30)
    assert verified(copies)[0] == 0
    (refusal,) = read_copies(copies)[1]
    assert refusal.reason == f"{1 << 30} bytes are more than the {LARGEST_COPY} that a document takes"


def test_large__is_not_opened(tmp_path):
    """The size is known before a byte is read: a file that may not be read is refused for its size."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_COPY + 1)
    path.chmod(0)

    assert "bytes are more than" in read_copy(path).reason
    path.chmod(0o600)


def test_links__in_a_circle(verified, copies):
    """A folder that holds itself, and a link to itself, come to an end."""
    (copies / "again").symlink_to(copies, target_is_directory=True)
    (copies / "round.txt").symlink_to(copies / "round.txt")
    (copies / "gone.txt").symlink_to(copies / "nowhere.txt")
    code, results, _ = verified(copies)

    assert (code, len(results)) == (0, 8)
    assert sorted(refusal.path.rpartition("/")[2] for refusal in read_copies(copies)[1]) == ["gone.txt", "round.txt"]


def test_pipe__is_not_waited_for(process, tiny, copies):
    """A named pipe in the folder, at whose other end nobody writes, is passed over."""
    os.mkfifo(copies / "pipe.txt")
    ran = process("verify", str(copies), env={"AZCN_DATA": str(tiny)}, timeout=20)

    assert ran.returncode == 0


def test_folders__below_and_hidden(verified, copies):
    """Copies may lie in folders of their own; hidden files are nobody's copies."""
    (copies / "press" / "2024").mkdir(parents=True)
    (copies / GAZETTE).rename(copies / "press" / "2024" / GAZETTE)
    (copies / ".draft.txt").write_bytes(b"\x00")
    (copies / ".git").mkdir()
    (copies / ".git" / "object.txt").write_bytes(b"\x00")

    assert verified(copies)[0] == 0
    assert read_copies(copies)[1] == ()


def test_file__alone(verified, originals):
    """A single file is a folder of one."""
    code, results, _ = verified(originals / GAZETTE)

    assert (code, outcomes(results)) == (3, {"same text": 3, "not found": 5})


def test_two_editions__the_closer_one_counts(azcn, verified, tiny, copies):
    """Of two copies of one document the one more like it is taken, and the other is named, whatever their order."""
    for name in ("a.txt", "zz.txt"):
        shutil.copyfile(copies / GAZETTE, copies / name)
        rewritten(copies / name, ("64 boards", "65 boards"), ("12 tonnes", "13 tonnes"))
    code, results, _ = verified(copies)

    assert code == 0
    assert results[LAST]["file"] == GAZETTE
    ran = azcn("verify", str(copies), data=tiny, env={"COLUMNS": "400"})
    said = " ".join(ran.out.split())
    for name in ("a.txt", "zz.txt"):
        assert f"{name}: another copy of document:gazette2024, less like it than {copies / GAZETTE}." in said


@pytest.mark.parametrize("content", [None, "Dear aunt,\n\nthe cat is well.\n", ""])
def test_no_document__is_nothing_found(content, azcn, tiny, tmp_path):
    """A folder without any of the documents is one sentence and exit code 1, not a proof of nothing."""
    folder = tmp_path / "letters"
    folder.mkdir()
    if content is not None:
        (folder / "letter.txt").write_text(content, encoding="utf-8")
    ran = azcn("verify", str(folder), data=tiny)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"azcn: {folder} holds none of the documents.")
    assert ran.err.count("\n") == 1


def test_no_folder__is_wrong_use(azcn, tiny, tmp_path):
    """A folder that is not there is a mistake of the question."""
    ran = azcn("verify", str(tmp_path / "nowhere"), data=tiny)

    assert (ran.code, ran.out) == (2, "")
    assert str(tmp_path / "nowhere") in ran.err


PAGE = """<!DOCTYPE html><html><head><title>Gazette</title><style>p {{ color: red }}</style>
<script>var tea = "12 tonnes";</script></head><body><nav><ul><li>Home</li><li>World</li></ul></nav>
<div class="ad">Buy coffee! <b>20 percent off</b></div><article><h1>Ministers pour tea</h1>{body}</article>
<footer>&copy; The Gazette. Follow us.</footer><!-- {body} --></body></html>"""


@pytest.mark.parametrize("style", ["in lines", "in one line", "wrapped", "marked up", "broken"])
def test_html__saved_with_all_around(style, verified, copies):
    """A page saved with its menus, advertisements and scripts proves as the bare text does."""
    pytest.importorskip("bs4")
    paragraphs = [
        part.strip() for part in (copies / GAZETTE).read_text(encoding="utf-8").split("\n\n")[1:] if part.strip()
    ]
    if style == "wrapped":
        paragraphs = [re.sub(r"(.{30}\S*) ", r"\1\n      ", part) for part in paragraphs]
    if style == "marked up":
        paragraphs = [part.replace("64 boards", "<a href='#'>64 <i>boards</i></a>") for part in paragraphs]
        paragraphs = [part.replace("ı", "&#305;").replace(" of ", "&nbsp;of ") for part in paragraphs]
    joint = {"in one line": "", "broken": "<br><br>"}.get(style, "\n  ")
    tag = "{}" if style == "broken" else "<p>{}</p>"
    body = joint.join(tag.format(part) for part in paragraphs)
    (copies / GAZETTE).unlink()
    (copies / "gazette.html").write_text(PAGE.format(body=body), encoding="utf-8")
    code, results, _ = verified(copies)

    assert {ref: result["text"] for ref, result in results.items() if result["outcome"] != "same text"} == {}
    assert (code, results[LAST]["file"]) == (0, "gazette.html")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("between", ["", "  "], ids=["empty", "blank"])
def test_hard_wrapped__lines_are_joined(end, between, verified, copies):
    """Lines broken at some width are put together up to the next blank line, whatever ends a line."""
    for path in copies.iterdir():
        parts = path.read_text(encoding="utf-8").split("\n\n")
        wrapped = [re.sub(r"(.{25}\S*) ", r"\1\n", part.strip()) for part in parts]
        path.write_bytes(f"\n{between}\n".join(wrapped).replace("\n", end).encode())
    code, results, _ = verified(copies)

    assert {ref: result["text"] for ref, result in results.items() if result["outcome"] != "same text"} == {}
    assert code == 0


def test_align__a_passage_of_several_lines():
    """A signature set in two lines is one passage; a copy of too little is no copy of the document."""
    passages = [
        Passage(ref=f"js2025:{number}", title="", text="", document="document:js2025", sha256=sha)
        for number, sha in ((1, "0" * 64), (2, "1" * 64), (3, "2" * 64), (4, "3" * 64))
    ]
    lines = ("Tea", "for two")
    signed = Passage(
        ref="js2025:signature", title="", text="", document="document:js2025", sha256=digest("Tea for two")
    )
    copy = Copy("x.txt", "", lines, lines)
    assert align([signed, passages[0]], copy)["js2025:signature"].text == "Tea for two"
    assert align([signed, *passages], copy) == {}


def test_verify__shows_what_is_not_proved(azcn, tiny, copies):
    """A reader sees a count for each document, and only the passages that are not proved."""
    rewritten(copies / GAZETTE, ("64 boards", "65 boards"))
    ran = azcn("verify", str(copies), data=tiny, env={"COLUMNS": "200"})

    assert ran.code == 3
    assert "7 of 8 passages proved, 3 names or numbers unaccounted for." in ran.out
    assert re.search(r"Tea Statement 2025 +5/5", ran.out)
    assert re.search(r"Gazette 2024 +2/3", ran.out)
    assert "gazette2024:2  edited text" in ran.out
    assert "gazette2024:1 " not in ran.out
    assert "js2025:1" not in ran.out


def test_verify__head_of_a_document_is_only_noted(azcn, tiny, copies):
    """A date of the head that the copy does not have is said, but a copy may lack its first lines."""
    ran = azcn("verify", str(copies), data=tiny, env={"COLUMNS": "200"})
    assert ran.code == 0
    assert "document:gazette2024: its head gives 22, which the copy does not." in ran.out


def test_verify__json_is_an_answer_and_an_error(azcn, tiny, copies):
    """In JSON the results stand on standard output, and why they are no proof on standard error."""
    rewritten(copies / GAZETTE, ("64 boards", "65 boards"))
    ran = azcn("verify", str(copies), "--json", data=tiny)

    assert ran.code == 3
    answer, error = json.loads(ran.out), json.loads(ran.err)
    assert (answer["count"], error["error"]["code"]) == (8, "not-proved")
    assert answer["query"] == {"folder": "copies"}
