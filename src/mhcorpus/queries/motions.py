"""Motions as people name them: by who submitted them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mhcorpus.member_ids import surnames
from mhcorpus.queries.conditions import Query, identifier, motion
from mhcorpus.queries.papers import kamerstuk
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug

_MOTION = (
    r"(?i)(?:de\s+)?(?:(?:nader\s+)?gewijzigde\s+|aangenomen\s+|aangehouden\s+|verworpen\s+)*"
    r"moties?(?:\s+|-)(?P<rest>.+)"
)
_SUBJECT = r"(?i)\s+(?:over|inzake|die|waarin|om)\s.*|\s+[–—-]\s.*"
_LEADING = r"(?i)(?:van\s+)?(?:het\s+lid|de\s+leden|lid|leden)\s+"
_PARENTHESES = r"\s*\(([^)]*)\)"
_FOLLOWED = r"(?i),?\s+c\.?\s?s\.?(?=$|[\s,])"
_BETWEEN = r"(?i)\s*/\s*|\s*,\s*|\s+(?:en|&)\s+"


def named_motion(corpus: Corpus, text: str) -> Query | None:
    """Read ``motie Ceder``, ``motie van de leden Ceder (CU) en Bikker c.s.`` and the like.

    A kamerstuk's number that stands with it decides: ``motie Ceder (Kamerstuk 36 531, nr. 20)``.
    """
    if not (cited := re.fullmatch(_MOTION, text)):
        return None
    rest = cited["rest"]
    for numbered in (rest, *re.findall(_PARENTHESES, rest)):
        if found := kamerstuk(numbered):
            return Query(text, found.kind, found.conditions, found.number)
    bare = re.sub(_FOLLOWED, "", re.sub(_SUBJECT, "", re.sub(_PARENTHESES, "", rest)))
    names = [name for name in re.split(_BETWEEN, re.sub(_LEADING, "", bare, count=1)) if slug(name)]
    if not names:
        return None
    known = {row["surname"] for row in corpus.rows("SELECT DISTINCT surname FROM submitter")}
    submitters = [each for name in names for each in _surnames(slug(name), known)]
    held = (identifier(own) for own in _held(corpus, submitters))
    return Query(text, "motion", (motion(submitters), *held), names=tuple(map(slug, names)))


def _held(corpus: Corpus, submitters: list[list[str]]) -> Iterator[str]:
    """Yield the ids of the motions in the corpus that all ``submitters`` signed, each by any surname."""
    rows = corpus.rows(
        "SELECT json_extract(meta, '$.id') AS id, json_extract(meta, '$.members') AS members"
        " FROM document WHERE kind = 'motie' AND meta LIKE ?",
        (f"%{submitters[0][0]}%",),
    )
    for row in rows:
        signed = surnames(json.loads(row["members"] or "[]"))
        if row["id"] and all(not signed.isdisjoint(each) for each in submitters):
            yield row["id"]


def _surnames(name: str, known: set[str]) -> list[list[str]]:
    """Return, for each member that ``name`` names, the surnames that it may be.

    ``van-dijk`` after "motie" is Van Dijk, or somebody called Dijk; in ``diederik-van-dijk``
    a first name leads; ``nispen`` is Van Nispen; ``segers-asscher`` may be two people.
    """
    words = name.split("-")
    tails = ["-".join(words[start:]) for start in range(len(words))]
    if words[0] == "van" and (both := [tail for tail in tails[:2] if tail in known]):
        return [both]
    if exact := next((tail for tail in tails if tail in known), None):
        two = len(words) == 2 and words[0] in known and name not in known
        return [[words[0]], [words[1]]] if two else [[exact]]
    if longer := sorted(surname for surname in known if surname.endswith(f"-{name}")):
        return [longer]
    return [[name]]
