"""Which files are meant by the paths that a user gives."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from mhcorpus.ingest.walk import walk

SUFFIXES = frozenset({".txt", ".pdf"})


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def _names(folder: Path, files: list[str]) -> list[str]:
    return [Path(file).relative_to(folder.resolve()).as_posix() for file in files]


def test_a_folder_means_the_papers_in_it_sorted(tmp_path: Path) -> None:
    """Folders are read to the bottom, in order; suffixes count in any case."""
    _make(tmp_path, "b.txt", "a/z.PDF", "a/b/c.txt", "c.txt")
    assert _names(tmp_path, walk([tmp_path], SUFFIXES).files) == [
        "a/b/c.txt", "a/z.PDF", "b.txt", "c.txt",
    ]


def test_what_is_no_paper_is_passed_over(tmp_path: Path) -> None:
    """Hidden files, lock files and litter do not count; other formats are counted by suffix."""
    _make(
        tmp_path, ".hidden.txt", ".git/config.txt", "~$brief.txt", "__MACOSX/x.txt", "Thumbs.db",
        "desktop.ini", "x.xlsx", "y.XLSX", "README", "brief.txt",
    )
    found = walk([tmp_path], SUFFIXES)
    assert _names(tmp_path, found.files) == ["brief.txt"]
    assert found.other_formats == Counter({".xlsx": 2, "no suffix": 1})


def test_a_file_that_is_named_is_always_meant(tmp_path: Path) -> None:
    """A file given by its own path counts, whatever its format, and once however it is given."""
    _make(tmp_path, "x.xlsx", ".hidden.txt", "a.txt")
    paths = [tmp_path / "x.xlsx", tmp_path / ".hidden.txt", tmp_path / "a.txt", tmp_path]
    found = walk([*paths, tmp_path / "." / "a.txt"], SUFFIXES)
    assert _names(tmp_path, found.files) == ["x.xlsx", ".hidden.txt", "a.txt"]
    assert found.other_formats == Counter()


def test_a_missing_path_is_named_and_the_corpus_is_no_paper(tmp_path: Path) -> None:
    """What is not there is reported as it was given; what must not be read is left out."""
    _make(tmp_path, "a.txt", "corpus.txt")
    found = walk([tmp_path, Path("weg.txt")], SUFFIXES, {tmp_path.resolve() / "corpus.txt"})
    assert (_names(tmp_path, found.files), found.missing) == (["a.txt"], [Path("weg.txt")])


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_neither_loop_nor_hide_a_name(tmp_path: Path) -> None:
    """A link back is entered once, a link to itself never, and a linked file has its own name."""
    _make(tmp_path, "papers/a.txt", "store/0123.txt")
    papers = tmp_path / "papers"
    (papers / "back").symlink_to(papers)
    (papers / "self").symlink_to(papers / "self")
    (papers / "brief.txt").symlink_to(tmp_path / "store" / "0123.txt")
    (papers / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    assert _names(papers, walk([papers], SUFFIXES).files) == ["a.txt", "brief.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_folder_is_one_by_whatever_way_it_is_reached(tmp_path: Path) -> None:
    """Through a link or not, a folder's papers have one path, and count once."""
    _make(tmp_path, "papers/a.txt")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "papers")
    assert _names(tmp_path, walk([link, tmp_path / "papers"], SUFFIXES).files) == ["papers/a.txt"]


def test_a_link_that_leads_nowhere_is_told_of(tmp_path: Path) -> None:
    """What it led to may have been a paper; of other formats nobody asks, and a link to a paper is one."""
    _make(tmp_path, "a.txt")
    targets = {"b.txt": "a.txt", "c.PDF": "weg.pdf", "d.xlsx": "weg.xlsx", "e.txt": "e.txt", ".f.txt": "weg"}
    for name, target in targets.items():
        (tmp_path / name).symlink_to(target)
    found = walk([tmp_path], SUFFIXES)
    assert (_names(tmp_path, found.files), _names(tmp_path, found.dead_links)) == (
        ["a.txt", "b.txt"], ["c.PDF", "e.txt"],
    )
