"""Rules across the records of a data folder: one small function a rule, its docstring the message."""

from __future__ import annotations

from azcn.checks import content, identity, order, pointers
from azcn.checks.rule import Rule
from azcn.dataset import Dataset, Problem

RULES: dict[str, Rule] = {
    "duplicate-id": identity.duplicate_id,
    "bad-id": identity.bad_id,
    "misnamed-document": identity.misnamed_document,
    "missing-refs": pointers.missing_refs,
    "unknown-ref": pointers.unknown_ref,
    "unknown-subject": pointers.unknown_subject,
    "unknown-topic": pointers.unknown_topic,
    "unknown-person": pointers.unknown_person,
    "unknown-organisation": pointers.unknown_organisation,
    "unknown-party": pointers.unknown_party,
    "unknown-act": pointers.unknown_act,
    "bad-rank": content.bad_rank,
    "bad-period": content.bad_period,
    "clause-hole": order.clause_hole,
    "empty-clause": order.empty_clause,
    "passage-hole": order.passage_hole,
    "empty-figure": content.empty_figure,
    "bad-number": content.bad_number,
    "shared-alias": identity.shared_alias,
    "unused-subject": pointers.unused_subject,
    "repeated-position": identity.repeated_position,
    "repeated-ref": identity.repeated_ref,
    "status-without-account": content.status_without_account,
    "repeated-value": identity.repeated_value,
    "unknown-record": pointers.unknown_record,
    "one-sided": content.one_sided,
    "groundless-date": content.groundless_date,
    "absent-person": pointers.absent_person,
    "control-characters": content.control_characters,
    "not-composed": content.not_composed,
    "loose-space": content.loose_space,
}

"""Every rule under its code, in the order in which they are run."""


def check(dataset: Dataset) -> list[Problem]:
    """Everything in a dataset that breaks a rule."""
    return [
        Problem(code, origin, value, rule.__doc__ or "")
        for code, rule in RULES.items()
        for origin, value in rule(dataset)
    ]
