"""What goes wrong becomes one line on stderr and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from mhcorpus.errors import MhcorpusError, QueryError
from mhcorpus.reports.page import printable

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def say(message: str) -> None:
    """Print one line for the person at the terminal, on stderr."""
    sys.stderr.write(f"mhcorpus: {printable(message)}\n")


class GuardedCommands(TyperGroup):
    """The group of commands; no failure in one of them shows a traceback."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - the context is Typer's own copy of Click's
        """Run the command that was asked for; turn its failure into a line and a code."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except MhcorpusError as error:
            say(str(error))
            raise typer.Exit(WRONG_USAGE if isinstance(error, QueryError) else FAILED) from error
        except BrokenPipeError:
            # The reader has what it wanted (`| head`); the flush at exit must not complain either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit from None
        except KeyboardInterrupt as error:
            say(str(error) or "interrupted")
            raise typer.Exit(INTERRUPTED) from None
        except Exception as error:
            if _is_flow(error) or os.environ.get("MHCORPUS_DEBUG"):
                raise
            say(
                f"unexpected {type(error).__name__}: {error} "
                "(MHCORPUS_DEBUG=1 shows the traceback)"
            )
            raise typer.Exit(FAILED) from error


def _is_flow(error: Exception) -> bool:
    """Whether Typer itself raised it: an exit, an abort or a usage error with its own text."""
    return isinstance(error, (typer.Exit, typer.Abort)) or hasattr(error, "exit_code")
