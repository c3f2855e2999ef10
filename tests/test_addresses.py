"""The grammar of addresses: read, written, joined, and what does not belong to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azcn.addresses import DEFAULT_DOCUMENT, Named, Point, Span, compact, parse, point, split
from azcn.errors import MalformedAddress, WrongUse

POINTS = st.builds(
    lambda zone, number, paragraph: Point(zone, number if zone == 1 else 0, paragraph),
    st.sampled_from([0, 1, 2]),
    st.integers(1, 999_999),
    st.integers(0, 999_999),
)
DOCUMENTS = st.from_regex(r"[a-z]{1,9}[0-9]{4}[a-z]?", fullmatch=True)


def spans(document, one, other):
    """A span that runs forwards."""
    return Span(document, *sorted((one, other)))


@given(st.builds(spans, DOCUMENTS, POINTS, POINTS) | st.builds(Span, DOCUMENTS))
def test_span__reads_back(span):
    """A span written out is read as the same span."""
    assert parse(str(span)) == (span,)


@given(st.builds(spans, DOCUMENTS, POINTS, POINTS), POINTS)
def test_span__holds_its_ends_and_what_lies_between(span, other):
    """A span holds both its ends, and another point exactly if it lies between or inside the last section."""
    assert span.holds(span.first)
    assert span.holds(span.last)
    inside = span.last.paragraph == 0 and (other.zone, other.number) == (span.last.zone, span.last.number)
    assert span.holds(other) == (span.first <= other and (other <= span.last or inside))


@given(st.text(max_size=12))
def test_parse__reads_or_refuses(text):
    """Any text is either a list of addresses or a wrong use, never a crash."""
    try:
        found = parse(text)
    except WrongUse:
        return
    assert all(parse(str(address)) == (address,) for address in found)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("7", "js2025:7"),
        ("7.2", "js2025:7.2"),
        ("js2025:7.2", "js2025:7.2"),
        ("preamble", "js2025:preamble"),
        ("preamble.1", "js2025:preamble.1"),
        ("SIGNATURE", "js2025:signature"),
        ("all", "js2025:all"),
        ("xinhua2024", "xinhua2024:all"),
        ("xinhua2024:all", "xinhua2024:all"),
        ("Xinhua2024:5", "xinhua2024:5"),
        ("press2024b:5", "press2024b:5"),
        ("1-3", "js2025:1-3"),
        ("7-9.2", "js2025:7-9.2"),
        ("7.1-7.3", "js2025:7.1-7.3"),
        ("7.2-7", "js2025:7.2-7"),
        ("preamble-signature", "js2025:preamble-signature"),
        ("3-3", "js2025:3"),
        ("person:xi-jinping", "person:xi-jinping"),
        ("Person:Xi-Jinping", "person:xi-jinping"),
        ("position:js2025:7.2/1", "position:js2025:7.2/1"),
    ],
)
def test_parse__of_each_form(text, written):
    """Each form of address stands for one span or record, whatever the case; the document may be left out."""
    assert [str(address) for address in parse(text)] == [written]


def test_parse__joins_by_commas():
    """Commas join addresses in the order typed; spaces and empty parts do not count."""
    found = parse(" 7 , person:lin-wei,, xinhua2024:5 ,")

    assert found == (
        Span(DEFAULT_DOCUMENT, Point(1, 7, 0), Point(1, 7, 0)),
        Named("person:lin-wei"),
        Span("xinhua2024", Point(1, 5, 0), Point(1, 5, 0)),
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "7.",
            ".7",
            "7..2",
            "7.2.1",
            "7-",
            "-7",
            "7-8-9",
            "7 - 8",
            "seven",
            "preamble.x",
            "js2025:",
            ":7",
            "js2025:7:2",
        ),
        *("js2025:person:x", "person:", "person", "nobody:xi-jinping", "person:xi jinping", "1234567", "7.1234567"),
        *("7/1", "js25:7", "preamble7", "all.1", "js2025:all.1", "1-xinhua2024:3", "clause 7", "7;8", "7\n8"),
    ],
)
def test_parse__malformed(text):
    """What the grammar does not know is refused, with the text itself and an example."""
    with pytest.raises(MalformedAddress) as caught:
        parse(text)

    assert str(caught.value).startswith(f'"{text}" is not an address.')
    assert "An address is like 7" in caught.value.hint


@pytest.mark.parametrize("text", ["", " ", ",", " , ,"])
def test_parse__nothing(text):
    """An empty list of addresses is told from a malformed one."""
    with pytest.raises(MalformedAddress, match=r"No address is given\."):
        parse(text)


@pytest.mark.parametrize("text", ["all-7", "7-all", "js2025:all-all"])
def test_parse__all_stands_alone(text):
    """`all` is no end of a range."""
    with pytest.raises(MalformedAddress, match='"all" stands alone'):
        parse(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("3-1", "1-3"), ("7.3-7.1", "7.1-7.3"), ("signature-preamble", "preamble-signature"), ("8-7.2", "7.2-8")],
)
def test_parse__backwards(text, meant):
    """A range that runs backwards is refused with the one that was probably meant."""
    with pytest.raises(WrongUse) as caught:
        parse(text)

    assert str(caught.value) == f'The range "{text}" runs backwards. Did you mean {meant}?'


@given(st.lists(POINTS, max_size=8))
def test_point__sorts_by_place(points):
    """Points sort as a document runs: preamble, numbers as numbers, signature; a section before its paragraphs."""
    zones = {"preamble": 0, "signature": 2}
    order = [
        (zones.get(section, 1), int(section) if section.isdecimal() else 0, int(paragraph or 0))
        for section, _, paragraph in (place.local.partition(".") for place in sorted(points))
    ]
    assert order == sorted(order)


@given(POINTS)
def test_point__reads_back(place):
    """The local part of an address written out is read as the same point."""
    assert point(place.local) == place


def test_split__at_the_first_colon():
    """Document and place come apart at the first colon."""
    assert split("js2025:7.2") == ("js2025", "7.2")


@pytest.mark.parametrize(
    ("refs", "written"),
    [
        ((), ()),
        (("js2025:7.1",), ("js2025:7.1",)),
        (("js2025:7.1", "js2025:7.2", "js2025:7.3"), ("js2025:7.1-7.3",)),
        (("xinhua2024:1", "xinhua2024:2"), ("xinhua2024:1-2",)),
        (("js2025:7.1", "js2025:7.3"), ("js2025:7.1", "js2025:7.3")),
        (("js2025:7.2", "js2025:8.1"), ("js2025:7.2", "js2025:8.1")),
        (("js2025:7.2", "js2025:7.1"), ("js2025:7.2", "js2025:7.1")),
        (("xinhua2024:1", "azertac2025:2"), ("xinhua2024:1", "azertac2025:2")),
        (("js2025:preamble.1", "js2025:preamble.2"), ("js2025:preamble.1-preamble.2",)),
        (("js2025:18.1", "js2025:signature"), ("js2025:18.1", "js2025:signature")),
        (("xinhua2024:9", "xinhua2024:10", "xinhua2024:12"), ("xinhua2024:9-10", "xinhua2024:12")),
    ],
)
def test_compact__joins_neighbours(refs, written):
    """Neighbours in one section become a range; nothing else does."""
    assert compact(refs) == written


@given(st.lists(st.integers(1, 30), unique=True, max_size=12))
def test_compact__reads_back(numbers):
    """Compact addresses stand for just the passages that went in."""
    refs = [f"xinhua2024:{number}" for number in sorted(numbers)]
    read = [address for ref in compact(refs) for address in parse(ref)]

    held = [n for n in range(1, 31) if any(address.holds(Point(1, n, 0)) for address in read)]
    assert held == sorted(numbers)
