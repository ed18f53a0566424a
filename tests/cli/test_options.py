"""Options: one definition gives every query command the same four forms."""

from __future__ import annotations

from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner, Result

from mhcorpus.cli.answers import answers
from mhcorpus.cli.options import paper_date
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


def test_help_lists_the_command_and_its_forms() -> None:
    """Help has the command's own options and the four forms."""
    listed = run("--help").stdout
    options = [line.split()[0] for line in listed.splitlines() if line.startswith("  --")]
    assert [name for name in options if "completion" not in name] == [
        "--loud", "--json", "--jsonl", "--csv", "--markdown", "--help",
    ]


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
