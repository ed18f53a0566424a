"""Ids and URLs from fields."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.references.templates import fill

_PIECE = "kst-{dossier}[-{chapter}]-{number}"


@pytest.mark.parametrize(
    ("template", "fields", "made"),
    [
        (_PIECE, {"dossier": "39812", "number": "4"}, "kst-39812-4"),
        (_PIECE, {"dossier": "39900", "chapter": "VI", "number": 4}, "kst-39900-VI-4"),
        (_PIECE, {"dossier": "39900", "chapter": "", "number": "4"}, "kst-39900-4"),
        (_PIECE, {"dossier": "39900", "chapter": None, "number": "4"}, "kst-39900-4"),
        (_PIECE, {"dossier": "39812"}, None),
        (_PIECE, {"dossier": "39812", "number": ""}, None),
        ("a[-{x}-{y}]", {"x": "1"}, "a"),
        ("a[-{x}-{y}]", {"x": "1", "y": "2"}, "a-1-2"),
        ("a[b]", {}, "ab"),
        ("https://voorbeeld.nl/{id}.html", {"id": "{number}[x]"}, "https://voorbeeld.nl/{number}[x].html"),
        ("vast", {}, "vast"),
    ],
)
def test_a_template_is_filled_or_makes_nothing(
    template: str, fields: dict[str, Any], made: str | None
) -> None:
    """What stands in brackets may lack its field, the rest may not; a value is put in as it is."""
    assert fill(template, fields) == made
