"""From what somebody types to the record that is meant: exact name, prefix, start of a word, near spelling."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from azcn.errors import AmbiguousName, NothingFound, UnknownValue
from azcn.records import PLURALS
from azcn.store import Store
from azcn.text import fold
from azcn.values import PARTIES

SHOWN = 6
"""Candidates or nearest names that a message lists."""


def find(store: Store, text: str, *kinds: str) -> str:
    """Address of the one record of some kinds that a name means.

    Raises AmbiguousName with the candidates, NothingFound with the nearest names.
    """
    wanted = fold(text)
    names = list(store.names(*kinds))
    tiers = (
        lambda name, ref: wanted in (name, ref),
        lambda name, _: name.startswith(wanted),
        lambda name, _: f" {wanted}" in f" {name}",
    )
    for tier in tiers if wanted else ():
        found = list(dict.fromkeys(ref for name, _, ref in names if tier(name, ref)))
        if len(found) == 1:
            return found[0]
        if found:
            shown = ", ".join(found[: 2 * SHOWN])
            raise AmbiguousName(
                f'"{text}" may mean {len(found)} {PLURALS[kinds[0]]}: {shown}.', "Type more of the name, or an address."
            )
    lists = "topics" if kinds[0] == "subject" else PLURALS[kinds[0]]
    every = ", ".join(dict.fromkeys(ref.partition(":")[2] for _, _, ref in names))
    hint = _nearest(wanted, names) or (
        f"There are {every}." if kinds[0] in ("act", "document") else f"azcn {lists} lists them."
    )
    raise NothingFound(f'No {kinds[0]} is called "{text}".', hint)


def choose(store: Store, option: str, values: Iterable[str], kind: str) -> tuple[str, ...]:
    """Addresses for the values of a filter; raises UnknownValue, AmbiguousName."""
    try:
        return tuple(find(store, value, kind) for value in values)
    except NothingFound as error:
        raise UnknownValue(f"--{option}: {error.message}", error.hint) from error


def choose_party(values: Iterable[str]) -> tuple[str, ...]:
    """Sides for the values of a filter, by any beginning of their names."""
    chosen = []
    for value in values:
        found = [party for party in PARTIES if fold(value) and party.startswith(fold(value))]
        if len(found) != 1:
            raise UnknownValue(f'--party: no side is called "{value}".', f"There are {', '.join(PARTIES)}.")
        chosen += found
    return tuple(chosen)


def choose_listed(option: str, values: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Values that must stand in a list as they are."""
    for value in values:
        if value not in known:
            there = f"{known[0]} to {known[-1]}" if option == "year" else ", ".join(known)
            raise UnknownValue(f'--{option}: there is no "{value}".', f"There are {there}.")
    return tuple(values)


def _nearest(wanted: str, names: Iterable[tuple[str, str, str]]) -> str:
    """A sentence with the names that come nearest, one a record; empty if none comes near."""
    near: dict[str, tuple[str, str]] = {}
    titles: dict[str, str] = {}
    for folded, written, ref in names:
        titles.setdefault(ref, written)
        for key in (folded, *folded.split()):
            near.setdefault(key, (ref, written))
    shown: dict[str, str] = {}
    for key in get_close_matches(wanted, near, n=SHOWN, cutoff=0.7):
        ref, written = near[key]
        shown.setdefault(ref, titles[ref] if written == titles[ref] else f"{titles[ref]} ({written})")
    return f"Nearest: {', '.join(shown.values())}." if shown else ""
