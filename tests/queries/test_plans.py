"""How SQLite goes about the queries of the commands: by the indexes that there are, and by all of them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mhcorpus.cli.app import app
from mhcorpus.store import Corpus

Values = Sequence[object] | Mapping[str, object]
QUICK = [
    ["refs", "39812"], ["refs", "39812-11"], ["refs", "273f Sr"], ["refs", "39812", "--since", "2028"],
    ["motions", "--dossier", "39812", "--limit", "5"], ["motions", "39812-11"],
    ["list", "--limit", "5"], ["list", "--since", "2028", "--limit", "5"], ["list", "--dossier", "39812"],
    ["cite", "kst-39812-11"],
]  # fmt: skip
"""What is asked most, and must not take longer the larger the corpus is."""
OTHERS = [
    ["refs", "artikel 273f"], ["refs", "Ruitenschild"], ["refs", "motie-Ruitenschild"], ["motions"],
    ["commitments"], ["missing"], ["stats"], ["questions"], ["people"], ["graph", "39812"],
    ["search", "platforms", "--cites", "39812"], ["show", "2028-05-12-kamerbrief-afronding.pdf"], ["export"],
    ["list", "--json"], ["list", "--cites", "39812"], ["commitments", "--cites", "39812"],
]  # fmt: skip
OF_TABLE = re.compile(r"SCAN (?:document|reference|target|passage|ledger|motion|submitter|office|trait|law)\b")


@pytest.fixture
def plans(examples: Path, monkeypatch: pytest.MonkeyPatch) -> Plans:
    return Plans(examples, monkeypatch)


class Plans:
    """Runs commands on the corpus of the examples, and keeps how each of their queries is gone about."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self.steps: list[str] = []
        rows, each = Corpus.rows, Corpus.each

        def explained(corpus: Corpus, sql: str, values: Values) -> None:
            if not sql.startswith("PRAGMA"):
                self.steps += [row["detail"] for row in rows(corpus, f"EXPLAIN QUERY PLAN {sql}", values)]

        def rows_told(corpus: Corpus, sql: str, values: Values = ()) -> list[sqlite3.Row]:
            explained(corpus, sql, values)
            return rows(corpus, sql, values)

        def each_told(corpus: Corpus, sql: str, values: Values = ()) -> Iterator[sqlite3.Row]:
            explained(corpus, sql, values)
            return each(corpus, sql, values)

        monkeypatch.setattr(Corpus, "rows", rows_told)
        monkeypatch.setattr(Corpus, "each", each_told)

    def of(self, command: Sequence[str]) -> list[str]:
        """Return the steps of a command, which must have an answer."""
        self.steps = []
        result = CliRunner().invoke(app, [*command, "--db", str(self.path)])
        assert (result.exit_code, self.steps != []) == (0, True), result.output
        return self.steps


@pytest.mark.parametrize("command", QUICK, ids=" ".join)
def test_what_is_asked_most_reads_no_table_whole(command: Sequence[str], plans: Plans) -> None:
    """No step goes through a table; a list in the order of time begins where the dates do.

    The motions that take the place of another have an index of their own, for they are few.
    """
    whole = [step for step in plans.of(command) if OF_TABLE.match(step) and "ledger_replaces" not in step]
    assert whole == []


def test_search_looks_at_no_document_that_it_does_not_show(plans: Plans) -> None:
    """How good a paragraph is and of what day is read in indexes; what is shown is looked up once it is known."""
    steps = plans.of(["search", "de", "--limit", "2"])
    ranked = steps[: next(at for at, step in enumerate(steps) if re.match(r"SEARCH document\b", step))]
    of_documents = [step for step in ranked if re.search(r"\b(document|placed)\b", step)]
    assert of_documents == [
        "SEARCH placed USING COVERING INDEX document_first_paragraph (first_paragraph<?)"
    ]


def test_check_looks_up_what_a_reference_has_by_its_key(plans: Plans) -> None:
    """A sentence, a section and a target are each one look: not a list of all of the document's for each."""
    steps = plans.of(["check"])
    assert [step for step in steps if "LIST SUBQUERY" in step] == []
    assert {step for step in steps if re.search(r"\b(passage|target)\b", step)} == {
        "SEARCH passage USING PRIMARY KEY (document=?)", "SEARCH target USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH passage USING PRIMARY KEY (document=? AND number=?)",
    }


def test_every_index_is_there_for_a_query(plans: Plans) -> None:
    """An index that no command uses, and no deletion of a document, is not made."""
    steps = [step for command in (*QUICK, *OTHERS) for step in plans.of(command)]
    with Corpus.open(plans.path, create=False) as corpus:
        for table in ("document", "target", "reference"):
            steps += [
                f"USING INDEX {index['name']}"
                for (child,) in corpus.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
                for key in corpus.rows(f"PRAGMA foreign_key_list({child})") if key["table"] == table
                for index in corpus.rows(f"PRAGMA index_list({child})")
                if not index["partial"]
                and corpus.rows(f"PRAGMA index_info({index['name']})")[0]["name"] == key["from"]
            ]
        made = {name for (name,) in corpus.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        )}
    used = {match[1] for step in steps if (match := re.search(r"USING (?:COVERING )?INDEX (\w+)", step))}
    assert sorted(made - used) == []
