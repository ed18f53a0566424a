"""mhcorpus: trace every reference in Dutch parliamentary papers.

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
