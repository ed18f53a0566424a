"""The references of a paper as W3C Web Annotations: a collection with all of them, in JSON-LD.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017. Positions count Unicode
code points, as the model has it; a quote comes with the signs around it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from mhcorpus.official.addresses import iri, publication_page
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.page import web_address
from mhcorpus.source import Source

SCHEMA = "mhcorpus/annotations/1"
_AROUND = 32
"""So many signs before and after a quote tell it from its like."""


def annotation_collection(source: Source, analysis: Analysis) -> dict[str, Any]:
    """Return an AnnotationCollection with an annotation for each reference, in the order of the text.

    The bodies of an annotation are the official page of what is cited (purpose ``linking``), its id
    (``identifying``), the ids that it may mean as well (a ``Choice``), its kind (``classifying``) and how
    sure it is and why (``assessing``: ``likely: inferred``). The ids of the collection are made of the
    name and the text: a second run has the same.
    """
    collection = uuid.uuid5(uuid.NAMESPACE_URL, f"{SCHEMA} {source.name} {_safe(source.text)}").urn
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": collection,
        "type": "AnnotationCollection",
        "dcterms:conformsTo": SCHEMA,
        "label": source.name,
        "total": len(analysis.references),
        "first": {
            "id": f"{collection}#page",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [
                _annotation(collection, number, source, reference)
                for number, reference in enumerate(analysis.references, start=1)
            ],
        },
    }


def _annotation(collection: str, number: int, source: Source, reference: Reference) -> dict[str, Any]:
    text, start, end = source.text, reference.start, reference.end
    return {
        "id": f"{collection}#{number}",
        "type": "Annotation",
        "motivation": "linking" if web_address(reference.url) else "identifying",
        "body": list(_bodies(reference)),
        "target": {
            "source": f"{collection}#text",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector", "exact": text[start:end],
                    "prefix": text[max(0, start - _AROUND) : start], "suffix": text[end : end + _AROUND],
                },
            ],
        },
    }


def _bodies(reference: Reference) -> Iterator[dict[str, Any]]:
    if url := web_address(reference.url):
        yield {"type": "SpecificResource", "source": iri(url), "purpose": "linking"}
    if reference.id:
        yield _told("identifying", reference.id)
    if reference.candidates:
        yield {"type": "Choice", "items": [_candidate(each) for each in reference.candidates]}
    yield _told("classifying", reference.kind)
    yield _told("assessing", f"{reference.certainty}: {reference.reason}")


def _candidate(identifier: str) -> dict[str, Any]:
    if page := publication_page(identifier):
        return {"type": "SpecificResource", "source": page, "purpose": "linking"}
    return _told("identifying", identifier)


def _told(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _safe(text: str) -> str:
    """Return ``text`` as UTF-8 can have it: a file may hold half a surrogate pair."""
    return text.encode("utf-8", "replace").decode("utf-8")
