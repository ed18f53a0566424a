"""Names of laws: which law of the registry a string names."""

from __future__ import annotations

import re
import unicodedata

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.registry import Law, Registry

_AMENDING = re.compile(r"(?:wijziging|goedkeuring|implementatie) van ", re.IGNORECASE)
"""A bill that says what it amends is named by that act: "wetsvoorstel wijziging van de Gaswet"."""
_REVISED = re.compile(r"(?<!\w)(?:herziene|herschikte) $", re.IGNORECASE)
_LOOK_BACK = len("herschikte ")
_NUMBERED = re.compile(
    r",? \(?(?:[Rr]ichtlijn |[Vv]erordening )?(?:\(EU\) )?(?:nr\. )?(?P<number>\d{2,4}/\d{1,4})(?!\d)"
)
_CELEX = re.compile(r"3(?P<year>\d{4})[A-Z](?P<number>\d{4})")
_SUBJECTS = ("ik", "wij", "we", "hij", "zij", "u", "uw")


def law(hit: Hit) -> list[Mention]:
    """One mention; a string that names several laws keeps them as candidates, without an id."""
    mention = hit.mention(*hit.match.span(), {})
    groups = hit.match.groupdict()
    if groups.get("title"):
        return _unregistered(mention, groups["title"], hit)
    if "number" in groups:
        return [_labour_treaty(hit)]
    if groups.get("named"):
        return [_by_its_name(mention, groups["named"])]
    name = hit.match[0].removesuffix(edition := groups.get("edition") or "")
    laws = hit.registry.named(name)
    laws, is_other = as_revised(laws, hit.reading.text, (mention.start, mention.end), hit.registry)
    name_law(mention, laws, ambiguous=bool(edition) or hit.registry.is_ambiguous(name))
    mention.certainty = "unsure" if is_other else mention.certainty
    return [mention]


def as_revised(
    laws: list[Law], text: str, span: tuple[int, int], registry: Registry
) -> tuple[list[Law], bool]:
    """Return the laws that the name at ``span`` means, and whether they may be others than those.

    "De herziene Havenrichtlijn" is the act of the EU that revises it, if the registry has one; if not, it may
    be an act that it has not: a recast has a number of its own. The number behind the name tells, too.
    """
    start, end = span
    if len(laws) != 1 or not laws[0].kind.startswith("eu "):
        return laws, False
    if not _REVISED.search(text, max(0, start - _LOOK_BACK), start):
        return laws, False
    numbered, known = _NUMBERED.match(text, end), _CELEX.match(laws[0].id)
    if numbered and known:
        year, number = known["year"], int(known["number"])
        if numbered["number"] in (f"{year}/{number}", f"{year[2:]}/{number}", f"{number}/{year}"):
            return laws, False
    revising = registry.named(f"herziene {laws[0].name}")
    return (revising, False) if revising else (laws, True)


def _unregistered(mention: Mention, title: str, hit: Hit) -> list[Mention]:
    """A law by a name that the registry does not hold: known by a slug of it, without an address."""
    if hit.match["behind"].strip() in _SUBJECTS and " " in title:
        # "Over de Wet aanpak zaken stuur ik": before its subject stands the verb, not the name.
        title = title.rpartition(" ")[0]
    bill = bool(hit.match.groupdict().get("bill"))
    name = f"Wet {title}" if bill else f"{hit.match['act']} {title}"
    if hit.registry.begins_with_name(name) or (bill and _AMENDING.match(title)):
        return []
    abbreviated = hit.reading.text.startswith("(", hit.match.end("title") + 1)
    if bill and not abbreviated and f"Wet {title}" not in hit.reading.text:
        return []
    mention.end = hit.match.start("title") + len(title)
    mention.fields["_ends_clearly"] = not hit.match["behind"].strip().isalpha()
    return [_by_its_name(mention, name)]


def _labour_treaty(hit: Hit) -> Mention:
    """A treaty of the labour organisation, by its number: of a list's later member that is all there is."""
    name = f"ILO-verdrag nr. {int(hit.fields()['number'])}"
    mention = hit.mention(*hit.span(), {})
    if known := hit.registry.named(name):
        name_law(mention, known)
        return mention
    return _by_its_name(mention, name)


def _by_its_name(mention: Mention, name: str) -> Mention:
    mention.id = f"law:{slug(name)}"
    mention.fields["law_name"] = name
    return mention


def slug(name: str) -> str:
    """Return a name in lower case, plain letters and hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def name_law(mention: Mention, laws: list[Law], *, ambiguous: bool = False) -> None:
    """Give ``mention`` the id of the one law in ``laws``, or all of them as candidates."""
    if len(laws) == 1 and not ambiguous:
        mention.id, mention.url = laws[0].id, laws[0].url
        mention.certainty, mention.candidates = "certain", ()
        mention.fields["law_name"] = laws[0].name
    else:
        mention.id, mention.url = None, None
        mention.certainty = "unsure"
        mention.candidates = tuple(law.id for law in laws)
