"""Failures: one line on stderr, the right exit code, never a traceback."""

from __future__ import annotations

import errno
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
import typer
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app as commands
from mhcorpus.cli.failures import GuardedCommands
from mhcorpus.errors import CorpusError, QueryError, UnreadableFileError


def run(body: Callable[[], None]) -> Result:
    """Run a command with that body, in a group of commands like mhcorpus."""
    app = typer.Typer(
        cls=GuardedCommands, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    app.command("first")(body)
    app.command("second")(lambda: None)
    return CliRunner().invoke(app, ["first"])


def raising(error: BaseException) -> Callable[[], None]:
    """Return a body that raises ``error``."""

    def body() -> None:
        raise error

    return body


@pytest.mark.parametrize(
    ("error", "line", "code"),
    [
        (UnreadableFileError("brief.pdf: no PDF"), "brief.pdf: no PDF", 1),
        (CorpusError("no corpus"), "no corpus", 1),
        (QueryError("'?' means nothing"), "'?' means nothing", 2),
        (CorpusError("a\x1b[2J\nb"), "a\ufffd[2J b", 1),
        (KeyboardInterrupt(), "interrupted", 130),
        (OSError(errno.ENOSPC, "No space left"), "stdout: cannot be written: No space left", 1),
        (OSError(errno.EFBIG, "Too large", "x.csv"), "x.csv: cannot be written: Too large", 1),
        (
            KeyError("x"),
            "unexpected KeyError in mhcorpus.cli.failures, line LINE (MHCORPUS_DEBUG=1 shows the traceback)",
            1,
        ),
    ],
)
def test_a_failure_is_one_line_and_a_code(
    error: BaseException, line: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each failure prints one line on stderr, nothing on stdout, and ends with its code."""
    monkeypatch.delenv("MHCORPUS_DEBUG", raising=False)
    result = run(raising(error))
    told = re.sub(r"line \d+", "line LINE", result.stderr)
    assert (told, result.stdout, result.exit_code) == (f"mhcorpus: {line}\n", "", code)


def test_the_traceback_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    """With MHCORPUS_DEBUG set, an unexpected error is not caught."""
    monkeypatch.setenv("MHCORPUS_DEBUG", "1")
    assert isinstance(run(raising(KeyError("x"))).exception, KeyError)


@pytest.mark.parametrize(("error", "code"), [(typer.Exit(3), 3), (typer.BadParameter("no"), 2)])
def test_what_typer_raises_is_typers(error: Exception, code: int) -> None:
    """An exit keeps its code, and a usage error its own text."""
    result = run(raising(error))
    assert (result.exit_code, "unexpected" in result.stderr) == (code, False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--db", "c.db", "list"], "--db: options go behind the command, as in mhcorpus list --db"),
        (["remove", "-begin.txt"], "-b: before a name that begins with - goes --, as in mhcorpus remove -- -a.txt"),
        (["patterns", "check", "-a"], "-a: before a name that begins with - goes --, as in mhcorpus patterns check -- -a.txt"),
        (["list", "--knd", "motie"], "--knd (Possible options: --db, --kind)"),
        (["list", "-x"], "-x"),
    ],
)
def test_an_option_that_is_none_is_told_where_it_goes(arguments: list[str], told: str) -> None:
    """One before the command goes behind it; what may be a name is written behind ``--``."""
    result = CliRunner().invoke(commands, arguments, prog_name="mhcorpus")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: No such option: {told}")


def test_a_reader_that_stops_is_no_failure() -> None:
    """``mhcorpus ... | head`` ends in silence when the reader has what it wanted."""
    script = (
        "import sys, typer\n"
        "from mhcorpus.cli.failures import GuardedCommands\n"
        "app = typer.Typer(cls=GuardedCommands, rich_markup_mode=None)\n"
        "app.command('a')(lambda: sys.stdout.writelines('line\\n' for _ in range(1_000_000)))\n"
        "app.command('b')(lambda: None)\n"
        "app(['a'])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.stdout.close()
        assert (first, process.stderr.read(), process.wait()) == (b"line\n", b"", 141)
