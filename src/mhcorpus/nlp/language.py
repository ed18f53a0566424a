"""Dutch as parliamentary papers write it, for spaCy."""

from __future__ import annotations

from collections.abc import Callable

from spacy.lang.nl.lex_attrs import LEX_ATTRS
from spacy.lang.nl.stop_words import STOP_WORDS
from spacy.language import BaseDefaults, Language

from mhcorpus.nlp.tokenizer import PaperTokenizer


def create_tokenizer() -> Callable[[Language], PaperTokenizer]:
    """Return the factory that spaCy's config names ``mhcorpus.paper_tokenizer.v1``."""
    return lambda nlp: PaperTokenizer(nlp.vocab)


class PapersDefaults(BaseDefaults):
    """Dutch stop words and word attributes; the tokenizer is trimmed, so no exceptions."""

    config = BaseDefaults.config.copy()
    lex_attr_getters = {**BaseDefaults.lex_attr_getters, **LEX_ATTRS}  # noqa: RUF012
    stop_words = STOP_WORDS


class DutchPapers(Language):  # type: ignore[no-untyped-call]
    """The Language behind ``spacy.blank("nl_mhcorpus")``."""

    lang = "nl_mhcorpus"
    Defaults = PapersDefaults
