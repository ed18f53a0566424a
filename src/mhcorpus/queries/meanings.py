"""What a citation means, whether or not there is a corpus; an id needs no patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mhcorpus.official.acts import community_in
from mhcorpus.official.addresses import page_of
from mhcorpus.official.citation import NOTHING, Facts
from mhcorpus.store import Corpus
from mhcorpus.store.targets import target_of
from mhcorpus.text.digits import plain_digits

_IDS = re.compile(
    r"(?:kst|h|ah|blg|stb|stcrt|trb)-[\w-]*\d[\w-]*|jci1\.\d:[cvr]:\S+|BWB[RV]\d{7}|ECLI:\S+|[1-9CE]\d{4}[A-Z]{1,2}\d{4}\S*"
    r"|\d{5}"
)  # fmt: skip
_CHAMBER = re.compile(r"\b(?P<first>I|EK|Eerste Kamer)\b|\b(?:II|TK|Tweede Kamer)\b")
_PAGES = re.compile(
    r",? ?\(?(?:pp?|blz|pag|pagina's|pagina)\.? ?(?P<first>\d+)(?: ?[-\u2013] ?(?P<last>\d+))?\)?\.?$"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text means: an id, and what the text says besides. ``law`` is that of an article."""

    id: str
    kind: str
    url: str | None = None
    law: str | None = None
    facts: Facts = NOTHING


def meanings(corpus: Corpus | None, text: str) -> Iterator[Meaning]:
    """Yield what ``text`` means, an id or a citation as printed; what stands inside another is left out."""
    text = plain_digits(text.strip())
    if _IDS.fullmatch(text) and (corpus or not text.startswith(("jci", "BWB"))):
        target = target_of(text, "dossier" if text.isdigit() else "")
        yield Meaning(text, target.kind or _kind(text), page_of(text), target.law or None)
        return
    from mhcorpus.lookup import lookup

    end = 0
    for reference in lookup(text):
        if reference.id is None or reference.start < end or reference.certainty == "unsure":
            continue
        end = reference.end
        fields = reference.fields
        yield Meaning(
            reference.id, reference.kind, reference.url, fields.get("law"),
            Facts(
                session=fields.get("session"), chamber=_chamber(reference.text), pages=_pages(text),
                law=fields.get("law"), law_name=fields.get("law_name"), community=community_in([text]),
            ),
        )  # fmt: skip


def _chamber(text: str) -> str | None:
    found = _CHAMBER.search(text)
    return None if found is None else "ek" if found["first"] else "tk"


def _pages(text: str) -> str | None:
    found = _PAGES.search(text)
    return "-".join(filter(None, found.groups())) if found else None


def _kind(identifier: str) -> str:
    return "ecli" if identifier.startswith("ECLI:") else "law"
