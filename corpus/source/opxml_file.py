"""Write an example as the official XML of a motion, and the metadata that lie beside it."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from annotated import Example, Line, lines

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
PAPER = """<officiele-publicatie>
  <metadata>
    <meta name="OVERHEIDop.externMetadataRecord" scheme="" content={record}/>
  </metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="redactie">{notice}</tekstregel>
      <tekstregel inhoud="vergaderjaar">{session}</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
      <tekstregel inhoud="kamernummer">2</tekstregel>
      <tekstregel inhoud="documenttype">Kamerstukken</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer>
        <dossiernr>{dossier}</dossiernr>
      </dossiernummer>
      <titel>{title}</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr>
      <titel>{type}</titel>
      <datumtekst>{letterhead}</datumtekst>
      <algemeen>
        <vrije-tekst>
          <tekst status="goed">
{text}
          </tekst>
        </vrije-tekst>
      </algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
"""


def inline(line: Line) -> str:
    """Return the words of a line with its links."""
    return "".join(
        f'<extref doc="{piece.link}" soort="document" status="actief">{escape(piece.text)}</extref>'
        if piece.link
        else escape(piece.text)
        for piece in line.pieces
    )


def build_opxml(example: Example, notice: str) -> bytes:
    """Return the XML of the paper."""
    found = list(lines(example.body.without_soft_hyphens()))
    printed = {line.kind: inline(line) for line in found if line.kind != "text"}
    text = "\n".join(
        f"            <al>{inline(line)}</al>" for line in found if line.kind == "text"
    )
    record = f"https://zoek.officielebekendmakingen.nl/{example.head['meta']['id']}/metadata.xml"
    filled = PAPER.format(
        record=quoteattr(record), notice=escape(notice), session=example.head["session"],
        dossier=example.head["dossier"], number=example.head["number"], text=text, **printed,
    )
    return (DECLARATION + filled).encode("utf-8")


def build_metadata(example: Example) -> bytes:
    """Return the ``metadata.xml`` that the publisher gives with the paper."""
    entries = "".join(
        f"<metadata name={quoteattr(name)} scheme=\"\" content={quoteattr(value)}/>\n"
        for name, value in example.declared()
    )
    return f"{DECLARATION}<metadata_gegevens>\n{entries}</metadata_gegevens>\n".encode()
