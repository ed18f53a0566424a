"""What the benchmarks read: papers that we wrote, and the real ones where they lie beside the checkout.

``$MHCORPUS_SHARED`` (else ``../shared``) may hold real papers: texts in ``seeds``, every format in
``real/docs``. A benchmark that uses them says so in a row of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from benchmarks.papers import draws

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "bench"
"""What is made once and kept for the next run."""
CORPUS = ROOT / "corpus"
WORDS = 450
"""Words behind the letter of a written paper: with them a paper has about as many references for
its length as the real ones, three or four to a thousand characters."""
_TEXTS = (".txt", ".md")


def shared() -> Path | None:
    """Return the folder of real papers, None where there is none."""
    folder = Path(os.environ.get("MHCORPUS_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "seeds").is_dir() else None


def real_papers(*suffixes: str) -> list[Path]:
    """Return the real papers in these formats; none where there are none."""
    folder = shared()
    if folder is None:
        return []
    places = (folder / "seeds", folder / "real" / "docs")
    found = (path for place in places if place.is_dir() for path in sorted(place.iterdir()))
    return [path for path in found if path.suffix in suffixes and ".metadata" not in path.name]


def written_papers(number: int) -> Iterator[bytes]:
    """Yield ``number`` papers as text, the same in every run."""
    return (draw.text.encode() for draw in draws(number, words=WORDS))


def written_pages(number: int) -> Iterator[bytes]:
    """Yield ``number`` papers as web pages, built as those of the official publisher are."""
    for paper in written_papers(number):
        paragraphs = escape(paper.decode()).split("\n\n")
        blocks = (f"               <p>{each}\n               </p>\n" for each in paragraphs)
        yield _PAGE.format("\n".join(blocks)).encode()


_PAGE = """<!DOCTYPE html>
<html lang="nl">
   <head>
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
      <meta name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Brief" />
      <meta name="DC.creator" scheme="OVERHEID.StatenGeneraal" content="Tweede Kamer der Staten-Generaal" />
      <meta name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2027-03-09" />
      <meta name="OVERHEIDop.dossiernummer" content="39812" />
      <meta name="OVERHEIDop.vergaderjaar" content="2026-2027" />
      <title>Brief van de minister</title>
   </head>
   <body>
      <div id="kopregel"></div>
      <div id="broodtekst">
         <div class="stuk">
            <h1 class="stuktitel"><a id="d1e50" name="d1e50"></a>Brief van de minister</h1>
            <div class="algemeen">
{}
            </div>
         </div>
      </div>
      <div id="voetregel"></div>
   </body>
</html>
"""


@cache
def real_texts() -> tuple[bytes, ...]:
    """Return the real papers as text: those that are, and what the readers find in PDF and Word."""
    from mhcorpus.readers import read

    texts = [path.read_bytes() for path in real_papers(*_TEXTS)]
    # A scan has none.
    return (*texts, *(text.encode() for path in real_papers(".pdf", ".docx") if (text := read(path).text)))
