"""What the corpus does hold, near a query that found nothing. Each answer is itself a query."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from mhcorpus.queries.conditions import Query
from mhcorpus.queries.membernames import spelled
from mhcorpus.queries.ministries import initials, is_ministry, ministries_of, without_office
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.searchterms import search_terms
from mhcorpus.queries.sightings import known_member, known_surnames
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target, fold_name, slug

MOST = 5
_TELLING = 5
"""Letters from which a word of a ministry's name tells it from others."""
_HEAD = 2
"""Letters with which a word begins as what was meant does, and by how many it is longer or shorter."""
_VOCABULARY = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ?"
_NAMED_IDS = "SELECT DISTINCT id FROM target WHERE kind NOT IN ('date', 'footnote')"


def near(corpus: Corpus, query: Query) -> list[str]:
    """Return at most five ids, laws or motions that the corpus cites, the nearest first."""
    if query.kind in {"dossier", "piece"}:
        return _near_papers(corpus, query)[:MOST]
    if query.kind == "article":
        return _near_articles(corpus, query)[:MOST]
    if query.kind == "law":
        return near_laws(corpus, query.names[0])[:MOST] if query.names else []
    if query.kind == "motion":
        return _near_motions(corpus, query)[:MOST]
    ids = (row["id"] for row in corpus.rows(_NAMED_IDS))
    return _alike(query.names[0], {each.lower(): each for each in ids}, cutoff=0.7)


def near_laws(corpus: Corpus, name: str) -> list[str]:
    """Return the names of laws that the corpus cites and that are spelled nearly as ``name``."""
    aliases = {row["folded"]: row["name"] for row in corpus.rows(
        "SELECT folded, name FROM law_name JOIN law ON law.id = law_name.law"
        " WHERE law.id IN (SELECT law FROM target WHERE law <> '')"
    )}
    slugs = corpus.rows("SELECT DISTINCT law FROM target WHERE law >= 'law:' AND law < 'law;'")
    for row in slugs:
        aliases.setdefault(fold_name(row["law"].removeprefix("law:")), row["law"])
    return _alike(fold_name(name), aliases, cutoff=0.75)


def near_words(corpus: Corpus, text: str) -> list[str]:
    """Return what to look for instead of the words of a search that no paper has: others that are spelled
    nearly so, and ``begin*`` where words begin with one.

    Raises QueryError where ``text`` holds no word.
    """
    wanted = [word for group in search_terms(text).groups for term in group for word in term.words]
    corpus.rows("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, fulltext, row)")
    try:
        return list(dict.fromkeys(one for word in wanted for one in _near_word(corpus, word)))[:MOST]
    finally:
        corpus.rows("DROP TABLE temp.vocabulary")


def _near_word(corpus: Corpus, word: str) -> list[str]:
    head = word[:_HEAD]
    known = [row["term"] for row in corpus.rows(_VOCABULARY, (head, f"{head}\U0010ffff"))]
    if word in known:
        return []
    begun = [f"{word}*"] if len(word) > _HEAD and any(each.startswith(word) for each in known) else []
    alike = {each: each for each in known if abs(len(each) - len(word)) <= _HEAD}
    return [*_alike(word, alike, cutoff=0.8), *begun]


def near_members(corpus: Corpus, name: str) -> list[str]:
    """Return the members and ministers of the corpus that are spelled nearly as ``name``.

    There are none where it knows that one, also by a half of a surname with a hyphen. Another part of a
    surname comes first: "Dijk" is near Van Dijk.

    Raises QueryError for what is no name.
    """
    wanted = known_member(corpus, name)
    submitters = {row["surname"]: None for row in corpus.rows("SELECT DISTINCT surname FROM submitter")}
    printed: dict[str, str | None] = {**submitters, **known_surnames(corpus)}
    known = {
        surname: name[:1].upper() + name[1:] if name else spelled(surname)
        for surname, name in printed.items() if surname
    }
    if any(map(wanted.has_surname, known)):
        return []
    words = set(wanted.name.split("-"))
    longer = [known[surname] for surname in sorted(known) if words <= set(surname.split("-"))]
    return list(dict.fromkeys([*longer, *_alike(wanted.name, known, cutoff=0.7)]))[:MOST]


def near_ministries(corpus: Corpus, name: str) -> list[str]:
    """Return the ministries of the corpus that are spelled nearly as ``name``; none where it knows that one.

    One word of a ministry will do, or its initials.
    """
    wanted = slug(without_office(name))
    known: dict[str, list[str]] = {}
    for ministry in ministries_of(corpus):
        if is_ministry(name, ministry):
            return []
        words = [word for word in slug(ministry).split("-") if len(word) >= _TELLING]
        for each in (slug(ministry), slug(initials(ministry)), *words):
            known.setdefault(each, []).append(ministry)
    close = _alike(wanted, {each: each for each in known}, cutoff=0.7)
    return list(dict.fromkeys(ministry for each in close for ministry in known[each]))[:MOST]


def _near_papers(corpus: Corpus, query: Query) -> list[str]:
    same = [Target(*row) for row in corpus.rows(
        "SELECT id, kind, dossier, chapter, piece, law, article FROM target"
        " WHERE dossier <> '' AND dossier = ?", (query.number,),
    )]
    if same:
        wanted = re.findall(r"\d+", query.text)[-1]
        same.sort(key=lambda target: (_distance(target.piece, wanted), target_order(target)))
        return [target.id for target in same]
    rows = corpus.rows("SELECT dossier FROM target WHERE dossier <> '' UNION SELECT dossier FROM also_in")
    return _alike(query.number, {row["dossier"]: row["dossier"] for row in rows}, cutoff=0.75)


def _distance(piece: str, wanted: str) -> int:
    digits = re.match(r"\d+", piece)
    return abs(int(digits[0]) - int(wanted)) if digits else 10_000


def _near_articles(corpus: Corpus, query: Query) -> list[str]:
    """Return the same number in other laws, then the numbers like it in the same law.

    Where no law is asked for, those are near that have a letter besides: 273f, of 273.
    """
    same_law = corpus.rows(
        "SELECT id, article FROM target WHERE law <> '' AND article <> ''"
        " AND law IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        (json.dumps(query.laws),),
    )
    there = {row["article"]: row["id"] for row in same_law}
    elsewhere = [row["id"] for row in corpus.rows(
        "SELECT DISTINCT id FROM target WHERE article <> '' AND article = ? ORDER BY id LIMIT ?",
        (query.number, MOST),
    )]
    if not query.laws and query.number.isdigit():
        elsewhere += [row["id"] for row in corpus.rows(
            "SELECT DISTINCT id FROM target WHERE article <> '' AND article GLOB ? AND law <> ''"
            " ORDER BY id LIMIT ?", (f"{query.number}[a-z]*", MOST),
        )]
    named = near_laws(corpus, query.names[0]) if query.names else []
    return list(dict.fromkeys([*elsewhere, *_alike(query.number, there, cutoff=0.5), *named]))


def _near_motions(corpus: Corpus, query: Query) -> list[str]:
    surnames = [row["surname"] for row in corpus.rows("SELECT DISTINCT surname FROM submitter")]
    known = {surname: f"motie {spelled(surname)}" for surname in surnames}
    found = [one for name in query.names for one in _alike(name, known, cutoff=0.6)]
    return list(dict.fromkeys(found))


def _alike(wanted: str, names: dict[str, str], cutoff: float) -> list[str]:
    import difflib

    close: Iterable[str] = difflib.get_close_matches(wanted, names, n=2 * MOST, cutoff=cutoff)
    return list(dict.fromkeys(names[name] for name in close))
