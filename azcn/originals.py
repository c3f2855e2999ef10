"""The user's own copies of documents: kept after a check, read back only if unchanged."""

from __future__ import annotations

import contextlib
import os
from itertools import zip_longest
from pathlib import Path

from azcn.errors import CannotWrite, DataDamaged, NothingFound, WrongUse
from azcn.fingerprints import digest
from azcn.places import originals_folder
from azcn.records import Passage
from azcn.store import Store
from azcn.verify.align import Placed, align, share
from azcn.verify.copies import Refusal, read_copy

HINT = "Attach your own copy first: azcn attach FILE."


def attach(store: Store, file: Path) -> str:
    """Keep a copy of a document, one line for each passage; returns the document's address.

    Raises WrongUse with the reasons for a file that is no document, or another text of one,
    and CannotWrite; a copy kept before is then untouched.
    """
    copy = read_copy(file)
    if isinstance(copy, Refusal):
        raise WrongUse(f"{file} is not attached: {copy.reason}.", "Give a copy as .txt or .html.")
    passages = [record for record in store.select("passage") if isinstance(record, Passage)]
    found: dict[str, dict[str, Placed]] = {}
    for document in dict.fromkeys(passage.document for passage in passages):
        own = [passage for passage in passages if passage.document == document]
        found[document] = align(own, copy)
    document = max(found, key=lambda name: len(found[name]))
    own = [passage for passage in passages if passage.document == document]
    if not found[document]:
        raise WrongUse(f"{file} is not attached: it is none of the documents.", "azcn documents lists them.")
    other = [_difference(passage, found[document]) for passage in own]
    reasons = [reason for reason in other if reason]
    if reasons:
        raise WrongUse(f"{file} is not attached: another text of {document}.", f"{'; '.join(reasons)}.")
    _write(document, "".join(f"{found[document][passage.ref].text}\n" for passage in own))
    return document


def _difference(passage: Passage, placed: dict[str, Placed]) -> str:
    placing = placed.get(passage.ref)
    if placing is None:
        return f"{passage.ref} not found"
    return "" if placing.alike == 1 else f"{passage.ref} edited, {share(placing.alike)} of the words are the same"


def detach(document: str) -> None:
    """Remove a kept copy; raises NothingFound if there is none."""
    try:
        _file(document).unlink()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NothingFound(f"No copy of {document} is attached.", "") from error
    except OSError as error:
        raise CannotWrite(f"The copy of {document} cannot be removed: {error.strerror}.", "") from error


def originals(store: Store) -> dict[str, str]:
    """The official words of every passage whose document is attached.

    Raises DataDamaged for a copy that has changed since it was attached.
    """
    texts: dict[str, str] = {}
    for document in store.refs("document"):
        try:
            lines = _file(document).read_text(encoding="utf-8", errors="replace").splitlines()
        except (FileNotFoundError, NotADirectoryError, CannotWrite):
            continue
        except OSError as error:
            raise DataDamaged(f"The attached copy of {document} cannot be read: {error.strerror}.", "") from error
        passages = [
            found for found in store.with_facet("document", (document,), "passage") if isinstance(found, Passage)
        ]
        for passage, line in zip_longest(passages, lines, fillvalue=None):
            if passage is None or line is None or digest(line) != passage.sha256:
                place = f", at {passage.ref}" if passage else ""
                raise DataDamaged(
                    f"The attached copy of {document} has changed on disk{place}.",
                    f"azcn detach {document.partition(':')[2]}, then attach it again.",
                )
            texts[passage.ref] = line
    return texts


def required(store: Store) -> dict[str, str]:
    """The official words; raises NothingFound if no copy is attached."""
    texts = originals(store)
    if not texts:
        raise NothingFound("No copy of a document is attached.", HINT)
    return texts


def _file(document: str) -> Path:
    folder = originals_folder()
    if folder is None:
        raise CannotWrite("There is no home folder for attached copies.", "Set AZCN_ORIGINALS.")
    return folder / f"{document.partition(':')[2]}.txt"


def _write(document: str, text: str) -> None:
    """Write a copy whole or not at all."""
    file = _file(document)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        raise CannotWrite(f"The copy cannot be kept in {file.parent}: {error.strerror}.", "Free some space.") from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
