"""What each word of a query may stand for, in order of trust: itself, its stem, a synonym, a near word."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby

from msgspec import Struct

from azcn.search.words import Query, in_other_script, is_number, ordinals, spellings, terms
from azcn.store import Store


class Match(StrEnum):
    """How a word was met, the most trusted first."""

    EXACT = "exact"
    SCRIPT = "script"
    STEM = "stem"
    SYNONYM = "synonym"
    SPELLING = "spelling"


TRUST = {Match.EXACT: 1.0, Match.STEM: 0.8, Match.SCRIPT: 1.0, Match.SYNONYM: 0.7, Match.SPELLING: 0.6}
"""Factor on the score of a form."""
SHORTEST_CORRECTED = 5
"""Letters from which a word may be taken for a misspelt name."""
LONG = 8
"""Letters from which a name may have two slips; from one less, a common word one."""


class Form(Struct, frozen=True):
    """One thing to look for."""

    text: str
    match: Match


class Concept(Struct, frozen=True):
    """A word of the query with everything that it may stand for."""

    word: str
    forms: tuple[Form, ...]
    """Empty for a word that is nowhere in the data and near nothing in it."""
    required: bool = False
    """Whether a record without it is no answer, as for words in quotation marks."""


def concepts(store: Store, query: Query) -> tuple[Concept, ...]:
    """The words of a query that carry matter; all of them if none does."""
    wording = store.wording
    spelt = [part for word in query.words for part in _apart(store, word)]
    carrying = [word for word in dict.fromkeys(spelt) if word not in wording.stopwords]
    words = carrying or (spelt if not query.phrases else [])
    quoted = [Concept(phrase, _known(store, [Form(phrase, Match.EXACT)]), required=True) for phrase in query.phrases]
    found: list[Concept] = []
    while words:
        concept, used = _joined(store, words, wording.synonyms)
        found += concept
        words = words[used:]
    return tuple(quoted + found)


def _apart(store: Store, word: str) -> list[str]:
    """A hyphenated word as one if the data writes it so, else its parts."""
    together = word.replace("-", "")
    return [together] if "-" not in word or store.occurs(f'"{together}"') else word.split("-")


def _joined(store: Store, words: list[str], synonyms: dict[str, tuple[str, ...]]) -> tuple[list[Concept], int]:
    """The concept of the first word, or of the first two or three written as one, if only that is known."""
    first = _concepts(store, words[0], synonyms)
    if first[0].forms and first[0].forms[0].match is not Match.SPELLING:
        return first, 1
    for size in (2, 3):
        together = "".join(words[:size])
        if len(words) >= size and together.isalpha():
            forms = _known(store, [Form(together, Match.EXACT)])
            parts_count = all(len(word) > 1 for word in words[:size])
            if not forms and not first[0].forms and parts_count and len(together) >= SHORTEST_CORRECTED:
                forms = tuple(Form(near, Match.SPELLING) for near in nearest(store, together))
            if forms:
                return [Concept(" ".join(words[:size]), forms)], size
    return first, 1


def _concepts(store: Store, word: str, synonyms: dict[str, tuple[str, ...]]) -> list[Concept]:
    if in_other_script(word) and len(terms(word).split()) > 1:
        return _segments(store, terms(word).split())
    if in_other_script(word):
        direct = [Form(terms(word), Match.SCRIPT)]
    else:
        direct = [Form(form, Match.EXACT) for form in (word, *ordinals(word), *spellings(word))]
        direct += [Form(form, Match.STEM) for form in (word, *spellings(word))]
    others = [Form(terms(other), Match.SYNONYM) for other in synonyms.get(word, ())]
    forms = _known(store, direct) + _known(store, others)
    if not forms and not is_number(word) and len(word) >= SHORTEST_CORRECTED:
        forms = tuple(Form(near, Match.SPELLING) for near in nearest(store, word))
    return [Concept(word, forms)]


def _known(store: Store, forms: list[Form]) -> tuple[Form, ...]:
    return tuple(
        form
        for form in forms
        if form.text and store.occurs(f'"{form.text}"', spelt=form.match in (Match.EXACT, Match.SCRIPT))
    )


def _segments(store: Store, signs: list[str]) -> list[Concept]:
    """A run of East Asian signs cut into the longest stretches that the data knows."""
    found: list[Concept] = []
    at = 0
    while at < len(signs):
        for end in range(len(signs), at, -1):
            form = Form(" ".join(signs[at:end]), Match.SCRIPT)
            if (end - at > 1 or len(signs) == 1) and store.occurs(f'"{form.text}"'):
                found.append(Concept("".join(signs[at:end]), (form,)))
                at = end
                break
        else:
            found.append(Concept("".join(signs[at:]), ()))
            at = len(signs)
    return found


def _single(word: str) -> str:
    """A word without doubled letters, vissa as visa."""
    return "".join(letter for letter, _ in groupby(word))


def nearest(store: Store, word: str) -> tuple[str, ...]:
    """Words of the data that a misspelt one may mean.

    Names are misspelt freely: one slip, in long ones two. A common word that is one slip from another
    is more often that other word (flight, fight), so that only long ones are taken for misspelt.
    """
    from rapidfuzz import process  # noqa: PLC0415 - 20 ms, only for a word that is unknown
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    doubled = [other for other in store.vocabulary() if _single(other) == _single(word)]
    if doubled:
        return tuple(doubled)
    names = [(store.vocabulary(proper=True), 1 if len(word) < LONG else 2)]
    for words, slips in names + ([(store.vocabulary(), 1)] if len(word) >= LONG - 1 else []):
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=12)
        alike = [(distance, other) for other, distance, _ in found if other[0] == word[0]]
        best = min((distance for distance, _ in alike), default=0)
        near = [other for distance, other in sorted(alike) if distance == best and len(other) >= SHORTEST_CORRECTED - 1]
        if near:
            return tuple(near)
    return ()
