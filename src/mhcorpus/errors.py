"""What can go wrong in ways that a user can act on."""

from __future__ import annotations

import os
from traceback import walk_tb

DEBUG = "MHCORPUS_DEBUG"
"""The variable of the environment that asks for the text and the traceback of faults of the program."""


class MhcorpusError(Exception):
    """A problem that a user can act on; its text is one line that says how."""


class UnreadableFileError(MhcorpusError):
    """A file cannot be read as the format it claims to be."""


class CorpusError(MhcorpusError):
    """The corpus file cannot be opened, read or written."""


class DamagedError(CorpusError):
    """What is in the corpus file is not what SQLite wrote there."""


class QueryError(MhcorpusError):
    """A query that means nothing: wrong usage, not an empty answer."""


class PatternError(MhcorpusError):
    """A pattern file is wrong; each of ``faults`` names the file, the pattern and what is wrong."""

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that is wrong, a line each."""
        return self.args

    def __str__(self) -> str:
        first, *more = self.faults
        return f"{first} (and {len(more)} more: mhcorpus patterns check shows them)" if more else first


def unexpected(error: BaseException) -> str:
    """Return a fault of the program in a line: its kind and its place.

    Its text may quote what could not be handled, and so a letter: that is shown to who asks for it.
    """
    frames = [(frame.f_globals.get("__name__", ""), line) for frame, line in walk_tb(error.__traceback__)]
    own = [(module, line) for module, line in frames if module.partition(".")[0] == "mhcorpus"]
    place = "".join(f" in {module}, line {line}" for module, line in (own or frames)[-1:])
    text = f": {str(error).partition(chr(10))[0]}" if os.environ.get(DEBUG) else ""
    return f"unexpected {type(error).__name__}{place}{text}"
