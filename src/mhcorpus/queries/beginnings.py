"""What the corpus has that begins as somebody typed, for a shell that completes it.

Each answer is a few looks into an index, however large the corpus is.
"""

from __future__ import annotations

import re

from mhcorpus.member_ids import surname_of
from mhcorpus.store import Corpus
from mhcorpus.store.targets import fold_name, slug

LIMIT = 50
"""Values of one sort that are offered; more are no help to whoever types."""
_LAST = "\U0010ffff"
# Not what nobody types, or types in another form: days, notes, articles, people, addresses.
_TYPED = "kind NOT IN ('date', 'footnote', 'article', 'member', 'url', 'motion', 'document')"
_IN_SESSION = re.compile(r"kst-\d{8}-")
_LAWS = """
    SELECT folded, alias FROM law_name
    WHERE folded >= ? AND folded < ? AND alias NOT GLOB '* *'
        AND EXISTS (SELECT 1 FROM target WHERE target.law = law_name.law AND target.law <> '')
    ORDER BY folded, law, alias LIMIT ?
"""


def asked(corpus: Corpus, begun: str) -> list[str]:
    """Return what can be traced and begins so: a dossier, a piece, an id, a law, a member's surname.

    Of nothing typed there are the dossiers.
    """
    found = dossiers(corpus, begun)
    if not begun:
        return found
    others = (*ids(corpus, begun), *_laws(corpus, begun), *members(corpus, begun))
    return list(dict.fromkeys([*found, *others]))


def named(corpus: Corpus, begun: str) -> list[str]:
    """Return the ids and the documents that begin so."""
    return [*ids(corpus, begun), *documents(corpus, begun)]


def dossiers(corpus: Corpus, begun: str) -> list[str]:
    """Return the numbers of dossiers that begin so."""
    first = _values(corpus, "target", "dossier", begun, "dossier <> ''")
    return sorted({*first, *_values(corpus, "also_in", "dossier", begun)})


def ids(corpus: Corpus, begun: str) -> list[str]:
    """Return the ids that begin so; a piece is also known by its numbers alone, ``39812-9``."""
    return [*_values(corpus, "target", "id", begun, _TYPED), *_pieces(corpus, "target", begun, _TYPED)]


def motions(corpus: Corpus, begun: str) -> list[str]:
    """Return the ids, or numbers alone, of the motions that begin so."""
    called = "entry = 'motion' AND id NOT LIKE 'motie:%'"
    return [*_values(corpus, "motion", "id", begun, called), *_pieces(corpus, "motion", begun, called)]


def documents(corpus: Corpus, begun: str) -> list[str]:
    """Return the names of documents that begin so."""
    return _values(corpus, "document", "name", begun)


def members(corpus: Corpus, begun: str) -> list[str]:
    """Return the surnames of members that begin so, in the letters that are typed: ``Brandligt``."""
    typed = slug(f"{begun}x")[:-1]
    if not typed or len(typed) != len(begun):
        return []
    found = (surname_of(value) for value in _values(corpus, "target", "id", typed, "kind = 'member'"))
    return list(dict.fromkeys(begun + surname[len(begun) :] for surname in found))


def _pieces(corpus: Corpus, table: str, begun: str, where: str) -> list[str]:
    if not begun[:1].isdigit():
        return []
    found = _values(corpus, table, "id", f"kst-{begun}", where)
    return [value.removeprefix("kst-") for value in found if not _IN_SESSION.match(value)]


def _laws(corpus: Corpus, begun: str) -> list[str]:
    folded = fold_name(begun)
    rows = corpus.rows(_LAWS, (folded, folded + _LAST, LIMIT)) if folded else []
    # Of WMO and Wmo the second is as laws are written today; it sorts last.
    return list({row["folded"]: row["alias"] for row in rows if row["alias"].startswith(begun)}.values())


def _values(corpus: Corpus, table: str, column: str, begun: str, where: str = "1") -> list[str]:
    """Return the first values that begin so, sorted; where there are more, also the last.

    A shell types on as far as all that it is offered agree: with the last one that is as far as
    all that there are agree.
    """
    source = f"FROM {table} WHERE {column} >= ? AND {column} < ? AND {where}"
    bounds = (begun, begun + _LAST)
    rows = corpus.rows(f"SELECT DISTINCT {column} AS value {source} ORDER BY {column} LIMIT {LIMIT}", bounds)
    values = [row["value"] for row in rows]
    if len(values) == LIMIT:
        ((last,),) = corpus.rows(f"SELECT {column} {source} ORDER BY {column} DESC LIMIT 1", bounds)
        values = list(dict.fromkeys([*values, last]))
    return values
