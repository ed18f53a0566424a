"""The corpus as linked data, in Turtle: documents, what they cite, and where they say so.

A reference is a Web Annotation: its body is what is cited, its target a span of the document's
text. What has a URI is a resource, what has an id of this program alone is a plain string.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.official.addresses import iri, is_official, law_of, publication_page, uri_of, urn_of
from mhcorpus.records.document import exported_one
from mhcorpus.store import Corpus
from mhcorpus.store.rows import official_id
from mhcorpus.store.spelled import URL

_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TARGETS = f"""
    SELECT target.id, target.kind, target.dossier,
           (SELECT {URL} AS address FROM reference
            WHERE reference.target = target.key AND {URL} IS NOT NULL
            ORDER BY length(address), address LIMIT 1) AS url,
           (SELECT name FROM law WHERE law.id = target.id) AS name
    FROM (SELECT * FROM target GROUP BY id) AS target ORDER BY target.id
"""
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]')
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def turtle(corpus: Corpus) -> Iterator[str]:
    """Yield the lines of the whole corpus as Turtle: the documents by path, then what they cite."""
    yield from (f"@prefix {name}: <{space}> ." for name, space in _PREFIXES.items())
    for copies in _copies(corpus):
        for subject, record, names in _told_apart(corpus, copies):
            yield ""
            yield from _document(subject, record, names)
    yield ""
    for row in corpus.each(_TARGETS):
        yield from _target(row["id"], row["url"], row["name"], row["dossier"])


def _copies(corpus: Corpus) -> Iterable[Sequence[int]]:
    """Return the keys of the documents, by path; those of one content and read in one way together."""
    copies: dict[tuple[str | None, ...], list[int]] = {}
    for key, *read in corpus.rows("SELECT id, sha256, format, given_date FROM document ORDER BY path"):
        copies.setdefault(tuple(read), []).append(key)
    return copies.values()


def _told_apart(
    corpus: Corpus, copies: Sequence[int]
) -> Iterator[tuple[str, Mapping[str, Any], list[str]]]:
    """Yield what is told of the same content once, with its subject and the names of its files.

    Where more is told, for it was read with other patterns or tools, each has a subject of its own.
    """
    told: dict[str, tuple[Mapping[str, Any], list[str]]] = {}
    for key in copies:
        record = exported_one(corpus, key)
        digits = _digest(_document("", record, ())) if len(copies) > 1 else ""
        told.setdefault(digits, (record, []))[1].append(record["document"])
    for digits, (first, names) in told.items():
        read_as = first["format"], first["given_date"], digits if len(told) > 1 else None
        yield urn_of(first["sha256"], *read_as), first, list(dict.fromkeys(names))


def _digest(lines: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(f"{line}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _document(subject: str, record: Mapping[str, Any], names: Sequence[str]) -> Iterator[str]:
    meta, references = record["meta"], record["references"]
    own = official_id(meta)
    page = publication_page(own) if own else None
    cited = {uri: None for each in references if each["id"] and (uri := uri_of(each["id"], each["url"]))}
    yield from _statements(f"<{subject}>", [
        ("a", "foaf:Document"),
        *(("rdfs:label", _text(name)) for name in names),
        ("dcterms:title", _text(meta.get("subject") or record["declared"].get("title"), "nl")),
        ("dcterms:type", _text(meta.get("kind"))),
        ("dcterms:issued", _date((record["dated"] or {}).get("date") or meta.get("date"))),
        ("dcterms:identifier", _text(own or meta.get("reference"))),
        ("dcterms:isFormatOf", f"<{uri_of(own, page)}>" if own and page else None),
        *(("dcterms:references", f"<{uri}>") for uri in cited),
    ])
    for number, reference in enumerate(references):
        if reference["id"]:
            yield from _annotation(subject, number, reference)


def _annotation(document: str, number: int, reference: Mapping[str, Any]) -> Iterator[str]:
    uri = uri_of(reference["id"], reference["url"])
    certainty = reference["certainty"]
    doubt = None if certainty == "certain" else f"{certainty}: {reference['reason']}"
    position = f"a oa:TextPositionSelector ; oa:start {reference['start']} ; oa:end {reference['end']}"
    quote = f"a oa:TextQuoteSelector ; oa:exact {_text(reference['text'], 'nl')}"
    place = f"[ oa:hasSource <{document}> ; oa:hasSelector [ {position} ] , [ {quote} ] ]"
    yield from _statements(f"<{document}#{number}>", [
        ("a", "oa:Annotation"),
        ("oa:motivatedBy", "oa:linking" if uri else "oa:identifying"),
        ("oa:hasBody", f"<{uri}>" if uri else None),
        ("oa:bodyValue", None if uri else _text(reference["id"])),
        ("dcterms:type", _text(reference["kind"])),
        ("skos:note", _text(doubt)),
        ("oa:hasTarget", place),
    ])


def _target(identifier: str, url: str | None, name: str | None, dossier: str) -> Iterator[str]:
    if uri := uri_of(identifier, url):
        law = law_of(identifier)
        page = iri(url) if url and is_official(url) else None
        yield from _statements(f"<{uri}>", [
            ("dcterms:identifier", _text(identifier)),
            ("rdfs:label", _text(name, "nl")),
            ("dcterms:isPartOf", f"<{uri_of(law, None)}>" if law else None),
            ("dcterms:isPartOf", _dossier(dossier) if dossier and dossier != identifier else None),
            ("foaf:page", f"<{page}>" if page else None),
        ])


def _dossier(number: str) -> str:
    return f"<https://zoek.officielebekendmakingen.nl/dossier/{iri(number)}>"


def _statements(subject: str, pairs: list[tuple[str, str | None]]) -> Iterator[str]:
    """Yield what is said of ``subject``, a line for each verb and object that is there."""
    said = [f"{verb} {value}" for verb, value in pairs if value]
    for number, line in enumerate(said):
        yield f"{'    ' if number else subject + ' '}{line} {';' if number < len(said) - 1 else '.'}"


def _text(text: object, language: str = "") -> str | None:
    if not text:
        return None
    safe = _TO_ESCAPE.sub(lambda found: _ESCAPED.get(found[0]) or f"\\u{ord(found[0]):04X}", str(text))
    return f'"{safe}"' + (f"@{language}" if language else "")


def _date(edtf: str | None) -> str | None:
    typed = "^^xsd:date" if edtf and _DAY.fullmatch(edtf) else ""
    return f"{_text(edtf)}{typed}" if edtf else None
