"""When two ids, members, senders or sentences count as the same."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.evaluation.identity import (
    likeness_of_sentences,
    same_id,
    same_members,
    same_sender,
    same_target,
)

SR = "jci1.3:c:BWBR0001854&artikel=273f"


@pytest.mark.parametrize(
    ("kind", "wanted", "given", "same"),
    [
        ("kamerstuk", "kst-39812-7", "kst-39812-7", True),
        ("kamerstuk", "kst-39812-7", "kst-39812-8", False),
        ("kamerstuk", "kst-39812-7", None, False),
        ("commitment", None, None, True),
        ("date", "2026~", "2026", True),
        ("date", "2026-07", "2026-08?", False),
        ("member", "zandvlucht@SP", "zandvlucht", True),
        ("member", "zandvlucht", "zandvlucht@SP", True),
        ("member", "zandvlucht@SP", "zandvlucht@D66", False),
        ("member", "görlich", "gorlich", True),
        ("law", "law:wet-meldplicht", "BWBR0031234", True),
        ("law", "law:wet-meldplicht", "39812", True),
        ("law", "law:wet-meldplicht", "law:wet-melden", False),
        ("law", "BWBR0031234", "BWBR0031235", False),
        ("article", SR, f"{SR}&z=2028-01-01&g=2028-01-01", True),
        ("article", "artikel:273f", SR, True),
        ("article", "artikel:273f", SR.replace("273f", "273g"), False),
        ("article", SR, "artikel:273f", False),
        ("url", "https://www.voorbeeld.nl/", "http://voorbeeld.nl", True),
        ("url", "https://voorbeeld.nl/a", "https://voorbeeld.nl/b", False),
    ],
)
def test_an_id_is_the_same_as_its_kind_sees_it(
    kind: str, wanted: str | None, given: str | None, same: bool
) -> None:
    """Each kind has its own idea of what is no part of an id."""
    assert same_id(kind, wanted, given) is same


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ({"id": "kst-39812-7"}, "kst-39812-7", True),
        ({"id": "motie:zandvlucht", "resolved": "kst-39812-9"}, "kst-39812-9", True),
        ({"id": "39812", "also_ids": ["law:wet-meldplicht"]}, "law:wet-meldplicht", True),
        ({"id": "39812", "also_ids": ["law:wet-meldplicht"]}, "law:wet-melden", False),
        ({"id": None}, "what-you-will", True),
    ],
)
def test_every_id_that_readers_accept_is_right(
    gold: dict[str, Any], given: str, same: bool
) -> None:
    """A reference is right with its id, with what it resolves to, and with the others accepted."""
    assert same_target({"kind": "law", **gold}, {"id": given}) is same


@pytest.mark.parametrize(
    ("wanted", "given", "same"),
    [
        (["brandligt@SP", "verhoeckx@D66"], ["verhoeckx@D66", "brandligt@SP"], True),
        (["brandligt@SP", "verhoeckx@D66"], ["brandligt@SP"], False),
        (["brandligt"], ["brandligt@SP"], True),
        ([], None, True),
    ],
)
def test_members_have_no_order(wanted: list[str], given: list[str] | None, same: bool) -> None:
    """Two lists of members are the same when they name the same, whoever comes first."""
    assert same_members(wanted, given) is same


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ({"name": "A. Weerenberg", "office": "Minister van Wonen en Zorg"}, True),
        ({"name": "Weerenberg", "office": "minister van wonen"}, True),
        ({"name": "Weerenberg", "office": None}, True),
        ({"name": "Weerenberg", "office": "Staatssecretaris van Zorg"}, False),
        ({"name": "B. Weeren", "office": "Minister van Wonen"}, False),
        (None, False),
    ],
)
def test_a_sender_is_a_last_name_and_an_office(given: dict[str, Any] | None, same: bool) -> None:
    """Initials do not count, and one office may be the longer name of the other."""
    assert same_sender({"name": "Weerenberg", "office": "Minister van Wonen"}, given) is same


@pytest.mark.parametrize(
    ("gold", "given", "likeness"),
    [
        ({"sentence": "Ik zeg u dit toe."}, "ik zég u – dit toe", 1.0),
        ({"sentence": "Ik zeg u dit toe."}, "Dus: ik zeg u dit toe!", 1.0),
        ({"sentence": "Ik zeg u dit toe."}, "", 0.0),
        ({"sentence": "abcd"}, "abxy", 0.5),
        ({"sentence": "abcd", "also": ["abxy"]}, "abxy", 1.0),
        ({"sentence": "abcd", "also": [{"sentence": "abxy"}]}, "abxy", 1.0),
    ],
)
def test_sentences_are_alike_by_their_letters(
    gold: dict[str, Any], given: str, likeness: float
) -> None:
    """The nearest of the readings counts; a part is the whole when it is at least half of it."""
    assert likeness_of_sentences(gold, {"sentence": given}) == likeness
