"""What Tab offers: the ids, documents and names that the corpus has and that begin as typed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mhcorpus.store import Corpus

# What bash takes for more than a letter of a word; other shells quote what they are offered.
_SPECIAL = re.compile(r"[^\w%+,./:=@-]")


def _offered(sort: str) -> Callable[[typer.Context, str], list[str]]:
    """Return the completion by a function of ``mhcorpus.queries.beginnings``.

    Where there is no corpus, or it cannot be read, it offers nothing and says nothing.
    """

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        from mhcorpus.errors import MhcorpusError
        from mhcorpus.queries import beginnings
        from mhcorpus.store import Corpus, default_path

        begun: Callable[[Corpus, str], list[str]] = getattr(beginnings, sort)
        given = ctx.params.get("db")  # as typed: Typer converts it when the command runs
        path = Path(given).expanduser() if given else default_path()
        try:
            with Corpus.at_a_glance(path) as corpus:
                return [_quoted(value) for value in begun(corpus, incomplete)]
        except MhcorpusError:
            return []

    return complete


def _quoted(value: str) -> str:
    for_bash = os.environ.get("_MHCORPUS_COMPLETE", "").endswith("bash")
    return _SPECIAL.sub(r"\\\g<0>", value) if for_bash else value


asked = _offered("asked")
named = _offered("named")
ids = _offered("ids")
motions = _offered("motions")
documents = _offered("documents")
dossiers = _offered("dossiers")
members = _offered("members")


def schemas(incomplete: str) -> list[str]:
    """Return the names of schemas that begin so."""
    from mhcorpus.schemas import schema_names

    return [name for name in schema_names() if name.startswith(incomplete)]


def tables(incomplete: str) -> list[str]:
    """Return the names of the views that export writes and that begin so."""
    from mhcorpus.store.relations import VIEWS

    return [name for name in VIEWS if name.startswith(incomplete)]


def kinds(incomplete: str) -> list[str]:
    """Return the kinds of papers that begin so."""
    from mhcorpus.documents.kind import KINDS

    return [_quoted(kind) for kind in sorted(KINDS) if kind.lower().startswith(incomplete.lower())]


def ministries(incomplete: str) -> list[str]:
    """Return the ministries, by their short names and in full, that begin so."""
    from mhcorpus.documents.offices import MINISTRIES
    from mhcorpus.queries.ministries import short_name

    names = sorted({each for name in MINISTRIES.values() for each in (short_name(name), name) if each})
    return [_quoted(name) for name in names if name.startswith(incomplete)]


def orders(incomplete: str) -> list[str]:
    """Return what a list can be sorted by and that begins so."""
    from mhcorpus.queries.selection import ORDERS

    return [order for order in ORDERS if order.startswith(incomplete)]


def statuses(incomplete: str) -> list[str]:
    """Return how a commitment can stand, of what begins so."""
    from mhcorpus.states import STATUSES

    return [status for status in STATUSES if status.startswith(incomplete)]


def states(incomplete: str) -> list[str]:
    """Return the states that a motion can have and that begin so."""
    from mhcorpus.queries.ledger.wanted import MENTIONED
    from mhcorpus.states import STATES

    return [state for state in sorted((*STATES, MENTIONED)) if state.startswith(incomplete)]
