"""Dutch as parliamentary papers write it, for spaCy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.lang.nl.lex_attrs import LEX_ATTRS
from spacy.lang.nl.stop_words import STOP_WORDS
from spacy.language import BaseDefaults, Language
from spacy.util import load_config_from_str

from mhcorpus.nlp.tokenizer import PaperTokenizer


def create_tokenizer() -> Callable[[Language], PaperTokenizer]:
    """Return the factory that spaCy's config names ``mhcorpus.paper_tokenizer.v1``."""
    return lambda nlp: PaperTokenizer(nlp.vocab)


_NO_LIMIT = 10**10
"""The pipeline is rules: spaCy's limit of a million characters guards memory that it does not use."""
_CONFIG = """
[nlp]

[nlp.tokenizer]
@tokenizers = "mhcorpus.paper_tokenizer.v1"
"""


class PapersDefaults(BaseDefaults):
    """Dutch stop words and word attributes; the tokenizer is trimmed, so no exceptions."""

    config = load_config_from_str(_CONFIG)
    lex_attr_getters = {**BaseDefaults.lex_attr_getters, **LEX_ATTRS}  # noqa: RUF012
    stop_words = STOP_WORDS


class DutchPapers(Language):  # type: ignore[no-untyped-call]
    """The Language behind ``spacy.blank("nl_mhcorpus")``."""

    lang = "nl_mhcorpus"
    Defaults = PapersDefaults

    def __init__(self, *args: Any, max_length: int = _NO_LIMIT, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, max_length=max_length, **kwargs)
