"""What the written styles share: full stops, quotation marks, capitals of titles."""

from __future__ import annotations

import re

from azcn.cite.source import Source

_SHORT_MINOR = frozenset(
    {"a", "an", "the", "and", "but", "for", "nor", "or", "amid", "as", "at", "by", "from", "in", "into", "near", "of"}
    | {"on", "onto", "over", "per", "than", "to", "upon", "via", "with"}
)
_LONG_MINOR = frozenset(
    {"about", "above", "across", "after", "against", "along", "among", "around", "before", "behind", "below", "between"}
    | {"beyond", "concerning", "despite", "during", "inside", "outside", "regarding", "since", "so", "through"}
    | {"throughout", "toward", "towards", "under", "until", "within", "without", "yet"}
)
"""Further words that MLA and OSCOLA leave small; Chicago 18 capitalises prepositions of five letters and more."""
_DOUBLE_MARKS = str.maketrans(dict.fromkeys('"“”', "'"))
_COMMON = re.compile(
    r"\b(?:Joint|Statements?|Declarations?|Communiqu[eé]s?|Establishment|Establishing|Comprehensive|Strategic|"
    r"Partnerships?|Deepening|Strengthening|Further|Development|Friendly|Friendship|Cooperation|Relations|On|Of|And|"
    r"The|Between|For)\b(?! (?:Organi[sz]ation|Council|Initiative))"
)
"""Words of diplomatic titles that are never names; any other capital may belong to a name and stays."""


def stopped(text: str) -> str:
    """A text with one full stop, unless it already ends a sentence, within quotation marks or not."""
    return text if re.search(r"[.?!][\"']?$", text) else f"{text}."


def sentences(*parts: str) -> str:
    """The parts that there are, each with its full stop."""
    return " ".join(stopped(part) for part in parts if part)


def listed(*parts: str | None) -> str:
    """The parts that there are, between commas."""
    return ", ".join(part for part in parts if part)


def capitalised(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]


def quoted(title: str) -> str:
    """A title in the American manner, its full stop inside the quotation marks and single marks within."""
    return f'"{stopped(title.translate(_DOUBLE_MARKS))}"'


def sentence_case(source: Source) -> str:
    """The title with small letters, as far as that touches no name; left alone if not an English title."""
    title = source.title

    def small(match: re.Match[str]) -> str:
        opens = not match.start() or title[: match.start()].endswith((": ", "? "))
        return match[0] if opens else match[0].lower()

    return _COMMON.sub(small, title) if source.titled and source.language == "en" else title


def headline_case(source: Source, *, long_minor: bool) -> str:
    """The title with capitals; `long_minor` leaves prepositions of five letters and more small."""
    if not source.titled or source.language != "en":
        return source.title
    minor = _SHORT_MINOR | _LONG_MINOR if long_minor else _SHORT_MINOR
    words = source.title.split(" ")
    opens = {0, len(words) - 1} | {index + 1 for index, word in enumerate(words) if word.endswith((":", "?", "!"))}
    return " ".join(_cased(word, minor, opens=index in opens) for index, word in enumerate(words))


def _cased(word: str, minor: frozenset[str], *, opens: bool) -> str:
    bare = word.strip(",.;()\"'“”‘’")
    if not opens and bare.lower() in minor and (len(bare) == 1 or not bare.isupper()):
        return word.lower()
    if word != word.lower() or re.search(r"\w\.\w", word):
        return word
    return re.sub(
        r"[^\W\d_]+(?:['’]\w+)?",
        lambda part: part[0] if part.start() and part[0] in minor else capitalised(part[0]),
        word,
    )
