"""Files of text: which formats are read, in which encodings, and what is told of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers import SUFFIXES, read, read_bytes
from mhcorpus.readers.text import read_text

DUTCH = "Het comité is zeer geïnteresseerd: «één» brief – met € 5 – over coördinatie.\r\nEinde.\n"


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman", "utf-16-le", "utf-16-be"])
def test_other_encodings(encoding: str) -> None:
    """A text that is not UTF-8 is read in the encoding it has, and a warning names that."""
    words = DUTCH if encoding != "cp850" else DUTCH.replace("€", "EUR").replace("–", "-")
    source = read_text(words.encode(encoding), "brief.txt")
    assert (source.text, source.encoding, source.warnings) == (
        words, encoding, (f"not UTF-8: read as {encoding}",),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_declared_encodings(encoding: str) -> None:
    """UTF-8, and what a byte order mark declares, is read without a warning."""
    source = read_text(DUTCH.encode(encoding), "brief.txt")
    assert (source.text, source.encoding, source.warnings) == (DUTCH, encoding, ())


@pytest.mark.parametrize("page", ["cp1252", "latin-1"])
@pytest.mark.parametrize("name", ["brief.txt", "brief.md"])
@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("De heer Kröger vroeg om 39\xa0812, nr. 7.\r\n", "2 places"),
        ("Eén brief.\n", "1 place"),
        ("Geen teken.\n", None),
    ],
)
def test_a_text_that_was_encoded_twice(words: str, places: str | None, name: str, page: str) -> None:
    """UTF-8 taken for a Western code page and encoded again is told, and stays as it is in its file."""
    twice = words.encode().decode(page)
    source = read_bytes(name, twice.encode())
    told = (f"seems encoded twice in {places}: what is said there may be missed",) if places else ()
    assert (source.text, source.encoding, source.warnings) == (twice, "utf-8", told)


@pytest.mark.parametrize("words", ["Kröger én «é» à € 5", "MÃO", "Curaçao: É»", "Ø Ã Â ’"])
def test_signs_that_are_encoded_once(words: str) -> None:
    """Accents and signs that make no other sign together give no warning."""
    assert read_bytes("brief.txt", words.encode()).warnings == ()


def test_utf8_mark_stays() -> None:
    """A byte order mark in UTF-8 stays in the text, outside of any block."""
    data = "\ufeffDe brief is af.\n".encode()
    source = read_text(data, "brief.txt")
    assert source.text == data.decode("utf-8")
    assert [(block.start, block.end) for block in source.blocks] == [(1, 16)]


def test_undecodable_bytes() -> None:
    """Stray bytes in a UTF-8 text are replaced, and a warning counts them."""
    source = read_text("Eén café".encode() + b"\xff" + " en één brief.".encode(), "brief.txt")
    assert source.text == "Eén café\ufffd en één brief."
    assert source.warnings == ("1 byte sequence undecodable as utf-8, shown as \ufffd",)


@pytest.mark.parametrize(
    ("data", "warning"), [(b"", "empty file"), (b" \r\n\t\n", "no text in the file")]
)
def test_nothing_to_read(data: bytes, warning: str) -> None:
    """A file without text gives a source without blocks, and a warning."""
    source = read_text(data, "leeg.txt")
    assert (source.text, source.blocks, source.warnings) == (data.decode(), (), (warning,))


REFUSED = {
    "beeld.txt": (bytes(range(256)) * 9, "beeld.txt: holds binary data, not text"),
    "brief.rtf": (
        b"x",
        "brief.rtf: .rtf cannot be read; open it in LibreOffice or Word and save it as .docx",
    ),
    "brief.xyz": (
        b"x",
        "brief.xyz: unknown format .xyz; readable are "
        ".docx, .htm, .html, .markdown, .md, .odt, .pdf, .text, .txt, .xhtml, .xml",
    ),
    "brief": (
        b"x",
        "brief: has no suffix that tells its format; readable are "
        ".docx, .htm, .html, .markdown, .md, .odt, .pdf, .text, .txt, .xhtml, .xml",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_files(tmp_path: Path, name: str) -> None:
    """A file that cannot be read is refused in one line that says what to do."""
    data, message = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught:
        read(path)
    assert str(caught.value) == message


def test_missing_file_and_folder(tmp_path: Path) -> None:
    """A path that is no file is refused in one line."""
    folder = tmp_path / "brieven.txt"
    folder.mkdir()
    with pytest.raises(UnreadableFileError, match=r"brief\.txt: no such file$"):
        read(tmp_path / "brief.txt")
    with pytest.raises(UnreadableFileError, match=r"brieven\.txt: is a folder, not a file$"):
        read(folder)


def test_markdown_is_read_by_its_suffix(tmp_path: Path) -> None:
    """The suffix, in any case of letters, gives the format of a source."""
    path = tmp_path / "Brief.MD"
    path.write_text("# Brief\n", encoding="utf-8")
    source = read(path)
    assert (source.name, source.format, ".md" in SUFFIXES) == ("Brief.MD", "md", True)
