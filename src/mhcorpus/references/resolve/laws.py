"""Names that more than one law bears, or that name a law only behind an article."""

from __future__ import annotations

from mhcorpus.official.addresses import law_url
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.law import name_law
from mhcorpus.references.registry import Registry
from mhcorpus.references.resolve.dates import Dating


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


def resolve_laws(mentions: list[Mention], registry: Registry, dated: Dating | None) -> None:
    """Choose between candidates: by the letter's date, else by a name that the document writes in full."""
    laws = [mention for mention in mentions if mention.kind == "law"]
    in_full = {mention.id for mention in laws if mention.id}
    for mention in laws:
        if mention.id or not mention.candidates:
            continue
        candidates = [registry.by_id[name] for name in mention.candidates]
        if dated and len(candidates) > 1:
            day = dated.latest.isoformat()
            candidates = [law for law in candidates if law.valid_from <= day < law.valid_until]
            bounded = any(law.valid_from or law.valid_until != "9999" for law in candidates)
            if len(candidates) == 1 and bounded:
                name_law(mention, candidates)
                mention.certainty, mention.reason = "likely", "inferred"
                continue
        named = [law for law in candidates if law.id in in_full]
        if len(named) == 1:
            name_law(mention, named)
            mention.certainty, mention.reason = "likely", "earlier mention"
