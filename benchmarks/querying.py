"""Queries as a user types them: whole processes, cold, on a corpus of 100,000 papers and over a million
references, beside a Typer command that does nothing.

The corpus is made once (minutes) and kept in ``build/bench`` until the tables or its papers change.
"""

from __future__ import annotations

import hashlib
import inspect
import sqlite3
import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from benchmarks import generated, papers
from benchmarks.inputs import BUILD
from benchmarks.processes import EMPTY, MHCORPUS, first_lines, whole
from benchmarks.rows import Row, in_turn, measured
from mhcorpus.queries.search import search
from mhcorpus.store import Corpus, ledger, schema, writing

_PAPERS = 100_000
_ROUNDS = 9
_LONG = 3.0
"""Seconds from which a command is run once."""
_START = {"--version": ["--version"], "list --help": ["list", "--help"]}
_PAGE = 40
"""Lines of a page of output."""
_COMMON, _TWO = "melders", "toezicht controles"
_BY_HAND = "SELECT rowid FROM fulltext WHERE fulltext MATCH ? ORDER BY bm25(fulltext) LIMIT 20"
_LIMIT = 1.3
_OR_MORE = 0.060
"""Seconds above an empty command that are allowed in any case."""


def run() -> list[Row]:
    """Measure starting, the queries on the large corpus, and full text."""
    database = large_corpus()
    dossier, motion = _most_cited(database)
    of_corpus = ["--db", str(database)]
    queries = {
        "refs, a piece": ["refs", motion, "--json", *of_corpus],
        "motions of a dossier": ["motions", "--dossier", dossier, "--limit", "20", *of_corpus],
        "list of a dossier": ["list", "--dossier", dossier, *of_corpus],
        "list, the first 20": ["list", "--limit", "20", *of_corpus],
    }
    return [*_commands("start", _START), *_commands("cold", queries),
            *_first_page(dossier, of_corpus), *_words(database)]  # fmt: skip


def large_corpus(number: int = _PAPERS) -> Path:
    """Return the corpus of ``number`` written papers, made now if it is not there as it would be made."""
    made_by = map(inspect.getsource, (generated, papers, writing, ledger))
    made_of = "\n".join([*made_by, *chain.from_iterable(schema.MIGRATIONS)])
    stamp = hashlib.sha256(made_of.encode()).hexdigest()[:12]
    path = BUILD / f"corpus-{number}-{stamp}.db"
    if not path.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        for old in BUILD.glob(f"corpus-{number}-*"):
            old.unlink()
        print(f"making a corpus of {number:,} papers, once", file=sys.stderr)
        half = path.with_suffix(".half")
        generated.generate(half, number)
        half.rename(path)
    return path


def _most_cited(database: Path) -> tuple[str, str]:
    """Return the dossier that is cited most, and a piece of it."""
    with Corpus.open(database, create=False) as corpus:
        (found,) = corpus.rows(
            "SELECT target.dossier, target.id FROM target JOIN reference ON reference.target = target.key"
            " WHERE target.dossier <> '' AND target.piece <> '' GROUP BY target.dossier"
            " ORDER BY count(*) DESC LIMIT 1"
        )
    return found["dossier"], found["id"]


def _commands(how: str, queries: Mapping[str, Sequence[str]]) -> list[Row]:
    ways = {"": partial(whole, *EMPTY)}
    ways |= {name: partial(whole, MHCORPUS, *query) for name, query in queries.items()}
    taken = in_turn(ways, 1)
    # What takes long at the first run is not run again; its one figure is what the table has.
    taken |= in_turn({name: way for name, way in ways.items() if taken[name][0] < _LONG}, _ROUNDS)
    empty = taken.pop("")
    usual = statistics.median(empty)
    allowed = max(_LIMIT * usual, usual + _OR_MORE)
    return [
        measured(
            f"{how}: {name}", [1000 * each for each in seconds], unit="ms", beside="an empty Typer command",
            ratio=statistics.median(seconds) / usual,
            goal=f"≤ {1000 * allowed:.0f}",
            note=f"times as long; the empty one takes {1000 * usual:.0f} ms; {len(seconds)} runs",
        )
        for name, seconds in taken.items()
    ]  # fmt: skip


def _first_page(dossier: str, of_corpus: Sequence[str]) -> list[Row]:
    page = partial(first_lines, MHCORPUS, "refs", dossier, *of_corpus, lines=_PAGE)
    seconds = [page() for _ in range(_ROUNDS)]
    to_the_end = whole(MHCORPUS, "refs", dossier, *of_corpus)
    return [
        measured(
            f"refs of the largest dossier, {_PAGE} lines", [1000 * each for each in seconds], unit="ms",
            goal="≤ 150", note=f"start of the program included; all of it takes {to_the_end.wall:.1f} s",
        )
    ]


def _words(database: Path) -> list[Row]:
    """Search in this process, so that it can stand beside SQL: no start of a program counts."""
    with Corpus.open(database, create=False) as corpus:
        bare = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        rows = [_search(corpus, bare, words) for words in (_rare_word(bare), _COMMON, _TWO)]
        bare.close()
    return rows


def _search(corpus: Corpus, bare: sqlite3.Connection, words: str) -> Row:
    ways: dict[str, Callable[[], object]] = {
        "ours": partial(search, corpus, words), "bare": lambda: bare.execute(_BY_HAND, (words,)).fetchall(),
    }
    in_turn(ways, 1)
    taken = in_turn(ways, 7)
    total = search(corpus, words)["total"]
    return measured(
        f"search, {'two words' if ' ' in words else 'a word'} in {total:,} paragraphs",
        [1000 * each for each in taken["ours"]], unit="ms", beside="SQL by hand, keys only",
        ratio=statistics.median(taken["ours"]) / statistics.median(taken["bare"]), goal="≤ 100",
        note="times as long; counts all, gives 20 with place, section and hits",
    )


def _rare_word(bare: sqlite3.Connection) -> str:
    """Return a word that some hundred paragraphs hold."""
    bare.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, fulltext, row)")
    (word,) = bare.execute(
        "SELECT term FROM temp.words WHERE doc BETWEEN 100 AND 300 AND length(term) > 8 LIMIT 1"
    ).fetchone()
    return str(word)
