"""Dates of the data: read into bounds, and said in words."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from azcn.dates import bounds, spoken
from azcn.values import Precision

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
PARTS = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(lambda drawn: drawn[0].isoformat()[: drawn[1]])
"""A day, month or year as the data writes it."""


@pytest.mark.parametrize(
    ("edtf", "start", "end", "precision"),
    [
        ("2025-04-23", "2025-04-23", "2025-04-23", Precision.DAY),
        ("2024-07", "2024-07-01", "2024-07-31", Precision.MONTH),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("1992", "1992-01-01", "1992-12-31", Precision.YEAR),
        ("2025-01/2025-03", "2025-01-01", "2025-03-31", Precision.MONTH),
        ("2024-07/2025-04-23", "2024-07-01", "2025-04-23", Precision.MONTH),
        ("2025/2025", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("[2024..2025-04]", "2024-01-01", "2025-04-30", Precision.YEAR),
        ("[..2025-04-23]", None, "2025-04-23", Precision.DAY),
        ("[2024-07..]", "2024-07-01", None, Precision.MONTH),
    ],
)
def test_bounds__of_each_form(edtf, start, end, precision):
    """Each form of date has its first and last day, and its precision."""
    assert bounds(edtf) == (start, end, precision)


@given(PARTS)
@example("9999-12")
@example("0001")
def test_bounds__of_one_part_enclose_it(part):
    """The bounds of a single date begin with what is written, in order, and reach to the day before the next."""
    start, end, _ = bounds(part)

    assert start.startswith(part)
    assert end.startswith(part)
    assert start <= end
    if end != "9999-12-31":
        assert not (date.fromisoformat(end) + timedelta(days=1)).isoformat().startswith(part) or len(part) == 10


@given(PARTS, PARTS)
def test_bounds__of_range_are_ordered_or_refused(first, last):
    """A range has the first day of its beginning and the last of its end; backwards it is refused."""
    start, end = bounds(first)[0], bounds(last)[1]
    for written in (f"{first}/{last}", f"[{first}..{last}]"):
        if start <= end:
            assert bounds(written)[:2] == (start, end)
        else:
            with pytest.raises(ValueError, match="a range that runs forwards"):
                bounds(written)


@given(PARTS)
def test_bounds__of_open_range_leave_one_side_out(part):
    """An open range has one bound only, that of the side which is given."""
    start, end, precision = bounds(part)

    assert bounds(f"[{part}..]") == (start, None, precision)
    assert bounds(f"[..{part}]") == (None, end, precision)


@given(st.text(alphabet="0123456789-/[]. T٣３", max_size=24))
def test_bounds__refuse_nonsense(text):
    """What reads as a date is written in its grammar; everything else is a ValueError and nothing worse."""
    part = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
    assume(not re.fullmatch(rf"{part}|{part}/{part}|\[({part})?\.\.({part})?\]", text) or text == "[..]")

    with pytest.raises(ValueError, match=r"."):
        bounds(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "[..]", "2025-4-3", "20250423", "2025-04-23T10:00", "2025-13", "2025-00", "2025-02-29", "2025-04-00"),
        *("0000", "2025-04-31", " 2025", "2025\n", "2025/", "/2025", "[2025]", "[2025..2024]", "2025/2024", "today"),
        *("2025-04/..", "٢٠٢٥", "２０２５"),
    ],
)
def test_bounds__refuse(text):
    """Days that no month has, halves of ranges and other writings are refused."""
    with pytest.raises(ValueError, match=r"."):
        bounds(text)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, ""),
        ("2025-04-03", "3 Apr 2025"),
        ("2024-07", "Jul 2024"),
        ("1992", "1992"),
        ("2025-04-22/2025-04-24", "22-24 Apr 2025"),
        ("2025-04-30/2025-05-02", "30 Apr-2 May 2025"),
        ("2024-12-30/2025-01-02", "30 Dec 2024 to 2 Jan 2025"),
        ("2025-01/2025-03", "Jan-Mar 2025"),
        ("1992/2025", "1992 to 2025"),
        ("2024-07/2025-04-23", "Jul 2024 to 23 Apr 2025"),
        ("[..2025-04-23]", "by 23 Apr 2025"),
        ("[2024-07..]", "from Jul 2024 on"),
        ("[2024..2025-04]", "between 2024 and Apr 2025"),
    ],
)
def test_spoken__as_a_person_writes_it(edtf, words):
    """Each form is said without what its two ends share."""
    assert spoken(edtf) == words
