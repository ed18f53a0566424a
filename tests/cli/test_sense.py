"""What no command takes, whatever it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from mhcorpus.cli.app import BuiltWhenAsked, app


def places(commands: Any, *before: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - Typer's copy of Click
    """Yield each command with each of its options that takes a value, and with "" for its arguments."""
    for name, command in commands.items():
        if hasattr(command, "commands"):
            yield from places(command.commands, *before, name)
            continue
        for each in command.params:
            if each.param_type_name == "argument":
                yield " ".join((*before, name)), ""
            elif not each.is_flag:
                yield " ".join((*before, name)), max(each.opts, key=len)


@pytest.mark.parametrize("blank", ["", " \t"])
@pytest.mark.parametrize(("command", "option"), [*places(BuiltWhenAsked())])
def test_no_command_takes_an_empty_value(
    command: str, option: str, blank: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a script gives whose variable is not set is wrong usage, and nothing is read or written."""
    monkeypatch.chdir(tmp_path)
    given = [*command.split(), *filter(None, [option]), blank]
    result = CliRunner().invoke(app, given)
    assert (result.exit_code, result.stdout, result.stderr.endswith("it is empty\n"), [*tmp_path.iterdir()]) == (
        2, "", True, [],
    )


@pytest.mark.parametrize("blank", ["", " "])
def test_one_empty_value_among_others_is_refused_as_well(blank: str) -> None:
    """A command does no part of what it is asked where the rest cannot be meant."""
    result = CliRunner().invoke(app, ["refs", "39812", blank])
    assert (result.exit_code, result.stdout, result.stderr.endswith("'QUERY\u2026': it is empty\n")) == (2, "", True)


RANGED = ["list", "refs", "motions", "commitments", "questions", "timeline", "graph", "report", "search"]


@pytest.mark.parametrize("command", RANGED)
@pytest.mark.parametrize(
    ("since", "until", "refused"),
    [
        ("2027-06", "2027-05", True), ("2027-06", "2027-05-31", True), ("2027-06-01", "2027-05", True),
        ("2028", "2027", True), ("2027-06-02", "2027-06-01", True), ("2027-01", "2026", True),
        ("2027-06", "2027", False), ("2027", "2027-06", False), ("2027-06-30", "2027-06", False),
        ("2027-06", "2027-06-01", False), ("2027-06-01", "2027-06-01", False),
    ],
)  # fmt: skip
def test_a_range_does_not_end_before_it_begins(command: str, since: str, until: str, refused: bool) -> None:
    """A month or a year counts with all its days; no command looks into a range that has none."""
    taken = [*([] if command in {"list", "motions", "commitments", "questions", "timeline"} else ["39812"])]
    result = CliRunner().invoke(app, [command, *taken, "--since", since, "--until", until, "--db", "weg.db"])
    told = f"--since {since} comes after --until {until}\n"
    assert (result.exit_code, result.stderr.endswith(told)) == (2 if refused else 1, refused)


def test_every_command_with_a_range_is_held_to_it() -> None:
    """The list of this test is that of the commands."""
    found = [
        name for name, command in BuiltWhenAsked().items()
        if {"since", "until"} <= {each.name for each in getattr(command, "params", ())}
    ]
    assert sorted(found) == sorted(RANGED)


def test_what_is_completed_is_not_yet_whole() -> None:
    """Tab after an empty word is answered."""
    command = BuiltWhenAsked()["list"]
    context = command.make_context("list", ["--kind", ""], resilient_parsing=True)
    assert isinstance(context.command, typer.core.TyperCommand)
