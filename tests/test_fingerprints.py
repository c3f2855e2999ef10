"""Fingerprints: the same for every way to write down one paragraph, another for another."""

import json
import re
import tomllib
import unicodedata
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azcn.fingerprints import digest, normalise, sketch, words

QUOTES = {"'": "'‘’‚‛ʼ´`", '"': '"“”„‟«»'}
DASHES = "-‐‑‒–—―−"
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SPACES = (" ", "\u00a0", "\u2009", "\u3000", "\t", "\n", "\r\n", "  ")

WORDS = st.text("abcxyzəığşçöüéåABCXYZƏĞŞÇÖÜ一二0123.,:'\"-", min_size=1)
SENTENCES = st.lists(WORDS, min_size=1).map(" ".join)


@pytest.mark.parametrize(("plain", "others"), [*QUOTES.items(), ("-", DASHES)])
def test_normalise__quotes_and_dashes_are_plain(plain, others):
    """However an editor has set quotation marks and dashes, the paragraph is the same."""
    assert {normalise(f"a {other}b{other} c") for other in others} == {f"a {plain}b{plain} c"}


@pytest.mark.parametrize("space", SPACES)
def test_normalise__white_space_is_single(space):
    """Any white space is one space, and none at the ends."""
    assert normalise(f"{space}tea{space}house{space}") == "tea house"


@pytest.mark.parametrize("sign", UNSEEN)
def test_normalise__signs_without_width_are_nothing(sign):
    """Soft hyphens, byte order marks and the like, that nobody sees, make no difference."""
    assert normalise(f"{sign}te{sign}a") == "tea"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tea house", "teahouse"),
        ("tea house", "tea houses"),
        ("15 tonnes", "16 tonnes"),
        ("tea, house", "tea house"),
        ("tea (house)", "tea house"),
        ("Aydın", "Aydin"),
        ("resume", "résumé"),
    ],
)
def test_digest__another_text_is_another(one, other):
    """Letters, numbers, marks on letters and punctuation are part of a text."""
    assert digest(one) != digest(other)


@given(SENTENCES)
def test_normalise__is_stable(text):
    """A normalised text is already normal."""
    assert normalise(normalise(text)) == normalise(text)


@given(SENTENCES)
def test_digest__nfc_is_nfd(text):
    """Composed or decomposed letters, the fingerprint is the same."""
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert digest(composed) == digest(apart)
    assert sketch(composed) == sketch(apart)


@given(SENTENCES, st.sampled_from(SPACES), st.sampled_from(QUOTES['"']), st.sampled_from(DASHES))
def test_digest__does_not_see_typesetting(text, space, quote, dash):
    """White space, quotation marks, dashes and case are nobody's edition."""
    written = text.replace('"', quote).replace("-", dash).replace(" ", space)
    assert digest(written) == digest(text)
    assert digest(text.casefold()) == digest(text)


@given(st.text())
def test_digest__any_text(text):
    """Whatever a file holds has a digest and a sketch, but for lone surrogates, which no file decodes to."""
    clean = text.encode("utf-8", "replace").decode()
    assert re.fullmatch("[0-9a-f]{64}", digest(clean))
    assert len(sketch(clean)) == 2 * len(words(clean))


@given(st.lists(st.text("abc", min_size=1), min_size=1), st.data())
def test_sketch__shows_where_words_differ(said, data):
    """One byte a word: a changed word changes its own byte and no other."""
    at = data.draw(st.integers(0, len(said) - 1))
    changed = [*said[:at], f"{said[at]}x", *said[at + 1 :]]
    before, after = bytes.fromhex(sketch(" ".join(said))), bytes.fromhex(sketch(" ".join(changed)))
    assert len(before) == len(after) == len(said)
    assert [number for number in range(len(said)) if before[number] != after[number]] in ([at], [])
    assert before[at] == zlib.crc32(said[at].encode()) & 0xFF


def test_sketch__does_not_see_punctuation_and_marks():
    """A stretch of a paragraph is told however it is quoted: its commas, hyphens and marks on letters do not matter."""
    assert sketch("Sánchez, the tea-drinker!") == sketch("sanchez the tea drinker")


def test_fingerprint__gives_back_the_tables_of_the_small_data(azcn, tiny, originals):
    """The command makes from the texts what stands in the data, in the order of the documents."""
    ran = azcn("fingerprint", str(originals), data=tiny)

    assert (ran.code, ran.err) == (0, "")
    assert tomllib.loads(ran.out) == tomllib.loads((tiny / "fingerprints.toml").read_text(encoding="utf-8"))


def test_fingerprint__as_json_for_scripts(azcn, tiny, originals):
    """With `--json` the same tables are one JSON object."""
    ran = azcn("fingerprint", str(originals), "--json", data=tiny)
    assert json.loads(ran.out) == tomllib.loads((tiny / "fingerprints.toml").read_text(encoding="utf-8"))


def test_fingerprint__gives_back_the_tables_of_the_data(azcn, data, sources):
    """The fingerprints that come with the program are those of the source texts."""
    ran = azcn("fingerprint", str(sources))

    assert tomllib.loads(ran.out) == tomllib.loads((data / "fingerprints.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", ["empty", "other"])
def test_fingerprint__nothing_to_make_them_from(folder, azcn, tiny, tmp_path):
    """A folder without a text of the documents is one sentence, and no table of nonsense."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("Dear aunt,\n\nthe cat is well.\n", encoding="utf-8")
    ran = azcn("fingerprint", str(tmp_path / folder), data=tiny)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("azcn: ")
    assert ran.err.count("\n") == 1


def test_fingerprints__every_passage_has_one(data):
    """No passage of the data is without a fingerprint, and no fingerprint without a passage."""
    prints = tomllib.loads((data / "fingerprints.toml").read_text(encoding="utf-8"))
    places = {
        name: [passage["at"] for passage in tomllib.loads(path.read_text(encoding="utf-8"))["passage"]]
        for path in sorted((data / "documents").glob("*.toml"))
        for name in [path.stem]
    }

    assert {name: sorted(own) for name, own in prints.items()} == {name: sorted(own) for name, own in places.items()}
    assert all(
        re.fullmatch("[0-9a-f]{64}", sha) and re.fullmatch("([0-9a-f]{2})+", words)
        for own in prints.values()
        for sha, words in own.values()
    )
