"""Kinds of one's own on the command line, the kinds there are, and what is in doubt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app

KIND = """\
kind: decision
source: the numbering of decisions in this test
id: "bsl-{number}"
patterns:
  - name: number
    regex: "(?<![\\\\w-])BSL-(?P<number>\\\\d{4})(?![\\\\w-])"
    certainty: likely
examples:
  - Zie besluit [[bsl-1204|BSL-1204]].
  - Zie besluit [[bsl-1205|BSL-1205]].
  - Zie besluit [[bsl-1206|BSL-1206]].
  - Het formulier BSL-12.
"""
LETTER = "Op 3 maart 2026 viel besluit BSL-1204. De motie Verhoeckx blijft.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def kind(tmp_path: Path) -> Path:
    path = tmp_path / "decision.yaml"
    path.write_text(KIND, encoding="utf-8")
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_a_file_is_read_with_kinds_of_ones_own(kind: Path, letter: Path) -> None:
    """``extract`` finds the kinds that it is given, beside its own."""
    references = json.loads(run("extract", letter, "--patterns", kind, "--json").stdout)["references"]
    assert [(r["kind"], r["id"]) for r in references if r["kind"] in ("date", "decision")] == [
        ("date", "2026-03-03"), ("decision", "bsl-1204"),
    ]


def test_a_citation_of_ones_own_is_looked_up(kind: Path) -> None:
    """``lookup`` knows the kinds that it is given."""
    assert run("lookup", "BSL-1204", "--patterns", kind).stdout == "bsl-1204 (likely)  decision\n"


def test_other_kinds_are_a_reason_to_read_again(kind: Path, letter: Path, tmp_path: Path) -> None:
    """``ingest`` reads an unchanged file again when the kinds are others, and only then."""

    def outcome(*patterns: str | Path) -> str:
        result = run("ingest", letter, "--json", "--db", tmp_path / "corpus.db", *patterns)
        return str(json.loads(result.stdout)["files"][0]["outcome"])

    outcomes = [outcome(), outcome("--patterns", kind), outcome("--patterns", kind)]
    kind.write_text(KIND.replace("bsl-{", "besluit-{"), encoding="utf-8")
    assert [*outcomes, outcome("--patterns", kind)] == ["added", "changed", "unchanged", "changed"]


@pytest.mark.parametrize("command", [["extract"], ["lookup"], ["ingest", "--db", "corpus.db"]])
def test_a_wrong_file_is_one_line(
    command: list[str], kind: Path, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pattern file that cannot be used ends each command with a line and exit code 1."""
    monkeypatch.chdir(letter.parent)
    kind.write_text(KIND.replace("BSL-(", "BSL-(("), encoding="utf-8")
    result = run(*command, letter.name, "--patterns", kind)
    assert (result.stdout, result.exit_code) == ("", 1)
    assert result.stderr == (
        "mhcorpus: decision.yaml: number: missing ), unterminated subpattern at position 14\n"
    )


def test_what_is_in_doubt_is_shown_with_its_sentence(kind: Path, letter: Path) -> None:
    """``extract --unsure`` shows what is likely or unsure, why, and where it stands."""
    result = run("extract", letter, "--patterns", kind, "--unsure")
    lines = result.stdout.splitlines()
    at = lines.index("  BSL-1204 \u00b7 bsl-1204 \u00b7 decision \u00b7 likely: explicit")
    assert lines[0] == "brief.txt"
    assert lines[at + 1] == "    Op 3 maart 2026 viel besluit BSL-1204."
    assert not any("2026-03-03" in line for line in lines)


def test_doubts_are_data(kind: Path, letter: Path) -> None:
    """The four forms of ``--unsure`` have the doubtful alone, with their candidates."""
    command = ("extract", letter, "--patterns", kind, "--unsure")
    found = json.loads(run(*command, "--json").stdout)
    doubtful = [r for r in found["references"] if r["kind"] == "decision"]
    assert (found["schema"], found["document"]) == ("mhcorpus/unsure/1", "brief.txt")
    assert {r["certainty"] for r in found["references"]} <= {"likely", "unsure", "anaphora"}
    assert [(r["id"], r["context"], r["candidates"]) for r in doubtful] == [
        ("bsl-1204", "Op 3 maart 2026 viel besluit BSL-1204.", []),
    ]
    rows = [json.loads(line) for line in run(*command, "--jsonl").stdout.splitlines()]
    assert [row["id"] for row in rows] == [r["id"] for r in found["references"]]
    header, *cells = run(*command, "--csv").stdout.splitlines()
    assert (header.split(",")[-1], len(cells)) == ("candidates", len(rows))
    assert "bsl-1204" in run(*command, "--markdown").stdout


def test_kinds_are_listed_with_examples(kind: Path) -> None:
    """``patterns`` says of each kind what it is and gives two examples, one's own included."""
    listed = json.loads(run("patterns", "--patterns", kind, "--json").stdout)
    described = {each["kind"]: each for each in listed["kinds"]}
    assert described["decision"] == {
        "kind": "decision",
        "source": "the numbering of decisions in this test",
        "patterns": 1,
        "examples": [{"text": "BSL-1204", "id": "bsl-1204"}, {"text": "BSL-1205", "id": "bsl-1205"}],
    }
    assert {"kamerstuk", "article", "law", "motion", "date"} < set(described)
    page = run("patterns", "--patterns", kind).stdout.splitlines()
    at = page.index("  decision \u00b7 1 pattern")
    assert page[at + 1 : at + 4] == [
        "    the numbering of decisions in this test",
        "    BSL-1204  bsl-1204",
        "    BSL-1205  bsl-1205",
    ]


def test_all_of_one_kind_is_shown(kind: Path) -> None:
    """``patterns KIND`` shows everything that the kind's file says."""
    result = run("patterns", "decision", "--patterns", kind)
    assert result.stdout.splitlines() == [
        "decision",
        "source: the numbering of decisions in this test",
        "id: bsl-{number}",
        "",
        "patterns",
        "  number \u00b7 likely",
        "    (?<![\\w-])BSL-(?P<number>\\d{4})(?![\\w-])",
        "",
        "examples",
        "  Zie besluit [[bsl-1204|BSL-1204]].",
        "  Zie besluit [[bsl-1205|BSL-1205]].",
        "  Zie besluit [[bsl-1206|BSL-1206]].",
        "  Het formulier BSL-12.",
    ]
    shown = json.loads(run("patterns", "decision", "--patterns", kind, "--json").stdout)
    assert (shown["schema"], shown["id"], len(shown["examples"])) == (
        "mhcorpus/patterns-kind/1", "bsl-{number}", 4,
    )


def test_a_kind_that_is_none_is_wrong_usage() -> None:
    """A name that no kind has exits with 2 and says which there are."""
    result = run("patterns", "besluit")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("mhcorpus: no kind is called 'besluit'; there are: aanhangsel, ")


def test_a_file_that_is_right_is_ok(kind: Path) -> None:
    """``patterns check`` says so in a word and exits with 0."""
    result = run("patterns", "check", kind)
    assert (result.stdout, result.stderr, result.exit_code) == ("ok\n", "", 0)


def test_each_fault_is_a_line(kind: Path) -> None:
    """``patterns check`` prints a line for each fault and exits with 1."""
    wrong = KIND.replace("formulier BSL-12", "formulier BSL-1207").replace("bsl-1204|", "bsl-1209|")
    kind.write_text(wrong, encoding="utf-8")
    result = run("patterns", "check", kind)
    assert (result.stdout, result.exit_code) == (
        "decision.yaml: example 'Zie besluit BSL-1204.': expected 'BSL-1204' as bsl-1209, "
        "found 'BSL-1204' as bsl-1204\n"
        "decision.yaml: example 'Het formulier BSL-1207.': expected nothing, "
        "found 'BSL-1207' as bsl-1207\n",
        1,
    )


def test_nothing_to_check_is_a_failure(tmp_path: Path) -> None:
    """``patterns check`` of a file that is not there is one line on stderr and exit code 1."""
    result = run("patterns", "check", tmp_path / "weg.yaml")
    assert (result.stdout, result.stderr.count("\n"), result.exit_code) == ("", 1, 1)
