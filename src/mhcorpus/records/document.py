"""A document of the corpus as one JSON object, and back: nothing is lost on the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mhcorpus.errors import UnreadableFileError
from mhcorpus.reference import Analysis, Reference
from mhcorpus.schemas import schema
from mhcorpus.schemas.checking import fault_in
from mhcorpus.source import Block, Link, Note, Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.stored import Stored

SCHEMA_EXPORT = "mhcorpus/export/1"
_LEDGER = ("motions", "pieces", "commitments", "questions")
_DOCUMENTS = """
    SELECT id, path, sha256, size, mtime_ns, version, given_date, ingested_at FROM document
"""


def exported(corpus: Corpus) -> Iterator[dict[str, Any]]:
    """Yield the record of each document, by path; others may write meanwhile only in a snapshot."""
    for row in corpus.rows(f"{_DOCUMENTS} ORDER BY path"):
        yield _record_in(corpus, row)


def exported_one(corpus: Corpus, document: int) -> dict[str, Any]:
    """Return the record of the document of that key; raises KeyError where there is none."""
    for row in corpus.rows(f"{_DOCUMENTS} WHERE id = ?", (document,)):
        return _record_in(corpus, row)
    raise KeyError(document)


def _record_in(corpus: Corpus, row: sqlite3.Row) -> dict[str, Any]:
    source, analysis = corpus.load(row["id"])
    print_ = Fingerprint(row["sha256"], row["size"], row["mtime_ns"])
    return record_of(Stored(
        Path(row["path"]), print_, source, analysis, row["version"], row["given_date"], row["ingested_at"],
    ))


def record_of(document: Stored) -> dict[str, Any]:
    """Return a document as the object that ``mhcorpus export`` writes; :func:`document_of` reads it."""
    source, analysis, print_ = document.source, document.analysis, document.fingerprint
    return {
        "schema": SCHEMA_EXPORT,
        "document": source.name,
        "path": str(document.path),
        "sha256": print_.sha256, "size": print_.size, "mtime_ns": print_.mtime_ns,
        "version": document.version, "given_date": document.given_date,
        "ingested_at": document.ingested_at,
        "format": source.format, "encoding": source.encoding,
        "declared": dict(source.declared),
        "source_warnings": list(source.warnings), "warnings": list(analysis.warnings),
        "meta": dict(analysis.meta),
        "dated": dict(analysis.dated) if analysis.dated else None,
        "text": source.text,
        "blocks": [
            {"kind": b.kind, "start": b.start, "end": b.end, "level": b.level, "continues": b.continues}
            for b in source.blocks
        ],
        "notes": [
            {"label": n.label, "start": n.start, "end": n.end, "markers": list(map(list, n.markers)),
             "page": n.page}
            for n in source.notes
        ],
        "pages": list(source.pages),
        "residue": list(map(list, source.residue)),
        "links": [{"start": k.start, "end": k.end, "target": k.target} for k in source.links],
        "references": list(map(_reference_record, analysis.references)),
        **{entry: list(map(dict, getattr(analysis, entry))) for entry in _LEDGER},
        "deliveries": list(map(dict, analysis.deliveries)),
    }


def _reference_record(reference: Reference) -> dict[str, Any]:
    # The kind's own fields stand apart: one may bear the name of a key that all kinds have.
    return {
        "kind": reference.kind, "id": reference.id, "start": reference.start, "end": reference.end,
        "text": reference.text, "page": reference.page, "footnote": reference.footnote,
        "section": reference.section, "context": reference.context,
        "certainty": reference.certainty, "reason": reference.reason, "url": reference.url,
        "pattern": reference.pattern, "candidates": list(reference.candidates),
        "fields": {**reference.fields},
    }


def document_of(record: object) -> Stored:
    """Return the document that ``record`` holds.

    Raises UnreadableFileError, with what is wrong, where it is none that mhcorpus exported.
    """
    if not isinstance(record, dict) or not str(record.get("schema")).startswith("mhcorpus/export/"):
        raise UnreadableFileError("is no document that mhcorpus exported")
    if record["schema"] != SCHEMA_EXPORT:
        raise UnreadableFileError(
            f"is in the form {str(record['schema'])[:40]!r}, this program reads {SCHEMA_EXPORT}"
        )
    if fault := fault_in(record, schema("export")) or _misplaced(record) or _misstated(record):
        raise UnreadableFileError(fault)
    return Stored(
        Path(record["path"]),
        Fingerprint(record["sha256"], record["size"], record["mtime_ns"]),
        _source(record), _analysis(record),
        record["version"], record["given_date"], record["ingested_at"],
    )


def _misplaced(record: Mapping[str, Any]) -> str | None:
    """Return what does not stand where it is said to stand in the text."""
    text: str = record["text"]
    for name in ("blocks", "notes", "links", "references"):
        for number, each in enumerate(record[name]):
            if not each["start"] <= each["end"] <= len(text):
                return f"{name}[{number}] stands outside the text"
    for number, each in enumerate(record["references"]):
        if each["text"] != text[each["start"] : each["end"]]:
            return f"references[{number}].text is not what stands there in the text"
    spans = [*record["residue"], *(span for note in record["notes"] for span in note["markers"])]
    if any(not start <= end <= len(text) for start, end in spans) or any(
        not start <= len(text) for start in record["pages"]
    ):
        return "a page, a marker or residue stands outside the text"
    return None


def _misstated(record: Mapping[str, Any]) -> str | None:
    """Return a given date that is none, or a state that no motion can have on its axis."""
    from mhcorpus.edtf import bounds
    from mhcorpus.states import STATES_ON

    if (given := record["given_date"]) is not None and bounds(given) is None:
        return f"given_date is {given[:40]!r}, not a date"  # the paper could not be read again with it
    for name in ("motions", "pieces"):
        for number, entry in enumerate(record[name]):
            for place, each in enumerate(entry.get("statements", ())):
                if each["state"] not in STATES_ON[each["axis"]]:
                    said = f"{name}[{number}].statements[{place}].state"
                    return f"{said} is {each['state'][:40]!r}, which is none of the axis {each['axis']}"
    return None


def _source(record: Mapping[str, Any]) -> Source:
    return Source(
        name=record["document"], format=record["format"], text=record["text"],
        blocks=tuple(Block(**block) for block in _only(record["blocks"], Block)),
        notes=tuple(
            Note(**{**note, "markers": _spans(note["markers"])}) for note in _only(record["notes"], Note)
        ),
        residue=_spans(record["residue"]), pages=tuple(record["pages"]),
        declared=record["declared"], encoding=record["encoding"],
        warnings=tuple(record["source_warnings"]),
        links=tuple(Link(**link) for link in _only(record["links"], Link)),
    )


def _analysis(record: Mapping[str, Any]) -> Analysis:
    return Analysis(
        meta=record["meta"], dated=record["dated"],
        references=tuple(
            Reference(**{**each, "candidates": tuple(each["candidates"])})
            for each in _only(record["references"], Reference)
        ),
        warnings=tuple(record["warnings"]),
        **{entry: tuple(record[entry]) for entry in _LEDGER},
        # What an older version exported has none.
        deliveries=tuple(record.get("deliveries", ())),
    )


def _only(records: Sequence[Mapping[str, Any]], kind: type) -> Iterator[dict[str, Any]]:
    """Yield the records without keys that ``kind`` has not: a later version may add some."""
    known = kind.__annotations__.keys()
    yield from ({key: value for key, value in each.items() if key in known} for each in records)


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in pairs)
