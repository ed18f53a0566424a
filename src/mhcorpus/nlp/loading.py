"""Loading the pipeline from the package's own config."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from spacy.language import Language
from spacy.util import dict_to_dot, load_config, load_model_from_config
from spacy.vocab import Vocab

from mhcorpus.model_files import model_path


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
    return load_model_from_config(
        filled, vocab=vocab, disable=disable, enable=enable, exclude=exclude, auto_fill=True
    )
