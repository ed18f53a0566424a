"""A trace at a glance: when the papers were written that cite, and what they cite besides."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from mhcorpus.queries.lawnames import law_names
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import URL
from mhcorpus.store.targets import target_of

TOP = 5
_PERIOD = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?!\d))?")
_DOSSIERS = """
    WITH cited AS (
        SELECT target.dossier AS id, reference.document
        FROM reference JOIN target ON target.key = reference.target
        WHERE reference.document IN (SELECT value FROM json_each(?1)) AND target.dossier <> ''
        UNION ALL
        SELECT also_in.dossier, reference.document
        FROM also_in JOIN target ON target.id = also_in.piece JOIN reference ON reference.target = target.key
        WHERE reference.document IN (SELECT value FROM json_each(?1))
    )
    SELECT id, count(DISTINCT document) AS documents FROM cited
    WHERE id NOT IN (SELECT value FROM json_each(?2)) GROUP BY id ORDER BY documents DESC, id LIMIT ?3
"""
_ARTICLES = f"""
    SELECT min(target.id) AS id, target.law, target.article, min({URL}) AS url,
           count(DISTINCT reference.document) AS documents
    FROM reference JOIN target ON target.key = reference.target
    WHERE reference.document IN (SELECT value FROM json_each(?1)) AND target.article <> ''
        AND target.law <> '' AND target.key NOT IN (SELECT value FROM json_each(?2))
    GROUP BY target.law, target.article ORDER BY documents DESC, target.law, target.article LIMIT ?3
"""
_TITLES = """
    SELECT official_id, json_extract(meta, '$.title') AS headed FROM document
    WHERE official_id >= ?1 AND official_id < ?2 ORDER BY official_id, path
"""


def periods(dated: Iterable[tuple[str | None, int, int]]) -> list[dict[str, Any]]:
    """Return how many documents and mentions there are in each month, oldest first.

    ``dated`` has dates (EDTF), each with a number of documents and of their mentions. Where a date
    tells no month the period is its year, where it tells nothing it is None and comes last;
    ``inferred`` counts the documents whose date is not printed in them.
    """
    found: dict[str | None, dict[str, Any]] = {}
    for date, documents, mentions in dated:
        told = _PERIOD.search(date or "")
        period = "-".join(filter(None, told.groups())) if told else None
        one = found.setdefault(
            period, {"period": period, "documents": 0, "mentions": 0, "inferred": 0}
        )
        one["documents"] += documents
        one["mentions"] += mentions
        one["inferred"] += documents if "~" in (date or "") else 0
    return sorted(found.values(), key=lambda one: one["period"] or "~")


def cited_with(
    corpus: Corpus, documents: Collection[int], dossiers: Collection[str], targets: Collection[int]
) -> dict[str, list[dict[str, Any]]]:
    """Return the dossiers and articles that most of ``documents`` (keys) cite besides what was asked.

    What was asked is given by its ``dossiers`` and the keys of its ``targets``.
    """
    among = json.dumps(sorted(documents))
    papers = corpus.rows(_DOSSIERS, (among, json.dumps(sorted(dossiers)), TOP))
    articles = corpus.rows(_ARTICLES, (among, json.dumps(sorted(targets)), TOP))
    names = law_names(corpus, [row["law"] for row in articles])
    return {
        "dossiers": [
            {"id": row["id"], "title": dossier_title(corpus, row["id"]), "documents": row["documents"]}
            for row in papers
        ],
        "articles": [
            {
                "id": row["id"], "title": f"{names.get(row['law'], row['law'])}, artikel {row['article']}",
                "url": row["url"], "documents": row["documents"],
            }
            for row in articles
        ],
    }


def dossier_title(corpus: Corpus, dossier: str, chapter: str = "") -> str | None:
    """Return the title of a dossier, or of a chapter of it, as most of its own papers print it.

    The head of an official paper names its dossier; nothing else is asked. None where the corpus
    holds no paper of it.
    """
    begin = f"kst-{dossier}-{chapter}-" if chapter else f"kst-{dossier}-"
    rows = corpus.rows(_TITLES, (begin, begin[:-1] + "."))
    papers = [(target_of(row["official_id"], ""), row["headed"]) for row in rows if row["headed"]]
    told = Counter(title for paper, title in papers if paper.chapter == chapter)
    return told.most_common(1)[0][0] if told else None


def motion_states(ledgers: Iterable[Mapping[str, Any] | None]) -> dict[str, Any] | None:
    """Return how motions stand: how many in each state of each axis.

    Of each, ``ledgers`` has what was stated last on each axis and whether it is ``open``; None for
    what no paper calls a motion. None where there is no motion at all.
    """
    known = [ledger for ledger in ledgers if ledger]
    if not known:
        return None
    counted: dict[str, dict[str, int]] = {}
    for axis in ("chamber", "appreciation", "execution"):
        states = Counter(stated["state"] for ledger in known if (stated := ledger[axis]))
        counted[axis] = dict(sorted(states.items(), key=lambda item: (-item[1], item[0])))
    return {"motions": len(known), "open": sum(ledger["open"] for ledger in known), **counted}


