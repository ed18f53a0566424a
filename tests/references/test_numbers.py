"""EU acts, judgments and numbered papers: addresses, and how sure an id is."""

from __future__ import annotations

import pytest

from mhcorpus.lookup import lookup
from mhcorpus.references.normalise.celex import celex_of

_EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="


@pytest.mark.parametrize(
    ("act", "number"),
    [
        ("Verordening (EU) 2015/2014", "32015R2014"),
        ("Verordening (EU) nr. 2015/2014", "32014R2015"),
        ("Verordening (EG) nr. 1999/2000", "32000R1999"),
        ("Richtlijn 2001/1999/EG", "32001L1999"),
        ("Verordening (EEG) nr. 1408/71", "31971R1408"),
        ("Richtlijn 93/42/EEG", "31993L0042"),
        ("Besluit nr. 716/2009/EG", "32009D0716"),
        ("Verordening 12/13", None),
        ("Richtlijn 1066/5", None),
    ],
)
def test_the_year_of_an_act_is_told_from_its_number(act: str, number: str | None) -> None:
    """Directives put the year first, numbered regulations the number, all acts since 2015 the year."""
    assert celex_of(act) == number


@pytest.mark.parametrize(
    ("text", "kind", "certainty", "url"),
    [
        ("Verordening (EU) 2016/679", "celex", "certain", f"{_EUR_LEX}CELEX:32016R0679"),
        ("richtlijn 2004/81", "celex", "likely", f"{_EUR_LEX}CELEX:32004L0081"),
        ("COM(2021) 171 final", "com", "certain", f"{_EUR_LEX}COM:2021:171:FIN"),
        ("ECLI:EU:C:1997:208", "ecli", "certain", f"{_EUR_LEX}ecli:ECLI:EU:C:1997:208"),
        (
            "ECLI:NL:HR:2027:689",
            "ecli",
            "certain",
            "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2027:689",
        ),
        ("ECLI:DE:BVerwG:2014:041214B8B66.14.0", "ecli", "certain", None),
        ("Rb. Voorbeeld 3 maart 2009, LJN: BG8465", "ecli", "unsure", None),
        (
            "HR 3 maart 2009, nr. 08/01234, LJN: BG8465",
            "ecli",
            "likely",
            "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2009:BG8465",
        ),
        ("2027Z16112", "case", "certain", None),
        (
            "kv-tk-2027Z16112",
            "case",
            "certain",
            "https://zoek.officielebekendmakingen.nl/kv-tk-2027Z16112.html",
        ),
        (
            "2027D52215",
            "document_number",
            "certain",
            "https://www.tweedekamer.nl/downloads/document?id=2027D52215",
        ),
        ("de Richtlijn (2024R005)", "guideline", "certain", None),
        ("het advies W16.27.0123/II", "advice", "certain", None),
        ("zaak C-66/27", "celex", "likely", f"{_EUR_LEX}CELEX:62027CJ0066"),
        ("zaak C-6/98", "celex", "likely", f"{_EUR_LEX}CELEX:61998CJ0006"),
        ("toezegging TO2867", "register_commitment", "likely", None),
        (
            "EHRM 7 januari 2010, nr. 25965/04",
            "application",
            "certain",
            "https://hudoc.echr.coe.int/eng#%7B%22appno%22:%5B%2225965/04%22%5D%7D",
        ),
    ],
)
def test_a_number_has_its_official_address(text: str, kind: str, certainty: str, url: str | None) -> None:
    """What no official site publishes under its number has no address."""
    found = [(r.certainty, r.url) for r in lookup(text) if r.kind == kind]
    assert found == [(certainty, url)]
