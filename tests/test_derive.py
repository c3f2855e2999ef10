"""What follows from stated records: computed figures, and the passages of subjects, topics and acts."""

import pytest

from azcn.derive import computed_figures, derive, in_order
from azcn.load import load
from azcn.records import KINDS, Figure
from azcn.values import FigureStatus, Qualifier


@pytest.fixture(scope="module")
def complete(tiny):
    """The small data with what follows from it, by address."""
    return {record.ref: record for record in derive(load(tiny).records())}


def figure(name="one", **values):
    """A figure of which only the named values matter."""
    told = {"measure": "tea", "unit": "tonnes", "title": name, "text": name, "refs": ("js2025:1.1",)}
    return Figure(ref=f"figure:{name}", **{**told, **values})


def computed(*figures):
    """The computed figures of some stated ones, by the end of their address."""
    return {made.ref.removeprefix("figure:"): made for made in computed_figures(figures)}


def test_derive__computes_exactly_what_follows(complete):
    """The small data gives two implied bases and one gap, all marked as computed."""
    made = {ref for ref, record in complete.items() if getattr(record, "status", None) is FigureStatus.COMPUTED}

    assert made == {
        "figure:tea-2024-board-base",
        "figure:tea-2024-statement-base",
        "figure:tea-trade-2024-gap",
    }


def test_base__of_the_year_before(complete):
    """Twelve after growth by over 20 percent in 2024 means under ten in 2023, and says how it was computed."""
    base = complete["figure:tea-2024-board-base"]

    assert (base.value, base.qualifier, base.period, base.unit) == (10.0, Qualifier.UNDER, "2023", "tonnes")
    assert (base.change, base.change_qualifier, base.change_base) == (None, None, None)
    assert base.ground == ("figure:tea-2024-board",)
    assert base.method == "12 / (1 + 20 / 100), rounded to 0.01"
    assert base.period_ground == "computed: the year before 2024"
    assert (base.refs, base.subjects) == (("gazette2024:3",), ("subject:tea-trade",))


def test_base__of_a_stated_year(complete):
    """Where the source names the year that growth is taken from, the base holds for that year."""
    base = complete["figure:tea-2024-statement-base"]

    assert (base.value, base.period) == (12.0, "2022")


@pytest.mark.parametrize(
    ("qualifier", "turned"),
    [("over", "under"), ("under", "over"), ("almost", "over"), ("about", "about"), (None, None)],
)
def test_base__turns_the_growth_round(qualifier, turned):
    """A larger growth means a smaller base; a vague growth means a vague base."""
    change_qualifier = Qualifier(qualifier) if qualifier else None
    base = computed(figure(value=12, change=20, change_qualifier=change_qualifier))["one-base"]

    assert base.qualifier == turned


@pytest.mark.parametrize("qualifier", ["over", "about", "almost", "under"])
def test_base__keeps_the_word_before_the_value(qualifier):
    """A base computed from a vague value is not given as exact."""
    base = computed(figure(value=12, qualifier=Qualifier(qualifier), change=20))["one-base"]

    assert base.qualifier == qualifier


@pytest.mark.parametrize(
    ("period", "before"), [("2024", "2023"), ("2024-07", None), ("2025-01/2025-03", None), (None, None)]
)
def test_base__guesses_no_period(period, before):
    """Only growth in a whole year is known to be taken from the year before."""
    base = computed(figure(value=12, change=20, period=period))["one-base"]

    assert base.period == before


def test_base__after_a_fall():
    """A fall means a larger base."""
    assert computed(figure(value=6, change=-25))["one-base"].value == 8.0


@pytest.mark.parametrize("change", [-100, -100.0, -150])
def test_base__not_after_a_fall_to_nothing(change):
    """A fall to nothing or below implies no base, and is no division by zero."""
    assert computed(figure(value=0, change=change)) == {}


@pytest.mark.parametrize("values", [{"value": 12}, {"change": 20}])
def test_base__needs_value_and_growth(values):
    """A value alone, or a growth alone, implies nothing."""
    assert computed(figure(**values)) == {}


def test_gap__from_the_higher_to_the_lower(complete):
    """A gap is told from the higher value, rests on the passages of both and names both as its ground."""
    gap = complete["figure:tea-trade-2024-gap"]

    assert (gap.value, gap.period, gap.measure) == (3.0, "2024", "tea-trade-gap")
    assert gap.ground == ("figure:tea-2024-statement", "figure:tea-2024-board")
    assert gap.refs == ("js2025:1.1", "gazette2024:3")
    assert gap.method == "15 - 12"
    assert "25 percent above" in gap.text


def test_gap__whatever_comes_first():
    """The order of two figures does not matter for their gap."""
    low, high = figure("low", value=12, period="2024"), figure("high", value=15, period="2024")

    assert computed(low, high) == computed(high, low)
    assert set(computed(low, high)) == {"tea-2024-gap"}


@pytest.mark.parametrize(
    "other",
    [
        {"value": 12, "period": "2024"},
        {"value": 15, "period": "2025"},
        {"value": 15, "period": "2024", "unit": "sacks"},
        {"value": 15, "period": "2024", "measure": "coffee"},
        {"period": "2024"},
    ],
)
def test_gap__only_between_comparable_values(other):
    """Equal values, other times, units or measures, and missing values make no gap."""
    assert computed(figure(value=12, period="2024"), figure("two", **other)) == {}


def test_gap__each_pair_has_its_own():
    """Three values for one time make three gaps, each under its own address."""
    three = (figure(name, value=value, period="2024") for name, value in (("a", 1), ("b", 2), ("c", 4)))

    assert sorted(gap.value for gap in computed(*three).values()) == [1.0, 2.0, 3.0]


def test_gap__not_without_a_period():
    """Two values of unstated time cannot be set against each other."""
    assert computed(figure(value=12), figure("two", value=15)) == {}


def test_gap__above_nothing():
    """A gap to nothing has a size, and no percentage."""
    gap = computed(figure(value=0, period="2024"), figure("two", value=15, period="2024"))["tea-2024-gap"]

    assert gap.value == 15.0
    assert "percent" not in gap.text


@pytest.mark.parametrize(
    ("ref", "passages"),
    [
        ("subject:chess-school", ("js2025:2.1", "gazette2024:2")),
        ("subject:tea-houses", ("js2025:preamble.1", "js2025:1.2")),
        ("topic:chess", ("js2025:2.1", "gazette2024:2")),
        (
            "topic:tea",
            ("js2025:preamble.1", "js2025:1.1", "js2025:1.2", "js2025:signature", "gazette2024:1", "gazette2024:3"),
        ),
        ("act:supports", ("js2025:preamble.1", "js2025:1.2", "js2025:2.1", "gazette2024:3")),
        ("act:states", ("gazette2024:1",)),
        ("agreement:tea-memorandum", ("js2025:1.1", "js2025:signature", "gazette2024:3")),
    ],
)
def test_refs__are_completed_in_the_order_of_documents(ref, passages, complete):
    """Subjects, topics and acts rest on the passages of their positions, the official text first."""
    assert complete[ref].refs == passages


def test_refs__are_put_in_order(tiny):
    """Passages that a file lists in another order stand in the order of the documents."""
    records = [record for record in load(tiny).records() if record.kind in ("passage", "document")]
    records.append(figure(refs=("gazette2024:1", "js2025:2.1", "js2025:preamble.1")))

    assert derive(records)[-1].refs == ("js2025:preamble.1", "js2025:2.1", "gazette2024:1")


@pytest.mark.parametrize(
    ("ref", "disputed"),
    [
        ("figure:tea-2024-board", True),
        ("figure:tea-2024-statement", True),
        ("figure:tea-2024-board-base", True),
        ("figure:tea-trade-2024-gap", True),
        ("figure:chess-boards", False),
        ("js2025:1.1", True),
        ("js2025:1.2", False),
        ("position:js2025:1.1/1", True),
        ("position:gazette2024:3/1", True),
        ("position:gazette2024:1/1", False),
        ("subject:tea-trade", False),
    ],
)
def test_disagreement__is_known_to_its_parts(ref, disputed, complete):
    """What a disagreement names, its passages, their positions on its subject, and what is computed from it."""
    assert complete[ref].disagreements == (("disagreement:tea-2024",) if disputed else ())


def test_in_order__by_kind_then_document(tiny):
    """Records stand by kind; those of the official text before those of the reports."""
    ordered = in_order(load(tiny).records())
    kinds = list(dict.fromkeys(record.kind for record in ordered))

    assert kinds == list(KINDS)
    assert [record.ref for record in ordered if record.kind == "document"] == [
        "document:js2025",
        "document:gazette2024",
    ]
    assert next(record.ref for record in ordered if record.kind == "passage") == "js2025:preamble.1"
    assert [record.ref for record in ordered if record.kind == "position"][-1] == "position:gazette2024:3/1"


def test_in_order__whatever_the_order_of_files(tiny):
    """The order of documents follows from what they are, not from where they are read."""
    records = list(load(tiny).records())

    passages = [record.ref for record in in_order(records) if record.kind == "passage"]
    assert [ref.partition(":")[0] for ref in passages] == ["js2025"] * 5 + ["gazette2024"] * 3
