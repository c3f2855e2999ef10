"""Figures: those that measure the same thing side by side and drawn to scale, the others in a table."""

from __future__ import annotations

from collections.abc import Iterable

from azcn.answers import Result
from azcn.dates import spoken
from azcn.records import Figure
from azcn.values import FigureStatus
from azcn.views.blocks import Bar, Bars, Block, Grid, Heading, Line, Page, Prose, Role, Span, addresses, said
from azcn.views.columns import Titles, short

HEADINGS = ("Figure", "Value", "Growth", "Period", "Reporter", "Stated by", "Passages")


def trade(results: Iterable[Result], titles: Titles) -> Page:
    """The blocks of the figures, those that can be compared first."""
    figures = [figure for figure in results if isinstance(figure, Figure)]
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((figure.measure, figure.unit), []).append(figure)
    blocks: list[Block] = []
    for (measure, unit), group in groups.items():
        if len(group) > 1:
            blocks += [
                Heading(f"{measure.replace('-', ' ').capitalize()}, {unit}"),
                Bars(tuple(_bar(figure, titles) for figure in group)),
            ]
            blocks += [
                _computed(figure)
                for figure in figures
                if figure.status is FigureStatus.COMPUTED and _rests_on(figure, group)
            ]
    alone = [group[0] for group in groups.values() if len(group) == 1]
    rest = [
        figure for figure in alone if not any(_rests_on(figure, group) for group in groups.values() if len(group) > 1)
    ]
    if rest:
        blocks += [
            Heading("Other figures" if blocks else "Figures"),
            Grid(HEADINGS, tuple(_row(figure, titles) for figure in rest)),
        ]
    return tuple(blocks)


def _rests_on(figure: Figure, group: list[Figure]) -> bool:
    return bool(figure.ground) and set(figure.ground) <= {other.ref for other in group}


def _bar(figure: Figure, titles: Titles) -> Bar:
    amount = float(figure.value or 0)
    if figure.status is FigureStatus.COMPUTED:
        return Bar(spoken(figure.period), amount, number(figure), (Span("computed, see below", Role.QUIET),))
    grown = f"up {growth(figure)}; " if figure.change is not None else ""
    return Bar(
        spoken(figure.period),
        amount,
        number(figure),
        (Span(f"{grown}{source(figure, titles)}  "), *addresses(figure.refs), *_differs(figure)),
    )


def _differs(figure: Figure) -> Line:
    """The sign of a figure that sources do not agree on."""
    return (Span("  sources differ: ", Role.LOSS), *addresses(figure.disagreements)) if figure.disagreements else ()


def _computed(figure: Figure) -> Prose:
    """A computed figure in full: what it is, how it was made and from what."""
    made = f"{number(figure)} {figure.unit} = {figure.method}. {figure.text}"
    return Prose((Span("Computed: ", Role.QUIET), Span(f"{figure.title}. {made}  "), Span(figure.ref, Role.ADDRESS)))


def source(figure: Figure, titles: Titles) -> str:
    """Whose statistics, or that no source says so."""
    if figure.status is FigureStatus.COMPUTED:
        return "computed"
    return short(figure.reporter, titles) if figure.reporter else "no reporter named"


def number(figure: Figure) -> str:
    """The value with its qualifier, `over 20`, `no. 4` for a rank."""
    if figure.value is None:
        return "not given"
    qualifier = f"{figure.qualifier.value} " if figure.qualifier else ""
    return f"{qualifier}{'no. ' if figure.unit == 'rank' else ''}{figure.value:,g}"


def growth(figure: Figure) -> str:
    """The growth with its qualifier, `over 43 %`."""
    if figure.change is None:
        return ""
    return f"{f'{figure.change_qualifier.value} ' if figure.change_qualifier else ''}{figure.change:g} %"


def _row(figure: Figure, titles: Titles) -> tuple[Line, ...]:
    unit = "" if figure.unit == "rank" or figure.value is None else f" {figure.unit}"
    speakers = ", ".join(short(who, titles) for who in figure.stated_by)
    return (
        said(figure.title, Role.STRONG),
        said(f"{number(figure)}{unit}"),
        said(growth(figure)),
        said(spoken(figure.period)),
        said(source(figure, titles) if figure.reporter or figure.ground else "not named"),
        said("" if figure.status is FigureStatus.COMPUTED else speakers or "the document"),
        (*addresses(figure.refs), *_differs(figure)),
    )
