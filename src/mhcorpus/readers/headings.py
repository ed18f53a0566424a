"""Lines that are headings by their words: of a question or an answer of Kamervragen, or if they are bold.

Plain text has marks of its own.
"""

from __future__ import annotations

import re

_QUESTION = re.compile(
    r"(?:Vraag|Vragen|Antwoord(?:en)?)(?: op (?:vraag|vragen|de vragen))?"
    r" \d++(?>(?:(?:(?:,| en| t/m| tot en met|-) ?| )\d++)*)\s?[.:]?",
    re.IGNORECASE,
)
_ASKED = frozenset({"vra", "ant"})
_SENTENCE = re.compile(r"\?|[.,;|]$")
LONGEST_SUBHEAD = 150
"""Characters of a line from which it is no heading."""


def may_be_question_label(text: str | None) -> bool:
    """Say whether a line begins as those do for which :func:`is_question_label` holds."""
    return text is not None and text.lstrip()[:3].lower() in _ASKED


def is_question_label(text: str) -> bool:
    """Say whether a line announces a question or an answer (``Antwoord op vraag 3``)."""
    return may_be_question_label(text) and _QUESTION.fullmatch(text.strip()) is not None


def may_be_subhead(text: str) -> bool:
    """Say whether a line, stripped, is short and no sentence: a heading, where all of it is bold."""
    return 0 < len(text) < LONGEST_SUBHEAD and not _SENTENCE.search(text)
