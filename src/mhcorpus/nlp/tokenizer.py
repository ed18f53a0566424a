"""A tokenizer whose borders never cut a reference.

Letters, figures, signs and white space are tokens of their own, so that every place at which
a reference can begin or end is a border: "36547-33" is three tokens, "273f-artikel" four.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

_TOKEN = re.compile(
    r"([A-Za-zÀ-ÖØ-öø-ÿ]++[^\W\d_]*+|[^\W\d_]++|\d++|[^\w\s]|_|\S|\s+?(?= \S)|\s+)( ?)"
)
"""A token and the blank behind it. Most letters are of the first class, which is told faster."""


class PaperTokenizer:
    """Turns text into a Doc; ``doc.text`` is the text, to the last blank."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenise ``text``, in time linear in its length."""
        # Nothing, a token, its blank, nothing, …; of the blank spaCy asks no more than whether it is there.
        pieces = _TOKEN.split(text)
        return Doc(self.vocab, words=pieces[1::3], spaces=pieces[2::3])  # type: ignore[arg-type]

    def to_bytes(self, **_: Any) -> bytes:  # noqa: ANN401 - spaCy's serialisation protocol
        """Return nothing: the tokenizer has no state."""
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> PaperTokenizer:  # noqa: ANN401, ARG002, RUF100
        """Return the tokenizer as it is."""
        return self

    def to_disk(self, path: Path, **_: Any) -> None:  # noqa: ANN401
        """Write nothing: the tokenizer has no state."""

    def from_disk(self, path: Path, **_: Any) -> PaperTokenizer:  # noqa: ANN401
        """Return the tokenizer as it is."""
        return self
