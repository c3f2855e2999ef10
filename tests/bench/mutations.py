"""How much of what could be wrong in the data its checks would notice.

    python tests/bench/mutations.py SOURCES [N] [SEED]

SOURCES is a folder of the source texts. N times (200) a copy of the data gets one number, name, party
or date changed, in turn, at a place that SEED (1) chooses among all; then the rules of the data and the
verification against the source texts have their say. Prints a table by sort, then every change that
escaped: file, key, what stood there, what was put there.
"""

import os
import random
import re
import shutil
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w

from azcn import open_reference
from azcn.dates import bounds
from azcn.errors import DataDamaged, NotProved
from azcn.places import data_folder

LEFT_OUT = {"edition.toml", "exceptions.toml", "fingerprints.toml", "synonyms.toml"}
"""Files that state nothing about China and Azerbaijan."""
NOT_SAID = {"id", "at", "refs", "records", "url", "subject", "subjects", "topics", "act", "sort", "category", "words"}
"""Keys whose values are addresses, lists of our own or words to search by."""
PARTY_KEYS = {"holder", "party", "parties", "to", "stated_by"}
NAME_KEYS = {"by", "via", "reporter", "people", "organisations", "signatories", "holder", "to", "stated_by"}
"""Keys that point to somebody by an id."""
DATE_KEYS = {"date", "published", "period", "change_base"}
NUMBER_KEYS = {"value", "change", "rank", "number"}
PARTIES = ("china", "azerbaijan", "both")
STATES = {"China": "Azerbaijan", "Azerbaijan": "China", "Chinese": "Azerbaijani", "Azerbaijani": "Chinese"}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CARDINALS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SORTS = ("number", "name", "party", "date")


class Place(NamedTuple):
    """A value in a file: the way to it through tables and lists."""

    file: str
    way: tuple[str | int, ...]
    value: Any

    @property
    def key(self) -> str:
        """The innermost name on the way."""
        return next(step for step in reversed(self.way) if isinstance(step, str))

    @property
    def path(self) -> str:
        """The way as the program writes it, `person[3].role`."""
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.way).lstrip(".")


class Change(NamedTuple):
    """What becomes of a place: the whole new value, and the part of it that differs."""

    place: Place
    value: Any
    old: str
    new: str


def places(folder: Path) -> list[Place]:
    """Every value in the files of a data folder that states something."""
    return [
        place
        for path in sorted(folder.rglob("*.toml"))
        if path.name not in LEFT_OUT
        for place in inner(str(path.relative_to(folder)), (), tomllib.loads(path.read_text(encoding="utf-8")))
    ]


def inner(file: str, way: tuple[str | int, ...], value: object) -> Iterator[Place]:
    """The values inside a table or a list."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from inner(file, (*way, key), item)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from inner(file, (*way, number), item)
    else:
        place = Place(file, way, value)
        if place.key not in NOT_SAID:
            yield place


def is_text(place: Place) -> bool:
    """Whether a place holds words, not an id, a date or a value from a list."""
    pointing = PARTY_KEYS | NAME_KEYS | DATE_KEYS | {"language", "standing", "status", "qualifier", "measure"}
    return isinstance(place.value, str) and place.key not in pointing


def replaced(place: Place, start: int, end: int, new: str) -> Change:
    """A stretch of a text exchanged."""
    return Change(place, place.value[:start] + new + place.value[end:], place.value[start:end], new)


class Mutator:
    """Draws changes at random from all that a data folder allows."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.all = places(folder)
        self.ids = {
            kind: sorted(str(place["id"]) for place in tomllib.loads(file.read_text(encoding="utf-8"))[kind])
            for kind, file in (("person", folder / "people.toml"), ("organisation", folder / "organisations.toml"))
        }
        self.names = sorted({word for place in self.all for _, _, word in capitals(place)})
        self.makers: dict[str, list[Callable[[], Change]]] = {sort: [] for sort in SORTS}
        for place in self.all:
            self._number(place)
            self._name(place)
            self._party(place)
            self._date(place)

    def draw(self, sort: str) -> Change:
        """One change of a sort that changes something."""
        while True:
            change = self.random.choice(self.makers[sort])()
            if change.value != change.place.value:
                return change

    def _number(self, place: Place) -> None:
        makers = self.makers["number"]
        if place.key in NUMBER_KEYS and isinstance(place.value, int | float):
            makers.append(lambda: self._counted(place))
        if is_text(place):
            for match in re.finditer(r"(?<![\w.])\d[\d,]*(?:\.\d+)?", place.value):
                makers.append(lambda match=match: replaced(place, *match.span(), self._digit(match[0])))
            for match in re.finditer(rf"\b({'|'.join(CARDINALS)})\b", place.value, re.IGNORECASE):
                makers.append(lambda match=match: replaced(place, *match.span(), self._other(CARDINALS, match[0])))

    def _counted(self, place: Place) -> Change:
        new = type(place.value)(self._digit(str(place.value)))
        return Change(place, new, str(place.value), str(new))

    def _digit(self, number: str) -> str:
        """A number with one of its digits another."""
        at = self.random.choice([at for at, sign in enumerate(number) if sign.isdigit()])
        return number[:at] + self._other("123456789", number[at]) + number[at + 1 :]

    def _other(self, among: tuple[str, ...] | str | list[str], value: str) -> str:
        return self.random.choice([item for item in among if item.casefold() != value.casefold()])

    def _name(self, place: Place) -> None:
        makers = self.makers["name"]
        if place.key in NAME_KEYS and place.value not in (*PARTIES, "unstated"):
            kind = "organisation" if place.key in ("via", "reporter", "organisations") else "person"
            makers.append(lambda: self._whole(place, self.ids[kind]))
        for start, end, _ in capitals(place):
            makers.append(
                lambda at=(start, end): replaced(place, *at, self._other(self.names, place.value[slice(*at)]))
            )

    def _whole(self, place: Place, among: tuple[str, ...] | list[str]) -> Change:
        new = self._other(among, place.value)
        return Change(place, new, place.value, new)

    def _party(self, place: Place) -> None:
        makers = self.makers["party"]
        if place.key in PARTY_KEYS and place.value in PARTIES:
            values = PARTIES[:2] if place.key == "parties" else PARTIES
            makers.append(lambda: self._whole(place, values))
        if is_text(place):
            for match in re.finditer(rf"\b({'|'.join(STATES)})\b", place.value):
                makers.append(lambda match=match: replaced(place, *match.span(), STATES[match[0]]))

    def _date(self, place: Place) -> None:
        makers = self.makers["date"]
        if place.key in DATE_KEYS and isinstance(place.value, str) and place.value != "unstated":
            makers.append(lambda: self._shifted(place))
        if is_text(place):
            dates = rf"\b(?:(\d{{1,2}}) )?({'|'.join(MONTHS)})(?: (\d{{4}}))?\b"
            for match in re.finditer(dates, place.value):
                makers.append(lambda match=match: self._redated(place, match))

    def _shifted(self, place: Place) -> Change:
        """A date with a digit another, and still a date."""
        while True:
            new = self._digit(place.value)
            try:
                bounds(new)
            except ValueError:
                continue
            return Change(place, new, place.value, new)

    def _redated(self, place: Place, match: re.Match[str]) -> Change:
        """A date in words with another day, month or year."""
        part = self.random.choice([number for number in (1, 2, 3) if match[number]])
        new = self._other(MONTHS, match[2]) if part == 2 else str(int(match[part]) + self.random.choice((-1, 1)))
        return replaced(place, *match.span(part), new)


def capitals(place: Place) -> Iterator[tuple[int, int, str]]:
    """Capitalised words inside a text, states and months apart; the first word of a sentence is no name."""
    if not is_text(place):
        return
    for match in re.finditer(r"(?<=[\w,;] )[^\W\d_a-z][^\W\d_]+", place.value):
        if match[0] not in (*STATES, *MONTHS) and match[0][0].isupper():
            yield (*match.span(), match[0])


def applied(change: Change, folder: Path) -> None:
    """Write a change into a copy of the data."""
    path = folder / change.place.file
    content: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    holder = content
    for step in change.place.way[:-1]:
        holder = holder[step]
    holder[change.place.way[-1]] = change.value
    path.write_text(tomli_w.dumps(content), encoding="utf-8")


def verdict(folder: Path, sources: Path) -> str:
    """Who objects to a data folder: `rules`, `verify`, or nobody."""
    try:
        open_reference(folder).verify(sources)
    except DataDamaged:
        return "rules"
    except NotProved:
        return "verify"
    return ""


def main() -> int:
    """Change, check and print; 1 if the unchanged data is not proved."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sources = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    said: Counter[tuple[str, str]] = Counter()
    escaped: list[tuple[str, Change]] = []
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["AZCN_CACHE"] = str(Path(scratch) / "cache")
        data, copy = data_folder(), Path(scratch) / "data"
        shutil.copytree(data, copy)
        if verdict(copy, sources):
            sys.stderr.write("The data is not proved as it stands: mend it first.\n")
            return 1
        mutator = Mutator(data, seed)
        for number in range(count):
            sort = SORTS[number % len(SORTS)]
            change = mutator.draw(sort)
            applied(change, copy)
            outcome = verdict(copy, sources)
            said[sort, outcome] += 1
            if not outcome:
                escaped.append((sort, change))
            shutil.copyfile(data / change.place.file, copy / change.place.file)
    report(said, escaped)
    return 0


def report(said: Counter[tuple[str, str]], escaped: list[tuple[str, Change]]) -> None:
    """Print the table and the escapes."""
    print(f"{'sort':8} {'tried':>6} {'caught':>7} {'by rules':>9} {'by verify':>10} {'escaped':>8}")
    for sort in (*SORTS, "all"):
        rules, verify, none = (
            sum(said[one, outcome] for one in SORTS if sort in (one, "all")) for outcome in ("rules", "verify", "")
        )
        tried = rules + verify + none
        print(f"{sort:8} {tried:6} {rules + verify:7} {rules:9} {verify:10} {none:8}")
    for sort, change in escaped:
        print(f"{sort:8} {change.place.file}: {change.place.path}: ", end="")
        print(f"{change.old} -> {change.new}")


if __name__ == "__main__":
    sys.exit(main())
