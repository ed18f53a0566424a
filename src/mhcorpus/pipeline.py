"""The main flow of the ingest half: a source in, its analysis out.

    structure   ─ blocks, notes and pages (done by the reader, or here for bare text)
    sentences   ─ the reading, normalised with a map back, and its sentences
    references  ─ what the patterns match in it
    resolver    ─ the paper's own data and date; what each mention means; official ids
    ledger      ─ what it says became of motions, and what it promises

Each step is a component of the spaCy pipeline (:mod:`mhcorpus.nlp.components`); what it does
is here, free of spaCy, and its state between steps is a :class:`Paper`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mhcorpus.corrected import Corrected
from mhcorpus.documents.dating import NOT_DATED_BY_TEXT, date_document, known_by, own_session
from mhcorpus.documents.days import titled
from mhcorpus.documents.paper import read_paper
from mhcorpus.documents.parts import date_questions, mark_parts
from mhcorpus.documents.questions import Places
from mhcorpus.ledger import Ledger, LedgerSource, read_ledger
from mhcorpus.readers.stated import STATED_DATE
from mhcorpus.reference import Analysis, Reference
from mhcorpus.references.emit import to_references
from mhcorpus.references.finder import find
from mhcorpus.references.knowledge import Knowledge
from mhcorpus.references.mention import Mention
from mhcorpus.references.numbers_alone import NUMBER_ALONE
from mhcorpus.references.resolve import Dating, resolve
from mhcorpus.references.spots import Spots
from mhcorpus.source import Source
from mhcorpus.text.reading import Reading, read
from mhcorpus.text.sentences import Sentences


@dataclass
class Paper:
    """One document on its way through the pipeline; ``stated_date`` (EDTF) is the user's.

    ``mentions`` are what the patterns match, ``resolved`` what they mean, the paper's own head left out.
    """

    source: Source
    stated_date: str | None = None
    knowledge: Knowledge = field(init=False)
    reading: Reading = field(init=False)
    sentences: Sentences = field(init=False)
    mentions: list[Mention] = field(default_factory=list)
    resolved: list[Mention] = field(default_factory=list)
    spots: Spots = field(init=False)
    places: Places = field(init=False)
    meta: Mapping[str, Any] = field(default_factory=dict)
    questions: tuple[Mapping[str, Any], ...] = ()
    dated: Dating | None = None
    said_on: str | None = None
    references: tuple[Reference, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    corrected: Corrected = field(init=False)
    warnings: list[str] = field(default_factory=list)

    def read(self) -> None:
        """Make the reading and find its sentences."""
        self.corrected = Corrected(self.source)
        self.reading = read(self.source)
        self.sentences = Sentences(self.reading)

    def find(self, knowledge: Knowledge) -> None:
        """Match the patterns of every kind; what ``knowledge`` holds decides the later steps as well."""
        self.knowledge = knowledge
        self.mentions = find(self.reading, knowledge)

    def resolve(self) -> None:
        """Read the paper's own data, date it, and settle what each mention means."""
        data = read_paper(self.reading, self.mentions, self.knowledge.people)
        self.meta, self.questions = data.meta, data.questions
        self.warnings = [*filter(None, [data.warning])]
        # What is stated of this paper goes before what is given for all that are read with it.
        stated = self.source.declared.get(STATED_DATE, self.stated_date)
        session = own_session(self.meta)
        self.dated = date_document(
            self.meta["date"], stated, self.mentions, self.sentences, session,
            is_told_by_text=self.meta["kind"] not in NOT_DATED_BY_TEXT,
            known_by=known_by(self.source.declared, self.source.format),
            titled=titled(self.meta["title"]) or data.as_of,
        )
        mentions = [mention for mention in self.mentions if not data.is_own(mention)]
        self.places = Places(self.questions)
        date_questions(mentions, self.reading, self.places, self.meta.get("submitted"))
        self.said_on = data.said_on
        mentions = resolve(
            self.reading, mentions, self.sentences, self.knowledge, self._said, self.meta.get("id")
        )
        mentions = self.corrected.references(mentions, self.reading, self.knowledge)
        mark_parts(mentions, self.reading, self.places)
        self.spots = Spots(self.reading.source)
        self.references = to_references(self.reading, mentions, self.sentences, self.spots)
        # What is called by number alone the ledger reads with the words around it.
        self.resolved = [mention for mention in mentions if mention.pattern != NUMBER_ALONE]

    @property
    def _said(self) -> Dating | None:
        """The day from which what is said counts: of a report of a debate, that of the debate."""
        if self.said_on is None:
            return self.dated
        day = date.fromisoformat(self.said_on)
        return Dating(day, day, "printed")

    def read_ledger(self) -> None:
        """Read what the paper says became of motions, and what it promises."""
        ledger = read_ledger(LedgerSource(
            self.reading, self.sentences, self.spots, self.resolved, self.meta, self._said, self.places,
            self.said_on,
        ))
        self.ledger = self.corrected.ledger(ledger)

    def analysis(self) -> Analysis:
        """Return the result, ready to be stored or printed."""
        return Analysis(
            meta=self.meta,
            dated=self.dated.as_dict() if self.dated else None,
            references=self.references,
            motions=self.ledger.motions,
            pieces=self.ledger.pieces,
            commitments=self.ledger.commitments,
            deliveries=self.ledger.deliveries,
            questions=self.questions,
            warnings=(*self.warnings, *self.corrected.warnings),
        )
