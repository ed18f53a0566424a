"""Any spelling a person would type, read as what it asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mhcorpus.errors import QueryError
from mhcorpus.queries.articles import cited_article, jci
from mhcorpus.queries.conditions import Query, identifier, law
from mhcorpus.queries.lawnames import could_be_a_law, law_ids, laws_called
from mhcorpus.queries.papers import day, journal, kamerstuk
from mhcorpus.store import Corpus
from mhcorpus.text.digits import plain_digits

_WORDS = "mhcorpus search looks for words"
_EXAMPLES = '36547, 36547-33, "273f Sr", Sr or "motie Ceder"'
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("“”„«»‘’\"", "'"))
_IDENTIFIER = (
    r"(?i)(?:kst|blg|h|ah|kv|stb|stcrt|trb)-[\w-]+|ECLI:\S+|artikel:\S+|motie:\S+|https?://\S+"
    r"|[\w'-]+@[\w-]+|fn:\w+|20\d\d[ZD]\d+|COM\s?\(\d{4}\)\s?\d+|\d+/\d\d|TZ\d+-\d+|T\d{5}"
)


def parse(corpus: Corpus, text: str, *, hint: bool = True) -> Query:
    """Return what ``text`` asks for.

    Raises QueryError where it means nothing: no paper, article, law, motion, person or id. With a
    ``hint`` it says who is near, which takes a look at every name.
    """
    # What a terminal could not decode is nothing that anybody typed.
    text = text.encode("utf-8", "replace").decode("utf-8")
    typed = " ".join(plain_digits(text.translate(_DASHES)).split()).strip(" '.,;:!?")
    if typed.startswith("(") and typed.endswith(")"):
        typed = typed.strip("() ")
    if not re.search(r"\w", typed):
        raise QueryError(f"an empty query; try {_EXAMPLES}")
    query = (
        jci(typed) or kamerstuk(typed) or journal(typed) or day(typed)
        or _named(corpus, typed)
    )
    if query is None:
        near = _near(corpus, typed) if hint else []
        others = f"near it: {', '.join(near)}" if near else f"try {_EXAMPLES}; {_WORDS}"
        raise QueryError(
            f"{text.strip()!r} names no dossier, piece, article, law, motion or person; {others}"
        )
    return query


def _near(corpus: Corpus, text: str) -> list[str]:
    """Return who is near, of what could be a name."""
    from mhcorpus.queries.near import near_members
    from mhcorpus.queries.persontrace import could_be_a_name

    return near_members(corpus, text) if could_be_a_name(text) else []


def _named(corpus: Corpus, text: str) -> Query | None:
    """Read what is told by a name, or by what the corpus has: most queries are a number."""
    from mhcorpus.queries.motions import named_motion
    from mhcorpus.queries.persontrace import office, person

    return (
        named_motion(corpus, text) or office(corpus, text) or _law(text, law_ids(corpus, text))
        or person(corpus, text) or _identified(corpus, text)
        or cited_article(corpus, text) or _law(text, laws_called(corpus, text)) or _unknown_law(corpus, text)
    )


def _identified(corpus: Corpus, text: str) -> Query | None:
    """Read an id: one of a known form, or whatever the corpus has as one."""
    condition = identifier(re.sub(r"\s", "", text) if text.upper().startswith("COM") else text)
    if re.fullmatch(_IDENTIFIER, text) or corpus.rows(
        f"SELECT 1 FROM target WHERE {condition.where} LIMIT 1", condition.values
    ):
        return Query(text, "id", (condition,), names=(text,))
    return None


def _law(text: str, ids: Sequence[str]) -> Query | None:
    return Query(text, "law", (law(ids),), laws=tuple(ids), names=(text,)) if ids else None


def _unknown_law(corpus: Corpus, text: str) -> Query | None:
    """Read as a law what is called like one, or nearly as one that there is."""
    from mhcorpus.queries.near import near_laws

    if could_be_a_law(text) or near_laws(corpus, text):
        return Query(text, "law", (), names=(text,))
    return None
