"""Citations: every style at every sort of place, and read back by other people's programs."""

import json
import re
from pathlib import Path

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from azcn.addresses import point
from azcn.cite import Style, cite
from azcn.load import load
from azcn.records import Document
from azcn.values import Standing
from azcn.version import VERSION
from tests.test_golden import assert_golden

GOLDEN = Path(__file__).parent / "golden" / "cite"
EDITION = "2031.1"
ADDRESSES = (
    "js2025",
    "js2025:7.2",
    "js2025:preamble.1",
    "js2025:signature",
    "xinhua2024:5",
    "azertac2025:3",
    "chinadaily2025:15",
    "commonspace2025:7",
)
WRITTEN = [style for style in Style if style not in (Style.BIBTEX, Style.RIS, Style.CSL_JSON)]
REPORT = Document(
    ref="document:gazette2024",
    refs=("gazette2024:1", "gazette2024:2"),
    title="Ministers pour tea",
    text="Invented.",
    short_title="Gazette",
    category="press report",
    standing=Standing.PRESS,
    language="en",
    publisher="The Gazette",
    published="2024-05-22",
    url="https://example.org/tea_1%20a",
)
STATEMENT = Document(
    ref="document:js2030",
    refs=("js2030:1.1", "js2030:1.2", "js2030:2.1", "js2030:signature"),
    title="Joint Declaration of the People's Republic of China and the Republic of Azerbaijan on Tea",
    text="Invented.",
    short_title="Tea",
    category="joint declaration",
    standing=Standing.OFFICIAL,
    language="en",
    date="2030-09-04",
)
LINES = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="`´"), min_size=1)


@pytest.fixture(scope="module")
def documents(data):
    """The documents of the real data, by id."""
    return {record.ref.partition(":")[2]: record for record in load(data).records() if isinstance(record, Document)}


def at(document, style, place=None):
    """A citation of one of the invented documents."""
    name = document.ref.partition(":")[2]
    address = f"{name}:{place}" if place else name
    return cite(document, point(place) if place else None, style, address=address, edition=EDITION)


def of(documents, address, style):
    """A citation of the real data."""
    name, _, place = address.partition(":")
    return cite(documents[name], point(place) if place else None, style, address=address, edition=EDITION)


def read_bibtex(text):
    """The one entry of a BibTeX file."""
    (entry,) = bibtexparser.loads(text).entries
    return entry


@pytest.mark.parametrize("style", Style)
def test_style__as_in_golden_file(style, documents):
    """Each style writes each sort of place as its golden file shows."""
    blocks = [f"# {address}\n{of(documents, address, style)}\n" for address in ADDRESSES]

    assert_golden(f"cite/{style}.txt", "\n".join(blocks).replace(VERSION, "VERSION"))


@pytest.mark.parametrize(
    ("place", "written"),
    [("1", "cl. 1"), ("1.2", "cl. 1, para. 2"), ("preamble", "preamble"), ("signature.2", "signature para. 2")],
)
def test_place__in_a_text_with_clauses(place, written):
    """A number is a clause where its paragraphs have numbers of their own."""
    assert f"({written}). Restated" in at(STATEMENT, Style.APA, place)


def test_place__in_a_joint_text_without_clauses():
    """A joint text whose numbers are paragraphs is cited by paragraphs."""
    assert "(para. 1). Restated" in at(replace(STATEMENT, refs=("js2030:1",)), Style.APA, "1")


def test_states__in_the_order_of_the_title():
    """The two states are authors in the order in which the title names them."""
    assert at(STATEMENT, Style.APA).startswith(
        "People's Republic of China & Republic of Azerbaijan. (2030, September 4)"
    )
    assert "on Tea (China–Azerbaijan) (signed 4 September 2030)," in at(STATEMENT, Style.OSCOLA)


def test_states__only_if_the_title_names_both():
    """No author is supplied for a joint text that names one state, nor for a report that names two."""
    lone = replace(STATEMENT, title="Joint Statement of China")
    report = replace(REPORT, title="China and Azerbaijan pour tea")

    assert at(lone, Style.APA).startswith("Joint statement of China. (2030, September 4). Restated")
    assert "AU  - " not in at(report, Style.RIS)


def test_unsigned__is_not_called_signed():
    """Without a signature in the text, its date is not called a date of signature."""
    unsigned = replace(STATEMENT, refs=("js2030:1.1",))

    assert "(China–Azerbaijan) (4 September 2030)" in at(unsigned, Style.OSCOLA)
    assert "signed" not in at(unsigned, Style.PLAIN)


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (Style.APA, "Ministers pour tea. (2024, May). The Gazette"),
        (Style.CHICAGO, '"Ministers Pour Tea." May 2024. https'),
        (Style.MLA, "The Gazette, May 2024, https"),
        (Style.OSCOLA, "The Gazette (May 2024) <https"),
        (Style.GB_T_7714, "The Gazette, 2024(2024-05). https"),
        (Style.RIS, "DA  - 2024/05\n"),
        (Style.BIBTEX, "  year = {2024},\n  month = may,\n  note"),
        (Style.PLAIN, "The Gazette, May 2024; restated"),
    ],
)
def test_month__stands_without_a_day(style, written):
    """A date known to the month is written to the month."""
    assert written in at(replace(REPORT, published="2024-05"), style)


@pytest.mark.parametrize("published", [None, "2024-05-20/2024-05-22", "[..2024-05-22]", "2024-13"])
def test_report__date_of_the_matter_is_none_of_publication(published):
    """A report without one date of publication is undated, whenever its matter happened."""
    report = replace(REPORT, published=published, date="2024-05-21")

    assert "(n.d.)" in at(report, Style.APA)
    assert 'The Gazette. "Ministers Pour Tea." N.d., para. 2. ' in at(report, Style.CHICAGO, "2")
    assert not any("2024/" in line or line.startswith("PY") for line in at(report, Style.RIS).splitlines())


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (Style.APA, "The Gazette. Restated in"),
        (Style.CHICAGO, "para. 2. https://example.org/tea_1%20a. Restated"),
        (Style.MLA, "par. 2, https://example.org/tea_1%20a. Restated"),
        (Style.OSCOLA, "para 2 <https://example.org/tea_1%20a>, restated"),
        (Style.GB_T_7714, "Ministers pour tea[EB/OL]. The Gazette, 2024: para. 2(2024-05-22). https://"),
        (Style.BIBTEX, "  url = {https://example.org/tea_1%20a},\n"),
        (Style.RIS, "\nUR  - https://example.org/tea_1%20a\n"),
        (Style.CSL_JSON, '"URL": "https://example.org/tea_1%20a"'),
    ],
)
def test_url__where_the_style_has_it(style, written):
    """A known URL stands where the style puts it, with no date of access."""
    text = at(REPORT, style, "2")

    assert written in text
    assert "accessed" not in text.lower()


def test_apa__ends_with_the_url():
    """APA sets the URL last and no full stop behind it."""
    assert at(REPORT, Style.APA).endswith(", gazette2024. https://example.org/tea_1%20a")


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (Style.APA, "[Report on tea] (para. 2). (2024, May 22)"),
        (Style.CHICAGO, "The Gazette. Report on tea. May 22"),
        (Style.MLA, "Report on tea. The Gazette"),
        (Style.OSCOLA, "[Report on tea] The Gazette"),
        (Style.GB_T_7714, "[Report on tea][EB/OL]. "),
        (Style.PLAIN, "Report on tea, The Gazette"),
        (Style.RIS, "TI  - [Report on tea]\n"),
    ],
)
def test_untitled__description_is_no_title(style, written):
    """A description of ours has no quotation marks and no capitals, and brackets where the style wants them."""
    assert written in at(replace(REPORT, title="Report on tea (untitled copy)"), style, "2")


def test_capitals__by_style():
    """Chicago raises long prepositions, MLA and OSCOLA do not, APA lowers what cannot be a name."""
    title = (
        "Talks between friends: the way to all-round Strategic Cooperation with the Shanghai Cooperation Organization"
    )
    report = replace(REPORT, title=title)

    assert "Talks Between Friends: The Way to All-Round Strategic Cooperation with the S" in at(report, Style.CHICAGO)
    assert "Talks between Friends: The Way to All-Round Strategic Cooperation with the S" in at(report, Style.MLA)
    assert "Talks between Friends: The Way to All-Round Strategic Cooperation with the S" in at(report, Style.OSCOLA)
    assert "all-round strategic cooperation with the Shanghai Cooperation Organization" in at(report, Style.APA)


def test_capitals__of_other_languages_stay():
    """A title that is not English keeps its capitals."""
    report = replace(REPORT, title="Nazirlər çay süzür", language="az")

    assert '"Nazirlər çay süzür."' in at(report, Style.MLA)


def test_quotation__within_a_title():
    """Double quotation marks inside a quoted title become single ones."""
    assert "\"Ministers Pour 'Tea'.\" " in at(replace(REPORT, title='Ministers pour "tea"'), Style.CHICAGO)


@pytest.mark.parametrize("style", WRITTEN)
@pytest.mark.parametrize("title", ["Ministers pour tea", "Who pours?", "Tea!", "Tea in the U.S."])
@pytest.mark.parametrize("document", [REPORT, STATEMENT], ids=["report", "statement"])
@pytest.mark.parametrize("present", range(8))
def test_absent__leaves_no_trace(style, title, document, present):
    """Whatever is absent, no two marks meet that do not belong together, and no `None` appears."""
    known = {"publisher": "The Tea Co.", "place": "Lahij", "url": "https://example.org"}
    some = {name: value if present >> bit & 1 else None for bit, (name, value) in enumerate(known.items())}
    bare = replace(document, title=title, published=None, date=None, **some)

    for place in (None, "1", "signature"):
        text = re.sub(r"\b(Co|U\.S|[Nn]\.d)\.(?=[,:;])", r"\1", at(bare, style, place))
        assert not re.search(r"[.,;:]\s*[.,;:]|[?!]\.|\(\)|\[\]|  |None|^[ .,]", text), text


def test_control_characters__never_get_through():
    """A line end or escape sequence in a title can neither add a field nor drive a terminal."""
    report = replace(REPORT, title="Tea\nAU  - Nobody\x1b[31m")

    for style in Style:
        assert "\x1b" not in at(report, style)
    assert "authors" not in rispy.loads(at(report, Style.RIS))[0]


@given(title=LINES, publisher=LINES)
def test_bibtex__no_character_breaks_out(title, publisher):
    """Whatever characters a title and a publisher have, BibTeX's reader finds each field where it belongs."""
    entry = read_bibtex(at(replace(REPORT, title=title, publisher=publisher), Style.BIBTEX, "2"))

    assert (entry.pop("ENTRYTYPE"), entry.pop("ID")) == ("article", "gazette2024-2")
    assert list(entry) == ["url", "note", "day", "month", "year", "journal", "title"]
    assert entry["note"].startswith("Para. 2; restated in azcn, ")


def test_bibtex__escapes_what_tex_obeys():
    """TeX's own characters are written as TeX's names of them."""
    entry = read_bibtex(at(replace(REPORT, title="{50% & $5} #1_a ~^\\ [sic]"), Style.BIBTEX))

    opening = r"{{\textbraceleft}50\% \& \$5{\textbraceright} \#1\_a "
    assert entry["title"] == opening + r"{\textasciitilde}{\textasciicircum}{\textbackslash} [sic]}"


def test_bibtex__keeps_states_whole():
    """A reader finds two authors, not the words of their names, and the date."""
    entry = read_bibtex(at(STATEMENT, Style.BIBTEX, "1.2"))

    assert entry["author"] == "{People's Republic of China} and {Republic of Azerbaijan}"
    assert (entry["year"], entry["month"], entry["day"]) == ("2030", "September", "4")


@given(title=LINES)
def test_ris__reads_back(title):
    """Whatever characters a title has, a reader of RIS finds it again."""
    (entry,) = rispy.loads(at(replace(REPORT, title=title), Style.RIS, "2"))

    assert (entry["type_of_reference"], entry["id"], entry["title"]) == ("NEWS", "gazette2024-2", title)
    assert (entry["year"], entry["date"], entry["note"]) == ("2024", "2024/05/22", "para. 2")


def test_ris__several_in_one_file():
    """Citations set one behind the other are as many entries, the states their authors."""
    entries = rispy.loads("\n".join(at(STATEMENT, Style.RIS, place) for place in ("1.1", "1.2")))

    assert [entry["accession_number"] for entry in entries] == ["js2030:1.1", "js2030:1.2"]
    assert entries[0]["authors"] == ["People's Republic of China", "Republic of Azerbaijan"]


@pytest.mark.parametrize(
    ("document", "place", "written"),
    [
        (STATEMENT, "1.2", "People's Republic of China and Republic of Azerbaijan (2030)"),
        (REPORT, "2", "The Gazette (2024) “Ministers pour tea”, The Gazette, 22 May. Available at: https:"),
    ],
)
def test_csl_json__is_understood_by_a_processor(document, place, written):
    """A CSL processor makes a reference of the item, with the states whole."""
    (item,) = json.loads(at(document, Style.CSL_JSON, place))
    del item["custom"]  # newer than this processor
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))

    assert str(bibliography.bibliography()[0]).startswith(written)


def test_csl_json__holds_place_and_access():
    """The item's type is the document's, its place and address stand by themselves and in the note."""
    (item,) = json.loads(at(STATEMENT, Style.CSL_JSON, "1.2"))

    assert item["type"] == "treaty"
    assert item["issued"] == {"date-parts": [[2030, 9, 4]]}
    assert item["custom"] == {"locator": "cl. 1, para. 2", "azcn-address": "js2030:1.2", "azcn-edition": EDITION}
    assert item["note"] == f"Cl. 1, para. 2; restated in azcn, version {VERSION}, edition {EDITION}, js2030:1.2"
