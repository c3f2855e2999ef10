"""Which records answer a query best: BM25 of each word's forms, the share of words met, names before mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from azcn.filters import Filters
from azcn.index import bare
from azcn.search.concepts import TRUST, Concept, Match
from azcn.search.words import terms
from azcn.store import Store

WEIGHTS = (12.0, 9.0, 5.0, 2.0, 3.0)
"""Of title, names, search words, words of what is related, and text, in BM25."""
COMPUTED = 0.7
"""Factor on a computed figure, which stands behind those that are stated."""
KINDS = {"disagreement": 0.45, "document": 0.8, "topic": 0.85, "event": 0.9, "figure": 0.95, "term": 0.92}
"""Factor on a kind that answers seldom or often; 1 for the others."""
NAMED = 12.0
"""What it is worth that the whole query is a record's name."""
PHRASE = 4.0
"""What it is worth that the words of the query follow one another in a record."""
SHARE = 2.0
"""Power of the share of words that a record meets."""
COMMON = 0.2
"""Share of all records from which a word is common, such as the names of the two states."""
TELLS_LITTLE = 0.3
"""Factor on a common word beside others."""
ENOUGH = 0.4
"""Share of the words' weight that a record must meet to be an answer at all."""


class Ranked(Struct, frozen=True):
    """A record's place in the store, its score and how it met each word."""

    place: int
    score: float
    matches: tuple[tuple[str, Match, str], ...]
    """Word of the query, how it was met, and by which form."""


def rank(
    store: Store, concepts: tuple[Concept, ...], query: str, without: Iterable[str], filters: Filters
) -> list[Ranked]:
    """Every record that meets enough of the query, the best first."""
    met: dict[int, dict[int, tuple[float, Match, str]]] = defaultdict(dict)
    weights: list[float] = []
    many = COMMON * store.indexed()
    for number, concept in enumerate(concepts):
        found = _met(store, concept)
        factor = TELLS_LITTLE if len(found) > many and len(concepts) > 1 else 1.0
        for place, (worth, match, form) in found.items():
            met[place][number] = (worth * factor, match, form)
        weights.append(max((worth for worth, _, _ in found.values()), default=0.0) * factor)
    total = sum(weights) or 1.0
    allowed = store.places(filters) - store.matching([f'"{terms(word)}"' for word in without if terms(word)])
    phrased = _phrased(store, query)
    named = _named(store, query)
    kinds = store.kinds(met)
    ranked = []
    for place, found in met.items():
        if place not in allowed:
            continue
        if any(concept.required and number not in found for number, concept in enumerate(concepts)):
            continue
        share = sum(weights[number] for number in found) / total
        if share < ENOUGH:
            continue
        score = sum(worth for worth, _, _ in found.values()) * share**SHARE
        score += NAMED * named.get(place, 0.0) + PHRASE * phrased.get(place, 0.0)
        matches = tuple((concepts[number].word, match, form) for number, (_, match, form) in sorted(found.items()))
        kind, computed = kinds[place]
        factor = KINDS.get(kind, 1.0) * (COMPUTED if computed else 1.0)
        ranked.append(Ranked(place, score * factor, matches))
    return sorted(ranked, key=lambda hit: (-hit.score, hit.place))


def _met(store: Store, concept: Concept) -> dict[int, tuple[float, Match, str]]:
    """Records that any form of a concept meets, each with its most trusted form.

    A synonym is never worth more than the word itself, however rare it is.
    """
    found: dict[int, tuple[float, Match, str]] = {}
    most = float("inf")
    for form in concept.forms:
        scores = store.scores(f'"{form.text}"', WEIGHTS, spelt=form.match in (Match.EXACT, Match.SCRIPT))
        if form.match is Match.SYNONYM and found and most == float("inf"):
            most = max(worth for worth, _, _ in found.values())
        for place, score in scores.items():
            worth = min(score, most) * TRUST[form.match]
            known = found.get(place)
            if known is None or (known[1] is form.match and known[0] < worth):
                found[place] = (worth, form.match, form.text)
    return found


def _named(store: Store, query: str) -> dict[int, float]:
    """Records that are called by the query or by a part of it, with the share of the query that it is, squared."""
    words = [word for word in terms(query).split() if word not in store.wording.stopwords]
    stretches = {
        bare(" ".join(words[start:end]), store.wording): ((end - start) / len(words)) ** 2
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if end - start > 1 or len(words) == 1
    }
    found: dict[int, float] = {}
    for place, name, trust in store.called(stretches):
        found[place] = max(found.get(place, 0.0), stretches[name] * trust)
    return found


def _phrased(store: Store, query: str) -> dict[int, float]:
    """Records that hold the query word by word, with how much that is worth, by the field."""
    text = terms(query)
    if len(text.split()) < 2:
        return {}
    scores = store.scores(f'"{text}"', WEIGHTS)
    top = max(scores.values(), default=1.0) or 1.0
    return {place: score / top for place, score in scores.items()}
