"""Disagreements between sources: whoever meets a member of one is told of it, wherever that is."""

import csv
import io
import json
import re

import pytest

from azcn import open_reference
from azcn.records import KINDS, PLURALS

SHOWN_IN_LISTS = {
    "figure": "trade",
    "position": "positions",
    "event": "timeline",
    "agreement": "agreements",
    "person": "people",
    "organisation": "organisations",
    "term": "terms",
}
"""The command that lists each kind of which a member may be."""


@pytest.fixture(scope="module")
def export(data):
    """All records of the real data by address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AZCN_CACHE", "/dev/null/none")
        reference = open_reference(data)
        records = reference._store.select(*KINDS)  # noqa: SLF001 - computed figures too, which no export holds
    return {record.ref: record for record in records}


def members(export, *kinds):
    """Records that are part of a disagreement, with what they are part of."""
    return {
        ref: record.disagreements for ref, record in export.items() if record.disagreements and record.kind in kinds
    }


def squeezed(text):
    """A text without what a table puts between its words."""
    return re.sub(r"\s+", "", text)


def test_disagreements__have_members(export):
    """Each disagreement is known to every passage of its sides, and to every record that they name."""
    for ref, record in export.items():
        if record.kind != "disagreement":
            continue
        assert len(record.sides) > 1, ref
        assert record.refs == tuple(r for r in export if r in {p for side in record.sides for p in side.refs})
        for side in record.sides:
            assert side.says
            assert side.refs
            for member in (*side.refs, *side.records):
                assert ref in export[member].disagreements


def test_disagreements__sides_name_what_rests_there(export):
    """A record that a side names rests on a passage of that side."""
    stray = [
        (record.ref, member)
        for record in export.values()
        if record.kind == "disagreement"
        for side in record.sides
        for member in side.records
        if not set(export[member].refs) & set(side.refs)
    ]
    assert stray == []


@pytest.mark.parametrize(("kind", "command"), SHOWN_IN_LISTS.items())
def test_lists__show_the_sign(kind, command, azcn, export):
    """In a list every member shows each of its disagreements by address, and no other record shows one."""
    ran = azcn(command, "--format", "csv")
    shown = {row["ref"]: row["disagreements"] for row in csv.DictReader(io.StringIO(ran.out))}

    assert sorted(shown) == sorted(ref for ref, record in export.items() if record.kind == kind)
    assert {ref: re.findall(r"disagreement:[a-z0-9-]+", told) for ref, told in shown.items()} == {
        ref: list(export[ref].disagreements) for ref in shown
    }


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_trade__shows_the_sign(form, azcn, export):
    """Every stated figure that sources do not agree on says so beside its value, drawn or in a row."""
    ran = azcn("trade", "--format", form, env={"COLUMNS": "200"})
    wanted = members(export, "figure")
    stated = {ref: found for ref, found in wanted.items() if not export[ref].ground}
    assert stated
    for ref, found in stated.items():
        alone = azcn("trade", "--subject", export[ref].subjects[0].partition(":")[2], "--format", form)
        for disagreement in found:
            assert squeezed(disagreement) in squeezed(ran.out), ref
            assert squeezed(disagreement) in squeezed(alone.out), ref


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_clause__shows_the_sign(form, azcn, export):
    """Each passage that is part of a disagreement shows it, in its own view and in that of its clause."""
    everything = azcn("clause", "all", "--format", form, env={"COLUMNS": "200"}).out
    for ref, found in members(export, "passage").items():
        shown = azcn("clause", ref, "--format", form, env={"COLUMNS": "200"}).out
        for disagreement in found:
            assert squeezed(disagreement) in squeezed(shown), ref
            assert squeezed(disagreement) in squeezed(everything) or not ref.startswith("js2025:"), ref


def test_clause__json_tells_of_it(azcn, export):
    """In JSON each passage lists its disagreements among what it names, with the address."""
    for document in ("all", "chinadaily2025", "commonspace2025", "xinhua2024", "azertac2025"):
        answer = json.loads(azcn("clause", document, "--json").out)
        for result in answer["results"]:
            for passage in result["passages"]:
                named = [other["ref"] for other in passage["named"] if other["kind"] == "disagreement"]
                assert named == list(export[passage["ref"]].disagreements)


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_card__shows_the_sign(form, azcn, export):
    """The card of every member names each disagreement by its address; other cards name none."""
    wanted = members(export, "figure", "event", "agreement", "person", "organisation", "term")
    assert len({ref.partition(":")[0] for ref in wanted}) > 3
    for ref, found in wanted.items():
        shown = azcn("show", ref, "--format", form, env={"COLUMNS": "200"}).out
        assert "Sources differ" in shown, ref
        assert all(squeezed(disagreement) in squeezed(shown) for disagreement in found), ref
    assert (
        "Sources differ" not in azcn("show", "term:cop30", "--format", form).out or export["term:cop30"].disagreements
    )


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_search__shows_the_sign(form, azcn, export):
    """A hit that is part of a disagreement says so with the address."""
    answer = json.loads(azcn("search", "trade", "--json").out)
    shown = azcn("search", "trade", "--format", form, env={"COLUMNS": "200"}).out
    found = {hit["ref"]: tuple(hit["disagreements"]) for hit in answer["results"]}
    assert found == {ref: export[ref].disagreements for ref in found}
    assert any(found.values())
    for disagreements in found.values():
        assert all(squeezed(disagreement) in squeezed(shown) for disagreement in disagreements)
    assert shown.casefold().count("sources differ") == sum(bool(disagreements) for disagreements in found.values())


def test_json__has_the_field(azcn, export):
    """In JSON a record of every kind has the field, with the addresses of its disagreements or empty."""
    answer = json.loads(azcn("export", "--json").out)
    for kind in KINDS:
        for record in answer[PLURALS[kind]]:
            assert tuple(record["disagreements"]) == export[record["ref"]].disagreements


def test_why__tells_both_sides(azcn, export):
    """The proof of a member shows what each side says."""
    for ref, found in members(export, "figure", "agreement").items():
        (proof,) = json.loads(azcn("why", ref, "--json").out)["results"]
        assert tuple(one["ref"] for one in proof["disagreements"]) == found
        assert all(len(one["sides"]) > 1 for one in proof["disagreements"])


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_disagreement__shown_whole(form, azcn, tiny):
    """A disagreement shows every side with its passages, and what is known of the reason."""
    ran = azcn("disagreements", "tea-2024", "--format", form, data=tiny, env={"COLUMNS": "200"})
    for words in ("about 15 tonnes", "js2025:1.1", "12 tonnes", "gazette2024:3", "No source says why."):
        assert words in ran.out


def test_disagreement__tiny_figures_alone(azcn, tiny):
    """A figure shown without others beside it carries the sign too."""
    for party in ("china", "both"):
        ran = azcn("trade", "--party", party, "--year", "2024", data=tiny, env={"COLUMNS": "200"})
        assert "disagreement:tea-2024" in squeezed(ran.out)


def test_disagreement__of_an_unknown_passage(azcn, altered):
    """A side that rests on a passage that does not exist is refused with its place."""
    ran = azcn("disagreements", data=altered("disagreements.toml", ('"gazette2024:3"', '"gazette2024:9"')))

    assert ran.code == 3
    assert "disagreements.toml: disagreement[0]" in ran.err
    assert "gazette2024:9" in ran.err
