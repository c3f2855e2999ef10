"""Where a quotation stands in the attached originals: verbatim, with differences, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from azcn.answers import Difference, Quotation
from azcn.errors import WrongUse
from azcn.fingerprints import normalise
from azcn.store import Store

EDGES = " .,;:!?\"'()"
"""What may stand around a word without being part of it."""
ALIKE = 0.75
"""Share of equal words from which a passage counts as the one that a quotation is from."""


def quote(store: Store, words: str, originals: dict[str, str]) -> tuple[Quotation, ...]:
    """The passages that hold a quotation verbatim, or else the one that is most like it."""
    wanted = normalise(words).strip(EDGES).split()
    if not wanted:
        raise WrongUse("The quotation holds no word.", 'Give words, for instance: azcn quote "only one China".')
    titles = store.titles("passage")
    originals = {ref: re.sub(r"^\d+\.\s*", "", text) for ref, text in originals.items()}  # a clause's number
    verbatim = [
        _quotation(ref, titles[ref], text.split()[start : start + len(wanted)], ())
        for ref, text in originals.items()
        for start in _exact(_bare(text), [word.strip(EDGES) for word in wanted])
    ]
    if verbatim:
        return tuple(verbatim)
    found = max((_nearest(text, wanted), ref) for ref, text in originals.items())
    (alike, start, size), ref = found
    if alike < ALIKE:
        return ()
    whole = originals[ref].split()
    start, end = _with_edges(_bare(originals[ref]), start, start + size, [word.strip(EDGES) for word in wanted])
    stretch = whole[start:end]
    return (_quotation(ref, titles[ref], stretch, tuple(_differences(stretch, wanted))),)


def _bare(text: str) -> list[str]:
    return [normalise(word).strip(EDGES) for word in text.split()]


def _exact(words: list[str], wanted: list[str]) -> Iterator[int]:
    """Each place at which the words follow one another."""
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(wanted)] == wanted:
            yield start


def _nearest(text: str, wanted: list[str]) -> tuple[float, int, int]:
    """How like the best stretch of a text is, where it begins and how long it is."""
    words = _bare(text)
    matcher = SequenceMatcher(a=[word.strip(EDGES) for word in wanted], autojunk=False)
    best = (0.0, 0, 0)
    for size in {len(wanted), max(1, len(wanted) - 1), len(wanted) + 1, len(wanted) + 2}:
        for start in range(max(1, len(words) - size + 1)):
            matcher.set_seq2(words[start : start + size])
            if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0]:
                best = max(best, (matcher.ratio(), start, size))
    return best


def _with_edges(words: list[str], start: int, end: int, wanted: list[str]) -> tuple[int, int]:
    """A stretch with what stands in the original where the quotation begins or ends with other words."""
    changes = SequenceMatcher(a=wanted, b=words[start:end], autojunk=False).get_opcodes()
    first, last = changes[0], changes[-1]
    before = first[2] - first[1] if first[0] == "delete" else 0
    behind = last[2] - last[1] if last[0] == "delete" else 0
    return max(0, start - before), min(len(words), end + behind)


def _differences(original: list[str], wanted: list[str]) -> Iterator[Difference]:
    bare = _bare(" ".join(original))
    yours = [word.strip(EDGES) for word in wanted]
    for tag, a, b, c, d in SequenceMatcher(a=yours, b=bare, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Difference(yours=" ".join(wanted[a:b]), original=" ".join(original[c:d]))


def _quotation(ref: str, title: str, stretch: list[str], differences: tuple[Difference, ...]) -> Quotation:
    return Quotation(
        ref=ref,
        title=title,
        text=" ".join(stretch),
        refs=(ref,),
        outcome="with differences" if differences else "verbatim",
        differences=differences,
    )
