"""Names that a document gives a law."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.patterns.examples import found_in, unmarked
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

Find = Callable[..., list[Reference]]
_LAW = "law:wet-toezicht-op-havens"


@pytest.mark.parametrize(
    "example",
    [
        f"De [[{_LAW}|Wet toezicht op havens]] ([[{_LAW}|Whv]]) geldt. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (hierna: [[{_LAW}|Whv]]) geldt. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (hierna te noemen: de [[{_LAW}|Havenregels]]) geldt. "
        f"De [[{_LAW}|Havenregels]] werkt.",
        f"De [[{_LAW}|Wth]] ([[{_LAW}|Wet toezicht op havens]]) geldt. Volgens artikel 2 [[{_LAW}|Wth]] mag dat.",
        f"Het COA ([[{_LAW}|Wet toezicht op havens]]) en de Whv ([[{_LAW}|Wet toezicht op havens]], artikel 2) zijn er.",
        f"De [[{_LAW}|Whv]] ([[{_LAW}|Wet toezicht op havens]]) geldt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (verder: '[[{_LAW}|Havenregels]]') geldt.",
        f"De [[{_LAW}|Wet toezicht op havens]] ([[{_LAW}|Whv]]) geldt. De Whvx en de X-Whv niet.",
        f"De Whv was er al. De [[{_LAW}|Wet toezicht op havens]] ([[{_LAW}|Whv]]) volgde.",
        "De [[39812|Wet toezicht op havens]] (Kamerstuk 39 812) geldt.",
        # Where it is published or treated stands in the same brackets or in others.
        "De [[39812|Wet taken havens]] ([[39812|Wth]], Kamerstukken 39 812) geldt. De [[39812|Wth]] werkt.",
        "De [[39812|Wet taken havens]] (Kamerstukken 39 812; hierna: [[39812|Wth]]) geldt. De [[39812|Wth]] werkt.",
        "De [[39812|Wet taken havens]] ([[39812|Wth]]) (Kamerstukken 39 812) geldt. De [[39812|Wth]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (hierna: [[{_LAW}|Whv]]; Stb. 2031, 12) geldt.",
        f"De [[{_LAW}|Wet toezicht op havens]] ([[{_LAW}|Whv]]; Kamerstuk 39 812, nr. 3) geldt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (Stb. 2031, 12) ([[{_LAW}|Whv]]) en (Stb. 2031, 12, [[{_LAW}|Whv]]) geldt.",
        f"De [[{_LAW}|Wet toezicht op havens]], kortweg [[{_LAW}|Whv]], geldt. De wet is kort, kortweg Wind.",
        # As a paper calls it without brackets, or not in so many words.
        f"De [[{_LAW}|Wet toezicht op havens]], ook wel de [[{_LAW}|Whv]] genoemd. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] wordt ook wel de [[{_LAW}|Whv]] genoemd. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]], in het vervolg [[{_LAW}|Whv]], is nieuw. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (verder te noemen: [[{_LAW}|Whv]]) geldt. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (afgekort: [[{_LAW}|Whv]]) geldt. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] – hierna [[{_LAW}|Whv]] – is er. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]], beter bekend als de [[{_LAW}|Whv]]. De [[{_LAW}|Whv]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (ook wel de [[{_LAW}|Kadewet]] genoemd). De [[{_LAW}|Kadewet]] werkt.",
        "De [[BWBR0034925|Jeugdwet]], ook wel de [[BWBR0034925|Kinderwet]] genoemd. De [[BWBR0034925|Kinderwet]] werkt.",
        "De [[36333|Wet taken opvang]] (ook wel de [[36333|Spreidingswet]]). De [[36333|Spreidingswet]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (ofwel [[{_LAW}|Whv]]) geldt, de [[BWBR0034925|Jeugdwet]], oftewel de "
        "[[BWBR0034925|Kinderwet]], ook.",
        f"De [[{_LAW}|Wet toezicht op havens]], ofwel [[{_LAW}|Whv]], geldt. De [[{_LAW}|Whv]] werkt.",
        # "Ofwel" is "or" as well, and a law that has its own name is not another.
        "De [[BWBR0034925|Jeugdwet]], ofwel de [[BWBR0001941|Opiumwet]], geldt. De [[BWBR0001941|Opiumwet]] werkt.",
        "Ofwel de [[BWBR0034925|Jeugdwet]] ofwel de [[law:kinderwet|Kinderwet]]. De [[law:kinderwet|Kinderwet]] werkt.",
        "De [[BWBR0034925|Jeugdwet]], ook wel de [[BWBR0001941|Opiumwet]] genoemd. De [[BWBR0001941|Opiumwet]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]], ofwel de [[BWBR0034925|Jeugdwet]]. De [[BWBR0034925|Jeugdwet]] werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]], ook wel een Whx genoemd, en verder Whx, geldt. De Whx werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]], ook wel bekend om zijn Whx, geldt. De Whx werkt.",
        "De evaluatie van de [[BWBR0034925|Jeugdwet]] (hierna: Evaluatie) is af. De Evaluatie is goed.",
        "De Inspectie [[BWBR0034925|Jeugdwet]] (hierna: de Inspectie), de Evaluatiecommissie [[BWBR0001941|Opiumwet]] "
        "(verder te noemen: Evaluatiecommissie) en het advies over de [[BWBR0001941|Opiumwet]] (hierna: het Advies).",
        "De wijziging van de [[BWBR0034925|Jeugdwet]] (hierna: het Wetsvoorstel) ligt voor. Het Wetsvoorstel is goed.",
        "De [[39812|Wet taken havens]] (Kamerstukken 39 812; hierna: [[39812|Wetsvoorstel]]) is een [[39812|Wetsvoorstel]].",
        "De [[BWBR0034925|Jeugdwet]] (hierna: de [[BWBR0034925|Kinderregels]]) geldt, naast de Inspectie.",
        f"De [[{_LAW}|Wet toezicht op havens]], hierna de Kamer. De Kamer, ook wel Whx, werkt.",
        f"De [[{_LAW}|Wet toezicht op havens]] (Waterland, de haven) geldt, ook in Waterland.",
        f"De [[{_LAW}|Wet toezicht op havens]] (Amsterdam) geldt, ook in Amsterdam.",
        "Het [[law:besluit-toezicht-havens-2031|Besluit toezicht havens 2031]] "
        "([[law:besluit-toezicht-havens-2031|Bth]]) geldt. Zie [[law:besluit-toezicht-havens-2031|Bth 2031]].",
        f"De [[{_LAW}|Wet toezicht op havens]] ([[{_LAW}|Whv]]) en de [[BWBR0034925|Jeugdwet]] "
        f"(hierna: [[BWBR0034925|Whvj]]). De [[BWBR0034925|Whvj]] en de [[{_LAW}|Whv]] gelden.",
        "De [[BWBR0034925|Jeugdwet]] (hierna: [[BWBR0034925|Wet]]) geldt. De [[BWBR0034925|Wet]] is nieuw.",
        "De [[BWBR0034925|Jeugdwet]] ([[BWBR0034925|Jw]]) geldt. De [[BWBR0034925|Jw]] werkt.",
        # The beginning of a registered name, with its abbreviation, is that law; another name takes it over.
        "Het [[32211|wetsvoorstel Regulering prostitutie]] ([[32211|Wrp]]) ligt voor. De [[32211|Wrp]] werkt.",
        "Het [[32211|wetsvoorstel Regels over het werk]] ([[32211|Wet regulering prostitutie en bestrijding misstanden "
        "seksbranche]]) ligt voor.",
        # What stands in brackets is the name of the law right before it, not of one before that.
        "Naast de [[BWBR0034925|Jeugdwet]] geldt de [[law:wet-jonge-havens|Wet jonge havens]] ([[law:wet-jonge-havens|WJH]]). "
        "De [[law:wet-jonge-havens|WJH]] is nieuw.",
        "De [[law:wet-regulering-parkeren|Wet regulering parkeren]] ([[law:wet-regulering-parkeren|Wrp]]) geldt.",
        # Its number in the base of laws is what it is known by.
        "De [[BWBR0039812|Wet toezicht op havens]] (BWBR0039812) geldt. De [[BWBR0039812|Wet toezicht op havens]] werkt, "
        "net als de [[BWBR0034925|Jeugdwet]] (BWBR0034925).",
        # An act of the EU that is cited by its number is named in the same way, behind its title as well.
        "De [[32031R0413|Havenverordening]]: Verordening (EU) 2031/413 (hierna: [[32031R0413|Havenverordening]]) geldt.",
        "Richtlijn (EU) 2031/415 ([[32031L0415|Bemanningsrichtlijn]]), Verordening (EU) 2031/416 ([[32031R0416|HVO]]), "
        "Verordening (EU) 2031/417 (EER) en ook de [[32031R0416|HVO]].",
        "Verordening (EU) 2031/420 van de Raad tot wijziging van Richtlijn 2031/36/EU (Pb. L 101) (hierna: de "
        "[[32031R0420|Loodsverordening]]).",
        "Verordening (EU) 2031/416 van de Commissie (hierna: Commissie) geldt, en de Commissie ook.",
        f"De [[{_LAW}|Wet toezicht op havens]] (nog niet in werking, hierna: [[{_LAW}|Havenregels]]) geldt.",
        "Verordening (EU) 2031/416 (Grenscode, hierna: [[32031R0416|HVO]]) geldt, en de [[32031R0416|HVO]] ook.",
        "Richtlijn (EU) 2031/412 van de Raad (hierna: de [[32031L0412|Richtlijn]]). De [[32031L0412|Richtlijn]] geldt.",
    ],
)
def test_a_law_has_the_name_that_the_document_gives_it(example: str) -> None:
    """From its definition on, an abbreviation in brackets or a name behind "hierna" names the law."""
    text, expected = unmarked(example)
    assert found_in(text, "law", knowledge_with()) == expected


def test_an_alias_says_so(find: Find) -> None:
    """The reason is the alias, at its definition and at every use."""
    text = "De Wet toezicht op havens (hierna: Havenregels) geldt. De Havenregels werkt."
    assert [(r.text, r.reason) for r in find(text, "law")] == [
        ("Wet toezicht op havens", "explicit"),
        ("Havenregels", "alias"),
        ("Havenregels", "alias"),
    ]
