"""Which suffixes are read, and what to do with a file that has another."""

from __future__ import annotations

from mhcorpus.readers.zip_archive import ARCHIVE

TEXT_FORMATS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}
HTML = frozenset({".html", ".htm", ".xhtml"})
PACKED = frozenset({".pdf", ".docx", ".odt"})
SUFFIXES: frozenset[str] = frozenset({*TEXT_FORMATS, *HTML, *PACKED, ".xml"})
"""The suffixes, in lower case, of the files that :func:`mhcorpus.readers.read` can read."""

_IN_A_WORD_PROCESSOR = "open it in LibreOffice or Word and save it as .docx"
_CONVERT = {
    **dict.fromkeys((".doc", ".rtf", ".wpd", ".docm", ".fodt", ".pages"), _IN_A_WORD_PROCESSOR),
    **dict.fromkeys((".eml", ".msg"), "save the message as .txt and its attachments as files"),
    **dict.fromkeys((".mht", ".mhtml"), "save the page as .html"),
    **dict.fromkeys((".7z", ".rar", ".tar", ".gz", ".tgz"), "unpack it"),
}


def how_to_convert(suffix: str) -> str | None:
    """Return how to make a file that is read of one with ``suffix``; None where that is not known."""
    return _CONVERT.get(suffix)


def unreadable(name: str, suffix: str) -> str:
    """Return why the file ``name`` is not read, which none with its ``suffix`` is, and what to do."""
    readable = ", ".join(sorted(SUFFIXES))
    if suffix == ARCHIVE:
        return f"{name}: is an archive; ingest takes its members, or name one as {name}/<member>"
    if convert := how_to_convert(suffix):
        return f"{name}: {suffix} cannot be read; {convert}"
    if not suffix:
        return f"{name}: has no suffix that tells its format; readable are {readable}"
    return f"{name}: unknown format {suffix}; readable are {readable}"
