"""Writes the corpus out: in which form, and where to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from mhcorpus.errors import QueryError
from mhcorpus.exchange.tables import table_lines, write_parquet
from mhcorpus.exchange.turtle import turtle
from mhcorpus.records.document import exported
from mhcorpus.reports.output import STDOUT, explained, put, write_lines
from mhcorpus.safejson import as_json
from mhcorpus.store import Corpus
from mhcorpus.store.relations import VIEWS, Relation

Form = Literal["jsonl", "csv", "parquet", "turtle"]
SUFFIXES: Mapping[str, Form] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet", ".ttl": "turtle",
}


def export(corpus: Corpus, form: Form, output: Path | None, table: str | None) -> None:
    """Write the corpus to ``output``, or to stdout where it is None or ``-``.

    ``table`` names one view, for CSV and Parquet; without, ``output`` is a folder that gets a
    file for each.

    Raises:
        QueryError: the form, the table and the place do not go together, or the place is
            the corpus or one of its papers.
        MhcorpusError: it cannot be written.
    """
    if output == STDOUT:
        output = None
    if form in ("jsonl", "turtle"):
        if table:
            raise QueryError(f"--table is for csv and parquet: {form} has the whole corpus")
        lines = map(as_json, exported(corpus)) if form == "jsonl" else turtle(corpus)
        write_lines(lines, output, reads=corpus.files())
    elif table:
        _write_table(corpus, _view(table), form, output)
    else:
        if output is None:
            raise QueryError(f"{form} has a file for each table: name a folder with -o, or one with --table")
        with explained(output):
            output.mkdir(exist_ok=True)
        for view in VIEWS.values():
            _write_table(corpus, view, form, output / f"{view.name}.{form}")


def _view(name: str) -> Relation:
    if name not in VIEWS:
        raise QueryError(f"no table is called {name!r}; there are: {', '.join(VIEWS)}")
    return VIEWS[name]


def _write_table(corpus: Corpus, view: Relation, form: Form, output: Path | None) -> None:
    if form == "csv":
        write_lines(table_lines(corpus, view), output, reads=corpus.files())
    elif output is None:
        raise QueryError("parquet is no text: name a file with -o")
    else:
        put(output, lambda place: write_parquet(corpus, view, place), reads=corpus.files())
