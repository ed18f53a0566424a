"""Short forms that point back."""

from __future__ import annotations

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit


def anaphora(hit: Hit) -> list[Mention]:
    """One mention that knows what kind of thing, or which note, it points at."""
    mention = hit.mention(
        *hit.match.span(),
        {
            "_points_at": hit.match.lastgroup,
            "_note": hit.match["note"] if "note" in hit.match.re.groupindex else None,
        },
    )
    mention.certainty, mention.reason = "anaphora", "earlier mention"
    return [mention]
