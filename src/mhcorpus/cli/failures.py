"""What goes wrong becomes one line on stderr and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

import typer
from typer.core import TyperGroup

from mhcorpus.errors import DEBUG, MhcorpusError, QueryError, unexpected
from mhcorpus.reports.page import printable

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
"""What a shell reports of a program that Ctrl-C ended: 128, and SIGINT."""
CLOSED_PIPE = 141
"""What a shell reports of a program that wrote to a pipe which nobody reads: 128, and SIGPIPE."""
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""A disk that is full, or a limit on a file or on its owner."""


def say(message: str) -> None:
    """Print one line for the person at the terminal, on stderr."""
    sys.stderr.write(f"mhcorpus: {printable(message)}\n")


class GuardedCommands(TyperGroup):
    """The group of commands; no failure in one of them, or in its help, shows a traceback."""

    def make_context(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - Typer's own copy of Click's
        """Read the options of the group; ``--help`` and ``--version`` print here."""
        with guarded():
            return super().make_context(*given, **named)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's own copy of Click's
        """Run the command that was asked for; turn its failure into a line and a code."""
        with guarded():
            return super().invoke(ctx)


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what goes wrong inside into one line on stderr, and an exit with its code."""
    try:
        yield
        sys.stdout.flush()
    except MhcorpusError as error:
        say(str(error))
        _drop_unwritten()
        raise typer.Exit(WRONG_USAGE if isinstance(error, QueryError) else FAILED) from error
    except BrokenPipeError:
        # The reader has what it wanted (`| head`).
        _drop_the_rest(sys.stdout, sys.stderr)
        raise typer.Exit(CLOSED_PIPE) from None
    except KeyboardInterrupt as error:
        say(str(error) or "interrupted")
        raise typer.Exit(INTERRUPTED) from None
    except Exception as error:
        if _is_flow(error) or os.environ.get(DEBUG):
            _advise(error)
            raise
        say(_told(error))
        _drop_unwritten()
        raise typer.Exit(FAILED) from error


def _drop_unwritten() -> None:
    """Print what can be, and drop what cannot, as on a full disk."""
    try:
        sys.stdout.flush()
    except OSError:
        _drop_the_rest(sys.stdout)


def _drop_the_rest(*streams: TextIO) -> None:
    """Let what is left of these go nowhere: the flush at exit must not fail too, with a code of its own."""
    for stream in streams:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _told(error: Exception) -> str:
    """Return the line on an error that no command expects: a full disk may end any, in its help too."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return f"{error.filename or 'stdout'}: cannot be written: {error.strerror}"
    return f"{unexpected(error)} ({DEBUG}=1 shows the traceback)"


def _advise(error: Exception) -> None:
    """Say of an option that a command has not where it goes, or how a name is written that looks like one."""
    context = getattr(error, "ctx", None)
    if context is None or not hasattr(error, "option_name") or getattr(error, "possibilities", None):
        return
    told = cast(Any, error)
    if context.parent is None:
        told.message += f": options go behind the command, as in mhcorpus list {told.option_name}"
    elif any(each.param_type_name == "argument" for each in context.command.params):
        told.message += f": before a name that begins with - goes --, as in {context.command_path} -- -a.txt"


def _is_flow(error: Exception) -> bool:
    """Whether Typer itself raised it: an exit, an abort or a usage error with its own text."""
    return isinstance(error, (typer.Exit, typer.Abort)) or hasattr(error, "exit_code")
