"""From addresses to the clauses, passages and records that they stand for."""

from __future__ import annotations

from difflib import get_close_matches

from azcn.addresses import Address, Named, Span, parse, point, split
from azcn.answers import Answer
from azcn.errors import NothingFound
from azcn.store import Store


class Resolved:
    """What a list of addresses stands for: records found, and a sentence for each one that is not."""

    def __init__(self) -> None:
        self.refs: dict[str, None] = {}
        self.missing: list[tuple[str, str]] = []


def resolve(store: Store, text: str) -> Resolved:
    """Addresses of the clauses, passages and records meant, in the order typed, each once.

    A span that covers a whole clause stands for the clause, otherwise for its passages.
    """
    resolved = Resolved()
    for address in parse(text):
        found, whole = _named(store, address) if isinstance(address, Named) else _spanned(store, address)
        resolved.refs.update(dict.fromkeys(found))
        if not whole:
            resolved.missing.append(_sentence(store, address))
    return resolved


def whole_documents(text: str) -> str:
    """A list of addresses in which a document by itself stands for the document, not for its passages."""
    return ",".join(
        f"document:{address.document}" if isinstance(address, Span) and address.first is None else str(address)
        for address in parse(text)
    )


def _named(store: Store, address: Named) -> tuple[tuple[str, ...], bool]:
    found = tuple(record.ref for record in store.get((address.ref,)))
    return found, bool(found)


def _spanned(store: Store, span: Span) -> tuple[tuple[str, ...], bool]:
    """What exists of a span, and whether both of its ends do."""
    points = {ref: point(split(ref)[1]) for ref in store.refs("passage", f"{span.document}:")}
    inside = [ref for ref, place in points.items() if span.holds(place)]
    ends = [end for end in (span.first, span.last) if end is not None]
    whole = bool(inside) and all(any(end.holds(place) for place in points.values()) for end in ends)
    clauses: dict[str, str] = {}
    if not _asks_for_passage(span):
        for clause in store.get(store.refs("clause", f"{span.document}:")):
            if set(clause.refs) <= set(inside):
                clauses |= dict.fromkeys(clause.refs, clause.ref)
    return tuple(dict.fromkeys(clauses.get(ref, ref) for ref in inside)), whole


def _asks_for_passage(span: Span) -> bool:
    """Whether a span names a single paragraph, so that it must not become its clause."""
    return span.first is not None and span.first == span.last and span.first.paragraph > 0


def _sentence(store: Store, address: Address) -> tuple[str, str]:
    """What does not exist, and what does."""
    if isinstance(address, Named):
        kind = address.ref.partition(":")[0]
        near = get_close_matches(address.ref, store.refs(kind), n=3, cutoff=0.5)
        return f"There is no {address.ref}.", f"Nearest: {', '.join(near)}." if near else ""
    passages = store.refs("passage", f"{address.document}:")
    if not passages:
        documents = ", ".join(ref.partition(":")[2] for ref in store.refs("document"))
        return f"There is no document {address.document}.", f"There are {documents}."
    points = [point(split(ref)[1]) for ref in passages]
    ends = [end for end in (address.first, address.last) if end and not any(end.holds(place) for place in points)]
    address = Span(address.document, *(ends[:1] * 2)) if ends else address
    clauses = store.refs("clause", f"{address.document}:")
    sections = [split(ref)[1] for ref in clauses or passages]
    what = "Clauses" if clauses else "Paragraphs"
    extra = [name for name in ("preamble", "signature") if any(split(ref)[1].startswith(name) for ref in passages)]
    beside = f", and {', '.join(extra)}" if extra else ""
    inside = [
        split(ref)[1] for ref in passages if address.first and split(ref)[1].startswith(f"{address.first.number}.")
    ]
    if clauses and address.first == address.last and inside and address.first and address.first.paragraph:
        return f"There is no {address}.", f"Clause {address.first.number} has {inside[0]} to {inside[-1]}."
    return f"There is no {address}.", f"{what} {sections[0]} to {sections[-1]} exist{beside}."


def missing(resolved: Resolved, answer: Answer) -> NothingFound | None:
    """The error that tells of every address that does not exist, with what was found all the same."""
    if not resolved.missing:
        return None
    hints = dict.fromkeys(hint for _, hint in resolved.missing if hint)
    return NothingFound(" ".join(sentence for sentence, _ in resolved.missing), " ".join(hints), answer)
