"""The official page of what a person names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mhcorpus.errors import QueryError
from mhcorpus.official.addresses import is_official
from mhcorpus.queries.citing import cited
from mhcorpus.store import Corpus


def official_pages(
    corpus: Corpus | None, texts: Sequence[str]
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Return the page of each of ``texts`` (a document, an id, a citation), and why one has none.

    Raises QueryError where a single text has none.
    """
    pages: dict[str, dict[str, Any]] = {}
    reasons: dict[str, str] = {}
    for text in texts:
        try:
            found = _pages(corpus, text)
        except QueryError as error:
            reasons[text] = str(error)
        else:
            pages |= {page["url"]: page for page in found if page["url"] not in pages}
    if not pages and len(reasons) == 1:
        raise QueryError(next(iter(reasons.values())))
    return list(pages.values()), reasons


def _pages(corpus: Corpus | None, text: str) -> list[dict[str, Any]]:
    entries = cited(corpus, text, lacking="official page of it")
    found = [
        {"query": text, "id": entry["id"], "url": entry["url"]} for entry in entries
        if entry["url"] and entry["url"].startswith("https://") and is_official(entry["url"])
    ]  # fmt: skip
    if not found:
        raise QueryError(f"{text!r} is {entries[0]['citation']}: no official page of it is known")
    return found
