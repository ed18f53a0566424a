"""Where official papers, laws and judgments stand on the web, and which addresses are official."""

from __future__ import annotations

import re
import uuid
from urllib.parse import quote, urlsplit

from mhcorpus.official import PUBLISHED
from mhcorpus.official.publications import is_publication

HOSTS = frozenset({
    "zoek.officielebekendmakingen.nl", "repository.overheid.nl", "wetten.overheid.nl",
    "uitspraken.rechtspraak.nl", "deeplink.rechtspraak.nl", "eur-lex.europa.eu", "www.tweedekamer.nl",
    "hudoc.echr.coe.int",
})
"""The sites of the official publishers: the only ones that a command opens."""

_LAW = re.compile(r"BWB[RV][0-9]{7}")
_ARTICLE = re.compile(r"jci1\.[0-9]:[cvr]:(BWB[RV][0-9]{7})&\S+")
_CELEX = re.compile(r"[0-9CE][0-9]{4}[A-Z]{1,2}[0-9]{4,}\S*")
_STAATSBLAD = re.compile(r"stb-[0-9]{4}-[0-9]+")
_JUDGMENTS = {
    "NL": "https://uitspraken.rechtspraak.nl/details?id=",
    "EU": "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:",
}
_LINKED_DATA = "http://linkeddata.overheid.nl/terms"
_DOCUMENTS = uuid.uuid5(uuid.NAMESPACE_URL, "https://mhcorpus/document")
_IN_IRI = "!#$%&'()*+,/:;=?@[]~-._"


def is_official(url: str) -> bool:
    """Whether ``url`` is a page of an official publisher: https or http, no user, no port."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.netloc in HOSTS


def publication_page(identifier: str) -> str | None:
    """Return the page of a paper that is published under ``identifier``; None if that is no such id."""
    if not is_publication(identifier):
        return None
    return PUBLISHED.format(identifier)


def law_url(law_id: str) -> str | None:
    """Return the official address of a law's id; None for a slug."""
    if law_id.startswith("BWB"):
        return f"https://wetten.overheid.nl/{law_id}"
    if re.fullmatch(r"(?:stb|trb|stcrt)-[0-9]{4}-[0-9]+", law_id):
        return publication_page(law_id)
    if re.fullmatch(r"[0-9]{5}(?:-\w+)?", law_id):
        return f"https://zoek.officielebekendmakingen.nl/dossier/{law_id}"
    if re.fullmatch(r"[1-9][0-9]{4}[A-Z]{1,2}[0-9]{4}|1[0-9]{4}[A-Z]/TXT", law_id):
        return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{law_id}"
    return None


def judgment_page(ecli: str) -> str | None:
    """Return where a judgment stands; None but for a Dutch one and one of the courts of the EU."""
    country = ecli.split(":")[1]
    return f"{_JUDGMENTS[country]}{ecli}" if country in _JUDGMENTS else None


def page_of(identifier: str) -> str | None:
    """Return the official address that follows from an id alone; None where it tells none."""
    if identifier.startswith("ECLI:"):
        return judgment_page(identifier)
    if _ARTICLE.fullmatch(identifier):
        return f"https://wetten.overheid.nl/{identifier}"
    return publication_page(identifier) or law_url(identifier)


def uri_of(identifier: str, url: str | None) -> str | None:
    """Return the URI of what a canonical id points at, for linked data.

    A law, an EU act, a judgment and an issue of the Staatsblad have that of Linked Data Overheid
    (LiDO), other things their official address ``url``; None where there is neither.
    """
    if _LAW.fullmatch(identifier):
        return f"{_LINKED_DATA}/bwb/id/{identifier}"
    if identifier.startswith("ECLI:"):
        return iri(f"{_LINKED_DATA}/jurisprudentie/id/{identifier}")
    if _CELEX.fullmatch(identifier):
        return iri(f"{_LINKED_DATA}/eu-regelgeving/id/{identifier}")
    if _STAATSBLAD.fullmatch(identifier):
        return f"{_LINKED_DATA}/oep/id/{identifier}"
    if _ARTICLE.fullmatch(identifier):
        return iri(f"https://wetten.overheid.nl/{identifier}")
    return iri(url) if url and url.startswith(("http://", "https://")) else None


def urn_of(content: str, *read_as: str | None) -> str:
    """Return a name for what has no official one: that of a document is made of its sha256.

    The same content has the same name on every machine, a path has not. What is found in it rests
    also on how it was ``read_as``: its format, the date that was given for it.
    """
    return uuid.uuid5(_DOCUMENTS, " ".join([content, *filter(None, read_as)])).urn


def law_of(identifier: str) -> str | None:
    """Return the id of the law that an article's id names: ``BWBR0001854``."""
    article = _ARTICLE.fullmatch(identifier)
    return article[1] if article else None


def iri(text: str) -> str:
    """Return ``text`` with what may not stand in an IRI percent-encoded."""
    return quote(text, safe=_IN_IRI)
