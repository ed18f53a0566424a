"""The trace of papers, articles, laws, motions or people: who cites them, where, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mhcorpus.queries.asked import asked
from mhcorpus.queries.parse import parse
from mhcorpus.queries.traced import Traced, Wanted
from mhcorpus.store import Corpus

SCHEMA = "mhcorpus/refs/1"


class Trace:
    """One or more queries and what they find, read from the corpus as it is told."""

    def __init__(
        self, corpus: Corpus, arguments: Sequence[str], wanted: Wanted | None = None, *, apart: bool = False
    ) -> None:
        """Read the queries, each argument one where they stand ``apart``, else see ``asked``.

        Raises QueryError for what means nothing.
        """
        self.wanted = wanted or Wanted()
        queries = asked(corpus, arguments, apart=apart)
        self.parts = [Traced(corpus, query, self.wanted) for query in queries]
        self.query = " ".join(arguments) if len(self.parts) == 1 else ", ".join(
            part.query.text for part in self.parts
        )

    def data(self) -> dict[str, Any]:
        """Return the whole trace as JSON has it; a target that two queries mean stands in it once."""
        targets: dict[str, dict[str, Any]] = {}
        queries = []
        for part in self.parts:
            found = list(part.targets())
            for target in found:
                targets.setdefault(target["id"], target)
            queries.append({**part.head(), **part.tail(found), "by_name": part.by_name()})
        return {
            "schema": SCHEMA,
            "query": self.query,
            "targets": list(targets.values()),
            "near": list(dict.fromkeys(each for query in queries for each in query["near"])),
            "queries": queries,
        }


def trace(corpus: Corpus, text: str, wanted: Wanted | None = None) -> dict[str, Any]:
    """Return who cites what ``text``, one query, asks for: one entry a target.

    Each has its mentions by date of the citing document; where there is none, ``near``
    names what there is. Raises QueryError where ``text`` means nothing.
    """
    part = Traced(corpus, parse(corpus, text), wanted or Wanted())
    return {"schema": SCHEMA, "query": text, "targets": list(part.targets()), "near": part.near()}
