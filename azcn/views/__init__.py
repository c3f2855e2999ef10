"""From an answer to a page: what is shown, in which order, under which heading. No widths, no colours."""

from azcn.views.columns import COLUMNS, Column
from azcn.views.page import page

__all__ = ["COLUMNS", "Column", "page"]
