"""Write an example as the web page that officielebekendmakingen.nl shows of a Kamervraag."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from annotated import Example, Line, Piece, lines

HEAD = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html
  PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl">
   <head>
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
"""
BODY = """      <title></title>
   </head>
   <body>
      <div id="kopregel">{notice}</div>
      <div id="inhoudsopgave"></div>
      <div id="broodtekst">
{paper}
         <div id="noten">
            <hr />
{notes}
         </div>
      </div>
      <div id="voetregel"></div>
   </body>
</html>
"""
NOTE = """            <div class="voet noot" id="supernote-ID-{label}">
               <h5 class="note-close"><a href="#close-ID-{label}">X</a> Noot</h5>
               <sup><span class="nootnum"><a id="ID-{label}" name="ID-{label}"></a>{label}</span></sup>
               <p>{text}</p>
            </div>"""


def inline(pieces: tuple[Piece, ...]) -> str:
    """Return the words of a line with its links and the markers of its notes."""
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    if piece.marker:
        return f'<sup><a class="nootnum" href="#ID-{text}">{text}</a></sup>'
    if piece.link:
        title = quoteattr(f"link naar publicatie {piece.link}")
        return f'<a href="{piece.link}.html" title={title}>{text}</a>'
    return text


def paper(found: list[Line]) -> Iterator[str]:
    """Yield the elements of the page: two titles, then a part for each question and answer."""
    within = False
    for line in found:
        words = inline(line.pieces)
        if line.kind == "title":
            yield f'         <h1 class="kamervraagomschrijving_kop no-toc">{words}</h1>'
        elif line.kind == "heading":
            if within:
                yield "         </div>"
            within = True
            yield f'         <div class="{words.split()[0].lower()}">'
            yield f'            <h2 class="stuktitel no-toc">{words}</h2>'
        elif line.kind == "text":
            yield f"            <p>{words}</p>"
    yield "         </div>"


def build_html(example: Example, notice: str) -> bytes:
    """Return the page; the notice stands where the site has its running head."""
    found = list(lines(example.body.without_soft_hyphens()))
    declared = "".join(
        f"      <meta name={quoteattr(name)} content={quoteattr(value)} />\n"
        for name, value in example.declared()
    )
    notes = "\n".join(
        NOTE.format(label=line.label, text=inline(line.pieces))
        for line in found
        if line.kind == "note"
    )
    body = BODY.format(notice=escape(notice), paper="\n".join(paper(found)), notes=notes)
    return (HEAD + declared + body).encode("utf-8")
