"""Whether what the government refuses behind a motion is what the motion asks.

"Ik wil gemeenten niet belasten" need not be, nor is "dat doe ik niet" behind what somebody else asks.
"""

from __future__ import annotations

import re

from mhcorpus.ledger.clauses import clause_with
from mhcorpus.ledger.statements import Statement
from mhcorpus.ledger.things import name_one_thing, speaks_of

_OF_ANYTHING = ("will not", "does not intend")
_THING = re.compile(r" af van (?P<thing>[^,;?]*)")
_ITSELF = re.compile(r"(?<!\w)(?:verzoek|oproep|wens|moties?|uitvoering|uit te voeren|opvolging)(?!\w)")
_SOMEBODY_ASKS = re.compile(
    r"(?<!\w)(?:vr(?:oeg|aag|ag)\w*|vraagt|gevraagd|verzoek\w*|verzocht\w*|oproep\w*|riep\w*|roep\w*|pleit\w*"
    r"|bepleit\w*|wil|willen|wilde\w*|wens\w*|voorstel\w*|stelt|stelde\w*|advi\w+|aanbev\w+)(?!\w)"
)


def refuses_wish(words: Statement, text: str, wish: str | None, *, by_name: bool) -> bool:
    """Whether the refusal at ``words`` of ``text`` is of the ``wish``.

    Refusals of anything have to name it, unless the sentence speaks of the motion (``by_name``); what is
    foregone has to be named by it even there.
    """
    if words.pattern == "foregone":
        thing = _THING.search(text, words.start)
        told = text[: words.start] if by_name else wish
        if thing is None or told is None:
            return thing is not None
        return bool(_ITSELF.search(thing["thing"])) or name_one_thing(thing["thing"], told)
    if words.pattern not in _OF_ANYTHING or by_name or wish is None:
        return True
    start, end = clause_with(text, words.start, words.end)
    return speaks_of(text[start:end], wish)


def is_still_of(before: str, wish: str | None) -> bool:
    """Whether the sentence ``before`` "dat doe ik niet" is about a ``wish`` and tells of no other request."""
    return name_one_thing(before, wish or "") and not _SOMEBODY_ASKS.search(before)
