"""What an official XML file says of itself, under the names of the official metadata."""

from __future__ import annotations

import re

from lxml import etree

from mhcorpus.readers.markup import plain
from mhcorpus.readers.sidecar import join_values

_RECORD = "OVERHEIDop.externMetadataRecord"
_RECORD_ID = re.compile(r"/([^/]+)/(?:1/metadata/)?metadata\.xml$")
_SESSION = re.compile(r"(\d{4})\s*[-–‒‑]\s*(\d{2,4})")


def declared_in(root: etree._Element) -> dict[str, str]:
    """Return identifier, dossier, number, session and dates of a paper, as far as it has them."""
    pairs: list[tuple[str, str]] = []
    for meta in root.iter("{*}meta"):
        name, content = meta.get("name") or "", meta.get("content") or ""
        if name != _RECORD:
            pairs.append((name, content))
        elif match := _RECORD_ID.search(content):
            pairs.append(("DC.identifier", match[1]))
    pairs.append(("DC.identifier", root.get("bwb-id") or ""))
    pairs += [("OVERHEIDop.vergaderjaar", _session(line)) for line in _lines(root)]
    pairs += [("OVERHEIDop.dossiernummer", number) for number in _dossiers(root)]
    for name, path in (
        ("OVERHEIDop.dossiertitel", "{*}dossier/{*}titel"),
        ("OVERHEIDop.ondernummer", "{*}stuknr/{*}ondernummer"),
        ("OVERHEIDop.aanhangselNummer", "{*}kamervraagnummer"),
    ):
        pairs += [(name, plain(element)) for element in root.iterfind(f".//{path}")]
    for name, path in (
        ("DCTERMS.issued", "{*}datumtekst/{*}datum"),
        ("OVERHEIDop.datumOntvangst", "{*}kamervraagomschrijving[@type='antwoord']/{*}datum"),
    ):
        pairs += [(name, date.get("isodatum") or "") for date in root.iterfind(f".//{path}")]
    return join_values(pairs)


def vlos_declared(root: etree._Element) -> dict[str, str]:
    """Return title, session, number and day of a meeting from its report (VLOS)."""
    meeting = root.find("{*}vergadering")
    if meeting is None:
        return {}
    return join_values(
        [
            ("DC.title", plain(meeting.find("{*}titel"))),
            ("DC.creator", meeting.get("kamer") or ""),
            ("OVERHEIDop.vergaderjaar", plain(meeting.find("{*}vergaderjaar"))),
            ("OVERHEIDop.publicationIssue", plain(meeting.find("{*}vergaderingnummer"))),
            ("OVERHEIDop.datumVergadering", plain(meeting.find("{*}datum"))[:10]),
        ]
    )


def _lines(root: etree._Element) -> list[str]:
    lines = [plain(line) for line in root.iterfind(".//{*}tekstregel[@inhoud='vergaderjaar']")]
    return lines or [plain(root.find(".//{*}vergjaar"))]


def _session(line: str) -> str:
    match = _SESSION.search(line)
    return f"{match[1]}-{match[2]}" if match else ""


def _dossiers(root: etree._Element) -> list[str]:
    """Return the dossier numbers as the metadata have them: ``32545``, ``36600-VII``."""
    found = [
        [plain(number.find("{*}dossiernr")), plain(number.find("{*}begrotingshoofdstuk"))]
        for number in root.iterfind(".//{*}dossier/{*}dossiernummer")
    ]
    found = found or [
        [plain(number), ""] for number in root.iterfind(".//{*}onderw/{*}nummer")
    ]
    return ["-".join(filter(None, (part.replace(" ", "") for part in parts))) for parts in found]
