"""Archives into the corpus: their members are documents, by themselves."""

from __future__ import annotations

from collections import Counter

from mhcorpus.ingest import ingest
from tests.ingest.desk import LONG_AGO, Desk


def test_the_members_of_an_archive_are_documents(desk: Desk) -> None:
    """An archive that is found or given is read once, and a document is named with its archive."""
    archive = desk.pack("brieven.zip", {"b.txt": "een nota", "map/a.txt": "een brief"})
    assert desk.ingest() == ["added b.txt", "added a.txt"]
    assert (desk.ingest(archive), desk.read) == (["unchanged b.txt", "unchanged a.txt"], [])
    names = desk.corpus.rows("SELECT name FROM document ORDER BY name")
    assert [row[0] for row in names] == ["brieven.zip/b.txt", "brieven.zip/map/a.txt"]


def test_a_changed_archive_costs_what_changed_in_it(desk: Desk) -> None:
    """Members that are the same are not read again; those that are gone go with prune."""
    desk.pack("brieven.zip", {"a.txt": "een brief", "b.txt": "een nota", "c.txt": "een motie"})
    desk.ingest()
    desk.pack("brieven.zip", {"a.txt": "een brief", "b.txt": "die nota"}, at=LONG_AGO + 60)
    assert desk.ingest(prune=True) == ["unchanged a.txt", "changed b.txt", "removed c.txt"]
    assert desk.read == ["b.txt"]
    desk.put("d.txt", "een verslag")
    (desk.folder / "brieven.zip").unlink()
    assert desk.ingest(prune=True) == ["added d.txt", "removed a.txt", "removed b.txt"]


def test_a_letter_that_is_unpacked_has_moved(desk: Desk) -> None:
    """A member that stands in the folder once its archive is gone keeps its document."""
    archive = desk.pack("brieven.zip", {"a.txt": "een brief"})
    desk.ingest()
    archive.unlink()
    desk.put("a.txt", "een brief")
    assert (desk.ingest(), desk.read, desk.names()) == (["moved a.txt"], [], ["a.txt"])
    assert [row[0] for row in desk.corpus.rows("SELECT name FROM document")] == ["a.txt"]


def test_one_bad_member_does_not_cost_the_others(desk: Desk) -> None:
    """A member that cannot be read fails by itself, an archive that cannot be opened as one."""
    archive = desk.pack("brieven.zip", {
        "a.txt": "broken", "b.txt": "een brief", "c.xlsx": "", "d.zip": "x", "e.metadata.xml": "",
    })
    broken = desk.put("kapot.zip", "geen archief")
    summary = ingest([desk.folder, broken], desk.corpus, desk.tools)
    assert summary.failed == [
        (archive / "d.zip", "cannot be opened inside an archive: unpack it first"),
        (broken, "is no archive: it is not a zip file"),
        (archive / "a.txt", "is no paper"),
    ]
    assert (summary.outcomes, summary.other_formats, summary.empty_folders, desk.names()) == (
        Counter({"failed": 3, "added": 1}), Counter({".xlsx": 1}), [], ["brieven.zip/b.txt"],
    )


def test_prune_keeps_what_an_archive_held_that_cannot_be_opened(desk: Desk) -> None:
    """An archive that broke is no proof that its letters are gone."""
    desk.pack("brieven.zip", {"a.txt": "een brief"})
    desk.ingest()
    desk.put("brieven.zip", "half binnen")
    assert (desk.ingest(prune=True), desk.names()) == (["failed brieven.zip"], ["brieven.zip/a.txt"])


def test_one_member_may_be_given(desk: Desk) -> None:
    """A path into an archive means that member alone; one that leads nowhere is missing."""
    archive = desk.pack("brieven.zip", {"a.txt": "een brief", "b.txt": "een nota"})
    assert desk.ingest(archive / "b.txt", archive / "c.txt") == ["failed c.txt", "added b.txt"]
