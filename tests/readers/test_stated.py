"""What a user states of a paper in a file beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mhcorpus.documents.kind import KINDS
from mhcorpus.edtf import FORMS
from mhcorpus.errors import UnreadableFileError
from mhcorpus.nlp.analyser import Analyser
from mhcorpus.readers import read
from mhcorpus.readers.stated import read_stated
from mhcorpus.states import STATES

YAML = "date: 2027-03\nkind: kamerbrief\nreference: 0734\nsubject: Voortgang  van de meldplicht\n"
JSON = '{"date": "2027-03", "kind": "kamerbrief", "reference": "0734", "subject": "Voortgang van de meldplicht", "id": null}'
KNOWN = "date, kind, id, reference, subject, motions, promises, references"
STATED = {
    "mhcorpus.date": "2027-03", "mhcorpus.kind": "kamerbrief", "mhcorpus.reference": "0734",
    "mhcorpus.subject": "Voortgang van de meldplicht",
}


@pytest.mark.parametrize(("text", "name"), [(YAML, "a.meta.yaml"), (JSON, "a.meta.json")])
def test_yaml_and_json_state_the_same(text: str, name: str) -> None:
    """Values are taken as they are written; an empty one states nothing."""
    assert read_stated(text.encode(), name) == (STATED, ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("los", f"a.meta.yaml: holds no keys; known are {KNOWN}"),
        ("", f"a.meta.yaml: holds no keys; known are {KNOWN}"),
        ("a: b: c", "a.meta.yaml: cannot be read: mapping values are not allowed in this context"),
        ("x" * 100_001, "a.meta.yaml: is too large for what is stated of one paper"),
    ],
)
def test_a_wrong_statement_is_one_clear_line(text: str, message: str) -> None:
    """The line names the file and what is wrong with it."""
    with pytest.raises(UnreadableFileError) as raised:
        read_stated(text.encode(), "a.meta.yaml")
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("datum: 2027", f"unknown key 'datum'; did you mean date? known are {KNOWN}"),
        ("xyz: 2027", f"unknown key 'xyz'; known are {KNOWN}"),
        ("date: 12 maart", f"'12 maart' is no date; write {FORMS}"),
        ("date: 2027-02-30", f"'2027-02-30' is no date; write {FORMS}"),
        ("id: foo", "'foo' is no id of an official publication; write kst-39812-14"),
        ("kind: [a, b]", "kind must be a word or a number"),
        ("motions: done", "motions must have the id of a motion and a state on each line"),
        ("motions: {39812-40: open}", f"motions: 39812-40: 'open' is no state; choose {', '.join(STATES)} or none"),
        ("promises: done", "promises must be a list; begin each with '- quote: '"),
        ("promises: [done]", "promises: each must have a quote, words of the paper"),
        ("promises: [{quote: in mei}]", "promises: 'in mei' has neither status nor due"),
        ("promises: [{quote: in mei, due: ooit}]", f"promises: 'ooit' is no date; write {FORMS}"),
        ("promises: [{quote: in mei, nth: laatste, status: done}]",
         "promises: 'laatste' is no number; nth: 2 is the second with these words"),
        ("promises: [{quote: in mei, status: laps}]",
         "promises: 'in mei': 'laps' is no status; did you mean lapsed? choose open, done, lapsed or none"),
        ("references: [{quote: idem}]", "references: 'idem' has no id"),
    ],
)  # fmt: skip
def test_what_is_wrong_costs_a_warning_and_not_the_rest(text: str, message: str) -> None:
    """Each key that cannot be taken has a line of its own; the other keys count."""
    stated, warnings = read_stated(f"{text}\nreference: 99\n".encode(), "a.meta.yaml")
    assert (stated, warnings) == ({"mhcorpus.reference": "99"}, (f"a.meta.yaml: {message}",))


def test_of_two_states_of_one_motion_the_first_counts() -> None:
    """It may be spelled in two ways; the same state twice is none too many."""
    twice = "motions: {39812-40: done, kst-39812-40: none, 39812-41: held, kst-39812-41: held}"
    stated, warnings = read_stated(twice.encode(), "a.meta.yaml")
    assert json.loads(stated["mhcorpus.corrections"])["motions"] == {"kst-39812-40": "done", "kst-39812-41": "held"}
    assert warnings == ("a.meta.yaml: motions: kst-39812-40 is stated twice; done counts",)


def test_an_unknown_key_of_a_correction_leaves_the_rest() -> None:
    """It is told with what may be meant."""
    stated, warnings = read_stated(b"references: [{quote: idem, ids: x, id: 39812-3}]", "a.meta.yaml")
    assert stated == {
        "mhcorpus.corrections":
            '{"file": "a.meta.yaml", "references": [{"quote": "idem", "id": "kst-39812-3"}]}',
    }  # fmt: skip
    assert warnings == (
        "a.meta.yaml: references: unknown key 'ids'; did you mean id? known are quote, id",
    )


def test_a_paper_is_read_with_what_is_stated_of_it(tmp_path: Path) -> None:
    """Date, kind, id, reference and subject count where the paper itself prints none."""
    (tmp_path / "los.txt").write_text("Het loket in Assen is sinds 1 maart jl. open.\n", encoding="utf-8")
    (tmp_path / "los.txt.meta.yaml").write_text(f"{YAML}id: kst-39812-14\n", encoding="utf-8")
    analysis = Analyser().analyse(read(tmp_path / "los.txt"))
    meta = analysis.meta
    assert [meta[key] for key in ("kind", "id", "reference", "subject", "date")] == [
        "kamerbrief", "kst-39812-14", "0734", "Voortgang van de meldplicht", None,
    ]
    assert dict(analysis.dated or {}) == {
        "date": "2027-03", "earliest": "2027-03-01", "latest": "2027-03-31", "basis": "option",
    }


LETTER = """Datum: 12 maart 2026
Onze referentie: 99
Betreft: Ander werk

De Kamer heeft mij op 3 mei jl. gevraagd wat ik doe.
"""
SITTING = "Vergaderdatum 12 maart 2026\n\nAan de orde is de behandeling van:\nhet wetsvoorstel.\n"


@pytest.mark.parametrize(
    ("text", "stated", "date", "dated"),
    [
        (LETTER, "2027-06-03", "2027-06-03", ("2027-06-03", "option")),
        (LETTER, "2027-06", None, ("2027-06", "option")),
        (SITTING, "2027-06-03", "2027-06-03", ("2027-06-03", "option")),
        (LETTER, None, "2026-03-12", ("2026-03-12", "printed")),
    ],
)
def test_what_is_stated_goes_before_what_a_paper_prints(
    text: str, stated: str | None, date: str | None, dated: tuple[str, str], tmp_path: Path
) -> None:
    """The user corrects what is read in its head; a date that is given for more papers changes nothing of it."""
    (tmp_path / "brief.txt").write_text(text, encoding="utf-8")
    values = "reference: 100\nsubject: Het loket\n" + (f"date: {stated}\n" if stated else "")
    (tmp_path / "brief.txt.meta.yaml").write_text(values, encoding="utf-8")
    analysis = Analyser().analyse(read(tmp_path / "brief.txt"), "2030-01-01" if stated else None)
    meta, told = analysis.meta, analysis.dated or {}
    assert (meta["reference"], meta["subject"], meta["date"]) == ("100", "Het loket", date)
    assert (told["date"], told["basis"]) == dated


def test_a_kind_that_is_none_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    """The paper has the kind that it was read to be."""
    (tmp_path / "brief.txt").write_text("Aan de Voorzitter van de Tweede Kamer\n\nGoed.\n", encoding="utf-8")
    (tmp_path / "brief.txt.meta.yaml").write_text("kind: besluitnota\n", encoding="utf-8")
    analysis = Analyser().analyse(read(tmp_path / "brief.txt"))
    assert (analysis.meta["kind"], *analysis.warnings) == (
        "kamerbrief",
        "metadata passed over: kind: 'besluitnota' is no kind of paper; did you mean beslisnota? "
        f"choose {', '.join(sorted(KINDS))}",
    )


def test_a_wrong_statement_costs_a_warning_and_not_the_paper(tmp_path: Path) -> None:
    """The paper is read, and the warning says why the statement was passed over."""
    (tmp_path / "brief.txt").write_text("Goed.\n", encoding="utf-8")
    (tmp_path / "brief.txt.meta.yaml").write_text("datum: 2027\n", encoding="utf-8")
    source = read(tmp_path / "brief.txt")
    assert source.declared == {}
    assert source.warnings == (
        "metadata passed over: brief.txt.meta.yaml: unknown key 'datum'; "
        f"did you mean date? known are {KNOWN}",
    )
