"""``mhcorpus patterns``: the kinds of references that are known, and the check of a pattern file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from mhcorpus.cli.answers import answers
from mhcorpus.cli.options import Patterns
from mhcorpus.cli.sense import SensibleCommand
from mhcorpus.reports.formats import Report


class ShowUnlessTold(TyperGroup):
    """A group in which ``show`` goes without saying: ``patterns law`` is ``patterns show law``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's copy of Click's
        """Put ``show`` before what names no command and asks for no help."""
        told = bool(args) and args[0] in {*self.commands, *ctx.help_option_names}
        return super().parse_args(ctx, args if told else ["show", *args])


patterns = typer.Typer(
    cls=ShowUnlessTold,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Show the kinds of references and their patterns, or check a file of your own.",
)


@patterns.command("show", cls=SensibleCommand)
@answers
def show(
    kind: Annotated[str | None, typer.Argument(metavar="KIND", help="A kind of reference.")] = None,
    own: Patterns = None,
) -> Report:
    """List the kinds of references, or show all of one.

    \b
      mhcorpus patterns
      mhcorpus patterns kamerstuk
      mhcorpus patterns --patterns my-kinds/
    """
    from mhcorpus.patterns.catalogue import catalogue, kind_described
    from mhcorpus.reports.patterns import kind_report, kinds_report

    return kind_report(kind_described(kind, own or ())) if kind else kinds_report(catalogue(own or ()))


@patterns.command("check", cls=SensibleCommand)
@answers
def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Pattern files (YAML), and folders of them.")
    ],
) -> Report:
    """Check pattern files: their keys, their regexes, their examples, and how long they can take.

    \b
      mhcorpus patterns check my-kinds/zaaknummer.yaml

    Exits with 1 and a line for each fault.
    """
    from mhcorpus.patterns.check import check as faults_in
    from mhcorpus.reports.patterns import check_report

    return check_report(faults_in(files))
