"""The views of a corpus as tables: CSV for spreadsheets, Parquet for data frames."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from mhcorpus.errors import MhcorpusError
from mhcorpus.reports.formats import csv_lines
from mhcorpus.store import Corpus
from mhcorpus.store.relations import Relation

_BATCH = 5_000  # rows that are in memory at once


def table_rows(corpus: Corpus, table: Relation) -> Iterator[dict[str, Any]]:
    """Yield the rows of a view in their order; what its documents hold as JSON is taken apart."""
    names = [column.name for column in table.columns]
    listed = [column.name for column in table.columns if column.type == "json"]
    selected = ", ".join(f'"{name}"' for name in names)
    for row in corpus.each(f"SELECT {selected} FROM {table.name} ORDER BY {table.order}"):
        values = dict(zip(names, row, strict=True))
        yield values | {name: json.loads(values[name] or "[]") for name in listed}


def table_lines(corpus: Corpus, table: Relation) -> Iterator[str]:
    """Yield the lines of a view as CSV, its header first."""
    return csv_lines([column.name for column in table.columns], table_rows(corpus, table))


def write_parquet(corpus: Corpus, table: Relation, path: Path) -> None:
    """Write a view to a Parquet file, in batches.

    Raises MhcorpusError where pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise MhcorpusError("Parquet needs pyarrow: pip install 'mhcorpus[parquet]'") from None
    types: Mapping[str, Any] = {
        "text": pyarrow.string(), "integer": pyarrow.int64(), "json": pyarrow.list_(pyarrow.string()),
    }
    columns = pyarrow.schema([(column.name, types[column.type]) for column in table.columns])
    rows = table_rows(corpus, table)
    with parquet.ParquetWriter(path, columns) as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=columns))
