"""Which documents and places an address cites, and the citation of each."""

from __future__ import annotations

from collections.abc import Iterator

from azcn.addresses import Point, point, split
from azcn.answers import Citation
from azcn.cite import cite
from azcn.records import AnyRecord, Document
from azcn.store import Store
from azcn.styles import Style


def cited(store: Store, refs: tuple[str, ...], style: Style) -> tuple[Citation, ...]:
    """A citation for each passage, clause or document; for any other record, one for each of its passages."""
    documents = {found.ref: found for found in store.select("document") if isinstance(found, Document)}
    titles = store.titles("passage", "clause", "document")
    by_ref = {record.ref: record for record in store.get(refs)}
    places = dict.fromkeys(place for ref in refs for place in _places(by_ref[ref]))
    return tuple(
        Citation(
            ref=address,
            title=titles[address],
            text=cite(documents[document], where, style, address=address, edition=store.edition),
            refs=(address,),
            style=style,
        )
        for address, document, where in places
    )


def _places(record: AnyRecord) -> Iterator[tuple[str, str, Point | None]]:
    """Address, document and place of everything that stands behind a record."""
    if record.kind == "document":
        yield record.ref, record.ref, None
        return
    for ref in (record.ref,) if record.kind in ("passage", "clause") else record.refs:
        document, local = split(ref)
        yield ref, f"document:{document}", point(local)
