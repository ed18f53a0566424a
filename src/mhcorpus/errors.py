"""What can go wrong in ways that a user can act on."""

from __future__ import annotations


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
