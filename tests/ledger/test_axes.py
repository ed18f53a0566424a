"""What papers state of a motion on three axes: its fate in the Chamber, its appreciation, its execution."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]
_State = tuple[str, str, str, str | None]

_A = "motie van het lid Aalders (VVD) (Kamerstuk 39 001, nr. 11)"
_B = "motie van het lid Bruin (SP) (Kamerstuk 39 001, nr. 12)"


def _states(ledger: Ledger) -> list[_State]:
    """Return id, axis, state and day of each statement, motion by motion."""
    return [
        (motion["id"].removeprefix("kst-39001-"), said["axis"], said["state"], said["on"])
        for motion in ledger.motions
        for said in motion["statements"]
    ]


_SENTENCES: list[tuple[str, list[_State]]] = [
    (f"De {_A} is op 5 juni 2025 aangenomen.", [("11", "chamber", "adopted", "2025-06-05")]),
    (f"Bij de stemmingen van 10 juni 2025 is de {_A} verworpen.", [("11", "chamber", "rejected", "2025-06-10")]),
    (f"In het debat van 5 juni 2025 is de {_A} ingediend.", [("11", "chamber", "proposed", "2025-06-05")]),
    (f"Eind 2026 informeer ik u over de aangenomen {_A}.", [("11", "chamber", "adopted", None)]),
    (f"De in mei 2025 aangenomen {_A} ligt voor.", [("11", "chamber", "adopted", "2025-05")]),
    (f"Op 5 juni 2025 is de aangenomen {_A} uitgevoerd.",
     [("11", "chamber", "adopted", None), ("11", "execution", "done", "2025-06-05")]),
    (f"De op 5 juni 2025 door uw Kamer aangenomen {_A} ligt voor.", [("11", "chamber", "adopted", "2025-06-05")]),
    (f"De {_A} is aangenomen en uitgevoerd op 5 juni 2025.",
     [("11", "chamber", "adopted", None), ("11", "execution", "done", "2025-06-05")]),
    # What became of the motions may begin a clause.
    (f"Aangenomen zijn de {_A} en de {_B}.", [("11", "chamber", "adopted", None), ("12", "chamber", "adopted", None)]),
    (f"Aangenomen is de {_A}, verworpen is de {_B}.",
     [("11", "chamber", "adopted", None), ("12", "chamber", "rejected", None)]),
    (f"Verworpen werden de {_B} en de motie Dalen (Kamerstuk 39 001, nr. 13), aangenomen is de {_A}.",
     [("12", "chamber", "rejected", None), ("13", "chamber", "rejected", None), ("11", "chamber", "adopted", None)]),
    (f"De {_A} is aangenomen en verworpen is ook de {_B}.",
     [("11", "chamber", "adopted", None), ("12", "chamber", "rejected", None)]),
    (f"Aangenomen zijn de {_A}, de {_B} en, na wijziging, de motie Dalen (Kamerstuk 39 001, nr. 13).",
     [(number, "chamber", "adopted", None) for number in ("11", "12", "13")]),
    # It is told of those in its list, and of no other that the sentence names.
    (f"Aangenomen is de {_A}, terwijl de {_B} nog wordt behandeld.", [("11", "chamber", "adopted", None)]),
    (f"Aangenomen is de {_A}, die voortbouwt op de {_B}.", [("11", "chamber", "adopted", None)]),
    (f"Aangenomen is de {_A} en niet de {_B}.", [("11", "chamber", "adopted", None)]),
    (f"Aangenomen is de {_A} en de {_B} ontraad ik.",
     [("11", "chamber", "adopted", None), ("12", "appreciation", "ontraden", None)]),
    (f"Aangenomen is een motie over tolken; ik doel niet op de {_A}.", []),
    (f"Verworpen is niet de {_A}.", []),
    (f"Aangenomen is mogelijk de {_A}.", []),
    (f"Aangenomen is met algemene stemmen de {_A}.", [("11", "chamber", "adopted", None)]),
    (f"Verworpen is bij hoofdelijke stemming de {_A}.", [("11", "chamber", "rejected", None)]),
    (f"Aangenomen is in de stemming van 3 juni 2025 de {_A}.", [("11", "chamber", "adopted", "2025-06-03")]),
    (f"Aangenomen is afgelopen dinsdag alleen de {_A}.", [("11", "chamber", "adopted", None)]),
    (f"Aangenomen is met algemene stemmen niet de {_A}.", []),
    (f"Aangenomen is door het congres de {_A}.", []),
    (f"Aangehouden zijn vijf verdachten op wie de {_A} ziet.", []),
    (f"In de gemeenteraad is gesproken, aangenomen is de {_A}.", []),
    (f"Op 5 juni 2025 verwierp uw Kamer de {_A}.", [("11", "chamber", "rejected", "2025-06-05")]),
    (f"De {_A}, die uw Kamer in juni 2025 verwierp, vroeg om tolken.", [("11", "chamber", "rejected", "2025-06")]),
    (f"Uw Kamer verwierp niet de {_A}.", []),
    (f"Als uw Kamer de {_A} verwierp, was er geen loket.", []),
    (f"Wanneer aan de {_A} is voldaan, zal blijken uit de evaluatie.", []),
    (f"Of de {_A} wordt uitgevoerd, hangt af van de raad.", []),
    (f"U kunt ervoor kiezen de {_A} niet uit te voeren.", []),
    (f"De commissie neemt de brief over de uitvoering van de {_A} voor kennisgeving aan.", []),
    (f"De {_A} heb ik ontraden; zij is op 5 juni 2025 aangenomen en wordt uitgevoerd.",
     [("11", "chamber", "adopted", "2025-06-05"), ("11", "appreciation", "ontraden", None),
      ("11", "execution", "in_progress", None)]),
    (f"De {_A}, die is aangenomen, ontraad ik omdat het onderzoek loopt.",
     [("11", "chamber", "adopted", None), ("11", "appreciation", "ontraden", None)]),
    # What is carried out has to be the motion, and all of it.
    (f"Het onderzoek naar de {_A} is uitgevoerd door de raad.", []),
    (f"Het plan is uitgevoerd in de geest van de {_A}.", []),
    (f"Ter uitvoering van de {_A} is een onderzoek uitgevoerd.", [("11", "execution", "in_progress", None)]),
    (f"Nu het onderzoek is uitgevoerd, beschouw ik de {_A} als afgedaan.", [("11", "execution", "done", None)]),
    (f"De {_A} over een plan is uitgevoerd.", [("11", "execution", "done", None)]),
    (f"De {_A} is uitgevoerd, op de evaluatie na.", [("11", "execution", "partly", None)]),
    (f"Alle moties zijn uitgevoerd, behalve de {_A}.", []),
    (f"De {_A} is eerder als uitgevoerd beschouwd, maar blijkt nog niet te zijn uitgevoerd.",
     [("11", "execution", "in_progress", None)]),
    (f"De {_A} werd ten onrechte als afgedaan aangemerkt.", []),
    (f"Uw Kamer heeft gevraagd de {_A} als afgedaan te beschouwen.", []),
    (f"Na uw akkoord wordt de {_A} als afgedaan aangemerkt.", []),
    # An execution that was stopped is not under way.
    (f"De uitvoering van de {_A}, die vraagt om tolken, is gestopt.", []),
    (f"De uitvoering van de {_A}, waarin om tolken wordt gevraagd, is daarom beëindigd.", []),
    (f"De uitvoering van de {_A}, die gemeenten raakt, is nog niet gestopt.", [("11", "execution", "in_progress", None)]),
    (f"De uitvoering van de {_A} loopt, het programma, dat ouder is, is gestopt.", [("11", "execution", "in_progress", None)]),
    (f"Ik ontraad de {_A} over opvang en begeleiding niet langer.", []),
    (f"Ik ontraad de {_A} over opvang en aarzel niet.", [("11", "appreciation", "ontraden", None)]),
    # Behind the participle of another clause the sentence goes on with its own subject.
    (f"De {_A} die is aangenomen is een steun in de rug.", [("11", "chamber", "adopted", None)]),
    (f"Nu de {_A} is ingetrokken is een brief niet meer nodig.", [("11", "chamber", "withdrawn", None)]),
    (f"Nu het voorstel is besproken en aangenomen is de {_A} overbodig.", [("11", "appreciation", "overbodig", None)]),
    (f"Nu het voorstel is besproken en aangenomen is de {_A} van belang.", []),
    (f"Nu het voorstel is besproken is de {_B} aangenomen.", [("12", "chamber", "adopted", None)]),
    (f"De wet is aangenomen en de {_A} ligt nog voor.", []),
    (f"De wet is aangenomen en de {_A} over tolken.", [("11", "chamber", "adopted", None)]),
    (f"Ik stel voor te stemmen over de aangehouden {_A} en de aangehouden {_B}.", []),
    (f"De stemming over de {_A} is aangehouden.", [("11", "chamber", "held", None)]),
    # A day beside what else became of the motion is not that on which it was adopted.
    (f"De {_A}, ingediend tijdens het debat van 3 juni 2025 en op 5 juni 2025 aangenomen, ligt voor.",
     [("11", "chamber", "adopted", "2025-06-05")]),
    (f"De {_A}, ingediend op 3 juni 2025, is aangenomen.", [("11", "chamber", "adopted", None)]),
    (f"De {_A} is op 3 juni 2025 aangehouden en op 5 juni 2025 verworpen.", [("11", "chamber", "rejected", "2025-06-05")]),
    (f"De {_A} is op 5 juni 2025 ingediend en aangenomen.", [("11", "chamber", "adopted", "2025-06-05")]),
    (f"Aangenomen is de {_A} en op 5 juni 2025 de {_B}.",
     [("11", "chamber", "adopted", None), ("12", "chamber", "adopted", None)]),
    (f"Aangenomen zijn de {_A} en de {_B} op 5 juni 2025.",
     [("11", "chamber", "adopted", "2025-06-05"), ("12", "chamber", "adopted", "2025-06-05")]),
    (f"De {_A} is uitgevoerd, aangenomen is zij in 2024.",
     [("11", "chamber", "adopted", "2024"), ("11", "execution", "done", None)]),
    # What is denied before "maar" is not told behind it.
    (f"De {_A} is niet aangenomen maar verworpen.", [("11", "chamber", "rejected", None)]),
    (f"De {_A} is niet in stemming gebracht, maar ingetrokken.", [("11", "chamber", "withdrawn", None)]),
    (f"De {_A} is niet verworpen, maar evenmin aangenomen.", []),
    (f"De {_A} is niet ingetrokken maar in gewijzigde vorm aangenomen.", [("11", "chamber", "adopted", None)]),
    (f"De {_A} is niet verworpen, maar met ruime meerderheid aangenomen.", [("11", "chamber", "adopted", None)]),
    # What is denied is told of no motion, and what nobody waits for is not being done.
    (f"De stelling dat de {_A} is uitgevoerd, is onjuist.", []),
    (f"De bewering dat de {_A} is verworpen klopt niet.", []),
    (f"Het is niet waar dat de {_A}, die om tolken vraagt, wordt uitgevoerd.", []),
    (f"Het klopt niet dat er niets gebeurt: de {_A} wordt uitgevoerd.", [("11", "execution", "in_progress", None)]),
    (f"Ik onderschrijf de conclusie dat de {_A} is uitgevoerd, al is het cijfer niet juist.",
     [("11", "execution", "done", None)]),
    (f"De stelling van het lid Vos dat de {_A} is uitgevoerd, is onjuist.", []),
    (f"Ik deel de stelling dat de {_A} is uitgevoerd niet.", []),
    (f"Ik deel de conclusie dat de {_A} is uitgevoerd, maar niet dat zij is geslaagd.",
     [("11", "execution", "done", None)]),
    (f"De indruk dat de {_A} is uitgevoerd, wil ik wegnemen.", []),
    (f"Ik wil de indruk wegnemen dat de {_A} is uitgevoerd.", []),
    (f"De indruk dat er niets gebeurt, wil ik wegnemen: de {_A} is uitgevoerd.", [("11", "execution", "done", None)]),
    (f"Het beeld dat de {_A} is uitgevoerd, herken ik niet.", []),
    # What is denied in front takes nothing from what is stated behind it.
    (f"Het beeld dat er niets is gebeurd, herken ik niet, want de {_A} is uitgevoerd.",
     [("11", "execution", "done", None)]),
    (f"Het beeld dat er iets is gebeurd, herken ik niet, want de {_A} is niet uitgevoerd.",
     [("11", "execution", "not_followed", None)]),
    (f"Het bericht dat de {_A} is aangenomen is onjuist.", []),
    (f"Het bericht dat de {_A} is aangenomen, klopt.", [("11", "chamber", "adopted", None)]),
    (f"De berichten dat de {_A} is vervallen, kloppen niet.", []),
    (f"Het idee dat ik de {_A} heb overgenomen, is onjuist.", []),
    (f"Onjuist is dat de {_A} is uitgevoerd.", []),
    (f"Ten onrechte is gemeld dat de {_A} is uitgevoerd.", []),
    (f"Ik betwist dat de {_A} is verworpen.", []),
    (f"Ik betwist de cijfers en meld dat de {_A} is uitgevoerd.", [("11", "execution", "done", None)]),
    (f"De {_A} is uitgevoerd, aldus het lid Vos; dat klopt niet.", []),
    (f"De {_A} is uitgevoerd; dat cijfer klopt niet.", [("11", "execution", "done", None)]),
    (f"Er is geen sprake van dat de {_A} oordeel Kamer krijgt.", []),
    (f"De stelling dat de {_A} niet is uitgevoerd, is onjuist.", []),
    (f"De uitvoering van de {_A} is in mei 2025 gestopt.", []),
    (f"Ik heb de uitvoering van de {_A} stopgezet.", []),
    (f"De uitvoering van de {_A} heeft het vorige kabinet stopgezet.", []),
    (f"De uitvoering van de {_A}, een wens uit mei, moest worden gestopt.", []),
    (f"Met de uitvoering van de {_A} ben ik gestopt.", []),
    (f"Wij staken de uitvoering van de {_A}.", []),
    (f"Het kabinet besloot de uitvoering van de {_A} stop te zetten.", []),
    (f"Aan uitvoering van de {_A} bestaat bij gemeenten geen behoefte meer.", []),
    (f"Er bestaat geen behoefte aan een nadere uitvoering van de {_A}.", []),
    (f"De uitvoering van de {_A} is nooit gestopt.", [("11", "execution", "in_progress", None)]),
    (f"Met de uitvoering van de {_A} ben ik gestart.", [("11", "execution", "in_progress", None)]),
    (f"Bij de uitvoering van de {_A} is een proef gestopt.", [("11", "execution", "in_progress", None)]),
    (f"Ter uitvoering van de {_A} heb ik de subsidie stopgezet.", [("11", "execution", "in_progress", None)]),
    (f"Voor de uitvoering van de {_A} is een fonds overbodig.", [("11", "execution", "in_progress", None)]),
    (f"Voor uitvoering van de {_A} acht ik een wet niet nodig.", [("11", "execution", "in_progress", None)]),
    (f"De uitvoering van de {_A} is niet nodig.", []),
    (f"De uitvoering van de {_A} is gestart nadat de pilot was beëindigd.", [("11", "execution", "in_progress", None)]),
    (f"Een wet is niet nodig voor de uitvoering van de {_A}, die ik al uitvoer.", [("11", "execution", "in_progress", None)]),
    (f"Na de stemmingen over de begroting resteert de aangehouden {_A}.", [("11", "chamber", "held", None)]),
    (f"Nog open staan:\n\n- de aangehouden {_A};", [("11", "chamber", "held", None)]),
    (f"Dit zijn de stemmingen:\n\n• -de aangehouden {_A};", []),
    (f"Ik stel voor de {_A} een werkgroep in.", [("11", "execution", "in_progress", None)]),
    (f"Ik stel voor de {_A} in het debat te bespreken.", []),
    (f"Ik kan niet zeggen dat de {_A} is uitgevoerd.", []),
    (f"Ik kan niet garanderen dat de {_A} wordt uitgevoerd.", []),
    (f"Ik zal niet uitsluiten dat de {_A} wordt betrokken bij de evaluatie.", []),
    (f"Ik kan niet zeggen wanneer de brief volgt, maar de {_A} wordt uitgevoerd.",
     [("11", "execution", "in_progress", None)]),
    (f"De indiener van de {_A} stelt op uitvoering geen prijs.", []),
    (f"Ik voer de {_A} en de {_B} niet uit.",
     [("11", "execution", "not_followed", None), ("12", "execution", "not_followed", None)]),
    (f"De {_A} is nog niet uitgevoerd, maar wel aangenomen.",
     [("11", "chamber", "adopted", None), ("11", "execution", "in_progress", None)]),
    (f"De {_A} is noch verworpen noch ingetrokken, maar aangehouden.", [("11", "chamber", "held", None)]),
    (f"De {_A} is niet enkel besproken, maar ook aangenomen.", [("11", "chamber", "adopted", None)]),
    (f"De wet is aangenomen en de {_A} verworpen.", [("11", "chamber", "rejected", None)]),
    (f"De {_A} is niet aangenomen, maar op 5 juni 2025 verworpen.", [("11", "chamber", "rejected", "2025-06-05")]),
    # With a subject of its own that is about anything.
    (f"De {_A} is nog niet in stemming gebracht, maar vorig jaar heeft de Kamer een ander voorstel aangenomen.", []),
    (f"Over de {_A} is niet gestemd, maar er zijn eerder zulke moties verworpen.", []),
    (f"De {_A} is niet veranderd, maar de vragen daarover zijn ingetrokken.", []),
    (f"De {_A} wordt naar verwachting aangenomen.", []),
    # What is likely of something else leaves its fate as it is.
    (f"De wellicht te dure {_A} is verworpen.", []),
    (f"De vermoedelijk dure {_A} is verworpen.", [("11", "chamber", "rejected", None)]),
    (f"De {_A} is, zoals u wellicht weet, op 5 juni 2025 verworpen.", [("11", "chamber", "rejected", "2025-06-05")]),
    (f"De {_A} over tolken die waarschijnlijk duurder worden, is verworpen.", [("11", "chamber", "rejected", None)]),
    (f"De {_A}, die waarschijnlijk wordt verworpen, ligt voor.", []),
    # So does a relative clause that has had its verb.
    (f"De {_A} over tolken die in ploegen worden ingezet is verworpen.", [("11", "chamber", "rejected", None)]),
    (f"De {_A} over een register dat gemeenten helpt is verworpen.", [("11", "chamber", "rejected", None)]),
    (f"De {_A} vraagt om plannen die zijn aangenomen.", []),
    (f"De {_A} over plannen die zijn aangenomen is verworpen.", []),
    # A motion has two participles before its name, and a day tells what became of it, not what it is called.
    (f"De aangenomen en ruim gesteunde {_A} ligt voor.", [("11", "chamber", "adopted", None)]),
    (f"De {_B} ligt voor; de verworpen en aangepaste {_A} niet.", [("11", "chamber", "rejected", None)]),
    (f"Op 5 juni 2025 heeft uw Kamer de aangehouden {_A} verworpen.", [("11", "chamber", "rejected", "2025-06-05")]),
    (f"Op 5 juni 2025 is de eerder ingediende {_A} verworpen.", [("11", "chamber", "rejected", "2025-06-05")]),
    # What became of another thing, of an advice, or of the motion that took its place is not its own fate.
    (f"De {_A} vraagt om een kader dat door de sector is aangenomen.", []),
    (f"De {_A} is ingetrokken, waarna de gewijzigde motie is aangenomen.", [("11", "chamber", "withdrawn", None)]),
    (f"Ik trek mijn appreciatie van de {_A} in.", []),
    (f"Het is niet zo dat de {_A} niet wordt uitgevoerd.", [("11", "execution", "in_progress", None)]),
    (f"De {_A} is aangehouden.", [("11", "chamber", "held", None)]),
    (f"De {_A} is inmiddels ingetrokken.", [("11", "chamber", "withdrawn", None)]),
    (f"De {_A} is vervallen.", [("11", "chamber", "lapsed", None)]),
    (f"De {_A} is tijdens het debat overgenomen.", [("11", "chamber", "taken_over", None)]),
    (f"In het debat heb ik de {_A} overgenomen.", [("11", "chamber", "taken_over", None)]),
    (f"Ik heb de {_A} zo gelezen dat de aanbevelingen van de inspectie worden overgenomen.",
     [("11", "execution", "in_progress", None)]),
    (f"Ik heb in de {_A} gelezen dat de gemeente dit advies heeft overgenomen.", []),
    (f"Ik laat het oordeel over de {_A} aan de Kamer.", [("11", "appreciation", "oordeel_kamer", None)]),
    (f"De {_A} ontraad ik.", [("11", "appreciation", "ontraden", None)]),
    (f"De {_A} acht ik ontijdig.", [("11", "appreciation", "ontijdig", None)]),
    (f"Ik verzoek het lid de {_A} aan te houden.", [("11", "appreciation", "aanhouden", None)]),
    (f"Over de {_A} stel ik voor dat de heer Aalders deze motie aanhoudt.", [("11", "appreciation", "aanhouden", None)]),
    # What was thought of, asked for or only to come if something is not so, is no advice; nor is there reason for it.
    (f"Ik had de {_A}, gelet op de kosten, willen ontraden.", []),
    (f"Het kabinet had, gelet op de kosten, de {_A} ontraden.", [("11", "appreciation", "ontraden", None)]),
    (f"De Minister wilde de {_A} ontraden, maar laat haar nu aan de Kamer.",
     [("11", "appreciation", "oordeel_kamer", None)]),
    (f"Ik had gehoopt op steun en wilde de {_A}, die om tolken vraagt, ontraden, maar er kwam een brief.", []),
    (f"Ik wil de {_A} ontraden, maar begrijp het doel.", [("11", "appreciation", "ontraden", None)]),
    (f"Ik wilde overleg en moet de {_A} ontraden, maar kom erop terug.", [("11", "appreciation", "ontraden", None)]),
    (f"Het lid Bruin wilde dat ik de {_A} zou ontraden, maar dat doe ik niet.", []),
    (f"Gevraagd is of het kabinet de {_A} ontraadt.", []),
    (f"U vroeg of ik kan toelichten waarom ik de {_A} heb ontraden.", [("11", "appreciation", "ontraden", None)]),
    (f"Ik zie geen reden de {_A} te ontraden.", []),
    (f"Er bestaat, gelet op de kosten, geen aanleiding om de {_A}, die om tolken vraagt, te ontraden.", []),
    (f"Ik zie geen andere weg dan de {_A} te ontraden.", [("11", "appreciation", "ontraden", None)]),
    (f"Ik zie geen aanleiding voor een fonds en acht het nodig de {_A} te ontraden.",
     [("11", "appreciation", "ontraden", None)]),
    (f"Wij adviseren u niet om de {_A} te ontraden.", []),
    (f"Ik ben niet van plan om de {_A} te ontraden.", []),
    (f"Ik ontraad de {_A}; de {_B} niet.", [("11", "appreciation", "ontraden", None)]),
    (f"Ontraden is de {_A}; oordeel Kamer kreeg de {_B}.",
     [("11", "appreciation", "ontraden", None), ("12", "appreciation", "oordeel_kamer", None)]),
    (f"Zo niet, dan ontraad ik de {_A}.", []),
    (f"Anders moet ik de {_A} ontraden.", []),
    (f"Anders dan het lid Bruin ontraad ik de {_A}.", [("11", "appreciation", "ontraden", None)]),
    (f"In het andere geval moet ik de {_A} ontraden.", []),
    (f"Wordt de {_A} niet aangepast, dan ontraad ik haar.", []),
    (f"Indien het lid de {_A} niet aanhoudt, moet ik haar ontraden.", []),
    (f"Als minister vind ik dit niet goed en ontraad ik de {_A}.", [("11", "appreciation", "ontraden", None)]),
    (f"Ik beschouw het plan als niet haalbaar en ontraad de {_A}.", [("11", "appreciation", "ontraden", None)]),
    (f"Als ik mij niet vergis, heb ik de {_A} ontraden.", [("11", "appreciation", "ontraden", None)]),
    (f"Brief regering - Voortgang uitvoering van de {_A}", []),
    (f"Voortgang uitvoering van de {_A} - 39001-21", []),
    (f"De {_A} voer ik voorlopig niet uit.", [("11", "execution", "not_followed", None)]),
    # A refusal for now is not told beside the work that the paper announces.
    (f"De {_A} voer ik voorlopig niet uit. In 2027 pak ik deze op.", [("11", "execution", "in_progress", None)]),
    (f"De {_A} is deels uitgevoerd.", [("11", "execution", "partly", None)]),
    (f"De {_A}, die uw Kamer heeft aangenomen op 5 juni 2025, kan nog niet worden uitgevoerd.",
     [("11", "chamber", "adopted", "2025-06-05"), ("11", "execution", "in_progress", None)]),
    (f"De {_A} is op 5 juni 2025 uitgevoerd.", [("11", "execution", "done", "2025-06-05")]),
    (f"In het debat van 5 juni 2025 heb ik gemeld dat de {_A} is uitgevoerd.", [("11", "execution", "done", None)]),
    # One sentence may speak on several axes; the day of the adoption is not that of the execution.
    (f"De op 5 juni 2025 aangenomen {_A} voer ik uit.",
     [("11", "chamber", "adopted", "2025-06-05"), ("11", "execution", "in_progress", None)]),
    # Each of several motions has what its own clause says; else they share it.
    (f"De {_A} is aangenomen, de {_B} is verworpen.",
     [("11", "chamber", "adopted", None), ("12", "chamber", "rejected", None)]),
    (f"De {_A} is verworpen; de {_B} is op 5 juni 2025 aangenomen.",
     [("11", "chamber", "rejected", None), ("12", "chamber", "adopted", "2025-06-05")]),
    (f"Op 5 juni 2025 is de {_A} verworpen en de {_B} aangenomen.",
     [("11", "chamber", "rejected", "2025-06-05"), ("12", "chamber", "adopted", "2025-06-05")]),
    (f"De {_A} is ingediend en op 5 juni 2025 is de gewijzigde {_B} verworpen.",
     [("11", "chamber", "proposed", None), ("12", "chamber", "rejected", "2025-06-05")]),
    (f"De {_A} is op 3 juni 2025 verworpen, en de op 4 juni 2025 ingediende {_B} is op 5 juni 2025 aangenomen.",
     [("11", "chamber", "rejected", "2025-06-03"), ("12", "chamber", "adopted", "2025-06-05")]),
    (f"De {_A} ligt nog voor; de {_B} voer ik uit.", [("12", "execution", "in_progress", None)]),
    (f"De {_A} ligt nu voor en op 5 juni 2025 is de {_B} aangenomen.", [("12", "chamber", "adopted", "2025-06-05")]),
    (f"De {_A} is verworpen, maar ik beschouw haar samen met de {_B} als afgedaan.",
     [("11", "chamber", "rejected", None), ("11", "execution", "done", None), ("12", "execution", "done", None)]),
    (f"De {_A} en de {_B} zijn aangenomen.",
     [("11", "chamber", "adopted", None), ("12", "chamber", "adopted", None)]),
    (f"De {_A} en de {_B} zijn ingediend; de {_B} is verworpen.",
     [("12", "chamber", "rejected", None)]),
    (f"De {_A} is opgegaan in de {_B}; de {_A} is daarmee vervallen.", [("11", "chamber", "lapsed", None)]),
    (f"De {_A} is opgegaan in de {_B}; de {_A} is daarmee vervallen en de {_B} is uitgevoerd.",
     [("11", "chamber", "lapsed", None), ("12", "execution", "done", None)]),
    # What comes behind another condition, or is done as to a part, settles nothing yet.
    (f"De {_A} wordt als afgedaan beschouwd zodra het register er is.", []),
    (f"Ik beschouw de {_A} als uitgevoerd wanneer de wet er is.", []),
    (f"De {_A} is voor wat betreft de opvang uitgevoerd.", [("11", "execution", "partly", None)]),
    (f"Nu de {_A} is ingetrokken, voer ik alleen de {_B} uit.", [("11", "chamber", "withdrawn", None)]),
    (f"U bent niet voornemens de {_A} uit te voeren.", [("11", "execution", "not_followed", None)]),
    # So is what a later day is told of, unless that is the day of what did it.
    (f"In 2027 is de {_A} uitgevoerd.", [("11", "execution", "in_progress", None)]),
    (f"Met de wet die in 2027 ingaat is de {_A} uitgevoerd.", [("11", "execution", "done", None)]),
    (f"Naar verwachting is de {_A} eind 2026 uitgevoerd.", []),
    (f"Het is niet waar dat ik de {_A} heb uitgevoerd.", []),
    (f"Het is onjuist dat de {_A} wordt uitgevoerd.", []),
    # All motions but one leave that one open.
    (f"Alle moties zijn afgedaan, behalve de {_A}.", []),
    (f"Met uitzondering van de {_A} zijn alle moties afgedaan.", []),
    (f"Alle moties zijn afgedaan, behalve de {_A}, die is verworpen.", [("11", "chamber", "rejected", None)]),
    (f"Alle moties zijn afgedaan, behalve de {_A}, want die is verworpen.", [("11", "chamber", "rejected", None)]),
    (f"Alle moties behalve de {_A}, want die is aangehouden, zijn uitgevoerd.", [("11", "chamber", "held", None)]),
    (f"Alle moties behalve de {_A} zijn uitgevoerd, want die is verworpen.", [("11", "chamber", "rejected", None)]),
    # What has to be done, is to be judged or nearly done is not done.
    (f"De {_A} moet in 2027 zijn uitgevoerd.", []),
    (f"Afgesproken is dat de {_A} uiterlijk eind 2026 is uitgevoerd.", []),
    (f"Of hiermee aan de {_A} is voldaan, beziet het kabinet in het najaar.", []),
    (f"De {_A} is bijna volledig uitgevoerd.", [("11", "execution", "partly", None)]),
    # A bare mention, a case that is only supposed, and another subject state nothing.
    (f"Over de {_A} spreken wij in mei.", []),
    # The lines of a motion are a member's, and tell of no work.
    (f"{_A[0].upper()}{_A[1:]}\n\nconstaterende dat de inspectie hierbij te weinig wordt betrokken;", []),
    (f"Constaterende dat het kabinet de {_A} heeft uitgevoerd;", []),
    (f"Van mening dat, zoals het kabinet schreef, de {_A} is uitgevoerd;", []),
    (f"Gehoord de minister, die zei: \"die motie voer ik uit\", en van oordeel dat de {_A} wordt uitgevoerd;", []),
    (f"Constaterende dat, nu het kabinet ons steunt, de {_A} wordt uitgevoerd;", []),
    # But a sentence that goes on with the government's own clause is its own.
    (f"Constaterende dat het loket er is, beschouw ik de {_A} als afgedaan.", [("11", "execution", "done", None)]),
    (f"Constaterende dat het loket er is, beschouwt het kabinet de {_A} als afgedaan.", [("11", "execution", "done", None)]),
    (f"Van oordeel dat het loket helpt, voeren wij de {_A} uit.", [("11", "execution", "in_progress", None)]),
    (f"Overwegende dat het loket er is, is de {_A} afgedaan.", [("11", "execution", "done", None)]),
    (f"Overwegende dat het loket er is, kan de {_A} als afgedaan worden beschouwd.",
     [("11", "execution", "done", None)]),
    (f"Van oordeel dat het loket nodig is, heeft de regering de {_A} uitgevoerd.", [("11", "execution", "done", None)]),
    (f"Overwegende dat het loket nodig is, verzoekt de regering de {_A} uit te voeren,", []),
    (f"Gehoord de Kamer voer ik de {_A} uit.", [("11", "execution", "in_progress", None)]),
    (f"Gehoord de Kamer zal het kabinet de {_A} uitvoeren.", [("11", "execution", "in_progress", None)]),
    (f"{_A[0].upper()}{_A[1:]} - tolken meenemen in de aanpak\n\nTolken zijn schaars.", []),
    (f"Als de {_A} wordt aangenomen, volgt een brief.", []),
    (f"De {_A} gaat over de wet, en die wet is aangenomen.", []),
    (f"De {_A} vraagt om haast nu het wetsvoorstel is ingediend.", []),
    (f"Ik hoef de {_A} niet te ontraden.", []),
    # A case that has not come about, what is hoped, and what others say closes nothing.
    (f"Als het besluit in werking treedt, is de {_A} uitgevoerd.", []),
    (f"Wanneer het loket opent, is daarmee de {_A} afgedaan.", []),
    (f"Pas na de evaluatie kan ik de {_A} als afgedaan beschouwen.", []),
    (f"Hopelijk is hiermee de {_A} uitgevoerd.", []),
    (f"Volgens de Nationaal Rapporteur is de {_A} uitgevoerd.", []),
    (f"Als gevolg hiervan is de {_A} uitgevoerd.", [("11", "execution", "done", None)]),
    (f"Volgens planning is de {_A} uitgevoerd.", [("11", "execution", "done", None)]),
    # Two denials refuse nothing, nor does what might be decided.
    (f"Ik zie geen aanleiding om de {_A} niet uit te voeren.", []),
    (f"Ik ben niet van plan de {_A} te negeren.", []),
    (f"U kunt ervoor kiezen de {_A} niet uit te voeren.", []),
    (f"Ik ben niet van plan de {_A} uit te voeren.", [("11", "execution", "not_followed", None)]),
    (f"De {_A} wordt niet verder uitgevoerd.", []),
    (f"Uw Kamer nam de {_A} aan.", [("11", "chamber", "adopted", None)]),
    (f"De {_A} haalde het niet.", [("11", "chamber", "rejected", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), _SENTENCES)
def test_a_sentence_states_its_axes(letter: Read, sentence: str, expected: list[_State]) -> None:
    """A sentence states one thing on each axis that it speaks of, with the day that it gives for it."""
    assert _states(letter(sentence)) == expected


def test_a_statement_shows_where_it_stands(letter: Read) -> None:
    """A statement has its sentence, offsets, section, page and note, and the pattern that found it."""
    ledger = letter(f"Tolken\n\nDe aanpak loopt. De {_A} is aangenomen.")
    said = dict(ledger.motions[0]["statements"][0])
    start, end = said.pop("start"), said.pop("end")
    assert end - start == len(f"De {_A} is aangenomen.")
    assert said == {
        "axis": "chamber", "state": "adopted", "on": None, "text": f"De {_A} is aangenomen.",
        "page": None, "footnote": None, "section": "Tolken", "pattern": "motion adopted",
    }  # fmt: skip


def test_an_appreciation_keeps_its_condition(letter: Read) -> None:
    """ "Als … dan oordeel Kamer" is that appreciation, with the condition."""
    ledger = letter(f"Als ik de {_A} zo mag lezen, dan laat ik het oordeel over de motie aan de Kamer.")
    (said,) = ledger.motions[0]["statements"]
    assert (said["state"], said["condition"]) == ("oordeel_kamer", f"Als ik de {_A} zo mag lezen")


_ADVICE: list[tuple[str, list[str]]] = [
    (f"De {_A} ontraad ik niet.", []),
    (f"Ik ontraad de {_A}, die om een loket vraagt, niet langer.", []),
    (f"De {_A} zal ik niet ontraden.", []),
    (f"Ik ontraad de {_A} en de {_B} niet.", []),
    (f"Ik ontraad niet de {_A} maar de {_B}.", []),
    (f"Er is geen reden de {_A} te ontraden.", []),
    (f"Het is niet zo dat ik de {_A} ontraad.", []),
    (f"Ik had de {_A} willen ontraden, maar zij is gewijzigd.", []),
    (f"Ik zie geen reden om de {_A} aan te houden en ontraad haar.", ["ontraden"]),
    (f"De {_A} kan ik geen oordeel Kamer geven.", []),
    (f"De {_A} ontraad ik, want dat kan niet.", ["ontraden"]),
    (f"Het is niet zo dat gemeenten niets doen en daarom ontraad ik de {_A}.", ["ontraden"]),
    (f"Tenzij de indiener haar aanpast, moet ik de {_A} ontraden.", []),
    (f"De {_A} ontraad ik niet omdat zij te ver gaat, maar omdat zij te vroeg komt.", ["ontraden"]),
    (f"De {_A} wordt niet ontraden maar overgelaten aan het oordeel van de Kamer.", ["oordeel_kamer"]),
    # Of two that follow each other the last counts.
    (f"Aanvankelijk wilde ik de {_A} ontraden, maar nu laat ik haar aan het oordeel van de Kamer.", ["oordeel_kamer"]),
    (f"De {_A} kreeg eerst oordeel Kamer, maar nu ontraad ik haar.", ["ontraden"]),
    # Before the vote it declines nothing, and begins nothing either.
    (f"De {_A} ontraad ik, omdat zij niet uitvoerbaar is.", ["ontraden"]),
    (f"De {_A} ontraad ik: ik zie geen aanleiding voor een loket.", ["ontraden"]),
    (f"Aan de {_A} zal ik, als de motie wordt aangenomen, uitvoering geven.", []),
    (f"Alles overwegende en na enige twijfel ontraad ik de {_A}.", ["ontraden"]),
    (f"Alles overwogen ontraad ik de {_A}.", ["ontraden"]),
    (f"Ik twijfel of ik de {_A} ontraad.", []),
    (f"Ik heb overwogen de {_A} te ontraden.", []),
    (f"De {_A} wil ik niet per se ontraden.", []),
    (f"Ik vind niet dat ik de {_A} moet ontraden.", []),
    (f"De {_A} ontraad ik, want de scholing is al uitgevoerd.", ["ontraden"]),
    (f"De {_A} ontraad ik en wij gaan haar niet uitvoeren.", ["ontraden", "not_followed"]),
    (f"De {_A}, door mijn voorganger ontraden, wordt niet uitgevoerd.", ["ontraden", "not_followed"]),
    (f"De {_A} voer ik uit in een proef, die eindigt als de Kamer het wetsvoorstel aanneemt.", ["in_progress"]),
    (f"De {_A} heb ik ontraden en zal ik niet uitvoeren.", ["ontraden", "not_followed"]),
    (f"De {_A} is aangenomen, hoewel ik haar ontraad; ik voer haar niet uit.", ["adopted", "ontraden", "not_followed"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "states"), _ADVICE)
def test_what_the_cabinet_advises_is_its_last_word_and_no_execution(
    letter: Read, sentence: str, states: list[str]
) -> None:
    """A denied advice is none, the reason of one declines nothing, and what hangs on the vote is not begun."""
    assert [found[2] for found in _states(letter(sentence))] == states


_MOTION = (
    "De Kamer,\n\ngehoord de beraadslaging,\n\noverwegende dat het loket dicht is;\n\n"
    "verzoekt de regering {asks},\n\nen gaat over tot de orde van de dag.\n\n"
    "De voorzitter:\n\nDeze motie is voorgesteld door het lid {member}.\n\nZij krijgt nr. {number} (39001).\n\n"
)
_DEBATE = (
    "De heer Aalders (VVD):\n\nIk heb een motie.\n\n"
    + _MOTION.format(asks="een loket te openen", member="Aalders", number=11)
    + "Mevrouw Bruin (SP):\n\nEn ik ook.\n\n"
    + _MOTION.format(asks="tolken te werven", member="Bruin", number=12)
    + "Minister Voorbeeld:\n\nDan de moties. De motie op stuk nr. 11 vraagt om een loket. Dat kost veel. Ontraden.\n\n"
    "De heer Aalders (VVD):\n\nIk ontraad de minister dat.\n\n"
    "Minister Voorbeeld:\n\nDe motie op stuk nr. 12. Daarover laat ik het oordeel aan de Kamer. "
    "Het amendement op stuk nr. 8 is goed bedoeld. Ik ontraad het."
)


def _fates(ledger: Ledger) -> list[tuple[Any, ...]]:
    return [
        (motion["id"], motion["members"], motion["asks"], [said["state"] for said in motion["statements"]])
        for motion in ledger.motions
    ]


def test_a_minister_goes_through_the_motions_of_a_debate(debate: Read) -> None:
    """A motion called by its number stays the one spoken of until another, or an amendment, is named."""
    assert _fates(debate(_DEBATE)) == [
        ("kst-39001-11", ["aalders@VVD"], "verzoekt de regering een loket te openen", ["proposed", "ontraden"]),
        ("kst-39001-12", ["bruin@SP"], "verzoekt de regering tolken te werven", ["proposed", "oordeel_kamer"]),
    ]


_PAPERS = [
    "De brief van de Minister van Wonen d.d. 4 mei 2025 inzake de aangehouden motie van het lid Aalders "
    "(Kamerstuk 39 001, nr. 11) (39 001, nr. 12).",
    "Mijn brief van 4 mei 2025 ging in op de aangehouden motie van het lid Aalders (39 001, nr. 11).",
]


@pytest.mark.parametrize("sentence", _PAPERS)
def test_the_day_of_a_letter_is_none_of_what_it_tells(letter: Read, sentence: str) -> None:
    """A motion was not held on the day of the letter that speaks of it."""
    assert _states(letter(sentence)) == [("11", "chamber", "held", None)]


_ANSWERS = [
    ("Zeker.", [("11", "appreciation", "ontraden", None)]),
    ("Ja, dat klopt.", [("11", "appreciation", "ontraden", None)]),
    ("Nee, die kreeg oordeel Kamer.", [("11", "appreciation", "oordeel_kamer", None)]),
    ("Klopt niet.", []),
]


@pytest.mark.parametrize(("answer", "expected"), _ANSWERS)
def test_a_minister_confirms_what_the_chair_asks(debate: Read, answer: str, expected: list[_State]) -> None:
    """What the chair asks of a motion is its appreciation where the minister says yes to it."""
    ledger = debate(
        "De voorzitter:\n\nDe motie op stuk nr. 11 (39001) was ook ontraden, hè?\n\n"
        f"Minister Voorbeeld:\n\n{answer}\n\nDe voorzitter:\n\nDank u wel."
    )
    assert _states(ledger) == expected


_FLOOR_ANSWERS = [
    ("Minister Voorbeeld:\n\nJa.", [("11", "appreciation", "oordeel_kamer", None)]),
    ("Staatssecretaris Voorbeeld:\n\nDat klopt.", [("11", "appreciation", "oordeel_kamer", None)]),
    ("Minister Voorbeeld:\n\nNee.", []),
    ("Mevrouw Bruin (SP):\n\nJa.", []),
]


@pytest.mark.parametrize(("answer", "expected"), _FLOOR_ANSWERS)
def test_a_minister_confirms_what_the_chair_asks_of_the_motion_on_the_floor(
    debate: Read, answer: str, expected: list[_State]
) -> None:
    """The chair need not name the motion that the minister has come to."""
    ledger = debate(
        "Minister Voorbeeld:\n\nIk kom bij de motie op stuk nr. 11 (39001). Daar zit haast bij.\n\n"
        f"De voorzitter:\n\nOordeel Kamer, neem ik aan?\n\n{answer}\n\nDe voorzitter:\n\nDank u wel."
    )
    assert _states(ledger) == expected


_TO_COME = [
    (f"In het najaar van 2026 start een proef. Hiermee wordt uitvoering gegeven aan de {_A}.", "in_progress"),
    (f"De inspectie zal loketten openen. Daarmee kom ik tegemoet aan de {_A}.", "in_progress"),
    (f"In het najaar van 2026 start een proef.[1]\n\n[1] Hiermee wordt uitvoering gegeven aan de {_A}.", "in_progress"),
    # What is there has carried it out, and who says that it is settled says so of what is to come, too.
    (f"Sinds januari 2026 loopt een proef. Hiermee wordt uitvoering gegeven aan de {_A}.", "done"),
    (f"In het najaar van 2026 start een proef. Hiermee is uitvoering gegeven aan de {_A}.", "done"),
    (f"In het najaar van 2026 start een proef. Hiermee beschouw ik de {_A} als afgedaan.", "done"),
    (f"In het najaar van 2026 start een proef. Met deze brief geef ik uitvoering aan de {_A}.", "done"),
    (f"In het najaar van 2026 start een proef.\n\nHiermee geef ik uitvoering aan de {_A}.", "done"),
    # What does more than one thing closes none of them.
    (f"Sinds januari 2026 loopt een proef. Hiermee wordt onder meer tegemoetgekomen aan de {_A}.", "in_progress"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "state"), _TO_COME)
def test_what_is_still_to_come_has_not_carried_a_motion_out(letter: Read, body: str, state: str) -> None:
    """Effect that is given by what the sentence before puts in the future is work on the motion."""
    assert [found[2] for found in _states(letter(body))] == [state]


_WISHES = [
    (f"De {_A} verzoekt de regering een loket te openen.", "verzoekt de regering een loket te openen"),
    (f"De {_A} over een loket voor tolken is aangenomen.", "over een loket voor tolken"),
    (f"De {_A} vroeg iets. De motie verzoekt de regering een loket te openen.", "vroeg iets"),
    (f"De {_A} is aangenomen.", None),
    ("De motie van het lid Aalders over een loket (Kamerstuk 39 001, nr. 11) is aangenomen.", "over een loket"),
    (f"De {_A} neem ik over in het actieplan.", None),
    ("De motie over een loket (39 001, nr. 11) is aangenomen.", "over een loket"),
    (f"De {_A} over een loket nog niet is uitgevoerd.", "over een loket"),
    (f"De {_A}, die vraagt om een loket te openen, heb ik ontraden.", "vraagt om een loket te openen"),
    # A question that tells what a motion asks ends in a mark of its own.
    ("Kent u de motie Aalders (Kamerstuk 39 001, nr. 11), die verzoekt om een loket te openen?", "verzoekt om een loket te openen"),
]


@pytest.mark.parametrize(("body", "asks"), _WISHES)
def test_a_citing_sentence_tells_what_a_motion_asks(letter: Read, body: str, asks: str | None) -> None:
    """The first request that is told in full, else the subject of "over"."""
    assert [motion["asks"] for motion in letter(body).motions] == [asks]


@pytest.mark.parametrize(("line", "asks"), [
    ("Verzoekt de regering een loket niet te sluiten,", "Verzoekt de regering een loket niet te sluiten"),
    ("- roept de regering op een loket te openen;", "roept de regering op een loket te openen"),
    ("Vraagt de regering u om een loket?", None),
    ("Ik verzoek de gemeenten een loket te openen.", None),
])  # fmt: skip
def test_the_line_below_its_name_tells_what_a_motion_asks(letter: Read, line: str, asks: str | None) -> None:
    """An overview prints the request in the motion's own words, which states nothing of its execution."""
    ledger = letter(f"Motie van het lid Aalders (39 001, nr. 11)\n\n{line}\n\nHet loket wordt geopend.")
    assert [(motion["asks"], motion["status"]) for motion in ledger.motions] == [(asks, "mentioned")]


_REPLACED = [
    ("De gewijzigde motie Aalders (Kamerstuk 39 001, nr. 11, t.v.v. nr. 9) is aangenomen.", ["kst-39001-9"]),
    ("De gewijzigde motie Aalders (Kamerstuk 39 001, nr. 11, was nr. 9) is aangenomen.", ["kst-39001-9"]),
    ("De gewijzigde motie Aalders (Kamerstuk 39 001, nr. 11) is aangenomen.", []),
    ("De motie Aalders (39 001, nr. 11) en de gewijzigde motie Bruin (39 002, nr. 280; was nr. 271) lopen.", []),
    ("Gewijzigde motie Aalders (t.v.v. 39001-9) (39 001, nr. 11).", ["kst-39001-9"]),
    ("De motie Aalders (39 001, nr. 11, t.v.v. 39 900 VI, nr. 9) loopt.", ["kst-39900-VI-9"]),
    ("De motie Aalders (39 001, nr. 11, t.v.v. 21501-20, nr. 9) loopt.", ["kst-21501-20-9"]),
    ("De motie Aalders (39 001, nr. 11), ter vervanging van de motie op stuk nr. 9, loopt.", ["kst-39001-9"]),
]


@pytest.mark.parametrize(("sentence", "replaced"), _REPLACED)
def test_a_changed_motion_names_the_one_before(letter: Read, sentence: str, replaced: list[str]) -> None:
    """A changed motion takes the place of the one whose number stands behind its own."""
    motions = [motion for motion in letter(sentence).motions if motion["id"] == "kst-39001-11"]
    assert [motion["replaces"] for motion in motions] == [replaced]


def test_a_piece_that_is_not_called_a_motion_is_kept_apart(letter: Read) -> None:
    """What is said of a piece counts when another paper calls it a motion; until then it is no motion."""
    ledger = letter("Het verzoek in Kamerstuk 39 001, nr. 15 is uitgevoerd.")
    kept = [(p["id"], p["called"], [s["state"] for s in p["statements"]]) for p in ledger.pieces]
    assert (ledger.motions, kept) == ((), [("kst-39001-15", False, ["done"])])


_ROWS = [
    ("| De motie Aalders verzoekt de regering tolken te werven. | 39 001, nr. 11 | Afgedaan. Dit staat in de brief van mei. |",
     [("execution", "done")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | Aangenomen |", [("chamber", "adopted")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | Loopt. De motie wordt betrokken bij de evaluatie. |",
     [("execution", "in_progress"), ("execution", "in_progress")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | In behandeling. |", [("execution", "in_progress")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | Afgerond [03-02-2026] |", [("execution", "done")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | |", []),
    ("| De motie over tolken | 39 001, nr. 11 | Afgedaan met de brief van mei (39 001, nr. 15). |", [("execution", "done")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | Uitgevoerd, op de evaluatie na. |", [("execution", "partly")]),
    ("| Motie Aalders over tolken | 39 001, nr. 11 | Voorstel: als afgedaan beschouwen na de brief van juni 2026. |", []),
]  # fmt: skip


@pytest.mark.parametrize(("row", "expected"), _ROWS)
def test_each_cell_of_a_row_speaks_of_its_motion(letter: Read, row: str, expected: list[tuple[str, str]]) -> None:
    """In a list of motions the last cell says what became of the motion in the first."""
    ledger = letter(f"| Omschrijving | Vindplaats | Stand van zaken |\n| --- | --- | --- |\n{row}")
    found = [(m["id"], [(s["axis"], s["state"]) for s in m["statements"]]) for m in ledger.motions]
    assert found == [("motie:aalders", expected)] or found == [("kst-39001-11", expected)]


_DAYS_OF_ROWS = [
    ("| Motie Aalders over tolken, debat van 5 juni 2025 | 39 001, nr. 11 | Afgedaan op 3 februari 2026 |", "2026-02-03"),
    ("| Motie Aalders, verzoekt in mei 2025 tolken te werven | 39 001, nr. 11 | Afgedaan |", None),
]  # fmt: skip


@pytest.mark.parametrize(("row", "day"), _DAYS_OF_ROWS)
def test_what_is_done_has_the_day_of_its_own_cell(letter: Read, row: str, day: str | None) -> None:
    """The day of the debate and one in what is asked are not those on which a motion was carried out."""
    ledger = letter(f"| Motie | Vindplaats | Stand van zaken |\n| --- | --- | --- |\n{row}")
    assert _states(ledger) == [("11", "execution", "done", day)]


def test_the_row_of_a_promise_tells_nothing_of_the_motion_above_it(letter: Read) -> None:
    """Its last cell is of the promise with which the row begins."""
    ledger = letter(
        "| Omschrijving | Vindplaats | Stand van zaken |\n| --- | --- | --- |\n"
        "| Motie Aalders over tolken | 39 001, nr. 11 | Loopt. |\n"
        "| Toezegging aan het lid Bruin over werk | Debat | Afgedaan |"
    )
    assert [[s["state"] for s in m["statements"]] for m in ledger.motions] == [["in_progress"]]


def test_the_number_of_a_letter_is_none_of_a_motion(letter: Read) -> None:
    """The cell that tells what became of a motion without a name has no number of the motion."""
    row = "| De motie over tolken | Afgedaan met de brief van mei (39 001, nr. 15) |"
    assert letter(f"| Motie | Stand van zaken |\n| --- | --- |\n{row}").motions == ()


def test_the_chair_tells_what_becomes_of_motions(debate: Read) -> None:
    """In the order of business and at a vote the chair tells which motions are held, adopted and rejected."""
    ledger = debate(
        "De voorzitter:\n\nOp verzoek van enkele leden stel ik voor de volgende moties opnieuw aan te houden: 39001-11; 39001-12.\n\n"
        "Op verzoek van het lid Bruin stel ik voor haar motie (39001, nr. 13) aan te houden.\n\n"
        "In stemming komt de motie-Bruin (39001, nr. 14).\n\n"
        "De voorzitter:\n\nIk constateer dat de leden van de fractie van de SP voor deze motie hebben gestemd en "
        "de leden van de overige fracties ertegen, zodat zij is verworpen."
    )
    assert _states(ledger) == [
        ("11", "chamber", "held", None),
        ("12", "chamber", "held", None),
        ("13", "chamber", "held", None),
        ("14", "chamber", "rejected", None),
    ]


def test_what_only_looks_like_work_gives_way(letter: Read) -> None:
    """In a passage on a motion, work that does not name it counts where nothing stronger is said of it."""
    body = f"De {_A} vraagt om een loket. Ik richt dat loket in bij de inspectie."
    assert _states(letter(body)) == [("11", "execution", "in_progress", None)]
    assert _states(letter(f"{body} Hiermee beschouw ik deze motie als afgedaan.")) == [
        ("11", "execution", "done", None)
    ]


_IMPOSSIBLE_DAYS = [
    # sentences, the day of the execution
    (f"De {_A} is op 5 juni 2025 aangenomen. De motie is op 3 maart 2025 uitgevoerd.", None),
    (f"De {_A}, aangenomen op 5 juni 2025, is in maart 2025 uitgevoerd.", None),
    (f"De {_A} is op 5 februari 2026 aangenomen. De motie is op 4 december 2025 uitgevoerd.", None),
    # It may have been brought in some weeks before the vote.
    (f"De {_A} is op 5 juni 2025 aangenomen. De motie is op 3 mei 2025 uitgevoerd.", "2025-05-03"),
    (f"De {_A}, aangenomen op 5 februari 2026, is in december 2025 uitgevoerd.", "2025-12"),
    (f"De {_A} is op 3 juni 2025 ingediend. De motie is op 5 juni 2025 aangenomen. De motie is op 3 mei 2025 uitgevoerd.", None),
    (f"De {_A} is in juni 2025 ingediend. De motie is op 31 mei 2025 uitgevoerd.", None),
    (f"De {_A} is op 5 juni 2025 aangenomen. De motie is op 9 juni 2025 uitgevoerd.", "2025-06-09"),
    (f"De {_A} is op 5 juni 2025 aangenomen. De motie is in juni 2025 uitgevoerd.", "2025-06"),
    (f"De {_A} is op 3 april 2025 ingediend en op 5 juni 2025 aangenomen. De motie is op 3 mei 2025 uitgevoerd.", "2025-05-03"),
    (f"De {_A} is aangenomen. De motie is op 3 mei 2025 uitgevoerd.", "2025-05-03"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "day"), _IMPOSSIBLE_DAYS)
def test_nothing_is_done_with_a_motion_before_it_is_there(letter: Read, body: str, day: str | None) -> None:
    """A day before it was brought in, or long before it was voted on, is not that of its execution."""
    stated = [each for motion in letter(body).motions for each in motion["statements"]]
    assert [each["on"] for each in stated if each["axis"] == "execution"] == [day]
