"""Names that a document gives a law: "(hierna: het Verdrag)", "Wet voorbeeld (Wvb)"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mhcorpus.official.addresses import law_url
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.article import article_id
from mhcorpus.references.normalise.celex import NOUN_OF
from mhcorpus.references.spans import SpanSet
from mhcorpus.references.wordtrie import words_of
from mhcorpus.text.reading import Reading

# Where a law is published or treated may stand in the same brackets, or in brackets before them.
_CITED = r"(?:Kamerst|Stb\.|Staatsblad|Stcrt\.|Trb\.|Pb(?:EU|EG)? |(?:dossier )?[1-3]\d[ .]?\d{3})"
_ALSO_CITED = rf"{_CITED}[^()\n]{{0,60}}"
_CALLED = (
    r"(?:ook wel(?: bekend als| aangeduid als)?|kortweg|afgekort(?: als| tot)?|(?:beter |ook )?bekend als"
    r"|(?:doorgaans|meestal|vaak) (?:aangeduid als|afgekort(?: als| tot)?)|oftewel)"
)
_HENCEFORTH = r"hierna(?: te noemen)?|verder(?: te noemen)?|in het vervolg"
# Without brackets it stands right behind the law: ", kortweg Wth", "wordt ook wel de Wth genoemd"; what is
# behind "ofwel" there is another law, unless it is short for that before it.
_HENCEFORTH_APART = r"hierna(?: te noemen)?|in het vervolg|verder(?=:| te noemen)(?: te noemen)?"
_DEFINITION = re.compile(
    rf"(?:[^()\n]{{0,30}}(?: \({_ALSO_CITED}\))?(?P<bracket> \()"
    rf"|(?:,| -)? (?:(?:is|wordt) )?(?:(?P<called>{_CALLED})|ofwel|{_HENCEFORTH_APART}):? )"
    rf"(?:(?:[^()\n]{{2,60}}[,;] )?(?P<named>{_HENCEFORTH})(?: ook)?:? |(?P<called_so>{_CALLED}|ofwel):? "
    rf"|{_ALSO_CITED}[,;] )?"
    r"[\"']?(?:de |het )?(?P<alias>(?!BWB[RV]\d)[A-Z][\w-]*(?: (?:19|20)\d\d)?)[\"']?"
    rf"(?(bracket)(?:\)|(?= genoemd\)|[,;] {_CITED}))|(?![\w-]))"
)
# The title of an act of the EU stands between its number and the name that it is given.
_TITLED = re.compile(
    r" van (?:het Europees Parlement en (?:van )?de Raad|de Raad|de Commissie)"
    r"(?:[^\n;.]|\.(?! [A-KM-Z])){0,500}?"
    r" \((?:[^()\n]{2,60}[,;] )?(?P<named>hierna(?: te noemen)?|verder)(?: ook)?:? [\"']?(?:de |het )?"
    r"(?P<alias>(?=[A-Z])[\w-]*(?i:richtlijn|verordening|besluit))[\"']?\)"
)
_ACT_NAME = re.compile(r"(?!E[EUR]|P[bB])[A-Z](?=\w*[A-Z])\w+|[A-Z][\w-]*(?:richtlijn|verordening|besluit)")
"""What in brackets right behind the number of an act can be nothing but its name."""
_NO_LAW = (
    "commissie", "raad", "kamer", "minister", "ministerie", "staatssecretaris", "inspectie", "autoriteit",
    "college", "stichting", "vereniging", "organisatie", "bestuur", "bureau", "dienst", "afdeling",
    "werkgroep", "rapporteur", "fonds", "gemeente", "provincie",
    "rapport", "rapportage", "evaluatie", "onderzoek", "monitor", "advies",
    "brief", "nota", "memorie", "motie", "amendement", "programma", "pilot",
)  # fmt: skip
"""How a word ends that names a body or a paper: "de evaluatie van de Jeugdwet (hierna: Evaluatie)"."""
_SHORT_BEFORE = re.compile(r"(?<![\w-])(?P<alias>[A-Z]\w{1,7}) \($")
_LONGEST_SHORT = 12
_ABBREVIATION = re.compile(r"[A-Z](?=\w*[A-Z])\w++|[A-Z][a-z]{1,4}")

_NUMBER_OF_LAW = re.compile(r" \((?P<number>BWB[RV]\d{7})\)")
_KIND = re.compile(r"^(?:(?:rijks)?wet|wetsvoorstel) ")
_YEAR = re.compile(r" (?:19|20)\d\d$")


def add_aliases(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Return ``mentions`` with each alias of a law, at its definition and wherever it is used later."""
    laws = [mention for mention in mentions if mention.kind in ("law", "celex")]
    taken = SpanSet((law.start, law.end) for law in laws)
    at = {law.start: law for law in laws}
    starts = sorted(at)
    defined, given = _defined_before(reading, laws, taken)
    renamed = _with_their_numbers(reading, laws)
    for law in laws:
        behind = at.get(law.end + len(" ("))
        if behind and _is_named_behind(law, behind, reading):
            _take(law, behind)
            continue
        definition = _definition(law, starts, reading)
        if not definition or definition["alias"] in defined:
            continue
        alias = definition["alias"]
        start, end = definition.span("alias")
        if not taken.touches(start, end):
            defined[alias] = start, law
        elif _is_unregistered(at.get(start)) and (law.kind == "celex" or _is_nickname(at[start], law)):
            renamed.setdefault(at[start].id or "", law)
        elif _is_name_begun(law, at.get(start)) or _is_known_by(law, at.get(start), definition):
            _take(law, at[start])
        elif law.pattern != "abbreviation" and not (_is_called(definition) and _is_registered(at[start])):
            given.setdefault(alias, []).append((start, law))
    if renamed:
        _rename(laws, renamed)
    if given:
        _take_over(reading, mentions, given)
    found = list(_uses(reading, defined, taken)) if defined else []
    return sorted([*mentions, *found], key=lambda m: (m.start, m.end, m.kind)) if found else mentions


_Place = tuple[int, Mention]


def _defined_before(
    reading: Reading, laws: Sequence[Mention], taken: SpanSet
) -> tuple[dict[str, _Place], dict[str, list[_Place]]]:
    """Return each abbreviation whose law stands in brackets behind it: "de Wth (Wet toezicht havens)".

    First those that no law is known by, then those that the paper so gives to another than bears them.
    """
    defined: dict[str, _Place] = {}
    given: dict[str, list[_Place]] = {}
    for law in laws:
        if not reading.text.startswith(")", law.end) or not law.id or law.kind != "law":
            continue
        found = _SHORT_BEFORE.search(reading.text, max(0, law.start - _LONGEST_SHORT), law.start)
        if not found or not _is_short_for(found["alias"], law, reading):
            continue
        start, end = found.span("alias")
        if taken.touches(start, end):
            given.setdefault(found["alias"], []).append((start, law))
        else:
            defined.setdefault(found["alias"], (start, law))
    return defined, given


def _with_their_numbers(reading: Reading, laws: Sequence[Mention]) -> dict[str, Mention]:
    """Return by its slug each law whose number in the base of laws stands in brackets behind its name."""
    numbered: dict[str, Mention] = {}
    for law in laws if " (BWB" in reading.text else ():
        found = _NUMBER_OF_LAW.match(reading.text, law.end)
        if found and _is_unregistered(law):
            numbered[law.id or ""] = replace(law, id=found["number"], url=law_url(found["number"]))
    return numbered


def _definition(law: Mention, starts: Sequence[int], reading: Reading) -> re.Match[str] | None:
    """Return what gives ``law`` another name, unless one more of the laws at ``starts`` stands between."""
    definition = _DEFINITION.match(reading.text, law.end)
    if law.kind == "celex":
        return _definition_of_act(law, definition or _TITLED.match(reading.text, law.end), reading)
    if not definition or not (law.id or law.candidates):
        return None
    if bisect_left(starts, definition.start("alias")) > bisect_right(starts, law.start):
        return None
    alias = definition["alias"]
    is_bill_of_law = alias.endswith("oorstel") and (law.id or "").startswith("BWB")
    if alias.casefold().endswith(_NO_LAW) or is_bill_of_law:
        return None
    # "ook wel de Havenwet genoemd": what so is called a law is another name of that before it.
    nicknamed = alias.endswith("wet") and _is_called(definition)
    return definition if definition["named"] or nicknamed or _is_short_for(alias, law, reading) else None


def _definition_of_act(
    law: Mention, definition: re.Match[str] | None, reading: Reading
) -> re.Match[str] | None:
    """Return ``definition`` where it can be that of an act of the EU that is cited by its number.

    A directive is not called "Havenverordening"; that stands behind the title of another act.
    """
    if not definition or not law.id:
        return None
    alias = definition["alias"].lower()
    noun = next((noun for noun in NOUN_OF.values() if alias.endswith(noun)), None)
    if noun and noun != NOUN_OF.get(law.id[5]):
        return None
    # "Richtlijn 2031/36/EU van de Commissie (hierna: Commissie)" names what stands between.
    directly = reading.text.startswith(" (", law.end)
    is_name = directly and (definition["named"] or _ACT_NAME.fullmatch(definition["alias"]))
    return definition if noun or is_name else None


def _is_named_behind(law: Mention, name: Mention, reading: Reading) -> bool:
    """Whether a title is that of the law whose name stands behind it in brackets.

    "het wetsvoorstel Regels over havens (Wet toezicht havens)" is one bill, be the name registered or not;
    "de Wet toezicht loodsen (Opiumwet)" are two laws, each by its name.
    """
    if not _is_unregistered(law) or not name.id:
        return False
    is_in_brackets = reading.text.startswith(" (", law.end) and reading.text.startswith(")", name.end)
    is_bill = reading.text.startswith(("wetsvoorstel", "Wetsvoorstel"), law.start)
    return is_in_brackets and is_bill and name.pattern in ("full name", law.pattern)


def _is_name_begun(law: Mention, short: Mention | None) -> bool:
    """Whether an unregistered name is the beginning of that which its abbreviation stands for.

    "het wetsvoorstel toezicht havens (Wth)" is the Wet toezicht havens en vaarwegen, known as Wth.
    """
    if short is None or not short.id or not _is_unregistered(law) or _is_unregistered(short):
        return False
    begun, whole = (_KIND.sub("", each.fields.get("law_name", "").casefold()) for each in (law, short))
    return bool(begun) and whole.startswith(f"{begun} ")


def _is_known_by(law: Mention, name: Mention | None, definition: re.Match[str]) -> bool:
    """Whether an unregistered law is "ook wel" called by the name of one that is registered: it is that."""
    return _is_called(definition) and _is_registered(name) and _is_unregistered(law)


def _is_called(definition: re.Match[str]) -> bool:
    """Whether it says how a law is called as well, and does not settle a name for the paper."""
    groups = definition.groupdict()
    return bool(groups.get("called") or groups.get("called_so"))


def _is_nickname(name: Mention, law: Mention) -> bool:
    """Whether what stands behind a law is one more name of it: "Wet toezicht (ook wel de Havenwet)"."""
    return name.pattern == "name in one word" and bool(law.id)


def _is_registered(law: Mention | None) -> bool:
    """Whether it is called by a name that the registry has, which no other law bears."""
    return law is not None and bool(law.id) and law.pattern == "full name"


def _is_unregistered(law: Mention | None) -> bool:
    return law is not None and (law.id or "").startswith("law:")


def _rename(laws: Sequence[Mention], acts: Mapping[str, Mention]) -> None:
    """A name that the paper gives an act of the EU, or with its number, is that act wherever it stands."""
    for law in laws:
        if act := acts.get(law.id or ""):
            law.id, law.url, law.fields = act.id, act.url, {**law.fields, **act.fields}
            law.certainty, law.reason = act.certainty, "alias"


def _take(law: Mention, other: Mention) -> None:
    law.id, law.url, law.candidates = other.id, other.url, other.candidates
    law.fields, law.certainty, law.reason = dict(other.fields), "likely", "alias"


def _take_over(
    reading: Reading, mentions: list[Mention], given: Mapping[str, list[tuple[int, Mention]]]
) -> None:
    """An abbreviation that the paper gives a law means that law from there on, whatever else bears it.

    Of one that it gives several, the last before a mention counts.
    """
    longest = max(map(len, given))
    for mention in mentions:
        if mention.kind not in ("law", "article"):
            continue
        text = reading.text[mention.start : mention.end]
        ends = (text[at:] for at in range(max(0, len(text) - longest), len(text)) if text[at].isupper())
        alias = next((end for end in ends if end in given), None)
        if alias is None:
            continue
        last = bisect_right(given[alias], mention.start, key=lambda each: each[0]) - 1
        law = given[alias][last][1]
        if last < 0 or mention.id == law.id:
            continue
        if mention.kind == "law" and text == alias:
            mention.id, mention.url, mention.candidates = law.id, law.url, law.candidates
            mention.fields = dict(law.fields)
            mention.certainty, mention.reason = law.certainty, "alias"
        elif mention.kind == "article" and mention.end - len(alias) > mention.start and law.id:
            mention.fields |= {"law": law.id, "law_name": law.fields.get("law_name", "")}
            mention.id, mention.url, mention.candidates = article_id(mention.fields), None, ()
            mention.certainty, mention.reason = law.certainty, "alias"


def _is_short_for(alias: str, law: Mention, reading: Reading) -> bool:
    """Whether an abbreviation is that of the law and not of what the end of its name names.

    "Wet instelling raad van toezicht (RVT)" is the raad; that of a law has the law's first letter.
    """
    return bool(_ABBREVIATION.fullmatch(alias)) and alias[0] == reading.text[law.start].upper()


def _uses(reading: Reading, defined: Mapping[str, tuple[int, Mention]], taken: SpanSet) -> Iterator[Mention]:
    """Yield each use of an alias, from its definition on; all are looked for in one pass."""
    names = dict(defined)
    for alias, (start, law) in defined.items():
        # "Besluit toezicht 2031 (Btz)" is also the Btz 2031.
        if year := _YEAR.search(law.fields.get("law_name", "")):
            names.setdefault(alias + year[0], (start, law))
    for start, end in words_of(names, reading.text):
        defined_at, law = names[reading.text[start:end]]
        if start >= defined_at and not taken.touches(start, end):
            fields = dict(law.fields)
            fields.setdefault("law_name", reading.text[start:end])
            yield replace(
                law, kind="law", start=start, end=end, fields=fields, pattern="alias", reason="alias"
            )
