"""A small corpus of invented papers: two letters on a bill, a question and its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

Paper = list[tuple[str, str, str, int, dict[str, object]]]
"""What a paper cites: kind, id, text, start and the fields of each reference."""

SR, AWB, BW6, DSA = "BWBR0001854", "BWBR0005537", "BWBR0005289", "32022R2065"
LAWS = [
    (law, name, alias, "wet", None)
    for law, name, aliases in [
        (SR, "Wetboek van Strafrecht", ["Sr", "WvSr"]),
        ("BWBR0001903", "Wetboek van Strafvordering", ["Sv"]),
        (AWB, "Algemene wet bestuursrecht", ["Awb"]),
        ("BWBR0002656", "Burgerlijk Wetboek Boek 1", ["BW 1", "Boek 1 BW"]),
        (BW6, "Burgerlijk Wetboek Boek 6", ["BW 6", "Boek 6 BW"]),
        (DSA, "Digitaledienstenverordening", ["DSA"]),
        ("BWBR0022463", "Wet politiegegevens", ["Wpg"]),
        ("BWBR0024705", "Wet publieke gezondheid", ["Wpg"]),
        ("BWBR0031788", "Politiewet 2012", []),
        ("36910", "Wet toezicht havenarbeid", ["Wth"]),
        ("stb-2024-59", "Wet seksuele misdrijven", ["Wsm"]),
    ]
    for alias in [name, *aliases]
]


def jci(law: str, article: str, rest: str = "") -> str:
    return f"jci1.3:c:{law}&artikel={article}{rest}"


KST = "https://zoek.officielebekendmakingen.nl/{}.html"
LETTER: Paper = [
    ("motion", "kst-36547-33", "motie Van Loon c.s.", 10, {"members": ["van-loon@SP"]}),
    ("kamerstuk", "kst-36547-33", "Kamerstukken II, 36 547, nr. 33", 40, {}),
    ("kamerstuk", "kst-36547-4", "36 547, nr. 4", 80, {}),
    ("kamerstuk", "kst-36547-B", "36 547, B", 90, {}),
    ("dossier", "36547", "36 547", 100, {}),
    ("law", "36910", "Wet toezicht havenarbeid", 110, {}),
    ("article", jci(SR, "273f", "&lid=3"), "artikel 273f, derde lid, Sr", 120, {}),
    ("law", SR, "Sr", 125, {}),
    ("article", "artikel:273f", "273f-artikel", 130, {}),
    ("article", "artikel:4", "artikel 4 DSA", 140, {"law": DSA}),
    ("law", DSA, "DSA", 145, {}),
    ("date", "2025-07-04", "4 juli jl.", 150, {}),
    ("member", "van-loon@SP", "Van Loon (SP)", 160, {}),
]
ANSWER: Paper = [
    ("motion", "kst-36547-33", "motie Van Loon (SP) en Aarts (CDA)", 5,
     {"members": ["van-loon@SP", "aarts@CDA"]}),
    ("motion", "motie:six-terpstra-vos", "motie Six Terpstra/Vos", 20,
     {"members": ["six-terpstra", "vos@VVD"]}),
    ("kamerstuk", "kst-35570-VI-64", "35 570 VI, nr. 64", 30, {}),
    ("kamerstuk", "kst-35570-XV-9", "35 570 XV, nr. 9", 35, {}),
    ("kamerstuk", "kst-20072008-30881-B", "30 881, B", 40, {}),
    ("kamerstuk", "kst-21501-20-917", "21 501-20, nr. 917", 50, {}),
    ("article", jci(SR, "273f"), "artikel 273f Sr", 60, {}),
    ("article", jci(AWB, "3:2"), "artikel 3:2 Awb", 70, {}),
    ("article", jci(BW6, "162"), "artikel 6:162 BW", 80, {}),
    ("law", "law:b8-3-regeling", "B8/3-regeling", 90, {}),
    ("staatsblad", "stb-2024-59", "Stb. 2024, 59", 100, {}),
    ("handelingen", "h-tk-20202021-30-7", "Handelingen II 2020/21, nr. 30, item 7", 110, {}),
    ("aanhangsel", "ah-tk-20242025-496", "Aanhangsel 2024-2025, nr. 496", 120, {}),
    ("ecli", "ECLI:NL:HR:2001:AB1838", "ECLI:NL:HR:2001:AB1838", 130, {}),
    ("celex", "32031L0036", "Richtlijn 2031/36/EU", 160, {}),
    ("celex", "32031D0077", "Besluit 2031/77/EU", 180, {}),
]


def references(paper: Paper) -> Iterator[Reference]:
    for kind, target, text, start, fields in paper:
        yield Reference(
            kind=kind, start=start, end=start + len(text), text=text, id=target, page=1,
            url=KST.format(target) if target.startswith("kst-") else None,
            context=f"Zie {text}.", fields=fields,
        )


@dataclass
class Papers:
    """Writes papers into a corpus when called."""

    corpus: Corpus

    def __call__(
        self, name: str, paper: Paper, dated: dict[str, str] | None = None, **meta: object
    ) -> None:
        analysis = Analysis(
            meta={"kind": "kamerbrief", "date": None, **meta}, dated=dated,
            references=tuple(references(paper)),
        )
        source = Source(name=Path(name).name, format="txt", text=f"De tekst van {name}.")
        fingerprint = Fingerprint(name.encode().hex(), 1, 1)
        store(self.corpus, Path("/papers", name), fingerprint, source, analysis, "1")


@pytest.fixture
def write(tmp_path: Path) -> Iterator[Papers]:
    """Return what writes one paper into a new corpus when it is called."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        yield Papers(corpus)


@pytest.fixture
def corpus(write: Papers) -> Corpus:
    """The corpus of two papers: a letter with an inferred date, an older one with its own."""
    write.corpus.write_laws(LAWS, "1")
    write("brief.txt", LETTER, dated={
        "date": "2025-12", "earliest": "2025-12-01", "latest": "2025-12-31", "basis": "inferred",
    })
    write("antwoord.txt", ANSWER, date="2025-06-20", kind="kamervragen", number=705,
          session_year="20242025", subject="Vragen over havenarbeid")
    return write.corpus
