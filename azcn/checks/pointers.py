"""Rules on what records point to: passages, subjects, people and other records that exist."""

from __future__ import annotations

from collections.abc import Iterator

from azcn.addresses import split
from azcn.checks.rule import Finding, Rule
from azcn.dataset import Dataset
from azcn.records import Agreement, Disagreement, Position
from azcn.values import PARTIES

NEED_REFS = ("position", "person", "organisation", "term", "agreement", "event", "figure", "document", "disagreement")


def missing_refs(dataset: Dataset) -> Iterator[Finding]:
    """at least one passage that the record rests on"""
    for record, origin in dataset.located():
        if record.kind in NEED_REFS and not record.refs:
            yield origin / "refs", []
        parts = {"account": getattr(record, "accounts", ()), "side": getattr(record, "sides", ())}
        for key, inner in parts.items():
            yield from ((origin / f"{key}[{number}].refs", []) for number, part in enumerate(inner) if not part.refs)


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


def unused_subject(dataset: Dataset) -> Iterator[Finding]:
    """a subject that some position is about"""
    used = {record.subject for record in dataset.records() if isinstance(record, Position)}
    yield from ((origin, record.ref) for record, origin in dataset.located("subject") if record.ref not in used)


def unknown_record(dataset: Dataset) -> Iterator[Finding]:
    """the address of a record, one that rests on a passage of the same side"""
    refs = {record.ref: record.refs for record in dataset.records()}
    for record, origin in dataset.located("disagreement", "exception"):
        if isinstance(record, Disagreement):
            named = [
                (f"side[{number}].records", member, side.refs)
                for number, side in enumerate(record.sides)
                for member in side.records
            ]
        else:
            named = [("records", member, ()) for member in getattr(record, "records", ())]
        for key, member, passages in named:
            if member not in refs or (passages and not set(refs[member]) & set(passages)):
                yield origin / key, member


def absent_person(dataset: Dataset) -> Iterator[Finding]:
    """a person or organisation that rests on a passage of the same document"""
    homes = {record.ref: {split(ref)[0] for ref in record.refs} for record in dataset.records("person")}
    homes |= {record.ref: {split(ref)[0] for ref in record.refs} for record in dataset.records("organisation")}
    for record, origin in dataset.located():
        here = {split(ref)[0] for ref in record.refs}
        for key in PRESENT:
            value = getattr(record, key, None)
            for who in value if isinstance(value, tuple) else (value,):
                if who in homes and who.partition(":")[2] not in PARTIES and not homes[who] & here:
                    yield origin / key, who


PRESENT = ("holder", "by", "to", "via", "people", "organisations", "signatories", "stated_by", "reporter")

"""Keys whose persons and organisations must be met where the record is."""
