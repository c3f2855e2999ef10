"""What fields of records may hold: closed sets of words, and the parts of a record that is made of parts."""

from enum import StrEnum

from msgspec import Struct


class Party(StrEnum):
    """Whose position or whose own a thing is."""

    CHINA = "china"
    AZERBAIJAN = "azerbaijan"
    BOTH = "both"

    @property
    def label(self) -> str:
        """The name that answers show."""
        return {"china": "China", "azerbaijan": "Azerbaijan", "both": "Both sides"}[self.value]


PARTIES: dict[str, Party] = {party.value: party for party in Party}

"""Each side by its name, for values that name a side or a person."""


class Status(StrEnum):
    """How far an agreement has come, the firmest first."""

    SIGNED = "signed"
    ISSUED = "issued"
    DECIDED = "decided"
    WELCOMED = "welcomed"
    UNDER_NEGOTIATION = "under negotiation"
    TO_BE_NEGOTIATED = "to be negotiated"
    CALLED_FOR = "called for"
    MENTIONED = "mentioned"


class Qualifier(StrEnum):
    """The word that a source sets before a quantity."""

    OVER = "over"
    ABOUT = "about"
    ALMOST = "almost"
    UNDER = "under"


class Standing(StrEnum):
    """What weight a document has."""

    OFFICIAL = "official text"
    PRESS = "press report"


class FigureStatus(StrEnum):
    """Whether a source states a figure or azcn computed it."""

    STATED = "stated"
    COMPUTED = "computed"


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Account(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one document says of an agreement."""

    status: Status
    """How far it has come, by this document."""
    text: str
    """What this document says of it."""
    refs: tuple[str, ...]
    """Passages it rests on."""


class Claim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one side of a disagreement has."""

    says: str
    """What this side has."""
    refs: tuple[str, ...]
    """Passages that have it so."""
    records: tuple[str, ...] = ()
    """Records that hold what this side says."""


class Wording(Struct, frozen=True, kw_only=True):
    """Everyday language for the search: words that carry no matter, and words that mean the same."""

    stopwords: frozenset[str] = frozenset()
    """Words without matter, folded."""
    light: frozenset[str] = frozenset()
    """Words of ordinary language, folded, that a query may have beside what it asks for."""
    synonyms: dict[str, tuple[str, ...]] = {}
    """For each word, those that may stand for it."""


class Made(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What every record, and every result that is made of records, has."""

    ref: str
    """Its address; of a result the address of what it is about."""
    title: str
    """Its name."""
    text: str
    """What it is or says, in words of azcn."""
    refs: tuple[str, ...] = ()
    """Passages that it rests on."""

    @property
    def kind(self) -> str:
        """The name of its kind, as in its address and in JSON."""
        return str(self.__struct_config__.tag)
