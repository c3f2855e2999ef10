"""What a search says of how it read a query: words that are unknown, read otherwise, or left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from azcn.errors import NothingFound
from azcn.lexicon import Lexicon
from azcn.search.forms import Concept, Match
from azcn.search.words import LONGEST_QUERY, MOST_WORDS
from azcn.text import fold

NEAR = 0.75
"""Likeness from which a word is offered as the nearest to one that is unknown."""
LETTERS = 60
"""Letters of a word, or of a query, that a message repeats."""


def not_known(lexicon: Lexicon, text: str, words: Sequence[str], others: Iterable[str]) -> NothingFound:
    """The error of words of a query that are nowhere in the data; `others` are those that are known."""
    hint = _without(words, [_typed(text, word) for word in others]) or _near(lexicon, words[0])
    said = _quoted(_typed(text, word) for word in words)
    return NothingFound(f"Nothing in the documents is called or says {said}.", hint)


def not_together(words: Sequence[str], others: Iterable[str]) -> NothingFound:
    """The error of words that no record has beside the others of the query."""
    return NothingFound(f"No record that answers the rest has {_quoted(words)}.", _without(words, others))


def read_as(asked: Iterable[Concept], left_out: Sequence[str], *, cut: bool) -> tuple[str, ...]:
    """Sentences on what was read otherwise than typed, left out as ordinary language, or not read at all."""
    corrected = [
        f"Showing results for {' or '.join(form.text for form in concept.forms)}: "
        f'"{concept.word}" is nowhere in the data.'
        for concept in asked
        if concept.forms[0].match is Match.SPELLING
    ]
    ordinary = [f"Not looked for: {', '.join(left_out)}."] if left_out else []
    return (*corrected, *ordinary, *([f"Only the first {MOST_WORDS} words were looked for."] if cut else []))


def _typed(text: str, word: str) -> str:
    """A folded word as it stands in what was typed, if it stands there alone."""
    tokens = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", text[:LONGEST_QUERY])
    return next((token for token in tokens if fold(token).replace("-", "") == word), word)


def _quoted(words: Iterable[str]) -> str:
    shown = [f'"{word[:LETTERS]}{"..." if len(word) > LETTERS else ""}"' for word in words]
    return ", ".join(shown[:MOST_WORDS])


def _without(words: Sequence[str], others: Iterable[str]) -> str:
    """The command without the words that find nothing, if it is short enough to be typed."""
    known = " ".join(others)
    return f'Without {"it" if len(words) == 1 else "them"}: azcn search "{known}".' if 0 < len(known) <= LETTERS else ""


def _near(lexicon: Lexicon, word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - 3 ms, only for a word that is unknown

    near = get_close_matches(word, lexicon.vocabulary, n=3, cutoff=NEAR)
    return f"Nearest: {', '.join(near)}." if near else "azcn topics lists what the documents speak of."
