"""Articles of law: a list of numbers, each with its parts, and the law behind them.

The id is a Juriconnect 1.3 locator where the law has a BWB number: ``lid`` for each lid that
is named, ``o`` for each onderdeel, of a range the first member; the field ``through`` has its last
in the keys of a locator. Without such a number the id is ``artikel:<number>`` and the law, where
known, stands in a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import dropwhile
from typing import Any, NamedTuple

from mhcorpus.references.kinds import Kind
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.normalise.law import as_revised
from mhcorpus.references.normalise.parts import PARTED, RANGE, parts_of, through_of
from mhcorpus.references.numbering import is_range

_WORD = re.compile(r"artikel(?:en)? $")
_HEAD = re.compile(r".*[:.]")
_ROMAN = re.compile(r"[IVXL]+")
_POINTED = re.compile(
    r"(?P<article>\d+(?P<letter>[a-z]+)?)\.(?P<lid>\d{1,2})(?(letter)(?:\.(?P<component>\d{1,2}|[a-z]))?)"
)
_POINTED_FIELDS = {"article": "article", "lid": "lid", "component": "onderdeel"}
_WITHOUT_POINTS = frozenset(
    {
        *("BWBR0001840", "BWBR0001854", "BWBR0001903", "BWBR0028570", "BWBR0028681"),
        *("BWBR0001941", "BWBR0011823", "BWBV0001000"),
    }
)
"""Grondwet, the codes of criminal law and procedure (BES), Opiumwet, Vreemdelingenwet 2000, EVRM."""
_IN_BRACKETS_WITHIN = 200
_PARTS_BEFORE_WITHIN = 80
_CIVIL_CODE = ("BW", "Burgerlijk Wetboek")


def article(hit: Hit) -> list[Mention]:
    """One mention an article; the law at the end of a list is that of all its members."""
    last = hit.member or hit.match
    groups = last.groupdict()
    if groups.get("part"):
        mention = hit.mention(*last.span(), {"_part_only": True, **parts_of(last["part"], hit.kind)})
        return [mention]
    law_name = None if _stands_apart(hit.reading.text, last) else groups.get("law")
    items = list(_items(last["list"], hit.kind))
    plural = any(groups.get(name) for name in ("plural", "plural_short"))
    if len(items) == 1 and not plural:
        items = [items[0]._replace(parts=items[0].parts or _parts_before(hit, last))]
    single = not (law_name or groups.get("that") or plural)
    mentions = []
    offset = last.start("list")
    for place, (start, end, number, parts) in enumerate(items):
        begin = _begin(hit, last) if place == 0 else offset + start
        is_last = place == len(items) - 1 and (
            law_name or groups.get("that") or hit.pattern.name == "compound"
        )
        stop = last.end() if is_last else _without_bracket(hit.reading.text, begin, offset + end)
        of_which = _of_which_law(last, is_last=place == len(items) - 1)
        fields: dict[str, Any] = {"article": number, **parts, **of_which}
        if single and place and not hit.reading.text.startswith("artikel", begin):
            fields |= {"_only_named": True, "_list_ends": last.end("list")}
        mention = hit.mention(begin, stop, fields)
        mention.reason = "list" if place else "explicit"
        if law_name:
            name_article_law(mention, law_name, hit)
        if law_name and is_last:
            mention.fields["_law_span"] = last.span("law")
        part_member_from_number(mention.fields)
        identify(mention)
        mentions.append(mention)
    return mentions


def _of_which_law(found: re.Match[str], *, is_last: bool) -> dict[str, Any]:
    """Return how an article says of which law it is without its name: "van die wet", "van de richtlijn"."""
    groups = found.groupdict()
    if groups.get("that"):
        return {"_that_law": groups["that"].rpartition(" ")[2]}
    if groups.get("the"):
        named = {"_the_law": groups["the"].rpartition(" ")[2]}
        return {**named, "_the_law_ends": found.end("the")} if is_last else named
    return {"_guideline": True} if groups.get("guideline") and not groups.get("law") else {}


def _begin(hit: Hit, last: re.Match[str]) -> int:
    """A compound counts whole: "mensenhandelartikel 273f"; so the word is followed to its left."""
    start = last.start("list") if hit.member else last.start()
    text = hit.reading.text
    while not hit.member and start and text[start - 1].isalpha():
        start -= 1
    return start


def _parts_before(hit: Hit, last: re.Match[str]) -> dict[str, Any]:
    """Return the parts that stand before the article, as "lid 2" does in "lid 2 van artikel 7"."""
    text, start = hit.reading.text, last.start()
    if hit.member or not text.endswith(("van ", "nieuwe ", "huidige ", "voorgestelde "), 0, start):
        return {}
    before = text[max(0, start - _PARTS_BEFORE_WITHIN) : start]
    found = hit.kind.piece("parts_before").search(before)
    return parts_of(found[0], hit.kind) if found else {}


def _stands_apart(text: str, found: re.Match[str]) -> bool:
    """Whether the law behind a list of articles is not that of the articles.

    "ARTIKEL I ALGEMENE KINDERBIJSLAGWET" is the heading of what an amending act changes.
    """
    start, end = found.span("list")
    law = found.start("law") if "law" in found.groupdict() else -1
    return _closes(text, start, end) or bool(law == end + 1 and _ROMAN.fullmatch(text, start, end))


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a list ends with the bracket of what it stands in: "het verbod (artikel 3, onder a) van".

    In "artikel 6, lid 1, onder e), van" it belongs to the letter, as the comma behind it tells.
    """
    before = text[max(0, start - _IN_BRACKETS_WITHIN) : start]
    closed = text.startswith(")", end - 1) and not text.startswith(",", end)
    return closed and before.rfind("(") > before.rfind(")")


def _without_bracket(text: str, start: int, end: int) -> int:
    """Leave out the bracket behind a letter where no law follows: it may be that of the sentence."""
    return end - (text.count(")", start, end) > text.count("(", start, end))


class _Item(NamedTuple):
    """A member of a list: its span there, its number and its parts; a range is one, named by its first."""

    start: int
    end: int
    number: str
    parts: dict[str, Any]


def _items(text: str, kind: Kind) -> Iterator[_Item]:
    """Yield each member of a list."""
    begin = start = 0
    first: _Item | None = None
    while number := kind.piece("number").match(text, start):
        parts = kind.piece("parts").match(text, number.end())
        end = parts.end() if parts else number.end()
        item = _Item(begin, end, PARTED.sub("", number[0]), parts_of(text[number.end() : end], kind))
        item = _ranging(first, item) if first else item
        separator = kind.piece("next").match(text, end)
        first = item if separator and RANGE.search(separator[0]) else None
        if first is None:
            yield item
        if not separator:
            return
        start = separator.end()
        word = _WORD.search(separator[0])
        begin = separator.start() + word.start() if word else start


def _ranging(first: _Item, last: _Item) -> _Item:
    """Return the range from ``first`` through ``last``; of leden in "14, leden 1 - 3", "83(1) - 83(3)".

    Numbers that run backwards are no range, and the first stands for them.
    """
    parts = {name: value for name, value in first.parts.items() if name != "_through"}
    number = _of_the_same_book(first.number, last.number)
    ends = {name: value for name, value in last.parts.items() if name != "_through"}
    if is_range(first.number, number):
        parts["_through"] = {"article": number, **ends}
    elif ends and last.number == first.number:
        parts["_through"] = ends
    elif "lid" in parts and not ends and is_range(parts["lid"][-1], last.number):
        parts["_through"] = {"lid": [last.number]}
    return _Item(first.start, last.end, first.number, parts)


def _of_the_same_book(first: str, last: str) -> str:
    """Return the end of a range as it is written in full: "3:40 tot en met 42" ends with 3:42."""
    head = _HEAD.match(first)
    if not head or _HEAD.match(last) or not (head[0].endswith(":") or last.isdigit()):
        return last
    return head[0] + last


def name_article_law(mention: Mention, name: str, hit: Hit) -> None:
    """Put the law that ``name`` names into the fields, the book of the Burgerlijk Wetboek included."""
    registry = hit.registry
    number = mention.fields["article"]
    if name in _CIVIL_CODE:
        book, colon, rest = number.partition(":")
        law = registry.books.get(book) if colon else None
        if law:
            mention.fields |= {"article": rest, "law": law.id, "law_name": law.name}
            _leave_out_book(mention.fields, book)
        else:
            mention.certainty = "unsure"
        return
    laws = registry.named(name) or registry.named(name.capitalize())
    start, end = (hit.member or hit.match).span("law")
    laws, is_other = as_revised(laws, hit.reading.text, (max(0, start), max(0, end)), registry)
    if len(laws) == 1 and not registry.is_ambiguous(name):
        mention.fields |= {"law": laws[0].id, "law_name": laws[0].name}
        mention.certainty = "unsure" if is_other else mention.certainty
    else:
        mention.fields["_law_names"] = name
        mention.candidates = tuple(article_id({**mention.fields, "law": law.id}) for law in laws)
        mention.certainty = "unsure"


def _leave_out_book(fields: dict[str, Any], book: str) -> None:
    """Leave the number of the book out of the end of a range; what ends in another book has none."""
    ends = fields.get("_through", {})
    within, _, number = ends.get("article", "").partition(":")
    if within == book:
        ends["article"] = number
    elif within:
        del fields["_through"]


def part_member_from_number(fields: dict[str, Any]) -> None:
    """Read the lid out of a number with a point where the law has none in its numbers: "273f.1 Sr".

    So the summaries of the Hoge Raad write, and "273f.1.4 Sr" with the onderdeel; three figures without a
    letter are a number of the new code of procedure.
    """
    pointed = _POINTED.fullmatch(fields["article"]) if fields.get("law") in _WITHOUT_POINTS else None
    if pointed and "lid" not in fields:
        fields |= {"article": pointed["article"], "lid": [pointed["lid"]]}
        if pointed["component"]:
            fields["onderdeel"] = [pointed["component"], *fields.get("onderdeel", ())]
        _part_end(fields, pointed)


def _part_end(fields: dict[str, Any], first: re.Match[str]) -> None:
    """Part the number that ends a range likewise: what it shares with the first goes without saying."""
    ends = fields.get("_through", {})
    if end := _POINTED.fullmatch(ends.get("article", "")):
        names = dropwhile(lambda name: end[name] == first[name], _POINTED_FIELDS)
        fields["_through"] = {_POINTED_FIELDS[name]: end[name] for name in names if end[name]}


def identify(mention: Mention) -> None:
    """Give an article its id and, where it is a range, up to and including where that goes."""
    mention.id = article_id(mention.fields)
    if ends := mention.fields.get("_through"):
        mention.fields["through"] = through_of(ends)


def take_parts_behind(mention: Mention, text: str, kind: Kind) -> None:
    """Let an article that ends with its law have the parts behind that: "273f Sr, lid 2".

    A lid behind one that stands before the law goes on about something else.
    """
    behind = kind.piece("parts_behind").match(text, mention.end)
    parts = parts_of(behind[0], kind) if behind else {}
    if behind and parts and not parts.keys() & mention.fields.keys():
        mention.fields |= parts
        mention.end = behind.end()
        identify(mention)


def laws_before_point(number: str, laws_of: Mapping[str, dict[str, str]]) -> dict[str, str]:
    """Return the laws of "273f" for "273f.1", of those whose numbers have no points."""
    pointed = _POINTED.fullmatch(number)
    laws = laws_of.get(pointed["article"], {}) if pointed and pointed["letter"] else {}
    return {law: name for law, name in laws.items() if law in _WITHOUT_POINTS}


def article_id(fields: dict[str, Any]) -> str:
    """Return the locator of the article, or ``artikel:<number>`` where the law has no BWB number."""
    number = str(fields["article"]).replace(" ", "_")
    law = fields.get("law", "")
    if not law.startswith("BWB"):
        return f"artikel:{number}"
    parts = "".join(f"&lid={lid}" for lid in fields.get("lid", ()))
    parts += "".join(f"&o={component}" for component in fields.get("onderdeel", ()))
    return f"jci1.3:c:{law}&artikel={number}{parts}"
