"""A tokenizer whose borders never cut a reference.

Letters, figures, signs and white space are tokens of their own, so that every place at which
a reference can begin or end is a border: "36547-33" is three tokens, "273f-artikel" four.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.vocab import Vocab

_TOKEN = re.compile(
    r"([A-Za-zÀ-ÖØ-öø-ÿ]++[^\W\d_]*+|[^\W\d_]++|\d++|[^\w\s]|_|\S|\s+?(?= \S)|\s+)( ?)"
)
"""A token and the blank behind it. Most letters are of the first class, which is told faster."""


_MOST_WORDS = 200_000
"""Words whose ids are remembered; when there are more, all are forgotten."""


class _Ids(dict[str, int]):
    """The id of each word in a store, which takes in the words that it does not have yet."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, word: str) -> int:
        found = self[word] = self._strings.add(word)
        return found


class PaperTokenizer:
    """Turns text into a Doc; ``doc.text`` is the text, to the last blank."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._ids = _Ids(vocab.strings)

    def __call__(self, text: str) -> Doc:
        """Tokenise ``text``, in time linear in its length."""
        # Nothing, a token, its blank, nothing, …; of the blank spaCy asks no more than whether it is there.
        pieces = _TOKEN.split(text)
        words: Sequence[str | int] = pieces[1::3]
        # What a vocabulary takes in during a memory zone it forgets at its end.
        if not self.vocab.in_memory_zone:  # type: ignore[attr-defined]
            words = self._known(pieces[1::3])
        return Doc(self.vocab, words=words, spaces=pieces[2::3])  # type: ignore[arg-type]

    def _known(self, words: Sequence[str]) -> list[int]:
        """Return the ids of ``words``, which are told faster here than word for word by spaCy."""
        if len(self._ids) > _MOST_WORDS:
            self._ids.clear()
        return [*map(self._ids.__getitem__, words)]

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
