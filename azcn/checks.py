"""Rules across the records of a data folder: one small function a rule, its docstring the message."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby

import msgspec

from azcn.addresses import point, split
from azcn.dataset import Dataset, Origin, Problem
from azcn.dates import bounds
from azcn.entries import RENAMED
from azcn.records import PARTIES, Act, Agreement, Clause, Figure, Passage, Position
from azcn.text import fold

Finding = tuple[Origin, object]
Rule = Callable[[Dataset], Iterator[Finding]]

NEED_REFS = ("position", "person", "organisation", "term", "agreement", "event", "figure", "document")


def duplicate_id(dataset: Dataset) -> Iterator[Finding]:
    """an id that no other record of its kind has"""
    seen = Counter(record.ref for record in dataset.records())
    yield from ((origin, record.ref) for record, origin in dataset.located() if seen[record.ref] > 1)


def bad_id(dataset: Dataset) -> Iterator[Finding]:
    """an id of small letters, digits and single hyphens"""
    for record, origin in dataset.located():
        name = record.ref.partition(":")[2]
        if record.kind not in ("passage", "clause", "position") and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            yield origin / "id", name


def misnamed_document(dataset: Dataset) -> Iterator[Finding]:
    """a document id like js2025, and its file named after it"""
    for record, origin in dataset.located("document"):
        name = record.ref.partition(":")[2]
        if origin.file != f"documents/{name}.toml" or not re.fullmatch(r"[a-z]+\d{4}[a-z]?", name):
            yield origin / "id", name


def missing_refs(dataset: Dataset) -> Iterator[Finding]:
    """at least one passage that the record rests on"""
    for record, origin in dataset.located():
        if record.kind in NEED_REFS and not record.refs:
            yield origin / "refs", []
        if isinstance(record, Agreement):
            bare = (number for number, account in enumerate(record.accounts) if not account.refs)
            yield from ((origin / f"account[{number}].refs", []) for number in bare)


def unknown_ref(dataset: Dataset) -> Iterator[Finding]:
    """the address of a passage of these documents"""
    passages = {record.ref for record in dataset.records("passage")}
    for record, origin in dataset.located():
        if record.kind not in ("passage", "clause", "document", "position"):
            yield from ((origin / "refs", ref) for ref in record.refs if ref not in passages)
        if isinstance(record, Agreement):
            refs = [(number, ref) for number, account in enumerate(record.accounts) for ref in account.refs]
            yield from ((origin / f"account[{number}].refs", ref) for number, ref in refs if ref not in passages)


def _pointing(kind: str, *keys: str, or_side: bool = False) -> Rule:
    """A rule that values of some keys name records that exist, or parties where these may stand."""

    def rule(dataset: Dataset) -> Iterator[Finding]:
        known = {record.ref for record in dataset.records(kind)} | (set(PARTIES) if or_side else set())
        for record, origin in dataset.located():
            for key in set(keys) & set(record.__struct_fields__) - ({"subjects"} if record.kind == "topic" else set()):
                value = getattr(record, key)
                values = value if isinstance(value, tuple) else (value,)
                yield from (
                    (origin / key, item.removeprefix(f"{kind}:")) for item in values if item and item not in known
                )

    return rule


unknown_subject = _pointing("subject", "subject", "subjects")
unknown_subject.__doc__ = "a subject from topics.toml"
unknown_topic = _pointing("topic", "topics")
unknown_topic.__doc__ = "a topic from topics.toml"
unknown_person = _pointing("person", "by", "people")
unknown_person.__doc__ = "a person from people.toml"
unknown_organisation = _pointing("organisation", "via", "reporter", "organisations")
unknown_organisation.__doc__ = "an organisation from organisations.toml"
unknown_party = _pointing("person", "holder", "to", "stated_by", "signatories", or_side=True)
unknown_party.__doc__ = "china, azerbaijan, both, or a person from people.toml"


def unknown_act(dataset: Dataset) -> Iterator[Finding]:
    """an act from acts.toml"""
    acts = {record.ref for record in dataset.records("act")}
    for record, origin in dataset.located("position"):
        if isinstance(record, Position) and f"act:{record.act}" not in acts:
            yield origin / "act", record.act


def bad_rank(dataset: Dataset) -> Iterator[Finding]:
    """a rank from 1 to 7"""
    for record, origin in dataset.located("act"):
        if isinstance(record, Act) and not 1 <= record.rank <= 7:
            yield origin / "rank", record.rank


def bad_period(dataset: Dataset) -> Iterator[Finding]:
    """a time such as 2024 or 2025-01/2025-03"""
    for record, origin in dataset.located("figure", "document"):
        for key in ("period", "change_base", "published"):
            value = getattr(record, key, None)
            if value and not _is_date(value):
                yield origin / key, value


def _is_date(value: str) -> bool:
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def clause_hole(dataset: Dataset) -> Iterator[Finding]:
    """clauses numbered 1, 2, 3 ... without a hole"""
    clauses = [(record, origin) for record, origin in dataset.located("clause") if isinstance(record, Clause)]
    for _, group in groupby(clauses, key=lambda item: item[0].document):
        for expected, (record, origin) in enumerate(group, start=1):
            if record.number != expected:
                yield origin / "number", record.number
                break


def empty_clause(dataset: Dataset) -> Iterator[Finding]:
    """at least one passage in every clause"""
    yield from ((origin, record.ref) for record, origin in dataset.located("clause") if not record.refs)


def passage_hole(dataset: Dataset) -> Iterator[Finding]:
    """paragraphs in order, numbered 1, 2, 3 ... in each section"""
    homes = {record.ref: record.clause for record in dataset.records() if isinstance(record, Passage)}
    for _, group in groupby(dataset.located("passage"), key=lambda item: split(item[0].ref)[0]):
        last = None
        for record, origin in group:
            here = point(split(record.ref)[1])
            if (
                (last is not None and here <= last)
                or (here.zone == 1 and here.paragraph and homes[record.ref] is None)
                or (
                    here.paragraph > 1
                    and (last is None or (last.number, last.paragraph) != (here.number, here.paragraph - 1))
                )
                or (here.zone == 1 and not here.paragraph and here.number != (last.number if last else 0) + 1)
            ):
                yield origin / "at", here.local
            last = here


def empty_figure(dataset: Dataset) -> Iterator[Finding]:
    """a value, or a change"""
    for record, origin in dataset.located("figure"):
        if isinstance(record, Figure) and record.value is None and record.change is None:
            yield origin / "value", None


def bad_number(dataset: Dataset) -> Iterator[Finding]:
    """a finite number"""
    for record, origin in dataset.located("figure"):
        for key in ("value", "change"):
            if not math.isfinite(getattr(record, key) or 0):
                yield origin / key, getattr(record, key)


def shared_alias(dataset: Dataset) -> Iterator[Finding]:
    """a name that only one record of its kind claims"""
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record, _ in dataset.located():
        for name in (record.title, *getattr(record, "aliases", ())):
            if record.kind not in ("passage", "clause", "position", "figure"):
                claims[record.kind, fold(name)].add(record.ref)
    for record, origin in dataset.located():
        for key, names in (("title", (record.title,)), ("aliases", getattr(record, "aliases", ()))):
            for name in names:
                if len(claims[record.kind, fold(name)]) > 1:
                    yield origin / key, name


def unused_subject(dataset: Dataset) -> Iterator[Finding]:
    """a subject that some position is about"""
    used = {record.subject for record in dataset.records() if isinstance(record, Position)}
    yield from ((origin, record.ref) for record, origin in dataset.located("subject") if record.ref not in used)


def repeated_position(dataset: Dataset) -> Iterator[Finding]:
    """each position once in its passage"""
    seen: set[tuple[str, ...]] = set()
    for record, origin in dataset.located("position"):
        if isinstance(record, Position):
            key = (*record.refs, record.holder, record.act, record.subject, record.object)
            if key in seen:
                yield origin, record.text
            seen.add(key)


def repeated_ref(dataset: Dataset) -> Iterator[Finding]:
    """each passage once in refs"""
    yield from (
        (origin / "refs", list(record.refs))
        for record, origin in dataset.located()
        if len(set(record.refs)) < len(record.refs)
    )


def status_without_account(dataset: Dataset) -> Iterator[Finding]:
    """a status that one of its accounts gives"""
    for record, origin in dataset.located("agreement"):
        if isinstance(record, Agreement) and record.status not in {account.status for account in record.accounts}:
            yield origin / "status", record.status.value


def control_characters(dataset: Dataset) -> Iterator[Finding]:
    """text without control, direction or private characters"""
    for path, text in _texts(dataset):
        if any(
            unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
            for char in text.replace("\n\n", "")
        ):
            yield path, text


def not_composed(dataset: Dataset) -> Iterator[Finding]:
    """text in Unicode's composed form, NFC"""
    yield from ((path, text) for path, text in _texts(dataset) if not unicodedata.is_normalized("NFC", text))


def loose_space(dataset: Dataset) -> Iterator[Finding]:
    """text that is not empty, without double or outer spaces"""
    yield from ((path, text) for path, text in _texts(dataset) if not text or text != text.strip() or "  " in text)


DERIVED: dict[str, tuple[str, ...]] = {
    "clause": ("text",),
    "passage": ("title",),
    "position": ("title", "text"),
}
"""Texts that are put together from others, which are looked at where they stand."""


def _texts(dataset: Dataset) -> Iterator[tuple[Origin, str]]:
    """Every string of the data with its place."""
    for record, origin in dataset.located():
        keys = {name: key for key, name in RENAMED.get(type(record), {}).items()}
        for name in record.__struct_fields__:
            if name not in DERIVED.get(record.kind, ()):
                yield from _strings(getattr(record, name), origin / keys.get(name, name))


def _strings(value: object, origin: Origin) -> Iterator[tuple[Origin, str]]:
    """The strings in a value, those of inner tables with their own places."""
    if isinstance(value, str):
        yield origin, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            if isinstance(item, msgspec.Struct):
                inner = Origin(origin.file, f"{origin.path}[{number}]")
                for name in item.__struct_fields__:
                    yield from _strings(getattr(item, name), inner / name)
            else:
                yield from _strings(item, origin)


RULES: dict[str, Rule] = {
    "duplicate-id": duplicate_id,
    "bad-id": bad_id,
    "misnamed-document": misnamed_document,
    "missing-refs": missing_refs,
    "unknown-ref": unknown_ref,
    "unknown-subject": unknown_subject,
    "unknown-topic": unknown_topic,
    "unknown-person": unknown_person,
    "unknown-organisation": unknown_organisation,
    "unknown-party": unknown_party,
    "unknown-act": unknown_act,
    "bad-rank": bad_rank,
    "bad-period": bad_period,
    "clause-hole": clause_hole,
    "empty-clause": empty_clause,
    "passage-hole": passage_hole,
    "empty-figure": empty_figure,
    "bad-number": bad_number,
    "shared-alias": shared_alias,
    "unused-subject": unused_subject,
    "repeated-position": repeated_position,
    "repeated-ref": repeated_ref,
    "status-without-account": status_without_account,
    "control-characters": control_characters,
    "not-composed": not_composed,
    "loose-space": loose_space,
}
"""Every rule under its code, in the order in which they are run."""


def check(dataset: Dataset) -> list[Problem]:
    """Everything in a dataset that breaks a rule."""
    return [
        Problem(code, origin, value, rule.__doc__ or "")
        for code, rule in RULES.items()
        for origin, value in rule(dataset)
    ]
