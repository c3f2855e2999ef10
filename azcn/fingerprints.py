"""Fingerprints of source paragraphs: they prove which edition a passage restates, without its words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib

from azcn.text import fold

_PLAIN = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4`", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
)


def normalise(text: str) -> str:
    """A paragraph as it is compared: NFKC, case folded, quotes and dashes plain, white space single.

    Quotes are made plain before NFKC too, which would take an acute accent apart into a space and a mark.
    """
    return " ".join(unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN).casefold().split())


def digest(text: str) -> str:
    """SHA-256 of the normalised paragraph, hexadecimal."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()


def sketch(text: str) -> str:
    """One byte a word of the paragraph, hexadecimal: the lowest of the folded word's CRC-32.

    With 256 values for all words of the language nobody reads a text back from it, yet two
    versions of a paragraph can be laid side by side to count the words that differ, and a stretch of
    three words or more can be told to stand in it.
    """
    return bytes(zlib.crc32(word.encode()) & 0xFF for word in words(text)).hex()


def words(text: str) -> list[str]:
    """The words of a text as a sketch has them: letters and digits, folded, without punctuation."""
    return re.findall(r"[^\W_]+", fold(normalise(text)))
