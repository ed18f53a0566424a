"""The commands: a folder of papers goes in, answers come out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import mhcorpus
from mhcorpus.cli.app import app
from tests.cli.papers import LETTER, NOTE


def outcomes(result: Result) -> dict[str, str]:
    """Return what became of each file of an ingest with ``--json``."""
    return {file["document"]: file["outcome"] for file in json.loads(result.stdout)["files"]}


def test_papers_go_in_once(run: Callable[..., Result], papers: Path) -> None:
    """A second ingest skips what the first one read."""
    assert outcomes(run("ingest", papers, "--json")) == {"brief.txt": "added", "nota.md": "added"}
    assert outcomes(run("ingest", papers, "--json")) == {
        "brief.txt": "unchanged", "nota.md": "unchanged",
    }


def test_a_dossier_is_traced_to_its_sentences(run: Callable[..., Result], papers: Path) -> None:
    """``refs`` groups by piece, names a motion's submitters and quotes the sentence."""
    run("ingest", papers)
    result = run("refs", "39", "812")
    assert result.stdout.splitlines() == [
        "kst-39812-7",
        "  https://zoek.officielebekendmakingen.nl/kst-39812-7.html",
        "  execution: done (told 2026-03-12)",
        "  motion of Brandligt (SP), Verhoeckx (D66)",
        "  brief.txt \u00b7 2026-03-12 \u00b7 note 1",
        "    De motie van de leden Brandligt (SP) en Verhoeckx (D66) is uitgevoerd.",
        "    note 1: Kamerstukken II 2025/26, 39 812, nr. 7.",
        "",
        "kst-39812-8",
        "  https://zoek.officielebekendmakingen.nl/kst-39812-8.html",
        "  nota.md",
        "    Het dossier (Kamerstuk 39 812, nr. 8) ligt stil.",
        "",
        "2 cited, 3 mentions in 2 documents",
        "1 motion, 0 open \u00b7 execution: 1 done",
    ]
    assert (result.stderr, result.exit_code) == ("", 0)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("39812-8", ["kst-39812-8"]),
        ("kst-39812-8", ["kst-39812-8"]),
        ("motie Verhoeckx", ["kst-39812-7"]),
        ("273f Sr", ["jci1.3:c:BWBR0001854&artikel=273f"]),
    ],
)
def test_whatever_is_cited_can_be_asked_for(
    query: str, ids: list[str], run: Callable[..., Result], papers: Path
) -> None:
    """A piece, a motion and an article are found in the spelling that a person types."""
    run("ingest", papers)
    targets = json.loads(run("refs", query, "--json").stdout)["targets"]
    assert [target["id"] for target in targets] == ids


def test_a_query_that_finds_nothing_succeeds(run: Callable[..., Result], papers: Path) -> None:
    """An empty answer is an answer: it is said on stderr, with what is near."""
    run("ingest", papers)
    result = run("refs", "39813", "--json")
    assert (json.loads(result.stdout)["targets"], result.exit_code) == ([], 0)
    assert result.stderr == "mhcorpus: nothing in the corpus cites '39813'; near it: 39812\n"


def test_a_query_that_means_nothing_is_wrong_usage(
    run: Callable[..., Result], papers: Path
) -> None:
    """A query in which there is nothing to look for exits with 2 and one line."""
    run("ingest", papers)
    result = run("refs", "?!")
    assert (result.stdout, result.stderr.count("\n"), result.exit_code) == ("", 1, 2)


def _missing(folder: Path) -> Path:
    return folder / "weg.txt"


def _broken_pdf(folder: Path) -> Path:
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    return folder / "kapot.pdf"


def _false_docx(folder: Path) -> Path:
    (folder / "vals.docx").write_text("geen zip", encoding="utf-8")
    return folder / "vals.docx"


def _empty(folder: Path) -> Path:
    (folder / "leeg.txt").write_bytes(b"")
    return folder / "leeg.txt"


def _unknown(folder: Path) -> Path:
    (folder / "blad.xlsx").write_bytes(b"x")
    return folder / "blad.xlsx"


@pytest.mark.parametrize("fault", [_missing, _broken_pdf, _false_docx, _empty, _unknown])
def test_one_bad_input_does_not_stop_the_rest(
    fault: Callable[[Path], Path], run: Callable[..., Result], papers: Path
) -> None:
    """A file that cannot be read is one line on stderr and exit code 3; the others are in."""
    bad = fault(papers)
    result = run("ingest", bad, papers / "brief.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert f"{bad.name}: " in result.stderr
    listed = json.loads(run("list", "--json").stdout)["documents"]
    assert [document["document"] for document in listed] == ["brief.txt"]


def _blank(folder: Path) -> Path:
    (folder / "blanco.txt").write_bytes(b"\r\n")
    return folder / "blanco.txt"


def _windows(folder: Path) -> Path:
    (folder / "oud.txt").write_bytes("Eén café – zie dossier 39 812.".encode("cp1252"))
    return folder / "oud.txt"


def _no_documents(folder: Path) -> Path:
    (folder / "niets").mkdir()
    return folder / "niets"


@pytest.mark.parametrize("doubtful", [_blank, _windows, _no_documents])
def test_a_doubtful_input_is_a_warning(
    doubtful: Callable[[Path], Path], run: Callable[..., Result], papers: Path
) -> None:
    """What can be read, or has nothing to read, warns in one line and succeeds."""
    path = doubtful(papers)
    result = run("ingest", path)
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert result.stderr.startswith("mhcorpus: warning: ")
    assert path.name in result.stderr


def test_a_file_that_is_no_corpus_is_left_alone(tmp_path: Path) -> None:
    """A database that is none is one line, exit code 1, and stays as it is."""
    other = tmp_path / "brief.db"
    other.write_text("geen database", encoding="utf-8")
    result = CliRunner().invoke(app, ["list", "--db", str(other)])
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert other.read_text(encoding="utf-8") == "geen database"


def test_documents_can_be_shown_and_removed(run: Callable[..., Result], papers: Path) -> None:
    """``show`` tells of one document, ``remove`` takes out all whose whole names or ids are given, once, or none."""
    run("ingest", papers)
    assert json.loads(run("show", "nota.md", "--json").stdout)["counts"] == {"kamerstuk": 1}
    assert run("show", "nota.md", "--text").stdout.splitlines()[0] == NOTE.strip()
    assert [run("remove", *names).exit_code for names in (["nota.md", "weg.md"], ["nota"])] == [2, 2]
    ids = {each["document"]: each["id"] for each in json.loads(run("list", "--json").stdout)["documents"]}
    assert run("remove", ids["nota.md"][:11]).exit_code == 2
    removed = json.loads(run("remove", "nota.md", ids["nota.md"], "nota.md", "--json").stdout)["removed"]
    listed = json.loads(run("list", "--json").stdout)["documents"]
    assert (removed, [document["document"] for document in listed]) == (
        ["nota.md"], ["brief.txt"],
    )


def extracted(*arguments: str, given: str | None = None) -> Any:  # noqa: ANN401 - JSON
    """Return what ``extract --json`` prints."""
    result = CliRunner().invoke(app, ["extract", *arguments, "--json"], input=given)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_a_file_and_stdin_give_the_same(papers: Path) -> None:
    """``extract -`` reads text on stdin as it would from a file."""
    of_file = extracted(str(papers / "brief.txt"))
    of_stdin = extracted("-", given=LETTER)
    assert (of_stdin["document"], of_file["document"]) == ("stdin", "brief.txt")
    assert of_stdin["references"] == of_file["references"]
    assert [reference["id"] for reference in of_file["references"]][:2] == [
        "2026-03-12", "kst-39812-7",
    ]


def test_a_given_date_resolves_relative_ones() -> None:
    """``--date`` is what a relative date counts from."""
    found = extracted("-", "--date", "2026-03", given="Op 4 februari jl. sprak ik uw Kamer.\n")
    assert [reference["id"] for reference in found["references"]] == ["2026-02-04"]


def test_an_unreadable_file_fails(papers: Path) -> None:
    """``extract`` of what cannot be read is one line and exit code 1."""
    result = CliRunner().invoke(app, ["extract", str(_broken_pdf(papers))])
    assert (result.stdout, result.stderr.count("\n"), result.exit_code) == ("", 1, 1)


def test_a_citation_is_looked_up() -> None:
    """``lookup`` gives the id and the address of a citation."""
    result = CliRunner().invoke(app, ["lookup", "Kamerstukken II 2025/26, 39 812, nr. 7"])
    assert result.stdout.splitlines() == [
        "kst-39812-7  kamerstuk",
        "  https://zoek.officielebekendmakingen.nl/kst-39812-7.html",
    ]


def test_what_is_no_citation_finds_nothing() -> None:
    """A text without a citation is an empty answer, not a failure."""
    result = CliRunner().invoke(app, ["lookup", "goedemorgen", "--json"])
    assert (json.loads(result.stdout)["references"], result.exit_code) == ([], 0)
    assert result.stderr == "mhcorpus: no citation found in 'goedemorgen'\n"


def test_the_version_is_printed() -> None:
    """``--version`` is the package's own."""
    result = CliRunner().invoke(app, ["--version"])
    assert (result.stdout, result.exit_code) == (f"mhcorpus {mhcorpus.__version__}\n", 0)


@pytest.mark.parametrize(
    "command",
    ["ingest", "refs", "extract", "lookup", "list", "show", "remove", "check", "patterns show", "patterns check", "eval"],
)
def test_every_command_has_help(command: str) -> None:
    """Each command explains itself and offers JSON; -h is --help."""
    result = CliRunner().invoke(app, [*command.split(), "-h"])
    assert (result.exit_code, "--json" in result.stdout) == (0, True)


@pytest.mark.parametrize(
    "command", ["ingest", "refs", "cite", "open", "timeline", "graph", "remove", "patterns check", "eval"]
)
def test_usage_tells_what_may_be_given_several_times(command: str) -> None:
    """The first line of the help has an ellipsis where a command takes several papers or queries."""
    result = CliRunner().invoke(app, [*command.split(), "--help"])
    assert "\u2026" in result.stdout.splitlines()[0]


def test_queries_come_from_stdin(run: Callable[..., Result], papers: Path, tmp_path: Path) -> None:
    """With ``-`` each line is a query; what finds nothing is said of each."""
    run("ingest", papers)
    given = ["refs", "-", "--jsonl", "--db", str(tmp_path / "corpus.db")]
    result = CliRunner().invoke(app, given, input="39812-8\n\n273f Sr\n39999\n")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["query"], row["document"]) for row in rows] == [
        ("39812-8", "nota.md"), ("273f Sr", "brief.txt"),
    ]  # fmt: skip
    assert result.stderr == "mhcorpus: nothing in the corpus cites '39999'\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--certainty", "sure"], "'sure' is none; choose certain, likely, unsure, anaphora"),
        (["--by", "piece,time"], "--by"), (["--since", "gisteren"], "is no date"),
        (["--in", "weg.txt"], "no document is called 'weg.txt'"),
    ],
)
def test_a_trace_is_not_narrowed_by_what_there_is_not(
    given: list[str], said: str, run: Callable[..., Result], papers: Path
) -> None:
    """A filter that cannot be is wrong usage, and nothing is printed."""
    run("ingest", papers)
    result = run("refs", "39812", *given)
    assert (result.exit_code, result.stdout, said in result.stderr) == (2, "", True)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["search", "39812"], "no paragraph in the corpus holds '39812'; it is cited: mhcorpus refs tells where"),
        (["search", "onvindbaar"], "no paragraph in the corpus holds 'onvindbaar'"),
        (["missing", "--dossier", "39999"], "no such paper is cited and missing"),
        (["motions", "--state", "rejected"], "no such motions in the corpus"),
        (["motions", "--member", "Brandlicht (SP)"], "no such motions in the corpus; near it: Brandligt"),
        (["motions", "--member", "Brandligt (CDA)"], "no such motions in the corpus"),
        (["commitments", "--member", "verhoekx"], "no such commitments in the corpus; near it: Verhoeckx"),
        (["questions", "--member", "verhoekx"], "no such questions in the corpus; near it: Verhoeckx"),
        (["list", "--member", "verhoekx"], "no document meets all that is asked; near it: Verhoeckx"),
        (["list", "--member", "Oldenkamp"], "no document meets all that is asked"),
        (["commitments", "--made-by", "verhoekx"], "no such commitments in the corpus; near it: Verhoeckx"),
        (["list", "--dossier", "39 812"],
         "no document meets all that is asked; --dossier counts papers that bear the number, --cites '39 812' "
         "those that cite it"),
        (["commitments", "--dossier", "39999"],
         "no such commitments in the corpus; --cites '39999' counts all in papers that cite the dossier"),
    ],
)
def test_an_empty_answer_says_no_more_than_it_knows(
    asked: list[str], said: str, run: Callable[..., Result], papers: Path
) -> None:
    """What was not found may be there under another spelling, and what was not asked for is not told."""
    run("ingest", papers)
    result = run(*asked)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"mhcorpus: {said}\n")


@pytest.mark.parametrize("command", ["list", "commitments"])
@pytest.mark.parametrize(
    ("ministry", "code", "said"),
    [
        ("Onzin", 2, "there is no ministry 'Onzin'; there are AZ (Algemene Zaken), AenM (Asiel en Migratie), "),
        ("VWS", 0, ""), ("minister van Justitie", 0, ""), ("Waterstaat", 0, ""),
    ],
)
def test_a_ministry_that_is_none_is_wrong_usage(
    command: str, ministry: str, code: int, said: str, run: Callable[..., Result], papers: Path
) -> None:
    """One that is misspelled is told with those that there are; of one that there is, nothing is an answer."""
    run("ingest", papers)
    result = run(command, "--ministry", ministry, "--json")
    assert (result.exit_code, said in result.stderr) == (code, True)
