"""Ingest of a folder: one job and two, a second time, how it grows, what it takes of memory and disk."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.inputs import real_papers, written_papers
from benchmarks.processes import MHCORPUS, Ran, whole
from benchmarks.rows import Row, measured
from mhcorpus.store import Corpus

_PAIR = 5_000
"""Papers for one job beside two: with them the start of the workers, 2 s, is no large part of it."""
_COPIES = 16
"""How often each real PDF is read, a few bytes longer each time: as long as the written papers take."""
_ROUNDS = 3
_AGAINS = 5
_JOBS = "2"


_ALONE = """
import sys
from pathlib import Path
from mhcorpus.ingest import ingest, shipped_tools
from mhcorpus.store import Corpus
with Corpus.open(Path(sys.argv[2]), create=True) as corpus:
    ingest([Path(sys.argv[1])], corpus, shipped_tools())
"""
"""One process that reads, analyses and stores one paper after the other."""


def run() -> list[Row]:
    """Measure up to 10,000 papers."""
    return [*_jobs(_PAIR), *_jobs_on_pdfs(), *_growth((100, 1_000, 10_000)), *_real()]


def run_large() -> list[Row]:
    """Measure up to 100,000 papers."""
    return _growth((10_000, 100_000))


def _jobs(number: int) -> list[Row]:
    ways: dict[str, Callable[[Path], Ran]]
    ways = {"two": partial(_ingest, jobs=_JOBS), "one": partial(_ingest, jobs="1"), "alone": _ingest_alone}
    with _folder(written_papers(number)) as papers:
        ran = _in_rounds(ways, papers)
    what = f"ingest of {number:,} papers, --jobs {_JOBS}"
    return [
        _pair(what, number, [(runs["one"], runs["two"]) for runs in ran], "--jobs 1", "≥ 1.8 ×"),
        _pair(f"{what} beside no workers", number, [(runs["alone"], runs["two"]) for runs in ran],
              "one process that does it all", ""),
    ]  # fmt: skip


def _jobs_on_pdfs() -> list[Row]:
    """Measure two jobs beside one on PDFs, as most papers are: more is read for each row that is written."""
    if not (real := real_papers(".pdf")):
        return []
    copies = (path.read_bytes() + b"%% %d\n" % copy for copy in range(_COPIES) for path in real)
    number = _COPIES * len(real)
    with _folder(copies, ".pdf") as papers:
        ran = _in_rounds({"two": partial(_ingest, jobs=_JOBS), "one": partial(_ingest, jobs="1")}, papers)
    what = f"ingest of {number:,} real papers in PDF, --jobs {_JOBS}"
    return [_pair(what, number, [(runs["one"], runs["two"]) for runs in ran], "--jobs 1", "≥ 1.8 ×")]


def _in_rounds(ways: Mapping[str, Callable[[Path], Ran]], papers: Path) -> list[dict[str, Ran]]:
    return [{name: way(papers) for name, way in ways.items()} for _ in range(_ROUNDS)]


def _pair(what: str, number: int, pairs: Sequence[tuple[Ran, Ran]], beside: str, goal: str) -> Row:
    ratios = [one.wall / two.wall for one, two in pairs]
    more = statistics.median(two.cpu / one.cpu for one, two in pairs)
    cores = statistics.median(one.cpu / one.wall for one, _ in pairs)
    return measured(
        what, [number / two.wall for _, two in pairs],
        unit="papers/s", beside=beside, ratio=statistics.median(ratios), goal=goal,
        note=f"times as fast ({min(ratios):.2f}-{max(ratios):.2f}), start of the workers included; "
        f"processor time {more:.2f} × of what keeps {cores:.2f} cores busy",
    )


def _growth(numbers: tuple[int, ...]) -> list[Row]:
    rows: list[Row] = []
    runs: dict[int, Ran] = {}
    for number in numbers:
        with _folder(written_papers(number)) as papers:
            database = papers.parent / "corpus.db"
            runs[number] = _ingest(papers, _JOBS, database)
            if number == numbers[-1]:
                again = [_ingest(papers, _JOBS, database) for _ in range(_AGAINS)]
                rows = [
                    _again(number, runs[number], again),
                    _size(f"{number:,} written papers", database, ""),
                ]
    last, before = numbers[-1], numbers[-2]
    each = {number: 1000 * one.wall / number for number, one in runs.items()}
    memory = [runs[number].memory for number in numbers]
    return [
        measured(
            f"ingest of {last:,} papers, each", [each[last]], unit="ms", beside=f"{before:,} papers",
            ratio=each[last] / each[before], goal="≤ 1.1 ×", note="times as long for each: how it grows",
        ),
        *rows,
        measured(
            f"memory of the largest process, {last:,} papers", [memory[-1]], unit="MB",
            beside=f"{before:,} papers", ratio=memory[-1] / memory[-2], goal="≤ 400",
            note=", ".join(f"{number:,}: {each:.0f}" for number, each in zip(numbers, memory, strict=True)),
        ),
    ]


def _again(number: int, first: Ran, again: Iterable[Ran]) -> Row:
    walls = [each.wall for each in again]
    return measured(
        f"ingest of {number:,} papers again, nothing changed", walls, beside="the first time",
        ratio=first.wall / statistics.median(walls), goal="≥ 200 ×",
        note=f"times as fast; the first took {first.wall:.1f} s with --jobs {_JOBS}",
    )


def _real() -> list[Row]:
    papers = real_papers(".txt", ".md", ".pdf", ".docx", ".odt", ".html", ".xml")
    if not papers:
        return []
    with tempfile.TemporaryDirectory() as place:
        database = Path(place) / "corpus.db"
        whole(MHCORPUS, "ingest", *papers, "--db", database)
        return [_size("real papers", database, f"{len(papers)} papers, the tables of laws included")]


def _size(papers: str, database: Path, note: str) -> Row:
    with Corpus.open(database, create=False) as corpus:
        text = corpus.rows("SELECT sum(length(CAST(text AS BLOB))) AS size FROM document")[0]["size"]
    size = database.stat().st_size
    return measured(
        f"size of the corpus, {papers}", [size / 1e6], unit="MB", beside="their text",
        ratio=size / text, goal="≤ 3 ×", note=note,
    )


def _ingest(papers: Path, jobs: str, database: Path | None = None) -> Ran:
    with _temporary() as place:
        corpus = database or place / "corpus.db"
        return whole(MHCORPUS, "ingest", papers, "--jobs", jobs, "--db", corpus)


def _ingest_alone(papers: Path) -> Ran:
    with _temporary() as place:
        return whole(sys.executable, "-c", _ALONE, papers, place / "corpus.db")


@contextmanager
def _temporary() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield place
    finally:
        shutil.rmtree(place)


@contextmanager
def _folder(papers: Iterable[bytes], suffix: str = ".txt") -> Iterator[Path]:
    """Give a folder with these papers in it, inside one that is gone afterwards."""
    with _temporary() as place:
        folder = place / "papers"
        folder.mkdir()
        for number, paper in enumerate(papers):
            (folder / f"{number:06}{suffix}").write_bytes(paper)
        yield folder
