"""Articles whose law stands elsewhere, and the address of the version that was meant."""

from __future__ import annotations

import re

from mhcorpus.references.kinds import Kinds
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.article import take_parts_behind
from mhcorpus.references.registry import Registry
from mhcorpus.references.resolve.amended import ROMAN
from mhcorpus.references.resolve.dates import Dating
from mhcorpus.references.resolve.laws_so_far import LAWS, LawsSoFar
from mhcorpus.text.reading import Reading

_LAW_FIELDS = {"law", "_law_names", "_that_law"}
_OF = re.compile(r",? van ")
_HEADING_GOES_ON = re.compile(r"[.:]?(?: [A-Z]|$)", re.MULTILINE)
_ON_A_BILL = ("rtikelsgewijze toelichting", "oorgestelde artikel", "oorgesteld artikel")


def resolve_articles(
    reading: Reading, mentions: list[Mention], registry: Registry, kinds: Kinds, dated: Dating | None
) -> list[Mention]:
    """Find the law of each article that names none; drop parts that continue no article."""
    _name_by_what_follows(reading, mentions, kinds)
    so_far = LawsSoFar(reading, registry, mentions, of_a_bill=_is_of_a_bill(reading, mentions))
    law_ends = {mention.end for mention in mentions if mention.kind in LAWS}
    kept = []
    for mention in mentions:
        if mention.kind in LAWS:
            so_far.meet(mention)
        elif mention.kind == "article":
            if not so_far.settle(mention):
                continue
            if mention.end in law_ends and "law" in mention.fields:
                take_parts_behind(mention, reading.text, kinds.by_name["article"])
        kept.append(mention)
    for mention in kept:
        if mention.kind == "article":
            so_far.look_ahead(mention)
            _address(mention, registry, dated)
    return kept


def _is_of_a_bill(reading: Reading, mentions: list[Mention]) -> bool:
    """Whether the paper goes through a bill by its articles: those without a law are then the bill's."""
    if any(words in reading.text for words in _ON_A_BILL):
        return True
    own = [
        mention
        for mention in mentions
        if mention.kind == "article"
        and not _LAW_FIELDS & mention.fields.keys()
        and reading.line_at(mention.start)[0] == mention.start
        and _HEADING_GOES_ON.match(reading.text, mention.end)
    ]
    return len(own) > 1


def _name_by_what_follows(reading: Reading, mentions: list[Mention], kinds: Kinds) -> None:
    """Join an article to the law behind it that the patterns of articles do not know by name.

    "artikel 22 van het Bvb 2031", a name that the document itself has made; "artikel 5 van
    Verordening (EU) 2031/12". The articles of the same list get it as well.
    """
    kind = kinds.by_name["article"]
    laws = {mention.start: mention for mention in mentions if mention.kind in LAWS}
    following: Mention | None = None
    for mention in reversed(mentions):
        if mention.kind != "article" or "_part_only" in mention.fields:
            continue
        nameless = not _LAW_FIELDS & mention.fields.keys()
        if ROMAN.fullmatch(mention.fields["article"]) and not _OF.match(reading.text, mention.end):
            # "ARTIKEL I WET HAVENS" is a heading: what is changed, not whose article it is.
            nameless = False
        end = mention.end + reading.text.startswith("), ", mention.end)
        link = kind.piece("link").match(reading.text, end)
        law = laws.get(link.end()) if link else None
        if nameless and law is not None and (law.id or law.candidates):
            _take(mention, law)
            mention.end = law.end
        elif (
            nameless
            and following
            and kind.piece("next").fullmatch(reading.text, mention.end, following.start)
        ):
            mention.fields |= {
                name: following.fields[name] for name in ("law", "law_name") if name in following.fields
            }
            mention.certainty, mention.candidates = following.certainty, following.candidates
        following = mention if "law" in mention.fields else None


def _take(mention: Mention, law: Mention) -> None:
    if law.id:
        mention.fields |= {"law": law.id, "law_name": law.fields.get("law_name", law.id)}
        mention.certainty = law.certainty
    else:
        mention.certainty = "unsure"


def _address(mention: Mention, registry: Registry, dated: Dating | None) -> None:
    """Link to the version in force on the letter's day, or the last that had the article."""
    if not (mention.id or "").startswith("jci"):
        return
    mention.url = f"https://wetten.overheid.nl/{mention.id}"
    law = registry.by_id.get(mention.fields["law"])
    last = law.last_version.get(mention.fields["article"]) if law else None
    day = dated.latest.isoformat() if dated and dated.is_day else None
    version = min(day, last) if day and last else day or last
    if version:
        mention.fields["version"] = version
        mention.url += f"&z={version}&g={version}"
