"""Names of laws that the registry does not hold, as one document uses them.

Where such a name ends can only be guessed from the words behind it. The document itself tells:
a name that stands elsewhere before a comma or a full stop is the name, and what goes on from it
there belongs to the sentence. The name counts wherever it is repeated, and so does its first
word ("de Instellingswet") where the document names one such law; with the initials of the rest behind it
("Instellingswet RVT") it is the same law. A bill that it gives a dossier has its id.
"""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.law import slug
from mhcorpus.references.spans import SpanSet
from mhcorpus.references.wordtrie import words_of
from mhcorpus.text.reading import Reading

_ACT = re.compile(r"\w*[Ww]et ")
_OTHER_LAW = re.compile(r" (?:BES|(?:19|20)\d\d)")
_CAPITALS = re.compile(r"[A-Z]{2,6}")
_SMALL = frozenset({"van", "voor", "de", "het", "der", "en", "op", "in", "inzake", "tegen"})
_OPENED = re.compile(r" \((?:[A-Z][\w-]{1,11}(?:\) \(|[,;] ))?")
"""The brackets that open behind a name, with what it is called for short."""
_CHANGED = re.compile(r"(?<!\w)[Ww]ijziging van (?:(?! (?:is|wordt|werd|heeft|regelt) )[^.;:()\n])*$")
"""Before a law that the title of a bill names: the dossier behind it is that of the bill."""
_TITLE = 400
_KIND = re.compile(r"(?:Instellings|Implementatie|Kader|Uitvoerings)(?:wet|besluit)(?= )")


def settle_law_names(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Return ``mentions`` with the unregistered names cut to what they are, and found again."""
    laws = [mention for mention in mentions if mention.kind == "law"]
    unregistered = [
        law for law in laws if (law.id or "").startswith("law:") and law.pattern not in _REGISTERED
    ]
    if not laws:
        return mentions
    _shorten(unregistered)
    _know_by_initials(unregistered)
    _know_by_dossier(reading, unregistered, mentions)
    taken = SpanSet((law.start, law.end) for law in laws)
    found = [*_repeated(reading, unregistered, taken), *_by_first_word(reading, laws, taken)]
    return sorted([*mentions, *found], key=lambda m: (m.start, m.end, m.kind)) if found else mentions


_REGISTERED = ("full name", "abbreviation")


def _shorten(laws: list[Mention]) -> None:
    clear = {law.fields["law_name"] for law in laws if law.fields.get("_ends_clearly")}
    for law in laws:
        name = law.fields["law_name"]
        ends = (space.start() for space in re.finditer(" ", name))
        own = next(
            (name[:end] for end in ends if name[:end] in clear and not _OTHER_LAW.match(name, end)), None
        )
        if own:
            law.end -= len(name) - len(own)
            law.id, law.fields["law_name"] = f"law:{slug(own)}", own


def _know_by_initials(laws: list[Mention]) -> None:
    """What is called by the initials of a body is the law of that body: "Instellingswet RVT"."""
    in_short: dict[tuple[str, str], list[Mention]] = {}
    in_full: dict[tuple[str, str], dict[str, Mention]] = {}
    for law in laws:
        first, _, rest = law.fields["law_name"].partition(" ")
        if _CAPITALS.fullmatch(rest):
            in_short.setdefault((first, rest), []).append(law)
        elif rest:
            words = [word for word in re.split(r"[ -]", rest) if word]
            for initials in {_initials(words), _initials([word for word in words if word not in _SMALL])}:
                in_full.setdefault((first, initials), {})[law.id or ""] = law
    for name, called in in_short.items():
        known = in_full.get(name, {})
        if len(known) == 1:
            (full,) = known.values()
            for law in called:
                law.id, law.fields["law_name"] = full.id, full.fields["law_name"]
                law.certainty, law.reason = "likely", "alias"


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words).upper()


def _know_by_dossier(reading: Reading, laws: list[Mention], mentions: list[Mention]) -> None:
    """A bill with its dossier in brackets behind it is known by that.

    So is "wetsvoorstel toezicht (39 812)" and "Wet toezicht havens (Wth, Kamerstukken 39 812)".
    """
    at = {mention.start: mention for mention in mentions if mention.kind == "dossier" and mention.id}
    behind: dict[str, dict[str, Mention]] = {}
    for law in laws if at else ():
        opened = _OPENED.match(reading.text, law.end)
        dossier = at.get(opened.end()) if opened else None
        if not dossier or not reading.text.startswith((")", "; ", ", hierna"), dossier.end):
            continue
        if _CHANGED.search(reading.text, max(0, law.start - _TITLE), law.start):
            continue
        if law.id and _ACT.match(law.fields["law_name"]):
            behind.setdefault(law.id, {})[dossier.id or ""] = dossier
    for law in laws:
        known = list(behind.get(law.id or "", {}).values())
        if len(known) == 1:
            law.id, law.url = known[0].id, known[0].url


def _repeated(reading: Reading, laws: list[Mention], taken: SpanSet) -> list[Mention]:
    by_name = {
        law.fields["law_name"]: law
        for law in laws
        if reading.text.startswith(law.fields["law_name"], law.start)
    }
    if not by_name:
        return []
    uses = words_of(by_name, reading.text)
    return [_again(by_name[reading.text[slice(*use)]], *use) for use in uses if not taken.touches(*use)]


def _by_first_word(reading: Reading, laws: list[Mention], taken: SpanSet) -> list[Mention]:
    """ "Met de Instellingswet" after "de Instellingswet raad van toezicht", if there is only one."""
    named: dict[str, dict[str, Mention]] = {}
    for law in laws:
        kind = _KIND.match(law.fields.get("law_name", ""))
        if kind and law.id:
            named.setdefault(kind[0], {}).setdefault(law.id, law)
    return [
        _again(law, use.start(), use.end(), short=True)
        for word, by_id in named.items()
        if len(by_id) == 1
        for law in by_id.values()
        # What stands before the word is asked last: a regex that begins with a word is sought fast.
        for use in re.finditer(rf"{word}(?<![\w-]{word})(?! [A-Z]|[\w-])", reading.text)
        if not taken.touches(*use.span())
    ]


def _again(law: Mention, start: int, end: int, *, short: bool = False) -> Mention:
    return Mention(
        "law",
        start,
        end,
        dict(law.fields),
        law.pattern,
        law.id,
        law.url,
        "likely",
        "earlier mention" if short else "explicit",
    )
