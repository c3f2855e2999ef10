"""Stretches of official wording, told by the sketches of the source paragraphs: the words themselves are not here."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from azcn.fingerprints import sketch
from azcn.lexicon import Lexicon

LEAST = 3
"""Words from which a quoted stretch is told; two stand by chance in one paragraph of fifteen."""
LEAST_UNQUOTED = 4
"""Words from which a stretch of a query without quotation marks is."""
LEAST_NEARLY = 4
"""Words that must be the same where a stretch is told although some differ."""
SAME = 2 / 3
"""Share of them."""
LOOSE = 2
"""Places by which a word may be off, for words that are left out or put in between."""
CARRYING = 2
"""Of the words that are the same, how many must carry matter: "in order to be" stands everywhere."""


def verbatim(lexicon: Lexicon, said: Sequence[str]) -> frozenset[int]:
    """Passages whose source has these words as they follow one another."""
    if len(said) < LEAST or _carrying(said, lexicon.stopwords) < CARRYING:
        return frozenset()
    return lexicon.sketched(bytes.fromhex(sketch(" ".join(said))))


def nearly(lexicon: Lexicon, said: Sequence[str]) -> frozenset[int]:
    """Passages whose source has most of these words in their order and places, one word more or less between."""
    if len(said) < LEAST_NEARLY:
        return frozenset()
    wanted = bytes.fromhex(sketch(" ".join(said)))
    least = max(LEAST_NEARLY, SAME * len(said))
    found: dict[int, int] = {}
    for place, there in lexicon.sketches():
        for start in _starts(wanted, there, least):
            same = _same(wanted, there[start : start + len(wanted) + 2 * LOOSE])
            carrying = _carrying([said[number] for number in same], lexicon.stopwords)
            if len(same) >= least and carrying >= CARRYING:
                found[place] = max(found.get(place, 0), len(same))
    best = max(found.values(), default=0)
    return frozenset(place for place, count in found.items() if count == best)


def _starts(wanted: bytes, there: bytes, least: float) -> list[int]:
    """Where in a sketch enough of the words wanted stand near their places, in whatever order."""
    numbers: dict[int, list[int]] = {}
    for number, word in enumerate(wanted):
        numbers.setdefault(word, []).append(number)
    votes: dict[int, set[int]] = {}
    for at, word in enumerate(there):
        for number in numbers.get(word, ()):
            for start in range(max(0, at - number - LOOSE), at - number + LOOSE + 1):
                votes.setdefault(start, set()).add(number)
    return [start for start, met in votes.items() if len(met) >= least]


def _same(wanted: bytes, there: bytes) -> list[int]:
    """Numbers of the words that are met one behind the other, none far from its place."""
    same: list[int] = []
    at = 0
    for number, word in enumerate(wanted):
        for other in range(max(at, number - LOOSE), min(number + LOOSE + 1, len(there))):
            if there[other] == word:
                same.append(number)
                at = other + 1
                break
    return same


def longest(lexicon: Lexicon, said: Sequence[str], telling: set[str]) -> dict[int, float]:
    """Passages whose source has a stretch of a query, or nearly all of it, with the share of telling words in it."""
    found: dict[int, float] = {}
    wanted = len(telling.intersection(said))
    for start in range(len(said) - LEAST_UNQUOTED + 1):
        for end in range(start + LEAST_UNQUOTED, len(said) + 1):
            stretch = said[start:end]
            met = len(telling.intersection(stretch))
            places = verbatim(lexicon, stretch) if met >= CARRYING else frozenset()
            for place in places:
                found[place] = max(found.get(place, 0.0), met / wanted)
    return found or (dict.fromkeys(nearly(lexicon, said), SAME) if wanted >= CARRYING else {})


def _carrying(said: Sequence[str], stopwords: Collection[str]) -> int:
    return len({word for word in said if word not in stopwords})
