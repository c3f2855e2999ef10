"""The only reader of data: a folder of TOML to a dataset, every problem of shape reported in one run."""

from __future__ import annotations

from pathlib import Path

from azcn.dataset import Dataset, Origin, Problem
from azcn.entries import Entries, Table
from azcn.errors import DataDamaged
from azcn.files import data_files, read
from azcn.load_document import read_document
from azcn.records import (
    Act,
    Agreement,
    Disagreement,
    Event,
    Excepted,
    Figure,
    Organisation,
    Person,
    Record,
    Subject,
    Term,
    Topic,
)
from azcn.text import fold
from azcn.values import Wording

PLAIN: dict[str, tuple[str, type[Record]]] = {
    "people.toml": ("person", Person),
    "organisations.toml": ("organisation", Organisation),
    "terms.toml": ("term", Term),
    "agreements.toml": ("agreement", Agreement),
    "events.toml": ("event", Event),
    "figures.toml": ("figure", Figure),
    "disagreements.toml": ("disagreement", Disagreement),
    "exceptions.toml": ("exception", Excepted),
}
"""Files whose entries are records as they stand."""


FINGERPRINTS = "fingerprints.toml"
SYNONYMS = "synonyms.toml"


def load(folder: Path) -> Dataset:
    """Read a whole data folder; raises DataDamaged with every problem of shape."""
    entries = Entries()
    files = {str(path.relative_to(folder)): read(path, folder, entries.problems) for path in data_files(folder)}
    unread = {problem.origin.file for problem in entries.problems}
    edition = _edition(entries, files["edition.toml"]) if "edition.toml" not in unread else ""
    for file, content in files.items():
        if file in unread:
            continue
        origin = Origin(file, "")
        if file == "acts.toml":
            _acts(entries, content, origin)
        elif file == "topics.toml":
            _topics(entries, content, origin)
        elif file in PLAIN:
            _plain(entries, content, origin)
        elif file not in ("edition.toml", FINGERPRINTS, SYNONYMS):
            read_document(entries, content, origin, files.get(FINGERPRINTS, {}))
    wording = _wording(entries, files.get(SYNONYMS, {}))
    if entries.problems:
        raise damaged(folder, entries.problems)
    return Dataset(edition, wording, tuple(entries.kept))


def _wording(entries: Entries, content: Table) -> Wording:
    """Stop words and groups of synonyms; each word of a group stands for every other."""
    origin = Origin(SYNONYMS, "")
    entries.only(content, ("stopwords", "light", "synonym"), origin)
    groups = []
    for entry, place in entries.tables(content, "synonym", origin):
        entries.only(entry, ("words",), place)
        groups.append(_words(entries, entry.get("words"), place / "words"))
    others: dict[str, dict[str, None]] = {}
    for group in groups:
        for word in group:
            others.setdefault(word, {}).update(dict.fromkeys(other for other in group if other != word))
    stopwords = _words(entries, content.get("stopwords", []), origin / "stopwords")
    light = _words(entries, content.get("light", []), origin / "light")
    synonyms = {word: tuple(found) for word, found in others.items()}
    return Wording(stopwords=frozenset(stopwords), light=frozenset(light), synonyms=synonyms)


def _words(entries: Entries, value: object, origin: Origin) -> list[str]:
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return [fold(word) for word in value]
    entries.report("wrong-type", origin, value, "a list of words")
    return []


def _edition(entries: Entries, content: Table) -> str:
    origin = Origin("edition.toml", "")
    entries.only(content, ("edition",), origin)
    edition = content.get("edition")
    if not isinstance(edition, str):
        code = "missing-key" if edition is None else "wrong-type"
        entries.report(code, origin / "edition", edition, "an edition such as 2026.11")
    return str(edition)


def damaged(folder: Path, problems: list[Problem]) -> DataDamaged:
    """The error that lists what is wrong with a folder."""
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    return DataDamaged(
        f"The data in {folder} has {count}.", "Mend the places listed.", tuple(str(problem) for problem in problems)
    )


def _acts(entries: Entries, content: Table, origin: Origin) -> None:
    entries.only(content, ("act",), origin)
    for entry, place in entries.tables(content, "act", origin):
        entries.keep(Act, {"verb": entry.get("id"), **entry}, place)


def _topics(entries: Entries, content: Table, origin: Origin) -> None:
    entries.only(content, ("topic",), origin)
    for entry, place in entries.tables(content, "topic", origin):
        ref = f"topic:{entry.get('id')}"
        subjects = list(entries.tables(entry, "subject", place))
        entry.pop("subject", None)
        entries.keep(Topic, entry, place, subjects=tuple(f"subject:{subject.get('id')}" for subject, _ in subjects))
        for subject, inner in subjects:
            entries.keep(Subject, subject, inner, topic=ref)


def _plain(entries: Entries, content: Table, origin: Origin) -> None:
    key, cls = PLAIN[origin.file]
    entries.only(content, (key,), origin)
    for entry, place in entries.tables(content, key, origin):
        if cls is Figure:
            for name in ("period", "reporter"):
                if name not in entry:
                    entries.report("missing-key", place / name, None, f'a {name}, or "unstated"')
        if cls is Disagreement:
            sides = [side.get("refs", []) for side, _ in entries.tables(entry, "side", place)]
            entry["refs"] = list(dict.fromkeys(ref for refs in sides if isinstance(refs, list) for ref in refs))
        entries.keep(cls, entry, place)
