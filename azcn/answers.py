"""What the reference answers: the results of each question, in the shape that JSON shows."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from azcn.records import AnyRecord, Disagreement, Document, Position
from azcn.styles import Style
from azcn.values import Made


class Brief(Struct, frozen=True, kw_only=True):
    """A record in a list beside another."""

    ref: str
    """Address of the record."""
    kind: str
    """Its kind."""
    title: str
    """Its name."""
    text: str
    """What it is or says, in words of azcn."""


class Elsewhere(Struct, frozen=True, kw_only=True):
    """Where the same subject stands in other documents."""

    subject: str
    """The subject."""
    title: str
    """Its name."""
    positions: tuple[Position, ...]
    """Positions of the other documents."""


class Paragraph(Struct, frozen=True, kw_only=True):
    """A passage with all that rests on it."""

    ref: str
    """Address of the passage."""
    title: str
    """Where it stands, in words."""
    text: str
    """The passage, in words of azcn."""
    positions: tuple[Position, ...]
    """Who does what in it."""
    named: tuple[Brief, ...]
    """Agreements, terms, events and others that it names."""
    official: str | None = None
    """The official words, if a copy is attached and asked for."""


class Section(Struct, frozen=True, kw_only=True):
    """A clause, or a single passage, with its paragraphs and its echo in the other documents."""

    ref: str
    """Address of the clause or passage."""
    kind: str
    """`clause` or `passage`."""
    title: str
    """Heading of the clause, in words of azcn."""
    text: str
    """All of its paragraphs."""
    refs: tuple[str, ...]
    """Its passages."""
    document: str
    """Document it stands in."""
    topics: tuple[str, ...]
    """Topics it deals with."""
    passages: tuple[Paragraph, ...]
    """Its paragraphs in order."""
    elsewhere: tuple[Elsewhere, ...]
    """The same subjects in other documents."""


class Entry(Struct, frozen=True, kw_only=True):
    """A record shown whole: JSON lays `related` beside the record's own fields."""

    record: AnyRecord
    related: tuple[Brief, ...]
    """Records that rest on it or belong to it."""

    @property
    def ref(self) -> str:
        """Address of the record."""
        return self.record.ref


class Hit(Struct, frozen=True, kw_only=True):
    """A record that a search found."""

    ref: str
    """Address of the record."""
    kind: str
    """Its kind."""
    title: str
    """Its name."""
    text: str
    """What it is or says, in words of azcn."""
    refs: tuple[str, ...]
    """Passages that it rests on."""
    score: float
    """How well it fits; higher is better."""
    disagreements: tuple[str, ...] = ()
    """Disagreements between sources that it is part of."""
    excerpt: str
    """The part of the text that fits best."""
    matches: tuple[tuple[int, int], ...]
    """Start and end of each match in `excerpt`."""
    matched: tuple[str, ...] = ()
    """How each word of the query was met: exact, script, source, stem, synonym or spelling, with the word met."""


class Side(Struct, frozen=True, kw_only=True):
    """What one side of a comparison says about a subject."""

    act: str | None
    """The firmest act, or null where it says nothing."""
    rank: int | None
    """Firmness of that act."""
    holders: tuple[str, ...]
    """Whose positions these are."""
    positions: tuple[Position, ...]
    """The positions, the firmest first."""


class Comparison(Made, frozen=True, kw_only=True, tag="comparison"):
    """One subject on the two sides of a comparison; `text` is the outcome in one sentence."""

    topic: str
    """Topic of the subject."""
    label: str
    """Outcome, computed from the firmest acts on each side."""
    by_party: dict[str, str]
    """Outcome for each state by itself; joint positions count for both."""
    left: Side
    """The side named first."""
    right: Side
    """The side named second."""


class Evidence(Struct, frozen=True, kw_only=True):
    """A passage in a proof."""

    ref: str
    """Address of the passage."""
    title: str
    """Where it stands, in words."""
    text: str
    """The passage, in words of azcn."""
    sha256: str | None
    """SHA-256 of the normalised source paragraph."""
    document: Document
    """The document, with its standing."""
    said: tuple[Position, ...]
    """Who stated it to whom."""


class Proof(Made, frozen=True, kw_only=True, tag="proof"):
    """Why a record is to be believed."""

    of: str
    """Kind of the record."""
    status: Literal["stated", "computed", "compiled"]
    """Stated by a source, computed, or compiled by azcn from what sources state."""
    grounds: tuple[str, ...]
    """What parts of it are computed, and how."""
    computed_from: tuple[Brief, ...]
    """Records that a computed one comes from."""
    evidence: tuple[Evidence, ...]
    """Its passages, each with its document and who stated it."""
    beside: tuple[Brief, ...]
    """Other records that rest on the same passages."""
    disagreements: tuple[Disagreement, ...]
    """Where sources disagree on it."""


class Verification(Made, frozen=True, kw_only=True, tag="verification"):
    """How a passage stands against a copy of its original; `text` is the outcome in one sentence."""

    outcome: str
    """`same text`, `edited text` or `not found`."""
    alike: float | None
    """Share of words that are the same; null if not found."""
    file: str | None
    """The copy."""
    missing: tuple[str, ...]
    """Names and numbers of the original for which the data does not account."""
    invented: tuple[str, ...]
    """Names and numbers of the data that the original does not have, with the record that has them."""

    @property
    def proved(self) -> bool:
        """Whether the text is the same and every name and number is accounted for."""
        return self.outcome == "same text" and not self.missing and not self.invented


class RuleCheck(Made, frozen=True, kw_only=True, tag="rule"):
    """A rule that the data keeps; `ref` is its code, and it rests on no passage."""


class Difference(Struct, frozen=True, kw_only=True):
    """A place at which a quotation differs."""

    yours: str
    """What was given."""
    original: str
    """What stands there."""


class Quotation(Made, frozen=True, kw_only=True, tag="quotation"):
    """A quotation found in an attached original; `text` are the official words there."""

    outcome: str
    """`verbatim` or `with differences`."""
    differences: tuple[Difference, ...]
    """Where it differs."""


class Citation(Made, frozen=True, kw_only=True, tag="citation"):
    """A citation of a document at a passage; `text` is the citation."""

    style: Style
    """Its style."""


class Folder(Made, frozen=True, kw_only=True, tag="folder"):
    """A folder in force; `ref` says what for, `text` is its path, empty where there is none."""

    reason: str
    """What decided it: an option, a variable or a custom."""


Result = (
    AnyRecord | Section | Entry | Hit | Comparison | Proof | Verification | RuleCheck | Quotation | Citation | Folder
)


class Answer(Struct, frozen=True, kw_only=True):
    """The outcome of one question."""

    command: str
    query: dict[str, str | int | list[str]]
    """What was asked for, without what was left open."""
    results: tuple[Result, ...]
    edition: str | None
    """Edition of the data; of a question that is no matter of data, null where the data cannot be read."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Names of the records that results point to, for a reader; JSON keeps the addresses."""
    looked_in: str = ""
    """What was searched, for the sentence that says that nothing was found."""
    total: int | None = None
    """How many results there are without a limit, if these are not all."""
    read_as: tuple[str, ...] = ()
    """Sentences on how the question was read, where that is not as it was typed."""
    notes: tuple[str, ...] = field(default=())
    """Sentences for a reader: what the answer rests on, what it leaves out."""
