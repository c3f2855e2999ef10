"""What a search says of how it read a query: words that are unknown, read otherwise, or left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from azcn.errors import NothingFound
from azcn.lexicon import Lexicon
from azcn.search.forms import Concept, Match

NEAR = 0.75
"""Likeness from which a word is offered as the nearest to one that is unknown."""
SHOWN = 60
"""Letters of an unknown word that a message repeats, and words that it lists."""


def unknown(lexicon: Lexicon, words: Sequence[str], others: Iterable[str]) -> NothingFound:
    """The error of words that are nowhere in the data; `others` are those that are known."""
    return NothingFound(
        f"Nothing in the documents is called or says {_quoted(words)}.", _without(others) or _near(lexicon, words[0])
    )


def not_together(words: Sequence[str], others: Iterable[str]) -> NothingFound:
    """The error of words that no record has beside the others of the query."""
    return NothingFound(f"No record that answers the rest has {_quoted(words)}.", _without(others))


def read_as(asked: Iterable[Concept], left_out: Sequence[str]) -> tuple[str, ...]:
    """Sentences on what was read otherwise than typed, and on ordinary language that the data does not have."""
    corrected = [
        f"Showing results for {' or '.join(form.text for form in concept.forms)}: "
        f'"{concept.word}" is nowhere in the data.'
        for concept in asked
        if concept.forms[0].match is Match.SPELLING
    ]
    return (*corrected, *([f"Not looked for: {', '.join(left_out)}."] if left_out else []))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f'"{word[:SHOWN]}{"..." if len(word) > SHOWN else ""}"' for word in list(words)[:SHOWN])


def _without(others: Iterable[str]) -> str:
    known = " ".join(others)[:SHOWN]
    return f'Without it: azcn search "{known}".' if known else ""


def _near(lexicon: Lexicon, word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - 3 ms, only for a word that is unknown

    near = get_close_matches(word, lexicon.vocabulary, n=3, cutoff=NEAR)
    return f"Nearest: {', '.join(near)}." if near else "azcn topics lists what the documents speak of."
