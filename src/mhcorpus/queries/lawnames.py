"""The names of laws, as ingest wrote them into the corpus."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from mhcorpus.store import Corpus
from mhcorpus.store.targets import fold_name, slug

_ARTICLE_WORD = r"(?i)(?:van\s+)?(?:de|het)\s+"
_PARENTHESES = r"\s*\([^)]*\)"
_LAW_WORDS = (
    r"(?i)\w*wet(?:boek)?\b|grondwet|wetsvoorstel\b|besluit\b|\w*verordening\b|\w*richtlijn\b|\w*verdrag\b"
    r"|regeling\b|aanwijzing\b|statuut\b|\w+(?:wet|wetboek|besluit|regeling|verdrag)$"
)
_ID = r"(?i)BWB[RV]\d{7}|[0-9CE]\d{4}[A-Z]{1,2}\d{4,}(?:-\w+)?"
_EU_ACT = (
    r"(?i)(?P<type>richtlijn|verordening|kaderbesluit)\s*(?:\((?:EU|EG|EEG|Euratom)\)\s*)?"
    r"(?P<number>nr\.?\s*)?(?P<first>\d{1,4})/(?P<second>\d{1,4})(?:/(?:EU|EG|EEG|JBZ))?"
)
_BARE_ACT = r"(?i)(?P<year>(?:19|20)\d\d)/(?P<number>\d{1,4})/(?:EU|EG|EEG|JBZ)"
_ABBREVIATION = r"\w*[A-Z]\w*(?: (?:19|20)\d\d)?|[a-z]{2,6}(?: (?:19|20)\d\d)?"
_CALLED = """
    SELECT DISTINCT target.law, reference.text FROM reference JOIN target ON target.key = reference.target
    WHERE reference.kind = 'law' AND reference.text = ? COLLATE NOCASE AND target.law <> ''
"""
"""Of all references: it is asked where nothing else has that name."""
_NAMES_ALIKE = """
    SELECT DISTINCT target.law, reference.text FROM target JOIN reference ON reference.target = target.key
    WHERE target.law >= ? AND target.law < ? AND target.law <> '' AND reference.kind = 'law'
"""
"""Of laws without a number whose names begin with the same word."""
_PRINTED = """
    SELECT target.law, reference.text FROM target CROSS JOIN reference ON reference.target = target.key
    WHERE target.law <> '' AND target.law IN (SELECT value FROM json_each(?)) AND +reference.kind = 'law'
    GROUP BY target.law, reference.text ORDER BY count(*) DESC, reference.text
"""
_UNNUMBERED = "law:"
"""How the id of a law begins that the registry does not hold; the name in the paper stands behind it."""
_LETTERS = {"richtlijn": "L", "verordening": "R", "kaderbesluit": "F"}


def law_ids(corpus: Corpus, name: str) -> list[str]:
    """Return the ids of every law that ``name`` may mean: a name, an abbreviation, an id.

    A name without its year or book (``Politiewet``, ``BW``) means each that has one.
    """
    bare = re.sub(_ARTICLE_WORD, "", name, count=1) if re.match(_ARTICLE_WORD, name) else name
    if re.fullmatch(_ID, bare):
        return [bare.upper()]
    if bare.startswith(_UNNUMBERED):
        return [bare]
    if act := re.fullmatch(_EU_ACT, bare):
        return [_celex(act)]
    if act := re.fullmatch(_BARE_ACT, bare):
        # Directives and decisions are numbered alike.
        return [f"3{act['year']}{letter}{int(act['number']):04}" for letter in "LDF"]
    folded = fold_name(re.sub(_PARENTHESES, "", bare))
    return _registered(corpus, folded) or _cited_by_name(corpus, folded)


def laws_called(corpus: Corpus, name: str) -> list[str]:
    """Return the ids of the laws that papers of the corpus call by ``name``, an abbreviation of their own.

    What is written with the same capitals counts first: Bbz and BBZ may be two laws.
    """
    bare = re.sub(_ARTICLE_WORD, "", name, count=1) if re.match(_ARTICLE_WORD, name) else name
    if not re.fullmatch(_ABBREVIATION, bare):
        return []
    called = corpus.rows(_CALLED, (bare,))
    return sorted({row["law"] for row in called if row["text"] == bare} or {row["law"] for row in called})


def law_names(corpus: Corpus, ids: Sequence[str]) -> dict[str, str]:
    """Return the name of each law among ``ids``: of the registry, else as papers print what its id says."""
    rows = corpus.rows(
        "SELECT id, name FROM law WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    names = {row["id"]: row["name"] for row in rows}
    unnumbered = [each for each in ids if each.startswith(_UNNUMBERED)]
    for row in corpus.rows(_PRINTED, (json.dumps(unnumbered),)) if unnumbered else ():
        if row["law"] == f"{_UNNUMBERED}{slug(row['text'])}":
            names.setdefault(row["law"], " ".join(row["text"].split()))
    return names


def could_be_a_law(name: str) -> bool:
    """Whether ``name`` has a word by which laws are called, whether or not there is such a law."""
    return bool(re.search(_LAW_WORDS, re.sub(_PARENTHESES, "", name).strip()))


def _registered(corpus: Corpus, folded: str) -> list[str]:
    exact = corpus.rows("SELECT DISTINCT law FROM law_name WHERE folded = ? ORDER BY law", (folded,))
    rows = exact or corpus.rows(
        "SELECT DISTINCT law FROM law_name WHERE folded GLOB ? OR folded GLOB ? ORDER BY law",
        (f"{folded} [0-9]*", f"{folded} boek [0-9]*"),
    )
    return [row["law"] for row in rows]


def _cited_by_name(corpus: Corpus, folded: str) -> list[str]:
    """Return the ids of the laws that have ``folded`` for a name: in their id, or as papers call them.

    A paper that tells what "Instellingswet ABC" is short for has the long name in the id, another one the
    short; each leads to both.
    """
    own = f"{_UNNUMBERED}{slug(folded)}"
    kind = own.partition("-")[0]
    called: dict[str, set[str]] = {}
    for row in corpus.rows(_NAMES_ALIKE, (kind, f"{kind}.")):
        names = called.setdefault(row["law"], set())
        if " " in row["text"]:  # in one word it is any law of its kind
            names.add(f"{_UNNUMBERED}{slug(row['text'])}")
    found = {law for law, names in called.items() if own == law or own in names}
    return sorted({*found, *(name for law in found for name in called[law] if name in called)})


def _celex(act: re.Match[str]) -> str:
    # Numbered regulations up to 2014 put the number before the year, directives never.
    year, number = act["first"], act["second"]
    if act["number"] or (len(year) < 4 and len(number) == 4):
        year, number = number, year
    if len(year) == 2:
        year = f"19{year}"
    return f"3{year}{_LETTERS[act['type'].lower()]}{int(number):04}"
