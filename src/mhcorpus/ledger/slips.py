"""A motion that its paper closes by the name of a promise.

"De motie van het lid A verzoekt … Hiermee beschouw ik bovengenoemde toezegging aan het lid A als afgedaan":
no promise was named above, and the member is the one whose motion the paragraph is about.
"""

from __future__ import annotations

import re
from collections.abc import Set

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.member_ids import surnames

THAT_PROMISE_TO = re.compile(
    r"(?<!\w)(?:[Dd]eze|[Dd]ie|(?:[Dd]e )?(?:[Bb]oven(?:genoemde|staande)|[Vv]oornoemde|[Gg]enoemde))"
    r" toezegging aan "
)

MY_PROMISE_TO = re.compile(
    r"(?<!\w)(?:[Mm]ijn|[Dd]e) toezegging aan [^,;:?]{3,60}?(?=[.,;]|$"
    r"| (?:is|heb|heeft|wordt|als|hiermee|daarmee|voldaan|afgedaan|gestand|nagekomen|ingelost)(?!\w))"
)
"""A promise of which no more is said than to whom it was made: in one paragraph, the one named above."""

_PROMISED = re.compile("oezeg|oegezeg")
_IN_GENERAL = re.compile(r"moties en toezeggingen|toezeggingen en moties")
"""So a letter says what it is about: no promise in particular."""


def closed_as_promise(
    passage: Passage, passages: Passages, members: Members, movers: Set[str], statements: Statements
) -> Statement | None:
    """Return the words of ``passage`` that close the motion of ``movers`` (surnames) as if it were a promise.

    None where it closes nothing so, or where its section has named a promise above it.
    """
    if not THAT_PROMISE_TO.search(passage.text):
        return None
    named = surnames(members.addressed(passage.start, passage.end))
    if not named or not named <= movers:
        return None
    for above in passages.before(passage):
        if above.section != passage.section:
            break
        if _PROMISED.search(_IN_GENERAL.sub("", above.text)):
            return None
    return statements.find("settled", passage.text)
