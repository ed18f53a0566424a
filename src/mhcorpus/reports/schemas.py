"""The schemas of what is printed as JSON, and the tables of a corpus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Grid, Heading, Line, Span, Style
from mhcorpus.schemas import schema, schema_names, schema_text
from mhcorpus.store.relations import RELATIONS, Relation

SCHEMA_SCHEMAS = "mhcorpus/schemas/1"
SCHEMA_TABLES = "mhcorpus/tables/1"
_KEY_STYLES: Mapping[str, Style] = {"key": "id", "type": "muted", "description": ""}
TABLE_COLUMNS = ("name", "kind", "column", "type", "meaning")


def schemas_report() -> Report:
    """Return the report on which schemas there are."""
    entries = [
        {"name": name, "id": schema(name)["$id"], "title": schema(name)["title"]} for name in schema_names()
    ]
    rows = tuple(
        ((Span(entry["name"], "title"),), (Span(entry["id"], "id"),), (Span(entry["title"], "muted"),))
        for entry in entries
    )
    return Report(
        data={"schema": SCHEMA_SCHEMAS, "schemas": entries},
        columns=("name", "id", "title"),
        rows=lambda: entries,
        page=lambda: [Grid(("name", "id", "title"), rows, spare="title")],
    )


def schema_report(name: str) -> Report:
    """Return the report on one schema: itself, to the letter; its rows are its own keys.

    Raises QueryError where none is called so.
    """
    text = schema_text(name)
    described: dict[str, Any] = schema(name)
    keys = [
        {"key": key, "type": each.get("type"), "description": each.get("description")}
        for key, each in described["properties"].items()
    ]
    return Report(
        data=described,
        columns=("key", "type", "description"),
        rows=lambda: keys,
        page=lambda: [_keys(keys)],
        text=lambda: text.splitlines(),
    )


def _keys(keys: Sequence[Mapping[str, Any]]) -> Grid:
    rows = tuple(
        tuple((Span(str(key[name] or ""), style),) for name, style in _KEY_STYLES.items()) for key in keys
    )
    return Grid(("key", "type", "holds"), rows)


def tables_report() -> Report:
    """Return the report on the tables and views of a corpus, with what each column holds."""
    relations = [
        {
            "name": relation.name, "kind": relation.kind, "meaning": relation.meaning,
            "columns": [
                {"name": column.name, "type": column.type, "meaning": column.meaning}
                for column in relation.columns
            ],
        }
        for relation in RELATIONS
    ]
    return Report(
        data={"schema": SCHEMA_TABLES, "relations": relations},
        columns=TABLE_COLUMNS,
        rows=_table_rows,
        page=lambda: [element for relation in RELATIONS for element in _relation(relation)],
    )


def _table_rows() -> Iterator[dict[str, str]]:
    for relation in RELATIONS:
        for column in relation.columns:
            yield {
                "name": relation.name, "kind": relation.kind, "column": column.name, "type": column.type,
                "meaning": column.meaning,
            }


def _relation(relation: Relation) -> Iterator[Heading | Line | Grid]:
    yield Heading((
        Span(relation.name, "title"), Span(f"  {relation.kind}: {relation.meaning}", "muted"),
    ))
    yield Grid(
        ("column", "type", "holds"),
        tuple(
            ((Span(column.name, "id"),), (Span(column.type, "muted"),), (Span(column.meaning),))
            for column in relation.columns
        ),
    )
    yield Line()
