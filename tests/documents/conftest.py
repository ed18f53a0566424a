"""A paper from its text, through the reader for text and the whole pipeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mhcorpus.nlp.analyser import Analyser
from mhcorpus.readers.text import structure
from mhcorpus.reference import Analysis
from mhcorpus.source import Source


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    """Return the pipeline, loaded once."""
    return Analyser()


@pytest.fixture
def analyse(analyser: Analyser) -> Callable[..., Analysis]:
    """Return what the pipeline finds in a text; ``name`` is the file's, ``declared`` its metadata."""

    def run(text: str | Source, name: str = "stuk.txt", declared: dict[str, str] | None = None) -> Analysis:
        source = structure(text) if isinstance(text, str) else text
        return analyser.analyse(replace(source, name=name, declared=declared or {}))

    return run
