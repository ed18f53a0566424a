"""Articles whose law stands elsewhere, and the version that was meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.patterns.examples import found_in, unmarked
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

Find = Callable[..., list[Reference]]
_SR = "jci1.3:c:BWBR0001854&artikel="
_JW = "jci1.3:c:BWBR0034925&artikel="


_BILL = "ARTIKEL I JEUGDWET\n\nDe Jeugdwet wordt als volgt gewijzigd:\n\nA\n\n"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (_BILL + "In artikel 2.3, eerste lid, vervalt «2».\n\nB\n\nArtikel 8 Sr blijft.",
         ["artikel:I", f"{_JW}2.3&lid=1", f"{_SR}8"]),
        (_BILL + "Artikel 2.3 vervalt.\n\nARTIKEL II\n\nArtikel 4 geldt.", ["artikel:I", f"{_JW}2.3", "artikel:II", "artikel:4"]),
        (_BILL + "Artikel 2.3 vervalt.\n\nHet Wetboek van Strafrecht wordt als volgt gewijzigd:\n\nArtikel 4 vervalt.",
         ["artikel:I", f"{_JW}2.3", f"{_SR}4"]),
        ("In de Jeugdwet wordt na artikel 2.3 een artikel ingevoegd, luidende:\n\nArtikel 2.3a\n\nDit geldt.",
         [f"{_JW}2.3", f"{_JW}2.3a"]),
        ("De Jeugdwet wordt gewijzigd. Artikel 4 blijft.", ["artikel:4"]),
        ("Wij weten dat de Jeugdwet wordt gewijzigd als volgt. Artikel 4 blijft.", ["artikel:4"]),
    ],
)  # fmt: skip
def test_the_articles_of_an_amending_act_are_those_of_the_law_that_it_changes(
    text: str, ids: list[str], find: Find
) -> None:
    """Below "De X wordt als volgt gewijzigd", up to the next Roman article; a heading names no law of it."""
    assert [article.id for article in find(text, "article")] == ids


_ACTS = "Richtlijn (EU) 2031/36 en Verordening (EU) 2031/40 gelden naast de Jeugdwet."
_TITLE = "Richtlijn (EU) 2031/36 van de Raad tot wijziging van Richtlijn (EU) 2029/12"


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        (f"{_ACTS} Zie artikel 4 van die richtlijn, artikel 5 van die verordening en artikel 6 van die wet.",
         ["32031L0036", "32031R0040", "BWBR0034925"]),
        ("De Jeugdwet geldt. Zie artikel 4 van die richtlijn.", [None]),
        (f"{_TITLE} (hierna: de richtlijn). Zie artikel 4, lid 1, van de richtlijn.", ["32031L0036"]),
        (f"{_TITLE} geldt. Zie artikel 4 van de richtlijn.", [None]),
        (f"{_ACTS} Zie artikel 4 van de richtlijn en artikel 5 van de wet.", ["32031L0036", None]),
        ("De Jeugdwet (hierna: de wet) geldt naast de Opiumwet. Zie artikel 5 van de wet.", ["BWBR0034925"]),
        ("Zie artikel 5 van de wet. De Jeugdwet (hierna: de wet) geldt.", [None]),
    ],
)  # fmt: skip
def test_the_word_for_a_kind_of_law_means_one_of_that_kind(
    text: str, laws: list[str | None], find: Find
) -> None:
    """ "Die richtlijn" is the last directive, "de richtlijn" the one so called, or the only one."""
    assert [article.fields.get("law") for article in find(text, "article")] == laws


@pytest.mark.parametrize(
    "example",
    [
        # The law before the article.
        f"In de Jeugdwet, [[{_JW}2.3|artikel 2.3]], staat dit.",
        f"In de Jeugdwet, [[{_JW}2.3|artikelen 2.3]], [[{_JW}2.4|2.4]] en [[{_JW}2.5&lid=1|2.5, eerste lid]], staat dit.",
        f"In de Jeugdwet (Stb. 2014, 105), [[{_JW}2.3|artikel 2.3]], staat dit.",
        f"In het Wetboek van Strafrecht (Sr), [[{_SR}273f|artikel 273f]], staat dit.",
        f"In het Wetboek van Strafrecht (hierna: Sr), [[{_SR}273f|artikel 273f]], staat dit.",
        "Het plan (zie de Jeugdwet), [[artikel:2|artikel 2]], regelt dit.",
        # In brackets behind it, unless the paper goes through a bill.
        f"De Jeugdwet ([[{_JW}2.3|artikel 2.3]]; zie ook [[artikel:4|artikel 4]]) en de Jeugdwet (zie [[{_JW}2.3|artikelen 2.3]] "
        f"en [[{_JW}2.4|2.4]]) gelden.",
        "De Jeugdwet ([[artikel:2|artikel 2]] van het wetsvoorstel) en de Jeugdwet ([[artikel:II|artikel II]]) wijzigen.",
        "Artikelsgewijze toelichting\n\nDe Jeugdwet ([[artikel:2|artikel 2]]) wordt gewijzigd.",
        # A list without its plural, up to the end of the brackets; elsewhere a bare figure may be of anything.
        f"(Jeugdwet [[{_JW}2.3|art. 2.3]], [[{_JW}2.4|2.4]] en [[{_JW}2.5|2.5]]; Opiumwet, [[jci1.3:c:BWBR0001941&artikel=2|art. 2]] en "
        "[[jci1.3:c:BWBR0001941&artikel=3|3]])",
        f"Volgens de Jeugdwet, [[{_JW}2.3|artikel 2.3]] en 3 kinderen, mag dat.",
        # The law that says it, but not one that is changed or only stands before.
        f"De Jeugdwet bepaalt in [[{_JW}2.3|artikel 2.3]] en [[{_JW}2.4|artikel 2.4]] dat dit kan, en dat de Opiumwet "
        "kent [[jci1.3:c:BWBR0001941&artikel=3|artikel 3]].",
        f"In de Jeugdwet is dit in [[{_JW}2.2|artikel 2.2]] zo. In de Jeugdwet staat in [[{_JW}2.3|artikel 2.3]] niets.",
        "Het besluit onder de Jeugdwet bepaalt in [[artikel:5|artikel 5]] dat; naast de Jeugdwet kent het besluit "
        "[[artikel:6|artikel 6]], de Jeugdwet kent geen [[artikel:7|artikel 7]] en de Jeugdwet wordt in [[artikel:8|artikel 8]] genoemd.",
        "Wijziging van de Jeugdwet ([[artikel:3.1|artikel 3.1]]) en aanpassing Jeugdwet ([[artikel:4|artikelen 4]] en [[artikel:5|5]]).",
        # The leden of an amending act are those of the law that it changes.
        "In [[artikel:I|artikel I, onderdeel G]], vervalt het derde lid, onderdeel a.",
        # An aanwijzing without its law, where the paper names that.
        "Zie de Aanwijzingen voor de regelgeving, [[jci1.3:c:BWBR0005730&artikel=5.16|aanwijzing 5.16]], en aanwijzing 3.",
        # "van die wet": the last law.
        f"De Jeugdwet geldt. Volgens [[{_JW}2.3|artikel 2.3 van die wet]] mag dat.",
        # The same article was named in full before.
        f"Volgens [[{_SR}273f|artikel 273f Sr]] mag dat niet. Zie [[{_SR}273f|artikel 273f]].",
        f"Volgens [[{_SR}273f|artikel 273f Sr]] mag dat niet. Zie [[artikel:280|artikel 280]].",
        f"Volgens [[{_SR}273f|artikel 273f Sr]] mag dat niet. Zie [[{_SR}273f&lid=1&o=3|art. 273f.1 sub 3]] en [[artikel:280a.1|art. 280a.1]].",
        "Volgens [[artikel:9|artikel 9]] mag dat.",
        # But not where another thing is named behind it, of which nobody knows the law.
        f"Volgens [[{_SR}273f|artikel 273f Sr]] mag dat. Zie [[artikel:273f|artikel 273f]] Wvx, [[artikel:273f|artikel 273f]] van het "
        f"wetsvoorstel, [[artikel:273f|artikel 273f]] van de huurovereenkomst en [[{_SR}273f|artikel 273f]]: Dat is af.",
        f"Volgens [[{_SR}7|artikel 7 Sr]] mag dat. Zie de WGHav ([[artikel:7|art. 7]]), de havenregeling ([[artikel:7|artikel 7]]) en "
        f"het OM ([[{_SR}7|artikel 7]]).",
        # The law of one of the islands, or of another country, is another.
        "Zie [[artikel:2:239|artikel 2:239 Sr Aruba]], [[artikel:2:240|artikel 2:240 van het Wetboek van Strafrecht van Curaçao]] en "
        "[[artikel:4|artikel 4 van de Grondwet]] van Suriname.",
        # With its own word a later one is an article, whatever its law.
        "Zie [[artikel:280|artikel 280]] en [[artikel:281|artikel 281]], artikel L. 225-102 en [[artikel:5|artikel 5]] en 6 jaar.",
        f"De Jeugdwet ([[{_JW}2.3|art. 2.3]] en [[{_JW}2.4|2.4]]) geldt.",
        # A part by itself goes on with the article before.
        f"Volgens [[{_SR}273f|artikel 273f Sr]] geldt dat, en het [[{_SR}273f&lid=1&o=a|eerste lid, onderdeel a]].",
        f"Volgens [[{_SR}273f|artikel 273f Sr]] geldt dat.\n\nHet eerste lid, onderdeel a, ook.",
        "Het eerste lid, onderdeel a, geldt.",
    ],
)
def test_an_article_gets_its_law_from_around_it(example: str) -> None:
    """From the law before it, from "die wet", or from an earlier mention; a part from the article before."""
    text, expected = unmarked(example)
    assert found_in(text, "article", knowledge_with()) == expected


def test_an_article_of_a_name_that_two_laws_bear_keeps_both(find: Find) -> None:
    """The abbreviation of several laws means the one that the paper writes in full, else it stays open."""
    open_ = find("Volgens artikel 3 Wmo mag dat.", "article")
    assert [(r.id, r.certainty, r.candidates) for r in open_] == [
        (
            "artikel:3",
            "unsure",
            ("jci1.3:c:BWBR0035362&artikel=3", "jci1.3:c:BWBR0020031&artikel=3"),
        )
    ]
    chosen = find("De Wmo 2015 geldt. Volgens artikel 3 Wmo mag dat.", "article")
    assert [(r.id, r.certainty, r.reason, r.candidates) for r in chosen] == [
        ("jci1.3:c:BWBR0035362&artikel=3", "likely", "earlier mention", ())
    ]


@pytest.mark.parametrize(
    ("text", "date", "version"),
    [
        ("Volgens artikel 273f Sr mag dat niet.", "2023-04-03", "2023-04-03"),
        ("Volgens artikel 273f Sr mag dat niet.", "2023-04", None),
        ("Volgens artikel 273f Sr mag dat niet.", None, None),
        ("Volgens artikel 240b Sr mag dat niet.", "2023-04-03", "2023-04-03"),
        ("Volgens artikel 240b Sr mag dat niet.", "2025-04-03", "2024-06-30"),
        ("Volgens artikel 240b Sr mag dat niet.", None, "2024-06-30"),
    ],
)
def test_an_article_leads_to_the_version_in_force(
    find: Find, text: str, date: str | None, version: str | None
) -> None:
    """That is the version of the paper's day, or the last that had the article."""
    (article,) = find(text, "article", date)
    behind = f"&z={version}&g={version}" if version else ""
    assert (article.url, article.fields.get("version")) == (
        f"https://wetten.overheid.nl/{article.id}{behind}",
        version,
    )


def test_an_article_without_a_law_leads_nowhere(find: Find) -> None:
    """Without the law's number there is no address to give."""
    assert [(r.id, r.url) for r in find("Volgens artikel 9 mag dat.", "article", "2031-04-03")] == [
        ("artikel:9", None)
    ]
