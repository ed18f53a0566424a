"""Sentences that tell of several promises, each to members of its own.

"Ik heb het lid A een brief toegezegd en het lid B een overzicht" are two promises; "ik heb het lid A en het
lid B een brief toegezegd" is one.
"""

from __future__ import annotations

import re

_PERSON = r"(?:aan )?(?:het [Ll]id|de [Ll]eden|de heer|de heren|mevrouw)"
_NEXT = re.compile(
    rf"(?:,| en|, en) (?P<to>{_PERSON} "
    r"(?:(?:[A-ZÀ-Þ(][^ ,;?]*|en|van|der|den|ter|ten|van de|c\.s\.)(?: |(?=[,;]))){1,8})"
)
_PROMISED = re.compile(r"(?<!\w)toegezegd(?!\w)")
_OPENS_PROMISE = re.compile(
    rf"(?<!\w)(?:[Ii]k|[Ww]ij|[Ww]e|kabinet|[Mm]inister|[Ss]taatssecretaris)(?!\w)|^Aan {_PERSON}"
)
_A_THING = re.compile(r"(?:een|het|de) [a-zà-ÿ]|(?:om|dat|toegezegd)(?!\w)")
_THING_AND = re.compile(
    rf"{_PERSON}(?!\w)[^,;?]{{0,200}}"
    r"(?<! in)(?<! op)(?<! met)(?<! bij)(?<! na)(?<! over)(?<! van) een [a-zà-ÿ]+$"
)
_WHOLE = re.compile(r"toegezegd(?:$| [^;?]{0,300}(?:(?<!\w)te [a-zà-ÿ]+n$|(?<!\w)dat(?!\w)))")
"""In "ik heb A toegezegd B en C een brief te sturen" the second promise is none."""
_HAVE_WE = re.compile(r"(?:heb|hebben|heeft) (?:ik|wij|we|het kabinet)(?!\w)")
_OTHER_VERB = re.compile(
    r"(?<!\w)(?:ge[a-zà-ÿ]{2,}(?:d|t|en)|(?:be|ver|ont|aange|inge|uitge)[a-zà-ÿ]{2,}d|heb|heeft|hebben|is|was|zal|kan"
    r"|wil|vroeg|vraagt|stuur|zend|ontvangt)(?=[ .,;?]|$)"
)
"""What else may be done for the second member: "een brief gestuurd"."""


def promised_each(text: str) -> list[tuple[int, int, int]]:
    """Return the parts of ``text`` that promise something each: where they begin, name whom, and end.

    Of the first, which may begin with anything, the members are not sought. Empty where it promises once.
    """
    if _PROMISED.search(text) is None or _OPENS_PROMISE.search(text) is None:
        return []
    parts, begin, named = [], 0, 0
    for border in _NEXT.finditer(text):
        if _is_promise(text[begin : border.start()], text[border.end() :]):
            parts.append((begin, named, border.start()))
            begin, named = border.start("to"), border.end()
    return [*parts, (begin, named, len(text))] if parts else []


def _is_promise(before: str, behind: str) -> bool:
    """Whether something is promised in both parts, of which one may leave out the verb."""
    own = _NEXT.split(behind, maxsplit=1)[0]
    is_told = _PROMISED.search(own) is not None
    if _PROMISED.search(before) is None:
        return is_told and _THING_AND.search(before) is not None and _A_THING.match(behind) is not None
    if is_told:
        return bool(_A_THING.match(own) or _HAVE_WE.match(own))
    is_whole = re.search(_PERSON, before) is not None and _WHOLE.search(before) is not None
    return is_whole and _A_THING.match(own) is not None and _OTHER_VERB.search(own) is None
