"""Members and ministries under every spelling that a person would type."""

from __future__ import annotations

import pytest

from mhcorpus.queries.membernames import named_member, spelled
from mhcorpus.queries.ministries import is_ministry

_JOINT = ["Aalders", "lid Aalders", "het Kamerlid Aalders", "mw. Aalders", "Aalders (GL/PvdA)", "AALDERS",
          "Aalders (GroenLinks-PvdA)", "Aalders (PvdA)", "aalders@GL-PvdA", "Aalders GL-PvdA"]  # fmt: skip


@pytest.mark.parametrize("typed", _JOINT)
def test_a_member_of_a_joint_party_is_found(typed: str) -> None:
    """A joint party is written in many ways, and each half of it may stand for it."""
    assert named_member(typed).may_be("aalders@GL-PvdA")


@pytest.mark.parametrize("typed", ["Aalders (VVD)", "Aalders SP", "Alders", "Aalders (GL/PvdA)"])
def test_another_party_or_name_is_another_member(typed: str) -> None:
    """What is typed with a party is not found under another."""
    assert not named_member(typed).may_be("aalders@CDA")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Bruin (CU)", True), ("Bruin (ChristenUnie)", True), ("Bruin CU", True), ("Bruin (SGP)", False)],
)
def test_an_abbreviated_party_is_the_party(typed: str, *, expected: bool) -> None:
    """CU is the ChristenUnie."""
    assert named_member(typed).may_be("bruin@ChristenUnie") is expected


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("van-der-graaf", "Van der Graaf"), ("dik-faber", "Dik-Faber"), ("bruins-slot", "Bruins Slot"),
        ("van-haersma-buma", "Van Haersma Buma"), ("willemse-van-der-ploeg", "Willemse-van der Ploeg"),
        ("van-den-berg-jansen", "Van den Berg-Jansen"), ("aalders-zegers", "Aalders Zegers"), ("bruin", "Bruin"),
    ],
)
def test_a_surname_is_written_as_its_member_writes_it(slug: str, expected: str) -> None:
    """An id has hyphens for blanks: the list of members tells where a name has one, of others nothing is known."""
    assert spelled(slug) == expected


_JUSTICE = ["JenV", "jenv", "J&V", "Justitie", "Justitie en Veiligheid", "Justitie & Veiligheid",
            "Ministerie van Justitie en Veiligheid", "het ministerie van JenV",
            "Minister van Justitie en Veiligheid"]  # fmt: skip


@pytest.mark.parametrize("typed", _JUSTICE)
def test_a_ministry_is_found(typed: str) -> None:
    """By its name, a part of it, its initials, or as what its minister heads."""
    assert is_ministry(typed, "Justitie en Veiligheid")


@pytest.mark.parametrize("typed", ["VWS", "Financiën", "Ministerie van VWS", "&", "ministerie van "])
def test_another_ministry_is_not_found(typed: str) -> None:
    """Nor does a mere "ministerie van" find each of them."""
    assert not is_ministry(typed, "Justitie en Veiligheid")
