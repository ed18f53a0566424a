"""Documents go in and out whole, and leave nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mhcorpus.errors import CorpusError, QueryError
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Block, Link, Note, Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.rows import BLOCK_KINDS, official_id, work_key
from mhcorpus.store.stored import Stored
from mhcorpus.store.writing import Prepared, prepare
from tests.stored import store

TEXT = st.text(max_size=20)
OPTIONAL = st.none() | TEXT
OFFSET = st.integers(0, 2**40)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
OBJECT = st.dictionaries(TEXT, JSON, max_size=3)
SOURCES = st.builds(
    Source,
    name=st.just("brief.txt"), format=TEXT, text=st.text(max_size=200),
    blocks=st.lists(st.builds(
        Block, kind=st.sampled_from(BLOCK_KINDS), start=OFFSET, end=OFFSET,
        level=st.integers(0, 9), continues=st.booleans(),
    ), max_size=3).map(tuple),
    notes=st.lists(st.builds(
        Note, label=TEXT, start=OFFSET, end=OFFSET,
        markers=st.lists(st.tuples(OFFSET, OFFSET), max_size=2).map(tuple),
        page=st.none() | st.integers(1, 99),
    ), max_size=2).map(tuple),
    residue=st.lists(st.tuples(OFFSET, OFFSET), max_size=2).map(tuple),
    pages=st.lists(OFFSET, max_size=3).map(tuple),
    declared=st.dictionaries(TEXT, TEXT, max_size=2), encoding=OPTIONAL,
    warnings=st.lists(TEXT, max_size=2).map(tuple),
    links=st.lists(st.builds(Link, OFFSET, OFFSET, TEXT), max_size=2).map(tuple),
)
REFERENCES = st.builds(
    Reference,
    kind=st.sampled_from(["kamerstuk", "motion", "date", "law", "article"]), start=OFFSET,
    end=OFFSET, text=TEXT, id=st.none() | st.sampled_from(["kst-36547-33", "artikel:4"]) | TEXT,
    url=OPTIONAL, certainty=st.sampled_from(["certain", "likely", "unsure"]),
    reason=st.sampled_from(["explicit", "note", "alias", "inferred"]),
    page=st.none() | st.integers(1, 99), footnote=OPTIONAL, context=TEXT, section=OPTIONAL,
    pattern=TEXT, candidates=st.lists(TEXT, max_size=2).map(tuple),
    fields=st.fixed_dictionaries({}, optional={
        "members": st.lists(TEXT, max_size=2), "law": JSON, "relation": TEXT,
    }),
)
MOTION = st.fixed_dictionaries({
    "id": TEXT, "members": st.lists(TEXT, max_size=2), "called": st.booleans(), "asks": OPTIONAL,
    "statements": st.lists(OBJECT, max_size=1),
})
COMMITMENT = st.fixed_dictionaries({
    "status": st.sampled_from(["open", "done"]), "act": TEXT, "made_on": OPTIONAL, "due_earliest": OPTIONAL,
    "due_latest": OPTIONAL, "made_by": st.none() | st.fixed_dictionaries({"name": OPTIONAL, "office": OPTIONAL}),
})
ANALYSES = st.builds(
    Analysis,
    meta=OBJECT.filter(lambda meta: "date" not in meta),
    dated=st.none() | st.dictionaries(TEXT, TEXT, min_size=1, max_size=2),
    references=st.lists(REFERENCES, max_size=5).map(tuple),
    motions=st.lists(MOTION, max_size=2).map(tuple),
    pieces=st.lists(MOTION, max_size=2).map(tuple),
    commitments=st.lists(COMMITMENT, max_size=2).map(tuple),
    questions=st.lists(OBJECT, max_size=2).map(tuple),
    warnings=st.lists(TEXT, max_size=2).map(tuple),
)
PRINT = Fingerprint("ab" * 32, 10, 1)
TABLES = ("document", "target", "passage", "reference", "submitter", "ledger", "motion")
TRAITS = "SELECT count(DISTINCT document) FROM trait"


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "corpus.db", create=True) as opened:
        yield opened


def _analysis(*references: Reference, **meta: object) -> Analysis:
    return Analysis(meta={"kind": "kamerbrief", **meta}, dated=None, references=references)


def _cite(kind: str, target: str, **fields: object) -> Reference:
    return Reference(
        kind=kind, start=0, end=4, text="Stuk", id=target, context="Stuk is genoemd.",
        section="Inleiding", fields=fields,
    )


def _source(text: str, name: str = "brief.txt") -> Source:
    return Source(name=name, format="txt", text=text)


def _counts(corpus: Corpus) -> list[int]:
    return [corpus.rows(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES]


@settings(
    max_examples=60, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(source=SOURCES, analysis=ANALYSES)
def test_a_document_comes_out_as_it_went_in(corpus: Corpus, source: Source, analysis: Analysis) -> None:
    """Whatever a reader and an analysis make is stored without loss, also over what stood there."""
    key = store(corpus, Path("/papers/brief.txt"), PRINT, source, analysis, "1")
    assert corpus.load(key) == (source, analysis)


def test_a_changed_document_leaves_no_residue(corpus: Corpus) -> None:
    """A document written again, or taken out, leaves no row of what it was; others keep theirs."""
    shared = _cite("kamerstuk", "kst-36547-33")
    gone = _cite("motion", "kst-36547-2", members=["vos@SP"])
    other, path = Path("/papers/ander.txt"), Path("/papers/brief.txt")
    store(corpus, other, PRINT, _source("a", "ander.txt"), _analysis(shared), "1")
    alone, traits = _counts(corpus), corpus.rows(TRAITS)[0][0]
    store(corpus, path, PRINT, _source("b"), _analysis(shared, gone), "1")
    store(corpus, path, PRINT, _source("c"), _analysis(shared), "1")
    assert _counts(corpus) == [2, 1, 4, 2, 0, 0, 0]
    document = corpus.find("brief.txt")["id"]
    assert corpus.delete([(document, "/papers/ander.txt"), (document + 1, "/papers/brief.txt")]) == set()
    assert corpus.delete([(document, "/papers/brief.txt")]) == {document}
    assert (_counts(corpus), corpus.rows(TRAITS)[0][0]) == (alone, traits)


def test_references_of_one_sentence_share_it(corpus: Corpus) -> None:
    """A sentence and a heading are stored once a document, a target once a corpus."""
    references = [_cite("kamerstuk", "kst-36547-33") for _ in range(20)]
    store(corpus, Path("/papers/brief.txt"), PRINT, _source("a"), _analysis(*references), "1")
    assert _counts(corpus) == [1, 1, 2, 20, 0, 0, 0]


def test_documents_that_are_stored_together_share_what_they_cite(corpus: Corpus) -> None:
    """A target is one for them all, and made again where the only one that cited it was replaced meanwhile."""
    def cites(name: str, text: str, *targets: str) -> Prepared:
        analysis = _analysis(*(_cite("kamerstuk", target) for target in targets))
        return prepare(Stored(Path("/papers", name), PRINT, _source(text, name), analysis, "1"))

    corpus.put(
        cites("a.txt", "oud", "kst-36547-33", "kst-36547-2"), cites("b.txt", "b", "kst-36547-33"),
        cites("a.txt", "nieuw", "kst-36547-2"), cites("c.txt", "c", "kst-36547-2"),
    )  # fmt: skip
    assert [tuple(row) for row in corpus.rows("SELECT document, target, pattern FROM citation ORDER BY path")] == [
        ("a.txt", "kst-36547-2", ""), ("b.txt", "kst-36547-33", ""), ("c.txt", "kst-36547-2", ""),
    ]
    assert [row[0] for row in corpus.rows("SELECT id FROM target ORDER BY id")] == ["kst-36547-2", "kst-36547-33"]
    assert corpus.rows("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize(
    ("meta", "declared", "title"),
    [
        ({"subject": "Opvang", "title": "Zeehavens"}, "Sjabloon", "Opvang"),
        ({"subject": None, "title": "Fiche 5: Havens"}, "Sjabloon", "Fiche 5: Havens"),
        ({"subject": None, "title": "Zeehavens", "dossier": "39812"}, "Motie Bruin", "Motie Bruin"),
        ({"subject": None, "title": None}, "Sjabloon", "Sjabloon"),
    ],
)
def test_a_paper_is_called_by_what_it_prints(
    corpus: Corpus, meta: dict[str, object], declared: str, title: str
) -> None:
    """Its subject, its own heading, and only then what its file declares; a piece has its dossier's heading."""
    source = replace(_source("a"), declared={"title": declared})
    corpus.put(prepare(Stored(Path("/papers/brief.txt"), PRINT, source, _analysis(**meta), "1")))
    assert [row["title"] for row in corpus.rows("SELECT title FROM document")] == [title]


def test_an_interrupted_write_leaves_what_was_there(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a document is never stored: an interrupt keeps the one before, whole."""
    path = Path("/papers/brief.txt")
    key = store(corpus, path, PRINT, _source("a"), _analysis(_cite("law", "BWBR0001854")), "1")
    before = corpus.load(key)

    def interrupt(_: Source) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("mhcorpus.store.writing.layout_of", interrupt)
    with pytest.raises(KeyboardInterrupt):
        store(corpus, path, PRINT, _source("b"), _analysis(), "2")
    assert corpus.load(key) == before


def test_a_document_is_found_by_name_path_or_id(corpus: Corpus, tmp_path: Path) -> None:
    """A name, a path and the first digits of the content's hash each name a document."""
    path = tmp_path.resolve() / "brief.txt"
    store(corpus, path, PRINT, _source("a"), _analysis(), "1")
    found = [corpus.find(given)["path"] for given in ("brief.txt", str(path), "ababab", "ABABABAB")]
    assert found == [str(path)] * 4


NAMED = ("004_brief.txt", "nota-a.md", "nota-a.md.txt", "nota-b.md")


@pytest.fixture
def named(corpus: Corpus) -> Corpus:
    for name in NAMED:
        store(corpus, Path("/a", name), PRINT, replace(_source(name), name=name), _analysis(), "1")
    return corpus


@pytest.mark.parametrize(
    ("given", "found"),
    [("004", "004_brief.txt"), ("nota-b", "nota-b.md"), ("nota-a.md", "nota-a.md"), ("nota-a.md.", "nota-a.md.txt")],
)
def test_how_a_name_begins_will_do_where_no_other_begins_so(named: Corpus, given: str, found: str) -> None:
    """A whole name comes first, also where another begins with it."""
    assert named.find(given)["name"] == found


@pytest.mark.parametrize(
    ("given", "hint"),
    [("nota", "; near it: nota-a.md, nota-a.md.txt, nota-b.md"), ("Brief", "; near it: 004_brief.txt"), ("", "")],
)
def test_how_several_names_begin_names_none(named: Corpus, given: str, hint: str) -> None:
    """They are near, and so are those that hold what was typed."""
    with pytest.raises(QueryError) as raised:
        named.find(given)
    assert str(raised.value) == f"no document is called {given!r}{hint}"


def test_a_paper_that_was_not_read_yet_is_told_so(
    named: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who names a file that is there is told what to do with it, and of no other names."""
    (tmp_path / "nota-c.md").write_text("Zie Kamerstuk 39 812, nr. 7.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QueryError, match=r"^the corpus does not have 'nota-c\.md': ingest it first$"):
        named.find("nota-c.md")


def test_what_ends_a_snapshot_is_told_as_it_is(corpus: Corpus) -> None:
    """SQLite rolls back by itself where the disk for its temporary files is full: that is no other fault."""

    def fails() -> None:
        with corpus.snapshot():
            corpus.rows("ROLLBACK")
            raise CorpusError("full")

    with pytest.raises(CorpusError, match=r"^full$"):
        fails()


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("brief.txt", True), ("kst-39812-7", True), ("ab" * 6, True), ("AB" * 6, True), ("ab" * 32, True),
        ("ab" * 3, False), ("ab" * 5 + "a", False), ("brief", False), ("kst-39812", False),
    ],
)
def test_a_name_or_an_id_is_whole_where_that_is_asked(corpus: Corpus, given: str, found: bool) -> None:
    """An id is as long as a list prints it, or longer: fewer digits may be those of another paper."""
    meta = {"kind": "motie", "date": None, "id": "kst-39812-7"}
    store(corpus, Path("/a/brief.txt"), PRINT, _source("a"), replace(_analysis(), meta=meta), "1")
    if found:
        assert corpus.find(given, whole=True)["name"] == "brief.txt"
    else:
        with pytest.raises(QueryError, match=r"^no document is called"):
            corpus.find(given, whole=True)


def test_an_official_id_means_the_form_that_tells_most(corpus: Corpus) -> None:
    """Of the forms of one paper the official XML is shown; where one is to be taken out, it is named."""
    meta = {"kind": "motie", "date": None, "id": "kst-39812-7"}
    for suffix in ("pdf", "html", "xml", "txt"):
        source = replace(_source(suffix), format=suffix)
        store(corpus, Path(f"/a/brief.{suffix}"), PRINT, source, replace(_analysis(), meta=meta), "1")
    assert corpus.find("kst-39812-7")["path"] == "/a/brief.xml"
    with pytest.raises(QueryError, match=r"^'kst-39812-7' names 4 documents; give the path of one: "):
        corpus.find("kst-39812-7", whole=True)
    assert corpus.find("/a/brief.pdf", whole=True)["path"] == "/a/brief.pdf"


def test_how_a_name_begins_is_not_the_whole_name(named: Corpus) -> None:
    """Where the whole name is asked for, how it begins is near it."""
    with pytest.raises(QueryError, match=r"^no document is called '004'; near it: 004_brief\.txt$"):
        named.find("004", whole=True)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("brief.txt", "'brief.txt' names 2 documents; give the path of one: /a/brief.txt, /b/brief.txt"),
        ("abababababab", "'abababababab' names 2 documents; give the path of one: /a/brief.txt, /b/brief.txt"),
        ("breif.txt", "no document is called 'breif.txt'; near it: brief.txt"),
        ("br", "no document is called 'br'; near it: brief.txt"),
        ("rie", "no document is called 'rie'; near it: brief.txt"),
        ("ab", "no document is called 'ab'"),
    ],
)
def test_a_name_that_is_no_ones_or_not_one_ones_is_an_error(
    corpus: Corpus, given: str, message: str
) -> None:
    """An ambiguous name lists its candidates, an unknown one what is near."""
    for folder in ("/a", "/b"):
        store(corpus, Path(folder, "brief.txt"), PRINT, _source("a"), _analysis(), "1")
    with pytest.raises(QueryError) as raised:
        corpus.find(given, whole=True)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("meta", "official", "work"),
    [
        ({"kind": "motie", "id": "kst-36547-33"}, "kst-36547-33", "kst-36547-33"),
        ({"kind": "kamervragen", "number": 705, "session_year": "20242025"},
         "ah-tk-20242025-705", "ah-tk-20242025-705"),
        ({"kind": "kamervragen", "number": 705, "session_year": "2024-2025"},
         "ah-tk-20242025-705", "ah-tk-20242025-705"),
        ({"kind": "beslisnota", "reference": "5879738"}, None, "beslisnota:5879738"),
        ({"kind": "kamerbrief", "reference": "5879738"}, None, "kamerbrief:5879738"),
        ({"kind": "kamerbrief", "reference": "5879738", "date": "2027-03-12"}, None,
         "kamerbrief:5879738:2027-03-12"),
    ],
)
def test_a_document_is_known_by_what_its_head_says(
    meta: dict[str, object], official: str | None, work: str
) -> None:
    """The official id, else the reference and kind, name the work that a file holds."""
    assert (official_id(meta), work_key(meta, "tekst")) == (official, work)


def test_files_with_the_same_words_are_one_work() -> None:
    """Without any number, line breaks and punctuation do not make another work of one letter."""
    texts = ("Geachte voorzitter,", "geachte\nVoorzitter", "Geachte")
    keys = [work_key({}, text) for text in texts]
    assert keys[0] == keys[1] != keys[2]
