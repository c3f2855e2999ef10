"""A citation of a document at one place, in the style asked for; azcn is named as the means of access.

Plain text: italics are left to the reader's word processor. What the data does not know (author,
publisher, URL, date of access) is left out, never supplied.
"""

from __future__ import annotations

from collections.abc import Callable

from azcn.addresses import Point
from azcn.cite.american import apa, chicago, mla
from azcn.cite.exchange import bibtex, csl_json, ris
from azcn.cite.international import gb_t_7714, oscola, plain
from azcn.cite.source import Source, describe
from azcn.records import Document
from azcn.styles import Style

__all__ = ["Style", "cite"]


_WRITERS: dict[Style, Callable[[Source], str]] = {
    Style.APA: apa,
    Style.CHICAGO: chicago,
    Style.MLA: mla,
    Style.OSCOLA: oscola,
    Style.GB_T_7714: gb_t_7714,
    Style.BIBTEX: bibtex,
    Style.RIS: ris,
    Style.CSL_JSON: csl_json,
    Style.PLAIN: plain,
}


def cite(document: Document, point: Point | None, style: Style, *, address: str, edition: str) -> str:
    """Cite a document, or the clause, paragraph or signature of it at `point`; no line end behind it."""
    return _WRITERS[style](describe(document, point, address=address, edition=edition))
