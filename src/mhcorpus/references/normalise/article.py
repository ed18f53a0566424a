"""Articles of law: a list of numbers, each with its parts, and the law behind them.

The id is a Juriconnect 1.3 locator where the law has a BWB number: ``lid`` for each lid that
is named, ``o`` for each onderdeel, of a range the first member. Without such a number the id
is ``artikel:<number>`` and the law, where known, stands in a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mhcorpus.references.kinds import Kind
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.ordinals import ORDINAL_OF

_RANGE = re.compile(r"tot en met|t/m|-")
_WORD = re.compile(r"artikel(?:en)? $")
_PARTED = re.compile(r"(?<=\d) (?=[a-z])")
_PLAIN = str.maketrans("éë", "ee")
_ROMAN = re.compile(r"[IVXL]+")
_POINTED = re.compile(
    r"(?P<article>\d+(?P<letter>[a-z]+)?)\.(?P<lid>\d{1,2})(?(letter)(?:\.(?P<component>\d{1,2}|[a-z]))?)"
)
_WITHOUT_POINTS = frozenset(
    {
        *("BWBR0001840", "BWBR0001854", "BWBR0001903", "BWBR0028570", "BWBR0028681"),
        *("BWBR0001941", "BWBR0011823", "BWBV0001000"),
    }
)
"""Grondwet, the codes of criminal law and procedure (BES), Opiumwet, Vreemdelingenwet 2000, EVRM."""
_IN_BRACKETS_WITHIN = 200
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
    single = not (law_name or groups.get("that") or plural)
    mentions = []
    offset = last.start("list")
    for place, (start, end, number, parts) in enumerate(items):
        begin = _begin(hit, last) if place == 0 else offset + start
        is_last = place == len(items) - 1 and (
            law_name or groups.get("that") or hit.pattern.name == "compound"
        )
        stop = last.end() if is_last else _without_bracket(hit.reading.text, begin, offset + end)
        fields: dict[str, Any] = {"article": number, **parts}
        if groups.get("that"):
            fields["_that_law"] = groups["that"].rpartition(" ")[2]
        elif groups.get("the"):
            fields |= {"_the_law": groups["the"].rpartition(" ")[2]}
            if place == len(items) - 1:
                fields["_the_law_ends"] = last.end("the")
        if single and place and not hit.reading.text.startswith("artikel", begin):
            fields["_only_named"] = True
        mention = hit.mention(begin, stop, fields)
        mention.reason = "list" if place else "explicit"
        if law_name:
            name_article_law(mention, law_name, hit)
        if law_name and is_last:
            mention.fields["_law_span"] = last.span("law")
        part_member_from_number(mention.fields)
        mention.id = article_id(mention.fields)
        mentions.append(mention)
    return mentions


def _begin(hit: Hit, last: re.Match[str]) -> int:
    """A compound counts whole: "mensenhandelartikel 273f"; so the word is followed to its left."""
    start = last.start("list") if hit.member else last.start()
    text = hit.reading.text
    while not hit.member and start and text[start - 1].isalpha():
        start -= 1
    return start


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


def _items(text: str, kind: Kind) -> Iterator[tuple[int, int, str, dict[str, Any]]]:
    """Yield start, end, number and parts of each member of a list; a range is one member, its first."""
    begin = start = 0
    open_range: tuple[int, str, dict[str, Any]] | None = None
    while number := kind.piece("number").match(text, start):
        parts = kind.piece("parts").match(text, number.end())
        end = parts.end() if parts else number.end()
        whole = _PARTED.sub("", number[0])
        first, name, named = open_range or (begin, whole, parts_of(text[number.end() : end], kind))
        separator = kind.piece("next").match(text, end)
        if separator and _RANGE.search(separator[0]):
            open_range = (first, name, named)
        else:
            open_range = None
            yield first, end, name, named
        if not separator:
            return
        start = separator.end()
        word = _WORD.search(separator[0])
        begin = separator.start() + word.start() if word else start


def parts_of(text: str, kind: Kind) -> dict[str, Any]:
    """Return the leden and onderdelen that ``text`` names, as they stand in a locator."""
    members: list[str] = []
    components: list[str] = []
    for found in kind.piece("named_part").finditer(text):
        if found["words"]:
            words = _RANGE.split(found["words"])[0]
            spelled = (word.translate(_PLAIN) for word in re.findall(r"[a-zéë]+", words))
            members += [str(ORDINAL_OF[word]) for word in spelled if word in ORDINAL_OF]
        elif found["counted"]:
            members.append(found["counted"])
        elif found["sub_word"]:
            components.append(str(ORDINAL_OF[found["sub_word"].translate(_PLAIN)]))
        elif figures := found["figures"] or found["bracketed_figure"]:
            each = kind.piece("figure").findall(_RANGE.split(figures)[0])
            members += [_PARTED.sub("", figure) for figure in each]
        else:
            letters = _RANGE.split(found["letters"] or found["bracketed_letter"])[0]
            components += [
                c for c in re.findall(r"\d+[a-z]?|[a-zA-Z]+", letters) if c not in ("en", "of", "dan", "wel")
            ]
    return {name: value for name, value in (("lid", members), ("onderdeel", components)) if value}


def name_article_law(mention: Mention, name: str, hit: Hit) -> None:
    """Put the law that ``name`` names into the fields, the book of the Burgerlijk Wetboek included."""
    registry = hit.registry
    number = mention.fields["article"]
    if name in _CIVIL_CODE:
        book, colon, rest = number.partition(":")
        law = registry.books.get(book) if colon else None
        if law:
            mention.fields |= {"article": rest, "law": law.id, "law_name": law.name}
        else:
            mention.certainty = "unsure"
        return
    laws = registry.named(name) or registry.named(name.capitalize())
    if len(laws) == 1 and not registry.is_ambiguous(name):
        mention.fields |= {"law": laws[0].id, "law_name": laws[0].name}
    else:
        mention.fields["_law_names"] = name
        mention.candidates = tuple(article_id({**mention.fields, "law": law.id}) for law in laws)
        mention.certainty = "unsure"


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


def article_id(fields: dict[str, Any]) -> str:
    """Return the locator of the article, or ``artikel:<number>`` where the law has no BWB number."""
    number = str(fields["article"]).replace(" ", "_")
    law = fields.get("law", "")
    if not law.startswith("BWB"):
        return f"artikel:{number}"
    parts = "".join(f"&lid={lid}" for lid in fields.get("lid", ()))
    parts += "".join(f"&o={component}" for component in fields.get("onderdeel", ()))
    return f"jci1.3:c:{law}&artikel={number}{parts}"
