"""Lines that announce a question or an answer of Kamervragen, in any format but plain text."""

from __future__ import annotations

import re

_QUESTION = re.compile(
    r"(?:Vraag|Vragen|Antwoord(?:en)?)(?: op (?:vraag|vragen|de vragen))?"
    r" \d++(?:(?:(?:,| en| t/m| tot en met|-) ?| )\d++)*+\s?[.:]?",
    re.IGNORECASE,
)
_ASKED = frozenset({"vra", "ant"})


def may_be_question_label(text: str | None) -> bool:
    """Say whether a line begins as those do for which :func:`is_question_label` holds."""
    return text is not None and text.lstrip()[:3].lower() in _ASKED


def is_question_label(text: str) -> bool:
    """Say whether a line announces a question or an answer (``Antwoord op vraag 3``)."""
    return may_be_question_label(text) and _QUESTION.fullmatch(text.strip()) is not None
