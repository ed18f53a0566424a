"""The promises to the Chamber that a document makes, repeats or settles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.ledger import Ledger
from mhcorpus.pipeline import Paper

from .conftest import LETTER

Read = Callable[[str], Ledger]

_PROMISES = [
    ("Uw Kamer zal voor het kerstreces een plan ontvangen.", "2026-12"),
    ("De Tweede Kamer zal in het vierde kwartaal van 2026 worden geïnformeerd over de cijfers.", "2026-36"),
    ("Na de zomer van 2026 informeer ik uw Kamer over de proef.", "2026-22"),
    ("Ik stuur de Kamer voor 1 juli 2026 een brief.", "2026-07-01"),
    ("Ik zal een plan opstellen en dit eind 2026 met uw Kamer delen.", "2026~"),
    ("Medio 2026 laat ik uw Kamer weten wat dat kost.", "2026~"),
    ("U ontvangt de brief vóór het debat van 22 april a.s.", "2026-04-22"),
    ("In het voorjaar kom ik hierop terug.", "2026-21"),
    ("Over de cijfers die eind 2026 verschijnen, stuur ik uw Kamer in 2027 een brief.", "2027"),
    ("Zodra de toets gereed is, stuur ik uw Kamer de uitkomst.", None),
    ("Ik informeer uw Kamer wanneer het gesprek is gevoerd.", None),
    ("Uw Kamer wordt hierover per brief geïnformeerd.", None),
    ("De TK wordt hierover in het najaar van 2026 geïnformeerd.", "2026-23"),
    ("Ik zal uw Kamer nader berichten over de toets die in 2027 begint.", None),
    ("Ik houd uw Kamer op de hoogte.", None),
    ("Jaarlijks informeer ik u daarover.", None),
    ("Dat neem ik mee in de volgende voortgangsbrief.", None),
    ("Op de kosten van tolken kom ik na de zomer van 2026 terug.", "2026-22"),
    ("Ik zeg u toe dat ik daar voor 1 mei 2026 op terugkom.", "2026-05-01"),
    ("De uitkomsten deel ik te zijner tijd met uw Kamer.", None),
    ("U kunt het plan in mei 2026 tegemoet zien.", "2026-05"),
    ("Uw Kamer mag uiterlijk eind mei 2026 een inventarisatie van de plekken verwachten.", "2026-05"),
    ("Ik kan u een brief toezeggen, maar dat kan ik niet alleen.", None),
    ("Ik zou u dat graag toezeggen, maar dat kan ik niet; ik stuur u in mei 2026 een overzicht.", "2026-05"),
    ("Op de overige adviezen zal ik apart terugkomen.", None),
    ("Wij verwachten deze eind mei 2026 te kunnen sturen.", "2026-05"),
    ("Ik zal de vragen van de commissie zo spoedig mogelijk beantwoorden.", None),
    ("Op 4 mei 2026 spreek ik de raad; daarna zal ik uw Kamer informeren.", "2026-05-04"),
    ("De beantwoording van de vragen zal omstreeks 20 mei 2026 plaatsvinden.", "2026-05-20"),
    ("Medio mei 2026 volgt een nadere brief.", "2026-05"),
    ("Ik zal de vragen van het lid Bruin uiterlijk 20 mei 2026 beantwoorden.", "2026-05-20"),
    ("Ik zal uw Kamer de brief, die nog wordt getoetst, in mei 2026 sturen.", "2026-05"),
    ("Het wetsvoorstel komt in mei 2026 naar uw Kamer.", "2026-05"),
    ("Ik heb uw Kamer gemeld dat ik u de cijfers voor 1 mei 2026 zou doen toekomen.", "2026-05-01"),
    ("Mijn ambtsvoorganger heeft beloofd uw Kamer voor 1 mei 2026 een brief te sturen.", "2026-05-01"),
    ("Uw Kamer zal mijn reactie op het rapport van de Rekenkamer in mei 2026 ontvangen.", "2026-05"),
    ("Ik zal uw Kamer het rapport van de Rekenkamer in mei 2026 sturen.", "2026-05"),
]


@pytest.mark.parametrize(("sentence", "due"), _PROMISES)
def test_an_undertaking_to_inform_the_chamber_is_a_promise(
    letter: Read, sentence: str, due: str | None
) -> None:
    """What the government says it will tell or send the Chamber is open, by the date bound to it."""
    found = [(c["sentence"], c["to"], c["status"], c["due"]) for c in letter(sentence).commitments]
    assert found == [(sentence, ["Kamer"], "open", due)]


def test_a_paper_that_names_no_chamber_may_recall_a_promise(paper_of: Read) -> None:
    """"Toegezegd" is cue enough, without the noun and without the Chamber."""
    sentence = "In het debat heb ik toegezegd dat het bureau een voorstel doet."
    found = paper_of(f"Den Haag, 5 mei 2026\n\nGeachte heer,\n\n{sentence}").commitments
    assert [each["sentence"] for each in found] == [sentence]


def test_the_chamber_may_lack_its_capital(letter: Read) -> None:
    """"Uw kamer" is the Chamber that the letter is for; another kamer is not."""
    sentence = "Over de uitkomst zal ik uw kamer in mei 2026 informeren."
    ledger = letter(f"{sentence} Over de huur zal ik de kamer van koophandel in mei informeren.")
    assert [(each["sentence"], each["due"]) for each in ledger.commitments] == [(sentence, "2026-05")]


def test_promises_in_the_plural_count_where_they_say_what(letter: Read) -> None:
    """"Mijn toezeggingen" alone tells nothing; "om de Kamer … te informeren" behind it does."""
    sentence = "Door middel van deze brief doe ik mijn toezeggingen gestand om uw Kamer over de tolken te informeren."
    found = [(c["sentence"], c["to"], c["status"]) for c in letter(sentence).commitments]
    assert found == [(sentence, ["Kamer"], "done")]


_NO_PROMISES = [
    "Met deze brief informeer ik uw Kamer over de voortgang.",
    "Het rapport wordt aan uw Kamer aangeboden als bijlage bij deze brief.",
    "Hieronder informeer ik uw Kamer nader over de stand van zaken.",
    "Vorig jaar heb ik uw Kamer hierover geïnformeerd.",
    "Uw Kamer is bij brief van 4 november 2025 geïnformeerd.",
    "Op verzoek van de commissie informeer ik uw Kamer over de cijfers.",
    "Ik kan uw Kamer melden dat de proef loopt.",
    "Zoals uw Kamer zal hebben gezien, is het rapport aangeboden.",
    "Ik zal met de gemeenten spreken over de kosten.",
    "De motie verzoekt de regering de Kamer in mei te informeren.",
    "De gemeenten hebben toegezegd mee te werken.",
    "Er is € 3 miljoen toegezegd voor opvang.",
    "Dat kan ik niet toezeggen.",
    "Hieronder volgt een overzicht van moties en toezeggingen.",
    "Met deze brief doe ik mijn toezeggingen uit het debat gestand.",
    "In deze brief doe ik de toezeggingen uit mijn brief van 4 december 2025 gestand.",
    "In dit verslag wordt uw Kamer tevens geïnformeerd over de uitkomst.",
    "- de brief van de Minister van Financiën d.d. 4 mei 2025 inzake toezegging over tolken (39 812, nr. 4);",
    "Wanneer wordt de Kamer geïnformeerd?",
    "Ik hoop uw Kamer in mei te kunnen informeren.",
    "Ik streef ernaar uw Kamer in mei te informeren.",
    "De gemeenten zullen uw Kamer een brief sturen.",
    "In het antwoord op vraag 4 kom ik hierop terug.",
    "Gemeenten hebben toegezegd de aantallen te delen met het ministerie.",
    "De stichting heeft mij toegezegd haar werkwijze te herzien.",
    "Hierbij deel ik u mee dat het niet lukt de Kamer voor mei 2026 te informeren.",
    "Wij verwachten het voorstel in mei 2026 aan de Raad van State te kunnen sturen.",
    "Ik kan u niet toezeggen dat ik voor de zomer een brief stuur.",
    "Ik zeg niet toe dat ik de Kamer een overzicht stuur.",
    "Ik zou willen dat ik u dat kon toezeggen, maar dat kan ik niet.",
    "Het lid Bruin meent dat ik een brief heb toegezegd, maar dat is niet zo.",
    "Uw Kamer mag van gemeenten een overzicht verwachten.",
    "Uw Kamer mag in juli van het Planbureau een verkenning verwachten.",
    "Uw Kamer mag van mij geen overzicht verwachten.",
    "Ik zeg u dat niet toe; ik zeg daarover niets toe.",
    "Uw Kamer zal het rapport van de Algemene Rekenkamer in mei ontvangen.",
    "De toezegging van Facebook om berichten te verwijderen is in mei gestand gedaan.",
    "Ik reken op de toezegging van de Duitse regering; de toezegging van de FNV is helder.",
    "De gemeenten hebben beloofd uw Kamer een brief te sturen.",
    "Ik heb niet beloofd uw Kamer een brief te sturen.",
]


@pytest.mark.parametrize("sentence", _NO_PROMISES)
def test_what_is_told_now_or_was_told_before_is_no_promise(letter: Read, sentence: str) -> None:
    """Delivery, reports of the past, wishes of others and plans without the Chamber make no entry."""
    assert letter(sentence).commitments == ()


_GROUNDS = [
    "overwegende dat de minister de Kamer heeft toegezegd voor 1 mei 2026 een plan te sturen;",
    "constaterende dat de regering heeft toegezegd de kosten van tolken te onderzoeken;",
    "de minister heeft toegezegd voor 1 mei 2026 een plan te sturen;",
]


@pytest.mark.parametrize("ground", _GROUNDS)
def test_the_ground_of_a_motion_is_no_promise(motion_paper: Read, ground: str) -> None:
    """That something was promised is why members ask for more; their paper promises nothing."""
    assert motion_paper(ground).commitments == ()


@pytest.mark.parametrize("ground", _GROUNDS[:2])
def test_the_ground_of_a_motion_is_no_promise_in_a_letter_that_quotes_it(letter: Read, ground: str) -> None:
    """The words of a motion are not those of the minister who prints them."""
    assert letter(f"De motie luidt:\n\n{ground}").commitments == ()


_NAMED = [
    # sentences, member or Chamber, status, due
    ("In het debat heb ik het lid Aalders (VVD) toegezegd om voor 1 mei 2026 een plan te sturen.", ["aalders@VVD"], "open", "2026-05-01"),
    ("Ik had de Kamer toegezegd in het vierde kwartaal van 2025 een plan te sturen.", ["Kamer"], "open", "2025-36"),
    ("Tijdens het debat van 12 november 2025 heb ik dat toegezegd.", ["Kamer"], "open", None),
    ("Conform mijn toezegging in het debat van 12 november 2025 informeer ik u jaarlijks.", ["Kamer"], "open", None),
    ("In het debat heb ik toegezegd te laten weten of de motie van het lid Bruin uitvoerbaar is.", ["Kamer"], "open", None),
    ("Hiermee doe ik de toezegging aan de leden Aalders en Bruin (SP) gestand.", ["aalders@SP", "bruin@SP"], "done", None),
    ("Hiermee beschouw ik de toezegging aan het lid Bruin als afgedaan.", ["bruin"], "done", None),
    ("Zoals toegezegd in het debat zend ik u hierbij het rapport.", ["Kamer"], "done", None),
    ("De toezegging aan het lid Bruin is nog niet nagekomen.", ["bruin"], "open", None),
    ("De toezegging aan het Lid Bruin loopt; deze wordt meegenomen in de brief van mei 2026.", ["bruin"], "open", "2026-05"),
    ("Ik heb de Leden Bruin en Aalders een brief toegezegd.", ["bruin", "aalders"], "open", None),
    ("De minister van Justitie zegt de Kamer, naar aanleiding van een vraag van het lid Bruin (SP), toe een plan te sturen.", ["bruin@SP"], "open", None),
    ("Conform het verzoek bevestig ik u hierbij dat u het toegezegde plan in mei 2026 ontvangt.", ["Kamer"], "open", "2026-05"),
    ("In mijn brief van 4 december 2025 heb ik gemeld de Kamer in april 2026 een plan te sturen.", ["Kamer"], "open", "2026-04"),
    # The next paragraph delivers the thing that was promised, or another one.
    ("In het debat heb ik een evaluatie toegezegd.\n\nHierbij zend ik u de tussenevaluatie.", ["Kamer"], "done", None),
    ("In het debat heb ik een evaluatie toegezegd.\n\nHierbij zend ik u het jaarplan.", ["Kamer"], "open", None),
    ("De toezegging aan het lid Bruin wordt niet voor 1 april, maar voor 1 juli 2026 gestand gedaan.", ["bruin"], "open", "2026-07-01"),
    ("De toezegging aan het lid Bruin loopt; deze wordt meegenomen in de brief van juni 2026.", ["bruin"], "open", "2026-06"),
    ("Voor zover de toezegging aan het lid Bruin ziet op de kosten, is deze afgedaan.", ["bruin"], "open", None),
    ("Ik had de Kamer toegezegd de evaluatie in april 2026 te sturen. Dat lukt niet. De evaluatie volgt in september 2026.", ["Kamer"], "open", "2026-09"),
    ("In het debat vroeg het lid Aalders om een toezegging. Ik heb het lid Bruin een brief toegezegd.", ["bruin"], "open", None),
    ("Het streven is de toezegging aan het lid Bruin dit jaar te hebben afgedaan.", ["bruin"], "open", "2026"),
    ("De toezegging aan het lid Bruin moet uiterlijk 1 juli 2026 zijn nagekomen.", ["bruin"], "open", "2026-07-01"),
    ("Of hiermee aan de toezegging aan het lid Bruin is voldaan, beoordeel ik later.", ["bruin"], "open", None),
    ("De toezegging aan het lid Bruin is niet, zoals gepland, dit voorjaar afgedaan.", ["bruin"], "open", "2026-21"),
    ("De toezegging aan het lid Bruin wordt als afgedaan beschouwd indien uw Kamer instemt.", ["bruin"], "open", None),
    ("De toezegging aan het lid Bruin wordt in mei 2026 nagekomen.", ["bruin"], "open", "2026-05"),
    ("De toezegging aan het lid Bruin wordt hierbij in mei 2026 nagekomen.", ["bruin"], "open", "2026-05"),
    ("De toezegging aan het lid Bruin wordt hierbij voor de zomer van 2026 nagekomen.", ["bruin"], "open", "2026-22"),
    ("De toezegging aan het lid Bruin wordt hierbij nagekomen.", ["bruin"], "done", None),
    ("Met deze brief wordt de toezegging aan het lid Bruin over tolken afgedaan.", ["bruin"], "done", None),
    ("De toezegging aan het lid Bruin over tolken is daarmee afgerond.", ["bruin"], "done", None),
    ("De toezegging aan het lid Bruin is opgepakt: hierbij zijn drie gemeenten betrokken.", ["bruin"], "open", None),
    # A second sentence refers back to the promise, or says that this letter keeps it.
    ("In het debat heb ik een brief toegezegd. Met deze brief kom ik die toezegging na.", ["Kamer"], "done", None),
    ("In het debat heb ik een reactie toegezegd. In deze brief staat de reactie.", ["Kamer"], "done", None),
    ("In het debat heb ik een reactie toegezegd. In deze brief staat de reactie. Daarmee is deze toezegging ingelost.", ["Kamer"], "done", None),
    ("In het debat heb ik een brief toegezegd. Met verzending van deze brief wordt hieraan voldaan.", ["Kamer"], "done", None),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Die toezegging deed ik aan het lid Bruin.", ["bruin"], "open", "2026-05-01"),
    # A heading names the promise that its section tells, or of which it tells that the Chamber has had it.
    ("Toezegging aan het lid Bruin (SP): handreiking\n\nDe handreiking is op 12 januari 2026 aan uw Kamer gezonden.", ["bruin@SP"], "done", None),
    ("Toezegging aan het lid Bruin (SP): handreiking\n\nDe cijfers zijn op 12 januari 2026 aan uw Kamer gezonden.", ["bruin@SP"], "open", None),
    ("Toezegging aan het lid Bruin (SP) over tolken\n\nIk heb toegezegd voor 1 mei 2026 een brief te sturen.", ["bruin@SP"], "open", "2026-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "to", "status", "due"), _NAMED)
def test_a_promise_by_name_is_one_entry(
    letter: Read, body: str, to: list[str], status: str, due: str | None
) -> None:
    """What a text calls a promise has its addressees, its term and whether it is settled."""
    found = [(c["to"], c["status"], c["due"]) for c in letter(body).commitments]
    assert found == [(to, status, due)]


_LISTED = [
    # heading, item, member or Chamber, status, due
    ("Toezeggingen", "- Een overzicht van de kosten, voor het lid Bruin (SP), uiterlijk in juni 2026.", ["bruin@SP"], "open", "2026-06"),
    ("3. Openstaande toezeggingen", "1. De cijfers over tolken komen voor 1 mei 2026.", ["Kamer"], "open", "2026-05-01"),
    ("Toezeggingen", "- Reactie op het advies van de raad: afgedaan met de brief van 4 december 2025.", ["Kamer"], "done", None),
    ("Toezeggingen", "- Reactie op het advies van de raad: afgedaan met uitzondering van de zorg.", ["Kamer"], "open", None),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "item", "to", "status", "due"), _LISTED)
def test_an_item_of_a_list_of_promises_is_one(
    letter: Read, heading: str, item: str, to: list[str], status: str, due: str | None
) -> None:
    """Under a heading that names promises alone, an item need not say again that it is one."""
    found = [(c["to"], c["status"], c["due"], c["act"]) for c in letter(f"{heading}\n\n{item}").commitments]
    assert found == [(to, status, due, "settled" if status == "done" else "repeated")]


@pytest.mark.parametrize(
    "body",
    [
        "Toezeggingen\n\nEen overzicht van de kosten van tolken is niet te geven.",
        "Moties en toezeggingen\n\n- Een overzicht van de kosten van tolken en opvang.",
        "Toezeggingen\n\n- Stand van zaken",
        "Toezeggingen\n\nTot slot\n\n- Een overzicht van de kosten van tolken en opvang.",
    ],
)
def test_what_stands_beside_a_list_of_promises_is_none(letter: Read, body: str) -> None:
    """Running text, a list of motions as well, a row of titles and the next section promise nothing."""
    assert letter(body).commitments == ()


def test_the_cell_of_a_row_promises_beside_what_a_motion_asks(letter: Read) -> None:
    """In a list of motions the last cell may promise, whatever the first one asks."""
    ledger = letter(
        "| Motie | Stand van zaken |\n| --- | --- |\n"
        "| De motie Bruin verzoekt de Kamer voor 1 mei 2025 te informeren | De Kamer wordt in mei 2026 geïnformeerd |"
    )
    found = [(c["sentence"], c["due"]) for c in ledger.commitments]
    assert found == [("De Kamer wordt in mei 2026 geïnformeerd", "2026-05")]


_REGISTERED = [
    ("openstaand", "open", "repeated"),
    ("deels voldaan", "open", "repeated"),
    ("voldaan", "done", "settled"),
]


@pytest.mark.parametrize(("state", "status", "act"), _REGISTERED)
def test_the_register_under_a_promise_tells_of_it(paper_of: Read, state: str, status: str, act: str) -> None:
    """The register of the Eerste Kamer has the number, the state and the days below each promise."""
    ledger = paper_of(
        "Toezeggingen van Wonen\n\nDe Minister van Wonen zegt de Kamer, naar aanleiding van een vraag van het lid Bruin (SP), "
        f"toe een overzicht te maken.\n\n| Nummer | T09123 |\n| --- | --- |\n| Status | {state} |\n"
        "| Datum toezegging | 4 mei 2025 |\n| Deadline | 1 juli 2026 |\n"
    )
    keys = ("to", "status", "act", "made_on", "due_latest", "register")
    found = [tuple(entry[key] for key in keys) for entry in ledger.commitments]
    assert found == [(["bruin@SP"], status, act, "2025-05-04", "2026-07-01", ["T09123"])]


_ENTRY = (
    "Toezegging {title} (39.812) ({number})\n\n{promise}\n\nKerngegevens\n\nNummer {number}\nStatus {state}\n"
    "Datum toezegging 4 mei 2025\nDeadline 1 juli 2026\nKamerleden mr. A.B. Bruin (SP)\nCommissie commissie voor Wonen\n\n"
    "Uit de stukken\n\nMevrouw Bruin (SP): Ik ben blij met de toezegging van de minister.\n\n"
    "Minister Voorbeeld:\n\nIk zeg toe dat ik een brief stuur.\n\n"
)


def test_a_register_tells_each_promise_once(paper_of: Read) -> None:
    """A promise in several sentences is one; what the register quotes below it makes no other."""
    ledger = paper_of(
        "Rappelabele toezeggingen Wonen (Rappel maart 2026)\n\n"
        + _ENTRY.format(title="Tolken", number="T09123", state="voldaan", promise="De minister van Wonen zegt de Kamer een "
                        "overzicht toe. Wanneer het er is, dan wordt dat gedeeld met beide Kamers.")
        + _ENTRY.format(title="Opvang", number="T09124", state="openstaand",
                        promise="De minister van Wonen zegt de Kamer een plan toe.")
    )  # fmt: skip
    found = [(c["register"], c["to"], c["status"], c["made_on"], c["due_latest"]) for c in ledger.commitments]
    assert found == [
        (["T09123"], ["bruin@SP"], "done", "2025-05-04", "2026-07-01"),
        (["T09124"], ["bruin@SP"], "open", "2025-05-04", "2026-07-01"),
    ]


_CALLED_BY_NUMBER = [
    ("Hiermee beschouw ik de toezeggingen T09123, T09124 en T09125 als voldaan.",
     [("T09123", "done", None), ("T09124", "done", None), ("T09125", "done", None)]),
    ("T09123 Evaluatie\n\nVoldaan. De evaluatie is aangeboden.\n\nT09124 Tolken\n\nOpenstaand. De monitor wordt "
     "uiterlijk 1 juli 2026 aan uw Kamer gezonden.\n\nT09125 Overleg\n\nVervallen, omdat de wet is ingetrokken.",
     [("T09123", "done", None), ("T09124", "open", "2026-07-01"), ("T09125", "lapsed", None)]),
    ("Toezeggingen in het kader van de evaluatie\n\n- de status van toezegging T09123 wordt gewijzigd in voldaan;\n\n"
     "- de status van toezegging T09124 wordt gewijzigd in deels voldaan.",
     [("T09123", "done", None), ("T09124", "open", None)]),
    ("De commissie besluit als volgt:\n\n- toezeggingen T09123 en T09124 als \"voldaan\" aan te merken;\n\n"
     "- toezeggingen T09125 als \"openstaand\" te beschouwen met nieuwe deadline 1 mei 2027, en\n\n"
     "- toezegging T09126 als \"deels voldaan\" aan te merken met als nieuwe deadline 1 juli 2027.",
     [("T09123", "done", None), ("T09124", "done", None), ("T09125", "open", "2027-05-01"), ("T09126", "open", "2027-07-01")]),
    ("Ik beschouw de toezeggingen T09123 en T09124 als voldaan en de toezeggingen met nummers T09125 en T09126 als openstaand.",
     [("T09123", "done", None), ("T09124", "done", None), ("T09125", "open", None), ("T09126", "open", None)]),
    ("Hiermee zijn de toezeggingen T09123 en T09124 en de toezegging T09125 nagekomen.",
     [("T09123", "done", None), ("T09124", "done", None), ("T09125", "done", None)]),
    # In the singular it is told of the next one alone, unless the two are joined.
    ("De toezegging over tolken (T09123) hangt samen met de toezegging over opvang (T09124), die is afgedaan.",
     [("T09123", "open", None), ("T09124", "done", None)]),
    ("De toezegging over tolken (T09123) wacht op de wet, de toezegging over opvang (T09124) is afgedaan.",
     [("T09123", "open", None), ("T09124", "done", None)]),
    ("Toezegging T09123 over tolken vergt meer tijd, toezegging T09124 over opvang is afgedaan.",
     [("T09123", "open", None), ("T09124", "done", None)]),
    ("De toezegging over tolken (T09123), evenals de toezegging over opvang (T09124), is afgedaan.",
     [("T09123", "done", None), ("T09124", "done", None)]),
    ("Op toezegging T09123 kom ik later terug, toezegging T09124 over opvang is afgedaan.",
     [("T09123", "open", None), ("T09124", "done", None)]),
    ("De toezegging (T09123) over tolken, en de toezegging (T09124) over opvang, wordt met deze brief afgedaan.",
     [("T09123", "done", None), ("T09124", "done", None)]),
    ("Toezegging T09123 over tolken en toezegging T09124 over opvang zijn afgedaan.",
     [("T09123", "done", None), ("T09124", "done", None)]),
    # A number that is known is that promise.
    ("In het debat heb ik het lid Bruin een brief toegezegd (T09123). Hierna ga ik daarop in.\n\n"
     "Hiermee zijn de toezeggingen T09123 en T09124 voldaan.", [("T09123", "done", None), ("T09124", "done", None)]),
    ("De commissie vraagt een toelichting op de toezeggingen T09123 en T09124.", []),
    # Each number is a promise of its own, also where the sentence calls one at a time.
    ("Ik beschouw toezegging T09123 als deels voldaan en toezegging T09124 als voldaan.",
     [("T09123", "open", None), ("T09124", "done", None)]),
    ("De commissie besluit:\n\n- de deadline van toezegging T09123 te verplaatsen naar 15 december 2026.\n\n"
     "- toezegging T09124 als openstaand aan te merken, nu op deze toezegging geen reactie kwam.",
     [("T09123", "open", "2026-12-15"), ("T09124", "open", None)]),
    # Each may be called by what it is about, and one with words of its own does not share those of the next.
    ("De toezegging over tolken is afgedaan (T09123), de toezegging over opvang loopt nog (T09124) en de toezegging over "
     "boetes is vervallen (T09125).", [("T09123", "done", None), ("T09124", "open", None), ("T09125", "lapsed", None)]),
    ("Hiermee zijn de toezegging over tolken (T09123) en de toezegging over opvang (T09124) afgedaan.",
     [("T09123", "done", None), ("T09124", "done", None)]),
    ("Toezegging T09123 loopt nog, toezegging T09124 is afgedaan.", [("T09123", "open", None), ("T09124", "done", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _CALLED_BY_NUMBER)
def test_promises_that_are_called_by_number_are_each_one(
    letter: Read, body: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """What a sentence says of promises in the plural, by their numbers, holds for each of them."""
    found = [(*c["register"], c["status"], c["due"]) for c in letter(body).commitments]
    assert found == expected


def test_the_row_of_a_list_may_put_its_promise_off(letter: Read) -> None:
    """The titles of columns promise nothing; "uitgesteld tot" gives the later term."""
    ledger = letter(
        "Overzicht toezeggingen\n\n| Nummer | Debat | Toezegging | Aan | Termijn | Stand |\n|---|---|---|---|---|---|\n"
        "| TZ202506-103 | CD 4 mei 2025 | De Minister informeert de Kamer over de proef. | Bruin (SP) "
        "| 1 mei 2026 | Uitgesteld tot 1 juli 2026 |\n"
    )
    found = [(c["register"], c["to"], c["act"], c["due"]) for c in ledger.commitments]
    assert found == [(["TZ202506-103"], ["bruin@SP"], "postponed", "2026-07-01")]


def test_that_promise_to_a_member_is_the_one_named_before(letter: Read) -> None:
    """ "Deze toezegging aan het lid Bruin" behind one to that member is no other."""
    ledger = letter(
        "In het debat heb ik het lid Bruin een brief toegezegd. Die is verzonden. "
        "Hiermee beschouw ik deze toezegging aan het lid Bruin als afgedaan."
    )
    assert [(entry["to"], entry["status"]) for entry in ledger.commitments] == [(["bruin"], "done")]


_STRETCHES = [
    ("Tijdens het Algemeen Overleg van 2 februari 2026 heb ik toegezegd binnen vier weken een brief te sturen.", "2026-03-02"),
    ("Ik heb toegezegd binnen vier weken een brief te sturen.", None),
    ("Ik zeg toe binnen vier weken een brief te sturen.", "2026-03-31"),
    ("Op 4 mei 2026 spreek ik de raad; daarna zal ik uw Kamer informeren.", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "latest"), _STRETCHES)
def test_a_stretch_counts_from_when_it_was_promised(letter: Read, sentence: str, latest: str | None) -> None:
    """ "Binnen vier weken" starts on the day of the promise; where that is not known, no day is."""
    assert [entry["due_latest"] for entry in letter(sentence).commitments] == [latest]


_ADDRESSEES = [
    ("Ik heb toegezegd te melden hoe het staat met het initiatiefvoorstel van het lid Aalders over tolken.", ["Kamer"]),
    ("Ik heb toegezegd te reageren op de amendementen van de leden Aalders en Bruin.", ["Kamer"]),
    ("Naar aanleiding van vragen van het lid Aalders heb ik een brief toegezegd.", ["aalders"]),
    ("Ik kom terug op mijn toezegging in het debat aan het lid Aalders over de vraag van het lid Bruin.", ["aalders"]),
    ("Ik kom terug op mijn toezegging van 4 mei aan de leden Aalders en Emma van Dalen en de wens van het lid Bruin.",
     ["aalders", "van-dalen"]),
    ("Ik zou graag toezeggen richting het lid Aalders dat ik in mei met een brief kom.", ["aalders"]),
    ("Ik zal aan het lid Aalders en de Kamer een brief sturen.", ["aalders"]),
    ("Aan de leden Aalders en Bruin heb ik een brief toegezegd.", ["aalders", "bruin"]),
    # The object of "toegezegd" is who it is promised to, and not who else asked.
    ("De leden Aalders en Bruin vroegen naar tolken; ik heb de heer Bruin toegezegd een brief te sturen.", ["bruin"]),
    ("In antwoord op vragen van het lid Aalders heb ik het lid Bruin (SP) toegezegd een brief te sturen.", ["bruin@SP"]),
    ("Het lid Aalders vroeg hiernaar en ik heb toen de leden Bruin en Dekker toegezegd een brief te sturen.", ["bruin", "dekker"]),
    ("Op de vraag van het lid Aalders of dat kan, heb ik op verzoek van het lid Bruin een brief toegezegd.", ["aalders", "bruin"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "to"), _ADDRESSEES)
def test_a_promise_is_made_to_whom_it_is_addressed(letter: Read, sentence: str, to: list[str]) -> None:
    """Who is named after "aan" comes first; whose the proposal is of which it speaks does not count."""
    assert [each["to"] for each in letter(sentence).commitments] == [to]


_PROMISED_EACH = [
    ("Ik heb het lid Aalders toegezegd een brief over tolken te sturen en het lid Bruin toegezegd de cijfers te delen.",
     [(["aalders"], None), (["bruin"], None)]),
    ("Ik heb de leden Aalders en Dekker een brief toegezegd en het lid Bruin (SP) een overzicht van de loketten.",
     [(["aalders", "dekker"], None), (["bruin@SP"], None)]),
    ("Ik heb het lid Aalders een brief en het lid Bruin een overzicht toegezegd.", [(["aalders"], None), (["bruin"], None)]),
    ("Aan het lid Aalders heb ik toegezegd voor 1 mei 2026 een brief te sturen, en aan het lid Bruin om in juni 2026 de cijfers te delen.",
     [(["aalders"], "2026-05-01"), (["bruin"], "2026-06")]),
    ("Aan het lid Aalders heb ik een brief toegezegd en aan het lid Bruin heb ik een overzicht toegezegd.",
     [(["aalders"], None), (["bruin"], None)]),
    ("Ik heb mevrouw Aalders toegezegd een brief te sturen, en de heer Bruin heb ik een overzicht toegezegd.",
     [(["aalders"], None), (["bruin"], None)]),
    # One promise to both, and what else was done for the second.
    ("Ik heb het lid Aalders en het lid Bruin toegezegd een brief te sturen.", [(["aalders", "bruin"], None)]),
    ("Ik heb de leden Aalders en Bruin een brief toegezegd.", [(["aalders", "bruin"], None)]),
    ("Ik heb toegezegd de Kamer en het lid Bruin een brief te sturen.", [(["bruin"], None)]),
    ("Aan het lid Aalders heb ik een brief toegezegd en het lid Bruin een brief gestuurd.", [(["aalders"], None)]),
    ("Aan het lid Aalders heb ik een brief toegezegd en het lid Bruin vroeg om een overzicht.", [(["aalders"], None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), _PROMISED_EACH)
def test_several_members_are_promised_something_each(
    letter: Read, sentence: str, expected: list[tuple[list[str], str | None]]
) -> None:
    """Each has a promise of its own, though the verb stands but once; what is promised to both is one."""
    found = [(each["to"], each["due"], each["status"]) for each in letter(sentence).commitments]
    assert found == [(*each, "open") for each in expected]


def test_the_day_of_the_first_promise_is_that_of_the_second(letter: Read) -> None:
    """The sentence tells it once."""
    ledger = letter("In het debat van 3 februari 2026 heb ik het lid Aalders een brief toegezegd en het lid Bruin een overzicht.")
    assert [each["made_on"] for each in ledger.commitments] == ["2026-02-03", "2026-02-03"]


def test_the_next_promise_goes_to_whom_the_first_did(letter: Read) -> None:
    """A second promise in a paragraph that names nobody is made to those of the first."""
    ledger = letter(
        "In antwoord op vragen van de leden Aalders en Bruin heb ik een proef toegezegd. "
        "Later heb ik een tweede proef toegezegd."
    )
    assert [entry["to"] for entry in ledger.commitments] == [["aalders", "bruin"], ["aalders", "bruin"]]


def test_a_note_only_tells_where_the_promise_was_made(letter: Read) -> None:
    """A note behind the sentence of a promise that says where it was made is no second promise."""
    ledger = letter(
        "Ik houd rekening met de toezegging aan het lid Bruin (SP).[footnoteRef:1] "
        "[1: Toezegging gedaan tijdens het debat van 12 november 2025.]"
    )
    assert [(entry["to"], entry["status"]) for entry in ledger.commitments] == [(["bruin@SP"], "open")]


def test_in_an_internal_note_u_is_the_minister(note: Read) -> None:
    """What a note advises the minister is no promise; what the minister promised, or the Chamber will get, is."""
    ledger = note(
        "U wordt gevraagd in te stemmen. U informeert de Kamer in mei. In het debat heeft u een plan toegezegd.\n\n"
        "Na uw akkoord zal de brief aan de Kamer worden gezonden. De Kamer zal eind 2026 worden geïnformeerd."
    )
    found = [(entry["sentence"], entry["due"]) for entry in ledger.commitments]
    assert found == [
        ("In het debat heeft u een plan toegezegd.", None),
        ("De Kamer zal eind 2026 worden geïnformeerd.", "2026~"),
    ]


def test_what_a_minister_writes_to_a_committee_goes_to_it(paper_of: Read) -> None:
    """The list of its decisions tells what it will get, and from whom; what others get is no promise."""
    list_of = "Besluitenlijst van de procedurevergadering van 4 maart 2026\n\nTweede Kamer der Staten-Generaal\n\n{}\n"
    told = (
        "Daarin meldt de staatssecretaris dat hij de brief over tolken uiterlijk 1 mei 2026 zal sturen.",
        "De minister meldt dat hij de brief voor 1 mei 2026 aan de gemeenten zal sturen.",
        "De minister meldt dat hij de brief niet zal sturen.",
        "Het lid Aalders meldt dat zij de vragen voor 1 mei 2026 zal sturen.",
        "De minister meldt dat hij de brief op 3 februari 2026 heeft gestuurd.",
    )
    read = [paper_of(list_of.format(each)).commitments for each in told]
    assert [[each["due"] for each in found] for found in read] == [["2026-05-01"], [], [], [], []]


def test_the_chair_reads_each_promise_out(debate: Read) -> None:
    """What the chair lists are promises, in whatever words; "dat is een toezegging aan" tells to whom."""
    ledger = debate(
        "De voorzitter:\n\nIk lees de toezeggingen voor.\n\n"
        "- De Kamer ontvangt voor 1 juli 2026 een brief over tolken.\n\n"
        "- In het vierde kwartaal van 2026 komt de Minister terug op de registratie van tolken. "
        "Dat is een toezegging aan mevrouw Bruin.\n\n"
        "- Aan de heer Aalders is toegezegd dat de evaluatie voor 1 oktober 2026 naar de Kamer komt.\n\n"
        "De heer Aalders (VVD):\n\nIk zal de Kamer voor 1 mei 2027 een nota sturen.\n\n"
        "- Er komt voor 1 juni 2027 een nota over tolken van mij."
    )
    found = [(entry["to"], entry["due"], entry["act"]) for entry in ledger.commitments]
    assert found == [
        (["Kamer"], "2026-07-01", "made"),
        (["bruin"], "2026-36", "made"),
        (["aalders@VVD"], "2026-10-01", "made"),
    ]
    offices = [(entry["made_by"] or {}).get("office") for entry in ledger.commitments]
    assert offices == [None, "Minister", None]


def test_a_list_of_promises_below_them_repeats_them(letter: Read) -> None:
    """An item with the term of a promise above it is that promise."""
    ledger = letter(
        "De Minister van Wonen zegt toe dat de Kamer voor 1 mei 2027 een plan ontvangt.\n\nToezeggingen\n\n"
        "- De Minister van Wonen zendt de Kamer voor 1 mei 2027 een plan.\n\n"
        "- De Minister van Wonen zendt de Kamer voor 1 juli 2027 de cijfers van het loket."
    )
    assert [entry["due"] for entry in ledger.commitments] == ["2027-05-01", "2027-07-01"]


def test_the_list_of_a_debate_repeats_its_promises(debate: Read) -> None:
    """The chair's list adds the member to the promise that the minister made; other speakers promise nothing."""
    ledger = debate(
        "Mevrouw Bruin (SP):\n\nIk zal de Kamer in mei 2026 een nota sturen.\n\n"
        "Minister Voorbeeld:\n\nIk stuur de Kamer in het vierde kwartaal van 2026 een plan.\n\n"
        "De voorzitter:\n\nIk lees voor.\n\n"
        "- Toezegging aan het lid Bruin (SP): de Minister stuurt de Kamer in het vierde kwartaal van 2026 een plan."
    )
    found = [(entry["to"], entry["due"], entry["made_by"]) for entry in ledger.commitments]
    assert found == [(["bruin@SP"], "2026-36", {"name": "Voorbeeld", "office": "Minister"})]


_SIGNED = {"name": "A. Voorbeeld", "office": "Minister van Justitie en Veiligheid"}
_MAKERS = [
    ("Ik zal uw Kamer informeren.", _SIGNED),
    # A predecessor may have had an office that is called otherwise.
    ("Mijn ambtsvoorganger heeft dat toegezegd.", None),
    ("Conform de toezegging van mijn ambtsvoorganger zal ik de Kamer in mei informeren.", None),
    ("Mijn ambtsvoorganger, de toenmalige Minister voor Tolken en Loketten, heeft de Kamer een brief toegezegd.",
     {"name": None, "office": "Minister voor Tolken en Loketten"}),
    (
        "De Minister van Financiën zendt de Kamer in mei een brief.",
        {"name": None, "office": "Minister van Financiën"},
    ),
    (
        "De Kamer wordt in mei door de Minister van Financiën geïnformeerd.",
        {"name": None, "office": "Minister van Financiën"},
    ),
    (
        "De Minister van Financiën zal uw Kamer informeren.",
        {"name": None, "office": "Minister van Financiën"},
    ),
    # What the letter only speaks of again may be of another minister.
    ("Ik zeg het lid Bruin (SP) een brief toe.", _SIGNED),
    ("In het debat van 12 november 2025 heb ik het lid Bruin (SP) een brief toegezegd.", _SIGNED),
    ("Met deze brief kom ik mijn toezegging aan het lid Bruin (SP) na.", _SIGNED),
    ("Hiermee doe ik de toezegging aan het lid Bruin (SP) af.", None),
    ("Bij de proef houd ik rekening met de toezegging aan het lid Bruin (SP) over tolken.", None),
    ("Zoals toegezegd door mijn collega zend ik u hierbij het rapport.", None),
    ("Zoals toegezegd in het debat zendt het bureau u het rapport.", None),
    # Who keeps it holds the office that promised it.
    ("Zoals toegezegd in het debat van 12 november 2025 zend ik u hierbij het rapport.",
     {"name": None, "office": "Minister van Justitie en Veiligheid"}),
    ("Ik stuur u het rapport zoals toegezegd in het debat.",
     {"name": None, "office": "Minister van Justitie en Veiligheid"}),
]


@pytest.mark.parametrize(("sentence", "made_by"), _MAKERS)
def test_who_promises(letter: Read, sentence: str, made_by: dict[str, str | None] | None) -> None:
    """A promise is of who signs the letter, unless the sentence names another office or a predecessor,

    or only speaks of one that was made before, without saying whose it was.
    """
    assert [entry["made_by"] for entry in letter(sentence).commitments] == [made_by]


def test_a_condition_is_told(letter: Read) -> None:
    """A promise that depends on what happens says so."""
    ledger = letter("Indien nodig zal ik uw Kamer berichten. Zodra het kan, zal ik uw Kamer berichten.")
    assert [entry["conditional"] for entry in ledger.commitments] == [True, False]


def test_a_promise_mentioned_by_the_way_is_no_second_one(letter: Read) -> None:
    """ "De analyse waarover ik uw Kamer zal informeren" repeats the promise with the same term."""
    ledger = letter(
        "Ik zal de Kamer eind 2026 informeren over de toets. "
        "Bij de toets waarover ik uw Kamer eind 2026 zal informeren, betrek ik de gemeenten."
    )
    found = [entry["sentence"] for entry in ledger.commitments]
    assert found == ["Ik zal de Kamer eind 2026 informeren over de toets."]


def test_talks_count_where_they_carry_out_a_motion(letter: Read) -> None:
    """What the minister will speak of with others is a promise in a passage on a motion, and none elsewhere."""
    ledger = letter(
        "Motie Bruin (SP) - tolken (Kamerstuk 39 001, nr. 12)\n\nIk zal met de gemeenten in gesprek gaan.\n\n"
        "Tot slot\n\nIk zal ook met de sector in gesprek gaan."
    )
    assert [entry["sentence"] for entry in ledger.commitments] == ["Ik zal met de gemeenten in gesprek gaan."]


_PARTS = [promise for promise, _ in _PROMISES] + _NO_PROMISES


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=8))
def test_an_entry_lies_where_its_sentence_stands(
    letter_paper: Callable[[str], Paper], parts: list[str]
) -> None:
    """The offsets of an entry enclose its sentence in the stored text, in the order of the text."""
    paper = letter_paper("\n\n".join(parts))
    entries = paper.ledger.commitments
    assert [paper.source.text[e["start"] : e["end"]] for e in entries] == [e["sentence"] for e in entries]
    assert [e["start"] for e in entries] == sorted(e["start"] for e in entries)
    assert len(entries) == sum(part not in _NO_PROMISES for part in parts)


_BOUNDS = [
    # sentence, due, earliest, latest, relation
    ("Na de zomer van 2026 informeer ik uw Kamer.", "2026-22", "2026-09-01", "2026-11-30", "after"),
    # After what happens in a month may be in that month, and no day ends it.
    ("Begin mei 2026 spreek ik de raad; daarna informeer ik uw Kamer.", "2026-05", "2026-05-01", None, "after"),
    ("Op 4 mei 2026 spreek ik de raad, waarna ik uw Kamer informeer.", "2026-05-04", "2026-05-04", None, "after"),
    ("Na de zomer van 2026 spreek ik de raad; vervolgens informeer ik uw Kamer.", "2026-22", "2026-09-01", None, "after"),
    ("Na de raad van 4 mei 2026 spreek ik de sector. Ik informeer uw Kamer daarna in juni 2026.",
     "2026-06", "2026-06-01", "2026-06-30", "on"),
    ("Ik stuur de Kamer voor 1 juli 2026 een brief.", "2026-07-01", None, "2026-06-30", "before"),
    ("Ik stuur de Kamer voor het einde van 2026 een brief.", "2026~", None, "2026-12-31", "before"),
    ("Ik informeer de Kamer aan het einde van het jaar.", "2026~", "2026-10-01", "2026-12-31", "on"),
    ("Voor het einde van het jaar informeer ik de Kamer.", "2026~", None, "2026-12-31", "before"),
    ("De Kamer ontvangt in de tweede helft van het jaar een brief.", "2026-41", "2026-07-01", "2026-12-31", "on"),
    ("Ik stuur de Kamer nog voor de kerst een brief.", "2026-12-25", None, "2026-12-24", "before"),
    ("Ik stuur de Kamer voor de jaarwisseling een brief.", None, None, "2026-12-31", "before"),
    ("Ik stuur de Kamer rond de jaarwisseling een brief.", None, None, None, None),
    ("Ik stuur de Kamer aan het einde van het jaar daarna een brief.", None, None, None, None),
    # What a budget is for is no term; what must be there before a year is.
    ("Ik stuur de Kamer de begroting voor 2027.", None, None, None, None),
    ("Ik stuur de Kamer de begroting voor 2027 in mei.", "2026-05", "2026-05-01", "2026-05-31", "on"),
    ("Ik stuur de Kamer het plan voor 2027.", None, None, None, None),
    ("Ik zeg toe de Kamer het plan voor 2027 gereed te laten maken.", "2027", None, "2026-12-31", "before"),
    ("Ik stuur de Kamer de brief voor 2027.", "2027", None, "2026-12-31", "before"),
    ("Ik stuur de Kamer voor 2027 de begroting.", "2027", None, "2026-12-31", "before"),
    ("Ik stuur de Kamer vóór eind juni 2026 een brief.", "2026-06", None, "2026-06-30", "before"),
    ("Ik stuur de Kamer uiterlijk op 1 juli 2026 een brief.", "2026-07-01", None, "2026-07-01", "before"),
    ("In het vierde kwartaal van 2026 stuur ik de Kamer een brief.", "2026-36", "2026-10-01", "2026-12-31", "on"),
    ("De toezegging over tolken blijft open met als nieuwe deadline 1 juli 2026.", "2026-07-01", None, "2026-07-01", "before"),
    ("Ik zeg in de richting van het lid Aalders toe dat ik in mei een brief stuur.", "2026-05", "2026-05-01", "2026-05-31", "on"),
    ("Ik wil toezeggen aan het lid Aalders dat ik in mei een brief stuur.", "2026-05", "2026-05-01", "2026-05-31", "on"),
    ("Ik stuur de Kamer binnen zes weken een brief.", None, None, "2026-04-14", "before"),
    ("Ik stuur de Kamer binnen negen weken een brief.", None, None, "2026-05-05", "before"),
    ("Ik stuur de Kamer binnen elf maanden een brief.", None, None, "2027-02-03", "before"),
    ("Ik stuur de Kamer binnen een jaar een brief.", None, None, "2027-03-03", "before"),
    ("Ik stuur de Kamer voor de Voorjaarsnota een brief.", None, None, "2026-06-01", "before"),
    ("Bij de Najaarsnota informeer ik de Kamer daarover.", None, None, "2026-12-01", "before"),
    ("Ik stuur de Kamer nog voor Prinsjesdag een brief.", None, None, "2026-09-15", "before"),
    ("Ik zeg de Kamer een brief over de Voorjaarsnota toe.", None, None, None, None),
    ("Zodra dat kan, stuur ik de Kamer een brief.", None, None, None, None),
    ("Ik stuur de Kamer voor de zomer van 2026 een brief.", "2026-22", None, "2026-07-02", "before"),
    ("Ik stuur de Kamer uiterlijk voor het najaar van 2026 een brief.", "2026-23", None, "2026-08-31", "before"),
]


@pytest.mark.parametrize(("sentence", "due", "earliest", "latest", "relation"), _BOUNDS)
def test_a_term_has_bounds(
    letter: Read, sentence: str, due: str | None, earliest: str | None, latest: str | None, relation: str | None
) -> None:
    """The words before a date say which days it allows; what falls after a season falls in the next one."""
    found = [
        (c["due"], c["due_earliest"], c["due_latest"], c["relation"]) for c in letter(sentence).commitments
    ]
    assert found == [(due, earliest, latest, relation)]


def test_before_a_recess_ends_on_the_day_before_it(letter: Read) -> None:
    """What the Chamber gets before the Christmas recess comes before its first day."""
    (found,) = letter("Voor het kerstreces stuur ik de Kamer een brief.").commitments
    assert (found["due"], found["due_earliest"], found["relation"]) == ("2026-12", None, "before")
    assert "2026-12-14" < found["due_latest"] < "2026-12-25"


_SPEAKERS = [
    ("Ik zeg mevrouw Bruin een brief toe.", {"name": "Voorbeeld", "office": "Minister"}),
    ("Dat heb ik mevrouw Bruin in mei toegezegd.", {"name": "Voorbeeld", "office": "Minister"}),
    ("Mijn voorganger heeft mevrouw Bruin een brief toegezegd.", None),
    ("De toezegging aan mevrouw Bruin over tolken ken ik.", None),
]


@pytest.mark.parametrize(("said", "made_by"), _SPEAKERS)
def test_who_promised_what_a_minister_speaks_of(debate: Read, said: str, made_by: dict[str, str | None]) -> None:
    """In a debate, too, a promise of before is of who speaks only where they say so."""
    ledger = debate(f"Minister Voorbeeld:\n\n{said}")
    assert [entry["made_by"] for entry in ledger.commitments] == [made_by]


_RECALLED = "Ik houd rekening met de toezegging aan het lid Bruin (SP) over tolken."
_ACTS = [
    ("Ik stuur de Kamer in mei een brief.", "made", None),
    ("Ik zeg uw Kamer een brief toe.", "made", None),
    ("In het debat van 12 november 2025 heb ik het lid Bruin een brief toegezegd.", "repeated", "2025-11-12"),
    ("Op 12 november 2025 heb ik de Kamer een brief toegezegd.", "repeated", "2025-11-12"),
    ("Zoals toegezegd in het debat van 12 november 2025 zend ik u hierbij het rapport.", "settled", "2025-11-12"),
    ("Ik heb de Kamer een brief toegezegd voor 1 april 2026. Die toezegging wordt uitgesteld tot 1 mei 2026.", "postponed", None),
    ("De Kamer zal het plan later dan toegezegd ontvangen.", "postponed", None),
    # A note on the promise, or who speaks on of it, may tell the day.
    (f"{_RECALLED}[1]\n\n[1] Toezegging gedaan bij de behandeling van de wet op 12 november 2025.", "repeated", "2025-11-12"),
    (f"{_RECALLED}[1]\n\n[1] Toezegging gedaan in de brief van 12 november 2025.", "repeated", None),
    (f"{_RECALLED} Deze toezegging deed ik in het debat van 12 november 2025.", "repeated", "2025-11-12"),
    (f"{_RECALLED} Deze toezegging is op 12 november 2025 besproken.", "repeated", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "act", "made_on"), _ACTS)
def test_what_a_paper_does_with_a_promise(letter: Read, body: str, act: str, made_on: str | None) -> None:
    """A promise is made, repeated, settled or put off, and made on the day that its sentence tells."""
    assert [(c["act"], c["made_on"]) for c in letter(body).commitments] == [(act, made_on)]


def test_a_promise_put_off_has_the_new_term(letter: Read) -> None:
    """A later sentence on the same promise that gives another term puts it off to that."""
    (found,) = letter(
        "Ik heb de Kamer een brief toegezegd voor 1 april 2026. Die toezegging wordt uitgesteld tot na 1 mei 2026."
    ).commitments
    assert (found["act"], found["due"], found["due_latest"]) == ("postponed", "2026-05-01", "2026-05-31")


def test_a_promise_that_is_called_by_number_has_its_own_subject(letter: Read) -> None:
    """It is not that of the one before it in the sentence."""
    ledger = letter("De toezegging over tolken (T09123) en de toezegging over opvang (T09124) zijn afgedaan.")
    assert [(*c["register"], c["subject"]) for c in ledger.commitments] == [("T09123", "tolken"), ("T09124", "opvang")]


def test_a_promise_has_the_numbers_of_its_registers(letter: Read) -> None:
    """A register number counts in the sentence of the promise and in its note."""
    ledger = letter(
        "In het debat heb ik het lid Bruin een brief toegezegd (TZ202511-004).[footnoteRef:1] Zie ook T02867.\n\n"
        "Ik zal de Kamer in mei informeren. [1: Toezegging T03123.]"
    )
    assert [c["register"] for c in ledger.commitments] == [["TZ202511-004", "T03123"], []]


@pytest.mark.parametrize("heading", ["Toezegging aan het lid Bruin (TZ202511-004)", "Tolken (TZ202511-004)"])
def test_the_number_in_a_heading_is_of_the_first_promise_below_it(letter: Read, heading: str) -> None:
    """Letters that go through their promises name the register above each."""
    ledger = letter(
        f"{heading}\n\nIn het debat heb ik het lid Bruin een brief over tolken toegezegd. In mei informeer ik de Kamer "
        "over de scholen.\n\nLoketten\n\nIk heb toegezegd een loket te openen."
    )
    assert [c["register"] for c in ledger.commitments] == [["TZ202511-004"], [], []]


_SUBJECTS = [
    ("Tolken\n\nIk zal de Kamer in mei informeren.", "Tolken"),
    ("2.1 Tolken\n\nIk zal de Kamer in mei informeren over de kosten.", "Tolken"),
    ("Tot slot\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("In het debat over de opvang heb ik een brief over de kosten van tolken toegezegd.", "de kosten van tolken"),
    ("Ik zal de Kamer daarover in mei informeren.", "Voortgang van de aanpak"),
    ("Ministerie van Financiën\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("De Kamer wordt hier in mei nader over geïnformeerd.", "Voortgang van de aanpak"),
    ("Over de kosten van tolken rapporteer ik in mei aan uw Kamer.", "de kosten van tolken"),
    ("Slot\n\nIk zal de Kamer in mei informeren.", None),
    ("Slot\n\nDe opvang is vol. Ik spreek de gemeenten over het loket en informeer uw Kamer daarover in mei.", "het loket"),
    ("Slot\n\nDe opvang is vol. Elk jaar tel ik wie er is en informeer ik uw Kamer daarover.", "Elk jaar tel ik wie er is"),
    ("BRIEF VAN DE MINISTER VAN WONEN\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("B BRIEF VAN DE MINISTER VAN WONEN\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("B1 BRIEF VAN DE MINISTER VAN WONEN\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("39 812 Meldpunten\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("Nr. 7 BRIEF VAN DE MINISTER VAN WONEN\n\nIk zal de Kamer in mei informeren over de kosten van tolken.", "de kosten van tolken"),
    ("Slot\n\nMet deze brief doe ik de toezegging aan het lid Bruin (SP) over de inzet van tolken gestand.", "de inzet van tolken"),
    ("Slot\n\nDe toegezegde brief over de inzet van tolken ontvangt uw Kamer in mei.", "de inzet van tolken"),
    # What is promised, not the debate or the questions in which it was.
    ("Slot\n\nIn antwoord op vragen van het lid Bruin (SP) over tolken is een reactie op het rapport van de raad toegezegd.", "een reactie op het rapport van de raad"),
    ("Slot\n\nIn het debat heb ik toegezegd om de kosten van tolken te onderzoeken.", "de kosten van tolken te onderzoeken"),
    ("Slot\n\nOp de kosten van tolken kom ik na de zomer terug.", "de kosten van tolken"),
    # The sentence pointed back to.
    ("Slot\n\nDe raad doet onderzoek naar de kosten van tolken. Ik heb toegezegd daarover in mei een brief te sturen.", "onderzoek naar de kosten van tolken"),
    ("Slot\n\nDe raad doet onderzoek naar de kosten van tolken. Ik zal de Kamer hierover in mei informeren.", "onderzoek naar de kosten van tolken"),
    ("Slot\n\nDe wet wordt nu getoetst. Ik zal de Kamer daarover in mei informeren.", "De wet wordt nu getoetst."),
    ("Slot\n\nDe wet wordt nu getoetst. Ik zal de Kamer in mei een brief sturen.", None),
    ("Geachte voorzitter,\n\nHierbij zend ik u, zoals toegezegd in mijn brief van 12 maart 2027, het plan.", None),
    # The full stop of an abbreviation ends nothing.
    ("Slot\n\nIk zal de Kamer in mei informeren over de motie van het lid Bruin c.s. over een loket.", "de motie van het lid Bruin c.s. over een loket"),
    ("Slot\n\nIk zal de Kamer in mei informeren over de uitvoering van art. 3 van de wet m.b.t. tolken.", "de uitvoering van art. 3 van de wet m.b.t. tolken"),
    ("Slot\n\nIn het debat heb ik toegezegd om de motie van het lid Bruin c.s. uit te voeren.", "de motie van het lid Bruin c.s. uit te voeren"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "subject"), _SUBJECTS)
def test_what_a_promise_is_about(letter: Read, body: str, subject: str | None) -> None:
    """The heading of its section, unless that could stand above anything; else what its sentence says."""
    assert [c["subject"] for c in letter(body).commitments] == [subject]


def test_a_long_subject_is_cut_behind_a_word(letter: Read) -> None:
    """What is left out is told by "…": half a word is none."""
    about = f"de opvang {'en de begeleiding ' * 12}van slachtoffers"
    (found,) = letter(f"Ik informeer uw Kamer voor de zomer over {about}.").commitments
    assert found["subject"] == f"de opvang {'en de begeleiding ' * 10}en de…"



def test_a_column_of_promises_makes_a_table_a_list_of_them(letter: Read) -> None:
    """Where a title says what the rows hold, no heading need; what stands below the table is none of it."""
    ledger = letter(
        "| Nr. | Toezegging | Stand |\n| --- | --- | --- |\n"
        "| 1 | De Minister gaat met tolken in gesprek | Kamer geïnformeerd op 3 februari 2026 |\n"
        "| 2 | De evaluatie van het loket komt naar de Kamer | Loopt |\n\n"
        "De evaluatie van het loket is van de gemeente."
    )
    assert [c["status"] for c in ledger.commitments] == ["done", "open"]


def test_one_number_is_one_promise(letter: Read) -> None:
    """What a letter tells of a number at its beginning and again in its own section is one promise."""
    ledger = letter(
        "Ik heb in het debat een plan toegezegd (T09123). In deze brief ga ik daarop in.\n\n"
        "Toezegging T09123\n\nIk heb het lid Bruin een plan toegezegd. Het overleg vindt plaats in mei 2026, waarna ik uw Kamer informeer."
    )
    found = [(c["to"], c["status"], c["due"], c["register"]) for c in ledger.commitments]
    assert found == [(["bruin"], "open", "2026-05", ["T09123"])]


_BELOW_HEADING = [
    ("Voor de zomer van 2026 ontvangt de Kamer een brief.", [("open", "2026-22", ["bruin"])]),
    ("Afgedaan met de brief van 12 februari 2026.", [("done", None, ["bruin"])]),
    ("De wet is afgedaan.", [("open", None, ["bruin"])]),
    ("Op 3 februari 2026 is de Kamer over tolken geïnformeerd.", [("done", None, ["bruin"])]),
    ("De Kamer is geïnformeerd dat het overzicht van tolken is uitgesteld.", [("open", None, ["bruin"])]),
    ("Op 3 februari 2026 is het overzicht van tolken 2024 aan de Kamer gestuurd.", [("open", None, ["bruin"])]),
]


@pytest.mark.parametrize(("line", "expected"), _BELOW_HEADING)
def test_a_line_below_the_heading_of_a_promise_tells_of_it(
    letter: Read, line: str, expected: list[tuple[str, str | None, list[str]]]
) -> None:
    """An overview names each promise in a heading; below it stand its state and its term."""
    ledger = letter(f"Toezegging aan het lid Bruin - tolken\n\n{line}\n\nOverig")
    assert [(c["status"], c["due"], c["to"]) for c in ledger.commitments] == expected


_EACH = [
    ("De toezegging aan het lid Aalders over tolken en de toezegging aan het lid Bruin over opvang beschouw ik hiermee als afgedaan.",
     [(["aalders"], "done", None), (["bruin"], "done", None)]),
    ("Aan de toezegging aan het lid Aalders over tolken is voldaan; de toezegging aan het lid Bruin over opvang volgt in mei 2026.",
     [(["aalders"], "done", None), (["bruin"], "open", "2026-05")]),
    ("Hiermee doe ik de toezegging aan het lid Aalders en de toezegging aan het lid Bruin af.",
     [(["aalders"], "done", None), (["bruin"], "done", None)]),
    ("De toezegging aan het lid Aalders en de toezegging aan gemeenten beschouw ik als afgedaan.", [(["aalders"], "done", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), _EACH)
def test_a_sentence_may_tell_of_promises_to_several_members(
    letter: Read, sentence: str, expected: list[tuple[list[str], str, str | None]]
) -> None:
    """Each has the words behind its own name, else those of the next, else of the sentence."""
    assert [(c["to"], c["status"], c["due"]) for c in letter(sentence).commitments] == expected


def test_each_promise_to_a_member_has_its_own_words(letter: Read) -> None:
    """One that the sentence tells something of does not share what it tells of the next."""
    ledger = letter(
        "De toezegging aan het lid Aalders (SP) is afgedaan, de toezegging aan het lid Bruin (SP) loopt nog en de "
        "toezegging aan het lid Dalen (SP) is vervallen."
    )
    assert [c["status"] for c in ledger.commitments] == ["done", "open", "lapsed"]


def test_my_promise_is_the_one_named_before(letter: Read) -> None:
    """"Mijn toezegging", without more, is that of the paragraph; one that is told in full is another."""
    first = "Op 5 februari heb ik het lid Bruin toegezegd te kijken naar tolken."
    found = [
        [(c["to"], c["status"]) for c in letter(f"{first} {then}").commitments]
        for then in ("Ik beschouw mijn toezegging daarmee als afgedaan.",
                     "Ik beschouw mijn toezegging over opvang als afgedaan.")
    ]  # fmt: skip
    assert found == [[(["bruin"], "done")], [(["bruin"], "open"), (["bruin"], "done")]]


def test_the_chair_tells_that_something_was_promised(debate: Read) -> None:
    """Of the chair it counts, without a list too; what a member says of it is the ground of a question."""
    said = "De minister heeft toegezegd de Kamer in mei 2026 te informeren over tolken."
    found = [len(debate(f"{who}:\n\n{said}").commitments) for who in ("De voorzitter", "Mevrouw Bruin (SP)")]
    assert found == [1, 0]


def test_the_chair_tells_what_a_promise_is_about(debate: Read) -> None:
    """Where the minister's own sentence only points back."""
    ledger = debate(
        "Minister Voorbeeld:\n\nMevrouw Bruin vroeg naar de tolken. Daar kom ik eind 2026 schriftelijk op terug.\n\n"
        "De voorzitter:\n\nIk heb een lijst van toezeggingen.\n\n- De minister komt eind 2026 terug op de tolken in ziekenhuizen."
    )
    assert [(c["to"], c["subject"]) for c in ledger.commitments] == [(["bruin"], "de tolken in ziekenhuizen")]


def test_the_chair_may_repeat_a_promise_without_a_term(debate: Read) -> None:
    """In much the same words it is the one that the minister made, and told to whom."""
    ledger = debate(
        "Minister Voorbeeld:\n\nIk kan toezeggen dat ik met de inspectie praat over tolken in ziekenhuizen. "
        "U krijgt in mei 2026 een brief over loketten.\n\n"
        "De voorzitter:\n\nIk heb de volgende toezeggingen.\n\n"
        "- De minister gaat met de inspectie in gesprek over tolken in ziekenhuizen. Aan de heer Aalders.\n\n"
        "- De minister gaat met gemeenten in gesprek over opvang."
    )
    found = [(c["to"], c["due"]) for c in ledger.commitments]
    assert found == [(["aalders"], None), (["Kamer"], "2026-05"), (["Kamer"], None)]


_ASKED_FOR = [
    ("Het lid Bruin vroeg om een overzicht. Dit heb ik toegezegd.", [["bruin"]]),
    ("Het lid Bruin vroeg om een overzicht. Ik heb de Kamer dit toegezegd.", [["Kamer"]]),
    ("Het lid Bruin sprak over tolken. Dit heb ik toegezegd.", [["Kamer"]]),
    ("Het lid Bruin vroeg om een overzicht. Dit heb ik toegezegd. Daarmee is voldaan aan mijn toezegging aan het lid Bruin.",
     [["bruin"]]),
    ("Ik heb het lid Aalders iets toegezegd. Ook is voldaan aan mijn toezegging aan het lid Bruin.", [["aalders"], ["bruin"]]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _ASKED_FOR)
def test_a_promise_is_made_to_who_asked_for_it(letter: Read, body: str, expected: list[list[str]]) -> None:
    """Where its sentence names nobody, the member counts who asks for it in the sentence before."""
    assert [c["to"] for c in letter(body).commitments] == expected


_TERM_BEHIND = [
    ("Hierover ontvangt u eind 2026 een brief.", [("2026~", ["bruin"])]),
    ("Het loopt goed. Na afloop van de proef zal ik u eind 2026 de cijfers doen toekomen.", [("2026~", ["bruin"])]),
    ("Eind 2026 ontvangt u een brief over tolken.", [(None, ["bruin"]), ("2026~", ["Kamer"])]),
]


@pytest.mark.parametrize(("behind", "expected"), _TERM_BEHIND)
def test_the_term_of_a_promise_may_stand_behind_it(
    letter: Read, behind: str, expected: list[tuple[str | None, list[str]]]
) -> None:
    """A promise that is recalled without its term has that of the sentence that refers back to it."""
    found = letter(f"Ik heb het lid Bruin toegezegd de proef uit te voeren. {behind}").commitments
    assert [(c["due"], c["to"]) for c in found] == expected


def test_what_is_said_of_a_promise_may_give_its_term(letter: Read) -> None:
    """"De toezegging zal … worden nagekomen" tells when; what it is about tells nothing of that."""
    found = letter("De toezegging aan het lid Bruin over tolken staat open. De toezegging zal eind 2026 worden nagekomen.")
    assert [(c["due"], c["act"]) for c in found.commitments] == [("2026~", "postponed")]


def test_a_paper_without_a_day_may_promise_something_by_a_day(paper_of: Read) -> None:
    """What a minister undertakes there is to come; what was promised once may be past."""
    found = paper_of(
        "Aan de orde is het debat met de Kamer.\n\nMinister Voorbeeld:\n\nIk zal u voor 1 mei 2026 informeren over tolken."
    )
    assert [c["due"] for c in found.commitments] == ["2026-05-01"]


def test_what_members_put_in_writing_promises_nothing(paper_of: Read) -> None:
    """In a written consultation only the minister's part promises and carries out."""
    found = paper_of(
        "39 812 Meldplicht\n\nNr. 40 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 maart 2026\n\n"
        "I Vragen en opmerkingen vanuit de fracties\n\nDe Kamer zal eind 2026 een brief ontvangen over tolken.\n\n"
        "II Reactie van de minister\n\nIk zal de Kamer in mei 2026 een brief sturen over opvang."
    )
    assert [c["due"] for c in found.commitments] == ["2026-05"]


_KEPT_FURTHER_ON = [
    ("Het loopt in alle regio's. Dat overzicht treft u aan in de bijlage.", "done"),
    ("Het loopt in alle regio's. De cijfers over tolken treft u aan in de bijlage.", "open"),
    ("Het loopt in alle regio's. Met deze brief informeer ik u over tolken.", "open"),
    ("Het loopt in alle regio's. Dat overzicht stuur ik in mei 2026.", "open"),
]


@pytest.mark.parametrize(("behind", "status"), _KEPT_FURTHER_ON)
def test_a_promise_may_be_kept_further_on_in_its_paragraph(letter: Read, behind: str, status: str) -> None:
    """What is delivered there is the promise where it is called again; this letter itself is called in any case."""
    found = letter(f"In het debat heb ik het lid Bruin een brief met een overzicht toegezegd. {behind}").commitments
    assert found[0]["status"] == status


_RIGHT_BEHIND = [
    # what was promised, the sentence behind it, and whether that one hands it over
    ("een brief", "Deze brief dient daartoe.", "done"),
    ("een brief", "Hiermee geef ik daar invulling aan.", "done"),
    ("een plan", "Hierbij gaat het plan u toe.", "done"),
    ("een plan", "Hieronder ga ik daarop in.", "done"),
    ("een plan", "Hierover kan ik u het volgende melden.", "done"),
    ("een plan", "Via deze weg informeer ik uw Kamer daarover.", "done"),
    ("een plan", "Bij dezen.", "done"),
    ("een overzicht van de opvang", "Bij deze brief vindt u een tussenstand.", "open"),
    ("een overzicht van de opvang", "Bijgaand treft u een eerste overzicht aan.", "open"),
    ("een tussenstand", "Bij deze brief vindt u een tussenstand.", "done"),
    ("een brief", "Deze brief is nog niet gereed.", "open"),
    ("een brief", "Deze brief is voorzien voor juni.", "open"),
    ("een brief", "In deze brief zal ik ingaan op tolken.", "open"),
    ("een plan", "Met deze brief kan ik u daar nog niet over informeren.", "open"),
    ("een onderzoek", "Hierbij betrek ik de uitkomsten van de pilot.", "open"),
    ("een onderzoek", "Hierbij wordt ook gekeken naar tolken.", "open"),
    ("een onderzoek", "In dit onderzoek wordt gekeken naar tolken.", "open"),
    ("een onderzoek", "Met dit onderzoek wil ik de knelpunten in kaart brengen.", "open"),
    ("een onderzoek", "Hiermee wordt inzicht verkregen in de kosten.", "open"),
    ("een onderzoek", "Hieronder vallen ook de kosten van tolken.", "open"),
    ("een onderzoek", "Hierna volgt een gesprek met gemeenten.", "open"),
    # What tells of delay, of what comes later or of a draft brings nothing; nor does what a motion asks.
    ("een plan", "Via deze weg meld ik u dat dit plan vertraagd is.", "open"),
    ("een plan", "Via deze weg informeer ik uw Kamer dat het plan later komt.", "open"),
    ("een plan", "Hierbij meld ik dat het plan in juni volgt.", "open"),
    ("een plan", "Hierbij informeer ik u over de reden van de vertraging.", "open"),
    ("een plan", "Hierbij bied ik u een concept aan.", "open"),
    ("een plan", "Hierbij meld ik u, mede namens de minister van Financiën, dat dit nog niet kan.", "open"),
    ("een plan", "Hierbij meld ik dat alle havens meedoen.", "done"),
    ("een plan", "Hierbij stuur ik u, met excuses voor de vertraging, het plan met de planning.", "done"),
    ("een brief over de vertraging", "Hierbij informeer ik u over de vertraging.", "done"),
    ("een plan", "Hiermee geef ik uitvoering aan de motie Aalders (Kamerstuk 39 001, nr. 11).", "open"),
]


@pytest.mark.parametrize(("thing", "behind", "status"), _RIGHT_BEHIND)
def test_only_what_is_handed_over_or_told_keeps_a_promise(
    letter: Read, thing: str, behind: str, status: str
) -> None:
    """ "Hierbij" with what is done besides, or "dit onderzoek" of what it will be about, hands nothing over."""
    found = letter(f"In het debat heb ik het lid Bruin {thing} toegezegd. {behind}").commitments
    assert [c["status"] for c in found] == [status]


def test_a_promise_that_is_made_here_is_not_the_one_that_was_kept(letter: Read) -> None:
    """"Mijn toezegging", when it is kept already, was made before; "deze toezegging" may be what stands above."""
    made = "Ik zal uw Kamer in mei 2026 informeren over tolken."
    kept = "De cijfers heb ik gedeeld, waarmee ik {} toezegging gestand heb gedaan."
    found = [
        [(c["status"], c["due"]) for c in letter(f"{made} {kept.format(which)}").commitments]
        for which in ("mijn", "deze")
    ]
    assert found == [[("open", "2026-05"), ("done", None)], [("done", "2026-05")]]


_STATES = [
    # heading, the line of the state; status and term
    ("Toezeggingen", "Stand van zaken: Per brief van 3 februari 2026 aan de Kamer gezonden.", "done", None),
    ("Toezeggingen", "Stand van zaken: De Kamer wordt voor 1 mei 2026 geïnformeerd.", "open", "2026-05-01"),
    ("Toezeggingen", "Stand van zaken: De Kamer is op 3 februari 2026 over de voortgang geïnformeerd.", "open", None),
    ("Toezeggingen", "Stand van zaken: Er wordt gewerkt. De Kamer wordt eind 2026 geïnformeerd.", "open", "2026~"),
    ("Afgehandelde toezeggingen", "Stand van zaken: Zie de brief van 3 februari 2026.", "done", None),
]


@pytest.mark.parametrize(("heading", "state", "status", "due"), _STATES)
def test_a_list_of_promises_tells_how_each_stands(
    letter: Read, heading: str, state: str, status: str, due: str | None
) -> None:
    """What stands below an item under "Stand van zaken" is no promise of its own; a debate may head some of them."""
    ledger = letter(
        f"{heading}\n\nCommissiedebat Opvang, 4 december 2025\n\n"
        f"De Minister stuurt de Kamer de evaluatie van het loket toe.\n\n{state}"
    )
    assert [(c["status"], c["due"]) for c in ledger.commitments] == [(status, due)]


_ROWS = [
    ("Afgehandelde toezeggingen", "Zie de brief van 3 februari 2026", "done", None),
    ("B.1 Afgeronde toezeggingen", "Zie de brief van 3 februari 2026", "done", None),
    ("Toezeggingen", "Afgerond [03-02-2026]", "done", None),
    ("Toezeggingen", "Gereed", "done", None),
    ("Toezeggingen", "Verzonden op 3 februari 2026", "done", None),
    ("Toezeggingen", "De TK is bij brief van 3 februari 2026 geïnformeerd", "done", None),
    ("Toezeggingen", "Afgedaan | Kamerbrief van 3 februari 2026", "done", None),
    ("Toezeggingen", "Deels afgedaan | Kamerbrief van 3 februari 2026", "open", None),
    ("Toezeggingen", "De evaluatie is aan de Kamer aangeboden, de reactie volgt in juni 2026.", "open", "2026-06"),
    ("Toezeggingen", "Aan de Kamer gezonden op 3 februari 2026", "done", None),
    ("Toezeggingen", "Met de raad wordt overlegd. De TK wordt eind 2026 geïnformeerd.", "open", "2026~"),
]


@pytest.mark.parametrize(("heading", "state", "status", "due"), _ROWS)
def test_the_row_of_a_list_tells_how_its_promise_stands(
    letter: Read, heading: str, state: str, status: str, due: str | None
) -> None:
    """The last column speaks of the promise in the first, in as many sentences as it likes."""
    ledger = letter(
        f"{heading}\n\n| Toezegging | Vindplaats | Stand van zaken |\n| --- | --- | --- |\n"
        f"| De Minister stuurt de Kamer een evaluatie van het loket. | AO Opvang | {state} |"
    )
    assert [(c["status"], c["due"]) for c in ledger.commitments] == [(status, due)]


_SAID_TWICE = [
    ("Ik kom eind 2026 met een brief over tolken. Dat zeg ik graag toe.", [("2026~", ["Kamer"])]),
    ("Ja, dat kan ik toezeggen. Ik kom eind 2026 met een brief over tolken.", [("2026~", ["Kamer"])]),
    ("Ik kom eind 2026 met een brief over tolken. Het is druk. Dus over tolken kom ik eind 2026 met een brief.",
     [("2026~", ["Kamer"])]),
    ("Ik kom eind 2026 met een brief over tolken. Ik kom eind 2026 met een brief over opvang.",
     [("2026~", ["Kamer"]), ("2026~", ["Kamer"])]),
    ("Ik kom eind 2026 met een brief over tolken. Mevrouw Bruin vroeg naar de opvang. Dat zeg ik toe.",
     [("2026~", ["Kamer"]), (None, ["bruin"])]),
    # The same question of the same member.
    ("Daar kom ik op terug, op de eerste vraag van de heer Bruin; dat is een toezegging. Het is druk. Ik kom op schrift terug "
     "op de eerste vraag van de heer Bruin.", [(None, ["bruin"])]),
    ("Op de eerste vraag van de heer Bruin kom ik schriftelijk terug. Op de tweede vraag van de heer Bruin kom ik "
     "schriftelijk terug.", [(None, ["Kamer"]), (None, ["Kamer"])]),
    ("Op de eerste vraag van de heer Bruin kom ik schriftelijk terug. Op de eerste vraag van de heer Bruin en de tweede "
     "vraag van mevrouw Aalders kom ik schriftelijk terug.", [(None, ["Kamer"]), (None, ["Kamer"])]),
    # By another day, or with another thing.
    ("Ik stuur de Kamer voor 1 mei 2026 een plan op de eerste vraag van de heer Bruin. Op de eerste vraag van de heer Bruin over "
     "loketten stuur ik de Kamer voor 1 juli 2026 de aantallen.", [("2026-05-01", ["Kamer"]), ("2026-07-01", ["Kamer"])]),
    ("Ik zeg de Kamer een plan toe op de eerste vraag van de heer Bruin. Op de eerste vraag van de heer Bruin zeg ik de Kamer een "
     "overzicht toe.", [(None, ["bruin"]), (None, ["bruin"])]),
]  # fmt: skip


@pytest.mark.parametrize(("turn", "expected"), _SAID_TWICE)
def test_a_minister_says_a_promise_twice(
    debate: Read, turn: str, expected: list[tuple[str | None, list[str]]]
) -> None:
    """In one turn the same term and thing are one promise, and so are words that only point at the sentence beside."""
    found = [(c["due"], c["to"]) for c in debate(f"Minister Voorbeeld:\n\n{turn}").commitments]
    assert found == expected


def test_the_list_of_a_debate_says_to_whom_its_promises_were_made(debate: Read) -> None:
    """"Dat is een toezegging aan" behind an item is of the promise that the item repeats, wherever that was made."""
    ledger = debate(
        "Minister Voorbeeld:\n\nIk kom eind 2026 met een brief over tolken. Ik stuur de Kamer in mei 2026 een plan.\n\n"
        "De voorzitter:\n\nIk heb de volgende toezeggingen.\n\n"
        "- De minister komt eind 2026 met een brief over tolken. Dat is een toezegging aan mevrouw Bruin."
    )
    assert [(c["due"], c["to"]) for c in ledger.commitments] == [("2026~", ["bruin"]), ("2026-05", ["Kamer"])]


_PUT_OFF = [
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Het is niet mogelijk dit voor die dag te sturen. "
     "Naar verwachting kan ik uw Kamer in juli 2026 informeren.", [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. De raad overlegt nog. Ik verzoek u de deadline te verplaatsen naar 1 juli 2026.",
     [("postponed", "2026-07-01", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. De raad overlegt nog. De wet is vertraagd tot juli 2026.",
     [("repeated", "2026-05-01", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Dat is niet gelukt. U ontvangt het na 1 juli 2026.",
     [("postponed", "2026-07-01", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Dat is niet gelukt.", [("postponed", "2026-05-01", "open")]),
    # A longer term is one of the promise that was named, whatever was announced beside it.
    ("In het debat heb ik toegezegd de wet te evalueren. Ik verwacht uw Kamer de uitkomst in mei 2026 te kunnen sturen. "
     "Ik verzoek u de termijn van deze toezegging te verlengen tot 1 juli 2026.",
     [("postponed", "2026-07-01", "open")]),
    ("In het debat heb ik toegezegd de wet te evalueren. Ik verwacht uw Kamer de cijfers in mei 2026 te kunnen sturen. "
     "Ik verzoek u de termijn van deze toezegging te verlengen tot 1 juli 2026.",
     [("postponed", "2026-07-01", "open"), ("made", "2026-05", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Dat wordt na 1 juli 2026.", [("postponed", "2026-07-01", "open")]),
    # Another term of the thing that was promised, in its paragraph or behind a delay.
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Er is nog niet beslist. U kunt het plan in juli 2026 tegemoet zien.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Er is nog niet beslist. U kunt de cijfers in juli 2026 tegemoet zien.",
     [("repeated", "2026-05-01", "open"), ("made", "2026-07", "open")]),
    ("Ik heb u meegedeeld dat ik de informatie in maart 2026 aan uw Kamer zou sturen.\n\nDaarvoor is meer tijd nodig. "
     "Ik laat u weten dat ik uw Kamer de gevraagde informatie in mei 2026 zal toesturen.", [("postponed", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet binnen de termijn gestand doen.", [("postponed", None, "open")]),
    # The first undertaking in the paragraph that names a later day, whatever it calls what comes.
    ("In het debat heb ik voor 1 mei 2026 een evaluatie toegezegd. Het onderzoek heeft vertraging opgelopen. Daardoor zal "
     "het rapport niet eerder dan in juni gereed zijn. Ik zal uw Kamer het rapport in juli 2026 sturen.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een evaluatie toegezegd. Dat is niet gelukt. De raad overlegt nog. Verder zal ik "
     "uw Kamer de cijfers in juli 2026 sturen.", [("postponed", "2026-05-01", "open"), ("made", "2026-07", "open")]),
    # Where it is not met by a day, the next clause tells by when it comes.
    ("In het debat heb ik een plan toegezegd. Het lukt niet om het plan voor de zomer te sturen; u ontvangt het plan in het "
     "najaar van 2026.", [("postponed", "2026-23", "open")]),
    ("In het debat heb ik een plan toegezegd. Het lukt niet om het plan voor 1 april 2026 te sturen; in juni 2026 stuur ik u "
     "de begroting.", [("postponed", "2026-04-01", "open")]),
    ("In het debat heb ik een plan toegezegd. Het lukt niet om u voor de zomer te informeren; een reactie volgt in "
     "november 2026.", [("postponed", "2026-11", "open")]),
    ("In het debat heb ik een plan toegezegd. Het lukt niet om u binnen drie weken te berichten, de brief komt in juli 2026.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. Ik verwacht u in juli 2026 te berichten.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. De toets daarvan loopt.",
     [("postponed", None, "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen.\n\nHet plan stuur ik u in juli 2026.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen.\n\nIk streef ernaar u in juli 2026 over de "
     "opvang te berichten.", [("lapsed", None, "lapsed")]),
    # What is said not to be kept was only late where it is said to come, or hoped for by a day.
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. Ik streef ernaar u in juli 2026 te berichten.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. De planning is nu dat het plan in juli 2026 "
     "verschijnt.", [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen.\n\nIk streef ernaar u in juli 2026 alsnog te "
     "berichten.", [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. Ik stuur uw Kamer het plan in juli 2026.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. U ontvangt dit na 1 juli 2026.",
     [("postponed", "2026-07-01", "open")]),
    ("In het debat heb ik een plan toegezegd. Die toezegging kan ik niet nakomen. Ik zal uw Kamer in mei 2026 wel over de "
     "cijfers informeren.", [("lapsed", None, "lapsed"), ("made", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin om voor 1 juni 2026 een brief te sturen kan ik niet nakomen. De brief verschijnt in "
     "oktober 2026.", [("postponed", "2026-10", "open")]),
    # A paper of which nothing is said may be what was promised.
    ("De toezegging aan het lid Bruin kan ik niet nakomen. In mei 2026 ontvangt u een brief.",
     [("postponed", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. Over de opvang ontvangt u in mei 2026 een brief.",
     [("lapsed", None, "lapsed"), ("made", "2026-05", "open")]),
    # So it may not where another sends it, or where the promise is not kept for good.
    ("De toezegging aan het lid Bruin kan ik niet nakomen. De minister van Financiën stuurt u in mei 2026 een brief.",
     [("lapsed", None, "lapsed"), ("made", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. In mei 2026 ontvangt u van de minister van Financiën een brief.",
     [("lapsed", None, "lapsed"), ("made", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen, want de raad is opgeheven. Ik stuur u in mei 2026 een brief.",
     [("lapsed", None, "lapsed"), ("made", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. Ik stuur u in mei 2026 een brief.",
     [("postponed", "2026-05", "open")]),
    # Whoever of the government sends it, and to whomever of the Chamber.
    ("De toezegging aan het lid Bruin kan ik niet nakomen. De Kamer ontvangt in mei 2026 een brief.",
     [("postponed", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. Het kabinet stuurt u in mei 2026 een brief.",
     [("postponed", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. U ontvangt in mei 2026 van mij een brief.",
     [("postponed", "2026-05", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. Uw Kamer ontvangt in de loop van het jaar 2027 een brief.",
     [("postponed", "2027", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. De commissie krijgt in het eerste kwartaal van 2027"
     " een brief.", [("postponed", "2027-33", "open")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. De Kamer ontvangt in mei 2026 van de Rekenkamer een brief.",
     [("lapsed", None, "lapsed")]),
    ("De toezegging aan het lid Bruin kan ik niet nakomen. Van de inspectie ontvangt u in mei 2026 een brief.",
     [("lapsed", None, "lapsed")]),
    # What another body promised is no promise to the Chamber, nor is what another body sends.
    ("De toezegging van de gemeente wordt niet nagekomen. Uw Kamer ontvangt in mei 2026 van de Rekenkamer een overzicht.", []),
    ("Dat kan ik niet toezeggen; ik kom in mei 2026 hierop terug.", [("made", "2026-05", "open")]),
    ("Ik zeg niet toe dat ik u een brief stuur, u krijgt dit jaar geen brief.", []),
    # What is hoped for is the term of what is put off, and promises nothing itself.
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Dat is niet gelukt. Ik streef ernaar u in juli 2026 te berichten.",
     [("postponed", "2026-07", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Ik streef ernaar in juli 2026 de wet te wijzigen.",
     [("repeated", "2026-05-01", "open")]),
    ("In het debat heb ik voor 1 mei 2026 een plan toegezegd. Ik stuur uw Kamer na 1 juli 2026 ook de cijfers.",
     [("repeated", "2026-05-01", "open"), ("made", "2026-07-01", "open")]),
]  # fmt: skip


_STANDS = [
    # What a time is part of is no sender, nor is who sends it for the government another body.
    ("Uw Kamer ontvangt in het voorjaar van volgend jaar een brief.", [("made", "2027-21", "open")]),
    ("Uw Kamer mag in het voorjaar van volgend jaar een verkenning verwachten.", [("made", "2027-21", "open")]),
    ("Uw Kamer ontvangt in de zomer van het komende jaar de resultaten.", [("made", "2026-22", "open")]),
    ("Uw Kamer ontvangt eind van deze maand een brief.", [("made", None, "open")]),
    ("Uw Kamer ontvangt in mei 2026 van Onze Minister een brief.", [("made", "2026-05", "open")]),
    ("Uw Kamer ontvangt in mei 2026 van de betrokken bewindspersonen een brief.", [("made", "2026-05", "open")]),
    ("Uw Kamer ontvangt in mei 2026 van de zijde van het kabinet een brief.", [("made", "2026-05", "open")]),
    ("Uw Kamer ontvangt in mei van dit jaar van de Rekenkamer een overzicht.", []),
    ("Uw Kamer ontvangt in mei 2026 van het Planbureau een overzicht.", []),
    ("Uw Kamer ontvangt voor het einde van het jaar van de inspectie een rapport.", []),
    ("Uw Kamer ontvangt in de loop van 2026 van de inspectie een rapport.", []),
    ("Uw Kamer ontvangt naar verwachting in mei 2026 van de inspectie een rapport.", []),
    ("Uw Kamer ontvangt daarover in mei 2026 van de Nationaal Rapporteur een rapport.", []),
    ("Uw Kamer krijgt in mei 2026 van de inspectie een rapport.", []),
    ("Van de inspectie ontvangt uw Kamer in mei 2026 een rapport.", []),
    ("Uw Kamer ontvangt in mei 2026 van de Franse minister van Justitie een brief.", []),
    ("Uw Kamer ontvangt in mei 2026 van de regering van Suriname een brief.", []),
    ("Uw Kamer ontvangt in mei 2026 van de minister van Justitie een brief.", [("made", "2026-05", "open")]),
    ("Van mij ontvangt uw Kamer in mei 2026 een rapport.", [("made", "2026-05", "open")]),
    ("Uw Kamer ontvangt in mei 2026 van deze evaluatie een verslag.", [("made", "2026-05", "open")]),
    ("Uw Kamer ontvangt naar verwachting in mei 2026 een rapport.", [("made", "2026-05", "open")]),
    # What does not come is no promise either.
    ("Ik kan geen brief toezeggen; u ontvangt in mei 2026 geen brief.", []),
    ("Ik stuur uw Kamer in mei 2026 geen afzonderlijke brief.", []),
    ("Ik stuur uw Kamer in mei 2026 geen brief maar een overzicht.", [("made", "2026-05", "open")]),
    ("Ik stuur uw Kamer in mei 2026 een overzicht, nu er geen akkoord is.", [("made", "2026-05", "open")]),
    ("Ik stuur uw Kamer in mei 2026 een brief over gemeenten die geen opvang bieden.", [("made", "2026-05", "open")]),
    # What is promised to a member may be about another body.
    ("De toezegging van de organisatie van een conferentie aan het lid Bruin is afgedaan.", [("settled", None, "done")]),
    ("De toezegging van een platform voor tolken is nagekomen.", [("settled", None, "done")]),
    ("De toezegging van de politie is nagekomen.", []),
    ("De toezegging van een extra inspectie bij bedrijven is nagekomen.", [("settled", None, "done")]),
    ("De toezegging van de organisatie van een conferentie is nagekomen.", [("settled", None, "done")]),
    ("De toezegging van een bezoek aan een gemeente is nagekomen.", [("settled", None, "done")]),
    ("De toezegging van de minister alle gemeenten te schrijven is nagekomen.", [("settled", None, "done")]),
    ("De toezegging aan de leden Bruin en Vos over toezeggingen van gemeenten is nagekomen.",
     [("settled", None, "done")]),
    ("De toezegging van een bedrijf om te stoppen is ingetrokken.", []),
    ("De toezegging van een aantal gemeenten is nagekomen.", []),
    ("De toezegging van twee grote banken is nagekomen.", []),
    ("De toezegging van organisaties van slachtoffers is ingetrokken.", []),
    ("De toezegging van een organisatie van slachtoffers is vervallen.", []),
    ("De toezegging van een platform om te stoppen is nagekomen.", []),
    ("De toezegging van de directeur van een bedrijf is nagekomen.", []),
    # To whomever it is.
    ("De toezegging van de Europese Commissie aan de leden van het Europees Parlement is nagekomen.", []),
    ("De toezegging van de gemeente aan mevrouw Pietersen uit Assen is nagekomen.", []),
    ("De toezegging van de NVWA aan het lid Bruin om een rapport te sturen is afgedaan.", []),
    ("De toezegging van het COA aan de Kamer is ingetrokken.", []),
    # Another promise that is open leaves the one before it settled; behind a motion it is the only one.
    ("Hiermee is de toezegging aan het lid Bruin afgedaan; de toezeggingen aan het lid Vos nog niet.",
     [("settled", None, "done"), ("repeated", None, "open")]),
    ("Hiermee is de motie-Jansma afgedaan, maar de toezegging aan het lid Bruin niet.", [("repeated", None, "open")]),
    # What comes in the place of what is refused may tell of what is not so, or be refused as well.
    ("Dat kan ik niet toezeggen; ik stuur u in mei 2026 een brief die niet openbaar is.", [("made", "2026-05", "open")]),
    ("Dat kan ik niet toezeggen; ik stuur u in mei 2026 een brief over gemeenten met geen opvang.", [
        ("made", "2026-05", "open"),
    ]),
    ("Dat kan ik niet toezeggen; ik stuur u in mei 2026 alle niet openbare stukken.", [("made", "2026-05", "open")]),
    ("Dat kan ik niet toezeggen; ik stuur u met de brief van mei 2026 geen lijst.", []),
    ("Dat kan ik niet toezeggen; u ontvangt in mei 2026 een brief over mensen die geen tolk krijgen.",
     [("made", "2026-05", "open")]),
    ("Dat kan ik niet toezeggen; ik stuur u in mei 2026 het plan niet.", []),
    ("Dat kan ik niet toezeggen; ik stuur u geen brief.", []),
    # Who does not come back to it promises nothing.
    ("Ik kom er in mei 2026 niet op terug.", []),
    ("Op de kosten van tolken kom ik in mei 2026 niet meer terug.", []),
    ("Ik kom er niet in april maar in mei 2026 op terug.", [("made", "2026-05", "open")]),
    ("Ik kom hier niet later dan mei 2026 op terug.", [("made", "2026-05", "open")]),
    ("Ik kom niet later dan in mei 2026 bij u terug op de vraag.", [("made", "2026-05", "open")]),
    ("Ik kom in mei 2026 op alle niet afgedane moties terug.", [("made", "2026-05", "open")]),
    ("Ik kom in mei 2026 op mijn niet nagekomen toezegging terug.", [("made", "2026-05", "open")]),
    ("Ik kom in mei 2026 op de niet tijdig beantwoorde brieven terug.", [("made", "2026-05", "open")]),
    ("Ik kom in mei 2026 op twee niet afgedane moties terug.", [("made", "2026-05", "open")]),
    ("Dat kan ik niet toezeggen; ik kom niet later dan mei 2026 hierop terug.", [("made", "2026-05", "open")]),
    ("Dat kan ik niet toezeggen; ik stuur u in mei 2026 de brief niet meer.", []),
    ("Ik kom hier niet binnen een maand op terug.", []),
    ("Ik kom hier in mei 2026 nooit op terug.", []),
    ("Ik kom in mei 2026 op die brieven niet terug.", []),
    ("Ik kom in mei 2026 niet op alle moties terug.", []),
    ("Ik kom op de vraag waarom dit niet lukt in mei 2026 terug.", [("made", "2026-05", "open")]),
    ("Ik kom hier nu niet op terug, maar in mei 2026.", [("made", "2026-05", "open")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _STANDS)
def test_only_the_denial_of_a_promise_or_another_sender_makes_it_none(
    letter: Read, body: str, expected: list[tuple[str, str | None, str]]
) -> None:
    """A sentence promises what the government sends, whatever else in it is part of a time or not so."""
    assert [(c["act"], c["due"], c["status"]) for c in letter(body).commitments] == expected


@pytest.mark.parametrize(("body", "expected"), _PUT_OFF)
def test_the_sentences_behind_a_promise_may_put_it_off(
    letter: Read, body: str, expected: list[tuple[str, str | None, str]]
) -> None:
    """That a term is not met puts off the promise before it, and the next term is the new one."""
    assert [(c["act"], c["due"], c["status"]) for c in letter(body).commitments] == expected


def test_who_has_a_promise_is_promised_it_then(debate: Read) -> None:
    """Who got one is told of one of before."""
    said = (
        "U hebt een toezegging, mijnheer Bruin.", "Dan heeft mevrouw Bruin een toezegging.",
        "U hebt die toezegging in mei gekregen.",
    )  # fmt: skip
    read = [debate(f"Minister Voorbeeld:\n\n{each}").commitments for each in said]
    assert [[each["act"] for each in found] for found in read] == [["made"], ["made"], ["repeated"]]


def test_a_minister_need_not_name_the_chamber_in_a_debate(debate: Read) -> None:
    """In a debate "u" and a letter mean the Chamber; what comes later in the debate itself is no promise."""
    ledger = debate(
        "Minister Voorbeeld:\n\nDaar kom ik straks op terug. Ik kom met een brief over tolken. "
        "Ik zal u in mei 2026 informeren. Ik ga een overzicht toezeggen.\n\n"
        "Mevrouw Bruin (SP):\n\nIk kom met een brief. Ik zal u informeren.\n\n"
        "De voorzitter:\n\nDe toezeggingen.\n\n- De minister zegt toe de Kamer in juni 2026 te informeren."
    )
    assert [(c["sentence"], c["made_by"]["office"]) for c in ledger.commitments] == [
        ("Ik kom met een brief over tolken.", "Minister"),
        ("Ik zal u in mei 2026 informeren.", "Minister"),
        ("Ik ga een overzicht toezeggen.", "Minister"),
        ("- De minister zegt toe de Kamer in juni 2026 te informeren.", "Minister"),
    ]


_CLOSED = [
    # Who makes a promise hereby does not keep it hereby.
    ("Hierbij zeg ik uw Kamer toe in mei 2026 over tolken te berichten.", "open"),
    ("Ik zeg toe uw Kamer voor 1 mei 2026 te berichten; de motie Aalders beschouw ik daarmee als afgedaan.", "open"),
    ("Met deze brief kom ik gedeeltelijk tegemoet aan mijn toezegging aan het lid Bruin over tolken.", "open"),
    ("Met deze brief doe ik mijn toezegging aan het lid Bruin over tolken gestand.", "done"),
    ("Daarmee is ook mijn toezegging aan het lid Bruin over tolken in de zorg afgedaan.", "done"),
    ("Ik heb uw Kamer op 3 februari 2026 geïnformeerd, zoals toegezegd.", "done"),
    ("Zoals toegezegd heb ik uw Kamer op 3 februari 2026 een brief gestuurd.", "done"),
    ("Ik heb uw Kamer toegezegd een brief te sturen.", "open"),
    ("De toezegging aan het lid Bruin over tolken doe ik uiterlijk 1 juli 2026 gestand.", "open"),
    ("Aan de toezegging aan het lid Bruin over tolken voldoe ik hiermee voor de zomer.", "done"),
    # "Moeten" and "uiterlijk" in what was promised say nothing of whether it is kept.
    ("De toezegging aan het lid Bruin om uiterlijk 1 februari 2026 over tolken te schrijven is nagekomen.", "done"),
    ("De toezegging aan het lid Bruin om na te gaan wat scholen moeten betalen is afgedaan.", "done"),
    ("De toezegging aan het lid Bruin over tolken is afgedaan met het verslag, zodra dat openbaar werd.", "done"),
    ("De toezegging aan het lid Bruin over tolken moet voor de zomer zijn afgedaan.", "open"),
    ("De toezegging aan het lid Bruin over tolken, die uiterlijk 1 juli 2026 is afgedaan.", "open"),
    ("Daarmee wordt de toezegging aan het lid Bruin over tolken in het najaar nagekomen.", "open"),
    ("Hiermee wordt de toezegging aan het lid Bruin om voor de zomer te schrijven nagekomen.", "done"),
    # What an earlier letter said, what a later one brings, and what is only confirmed, is not sent by this one.
    ("In deze brief hebben wij u toegezegd nog een reactie op het rapport te sturen.", "open"),
    ("Met de brief die ik in mei 2026 stuur, doe ik mijn toezegging aan het lid Bruin af.", "open"),
    ("Hierbij informeer ik u dat ik het plan, zoals toegezegd, voor de zomer van 2026 zal sturen.", "open"),
    ("Ik stel voor u uiterlijk 4 mei 2026 nader te berichten.", "open"),
    ("De toezegging aan het lid Bruin wordt meegenomen in de brief waarmee ik een plan stuur.", "open"),
    ("De toezegging aan het lid Bruin zou met deze brief zijn afgedaan als het onderzoek gereed was.", "open"),
    ("Pas na de evaluatie is de toezegging aan het lid Bruin nagekomen.", "open"),
    ("De toezegging aan het lid Bruin is afgedaan voor zover het tolken betreft.", "open"),
    # What is settled on a day to come is not yet, but what was promised for such a day may be.
    ("De toezegging aan het lid Bruin is eind juni 2026 afgedaan.", "open"),
    ("Ik ga ervan uit dat de toezegging aan het lid Bruin in juni 2026 is afgedaan.", "open"),
    ("De toezegging aan het lid Bruin om in juni 2026 een brief te sturen is afgedaan.", "done"),
    ("De toezegging aan het lid Bruin is op 3 februari 2026 afgedaan.", "done"),
    # A promise may be why a motion is closed.
    ("Met de toezegging aan het lid Bruin is de motie Aalders afgedaan.", "open"),
    ("Met de toezegging aan het lid Bruin over tolken doe ik dit nu; de toezegging is afgedaan.", "done"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "status"), _CLOSED)
def test_what_closes_a_promise_speaks_of_it(letter: Read, sentence: str, status: str) -> None:
    """A promise is done where the sentence says that it is kept in full, not where it is made or a motion closed."""
    assert [each["status"] for each in letter(sentence).commitments] == [status]


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("De vaste commissie voor Justitie heeft op 9 december 2025 overleg gevoerd met de Minister van Justitie.\n\n",
         [("2025-12-31", "2025-12-09"), ("2026-01-06", "2025-12-09"), ("2025-12-18", "2025-12-09")]),
        ("", [("2026-12-31", None), ("2026-03-31", None), ("2026-12-17", None)]),
    ],
)  # fmt: skip
def test_a_debate_counts_from_the_day_on_which_it_was_held(
    debate: Read, held: str, expected: list[tuple[str, str | None]]
) -> None:
    """The report is adopted weeks later: where it prints no other day, its own is all that is known."""
    body = (
        "Minister Verhoeckx:\nIk stuur de Kamer voor het einde van het jaar een plan. "
        "De Kamer ontvangt binnen vier weken de cijfers. Voor het kerstreces stuur ik de Kamer een brief.\n"
    )
    found = debate(f"{held}{body}").commitments
    assert [(each["due_latest"], each["made_on"]) for each in found] == expected


_TOLD_WHEN = [
    ("Ik denk dat die er in mei zou kunnen zijn.", ("2026-05", "2026-05-31")),
    ("Die brief ontvangt u voor 1 juli 2026.", ("2026-07-01", "2026-06-30")),
    ("Die zal ik snel sturen, zodat u haar ruim voor de Voorjaarsnota hebt.", (None, "2026-06-01")),
    ("Het komt binnen vier weken.", (None, "2026-03-31")),
    # What does not point at the brief, or does not say that it comes, gives it no term.
    ("In mei spreek ik de gemeenten.", (None, None)),
    ("Die wet komt in mei in de Kamer.", (None, None)),
    ("Dat komt in mei ter sprake.", (None, None)),
    ("Die kan niet in mei komen.", (None, None)),
    ("Die analyse van het Planbureau komt in mei.", (None, None)),
]


@pytest.mark.parametrize(("following", "term"), _TOLD_WHEN)
def test_the_next_sentence_may_tell_when_it_comes(
    debate: Read, following: str, term: tuple[str | None, str | None]
) -> None:
    """Right behind a promise without a term, a sentence that points at what was promised gives it one."""
    ledger = debate(f"Minister Voorbeeld:\n\nIk zeg daarover graag een brief toe. {following}")
    assert [(entry["due"], entry["due_latest"]) for entry in ledger.commitments] == [term]


def test_a_term_is_taken_over_once_and_by_who_gives_none(debate: Read) -> None:
    """A promise keeps the term of its own sentence, and one of another turn or paragraph is not its."""
    own = "Ik zeg toe dat ik de Kamer in juni 2026 een brief stuur. Die komt er in mei 2026 niet."
    ledger = debate(
        f"Minister Voorbeeld:\n\n{own}\n\nIk zeg mevrouw Bruin een plan toe.\n\nDat komt er in mei 2026.\n\n"
        "Minister Voorbeeld:\n\nIk zeg de heer Aalders een nota toe.\n\nDe heer Aalders (VVD):\n\nDie komt in mei 2026."
    )
    assert [entry["due"] for entry in ledger.commitments] == ["2026-06", None, None]


_THINGS = [
    ("Ik zeg dus een brief toe.", 1),
    ("Het kost geld, maar ik zeg wel graag een brief toe om te laten zien hoe het zit.", 1),
    ("Dat duurt even. Ik ga die brief toezeggen.", 1),
    # Another thing, or one that is about something, for another member or one more, is another promise.
    ("Ik zeg ook een brief toe.", 2),
    ("Ik zeg een overzicht toe.", 2),
    ("Ik zeg een brief toe over de opvang.", 2),
    ("Ik zeg mevrouw Dalen een brief toe.", 2),
    ("\n\nIk zeg een brief toe.", 2),
]


@pytest.mark.parametrize(("said", "promises"), _THINGS)
def test_a_thing_that_is_promised_again_in_a_paragraph_is_one_promise(debate: Read, said: str, promises: int) -> None:
    """A minister who comes back to what was just promised, without saying more of it, promises it once."""
    ledger = debate(f"Minister Voorbeeld:\n\nIk ga een brief toezeggen waarin ik de kosten schets. {said}")
    assert len(ledger.commitments) == promises


def test_a_word_that_stands_for_any_thing_makes_no_two_promises_one(debate: Read) -> None:
    """In one turn two promises for one month are one where both name a thing, and "daarover" names none."""
    said = "Minister Voorbeeld:\n\nIk zeg daarover in mei een brief toe. {}"
    both = [
        len(debate(said.format(each)).commitments)
        for each in (
            "Ik spreek daarover de gemeenten en zal u in mei informeren.",
            "De gemeenten spreek ik, en ik zal u in mei over de tolken informeren. Ik zal u in mei over die tolken berichten.",
        )
    ]
    assert both == [2, 2]


_NOT_THEN = [
    ("Ik heb het lid Bruin toegezegd u in maart 2026 te informeren. U ontvangt de brief niet in maart, maar uiterlijk 1 juli 2026.",
     [("postponed", "2026-07-01")]),
    ("Ik heb u toegezegd voor 3 mei 2026 een plan te sturen. Het komt niet voor de zomer, maar in het najaar van 2026.",
     [("postponed", "2026-11-30")]),
    ("Ik informeer uw Kamer voor 3 mei 2026, maar niet over de kosten.", [("made", "2026-05-02")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _NOT_THEN)
def test_not_by_one_day_but_by_another_is_a_deferral(
    letter: Read, body: str, expected: list[tuple[str, str]]
) -> None:
    """ "Niet voor A, maar uiterlijk B": B is the term, and the promise is the one of before."""
    assert [(each["act"], each["due_latest"]) for each in letter(body).commitments] == expected


_RETOLD = [
    ("In het debat van 9 december 2025 heb ik toegezegd uw Kamer voor het kerstreces te informeren.", "2025-12"),
    ("In het debat van 9 december 2025 heb ik toegezegd uw Kamer voor 1 februari te informeren.", "2026-02-01"),
    ("In het debat van 9 december 2025 heb ik toegezegd uw Kamer voor het einde van het jaar te informeren.", None),
    ("In het debat van 9 december 2025 heb ik toegezegd uw Kamer in mei te informeren.", "2026-05"),
    ("In het debat van 9 december 2025 heb ik toegezegd uw Kamer in december 2026 te informeren.", "2026-12"),
    ("Ik zeg toe uw Kamer voor het kerstreces te informeren.", "2026-12"),
]


@pytest.mark.parametrize(("sentence", "due"), _RETOLD)
def test_a_term_told_in_retrospect_falls_behind_the_day_of_the_promise(
    letter: Read, sentence: str, due: str | None
) -> None:
    """A term without its year is the first behind the day on which it was promised, gone by or not."""
    assert [each["due"] for each in letter(sentence).commitments] == [due]


_TALKS = [
    ("Dit gesprek heeft op 2 februari 2026 plaatsgevonden.", "done"),
    ("Dat gesprek is op 2 februari 2026 gevoerd.", "done"),
    ("Dit gesprek heeft nog niet plaatsgevonden.", "open"),
    ("Dit gesprek wordt in mei gevoerd.", "open"),
]


@pytest.mark.parametrize(("behind", "status"), _TALKS)
def test_talks_that_took_place_keep_the_promise_to_have_them(letter: Read, behind: str, status: str) -> None:
    """Whoever promised to speak with others has done so once the talks were held; a promised letter is still due."""
    found = [
        [each["status"] for each in letter(f"Ik heb het lid Bruin toegezegd {promised}. {behind}").commitments]
        for promised in ("met de sector te spreken", "een brief te sturen")
    ]
    assert found == [[status], ["open"]]


_FOUND_OUT = [
    ("te onderzoeken hoeveel tolken er zijn. Dat onderzoek loopt; ik stuur u de uitkomst in mei 2026.", [(["bruin"], "2026-05")]),
    ("de tolken te laten tellen. De telling loopt nog. Uw Kamer ontvangt de resultaten voor 1 juli 2026.", [(["bruin"], "2026-07-01")]),
    ("een brief te sturen. Uw Kamer ontvangt de uitkomst van de proef in mei 2026.", [(["bruin"], None), (["Kamer"], "2026-05")]),
]  # fmt: skip


@pytest.mark.parametrize(("promised", "expected"), _FOUND_OUT)
def test_the_outcome_of_what_was_promised_to_be_found_out_is_no_second_promise(
    letter: Read, promised: str, expected: list[tuple[list[str], str | None]]
) -> None:
    """Who promised to look into something and sends the outcome by a day keeps that promise by then."""
    found = letter(f"Ik heb het lid Bruin toegezegd {promised}").commitments
    assert [(each["to"], each["due"]) for each in found] == expected


@pytest.mark.parametrize(
    ("day", "said", "status"),
    [
        ("2 april 2026", "wordt hiermee in maart 2026 nagekomen", "done"),
        ("3 maart 2026", "wordt hiermee in maart 2026 nagekomen", "open"),
        ("3 februari 2026", "wordt hiermee in maart 2026 nagekomen", "open"),
        ("2 april 2026", "wordt hiermee niet in maart 2026 nagekomen", "open"),
        ("2 april 2026", "wordt in maart 2026 nagekomen", "open"),
        ("2 april 2026", "wordt hiermee, volgens het lid Bruin, in maart 2026 nagekomen", "open"),
    ],
)
def test_what_is_kept_hereby_in_a_month_is_kept_once_that_has_gone_by(
    paper_of: Read, day: str, said: str, status: str
) -> None:
    """Until then it is a plan, in the present tense."""
    ledger = paper_of(LETTER.replace("3 maart 2026", day).format(body=f"De toezegging aan het lid Bruin {said}."))
    assert [each["status"] for each in ledger.commitments] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("De toezegging aan het lid Bruin wordt hiermee nog niet ingelost; dat gebeurt in mei.", "open"),
        ("Hiermee los ik mijn toezegging aan het lid Bruin nog niet in.", "open"),
        ("Hiermee kom ik mijn toezegging aan het lid Bruin nog niet na.", "open"),
        ("Met deze brief doe ik de toezegging aan het lid Bruin niet af.", "open"),
        ("Met de aanbieding van dit rapport kom ik tegemoet aan mijn toezegging aan het lid Bruin.", "done"),
        ("Met de aanbieding van dit rapport in mei kom ik tegemoet aan mijn toezegging aan het lid Bruin.", "open"),
        ("Hiermee doe ik de toezegging aan het lid Bruin over tolken, die ik in mei deed, niet af.", "open"),
        # What is denied of something else denies nothing of the promise.
        ("Hiermee is de toezegging aan het lid Bruin nagekomen; op de kosten ga ik niet in.", "done"),
        ("Hiermee is de toezegging aan het lid Bruin nagekomen, ook al neemt de vraag naar tolken niet af.", "done"),
    ],
)
def test_what_is_denied_of_a_promise_keeps_it_open(letter: Read, sentence: str, status: str) -> None:
    """A letter that says "hiermee" may say what it does not do."""
    assert [(each["to"], each["status"]) for each in letter(sentence).commitments] == [(["bruin"], status)]


def test_each_row_of_a_table_is_a_promise_of_its_own(letter: Read) -> None:
    """By the same day as the one above too."""
    rows = (("Nota over opvang", "de Kamer"), ("Rapport over havens", "Van der Bruin"), ("Brief over tolken", "Bruin"))
    table = "".join(f"| {thing} | {to} | 1 mei 2027 | Loopt |\n" for thing, to in rows)
    ledger = letter(f"| Toezegging | Aan | Termijn | Stand van zaken |\n|---|---|---|---|\n{table}")
    assert [each["to"] for each in ledger.commitments] == [["Kamer"], ["van-der-bruin"], ["bruin"]]


_OF_COLUMNS = [
    ("Aan", "Bruin", "Q3 2027", "Loopt", ["bruin"], "2027-09-30"),
    ("Toegezegd aan", "Aalders", "1 mei 2027", "Loopt", ["aalders@VVD"], "2027-05-01"),
    ("Aan", "Aalders/Van der Bruin", "1 mei 2027", "Loopt", ["aalders@VVD", "van-der-bruin"], "2027-05-01"),
    ("Aan lid", "Aalders en Bruin", "1 mei 2027", "Loopt", ["aalders@VVD", "bruin"], "2027-05-01"),
    ("Aan", "Bruin c.s.", "1 mei 2027", "Loopt", ["bruin"], "2027-05-01"),
    ("Aan", "Tweede Kamer", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "TK", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "de Kamer", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "Eerste en Tweede Kamer", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "Senaat", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "VVD", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "Commissie Werk", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Onderwerp", "Bruin", "1 mei 2027", "Loopt", ["Kamer"], "2027-05-01"),
    ("Aan", "Bruin", "1 mei 2027", "Vertraagd, nu november 2027", ["bruin"], "2027-11-30"),
    ("Aan", "Bruin", "1 mei 2027", "Verschoven naar Q4 2027", ["bruin"], "2027-12-31"),
    ("Aan", "Bruin", "1 mei 2027", "Later, uiterlijk 3 november 2027", ["bruin"], "2027-11-03"),
    ("Aan", "Bruin", "1 mei 2027", "Loopt, in november 2027 volgt een gesprek", ["bruin"], "2027-05-01"),
    ("Aan", "Bruin", "1 mei 2027", "Vertraagd door de verkiezingen", ["bruin"], "2027-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "cell", "term", "state", "to", "latest"), _OF_COLUMNS)
def test_the_columns_of_a_table_tell_to_whom_and_by_when(
    letter: Read, title: str, cell: str, term: str, state: str, to: list[str], latest: str
) -> None:
    """A bare name is a member below "Aan"; a state that begins with a delay has the new term."""
    ledger = letter(
        f"Het lid Aalders (VVD) sprak over werk.\n\n| Toezegging | {title} | Termijn | Stand van zaken |\n"
        f"|---|---|---|---|\n| Overzicht van de wachttijden in de havens | {cell} | {term} | {state} |\n"
    )
    assert [(each["to"], each["due_latest"]) for each in ledger.commitments] == [(to, latest)]
