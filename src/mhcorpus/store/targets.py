"""What a canonical id is made of, so that a trace is an index lookup and not a text search."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from mhcorpus.official.locators import JCI, jci_place

_KST = re.compile(
    r"kst-(?:(?P<session>(?:19|20)\d{6})-)?(?P<dossier>\d{4,5}|[CLXVI]+)"
    r"(?:-(?P<chapter>[A-Z0-9]+))?-(?P<piece>(?![nhbv]\d)[A-Za-z0-9]+)(?:-(?P<edition>[nhbv]\d+))?",
    re.ASCII,
)
_DOSSIER = re.compile(r"(?P<dossier>\d{5})(?:-(?P<chapter>[A-Z0-9]+))?", re.ASCII)
_LABELS = {
    "kst": "kamerstuk", "h": "handelingen", "ah": "aanhangsel",
    "stb": "staatsblad", "stcrt": "staatscourant", "trb": "tractatenblad",
}
_JOURNALS = frozenset({"staatsblad", "staatscourant", "tractatenblad"})


class Target(NamedTuple):
    """What an id points at; ``""`` where it has no such part.

    ``dossier`` and ``chapter`` are those of a kamerstuk or dossier (``35570``, ``VI``),
    ``piece`` its number in capitals; ``law`` is the id of the law, or of the law of the
    article; ``article`` its number as :func:`fold_number` returns it.
    """

    id: str
    kind: str
    dossier: str = ""
    chapter: str = ""
    piece: str = ""
    law: str = ""
    article: str = ""


def target_of(target_id: str, kind: str, law: str = "") -> Target:
    """Take an id apart. ``kind`` is the reference's own; the id's form goes before it.

    So a motion with the id of a kamerstuk points at that kamerstuk, and a bill that is
    known by its dossier or Staatsblad issue is that dossier or issue. ``law`` is the act
    that a reference of the form ``artikel:4`` names besides its id.
    """
    if paper := _KST.fullmatch(target_id):
        piece = paper["piece"].upper()
        return Target(target_id, "kamerstuk", paper["dossier"], paper["chapter"] or "", piece)
    if kind in {"dossier", "law"} and (dossier := _DOSSIER.fullmatch(target_id)):
        return Target(
            target_id, "dossier", dossier["dossier"], dossier["chapter"] or "", law=target_id
        )
    if target_id.startswith("artikel:"):
        article = fold_number(target_id.removeprefix("artikel:"))
        return Target(target_id, "article", law=law, article=article)
    if place := JCI.fullmatch(target_id):
        article = fold_number(dict(jci_place(target_id)).get("artikel", ""))
        return Target(target_id, "article", law=place["law"], article=article)
    if label := _LABELS.get(target_id.partition("-")[0]):
        return Target(target_id, label, law=target_id if label in _JOURNALS else "")
    if kind in {"law", "celex"}:
        return Target(target_id, "law", law=target_id)
    return Target(target_id, kind)


def fold_number(article: str) -> str:
    """Return an article's number as it is compared: ``I 3`` and ``I_3`` are one."""
    return article.replace("%3A", ":").replace("_", " ").lower().strip()


def edition_of(kst: str) -> tuple[str, str]:
    """Return the session (``20072008``) and the edition (``n1``, ``b2``) in a kamerstuk's id."""
    paper = _KST.fullmatch(kst)
    return (paper["session"] or "", paper["edition"] or "") if paper else ("", "")


def slug(name: str) -> str:
    """Return a name as slugs are built: small letters without accents, words joined by hyphens."""
    plain = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f'’]", "", plain)).strip("-")


def fold_name(name: str) -> str:
    """Return a name or a text as it is compared: its words in small letters, one blank between them."""
    return " ".join(re.findall(r"\w+", name.casefold()))
