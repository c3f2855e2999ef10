"""Filters that mean the same for every question, as conditions on the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T")


class Filters(Struct, frozen=True, kw_only=True):
    """What narrows an answer; values of one filter are alternatives, filters add up."""

    topic: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    since: str | None = None
    """First day, `YYYY-MM-DD`: what ended before it is left out, and so is what has no date."""
    until: str | None = None
    """Last day."""
    limit: int | None = None
    offset: int = 0

    def asked(self) -> dict[str, str | int | list[str]]:
        """The filters in use, for the answer's query."""
        used: dict[str, str | int | list[str]] = {}
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value or (name == "limit" and value is not None):
                used[name] = list(value) if isinstance(value, tuple) else value
        return used

    def condition(self) -> tuple[str, list[str]]:
        """An SQL condition on the table `record`, and its parameters."""
        terms, values = ["1"], list[str]()
        for name in ("topic", "subject", "party", "act", "document", "year"):
            chosen = getattr(self, name)
            if chosen:
                marks = ", ".join("?" * len(chosen))
                terms.append(f"place IN (SELECT place FROM facet WHERE name = '{name}' AND value IN ({marks}))")
                values += chosen
        if self.kind:
            terms.append(f"kind IN ({', '.join('?' * len(self.kind))})")
            values += self.kind
        if self.since:
            terms.append("coalesce(end, start) >= ?")
            values.append(self.since)
        if self.until:
            terms.append("coalesce(start, end) <= ?")
            values.append(self.until)
        return " AND ".join(terms), values

    def page(self, rows: Sequence[T]) -> tuple[T, ...]:
        """The rows of one page."""
        return tuple(rows[self.offset :][: self.limit])


NO_FILTERS = Filters()
