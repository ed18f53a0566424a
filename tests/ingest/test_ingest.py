"""Files into the corpus: what is new, changed, moved, copied, gone or broken."""

from __future__ import annotations

import errno
import os
import sys
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from mhcorpus.errors import CorpusError
from mhcorpus.ingest import Event, ingest
from mhcorpus.upkeep.papers import astray
from tests.ingest.desk import LONG_AGO, Desk


def test_what_has_not_changed_is_not_read_again(desk: Desk) -> None:
    """A second run over the same files reads none of them."""
    desk.put("a.txt", "36547 in een brief")
    desk.put("b.md", "een nota")
    assert desk.ingest() == ["added a.txt", "added b.md"]
    assert (desk.ingest(), desk.read) == (["unchanged a.txt", "unchanged b.md"], [])


def test_an_untouched_file_is_not_even_hashed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Size and time of change are enough; where they differ the content decides.

    A file is hashed again when it is read, as it may have changed since.
    """
    hashed: list[str] = []

    def digest(path: Path, _: object, *, alone: bool = False) -> str:
        hashed.append(path.name)
        return f"{path.read_text(encoding='utf-8'):0<64}"

    monkeypatch.setattr("mhcorpus.ingest.files.digest", digest)
    monkeypatch.setattr("mhcorpus.ingest.jobs.digest", digest)
    desk.put("a.txt", "een brief")
    assert (desk.ingest(), hashed) == (["added a.txt"], ["a.txt"] * 2)
    assert (desk.ingest(), hashed) == (["unchanged a.txt"], ["a.txt"] * 2)
    desk.put("a.txt", "een brief", at=LONG_AGO + 60)
    assert (desk.ingest(), hashed) == (["unchanged a.txt"], ["a.txt"] * 3)
    assert (desk.ingest(), hashed) == (["unchanged a.txt"], ["a.txt"] * 3)


def test_a_file_changed_within_one_tick_is_noticed(desk: Desk) -> None:
    """A file that was written just before it was read is checked by its content next time."""
    path = desk.put("a.txt", "een brief")
    path.touch()
    now = path.stat().st_mtime_ns
    desk.ingest()
    path.write_text("ene brief", encoding="utf-8")
    os.utime(path, ns=(now, now))
    assert desk.ingest() == ["changed a.txt"]


def test_a_changed_file_takes_the_place_of_what_it_was(desk: Desk) -> None:
    """A changed file is analysed anew, and only what is in it now is in the corpus."""
    desk.put("a.txt", "36547 in een brief")
    desk.ingest()
    desk.put("a.txt", "een heel andere brief")
    assert (desk.ingest(), desk.read) == (["changed a.txt"], ["a.txt"])
    assert [row[0] for row in desk.corpus.rows("SELECT text FROM document")] == [
        "een heel andere brief"
    ]
    assert desk.corpus.rows("SELECT * FROM reference") == []


def test_a_new_analysis_reads_everything_again(desk: Desk) -> None:
    """What another version found is found anew, and the names of laws are written anew."""
    desk.put("a.txt", "een brief")
    desk.ingest()
    desk.version = "2"
    assert (desk.ingest(), desk.ingest()) == (["changed a.txt"], ["unchanged a.txt"])
    assert desk.corpus.laws_version() == "2"


def test_a_file_that_moved_is_known_by_its_content(desk: Desk) -> None:
    """A moved or renamed file keeps its document, which is not analysed again."""
    path = desk.put("a.txt", "een brief")
    desk.ingest()
    (desk.folder / "2025").mkdir()
    path.rename(desk.folder / "2025" / "brief.txt")
    assert (desk.ingest(), desk.read) == (["moved brief.txt"], [])
    assert desk.names() == ["2025/brief.txt"]
    assert desk.ingest() == ["unchanged brief.txt"]


def test_a_file_renamed_to_another_format_is_read_again(desk: Desk) -> None:
    """The same bytes are another document in another format, since another reader reads them."""
    path = desk.put("a.txt", "een brief")
    desk.ingest()
    path.rename(desk.folder / "a.md")
    assert (desk.ingest(prune=True), desk.read) == (["added a.md", "removed a.txt"], ["a.md"])


def test_two_identical_files_are_two_documents_analysed_once(desk: Desk) -> None:
    """A copy is a document of its own with the same content, and the analysis is not repeated."""
    desk.put("a.txt", "36547 in een brief")
    desk.put("b/a.txt", "36547 in een brief")
    assert (desk.ingest(), desk.read) == (["added a.txt", "copied a.txt"], ["a.txt"])
    assert desk.names() == ["a.txt", "b/a.txt"]
    one, other = (desk.corpus.load(known.document) for known in desk.corpus.known().values())
    assert one == other


def test_a_moved_file_is_read_again_by_a_new_analysis(desk: Desk) -> None:
    """Where both path and version changed, one document is left, with the new analysis."""
    path = desk.put("a.txt", "een brief")
    desk.ingest()
    path.rename(desk.folder / "b.txt")
    desk.version = "2"
    assert (desk.ingest(), desk.names()) == (["changed b.txt"], ["b.txt"])


def test_prune_takes_out_what_is_gone_from_the_folders_given(desk: Desk) -> None:
    """Without prune a document outlives its file; with it, under the folders given, it does not."""
    names = ("een/a.txt", "een/b.txt", "een/diep/er/d.txt", "een-twee/e.txt", "twee/c.txt", "drie/f.txt")
    papers = {name: desk.put(name, f"brief {name}") for name in names}
    desk.ingest()
    for name in set(names) - {"een/b.txt"}:
        papers[name].unlink()
    assert desk.ingest() == ["unchanged b.txt"]
    given = (desk.folder / "een", desk.folder / "een/diep")
    assert desk.ingest(*given, prune=True) == ["unchanged b.txt", "removed a.txt", "removed d.txt"]
    assert desk.names() == ["drie/f.txt", "een-twee/e.txt", "een/b.txt", "twee/c.txt"]


def test_prune_leaves_the_papers_of_a_folder_that_is_empty(desk: Desk) -> None:
    """So looks the place of a disk that is not there: what came from it stays, and the run says so."""
    papers = [desk.put(name, f"brief {name}") for name in ("een/a.txt", "een/b.txt", "twee/c.txt", "twee/d.txt")]
    given = (desk.folder / "een", desk.folder / "twee")
    desk.ingest()
    for path in papers[:3]:
        path.unlink()
    summary = ingest(given, desk.corpus, desk.tools, prune=True)
    assert summary.failed == [
        (given[0], "is empty: the 2 papers stay that were read from it; mhcorpus remove takes papers out")
    ]
    assert desk.names() == ["een/a.txt", "een/b.txt", "twee/d.txt"]


def test_what_is_gone_from_the_folders_given_is_counted(desk: Desk) -> None:
    """Without prune a summary says how many documents there it would take out; with it, none are left."""
    papers = [desk.put(name, f"brief {name}") for name in ("een/a.txt", "een/b.txt", "twee/c.txt", "d.txt")]
    desk.pack("een/brieven.zip", {"e.txt": "brief e"})
    desk.ingest()
    for path in (*papers[1:], desk.folder / "een/brieven.zip"):
        path.unlink()

    def gone(*given: Path, prune: bool = False) -> int:
        return ingest(given, desk.corpus, desk.tools, prune=prune).gone

    assert [gone(desk.folder / "een"), gone(desk.folder), gone(papers[0])] == [2, 4, 0]
    assert [gone(desk.folder, prune=True), gone(desk.folder)] == [0, 0]
    assert desk.names() == ["een/a.txt"]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_what_cannot_be_seen_is_not_gone(desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Only a file of which the system says that it is not there is pruned, or counts as moved."""
    path = desk.put("een/a.txt", "een brief")
    desk.ingest()
    path.unlink()
    desk.put("b.txt", "een brief")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "lstat", partial(_refuse, number))
        assert desk.ingest(prune=True) == ["copied b.txt"]
        assert [(each.path, each.state) for each in astray(desk.corpus)] == [(path, "unreadable")]
    assert [(each.path, each.state) for each in astray(desk.corpus)] == [(path, "gone")]
    assert (desk.ingest(prune=True), desk.names()) == (["unchanged b.txt", "removed a.txt"], ["b.txt"])


def _refuse(number: int, *_: object, **__: object) -> NoReturn:
    raise OSError(number, os.strerror(number))


def test_one_bad_file_does_not_cost_the_others(desk: Desk) -> None:
    """Each failure is one line, a fault of the program names its type, and the rest is stored."""
    for name, text in [("a.txt", "broken"), ("b.txt", "bug"), ("c.txt", "een brief")]:
        desk.put(name, text)
    summary = ingest(
        [desk.folder / "weg", desk.folder, desk.put("d.txt", "een nota")], desk.corpus, desk.tools
    )
    assert [(path, message.partition(",")[0]) for path, message in summary.failed] == [
        (desk.folder / "weg", "there is no such file or folder"),
        (desk.folder / "a.txt", "is no paper"),
        (desk.folder / "b.txt", "unexpected ZeroDivisionError in mhcorpus.ingest.jobs"),
    ]
    assert summary.outcomes == Counter({"failed": 3, "added": 2})
    assert (desk.names(), summary.documents) == (["c.txt", "d.txt"], 2)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_name_that_is_no_text_is_refused(desk: Desk) -> None:
    """A file whose name cannot be decoded is reported, since nobody could ask for it."""
    (desk.folder / os.fsdecode(b"br\xffief.txt")).write_text("een brief", encoding="utf-8")
    summary = ingest([desk.folder], desk.corpus, desk.tools)
    assert [message for _, message in summary.failed] == [
        "its name is not valid Unicode: rename it"
    ]


def test_a_changed_file_that_cannot_be_read_keeps_its_document(desk: Desk) -> None:
    """What was known of a file stays until something better is."""
    desk.put("a.txt", "36547 in een brief")
    desk.ingest()
    desk.put("a.txt", "broken")
    assert desk.ingest() == ["failed a.txt"]
    assert [row[0] for row in desk.corpus.rows("SELECT text FROM document")] == [
        "36547 in een brief"
    ]


def test_an_interrupt_leaves_whole_documents(desk: Desk) -> None:
    """Whoever stops an ingest keeps what was done, and the next run goes on from there."""
    desk.put("a.txt", "een brief")
    desk.put("b.txt", "stop")
    with pytest.raises(KeyboardInterrupt):
        desk.ingest()
    assert desk.names() == ["a.txt"]
    desk.put("b.txt", "een nota")
    assert desk.ingest() == ["unchanged a.txt", "added b.txt"]


def test_a_corpus_that_fails_ends_the_ingest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the corpus is no fault of a paper: nothing after it could be stored either."""
    desk.put("a.txt", "een brief")

    def fail(*_: object) -> int:
        raise CorpusError("corpus.db: cannot grow: the disk is full")

    monkeypatch.setattr(desk.corpus, "put", fail)
    with pytest.raises(CorpusError, match="the disk is full"):
        desk.ingest()


def test_a_paper_without_text_is_stored_with_its_warning(desk: Desk) -> None:
    """One in which there is no text is a document, and the summary says what is odd about it."""
    path = desk.put("a.txt", "\n")
    summary = ingest([desk.folder], desk.corpus, desk.tools)
    assert summary.warnings == [(path, "the document has no text")]
    assert desk.names() == ["a.txt"]


def test_an_empty_file_is_no_paper(desk: Desk) -> None:
    """A file that holds nothing fails in every format; what was there before it was cut off stays."""
    desk.put("a.txt", "een brief")
    desk.ingest()
    paths = [desk.put(name, "") for name in ("a.txt", "b.md")]
    summary = ingest([desk.folder], desk.corpus, desk.tools)
    assert summary.failed == [(path, "is empty") for path in paths]
    assert [tuple(row) for row in desk.corpus.rows("SELECT name, text FROM document")] == [("a.txt", "een brief")]


def test_a_date_given_once_is_kept(desk: Desk) -> None:
    """A date given for a paper is used again by later analyses, until its content changes."""
    desk.put("a.txt", "een brief")
    runs = []
    for version, date in [("1", None), ("1", "2025-12"), ("1", None), ("2", None)]:
        desk.version = version
        runs.append((desk.ingest(date=date), list(desk.analysed)))
    desk.put("a.txt", "een andere brief")
    runs.append((desk.ingest(), list(desk.analysed)))
    assert runs == [
        (["added a.txt"], [("a.txt", None)]),
        (["changed a.txt"], [("a.txt", "2025-12")]),
        (["unchanged a.txt"], []),
        (["changed a.txt"], [("a.txt", "2025-12")]),
        (["changed a.txt"], [("a.txt", None)]),
    ]


def test_the_summary_counts_what_was_found(desk: Desk) -> None:
    """References, other formats, folders without papers and documents are counted."""
    desk.put("a.txt", "36547 in een brief")
    desk.put("b.xlsx", "")
    desk.put("c.XLSX", "")
    empty = desk.folder / "leeg"
    empty.mkdir()
    summary = ingest([desk.folder, empty], desk.corpus, desk.tools)
    assert replace(summary, seconds=0.0) == replace(
        summary, outcomes=Counter({"added": 1}), references=Counter({"dossier": 1}), failed=[],
        warnings=[], other_formats=Counter({".xlsx": 2}), empty_folders=[empty], documents=1,
        seconds=0.0,
    )


OWN = '<html><head><meta name="generator" content="mhcorpus 1.0"><title>39812</title></head><p>39812'


@pytest.mark.parametrize(
    ("given", "before", "told", "documents"),
    [
        (["."], "", ["added a.txt", "passed_over b.html"], ["a.txt"]),
        (["b.html"], "", ["failed b.html"], []),
        ([".", "b.html"], "", ["added a.txt", "failed b.html"], ["a.txt"]),
        (["."], "<p>een brief", ["added a.txt", "failed b.html"], ["a.txt", "b.html"]),
    ],
)
def test_a_page_that_was_made_here_is_passed_over_in_a_folder(
    given: list[str], before: str, told: list[str], documents: list[str], desk: Desk
) -> None:
    """It is no paper, and no failure either, unless it is named or stands where a paper was."""
    if before:
        desk.ingest(desk.put("b.html", before))
    desk.put("a.txt", "een brief")
    desk.put("b.html", OWN, at=LONG_AGO + 60)
    paths = [desk.folder / path for path in given]
    assert (desk.ingest(*paths), desk.names()) == (told, documents)


def test_a_page_that_was_made_here_is_passed_over_in_an_archive(desk: Desk) -> None:
    """An archive is a folder."""
    desk.pack("brieven.zip", {"a.txt": "een brief", "b.html": OWN})
    assert (desk.ingest(), desk.read) == (["added a.txt", "passed_over b.html"], ["a.txt"])


def test_events_say_how_far_it_is(desk: Desk) -> None:
    """Each event counts the files done, from 1, and says how many there are."""
    for name in ("a.txt", "b.txt", "c.txt"):
        desk.put(name, f"brief {name}")
    events: list[Event] = []
    ingest([desk.folder], desk.corpus, desk.tools, report=events.extend)
    assert [(event.number, event.total, event.references) for event in events] == [
        (1, 3, 0), (2, 3, 0), (3, 3, 0),
    ]


METADATA = '<metadata_gegevens><metadata name="DC.{}" content="{}"/></metadata_gegevens>'


def test_metadata_beside_a_paper_are_part_of_it(desk: Desk) -> None:
    """A paper is read again when its metadata come, change or go, and only then."""
    desk.put("kst-39812-4.txt", "een brief")
    desk.put("nota.txt", "een nota")
    runs = [desk.ingest()]
    titles = ["Een brief", "Ene brief", "Die brief"]
    for minute, title in enumerate(titles):
        desk.put("kst-39812-4.metadata.xml", METADATA.format("title", title), LONG_AGO - 60 * minute)
        runs.append(desk.ingest())
    (desk.folder / "kst-39812-4.metadata.xml").unlink()
    desk.put("metadata.xml", METADATA.format("identifier", "kst-39812-5"))
    runs.append(desk.ingest())
    runs.append(desk.ingest())
    nota = "unchanged nota.txt"
    assert runs == [
        ["added kst-39812-4.txt", "added nota.txt"],
        *[["changed kst-39812-4.txt", nota]] * 4,
        ["unchanged kst-39812-4.txt", nota],
    ]


def test_copies_with_other_metadata_are_other_papers(desk: Desk) -> None:
    """The same text is analysed twice where its metadata differ, and moves with its metadata."""
    desk.put("a.txt", "een brief")
    desk.put("b.txt", "een brief")
    beside = desk.put("b.metadata.xml", METADATA.format("title", "Een brief"))
    assert desk.ingest() == ["added a.txt", "added b.txt"]
    beside.rename(desk.folder / "c.metadata.xml")
    (desk.folder / "b.txt").rename(desk.folder / "c.txt")
    assert (desk.ingest(), desk.read) == (["unchanged a.txt", "moved c.txt"], [])
