"""What a citation that a user types means in the corpus, and which documents have it in them."""

from __future__ import annotations

import json

from mhcorpus.errors import QueryError
from mhcorpus.queries.cited import met_targets
from mhcorpus.queries.parse import parse
from mhcorpus.store import Corpus

_SOME = "SELECT 1 FROM reference WHERE target IN (SELECT value FROM json_each(?)) LIMIT 1"
_CITING = "SELECT DISTINCT document FROM reference WHERE target IN (SELECT value FROM json_each(?))"


def keys_cited(corpus: Corpus, text: str) -> str:
    """Return the keys of the targets that a citation in any spelling means, as a JSON list.

    Raises QueryError where it means nothing, or a person or an office: these are named, not cited.
    """
    query = parse(corpus, text)
    if query.kind in ("person", "office"):
        what = "a person" if query.kind == "person" else "an office"
        raise QueryError(f"{text!r} is {what}; --cites takes a paper, an article, a law or a motion")
    return json.dumps(list(met_targets(corpus, query)))


def papers_that_cite(corpus: Corpus, text: str) -> set[int]:
    """Return the keys of the documents with that citation in them, in any spelling.

    Raises QueryError where it means nothing, or a person or an office.
    """
    return {row["document"] for row in corpus.rows(_CITING, (keys_cited(corpus, text),))}


def is_cited(corpus: Corpus, text: str) -> bool:
    """Whether ``text`` is a citation, in any spelling, of what a paper of the corpus cites."""
    try:
        keys = list(met_targets(corpus, parse(corpus, text)))
    except QueryError:
        return False
    return bool(corpus.rows(_SOME, (json.dumps(keys),)))
