"""Which motion a statement is about: of a list, of a row, of who speaks, and of the one it stands before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger
from mhcorpus.ledger.in_turn import is_told_in_turn

Read = Callable[[str], Ledger]
_State = tuple[str, str, str]


def _states(ledger: Ledger) -> list[_State]:
    """Return id, axis and state of each statement, motion by motion."""
    return [
        (motion["id"].removeprefix("kst-"), said["axis"], said["state"])
        for motion in ledger.motions
        for said in motion["statements"]
    ]


_LISTS: list[tuple[str, list[_State]]] = [
    # What opens a list is said of each motion in it, and of none below the list.
    ("De Eerste Kamer nam drie moties aan. Deze moties werden aangenomen:\n\n"
     "- de motie-Aalders c.s. over een loket (39001, nr. 11);\n\n- de motie-Bruin over tolken (39001, nr. 12).\n\n"
     "De begroting is besproken.\n\nDe motie-Dalen (39001, nr. 13) wacht.",
     [("39001-11", "chamber", "adopted"), ("39001-12", "chamber", "adopted")]),
    ("Met deze brief geef ik uitvoering aan de volgende moties:\n\n"
     "1. Motie Aalders over een loket (Kamerstuk 39 001, nr. 11)\n\n"
     "2. Gewijzigde motie Bruin over tolken (Kamerstuk 39 001, nr. 12)",
     [("39001-11", "execution", "done"), ("39001-12", "execution", "done")]),
    ("Aan de orde is de stemming over een motie, ingediend bij het debat over tolken,\n\nte weten:\n\n"
     "- de motie-Aalders over een loket (39001, nr. 11).",
     [("39001-11", "chamber", "proposed")]),
    ("Aan de orde is de stemming over een motie, ingediend bij het debat over tolken,\n\nte weten:\n\n"
     "• -de motie-Aalders over een loket (39001, nr. 11).",
     [("39001-11", "chamber", "proposed")]),
    ("In deze brief noem ik een aantal moties:\n\n- de motie Aalders over een loket (Kamerstuk 39 001, nr. 11).", []),
    # A participle before one motion is said of no other.
    ("Ik wijs op de motie Aalders (Kamerstuk 39 001, nr. 11) en de aangenomen motie Bruin (Kamerstuk 39 001, nr. 12).",
     [("39001-12", "chamber", "adopted")]),
    ("De motie Aalders (Kamerstuk 39 001, nr. 11) ligt voor; de aangenomen en aangepaste motie Bruin (Kamerstuk 39 001, nr. 12) "
     "niet.", [("39001-12", "chamber", "adopted")]),
    ("Ik wijs op de aangenomen moties Aalders (Kamerstuk 39 001, nr. 11) en Bruin c.s. (Kamerstuk 39 001, nr. 12).",
     [("39001-11", "chamber", "adopted"), ("39001-12", "chamber", "adopted")]),
    # The numbers of one list are no clauses of their own.
    ("Ik wijs op de aangehouden moties-Aalders (39001, nrs. 11, 12 en 14) en de aangehouden motie-Bruin (39001, nr. 13).",
     [(f"39001-{number}", "chamber", "held") for number in (11, 12, 14, 13)]),
    # What was brought in elsewhere is none of those that were named.
    ("Ik stem over de motie-Aalders (39001, nr. 11). Voorts stem ik over de moties zoals ingediend bij het overleg.", []),
    # What a letter is called tells nothing of the motion.
    ("Er zijn vragen gesteld over de brief van 5 mei 2026 inzake de uitvoering van de motie-Aalders (39001, nr. 11).", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _LISTS)
def test_a_statement_is_about_the_motions_that_it_opens_or_stands_before(
    letter: Read, body: str, expected: list[_State]
) -> None:
    """The opening of a list speaks of its motions; a participle of the motion behind it."""
    assert _states(letter(body)) == expected


_DEBATES: list[tuple[str, list[_State]]] = [
    # A member's own motion is never another member's.
    ("De heer Aalders (VVD):\n\nDe motie-Bruin (39001, nr. 12) steun ik.\n\nMevrouw Dalen (SP):\n\nIk heb mijn motie ingetrokken.", []),
    ("Mevrouw Bruin (SP):\n\nIk licht de motie-Bruin (39001, nr. 12) toe. Maar ik trek mijn motie in.",
     [("39001-12", "chamber", "withdrawn")]),
    ("Mevrouw Bruin (SP):\n\nDit zijn de motie-Bruin (39001, nr. 12) en de motie-Bruin (39001, nr. 14). "
     "De motie-Aalders (39001, nr. 11) steun ik. Ik trek mijn motie in.", []),
    # The vote follows the motion that is put to it.
    ("De voorzitter:\n\nIn stemming komt de motie-Aalders c.s. (39001, nr. 11).\n\nDe voorzitter:\n\n"
     "Ik constateer dat deze motie met algemene stemmen is aangenomen.\n\n"
     "In stemming komt de motie-Bruin (39001, letter D).\n\nDe voorzitter:\n\n"
     "Ik constateer dat de leden van de fractie van de SP voor deze motie hebben gestemd, zodat zij is verworpen.",
     [("39001-11", "chamber", "adopted"), ("39001-D", "chamber", "rejected")]),
    ("De voorzitter:\n\nOp verzoek van mevrouw Bruin stel ik voor, haar motie (39001, nr. 12) aan te houden.",
     [("39001-12", "chamber", "held")]),
    ("De voorzitter:\n\nDe termijn van twee maanden gaat lopen. Die termijn zal voor de volgende moties opnieuw gaat "
     "lopen: 39001-11; 39001-12.",
     [("39001-11", "chamber", "held"), ("39001-12", "chamber", "held")]),
    # All numbers of a list share what is told before its colon, and none behind its end does.
    ("De voorzitter:\n\nIk deel mee dat de volgende aangehouden moties zijn vervallen: 39001-11; 39002-5; 39002-6.",
     [("39001-11", "chamber", "lapsed"), ("39002-5", "chamber", "lapsed"), ("39002-6", "chamber", "lapsed")]),
    ("De voorzitter:\n\nIk deel mee dat de volgende moties zijn ingetrokken: 39001-11, 39002-5 en 39002-6.",
     [("39001-11", "chamber", "withdrawn"), ("39002-5", "chamber", "withdrawn"), ("39002-6", "chamber", "withdrawn")]),
    ("De voorzitter:\n\nDe volgende moties zijn vervallen: 39001-11; 39002-5; de motie-Bruin (39002, nr. 6) niet.",
     [("39001-11", "chamber", "lapsed"), ("39002-5", "chamber", "lapsed")]),
    # A minister who can take a motion over carries nothing out yet.
    ("De heer Aalders (VVD):\n\nIk licht de motie-Aalders (39001, nr. 11) toe.\n\n"
     "Minister Voorbeeld:\n\nDe motie op stuk nr. 11 kan worden overgenomen.",
     [("39001-11", "appreciation", "overgenomen")]),
    # A debate calls a motion after the first of those who brought it in.
    ("De voorzitter:\n\nDeze motie is voorgesteld door de leden Bruin, Aalders en Dalen.\n\nZij krijgt nr. 11 (39001).\n\n"
     "Minister Voorbeeld:\n\nIk moet de aanneming van de motie van mevrouw Bruin ontraden.",
     [("39001-11", "chamber", "proposed"), ("39001-11", "appreciation", "ontraden")]),
    # Other reports go on behind the name of who speaks.
    ("De voorzitter: In stemming komt de motie-Aalders (39001, nr. 11). Ik zal haar voorlezen.\n\n"
     "Minister Voorbeeld: De motie op stuk nr. 11 laat ik aan het oordeel van de Kamer over.\n\n"
     "Mevrouw Bruin (SP): Ik zal dat dan ook niet doen.",
     [("39001-11", "appreciation", "oordeel_kamer")]),
    # Some copies print who speaks without a blank.
    ("Devoorzitter:\n\nIn stemming komt de motie-Aalders (39001, nr. 11).\n\nMinisterVoorbeeld:\n\n"
     "De motie op stuk nr. 11 laat ik aan het oordeel van de Kamer over.",
     [("39001-11", "appreciation", "oordeel_kamer")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _DEBATES)
def test_a_debate_speaks_of_the_motion_on_the_floor(debate: Read, body: str, expected: list[_State]) -> None:
    """What a debate tells, it tells of the motion put to the vote, of the speaker's own, or of a number."""
    assert _states(debate(body)) == expected


_MOTIVES: list[tuple[str, list[_State]]] = [
    ("Dit is ook in lijn met de motie Aalders (Kamerstuk 39 001, nr. 11).", []),
    ("In het debat heb ik naar aanleiding van de motie Aalders (Kamerstuk 39 001, nr. 11) met u gesproken.", []),
    ("Naar aanleiding van de motie Aalders (Kamerstuk 39 001, nr. 11) is een loket ingericht.",
     [("39001-11", "execution", "in_progress")]),
    ("Conform motie Aalders (Kamerstuk 39 001, nr. 11) heeft Nederland steun gevraagd.",
     [("39001-11", "execution", "in_progress")]),
    ("Om de motie Aalders (Kamerstuk 39 001, nr. 11) te duiden is een korte studie verricht.",
     [("39001-11", "execution", "in_progress")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _MOTIVES)
def test_a_motive_is_no_execution(letter: Read, body: str, expected: list[_State]) -> None:
    """What only agrees with a motion, or was prompted by it, carries it out where something was done."""
    assert _states(letter(body)) == expected


_SETTLED_LISTS: list[tuple[str, list[_State]]] = [
    ("Afgehandelde moties\n\n| Motie | Stand |\n| --- | --- |\n"
     "| Motie Aalders over een loket (39 001, nr. 11) | Zie de brief van 3 mei 2025; zie ook motie Bruin (39 001, nr. 12) |",
     [("39001-11", "execution", "done")]),
    ("2.1 Uitgevoerde moties\n\n- Motie Aalders over een loket (39 001, nr. 11): zie de brief.\n\n"
     "Lopende moties\n\n- Motie Bruin over tolken (39 001, nr. 12): zie de brief.",
     [("39001-11", "execution", "done")]),
    # What is told of one of them goes before what the heading says of all.
    ("Afgehandelde moties\n\n- Motie Aalders over een loket (39 001, nr. 11): de motie voer ik niet uit.",
     [("39001-11", "execution", "not_followed")]),
    ("Nog niet afgehandelde moties\n\n- Motie Aalders over een loket (39 001, nr. 11): zie de brief.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _SETTLED_LISTS)
def test_the_heading_of_a_list_may_settle_its_motions(letter: Read, body: str, expected: list[_State]) -> None:
    """Under "Afgehandelde moties" each item is settled, and no motion that one only mentions."""
    assert _states(letter(body)) == expected


_A11 = "motie Aalders (Kamerstuk 39 001, nr. 11)"
_B12 = "motie Bruin (Kamerstuk 39 001, nr. 12)"
_ADOPTED, _REJECTED = ("39001-11", "chamber", "adopted"), ("39001-12", "chamber", "rejected")
_MEANT: list[tuple[str, list[_State]]] = [
    (f"De {_A11} en de {_B12} zijn aangenomen respectievelijk verworpen.", [_ADOPTED, _REJECTED]),
    (f"De {_A11} en de {_B12} vragen om een loket respectievelijk tolken en zijn aangenomen.",
     [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    # One that is set against another shares nothing with it.
    (f"De {_A11} is, anders dan de {_B12}, aangenomen.", [_ADOPTED]),
    (f"In tegenstelling tot de {_A11} is de {_B12} verworpen.", [_REJECTED]),
    (f"Anders dan de {_A11} en de motie Dalen (Kamerstuk 39 001, nr. 13) is de {_B12} verworpen.", [_REJECTED]),
    (f"Niet de {_B12} maar de {_A11} is aangenomen.", [_ADOPTED]),
    (f"De {_A11} is niet verworpen maar de {_B12} is wel verworpen.", [_REJECTED]),
    (f"Niet alleen de {_A11} maar ook de {_B12} is aangenomen.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    # Nor does one in whose favour another went share what became of that.
    (f"De {_B12} is ingetrokken ten gunste van de {_A11}, die met ruime meerderheid is aangenomen.", [_ADOPTED]),
    # Of which of them some are is left open.
    ("Geen van de moties Aalders (Kamerstuk 39 001, nr. 11) en Bruin (Kamerstuk 39 001, nr. 12) is aangenomen.", []),
    ("Van de moties Aalders (Kamerstuk 39 001, nr. 11) en Bruin (Kamerstuk 39 001, nr. 12) is alleen de laatste aangenomen.", []),
    (f"De {_A11} en de {_B12} kwamen in stemming; de eerste is aangenomen.", []),
    (f"De {_A11} en de {_B12} zijn verworpen; de laatste voer ik uit.", [("39001-11", "chamber", "rejected"), _REJECTED]),
    (f"De {_A11} en de {_B12} zijn verworpen, waarbij de eerste weinig stemmen kreeg.",
     [("39001-11", "chamber", "rejected"), _REJECTED]),
    (f"De {_A11} en de {_B12}, waarbij de laatste is verworpen, kwamen aan bod.", []),
    (f"De {_A11} is aangenomen; van de andere moties is er geen uitgevoerd.", [_ADOPTED]),
    (f"De {_A11} is uitgevoerd, de andere moties niet.", [("39001-11", "execution", "done")]),
    (f"De {_A11} is aangenomen, maar de overige moties zijn verworpen.", [_ADOPTED]),
    (f"De {_A11}, de overige moties en de {_B12} zijn aangenomen.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"De {_A11} is aangenomen, de overige moties (39 001, nrs. 12 en 14) zijn verworpen.",
     [_ADOPTED, _REJECTED, ("39001-14", "chamber", "rejected")]),
    (f"De {_A11} en de {_B12} kwamen aan bod; de overige motie is verworpen.", []),
    (f"Er wordt gestemd over de daarbij ingediende moties, en over de aangehouden {_A11}.", []),
    (f"Ik voer de {_A11} uit en de {_B12} niet.", [("39001-11", "execution", "in_progress")]),
    (f"Ik ontraad de {_A11}, de {_B12} ontraad ik niet.", [("39001-11", "appreciation", "ontraden")]),
    (f"De {_A11} ontraad ik en de {_B12} niet.", [("39001-11", "appreciation", "ontraden")]),
    (f"Ik ontraad de {_A11} en de {_B12} niet.", []),
    (f"Ik voer niet de {_A11} maar de {_B12} uit.", []),
    (f"Alle moties met uitzondering van de {_A11}, die ik ken, zijn aangenomen.", []),
    (f"De {_B12}, een van de moties over tolken, is verworpen.", [_REJECTED]),
    (f"De {_A11} en de {_B12} kwamen aan bod, en een van de moties is verworpen.", []),
    (f"Noch de {_A11} noch de {_B12} is aangenomen.", []),
    (f"De {_A11} en de {_B12} zijn in de eerste termijn ingediend.",
     [("39001-11", "chamber", "proposed"), ("39001-12", "chamber", "proposed")]),
    # What is told of all others is not told of the one that is excepted, also behind a reason why it is.
    (f"Met uitzondering van de {_A11}, want die is aangehouden, zijn alle moties uitgevoerd.", [("39001-11", "chamber", "held")]),
    (f"Met uitzondering van de {_A11}, omdat die is aangehouden en nog voorligt, zijn de moties uitgevoerd.",
     [("39001-11", "chamber", "held")]),
    (f"Met uitzondering van de {_A11}, want die heb ik al uitgevoerd, zijn alle moties aangehouden.",
     [("39001-11", "execution", "done")]),
    (f"Behalve de {_A11}, maar die is ingetrokken, zijn de overige moties aangenomen.", []),
    (f"Op de {_A11} na zijn alle moties uitgevoerd.", []),
    (f"Op de {_A11} en de {_B12} na heb ik de moties van dit debat uitgevoerd.", []),
    (f"Alle moties zijn, op de {_A11} na, aangenomen.", []),
    (f"Op de {_A11} na zijn de moties aangenomen, waaronder de {_B12}.", [("39001-12", "chamber", "adopted")]),
    (f"Ik kom op de moties terug en voer na de zomer de {_A11} uit.", [("39001-11", "execution", "in_progress")]),
    # A list behind what became of it goes on over numbers of one name, a clause of one in it and, behind a
    # colon, a semicolon.
    ("Verworpen zijn de moties op stukken nrs. 11, 12 en 13 (39 001).",
     [(f"39001-{number}", "chamber", "rejected") for number in (11, 12, 13)]),
    ("Aangenomen zijn de moties met nummers 11 en 12 (39 001) en de motie Dalen (39 001, nr. 13) ligt voor.",
     [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"Aangenomen zijn de volgende moties: de {_A11}; de {_B12}.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"Aangenomen is de {_A11}; de {_B12} ligt voor.", [_ADOPTED]),
    (f"Aangenomen zijn de volgende moties: de {_A11}; de {_B12} ligt voor.", [_ADOPTED]),
    (f"Aangenomen zijn de {_A11}, die de motie Dalen (39 001, nr. 13) noemt, en de {_B12}.",
     [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"Aangenomen zijn de {_A11}, die om tolken vraagt, en de {_B12} ligt voor.", [_ADOPTED]),
    (f"Aangenomen zijn de {_A11} over zorg, hulp en opvang en, hoofdelijk, de {_B12}.",
     [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"Aangenomen zijn de {_A11} en later ook de {_B12}.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"Aangenomen is de {_A11} en later niet de {_B12}.", [_ADOPTED]),
    (f"Aangenomen is de {_A11}, de {_B12} ligt voor.", [_ADOPTED]),
    # What only tells when names no motion of which more is told; what comes to a vote is held no longer.
    (f"Na de stemming over de {_B12} is ook de {_A11} aangehouden.", [("39001-11", "chamber", "held")]),
    (f"Bij de behandeling van de {_A11} en de {_B12} zijn deze aangenomen.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"Na het debat over de {_A11} is de {_A11}, anders dan de {_B12}, aangenomen.", [_ADOPTED]),
    (f"Over de {_B12} is gestemd, de {_A11} is aangehouden.", [("39001-11", "chamber", "held")]),
    (f"Ik stel voor te stemmen over de volgende aangehouden moties: de {_A11} en de {_B12}.", []),
    (f"Stemmingen over: de {_B12}, de aangehouden {_A11} en de motie Dalen (39 001, nr. 13).", []),
    (f"Ik stel voor te stemmen over:\n- de aangehouden {_A11};\n- de {_B12}.", []),
    (f"Er resteren de volgende moties:\n- de aangehouden {_A11};\n- de {_B12}.", [("39001-11", "chamber", "held")]),
    (f"Dinsdag stemmen wij over de begroting en dan resteert nog de aangehouden {_A11}.", [("39001-11", "chamber", "held")]),
    (f"Ik stel voor te stemmen over de begroting, nu de {_A11} is aangehouden.", [("39001-11", "chamber", "held")]),
    # Behind a clause with a conjunction, with a comma or without, the sentence goes on with its own subject.
    (f"Nadat de {_A11} was aangenomen is de {_B12} verworpen.", [_ADOPTED, _REJECTED]),
    (f"Nadat de {_A11} was aangenomen, is de {_B12} verworpen.", [_ADOPTED, _REJECTED]),
    (f"Toen de {_B12} werd verworpen is de {_A11} aangenomen.", [_REJECTED, _ADOPTED]),
    (f"Nu de {_A11} is aangenomen is de {_B12} overbodig.", [_ADOPTED, ("39001-12", "appreciation", "overbodig")]),
    (f"Nadat de {_A11} is aangenomen, volgt een brief.", []),
    (f"Nu de {_A11} en de {_B12} zijn aangenomen voer ik deze uit.",
     [_ADOPTED, ("39001-11", "execution", "in_progress"), ("39001-12", "chamber", "adopted"),
      ("39001-12", "execution", "in_progress")]),
    ("Verworpen zijn de moties nrs. 12 en 13 (39 001), aangenomen nr. 14.",
     [_REJECTED, ("39001-13", "chamber", "rejected")]),
    # Who speaks on of another motion begins a clause, also where it is called by its member alone.
    (f"Ik geef oordeel Kamer voor de {_A11} en ik stel voor dat mevrouw Bruin haar motie (39 001, nr. 12) aanhoudt.",
     [("39001-11", "appreciation", "oordeel_kamer"), ("39001-12", "appreciation", "aanhouden")]),
    (f"Ik geef oordeel Kamer voor de {_A11}; ik stel voor dat mevrouw Bruin haar motie aanhoudt.",
     [("39001-11", "appreciation", "oordeel_kamer")]),
    (f"Over de {_A11} praat ik nog, en ik stel voor dat de heer Aalders zijn motie aanhoudt.",
     [("39001-11", "appreciation", "aanhouden")]),
    # Numbers behind a colon are motions where the words before it call them so.
    ("De volgende moties zijn aangenomen: 39001-11, 39001-14 en 39001-15.",
     [_ADOPTED, ("39001-14", "chamber", "adopted"), ("39001-15", "chamber", "adopted")]),
    ("De volgende moties zijn vervallen: 39 001, nrs. 11, 14 en 15; de begroting (39 001, nr. 9) is besproken.",
     [(f"39001-{number}", "chamber", "lapsed") for number in (11, 14, 15)]),
    ("De volgende moties zijn vervallen: 39 001, nrs. 11, 14 (was nr. 4) en 15 t/m 17.",
     [(f"39001-{number}", "chamber", "lapsed") for number in (11, 14, 15, 16, 17)]),
    ("De volgende moties en amendementen zijn aangenomen: 39001-11, 39001-14.", []),
    ("Over de volgende moties heb ik u bericht in de brief: 39 001, nr. 4.", []),
    # What a sentence waits for is told of no motion that it names there.
    (f"De {_A11} wordt aangehouden totdat {_B12} is uitgevoerd.", [("39001-11", "chamber", "held")]),
    (f"Totdat de {_B12} is uitgevoerd, houdt het lid Aalders de {_A11} aan.", [("39001-11", "chamber", "held")]),
    (f"De {_A11} is aangehouden tot de {_B12} is aangenomen.", [("39001-11", "chamber", "held")]),
    (f"De {_A11} wordt aangehouden totdat ik de {_B12}, die om tolken vraagt, heb uitgevoerd.",
     [("39001-11", "chamber", "held")]),
    (f"In afwachting van de uitvoering van de {_B12} is de {_A11} aangehouden.", [("39001-11", "chamber", "held")]),
    (f"De {_A11} wordt uitgevoerd zodra de {_B12} is afgedaan.", [("39001-11", "execution", "in_progress")]),
    (f"De {_A11} is aangenomen, maar ik wacht met de uitvoering totdat de {_B12} is uitgevoerd.", [_ADOPTED]),
    (f"Als de {_B12} wordt uitgevoerd, is de {_A11} overbodig.", [("39001-11", "appreciation", "overbodig")]),
    (f"Ik wacht totdat de {_A11} is uitgevoerd.", []),
    # What was so before, and what is so as well, is told.
    (f"De {_A11} beschouw ik net als de {_B12} als afgedaan.",
     [("39001-11", "execution", "done"), ("39001-12", "execution", "done")]),
    (f"De {_A11} is aangenomen en de {_B12} is aangehouden totdat het onderzoek is afgerond.",
     [_ADOPTED, ("39001-12", "chamber", "held")]),
    (f"In tegenstelling tot de {_A11} is de {_B12}, die ik ken, verworpen.", [_REJECTED]),
    # What a motion states is told of none.
    (f"In de {_A11} staat dat de {_B12} al is uitgevoerd.", []),
    (f"De {_A11} overweegt dat de {_B12} is uitgevoerd zoals gevraagd.", []),
    # A clause with its own verb has its own motion.
    (f"Inmiddels is de {_A11} aangenomen, is de {_B12} nog in behandeling en is de motie Dalen (39 001, nr. 13) ingetrokken.",
     [_ADOPTED, ("39001-12", "execution", "in_progress"), ("39001-13", "chamber", "withdrawn")]),
    (f"Met deze brief geef ik uitvoering aan de {_A11}, terwijl ik de {_B12} in het najaar bespreek.",
     [("39001-11", "execution", "done")]),
    (f"De uitvoering van de {_A11} loopt en de uitvoering van de {_B12} is afgerond.",
     [("39001-11", "execution", "in_progress"), ("39001-12", "execution", "done")]),
    (f"De {_A11} vraagt om een loket; de {_B12} is verworpen.", [_REJECTED]),
    (f"De {_A11} riep vragen op; de {_B12} werd verworpen.", [_REJECTED]),
    (f"De {_A11} over een loket; de {_B12} over tolken zijn aangenomen.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"De {_A11} vraagt om een loket; ook de {_B12} is aangenomen.", [_ADOPTED, ("39001-12", "chamber", "adopted")]),
    (f"De {_A11} is aangenomen omdat de {_B12} was verworpen.", [_ADOPTED, _REJECTED]),
    (f"De {_A11} krijgt oordeel Kamer omdat de {_B12} was verworpen.",
     [("39001-11", "appreciation", "oordeel_kamer"), _REJECTED]),
    (f"Ik voer de {_A11} uit, terwijl de {_B12} is verworpen.", [("39001-11", "execution", "in_progress"), _REJECTED]),
    # The ground of what is told of another is none of that.
    (f"Door de uitvoering van de {_A11} is de {_B12} overbodig geworden.", [("39001-12", "appreciation", "overbodig")]),
    (f"Vooruitlopend op de uitvoering van de {_A11} is de {_B12} uitgevoerd.", [("39001-12", "execution", "done")]),
    (f"Door de {_A11} is ook de {_B12} uitgevoerd.", [("39001-11", "execution", "done"), ("39001-12", "execution", "done")]),
    (f"Gelet op de {_A11} en de {_B12} is een loket ingericht.",
     [("39001-11", "execution", "in_progress"), ("39001-12", "execution", "in_progress")]),
    (f"Na de aanneming van de {_A11} is de {_B12} uitgevoerd.", [_ADOPTED, ("39001-12", "execution", "done")]),
    # A list may begin with what became of its motions.
    (f"Aangenomen: de {_A11} en de motie Dalen (39 001, nr. 13); verworpen: de {_B12}.",
     [_ADOPTED, ("39001-13", "chamber", "adopted"), _REJECTED]),
    (f"Aangehouden zijn op verzoek van de indieners de {_A11} en de {_B12}.",
     [("39001-11", "chamber", "held"), ("39001-12", "chamber", "held")]),
    (f"Aangehouden zijn op verzoek van de politie twee mannen op wie de {_A11} ziet.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), _MEANT)
def test_of_several_motions_a_sentence_tells_what_it_says_of_each(
    letter: Read, sentence: str, expected: list[_State]
) -> None:
    """What becomes of one is not told of another that is only named beside it."""
    assert _states(letter(sentence)) == expected


@pytest.mark.parametrize("sentence", [
    "Een van de moties is aangenomen.",
    "Noch deze motie is aangenomen.",
    "Alleen de laatste werd verworpen.",
    "De eerste is verworpen.",
    "De tweede is verworpen.",
    "De derde is verworpen.",
    "De laatstgenoemde is verworpen.",
    "De ene is verworpen.",
    "De andere is verworpen.",
    "Motie A is aangenomen, de andere motie niet.",
    "Motie A is aangenomen, de overige motie niet.",
    "Motie A is aangenomen, maar de overige moties zijn verworpen.",
    "De motie A en de motie B zijn aangenomen respectievelijk verworpen.",
])  # fmt: skip
def test_a_sentence_may_tell_of_motions_that_it_does_not_name(sentence: str) -> None:
    """Each way of saying so is found, also those that are sought only where a word of theirs stands."""
    assert is_told_in_turn(sentence)


def test_what_becomes_of_a_motion_is_not_told_of_a_number_beside_it(letter: Read) -> None:
    """The motion that is withdrawn is the one that is named, not the paper in which it came again."""
    ledger = letter(f"De {_A11} is ingetrokken en in gewijzigde vorm opnieuw ingediend (Kamerstuk 39 001, nr. 17).")
    assert _states(ledger) == [("39001-11", "chamber", "withdrawn")]
    assert [(each["id"], each["statements"]) for each in ledger.pieces] == [("kst-39001-17", [])]


_REASONS: list[tuple[str, list[_State]]] = [
    ("Deze motie is ontijdig. Het onderzoek naar het loket loopt nog.", [("39001-11", "appreciation", "ontijdig")]),
    ("Ik ontraad deze motie. Ik zie geen aanleiding voor een loket.", [("39001-11", "appreciation", "ontraden")]),
    ("Het kabinet had deze motie ontraden. Ik ga nu met gemeenten in gesprek over een loket.",
     [("39001-11", "appreciation", "ontraden"), ("39001-11", "execution", "in_progress")]),
]  # fmt: skip


@pytest.mark.parametrize(("below", "expected"), _REASONS)
def test_the_reason_of_an_advice_carries_nothing_out(letter: Read, below: str, expected: list[_State]) -> None:
    """Below the heading of a motion on which the cabinet advises now, what is told says why."""
    assert _states(letter(f"Motie van het lid Aalders (39 001, nr. 11)\n\n{below}")) == expected


_FLOOR = """De voorzitter:

Deze motie is voorgesteld door het lid Aalders. Zij krijgt nr. 11 (39001).

Deze motie is voorgesteld door het lid Bruin. Zij krijgt nr. 12 (39001).

Deze motie is voorgesteld door het lid Bruin. Zij krijgt nr. 13 (39001).

Minister Voorbeeld:

Dan de moties op de stukken nrs. 11 en 12 (39001). Die ontraad ik.

"""
_ADVISED = [("39001-11", "appreciation", "ontraden"), ("39001-12", "appreciation", "ontraden")]
_SINGLED_OUT: list[tuple[str, list[_State]]] = [
    # A member speaks of the one of their motions that the minister was at, and the minister answers on it.
    ("De heer Aalders (VVD):\n\nMijn motie is iets anders dan de motie op stuk nr. 12 (39001).\n\n"
     "De heer Aalders (VVD):\n\nWaarom is mijn motie ontraden?\n\n"
     "Minister Voorbeeld:\n\nDat is ook de reden dat ik de motie ontraad.",
     [_ADVISED[0], _ADVISED[0], _ADVISED[1]]),
    # Which of several is meant by one is not told.
    ("Mevrouw Dalen (D66):\n\nWaarom eigenlijk?\n\nMinister Voorbeeld:\n\nHet is geen goed idee, dus ontraad ik de motie.",
     _ADVISED),
    ("Mevrouw Dalen (D66):\n\nWaarom eigenlijk?\n\nMinister Voorbeeld:\n\nOm die reden ontraad ik de moties.",
     [_ADVISED[0], _ADVISED[0], _ADVISED[1], _ADVISED[1]]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), _SINGLED_OUT)
def test_one_motion_is_not_all_that_are_on_the_floor(debate: Read, said: str, expected: list[_State]) -> None:
    """Of several motions that a minister goes through together one is meant where it is told which."""
    found = [state for state in _states(debate(_FLOOR + said)) if state[1] == "appreciation"]
    assert found == expected


def test_what_follows_on_an_unknown_motion_is_of_none(debate: Read) -> None:
    """Who has brought in several does not tell by "mijn motie" which one they mean."""
    said = (
        "Minister Voorbeeld:\n\nDe motie op stuk nr. 11 (39001) laat ik aan het oordeel van de Kamer.\n\n"
        "Mevrouw Bruin (SP):\n\nIk bedoel mijn motie.\n\nMinister Voorbeeld:\n\nDie ontraad ik."
    )
    text = _FLOOR.replace("Dan de moties op de stukken nrs. 11 en 12 (39001). Die ontraad ik.", "Ik ga ze langs.")
    found = [state for state in _states(debate(text + said)) if state[1] == "appreciation"]
    assert found == [("39001-11", "appreciation", "oordeel_kamer")]


_NOTE = "Moties van Aalders c.s. (Kamerstukken II 2025/26, 39 001, nr. 11) en Bruin c.s. (Kamerstukken II 2025/26, 39 001, nr. 12)."
_NOTED: list[tuple[str, list[_State]]] = [
    (f"Dit geeft uitvoering aan moties en toezeggingen van het vorige debat.[1]\n\n[1] {_NOTE}",
     [("39001-11", "execution", "in_progress"), ("39001-12", "execution", "in_progress")]),
    ("Hiermee beschouw ik de motie over tolken als afgedaan, zoals besproken.[1]\n\n"
     "[1] Motie van het lid Aalders (Kamerstukken II 2025/26, 39 001, nr. 11).",
     [("39001-11", "execution", "done")]),
    # One motion is not two, a sentence without the word is of none, and one that names a motion of no other.
    (f"Dit geeft uitvoering aan een motie van het vorige debat.[1]\n\n[1] {_NOTE}", []),
    (f"Dit geeft uitvoering aan de wensen van de Kamer.[1]\n\n[1] {_NOTE}", []),
    (f"Dit geeft uitvoering aan de motie Dalen (39001, nr. 13), zoals moties van het vorige debat.[1]\n\n[1] {_NOTE}",
     [("39001-13", "execution", "in_progress")]),
    # Nor does a note tell which motions are meant that says something of them.
    ("Dit geeft uitvoering aan moties van het vorige debat.[1]\n\n"
     "[1] Anders dan hier gebeurt, vraagt de motie Aalders (Kamerstukken II 2025/26, 39 001, nr. 11) om een loket.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _NOTED)
def test_a_note_names_the_motions_that_its_sentence_speaks_of(
    letter: Read, body: str, expected: list[_State]
) -> None:
    """What a sentence says of motions without naming them is said of those with which its note begins."""
    assert _states(letter(body)) == expected


_OWN = (
    "De voorzitter:\n\nDe motie-Bruin over tolken (39001, nr. 12) is voorgesteld.\n\n"
    "De motie-Aalders/Bruin over een loket (39001, nr. 13) is voorgesteld.\n\n{said}"
)
_OWN_MOTIONS: list[tuple[str, list[_State]]] = [
    ("Mevrouw Bruin (SP):\n\nDan trek ik mijn motie in.", [("39001-12", "chamber", "withdrawn")]),
    ("De heer Aalders (VVD):\n\nDan houd ik mijn motie aan.", [("39001-13", "chamber", "held")]),
    ("De heer Dalen (CDA):\n\nDan houd ik mijn motie aan.", []),
]


@pytest.mark.parametrize(("said", "expected"), _OWN_MOTIONS)
def test_ones_own_motion_is_the_one_that_one_submitted_first(
    debate: Read, said: str, expected: list[_State]
) -> None:
    """Who signed the motion of another as well calls it "mijn motie" only where they submitted none."""
    own = [each for each in _states(debate(_OWN.format(said=said))) if each[2] != "proposed"]
    assert own == expected


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("Op verzoek van mevrouw Aalders stel ik voor, haar motie (39001, nr. 11) aan te houden.", ["aalders"]),
        ("Op verzoek van de heer Bruin stel ik voor zijn gewijzigde motie (39001, nr. 11) aan te houden.", ["bruin"]),
        ("Op verzoek van de heer Bruin stel ik voor de motie (39001, nr. 11) aan te houden.", []),
        ("Op verzoek van de leden Aalders en Bruin stel ik voor hun motie (39001, nr. 11) aan te houden.", []),
    ],
)
def test_who_has_their_own_motion_put_off_brought_it_in(debate: Read, words: str, members: list[str]) -> None:
    """The chair's "zijn motie" is of who asks for it; of several who ask nobody says that they brought it in."""
    assert [each["members"] for each in debate(f"De voorzitter:\n\n{words}").motions] == [members]


@pytest.mark.parametrize(
    "body",
    [
        "De moties tijdens het debat over mijn brief van 4 mei (39 001, nrs. 5 en 6) worden niet uitgevoerd.",
        "De motie bij de behandeling van het wetsvoorstel kansspelen (36 800, nr. 2) voer ik niet uit.",
        "De motie uit het debat over het rapport (39 001, nr. 6) is uitgevoerd.",
        "De moties bij de behandeling van de begroting (36 800 VI, nr. 2) zijn aangenomen.",
    ],
)
def test_the_number_behind_a_paper_that_was_debated_is_none_of_a_motion(letter: Read, body: str) -> None:
    """It is that of the paper; the motions of the debate have none here."""
    assert not letter(body).motions


def test_a_motion_that_is_called_a_promise_is_the_nearest_of_its_member(letter: Read) -> None:
    """"Bovengenoemde toezegging aan het lid Bruin" closes the motion of which was told last, not another of Bruin."""
    body = (
        "De motie van de leden Aalders en Bruin (39 001, nr. 11) verzoekt een loket te openen. Daar werk ik nog aan. "
        "De motie van het lid Bruin (39 001, nr. 12) verzoekt om tolken. Er zijn nu tolken. "
        "Hiermee beschouw ik bovengenoemde toezegging aan het lid Bruin als afgedaan."
    )
    assert [(each["id"], each["status"]) for each in letter(body).motions] == [
        ("kst-39001-11", "in_progress"), ("kst-39001-12", "done"),
    ]
