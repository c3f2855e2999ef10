"""Which records answer a query best: the worth of each word met, the share of the query, names and stretches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from msgspec import Struct

from azcn.filters import Filters
from azcn.index import KNOWING
from azcn.lexicon import Lexicon
from azcn.search.evidence import Meeting, met, named, phrased
from azcn.search.forms import Concept, Match
from azcn.search.verbatim import longest
from azcn.search.words import Query, terms

COMPUTED = 0.7
"""Factor on a computed figure, which stands behind those that are stated."""
KINDS = {
    "disagreement": 0.35,
    "document": 0.8,
    "topic": 0.85,
    "event": 0.9,
    "term": 0.92,
    "figure": 0.95,
    "subject": 0.96,  # behind an agreement of the same name
}
"""Factor on a kind that answers seldom or often; 1 for the others."""
BEARERS = ("person", "organisation")
"""Kinds that are asked for by name."""
NOT_BY_NAME = 0.7
"""Factor on one of them where the query has telling words beside the name: what it does is said elsewhere."""
NAMED = 18.0
"""What it is worth that the whole query is a record's name."""
PHRASE = 4.0
"""What it is worth that the words of the query follow one another in a record."""
SOURCE = 12.0
"""What it is worth that a source has the words of the query as they follow one another."""
SHARE = 2.0
"""Power of the share of words that a record meets."""
COMMON = 0.2
"""Share of all records from which a word is common, such as the names of the two states."""
TELLS_LITTLE = 0.3
"""Factor on a common word, or one of ordinary language, beside others."""
ENOUGH = 0.4
"""Share of the words' weight that a record must meet to be an answer at all."""


class Ranked(Struct, frozen=True):
    """A record's place in the store, its score and how it met each word."""

    place: int
    score: float
    matches: tuple[tuple[Match, str], ...]
    """How each word of the query was met, and by which form."""


def rank(lexicon: Lexicon, concepts: tuple[Concept, ...], query: Query, filters: Filters) -> list[Ranked]:
    """Every record that meets enough of the query, the best first."""
    meetings = [met(lexicon, concept) for concept in concepts]
    telling = [_tells(lexicon, concept, found) for concept, found in zip(concepts, meetings, strict=True)]
    factors = [1.0 if tells or len(concepts) == 1 else TELLS_LITTLE for tells in telling]
    weights = [
        max((meeting.worth for meeting in found.values()), default=0.0) * factor
        for found, factor in zip(meetings, factors, strict=True)
    ]
    by_place: dict[int, dict[int, Meeting]] = defaultdict(dict)
    for number, found in enumerate(meetings):
        for place, meeting in found.items():
            by_place[place][number] = meeting
    beside = _beside(lexicon, concepts, factors, query)
    kinds = lexicon.store.kinds(by_place)
    required = {number for number, concept in enumerate(concepts) if concept.required}
    asked = {number for number, tells in enumerate(telling) if tells}
    ranked = []
    for place in _allowed(lexicon, query, filters).intersection(by_place):
        here = by_place[place]
        share = sum(weights[number] for number in here) / (sum(weights) or 1.0)
        if share < ENOUGH or not required <= here.keys():
            continue
        score = sum(meeting.worth * factors[number] for number, meeting in here.items()) * share**SHARE
        score = (score + beside.get(place, 0.0)) * _factor(*kinds[place], asked, here)
        ranked.append(Ranked(place, score, tuple((here[number].match, here[number].form) for number in sorted(here))))
    return sorted(ranked, key=lambda hit: (-hit.score, hit.place))


def _tells(lexicon: Lexicon, concept: Concept, found: Collection[int]) -> bool:
    """Whether a word tells records apart: neither ordinary language nor in many of them."""
    return not concept.light and len(found) <= COMMON * lexicon.size


def _beside(lexicon: Lexicon, concepts: tuple[Concept, ...], factors: list[float], query: Query) -> Mapping[int, float]:
    """What speaks for records beside the single words: a name, a stretch of the query, one of a source."""
    read = " ".join(concept.forms[0].text for concept in concepts)
    weights = {word: factor for concept, factor in zip(concepts, factors, strict=True) for word in concept.word.split()}
    telling = {word for word, weight in weights.items() if weight == 1.0}
    found: dict[int, float] = defaultdict(float)
    for worth, places in (
        (NAMED, named(lexicon, read, weights)),
        (PHRASE, phrased(lexicon, query.said or tuple(terms(read).split()), telling)),
        (SOURCE, longest(lexicon, query.said, telling)),
    ):
        for place, share in places.items():
            found[place] += worth * share
    return found


def _allowed(lexicon: Lexicon, query: Query, filters: Filters) -> set[int]:
    """Places that pass the filters and do not have a word to leave out, of their own or of what they are about."""
    with_it = {place for word in query.without for place, field in lexicon.met(word) if field in KNOWING}
    return lexicon.store.places(filters) - with_it


def _factor(kind: str, computed: bool, asked: set[int], here: Mapping[int, Meeting]) -> float:  # noqa: FBT001 - a row
    """How much less a record answers for what it is."""
    factor = KINDS.get(kind, 1.0) * (COMPUTED if computed else 1.0)
    by_name = {number for number, meeting in here.items() if meeting.by_name}
    return factor * (NOT_BY_NAME if kind in BEARERS and not asked <= by_name else 1.0)
