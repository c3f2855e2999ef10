"""azcn: what China and Azerbaijan have said, signed and reported about each other, with its sources.

from azcn import open_reference
reference = open_reference()
for section in reference.clause("7").results:
    print(section.ref, section.title)
"""

from azcn.answers import Answer
from azcn.errors import (
    AmbiguousName,
    AzcnError,
    CannotWrite,
    DataDamaged,
    MalformedAddress,
    NothingFound,
    NotProved,
    UnknownValue,
    WrongUse,
)
from azcn.filters import Filters
from azcn.reference import Reference, open_reference
from azcn.styles import Style
from azcn.version import VERSION

__version__ = VERSION

__all__ = [
    "AmbiguousName",
    "Answer",
    "AzcnError",
    "CannotWrite",
    "DataDamaged",
    "Filters",
    "MalformedAddress",
    "NotProved",
    "NothingFound",
    "Reference",
    "Style",
    "UnknownValue",
    "WrongUse",
    "__version__",
    "open_reference",
]
