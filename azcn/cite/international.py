"""OSCOLA (4th edition), GB/T 7714-2015, and a plain sentence that follows no style."""

from __future__ import annotations

from azcn.cite.source import Source
from azcn.cite.wording import headline_case, listed, sentences


def oscola(source: Source) -> str:
    """OSCOLA: a joint text like a treaty, with parties and signature; a report like a newspaper's."""
    title = headline_case(source, long_minor=True) if source.titled else source.bracketed
    date = source.day.day_first if source.day else ""
    if source.press:
        head = (f"'{title}'" if source.titled else title, source.publisher, f"({date})" if date else "")
    else:
        date = f"({'signed ' if source.signed else ''}{date})" if date else ""
        head = (title, f"({'–'.join(source.parties)})" if source.parties else "", date)
    url = f"<{source.url}>" if source.url else ""
    text = " ".join(part for part in (*head, source.locator("cl", "para"), url) if part)
    return f"{text}, restated in azcn (version {source.version}, edition {source.edition}) {source.address}."


def gb_t_7714(source: Source) -> str:
    """GB/T 7714: type code behind the title; with a URL electronic, without one newspaper or other."""
    code = "EB/OL" if source.url else "N" if source.press else "Z"
    date = source.day.iso if source.day else ""
    imprint = listed(source.publisher, date[: len("2025")] if source.url else date)
    imprint = ": ".join(part for part in (imprint, source.locator()) if part)
    if source.url and date:
        imprint += f"({date})"
    return sentences(
        ", ".join(source.authors),
        f"{source.bracketed}[{code}]",
        imprint,
        source.url or "",
        "Restated in: azcn[DB]",
        f"Version {source.version}, edition {source.edition}: {source.address}",
    )


def plain(source: Source) -> str:
    """A sentence for a reader who knows no style."""
    if source.press:
        origin = listed(source.publisher, source.day.day_first if source.day else "no date of publication")
    else:
        words = (f"at {source.place}" if source.place else "", f"on {source.day.day_first}" if source.day else "")
        dated = " ".join(filter(None, words))
        origin = listed(source.publisher, f"signed {dated}" if source.signed and dated else dated)
    title = f'"{source.title}"' if source.press and source.titled else source.title
    return f"{listed(title, origin, source.locator('clause', 'paragraph'))}; {source.access}."
