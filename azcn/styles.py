"""The citation styles, apart from what writes them, so that the command line knows them at no cost."""

from enum import StrEnum


class Style(StrEnum):
    """The citation styles, by the names that people give them."""

    APA = "apa"
    CHICAGO = "chicago"
    MLA = "mla"
    OSCOLA = "oscola"
    GB_T_7714 = "gb-t-7714"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    PLAIN = "plain"
