"""What each word of a query stands for: itself in every form, what means the same, or what it was meant to be."""

from __future__ import annotations

from collections.abc import Sequence

from azcn.index import OWN, Field
from azcn.lexicon import Lexicon
from azcn.search.forms import AS_SPELT, Concept, Form, Match
from azcn.search.spelling import SHORTEST_CORRECTED, nearest
from azcn.search.unknown import comparative, guess
from azcn.search.verbatim import nearly, verbatim
from azcn.search.words import MOST_WORDS, Query, in_other_script, ordinals, spellings, terms

LONGEST_RUN = 12
"""East Asian signs that are looked for as one."""
SHORTEST_STEMMED = 4
"""Letters from which another form of a word is met: "us" would be "used"."""


def concepts(lexicon: Lexicon, query: Query) -> tuple[Concept, ...]:
    """The words of a query that carry matter; all of them if none does and nothing stands in quotation marks."""
    spelt = list(dict.fromkeys(part for word in query.words for part in _apart(lexicon, word)))[:MOST_WORDS]
    carrying = [word for word in spelt if word not in lexicon.stopwords]
    words = carrying or (spelt if not query.phrases else [])
    found = [Concept(phrase, _phrase(lexicon, phrase), required=True) for phrase in query.phrases]
    at = 0
    while at < len(words):
        read, used = _read(lexicon, words, at, query.said)
        if not read[0].forms and found and (together := _joined(lexicon, words[at - 1 : at + 1], near=False)):
            found[-1:], read = [together], []  # silk worms: the first word is known, the two as one are meant
        found += read
        at += used
    each = {concept.word: concept for concept in reversed(found)}  # of two the first, which may be required
    return tuple(reversed(each.values()))[:MOST_WORDS]


def _phrase(lexicon: Lexicon, phrase: str) -> tuple[Form, ...]:
    """Words in quotation marks: as a record has them, or as a source has them, or all but a few of them."""
    here = _known(lexicon, [Form(phrase, Match.SCRIPT if in_other_script(phrase) else Match.EXACT)])
    said = phrase.split()
    there = verbatim(lexicon, said) or (frozenset() if here else nearly(lexicon, said))
    return here + ((Form(phrase, Match.SOURCE, there),) if there else ())


def _apart(lexicon: Lexicon, word: str) -> list[str]:
    """A hyphenated word as one if the data writes it so or knows no part of it, else its parts."""
    together, parts = word.replace("-", ""), word.split("-")
    if "-" in word and not lexicon.occurs(together, OWN) and lexicon.occurs(" ".join(parts), OWN, spelt=True):
        return parts
    if "-" not in word or lexicon.occurs(together):
        return [together]
    return parts if any(lexicon.occurs(part) or part in lexicon.stopwords for part in parts) else [together]


def _read(lexicon: Lexicon, words: list[str], at: int, said: Sequence[str]) -> tuple[list[Concept], int]:
    """What the word at a place stands for, and how many words were needed to tell."""
    word = words[at]
    signs = terms(word).split()
    if in_other_script(word) and len(signs) > 1:
        return _segments(lexicon, signs), 1
    light = lexicon.is_light(word)
    forms = _direct(lexicon, word, synonyms=not light)
    if forms:
        return [Concept(word, forms, light=light)], 1
    joined = _joined(lexicon, words[at : at + 3], near=False)
    if joined is not None:
        return [joined], len(joined.word.split())
    if lexicon.occurs(terms(word), (Field.PHRASES,), spelt=True):  # in a search word of several words only
        match = Match.SCRIPT if in_other_script(word) else Match.EXACT
        forms = (Form(terms(word), match), *comparative(lexicon, word, light=light))
        return [Concept(word, forms, required=not light, light=light)], 1
    joined = _joined(lexicon, words[at : at + 3])
    if joined is not None:
        return [joined], len(joined.word.split())
    return [guess(lexicon, word, said, light=light)], 1


def _direct(lexicon: Lexicon, word: str, *, synonyms: bool) -> tuple[Form, ...]:
    """The word as it is, in other spellings, its stem, and what means the same."""
    if in_other_script(word):
        direct = [Form(terms(word), Match.SCRIPT)]
    else:
        direct = [Form(form, Match.EXACT) for form in (word, *ordinals(word), *spellings(word))]
        direct += [Form(form, Match.STEM) for form in (word, *spellings(word)) if len(word) >= SHORTEST_STEMMED]
    others = [terms(other) for other in lexicon.synonyms(word) if synonyms]
    return _known(lexicon, direct) + _known(lexicon, [Form(other, Match.SYNONYM) for other in others])


def _joined(lexicon: Lexicon, words: list[str], *, near: bool = True) -> Concept | None:
    """The first two or three words written as one, if that is known, or near something known."""
    for size in (2, 3):
        together = "".join(words[:size])
        if len(words) < size or not together.isalpha():
            continue
        forms = _known(lexicon, [Form(together, Match.EXACT)])
        if near and not forms and all(len(word) > 1 for word in words[:size]) and len(together) >= SHORTEST_CORRECTED:
            forms = tuple(Form(other, Match.SPELLING) for other in nearest(lexicon, together, 1))
        if forms:
            return Concept(" ".join(words[:size]), forms)
    return None


def _known(lexicon: Lexicon, forms: list[Form]) -> tuple[Form, ...]:
    return tuple(form for form in forms if form.text and lexicon.knows(form.text, spelt=form.match in AS_SPELT))


def _segments(lexicon: Lexicon, signs: list[str]) -> list[Concept]:
    """A run of East Asian signs cut into the longest stretches that the data knows."""
    found: list[Concept] = []
    at = 0
    while at < len(signs) and len(found) < MOST_WORDS:
        for end in range(min(len(signs), at + LONGEST_RUN), at, -1):
            form = Form(" ".join(signs[at:end]), Match.SCRIPT)
            if (end - at > 1 or len(signs) == 1) and lexicon.occurs(form.text):
                found.append(Concept("".join(signs[at:end]), (form,)))
                at = end
                break
        else:
            found.append(Concept("".join(signs[at:]), ()))
            at = len(signs)
    return found
