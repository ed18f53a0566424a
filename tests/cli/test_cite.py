"""``cite`` and ``open``: the official form and the official page of what a person names."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.reference import Analysis
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

LETTER = """\
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Datum 12 maart 2027
Onze referentie 7120455
Betreft Opvang van melders

De motie van het lid Brandligt (SP) (Kamerstukken II 2026/27, 39 812, nr. 7) voer ik uit. Eerder schreef ik u
(Kamerstukken II 2025/26, 39 812, nr. 5) over artikel 273f van het Wetboek van Strafrecht.

De Minister van Justitie en Veiligheid,
M.J. Oldeboom
"""
OTHER = """\
Zie Kamerstukken II 2024/25, 39 812, nr. 5 en Kamerstuk 39 812, nr. 8.

Ook van belang zijn Kamerstukken II 2023/24, 39 640, nr. 2, Kamerstukken II 2025/26, 39 640, nr. 3,

Kamerstukken II 2023/24, 39 640, nr. 4, Kamerstukken II 2023/24, 39 640, nr. 6 en

Kamerstukken II 2022/23, 39 640, nr. 9.
"""


DEBATE = """\
Plenair verslag
Tweede Kamer, 50e vergadering
{day}

Debat over de opvang van melders

De voorzitter:

Motie

De Kamer,

gehoord de beraadslaging,

verzoekt de regering melders op te vangen,

en gaat over tot de orde van de dag.

De voorzitter:

Deze motie is voorgesteld door het lid Brandligt.

Zij krijgt nr. {number} (39812).
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cite")
    (folder / "brief.txt").write_text(LETTER, encoding="utf-8")
    (folder / "ander.txt").write_text(OTHER, encoding="utf-8")
    assert run("ingest", str(folder), "--db", str(folder / "corpus.db")).exit_code == 0
    return folder / "corpus.db"


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


@pytest.mark.parametrize(
    ("asked", "printed", "said"),
    [
        ("kst-39812-7", "Kamerstukken II 2026/27, 39 812, nr. 7",
         "its vergaderjaar 2026-2027 is that of the papers that cite it"),
        ("39812-5", "Kamerstukken II, 39 812, nr. 5",
         "its vergaderjaar is not known; papers differ: 2024-2025, 2025-2026"),
        ("Kamerstukken II 2023/24, 39 812, nr. 5, p. 3", "Kamerstukken II 2023/24, 39 812, nr. 5, p. 3",
         "others have 2024-2025, 2025-2026"),
        ("39640-3", "Kamerstukken II, 39 640, nr. 3",
         "its vergaderjaar is not known; papers differ: 2022-2023, 2023-2024, 2025-2026"),
        ("39640-2", "Kamerstukken II 2023/24, 39 640, nr. 2",
         "its vergaderjaar 2023-2024 is that of the papers that cite it"),
        ("kst-39812-8", "Kamerstukken II, 39 812, nr. 8", "its vergaderjaar is not known"),
        ("motie Brandligt", "Kamerstukken II 2026/27, 39 812, nr. 7",
         "its vergaderjaar 2026-2027 is that of the papers that cite it"),
        ("brief.txt", "Brief van de Minister van Justitie en Veiligheid van 12 maart 2027,"
         " «Opvang van melders», kenmerk 7120455", "no official number is known"),
        ("bri", "Brief van de Minister van Justitie en Veiligheid van 12 maart 2027,"
         " «Opvang van melders», kenmerk 7120455", "no official number is known"),
        ("273f Sr", "artikel 273f van het Wetboek van Strafrecht", ""),
    ],
)  # fmt: skip
def test_a_paper_is_cited(asked: str, printed: str, said: str, corpus: Path) -> None:
    """A citation is one line; what is not known, or not certain, is said on stderr."""
    result = run("cite", asked, "--db", str(corpus))
    assert (result.stdout, result.exit_code) == (f"{printed}\n", 0)
    assert result.stderr == (f"mhcorpus: {printed}: {said}\n" if said else "")


def test_a_motion_is_of_the_vergaderjaar_in_which_it_was_proposed(tmp_path: Path) -> None:
    """The Handelingen tell it better than who cites the motion; those in which it is told of later do not."""
    for day, number in (("Donderdag 11 februari 2027", 21), ("Donderdag 30 september 2027", 22)):
        (tmp_path / f"h{number}.txt").write_text(DEBATE.format(day=day, number=number), encoding="utf-8")
    later = DEBATE.format(day="Donderdag 12 oktober 2028", number=23)
    told = "De motie van het lid Brandligt (39812, nr. 21) is destijds door haar ingediend."
    (tmp_path / "later.txt").write_text(f"{later}\n{told}\n", encoding="utf-8")
    (tmp_path / "brief.txt").write_text("Zie Kamerstukken II 2027/28, 39 812, nr. 21.\n", encoding="utf-8")
    assert run("ingest", str(tmp_path), "--db", str(tmp_path / "c.db")).exit_code == 0
    result = run("cite", "39812-21", "39812-22", "--db", str(tmp_path / "c.db"), "--jsonl")
    cited = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(each["citation"], each["session_basis"], each["date"], each["differing"]) for each in cited] == [
        ("Kamerstukken II 2026/27, 39 812, nr. 21", "proposed", "2027-02-11", ["20272028"]),
        ("Kamerstukken II 2027/28, 39 812, nr. 22", "proposed", "2027-09-30", []),
    ]
    bibtex = run("cite", "39812-22", "--bibtex", "--db", str(tmp_path / "c.db")).stdout
    assert "  year = {2027},\n  howpublished = {Kamerstukken II 2027/28, 39 812, nr. 22}" in bibtex


@pytest.mark.parametrize(
    ("meta", "printed", "lacks"),
    [
        ({"kind": "advies Raad van State", "date": "2027-05-04", "reference": "W16.27.0238/II"},
         "Advies Afdeling advisering Raad van State W16.27.0238/II, 4 mei 2027", []),
        ({"kind": "advies Raad van State", "date": "2009-05-04", "reference": "W16.09.0238/II"},
         "Advies Raad van State W16.09.0238/II, 4 mei 2009", []),
        ({"kind": "advies Raad van State", "date": "2027-05-04", "reference": "7120455"},
         "Advies Afdeling advisering Raad van State, 4 mei 2027, bestand papier.pdf", ["number"]),
        ({"kind": "bijlage", "id": "blg-120455", "accompanies": "kst-39812-31", "session_year": "20262027"},
         "Bijlage bij Kamerstukken II 2026/27, 39 812, nr. 31", []),
        ({"kind": "bijlage", "id": "blg-120455"}, "Bijlage, bestand papier.pdf", ["number", "date", "title", "reference"]),
        ({"kind": "kamerbrief", "id": "kst-39812-31", "accompanies": "kst-39812-7", "session_year": "20262027"},
         "Kamerstukken II 2026/27, 39 812, nr. 31", []),
    ],
)  # fmt: skip
def test_a_paper_without_a_number_in_a_series_is_cited_by_what_it_has(
    meta: dict[str, str], printed: str, lacks: list[str], tmp_path: Path
) -> None:
    """An advice of the Raad van State has its own number, a bijlage that of the paper that it is printed with."""
    with Corpus.open(tmp_path / "c.db", create=True) as corpus:
        store(
            corpus, Path("/papers/papier.pdf"), Fingerprint("a" * 64, 1, 1),
            Source(name="papier.pdf", format="pdf", text="Papier"),
            Analysis(meta={"date": None, **meta}, dated=None, references=()), "1",
        )  # fmt: skip
    result = run("cite", "papier.pdf", "--db", str(tmp_path / "c.db"), "--jsonl")
    cited = json.loads(result.stdout)
    assert (cited["citation"], cited["lacks"]) == (printed, lacks)


def test_a_trace_is_cited_whole(corpus: Path) -> None:
    """``--query`` gives what the trace finds, then who cites it, each once."""
    result = run("cite", "--query", "39812", "--db", str(corpus), "--jsonl")
    cited = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(each["id"], each["document"]) for each in cited] == [
        ("kst-39812-5", None), ("kst-39812-7", None), ("kst-39812-8", None), (None, "ander.txt"), (None, "brief.txt"),
    ]


def test_what_cannot_be_cited_is_told(corpus: Path) -> None:
    """Exit 2 where nothing could be cited, 3 where something could; a reason for each on stderr."""
    nothing = run("cite", "2027Z19833", "--db", str(corpus))
    assert (nothing.stdout, nothing.exit_code) == ("", 2)
    assert "no official form" in nothing.stderr
    some = run("cite", "-", "--db", str(corpus), stdin="kst-39812-8\n\nhallo\n")
    assert (some.stdout, some.exit_code) == ("Kamerstukken II, 39 812, nr. 8\n", 3)
    assert some.stderr.splitlines()[-1] == (
        "mhcorpus: 'hallo' is no id or citation, and no document is called 'hallo'; try mhcorpus lookup or mhcorpus list"
    )
    assert run("cite").exit_code == 2


def test_a_citation_needs_no_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a corpus an id and a citation are still cited; one that is named must be there."""
    monkeypatch.setenv("MHCORPUS_DB", str(tmp_path / "none.db"))
    assert run("cite", "ah-tk-20262027-1834").stdout == "Aanhangsel Handelingen II 2026/27, nr. 1834\n"
    assert run("cite", "BWBR0001854").stdout == "Wetboek van Strafrecht\n"
    assert run("cite", "kst-39812-8", "--db", str(tmp_path / "none.db")).exit_code == 1


def test_forms_of_reference_managers(corpus: Path) -> None:
    """``--bibtex`` and ``--csl`` are forms of their own, and only one can be asked for."""
    assert run("cite", "kst-39812-7", "--bibtex", "--db", str(corpus)).stdout.startswith("@misc{kst-39812-7,\n")
    (item,) = json.loads(run("cite", "kst-39812-7", "--csl", "--db", str(corpus)).stdout)
    assert (item["id"], item["type"]) == ("kst-39812-7", "report")
    assert run("cite", "kst-39812-7", "--csl", "--json", "--db", str(corpus)).exit_code == 2


def test_the_official_page_is_opened(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page once, and only one of an official publisher; ``--print`` opens none."""
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open_new_tab", browse)
    pages = ["https://zoek.officielebekendmakingen.nl/kst-39812-7.html",
             "https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273f"]  # fmt: skip
    result = run("open", "39812-7", "kst-39812-7", "273f Sr", "--db", str(corpus))
    assert (result.stdout.splitlines(), opened, result.exit_code) == (pages, pages, 0)
    opened.clear()
    assert run("open", "39812-7", "--print", "--db", str(corpus)).stdout == f"{pages[0]}\n"
    for unpublished in ("brief.txt", "2027Z19833"):
        told = run("open", unpublished, "--db", str(corpus))
        assert (told.exit_code, opened, "no official page of it" in told.stderr) == (2, [], True)


def test_without_a_browser_it_says_so(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no browser is found, the line says what to do."""
    monkeypatch.setattr(webbrowser, "open_new_tab", lambda _: False)
    result = run("open", "kst-39812-7", "--db", str(corpus))
    assert (result.exit_code, "--print" in result.stderr) == (1, True)
