"""mhcorpus: trace every reference in Dutch parliamentary papers.

    file  ─ readers ─► Source    ─ pipeline ─► Analysis ─ ingest ─► store
    query ─ queries ─► an object ─ reports  ─► a page, JSON, CSV, Markdown

:mod:`.pipeline` is the main flow, step by step: ``text``, ``references``, ``documents`` and ``ledger``
hold the steps, ``nlp`` makes components of spaCy of them. The two halves meet at the ``store`` alone;
``cli`` has a module for each command. To add a kind of reference, see :mod:`.references`.

Importing the package costs nothing: spaCy, the readers and the patterns load
only where they are used, so that query commands start in the time Typer needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

__version__ = "0.1.0"


def load(**overrides: Any) -> Language:  # noqa: ANN401 - spaCy's own signature
    """Build the Dutch pipeline; this is what ``spacy.load("mhcorpus")`` calls.

    ``overrides`` are those of :func:`spacy.load`: ``vocab``, ``disable``,
    ``enable``, ``exclude`` and ``config``.
    """
    from mhcorpus.nlp.loading import load_pipeline

    return load_pipeline(**overrides)
