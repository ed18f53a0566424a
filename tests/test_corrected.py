"""What a user corrects of a paper, in the file beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mhcorpus.nlp.analyser import Analyser
from mhcorpus.readers import read
from mhcorpus.reference import Analysis

PAPER = """Datum: 3 juni 2027

De motie Jansma (39 812, nr. 36) is in behandeling. De motie Roodenburg (39 812, nr. 40) is aangenomen.

Ik kom in september bij uw Kamer terug op de motie Jansma. Ik zal uw Kamer voor 1 oktober 2027 informeren over
de opvang.
"""
NAME = "brief.txt.meta.yaml"
PASSED = f"{NAME}: correction passed over: "


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def analysed(analyser: Analyser, folder: Path, corrections: str) -> Analysis:
    (folder / "brief.txt").write_text(PAPER, encoding="utf-8")
    (folder / NAME).write_text(corrections, encoding="utf-8")
    return analyser.analyse(read(folder / "brief.txt"))


def standing(entries: tuple[Mapping[str, Any], ...], *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(entry.get(key) for key in keys) for entry in entries]


AS_TOLD = "De motie Jansma (39 812, nr. 36) is in behandeling."
AS_READ = [("kst-39812-36", "in_progress", None), ("kst-39812-40", "adopted", None)]


@pytest.mark.parametrize(
    ("corrections", "motions", "warnings"),
    [
        ("date: 2027", AS_READ, []),
        ("motions: {kst-39812-36: done}", [("kst-39812-36", "done", True), AS_READ[1]], []),
        ("motions: {39812-40: Not followed}", [AS_READ[0], ("kst-39812-40", "not_followed", True)], []),
        ('motions: {"Kamerstukken II 2026/27, 39 812, nr. 40": rejected, 39812 nr. 36: done}',
         [("kst-39812-36", "done", True), ("kst-39812-40", "mentioned", True)], []),
        ("motions: {39 812: done}", AS_READ, [
            f"{PASSED}the paper speaks of no motion '39 812'; 'mhcorpus show' lists those it names",
        ]),
        ("motions: {39812-40: none}", [AS_READ[0], ("kst-39812-40", "mentioned", True)], []),
        ("motions: {39812-40: rejected}", [AS_READ[0], ("kst-39812-40", "mentioned", True)], []),
        ("motions: {39812-41: done}", AS_READ, [
            f"{PASSED}the paper speaks of no motion 'kst-39812-41'; 'mhcorpus show' lists those it names",
        ]),
    ],
)  # fmt: skip
def test_a_motion_stands_as_it_is_corrected(
    analyser: Analyser, tmp_path: Path, corrections: str, motions: list[tuple[Any, ...]], warnings: list[str]
) -> None:
    """The state that is given takes the place of those on its axis; the rest is as the paper tells it."""
    found = analysed(analyser, tmp_path, corrections)
    assert (standing(found.motions, "id", "status", "corrected"), [*found.warnings]) == (motions, warnings)


@pytest.mark.parametrize(
    ("state", "evidence"),
    [
        ("done", f"stated in {NAME}"), ("none", None), ("rejected", AS_TOLD), ("not followed", f"stated in {NAME}"),
    ],
)  # fmt: skip
def test_the_evidence_is_of_the_state_that_counts(
    analyser: Analyser, tmp_path: Path, state: str, evidence: str | None
) -> None:
    """A sentence is no evidence of what was corrected against it; on another axis it stays one."""
    found = analysed(analyser, tmp_path, f"motions: {{39812-36: {state}}}")
    assert found.motions[0]["status_evidence"] == evidence


@pytest.mark.parametrize(
    ("state", "statements"),
    [
        ("done", [("execution", "done", f"stated in {NAME}")]),
        ("rejected", [("execution", "in_progress", AS_TOLD), ("chamber", "rejected", f"stated in {NAME}")]),
    ],
)  # fmt: skip
def test_no_sentence_stands_for_a_state_that_is_given(
    analyser: Analyser, tmp_path: Path, state: str, statements: list[tuple[str, ...]]
) -> None:
    """Beside the state stands the file that gives it, also where the paper states nothing on that axis."""
    found = analysed(analyser, tmp_path, f"motions: {{39812-36: {state}}}")
    assert standing(found.motions[0]["statements"], "axis", "state", "text") == statements


COMES, INFORMS = ("open", "2027-09", None, None), ("open", "2027-10-01", None, None)


@pytest.mark.parametrize(
    ("given", "promises", "warnings"),
    [
        ("{quote: Kom in  september, status: done, by: kst-39812-50}",
         [("done", "2027-09", f"stated in {NAME}: kst-39812-50", ["status"]), INFORMS], []),
        ("{quote: Kom in september, status: lapsed}",
         [("lapsed", "2027-09", f"stated in {NAME}", ["status"]), INFORMS], []),
        ("{quote: over de opvang, due: 2028-03}", [COMES, ("open", "2028-03", None, ["due"])], []),
        ("{quote: over de opvang, due: 2028-03}, {quote: over de opvang, status: done}",
         [COMES, ("done", "2028-03", f"stated in {NAME}", ["status", "due"])], []),
        ("{quote: over de opvang, status: none}", [COMES], []),
        ("{quote: uw Kamer, status: done}", [COMES, INFORMS], [
            f"{PASSED}2 promises have the words 'uw Kamer'; quote more of the one, or say which: nth: 1 to 2",
        ]),
        ("{quote: uw Kamer, nth: 2, due: 2028-03}", [COMES, ("open", "2028-03", None, ["due"])], []),
        ("{quote: uw Kamer, nth: 1, status: none}, {quote: uw Kamer, nth: 2, due: 2028-03}",
         [("open", "2028-03", None, ["due"])], []),
        ("{quote: uw Kamer, nth: 3, status: done}", [COMES, INFORMS], [
            f"{PASSED}no promise number 3 has the words 'uw Kamer'; quote its sentence",
        ]),
        ("{quote: in mei, status: done}", [COMES, INFORMS], [
            f"{PASSED}no promise has the words 'in mei'; quote its sentence",
        ]),
    ],
)  # fmt: skip
def test_a_promise_stands_as_it_is_corrected(
    analyser: Analyser, tmp_path: Path, given: str, promises: list[tuple[Any, ...]], warnings: list[str]
) -> None:
    """Its quote finds the one promise that has these words, whatever their case and white space."""
    found = analysed(analyser, tmp_path, f"promises: [{given}]")
    told = standing(found.commitments, "status", "due", "settled_by", "corrected")
    assert (told, [*found.warnings]) == (promises, warnings)


@pytest.mark.parametrize(
    ("given", "motions", "warnings"),
    [
        ("{quote: motie Jansma, id: 39640-3}",
         [("kst-39640-3", "corrected"), ("kst-39812-40", "explicit"), ("kst-39640-3", "corrected")], []),
        ("{quote: motie Jansma, id: none}", [("kst-39812-40", "explicit")], []),
        ("{quote: motie Jansma, id: none}, {quote: motie Jansma, id: 39640-3}", [("kst-39812-40", "explicit")], [
            f"{PASSED}no reference reads 'motie Jansma'; quote the text of one in full",
        ]),
        ("{quote: Jansma c.s., id: none}", None, [
            f"{PASSED}no reference reads 'Jansma c.s.'; quote the text of one in full",
        ]),
        ("{quote: motie Jansma, id: nummer drie}", None, [
            f"{PASSED}'nummer drie' is no id; write it as mhcorpus does: kst-39812-36, BWBR0001854",
        ]),
    ],
)  # fmt: skip
def test_a_reference_means_what_is_given(
    analyser: Analyser, tmp_path: Path, given: str, motions: list[tuple[Any, ...]] | None, warnings: list[str]
) -> None:
    """Each reference of that text has the id, or is left out."""
    found = analysed(analyser, tmp_path, f"references: [{given}]")
    told = [(each.id, each.reason) for each in found.references if each.kind == "motion"]
    plain = [(each.id, each.reason) for each in analysed(analyser, tmp_path, "").references if each.kind == "motion"]
    assert (told, [*found.warnings]) == (plain if motions is None else motions, warnings)


_NAMED = 'name="mhcorpus.corrections" content="{}"/>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.metadata.xml", '<metadata_gegevens><metadata name="DC.identifier" content="brief"/>'
         f"<metadata {_NAMED}</metadata_gegevens>"),
        ("page.html", f'<html><head><meta name="DC.identifier" content="brief"><meta {_NAMED}</head><body><p>Een '
         "brief.</p></body></html>"),
        ("page.xml", '<officiele-publicatie><metadata><meta name="DC.identifier" content="brief"/>'
         f"<meta {_NAMED}</metadata><kamerstuk><stuk><al>Een brief.</al></stuk></kamerstuk></officiele-publicatie>"),
    ],
)  # fmt: skip
def test_only_the_user_corrects(tmp_path: Path, name: str, content: str) -> None:
    """What a paper or its publisher has under that name does not count."""
    (tmp_path / "brief.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / name).write_text(content, encoding="utf-8")
    paper = "brief.txt" if name.startswith("brief") else name
    assert read(tmp_path / paper).declared == {"DC.identifier": "brief"}


def test_the_address_in_a_correction_is_not_that_of_the_paper(analyser: Analyser, tmp_path: Path) -> None:
    """What is corrected names other papers."""
    keeps = "promises: [{quote: over de opvang, status: done, by: https://zoek.officielebekendmakingen.nl/kst-39812-50.html}]"
    assert analysed(analyser, tmp_path, keeps).meta["id"] is None
