"""The verification: a result for each passage, and what has to be said of the folder."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from azcn.answers import Verification
from azcn.errors import NothingFound
from azcn.records import KINDS, Passage
from azcn.store import Store
from azcn.verify.account import Ledger
from azcn.verify.align import Placed, align, share
from azcn.verify.copies import Copy, read_copies


class Report(Struct, frozen=True):
    """All results, and sentences about files."""

    results: tuple[Verification, ...]
    notes: tuple[str, ...]


def verify(store: Store, folder: Path) -> Report:
    """Check every passage against the copies in a folder; raises WrongUse, NothingFound."""
    copies, refusals = read_copies(folder)
    passages = [record for record in store.select("passage") if isinstance(record, Passage)]
    placed, files, notes = _place(passages, copies)
    texts = {copy.path: copy.text for copy in copies}
    wholes = {passage.document: texts[files[passage.ref]] for passage in passages if passage.ref in files}
    notes += [f"{refusal.path}: not read, {refusal.reason}." for refusal in refusals]
    if not placed:
        reasons = " ".join(notes[:3])
        raise NothingFound(f"{folder} holds none of the documents.", reasons or "Put copies there as .txt or .html.")
    ledger = Ledger(store.select(*KINDS), {ref: placing.text for ref, placing in placed.items()}, wholes)
    for document in ledger.documents.values():
        head = ", ".join(sorted(ledger.unconfirmed(document)))
        notes += [f"{document.ref}: its head gives {head}, which the copy does not."] if head else []
    invented = _invented(ledger)
    results = tuple(_result(passage, placed.get(passage.ref), files, ledger, invented) for passage in passages)
    return Report(results, tuple(notes))


def _place(passages: list[Passage], copies: tuple[Copy, ...]) -> tuple[dict[str, Placed], dict[str, str], list[str]]:
    """Each document's passages in the copy that is most like it, the copy's file, and what else was there."""
    placed: dict[str, Placed] = {}
    files: dict[str, str] = {}
    notes: list[str] = []
    known: set[str] = set()
    for document in dict.fromkeys(passage.document for passage in passages):
        own = [passage for passage in passages if passage.document == document]
        found = [(copy, align(own, copy)) for copy in copies]
        ranked = sorted(((copy, places) for copy, places in found if places), key=lambda item: -_likeness(item[1]))
        known |= {copy.path for copy, _ in ranked}
        for number, (copy, places) in enumerate(ranked):
            if number == 0:
                placed |= places
                files |= dict.fromkeys(places, copy.path)
            else:
                notes.append(f"{copy.path}: another copy of {document}, less like it than {ranked[0][0].path}.")
    notes += [f"{copy.path}: none of the documents." for copy in copies if copy.path not in known]
    return placed, files, notes


def _likeness(places: dict[str, Placed]) -> float:
    return sum(placing.alike for placing in places.values())


def _invented(ledger: Ledger) -> dict[str, list[str]]:
    """What records have beyond their sources, under the first passage that each rests on."""
    found: dict[str, list[str]] = {}
    for record in ledger.records:
        if record.kind in ("document", "clause", "topic", "subject", "act", "exception"):
            continue
        for token in sorted(ledger.invented(record)):
            found.setdefault(record.refs[0], []).append(
                token if record.kind == "passage" else f"{token} ({record.ref})"
            )
    return found


def _result(
    passage: Passage, placing: Placed | None, files: dict[str, str], ledger: Ledger, invented: dict[str, list[str]]
) -> Verification:
    missing = tuple(sorted(ledger.missing(passage))) if placing else ()
    extra = tuple(invented.get(passage.ref, ()))
    outcome = "not found" if placing is None else "same text" if placing.alike == 1 else "edited text"
    details = [f"{share(placing.alike)} of the words are the same"] if placing and placing.alike < 1 else []
    details += [f"not in the data: {', '.join(missing)}"] if missing else []
    details += [f"not in the original: {', '.join(extra)}"] if extra else []
    return Verification(
        ref=passage.ref,
        title=passage.title,
        text="; ".join((outcome, *details)),
        refs=(passage.ref,),
        outcome=outcome,
        alike=placing.alike if placing else None,
        file=Path(files[passage.ref]).name if placing else None,
        missing=missing,
        invented=extra,
    )
