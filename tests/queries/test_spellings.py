"""Every spelling that a person would type finds what it means, and nothing else."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mhcorpus.errors import QueryError
from mhcorpus.queries.trace import trace
from mhcorpus.store import Corpus

SR_3 = "jci1.3:c:BWBR0001854&artikel=273f&lid=3"
SR_273F = "jci1.3:c:BWBR0001854&artikel=273f"
AWB = "jci1.3:c:BWBR0005537&artikel=3:2"
BW = "jci1.3:c:BWBR0005289&artikel=162"
DOSSIER = ["36547", "kst-36547-4", "kst-36547-33", "kst-36547-B"]
VAN_LOON, VOS = ["kst-36547-33"], ["motie:six-terpstra-vos"]

FOUND: list[tuple[list[str], list[str]]] = [
    (["36547", "36 547", "36.547", "36-547", " 36\u00a0547. ", "(36547)", "dossier 36547",
      "Kamerstuk 36 547", "Kamerstukken II 2024/25, 36 547", "kamerdossier 36547",
      "wetsvoorstel 36 547"], DOSSIER),
    (["36 547, nr. 33", "36547-33", "kst-36547-33", "KST-36547-33", "36547 33", "36547 nr 33",
      "36547/33", "36 547 nummer 33", "Kamerstukken II 2024/25, 36 547, nr. 33",
      "Kamerstukken II, 2024/2025, 36 547, 33.", "Kamerstukken II 2024–2025, 36 547, nr. 33, p. 2",
      "Kamerstuk 36547-33", "TK 2024-2025, 36547, nummer 33", "(36547, nr. 33)",
      "Kamerstuk (36 547, nr. 33)", "vergaderjaar 2024–2025, 36 547, nr. 33",
      "36 547 (R2204), nr. 33", "Kst. 36547, nr. 33", "motie 36547-33",
      "motie Jansen (Kamerstuk 36 547, nr. 33)",
      "Kamerstukken II 2024/25, 36 547 en 36 910, nr. 33", "36547, 36910, nr 33",
      "36 547 en 35 570 VI, nr. 33"], ["kst-36547-33"]),
    (["36547-B", "36547-b", "36 547, B", "kst-36547-b", "Kamerstukken I 2024/25, 36 547, B",
      "36 547 nr. B", "36547 B"], ["kst-36547-B"]),
    (["35570"], ["kst-35570-VI-64", "kst-35570-XV-9"]),
    (["35570-VI", "35 570 VI", "35570 hoofdstuk VI", "35 570 vi"], ["kst-35570-VI-64"]),
    (["35570-VI-64", "35 570 VI, nr. 64", "35570.VI, 64", "kst-35570-VI-64",
      "Kamerstukken II 2020/21, 35 570 VI, nr. 64", "35 570 VI en 36 910, nr. 64", "35570 VI, 36910 XV, nr 64"],
     ["kst-35570-VI-64"]),
    (["kst-20072008-30881-B", "30 881, B", "Kamerstukken I 2007/08, 30 881, B"],
     ["kst-20072008-30881-B"]),
    (["21501-20-917", "21 501-20, nr. 917", "21501-20", "21501",
      "Kamerstukken II 21501-20, nr. 917"], ["kst-21501-20-917"]),
    (["273f Sr", "273f sr", "art. 273f Sr", "artikel 273f Sr", "art 273f Sr", "Sr, art. 273f",
      "artikel 273f van het Wetboek van Strafrecht", "artikel 273f Wetboek van Strafrecht (Sr)",
      "het mensenhandelartikel 273f Sr", SR_273F, f"{SR_273F}&z=2024-06-30&g=2024-06-30",
      f"https://wetten.overheid.nl/{SR_273F}"], [SR_273F, SR_3]),
    (["art. 273f lid 3 Sr", "artikel 273f, derde lid, Sr", "273f lid 3 Sr", SR_3,
      "artikel 273f, derde lid, van het Wetboek van Strafrecht", "Sr, art. 273f, derde lid"],
     [SR_3]),
    (["artikel 273f", "art. 273f", "273f", "273f-artikel", "het 273f-artikel"],
     ["artikel:273f", SR_273F, SR_3]),
    (["artikel:273f"], ["artikel:273f"]),
    (["3:2 Awb", "artikel 3:2 Awb", "artikel 3:2", "awb, artikel 3:2"], [AWB]),
    (["6:162 BW", "artikel 162 Boek 6 BW", "artikel 6:162 van het Burgerlijk Wetboek", "BW 6",
      "BW"], [BW]),
    (["4 DSA", "artikel 4 DSA"], ["artikel:4"]),
    (["Sr", "sr", "Wetboek van Strafrecht", "het wetboek van strafrecht", "BWBR0001854",
      "bwbr0001854", "Wetboek van Strafrecht (Sr)"], ["BWBR0001854", SR_273F, SR_3]),
    (["DSA", "32022R2065", "Verordening (EU) 2022/2065"], ["32022R2065", "artikel:4"]),
    (["Wet toezicht havenarbeid", "Wth", "36910", "36 910"], ["36910"]),
    (["B8/3-regeling", "law:b8-3-regeling"], ["law:b8-3-regeling"]),
    (["stb-2024-59", "Stb. 2024, 59", "Stb 2024/59", "Staatsblad 2024, nr. 59", "Wsm"],
     ["stb-2024-59"]),
    (["Handelingen II 2020/21, nr. 30, item 7", "h-tk-20202021-30-7"], ["h-tk-20202021-30-7"]),
    (["Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 496", "ah-tk-20242025-496"],
     ["ah-tk-20242025-496"]),
    (["ECLI:NL:HR:2001:AB1838", "ecli:nl:hr:2001:ab1838"], ["ECLI:NL:HR:2001:AB1838"]),
    # An act of the EU, and no piece 36 of a dossier 32031, chapter L.
    (["32031L0036", "32031l0036"], ["32031L0036"]),
    (["32031D0077"], ["32031D0077"]),
    (["2025-07-04", "4 juli 2025", "4-7-2025", "04/07/2025", "juli 2025", "2025"],
     ["2025-07-04"]),
    (["van-loon@SP"], ["van-loon@SP"]),
    (["motie Van Loon", "motie van Van Loon", "motie van loon", "de motie Van Loon (SP) c.s.",
      "motie-Van Loon", "motie van het lid Van Loon", "motie Loon", "motie Karel van Loon",
      "motie van de leden Van Loon (SP) en Aarts (CDA) over toezicht", "motie Aarts/Van Loon",
      "aangenomen motie Aarts", "moties Aarts", "gewijzigde motie-Aarts c.s."], VAN_LOON),
    (["motie Six Terpstra", "motie Terpstra", "motie Six Terpstra/Vos", "motie vos",
      "motie:six-terpstra-vos"], VOS),
]


@pytest.mark.parametrize(
    ("typed", "ids"), [(typed, ids) for spellings, ids in FOUND for typed in spellings]
)
def test_a_spelling_finds_what_it_means(corpus: Corpus, typed: str, ids: list[str]) -> None:
    """The targets of a query are those that it names, whichever way it is written."""
    assert [target["id"] for target in trace(corpus, typed)["targets"]] == ids


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "...", "-", "hallo daar", "12", "5", "5 Foo", "artikel 5 Foo", "36547-33 en meer",
     "motie", "motie (SP)", "kst", "het"],
)
def test_what_means_nothing_is_wrong_usage(corpus: Corpus, typed: str) -> None:
    """A query that names no paper, article, law, motion or id is an error of one line."""
    with pytest.raises(QueryError) as raised:
        trace(corpus, typed)
    assert "\n" not in str(raised.value)


PIECES = st.sampled_from([
    "36547", "36 547", "-", ",", "nr.", "33", "VI", "Kamerstukken II", "2024/25", "artikel", "art.",
    "273f", "lid 3", "Sr", "BW", "6:162", "motie", "Van Loon", "en", "c.s.", "(", ")", "kst-", "²",
    "jci1.3:c:BWBR0001854", "&artikel=", "Stb.", "juli", "2025", "law:", "artikel:", "\udc80", "*",
])


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.text(max_size=3), max_size=7).map(" ".join) | st.text())
def test_whatever_is_typed_is_answered_or_refused(corpus: Corpus, typed: str) -> None:
    """Every string is a query with an answer, or wrong usage; none is a fault."""
    with contextlib.suppress(QueryError):
        found = trace(corpus, typed)
        assert found["query"] == typed
        assert not (found["targets"] and found["near"])


def test_an_error_shows_what_could_be_typed(corpus: Corpus) -> None:
    """The line about a query that means nothing has examples of some that do."""
    with pytest.raises(QueryError) as raised:
        trace(corpus, "hallo daar")
    assert str(raised.value) == (
        "'hallo daar' names no dossier, piece, article, law, motion or person; "
        'try 36547, 36547-33, "273f Sr", Sr or "motie Ceder"; mhcorpus search looks for words'
    )


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("2011/36/EU", ["32011D0036", "32011L0036"]), ("richtlijn 2011/36/EU", ["32011L0036"]),
        ("2002/584/JBZ", ["32002F0584"]), ("2011/37/EU", []),
    ],
)
def test_the_number_of_an_act_of_the_union_is_enough(corpus: Corpus, write: Any, typed: str, ids: list[str]) -> None:  # noqa: ANN401
    """A directive and a decision are numbered alike: without a word for it, each is meant that is cited."""
    cited = ["32011L0036", "32011D0036", "32002F0584"]
    write("eu.txt", [("celex", each, each, at, {}) for at, each in enumerate(cited)])
    assert sorted(target["id"] for target in trace(corpus, typed)["targets"]) == ids


def test_a_name_of_two_laws_means_both(corpus: Corpus, write: Any) -> None:  # noqa: ANN401
    """Where an abbreviation has two meanings, the trace shows each that is cited."""
    cited = ["BWBR0022463", "BWBR0024705"]
    write("wpg.txt", [("law", law, "Wpg", at, {}) for at, law in enumerate(cited)])
    assert [target["title"] for target in trace(corpus, "Wpg")["targets"]] == [
        "Wet politiegegevens", "Wet publieke gezondheid",
    ]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("36548", ["36547"]),
        ("36547-34", ["kst-36547-33", "kst-36547-4", "36547", "kst-36547-B"]),
        ("35570-VI-65", ["kst-35570-VI-64", "kst-35570-XV-9"]),
        ("274f Sr", [SR_273F, "Wetboek van Strafrecht"]),
        ("273f Awb", ["artikel:273f", SR_273F, SR_3, "Algemene wet bestuursrecht"]),
        ("wetboek van strafregt", ["Wetboek van Strafrecht"]),
        ("Politiewet", []),
        ("motie Aart", ["motie Aarts"]),
        ("motie van Loon en Bakker", ["motie Van Loon"]),
        ("Wet op de ruimtevaart", []),
        ("Stb. 2024, 58", ["stb-2024-59"]),
        ("artikel 273", [SR_273F, SR_3]),
        ("2025Z00704", []),
    ],
)
def test_what_is_near_is_named_where_nothing_is_found(
    corpus: Corpus, typed: str, near: list[str]
) -> None:
    """An answer without targets names what the corpus does cite, and each name is a query."""
    found = trace(corpus, typed)
    assert (found["targets"], found["near"]) == ([], near)
    assert all(trace(corpus, name)["targets"] for name in near)
