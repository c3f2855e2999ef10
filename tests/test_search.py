"""Search on the real data: what is meant is found, what is not there is not, and each hit says how it was met."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azcn import Filters, NothingFound, Reference, WrongUse, open_reference
from azcn.answers import Answer
from azcn.search.words import MOST_WORDS, parse, spellings
from tests.search import bench


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Reference:
    """The real data, in a cache of this module's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AZCN_CACHE", str(tmp_path_factory.mktemp("cache")))
        return open_reference(data)


def first(reference: Reference, words: str, **filters: object) -> str:
    """Address of the best hit."""
    return reference.search(words, Filters(**filters)).results[0].ref


def ways(answer: Answer) -> set[str]:
    """How the first hit was met, without the words."""
    return {how.partition(":")[0] for how in answer.results[0].matched}


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("no visa needed", ("agreement:visa-exemption", "subject:visa-exemption", "term:unilateral-visa-lifting")),
        ("minefields", ("subject:demining", "term:humanitarian-demining", "azertac2025:11", "js2025:10.2")),
        ("Alyev", ("person:ilham-aliyev",)),
        ("阿塞拜疆", ("organisation:azerbaijan",)),
        ("阿塞拜疆免签", ("subject:visa-exemption", "agreement:visa-exemption", "event:visa-requirements-lifted")),
        ("习近平", ("person:xi-jinping",)),
        ("ŞƏT", ("organisation:sco",)),
        ("İlham Əliyev", ("person:ilham-aliyev",)),
        ("Си Цзиньпин", ("person:xi-jinping",)),
        ("W.T.O.", ("organisation:wto", "subject:wto-accession")),
        ("free-trade agreement", ("agreement:free-trade-agreement", "subject:free-trade-agreement")),
        ("Shangai Cooperation Organisation", ("organisation:sco",)),
        ("2.46 billion", ("figure:trade-2024-customs", "chinadaily2025:15")),
        ("three evil forces", ("subject:three-evil-forces", "term:three-evil-forces")),
    ],
)
def test_search__finds_what_is_meant(reference, words, answers):
    """Everyday words, spellings, scripts, abbreviations and numbers lead to what is meant, first."""
    assert first(reference, words) in answers


@pytest.mark.parametrize(
    "words",
    [
        "Zanzibar",
        "visa Zanzibar",
        "nuclear weapons",
        "whale",
        "drone",
        "flight",
        "election",
        "Armenia",
        "2019",
        "xyzzy",
        "ab",
    ],
)
def test_search__finds_nothing_where_there_is_nothing(reference, words):
    """A word that is nowhere in the data and near nothing in it leaves no answer, also beside known ones."""
    with pytest.raises(NothingFound) as caught:
        reference.search(words)
    unknown = words.split()[-1] if words.startswith("visa") else words.split()[0]
    assert f'"{unknown}"' in caught.value.message
    assert ("visa" in caught.value.hint) is words.startswith("visa")


def test_search__says_how_it_met_a_word(reference):
    """Exact words, stems, synonyms, near spellings and other scripts are told apart."""
    assert ways(reference.search("demining")) == {"exact"}
    assert ways(reference.search("exempting visas")) <= {"exact", "stem"}
    assert ways(reference.search("minefields")) == {"synonym"}
    assert ways(reference.search("Jinpin")) == {"spelling"}
    assert ways(reference.search("习近平")) == {"script"}


def test_search__tells_a_corrected_word(reference):
    """A near spelling is used only for an unknown word, and said."""
    assert reference.search("Bayramow").read_as[0].startswith("Showing results for bayramov")
    assert not reference.search("Bayramov").read_as


def test_search__leaves_out_ordinary_language(reference):
    """A word that asks for nothing may stand beside what is asked for, and the answer says that it was left out."""
    answer = reference.search("a splendid offer of demining")
    assert answer.results[0].ref == first(reference, "an offer of demining")
    assert answer.read_as == ("Not looked for: splendid.",)
    with pytest.raises(NothingFound, match="splendid"):
        reference.search("splendid")


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("beltandroad", ("subject:belt-and-road", "term:belt-and-road-initiative")),  # run together
        ("visafree", ("subject:visa-exemption", "agreement:visa-exemption", "event:visa-requirements-lifted")),
        ("silk worms", ("azertac2025:13", "subject:agriculture")),  # taken apart
        ("Canton Fare", ("term:canton-fair",)),  # of the same sound, beside a word that it is said with
        ("Zhao Liji", ("person:zhao-leji",)),
        ("belt and raod", ("subject:belt-and-road", "term:belt-and-road-initiative")),
        ("digtal econmy", ("subject:digital-economy",)),  # each vouches for the other
        ("digital econ.", ("subject:digital-economy",)),  # cut short
        ("Lee Qiang", ("person:li-qiang",)),
        ("poorer nations", ("subject:developing-countries", "term:developing-countries", "js2025:14.1")),
        ("who is the foreign minister of Azerbaijan", ("person:jeyhun-bayramov",)),  # by the role
        ("hegemonic behaviour", ("subject:hegemony", "term:hegemony-and-power-politics")),  # another ending
        ("R&D", ("js2025:8.1", "subject:science-technology", "term:joint-scientific-research-platforms")),
        ("безвизовый режим", ("subject:visa-exemption", "agreement:visa-exemption")),
    ],
)
def test_search__reads_what_is_no_word(reference, words, answers):
    """Words run together or taken apart, of the same sound or root, in other cases: what was meant is found."""
    assert first(reference, words) in answers


@pytest.mark.parametrize(
    "words", ["Aliyeva", "Putin", "visa fee", "Li Keqiang", "NATO membership", "drone filming", "rubbish collection"]
)
def test_search__does_not_read_too_much(reference, words):
    """Another person, parts without matter, two words that make no third: these are no answer."""
    with pytest.raises(NothingFound):
        reference.search(words)


def test_search__word_of_a_phrase_only(reference):
    """A word that stands only inside search words of several words is met in no record that lacks it."""
    with pytest.raises(NothingFound, match='No record that answers the rest has "race"') as caught:
        reference.search("demining race")
    assert caught.value.hint == 'Without it: azcn search "demining".'
    assert reference.search("race", Filters(kind=("person",))).results == ()


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Əliyev", "eliyev"),
        ("İLHAM", "ilham"),
        ("Pedro Sánchez", "pedro sanchez"),
        ("free trade", "free-trade"),
        ("COP-29", "cop29"),
        ("organization", "organisation"),
    ],
)
def test_search__folds(reference, words, same):
    """Case, diacritics, Azerbaijani letters, hyphens and American spelling do not matter."""
    assert [hit.ref for hit in reference.search(words).results] == [hit.ref for hit in reference.search(same).results]


def test_search__composed_and_decomposed_are_one(reference):
    """NFC finds what NFD finds."""
    found = [
        [hit.ref for hit in reference.search(unicodedata.normalize(form, "İlham Əliyev Sánchez")).results]
        for form in ("NFC", "NFD")
    ]
    assert found[0] == found[1]


def test_search__quotation_marks_keep_words_together(reference):
    """A phrase must stand as it is."""
    assert first(reference, '"three evil forces"') in {"term:three-evil-forces", "subject:three-evil-forces"}
    with pytest.raises(NothingFound):
        reference.search('"forces evil three"')
    required = {hit.ref for hit in reference.search('"visa" trade', Filters(limit=999)).results}
    assert {hit.ref for hit in reference.search('"visa" visa trade', Filters(limit=999)).results} == required


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Reference:
    """The small data, whose originals are invented, so that a test may quote them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AZCN_CACHE", str(tmp_path_factory.mktemp("cache")))
        return open_reference(tiny)


@pytest.mark.parametrize(
    ("words", "ref", "way"),
    [
        ('"the Chinese side would gladly send players"', "gazette2024:2", "source"),
        ('"two ministers put their names to it"', "js2025:signature", "source"),
        ('"Chinese side would have gladly sent players to school"', "gazette2024:2", "source"),  # most of it, in order
        ('"opened the tea fair"', "gazette2024:1", "exact"),  # words of ours
    ],
)
def test_search__finds_official_words(small, words, ref, way):
    """Words of an original in quotation marks lead to its passage, although the data does not hold them."""
    answer = small.search(words)
    assert (answer.results[0].ref, ways(answer)) == (ref, {way})
    assert answer.results[0].matched[0] == way


@pytest.mark.parametrize(
    "words", ['"players gladly send would side Chinese the"', '"gladly send"', '"with a of the in"']
)
def test_search__official_words_must_follow_one_another(small, words):
    """Another order, too few words or none that carries matter are no quotation."""
    with pytest.raises(NothingFound):
        small.search(words)


def test_search__minus_leaves_out(reference):
    """No hit holds a word behind a minus."""
    with_word = {hit.ref for hit in reference.search("visa", Filters(limit=999)).results}
    without = {hit.ref for hit in reference.search("visa -tourism", Filters(limit=999)).results}
    assert without < with_word
    assert "azertac2025:12" in with_word - without


def test_search__pages(reference):
    """Limit and offset page through one order, and the answer says how many there are."""
    everything = reference.search("trade", Filters(limit=999))
    pages = [reference.search("trade", Filters(limit=5, offset=offset)) for offset in (0, 5, 10)]
    assert [hit.ref for page in pages for hit in page.results] == [hit.ref for hit in everything.results[:15]]
    assert {page.total for page in pages} == {len(everything.results)}


@pytest.mark.parametrize("words", ["", "  ", "!?", '""', "-", "\u200b"])
def test_search__without_a_word(reference, words):
    """A query without words is wrong use."""
    with pytest.raises(WrongUse):
        reference.search(words)


def test_search__excerpts_hold_whole_words(reference):
    """No excerpt begins or ends inside a word, and offsets frame what was met."""
    for hit in reference.search("transport", Filters(limit=30)).results:
        bare = hit.excerpt.strip("…")
        assert bare in hit.text
        at = hit.text.index(bare)
        assert not hit.text[max(0, at - 1) : at].isalnum()
        assert not hit.text[at + len(bare) : at + len(bare) + 1].isalnum()
        assert all(hit.excerpt[start:end].isalnum() or "-" in hit.excerpt[start:end] for start, end in hit.matches)


@pytest.mark.parametrize("typed", ['visa -"free trade"', "visa -(free)", "visa -$3.7", "visa -free-trade"])
def test_parse__behind_a_minus_nothing_is_asked_for(typed):
    """Whatever stands behind a minus is left out, and only that."""
    query = parse(typed)
    assert (query.words, query.phrases) == (("visa",), ())
    assert query.without


PAGES = ["a-" * 5000, "习" * 10_000, "阿塞拜疆 " * 400, "-".join(["trade"] * 300), "visa " * 3000]


@pytest.mark.parametrize("typed", PAGES, ids=[page[:6] for page in PAGES])
def test_search__a_pasted_page_is_read_in_part(reference, typed):
    """However much is typed, so many words are looked for and no more."""
    assert len(parse(typed).words) <= MOST_WORDS
    with suppress(NothingFound):
        assert len(reference.search(typed).results[0].matched) <= MOST_WORDS


def test_search__says_that_it_read_in_part(reference):
    """Words beyond those that are looked for are not passed over in silence."""
    many = " ".join(sorted(known_words(reference))[:30])
    assert reference.search(many).read_as[-1] == f"Only the first {MOST_WORDS} words were looked for."


def known_words(reference: Reference) -> set[str]:
    """Words of which every one is known: those of the topics' names."""
    return {word for topic in reference.export()["topics"] for word in parse(topic.title).words}


@given(st.text(max_size=60))
def test_parse__never_fails(text):
    """Whatever is typed is taken apart into words that the index can be asked for."""
    query = parse(text)
    assert all(word and not set(word) & set('"*^:()') for word in (*query.words, *query.phrases, *query.without))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("23.04.2025", ("23", "april", "2025")),
        ("visit 3/7/2024", ("visit", "3", "july", "2024")),
        ("31.02.2025", ("31", "02", "2025")),  # no day of any year
        ("3.7 billion", ("3.7", "billion")),
        ("3,7 bn", ("3.7", "billion")),
        ("$2,460,000,000", ("2460000000",)),
        ("2024,2025", ("2024", "2025")),
        ("visa免签", ("visa", "免签")),  # cut where the script changes
        ("R&D", ("r&d",)),
    ],
)
def test_parse__figures_and_scripts(typed, words):
    """Days in figures, thousands and decimals are read as they are meant, and scripts are told apart."""
    assert parse(typed).words == words


def test_spellings__both_ways():
    """British and American spelling are each made from the other."""
    assert "organization" in spellings("organisation")
    assert "centre" in spellings("center")
    assert "defense" in spellings("defence")


def test_queries__are_answered(reference):
    """Of the queries that the search is tuned to nineteen in twenty are answered first, and none without an answer."""
    own = bench.queries(held_out=False)
    search = bench.azcn_search(reference)
    ranks = {query["words"]: bench.rank_of(query["answers"], search(query["words"])) for query in own}
    assert sum(rank == 1 for rank in ranks.values()) >= 0.95 * len(ranks)
    assert [query["words"] for query in own if not query["answers"] and ranks[query["words"]] is None] == []


def test_queries__have_answers_that_exist(reference):
    """Every answer of the query sets is an address of the data."""
    addresses = {record.ref for kind in reference.export().values() for record in kind}
    every = [*bench.queries(held_out=False), *bench.queries(held_out=True)]
    assert {query["words"] for query in every if not addresses.issuperset(query["answers"])} == set()
