"""Names that more than one law bears, or that name a law only behind an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from mhcorpus.official.addresses import law_url
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.law import name_law
from mhcorpus.references.registry import Law, Registry
from mhcorpus.references.resolve.dates import Dating
from mhcorpus.text.reading import Reading

_PARAGRAPH = r"(?P<part>[A-Z])\d{1,2}(?:[/.]\d{1,2})*"
_BEFORE = re.compile(rf"(?<![\w/-]){_PARAGRAPH},? (?:(?:van|uit|in|bij) )?(?:de )?$")
_BEHIND = re.compile(rf",? \(?(?:(?:onder|paragraaf|par\.|hoofdstuk|deel) )?{_PARAGRAPH}(?![\w-])")
_LONGEST_PARAGRAPH = 24
_GONE = timedelta(days=3 * 365)
"""Time after which nobody calls a law that has ended by the name of the one that took its place."""


def beside_articles(mentions: list[Mention]) -> list[Mention]:
    """Return ``mentions`` with the laws that are found only because they stand behind an article.

    "RO" or "BW" is the name of a law in "artikel 81 RO", and may be anything elsewhere.
    """
    taken = {mention.start for mention in mentions if mention.kind == "law"}
    found = []
    for article in mentions:
        span, law = article.fields.pop("_law_span", None), article.fields.get("law")
        if span and law and span[0] not in taken:
            start, end = span
            named = {"law_name": article.fields["law_name"]}
            found.append(Mention("law", start, end, named, "full name", law, law_url(law), article.certainty))
    return sorted([*mentions, *found], key=lambda m: (m.start, m.end, m.kind)) if found else mentions


def resolve_laws(
    reading: Reading, mentions: list[Mention], registry: Registry, dated: Dating | None
) -> None:
    """Choose between candidates: by the paragraph, the letter's date, or a name written in full elsewhere.

    Of a circular in parts the paragraph beside its name tells which: "paragraaf B8/3 van de Vc 2000" is of B.
    """
    laws = [mention for mention in mentions if mention.kind == "law"]
    day = dated.latest if dated else None
    for mention in laws:
        if day and (later := _comes_later(reading, mention, registry, day)):
            name_law(mention, [later], ambiguous=True)
    in_full = {mention.id for mention in laws if mention.id}
    for mention in laws:
        if mention.id or not mention.candidates:
            continue
        candidates = [registry.by_id[name] for name in mention.candidates]
        if part := _part_cited(reading, mention, candidates):
            name_law(mention, [part])
        elif day and len(candidates) > 1 and (in_force := _in_force(candidates, day)):
            name_law(mention, [in_force])
            others = [law for law in candidates if law != in_force]
            if not all(_is_long_gone(law, day) and law.id not in in_full for law in others):
                mention.certainty, mention.reason = "likely", "inferred"
        elif len(named := [law for law in candidates if law.id in in_full]) == 1:
            name_law(mention, named)
            mention.certainty, mention.reason = "likely", "earlier mention"


def _comes_later(reading: Reading, mention: Mention, registry: Registry, day: date) -> Law | None:
    """Return the law of a mention whose short name meant another one on the paper's day.

    "Vreemdelingenwet" is that of 2000 since that is in force; a bill for it has the year in its name.
    """
    law = registry.by_id.get(mention.id or "")
    if law is None or law.valid_from <= day.isoformat():
        return None
    year = law.name.rpartition(" ")[2]
    return law if year.isdecimal() and year not in reading.text[mention.start : mention.end] else None


def _in_force(candidates: Sequence[Law], day: date) -> Law | None:
    """Return the only one of ``candidates`` that was in force on ``day``, where that tells them apart."""
    then = [law for law in candidates if law.valid_from <= day.isoformat() < law.valid_until]
    bounded = any(law.valid_from or law.valid_until != "9999" for law in then)
    return then[0] if len(then) == 1 and bounded else None


def _is_long_gone(law: Law, day: date) -> bool:
    """Whether a law ended so long before ``day`` that its name without a year means the next one."""
    return law.valid_until < (day - _GONE).isoformat()


def _part_cited(reading: Reading, mention: Mention, parts: Sequence[Law]) -> Law | None:
    """Return the one of ``parts``, "Vreemdelingencirculaire 2000 (B)", that the paragraph beside is of."""
    before = _BEFORE.search(reading.text, max(0, mention.start - _LONGEST_PARAGRAPH), mention.start)
    paragraph = before or _BEHIND.match(reading.text, mention.end)
    if not paragraph:
        return None
    return next((law for law in parts if law.name.endswith(f"({paragraph['part']})")), None)
