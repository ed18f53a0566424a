"""Tokens whose borders never cut a reference."""

from __future__ import annotations

import pickle

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


def test_words_outlive_a_memory_zone() -> None:
    """What is met for the first time inside one is forgotten with it, and met anew behind it."""
    nlp = spacy.blank("nl_mhcorpus")
    nlp("de motie")
    with nlp.memory_zone():
        assert [token.text for token in nlp("de motie over tolken")] == ["de", "motie", "over", "tolken"]
    assert [token.text for token in nlp("de motie over tolken")] == ["de", "motie", "over", "tolken"]


def test_a_vocabulary_may_be_loaded_anew() -> None:
    """Words that were met before are met again, be they in what is loaded or not."""
    nlp = spacy.blank("nl_mhcorpus")
    nlp("de motie")
    nlp.vocab.from_bytes(spacy.blank("nl_mhcorpus").vocab.to_bytes())
    assert [token.text for token in nlp("de motie over")] == ["de", "motie", "over"]


def test_it_goes_to_another_process_with_its_vocabulary() -> None:
    """As ``nlp.pipe(n_process=2)`` sends it."""
    _TOKENIZER("de motie")
    copy = pickle.loads(pickle.dumps(_TOKENIZER))
    assert [token.text for token in copy("de motie over tolken")] == ["de", "motie", "over", "tolken"]
