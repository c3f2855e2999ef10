"""What each record can be filtered by."""

import pytest

from azcn.derive import derive
from azcn.facets import NAMES, Facetter, span, years
from azcn.load import load
from azcn.records import Figure


@pytest.fixture(scope="module")
def records(tiny):
    """The complete records of the small data by address."""
    return {record.ref: record for record in derive(load(tiny).records())}


@pytest.fixture(scope="module")
def facets(records):
    """The facets of a record by its address."""
    facetter = Facetter(records.values())
    return lambda ref: facetter.facets(records[ref])


def test_facets__are_the_declared_ones(records, facets):
    """Every record has every facet, if only an empty one."""
    assert {tuple(facets(ref)) for ref in records} == {NAMES}


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        (
            "position:gazette2024:1/1",
            {
                "topic": {"topic:tea"},
                "subject": {"subject:tea-trade"},
                "party": {"china"},
                "act": {"act:states"},
                "document": {"document:gazette2024"},
                "year": {"2024"},
            },
        ),
        (
            "js2025:1",
            {
                "topic": {"topic:tea"},
                "subject": {"subject:tea-trade", "subject:tea-houses"},
                "party": {"both", "azerbaijan", "china"},
                "act": {"act:agreed", "act:ready", "act:supports"},
                "document": {"document:js2025"},
                "year": {"2025"},
            },
        ),
        (
            "js2025:1.1",
            {
                "topic": {"topic:tea"},
                "subject": {"subject:tea-trade"},
                "party": {"both"},
                "act": {"act:agreed"},
                "document": {"document:js2025"},
                "year": {"2025"},
            },
        ),
        (
            "topic:chess",
            {
                "topic": {"topic:chess"},
                "subject": {"subject:chess-school"},
                "party": {"both", "china"},
                "act": {"act:supports", "act:ready"},
                "document": {"document:js2025", "document:gazette2024"},
                "year": {"2024", "2025"},
            },
        ),
        (
            "subject:tea-houses",
            {
                "topic": {"topic:tea"},
                "subject": {"subject:tea-houses"},
                "party": {"both", "azerbaijan", "china"},
                "act": {"act:supports", "act:ready"},
                "document": {"document:js2025"},
                "year": {"2025"},
            },
        ),
        (
            "agreement:tea-memorandum",
            {
                "topic": {"topic:tea"},
                "subject": {"subject:tea-trade"},
                "party": {"azerbaijan", "china", "both"},
                "act": set(),
                "document": {"document:js2025", "document:gazette2024"},
                "year": {"2025"},
            },
        ),
    ],
)
def test_facets__of_a_record(ref, expected, facets):
    """Facets follow from the record itself, its positions, its passages and its date."""
    assert facets(ref) == expected


@pytest.mark.parametrize(
    ("ref", "parties"),
    [
        ("event:tea-fair-2024", {"china", "azerbaijan", "both"}),
        ("event:chess-festival", set()),
        ("figure:tea-2024-board", {"china"}),
        ("figure:tea-2024-statement", {"both"}),
        ("figure:tea-trade-2024-gap", set()),
        ("person:ann-usher", set()),
        ("organisation:tea-board", {"china"}),
        ("term:open-board", {"azerbaijan"}),
    ],
)
def test_party__of_people_speakers_and_owners(ref, parties, facets):
    """A side is that of the record, of who took part in it, or of who said it."""
    assert facets(ref)["party"] == parties


@pytest.mark.parametrize(
    ("ref", "found"),
    [
        ("event:tea-fair-2024", {"2024"}),
        ("event:tea-house-opening", {"2025"}),
        ("event:chess-festival", {"2025"}),
        ("figure:tea-2024-statement", {"2024"}),
        ("figure:tea-2024-statement-base", {"2022"}),
        ("figure:chess-boards", {"2024"}),
        ("person:lin-wei", {"2024"}),
        ("act:supports", {"2024", "2025"}),
        ("document:gazette2024", {"2024"}),
    ],
)
def test_year__of_its_date_or_else_of_its_documents(ref, found, facets):
    """A year is that of the record's own time; without one, that of the documents it stands in."""
    assert facets(ref)["year"] == found


@pytest.mark.parametrize(
    ("period", "days", "found"),
    [
        ("2024", ("2024-01-01", "2024-12-31"), {"2024"}),
        ("2023-12/2025-01", ("2023-12-01", "2025-01-31"), {"2023", "2024", "2025"}),
        ("[..2025-04-23]", (None, "2025-04-23"), {"2025"}),
        ("[2024-07..]", ("2024-07-01", None), {"2024"}),
        (None, (None, None), set()),
    ],
)
def test_span__and_years_of_a_period(period, days, found):
    """A figure is about every year of its period; an open one about the year that is known."""
    figure = Figure(ref="figure:x", title="x", text="x", measure="x", unit="x", value=1, period=period)

    assert (span(figure), years(figure)) == (days, found)


def test_span__of_a_record_without_time(records):
    """A record that has no time of its own has no span."""
    assert span(records["term:open-board"]) == (None, None)
