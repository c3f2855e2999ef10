"""Finding the paragraphs of a copy that passages restate, by fingerprint, or by sketch if edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from azcn.fingerprints import digest, sketch
from azcn.records import Passage
from azcn.verify.copies import Copy

JOINED = 3
"""Lines at most that one passage may be spread over, as a signature is."""
ALIKE = 0.6
"""Share of equal words from which a paragraph counts as an edited text of a passage's source."""
KNOWN = 1 / 3
"""Share of a document's passages that must be found for a copy to count as that document."""


class Placed(Struct, frozen=True):
    """A passage's source paragraph in a copy."""

    passage: str
    text: str
    alike: float
    """1 for the same text, else the share of words that are the same."""


def align(passages: Iterable[Passage], copy: Copy) -> dict[str, Placed]:
    """Where the passages of one document stand in a copy; empty if it is not that document."""
    wanted = tuple(passages)
    tries = [_exact(wanted, paragraphs) for paragraphs in (copy.lines, copy.blocks)]
    best = max(range(len(tries)), key=lambda number: len(tries[number]))
    placed = tries[best]
    rest = [passage for passage in wanted if passage.ref not in placed]
    taken = {placing.text for placing in placed.values()}
    spare = [text for text in (copy.lines, copy.blocks)[best] if text not in taken]
    placed |= {found.passage: found for found in _edited(rest, spare)}
    return placed if len(placed) >= KNOWN * len(wanted) else {}


def share(alike: float) -> str:
    """A share of equal words in percent, rounded down: an edited text is never the whole of it."""
    return f"{int(alike * 100)}%"


def _exact(passages: tuple[Passage, ...], paragraphs: tuple[str, ...]) -> dict[str, Placed]:
    digests: dict[str, str] = {}
    for size in range(1, JOINED + 1):
        for start in range(len(paragraphs) - size + 1):
            text = " ".join(paragraphs[start : start + size])
            digests.setdefault(digest(text), text)
    return {
        passage.ref: Placed(passage.ref, digests[passage.sha256], 1.0)
        for passage in passages
        if passage.sha256 is not None and passage.sha256 in digests
    }


def _edited(passages: list[Passage], paragraphs: list[str]) -> Iterator[Placed]:
    """The paragraph most like each passage's source, if it is like enough; none is used twice."""
    sketches = [_letters(sketch(text)) for text in paragraphs]
    free = set(range(len(paragraphs)))
    for passage in passages:
        matcher = SequenceMatcher(b=_letters(passage.sketch or ""), autojunk=False)
        best, found = ALIKE, None
        for number in free:
            matcher.set_seq1(sketches[number])
            if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best and matcher.ratio() >= best:
                best, found = matcher.ratio(), number
        if found is not None and passage.sketch:
            free.remove(found)
            yield Placed(passage.ref, paragraphs[found], min(best, 0.999))


def _letters(sketched: str) -> str:
    """A sketch as a text of one character for each word."""
    return bytes.fromhex(sketched).decode("latin-1")
