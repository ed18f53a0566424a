"""The promises that a paper withdraws, or for which nobody waits any more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_A = "motie Aalders (39 001, nr. 11)"

_LAPSED = [
    "Ik beschouw de toezegging aan het lid Bruin daarmee als vervallen.",
    "De toezegging aan het lid Bruin kan hiermee als vervallen worden beschouwd.",
    "De toezegging aan het lid Bruin om een brief over tolken te sturen komt hiermee te vervallen.",
    "De toezegging die ik het lid Bruin deed, is hiermee vervallen.",
    "Hiermee komt de toezegging aan het lid Bruin over tolken te vervallen.",
    "Daarmee vervalt ook de toezegging aan het lid Bruin.",
    "Nu het wetsvoorstel is verworpen, is de toezegging aan het lid Bruin niet meer actueel.",
    "De toezegging aan het lid Bruin is door de intrekking van de wet achterhaald.",
    "Ik acht de toezegging aan het lid Bruin niet langer relevant.",
    "Hierbij trek ik mijn toezegging aan het lid Bruin over tolken in.",
    "De toezegging aan het lid Bruin heb ik ingetrokken, omdat de wet niet doorgaat.",
    "Aan de toezegging aan het lid Bruin kan ik geen gevolg geven.",
    "Hiermee geef ik geen uitvoering aan de toezegging aan het lid Bruin.",
    "De toezegging aan het lid Bruin kan ik niet meer nakomen.",
    "Ik zie daarom af van de brief die ik heb toegezegd aan het lid Bruin.",
    "Van de toezegging aan het lid Bruin zie ik daarom af.",
    "Ik laat de toezegging aan het lid Bruin daarom vervallen.",
    "Hierbij trek ik mijn toezegging aan het lid Bruin, gedaan op 3 mei 2025, in.",
    "Hierbij trek ik mijn toezegging aan het lid Bruin om een brief over tolken en loketten te sturen in.",
    "Ik neem mijn toezegging aan het lid Bruin terug.",
    "De toezegging aan het lid Bruin is komen te vervallen.",
    "De toezegging aan het lid Bruin om in mei een brief te sturen is niet meer nodig.",
    "De toezegging aan het lid Bruin over zijn dossier is vervallen.",
    "De toezegging aan het lid Bruin wordt niet langer nagekomen.",
    "Aan de toezegging aan het lid Bruin kan, nu de wet is ingetrokken, geen gevolg worden gegeven.",
    "Aan de toezegging aan het lid Bruin om in mei een brief te sturen geef ik geen gevolg.",
    "Ik kan geen gevolg geven aan de toezegging aan het lid Bruin om in mei een brief te sturen.",
    "Nu aan de motie is voldaan, is de toezegging aan het lid Bruin achterhaald.",
    "Ik trek hierbij mijn toezegging aan het lid Bruin in.",
    "Door de wet is daardoor ook de toezegging aan het lid Bruin achterhaald.",
    "De in het debat van 3 mei 2025 gedane toezegging aan het lid Bruin is achterhaald.",
    "Door de val van het kabinet kan ik de toezegging aan het lid Bruin niet meer gestand doen.",
    "Van de toezegging aan het lid Bruin wordt afgezien.",
    "Ik heb besloten af te zien van de toezegging aan het lid Bruin.",
    "Deze toezegging aan het lid Bruin zal ik niet nakomen.",
    "Ik zal de toezegging aan het lid Bruin om een brief te sturen daarom niet gestand doen.",
    "De toezegging aan het lid Bruin kom ik niet na, omdat de wet is ingetrokken.",
    "De toezegging aan het lid Bruin kan ik helaas niet nakomen.",
    "Aan de toezegging aan het lid Bruin kan ik niet voldoen.",
    "Aan de toezegging aan het lid Bruin kan, nu de wet is ingetrokken, niet worden voldaan.",
    "De toezegging aan het lid Bruin zal ik niet nakomen. Het komt door de verkiezingen.",
    "De toezegging aan het lid Bruin kan, gelet op het advies van de raad, niet worden nagekomen.",
    "In het debat heb ik het lid Bruin een brief toegezegd. Die toezegging kan ik niet nakomen.",
    # What is closed because nobody waits for it has not been kept.
    "Gelet hierop is de toezegging aan het lid Bruin achterhaald en beschouw ik deze als afgedaan.",
    "De toezegging aan het lid Bruin is vervallen. Hiermee beschouw ik deze toezegging als afgedaan.",
    # A sentence behind the promise says so of it, or of the thing that was promised.
    "In het debat heb ik het lid Bruin voor 1 februari 2026 een brief toegezegd. Ik trek mijn toezegging in.",
    "In het debat heb ik het lid Bruin een brief toegezegd. De wet is ingetrokken. De toezegging is niet meer actueel.",
    "In het debat heb ik het lid Bruin een evaluatie toegezegd. Deze evaluatie gaat niet door.",
    "In het debat heb ik het lid Bruin een evaluatie toegezegd. Daar zie ik nu van af.",
    "In het debat heb ik het lid Bruin een evaluatie toegezegd. Die gaat niet door.",
    "In het debat heb ik het lid Bruin toegezegd een brief over tolken te sturen. Deze brief is niet meer nodig.",
    "In het debat heb ik het lid Bruin toegezegd te kijken naar de sluiting. Daar zie ik nu van af.",
    "De toezegging aan het lid Bruin is door de nieuwe wet niet langer nodig gebleken.",
    "In het debat heb ik het lid Bruin een brief toegezegd. Deze brief is niet meer nodig gebleken.",
    "In het debat heb ik het lid Bruin een brief toegezegd. Dit is inmiddels komen te vervallen.",
    # Below a heading, and in lists of promises.
    "Toezegging aan het lid Bruin over tolken\n\nVervallen met de intrekking van de wet.",
    "Vervallen toezeggingen\n\n- Een overzicht van de kosten van tolken, voor het lid Bruin.",
    "Toezeggingen\n\n- Een overzicht van de kosten van tolken, voor het lid Bruin: vervallen.",
    "Toezeggingen\n\n| Toezegging | Stand van zaken |\n| --- | --- |\n"
    "| Een overzicht van de kosten van tolken, voor het lid Bruin | Niet meer actueel |",
]


@pytest.mark.parametrize("body", _LAPSED)
def test_a_promise_that_is_withdrawn_or_out_of_date_has_lapsed(letter: Read, body: str) -> None:
    """It is neither open nor kept, and the sentence that says so is told."""
    found = [(c["to"], c["status"], c["act"], c["settled_by"] is None) for c in letter(body).commitments]
    assert found == [(["bruin"], "lapsed", "lapsed", False)]


_NOT_LAPSED = [
    # sentences on one promise, and its status
    ("De regeling is na mijn toezegging aan het lid Bruin ingetrokken.", "open"),
    ("Ik trek de uitvoering van de toezegging aan het lid Bruin naar mij toe.", "open"),
    ("De toezegging aan het lid Bruin is niet vervallen.", "open"),
    ("De toezegging aan het lid Bruin is nog niet achterhaald.", "open"),
    ("Ik beschouw de toezegging aan het lid Bruin niet als vervallen.", "open"),
    ("Ik trek de toezegging aan het lid Bruin niet in.", "open"),
    ("Ik zie niet af van de toezegging aan het lid Bruin.", "open"),
    ("De toezegging aan het lid Bruin is deels vervallen.", "open"),
    ("Mocht de toezegging aan het lid Bruin vervallen, dan bericht ik uw Kamer.", "open"),
    ("Als de wet wordt ingetrokken, komt de toezegging aan het lid Bruin te vervallen.", "open"),
    ("Ik stel voor de toezegging aan het lid Bruin als vervallen te beschouwen.", "open"),
    ("De toezegging aan het lid Bruin zal komen te vervallen.", "open"),
    ("Ik heb het lid Bruin toegezegd de eis te laten vervallen.", "open"),
    ("De toezegging aan het lid Bruin over de ingetrokken wet staat nog open.", "open"),
    ("De wet is vervallen; over de toezegging aan het lid Bruin bericht ik later.", "open"),
    ("Aan de toezegging aan het lid Bruin kan ik op dit moment geen gevolg geven.", "open"),
    ("De toezegging aan het lid Bruin kan ik niet voor de zomer nakomen.", "open"),
    ("Hiermee laat ik weten dat ik de toezegging aan het lid Bruin niet gestand kan doen.", "open"),
    ("Hiermee beschouw ik de toezegging aan het lid Bruin niet als afgedaan.", "open"),
    ("De toezegging aan het lid Bruin doe ik in mei 2026 gestand.", "open"),
    ("Hiermee is de toezegging aan het lid Bruin nagekomen om te bezien of de wet is achterhaald.", "done"),
    ("De toezegging aan het lid Bruin om de eis te laten vervallen is uitgevoerd.", "done"),
    ("In het debat heb ik het lid Bruin een evaluatie toegezegd. Die komt er niet voor de zomer.", "open"),
    ("In het debat heb ik het lid Bruin een evaluatie toegezegd. Een verbod komt er niet.", "open"),
    ("In het debat heb ik het lid Bruin een evaluatie toegezegd. Dat onderzoek gaat niet door.", "open"),
    ("In het debat heb ik het lid Bruin een evaluatie toegezegd. De wet komt te vervallen.", "open"),
    ("In het debat heb ik het lid Bruin toegezegd te kijken naar de sluiting. Die gaat niet door.", "open"),
    ("In het debat heb ik het lid Bruin toegezegd de subsidie voor havens te evalueren. Deze subsidie is vervallen.", "open"),
    ("In het debat heb ik het lid Bruin toegezegd een brief over de subsidie te sturen. Die subsidie is vervallen.", "open"),
    # Behind "en" a verb begins a clause, and the one before it tells of the promise.
    ("Daarmee is invulling gegeven aan mijn toezegging aan het lid Bruin en is de oude regeling ingetrokken.", "done"),
    ("Hiermee is gevolg gegeven aan de toezegging aan het lid Bruin en wordt het besluit ingetrokken.", "done"),
    ("Daarmee is voldaan aan de toezegging aan het lid Bruin en zijn de oude cijfers achterhaald.", "done"),
    ("De toezegging aan het lid Bruin wordt hierbij gestand gedaan en het besluit is ingetrokken.", "done"),
    ("De toezegging aan het lid Bruin is afgedaan met mijn brief en de oude toezeggingen zijn vervallen.", "done"),
    ("De toezegging aan het lid Bruin is nagekomen. Door de wet is deze toezegging achterhaald.", "done"),
    ("Aan de toezegging aan het lid Bruin wordt gewerkt en de oude regeling is ingetrokken.", "open"),
    ("De toezegging aan het lid Bruin wordt uitgewerkt en de gemeente acht de regel achterhaald.", "open"),
    ("De toezegging aan het lid Bruin volgt in mei 2026 en de oude regeling vervalt daarmee.", "open"),
    ("De toezegging aan het lid Bruin loopt en het loket wordt ingetrokken.", "open"),
    ("De toezegging aan het lid Bruin is opgepakt en de regeling ingetrokken.", "open"),
    ("Ik heb de toezegging aan het lid Bruin besproken met de gemeente en de regeling ingetrokken.", "open"),
    ("Gezien mijn toezegging aan het lid Bruin acht ik de motie overbodig.", "open"),
    ("Omdat ik de toezegging aan het lid Bruin heb gedaan, is de motie overbodig.", "open"),
    ("Dat is mijn toezegging aan het lid Bruin en daarmee is de motie overbodig.", "open"),
    # Another thing of the promise, or what is done as it says.
    ("Daarmee vervalt de termijn van de toezegging aan het lid Bruin.", "open"),
    ("Daarmee is de grondslag voor de toezegging aan het lid Bruin vervallen.", "open"),
    ("Conform mijn toezegging aan het lid Bruin is het besluit ingetrokken.", "open"),
    ("Ik heb in lijn met mijn toezegging aan het lid Bruin het besluit ingetrokken.", "open"),
    ("Van de toezegging aan het lid Bruin om daarvan af te zien bericht ik u in mei 2026.", "open"),
    ("Vanwege de toezegging aan het lid Bruin is het besluit ingetrokken.", "open"),
    ("Naar aanleiding van de toezegging aan het lid Bruin wordt het besluit ingetrokken.", "open"),
    ("Er staan, afgezien van de toezegging aan het lid Bruin, geen zaken open.", "open"),
    ("Er is geen reden om af te zien van de toezegging aan het lid Bruin.", "open"),
    ("Ik zie af van een reactie op de toezegging aan het lid Bruin.", "open"),
    ("Ik zie af van het verbod en kom in mei 2026 terug op de toezegging aan het lid Bruin.", "open"),
    # A term or a hindrance.
    ("Helaas kan ik de toezegging aan het lid Bruin niet meer voor de zomer gestand doen.", "open"),
    ("De toezegging aan het lid Bruin kan ik dit jaar niet meer nakomen.", "open"),
    ("De toezegging aan het lid Bruin wordt niet meer dit jaar nagekomen, maar begin 2027.", "open"),
    ("De toezegging aan het lid Bruin is dit jaar niet meer aan de orde.", "open"),
    ("De toezegging aan het lid Bruin is nu niet aan de orde.", "open"),
    ("Ik kan geen uitvoering geven aan de toezegging aan het lid Bruin voordat de wet er is.", "open"),
    ("Zolang het onderzoek loopt kan ik geen gevolg geven aan de toezegging aan het lid Bruin.", "open"),
    ("Ik kan dit jaar helaas geen gevolg geven aan de toezegging aan het lid Bruin.", "open"),
    ("Aan deze toezegging aan het lid Bruin is tot op heden geen uitvoering gegeven.", "open"),
    ("Aan de toezegging aan het lid Bruin om geen gevolg te geven aan het verzoek heb ik mij gehouden.", "open"),
    ("Aan de toezegging aan het lid Bruin kan ik nu geen gevolg geven.", "open"),
    ("Aan de toezegging aan het lid Bruin kan ik geen gevolg geven, omdat het onderzoek nog loopt.", "open"),
    ("De toezegging aan het lid Bruin kan ik niet meer alleen nakomen.", "open"),
    ("De toezegging aan het lid Bruin wordt niet langer uitgevoerd door de gemeente, maar door het Rijk.", "open"),
    ("De toezegging aan het lid Bruin zal ik niet nakomen voor de zomer; de brief komt in het najaar.", "open"),
    ("De toezegging aan het lid Bruin kan ik nu niet nakomen.", "open"),
    ("Aan de toezegging aan het lid Bruin kan ik nog niet voldoen.", "open"),
    (f"Hiermee beschouw ik de {_A} als afgedaan, de toezegging aan het lid Bruin nog niet.", "open"),
    ("De toezegging aan het lid Bruin kan, gelet op de drukte, niet worden nagekomen.", "open"),
    ("De toezegging aan het lid Bruin kan ik, nu het onderzoek nog loopt, niet nakomen.", "open"),
    ("De toezegging aan het lid Bruin om voor mei 2026 te schrijven kan ik niet nakomen.", "open"),
    ("De toezegging aan het lid Bruin kan ik niet nakomen, omdat het rapport vertraagd is.", "open"),
    ("De toezegging aan het lid Bruin wordt niet nagekomen voordat de wet er is.", "open"),
    # Why tells of an end, or it may be a delay.
    ("De toezegging aan het lid Bruin kan ik niet nakomen, omdat ik de raad nog moet horen.", "open"),
    ("De toezegging aan het lid Bruin kan ik niet nakomen, omdat ik de telling wil afwachten.", "open"),
    ("De toezegging aan het lid Bruin kom ik niet na, omdat de telling gaande is.", "open"),
    ("De toezegging aan het lid Bruin zal, nu ik op de gemeenten wacht, niet worden nagekomen.", "open"),
    ("De toezegging aan het lid Bruin kan ik niet nakomen, want de cijfers komen in mei 2026.", "open"),
    ("Gemeenten kunnen de toezegging aan het lid Bruin niet nakomen.", "open"),
    ("Indien de wet vervalt, zal ik de toezegging aan het lid Bruin niet nakomen.", "open"),
    ("De toezegging aan het lid Bruin is niet nagekomen.", "open"),
    # What is withdrawn or taken back is something else.
    ("Ik neem de toezegging aan het lid Bruin over en kom daar in mei 2026 op terug.", "open"),
    ("Ik neem mijn toezegging aan het lid Bruin mee en neem het voorstel terug.", "open"),
    ("Ik trek lering uit mijn toezegging aan het lid Bruin, en dien het voorstel in mei 2026 in.", "open"),
    ("Ik trek het tweede deel van mijn toezegging aan het lid Bruin in.", "open"),
    ("Ik laat de toezegging aan het lid Bruin toetsen en de oude regeling vervallen.", "open"),
    # In a row of a list of promises.
    ("Lijst van toezeggingen\n\n| Nr | Toezegging | Gereed |\n| --- | --- | --- |\n"
     "| 1 | Toezegging aan het lid Bruin om een overzicht te sturen van de opvang. | De regeling is vervallen; de "
     "Kamer hoort in mei 2026 meer |", "open"),
]


@pytest.mark.parametrize(("body", "status"), _NOT_LAPSED)
def test_a_promise_lapses_only_where_the_paper_says_so(letter: Read, body: str, status: str) -> None:
    """What is denied, supposed, proposed, late, or said of something else withdraws nothing."""
    assert [(c["to"], c["status"]) for c in letter(body).commitments] == [(["bruin"], status)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Anders dan toegezegd zal ik de brief niet sturen.", "lapsed"),
        ("Anders dan toegezegd stuur ik de brief niet.", "lapsed"),
        ("Anders dan toegezegd ontvangt uw Kamer geen rapport.", "lapsed"),
        ("Anders dan toegezegd kom ik niet met een wetsvoorstel.", "lapsed"),
        ("Anders dan toegezegd ontvangt uw Kamer de cijfers niet in een tabel.", "open"),
        ("Anders dan toegezegd heb ik niet alle gemeenten gesproken.", "open"),
        ("Anders dan toegezegd is er geen bijlage bij deze brief gevoegd.", "open"),
        ("Anders dan toegezegd is dit niet gelukt.", "open"),
        ("Volgens de Rekenkamer is de toezegging aan het lid Bruin vervallen.", "open"),
        ("Volgens mij is de toezegging aan het lid Bruin vervallen.", "lapsed"),
    ],
)
def test_otherwise_than_promised_the_thing_itself_does_not_come(letter: Read, sentence: str, status: str) -> None:
    """In another form, in part, or for now it may; what others say withdraws nothing."""
    assert [c["status"] for c in letter(sentence).commitments] == [status]


_EACH = [
    ("Niet de toezegging aan het lid Aalders maar de toezegging aan het lid Bruin is afgedaan.",
     [(["aalders"], "open"), (["bruin"], "done")]),
    ("De toezegging aan het lid Aalders is vervallen en de toezegging aan het lid Bruin doe ik in mei 2026 gestand.",
     [(["aalders"], "lapsed"), (["bruin"], "open")]),
    ("De toezegging aan het lid Aalders is vervallen en de toezegging aan het lid Bruin is afgedaan.",
     [(["aalders"], "lapsed"), (["bruin"], "done")]),
    ("De toezeggingen T09123 en T09124 beschouw ik als vervallen en toezegging T09125 als afgedaan.",
     [(["Kamer"], "lapsed"), (["Kamer"], "lapsed"), (["Kamer"], "done")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), _EACH)
def test_each_promise_of_a_sentence_has_its_own_end(
    letter: Read, sentence: str, expected: list[tuple[list[str], str]]
) -> None:
    """What is said of one promise is not said of the next."""
    assert [(c["to"], c["status"]) for c in letter(sentence).commitments] == expected


@pytest.mark.parametrize(("state", "status"), [("vervallen", "lapsed"), ("afgevoerd", "lapsed"), ("voldaan", "done")])
def test_the_register_tells_that_a_promise_has_lapsed(paper_of: Read, state: str, status: str) -> None:
    """What is struck off the register was not kept."""
    ledger = paper_of(
        "Toezeggingen van Wonen\n\nDe Minister van Wonen zegt de Kamer, naar aanleiding van een vraag van het lid Bruin (SP), "
        f"toe een overzicht te maken.\n\n| Nummer | T09123 |\n| --- | --- |\n| Status | {state} |\n"
    )
    assert [(c["register"], c["status"]) for c in ledger.commitments] == [(["T09123"], status)]


_OF_A_MOTION = [
    (f"De toezegging over de {_A} is vervallen.", [], "lapsed"),
    (f"De toezegging aan het lid Bruin over de {_A} trek ik in.", [], "lapsed"),
    (f"Aan de toezegging over de {_A} geef ik geen gevolg.", [], "lapsed"),
    (f"De {_A} en de toezegging aan het lid Bruin zijn vervallen.", ["lapsed"], "lapsed"),
    (f"De {_A} is vervallen; de toezegging aan het lid Bruin doe ik in mei 2026 gestand.", ["lapsed"], "open"),
]


@pytest.mark.parametrize(("sentence", "states", "status"), _OF_A_MOTION)
def test_what_ends_a_promise_about_a_motion_leaves_the_motion(
    letter: Read, sentence: str, states: list[str], status: str
) -> None:
    """A motion lapses where the sentence says so of the motion."""
    ledger = letter(sentence)
    assert [each["state"] for motion in ledger.motions for each in motion["statements"]] == states
    assert [each["status"] for each in ledger.commitments] == [status]
