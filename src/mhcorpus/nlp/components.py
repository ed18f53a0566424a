"""The pipeline's components. Each passes the Doc's Paper one step on; the last fills ``doc.spans``.

They work on the Doc of any Dutch pipeline: ``nlp.add_pipe("mhcorpus_structure")`` and so on
add them to an ``nl_core_news_*`` model. ``doc.spans[kind]`` then holds the references, each with
its id, and keeps them when the Doc is stored. Their exact offsets and fields are in :func:`paper_of`,
for as long as the Doc itself is there. A Doc without tokens carries a Paper through as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np
from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span

from mhcorpus.errors import MhcorpusError
from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.references.knowledge import Knowledge, knowledge_with

# Not in Doc.user_data: a Doc's bytes take plain values only.
_papers: WeakKeyDictionary[Doc, Paper] = WeakKeyDictionary()


def begin(doc: Doc, paper: Paper) -> None:
    """Hand the Doc of a source that was read before to the pipeline."""
    _papers[doc] = paper


def paper_of(doc: Doc) -> Paper:
    """Return what the components have found in ``doc``; MhcorpusError when none has run."""
    paper = _papers.get(doc)
    if paper is None:
        raise MhcorpusError("the Doc has not been through mhcorpus_structure")
    return paper


@Language.factory("mhcorpus_structure")
def create_structure(nlp: Language, name: str) -> Structure:
    """Create the component that finds blocks and notes in a Doc that no reader has read."""
    return Structure()


@Language.factory("mhcorpus_sentences")
def create_sentences(nlp: Language, name: str) -> SentenceStarts:
    """Create the component that makes the reading and sets where sentences begin."""
    return SentenceStarts()


@Language.factory("mhcorpus_references", default_config={"patterns": []})
def create_references(nlp: Language, name: str, patterns: Sequence[str]) -> References:
    """Create the component that matches the patterns.

    ``patterns`` are the user's own kinds: files, and folders of files. PatternError when one is wrong.
    """
    return References(knowledge_with([Path(place) for place in patterns]))


@Language.factory("mhcorpus_resolver")
def create_resolver(nlp: Language, name: str) -> Resolver:
    """Create the component that resolves mentions and fills ``doc.spans``."""
    return Resolver()


@Language.factory("mhcorpus_ledger")
def create_ledger(nlp: Language, name: str) -> LedgerReader:
    """Create the component that reads what becomes of motions and what is promised."""
    return LedgerReader()


class Structure:
    """Blocks, notes and pages."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the structure of the Doc's text, unless a reader has done so."""
        if doc not in _papers:
            begin(doc, Paper(structure(doc.text)))
        return doc


class SentenceStarts:
    """The reading and its sentences."""

    def __call__(self, doc: Doc) -> Doc:
        """Set ``is_sent_start`` on every token."""
        paper = paper_of(doc)
        paper.read()
        if len(doc):
            reading = paper.reading
            raw = [reading.raw_start(at) for at in paper.sentences.starts if at < len(reading.text)]
            offsets = doc.to_array(IDX).astype(np.int64)
            starts = np.full(len(doc), -1, dtype=np.int64)
            starts[np.searchsorted(offsets, np.array(raw, dtype=np.int64)).clip(max=len(doc) - 1)] = 1
            starts[0] = 1
            doc.from_array([SENT_START], starts.astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]
        return doc


class References:
    """What the patterns match."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __call__(self, doc: Doc) -> Doc:
        """Find mentions of every kind."""
        paper_of(doc).find(self.knowledge)
        return doc


class Resolver:
    """What the mentions mean."""

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the mentions and put the references into ``doc.spans``, a group for each kind."""
        paper = paper_of(doc)
        paper.resolve()
        groups: dict[str, list[Span]] = defaultdict(list)
        for reference in paper.references:
            span = _span(doc, reference.start, reference.end, reference.kind, reference.id)
            if span is not None:
                groups[reference.kind].append(span)
        for kind, spans in groups.items():
            doc.spans[kind] = spans
        return doc


class LedgerReader:
    """What becomes of motions and what is promised."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the ledger; ``doc.spans`` gets the sentences ``motion_statement`` and ``promise``.

        A statement's label is its state (``adopted``), its id that of the motion; a promise's
        label is its status (``open``).
        """
        paper = paper_of(doc)
        paper.read_ledger()
        stated = [
            _span(doc, statement["start"], statement["end"], statement["state"], motion["id"])
            for motion in paper.ledger.motions
            for statement in motion["statements"]
        ]
        promised = [_span(doc, p["start"], p["end"], p["status"], None) for p in paper.ledger.commitments]
        for name, spans in (("motion_statement", stated), ("promise", promised)):
            if found := [span for span in spans if span is not None]:
                doc.spans[name] = found
        return doc


def _span(doc: Doc, start: int, end: int, label: str, target: str | None) -> Span | None:
    """Return the tokens that ``start:end`` of the text touches; None where there is none."""
    if not len(doc):
        return None
    return doc.char_span(start, end, label=label, span_id=target or "", alignment_mode="expand")
