"""What a word may be that the data does not know: run together, another form, a slip, or ordinary language."""

from __future__ import annotations

from collections.abc import Sequence

from azcn.lexicon import Lexicon
from azcn.search.forms import Concept, Form, Match
from azcn.search.spelling import (
    SHORTEST_CORRECTED,
    beside,
    nearest,
    positive,
    relations,
    run_together,
    slips,
)
from azcn.search.words import is_number

LONGEST_WORD = 40
"""Letters of a word of which anything else is made; a longer one is no slip of the keys."""


def guess(lexicon: Lexicon, word: str, said: Sequence[str], *, light: bool) -> Concept:
    """What a word may be that the data does not know as it is, among what was said."""
    if is_number(word) or len(word) > LONGEST_WORD:
        return Concept(word, ())
    apart = run_together(lexicon, word)
    if apart:
        return Concept(word, (Form(apart, Match.EXACT),))
    related = tuple(Form(other, Match.STEM) for other in relations(lexicon, word))
    related = related or comparative(lexicon, word, light=light)
    if related:
        return Concept(word, related)
    near = beside(lexicon, word, *_neighbours(lexicon, word, said))
    if not near and not light and len(word) >= SHORTEST_CORRECTED:
        near = nearest(lexicon, word)
    return Concept(word, tuple(Form(other, Match.SPELLING) for other in near), light=light)


def comparative(lexicon: Lexicon, word: str, *, light: bool) -> tuple[Form, ...]:
    """What a comparative of ordinary language is made of; other words end so, too (fighter)."""
    return tuple(Form(other, Match.STEM) for other in positive(lexicon, word)) if light else ()


def _neighbours(lexicon: Lexicon, word: str, said: Sequence[str]) -> tuple[set[str], set[str]]:
    """What stands right before and right behind a word, with a stopword between if there is one; corrected, too."""
    if word not in said:
        return set(), set()
    at = said.index(word)
    before, behind = said[max(0, at - 2) : at], said[at + 1 : at + 3]
    return (
        _vouching(lexicon, {" ".join(before), *_corrected(lexicon, before[-1:])}),
        _vouching(lexicon, {" ".join(behind), *_corrected(lexicon, behind[:1])}),
    )


def _vouching(lexicon: Lexicon, texts: set[str]) -> set[str]:
    """Those that have a word which carries matter."""
    return {text for text in texts if not lexicon.stopwords.issuperset(text.split())}


def _corrected(lexicon: Lexicon, words: Sequence[str]) -> set[str]:
    """A word, and what it may be misspelt for."""
    return {other for word in words for other in (word, *(() if lexicon.occurs(word) else slips(lexicon, word)))}
