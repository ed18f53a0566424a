"""``mhcorpus eval``: how well the pipeline finds what careful readers found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from mhcorpus.cli.answers import answers
from mhcorpus.cli.options import Patterns
from mhcorpus.errors import QueryError
from mhcorpus.reports.formats import Report


def floors_of(given: list[str]) -> dict[str, float]:
    """Return the floors by key, of options such as ``kamerstuk=1``.

    Raises:
        QueryError: one of them is not of that form, or no rate from 0 to 1.
    """
    floors = {}
    for option in given:
        key, _, value = option.partition("=")
        try:
            floors[key] = float(value)
        except ValueError:
            floors[key] = -1.0
        if not key or not 0 <= floors[key] <= 1:
            raise QueryError(f"--floor {option}: write a key and an F1 from 0 to 1, as in kamerstuk=0.98")
    return floors


def kinds_of(given: str, patterns: Sequence[Path]) -> list[str]:
    """Return the kinds that are listed with commas; QueryError where one of them is none."""
    from mhcorpus.patterns.catalogue import kind_described

    return [str(kind_described(name.strip(), patterns)["kind"]) for name in given.split(",")]


@answers
def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD…", help="Gold files (JSON).")],
    docs: Annotated[
        Path, typer.Option("--docs", metavar="DIR", help="The folder of the documents that they annotate.")
    ],
    kinds: Annotated[
        str | None,
        typer.Option(
            "--kinds", metavar="KIND,…", help="Score these kinds. Default: those that the gold annotates."
        ),
    ] = None,
    floor: Annotated[
        list[str] | None,
        typer.Option("--floor", metavar="KEY=F1", help="Fail when an F1 is lower; may be repeated."),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="Tell what differs.")] = False,
    patterns: Patterns = None,
) -> Report:
    """Score what is found against gold files: precision, recall and F1 for each kind.

    A reference is found when its kind and its place are right, and resolved when its id is
    as well. Floors hold for the resolved.

    \b
      mhcorpus eval corpus/gold/*.json --docs corpus
      mhcorpus eval brief.gold.json --docs ~/papers --kinds kamerstuk,article --misses
      mhcorpus eval corpus/gold/*.json --docs corpus --floor all=0.95 --floor motions=0.9

    Exits with 1 when an F1 falls short of its floor.
    """
    from mhcorpus.evaluation import Gold
    from mhcorpus.evaluation import evaluate as compare
    from mhcorpus.nlp.analyser import Analyser
    from mhcorpus.readers import read
    from mhcorpus.reports.evaluation import evaluation_report

    floors = floors_of(floor or [])
    wanted = kinds_of(kinds, patterns or ()) if kinds else None
    golds = [Gold.load(path) for path in gold]
    analyser = Analyser(patterns=patterns or ())
    evaluation = compare(golds, docs, read, analyser.analyse, wanted)
    return evaluation_report(evaluation, floors, misses=misses)
