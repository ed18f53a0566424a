"""Names that more than one law bears."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.patterns.examples import found_in, unmarked
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

Find = Callable[..., list[Reference]]
_OLD, _NEW = "BWBR0020031", "BWBR0035362"
_VW = "BWBR0011823"


def test_the_names_of_laws_are_written_as_a_reading_has_them() -> None:
    """A dash or a quote that no reading holds would never be found."""
    laws = knowledge_with().registry.laws
    assert [name for law in laws for name in law.all_names() if set(name) & set("\u2018\u2019\u2013\u201c\u201d")] == []


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("De Wmo geldt.", None, [("Wmo", None, "unsure", "explicit", (_NEW, _OLD))]),
        ("De Wmo geldt.", "2012-04-03", [("Wmo", _OLD, "likely", "inferred", ())]),
        ("De Wmo geldt.", "2014-12-31", [("Wmo", _OLD, "likely", "inferred", ())]),
        ("De Wmo geldt.", "2015-01-01", [("Wmo", _NEW, "likely", "inferred", ())]),
        (
            "De Wmo 2015 (Wmo) geldt.",
            None,
            [
                ("Wmo 2015", _NEW, "certain", "explicit", ()),
                ("Wmo", _NEW, "likely", "earlier mention", ()),
            ],
        ),
        # Years after the other ended nobody means that by the name; who writes it in full may.
        ("De Wmo geldt.", "2027-04-03", [("Wmo", _NEW, "certain", "explicit", ())]),
        (
            "De Politiewet 1993 gold, de Politiewet geldt.", "2027-04-03",
            [
                ("Politiewet 1993", "BWBR0006299", "certain", "explicit", ()),
                ("Politiewet", "BWBR0031788", "likely", "inferred", ()),
            ],
        ),
        ("De Politiewet geldt.", "2009-04-03", [("Politiewet", "BWBR0006299", "likely", "inferred", ())]),
        # What its short name meant before it was in force, the registry does not hold.
        ("De Vreemdelingenwet geldt.", "1999-04-03", [("Vreemdelingenwet", None, "unsure", "explicit", (_VW,))]),
        ("De Vreemdelingenwet geldt.", "2002-04-03", [("Vreemdelingenwet", _VW, "certain", "explicit", ())]),
        ("De Vreemdelingenwet geldt.", None, [("Vreemdelingenwet", _VW, "certain", "explicit", ())]),
        ("De Vw 2000 komt.", "1999-04-03", [("Vw 2000", _VW, "certain", "explicit", ())]),
        ("De Jeugdwet geldt.", "2012-04-03", [("Jeugdwet", "BWBR0034925", "certain", "explicit", ())]),
    ],
)
def test_a_name_means_the_law_of_the_letters_day(
    find: Find, text: str, date: str | None, found: list[tuple[str, str | None, str, str, tuple[str, ...]]]
) -> None:
    """Of two laws of one name: the one in force on the paper's day, or the one written in full."""
    laws = find(text, "law", date)
    assert [(r.text, r.id, r.certainty, r.reason, r.candidates) for r in laws] == found


_ARTICLE = "jci1.3:c:{}&artikel=15"


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Zie artikel 15 Vreemdelingenwet.", "1999-04-03", ("artikel:15", "unsure", (_ARTICLE.format(_VW),))),
        ("Zie artikel 15 Vreemdelingenwet.", "2002-04-03", (_ARTICLE.format(_VW), "certain", ())),
        ("Zie artikel 15 Vw 2000.", "1999-04-03", (_ARTICLE.format(_VW), "certain", ())),
        ("Zie artikel 15 Politiewet.", "2009-04-03", (_ARTICLE.format("BWBR0006299"), "likely", ())),
        ("Zie artikel 15 Politiewet.", "1990-04-03",
         ("artikel:15", "unsure", (_ARTICLE.format("BWBR0031788"), _ARTICLE.format("BWBR0006299")))),
    ],
)  # fmt: skip
def test_an_article_is_no_surer_than_the_law_in_it(
    find: Find, text: str, date: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    """What its law was not yet on the paper's day it does not name."""
    (article,) = find(text, "article", date)
    assert (article.id, article.certainty, article.candidates) == expected


_VC_A, _VC_B, _VC_C = "BWBR0012287", "BWBR0012289", "BWBR0012288"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Zie paragraaf A3/6 van de Vc 2000.", [_VC_A]),
        ("Zie paragraaf B1/4.1 Vreemdelingencirculaire 2000 en C2/7.10.1 Vc.", [_VC_B, _VC_C]),
        ("Zie de Vc 2000, paragraaf C1/4, en de Vreemdelingencirculaire 2000 (A3/6).", [_VC_C, _VC_A]),
        ("Zie paragraaf D3/6 van de Vc 2000.", [None]),
        ("De Vc 2000 geldt, en zie A4-formulier Vc.", [None, None]),
    ],
)
def test_the_paragraph_tells_which_part_of_a_circular_is_meant(
    find: Find, text: str, ids: list[str | None]
) -> None:
    """The letter of the paragraph beside the name of the circular is that of its part."""
    assert [law.id for law in find(text, "law")] == ids


@pytest.mark.parametrize(
    "example",
    [
        # Where a name ends clearly once, it ends so everywhere.
        "De [[law:wet-toezicht-op-havens|Wet toezicht op havens]], die geldt, is er. "
        "De [[law:wet-toezicht-op-havens|Wet toezicht op havens]] blijkt goed.",
        "De [[law:wet-toezicht-op-havens|Wet toezicht op havens]]. "
        "Ook de [[law:wet-toezicht-op-havens-2031|Wet toezicht op havens 2031]].",
        # Its first word, where one such law is named.
        "De [[law:instellingswet-raad-van-toezicht|Instellingswet raad van toezicht]]. "
        "Met de [[law:instellingswet-raad-van-toezicht|Instellingswet]] is dat zo.",
        "De [[law:instellingswet-raad-van-toezicht|Instellingswet raad van toezicht]] en de "
        "[[law:instellingswet-havens|Instellingswet havens]]. Met de Instellingswet is dat zo.",
    ],
)
def test_a_name_that_nobody_registered_is_what_the_document_makes_of_it(example: str) -> None:
    """Where it ends clearly shows its length; it is found wherever it is repeated, and by its first word."""
    text, expected = unmarked(example)
    assert found_in(text, "law", knowledge_with()) == expected


_FIRST, _REVISED = "32011L0036", "32024L1712"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De herziene EU-richtlijn mensenhandel geldt.", [(_REVISED, "certain")]),
        ("De herziene mensenhandelrichtlijn geldt.", [(_REVISED, "certain")]),
        ("De herziene mensenhandelrichtlijn 2011/36/EU geldt.", [(_FIRST, "certain")]),
        ("De herziene mensenhandelrichtlijn (Richtlijn (EU) 2024/1712) geldt.", [(_REVISED, "certain")]),
        ("De herziene Detacheringsrichtlijn (96/71/EG) geldt.", [("31996L0071", "certain")]),
        ("De herziene richtlijn mensenhandel geldt.", [(_REVISED, "certain")]),
        ("De EU-richtlijn mensenhandel geldt.", [(_FIRST, "certain")]),
        ("De herziening van de EU-richtlijn mensenhandel.", [(_FIRST, "certain")]),
        ("De herziene Havenwet en de EU-richtlijn mensenhandel.", [("law:havenwet", "likely"), (_FIRST, "certain")]),
        # Whether the act that is known is the one after its revision, nobody says.
        ("De herziene Detacheringsrichtlijn geldt.", [("31996L0071", "unsure")]),
        ("De herschikte MiFIR geldt.", [("32014R0600", "unsure")]),
        ("De MiFIR geldt.", [("32014R0600", "certain")]),
        # A Dutch law keeps its number, whatever is changed in it.
        ("De herziene Awb geldt.", [("BWBR0005537", "certain")]),
    ],
)
def test_a_revised_act_of_the_eu_is_another_act(find: Find, text: str, found: list[tuple[str, str]]) -> None:
    """It has the number of the act that revises it."""
    assert [(r.id, r.certainty) for r in find(text, "law")] == found


@pytest.mark.parametrize(
    ("text", "law", "certainty"),
    [
        ("Zie artikel 8 van de herziene EU-richtlijn mensenhandel.", _REVISED, "certain"),
        ("Zie artikel 8 van de EU-richtlijn mensenhandel.", _FIRST, "certain"),
        ("Zie artikel 8 van de herziene Detacheringsrichtlijn.", "31996L0071", "unsure"),
    ],
)
def test_an_article_of_a_revised_act_is_of_that(find: Find, text: str, law: str, certainty: str) -> None:
    """As the name of the act by itself."""
    (article,) = find(text, "article")
    assert (article.fields["law"], article.certainty) == (law, certainty)
