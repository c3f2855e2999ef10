"""The proof of a record: from it to passages, documents, speakers, and to whoever disagrees."""

import json

import pytest

from azcn import open_reference
from azcn.records import KINDS, Document
from azcn.why import prove


@pytest.fixture
def proof(azcn, tiny):
    """The proof of one record of the small data, as JSON."""

    def call(address):
        ran = azcn("why", address, "--json", data=tiny)
        assert (ran.code, ran.err) == (0, "")
        (result,) = json.loads(ran.out)["results"]
        return result

    return call


def refs(records):
    return [record["ref"] for record in records]


def test_why__leads_to_passages_and_documents(proof):
    """Each passage that a record rests on stands there with its words, its document and the document's standing."""
    result = proof("agreement:tea-memorandum")
    evidence = result["evidence"]

    assert refs(evidence) == result["refs"] == ["js2025:1.1", "js2025:signature", "gazette2024:3"]
    assert [passage["document"]["ref"] for passage in evidence] == [
        "document:js2025",
        "document:js2025",
        "document:gazette2024",
    ]
    assert [passage["document"]["standing"] for passage in evidence][1:] == ["official text", "press report"]
    assert evidence[1]["text"] == "Signed at Lahij by two ministers."
    assert evidence[1]["sha256"].startswith("312fd501")


def test_why__who_said_it(proof):
    """Only those positions of a passage are shown that are about what the record is about."""
    said = {passage["ref"]: refs(passage["said"]) for passage in proof("agreement:tea-memorandum")["evidence"]}
    assert said == {
        "js2025:1.1": ["position:js2025:1.1/1"],
        "js2025:signature": ["position:js2025:signature/1"],
        "gazette2024:3": ["position:gazette2024:3/1"],
    }
    (of_houses,) = proof("event:tea-house-opening")["evidence"]
    assert refs(of_houses["said"]) == ["position:js2025:1.2/1", "position:js2025:1.2/2"]
    (of_plan,) = proof("figure:chess-boards")["evidence"]
    assert [(one["holder"], one["by"]) for one in of_plan["said"]] == [("china", "person:aydin-quliyev")]


def test_why__a_position_is_said_by_itself_alone(proof):
    """The proof of a position shows that position and none of its neighbours."""
    (passage,) = proof("position:js2025:1.2/2")["evidence"]
    assert refs(passage["said"]) == ["position:js2025:1.2/2"]


def test_why__a_passage_shows_all_who_speak_in_it(proof):
    """A passage is proved with every position in it, and with what else rests on it."""
    result = proof("js2025:1.2")
    assert refs(result["evidence"][0]["said"]) == ["position:js2025:1.2/1", "position:js2025:1.2/2"]
    assert refs(result["beside"]) == ["event:tea-house-opening"]


def test_why__what_is_stated_and_what_is_computed(proof):
    """A computed figure says so, how, and from which figures; a stated one with a computed date says this alone."""
    gap = proof("figure:tea-trade-2024-gap")
    assert gap["status"] == "computed"
    assert refs(gap["computed_from"]) == ["figure:tea-2024-board", "figure:tea-2024-statement"]
    assert gap["grounds"][-1] == "15 - 12"
    memorandum = proof("agreement:tea-memorandum")
    assert (memorandum["status"], memorandum["grounds"]) == ("stated", ["computed: the day of the statement"])
    board = proof("figure:tea-2024-board")
    assert (board["status"], board["grounds"], board["computed_from"]) == ("stated", [], [])


def test_why__what_else_rests_there(proof):
    """Beside a record stand the others of its passages, without itself, positions and disagreements."""
    assert refs(proof("figure:tea-growth-2025")["beside"]) == [
        "figure:tea-2024-statement",
        "figure:tea-2024-statement-base",
        "figure:tea-trade-2024-gap",
        "agreement:tea-memorandum",
    ]


def test_why__who_disagrees(proof):
    """Each side of a disagreement that the record is part of is told with its passages."""
    (disagreement,) = proof("figure:tea-2024-board")["disagreements"]
    assert disagreement["ref"] == "disagreement:tea-2024"
    assert [side["refs"] for side in disagreement["sides"]] == [["js2025:1.1"], ["gazette2024:3"]]
    assert proof("event:tea-house-opening")["disagreements"] == []


@pytest.mark.parametrize("form", ["table", "plain", "md"])
def test_why__reads_as_a_proof(form, azcn, tiny):
    """A reader is told the standing, the URL, the speaker, the disagreement and every address."""
    ran = azcn("why", "figure:tea-2024-board", "--format", form, data=tiny, env={"COLUMNS": "200"})
    for words in (
        "Stated; rests on 1 passage.",
        "press report",
        "https://example.org/tea",
        "according to Sewing Wire",
        "How much tea was traded in 2024",
        "js2025:1.1",
        "gazette2024:3",
        "No source says why.",
        "SHA-256",
    ):
        assert words in ran.out


def test_why__counts_passages(azcn, tiny):
    """One passage is not called passages."""
    assert "rests on 1 passage." in azcn("why", "js2025:1.2", data=tiny).out
    assert "rests on 3 passages." in azcn("why", "agreement:tea-memorandum", data=tiny).out


def test_why__several_and_one_that_is_not_there(azcn, tiny):
    """What exists of a list is proved, what does not is said, with exit code 1."""
    ran = azcn("why", "js2025:1.2", "event:tea-war", "term:open-board", "--format", "ids", data=tiny)
    assert (ran.code, ran.out) == (1, "js2025:1.2\nterm:open-board\n")
    assert "There is no event:tea-war." in ran.err


@pytest.mark.parametrize("folder", ["tiny", "data"])
def test_why__every_record_has_its_proof(folder, request, cache):
    """Every record of every kind is proved by exactly its passages, each in its own document; none proves nothing."""
    reference = open_reference(request.getfixturevalue(folder))
    store = reference._store  # noqa: SLF001 - one question for all the records, instead of a thousand runs
    bare = []
    for record in store.select(*KINDS):
        result = prove(store, record)
        assert tuple(passage.ref for passage in result.evidence) == record.refs
        assert all(
            isinstance(passage.document, Document) and passage.ref in passage.document.refs
            for passage in result.evidence
        )
        own = (record.ref,) if record.kind == "disagreement" else record.disagreements
        assert tuple(found.ref for found in result.disagreements) == own
        assert record.ref not in [other.ref for other in result.beside]
        bare += [record.ref] if not result.evidence else []
    assert {ref.partition(":")[0] for ref in bare} <= {"act"}
    assert cache.exists()
