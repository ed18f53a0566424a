"""``mhcorpus schema``: what the JSON of each command holds, and what the tables of a corpus hold."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli import completion
from mhcorpus.cli.answers import answers
from mhcorpus.reports.formats import Report


@answers
def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="A schema: refs, list, export, …", autocompletion=completion.schemas
        ),
    ] = None,
    tables: Annotated[
        bool, typer.Option("--tables", help="Describe the tables and views of the corpus, a SQLite file.")
    ] = False,
) -> Report:
    """Print the JSON Schema of an output, or list them all.

    \b
      mhcorpus schema           # which there are
      mhcorpus schema refs      # that of refs --json
      mhcorpus schema export    # that of a line of export
      mhcorpus schema --tables  # the tables and views, for SQL

    JSON names its schema, as in "mhcorpus/refs/1". A later version may add keys; what would break
    a program, a key that goes or a value of another type, gets a new number.
    """
    from mhcorpus.errors import QueryError
    from mhcorpus.reports.schemas import schema_report, schemas_report, tables_report

    if name and tables:
        raise QueryError("--tables takes no name")
    if tables:
        return tables_report()
    return schema_report(name) if name else schemas_report()
