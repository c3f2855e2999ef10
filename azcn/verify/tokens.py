"""Names and numbers in a text: what must not be lost, bent or invented when it is restated."""

from __future__ import annotations

import re
from functools import cache

from azcn.text import fold

_NUMBER = re.compile(
    r"(?<![\w.])\$?(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?:\s*(percent|per cent|%|billion|million))?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
LOOK_BACK = 6
"""Characters before a word that tell whether it begins a sentence."""
_START = re.compile(r"(?:^|[.!?:;]['\")\u201d\u2019]?\s+|\s[-\u2010-\u2015\u2212]+\s+|[\"\u201c(])\W*$")
_CARDINALS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_ORDINALS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_IN_WORDS = {word: str(number) for number, word in enumerate(_CARDINALS, start=3)} | {
    word: str(number) for number, word in enumerate(_ORDINALS, start=3)
}
"""Number words from three on; one and two are as often articles and pairs as numbers."""


@cache
def numbers(text: str) -> frozenset[str]:
    """Numbers with their unit, `2.46 billion`, `43 percent`, `2025`; number words from three on."""
    found = set()
    for match in _NUMBER.finditer(text):
        unit = (match[2] or "").casefold().replace("%", "percent").replace("per cent", "percent")
        found.add(f"{match[1].replace(',', '').rstrip('.')} {unit}".strip())
    return frozenset(found | {_IN_WORDS[word] for word in stems(text) & set(_IN_WORDS)})


def names(text: str, known: frozenset[str] = frozenset()) -> set[str]:
    """Capitalised words and abbreviations as stems; at the start of a sentence only those known as names."""
    found = set()
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isupper() and (
            stem(word) in known
            or (len(word) > 1 and word.isupper())
            or not _START.search(text[max(0, match.start() - LOOK_BACK) : match.start()] if match.start() else "")
        ):
            found.add(stem(word))
    return found


@cache
def stems(text: str) -> frozenset[str]:
    """Every word of a text as it is compared."""
    return frozenset(stem(word) for word in _WORD.findall(text))


@cache
def stem(word: str) -> str:
    """A word without case, diacritics, possessive and plural."""
    bare = fold(word).removesuffix("'s").rstrip("'")
    if bare.endswith("ies") and len(bare) > 4:
        return f"{bare[:-3]}y"
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") and len(bare) > 3 else bare
