"""Reading a folder of copies: what each file holds as paragraphs, and why a file is refused."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from azcn.errors import WrongUse

LARGEST_COPY = 5_000_000
"""Bytes; a larger file is refused before it is read."""
TEXT, HTML = (".txt", ".text", ".md"), (".html", ".htm", ".xhtml")
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "div", "section", "article", "figcaption")
_BLANK = re.compile(r"\n\s*\n")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Copy(Struct, frozen=True):
    """A readable file."""

    path: str
    text: str
    lines: tuple[str, ...]
    """Its lines that are not blank, one paragraph each in most copies."""
    blocks: tuple[str, ...]
    """Its stretches between blank lines, for copies whose lines are broken."""


class Refusal(Struct, frozen=True):
    """A file that was not read, and why."""

    path: str
    reason: str


def read_copies(folder: Path) -> tuple[tuple[Copy, ...], tuple[Refusal, ...]]:
    """Every file of a folder or a single file; raises WrongUse where there is none."""
    if not folder.exists():
        raise WrongUse(f"There is no folder {folder}.", "Give a folder that holds your copies as .txt or .html.")
    found = [read_copy(path) for path in (sorted(_files(folder)) if folder.is_dir() else [folder])]
    copies = tuple(copy for copy in found if isinstance(copy, Copy))
    return copies, tuple(refusal for refusal in found if isinstance(refusal, Refusal))


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder; links to folders are not followed, so that loops end."""
    for root, folders, files in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root) / name for name in files if not name.startswith("."))


def read_copy(path: Path) -> Copy | Refusal:
    """One file as text, or the reason why it cannot be one."""
    kind = path.suffix.casefold()
    if kind not in (*TEXT, *HTML):
        return Refusal(str(path), "neither .txt nor .html")
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return Refusal(str(path), "no file")  # a pipe would be waited for, a device read for ever
        size = found.st_size
        if size > LARGEST_COPY:
            return Refusal(str(path), f"{size} bytes are more than the {LARGEST_COPY} that a document takes")
        text = decoded(path.read_bytes())
    except OSError as error:
        return Refusal(str(path), f"cannot be read: {error.strerror}")
    except ValueError as error:
        return Refusal(str(path), str(error))
    if kind in HTML:
        try:
            text = extracted(text)
        except ImportError:
            return Refusal(str(path), "HTML needs Beautiful Soup: install azcn[html]")
    lines = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    blocks = tuple(" ".join(block.split()) for block in _BLANK.split("\n".join(text.splitlines())) if block.strip())
    return Copy(str(path), text, lines, blocks)


def decoded(content: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, or windows-1252; raises ValueError for anything else."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding)
    if b"\x00" in content:
        raise ValueError("holds binary data, or UTF-16 without its mark")
    for encoding in ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError("is neither UTF-8, UTF-16 nor windows-1252")


def extracted(html: str) -> str:
    """The text of a saved page, one line for each block of it."""
    from bs4 import BeautifulSoup  # noqa: PLC0415 - an optional extra

    page = BeautifulSoup(html, "html.parser")
    for tag in page(["script", "style", "noscript", "template"]):
        tag.decompose()
    for tag in page(["br"]):
        tag.replace_with("\n")
    for tag in page(list(_BLOCKS)):
        tag.insert_before("\n")
        tag.append("\n")
    return str(page.get_text())
