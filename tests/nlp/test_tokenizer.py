"""Tokens whose borders never cut a reference."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from mhcorpus.nlp.tokenizer import PaperTokenizer

_TOKENIZER = PaperTokenizer(spacy.blank("nl_mhcorpus").vocab)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text(
    alphabet=" \n\t\r\xa0aé1_-.\u0301", max_size=40
)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("36547-33", ["36547", "-", "33"]),
        ("273f-artikel", ["273", "f", "-", "artikel"]),
        ("motie-Van der Es", ["motie", "-", "Van", "der", "Es"]),
        ("(art. 5:3)", ["(", "art", ".", "5", ":", "3", ")"]),
        ("snake_case", ["snake", "_", "case"]),
        ("a  b", ["a", " ", "b"]),
        ("a\n\nb", ["a", "\n\n", "b"]),
        ("a \n b", ["a", "\n", "b"]),
        (" a", [" ", "a"]),
        ("", []),
    ],
)
def test_letters_figures_and_signs_are_apart(text: str, tokens: list[str]) -> None:
    """Wherever a reference may begin or end a token does."""
    assert [token.text for token in _TOKENIZER(text)] == tokens


@given(_TEXTS)
def test_a_doc_is_its_text(text: str) -> None:
    """To the last blank, and every token begins where the one before ended, but for one space."""
    doc = _TOKENIZER(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@given(_TEXTS)
def test_no_token_mixes_letters_and_figures(text: str) -> None:
    """So that "nr.33" is cut where its number begins."""
    mixed = [t.text for t in _TOKENIZER(text) if len(t) > 1 and not (t.text.isspace() or t.text.isalnum())]
    assert mixed == []
    assert [
        t.text for t in _TOKENIZER(text) if any(map(str.isdecimal, t.text)) and not t.text.isdecimal()
    ] == []


def test_it_has_no_state_to_store() -> None:
    """What is stored is empty, and what is read changes nothing."""
    assert _TOKENIZER.to_bytes() == b""
    assert _TOKENIZER.from_bytes(b"") is _TOKENIZER
    assert isinstance(_TOKENIZER.from_bytes(b"")("een"), Doc)
