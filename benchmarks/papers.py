"""Invented papers, as many as are asked for: the same for the same seed.

A paper is one of a few letters in which the dossier, the numbers of pieces, the articles, the
members and the year are others each time, with as many letters, and of which the greater part
is words drawn at random, the frequent ones often. So no two are copies of one letter, and what
the pipeline finds in the letter can be moved along with what is changed in it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

LETTERS = {
    "kamerbrief": """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 9 maart 2025
Betreft Voortgang van het toezicht
Ons kenmerk 7344902

Geachte voorzitter,

Met deze brief informeer ik uw Kamer over het toezicht (Kamerstuk 39 812, nr. 104). De motie van het \
lid Jansma c.s. verzoekt de regering de controles uit te breiden (Kamerstuk 39 812, nr. 105). Deze \
motie beschouw ik hiermee als afgedaan. De motie van de leden Bosman en Terpst over melders \
(Kamerstuk 39 812, nr. 106) heb ik nog in uitvoering.

Artikel 273f van het Wetboek van Strafrecht stelt dit strafbaar. Ik zeg uw Kamer toe u voor 1 mei 2025 \
over de uitkomst te informeren, zoals ik in mijn brief van 4 januari 2025 (Kamerstuk 39 812, nr. 101) schreef.

De Minister van Justitie en Veiligheid,
M.J. Oldeboom
""",
    "kamervragen": """2025Z01234

Vragen van het lid Jansma (D66) aan de Minister van Justitie en Veiligheid over meldingen \
(ingezonden 9 maart 2025).

Vraag 1
Kent u de brief over het toezicht? 1)

Vraag 2
Hoe voert u artikel 273f van het Wetboek van Strafrecht en artikel 151 van de Gemeentewet uit?

1) Kamerstuk 39 812, nr. 104, en Kamerstuk 39 812, nr. 107.
""",
    "beslisnota": """Beslisnota bij Kamerbrief toezicht

Datum 9 maart 2025
Ons kenmerk 7344902

Aanleiding
In het debat van 2 februari 2025 heeft u toegezegd de Kamer te informeren over de motie van het lid \
Jansma c.s. (Kamerstuk 39 812, nr. 105) en over de motie van het lid Terpst (Kamerstuk 39 812, nr. 108).

Kernpunten
De inspectie past artikel 151 van de Gemeentewet toe, en op 4 januari 2025 het Wetboek van Strafrecht. \
Zie Kamerstuk 39 812, nr. 104.
""",
    "verslag": """Verslag van een commissiedebat

De vaste commissie voor Justitie en Veiligheid heeft op 9 maart 2025 overleg gevoerd over: de brief van de \
minister over het toezicht (Kamerstuk 39 812, nr. 104) en over artikel 273f van het Wetboek van Strafrecht.

De heer Bosman (CDA): Voorzitter. De motie-Jansma (Kamerstuk 39 812, nr. 105) is aangenomen. Wanneer \
komt de minister met een reactie op de motie-Terpst c.s. (Kamerstuk 39 812, nr. 106)?

De Minister: Ik zeg toe dat ik de Kamer voor 1 mei 2025 een brief stuur.
""",
}
"""The letters; what is drawn anew in each paper is :data:`DRAWN`."""

DRAWN = ("39 812", "39812", "104", "105", "106", "107", "108", "101", "273f", "151", "Jansma", "Bosman",
         "Terpst", "jansma", "bosman", "terpst", "2025", "7344902", "01234", "9 maart", "-03-09")
_DRAWN = re.compile(f"(?<!\":)(?:{'|'.join(sorted(DRAWN, key=len, reverse=True))})")
"""What is drawn anew, but for the numbers of JSON: these say where something stands."""
_NAMES = ("Aalder", "Bakema", "Cuperu", "Dijken", "Elzing", "Faberg", "Gerrit", "Hofste", "Idzing", "Jagers",
          "Kuiper", "Lammer", "Meijer", "Nautas", "Oosten", "Postma", "Reinde", "Schaap", "Tolsma", "Visser")
_SYLLABLES = ("be", "ge", "ver", "ont", "re", "ma", "ten", "len", "ker", "ing", "heid", "lijk", "zorg",
              "werk", "raad", "wet", "land", "stel", "voor", "op", "uit", "aan", "mel", "kos", "tra")


@dataclass(frozen=True, slots=True)
class Draw:
    """One paper: which letter, what takes the place of :data:`DRAWN` in it, and the words after it."""

    number: int
    letter: str
    drawn: dict[str, str]
    words: str

    def of(self, text: str) -> str:
        """Return ``text`` of the letter as it stands in this paper; it keeps its length."""
        return _DRAWN.sub(lambda match: self.drawn[match[0]], text)

    @property
    def text(self) -> str:
        """The paper itself."""
        return f"{self.of(LETTERS[self.letter])}\n{self.words}\n"


def draws(number: int, *, words: int = 150, dossiers: int = 4_000, seed: int = 39812) -> Iterator[Draw]:
    """Yield ``number`` papers with about so many words after the letter, on so many dossiers.

    Dossiers and words follow Zipf: the first dossier has about a tenth of all papers.
    """
    chance = random.Random(seed)
    vocabulary = _vocabulary(chance, 30_000)
    often = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))
    cited = list(accumulate(1 / rank for rank in range(1, dossiers + 1)))
    numbers = chance.sample(range(20_000, 40_000), dossiers)
    for at in range(number):
        dossier = chance.choices(numbers, cum_weights=cited)[0]
        drawn = dict(zip(DRAWN, _fresh(chance, at, dossier), strict=True))
        letter = chance.choices(list(LETTERS), weights=(5, 2, 2, 1))[0]
        text = _paragraphs(chance.choices(vocabulary, cum_weights=often, k=words))
        yield Draw(at, letter, drawn, text)


def _fresh(chance: random.Random, at: int, dossier: int) -> list[str]:
    """Return what paper ``at`` has in the place of :data:`DRAWN`."""
    spaced, first = f"{dossier // 1000} {dossier % 1000:03}", chance.randrange(100, 900)
    pieces = [str(first + offset) for offset in (4, 5, 6, 7, 8, 1)]
    article = str(chance.randrange(100, 400))
    persons = chance.sample(_NAMES, 3)
    day = chance.randrange(1, 10)
    return [
        spaced, str(dossier), *pieces, article + chance.choice("abcdef"), article, *persons,
        *map(str.lower, persons), str(chance.randrange(2005, 2027)), str(7_000_000 + at),
        f"{at % 100_000:05}", f"{day} maart", f"-03-0{day}",
    ]


def _vocabulary(chance: random.Random, size: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(chance.choices(_SYLLABLES, k=chance.randrange(1, 5)))] = None
    return list(found)


def _paragraphs(words: list[str], each: int = 50) -> str:
    return "\n\n".join(
        " ".join(words[at : at + each]).capitalize() + "." for at in range(0, len(words), each)
    )
