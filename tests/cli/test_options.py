"""Options: one definition gives every query command the same forms."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner, Result

from mhcorpus.cli.answers import answers
from mhcorpus.cli.app import app as commands
from mhcorpus.cli.bounds import Bounds, bounded
from mhcorpus.cli.options import paper_date
from mhcorpus.limits import MB, NORMAL, Limits
from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Line, Span

runner = CliRunner()


@answers
def greet(name: Annotated[str, typer.Argument()], loud: bool = False) -> Report:
    """Greet somebody."""
    said = name.upper() if loud else name
    return Report(
        data={"name": said},
        columns=("name",),
        rows=lambda: [{"name": said}],
        page=lambda: [Line((Span(said, "mention"),))],
        notes=("greeted",),
    )


def run(*arguments: str) -> Result:
    """Run the command."""
    app = typer.Typer(rich_markup_mode=None)
    app.command()(greet)
    return runner.invoke(app, arguments)


@pytest.mark.parametrize(
    ("flags", "printed"),
    [
        ((), "ada\n"),
        (("--json",), '{\n  "name": "ada"\n}\n'),
        (("--jsonl",), '{"name": "ada"}\n'),
        (("--csv",), "name\nada\n"),
        (("--markdown",), "**ada**\n\n"),
        (("--loud", "--csv"), "name\nADA\n"),
    ],
)
def test_a_report_takes_the_form_that_is_asked(flags: tuple[str, ...], printed: str) -> None:
    """The answer goes to stdout in its form, what there is to note to stderr."""
    result = run("ada", *flags)
    assert (result.stdout, result.stderr, result.exit_code) == (printed, "mhcorpus: greeted\n", 0)


def test_two_forms_are_wrong_usage() -> None:
    """Only one form can be asked for."""
    result = run("ada", "--json", "--csv")
    assert result.exit_code == 2
    assert "choose one of --json, --csv" in result.stderr
    assert "choose one of --json, --xlsx" in run("ada", "--json", "--xlsx", "a.xlsx").stderr


def test_help_lists_the_command_and_its_forms() -> None:
    """Help has the command's own options and the forms."""
    listed = run("--help").stdout
    options = [line.split()[0] for line in listed.splitlines() if line.startswith("  --")]
    assert [name for name in options if "completion" not in name] == [
        "--loud", "--json", "--jsonl", "--csv", "--markdown", "--xlsx", "--help",
    ]


@pytest.mark.parametrize(
    ("options", "bounds"),
    [
        ([], Bounds(NORMAL)),
        (["--max-size", "300", "--max-pages", "7"], Bounds(Limits(300 * MB, 7))),
        (["--timeout", "0", "--max-memory", "0"], Bounds(NORMAL, timeout=0, memory=0)),
    ],
)
def test_how_much_a_paper_may_take_is_four_options(options: list[str], bounds: Bounds) -> None:
    """They stand in the place of the parameter that they make, and are as usual where nothing is said."""
    given: list[tuple[str, Bounds, bool]] = []

    def read(file: str, *, bounds: Bounds, loud: bool = False) -> None:
        given.append((file, bounds, loud))

    app = typer.Typer(rich_markup_mode=None)
    app.command()(bounded(read))
    assert runner.invoke(app, ["brief.txt", *options, "--loud"]).exit_code == 0
    assert given == [("brief.txt", bounds, True)]


@pytest.mark.parametrize("command", [["extract"], ["annotate"], ["ingest", "--db", "c.db"]])
def test_each_command_that_reads_a_paper_is_held_to_its_size(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is refused is said with the option that lets it in, which the command has."""
    monkeypatch.chdir(tmp_path)
    Path("brief.txt").write_bytes(b"x" * (MB + 1))
    result = runner.invoke(commands, [command[0], "brief.txt", *command[1:], "--max-size", "1"])
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].endswith("brief.txt: is larger than 1 MB (--max-size)")


@pytest.mark.parametrize("given", ["2025-12-09", "2024-02-29", "2025-12", "2025"])
def test_a_date_is_a_day_a_month_or_a_year(given: str) -> None:
    """A date is kept as it is given."""
    assert paper_date(given) == given


@pytest.mark.parametrize(
    "given", ["", "gisteren", "2025-13", "2025-02-29", "2025-1", "2025-W01-1", "20251209", "0000"]
)
def test_what_is_no_date_is_wrong_usage(given: str) -> None:
    """What names no day, month or year that exists is refused."""
    with pytest.raises(typer.BadParameter, match="is no date"):
        paper_date(given)


@pytest.mark.parametrize(("given", "error"), [
    ("31-12-2025", ""), ("31 december 2025", ""), ("2025-12-31", ""), ("2025", "'2025' is no day; write 2026-11-22, "),
    ("december 2025", "'december 2025' is no day; write 2026-11-22, "), ("ooit", "'ooit' is no day; write 2026-11-22, "),
])  # fmt: skip
def test_a_day_is_told_in_any_way_but_whole(tmp_path: Path, given: str, error: str) -> None:
    """The error says what this option takes: a month is none."""
    found = runner.invoke(commands, ["commitments", "--on", given, "--db", str(tmp_path / "none.db")])
    assert (error in found.stderr, "is no da" in found.stderr) == (True, bool(error))


@pytest.mark.parametrize("given", [
    ["--dossier", "39812", "--dossier", "39640"], ["--dossier", "39812,39640"], ["--dossier", "39 812, 39 640"],
])
@pytest.mark.parametrize("command", ["motions", "commitments"])
def test_several_dossiers_are_repeated_or_have_commas_between(tmp_path: Path, command: str, given: list[str]) -> None:
    """In any spelling; what is none is told by itself."""
    (tmp_path / "brief.txt").write_text(
        "Kamerstuk 39 640, nr. 7\n\nDatum: 3 juni 2027\n\nDe motie Jansma (39 812, nr. 36) is in behandeling. "
        "De motie Krul (39 640, nr. 8) is aangenomen. De motie Bruin (39 813, nr. 8) is verworpen.\n\n"
        "Ik zal de Kamer in mei informeren over Kamerstuk 39 812, nr. 3.\n\n"
        "Ik zal de Kamer in juni informeren over Kamerstuk 39 640, nr. 4.\n\n"
        "Ik zal de Kamer in juli informeren over Kamerstuk 39 813, nr. 5.\n", encoding="utf-8",
    )
    db = ["--db", str(tmp_path / "corpus.db")]
    runner.invoke(commands, ["ingest", str(tmp_path / "brief.txt"), *db])
    lines = runner.invoke(commands, [command, *given, "--jsonl", *db]).stdout.splitlines()
    everything = runner.invoke(commands, [command, "--jsonl", *db]).stdout.splitlines()
    assert (len(lines), len(everything)) == (2, 3)
    wrong = runner.invoke(commands, [command, "--dossier", "39812,onzin", *db])
    assert (wrong.exit_code, "'onzin'" in wrong.stderr) == (2, True)
