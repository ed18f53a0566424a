"""How much of a file is read: what is larger is no paper but a mistake or a trap."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from mhcorpus.errors import UnreadableFileError

MB = 1024 * 1024
SIZE, PAGES = 200, 10_000
"""What ``--max-size`` (MB) and ``--max-pages`` are when nothing is said."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes that a file, or a part that is unpacked from it, may have; the most pages."""

    size: int = SIZE * MB
    pages: int = PAGES

    def file(self, path: Path) -> None:
        """Look at a file before it is opened.

        Raises:
            UnreadableFileError: it is too large, or opening it may wait for ever.
            OSError: there is none.
        """
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise UnreadableFileError(f"{path}: is a folder, not a file")
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableFileError(f"{path}: is a pipe or a device, not a file")
        if about.st_size > self.size:
            raise UnreadableFileError(f"{path}: {self.too_large}")

    @property
    def too_large(self) -> str:
        """What is said of a file or part that is too large."""
        return f"is larger than {self.size // MB:,} MB (--max-size)"


NORMAL = Limits()
"""What applies when the user says nothing."""
UNBOUNDED = Limits(size=2**62, pages=2**62)
"""What applies to a paper that the corpus has: it was let in, with whatever limits."""
