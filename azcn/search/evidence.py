"""What speaks for each record: a word of the query that it has, a name that it bears, a stretch that it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from msgspec import Struct

from azcn.index import Field, bare
from azcn.lexicon import Lexicon
from azcn.search.forms import AS_SPELT, TRUST, Concept, Form, Match
from azcn.search.words import terms

FIELDS: dict[int, float] = {
    Field.TITLE: 1.0,
    Field.NAMES: 1.0,
    Field.WORDS: 0.8,
    Field.PHRASES: 0.3,
    Field.RELATED: 0.4,
    Field.AROUND: 0.08,
    Field.TEXT: 0.7,
}
"""How much it tells of a record that it has a word in a field."""
WHOLE: dict[int, float] = FIELDS | {Field.PHRASES: 1.0, Field.AROUND: 0.4}
"""How much it tells that it has several words of the query there as they follow one another."""
ALSO = 0.2
"""Part of that for each further field that has the word."""
RARE = 2.0
"""What the rarity of a word is worth."""
MOST_OF_NAME = 16
"""Words of a name at most by which a record is called."""
MOST_OF_STRETCH = 5
"""Words of a stretch at most that is looked for."""
NAMES = (Field.TITLE, Field.NAMES)
"""Fields in which a word is part of a record's name."""


class Meeting(Struct, frozen=True):
    """A word of the query met in a record."""

    worth: float
    match: Match
    form: str
    """What was met."""
    by_name: bool
    """Whether it is part of the record's name."""


def met(lexicon: Lexicon, concept: Concept) -> dict[int, Meeting]:
    """Records that any form of a concept meets, each by the form that tells most; more if few records do."""
    found: dict[int, Meeting] = {}
    for form in concept.forms:
        for place, meeting in _told(lexicon, form, own=concept.required).items():
            if place not in found or found[place].worth < meeting.worth:
                found[place] = meeting
    rarity = RARE * log(1 + lexicon.size / max(1.0, sum(meeting.worth for meeting in found.values())))
    return {
        place: Meeting(meeting.worth * rarity, meeting.match, meeting.form, meeting.by_name)
        for place, meeting in found.items()
    }


def _told(lexicon: Lexicon, form: Form, *, own: bool) -> dict[int, Meeting]:
    """How much it tells of each record that it has a form: more in a better field, and by the trust in the form.

    With `own` the phrases of what is related to the record do not count.
    """
    if form.match is Match.SOURCE:
        return {place: Meeting(1.0, form.match, form.text, by_name=False) for place in form.places}
    fields: dict[int, list[int]] = defaultdict(list)
    for place, field in lexicon.met(form.text, spelt=form.match in AS_SPELT):
        if not own or field != Field.AROUND:
            fields[place].append(field)
    return {
        place: Meeting(
            TRUST[form.match] * _worth_in(there, WHOLE if " " in form.text else FIELDS),
            form.match,
            form.text,
            by_name=not set(NAMES).isdisjoint(there),
        )
        for place, there in fields.items()
    }


def _worth_in(fields: list[int], worth: Mapping[int, float]) -> float:
    """How much it tells that a word stands in these fields of a record."""
    each = [worth[field] for field in fields]
    return max(each) * (1 - ALSO) + sum(each) * ALSO


def named(lexicon: Lexicon, read: str, worth: Mapping[str, float]) -> dict[int, float]:
    """Records that are called by the query or by a part of it, with the share of the query that it is, squared.

    `read` is the query as it was read, `worth` how much each of its words tells.
    """
    words = [word for word in terms(read).split() if word not in lexicon.stopwords]
    weights = [worth.get(word, 1.0) for word in words]
    stretches = {
        bare(" ".join(words[start:end]), lexicon.stopwords): (sum(weights[start:end]) / sum(weights)) ** 2
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + MOST_OF_NAME) + 1)
        if end - start > 1 or len(words) == 1
    }
    found: dict[int, float] = {}
    for place, name, trust in lexicon.called(stretches):
        found[place] = max(found.get(place, 0.0), stretches[name] * trust)
    return found


def phrased(lexicon: Lexicon, said: Sequence[str], telling: set[str]) -> dict[int, float]:
    """Records that have a stretch of the query word by word, with how much of the query that is, by the field."""
    found: dict[int, float] = {}
    wanted = len(telling.intersection(said)) or 1
    for size in range(min(len(said), MOST_OF_STRETCH), 1, -1):
        for start in range(len(said) - size + 1):
            stretch = said[start : start + size]
            share = len(telling.intersection(stretch)) / wanted * sqrt(size / len(said))
            for place, field in lexicon.met(" ".join(stretch)) if share else ():
                found[place] = max(found.get(place, 0.0), WHOLE[field] * share)
    return found
