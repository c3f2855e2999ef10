"""What a verification amounts to: the rules that the data keeps, or what keeps it from being proved."""

from __future__ import annotations

from pathlib import Path

from azcn.answers import Answer, RuleCheck
from azcn.checks import RULES, check
from azcn.errors import NotProved
from azcn.load import damaged, load
from azcn.verify import Report


def kept_rules(folder: Path) -> tuple[RuleCheck, ...]:
    """Every rule, after all of them were checked anew; raises DataDamaged with every problem."""
    problems = check(load(folder))
    if problems:
        raise damaged(folder, problems)
    return tuple(RuleCheck(ref=code, title=rule.__doc__ or "", text="kept") for code, rule in RULES.items())


def not_proved(report: Report, answer: Answer) -> NotProved | None:
    """The error of a verification in which something is not proved."""
    results = report.results
    if all(result.proved for result in results):
        return None
    counts = [
        (sum(result.outcome == "not found" for result in results), "passage", "not found"),
        (sum(result.outcome == "edited text" for result in results), "passage", "in an edited text"),
        (sum(len(result.missing) for result in results), "name or number", "not in the data"),
        (sum(len(result.invented) for result in results), "name or number", "not in the original"),
    ]
    said = ", ".join(f"{_counted(count, noun)} {what}" for count, noun, what in counts if count)
    return NotProved(f"Not all is proved: {said}.", "The results tell where.", answer)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else ' or '.join(f'{word}s' for word in noun.split(' or '))}"
