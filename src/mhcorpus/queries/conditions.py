"""Which targets a query means, as a condition on their rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import Literal, NamedTuple

from mhcorpus.official.locators import jci_place
from mhcorpus.queries.ranges import Meets, place_in_range
from mhcorpus.store.targets import Target, edition_of

QueryKind = Literal["dossier", "piece", "article", "law", "motion", "date", "id", "office", "person"]


class Condition(NamedTuple):
    """``where`` (SQL on ``target``, with ``values``) narrows by an index, ``accepts`` decides.

    ``own`` is how the ids of documents begin that meet it without being cited; ``filed`` tells (as SQL on
    ``also_in``, with the same values) those that have another id. ``covers`` decides on a range that begins
    with a target and goes through what is given besides.
    """

    where: str
    values: tuple[str, ...]
    accepts: Callable[[Target], bool] = lambda _: True
    own: str | None = None
    filed: str | None = None
    covers: Callable[[Target, str], Meets | None] = lambda *_: None


class Query(NamedTuple):
    """What a person typed: a target that meets any of ``conditions`` is meant.

    The rest is what is compared when nothing is found: the number of a dossier or an
    article, the ids of laws, and names as typed: of a law, or surnames.
    """

    text: str
    kind: QueryKind
    conditions: tuple[Condition, ...]
    number: str = ""
    laws: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def dossier(number: str, chapter: str | None = None) -> tuple[Condition, Condition]:
    """A dossier with all its pieces; of one chapter of it, where that is given.

    What has its id of another dossier, and is filed under this one too, is a condition of its own.
    """
    filed = "dossier = ?" if chapter is None else "dossier = ? AND chapter = ?"
    values = (number,) if chapter is None else (number, chapter)
    return Condition(
        "dossier <> '' AND dossier = ?", (number,),
        lambda target: chapter is None or target.chapter == chapter,
        own=f"kst-{number}-",
    ), Condition(f"id IN (SELECT piece FROM also_in WHERE {filed})", values, filed=filed)


def piece(
    number: str, of: str, chapters: Collection[str] = ("",), session: str = "", edition: str = ""
) -> Condition:
    """A piece of the dossier ``of``; its reprints too, and one of any session, unless given."""

    def accepts(target: Target) -> bool:
        in_session, of_edition = edition_of(target.id)
        return (
            target.piece == number and target.chapter in chapters
            and session in ("", in_session) and edition in ("", of_edition)
        )

    return Condition("dossier <> '' AND dossier = ?", (of,), accepts, own=f"kst-{of}-")


def article(
    numbers: Collection[str], laws: Collection[str] | None,
    place: tuple[tuple[str, str], ...] = (),
) -> Condition:
    """An article by its folded numbers, in ``laws`` or in any law (None).

    ``place`` holds the keys of a jci inside the article (``("lid", "3")``): what is deeper
    counts, what is shallower does not.
    """
    among = "article IN (SELECT value FROM json_each(?))"
    if laws is None:
        return Condition(f"article <> '' AND {among}", (json.dumps(list(numbers)),), _within(place))
    return Condition(
        f"law <> '' AND law IN (SELECT value FROM json_each(?)) AND {among}",
        (json.dumps(list(laws)), json.dumps(list(numbers))), _within(place),
    )


def _within(place: tuple[tuple[str, str], ...]) -> Callable[[Target], bool]:
    """Return what tells whether a target is in a ``place`` of its law, or deeper."""
    return lambda target: set(place) <= set(jci_place(target.id))


def covering(
    numbers: Collection[str], laws: Collection[str] | None,
    place: tuple[tuple[str, str], ...] = (),
) -> Condition:
    """A range that covers an article, or a place in it; as :func:`article`."""

    def covers(target: Target, through: str) -> Meets | None:
        return place_in_range(numbers, place, target, through)

    among, values = "law >= ''", tuple[str, ...]()
    if laws is not None:
        among, values = "law IN (SELECT value FROM json_each(?))", (json.dumps(list(laws)),)
    return Condition(f"through <> '' AND {among}", values, lambda _: False, covers=covers)


def without_law(number: str) -> tuple[Condition, ...]:
    """An article of which nobody says of what law it is."""
    return Condition("article <> '' AND article = ? AND law = ''", (number,)), covering([number], [""])


def law(ids: Collection[str], place: tuple[tuple[str, str], ...] = ()) -> Condition:
    """A law with all its articles; those in ``place`` (``("hoofdstuk", "2")``) where given."""
    return Condition(
        "law <> '' AND law IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),), _within(place)
    )


def motion(submitters: Collection[Collection[str]]) -> Condition:
    """Motions that one mention gives all ``submitters``, each by any of its surnames."""
    named = " AND ".join(
        "key IN (SELECT reference FROM submitter"
        " WHERE surname IN (SELECT value FROM json_each(?)))"
        for _ in submitters
    )
    return Condition(
        f"key IN (SELECT target FROM reference WHERE kind = 'motion' AND {named})",
        tuple(json.dumps(list(surnames)) for surnames in submitters),
    )


def date(edtf: str) -> Condition:
    """A date, and in a month or year those of its days that are written in full."""
    return Condition("kind = 'date' AND id >= ? AND id < ?", (edtf, f"{edtf}."))


def identifier(target_id: str) -> Condition:
    """Whatever has that id; in capitals or small letters as the id is written."""
    return Condition(
        "id IN (?, ?, ?)", (target_id, target_id.upper(), target_id.lower()),
        lambda target: target.id.lower() == target_id.lower(), own=target_id,
    )
