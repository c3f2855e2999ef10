"""What an unknown word may be: words run together, a relation of a known word, a slip of the keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby

from azcn.lexicon import Lexicon

SHORTEST_CORRECTED = 5
"""Letters from which a word may be taken for a misspelt name; one less beside a word that it is said with."""
LONG_NAME = 8
"""Letters from which a name may have two slips; from one less, a common word one."""
MOST_NEAR = 40
"""Words at most that are looked at as near another."""
LONG_WORD = 12
"""Letters from which a common word may have two slips."""
SHORTEST_PART = 3
"""Letters of the parts of words run together."""
SHORTEST_ROOT = 6
"""Letters that two words must share before their endings to be taken for relations."""
RUSSIAN_ENDING, SHORTEST_RUSSIAN = 3, 4
"""Letters in which two forms of a Russian word may differ at the end, and which they must share before."""
ENDINGS = re.compile(
    "(ation|ement|iness|istic|istry|ance|atic|ence|ical|less|ment|ness|ship|acy|ant|ary|ate|ent|ery|ful|ial|ian|ics|ies|ily"
    "|ing|ion|ise|ism|ist|ity|ive|ize|ory|ous|ual|ural|ure|al|ar|at|cy|ed|es|ic|ly|ty|s|y)$"
)
"""Endings that make nouns, adjectives and verbs of one another."""


def run_together(lexicon: Lexicon, word: str) -> str | None:
    """The words that make up one, if the data has them side by side; the last or first may have a slip."""
    stopwords = lexicon.stopwords
    known = lexicon.every_word | stopwords
    for parts in sorted(_cuts(word, known), key=len):
        phrase, carrying = " ".join(parts), [part for part in parts if part not in stopwords]
        if max(map(len, carrying), default=0) > SHORTEST_PART and lexicon.occurs(phrase):
            return phrase
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        left, right = word[:at], word[at:]
        pairs = [(left, near) for near in slips(lexicon, right)] if left in known else []
        pairs += [(near, right) for near in slips(lexicon, left)] if right in known else []
        for pair in pairs:
            if lexicon.occurs(" ".join(pair)):
                return " ".join(pair)
    return None


def _cuts(word: str, known: AbstractSet[str]) -> Iterator[tuple[str, ...]]:
    """Every way to cut a word into known ones."""
    if word in known:
        yield (word,)
    for at in range(2, len(word) - 1):
        if word[:at] in known:
            yield from ((word[:at], *rest) for rest in _cuts(word[at:], known))


def slips(lexicon: Lexicon, word: str) -> list[str]:
    """Words of the data one slip away, if one is long enough."""
    return _near(lexicon.vocabulary, word, 1) if len(word) >= SHORTEST_CORRECTED else []


def relations(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """Words of the data made of the same root by other endings: hegemony for hegemonic."""
    roots, start = _roots(word), word[: SHORTEST_RUSSIAN if _russian(word) else SHORTEST_ROOT]
    return tuple(other for other in lexicon.vocabulary if other.startswith(start) and roots & _roots(other))


def _roots(word: str) -> set[str]:
    """A word and what is left of it without an ending, if that is long enough; of a Russian word its beginning."""
    if _russian(word):
        return {word[:-ending] for ending in range(1, RUSSIAN_ENDING + 1) if len(word) - ending >= SHORTEST_RUSSIAN}
    found = {word, *(word[:at] for at in range(len(word)) if ENDINGS.fullmatch(word, at))}
    return {root for root in found if len(root) >= SHORTEST_ROOT}


def _russian(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"


def beside(lexicon: Lexicon, word: str, before: Collection[str], behind: Collection[str]) -> tuple[str, ...]:
    """Words like one that the data has right behind or before what stands so in the query: Canton Fair for Canton Fare.

    Since the neighbour vouches for it, a word may be further off than one that stands alone.
    """
    short = len(word) < SHORTEST_CORRECTED - 1
    known = _alike(lexicon.proper_names if short else lexicon.vocabulary, word, 1)
    alike = [other for other in known if _sound(other) == _sound(word)]
    if len(word) >= SHORTEST_PART:
        alike += [other for other in lexicon.vocabulary if other.startswith(word)]  # digital econ.
    if not short:
        alike += _within(known, word, 1 if len(word) < LONG_NAME - 1 else 2)
    return tuple(
        other
        for other in dict.fromkeys(alike)
        if any(lexicon.occurs(f"{there} {other}") for there in before)
        or any(lexicon.occurs(f"{other} {there}") for there in behind)
    )


def positive(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """The known words of which an adjective is the comparative or superlative: poor for poorer."""
    stem = word.removesuffix("st").removesuffix("r")
    if stem == word or not stem.endswith("e"):
        return ()
    bare = stem[:-1]
    tries = (bare, stem, f"{bare[:-1]}y" if bare.endswith("i") else "", bare[:-1] if bare[-1:] == bare[-2:-1] else "")
    return tuple(other for other in tries if len(other) > 2 and lexicon.knows(other, spelt=True))


def _sound(word: str) -> str:
    """A word's first letter and its consonants, fair as fare."""
    return word[0] + re.sub(r"[aeiouyhw]", "", _single(word[1:]))


def _alike(words: list[str], word: str, most: int) -> list[str]:
    """Words with the same first letter whose length differs by so much at most."""
    return [other for other in words if other[0] == word[0] and abs(len(other) - len(word)) <= most]


def _single(word: str) -> str:
    """A word without doubled letters, vissa as visa."""
    return "".join(letter for letter, _ in groupby(word))


def nearest(lexicon: Lexicon, word: str, most: int = 2) -> tuple[str, ...]:
    """Words of the data that a misspelt one may mean, by so many slips at most.

    Names are misspelt freely: one slip, in long ones two. A common word that is one slip from another
    is more often that other word (flight, fight), so that only long ones are taken for misspelt; and
    Aliyeva is another person than Aliyev.
    """
    doubled = [other for other in _alike(lexicon.vocabulary, word, 2) if _single(other) == _single(word)]
    if doubled:
        return tuple(doubled)
    if word.removesuffix("a") in lexicon.proper_names:
        return ()
    names = [(lexicon.proper_names, 1 if len(word) < LONG_NAME else most)]
    common = [(lexicon.vocabulary, 1 if len(word) < LONG_WORD else most)] if len(word) >= LONG_NAME - 1 else []
    for words, slips in names + common:
        near = _near([other for other in words if other[0] == word[0]], word, slips)
        if near:
            return tuple(near)
    return ()


def _near(words: list[str], word: str, slips: int) -> list[str]:
    """The words nearest to one, if so many slips lead to them."""
    found = {other: slip for other, slip in _within(words, word, slips).items() if len(other) >= SHORTEST_CORRECTED - 1}
    best = min(found.values(), default=0)
    return sorted(other for other, slip in found.items() if slip == best)


def _within(words: list[str], word: str, slips: int) -> dict[str, int]:
    """The words to which so many slips lead at most, with their number."""
    from rapidfuzz import process  # noqa: PLC0415 - 20 ms, only for a word that is unknown
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=MOST_NEAR)
    return {other: int(slip) for other, slip, _ in found}
