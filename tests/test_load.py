"""Reading a data folder: what entries become, and what is refused."""

import pytest

from azcn.errors import DataDamaged
from azcn.load import load
from azcn.records import KINDS
from azcn.values import Account, Party, Precision, Status


def kept(folder):
    """The records of a folder by address."""
    return {record.ref: record for record in load(folder).records()}


def refused(folder):
    """What the reader says of a folder that it refuses."""
    with pytest.raises(DataDamaged) as caught:
        load(folder)
    return caught.value.problems


def test_tiny__has_every_kind(tiny):
    """The small data holds every kind of record, so that tests upon it leave none out."""
    assert {record.kind for record in kept(tiny).values()} == set(KINDS)


def test_dataset__knows_edition_and_origins(tiny):
    """A dataset carries its edition, and each record the place that it comes from."""
    dataset = load(tiny)
    origins = {record.ref: (origin.file, origin.path) for record, origin in dataset.located()}

    assert dataset.edition == "2031.1"
    assert origins["subject:chess-school"] == ("topics.toml", "topic[1].subject[0]")
    assert origins["position:js2025:1.2/2"] == ("documents/js2025.toml", "passage[2].position[1]")
    assert origins["document:gazette2024"] == ("documents/gazette2024.toml", "")


def test_ids__become_addresses(tiny):
    """Ids in pointers become addresses of the kind meant; sides stay sides."""
    records = kept(tiny)

    assert records["event:tea-fair-2024"].people == ("person:lin-wei", "person:aydin-quliyev")
    assert records["event:tea-fair-2024"].organisations == ("organisation:tea-board",)
    assert records["js2025:2"].topics == ("topic:chess",)
    assert records["figure:tea-2024-statement"].stated_by == ("both",)
    assert records["figure:tea-2024-board"].stated_by == ("person:lin-wei",)
    assert records["subject:tea-houses"].topic == "topic:tea"
    assert records["topic:tea"].subjects == ("subject:tea-trade", "subject:tea-houses")


def test_unstated__is_absent(tiny):
    """The word for a source's silence becomes an absent value."""
    figure = kept(tiny)["figure:chess-boards"]

    assert (figure.period, figure.reporter) == (None, None)


@pytest.mark.parametrize("key", ["period", "reporter"])
def test_silence__must_be_said(key, altered):
    """A figure without period or reporter is refused: that no source says it must stand there."""
    folder = altered("figures.toml", ('unit = "boards"\nperiod = "unstated"\nreporter = "unstated"\n', ""))

    assert f'figures.toml: figure[3].{key}: [missing-key] expected a {key}, or "unstated"' in refused(folder)


def test_dates__become_bounds(tiny):
    """A dated record carries the first and last day of its date, and its precision."""
    records = kept(tiny)
    fair, opening = records["event:tea-fair-2024"], records["event:tea-house-opening"]

    assert (fair.date_start, fair.date_end, fair.precision) == ("2024-05-21", "2024-05-23", Precision.DAY)
    assert (opening.date_start, opening.date_end) == (None, "2025-03-04")
    assert records["event:chess-festival"].precision is None


def test_clause__gathers_its_passages(tiny):
    """A clause has its heading as title, its paragraphs as text, and only these as refs."""
    clause = kept(tiny)["js2025:1"]

    assert clause.title == "Trade in tea, houses of tea"
    assert clause.refs == ("js2025:1.1", "js2025:1.2")
    assert [part.split()[0] for part in clause.text.split("\n\n")] == ["The", "Azerbaijan"]


@pytest.mark.parametrize(
    ("ref", "title", "clause"),
    [
        ("js2025:preamble.1", "Tea Statement 2025, preamble, paragraph 1", None),
        ("js2025:1.2", "Tea Statement 2025, clause 1, paragraph 2", "js2025:1"),
        ("js2025:signature", "Tea Statement 2025, signature", None),
        ("gazette2024:3", "Gazette 2024, paragraph 3", None),
    ],
)
def test_passage__says_where_it_stands(ref, title, clause, tiny):
    """A passage's title tells its place in words; only one in a clause points to a clause."""
    passage = kept(tiny)[ref]

    assert (passage.title, passage.clause, passage.refs) == (title, clause, (ref,))


@pytest.mark.parametrize(
    ("ref", "title", "party"),
    [
        ("position:js2025:1.1/1", "Both sides agreed: Tea trade", Party.BOTH),
        ("position:js2025:1.2/1", "Azerbaijan is ready: Tea houses", Party.AZERBAIJAN),
        ("position:js2025:1.2/2", "China supports: Tea houses", Party.CHINA),
        ("position:js2025:2.1/1", "Both sides support: Chess school", Party.BOTH),
        ("position:gazette2024:1/1", "Lin Wei states: Tea trade", Party.CHINA),
    ],
)
def test_position__says_who_does_what(ref, title, party, tiny):
    """A position names its holder, with the verb in the right number, and takes a person's side."""
    position = kept(tiny)[ref]

    assert (position.title, position.party) == (title, party)


def test_position__has_rank_and_sentence(tiny):
    """A position carries the rank of its act, and a whole sentence as text."""
    position = kept(tiny)["position:gazette2024:2/1"]

    assert (position.rank, position.by, position.holder) == (3, "person:aydin-quliyev", "china")
    assert position.text == "China is ready to send players"


def test_account__is_a_record(tiny):
    """What a document says of an agreement is typed like everything else."""
    accounts = kept(tiny)["agreement:tea-memorandum"].accounts

    assert [type(account) for account in accounts] == [Account, Account]
    assert accounts[1].status is Status.UNDER_NEGOTIATION


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("acts.toml", 'verb = "is ready"', "verb = 3", "acts.toml: act[2].verb: 3 [wrong-type] expected `str`"),
        ("terms.toml", 'aliases = ["Açıq Lövhə"]', "aliases = [1]", "terms.toml: term[0].aliases: [1] [wrong-type]"),
        ("terms.toml", 'party = "azerbaijan"', 'party = "atlantis"', "terms.toml: term[0].party: 'atlantis' [wrong"),
        ("figures.toml", "value = 12", 'value = "12"', "figures.toml: figure[0].value: '12' [wrong-type] expected"),
        ("events.toml", 'date = "2024-05-21/2024-05-23"', "date = 2024-05-21", "events.toml: event[0].date: datetime"),
        ("events.toml", 'date = "2024-05-21/2024-05-23"', 'date = ""', "events.toml: event[0].date: '' [bad-date]"),
        ("agreements.toml", '\nstatus = "under negotiation"', '\nstatus = "dreamt"', "agreements.toml: agreement[0]"),
        ("agreements.toml", "\n[[agreement.account]]", "\n[[agreement.tale]]", "agreements.toml: agreement[0].tale: ["),
        ("documents/js2025.toml", 'at = "1.2"', 'at = ""', "documents/js2025.toml: passage[2].at: '' [bad-address]"),
        ("documents/js2025.toml", 'at = "1.2"', 'at = "01.2"', "documents/js2025.toml: passage[2].at: '01.2' [bad-"),
        ("documents/js2025.toml", 'at = "1.2"', 'at = " 1.2"', "documents/js2025.toml: passage[2].at: ' 1.2' [bad-"),
        ("documents/js2025.toml", 'at = "1.2"', 'at = "-1"', "documents/js2025.toml: passage[2].at: '-1' [bad-addr"),
        ("documents/js2025.toml", 'id = "js2025"', "", "documents/js2025.toml: id: [missing-key]"),
        ("people.toml", 'id = "lin-wei"', "", "people.toml: person[0].id: [missing-key]"),
        ("edition.toml", 'edition = "2031.1"', "edition = 2031.1", "edition.toml: edition: 2031.1 [wrong-type]"),
        ("edition.toml", 'edition = "2031.1"', "", "edition.toml: edition: [missing-key]"),
        ("edition.toml", "edition =", 'colour = "green"\nedition =', "edition.toml: colour: [unknown-key]"),
    ],
)
def test_load__refuses(file, old, new, problem, altered):
    """A value of the wrong shape is refused, with its place and the value itself."""
    assert any(line.startswith(problem) for line in refused(altered(file, (old, new))))


@pytest.mark.parametrize("id_", ["5", "true", '["a"]'])
def test_id__is_text(id_, altered):
    """An id that is no text is refused, not written out as if it were."""
    assert any(line.startswith("acts.toml: act[4].id:") for line in refused(altered("acts.toml", ('"states"', id_))))


def test_document__must_not_be_empty(altered):
    """A document's file without a word is no document left out in silence."""
    folder = altered("acts.toml")
    (folder / "documents" / "gazette2024.toml").write_text("# to be written\n", encoding="utf-8")

    assert any(line.startswith("documents/gazette2024.toml: id: [missing-key]") for line in refused(folder))


def test_stray_table__is_refused(altered):
    """A table beside those that a file holds is no table left out in silence."""
    folder = altered("people.toml", ("[[person]]", '[[persons]]\nid = "x"\n\n[[person]]'))

    assert "people.toml: persons: [unknown-key] expected one of person" in refused(folder)


def test_folder__missing(tmp_path):
    """A folder that is not there is one sentence with the way out."""
    with pytest.raises(DataDamaged) as caught:
        load(tmp_path / "nowhere")

    assert str(caught.value) == (
        f"The data folder {tmp_path / 'nowhere'} cannot be read: No such file or directory."
        " Name another with --data or AZCN_DATA."
    )


def test_folder__without_data(tmp_path):
    """A folder of other things is told from damaged data."""
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")

    with pytest.raises(DataDamaged, match=r"holds no data: no acts\.toml, no documents"):
        load(tmp_path)


def test_folder__is_a_file(tiny):
    """A file in the place of a folder is refused like a folder that is not there."""
    with pytest.raises(DataDamaged, match=r"acts\.toml cannot be read"):
        load(tiny / "acts.toml")


def test_damage__counts_problems(altered):
    """The error says how many problems there are, and one is not called problems."""
    with pytest.raises(DataDamaged, match=r"has 1 problem\. Mend the places listed\."):
        load(altered("terms.toml", ('category = "initiative"\n', "")))
