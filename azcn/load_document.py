"""A document's file to its records: the document, its clauses, passages and positions."""

from __future__ import annotations

import re

from msgspec import Struct

from azcn.addresses import Point, point
from azcn.dataset import Origin
from azcn.entries import POINTERS, Entries, Table
from azcn.records import Act, Clause, Document, Passage, Person, Position
from azcn.values import PARTIES, Party

_PRINT = re.compile(r"[0-9a-f]{64} ([0-9a-f]{2})+")


class Home(Struct, frozen=True):
    """What the passages of a file have in common."""

    document: str
    short_title: str
    clauses: frozenset[str]
    prints: Table
    """SHA-256 and sketch of each source paragraph, by the place of its passage."""

    def place(self, where: Point) -> str:
        """`clause 7, paragraph 2`, `preamble, paragraph 1`, `signature`, `paragraph 5`."""
        if where.zone == 1 and str(where.number) not in self.clauses:
            return f"paragraph {where.number}"
        section = ("preamble", f"clause {where.number}", "signature")[where.zone]
        return f"{section}, paragraph {where.paragraph}" if where.paragraph else section

    def clause(self, where: Point) -> str | None:
        """Address of the clause that a passage stands in."""
        inside = where.zone == 1 and str(where.number) in self.clauses
        return f"{self.document}:{where.number}" if inside else None

    def fingerprint(self, at: str) -> tuple[object, object]:
        """Digest and sketch of a passage's source paragraph, if they are known."""
        found = self.prints.get(at)
        return (found[0], found[1]) if isinstance(found, list) and len(found) == 2 else (None, None)


def own_prints(prints: Table, document: str) -> Table:
    """The fingerprints of one document."""
    own = prints.get(document, {})
    return own if isinstance(own, dict) else {}


def read_document(entries: Entries, content: Table, origin: Origin, prints: Table) -> None:
    """Keep a document with its clauses, passages and positions."""
    head = {key: value for key, value in content.items() if key not in ("clause", "passage")}
    clauses = list(entries.tables(content, "clause", origin))
    passages = list(entries.tables(content, "passage", origin))
    name = str(head.get("id"))
    numbers = frozenset(str(entry.get("number")) for entry, _ in clauses)
    home = Home(name, str(head.get("short_title")), numbers, own_prints(prints, name))
    entries.keep(Document, head, origin, refs=tuple(f"{name}:{entry.get('at')}" for entry, _ in passages))
    for entry, place in clauses:
        number = str(entry.get("number"))
        inside = [passage for passage, _ in passages if str(passage.get("at")).split(".")[0] == number]
        entries.keep(
            Clause,
            entry,
            place,
            ref=f"{name}:{number}",
            document=f"document:{name}",
            text="\n\n".join(str(passage.get("text")) for passage in inside),
            refs=tuple(f"{name}:{passage.get('at')}" for passage in inside),
        )
    _check_prints(entries, home)
    for entry, place in passages:
        _passage(entries, entry, place, home)


def _check_prints(entries: Entries, home: Home) -> None:
    """Report fingerprints that are none."""
    for at, value in home.prints.items():
        where = Origin("fingerprints.toml", f"{home.document}.{at}")
        parts = value if isinstance(value, list) else []
        if len(parts) != 2 or not all(isinstance(part, str) for part in parts) or not _PRINT.fullmatch(" ".join(parts)):
            entries.report("bad-fingerprint", where, value, "a SHA-256 and a sketch, hexadecimal")


def _passage(entries: Entries, entry: dict[str, object], origin: Origin, home: Home) -> None:
    at = str(entry.pop("at", ""))
    try:
        where = point(at)
        if where.local != at or "-" in at:
            raise ValueError(at)  # noqa: TRY301 - 07.2 and 1_0 are numbers to Python, and no addresses
    except ValueError:
        entries.report("bad-address", origin / "at", at, "a place such as 7.2, preamble.1, signature or 5")
        return
    positions = list(entries.tables(entry, "position", origin))
    entry.pop("position", None)
    ref = f"{home.document}:{at}"
    sha256, sketch = home.fingerprint(at)
    entries.keep(
        Passage,
        entry,
        origin,
        ref=ref,
        refs=(ref,),
        title=f"{home.short_title}, {home.place(where)}",
        document=f"document:{home.document}",
        clause=home.clause(where),
        sha256=sha256,
        sketch=sketch,
    )
    for number, (position, place) in enumerate(positions, start=1):
        _position(entries, position, place, f"position:{ref}/{number}")


def _position(entries: Entries, entry: Table, origin: Origin, ref: str) -> None:
    holder = str(entry.get("holder"))
    who = entries.by_ref.get(f"{POINTERS['holder']}:{holder}")
    act = entries.by_ref.get(f"act:{entry.get('act')}")
    subject = entries.by_ref.get(f"subject:{entry.get('subject')}")
    side = PARTIES.get(holder)
    name = side.label if side else who.title if who else holder
    verb = (act.plural if side is Party.BOTH else act.title) if isinstance(act, Act) else str(entry.get("act"))
    entries.keep(
        Position,
        entry,
        origin,
        ref=ref,
        refs=(ref.removeprefix("position:").partition("/")[0],),
        rank=act.rank if isinstance(act, Act) else 0,
        party=side or (who.party if isinstance(who, Person) else None),
        title=f"{name} {verb}: {subject.title if subject else entry.get('subject')}",
        text=f"{name} {verb} {entry.get('text')}",
    )
