"""A corpus of invented papers, as large as is asked for, written without reading a file.

The pipeline analyses each letter of :mod:`benchmarks.papers` once; for each paper, what was found in its
letter is moved along with what is drawn anew in it, and written as ingest writes it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path

from benchmarks.papers import LETTERS, Draw, draws
from mhcorpus.ingest import Tools, shipped_tools
from mhcorpus.readers import read_bytes
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Block, Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.connection import connect
from mhcorpus.store.rows import compact_json
from mhcorpus.store.stored import Stored
from mhcorpus.store.writing import insert_document, prepare

Found = tuple[Source, str]
"""A letter as it was read, and what was found in it, as JSON."""
_BATCH = 1_000


def generate(path: Path, number: int) -> None:
    """Write a corpus of ``number`` papers at ``path``, which must not exist."""
    tools = shipped_tools()
    with Corpus.open(path, create=True) as corpus:
        corpus.write_laws(tools.laws(), tools.version)
    found = {name: _analysed(name, letter, tools) for name, letter in LETTERS.items()}
    connection = connect(path, create=False)
    connection.execute("PRAGMA synchronous = OFF")  # a crash costs no more than a run
    _write(connection, (_stored(draw, found[draw.letter], tools.version) for draw in draws(number)))
    connection.close()


def _write(connection: sqlite3.Connection, papers: Iterator[Stored]) -> None:
    connection.execute("BEGIN")
    for at, paper in enumerate(papers, start=1):
        insert_document(connection, prepare(paper))
        if at % _BATCH == 0:
            connection.execute("COMMIT")
            connection.execute("BEGIN")
    connection.execute("COMMIT")


def _analysed(name: str, letter: str, tools: Tools) -> Found:
    source = read_bytes(f"{name}.txt", letter.encode())
    analysis = tools.analyse(source, None)
    parts = {part.name: getattr(analysis, part.name) for part in fields(Analysis)}
    return source, compact_json({**parts, "references": [asdict(each) for each in analysis.references]})


def _stored(draw: Draw, found: Found, version: str) -> Stored:
    source, analysis = found
    name, text = f"{draw.number:06}-{draw.letter}.txt", draw.text
    blocks = (*source.blocks, *_paragraphs(text, len(source.text)))
    return Stored(
        Path(f"/papers/{name}"), Fingerprint(hashlib.sha256(text.encode()).hexdigest(), len(text), 1),
        replace(source, name=name, text=text, blocks=blocks), _moved(analysis, draw), version,
    )


def _paragraphs(text: str, start: int) -> Iterator[Block]:
    at = start + 1
    for paragraph in text[start + 1 :].split("\n\n"):
        yield Block("paragraph", at, at + len(paragraph.rstrip()))
        at += len(paragraph) + 2


def _moved(analysis: str, draw: Draw) -> Analysis:
    """Return an analysis, given as JSON, with every string in it as it is in the paper."""
    moved = json.loads(draw.of(analysis))
    return Analysis(**{**moved, "references": tuple(Reference(**each) for each in moved["references"])})
