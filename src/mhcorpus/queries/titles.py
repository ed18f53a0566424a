"""What papers, dossiers, laws and articles are called."""

from __future__ import annotations

import json
from collections.abc import Sequence

from mhcorpus.official.locators import jci_place
from mhcorpus.queries.lawnames import law_names
from mhcorpus.queries.overview import dossier_title
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target

_PLACES = {"o": "onderdeel"}
_HELD = """
    SELECT official_id, title FROM document
    WHERE official_id IS NOT NULL AND official_id IN (SELECT value FROM json_each(?)) ORDER BY path DESC
"""


class Titles:
    """Names targets; what it must look up, it looks up once for all of them."""

    def __init__(self, corpus: Corpus, targets: Sequence[Target]) -> None:
        """Prepare for ``targets``."""
        self._corpus = corpus
        ids = json.dumps([target.id for target in targets])
        self._papers: dict[str, str | None] = {
            row["official_id"]: row["title"] for row in corpus.rows(_HELD, (ids,))
        }
        self._laws = law_names(corpus, sorted({target.law for target in targets if target.law}))

    def __call__(self, target: Target) -> str | None:
        """Return the title of a target; None where neither the corpus nor the registry tells one."""
        if target.kind == "dossier" and target.dossier:
            return dossier_title(self._corpus, target.dossier, target.chapter) or self._laws.get(target.law)
        name = self._laws.get(target.law)
        if target.kind != "article":
            return self._papers.get(target.id) or name
        if not name:
            return None
        return place_in_law(name, target.id) or f"{name}, artikel {target.article}"


def place_in_law(name: str, jci: str) -> str | None:
    """Return an article in words, with the ``name`` of its law; None where ``jci`` names no place."""
    place = [
        value if key == "artikel" else f"{_PLACES.get(key, key)} {value}" for key, value in jci_place(jci)
    ]
    return f"{name}, artikel {', '.join(place)}" if place else None


def range_end(through: str) -> str:
    """Return in words up to and including where a range goes: ``artikel 277``, ``lid 3``."""
    return ", ".join(f"{_PLACES.get(key, key)} {value}" for key, value in jci_place(f"&{through}"))
