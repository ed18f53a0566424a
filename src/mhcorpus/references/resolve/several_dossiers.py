"""Several dossiers and as many numbers: "Kamerstukken 39 812 en 39 640, nrs. 193 en 650".

Each number is that of a piece of its own dossier, in order. One number of several dossiers is one piece,
which has the id of the first; how more numbers than dossiers are shared out nobody says. Behind a slash
the Eerste Kamer files each of its letters in both: "39 812 / 39 640, B en C".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mhcorpus.references.kinds import Kind
from mhcorpus.references.mention import Mention

_OF_FIRST = frozenset({"dossier", "chapter", "sub", "also_in"})


def share_out_numbers(mentions: Sequence[Mention], kind: Kind) -> None:
    """Give each number of a citation that names several dossiers the dossier that it is of."""
    for pieces in _lists(mentions):
        dossiers = [pieces[0].fields["dossier"], *pieces[0].fields["also_in"]]
        is_shared_out = len(pieces) == len(dossiers) and len({each.start for each in pieces}) == len(pieces)
        is_shared_out = is_shared_out and not _are_filed_in_all(pieces)
        if is_shared_out:
            del pieces[0].fields["also_in"]
        for piece, dossier in zip(pieces[1:], dossiers[1:], strict=False):
            piece.certainty = "likely"
            if is_shared_out:
                own = {name: value for name, value in piece.fields.items() if name not in _OF_FIRST}
                piece.fields = {**_parts(dossier), **own}
                piece.id = kind.id_of(piece.fields)
                piece.url = kind.url_of(piece.id, piece.fields)


def _are_filed_in_all(pieces: Sequence[Mention]) -> bool:
    """Tell whether the pieces are letters of the Eerste Kamer, behind dossiers with a slash between them."""
    is_slashed = "_slashed" in pieces[0].fields
    return is_slashed and all(str(each.fields.get("number", "")).isalpha() for each in pieces)


def _parts(dossier: str) -> dict[str, str]:
    """Return the fields of a dossier, of one with a chapter or the number of a council too: "39900-VI"."""
    number, _, part = dossier.partition("-")
    name = "sub" if part.isdigit() else "chapter"
    return {"dossier": number, **({name: part} if part else {})}


def _lists(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the pieces of each list whose first is cited with several dossiers."""
    pieces: list[Mention] = []
    for mention in mentions:
        if mention.kind != "kamerstuk":
            continue
        first = pieces[0].fields if pieces else {}
        goes_on = mention.reason == "list" and mention.fields.get("dossier") == first.get("dossier")
        if pieces and goes_on and mention.fields.get("also_in") == first["also_in"]:
            pieces.append(mention)
            continue
        if len(pieces) > 1:
            yield pieces
        pieces = [mention] if mention.fields.get("also_in") and mention.reason != "list" else []
    if len(pieces) > 1:
        yield pieces
