"""The main flow: what holds for the references in any text at all."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import mhcorpus
from mhcorpus.analysis_version import analysis_version
from mhcorpus.errors import QueryError
from mhcorpus.ingest import shipped_tools
from mhcorpus.model_files import model_path
from mhcorpus.nlp.analyser import Analyser
from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.reference import Analysis
from mhcorpus.references.knowledge import knowledge_with
from tests.id_forms import has_form

_PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\f",
            " ",
            " ",
            " ",
            "  ",
            "\xa0",
            "\u00ad",
            "-",
            "–",
            "-\n",
            "‘",
            "”",
            "e\u0301",
        ),
        *(
            "ﬁ",
            "*",
            ".",
            ",",
            "(",
            ")",
            "c.s.",
            "nr.",
            " en ",
            " van ",
            " de ",
            "de zorg",
            "# Kop",
            "| a | b |",
        ),
        *(
            "Kamerstuk 39 812, nr. 4",
            "39 812-33",
            "39 900 J",
            "Kamerstukken II 2030/31, 39 812, nrs. 4 t/m 6",
        ),
        *(
            "artikel 273f Sr",
            "art. 5:3, eerste lid",
            "artikelen 3 en 4",
            "het tweede lid, onderdeel b",
            "artikel 3 Wmo",
        ),
        *(
            "Wet toezicht op havens (Wtxh)",
            "Jeugdwet",
            "(hierna: Havenregels)",
            "Havenregels",
            "die wet",
            "Wtxh",
        ),
        *(
            "motie Jansma c.s.",
            "motie-Van Dam/Veenstra",
            "de leden Jansma (VVD) en Veenstra (SP)",
            "deze motie",
        ),
        *(
            "3 maart 2031",
            "31 april",
            "29 februari jl.",
            "medio 2026",
            "vorig jaar",
            "in 2020 en 2021",
            "komende zomer",
        ),
        *("13 en 20 januari", "2031-04-03", "mijn brief van 4 juli 2027", "Datum 3 april 2031", "zomerreces"),
        *(
            "Handelingen II 2030/31, nr. 30, item 7",
            "Stb. 2031, 59",
            "Aanhangsel Handelingen 2030/31, nr. 12",
        ),
        *(
            "https://voorbeeld.nl/a",
            "ECLI:NL:HR:2031:12",
            "Verordening (EU) 2031/412",
            "COM(2031)12",
            "idem",
            "noot 1",
        ),
        *(
            "[footnoteRef:1]",
            "[1: Kamerstuk 39 812, nr. 7]",
            "[2: Idem]",
            "[footnoteRef:2]",
            "¹",
            "1 Zie bijlage.",
        ),
        *(
            "Vraag 1",
            "Antwoord 1",
            "Tweede Kamer, vergaderjaar 2030–2031, 39 812, nr. 4",
            "MOTIE VAN HET LID JANSMA",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join))


def _analysis(text: str, date: str | None = None) -> Analysis:
    paper = Paper(structure(text), date)
    paper.read()
    paper.find(knowledge_with())
    paper.resolve()
    paper.read_ledger()
    return paper.analysis()


@given(TEXTS)
@example("Kamerstukken II 2030/31, 39 812, nrs. 4 t/m 6")
@example("de zorg-\nketen van artikel 3,\u00ad eerste lid")
def test_references_lie_in_the_text(text: str) -> None:
    """Each is a slice of the stored text, without white space at its ends, in the order of the text."""
    references = _analysis(text).references
    assert [r for r in references if r.text != text[r.start : r.end]] == []
    assert [r.text for r in references if not r.text or r.text != r.text.strip()] == []
    assert all((a.start, a.end) <= (b.start, b.end) for a, b in pairwise(references))


@given(TEXTS)
def test_ids_have_the_form_of_their_kind(text: str) -> None:
    """Official papers, laws, dates and names are written in one way each; so are their candidates."""
    references = _analysis(text).references
    ids = [(r.kind, name) for r in references for name in (r.id, *r.candidates) if name is not None]
    assert [(kind, name) for kind, name in ids if not has_form(kind, name)] == []


@given(TEXTS)
def test_a_reference_is_sure_as_its_id_is(text: str) -> None:
    """What is certain has an id; an address belongs to one; no candidate is named twice."""
    references = _analysis(text).references
    assert [r for r in references if r.certainty == "certain" and r.id is None] == []
    assert [r for r in references if r.url and r.id is None] == []
    assert [r for r in references if len(set(r.candidates)) != len(r.candidates)] == []


@given(TEXTS, st.sampled_from([None, "2031-04-03", "2031", "2030-02/2031-03"]))
def test_the_same_text_gives_the_same(text: str, date: str | None) -> None:
    """Whatever was read before, and as JSON."""
    assert _analysis(text, date).as_dict("a") == _analysis(text, date).as_dict("a")


@given(TEXTS)
def test_dates_are_bounded(text: str) -> None:
    """A date with an id has a first and a last day, in that order."""
    dates = [r for r in _analysis(text, "2031-04-03").references if r.kind == "date"]
    assert [r for r in dates if r.id is None or not r.fields["earliest"] <= r.fields["latest"]] == []


def test_the_pipeline_of_spacy_gives_the_same() -> None:
    """The analyser runs the components; what they do is the paper's."""
    text = (
        "Datum 3 april 2031\n\nDe motie Jansma[footnoteRef:1] van 27 mei jl.\n\n[1: Kamerstuk 39 812, nr. 7]"
    )
    analyser = Analyser()
    assert analyser.analyse(structure(text)) == _analysis(text)
    assert analyser.analyse(structure(text), "2030") == _analysis(text, "2030")
    assert [(r.kind, r.id) for r in analyser.analyse(structure(text)).references] == [
        ("date", "2031-04-03"),
        ("motion", "kst-39812-7"),
        ("member", "jansma"),
        ("footnote", "fn:1"),
        ("date", "2030-05-27"),
        ("kamerstuk", "kst-39812-7"),
    ]


def test_a_date_that_is_none_is_refused() -> None:
    """And the analyser goes on with the next source."""
    analyser = Analyser()
    with pytest.raises(QueryError, match="not a date: 'gisteren'"):
        analyser.analyse(structure("De brief."), "gisteren")
    assert analyser.analyse(structure("De brief."), "2031").dated == {
        "date": "2031",
        "earliest": "2031-01-01",
        "latest": "2031-12-31",
        "basis": "option",
    }


def test_the_version_names_program_and_data() -> None:
    """It begins with the program's own; the rest is a digest of the pattern files and the registry."""
    assert re.fullmatch(rf"{re.escape(mhcorpus.__version__)}\+[0-9a-f]{{16}}", analysis_version())


def test_the_registry_gives_a_row_for_each_name() -> None:
    """A law's number, its official name, what else names it, its kind and its address."""
    rows = list(shipped_tools().laws())
    assert [row for row in rows if row[0] == "BWBR0034925"] == [
        ("BWBR0034925", "Jeugdwet", alias, "wet", "https://wetten.overheid.nl/BWBR0034925")
        for alias in ("Jeugdwet", "Jw")
    ]
    assert len(rows) == len(set(rows))


def test_the_model_lies_where_the_package_looks() -> None:
    """Config, patterns and registry are found together, and the place does not change."""
    place = model_path()
    assert [(place / name).exists() for name in ("config.cfg", "patterns", "registry/laws.yaml")] == [
        True
    ] * 3
    assert model_path() is place
