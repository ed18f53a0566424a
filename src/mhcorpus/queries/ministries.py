"""Ministries by name, by a part of it or by initials: Justitie, JenV, J&V."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mhcorpus.errors import QueryError
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug

_HEADED = re.compile(
    r"(?:het |de )?(?:ministerie|minister|staatssecretaris|departement)(?: (?:van|voor))? ", re.IGNORECASE
)

_OF_PAPERS = """
    SELECT DISTINCT json_extract(meta, '$.ministry') AS ministry FROM document
    WHERE json_extract(meta, '$.ministry') IS NOT NULL ORDER BY 1
"""


def ministries_of(corpus: Corpus) -> list[str]:
    """Return the names of the ministries that papers of the corpus are of."""
    return [row["ministry"] for row in corpus.rows(_OF_PAPERS)]


def check_ministry(corpus: Corpus, wanted: str, others: Iterable[str | None] = ()) -> None:
    """Let a ministry pass that there is or was, that the corpus knows, or that is one of ``others``.

    Raises QueryError for any other, with those that may be meant.
    """
    from mhcorpus.documents.offices import MINISTRIES  # lists do without what reads papers

    known = sorted({*MINISTRIES.values(), *ministries_of(corpus)})
    if any(is_ministry(wanted, name) for name in (*known, *others)):
        return
    from mhcorpus.queries.near import near_ministries

    near = near_ministries(corpus, wanted)
    told = ", ".join(f"{short} ({name})" if (short := short_name(name)) else name for name in near or known)
    raise QueryError(f"there is no ministry {wanted!r}; {'near it:' if near else 'there are'} {told}")


def short_name(ministry: str) -> str:
    """Return how a ministry is known for short: JenV, SZW; "" where its name is all it has."""
    from mhcorpus.documents.offices import MINISTRIES

    codes = {name: code for code, name in MINISTRIES.items()}
    short = initials(ministry)
    forms = (short, short.replace("en", ""))
    return next((form for form in forms if form.casefold() == codes.get(ministry)), "")


def is_ministry(wanted: str, name: str | None) -> bool:
    """Return whether a ministry is meant by a part of its name or by its initials: JenV, J&V, VWS.

    "Ministerie van", "minister van" may stand before it.
    """
    wanted = without_office(wanted)
    if not name or not slug(wanted):
        return False
    wanted, short = wanted.replace("&", "en").casefold(), initials(name)
    return slug(wanted) in slug(name) or wanted in {short.casefold(), short.replace("en", "").casefold()}


def without_office(name: str) -> str:
    """Return the name of a ministry without "Ministerie van" or "minister van" before it."""
    return _HEADED.sub("", name.strip())


def initials(ministry: str) -> str:
    """Return how a ministry is written short: JenV, VWS."""
    return "".join(re.findall(r"\ben\b|\b[A-Z]", ministry))
