"""From what somebody types to words to look for: phrases, exclusions, numbers, scripts, spellings."""

from __future__ import annotations

import re

from msgspec import Struct

from azcn.dates import bounds, spoken_in_full
from azcn.text import SIGNS, fold, spaced

MOST_WORDS = 24
"""Words of a query that are looked for; nobody types more, and a pasted page must not take minutes."""
LONGEST_QUERY = 10_000
"""Characters of a query that are read."""
_TOKEN = re.compile(r'(?P<minus>(?<!\S)-[$(]*)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\W_]+(?:[.,\'&-][^\W_]+)*))')
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
    """Words and phrases behind a minus."""
    said: tuple[str, ...]
    """Every word outside quotation marks as it was typed, one behind the other."""
    cut: bool = False
    """Whether there were more words than are looked for."""


def parse(text: str) -> Query:
    """Take a query apart; whatever is typed is words, never syntax that can fail."""
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    whole = fold(text)
    folded = _DAY.sub(_in_words, whole[:LONGEST_QUERY]).replace("%", " percent ").replace("per cent", "percent")
    for match in _TOKEN.finditer(folded):
        found = [terms(match["phrase"])] if match["phrase"] is not None else _split(match["word"])
        if match["minus"]:
            without += [terms(word) for word in found]
        elif match["phrase"] is not None:
            phrases += found
        else:
            words += found
    said = terms(" ".join(words)).split()
    cut = len(whole) > LONGEST_QUERY or any(len(found) > MOST_WORDS for found in (words, phrases, without))
    return Query(_first(words), _first(phrases), _first(without), tuple(said[:MOST_WORDS]), cut)


def _first(words: list[str]) -> tuple[str, ...]:
    """The words that are looked for, each once."""
    return tuple(dict.fromkeys(filter(None, words)))[:MOST_WORDS]


def _in_words(day: re.Match[str]) -> str:
    """A day in figures, 23.04.2025, as it is written out; what is no day stays as it is."""
    iso = f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}"
    try:
        bounds(iso)
    except ValueError:
        return day[0]
    return fold(spoken_in_full(iso))


def _split(token: str) -> list[str]:
    """The words of a token, cut where East Asian signs touch other letters."""
    return [part for run in re.findall(f"{SIGNS}+|(?:(?!{SIGNS}).)+", token) for part in _parts(run)]


def _parts(word: str) -> list[str]:
    """The parts of a token: numbers and abbreviations stay whole, possessives go, clitics come apart."""
    bare = re.sub(r"'s$|'$", "", word)
    if re.fullmatch(r"[a-z](\.[a-z])+\.?", bare):
        return [bare.replace(".", "")]
    number = re.fullmatch(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+|,\d{1,2})?)(st|nd|rd|th)?([a-z]*)", bare)
    if number:
        thousands = re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", number[1])
        unit = _UNITS.get(number[3], number[3])
        return [number[1].replace(",", "" if thousands else "."), *([unit] if unit else [])]
    if re.fullmatch(r"[^\W_]&[^\W_]", bare):
        return [bare]  # R&D
    if re.fullmatch(r"[^\W_]+(-[^\W_]+)+", bare):
        return [bare]  # written apart or as one: the data tells
    return [_UNITS.get(part, part) if len(part) > 1 else part for part in re.split(r"[.,'&-]", bare) if part]


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
