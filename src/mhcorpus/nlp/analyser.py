"""The spaCy pipeline as the rest of the program calls it: a source in, its analysis out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spacy.tokens import Doc

from mhcorpus.nlp.components import begin, paper_of
from mhcorpus.nlp.loading import load_pipeline
from mhcorpus.pipeline import Paper
from mhcorpus.reference import Analysis
from mhcorpus.source import Source


class Analyser:
    """The spaCy pipeline, loaded once, applied to one source after another."""

    def __init__(self, *, patterns: Sequence[Path] = ()) -> None:
        """Load the package's own pipeline with the user's ``patterns`` added.

        Raises:
            PatternError: one of ``patterns`` is wrong.
        """
        own = {"components.mhcorpus_references.patterns": [str(place) for place in patterns]}
        self._nlp = load_pipeline(config=own)

    def analyse(self, source: Source, date: str | None = None) -> Analysis:
        """Return everything found in ``source``; ``date`` (EDTF) overrides the printed one.

        Raises QueryError when ``date`` is no date.
        """
        # No step asks for tokens, and what is found is read from the paper: the Doc needs none.
        doc = Doc(self._nlp.vocab)
        begin(doc, Paper(source, date))
        return paper_of(self._nlp(doc)).analysis()
