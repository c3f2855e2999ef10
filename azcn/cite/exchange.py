"""The formats that reference managers read: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import re

import msgspec

from azcn.cite.source import Source
from azcn.cite.wording import capitalised

_SPECIAL = {char: f"\\{char}" for char in "&%$#_"} | {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
"""Characters that TeX reads as commands; braces as words, since BibTeX counts even escaped ones."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(source: Source) -> str:
    """BibTeX: names and title in double braces, so that no style takes them apart or changes capitals."""
    day = source.day
    fields = {
        "author": f"{{{' and '.join(f'{{{_tex(author)}}}' for author in source.authors)}}}" if source.authors else None,
        "title": f"{{{{{_tex(source.bracketed)}}}}}",
        "journal" if source.press else "publisher": f"{{{_tex(source.publisher)}}}" if source.publisher else None,
        "year": f"{{{day.year}}}" if day else None,
        "month": _MONTHS[day.month - 1] if day and day.month else None,
        "day": f"{{{day.day}}}" if day and day.day else None,
        "note": f"{{{_tex(_note(source))}}}",
        "url": f"{{{_percent_encoded(source.url)}}}" if source.url else None,
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join((f"@{'article' if source.press else 'misc'}{{{source.key},", *lines, "}"))


def ris(source: Source) -> str:
    """RIS: a line for each field, the locator in M1, the means of access in N1, DB and AN."""
    fields = [
        ("TY", "NEWS" if source.press else "GOVDOC"),
        ("ID", source.key),
        *(("AU", author) for author in source.authors),
        ("TI", source.bracketed),
        ("T2" if source.press else "PB", source.publisher),
        ("PY", str(source.day.year) if source.day else None),
        ("DA", source.day.iso.replace("-", "/") if source.day else None),
        ("M1", source.locator()),
        ("N1", _note(source)),
        ("DB", f"azcn, version {source.version}, edition {source.edition}"),
        ("AN", source.address),
        ("LA", source.language),
        ("UR", source.url),
    ]
    return "\n".join((*(f"{tag}  - {value}" for tag, value in fields if value), "ER  - "))


def csl_json(source: Source) -> str:
    """CSL-JSON: an array of one item; the locator in `note`, and by itself in `custom`."""
    custom = {"locator": source.locator(), "azcn-address": source.address, "azcn-edition": source.edition}
    item = {
        "id": source.key,
        "type": "article-newspaper" if source.press else "treaty" if source.joint else "document",
        "author": [{"literal": author} for author in source.authors],
        "title": source.bracketed,
        "container-title" if source.press else "publisher": source.publisher,
        "issued": {"date-parts": [source.day.parts]} if source.day else None,
        "language": source.language,
        "URL": source.url,
        "source": f"azcn, version {source.version}, edition {source.edition}",
        "note": _note(source),
        "custom": {name: value for name, value in custom.items() if value},
    }
    encoded = msgspec.json.encode([{name: value for name, value in item.items() if value}])
    return msgspec.json.format(encoded, indent=2).decode()


def _note(source: Source) -> str:
    """The place and the means of access in a sentence."""
    return capitalised("; ".join(part for part in (source.locator(), source.access) if part))


def _tex(text: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in text)


def _percent_encoded(url: str) -> str:
    """A URL as BibTeX can hold it: printed as it stands, so only what would end the field is encoded."""
    return re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", url)
