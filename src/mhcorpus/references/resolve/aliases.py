"""Names that a document gives a law: "(hierna: het Verdrag)", "Wet voorbeeld (Wvb)"."""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.spans import SpanSet
from mhcorpus.text.reading import Reading

_DEFINITION = re.compile(
    r"(?:[^()\n]{0,30})? \((?:(?P<named>hierna(?: te noemen)?|verder)(?: ook)?:? )?[\"']?(?:de |het )?"
    r"(?P<alias>[A-Z][\w-]*(?: (?:19|20)\d\d)?)[\"']?\)"
)
_ABBREVIATION = re.compile(r"[A-Z]\w*[A-Z]\w*|[A-Z][a-z]{1,4}")

_YEAR = re.compile(r" (?:19|20)\d\d$")


def add_aliases(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Return ``mentions`` with each alias of a law, at its definition and wherever it is used later."""
    laws = [mention for mention in mentions if mention.kind == "law"]
    taken = SpanSet((law.start, law.end) for law in laws)
    found: list[Mention] = []
    known: set[str] = set()
    for law in laws:
        definition = _DEFINITION.match(reading.text, law.end)
        if not definition or definition["alias"] in known:
            continue
        alias = definition["alias"]
        if not definition["named"] and not _is_short_for(alias, law, reading):
            continue
        if taken.touches(*definition.span("alias")) or not (law.id or law.candidates):
            continue
        known.add(alias)
        found += _uses(reading, alias, definition.start("alias"), law, taken)
    return sorted([*mentions, *found], key=lambda m: (m.start, m.end, m.kind)) if found else mentions


def _is_short_for(alias: str, law: Mention, reading: Reading) -> bool:
    """Whether an abbreviation is that of the law and not of what the end of its name names.

    "Wet instelling raad van toezicht (RVT)" is the raad; that of a law has the law's first letter.
    """
    return bool(_ABBREVIATION.fullmatch(alias)) and alias[0] == reading.text[law.start].upper()


def _uses(reading: Reading, alias: str, start: int, law: Mention, taken: SpanSet) -> list[Mention]:
    # "Besluit toezicht 2031 (Btz)" is also the Btz 2031.
    year = _YEAR.search(law.fields.get("law_name", ""))
    with_year = f"(?:{year[0]})?" if year else ""
    uses = re.compile(rf"(?<![\w-]){re.escape(alias)}{with_year}(?!\w)").finditer(reading.text, start)
    return [
        Mention(
            "law",
            use.start(),
            use.end(),
            dict(law.fields),
            "alias",
            law.id,
            law.url,
            law.certainty,
            "alias",
            law.candidates,
        )
        for use in uses
        if not taken.touches(*use.span())
    ]
