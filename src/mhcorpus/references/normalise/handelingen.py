"""Handelingen and their Aanhangsel: chamber, session, meeting or number.

From January 2011 each item of a meeting is a publication of its own. Before, pages run
through the session, and what is published cannot be told from the page that is cited.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit, printed
from mhcorpus.references.normalise.listing import between, membership
from mhcorpus.references.normalise.session import CHAMBERS, FIRST_ONLINE, sessions_of

_FIRST_WITH_ITEMS = "20102011"
_MEETING_AND_PAGE = re.compile(r"(?P<meeting>1?\d{1,2})-(?P<page>\d{4})")


def handelingen(hit: Hit) -> list[Mention]:
    """One mention for each item; without an item the id is that of the meeting, which has no address."""
    found = hit.fields()
    if hit.member and not _is_item(hit):
        return []
    mention = hit.mention(*hit.span(), {})
    if "identifier" in found:
        return [_identified(mention, found["identifier"])]
    sessions = sessions_of(found["session"])
    has_items = sessions[0] >= _FIRST_WITH_ITEMS
    page = found.get("page") or ("" if has_items else found.get("joined", ""))
    old_style = _MEETING_AND_PAGE.fullmatch(page)
    fields = {
        "chamber": _chamber(found.get("joined_chamber") or found.get("chamber") or "II"),
        "meeting": found.get("meeting") or (old_style["meeting"] if old_style else None),
        "item": found.get("item") or (found.get("joined") if has_items else None),
        "pages": old_style["page"] if old_style else page,
    }
    fields["_offline"] = "yes" if not (has_items and fields["item"]) else None
    _of_session(hit, mention, fields, sessions)
    if "about" in found and not fields["item"]:
        _leave_open(hit, mention, found["about"])
    return [*between(hit, mention, "item"), mention]


def aanhangsel(hit: Hit) -> list[Mention]:
    """One mention for each number; the chamber is the Tweede Kamer where none is named."""
    found, certainty = hit.fields(), membership(hit)
    if certainty is None:
        return []
    mention = hit.mention(*hit.span(), {})
    mention.certainty = certainty
    if "identifier" in found:
        return [_identified(mention, found["identifier"])]
    sessions = sessions_of(found["session"])
    fields = {
        "chamber": _chamber(found.get("chamber") or "II"),
        "number": found["number"],
        "_offline": "yes" if sessions[-1] < FIRST_ONLINE else None,
    }
    _of_session(hit, mention, fields, sessions)
    return [*between(hit, mention), mention]


def _leave_open(hit: Hit, mention: Mention, dossier: str) -> None:
    """Behind a dossier stands the number of a meeting that treated it, or that of one of its pieces."""
    meeting = hit.kind.id_of(mention.fields)
    piece = f"kst-{re.sub(r'[^0-9]', '', dossier)}-{mention.fields['meeting']}"
    mention.candidates = (*mention.candidates, *filter(None, [meeting]), piece)
    mention.certainty = "unsure"
    mention.fields.pop("session", None)


def _is_item(hit: Hit) -> bool:
    """ "nr. 30, items 7 en 9", "item 7 en item 9": a bare number only after a plural."""
    assert hit.member is not None
    return "item_label" in printed(hit.member) or hit.inherited.get("item_label") == "items"


def _identified(mention: Mention, identifier: str) -> Mention:
    mention.id = identifier
    return mention


def _chamber(name: str) -> str | None:
    """The part of the id; None for committees, whose Handelingen are not on the official site."""
    return CHAMBERS.get(name)


def _of_session(
    hit: Hit, mention: Mention, fields: Mapping[str, str | None], sessions: tuple[str, ...]
) -> None:
    """Fill in the one session; of a calendar year both stay as candidates."""
    own = {name: value for name, value in fields.items() if value}
    ids = tuple(made for s in sessions if (made := hit.kind.id_of({**own, "session": s})))
    mention.fields = {**own, "session": sessions[0]} if len(sessions) == 1 else own
    if len(sessions) > 1 or not ids:
        mention.certainty = "unsure"
        mention.candidates = ids
