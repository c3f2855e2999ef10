"""Folding of words, so that case, diacritics, scripts' variants and dashes do not matter."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ə": "e", "Ə": "e", "ı": "i", "ø": "o", "ß": "ss", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'}
    | dict.fromkeys("‐‑‒–—−", "-")
)
"""What Unicode does not decompose: Azerbaijani letters, quotation marks and dashes."""


def fold(text: str) -> str:
    """A text as it is compared: NFKD without marks, case folded, white space single."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(bare.translate(_LETTERS).casefold().translate(_LETTERS).split())


SIGNS = "[\u3040-\u9fff]"
"""East Asian signs, as a regular expression has them."""


def spaced(text: str) -> str:
    """A text with its East Asian signs apart, so that each is a word and any run of them a phrase."""
    return text if text.isascii() else re.sub(f"({SIGNS})", r" \1 ", text)


UNSAFE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
"""Categories of characters that can drive a terminal, turn its direction or break its lines."""


def printable(text: str) -> str:
    """A text without control and direction characters, which could drive a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in UNSAFE else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )
