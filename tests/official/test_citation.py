"""Citations in the official form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.lookup import lookup
from mhcorpus.official.citation import NOTHING, Citation, Facts, official_citation
from mhcorpus.text.ordinals import ORDINAL_OF, ordinal

SR = Facts(law_name="Wetboek van Strafrecht")


@pytest.mark.parametrize(
    ("identifier", "facts", "text", "lacks"),
    [
        ("kst-39812-9", Facts(session="20262027"), "Kamerstukken II 2026/27, 39 812, nr. 9", ()),
        ("kst-39812-9", Facts(session="19992000"), "Kamerstukken II 1999/2000, 39 812, nr. 9", ()),
        ("kst-39812-9", Facts(pages="3-4"), "Kamerstukken II, 39 812, nr. 9, p. 3-4", ("session",)),
        ("kst-39812-D", NOTHING, "Kamerstukken I, 39 812, D", ("session",)),
        ("kst-39812-D", Facts(chamber="tk"), "Kamerstukken I, 39 812, D", ("session",)),
        ("kst-25411-A", NOTHING, "Kamerstukken 25 411, A", ("session", "chamber")),
        ("kst-25411-A", Facts(chamber="tk"), "Kamerstukken II, 25 411, A", ("session",)),
        ("kst-25411-AB", NOTHING, "Kamerstukken I, 25 411, AB", ("session",)),
        ("kst-20082009-31700-VI-D", NOTHING, "Kamerstukken I 2008/09, 31 700 VI, D", ()),
        ("kst-19951996-23700-188b", NOTHING, "Kamerstukken I 1995/96, 23 700, nr. 188b", ()),
        ("kst-39900-VI-12", NOTHING, "Kamerstukken II, 39 900 VI, nr. 12", ("session",)),
        ("kst-21501-07-1750", NOTHING, "Kamerstukken II, 21 501-07, nr. 1750", ("session",)),
        ("kst-33183-R1975-11", NOTHING, "Kamerstukken II, 33 183 (R1975), nr. 11", ("session",)),
        ("kst-39812-3-n1", NOTHING, "Kamerstukken II, 39 812, nr. 3 (herdruk)", ("session",)),
        ("39812", NOTHING, "Kamerstukken 39 812", ()),
        ("39900-VI", NOTHING, "Kamerstukken 39 900 VI", ()),
        ("h-tk-20262027-88-6", Facts(pages="5"), "Handelingen II 2026/27, nr. 88, item 6, p. 5", ()),
        ("h-ek-20262027-11", NOTHING, "Handelingen I 2026/27, nr. 11", ()),
        ("h-tk-20102011-31-41", NOTHING, "Handelingen II 2010/11, nr. 31", ("item",)),
        ("h-tk-20092010-100-8059", NOTHING, "Handelingen II 2009/10, nr. 100, p. 8059", ()),
        ("h-tk-19961997-3369-3373", NOTHING, "Handelingen II 1996/97, p. 3369-3373", ()),
        ("h-tk-19951996-95-6247-6248", NOTHING, "Handelingen II 1995/96, nr. 95, p. 6247-6248", ()),
        ("ah-tk-20262027-1834", NOTHING, "Aanhangsel Handelingen II 2026/27, nr. 1834", ()),
        ("stb-2027-431", NOTHING, "Stb. 2027, 431", ()),
        ("stcrt-2008-194-p2-SC87860", NOTHING, "Stcrt. 2008, 194, p. 2", ()),
        ("trb-2005-197", NOTHING, "Trb. 2005, 197", ()),
        ("BWBR0001854", SR, "Wetboek van Strafrecht", ()),
        ("ECLI:NL:HR:2015:689", NOTHING, "ECLI:NL:HR:2015:689", ()),
        ("COM(2022)732", NOTHING, "COM(2022) 732", ()),
        ("25965/04", NOTHING, "EHRM, nr. 25965/04", ()),
    ],
)
def test_a_paper_is_cited(identifier: str, facts: Facts, text: str, lacks: tuple[str, ...]) -> None:
    """What the id and the facts do not say is left out of the citation, and named."""
    assert official_citation(identifier, facts) == Citation(text, lacks)


@pytest.mark.parametrize(
    ("identifier", "name", "text"),
    [
        ("&artikel=273f", "Wetboek van Strafrecht", "artikel 273f van het Wetboek van Strafrecht"),
        ("&artikel=273f&lid=1", "Wetboek van Strafrecht",
         "artikel 273f, eerste lid, van het Wetboek van Strafrecht"),
        ("&artikel=3&lid=1&lid=2&lid=22", "Opiumwet", "artikel 3, eerste, tweede en tweeëntwintigste lid, van de Opiumwet"),
        ("&artikel=3&lid=1a", "Opiumwet", "artikel 3, lid 1a, van de Opiumwet"),
        ("&hoofdstuk=2&artikel=2.2&o=a&o=2", "Besluit politiegegevens",
         "artikel 2.2, onderdeel a, onder 2°, van het Besluit politiegegevens"),
        ("&artikel=I_3", "Kieswet", "artikel I 3 van de Kieswet"),
        ("&artikel=658", "Burgerlijk Wetboek Boek 7", "artikel 658 van Boek 7 van het Burgerlijk Wetboek"),
        ("&hoofdstuk=4", "Algemene wet bestuursrecht", "hoofdstuk 4 van de Algemene wet bestuursrecht"),
        ("&artikel=9", "Iets zonder soortnaam", "artikel 9 Iets zonder soortnaam"),
    ],
)  # fmt: skip
def test_an_article_is_cited(identifier: str, name: str, text: str) -> None:
    """Leden are ordinals in words, onderdelen letters, and the law has its "van de" or "van het"."""
    assert official_citation(f"jci1.3:c:BWBR0001854{identifier}", Facts(law_name=name)) == Citation(text)


@pytest.mark.parametrize(
    ("identifier", "facts", "text", "lacks"),
    [
        ("32011L0036", Facts(law_name="Richtlijn mensenhandel"), "Richtlijn 2011/36/EU (Richtlijn mensenhandel)", ()),
        ("32011L0070", Facts(community="Euratom"), "Richtlijn 2011/70/Euratom", ()),
        ("32011L0070", NOTHING, "Richtlijn 2011/70", ("community",)),
        ("32009L0052", Facts(law_name="Sanctierichtlijn"), "Richtlijn 2009/52 (Sanctierichtlijn)", ("community",)),
        ("31998L0034", Facts(community="EG"), "Richtlijn 98/34/EG", ()),
        ("32024L1712", Facts(community="EU"), "Richtlijn (EU) 2024/1712", ()),
        ("32006R0561", Facts(community="EG"), "Verordening (EG) nr. 561/2006", ()),
        ("32022R2065", Facts(law_name="DSA"), "Verordening (EU) 2022/2065 (DSA)", ()),
        ("32002F0629", NOTHING, "Kaderbesluit 2002/629/JBZ", ()),
        ("32002D1247", NOTHING, "CELEX (32002D1247)", ()),
        ("artikel:7", Facts(law="32011L0036", community="EU"), "artikel 7 van Richtlijn 2011/36/EU", ()),
    ],
)
def test_an_eu_act_is_cited(identifier: str, facts: Facts, text: str, lacks: tuple[str, ...]) -> None:
    """The order of year and number, and the mark behind or before it, are those of its time."""
    assert official_citation(identifier, facts) == Citation(text, lacks)


@pytest.mark.parametrize("identifier", ["2027Z19833", "motie:brandligt", "blg-929493", "kst-1181169", "artikel:7", "x"])
def test_what_has_no_form_has_none(identifier: str) -> None:
    """Nothing is made up for an id that has no official form."""
    assert official_citation(identifier) is None


@given(
    st.integers(32_400, 39_999), st.integers(1, 3998), st.integers(2011, 2090),
    st.sampled_from(["kst", "ah", "h"]),
)
def test_a_citation_means_what_it_was_made_from(dossier: int, number: int, year: int, kind: str) -> None:
    """Looking up a citation gives the id again."""
    session = f"{year}{year + 1}"
    identifier = {
        "kst": f"kst-{dossier}-{number}", "ah": f"ah-tk-{session}-{number}",
        "h": f"h-tk-{session}-{number % 110 + 1}-{number % 40 + 1}",
    }[kind]
    made = official_citation(identifier, Facts(session=session))
    assert made is not None
    assert [reference.id for reference in lookup(made.text)] == [identifier]


def test_ordinals_are_words() -> None:
    """Each number to 99 has a word that is read as that number, with or without its dots."""
    words = [ordinal(number) for number in range(1, 100)]
    assert [ORDINAL_OF[str(word).replace("ë", "e")] for word in words] == list(range(1, 100))
    assert (words[22], ordinal(0), ordinal(100)) == ("drieëntwintigste", None, None)
