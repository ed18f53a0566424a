"""Official XML: what a reader of the paper reads, with notes, links and the data inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.double_encoding import repair
from mhcorpus.readers.opxml import read_opxml
from mhcorpus.source import Source

KST = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
 content="https://zoek.officielebekendmakingen.nl/kst-39812-X-4/metadata.xml"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2027-2028</tekstregel>
</kamerstukkop><dossier><dossiernummer><dossiernr>39 812</dossiernr><begrotingshoofdstuk>X\
</begrotingshoofdstuk></dossiernummer><titel>Toezicht op bemiddelaars</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">4</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
<datumtekst>Ontvangen <datum isodatum="2027-10-04">4 oktober 2027</datum></datumtekst>
<algemeen><vrije-tekst><tekst>%s</tekst></vrije-tekst></algemeen></stuk></kamerstuk>
</officiele-publicatie>"""

HEAD = [
    ("furniture", 0, "Vergaderjaar 2027-2028"),
    ("furniture", 0, "39 812 X"),
    ("heading", 1, "Toezicht op bemiddelaars"),
    ("furniture", 0, "Nr. 4"),
    ("heading", 2, "BRIEF VAN DE MINISTER"),
    ("paragraph", 0, "Ontvangen 4 oktober 2027"),
]


def read(xml: str, encoding: str = "utf-8") -> Source:
    return read_opxml(xml.encode(encoding), "stuk.xml")


def blocks(source: Source) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, source.text[b.start : b.end]) for b in source.blocks]


def body(xml: str) -> list[tuple[str, int, str]]:
    found = blocks(read(KST % xml))
    assert found[: len(HEAD)] == HEAD
    return found[len(HEAD) :]


def links(source: Source) -> list[tuple[str, str]]:
    return [(source.text[link.start : link.end], link.target) for link in source.links]


BODIES = {
    "<al>Zie CO<inf>2</inf> en\n   m<sup>2</sup>,<nadruk>nu</nadruk>.</al>": [
        ("paragraph", 0, "Zie CO2 en m²,nu.")
    ],
    '<tussenkop kopopmaak="vet">Een</tussenkop><tussenkop kopopmaak="cur">Twee</tussenkop>': [
        ("heading", 3, "Een"), ("heading", 4, "Twee"),
    ],
    "<lijst><li><li.nr>1.</li.nr><al>een</al><al>meer</al><lijst><li><li.nr>a.</li.nr><al>diep</al>"
    "</li></lijst></li><li><li.nr>2.</li.nr><lijst><li><li.nr>b.</li.nr><al>leeg</al></li></lijst>"
    "</li></lijst>": [
        ("list item", 0, "1. een"), ("paragraph", 0, "meer"), ("list item", 0, "a. diep"),
        ("list item", 0, "2. b. leeg"),
    ],
    "<table><title>Tabel 1</title><tgroup><tbody><row><entry/><entry><al>A</al></entry><entry>"
    "<al>B</al><al>C</al></entry></row><row><entry><al>alleen</al></entry><entry/></row></tbody>"
    "</tgroup></table>": [
        ("paragraph", 0, "Tabel 1"), ("table row", 0, "A | B C"), ("paragraph", 0, "alleen"),
    ],
    "<divisie><kop><label>Deel</label><nr>1</nr><titel>Aanleiding</titel></kop><divisie><kop>"
    "<nr>1.1</nr><titel>Doel</titel></kop><al>x</al></divisie></divisie>": [
        ("heading", 3, "Deel 1 Aanleiding"), ("heading", 4, "1.1 Doel"), ("paragraph", 0, "x"),
    ],
    "<ondertekening><functie>De Minister van Toezicht,</functie><naam><voornaam>A.B.</voornaam>"
    "<achternaam>Verzonnen</achternaam></naam></ondertekening>": [
        ("paragraph", 0, "De Minister van Toezicht,"), ("paragraph", 0, "A.B. Verzonnen"),
    ],
    "<artikel><kop><label>Artikel</label><nr>2</nr></kop><lid><lidnr>1.</lidnr><al>Er is een "
    "register.</al></lid></artikel>": [
        ("heading", 3, "Artikel 2"), ("list item", 0, "1. Er is een register."),
    ],
    "<al>voor &eacute;&eacute;n<?xpp afbreek?> deel<!-- weg --></al>": [
        ("paragraph", 0, "voor één deel")
    ],
}  # fmt: skip


@pytest.mark.parametrize("xml", BODIES)
def test_the_text_of_a_paper(xml: str) -> None:
    """Headings, lists, tables, articles and signatures read as they are printed."""
    assert body(xml) == BODIES[xml]


def test_notes_stand_at_their_marks() -> None:
    """A note is a block at the end; its mark, and a second mark, are tied to it."""
    source = read(
        KST % '<al>In het debat<noot id="a" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk '
        '<extref doc="kst-39812-2" soort="document">39 812, nr. 2</extref>.</noot.al></noot> en'
        '<noot><noot.nr>1)</noot.nr><noot.al>Los.</noot.al></noot>; zie <nootref refid="a">1'
        "</nootref>.</al>"
    )
    assert blocks(source)[len(HEAD) :] == [
        ("paragraph", 0, "In het debat¹ en¹; zie ¹."),
        ("note", 0, "¹ Kamerstuk 39 812, nr. 2."),
        ("note", 0, "¹ Los."),
    ]
    start = source.text.index("In het debat¹")
    assert [(note.label, note.markers) for note in source.notes] == [
        ("1", ((start + 12, start + 13), (start + 23, start + 24))),
        ("1", ((start + 16, start + 17),)),
    ]
    assert links(source) == [("39 812, nr. 2", "kst-39812-2")]


def test_a_sentence_is_no_label() -> None:
    """A note whose number is several words is numbered by its place."""
    source = read(KST % "<al>Ja<noot><noot.nr>zie boven</noot.nr><noot.al>Los.</noot.al></noot>.</al>")
    assert [note.label for note in source.notes] == ["1"]


def test_links_of_the_editors() -> None:
    """``extref`` and ``dossierref`` are links to what they name."""
    source = read(
        KST % '<al>Zie <extref doc="stb-2027-118"> Staatsblad 2027,\n 118 </extref>, dossier '
        '<dossierref dossier="36378">36 378</dossierref> en <intref>hier</intref>.</al>'
    )
    assert links(source) == [("Staatsblad 2027, 118", "stb-2027-118"), ("36 378", "36378")]


def test_a_paper_declares_what_it_is() -> None:
    """Identifier, session, dossier with chapter, number and date come from the file itself."""
    assert read(KST % "<al>x</al>").declared == {
        "DC.identifier": "kst-39812-X-4",
        "OVERHEIDop.vergaderjaar": "2027-2028",
        "OVERHEIDop.dossiernummer": "39812-X",
        "OVERHEIDop.dossiertitel": "Toezicht op bemiddelaars",
        "OVERHEIDop.ondernummer": "4",
        "DCTERMS.issued": "2027-10-04",
    }


def test_questions_with_answers() -> None:
    """The head of an Aanhangsel has titles; questions and answers have their labels above them."""
    source = read(
        "<officiele-publicatie><kamervragen><kamervraagkop>"
        '<tekstregel inhoud="kamernummer">2</tekstregel>'
        '<tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel>'
        '<tekstregel inhoud="overig">Vragen met antwoorden</tekstregel></kamervraagkop>'
        "<kamervraagnummer>612</kamervraagnummer>"
        '<kamervraagomschrijving type="vraag">Vragen van het lid <naam><voornaam>Ina </voornaam>'
        "<achternaam>Zomer</achternaam></naam> over <kamervraagonderwerp>registers"
        "</kamervraagonderwerp>.</kamervraagomschrijving>"
        '<kamervraagomschrijving type="antwoord">Antwoord (ontvangen <datum isodatum="2027-11-05">5 '
        "november 2027</datum>).</kamervraagomschrijving>"
        "<vraag><nr>Vraag 1</nr><al>Waarom?</al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Daarom.</al></antwoord>"
        "</kamervragen></officiele-publicatie>"
    )
    assert blocks(source) == [
        ("furniture", 0, "2"),
        ("heading", 1, "Aanhangsel van de Handelingen"),
        ("heading", 2, "Vragen met antwoorden"),
        ("heading", 1, "612"),
        ("paragraph", 0, "Vragen van het lid Ina Zomer over registers."),
        ("paragraph", 0, "Antwoord (ontvangen 5 november 2027)."),
        ("heading", 2, "Vraag 1"),
        ("paragraph", 0, "Waarom?"),
        ("heading", 2, "Antwoord 1"),
        ("paragraph", 0, "Daarom."),
    ]
    assert source.declared == {
        "OVERHEIDop.aanhangselNummer": "612",
        "OVERHEIDop.datumOntvangst": "2027-11-05",
    }


DEBATE = """<officiele-publicatie>
 <handelingen>
  <agendapunt>
   <item-titel>
    Registers
   </item-titel>
   <spreekbeurt nieuw="ja">
    <spreker>
     <voorvoegsels>
      Mevrouw
     </voorvoegsels>
     <naam>
      <achternaam>
       Zomer
      </achternaam>
     </naam>
     (
     <politiek>
      ABC
     </politiek>
     ):
    </spreker>
    <al>
     Zij krijgt nr.
     <extref doc="kst-39812-5">
      5
     </extref>
     (
     <extref doc="kst-39812-5">
      39812
     </extref>
     ).
    </al>
   </spreekbeurt>
  </agendapunt>
 </handelingen>
</officiele-publicatie>"""


def test_a_file_with_each_text_on_its_own_line() -> None:
    """Where the layout puts white space around every element, it is not read before signs."""
    source = read(DEBATE)
    assert blocks(source) == [
        ("heading", 1, "Registers"),
        ("heading", 3, "Mevrouw Zomer (ABC):"),
        ("paragraph", 0, "Zij krijgt nr. 5 (39812)."),
    ]
    assert links(source) == [("5", "kst-39812-5"), ("39812", "kst-39812-5")]


def test_the_report_of_a_meeting() -> None:
    """Of a VLOS report only what was said is read, with who said it; papers named are links."""
    source = read(
        '<vlosCoreDocument xmlns="urn:verslag"><vergadering kamer="Tweede Kamer">'
        "<titel>9e vergadering</titel><vergaderjaar>2027-2028</vergaderjaar>"
        "<vergaderingnummer>9</vergaderingnummer><datum>2027-10-12T00:00:00</datum>"
        "<activiteit><titel>Registers</titel><tekst><alinea><alineaitem>Registers</alineaitem>"
        "</alinea></tekst><activiteithoofd><titel>Termijn</titel><woordvoerder><spreker>"
        "<fractie>ABC</fractie></spreker><tekst><alinea><alineaitem>Mevrouw "
        '<nadruk type="Vet">Zomer</nadruk> (ABC):</alineaitem><alineaitem>Zij krijgt nr. '
        "<stuknummer>5</stuknummer> (<dossiernummer>39812</dossiernummer>).</alineaitem></alinea>"
        "</tekst></woordvoerder></activiteithoofd></activiteit></vergadering></vlosCoreDocument>"
    )
    assert blocks(source) == [
        ("heading", 1, "9e vergadering"),
        ("heading", 2, "Registers"),
        ("heading", 3, "Mevrouw Zomer (ABC):"),
        ("paragraph", 0, "Zij krijgt nr. 5 (39812)."),
    ]
    assert links(source) == [("5", "kst-39812-5"), ("39812", "kst-39812-5")]
    assert source.declared == {
        "DC.title": "9e vergadering", "DC.creator": "Tweede Kamer",
        "OVERHEIDop.vergaderjaar": "2027-2028", "OVERHEIDop.publicationIssue": "9",
        "OVERHEIDop.datumVergadering": "2027-10-12",
    }  # fmt: skip


def test_an_older_paper() -> None:
    """A paper in the form of before 2009 reads like a newer one."""
    source = read(
        "<kamerwrk><kop><titel>Tweede Kamer</titel><subtitel>Vergaderjaar 1994-1995</subtitel></kop>"
        "<frontm><ordernr>5K1</ordernr><vergjaar>1994-1995</vergjaar><onderw><nummer>29 138</nummer>"
        "<naam>Wijziging</naam></onderw></frontm><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3"
        '</nummer><titel>NOTA </titel><tuskop letat="cur">Doel</tuskop><witreg/><al>Tekst'
        '<voetref refid="v1" nr="1"/>.</al><voetnoot id="v1" nr="1"><al>Noot.</al></voetnoot>'
        "</stuk></body></kamerwrk>"
    )
    assert blocks(source) == [
        ("furniture", 0, "Tweede Kamer"),
        ("furniture", 0, "Vergaderjaar 1994-1995"),
        ("furniture", 0, "29 138"),
        ("heading", 1, "Wijziging"),
        ("furniture", 0, "Nr. 3"),
        ("heading", 2, "NOTA"),
        ("heading", 4, "Doel"),
        ("paragraph", 0, "Tekst¹."),
        ("note", 0, "¹ Noot."),
    ]
    assert [len(note.markers) for note in source.notes] == [1]
    assert source.declared == {
        "OVERHEIDop.vergaderjaar": "1994-1995",
        "OVERHEIDop.dossiernummer": "29138",
    }


@pytest.mark.parametrize("page", ["cp1252", "latin-1"])
def test_a_file_that_was_encoded_twice(page: str) -> None:
    """UTF-8 taken for a Western code page and encoded again is set right, and told."""
    twice = (KST % "<al>Één idee kost drie</al>").encode().decode(page).encode()
    source = read_opxml(b"\xc3\xaf\xc2\xbb\xc2\xbf" + twice, "stuk.xml")
    assert blocks(source)[-1] == ("paragraph", 0, "Één idee kost drie")
    assert source.warnings == ("was encoded twice: repaired in 3 places",)


@given(st.text(alphabet="ab ëéï€’“–ÉÀš", min_size=1))
def test_repair_undoes_a_second_encoding(text: str) -> None:
    """What was encoded twice through Latin-1 comes back as it was."""
    assert repair(text.encode().decode("latin-1").encode())[0].decode() == text


@pytest.mark.parametrize("text", ["«CAFÉ» is één woord", "São Paulo", "Ã", "3 × 4 ± 1"])
def test_repair_leaves_sound_text(text: str) -> None:
    """Text that was encoded once is not touched."""
    assert repair(text.encode()) == (text.encode(), 0)


def test_an_entity_outside_the_file_is_not_fetched() -> None:
    """Nothing is read from elsewhere, whatever the file declares."""
    source = read('<!DOCTYPE k [<!ENTITY e SYSTEM "file:///etc/hostname">]><kamerwrk><al>x &e; y</al></kamerwrk>')
    assert source.text == "x y"


REFUSED = {
    "tekst": "stuk.xml is no XML: there is no element in it",
    "<kamerwrk><al>half": "stuk.xml is broken XML (",
    "<rss/>": "stuk.xml: is XML of an unknown kind (<rss>); readable are official publications",
    "<metadata_gegevens/>": "stuk.xml: holds the metadata of a paper, not the paper",
    "<kamerwrk>" + "<al>" * 200 + "</al>" * 200 + "</kamerwrk>":
        "stuk.xml: has elements nested deeper than 150",
    '<!DOCTYPE k [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY b{n} "{(f"&b{n - 1};" if n else "&a;") * 10}">' for n in range(12))
    + "]><kamerwrk><al>&b11;</al></kamerwrk>": "stuk.xml is broken XML (",
}  # fmt: skip


@pytest.mark.parametrize("xml", REFUSED)
def test_refused(xml: str) -> None:
    """What is no paper, is broken or is a trap is refused in one line."""
    with pytest.raises(UnreadableFileError) as caught:
        read(xml)
    assert str(caught.value).startswith(REFUSED[xml])
    assert "\n" not in str(caught.value)


def test_a_message_tells_the_place_in_its_own_file() -> None:
    """However many broken files were read before it."""
    said = []
    for xml in ("<kamerwrk><al>half", "<kamerwrk>\n<al a=1></al></kamerwrk>", "<kamerwrk>\n\n<al></kamerwrk>"):
        with pytest.raises(UnreadableFileError) as caught:
            read(xml)
        said.append(str(caught.value))
    assert said == [
        "stuk.xml is broken XML (tag not finished, line 1, column 19)",
        "stuk.xml is broken XML (attribute not started, line 2, column 7)",
        "stuk.xml is broken XML (tag name mismatch, line 3, column 16)",
    ]


def test_a_paper_without_text() -> None:
    """A paper with nothing in it is a source without blocks, and a warning."""
    source = read("<kamerwrk><body/></kamerwrk>")
    assert (source.text, source.blocks, source.warnings) == ("", (), ("the document has no text",))
