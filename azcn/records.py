"""What the data says: one frozen record per kind of thing, without any reading or writing.

The meaning beside a field is the field's documentation and its description in the JSON Schema.
Records are msgspec structs: they are made an order of magnitude faster than frozen dataclasses,
and the same declaration reads TOML and JSON, writes JSON and describes itself.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct


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


class Record(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What every record has."""

    ref: Annotated[str, Meta(description="Address of the record.")]
    title: Annotated[str, Meta(description="Its name.")]
    text: Annotated[str, Meta(description="What it is or says, in words of azcn.")]
    refs: Annotated[tuple[str, ...], Meta(description="Passages that it rests on.")] = ()

    @property
    def kind(self) -> str:
        """The name of its kind, as in its address and in JSON."""
        return str(self.__struct_config__.tag)


class Named(Record, frozen=True, kw_only=True):
    """A record that people call by several names."""

    aliases: Annotated[tuple[str, ...], Meta(description="Other names, abbreviations, spellings, scripts.")] = ()
    words: Annotated[tuple[str, ...], Meta(description="Words that people search by.")] = ()


class Dated(Named, frozen=True, kw_only=True):
    """A record with a date; `date_start` and `date_end` are the bounds of `date`, for sorting."""

    date: Annotated[str | None, Meta(description="Date in EDTF (ISO 8601-2).")] = None
    date_start: Annotated[str | None, Meta(description="First day it can mean.")] = None
    date_end: Annotated[str | None, Meta(description="Last day it can mean.")] = None
    precision: Annotated[Precision | None, Meta(description="Day, month or year.")] = None
    date_ground: Annotated[str | None, Meta(description="How the date was computed, if no source states it.")] = None


class Document(Dated, frozen=True, kw_only=True, tag="document"):
    """A published text."""

    short_title: Annotated[str, Meta(description="A short name for tables.")]
    category: Annotated[str, Meta(description="Joint statement or press report.")]
    standing: Annotated[Standing, Meta(description="Official text or press report.")]
    language: Annotated[str, Meta(description="Language of the text used, ISO 639-1.")]
    publisher: Annotated[str | None, Meta(description="Who published it.")] = None
    published: Annotated[str | None, Meta(description="Date of publication.")] = None
    place: Annotated[str | None, Meta(description="Where it was signed or reported from.")] = None
    url: Annotated[str | None, Meta(description="Where it can be read.")] = None
    note: Annotated[str | None, Meta(description="What a reader of the original should know.")] = None


class Clause(Record, frozen=True, kw_only=True, tag="clause"):
    """A numbered section of a joint statement; its title is a heading of ours."""

    document: Annotated[str, Meta(description="Document it stands in.")]
    number: Annotated[int, Meta(description="Its number.")]
    topics: Annotated[tuple[str, ...], Meta(description="Topics it deals with.")]


class Passage(Record, frozen=True, kw_only=True, tag="passage"):
    """One paragraph of a document, restated whole in our own words."""

    document: Annotated[str, Meta(description="Document it stands in.")]
    clause: Annotated[str | None, Meta(description="Clause it stands in.")] = None


class Position(Record, frozen=True, kw_only=True, tag="position"):
    """Who does what about which subject, in which passage."""

    holder: Annotated[str, Meta(description="china, azerbaijan, both, or a person's address.")]
    party: Annotated[Party | None, Meta(description="The holder's side.")]
    act: Annotated[str, Meta(description="What the holder does, from the list of acts.")]
    rank: Annotated[int, Meta(description="Firmness of the act, 1 to 7.")]
    subject: Annotated[str, Meta(description="What it is about.")]
    object: Annotated[str, Meta(description="What follows the verb.")]
    by: Annotated[str | None, Meta(description="Who voiced it, if not the holder.")] = None
    to: Annotated[str | None, Meta(description="To whom it was said.")] = None
    via: Annotated[str | None, Meta(description="The source that the document names for it.")] = None


class Act(Named, frozen=True, kw_only=True, tag="act"):
    """A thing that a holder can do about a subject."""

    rank: Annotated[int, Meta(description="Firmness, 1 (said) to 7 (done in writing).")]
    plural: Annotated[str, Meta(description="Verb for both sides.")]


class Topic(Named, frozen=True, kw_only=True, tag="topic"):
    """A field of relations; it holds subjects."""

    subjects: Annotated[tuple[str, ...], Meta(description="Its subjects.")]


class Subject(Named, frozen=True, kw_only=True, tag="subject"):
    """One specific matter inside a topic."""

    topic: Annotated[str, Meta(description="Topic it belongs to.")]


class Person(Named, frozen=True, kw_only=True, tag="person"):
    """Somebody whom a document names as acting or speaking."""

    role: Annotated[str, Meta(description="Post, as the documents give it.")]
    party: Annotated[Party | None, Meta(description="Side the person speaks for.")] = None


class Organisation(Named, frozen=True, kw_only=True, tag="organisation"):
    """A state, body, company or association."""

    category: Annotated[str, Meta(description="What sort of organisation.")]
    party: Annotated[Party | None, Meta(description="Side it belongs to.")] = None
    abbreviation: Annotated[str | None, Meta(description="Abbreviation that the documents use.")] = None
    subjects: Annotated[tuple[str, ...], Meta(description="Subjects it belongs to.")] = ()


class Term(Named, frozen=True, kw_only=True, tag="term"):
    """A named initiative, principle, treaty, forum, route or concept."""

    category: Annotated[str, Meta(description="What sort of term.")]
    party: Annotated[Party | None, Meta(description="Side that it comes from, if a source says so.")] = None
    abbreviation: Annotated[str | None, Meta(description="Abbreviation that the documents use.")] = None
    subjects: Annotated[tuple[str, ...], Meta(description="Subjects it belongs to.")] = ()


class Account(Struct, frozen=True, kw_only=True):
    """What one document says of an agreement."""

    status: Annotated[Status, Meta(description="How far it has come, by this document.")]
    text: Annotated[str, Meta(description="What this document says of it.")]
    refs: Annotated[tuple[str, ...], Meta(description="Passages it rests on.")]


class Agreement(Dated, frozen=True, kw_only=True, tag="agreement"):
    """An instrument between the two sides, from the first mention to the signature."""

    status: Annotated[Status, Meta(description="The firmest status that a document gives it.")]
    parties: Annotated[tuple[Party, ...], Meta(description="Sides to it.")]
    signatories: Annotated[tuple[str, ...], Meta(description="Who signed, by address.")] = ()
    place: Annotated[str | None, Meta(description="Where it was signed.")] = None
    accounts: Annotated[tuple[Account, ...], Meta(description="What each document says.")] = ()
    subjects: Annotated[tuple[str, ...], Meta(description="Subjects it belongs to.")] = ()


class Event(Dated, frozen=True, kw_only=True, tag="event"):
    """Something that happened or is announced."""

    category: Annotated[str, Meta(description="What sort of event.")]
    place: Annotated[str | None, Meta(description="Where.")] = None
    people: Annotated[tuple[str, ...], Meta(description="Who took part, by address.")] = ()
    organisations: Annotated[tuple[str, ...], Meta(description="Which bodies took part.")] = ()
    subjects: Annotated[tuple[str, ...], Meta(description="Subjects it belongs to.")] = ()


class Figure(Record, frozen=True, kw_only=True, tag="figure"):
    """A quantity, with its reporter."""

    measure: Annotated[str, Meta(description="What is measured; equal for comparable figures.")]
    unit: Annotated[str, Meta(description="Unit of `value`.")]
    value: Annotated[float | int | None, Meta(description="The number; null where only its growth is known.")] = None
    qualifier: Annotated[Qualifier | None, Meta(description="Word before the value.")] = None
    period: Annotated[str | None, Meta(description="Time it holds for, EDTF; null if not stated.")] = None
    period_ground: Annotated[str | None, Meta(description="How the period was computed.")] = None
    change: Annotated[float | int | None, Meta(description="Growth in percent.")] = None
    change_qualifier: Annotated[Qualifier | None, Meta(description="Word before the growth.")] = None
    change_base: Annotated[str | None, Meta(description="Time it has grown from, EDTF.")] = None
    reporter: Annotated[str | None, Meta(description="Whose statistics; null if no source says.")] = None
    stated_by: Annotated[tuple[str, ...], Meta(description="Who said it; empty means the document itself.")] = ()
    status: Annotated[FigureStatus, Meta(description="Stated by a source, or computed.")] = FigureStatus.STATED
    ground: Annotated[tuple[str, ...], Meta(description="Figures that a computed one comes from.")] = ()
    method: Annotated[str | None, Meta(description="How it was computed.")] = None
    subjects: Annotated[tuple[str, ...], Meta(description="Subjects it belongs to.")] = ()


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
}
"""Every kind of record, in the order in which answers and exports list them."""

PLURALS = {kind: f"{kind}s" for kind in KINDS} | {"person": "people"}
"""Name of each kind's array in the export and of its list in sentences."""
