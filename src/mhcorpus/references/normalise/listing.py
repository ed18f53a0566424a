"""Lists of numbers: whether what stands behind a citation is one more member of it."""

from __future__ import annotations

import re

from mhcorpus.reference import Certainty
from mhcorpus.references.normalise.hit import Hit, printed

_PLURALS = ("nrs", "nummers", "nos", "items")
_OWN = frozenset({"label", "dossier", "session", "year"})
_MEMBER = r"(?:\d{1,5}|[A-Z]{1,2}(?!\w))"
"""A number, or a letter of the Eerste Kamer."""
_REST_OF_LIST = re.compile(
    rf"(?:(?:, ?{_MEMBER}){{0,20}} en {_MEMBER})?"
    r"(?=[.);\]]|,(?! ?\d)| en [A-Z][a-z]| en \d\d[ .]?\d{3}|$)",
    re.MULTILINE,
)


def membership(hit: Hit) -> Certainty | None:
    """Return how sure it is that the list goes on with this member; None when it does not.

    It does after a plural ("nrs. 12 en 13") and with a label of its own (", en nr. 13"). A
    bare number behind a singular is likely one where nothing follows that could be counted, or
    another citation does: "nr. 57-58 en Kamerstuk 39 812, nr. 4".
    """
    if hit.member is None:
        return hit.pattern.certainty
    found = hit.fields()
    if printed(hit.member).keys() & _OWN or found.get("label", "").lower().startswith(_PLURALS):
        return hit.pattern.certainty
    return "likely" if _REST_OF_LIST.match(hit.reading.text, hit.member.end()) else None
