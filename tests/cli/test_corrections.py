"""A correction beside a paper counts in every answer, as long as it stands there."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

LETTER = """Datum: 3 juni 2027

De motie Jansma (39 812, nr. 36) is in behandeling. Ik zal uw Kamer voor 1 oktober 2027 informeren.
"""
CORRECTIONS = """motions: {39812-36: done}
promises: [{quote: voor 1 oktober, status: done}]
references: [{quote: motie Jansma, id: 39812-36}]
"""
AS_READ: list[Any] = ["in_progress", [], "open", None, "explicit"]
CORRECTED: list[Any] = ["done", ["execution"], "done", True, "corrected"]


def told(run: Callable[..., Result]) -> list[Any]:
    """Return how the motion and the promise stand, and why the name of the motion means what it does."""
    def rows(*command: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in run(*command, "--jsonl").stdout.splitlines()]

    (motion,), (promise,) = rows("motions"), rows("commitments", "--on", "2027-07-01")
    reasons = {each["text"]: each["reason"] for each in rows("refs", "39812-36")}
    return [
        motion["execution"], motion["corrected"], promise["status"], promise["corrected"],
        reasons["motie Jansma"],
    ]  # fmt: skip


def test_a_paper_is_read_again_with_what_is_corrected(run: Callable[..., Result], tmp_path: Path) -> None:
    """Added, changed or taken out, and brought over to another corpus with ``export``."""
    (folder := tmp_path / "papers").mkdir()
    (folder / "brief.txt").write_text(LETTER, encoding="utf-8")
    beside = folder / "brief.txt.meta.yaml"
    found = []
    for corrections in (None, CORRECTIONS, "motions: {39812-36: done}", None):
        if corrections:
            beside.write_text(corrections, encoding="utf-8")
        else:
            beside.unlink(missing_ok=True)
        assert run("ingest", folder).exit_code == 0
        found.append(told(run))
    assert found == [AS_READ, CORRECTED, [*CORRECTED[:2], *AS_READ[2:]], AS_READ]
    beside.write_text(CORRECTIONS, encoding="utf-8")
    run("ingest", folder)
    (tmp_path / "all.jsonl").write_text(run("export").stdout, encoding="utf-8")
    (tmp_path / "corpus.db").unlink()
    run("ingest", tmp_path / "all.jsonl")
    assert told(run) == CORRECTED


@pytest.mark.parametrize("corrected", ["brief.txt", "copy.txt"])
@pytest.mark.parametrize(("corrections", "states"), [
    (CORRECTIONS, [["done"], ["done"]]),
    ("motions: {39812-36: none}\npromises: [{quote: voor 1 oktober, status: none}]", [[None], []]),
])  # fmt: skip
def test_a_correction_of_one_copy_counts_for_the_letter(
    run: Callable[..., Result], tmp_path: Path, corrected: str, corrections: str, states: list[Any]
) -> None:
    """Whichever copy it stands beside, that one speaks for all, also where no promise is left."""
    (folder := tmp_path / "papers").mkdir()
    for name in ("brief.txt", "copy.txt"):
        (folder / name).write_text(f"Kenmerk: 1234567\n{LETTER}", encoding="utf-8")
    (folder / f"{corrected}.meta.yaml").write_text(corrections, encoding="utf-8")
    run("ingest", folder)
    motions = json.loads(run("motions", "--json").stdout)["motions"]
    promises = json.loads(run("commitments", "--on", "2027-07-01", "--json").stdout)["commitments"]
    found = [[each["execution"] for each in motions], [each["status"] for each in promises]]
    assert [[state and state["state"] for state in found[0]], found[1]] == states


def test_a_promise_keeps_its_id_where_another_is_left_out(run: Callable[..., Result], tmp_path: Path) -> None:
    """Whoever kept an id finds the same promise by it, also behind an export."""
    body = "".join(f"Ik stuur uw Kamer voor 1 {month} 2027 de {what}.\n\n" for month, what in (
        ("juli", "kosten"), ("augustus", "tarieven"), ("september", "roosters"), ("oktober", "kaarten"),
    ))  # fmt: skip
    (tmp_path / "brief.txt").write_text(f"Datum: 3 juni 2027\n\n{body}", encoding="utf-8")

    def ids() -> list[tuple[str, str]]:
        found = json.loads(run("commitments", "--on", "2027-06-10", "--json").stdout)["commitments"]
        return [(each["id"], each["sentence"].split()[-1]) for each in found]

    run("ingest", tmp_path / "brief.txt")
    kept = [("brief.txt#1", "kosten."), ("brief.txt#2", "tarieven."), ("brief.txt#3", "roosters."), ("brief.txt#4", "kaarten.")]
    assert ids() == kept
    given = "promises: [{quote: de kosten, status: none}, {quote: de roosters, status: none}]"
    (tmp_path / "brief.txt.meta.yaml").write_text(given, encoding="utf-8")
    run("ingest", tmp_path / "brief.txt")
    assert ids() == [kept[1], kept[3]]
    assert json.loads(run("check", "--json").stdout)["faults"] == []
    (tmp_path / "all.jsonl").write_text(run("export").stdout, encoding="utf-8")
    (tmp_path / "corpus.db").unlink()
    run("ingest", tmp_path / "all.jsonl")
    assert ids() == [kept[1], kept[3]]
    assert json.loads(run("check", "--json").stdout)["faults"] == []
    with sqlite3.connect(tmp_path / "corpus.db") as damaged:
        damaged.execute("UPDATE ledger SET number = 5 WHERE entry = 'commitment' AND number = 3")
    assert [each["message"] for each in json.loads(run("check", "--json").stdout)["faults"]] == [
        "of its 6 entries for commitments there are 2"
    ]


def test_a_paper_in_an_archive_is_corrected_there(run: Callable[..., Result], tmp_path: Path) -> None:
    """The file stands beside it in the archive."""
    with zipfile.ZipFile(tmp_path / "brieven.zip", "w") as archive:
        archive.writestr("brief.txt", LETTER)
        archive.writestr("brief.txt.meta.yaml", CORRECTIONS)
    run("ingest", tmp_path / "brieven.zip")
    assert told(run) == CORRECTED


def test_answers_say_what_is_corrected(run: Callable[..., Result], tmp_path: Path) -> None:
    """A word stands by it on the terminal, in Markdown and on the page."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "brief.txt.meta.yaml").write_text(CORRECTIONS, encoding="utf-8")
    run("ingest", tmp_path / "brief.txt")
    answers = ("motions", "motions 39812-36", "commitments", "commitments --markdown", "refs 39812-36",
               "show brief.txt", "report 39812")  # fmt: skip
    assert [each for each in answers if "corrected" not in run(*each.split()).stdout] == []


WRONG = {
    "promises: [{quote: voor 1 november, status: done}]":
        "brief.txt.meta.yaml: correction passed over: no promise has the words 'voor 1 november'; quote its sentence",
    "datum: 2027-06-04":
        "metadata passed over: brief.txt.meta.yaml: unknown key 'datum'; did you mean date? "
        "known are date, kind, id, reference, subject, motions, promises, references",
    "promises: [":
        "metadata passed over: brief.txt.meta.yaml: cannot be read: while parsing a flow node",
}  # fmt: skip


@pytest.mark.parametrize("written", WRONG)
def test_what_cannot_be_taken_is_told_until_it_is_mended(
    written: str, run: Callable[..., Result], tmp_path: Path
) -> None:
    """A quiet ingest tells it when the paper is read, and ``check`` after any other."""
    paper = tmp_path / "brief.txt"
    paper.write_text(LETTER, encoding="utf-8")
    (tmp_path / "brief.txt.meta.yaml").write_text(written, encoding="utf-8")
    said = [run("ingest", paper, "-q").stderr for _ in range(2)]
    refused = json.loads(run("check", "--json").stdout)["refused"]
    assert (said, refused) == (
        [f"mhcorpus: warning: {paper}: {WRONG[written]}\n", ""], [{"path": str(paper), "message": WRONG[written]}],
    )  # fmt: skip
    checked = run("check")
    assert (WRONG[written] in " ".join(checked.stdout.split()), checked.exit_code) == (True, 0)
    (tmp_path / "brief.txt.meta.yaml").write_text(CORRECTIONS, encoding="utf-8")
    assert [run("ingest", paper, "-q").stderr, run("check").stderr] == ["", ""]
