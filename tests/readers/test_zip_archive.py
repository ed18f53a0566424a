"""Archives: each member is a paper at a path of its own."""

from __future__ import annotations

import io
import random
import re
import zipfile
from pathlib import Path

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import Limits
from mhcorpus.readers import members, name_of, read, read_bytes, zip_archive
from mhcorpus.readers.zip_archive import archive_of, holds
from mhcorpus.readers.zip_member import unpack


def pack(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def save(folder: Path, files: dict[str, bytes], name: str = "brieven.zip") -> Path:
    path = folder / name
    path.write_bytes(pack(files))
    return path


def names(archive: Path) -> list[str]:
    return [path.relative_to(archive).as_posix() for path in members(archive)]


def test_the_members_of_an_archive(tmp_path: Path) -> None:
    """Papers count, in order, those of archives within once; folders, litter and metadata do not."""
    inner = pack({"c.txt": b"c", "dieper.zip": pack({"d.txt": b"d"})})
    archive = save(
        tmp_path,
        {
            "b.txt": b"b", "map/a.txt": b"a", "map/": b"", "__MACOSX/b.txt": b"", ".weg.txt": b"",
            "~$b.docx": b"", "b.metadata.xml": b"", "in.zip": inner,
        },
    )  # fmt: skip
    assert names(archive) == ["b.txt", "in.zip/c.txt", "in.zip/dieper.zip", "map/a.txt"]
    assert [(s.name, s.text) for s in map(read, list(members(archive))[:2])] == [
        ("brieven.zip/b.txt", "b"), ("brieven.zip/in.zip/c.txt", "c"),
    ]  # fmt: skip


def test_names_that_lead_elsewhere_are_only_names(tmp_path: Path) -> None:
    """Whatever its name, a member stays inside the archive, and two never share a path."""
    archive = save(
        tmp_path,
        {"../../a.txt": b"1", "/a.txt": b"2", "C:\\b\\c.txt": b"3", "b/./c.txt": b"4", "x\ty.txt": b"5"},
    )
    found = {path.relative_to(archive).as_posix(): read(path).text for path in members(archive)}
    assert found == {"a.txt": "1", "a (2).txt": "2", "b/c.txt": "3", "b/c (2).txt": "4", "xy.txt": "5"}


def test_metadata_in_an_archive(tmp_path: Path) -> None:
    """Metadata beside a member count for it."""
    metadata = b'<metadata_gegevens><metadata name="DC.title" content="Brief"/></metadata_gegevens>'
    archive = save(tmp_path, {"m/b.txt": b"b", "m/b.metadata.xml": metadata})
    assert [dict(read(path).declared) for path in members(archive)] == [{"DC.title": "Brief"}]


def test_paths_into_archives(tmp_path: Path) -> None:
    """A path leads into an archive only where a file stands that is one by its name."""
    archive = save(tmp_path, {"b.txt": b"b"})
    (tmp_path / "map.zip").mkdir()
    paths = {
        archive / "b.txt": (archive, True),
        archive / "c.txt": (archive, False),
        archive: (None, False),
        tmp_path / "map.zip" / "b.txt": (None, False),
        tmp_path / "weg.zip" / "b.txt": (None, False),
    }
    assert {path: (archive_of(path), holds(path)) for path in paths} == paths
    assert [name_of(path) for path in paths][:3] == ["brieven.zip/b.txt", "brieven.zip/c.txt", "brieven.zip"]


def test_an_archive_that_changed_is_opened_anew(tmp_path: Path) -> None:
    """What was remembered of an archive does not outlive it."""
    archive = save(tmp_path, {"b.txt": b"b"})
    assert names(archive) == ["b.txt"]
    save(tmp_path, {"b.txt": b"b", "langer.txt": b"c"})
    assert names(archive) == ["b.txt", "langer.txt"]


def test_an_encrypted_member_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A member with a password is a failure of its own, in one line."""
    data = bytearray(pack({"a.txt": b"a", "b.txt": b"b"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    archive = tmp_path / "brieven.zip"
    archive.write_bytes(data)
    first, second = members(archive)
    message = r"^brieven\.zip/a\.txt: is encrypted; unpack it with its password first$"
    with pytest.raises(UnreadableFileError, match=message):
        read(first)
    assert read(second).text == "b"


class Watched(io.BytesIO):
    """Keeps how many bytes were read at once."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self.most = max(self.most, len(data))
        return data


@pytest.mark.parametrize(
    ("content", "said", "message"),
    [
        (bytes(5000), 10, r"^a\.txt: cannot be unpacked \(Bad CRC-32 for file 'a\.txt'\)$"),
        (random.Random(1).randbytes(500_000), 10, r"^a\.txt: cannot be unpacked \(Bad CRC-32"),
        (bytes(500_000), 500_000, r"^a\.txt: is larger than"),
    ],
)
def test_a_member_that_lies_about_its_size(content: bytes, said: int, message: str) -> None:
    """It is refused, and no more of the archive is read at once than a member may have."""
    archive = zipfile.ZipFile(file := Watched(pack({"a.txt": content})))
    entry = archive.getinfo("a.txt")
    entry.file_size, file.most = said, 0
    with pytest.raises(UnreadableFileError, match=message):
        unpack(archive, entry, "a.txt", Limits(size=20_000))
    assert file.most <= 20_001


REFUSED = {
    "brieven.zip": "brieven.zip: is an archive; ingest takes its members, or name one as"
    " brieven.zip/<member>",
    "brieven.zip/weg.txt": "{folder}/brieven.zip/weg.txt: no such file",
    "brieven.zip/stuk.zip": "brieven.zip/stuk.zip: is an archive; ingest takes its members, or name"
    " one as brieven.zip/stuk.zip/<member>",
    "brieven.zip/brief.doc": "brieven.zip/brief.doc: .doc cannot be read; open it in LibreOffice or"
    " Word and save it as .docx",
    "brieven.zip/los.pdf": "brieven.zip/los.pdf is no PDF, or it is broken or cut off",
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(tmp_path: Path, name: str) -> None:
    """A path that leads to no paper is refused in one line that says what to do."""
    save(tmp_path, {"a.txt": b"a", "stuk.zip": b"x", "brief.doc": b"x", "los.pdf": b"x"})
    with pytest.raises(UnreadableFileError) as caught:
        read(tmp_path / name)
    assert str(caught.value) == REFUSED[name].format(folder=tmp_path)


@pytest.mark.parametrize("suffix", [".eml", ".rtf", ".doc", ".msg", ".7z", ".mht"])
def test_what_must_be_converted(suffix: str) -> None:
    """For formats that many send and none reads, the line says what to do."""
    with pytest.raises(UnreadableFileError, match=rf"^brief\{suffix}: \{suffix} cannot be read; \w[^\n]+$"):
        read_bytes(f"brief{suffix}", b"x")


@pytest.mark.parametrize("limit", ["_MOST", "_LARGEST"])
def test_archives_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    """An archive with too many members, or too much in them, is refused before it is unpacked."""
    monkeypatch.setattr(zip_archive, limit, 1)
    archive = save(tmp_path, {"a.txt": b"aa", "b.txt": b"bb"})
    with pytest.raises(UnreadableFileError, match=r"^brieven\.zip: holds more than .* unpack it first$"):
        list(members(archive))


def test_archives_in_one_share_what_may_be_kept_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is unpacked of them counts, papers or not; what is too much is an archive to unpack first."""
    inner = bytes(3000) + pack({"a.txt": b"a"})  # whatever stands before a zip file belongs to it
    monkeypatch.setattr(zip_archive, "_HELD", 2 * len(inner))
    archive = save(tmp_path, {f"{number}.zip": inner for number in range(1, 5)})
    assert names(archive) == ["1.zip/a.txt", "2.zip/a.txt", "3.zip", "4.zip"]
    with pytest.raises(UnreadableFileError, match=r"^brieven\.zip/3\.zip: is an archive; "):
        read(archive / "3.zip")


@pytest.mark.parametrize(("data", "message"), [
    (b"kapot", "brieven.zip is no archive: it is not a zip file"),
    (b"PK\x03\x04 kapot", "brieven.zip is cut off or damaged: get it anew"),
])  # fmt: skip
def test_a_file_that_is_no_archive(data: bytes, message: str, tmp_path: Path) -> None:
    """A file named .zip that is none, or only begins as one, is refused in one line."""
    (tmp_path / "brieven.zip").write_bytes(data)
    with pytest.raises(UnreadableFileError, match=f"^{re.escape(message)}$"):
        list(members(tmp_path / "brieven.zip"))
