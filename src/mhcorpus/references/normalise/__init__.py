"""From a match to mentions: one normaliser for each way in which fields are made.

To add one, write ``def name(hit: Hit) -> list[Mention]`` and name it in NORMALISERS;
pattern files choose it with ``normaliser: name``.
"""

from __future__ import annotations

from collections.abc import Callable

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.anaphora import anaphora
from mhcorpus.references.normalise.article import article
from mhcorpus.references.normalise.celex import celex
from mhcorpus.references.normalise.date import date
from mhcorpus.references.normalise.document import document
from mhcorpus.references.normalise.ecli import ecli
from mhcorpus.references.normalise.handelingen import aanhangsel, handelingen
from mhcorpus.references.normalise.hit import Hit, plain
from mhcorpus.references.normalise.journal import journal
from mhcorpus.references.normalise.kamerstuk import kamerstuk
from mhcorpus.references.normalise.law import law
from mhcorpus.references.normalise.member import member
from mhcorpus.references.normalise.motion import motion
from mhcorpus.references.normalise.url import url

NORMALISERS: dict[str, Callable[[Hit], list[Mention]]] = {
    "anaphora": anaphora,
    "plain": plain,
    "ecli": ecli,
    "celex": celex,
    "journal": journal,
    "aanhangsel": aanhangsel,
    "handelingen": handelingen,
    "url": url,
    "kamerstuk": kamerstuk,
    "article": article,
    "law": law,
    "motion": motion,
    "member": member,
    "date": date,
    "document": document,
}

__all__ = ["NORMALISERS", "Hit"]
