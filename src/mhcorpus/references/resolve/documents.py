"""Papers cited by type and date: the date is that of the date mention inside."""

from __future__ import annotations

from mhcorpus.references.mention import Mention


def resolve_documents(mentions: list[Mention]) -> list[Mention]:
    """Give each document its id ``<type>:<date>``, once dates are resolved; drop what has no date in it."""
    dates = {mention.end: mention for mention in mentions if mention.kind == "date"}
    kept = []
    for mention in mentions:
        if mention.kind == "document":
            date = dates.get(mention.end) or _last_within(mentions, mention)
            if date is None:
                continue
            mention.id = f"{mention.fields['type']}:{date.id}" if date.id else None
            mention.certainty = "likely" if date.id and date.certainty != "unsure" else "unsure"
            mention.reason = date.reason
        kept.append(mention)
    return kept


def _last_within(mentions: list[Mention], document: Mention) -> Mention | None:
    within = [m for m in mentions if m.kind == "date" and document.start < m.start and m.end <= document.end]
    return within[-1] if within else None
