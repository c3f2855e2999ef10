"""What the data says: one frozen record per kind of thing, without any reading or writing.

The meaning below a field is the field's documentation and its description in the JSON Schema.
Records are msgspec structs: they are made an order of magnitude faster than frozen dataclasses,
and the same declaration reads TOML and JSON, writes JSON and describes itself. Annotations are
evaluated here at once: as strings, msgspec would have to compile each of them at every start.
"""

from typing import Literal

from azcn.values import Account, Claim, FigureStatus, Made, Party, Precision, Qualifier, Standing, Status


class Record(Made, frozen=True, kw_only=True):
    """What every record of the data has."""

    disagreements: tuple[str, ...] = ()
    """Disagreements between sources that it is part of."""


class Named(Record, frozen=True, kw_only=True):
    """A record that people call by several names."""

    aliases: tuple[str, ...] = ()
    """Other names, abbreviations, spellings, scripts."""
    words: tuple[str, ...] = ()
    """Words that people search by."""


class Dated(Named, frozen=True, kw_only=True):
    """A record with a date; `date_start` and `date_end` are the bounds of `date`, for sorting."""

    date: str | None = None
    """Date in EDTF (ISO 8601-2)."""
    date_start: str | None = None
    """First day it can mean."""
    date_end: str | None = None
    """Last day it can mean."""
    precision: Precision | None = None
    """Day, month or year."""
    date_ground: str | None = None
    """How the date was computed, if no source states it."""


class Document(Dated, frozen=True, kw_only=True, tag="document"):
    """A published text."""

    short_title: str
    """A short name for tables."""
    category: str
    """Joint statement or press report."""
    standing: Standing
    """Official text or press report."""
    language: str
    """Language of the text used, ISO 639-1."""
    publisher: str | None = None
    """Who published it."""
    published: str | None = None
    """Date of publication."""
    place: str | None = None
    """Where it was signed or reported from."""
    url: str | None = None
    """Where it can be read."""
    note: str | None = None
    """What a reader of the original should know."""


class Clause(Record, frozen=True, kw_only=True, tag="clause"):
    """A numbered section of a joint statement; its title is a heading of ours."""

    document: str
    """Document it stands in."""
    number: int
    """Its number."""
    topics: tuple[str, ...]
    """Topics it deals with."""


class Passage(Record, frozen=True, kw_only=True, tag="passage"):
    """One paragraph of a document, restated whole in our own words."""

    document: str
    """Document it stands in."""
    clause: str | None = None
    """Clause it stands in."""
    words: tuple[str, ...] = ()
    """Words that people search by."""
    sha256: str | None = None
    """SHA-256 of the normalised source paragraph that it restates."""
    sketch: str | None = None
    """One byte for each word of that paragraph, hexadecimal: shows how much of an edited text differs."""


class Position(Record, frozen=True, kw_only=True, tag="position"):
    """Who does what about which subject, in which passage."""

    holder: str
    """china, azerbaijan, both, or a person's address."""
    party: Party | None
    """The holder's side."""
    act: str
    """What the holder does, from the list of acts."""
    rank: int
    """Firmness of the act, 1 to 7."""
    subject: str
    """What it is about."""
    object: str
    """What follows the verb."""
    by: str | None = None
    """Who voiced it, if not the holder."""
    to: str | None = None
    """To whom it was said."""
    via: str | None = None
    """The source that the document names for it."""


class Act(Named, frozen=True, kw_only=True, tag="act"):
    """A thing that a holder can do about a subject."""

    rank: int
    """Firmness, 1 (said) to 7 (done in writing)."""
    plural: str
    """Verb for both sides."""


class Topic(Named, frozen=True, kw_only=True, tag="topic"):
    """A field of relations; it holds subjects."""

    subjects: tuple[str, ...]
    """Its subjects."""


class Subject(Named, frozen=True, kw_only=True, tag="subject"):
    """One specific matter inside a topic."""

    topic: str
    """Topic it belongs to."""


class Person(Named, frozen=True, kw_only=True, tag="person"):
    """Somebody whom a document names as acting or speaking."""

    role: str
    """Post, as the documents give it."""
    party: Party | None = None
    """Side the person speaks for."""


class Organisation(Named, frozen=True, kw_only=True, tag="organisation"):
    """A state, body, company or association."""

    category: str
    """What sort of organisation."""
    party: Party | None = None
    """Side it belongs to."""
    abbreviation: str | None = None
    """Abbreviation that the documents use."""
    subjects: tuple[str, ...] = ()
    """Subjects it belongs to."""


class Term(Named, frozen=True, kw_only=True, tag="term"):
    """A named initiative, principle, treaty, forum, route or concept."""

    category: str
    """What sort of term."""
    party: Party | None = None
    """Side that it comes from, if a source says so."""
    abbreviation: str | None = None
    """Abbreviation that the documents use."""
    subjects: tuple[str, ...] = ()
    """Subjects it belongs to."""


class Agreement(Dated, frozen=True, kw_only=True, tag="agreement"):
    """An instrument between the two sides, from the first mention to the signature."""

    status: Status
    """The firmest status that a document gives it."""
    parties: tuple[Party, ...]
    """Sides to it."""
    signatories: tuple[str, ...] = ()
    """Who signed, by address."""
    place: str | None = None
    """Where it was signed."""
    accounts: tuple[Account, ...] = ()
    """What each document says."""
    subjects: tuple[str, ...] = ()
    """Subjects it belongs to."""


class Event(Dated, frozen=True, kw_only=True, tag="event"):
    """Something that happened or is announced."""

    category: str
    """What sort of event."""
    place: str | None = None
    """Where."""
    people: tuple[str, ...] = ()
    """Who took part, by address."""
    organisations: tuple[str, ...] = ()
    """Which bodies took part."""
    subjects: tuple[str, ...] = ()
    """Subjects it belongs to."""


class Figure(Named, frozen=True, kw_only=True, tag="figure"):
    """A quantity, with its reporter."""

    measure: str
    """What is measured; equal for comparable figures."""
    unit: str
    """Unit of `value`."""
    value: float | int | None = None
    """The number; null where only its growth is known."""
    qualifier: Qualifier | None = None
    """Word before the value."""
    period: str | None = None
    """Time it holds for, EDTF; null if not stated."""
    period_ground: str | None = None
    """How the period was computed."""
    change: float | int | None = None
    """Growth in percent."""
    change_qualifier: Qualifier | None = None
    """Word before the growth."""
    change_base: str | None = None
    """Time it has grown from, EDTF."""
    reporter: str | None = None
    """Whose statistics; null if no source says."""
    stated_by: tuple[str, ...] = ()
    """Who said it; empty means the document itself."""
    status: FigureStatus = FigureStatus.STATED
    """Stated by a source, or computed."""
    ground: tuple[str, ...] = ()
    """Figures that a computed one comes from."""
    method: str | None = None
    """How it was computed."""
    subjects: tuple[str, ...] = ()
    """Subjects it belongs to."""


class Disagreement(Record, frozen=True, kw_only=True, tag="disagreement"):
    """Things said of one matter that cannot both be taken as they stand, or are said differently."""

    sort: str
    """Value, wording, status, attribution, scope or date."""
    sides: tuple[Claim, ...]
    """What each side says, and where."""
    reason: str | None = None
    """What the sources let know of the reason."""
    subjects: tuple[str, ...] = ()
    """Subjects it belongs to."""


class Excepted(Record, frozen=True, kw_only=True, tag="exception"):
    """Names or numbers that a passage or record and its source need not share; `text` says why."""

    words: tuple[str, ...]
    """The names or numbers."""
    only_in: Literal["source", "data"]
    """Where they stand."""
    records: tuple[str, ...] = ()
    """Addresses that it holds for; if there are none, the passages in `refs`."""


AnyRecord = (
    Document
    | Clause
    | Passage
    | Topic
    | Subject
    | Act
    | Position
    | Event
    | Figure
    | Agreement
    | Person
    | Organisation
    | Term
    | Disagreement
    | Excepted
)


KINDS: dict[str, type[Record]] = {
    "document": Document,
    "clause": Clause,
    "passage": Passage,
    "topic": Topic,
    "subject": Subject,
    "act": Act,
    "position": Position,
    "event": Event,
    "figure": Figure,
    "agreement": Agreement,
    "person": Person,
    "organisation": Organisation,
    "term": Term,
    "disagreement": Disagreement,
    "exception": Excepted,
}

"""Every kind of record, in the order in which answers and exports list them."""


PLURALS = {kind: f"{kind}s" for kind in KINDS} | {"person": "people"}

"""Name of each kind's array in the export and of its list in sentences."""
