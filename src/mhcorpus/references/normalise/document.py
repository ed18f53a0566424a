"""Papers cited by what they are and their date."""

from __future__ import annotations

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit


def document(hit: Hit) -> list[Mention]:
    """One mention, named by its type; the date in it is read with the other dates, and joins later.

    Of several letters each has a date.
    """
    found = hit.fields()
    kind = found["type"].lower().replace(" ", "-")
    return [hit.mention(*hit.span(), {"type": f"{kind}f" if "several" in found else kind})]
