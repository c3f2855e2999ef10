"""Making fingerprints: which paragraph of a source each passage restates, found by the words they share."""

from __future__ import annotations

from azcn.addresses import split
from azcn.errors import NothingFound
from azcn.fingerprints import digest, sketch
from azcn.records import Passage
from azcn.verify.align import JOINED
from azcn.verify.copies import Copy
from azcn.verify.tokens import stems

ALIKE = 0.1
"""Share of common words, on average over the passages, from which a text counts as a document's source."""


def fingerprints(passages: list[Passage], copies: tuple[Copy, ...]) -> dict[str, dict[str, list[str]]]:
    """Digest and sketch of each passage's source paragraph, by document and place."""
    made: dict[str, dict[str, list[str]]] = {}
    for document in dict.fromkeys(split(passage.ref)[0] for passage in passages):
        own = [passage for passage in passages if split(passage.ref)[0] == document]
        score, paragraphs = max((matched(own, copy.lines) for copy in copies), key=lambda found: found[0])
        if score < ALIKE * len(own):
            raise NothingFound(f"No text there is that of {document}.", "Put all source texts there as .txt.")
        made[document] = {
            split(passage.ref)[1]: [digest(text), sketch(text)] for passage, text in zip(own, paragraphs, strict=True)
        }
    return made


def matched(passages: list[Passage], lines: tuple[str, ...]) -> tuple[float, list[str]]:
    """The best way to lay passages along the lines of a copy in order: how good it is, and each one's text."""
    best: list[list[tuple[float, list[str]]]] = [[(0.0, [])] * (len(lines) + 1)]
    for passage in passages:
        words = stems(passage.text)
        row: list[tuple[float, list[str]]] = [(-1.0, [])]
        for end in range(1, len(lines) + 1):
            options = [row[end - 1]]
            for size in range(1, min(JOINED, end) + 1):
                score, texts = best[-1][end - size]
                text = " ".join(lines[end - size : end])
                options.append((score + _likeness(words, stems(text)) if score >= 0 else -1.0, [*texts, text]))
            row.append(max(options, key=lambda option: option[0]))
        best.append(row)
    return best[-1][-1]


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
