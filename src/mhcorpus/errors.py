"""What can go wrong in ways that a user can act on."""

from __future__ import annotations


class MhcorpusError(Exception):
    """A problem that a user can act on; its text is one line that says how."""


class UnreadableFileError(MhcorpusError):
    """A file cannot be read as the format it claims to be."""


class CorpusError(MhcorpusError):
    """The corpus file cannot be opened, read or written."""


class QueryError(MhcorpusError):
    """A query that means nothing: wrong usage, not an empty answer."""


class PatternError(MhcorpusError):
    """A pattern file is wrong; the text names the file, the pattern and the fault."""
