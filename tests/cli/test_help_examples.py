"""The examples in the help are commands: pasted as they stand, with what is said of them, they run."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from mhcorpus.cli.app import COMMANDS, BuiltWhenAsked, app

_SHELL = frozenset({"|", "<", ">"})


def helped() -> Iterator[str]:
    """Yield each command that does something, and ``""`` for mhcorpus itself."""
    yield ""
    for name in COMMANDS:
        group = getattr(BuiltWhenAsked()[name], "commands", None)
        yield from (f"{name} {each}" for each in group) if group else (name,)


def examples(command: str) -> list[str]:
    """Return the lines in the help of a command that show how it is used."""
    printed = CliRunner().invoke(app, [*command.split(), "--help"]).stdout
    return re.findall(r"^ {4}((?:\S.* \| )?mhcorpus .+)$", printed, re.MULTILINE)


def calls(line: str) -> Iterator[list[str]]:
    """Yield the arguments of each call of mhcorpus in a line of shell."""
    words = shlex.shlex(line, posix=True, punctuation_chars="|<>")
    words.whitespace_split = True
    piped: list[list[str]] = [[]]
    is_file = False
    for word in words:
        if word == "|":
            piped.append([])
        elif not is_file and word not in _SHELL:
            piped[-1].append(word)
        is_file = word in {"<", ">"}
    yield from (call[call.index("mhcorpus") + 1 :] for call in piped if "mhcorpus" in call)


@pytest.mark.parametrize("command", [*helped()])
def test_the_examples_in_the_help_are_commands(command: str) -> None:
    """Each is taken by the command it calls, and what is said of it stands behind a ``#``."""
    shown = examples(command)
    assert shown
    assert [line for line in shown if re.search(r" {2,}(?![ #])", line)] == []
    for line in shown:
        called = [*calls(line)]
        assert called, line
        for name, *arguments in called:
            BuiltWhenAsked()[name].make_context(name, arguments)
