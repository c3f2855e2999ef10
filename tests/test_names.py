"""From what somebody types to the record that is meant."""

import pytest

from azcn.build import build
from azcn.errors import AmbiguousName, NothingFound, UnknownValue
from azcn.load import load
from azcn.names import choose, choose_listed, choose_party, find
from azcn.records import KINDS
from azcn.store import Store
from azcn.text import fold


def stored(folder):
    """A store in memory of a data folder."""
    return Store(build(load(folder), "a test"))


@pytest.fixture(scope="module")
def store(tiny):
    """The small data in a store."""
    kept = stored(tiny)
    yield kept
    kept.close()


@pytest.fixture(scope="module")
def whole(data):
    """The real data in a store."""
    kept = stored(data)
    yield kept
    kept.close()


@pytest.mark.parametrize(
    ("text", "kind", "ref"),
    [
        ("Lin Wei", "person", "person:lin-wei"),
        ("lin wei", "person", "person:lin-wei"),
        ("LIN-WEI", "person", "person:lin-wei"),
        ("person:lin-wei", "person", "person:lin-wei"),
        ("林薇", "person", "person:lin-wei"),
        ("minister lin", "person", "person:lin-wei"),
        ("aydin quliyev", "person", "person:aydin-quliyev"),
        ("AYDIN QULİYEV", "person", "person:aydin-quliyev"),
        ("Aydın  Quliyev ", "person", "person:aydin-quliyev"),
        ("açıq lövhə", "term", "term:open-board"),
        ("Ac\N{COMBINING CEDILLA}ıq Lo\N{COMBINING DIAERESIS}vhə", "term", "term:open-board"),
        ("aciq lovhe", "term", "term:open-board"),
        ("obr", "term", "term:open-board"),
        ("[sic]", "term", "term:open-board"),
        ("gazette", "document", "document:gazette2024"),
        ("js2025", "document", "document:js2025"),
        ("Tea Statement 2025", "document", "document:js2025"),
    ],
)
def test_find__by_any_name(text, kind, ref, store):
    """A record is found by title, alias, abbreviation, id or address, whatever case, marks and spaces."""
    assert find(store, text, kind) == ref


@pytest.mark.parametrize(
    ("text", "ref"), [("tea", "topic:tea"), ("tea t", "subject:tea-trade"), ("trade", "subject:tea-trade")]
)
def test_find__an_exact_name_before_a_beginning_before_a_word(text, ref, store):
    """A whole name wins over beginnings, these over words inside a name."""
    assert find(store, text, "topic", "subject") == ref


def test_find__ambiguous(store):
    """A beginning of several names is answered with the candidates."""
    with pytest.raises(AmbiguousName) as caught:
        find(store, "minister", "person")

    assert str(caught.value) == (
        '"minister" may mean 2 people: person:lin-wei, person:aydin-quliyev. Type more of the name, or an address.'
    )


def test_find__a_second_name_of_one_record_is_not_ambiguous(store):
    """Several names of the same record are one candidate."""
    assert find(store, "lin", "person") == "person:lin-wei"


def test_find__nothing_names_the_nearest(store):
    """A misspelt name is answered with the nearest as they are written."""
    with pytest.raises(NothingFound) as caught:
        find(store, "Kuliyev", "person")

    assert str(caught.value) == 'No person is called "Kuliyev". Nearest: Aydın Quliyev.'


@pytest.mark.parametrize("text", ["", " ", "zzzz", "\N{COMBINING DIAERESIS}"])
def test_find__nothing_near(text, store):
    """A name like no other, or none at all, is answered with the command that lists all."""
    with pytest.raises(NothingFound) as caught:
        find(store, text, "person")

    assert caught.value.hint == "azcn people lists them."


def test_find__only_among_the_kinds_asked(store):
    """A name of another kind is not found."""
    with pytest.raises(NothingFound):
        find(store, "Lin Wei", "organisation")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("clause", "passage", "position")])
def test_find__every_record_by_its_title_and_aliases(kind, whole):
    """Every record of the real data answers to its title and aliases, and to no other record's."""
    wrong = []
    for record in whole.select(kind):
        for name in (record.title, record.ref, *getattr(record, "aliases", ())):
            try:
                found = find(whole, name, kind)
            except AmbiguousName:
                found = "ambiguous"
            if found != record.ref:
                wrong.append((name, record.ref, found))
    assert wrong == []


def test_choose__gives_addresses(store):
    """The values of a filter become addresses in the order typed."""
    assert choose(store, "topic", ["chess", "tea"], "topic") == ("topic:chess", "topic:tea")


def test_choose__unknown(store):
    """An unknown value of a filter is wrong use that names the option and the nearest, or the list to look in."""
    with pytest.raises(UnknownValue) as near:
        choose(store, "topic", ["ches"[::-1] + "s", "chss"], "topic")
    with pytest.raises(UnknownValue) as far:
        choose(store, "topic", ["zzzz"], "topic")

    assert near.value.exit_code == 2
    assert str(near.value).startswith('--topic: No topic is called "')
    assert str(far.value) == '--topic: No topic is called "zzzz". azcn topics lists them.'


@pytest.mark.parametrize(
    ("value", "party"),
    [("china", "china"), ("C", "china"), ("AZ", "azerbaijan"), ("both", "both"), ("Çin"[:1], "china")],
)
def test_choose_party__by_any_beginning(value, party):
    """A side is chosen by any beginning of its name."""
    assert choose_party([value]) == (party,)


@pytest.mark.parametrize("value", ["", "france", "chinaa", " "])
def test_choose_party__unknown(value):
    """Another side is refused with those that there are."""
    with pytest.raises(UnknownValue, match=r"There are china, azerbaijan, both\."):
        choose_party([value])


def test_choose_listed__only_what_is_listed():
    """A value stands in the list as it is, or is refused with the list."""
    assert choose_listed("year", ["2025"], ("2024", "2025")) == ("2025",)
    with pytest.raises(UnknownValue, match=r'--year: there is no "202"\. There are 2024 to 2025\.'):
        choose_listed("year", ["2025", "202"], ("2024", "2025"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Əliyev", "eliyev"),
        ("İlham", "ilham"),
        ("ILHAM", "ilham"),
        ("ılıq", "iliq"),
        ("Şuşa", "susa"),
        ("Straße", "strasse"),
        ("a\u00a0 b", "a b"),
        ("win–win", "win-win"),
        ("people’s", "people's"),
        ("ＷＴＯ", "wto"),
        ("Си Цзиньпин", "си цзиньпин"),
    ],
)
def test_fold__forgets_case_marks_and_dashes(text, folded):
    """Case, marks and forms of a letter do not count when names are compared; folding twice is folding once."""
    assert fold(text) == folded
    assert fold(folded) == folded
