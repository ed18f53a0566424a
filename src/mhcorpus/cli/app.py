"""The Typer application: its commands, in the order in which help lists them.

A command is imported and built when it is asked for: two dozen take longer than most answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any, cast

import typer

import mhcorpus
from mhcorpus.cli.damage import telling_damage
from mhcorpus.cli.failures import GuardedCommands
from mhcorpus.cli.sense import SensibleCommand

COMMANDS = {
    "ingest": "ingest.ingest",
    "refs": "refs.refs",
    "extract": "extract.extract",
    "annotate": "annotate.annotate",
    "lookup": "lookup.lookup",
    "cite": "cite.cite",
    "open": "cite.open_page",
    "list": "corpus.list_documents",
    "show": "corpus.show",
    "motions": "ledger.motions",
    "commitments": "ledger.commitments",
    "timeline": "timeline.timeline",
    "graph": "graph.graph",
    "report": "report.report",
    "changes": "ledger.changes",
    "search": "search.search",
    "missing": "search.missing",
    "stats": "stats.stats",
    "people": "people.people",
    "questions": "questions.questions",
    "remove": "corpus.remove",
    "check": "check.check",
    "export": "export.export",
    "schema": "schema.schema",
    "patterns": "patterns.patterns",
    "eval": "evaluate.evaluate",
}
"""Where each command is: a module of this package, and in it a function or a group of commands."""


class BuiltWhenAsked(Mapping[str, Any]):
    """Typer's commands by their names, as a group of them has it."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a command is of Typer's own copy of Click
        """Return a command; KeyError where there is none of that name."""
        if name not in self._built:
            module, _, function = COMMANDS[name].partition(".")
            found = getattr(import_module(f"mhcorpus.cli.{module}"), function)
            group = found if isinstance(found, typer.Typer) else _alone(found)
            self._built[name] = typer.main.get_command(group)
            self._built[name].name = name
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def _alone(command: Callable[..., None]) -> typer.Typer:
    made = typer.Typer(add_completion=False, rich_markup_mode=None)
    made.command(cls=SensibleCommand)(telling_damage(command))
    return made


class Commands(GuardedCommands):
    """The commands of mhcorpus."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - what Typer gives a group
        super().__init__(**{**settings, "commands": None})
        self.commands = cast(Any, BuiltWhenAsked())


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mhcorpus {mhcorpus.__version__}")
        raise typer.Exit


def trace_papers(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Trace every reference in Dutch parliamentary papers.

    \b
      mhcorpus ingest ~/papers        # read a folder into the corpus
      mhcorpus refs 36547             # who cites this dossier, where, in which words
      mhcorpus refs "273f Sr" --json  # the same of an article, for a program

    The corpus is one SQLite file: --db, else $MHCORPUS_DB, else your data folder.
    """


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(trace_papers)
