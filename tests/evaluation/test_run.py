"""From gold files to scores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.evaluation import Evaluation, Gold, Rates, evaluate
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source

TEXT = "Zie 39 812, nr. 9 en dossier 39 640; de motie Zandvlucht is uitgevoerd. Dat zeg ik toe."
FOUND = Analysis(
    meta={"kind": "kamerbrief", "date": "2028-05-04", "subject": "Meldplicht", "number": 12},
    dated=None,
    references=(
        Reference(kind="kamerstuk", start=4, end=17, text=TEXT[4:17], id="kst-39812-9"),
        Reference(kind="dossier", start=29, end=35, text=TEXT[29:35], id="39641"),
        Reference(kind="case", start=0, end=3, text=TEXT[0:3], id="2028Z00001"),
        Reference(kind="kamerstuk", start=40, end=45, text=TEXT[40:45], id="kst-39812-8"),
    ),
    motions=({"id": "kst-39812-9", "members": ["zandvlucht"], "status": "done"}, {"id": "kst-39812-8"}),
    commitments=(
        {"sentence": "Dat zeg ik toe.", "status": "open", "due": "2028-06"},
        {"sentence": "Wij spreken elkaar vast nog wel eens.", "status": "open", "due": None},
    ),
    questions=({"number": 1, "question": [0, 10], "answer": [12, 22]}, {"number": 2}),
)
GOLD: dict[str, Any] = {
    "document": "brief.txt",
    "meta": {"kind": "Kamerbrief", "date": "2028-05-05", "subject": None, "reference": None},
    "references": [
        {"kind": "kamerstuk", "start": 4, "end": 17, "text": TEXT[4:17], "id": "kst-39812-9"},
        {"kind": "dossier", "start": 29, "end": 35, "text": TEXT[29:35], "id": "39640"},
        {"kind": "motion", "start": 40, "end": 56, "text": TEXT[40:56], "id": "kst-39812-9"},
    ],
    "motions": [
        {"id": "kst-39812-9", "members": ["zandvlucht@SP"], "status": "mentioned", "also_status": ["done"]},
        {"id": "kst-39812-7", "members": [], "status": "done"},
    ],
    "commitments": [{"sentence": "Dat zeg ik toe.", "to": ["Kamer"], "status": "open", "due": None}],
    "commitments_doubtful": [{"sentence": "Wij spreken elkaar vast nog wel eens."}],
    "questions": [
        {"number": 1, "question": [0, 11], "answer": [12, 25]},
        {"number": 2, "question": [30, 40], "answer": [42, 50]},
    ],
}


def scored(folder: Path, gold: dict[str, Any] = GOLD, kinds: list[str] | None = None) -> Evaluation:
    """Return the scores of what was FOUND against ``gold``."""
    path = folder / "brief.gold.json"
    path.write_text(json.dumps(gold), encoding="utf-8")
    source = Source(name="brief.txt", format="txt", text=TEXT)
    return evaluate([Gold.load(path)], folder, lambda _: source, lambda _: FOUND, kinds)


def test_every_part_is_counted(tmp_path: Path) -> None:
    """References count by kind and together, found and resolved; the rest by part and field."""
    scores = scored(tmp_path)
    assert scores.found == {
        "kamerstuk": Rates(1, 1, 0), "dossier": Rates(1, 0, 0), "motion": Rates(0, 0, 1),
        "all": Rates(2, 1, 1),
    }
    assert scores.resolved == {
        "kamerstuk": Rates(1, 1, 0), "dossier": Rates(0, 1, 1), "motion": Rates(0, 0, 1),
        "all": Rates(1, 2, 2),
    }
    assert scores.rest == {
        "meta": Rates(1, 2, 1), "motions": Rates(1, 1, 1),
        "motion status": Rates(1, 0, 0), "motion members": Rates(1, 0, 0),
        "commitments": Rates(1, 0, 0), "commitment status": Rates(1, 0, 0),
        "commitment due": Rates(0, 1, 1), "questions": Rates(1, 1, 1),
    }
    assert scores.kinds() == ["dossier", "kamerstuk", "motion", "all"]


def test_everything_that_differs_is_told(tmp_path: Path) -> None:
    """Each difference is told once, with what was wanted and what was found."""
    told = [(miss.category, miss.key, miss.wanted, miss.found) for miss in scored(tmp_path).misses]
    assert told == [
        ("id", "dossier", "39640", "39641"),
        ("missed", "motion", "kst-39812-9", None),
        ("false", "kamerstuk", None, "kst-39812-8"),
        ("meta", "date", "2028-05-05", "2028-05-04"),
        ("meta", "subject", None, "Meldplicht"),
        ("motion", "motions", "kst-39812-7", None),
        ("motion", "motions", None, "kst-39812-8"),
        ("commitment", "commitment due", None, "2028-06"),
        ("question", "2", [[30, 40], [42, 50]], [None, None]),
    ]


@pytest.mark.parametrize(
    ("of_file", "asked", "scored_kinds"),
    [
        (None, None, ["dossier", "kamerstuk", "motion", "all"]),
        (["dossier", "case"], None, ["case", "dossier", "all"]),
        (["dossier"], ["motion"], ["motion", "all"]),
    ],
)
def test_kinds_are_those_that_were_annotated(
    of_file: list[str] | None, asked: list[str] | None, scored_kinds: list[str], tmp_path: Path
) -> None:
    """A gold file may name its kinds; those that are asked for go before."""
    gold = GOLD if of_file is None else {**GOLD, "kinds": of_file}
    assert scored(tmp_path, gold, asked).kinds() == scored_kinds


def test_gold_that_stands_elsewhere_is_a_warning(tmp_path: Path) -> None:
    """A gold reference whose text does not stand at its offsets is told of, and scored all the same."""
    moved = {**GOLD, "references": [{**GOLD["references"][0], "start": 5}]}
    scores = scored(tmp_path, moved)
    assert scores.warnings == [
        "brief.gold.json: 1 references do not stand at their offsets; first: kamerstuk at 5",
    ]
    assert scores.resolved["kamerstuk"] == Rates(1, 1, 0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "no gold file"),
        ("[]", "names its 'document'"),
        ('{"document": "a.txt", "references": {}}', "'references' is no list of objects"),
        ('{"document": "a.txt", "references": [{"id": "x"}]}', "reference 1 has no 'kind'"),
        (None, "No such file"),
    ],
)
def test_what_is_no_gold_file_is_said_to(content: str | None, said: str, tmp_path: Path) -> None:
    """A file that is missing or of another form fails with its name and why."""
    path = tmp_path / "brief.gold.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=f"brief.gold.json.*{said}"):
        Gold.load(path)


@pytest.mark.parametrize(
    ("rates", "precision", "recall", "f1"),
    [
        (Rates(3, 1, 0), 0.75, 1.0, 6 / 7),
        (Rates(0, 0, 0), 0.0, 0.0, 0.0),
        (Rates(0, 0, 2), 0.0, 0.0, 0.0),
        (Rates(5, 0, 0), 1.0, 1.0, 1.0),
    ],
)
def test_rates_follow_from_counts(
    rates: Rates, precision: float, recall: float, f1: float
) -> None:
    """Precision, recall and F1 are what they are called, and 0 of nothing."""
    assert (rates.precision, rates.recall, rates.f1) == pytest.approx((precision, recall, f1))


def test_a_floor_is_met_or_not(tmp_path: Path) -> None:
    """A floor holds for the resolved of a kind, and for the rest; one of nothing is not met."""
    floors = {"kamerstuk": 0.6, "dossier": 0.5, "questions": 0.5, "member": 0.1}
    assert scored(tmp_path).short_of(floors) == {"dossier": 0.0, "member": 0.0}
