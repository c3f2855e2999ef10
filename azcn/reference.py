"""The reference: one typed method for each question; everything is answered from the store.

The module of a question is imported when the question is asked, for the sake of the start-up.
"""

# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from azcn import names, passages
from azcn.answers import Answer, Entry, Result
from azcn.cache import open_store
from azcn.errors import NothingFound, UnknownValue, WrongUse
from azcn.filters import NO_FILTERS, Filters
from azcn.places import data_folder
from azcn.records import KINDS, PLURALS, AnyRecord, Figure, Passage, Position
from azcn.sections import sections, with_official
from azcn.store import Store
from azcn.styles import Style
from azcn.values import Wording

LISTS: dict[str, tuple[str, ...]] = {
    "topics": ("topic", "subject"),
    "people": ("person",),
    "agreements": ("agreement",),
    "organisations": ("organisation",),
    "terms": ("term",),
    "documents": ("document",),
    "disagreements": ("disagreement",),
}
"""Commands that list records of a kind, and the kinds among which they look up a name."""

POINTED = ("person", "organisation", "document", "topic")
"""Kinds whose names a reader is shown in the place of their addresses."""


class Reference:
    """What the documents say of China and Azerbaijan; open it with `open_reference`."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder

    @property
    def edition(self) -> str:
        """Edition of the data, year and month."""
        return self._store.edition

    def clause(self, addresses: str = "all", filters: Filters = NO_FILTERS, *, official: bool = False) -> Answer:
        """Clauses and passages with what rests on them, and the official words of attached copies if asked.

        Raises NothingFound, MalformedAddress, WrongUse.
        """
        resolved = passages.resolve(self._store, addresses)
        chosen = self._chosen(filters)
        kept = {record.ref for record in self._store.select("clause", "passage", filters=chosen)}
        refs = [ref for ref in resolved.refs if ref in kept]
        found, notes = sections(self._store, filters.page(refs)), tuple[str, ...]()
        if official:
            from azcn.originals import required

            texts = required(self._store)
            found = with_official(found, texts)
            lacking = dict.fromkeys(ref.partition(":")[0] for ref in refs if not _covered(ref, texts))
            notes = tuple(f"No copy of {name} is attached: azcn attach FILE." for name in lacking)
        query = {"addresses": addresses} | ({"official": "yes"} if official else {})
        answer = replace(self._answer("clause", query, found, filters, "clause", "passage"), notes=notes)
        return self._answered(resolved, self._of(len(refs), answer))

    def timeline(self, filters: Filters = NO_FILTERS) -> Answer:
        """Everything dated, in order of time."""
        events = self._store.select("event", filters=self._chosen(filters))
        ordered = sorted(events, key=_moment)
        return self._paged("timeline", {}, tuple(ordered), filters, "event")

    def trade(self, filters: Filters = NO_FILTERS) -> Answer:
        """Every figure, stated and computed, with reporter and source."""
        found = self._store.select("figure", filters=self._chosen(filters))
        return self._paged("trade", {}, found, filters, "figure")

    def search(self, words: str, filters: Filters = NO_FILTERS, *, official: bool = False) -> Answer:
        """Records of every kind that hold the words, or passages of attached originals, the best fit first."""
        from azcn.index import LEFT_OUT
        from azcn.originals import required
        from azcn.search import search, search_official

        chosen = self._chosen(filters)
        if official:
            found = search_official(self._store, words, required(self._store), chosen)
        else:
            found = search(self._store, words, chosen)
        query = {"words": words} | ({"official": "yes"} if official else {})
        searched = ("passage",) if official else tuple(kind for kind in KINDS if kind not in LEFT_OUT)
        answer = self._answer("search", query, found.hits, filters, *searched)
        return self._of(found.total, replace(answer, read_as=found.read_as))

    def compare(self, left: str, right: str, filters: Filters = NO_FILTERS) -> Answer:
        """Two years, documents or parties, subject by subject, the earlier one first."""
        from azcn.compare import compare, in_order, operand

        one, other = in_order(operand(self._store, left), operand(self._store, right))
        positions = self._store.select("position", filters=self._chosen(filters))
        rows = compare((record for record in positions if isinstance(record, Position)), self._store, one, other)
        answer = self._paged("compare", {"left": one.value, "right": other.value}, rows, filters, "subject")
        return replace(answer, notes=(*answer.notes, one.basis, other.basis))

    def positions(self, filters: Filters = NO_FILTERS) -> Answer:
        """Who does what about which subject."""
        found = self._store.select("position", filters=self._chosen(filters))
        return self._paged("positions", {}, found, filters, "position")

    def listed(self, command: str, name: str | None = None, filters: Filters = NO_FILTERS) -> Answer:
        """The records of a list such as `people`, or the one that a name means, whole.

        Raises NothingFound with the nearest names, AmbiguousName with the candidates.
        """
        kinds = LISTS[command]
        if name is None:
            found: tuple[Result, ...] = self._store.select(kinds[0], filters=self._chosen(filters))
            return self._paged(command, {}, found, filters, kinds[0])
        from azcn.related import entry

        ref = names.find(self._store, name, *kinds)
        found = tuple(entry(self._store, record) for record in self._store.get((ref,)))
        return self._answer(command, {"name": name}, found, NO_FILTERS, *kinds)

    def show(self, addresses: str) -> Answer:
        """Records of any kind, whole; raises NothingFound, MalformedAddress, WrongUse."""
        resolved = passages.resolve(self._store, addresses)
        by_ref = {record.ref: record for record in self._store.get(resolved.refs)}
        found = tuple(self._whole(by_ref[ref]) for ref in resolved.refs)
        return self._answered(resolved, self._answer("show", {"addresses": addresses}, found, NO_FILTERS, *KINDS))

    def why(self, addresses: str) -> Answer:
        """The chain from records to their passages and documents, what rests beside them, who disagrees."""
        from azcn.why import prove

        resolved = passages.resolve(self._store, addresses)
        by_ref = {record.ref: record for record in self._store.get(resolved.refs)}
        found = tuple(prove(self._store, by_ref[ref]) for ref in resolved.refs)
        return self._answered(resolved, self._answer("why", {"addresses": addresses}, found, NO_FILTERS, *KINDS))

    def cite(self, addresses: str, style: str = Style.PLAIN) -> Answer:
        """A citation of each address in a style; raises NothingFound, MalformedAddress, WrongUse."""
        from azcn.citations import cited

        if style not in list(Style):
            raise UnknownValue(f'There is no style "{style}".', f"There are {', '.join(Style)}.")
        resolved = passages.resolve(self._store, passages.whole_documents(addresses))
        found = cited(self._store, tuple(resolved.refs), Style(style))
        query = {"addresses": addresses, "style": str(style)}
        return self._answered(resolved, self._answer("cite", query, found, NO_FILTERS, *KINDS))

    def verify(self, folder: Path | None = None) -> Answer:
        """Every passage against copies of the originals; without a folder, the rules of the data alone.

        Raises NotProved, with the results, unless all is proved.
        """
        if folder is None:
            from azcn.proofs import kept_rules

            return self._answer("verify", {}, kept_rules(self._folder), NO_FILTERS, *KINDS)
        from azcn.proofs import not_proved
        from azcn.verify import verify

        report = verify(self._store, folder)
        answer = self._answer("verify", {"folder": folder.name}, report.results, NO_FILTERS, "passage")
        answer = replace(answer, notes=report.notes)
        error = not_proved(report, answer)
        if error is not None:
            raise error
        return answer

    def attach(self, file: Path) -> Answer:
        """Keep a copy of a document for `official` words; raises WrongUse with the reasons, CannotWrite."""
        from azcn.originals import attach

        found = self._store.get((attach(self._store, file),))
        answer = self._answer("attach", {"file": file.name}, found, NO_FILTERS, "document")
        return replace(answer, read_as=("Attached: --official and quote now know the official words.",))

    def detach(self, name: str) -> Answer:
        """Forget a kept copy; raises NothingFound if there is none."""
        from azcn.originals import detach

        ref = names.find(self._store, name, "document")
        detach(ref)
        answer = self._answer("detach", {"name": name}, self._store.get((ref,)), NO_FILTERS, "document")
        return replace(answer, read_as=("Detached: the copy is removed.",))

    def quote(self, words: str) -> Answer:
        """In which passage of the attached originals a quotation stands; raises NothingFound, WrongUse."""
        from azcn.originals import required
        from azcn.quote import quote

        texts = required(self._store)
        answer = self._answer("quote", {"words": words}, quote(self._store, words, texts), NO_FILTERS, "passage")
        return replace(answer, looked_in=f"{len(texts)} passages of attached copies")

    def fingerprints(self, folder: Path) -> dict[str, dict[str, list[str]]]:
        """Digest and sketch of the source paragraph of each passage, from a folder of source texts."""
        from azcn.verify.copies import read_copies
        from azcn.verify.mark import fingerprints

        own = [record for record in self._store.select("passage") if isinstance(record, Passage)]
        copies = read_copies(folder)[0]
        if not copies:
            raise NothingFound(f"{folder} holds no text.", "Put the source texts there as .txt, one paragraph a line.")
        return fingerprints(own, copies)

    @property
    def wording(self) -> Wording:
        """Everyday language for the search, a part of the data that is no record."""
        from azcn.lexicon import Lexicon

        return Lexicon(self._store).wording

    def export(self) -> dict[str, tuple[AnyRecord, ...]]:
        """Every record that is stated, by the plural name of its kind; computed figures are left out."""
        records = {PLURALS[kind]: self._store.select(kind) for kind in KINDS}
        stated = (record for record in records["figures"] if isinstance(record, Figure) and not record.ground)
        return records | {"figures": tuple(stated)}

    def _whole(self, record: AnyRecord) -> Entry | Result:
        if record.kind in ("clause", "passage"):
            return sections(self._store, (record.ref,))[0]
        from azcn.related import entry

        return entry(self._store, record)

    def _paged(
        self, command: str, query: dict[str, str], found: Sequence[Result], filters: Filters, *kinds: str
    ) -> Answer:
        """The answer that holds one page of what was found."""
        return self._of(len(found), self._answer(command, query, filters.page(found), filters, *kinds))

    def _of(self, total: int, answer: Answer) -> Answer:
        """An answer that says how many results there are, and where the next are if these are not all."""
        offset = answer.query.get("offset", 0)
        last = len(answer.results) + (offset if isinstance(offset, int) else 0)
        note = f"{last - len(answer.results) + 1} to {last} of {total} results; --offset {last} shows the next."
        more = (note,) if answer.results and last < total else ()
        return replace(answer, total=total, notes=(*answer.notes, *more))

    def _answer(
        self, command: str, query: dict[str, str], found: Sequence[Result], filters: Filters, *kinds: str
    ) -> Answer:
        counts = [(self._store.count(kind), PLURALS[kind]) for kind in kinds]
        looked_in = f"{sum(count for count, _ in counts)} records"
        if len(kinds) <= len(("clause", "passage")):
            looked_in = " and ".join(f"{count} {name}" for count, name in counts)
        return Answer(
            command=command,
            query={**query, **filters.asked()},
            results=tuple(found),
            edition=self.edition,
            titles=self._store.titles(*POINTED),
            looked_in=looked_in,
        )

    def _answered(self, resolved: passages.Resolved, answer: Answer) -> Answer:
        error = passages.missing(resolved, answer)
        if error is not None:
            raise error
        return answer

    def _chosen(self, filters: Filters) -> Filters:
        """Filters with names made addresses and dates made days; raises UnknownValue, WrongUse."""
        if filters == NO_FILTERS:
            return filters
        store = self._store
        since, until = _day("since", filters.since, 0), _day("until", filters.until, 1)
        if since and until and since > until:
            raise WrongUse(f"--since {filters.since} is later than --until {filters.until}.", "Exchange the two.")
        return replace(
            filters,
            topic=names.choose(store, "topic", filters.topic, "topic"),
            subject=names.choose(store, "subject", filters.subject, "subject"),
            act=names.choose(store, "act", filters.act, "act"),
            document=names.choose(store, "document", filters.document, "document"),
            party=names.choose_party(filters.party),
            year=names.choose_listed("year", filters.year, store.facet_values("year")) if filters.year else (),
            kind=names.choose_listed("kind", filters.kind, tuple(KINDS)),
            since=since,
            until=until,
        )


def open_reference(data: Path | None = None) -> Reference:
    """The reference over a data folder, by default the one that came with azcn; raises DataDamaged."""
    folder = data_folder(data)
    return Reference(open_store(folder), folder)


def _covered(ref: str, texts: dict[str, str]) -> bool:
    """Whether the official words of a clause or passage are known."""
    return any(other == ref or other.startswith(f"{ref}.") for other in texts)


def _day(option: str, value: str | None, end: int) -> str | None:
    """The first or last day of a date typed as a bound."""
    if value is None:
        return None
    from azcn.dates import bounds

    refusal = UnknownValue(f'--{option}: "{value}" is not a date.', "Write 2025, 2025-04 or 2025-04-23.")
    try:
        day = bounds(value)[end]
    except ValueError as error:
        raise refusal from error
    if day is None:
        raise refusal
    return day


def _moment(event: AnyRecord) -> tuple[str, bool]:
    """What an event sorts by: its first day or else its last, events of a known date first."""
    date, start, end = (getattr(event, name) or "" for name in ("date", "date_start", "date_end"))
    return start or end or "9999", date.startswith("[")
