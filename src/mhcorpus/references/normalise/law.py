"""Names of laws: which law of the registry a string names."""

from __future__ import annotations

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.registry import Law


def law(hit: Hit) -> list[Mention]:
    """One mention; a string that names several laws keeps them as candidates, without an id."""
    mention = hit.mention(*hit.match.span(), {})
    laws = hit.registry.named(hit.match[0])
    name_law(mention, laws, ambiguous=hit.registry.is_ambiguous(hit.match[0]))
    return [mention]


def name_law(mention: Mention, laws: list[Law], *, ambiguous: bool = False) -> None:
    """Give ``mention`` the id of the one law in ``laws``, or all of them as candidates."""
    if len(laws) == 1 and not ambiguous:
        mention.id, mention.url = laws[0].id, laws[0].url
        mention.certainty, mention.candidates = "certain", ()
        mention.fields["law_name"] = laws[0].name
    else:
        mention.id, mention.url = None, None
        mention.certainty = "unsure"
        mention.candidates = tuple(law.id for law in laws)
