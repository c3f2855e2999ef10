"""From what somebody types to words to look for: phrases, exclusions, numbers, scripts, spellings."""

from __future__ import annotations

import re

from msgspec import Struct

from azcn.dates import bounds, spoken_in_full
from azcn.text import fold, spaced

MOST_WORDS = 24
"""Words of a query that are looked for; nobody types more, and a pasted page must not take minutes."""
_TOKEN = re.compile(r'"(?P<phrase>[^"]*)"|(?P<minus>(?<!\S)-)?(?P<word>[^\W_]+(?:[.,\'&-][^\W_]+)*)')
_DAY = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_UNITS = {"bn": "billion", "b": "billion", "mn": "million", "m": "million", "pc": "percent"}
_SPELLINGS = (
    ("is", "iz"), ("iz", "is"), ("our", "or"), ("or", "our"), ("re", "er"), ("er", "re"), ("ogue", "og"),
    ("og", "ogue"), ("ys", "yz"), ("ence", "ense"), ("ense", "ence"), ("mme", "m"), ("ll", "l"), ("l", "ll"),
    ("ae", "e"),
)  # fmt: skip
"""Letters in which British and American spelling differ, one way and the other."""


class Query(Struct, frozen=True):
    """A query taken apart."""

    words: tuple[str, ...]
    phrases: tuple[str, ...]
    """Words in quotation marks, to be found as they follow one another."""
    without: tuple[str, ...]
    """Words behind a minus."""
    said: tuple[str, ...]
    """Every word outside quotation marks as it was typed, one behind the other."""


def parse(text: str) -> Query:
    """Take a query apart; whatever is typed is words, never syntax that can fail."""
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    folded = (
        _DAY.sub(_in_words, fold(text[:10_000]))
        .replace("%", " percent ")
        .replace("per cent", "percent")
        .replace("$", " ")
    )
    for match in _TOKEN.finditer(folded):
        if match["phrase"] is not None:
            phrases += [phrase] if (phrase := terms(match["phrase"])) else []
        else:
            (without if match["minus"] else words).append(match["word"])
    said = tuple(terms(" ".join(words)).split())[:MOST_WORDS]
    words = [part for word in words for part in _split(word)]
    each = tuple(dict.fromkeys(words))[:MOST_WORDS]
    return Query(each, tuple(phrases)[:MOST_WORDS], tuple(without)[:MOST_WORDS], said)


def _in_words(day: re.Match[str]) -> str:
    """A day in figures, 23.04.2025, as it is written out; what is no day stays as it is."""
    iso = f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}"
    try:
        bounds(iso)
    except ValueError:
        return day[0]
    return fold(spoken_in_full(iso))


def _split(word: str) -> list[str]:
    """The parts of a token: numbers and abbreviations stay whole, possessives go, clitics come apart."""
    bare = re.sub(r"'s$|'$", "", word)
    if re.fullmatch(r"[a-z](\.[a-z])+\.?", bare):
        return [bare.replace(".", "")]
    number = re.fullmatch(r"([\d.,]+)(st|nd|rd|th)?([a-z]*)", bare)
    if number:
        unit = _UNITS.get(number[3], number[3])
        return [number[1].strip(".,").replace(",", ""), *([unit] if unit else [])]
    if re.fullmatch(r"[^\W_]&[^\W_]", bare):
        return [bare]  # R&D
    if re.fullmatch(r"[^\W_]+(-[^\W_]+)+", bare):
        return [bare]  # written apart or as one: the data tells
    return [part for part in re.split(r"[.,'&-]", bare) if part]


def terms(text: str) -> str:
    """A text as the index has its words: folded, letters and digits only, East Asian signs apart."""
    return " ".join(re.findall(r"[^\W_]+", spaced(fold(text))))


def spellings(word: str) -> tuple[str, ...]:
    """How the other side of the Atlantic might spell a word; most of what comes out is no word at all."""
    if len(word) < 5 or not word.isalpha():
        return ()
    found = {
        word[: match.start()] + there + word[match.end() :]
        for here, there in _SPELLINGS
        for match in re.finditer(here, word)
        if match.start() > 0
    }
    return tuple(sorted(found - {word}))


def ordinals(word: str) -> tuple[str, ...]:
    """A number as an ordinal, which the index holds as one word: 29 as 29th."""
    return tuple(f"{word}{ending}" for ending in ("st", "nd", "rd", "th")) if word.isdecimal() else ()


def is_number(word: str) -> bool:
    """Whether a word is a number, which must be met as it is."""
    return any(char.isdigit() for char in word)


def in_other_script(word: str) -> bool:
    """Whether a word is written in other letters than Latin."""
    return any(ord(char) > 0x24F for char in word)
