"""The file is an interface: its tables and views are those that are described."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mhcorpus.store import Corpus
from mhcorpus.store.relations import RELATIONS, VIEWS, Relation


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "corpus.db", create=True) as opened:
        yield opened


def test_every_table_and_view_is_described(corpus: Corpus) -> None:
    """What is described is there, and what is there is described; an index's own tables apart."""
    there = {
        (row["name"], row["type"])
        for row in corpus.rows("PRAGMA table_list")
        if row["schema"] == "main" and row["type"] in ("table", "view") and not row["name"].startswith("sqlite_")
    }
    assert there == {(each.name, each.kind) for each in RELATIONS}


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda each: each.name)
def test_every_column_is_described(relation: Relation, corpus: Corpus) -> None:
    """Each has the columns that are described, each once."""
    there = sorted(row["name"] for row in corpus.rows(f"PRAGMA table_info({relation.name})"))
    assert there == sorted(column.name for column in relation.columns)


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda each: each.name)
def test_every_view_can_be_read_in_order(view: Relation, corpus: Corpus) -> None:
    """A view's rows can be put in the order that is described."""
    assert corpus.rows(f"SELECT * FROM {view.name} ORDER BY {view.order}") == []


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda each: each.name)
def test_every_foreign_key_names_its_column(relation: Relation, corpus: Corpus) -> None:
    """Programs that browse a database follow its keys by the column that they name."""
    keys = corpus.rows(f"PRAGMA foreign_key_list({relation.name})")
    primary = {"document": "id", "law": "id", "pattern": "key", "reference": "key", "target": "key"}
    assert [(key["table"], key["to"]) for key in keys] == [(key["table"], primary[key["table"]]) for key in keys]


def test_full_text_is_found_by_the_view_that_it_indexes(corpus: Corpus) -> None:
    """Programs that browse a database find the search of a view by these words, and join by rowid."""
    (made,) = corpus.rows("SELECT sql FROM sqlite_schema WHERE name = 'fulltext'")[0]
    assert 'content="paragraph"' in made
    assert corpus.rows(
        "SELECT text FROM paragraph WHERE rowid IN (SELECT rowid FROM fulltext WHERE fulltext MATCH 'wet')"
    ) == []
