"""The law that an amending act changes: "De Jeugdwet wordt als volgt gewijzigd", and then "Artikel 12".

The articles below such a sentence are those of that law, up to the next article of the act itself, which
has a Roman numeral (Aanwijzingen voor de regelgeving 6.2 to 6.7), or the next law that is changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading

ROMAN = re.compile(r"[IVXL]+[A-Z]?")
"""The number of an article of an amending act, which no law that is changed has."""
_BEFORE = re.compile(r"(?:[A-Z0-9]{1,3}[.)]? )?(?:(?P<inside>In) )?(?:[Dd]e|[Hh]et) ")
_CHANGED = re.compile(r" (?:wordt|worden) (?:als volgt gewijzigd|gewijzigd als volgt)(?!\w)")
_CHANGED_INSIDE = re.compile(
    r" (?:wordt|worden|vervalt|vervallen) (?:(?:na|in|aan|voor|tussen) )?(?:de )?artikel"
)


class Amended:
    """Tells at each place of a text which law is being changed there."""

    def __init__(self, reading: Reading, mentions: Iterable[Mention]) -> None:
        self._starts: list[int] = []
        self._laws: list[Mention | None] = []
        for mention in mentions:
            if mention.kind == "law" and mention.id and _is_changed(reading, mention):
                self._add(mention.end, mention)
            elif mention.kind == "article" and _is_own(reading, mention):
                self._add(mention.start, None)

    def at(self, position: int) -> Mention | None:
        """Return the law that is changed at ``position``, None where none is."""
        at = bisect_right(self._starts, position) - 1
        return self._laws[at] if at >= 0 else None

    def _add(self, start: int, law: Mention | None) -> None:
        self._starts.append(start)
        self._laws.append(law)


def _is_changed(reading: Reading, law: Mention) -> bool:
    """Whether a line says it: "De Jeugdwet wordt als volgt gewijzigd", "In de Jeugdwet vervalt artikel 3"."""
    before = _BEFORE.fullmatch(reading.text, reading.line_at(law.start)[0], law.start)
    behind = _CHANGED_INSIDE if before and before["inside"] else _CHANGED
    return bool(before and behind.match(reading.text, law.end))


def _is_own(reading: Reading, article: Mention) -> bool:
    """Whether an article of the act itself begins there."""
    number = article.fields.get("article", "")
    return bool(ROMAN.fullmatch(number)) and reading.line_at(article.start)[0] == article.start
