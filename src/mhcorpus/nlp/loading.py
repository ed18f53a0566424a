"""Loading the pipeline from the package's own config."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from spacy.language import Language
from spacy.util import dict_to_dot, load_config, load_model_from_config
from spacy.vocab import Vocab

from mhcorpus.model_files import model_path

_NO_LIMIT = 10**10
"""The pipeline is rules: spaCy's limit of a million characters guards memory that it does not use."""


def load_pipeline(
    *,
    vocab: Vocab | bool = True,
    disable: str | Iterable[str] = (),
    enable: str | Iterable[str] = (),
    exclude: str | Iterable[str] = (),
    config: Mapping[str, Any] | None = None,
) -> Language:
    """Build the pipeline of ``models/nl_mhcorpus/config.cfg``; the arguments are those of ``spacy.load``."""
    overrides = dict_to_dot(dict(config or {}), for_overrides=True)
    filled = load_config(model_path() / "config.cfg", overrides=overrides)
    nlp = load_model_from_config(
        filled, vocab=vocab, disable=disable, enable=enable, exclude=exclude, auto_fill=True
    )
    nlp.max_length = _NO_LIMIT
    return nlp
