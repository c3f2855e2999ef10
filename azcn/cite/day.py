"""A date as each style writes it; what is no single day, month or year is no date here."""

from __future__ import annotations

import re

from msgspec import Struct

_DAY = r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""Months as MLA shortens them."""


class Day(Struct, frozen=True):
    """A day, or a month or year as a whole."""

    year: int
    month: int | None
    day: int | None

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day, as far as known."""
        return tuple(part for part in (self.year, self.month, self.day) if part)

    @property
    def iso(self) -> str:
        """`2024-07-04`."""
        return "-".join(f"{part:02}" for part in self.parts)

    @property
    def month_first(self) -> str:
        """`July 4, 2024`."""
        return ", ".join(filter(None, (self._month_and_day, str(self.year)))) if self.day else self.day_first

    @property
    def year_first(self) -> str:
        """`2024, July 4`."""
        return ", ".join(filter(None, (str(self.year), self._month_and_day)))

    @property
    def day_first(self) -> str:
        """`4 July 2024`."""
        return self._written(_MONTHS)

    @property
    def shortened(self) -> str:
        """`23 Apr. 2025`."""
        return self._written(_SHORT)

    @property
    def _month_and_day(self) -> str:
        return f"{_MONTHS[self.month - 1]} {self.day or ''}".strip() if self.month else ""

    def _written(self, months: tuple[str, ...]) -> str:
        month = months[self.month - 1] if self.month else None
        return " ".join(str(part) for part in (self.day, month, self.year) if part)


def day(edtf: str | None) -> Day | None:
    """Read a date; None for none, for a span and for a date between bounds."""
    match = re.fullmatch(_DAY, edtf or "")
    if match is None:
        return None
    year, month, number = (int(part or 0) for part in match.groups())
    return Day(year, month or None, number or None)
