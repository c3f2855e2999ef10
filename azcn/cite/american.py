"""The American styles: APA (7th edition), Chicago (18th, its bibliography) and MLA (9th)."""

from __future__ import annotations

from azcn.cite.source import Source
from azcn.cite.wording import capitalised, headline_case, listed, quoted, sentence_case, sentences


def apa(source: Source) -> str:
    """APA: without an author the title comes first; a description stands in square brackets."""
    title = sentence_case(source) if source.titled else source.bracketed
    if locator := source.locator():
        title = f"{title} ({locator})"
    date = f"({source.day.year_first if source.day else 'n.d.'})"
    head = (" & ".join(source.authors), date, title) if source.authors else (title, date)
    software = f"azcn (Version {source.version}, edition {source.edition}) [Computer software]"
    text = sentences(*head, source.publisher or "", f"Restated in {software}, {source.address}")
    return f"{text} {source.url}" if source.url else text


def chicago(source: Source) -> str:
    """Chicago: an unsigned report begins with its publisher; n.d. where no date is known."""
    lead = source.publisher if source.press else " and ".join(source.authors)
    title = headline_case(source, long_minor=False)
    imprint = listed(
        None if source.press else source.publisher,
        None if source.press else source.place,
        source.day.month_first if source.day else "n.d.",
        source.locator(),
    )
    return sentences(
        lead or "",
        quoted(title) if source.titled else title,
        capitalised(imprint),
        source.url or "",
        capitalised(source.access),
    )


def mla(source: Source) -> str:
    """MLA: an unsigned report begins with its title; an unknown date is left out."""
    title = headline_case(source, long_minor=True)
    return sentences(
        " and ".join(source.authors),
        quoted(title) if source.press and source.titled else title,
        listed(
            source.publisher,
            source.day.shortened if source.day else None,
            source.locator(paragraph="par."),
            source.url,
        ),
        capitalised(source.access),
    )
