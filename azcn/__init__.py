"""azcn: what China and Azerbaijan have said, signed and reported about each other, with its sources.

from azcn import open_reference
reference = open_reference()
for section in reference.clause("7").results:
    print(section.ref, section.title)
"""

from azcn.answers import Answer
from azcn.errors import AmbiguousName, AzcnError, DataDamaged, MalformedAddress, NothingFound, UnknownValue, WrongUse
from azcn.filters import Filters
from azcn.reference import Reference, open_reference
from azcn.version import VERSION

__version__ = VERSION

__all__ = [
    "AmbiguousName",
    "Answer",
    "AzcnError",
    "DataDamaged",
    "Filters",
    "MalformedAddress",
    "NothingFound",
    "Reference",
    "UnknownValue",
    "WrongUse",
    "__version__",
    "open_reference",
]
