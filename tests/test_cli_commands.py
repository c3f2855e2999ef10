"""Every command with its examples and its filters, on the real data."""

import json
import re
import shlex
from collections.abc import Callable
from typing import Any

import pytest

from azcn.cli.commands import COMMANDS
from azcn.version import SCHEMA_VERSION, VERSION

EXPECTED = {
    "clause 7": r"(?s)js2025:7\.1.*js2025:7\.2.*js2025:7\.3",
    "clause 4,9.6": r"(?s)js2025:4\b.*js2025:9\.6",
    "clause preamble --json": r'"ref": "js2025:preamble\.3"',
    "timeline": r"(?s)1992.*2024.*2025.*2026",
    "timeline --since 2025-04 --until 2025-04-23 --topic trade": r"Apr 2025",
    "timeline --year 2024": r"3 Jul 2024",
    "trade": r"(?s)2\.46.*3\.7",
    "trade --year 2024": r"(?s)2\.46.*3\.7",
    "trade --format csv": r"figure:trade-2024-customs,figure,",
    "search visa": r"agreement:visa-exemption",
    'search "free trade" --document js2025': r"js2025:",
    "search demining --kind passage": r"azertac2025:11",
    "compare 2024 2025": r"not repeated",
    "compare xinhua2024 js2025": r"xinhua2024:\d",
    "compare china azerbaijan": r"shared",
    "positions --party china --act supports": r"js2025:1\.2",
    "positions --subject one-china": r"js2025:1\.1",
    "positions --topic transport --json": r'"subject": "subject:trans-caspian-route"',
    "topics": r"(?s)topic:transport.*topic:security",
    "topics transport": r"subject:trans-caspian-route",
    "topics visa-exemption": r"agreement:visa-exemption",
    "people": r"(?s)person:xi-jinping.*person:wang-yi",
    "people xi": r"event:astana-meeting-2024",
    "people --party azerbaijan": r"(?s)person:ilham-aliyev.*person:jeyhun-bayramov",
    "agreements": r"agreement:multimodal-transportation",
    "agreements visa": r"(?s)signed.*js2025:9\.6.*person:wang-yi",
    "agreements --topic transport": r"agreement:road-transportation",
    "organisations": r"organisation:general-administration-of-customs",
    "organisations sco": r"Shanghai Cooperation Organization",
    "organisations --party china": r"organisation:communist-party-of-china",
    "terms": r"term:belt-and-road-initiative",
    'terms "three evil forces"': r"(?i)three evil forces",
    "terms --topic initiatives": r"term:global-security-initiative",
    "documents": r"(?s)document:js2025.*document:xinhua2024",
    "documents js2025": r"js2025:18\b",
    "documents --year 2024": r"document:xinhua2024",
    "show person:li-qiang js2025:4.3": r"(?s)person:li-qiang.*js2025:4\.3",
    "show agreement:visa-exemption --json": r'"ref": "agreement:visa-exemption"',
    "show figure:trade-2024-customs": r"2\.46",
    "disagreements": r"disagreement:visa-agreement-status",
    "disagreements trade-2024": r"(?s)2\.46.*3\.7",
    "disagreements --subject one-china": r"disagreement:one-china-term",
    "why js2025:12.1": r"rests on 1 passage",
    "why figure:bilateral-trade-2024-gap": r"3\.7 - 2\.46",
    "why agreement:visa-exemption --json": r'"ref": "agreement:visa-exemption"',
    "cite 7.2": r"clause 7, paragraph 2",
    "cite 7.2 xinhua2024:5 --style chicago": r"(?s)cl\. 7, para\. 2.*Xinhua",
    "cite figure:trade-2024-customs --style bibtex": r"@\w+\{",
    "verify": r"missing-refs",
    "export --json": r'(?s)"documents".*"passages".*"terms"',
    "export --format toml": r"\[\[passages\]\]",
    "export --format jsonl": r'"kind":"passage"',
    "schema": r'"\$schema"',
    "paths": r"(?s)came with azcn.*AZCN_CACHE",
    "paths --json": r'"ref": "originals"',
}
"""What the answer of each example must hold; an example without a line here fails its test."""

OWN_COPY = ("verify FOLDER", "verify FOLDER --json", "attach FILE", "detach js2025", 'quote "some words"')
OWN_COPY += ("fingerprint FOLDER",)
"""Examples that need the reader's own copy of an original."""

EXAMPLES = [
    (name, example) for name, question in COMMANDS.items() for example in question.examples if example not in OWN_COPY
]

ASKED = {
    "clause": ("all",),
    "search": ("cooperation",),
    "compare": ("2024", "2025"),
}
"""What a command is asked when a filter of its own is tried."""

VALUES = {
    "topic": "transport",
    "subject": "visa-exemption",
    "party": "china",
    "act": "supports",
    "document": "js2025",
    "year": "2025",
    "kind": "agreement",
    "since": "2025-04",
    "until": "2025-04-23",
    "limit": "2",
    "offset": "1",
}
"""A value for each filter."""

OF_TRADE = {"topic": "trade", "subject": "bilateral-trade", "party": "azerbaijan"}
"""Values for the filters of figures, none of which is about transport."""

SILENT = {("people", "topic"), ("people", "subject"), ("disagreements", "party")}
"""Lists in which a filter finds nothing: no person belongs to a subject, no disagreement to a side."""

FILTERED = [
    (name, option) for name, question in COMMANDS.items() for option in question.filters if (name, option) not in SILENT
]

NAMES = [
    ("people", "xi", "person:xi-jinping"),
    ("people", "XI JINPING", "person:xi-jinping"),
    ("people", "习近平", "person:xi-jinping"),
    ("people", "習近平", "person:xi-jinping"),
    ("people", "Си Цзиньпин", "person:xi-jinping"),
    ("people", "jinping", "person:xi-jinping"),
    ("people", "person:xi-jinping", "person:xi-jinping"),
    ("people", "aliyev", "person:ilham-aliyev"),
    ("people", "ELIYEV", "person:ilham-aliyev"),
    ("people", "Əliyev", "person:ilham-aliyev"),
    ("people", "ƏLİYEV", "person:ilham-aliyev"),
    ("people", "İlham Əliyev", "person:ilham-aliyev"),
    ("people", "I\u0307lham Əliyev", "person:ilham-aliyev"),
    ("people", "Алиев", "person:ilham-aliyev"),
    ("people", "sánchez", "person:pedro-sanchez"),
    ("organisations", "sco", "organisation:sco"),
    ("organisations", "ŞƏT", "organisation:sco"),
    ("organisations", "set", "organisation:sco"),
    ("organisations", "上合组织", "organisation:sco"),
    ("organisations", "wto", "organisation:wto"),
    ("organisations", "UTT", "organisation:wto"),
    ("terms", "BRI", "term:belt-and-road-initiative"),
    ("terms", "一带一路", "term:belt-and-road-initiative"),
    ("terms", "one-china", "term:one-china"),
    ("terms", "VAHID CIN", "term:one-china"),
    ("topics", "TRANSPORT", "topic:transport"),
    ("topics", "visa-exemption", "subject:visa-exemption"),
    ("agreements", "visa", "agreement:visa-exemption"),
    ("agreements", "FTA", "agreement:free-trade-agreement"),
    ("agreements", "free–trade agreement", "agreement:free-trade-agreement"),
    ("documents", "azertac", "document:azertac2025"),
    ("documents", "JS2025", "document:js2025"),
]


@pytest.fixture
def asked(azcn: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """Ask the program and get its JSON; the question must be answered."""

    def call(*arguments: str) -> dict[str, Any]:
        ran = azcn(*arguments, "--json")
        assert (ran.code, ran.err) == (0, "")
        return dict(json.loads(ran.out))

    return call


def refs(answer: dict[str, Any]) -> list[str]:
    return [result["ref"] for result in answer["results"]]


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_examples__answer_as_they_stand(azcn, command, example):
    """Each example of the help is answered, by its own command, with what it is meant to show."""
    assert shlex.split(example)[0] == command
    ran = azcn(*shlex.split(example))
    assert (ran.code, ran.err) == (0, "")
    assert re.search(EXPECTED[example], ran.out, re.MULTILINE)


def test_examples__every_command_has_one():
    """No command stands in help without an example."""
    assert all(question.examples for question in COMMANDS.values())


@pytest.mark.parametrize(("command", "option"), FILTERED)
def test_filters__narrow_the_answer(asked, command, option):
    """Each documented filter answers with a part of the unfiltered answer, in the same order."""
    value = (OF_TRADE if command == "trade" else {}).get(option, VALUES[option])
    unlimited = ("--limit", "9999") if command == "search" and option != "limit" else ()
    everything = asked(command, *ASKED.get(command, ()), *unlimited)
    narrowed = asked(command, *ASKED.get(command, ()), *unlimited, f"--{option}", value)
    kept = set(refs(narrowed))
    assert refs(narrowed) == [ref for ref in refs(everything) if ref in kept]
    assert narrowed["count"] == len(narrowed["results"])
    given = narrowed["query"][option]
    assert (given[0] if isinstance(given, list) else str(given)) == value


@pytest.mark.parametrize("command", [name for name, question in COMMANDS.items() if "limit" in question.filters])
def test_limit__offset_takes_up_where_it_stops(asked, command):
    """The first page and the second are the first results, each once."""
    everything = refs(asked(command, *ASKED.get(command, ())))
    first = refs(asked(command, *ASKED.get(command, ()), "--limit", "2"))
    second = refs(asked(command, *ASKED.get(command, ()), "--limit", "2", "--offset", "2"))
    assert first + second == everything[:4]


def test_filters__hold_for_every_position(asked):
    """Filters on positions keep those, and all those, whose own fields say so."""
    everything = asked("positions")["results"]
    transport = set(asked("topics", "transport")["results"][0]["subjects"])
    wanted = [
        position["ref"]
        for position in everything
        if position["party"] == "china"
        and position["subject"] in transport
        and position["refs"][0].startswith("xinhua2024:")
    ]
    found = asked("positions", "--party", "china", "--topic", "transport", "--document", "xinhua2024")
    assert wanted
    assert refs(found) == wanted


def test_filters__repeated_values_are_alternatives(asked):
    """An option given twice keeps what either keeps."""
    both = asked("positions", "--act", "supports", "--act", "opposes")["results"]
    assert {position["act"] for position in both} == {"supports", "opposes"}


def test_filters__take_names_as_people_write_them(asked):
    """A filter's value is found by any case and by a beginning."""
    assert refs(asked("positions", "--party", "AZ", "--topic", "Transp")) == refs(
        asked("positions", "--party", "azerbaijan", "--topic", "transport")
    )


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["7"], ["js2025:7"]),
        (["js2025:7"], ["js2025:7"]),
        (["7.2"], ["js2025:7.2"]),
        (["1-3"], ["js2025:1", "js2025:2", "js2025:3"]),
        (["4,9.6"], ["js2025:4", "js2025:9.6"]),
        (["4", "9.6"], ["js2025:4", "js2025:9.6"]),
        (["4,7-9.2"], ["js2025:4", "js2025:7", "js2025:8", "js2025:9.1", "js2025:9.2"]),
        (["preamble"], ["js2025:preamble.1", "js2025:preamble.2", "js2025:preamble.3"]),
        (["preamble.1", "signature"], ["js2025:preamble.1", "js2025:signature"]),
        (["xinhua2024:5-7"], ["xinhua2024:5", "xinhua2024:6", "xinhua2024:7"]),
        (["9.6,9.6,9"], ["js2025:9.6", "js2025:9"]),
    ],
)
def test_clause__addresses(asked, addresses, expected):
    """Single addresses, lists and ranges give the clauses and passages meant, in the order typed, each once."""
    assert refs(asked("clause", *addresses)) == expected


def test_clause__all_is_the_whole_joint_statement(asked):
    """`all` is the preamble, 18 clauses and the signature, 39 paragraphs in all."""
    answer = asked("clause", "all")
    numbered = [f"js2025:{number}" for number in range(1, 19)]
    preamble = [f"js2025:preamble.{number}" for number in range(1, 4)]
    assert refs(answer) == [*preamble, *numbered, "js2025:signature"]
    assert sum(len(result["passages"]) for result in answer["results"]) == 3 + 35 + 1


@pytest.mark.parametrize(
    ("document", "count"), [("chinadaily2025", 22), ("commonspace2025", 9), ("xinhua2024", 15), ("azertac2025", 14)]
)
def test_clause__a_press_report_has_all_its_paragraphs(asked, document, count):
    """A document's name alone gives each of its paragraphs."""
    assert refs(asked("clause", document)) == [f"{document}:{number}" for number in range(1, count + 1)]


def test_clause__shows_who_does_what_and_its_echo(asked):
    """A clause carries its positions, what it names, and the same subjects in other documents only."""
    clause = asked("clause", "7")["results"][0]
    assert [passage["ref"] for passage in clause["passages"]] == ["js2025:7.1", "js2025:7.2", "js2025:7.3"]
    assert {position["refs"][0] for position in clause["passages"][1]["positions"]} == {"js2025:7.2"}
    assert "agreement:multimodal-transportation" in {named["ref"] for named in clause["passages"][1]["named"]}
    echoes = [position["refs"][0] for echo in clause["elsewhere"] for position in echo["positions"]]
    assert "azertac2025:8" in echoes
    assert not any(ref.startswith("js2025:") for ref in echoes)


def test_clause__unknown_number_says_what_exists(azcn):
    """Clause 19 is not found, and the sentence names 1 to 18."""
    ran = azcn("clause", "19")
    assert (ran.code, ran.out) == (1, "")
    assert "js2025:19" in ran.err
    assert "1 to 18" in ran.err


def test_clause__part_of_a_list_is_missing(azcn):
    """What exists of a list is shown, what does not is said, and the exit code is 1."""
    ran = azcn("clause", "7,19", "--format", "ids")
    assert (ran.code, ran.out) == (1, "js2025:7\n")
    assert "js2025:19" in ran.err


def moment(event: dict[str, Any]) -> str:
    return event["date_start"] or event["date_end"] or "9999"


def test_timeline__is_in_order_of_time(asked):
    """Events come by their first day, or else by the last day that they can have."""
    moments = [moment(event) for event in asked("timeline")["results"]]
    assert moments == sorted(moments)
    assert moments[0].startswith("1992")
    assert len(moments) > 20


def test_timeline__bounds(asked):
    """Since and until keep exactly what overlaps the days between them."""
    everything = asked("timeline")["results"]
    kept = asked("timeline", "--since", "2024-07", "--until", "2025-04-11")
    wanted = [
        event["ref"]
        for event in everything
        if (event["date_end"] or event["date_start"] or "") >= "2024-07-01"
        and (event["date_start"] or event["date_end"] or "9999") <= "2025-04-11"
    ]
    assert refs(kept) == wanted
    assert "event:astana-meeting-2024" in wanted
    assert "event:state-visit-2025" not in wanted


def test_timeline__topic(asked):
    """A topic keeps the events of its subjects."""
    subjects = set(asked("topics", "trade")["results"][0]["subjects"])
    everything = asked("timeline")["results"]
    wanted = [event["ref"] for event in everything if subjects & set(event["subjects"])]
    assert 0 < len(wanted) < len(everything)
    assert refs(asked("timeline", "--topic", "trade")) == wanted


def test_timeline__says_which_dates_are_computed(azcn):
    """A computed date is marked beside it, a stated one is not."""
    lines = azcn("timeline", env={"COLUMNS": "200"}).out.splitlines()
    invitation = next(line for line in lines if "1992" in line)
    signing = next(line for line in lines if "Signing of the Joint Statement" in line)
    assert "computed" in invitation
    assert "computed" not in signing


@pytest.fixture
def trade_2024(asked) -> list[dict[str, Any]]:
    """The figures of bilateral trade in 2024, with what is computed from them."""
    measures = ("bilateral-trade", "bilateral-trade-gap")
    return [figure for figure in asked("trade")["results"] if figure["measure"] in measures]


def test_trade__both_values_of_2024_with_reporters(trade_2024):
    """Two sources, two values: each with its reporter, as far as a source names one."""
    stated = {
        figure["value"]: (figure["reporter"], figure["unit"], figure["refs"])
        for figure in trade_2024
        if figure["status"] == "stated" and figure["period"] == "2024"
    }
    assert stated == {
        2.46: ("organisation:general-administration-of-customs", "billion USD", ["chinadaily2025:15"]),
        3.7: (None, "billion USD", ["azertac2025:3"]),
    }


def test_trade__computed_gap_and_bases(trade_2024):
    """What is computed says so, from which figures, and how."""
    computed = {
        figure["value"]: (figure["period"], figure["qualifier"], figure["ground"])
        for figure in trade_2024
        if figure["status"] == "computed"
    }
    customs, hailed = "figure:trade-2024-customs", "figure:trade-2024-li-qiang-meeting"
    assert computed == {
        1.24: ("2024", None, [hailed, customs]),
        1.72: ("2023", "under", [customs]),
        3.08: ("2023", None, [hailed]),
    }
    assert all(figure["method"] for figure in trade_2024 if figure["status"] == "computed")


def test_trade__a_reader_sees_what_is_computed(azcn):
    """The table sets the two values with their sources, and says `computed` of the rest."""
    out = azcn("trade", env={"COLUMNS": "200"}).out
    lines = out.splitlines()
    assert any("2.46" in line and "General Administration of Customs" in line for line in lines)
    assert any("3.7 " in line and "no reporter named" in line for line in lines)
    assert all(any(value in line and "computed" in line for line in lines) for value in ("1.72", "3.08"))
    computed = [" ".join(part.split()) for part in out.split("Computed: ")[1:]]
    assert [any(value in part.partition(" = ")[0] for part in computed) for value in ("1.72", "3.08", "1.24")] == [
        True,
        True,
        True,
    ]


def test_trade__a_figure_without_value_is_not_drawn_as_nought(azcn):
    """The growth of early 2025, whose value no source gives, is listed without a number."""
    line = next(line for line in azcn("trade", env={"COLUMNS": "200"}).out.splitlines() if "Jan-Mar 2025" in line)
    assert "not given" in line
    assert "almost 40 %" in line
    assert "█" not in line


@pytest.fixture
def years(asked) -> list[dict[str, Any]]:
    """The rows of the comparison of 2024 and 2025."""
    return list(asked("compare", "2024", "2025")["results"])


def test_compare__every_label_occurs_and_no_other(years):
    """Two years differ in all five ways."""
    assert {row["label"] for row in years} == {"new", "continued", "firmer", "softer", "not repeated"}


def test_compare__refs_belong_to_their_side(years):
    """The left side rests on 2024, the right on 2025, and a row's refs are those of both."""
    for row in years:
        sides = [[ref for position in row[side]["positions"] for ref in position["refs"]] for side in ("left", "right")]
        assert all(ref.startswith("xinhua2024:") for ref in sides[0])
        assert not any(ref.startswith("xinhua2024:") for ref in sides[1])
        assert set(row["refs"]) == {*sides[0], *sides[1]}
        assert row["refs"]


def test_compare__new_and_not_repeated_have_one_side(years):
    """A subject is new where 2024 is silent, and not repeated where 2025 is."""
    for row in years:
        silent = tuple(not row[side]["positions"] for side in ("left", "right"))
        assert silent == {"new": (True, False), "not repeated": (False, True)}.get(row["label"], (False, False))


def firmest(row: dict[str, Any], side: str, party: str) -> int:
    return max((p["rank"] for p in row[side]["positions"] if p["party"] in (party, "both")), default=0)


def test_compare__firmer_and_softer_follow_one_state(years):
    """A label of change rests on a state that speaks on both sides, with another firmness."""
    for row in years:
        pairs = [(firmest(row, "left", party), firmest(row, "right", party)) for party in ("china", "azerbaijan")]
        if row["label"] == "firmer":
            assert any(0 < before < after for before, after in pairs)
        if row["label"] == "softer":
            assert any(before > after > 0 for before, after in pairs)


def test_compare__earlier_side_comes_first(asked):
    """Whichever year is typed first, the earlier one stands left."""
    assert asked("compare", "2025", "2024") == asked("compare", "2024", "2025")


def test_compare__documents(asked):
    """Two documents give the rows on which either speaks, with addresses of these two only."""
    rows = asked("compare", "xinhua2024", "js2025")["results"]
    assert {ref.partition(":")[0] for row in rows for ref in row["refs"]} == {"xinhua2024", "js2025"}


def test_compare__parties(asked):
    """Two parties share a subject or only one speaks; joint positions count for both."""
    rows = asked("compare", "china", "azerbaijan")["results"]
    assert {row["label"] for row in rows} == {"shared", "only China", "only Azerbaijan"}
    for row in rows:
        assert {position["party"] for position in row["left"]["positions"]} <= {"china", "both"}
        assert {position["party"] for position in row["right"]["positions"]} <= {"azerbaijan", "both"}
        speaks = (bool(row["left"]["positions"]), bool(row["right"]["positions"]))
        assert speaks == {"only China": (True, False), "only Azerbaijan": (False, True)}.get(row["label"], (True, True))


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_compare__says_what_each_side_rests_on(azcn, form):
    """A reader learns the documents behind each side, and that silence is not a change."""
    text = " ".join(azcn("compare", "2024", "2025", "--format", form).out.replace("\\", "").split())
    assert "2024 rests on Xinhua 2024 (press report, 15 passages)" in text
    assert "2025 rests on Joint Statement 2025 (official text, 39 passages)" in text
    assert "not thereby changed" in text


def test_compare__says_in_json_what_each_side_rests_on(asked):
    """A script learns what each side rests on, too."""
    answer = asked("compare", "2024", "2025")
    assert [note.partition(" rests on ")[0] for note in answer["notes"]] == ["2024", "2025"]


@pytest.mark.parametrize(("command", "name", "ref"), NAMES, ids=[f"{command}-{name}" for command, name, _ in NAMES])
def test_names__are_found_however_they_are_written(asked, command, name, ref):
    """Prefix, alias, script, any case, no diacritics, decomposed letters: the record is shown whole."""
    (result,) = asked(command, name)["results"]
    assert result["ref"] == ref
    assert result["related"]


@pytest.mark.parametrize(
    ("command", "name", "candidates"),
    [
        ("people", "president", ("person:xi-jinping", "person:ilham-aliyev")),
        ("organisations", "government", ("organisation:government-of-china", "organisation:government-of-azerbaijan")),
        ("agreements", "agreement", ("agreement:visa-exemption", "agreement:road-transportation")),
    ],
)
def test_names__ambiguous_ones_list_the_candidates(azcn, command, name, candidates):
    """A name of several records is wrong use, answered with all that it may mean."""
    ran = azcn(command, name)
    assert (ran.code, ran.out) == (2, "")
    assert all(candidate in ran.err for candidate in candidates)


@pytest.mark.parametrize(
    ("command", "name", "nearest"),
    [
        ("people", "aliyew", "Ilham Aliyev"),
        ("people", "Xi Jiping", "Xi Jinping"),
        ("agreements", "vissa", "visa"),
        ("documents", "azertak", "AZERTAC 2025"),
        ("organisations", "WTOO", "World Trade Organization"),
        ("topics", "transprot", "Transport"),
    ],
)
def test_names__unknown_ones_bring_the_nearest(azcn, command, name, nearest):
    """A name that nothing bears is not found, and the nearest names are said."""
    ran = azcn(command, name)
    assert (ran.code, ran.out) == (1, "")
    assert f'"{name}"' in ran.err
    assert nearest in ran.err.partition("Nearest: ")[2]


@pytest.mark.parametrize("command", ["people", "topics", "agreements", "organisations", "terms", "documents"])
def test_names__far_ones_say_how_to_go_on(azcn, command):
    """Where no name comes near, the sentence says which command lists the names, or lists the few there are."""
    ran = azcn(command, "qqqqqq")
    assert ran.code == 1
    assert f"azcn {command}" in ran.err or "There are js2025, xinhua2024" in ran.err


def test_search__best_fit_first(asked):
    """Results come by score, and each holds the word or belongs to what does."""
    answer = asked("search", "visa")
    scores = [result["score"] for result in answer["results"]]
    assert scores == sorted(scores, reverse=True)
    assert {"agreement:visa-exemption", "js2025:9.6", "azertac2025:12", "chinadaily2025:22"} <= set(refs(answer))


def test_search__marks_what_it_found(asked):
    """The offsets of an excerpt frame whole words."""
    hits = asked("search", "demining")["results"]
    found = {hit["excerpt"][start:end].casefold() for hit in hits for start, end in hit["matches"]}
    assert "demining" in found
    assert all(word.replace("-", "").isalpha() for word in found)


@pytest.mark.parametrize("word", ["-health", "-free", "-tourism"])
def test_search__word_behind_a_minus_is_no_option(asked, word):
    """A word to leave out is not taken for the short options that it begins with."""
    left = refs(asked("search", "visa", word))
    assert left == refs(asked("search", f"visa {word}"))
    assert set(left) < set(refs(asked("search", "visa")))


def test_search__order_and_case_of_words_do_not_matter(asked):
    """Two words find the same in any order and case."""
    both = refs(asked("search", "visa", "tourism"))
    assert set(both) == set(refs(asked("search", "TOURISM VISA")))
    assert "azertac2025:12" in both[:10]  # it speaks of both


def test_search__operators_are_only_words(azcn):
    """Words that a search engine would obey are looked for like any other."""
    assert azcn("search", "visa NEAR( OR", "--format", "ids").code == 0
    assert azcn("search", 'visa"', "--format", "ids").code == 0


def test_show__every_kind_in_the_order_typed(asked):
    """One record of each kind is shown under its address."""
    wanted = [
        "document:js2025",
        "js2025:7",
        "js2025:7.2",
        "topic:transport",
        "subject:one-china",
        "act:supports",
        "event:state-visit-2025",
        "figure:trade-2024-li-qiang-meeting-base",
        "agreement:visa-exemption",
        "person:wang-yi",
        "organisation:sco",
        "term:one-china",
    ]
    assert refs(asked("show", *wanted)) == wanted


def test_stdin__addresses(process):
    """`-` reads addresses, one or several a line."""
    done = process("clause", "-", "--format", "ids", stdin=b"7\n\n 9.6,1 \n")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"js2025:7\njs2025:9.6\njs2025:1\n", b"")


def test_stdin__words(process):
    """`-` reads the words of a search, in UTF-8."""
    done = process("search", "-", "--format", "ids", stdin="习近平\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"person:xi-jinping\n" in done.stdout


def test_double_dash__ends_the_options(azcn):
    """What follows `--` is an argument, though it begins with a dash."""
    assert '"-7" is not an address' in azcn("clause", "--", "-7").err
    assert azcn("clause", "--format", "ids", "--", "7").out == "js2025:7\n"


def test_version__names_tool_edition_and_schema(azcn, asked):
    """`--version` says all three versions."""
    edition = asked("people")["edition"]
    ran = azcn("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"azcn {VERSION}, data edition {edition}, schema version {SCHEMA_VERSION}\n"


def test_paths__say_what_is_in_force_and_why(azcn, data, tiny, tmp_path):
    """The folders are named with what decided them: the flag before the environment."""

    def decided(*options, **where):
        folders = json.loads(azcn("paths", "--json", *options, **where).out)["results"]
        return [(folder["ref"], folder["text"], folder["reason"]) for folder in folders]

    came = decided()
    assert came[0] == ("data", str(data), "came with azcn")
    assert [(ref, reason) for ref, _, reason in came[1:]] == [("cache", "AZCN_CACHE"), ("originals", "AZCN_ORIGINALS")]
    assert decided(data=tiny)[0] == ("data", str(tiny), "AZCN_DATA")
    assert decided("--data", str(tmp_path), data=tiny)[0] == ("data", str(tmp_path), "--data")


def test_paths__answer_where_the_data_is_damaged(asked, tmp_path):
    """Who looks for the folder with the fault is told which it is; its edition is not known."""
    answer = asked("paths", "--data", str(tmp_path))
    assert (answer["edition"], answer["results"][0]["text"]) == (None, str(tmp_path))


def test_export__fields_narrow_every_record(asked):
    """`--fields` leaves these fields of each record, and the arrays as they are."""
    whole, narrow = asked("export"), asked("export", "--fields", "ref,abbreviation")
    assert narrow.keys() == whole.keys()
    assert narrow["people"] == [{"ref": person["ref"], "abbreviation": None} for person in whole["people"]]
    assert narrow["organisations"][-1].keys() == {"ref", "abbreviation"}


def test_export__unknown_field_is_refused(azcn):
    """A field that no record has is refused with those that there are."""
    ran = azcn("export", "--fields", "ref,colour")
    assert (ran.code, ran.out) == (2, "")
    assert '--fields: there is no field "colour". There are kind, ref,' in ran.err


@pytest.mark.parametrize("arguments", [("schema",), ("export",)])
def test_whole__formats_that_cannot_hold_it_are_refused(azcn, arguments):
    """What is no table is not written as one."""
    ran = azcn(*arguments, "--format", "csv")
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be written as csv" in ran.err


def test_data_option__opens_another_folder(azcn, data, tiny):
    """`--data` is asked instead of the folder in the environment."""
    assert azcn("people", "--data", str(data), data=tiny).out == azcn("people").out
    assert azcn("people", data=tiny).out != azcn("people").out
