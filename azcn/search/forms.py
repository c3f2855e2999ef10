"""What a word of a query may be met as, and how far each way is trusted."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Match(StrEnum):
    """How a word was met, the most trusted first."""

    EXACT = "exact"
    SCRIPT = "script"
    SOURCE = "source"
    STEM = "stem"
    SYNONYM = "synonym"
    SPELLING = "spelling"


TRUST = {
    Match.EXACT: 1.0,
    Match.STEM: 0.8,
    Match.SCRIPT: 1.0,
    Match.SOURCE: 1.0,
    Match.SYNONYM: 0.7,
    Match.SPELLING: 0.6,
}
"""Factor on the score of a form."""
AS_SPELT = (Match.EXACT, Match.SCRIPT, Match.SYNONYM)
"""Ways to be met word by word as spelt: the stem of a synonym is often that of another word (hospital, hospitality)."""


class Form(Struct, frozen=True):
    """One thing to look for."""

    text: str
    match: Match
    places: frozenset[int] = frozenset()
    """Passages whose source has it, for official words, which no index holds."""


class Concept(Struct, frozen=True):
    """A word of the query with everything that it may stand for."""

    word: str
    forms: tuple[Form, ...]
    """Empty for a word that is nowhere in the data and near nothing in it."""
    required: bool = False
    """Whether a record without it is no answer, as for words in quotation marks."""
    light: bool = False
    """Whether it is ordinary language that asks for nothing by itself, and may be left out."""
