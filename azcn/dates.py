"""Dates as the data writes them: a part of EDTF (ISO 8601-2), read into bounds.

`2025-04-23`, `2024-07` and `1992` are a day, a month and a year; `A/B` lasts from A to B;
`[A..B]`, `[..B]` and `[A..]` are one unknown date between bounds.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from azcn.values import Precision

_PART = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_EDTF = rf"(?P<one>{_PART})|(?P<from>{_PART})/(?P<to>{_PART})|\[(?P<after>{_PART})?\.\.(?P<before>{_PART})?\]"
_PRECISION = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
EXPECTED = "a date such as 2025-04-23, 2024-07, 1992, 2025-04-22/2025-04-24 or [..2025-04-23]"


def bounds(edtf: str) -> tuple[str | None, str | None, Precision]:
    """First and last possible day of a date, `None` where open, and its precision.

    Raises ValueError for what is no such date, and for a range that runs backwards.
    """
    match = re.fullmatch(_EDTF, edtf)
    if match is None or edtf == "[..]":
        raise ValueError(EXPECTED)
    first = match["one"] or match["from"] or match["after"]
    last = match["one"] or match["to"] or match["before"]
    start = _first_day(first) if first else None
    end = _last_day(last) if last else None
    if start and end and start > end:
        raise ValueError("a range that runs forwards")
    return start, end, _PRECISION[len(first or last or "")]


def _first_day(part: str) -> str:
    try:
        return date.fromisoformat(part + "-01-01"[len(part) - len("2025") :]).isoformat()
    except ValueError as error:
        raise ValueError("a day that the calendar has") from error


def _last_day(part: str) -> str:
    first = date.fromisoformat(_first_day(part))
    match _PRECISION[len(part)]:
        case Precision.YEAR:
            return f"{part}-12-31"
        case Precision.MONTH:
            return f"{part}-{monthrange(first.year, first.month)[1]}"
        case Precision.DAY:
            return part


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


_IN_FULL = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def spoken_in_full(edtf: str | None) -> str:
    """A date as `spoken`, with its months in full."""
    short = dict(zip(_MONTHS, _IN_FULL, strict=True))
    return re.sub("|".join(_MONTHS), lambda match: short[match[0]], spoken(edtf))


def spoken(edtf: str | None) -> str:
    """A date as a person writes it: `22-24 Apr 2025`, `Jul 2024`, `by 23 Apr 2025`."""
    if edtf is None:
        return ""
    if edtf.startswith("["):
        after, _, before = edtf[1:-1].partition("..")
        if after and before:
            return f"between {spoken(after)} and {spoken(before)}"
        return f"by {spoken(before)}" if before else f"from {spoken(after)} on"
    if "/" in edtf:
        return _spoken_span(*edtf.split("/"))
    year, month, day = ([int(number) for number in edtf.split("-")] + [0, 0])[:3]
    return " ".join(filter(None, (str(day or ""), _MONTHS[month - 1] if month else "", str(year))))


def _spoken_span(first: str, last: str) -> str:
    start, end = spoken(first), spoken(last)
    if first == last:
        return start
    shared = 0
    while shared < min(len(start.split()), len(end.split())) and start.split()[-1 - shared] == end.split()[-1 - shared]:
        shared += 1
    return f"{' '.join(start.split()[:-shared])}-{end}" if shared else f"{start} to {end}"
