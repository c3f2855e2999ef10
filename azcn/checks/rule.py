"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from azcn.dataset import Dataset, Origin

Finding = tuple[Origin, object]
"""Where something breaks a rule, and the value found."""
Rule = Callable[[Dataset], Iterator[Finding]]
"""Finds what breaks it; its docstring is the message, what every record must have."""
