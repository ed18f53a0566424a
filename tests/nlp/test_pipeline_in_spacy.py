"""The pipeline as spaCy users meet it: loaded, added to another, stored and read back."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import mhcorpus
from mhcorpus.errors import MhcorpusError
from mhcorpus.nlp.components import begin, paper_of
from mhcorpus.nlp.tokenizer import PaperTokenizer
from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure

_NAMES = [
    "mhcorpus_structure", "mhcorpus_sentences", "mhcorpus_references", "mhcorpus_resolver", "mhcorpus_ledger",
]  # fmt: skip
_TEXT = "Zie Kamerstuk 39 812, nr. 4. De motie Jansma (VVD) ook."
_SPANS = [
    ("kamerstuk", "Kamerstuk 39 812, nr. 4", "kst-39812-4"),
    ("member", "Jansma (VVD)", "jansma@VVD"),
    ("motion", "motie Jansma (VVD)", "motie:jansma"),
]
_NLP = spacy.load("mhcorpus")


def _spans(doc: Doc) -> list[tuple[str, str, str]]:
    return sorted((span.label_, span.text, span.id_) for group in doc.spans.values() for span in group)


def test_spacy_loads_it_by_name() -> None:
    """``spacy.load("mhcorpus")`` and ``mhcorpus.load()`` give the same pipeline."""
    for nlp in (_NLP, mhcorpus.load()):
        assert (nlp.lang, nlp.pipe_names) == ("nl_mhcorpus", _NAMES)
        assert _spans(nlp(_TEXT)) == _SPANS


def test_a_blank_language_has_its_tokenizer() -> None:
    """``spacy.blank("nl_mhcorpus")`` is the same language without the components."""
    nlp = spacy.blank("nl_mhcorpus")
    assert (nlp.pipe_names, type(nlp.tokenizer)) == ([], PaperTokenizer)


@pytest.mark.parametrize("language", ["nl", "nl_mhcorpus", "xx"])
def test_its_components_work_in_another_pipeline(language: str) -> None:
    """Added one by one to a blank language they find the same."""
    nlp = spacy.blank(language)
    for name in _NAMES:
        nlp.add_pipe(name)
    doc = nlp(_TEXT)
    assert _spans(doc) == _SPANS
    assert [sentence.text for sentence in doc.sents] == [
        "Zie Kamerstuk 39 812, nr. 4.",
        "De motie Jansma (VVD) ook.",
    ]


def test_spans_are_grouped_by_kind() -> None:
    """A group for each kind that is found, in the order of the text, and none for the others."""
    doc = _NLP("Artikel 3 Sr en Kamerstuk 39 812, nr. 4; zie ook Kamerstuk 39 812, nr. 5.")
    assert {kind: [span.id_ for span in group] for kind, group in doc.spans.items()} == {
        "article": ["jci1.3:c:BWBR0001854&artikel=3"],
        "law": ["BWBR0001854"],
        "kamerstuk": ["kst-39812-4", "kst-39812-5"],
    }


def test_a_span_is_as_wide_as_the_tokens_of_its_reference() -> None:
    """Where another tokenizer cuts less finely the span is wider; the paper has the exact offsets."""
    nlp = spacy.blank("nl")
    for name in _NAMES:
        nlp.add_pipe(name)
    doc = nlp("De AVG-boete is hoog.")
    assert [span.text for span in doc.spans["law"]] == ["AVG-boete"]
    assert [reference.text for reference in paper_of(doc).references] == ["AVG"]


def test_a_reference_without_an_id_has_a_span_without_one() -> None:
    """The span's id is empty then."""
    doc = _NLP("Dat is vorig jaar gezegd.")
    assert _spans(doc) == [("date", "vorig jaar", "")]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("De brief. Het antwoord.", ["De", "Het"]),
        ("Kop\n\nDe brief van 4 juli jl. is af.", ["Kop", "De"]),
        ("  De brief.", [" ", "De"]),
        ("", []),
        (" ", [" "]),
    ],
)
def test_sentences_begin_at_tokens(text: str, starts: list[str]) -> None:
    """Every token says whether a sentence begins there."""
    doc = _NLP(text)
    assert [token.text for token in doc if token.is_sent_start] == starts
    assert all(token.is_sent_start in (True, False) for token in doc)


def test_a_pipeline_is_stored_and_read(tmp_path: Path) -> None:
    """On disk and as bytes; what comes back finds the same and takes texts of any length."""
    _NLP.to_disk(tmp_path)
    from_bytes = mhcorpus.load().from_bytes(_NLP.to_bytes())
    for nlp in (spacy.load(tmp_path), from_bytes):
        assert (nlp.pipe_names, nlp.max_length) == (_NAMES, _NLP.max_length)
        assert _spans(nlp(_TEXT)) == _SPANS
    assert _NLP.max_length > 10**9


def test_a_doc_keeps_its_spans_when_it_is_stored() -> None:
    """As bytes and in a DocBin; what was worked out on the way is not kept."""
    doc = _NLP(_TEXT)
    in_bin = DocBin(store_user_data=True, docs=[doc])
    (from_bin,) = DocBin().from_bytes(in_bin.to_bytes()).get_docs(_NLP.vocab)
    for copy in (Doc(_NLP.vocab).from_bytes(doc.to_bytes()), from_bin):
        assert (copy.text, _spans(copy)) == (_TEXT, _SPANS)
        assert [token.is_sent_start for token in copy] == [token.is_sent_start for token in doc]
        with pytest.raises(MhcorpusError, match="has not been through mhcorpus_structure"):
            paper_of(copy)


@pytest.mark.parametrize("processes", [1, 2])
def test_many_texts_are_piped(processes: int) -> None:
    """Each Doc has its own references, also from other processes."""
    texts = ["Kamerstuk 39 812, nr. 4", "niets", "Kamerstuk 39 812, nr. 5", ""]
    docs = list(_NLP.pipe(texts, n_process=processes, batch_size=2))
    assert [(doc.text, [span[2] for span in _spans(doc)]) for doc in docs] == [
        (texts[0], ["kst-39812-4"]),
        (texts[1], []),
        (texts[2], ["kst-39812-5"]),
        (texts[3], []),
    ]


def test_a_source_that_was_read_before_keeps_its_structure() -> None:
    """A reader's blocks are those of the Doc; running the pipeline once more changes nothing."""
    doc = _NLP.make_doc(_TEXT)
    paper = Paper(structure(_TEXT), "2031-04-03")
    begin(doc, paper)
    for _ in range(2):
        assert _spans(_NLP(doc)) == _SPANS
        assert paper_of(doc) is paper


def test_a_component_alone_says_what_it_lacks() -> None:
    """The references need the structure before them."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("mhcorpus_references")
    with pytest.raises(MhcorpusError, match="has not been through mhcorpus_structure"):
        nlp(_TEXT)


def test_components_can_be_left_out() -> None:
    """``spacy.load`` takes its own settings."""
    nlp: Language = spacy.load("mhcorpus", exclude=_NAMES[2:])
    assert (nlp.pipe_names, [s.text for s in nlp("Een. Twee.").sents]) == (_NAMES[:2], ["Een.", "Twee."])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_goes_through(text: str) -> None:
    """The Doc is the text, its first token begins a sentence, and its sentences are all of it."""
    doc = _NLP(text)
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
