"""``mhcorpus export``: the whole corpus as data."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import opened
from mhcorpus.cli.options import Database, Output


def export(
    output: Output = None,
    form: Annotated[
        Literal["jsonl", "csv", "parquet", "turtle"] | None,
        typer.Option("--format", help="The form. Default: what the name of FILE tells, else jsonl."),
    ] = None,
    table: Annotated[
        str | None,
        typer.Option(
            "--table", metavar="NAME", help="One table: citation, document_list, …",
            autocompletion=completion.tables,
        ),
    ] = None,
    db: Database = None,
) -> None:
    """Write the whole corpus as data for other programs.

    \b
      mhcorpus export -o corpus.jsonl             # all of it, a document a line
      mhcorpus ingest corpus.jsonl --db other.db  # and back: the same corpus
      mhcorpus export --format csv -o tables/     # a file for each table
      mhcorpus export --format csv --table citation > citations.csv
      mhcorpus export -o citations.parquet --table citation
      mhcorpus export -o corpus.ttl               # linked data, with the ids of LiDO

    mhcorpus schema export describes a line, mhcorpus schema --tables the tables. Parquet needs
    pyarrow: pip install 'mhcorpus[parquet]'.
    """
    from mhcorpus.exchange.export import SUFFIXES
    from mhcorpus.exchange.export import export as write_out
    from mhcorpus.reports.output import form_of

    chosen = form or form_of(output, SUFFIXES, "jsonl")
    with opened(db) as corpus:
        write_out(corpus, chosen, output, table)
