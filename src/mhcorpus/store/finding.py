"""The document that a person means by what they type: a name, a path, an official id, or a hash."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from mhcorpus.errors import QueryError

ID_DIGITS = 12
"""So many digits, the first of its SHA-256, are the id of a document."""
_FEWEST_DIGITS = 6
_HEXADECIMAL = frozenset("0123456789abcdef")

_FORMATS = {name: place for place, name in enumerate(("xml", "html", "docx", "odt", "pdf"))}
"""The formats of one paper, from the one that tells most of it: its parts, its notes, what it is."""

Rows = Callable[[str, tuple[str, ...]], list[sqlite3.Row]]


def document_called(given: str, rows: Rows, *, whole: bool = False) -> sqlite3.Row:
    """Return the row of the document that ``given`` means; ``rows`` gives those that a SELECT finds.

    Unless the ``whole`` name or id is asked for, its beginning will do where no other begins so, and of
    the forms in which the paper with an official id was published the one that tells most of itself.
    Raises QueryError, with the candidates, where it means none or more than one.
    """
    # No document has a name that is not Unicode: ingest refuses it.
    given = given.encode("utf-8", "replace").decode("utf-8")
    found = rows("SELECT * FROM document WHERE path = ?", (str(_absolute(Path(given))),)) or rows(
        "SELECT * FROM document WHERE name = ? ORDER BY path", (given,)
    )
    if not found:
        forms = rows("SELECT * FROM document WHERE official_id = ? ORDER BY path", (given,))
        if forms and not whole:
            return min(forms, key=lambda form: _FORMATS.get(form["format"], len(_FORMATS)))
        found = forms or _with_hash(given.lower(), rows, ID_DIGITS if whole else _FEWEST_DIGITS)
    if len(found) == 1:
        return found[0]
    if found:
        paths = ", ".join(row["path"] for row in found)
        raise QueryError(f"{given!r} names {len(found)} documents; give the path of one: {paths}")
    names = [row["name"] for row in rows("SELECT DISTINCT name FROM document", ())]
    begun = [name for name in names if given and name.startswith(given)]
    if len(begun) == 1 and not whole:
        return document_called(begun[0], rows, whole=True)
    if given and Path(given).is_file():
        raise QueryError(f"the corpus does not have {given!r}: ingest it first")
    near = _near(given, names)
    hint = f"; near it: {', '.join(near)}" if near else ""
    raise QueryError(f"no document is called {given!r}{hint}")


def _with_hash(digits: str, rows: Rows, fewest: int) -> list[sqlite3.Row]:
    """Return the documents whose SHA-256 begins with ``digits``; none where these are too few, or none."""
    if len(digits) < fewest or not _HEXADECIMAL.issuperset(digits):
        return []
    return rows(
        "SELECT * FROM document WHERE sha256 >= ? AND sha256 < ? ORDER BY path", (digits, f"{digits}g")
    )


def _near(given: str, names: list[str]) -> list[str]:
    """Return up to three names that begin as ``given`` does, else hold it, else are spelled much like it."""
    import difflib

    begun = sorted(name for name in names if given and name.startswith(given))
    holding = sorted(name for name in names if given and given.casefold() in name.casefold())
    return begun[:3] or holding[:3] or difflib.get_close_matches(given, names, n=3)


def _absolute(path: Path) -> Path:
    """Return ``path`` as ingest records it: its folder resolved, its own name kept."""
    try:
        return path.parent.resolve() / path.name
    except (OSError, RuntimeError, ValueError):
        return path
