"""What can go wrong: each error knows its sentence, the next step and its exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from azcn.answers import Answer


class AzcnError(Exception):
    """An error that a user can act upon."""

    code = "error"
    exit_code = 3

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class NothingFound(AzcnError):
    """Asked for properly, but not there; `answer` holds what was found all the same."""

    code = "nothing-found"
    exit_code = 1

    def __init__(self, message: str, hint: str = "", answer: Answer | None = None) -> None:
        super().__init__(message, hint)
        self.answer = answer


class NotProved(NothingFound):
    """A check against the originals that did not hold; `answer` holds its results."""

    code = "not-proved"
    exit_code = 3


class WrongUse(AzcnError):
    """The question itself cannot be understood."""

    code = "wrong-use"
    exit_code = 2


class MalformedAddress(WrongUse):
    """An address outside the grammar."""

    code = "malformed-address"


class UnknownValue(WrongUse):
    """A filter was given a value that does not exist."""

    code = "unknown-value"


class AmbiguousName(WrongUse):
    """A name that several records answer to."""

    code = "ambiguous-name"


class DataDamaged(AzcnError):
    """The data cannot be read, or breaks a rule; `problems` lists every one."""

    code = "data-damaged"

    def __init__(self, message: str, hint: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.problems = problems


class CannotWrite(AzcnError):
    """The answer could not be written out."""

    code = "cannot-write"
