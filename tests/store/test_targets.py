"""Taking ids apart."""

from __future__ import annotations

import pytest

from mhcorpus.store.targets import Target, edition_of, target_of


@pytest.mark.parametrize(
    ("target_id", "kind", "law", "expected"),
    [
        ("kst-36547-33", "kamerstuk", "", ("kamerstuk", "36547", "", "33", "", "")),
        ("kst-36547-33", "motion", "", ("kamerstuk", "36547", "", "33", "", "")),
        ("kst-35570-VI-64", "kamerstuk", "", ("kamerstuk", "35570", "VI", "64", "", "")),
        ("kst-21501-20-917", "kamerstuk", "", ("kamerstuk", "21501", "20", "917", "", "")),
        ("kst-20072008-30881-B", "kamerstuk", "", ("kamerstuk", "30881", "", "B", "", "")),
        ("kst-33852-3-n1", "kamerstuk", "", ("kamerstuk", "33852", "", "3", "", "")),
        ("kst-23908-R1519-95", "kamerstuk", "", ("kamerstuk", "23908", "R1519", "95", "", "")),
        ("kst-1268678", "kamerstuk", "", ("kamerstuk", "", "", "", "", "")),
        ("35570-VI", "dossier", "", ("dossier", "35570", "VI", "", "35570-VI", "")),
        ("35715", "law", "", ("dossier", "35715", "", "", "35715", "")),
        ("artikel:273F", "article", "", ("article", "", "", "", "", "273f")),
        ("artikel:4", "article", "32022R2065", ("article", "", "", "", "32022R2065", "4")),
        ("jci1.3:c:BWBR0004627&artikel=I_3&lid=1", "article", "",
         ("article", "", "", "", "BWBR0004627", "i 3")),
        ("jci1.3:c:BWBR0005537&titeldeel=4.2", "article", "",
         ("article", "", "", "", "BWBR0005537", "")),
        ("BWBR0001854", "law", "", ("law", "", "", "", "BWBR0001854", "")),
        ("32022R2065", "celex", "", ("law", "", "", "", "32022R2065", "")),
        ("stb-2024-59", "law", "", ("staatsblad", "", "", "", "stb-2024-59", "")),
        ("stb-2024-59", "staatsblad", "", ("staatsblad", "", "", "", "stb-2024-59", "")),
        ("h-tk-20202021-30-7", "handelingen", "", ("handelingen", "", "", "", "", "")),
        ("2025-07-04", "date", "", ("date", "", "", "", "", "")),
        ("motie:ceder-bikker", "motion", "", ("motion", "", "", "", "", "")),
    ],
)
def test_an_id_says_what_it_points_at(
    target_id: str, kind: str, law: str, expected: tuple[str, ...]
) -> None:
    """Kind, dossier, chapter, piece, law and article follow from the id's form."""
    assert target_of(target_id, kind, law) == Target(target_id, *expected)


def test_a_reprint_and_a_session_are_told_from_the_piece() -> None:
    """The session of an old piece and the mark of a reprint stand apart from its number."""
    ids = ["kst-20072008-30881-B", "kst-33852-3-n1", "kst-36547-33", "stb-2024-59"]
    assert [edition_of(each) for each in ids] == [
        ("20072008", ""), ("", "n1"), ("", ""), ("", ""),
    ]
