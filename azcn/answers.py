"""What the reference answers: the results of each question, in the shape that JSON shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta, Struct, field

from azcn.records import AnyRecord, Position


class Brief(Struct, frozen=True, kw_only=True):
    """A record in a list beside another."""

    ref: Annotated[str, Meta(description="Address of the record.")]
    kind: Annotated[str, Meta(description="Its kind.")]
    title: Annotated[str, Meta(description="Its name.")]
    text: Annotated[str, Meta(description="What it is or says, in words of azcn.")]


class Elsewhere(Struct, frozen=True, kw_only=True):
    """Where the same subject stands in other documents."""

    subject: Annotated[str, Meta(description="The subject.")]
    title: Annotated[str, Meta(description="Its name.")]
    positions: Annotated[tuple[Position, ...], Meta(description="Positions of the other documents.")]


class Paragraph(Struct, frozen=True, kw_only=True):
    """A passage with all that rests on it."""

    ref: Annotated[str, Meta(description="Address of the passage.")]
    title: Annotated[str, Meta(description="Where it stands, in words.")]
    text: Annotated[str, Meta(description="The passage, in words of azcn.")]
    positions: Annotated[tuple[Position, ...], Meta(description="Who does what in it.")]
    named: Annotated[tuple[Brief, ...], Meta(description="Agreements, terms, events and others that it names.")]


class Section(Struct, frozen=True, kw_only=True):
    """A clause, or a single passage, with its paragraphs and its echo in the other documents."""

    ref: Annotated[str, Meta(description="Address of the clause or passage.")]
    kind: Annotated[str, Meta(description="`clause` or `passage`.")]
    title: Annotated[str, Meta(description="Heading of the clause, in words of azcn.")]
    text: Annotated[str, Meta(description="All of its paragraphs.")]
    refs: Annotated[tuple[str, ...], Meta(description="Its passages.")]
    document: Annotated[str, Meta(description="Document it stands in.")]
    topics: Annotated[tuple[str, ...], Meta(description="Topics it deals with.")]
    passages: Annotated[tuple[Paragraph, ...], Meta(description="Its paragraphs in order.")]
    elsewhere: Annotated[tuple[Elsewhere, ...], Meta(description="The same subjects in other documents.")]


class Entry(Struct, frozen=True, kw_only=True):
    """A record shown whole: JSON lays `related` beside the record's own fields."""

    record: AnyRecord
    related: Annotated[tuple[Brief, ...], Meta(description="Records that rest on it or belong to it.")]

    @property
    def ref(self) -> str:
        """Address of the record."""
        return self.record.ref


class Hit(Struct, frozen=True, kw_only=True):
    """A record that a search found."""

    ref: Annotated[str, Meta(description="Address of the record.")]
    kind: Annotated[str, Meta(description="Its kind.")]
    title: Annotated[str, Meta(description="Its name.")]
    text: Annotated[str, Meta(description="What it is or says, in words of azcn.")]
    refs: Annotated[tuple[str, ...], Meta(description="Passages that it rests on.")]
    score: Annotated[float, Meta(description="How well it fits; higher is better.")]
    excerpt: Annotated[str, Meta(description="The part of the text that fits best.")]
    matches: Annotated[tuple[tuple[int, int], ...], Meta(description="Start and end of each match in `excerpt`.")]


class Side(Struct, frozen=True, kw_only=True):
    """What one side of a comparison says about a subject."""

    act: Annotated[str | None, Meta(description="The firmest act, or null where it says nothing.")]
    rank: Annotated[int | None, Meta(description="Firmness of that act.")]
    holders: Annotated[tuple[str, ...], Meta(description="Whose positions these are.")]
    positions: Annotated[tuple[Position, ...], Meta(description="The positions, the firmest first.")]


class Comparison(Struct, frozen=True, kw_only=True, tag_field="kind", tag="comparison"):
    """One subject on the two sides of a comparison."""

    ref: Annotated[str, Meta(description="Address of the subject.")]
    title: Annotated[str, Meta(description="The subject.")]
    text: Annotated[str, Meta(description="The outcome in one sentence.")]
    refs: Annotated[tuple[str, ...], Meta(description="Passages on both sides.")]
    topic: Annotated[str, Meta(description="Topic of the subject.")]
    label: Annotated[str, Meta(description="Outcome, computed from the firmest acts on each side.")]
    by_party: Annotated[
        dict[str, str], Meta(description="Outcome for each state by itself; joint positions count for both.")
    ]
    left: Annotated[Side, Meta(description="The side named first.")]
    right: Annotated[Side, Meta(description="The side named second.")]

    @property
    def kind(self) -> str:
        """The name of this kind of result in JSON."""
        return "comparison"


Result = AnyRecord | Section | Entry | Hit | Comparison


class Answer(Struct, frozen=True, kw_only=True):
    """The outcome of one question."""

    command: str
    query: dict[str, str | int | list[str]]
    """What was asked for, without what was left open."""
    results: tuple[Result, ...]
    edition: str
    titles: Mapping[str, str] = field(default_factory=dict)
    """Names of the records that results point to, for a reader; JSON keeps the addresses."""
    looked_in: str = ""
    """What was searched, for the sentence that says that nothing was found."""
    notes: tuple[str, ...] = field(default=())
    """Sentences for a reader: what the answer rests on, what it leaves out."""
