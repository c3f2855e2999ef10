"""What follows from stated records: computed figures, and the passages of subjects, topics and acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec.structs import replace

from azcn.addresses import split
from azcn.dates import bounds
from azcn.records import (
    KINDS,
    Act,
    AnyRecord,
    Clause,
    Disagreement,
    Document,
    Figure,
    Passage,
    Position,
    Subject,
    Topic,
)
from azcn.values import FigureStatus, Qualifier, Standing

REVERSED = {
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.ALMOST: Qualifier.OVER,
    Qualifier.ABOUT: Qualifier.ABOUT,
}
"""A larger growth means a smaller base: the qualifier turns round."""


def derive(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records with refs completed, and the computed figures behind the stated ones."""
    given = in_order(records)
    positions = [record for record in given if isinstance(record, Position)]
    order = {record.ref: number for number, record in enumerate(given)}
    subjects: dict[str, set[str]] = {}
    acts: dict[str, set[str]] = {}
    for position in positions:
        subjects.setdefault(position.subject, set()).update(position.refs)
        acts.setdefault(f"act:{position.act}", set()).update(position.refs)
    completed = tuple(_completed(record, subjects, acts, order) for record in (*given, *computed_figures(given)))
    return tuple(disputed(completed))


def disputed(records: Iterable[AnyRecord]) -> Iterator[AnyRecord]:
    """The records, each with the disagreements that it is part of.

    A record is part of one that names it, a passage of one that rests on it, a position of one that
    rests on its passage and is about its subject, a computed figure of its grounds' one.
    """
    given = tuple(records)
    disagreements = [record for record in given if isinstance(record, Disagreement)]
    for record in given:
        found = tuple(other.ref for other in disagreements if _is_part(record, other))
        yield replace(record, disagreements=found) if found else record


def _is_part(record: AnyRecord, disagreement: Disagreement) -> bool:
    named = {ref for side in disagreement.sides for ref in side.records}
    if record.ref in named:
        return True
    if isinstance(record, Passage):
        return record.ref in disagreement.refs
    if isinstance(record, Position):
        return record.subject in disagreement.subjects and record.refs[0] in disagreement.refs
    return isinstance(record, Figure) and not named.isdisjoint(record.ground)


def in_order(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Records by kind, those of documents with the official text first and the reports by date."""
    given = tuple(records)
    documents = sorted(
        (record for record in given if isinstance(record, Document)),
        key=lambda document: (document.standing != Standing.OFFICIAL, document.date or "", document.ref),
    )
    ranks = {document.ref: rank for rank, document in enumerate(documents)}
    kinds = {kind: rank for rank, kind in enumerate(KINDS)}

    def place(record: AnyRecord) -> tuple[int, int]:
        document = record.ref if isinstance(record, Document) else ""
        if isinstance(record, Clause | Passage | Position):
            document = f"document:{split(record.refs[0] if record.refs else record.ref)[0]}"
        return kinds[record.kind], ranks.get(document, 0)

    return tuple(sorted(given, key=place))


def _completed(
    record: AnyRecord, subjects: dict[str, set[str]], acts: dict[str, set[str]], order: dict[str, int]
) -> AnyRecord:
    if isinstance(record, Subject | Act):
        found = subjects.get(record.ref, set()) | acts.get(record.ref, set())
    elif isinstance(record, Topic):
        found = {ref for subject in record.subjects for ref in subjects.get(subject, set())}
    else:
        found = set(record.refs)
    return replace(record, refs=tuple(sorted(found, key=lambda ref: order[ref])))


def computed_figures(records: Iterable[AnyRecord]) -> Iterator[Figure]:
    """Base values that a stated growth implies, and gaps between values stated for the same thing."""
    figures = [record for record in records if isinstance(record, Figure)]
    for figure in figures:
        if figure.value is not None and figure.change is not None and figure.change > -100:
            yield _base(figure)
    gaps: Counter[tuple[str, str | None]] = Counter()
    for one, other in combinations(figures, 2):
        same = (one.measure, one.unit, one.period) == (other.measure, other.unit, other.period)
        if same and one.period and None not in (one.value, other.value) and one.value != other.value:
            gaps[one.measure, one.period] += 1
            yield _gap(one, other, gaps[one.measure, one.period])


def _base(figure: Figure) -> Figure:
    value, change = float(figure.value or 0), float(figure.change or 0)
    period = figure.change_base or _year_before(figure.period)
    return replace(
        figure,
        ref=f"{figure.ref}-base",
        title=f"{figure.title}: base implied by the growth",
        text="What the value must have been before it grew, if value and growth come from the same statistics.",
        value=round(value / (1 + change / 100), 2),
        qualifier=REVERSED[figure.change_qualifier] if figure.change_qualifier else figure.qualifier,
        period=period,
        period_ground=f"computed: the year before {figure.period}"
        if period and not figure.change_base
        else figure.period_ground,
        change=None,
        change_qualifier=None,
        change_base=None,
        status=FigureStatus.COMPUTED,
        ground=(figure.ref,),
        method=f"{figure.value} / (1 + {figure.change} / 100), rounded to 0.01",
    )


def _gap(one: Figure, other: Figure, number: int) -> Figure:
    larger, smaller = sorted((one, other), key=lambda figure: -float(figure.value or 0))
    high, low = float(larger.value or 0), float(smaller.value or 0)
    above = f"The higher value is {(high / low - 1) * 100:.0f} percent above the lower one. " if low > 0 else ""
    return Figure(
        ref=f"figure:{one.measure}-{one.period}-gap-{number}"
        if number > 1
        else f"figure:{one.measure}-{one.period}-gap",
        title=f"Gap between two values for {one.period}",
        text=f"{above}No source says why.",
        refs=tuple(dict.fromkeys(larger.refs + smaller.refs)),
        measure=f"{one.measure}-gap",
        unit=one.unit,
        value=round(high - low, 2),
        period=one.period,
        period_ground=larger.period_ground or smaller.period_ground,
        status=FigureStatus.COMPUTED,
        ground=(larger.ref, smaller.ref),
        method=f"{larger.value} - {smaller.value}",
        subjects=one.subjects,
    )


def _year_before(period: str | None) -> str | None:
    if period is None or len(period) != len("2024"):
        return None
    start, _, _ = bounds(period)
    return str(int((start or "")[:4]) - 1)
