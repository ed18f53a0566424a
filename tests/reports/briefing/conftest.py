"""An invented dossier in four papers, read by the shipped pipeline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app

PAPERS = {
    "2027-06-28-brief.txt": """\
Datum: 28 juni 2027
Betreft: Meldplicht voor bemiddelaars

Op 22 juni 2027 heeft uw Kamer de motie van het lid Brandligt (SP) aangenomen (Kamerstuk 39 812, nr. 7).
Deze motie verzoekt om één landelijk meldpunt. De motie Brandligt werk ik dit najaar uit.

Het wetsvoorstel meldplicht (Kamerstuk 39 812, nr. 2) wijzigt artikel 273f van het Wetboek van Strafrecht.
Ik stuur uw Kamer uiterlijk 1 december 2027 een plan voor het wetsvoorstel (Kamerstuk 39 812, nr. 2).
""",
    "2027-10-05-nota.txt": """\
Datum: 5 oktober 2027
Betreft: Beslisnota bij de brief over het meldpunt

De motie van het lid Verhoeckx (D66) over tolken (Kamerstuk 39 812, nr. 8) voert u niet uit.
""",
    "2028-03-14-brief.txt": """\
Datum: 14 maart 2028
Betreft: Afronding meldplicht

De motie van het lid Brandligt (SP) over één landelijk meldpunt (Kamerstuk 39 812, nr. 7) is uitgevoerd.
Over artikel 273f van het Wetboek van Strafrecht en over Stb. 2027, 318 bericht ik u later.
""",
    "opmerking.md": "Zie ook Kamerstuk 39 812, nr. 2.\n",
}


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Result]:
    """Return what runs ``mhcorpus report`` on the dossier."""
    folder = tmp_path_factory.mktemp("report")
    papers = folder / "papers"
    papers.mkdir()
    for name, text in PAPERS.items():
        (papers / name).write_text(text, encoding="utf-8")
    ingested = CliRunner().invoke(app, ["ingest", str(papers), "--db", str(folder / "corpus.db"), "--jobs", "1"])
    assert ingested.exit_code == 0, ingested.output

    def run(*arguments: str | Path) -> Result:
        given = ["report", *map(str, arguments), "--db", str(folder / "corpus.db")]
        return CliRunner().invoke(app, given)

    return run
