"""Whether two sentences speak of one thing, as far as their words tell."""

from __future__ import annotations

import re
from itertools import islice

_LONG = re.compile(
    r"(?<![a-zà-ÿ])(?!(?:hier|daar|waar)(?:over|bij|van|op|mee|voor|in|om|na|aan|toe|door|naast)(?![a-zà-ÿ]))"
    r"[a-zà-ÿ]{5,}"
)
"""A word that may tell one thing from another: "daarover" stands for any."""
_OF_ANY_LETTER = frozenset(
    ("kamer", "minister", "ministerie", "staatssecretaris", "hierbij", "bijgaand", "informeer",
     "informeren", "sturen", "zenden", "aanbieden", "toegezegd", "toezegging", "tijdens", "debat",
     "overleg", "commissie", "leden", "nader", "graag", "verschillende", "hebben", "worden", "zoals",
     "conform", "verzoek", "onder", "tevens", "namens", "kamerstuk", "handelingen", "stand", "zaken")
)  # fmt: skip
_CALLED = re.compile(
    r"(?<!\w)(?:[Dd]e|[Hh]et|[Dd]ie|[Dd]at|[Dd]eze|[Dd]it) "
    r"(?:gevraagde |toegezegde |genoemde |bedoelde |beloofde )?(?P<thing>(?!kamer)[a-zà-ÿ]{4,})"
)
_OF_IT = re.compile(r"(?<!\w)(?:over|van|voor|naar|in|met|aan|bij|op|uit|door|tot) \Z")
_TO_BRING_ABOUT = re.compile(
    r"[^,;]*? te (?:sturen|zenden|verzenden|doen|stellen|voeren|houden|organiseren|maken|schrijven|leveren"
    r"|laten|geven|verstrekken|delen|verrichten|starten|beginnen|publiceren|bieden|presenteren)(?!\w)"
    r"|(?!.* te \w+en(?!\w))"
)
"""Behind a thing that is sent or made, or promised without a verb."""
_TO_WISH = r"[Dd]at|[Dd]it|[Dd]aar\w*|[Hh]ier\w*|[Zz]o'n|[Vv]erzoek|[Oo]proep|[Ww]ens"
_BACK_TO_WISH = re.compile(rf"(?<!\w)(?:{_TO_WISH})(?!\w)")
_BACK_TO_MOTION = re.compile(rf"(?<!\w)(?:{_TO_WISH}|[Dd]eze|[Dd]ie|[Zz]ij|[Hh]aar)(?!\w)")
"""A motion is also meant by what stands for any word with "de"; its wish, among many such words, is not."""


def name_one_thing(text: str, other: str, *, at_least: int = 1) -> bool:
    """Whether two sentences share a long word, or the end of one: "tussenevaluatie", "evaluatie".

    ``at_least`` so many of the first.
    """
    mine, theirs = (set(_LONG.findall(each.casefold())) - _OF_ANY_LETTER for each in (text, other))
    shared = (one for one in mine if any(one.endswith(two) or two.endswith(one) for two in theirs))
    return sum(1 for _ in islice(shared, at_least)) == at_least


def is_called_again(text: str, before: str) -> bool:
    """Whether ``text`` speaks of a thing as known that ``before`` names: "een brief", "die brief"."""
    return any(re.search(rf"(?<!\w){called['thing']}(?!\w)", before) for called in _CALLED.finditer(text))


def is_brought_about(text: str, promise: str) -> bool:
    """Whether ``text`` speaks of what ``promise`` will send or make, not of what that is about."""
    return any(
        _TO_BRING_ABOUT.match(promise, named.end())
        for called in _CALLED.finditer(text)
        for named in re.finditer(rf"(?<!\w)(?:een|het|de) (?:[a-zà-ÿ]+ )?{called['thing']}(?!\w)", promise)
        if not _OF_IT.search(promise, 0, named.start())
    )


def speaks_of(text: str, wish: str) -> bool:
    """Whether a sentence behind one that tells a ``wish`` speaks of it: it names it, or refers back to it."""
    return refers_back(text) or name_one_thing(text, wish)


def refers_back(text: str, *, to_motion: bool = False) -> bool:
    """Whether ``text`` has a word that points to the wish told before it, or ``to_motion`` as well."""
    return (_BACK_TO_MOTION if to_motion else _BACK_TO_WISH).search(text) is not None
