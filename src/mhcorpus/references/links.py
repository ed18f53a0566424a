"""Links that the file itself makes: the editors of an official publication, the author of a page.

A link to an official paper is the most certain reference there is. Where the text of the link
was also matched by a pattern, the two are one; a link to any other page is a web address. An address
of an official site that is printed in the text leads there as a link does, and stays an address.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from mhcorpus.official import PUBLISHED
from mhcorpus.official.addresses import is_official, law_url, page_of
from mhcorpus.official.publications import is_publication
from mhcorpus.references.kinds import Kinds
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.article import article_id
from mhcorpus.references.registry import Registry
from mhcorpus.text.reading import Reading

_OFFICIAL = re.compile(
    r"(?:^|officielebekendmakingen\.nl/(?:dossier/|behandelddossier/)?|/)"
    r"(?P<id>(?P<kind>kst|ah|h|stb|stcrt|trb)-[\w-]+)(?:\.html|\.pdf|\.xml)?$"
)
_DOSSIER = re.compile(
    r"(?:officielebekendmakingen\.nl/dossier/|^)(?P<id>\d{5}(?:-[IVXAB]+|-\d\d)?)$", re.ASCII
)
_LAW = re.compile(r"^(?:https?://wetten\.overheid\.nl/)?(?P<id>BWB[RV]\d{7})(?:/[\d/-]*)?(?:#.*)?$", re.ASCII)
_ARTICLE = re.compile(
    r"(?:^|/)jci1\.\d+:[cv]:(?P<law>BWB[RV]\d{7})(?P<parts>[^#\s]*&artikel=(?P<article>[^&#\s]+)[^#\s]*)",
    re.ASCII,
)
# Each leads to what its group is called. The site of the Tweede Kamer tells a paper by its number, and in
# "id" by that of the case to which the paper belongs.
_OTHERS = tuple(re.compile(regex, re.ASCII | re.IGNORECASE) for regex in (
    r"rechtspraak\.nl/[^#\s]*[?&]id=(?P<ecli>ECLI:NL:[A-Z]+:\d{4}:\w+)(?![\w.:])",
    r"eur-lex\.europa\.eu/[^#\s]*[?&]uri=CELEX(?::|%3A)(?P<celex>[1-9]\d{4}[A-Z]{1,2}\d{4})(?![\w(])",
    r"tweedekamer\.nl/[^#\s]*[?&](?:did|id)=(?P<document_number>20\d\dD\d{5})(?!\w)",
    r"tweedekamer\.nl/[^#\s]*[?&]id=(?P<case>20\d\dZ\d{5})(?!\w)(?![^#\s]*[?&]did=)",
))
_PART = re.compile(r"&(?P<name>lid|o)=(?P<value>[^&]+)")
_KINDS = {
    "kst": "kamerstuk",
    "ah": "aanhangsel",
    "h": "handelingen",
    "stb": "staatsblad",
    "stcrt": "staatscourant",
    "trb": "tractatenblad",
}
_WEB = re.compile(r"https?://", re.IGNORECASE)


def add_links(reading: Reading, mentions: list[Mention], kinds: Kinds, registry: Registry) -> list[Mention]:
    """Return ``mentions`` with those that links make; a mention under a link takes the link's id."""
    added: list[Mention] = []
    of_kind: dict[str, list[Mention]] = {}
    for mention in mentions:
        of_kind.setdefault(mention.kind, []).append(mention)
    for target in (*_of_file(reading, kinds, registry), *_printed(mentions, kinds, registry)):
        same = list(_under(target, of_kind.get(target.kind, [])))
        for mention in same:
            if mention.id is None or _names_law_of(target, mention):
                mention.id, mention.url = target.id, target.url
                mention.certainty, mention.candidates = "certain", ()
                mention.fields |= target.fields
        if not same:
            added.append(target)
    if not added:
        return mentions
    return sorted([*mentions, *_apart(added)], key=lambda m: (m.start, m.end, m.kind))


def _of_file(reading: Reading, kinds: Kinds, registry: Registry) -> Iterator[Mention]:
    for link in reading.source.links:
        span = reading.span_of(link.start, link.end)
        target = linked(link.target, kinds, registry)
        if span is not None and target is not None:
            target.start, target.end = span
            yield target


def _printed(mentions: list[Mention], kinds: Kinds, registry: Registry) -> Iterator[Mention]:
    """Yield what the addresses lead to that the text prints, where that is of an official site."""
    for mention in mentions:
        if mention.kind == "url" and mention.id and is_official(mention.id):
            target = linked(mention.id, kinds, registry)
            if target is not None and target.kind != "url":
                target.start, target.end = mention.start, mention.end
                yield target


def _names_law_of(target: Mention, mention: Mention) -> bool:
    """Whether the text gives an article without its law, and the link gives the law."""
    is_open = "law" in target.fields and "law" not in mention.fields
    return is_open and target.fields["article"] == mention.fields.get("article")


def _under(target: Mention, mentions: list[Mention]) -> Iterator[Mention]:
    """Yield those of ``mentions`` that overlap; they are of one kind, in order and apart."""
    at = bisect_right(mentions, target.start, key=lambda m: m.end)
    while at < len(mentions) and target.overlaps(mentions[at]):
        yield mentions[at]
        at += 1


def _apart(mentions: list[Mention]) -> Iterator[Mention]:
    """Two links on one stretch of text are one reference."""
    ends: dict[str, int] = {}
    for mention in sorted(mentions, key=lambda m: m.start):
        if mention.start >= ends.get(mention.kind, 0):
            ends[mention.kind] = mention.end
            yield mention


def linked(address: str, kinds: Kinds, registry: Registry) -> Mention | None:
    """Return what an address, or the id of an official paper or law, leads to; None for neither."""
    address = address.strip()
    mention = Mention("url", 0, 0, {}, "link")
    if article := _ARTICLE.search(address):
        mention.kind, mention.fields = "article", _article_fields(article, registry)
        mention.id = article_id(mention.fields)
        mention.url = f"https://wetten.overheid.nl/{mention.id}"
    elif law := _LAW.search(address):
        mention.kind, mention.id, mention.url = "law", law["id"], law_url(law["id"])
        mention.fields = {"law_name": _name(law["id"], registry)}
    elif (paper := _OFFICIAL.search(address)) and is_publication(paper["id"]):
        mention.kind, mention.id = _KINDS[paper["id"].partition("-")[0]], paper["id"]
        mention.url = PUBLISHED.format(mention.id)
    elif dossier := _DOSSIER.search(address):
        mention.kind, mention.id, mention.url = "dossier", dossier["id"], law_url(dossier["id"])
    elif other := next((found for found in (each.search(address) for each in _OTHERS) if found), None):
        (mention.kind, found), = other.groupdict().items()
        mention.id = found.upper()
        mention.url = page_of(mention.id) or kinds.by_name[mention.kind].url_of(mention.id, {})
    elif _WEB.match(address):
        mention.id = mention.url = address
    else:
        return None
    return mention if mention.kind in kinds.by_name else None


def _name(law_id: str, registry: Registry) -> str:
    law = registry.by_id.get(law_id)
    return law.name if law else law_id


def _article_fields(locator: re.Match[str], registry: Registry) -> dict[str, Any]:
    """Return what a Juriconnect locator says, without the version that its link shows."""
    fields: dict[str, Any] = {
        "article": locator["article"],
        "law": locator["law"],
        "law_name": _name(locator["law"], registry),
    }
    for part in _PART.finditer(locator["parts"]):
        fields.setdefault("lid" if part["name"] == "lid" else "onderdeel", []).append(part["value"])
    return fields
