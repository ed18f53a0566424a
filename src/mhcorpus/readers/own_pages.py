"""Pages that mhcorpus made of papers: what they tell is told by the papers themselves."""

from __future__ import annotations

import re
from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import Limits
from mhcorpus.readers.zip_archive import archive_of, member_data

IS_OWN = "is a page that mhcorpus made of papers, not a paper"
_GENERATOR = re.compile(
    rb"""<meta(?=[^>]{0,200}\sname=["']?generator\b)(?=[^>]{0,200}\scontent=["']mhcorpus )""", re.IGNORECASE
)
_NAME = b"mhcorpus "
"""What browsers leave as it is, and few other pages have in them: it is found sooner than a tag."""

_HEAD = 2**16
"""Bytes of a file among which the head of a page stands."""


def made_here(page: bytes) -> bool:
    """Whether mhcorpus made a web page, a browser that saved it again in between or not."""
    return _NAME in page and _GENERATOR.search(page) is not None


def is_own_page(path: Path, limits: Limits) -> bool:
    """Whether the page at ``path`` is one that mhcorpus made; of what cannot be read, reading it tells."""
    try:
        if archive_of(path):
            return made_here(member_data(path, limits))
        with path.open("rb") as file:
            return made_here(file.read(_HEAD))
    except (OSError, UnreadableFileError):
        return False
