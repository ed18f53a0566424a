"""A corpus goes out as lines and comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.errors import UnreadableFileError
from mhcorpus.records.document import document_of, exported_one, record_of
from mhcorpus.reference import Analysis, Reference
from mhcorpus.safejson import as_json
from mhcorpus.source import Block, Link, Note, Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.rows import BLOCK_KINDS
from mhcorpus.store.stored import Stored
from mhcorpus.store.writing import prepare

ROOT = Path(__file__).parents[2]
WORDS = st.text(max_size=12)
MAYBE = st.none() | WORDS
PAGE = st.none() | st.integers(1, 99)


def spans(length: int) -> st.SearchStrategy[tuple[int, int]]:
    """Return spans of a text of that length."""
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda pair: (min(pair), max(pair)))


def several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=3).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Stored:
    """Draw a document as ingest may have stored it."""
    text = draw(st.text(max_size=60))
    span = spans(len(text))
    source = Source(
        name="brief.txt", format=draw(WORDS), text=text,
        blocks=draw(several(st.builds(
            lambda kind, at, level, continues: Block(kind, at[0], at[1], level, continues),
            st.sampled_from(BLOCK_KINDS), span, st.integers(0, 9), st.booleans(),
        ))),
        notes=draw(several(st.builds(
            lambda label, at, markers, page: Note(label, at[0], at[1], markers, page),
            WORDS, span, several(span), PAGE,
        ))),
        residue=draw(several(span)), pages=draw(several(st.integers(0, len(text)))),
        declared=draw(st.dictionaries(WORDS, WORDS, max_size=2)), encoding=draw(MAYBE),
        warnings=draw(several(WORDS)),
        links=draw(several(st.builds(lambda at, target: Link(at[0], at[1], target), span, WORDS))),
    )
    analysis = Analysis(
        meta=draw(st.fixed_dictionaries({}, optional={
            "kind": MAYBE, "id": MAYBE, "date": st.none() | st.dates().map(str), "number": st.integers(0, 9) | MAYBE,
            "askers": st.lists(WORDS, max_size=2), "sender": st.none() | st.fixed_dictionaries({"name": MAYBE}),
            "anders": st.lists(st.dictionaries(WORDS, MAYBE, max_size=1), max_size=1),
        })),
        dated=draw(st.none() | st.fixed_dictionaries({"date": WORDS, "basis": WORDS})),
        references=draw(several(references(text))),
        motions=draw(several(entries("motions"))), pieces=draw(several(entries("motions"))),
        commitments=draw(several(entries("commitments"))), questions=draw(several(entries("questions"))),
        warnings=draw(several(WORDS)),
    )
    return Stored(
        Path("/papers/brief.txt"), Fingerprint("ab" * 32, draw(st.integers(0, 2**60)), draw(st.none() | st.just(1))),
        source, analysis, draw(WORDS), draw(st.none() | st.sampled_from(["2027-03-12", "2027-03", "2027"])),
        "2027-03-12T10:00:00+00:00",
    )


def references(text: str) -> st.SearchStrategy[Reference]:
    return st.builds(
        lambda at, **rest: Reference(start=at[0], end=at[1], text=text[at[0] : at[1]], **rest),
        spans(len(text)), kind=st.sampled_from(["kamerstuk", "motion", "law", "date"]),
        id=st.none() | st.sampled_from(["kst-39812-7", "artikel:4"]) | WORDS, url=MAYBE,
        certainty=st.sampled_from(["certain", "likely", "unsure", "anaphora"]),
        reason=st.sampled_from(["explicit", "note", "list", "earlier mention"]), page=PAGE, footnote=MAYBE,
        context=WORDS, section=MAYBE, pattern=WORDS, candidates=several(WORDS),
        fields=st.fixed_dictionaries({}, optional={
            "members": st.lists(WORDS, max_size=2), "law": MAYBE, "kind": WORDS, "start": st.integers(0, 9),
        }),
    )


def entries(of: str) -> st.SearchStrategy[dict[str, Any]]:
    motion: dict[str, Any] = {
        "id": WORDS, "members": st.lists(WORDS, max_size=2), "status": WORDS, "status_evidence": WORDS,
    }
    keys: dict[str, dict[str, Any]] = {
        "motions": motion,
        "commitments": {
            "sentence": WORDS, "to": st.lists(WORDS, max_size=1), "status": st.sampled_from(["open", "done", "lapsed"]),
            "due": MAYBE,
        },
        "questions": {"number": st.integers(1, 9), "question": st.just([0, 0]), "answer": st.none()},
    }
    stated = st.fixed_dictionaries(
        {**motion, "called": st.booleans(), "asks": MAYBE, "replaces": st.just([]), "statements": st.just([])}
    )
    entry = st.fixed_dictionaries(keys[of])
    return entry | stated if of == "motions" else entry


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Corpus, Corpus]]:
    """Give two corpora, into which one document after the other goes."""
    folder = tmp_path_factory.mktemp("corpora")
    with (
        Corpus.open(folder / "one.db", create=True) as one, Corpus.open(folder / "other.db", create=True) as other,
    ):  # fmt: skip
        yield one, other


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(document=documents())
def test_a_document_comes_back_as_it_went(corpora: tuple[Corpus, Corpus], document: Stored) -> None:
    """A document is the same after it was stored, exported as a line, read, stored and exported again."""
    lines = []
    given_document = document
    for corpus in corpora:
        ((key, _),) = corpus.put(prepare(given_document))
        lines.append(as_json(exported_one(corpus, key)))
        given_document = document_of(json.loads(lines[-1]))
    assert (given_document, lines[0]) == (document, lines[1])


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def outcomes(result: Result) -> dict[str, int]:
    """Return how many documents an ingest with ``--json`` added, failed, …; those without are left out."""
    return {name: number for name, number in json.loads(result.stdout)["outcomes"].items() if number}


def test_a_corpus_comes_back_as_it_went(examples: Path, tmp_path: Path) -> None:
    """What is ingested from an export exports to the same bytes, from a file and from stdin."""
    export = tmp_path / "corpus.jsonl"
    run("export", "-o", export, "--db", examples)
    text = export.read_text(encoding="utf-8")
    number = len(text.splitlines())
    assert run("export", "--db", examples).stdout == text
    for given_export, stdin in ((export, None), (Path("-"), text)):
        copy = tmp_path / f"{given_export.stem}.db"
        assert outcomes(run("ingest", given_export, "--json", "--db", copy, stdin=stdin)) == {"added": number}
        assert run("export", "--db", copy).stdout == text
        assert outcomes(run("ingest", given_export, "--json", "--db", copy, stdin=stdin)) == {"unchanged": number}


def test_queries_see_no_difference(examples: Path, tmp_path: Path) -> None:
    """A corpus made from an export answers as the one that it was made of."""
    run("export", "-o", tmp_path / "corpus.jsonl", "--db", examples)
    run("ingest", tmp_path / "corpus.jsonl", "--db", tmp_path / "copy.db")
    for query in (["refs", "39812"], ["list"], ["questions"], ["people"]):
        answers = [run(*query, "--json", "--db", db).stdout for db in (examples, tmp_path / "copy.db")]
        assert answers[0] == answers[1]


Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def record() -> dict[str, Any]:
    """Return the record of a small document, as JSON reads it."""
    reference = Reference(
        kind="kamerstuk", start=4, end=23, text="Kamerstuk 39 812, 7", id="kst-39812-7", context="Zie …",
    )
    source = Source(name="brief.txt", format="txt", text="Zie Kamerstuk 39 812, 7.\n")
    analysis = Analysis(meta={"kind": "kamerbrief", "date": "2027-03-12"}, dated=None, references=(reference,))
    made = record_of(Stored(
        Path("/papers/brief.txt"), Fingerprint("ab" * 32, 25, 1), source, analysis, "1", None,
        "2027-03-12T10:00:00+00:00",
    ))
    loaded: dict[str, Any] = json.loads(json.dumps(made))
    return loaded


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda r: r.clear(), "is no document that mhcorpus exported"),
        (lambda r: r.update(schema="mhcorpus/export/2"),
         "is in the form 'mhcorpus/export/2', this program reads mhcorpus/export/1"),
        (lambda r: r.pop("text"), "the value lacks text"),
        (lambda r: r.update(text=None), "text is None, not string"),
        (lambda r: r.update(path="a\0b"), "path is 'a\\x00b', which has not its form"),
        (lambda r: r.update(sha256="../../etc/passwd"), "sha256 is '../../etc/passwd', which has not its form"),
        (lambda r: r.update(sha256="ab" * 32 + "\n"),
         "sha256 is 'abababababababababababababababababababa…, which has not its form"),
        (lambda r: r.update(size=2**70), f"size is {2**70}, more than {2**63 - 1}"),
        (lambda r: r.update(size=True), "size is True, not integer"),
        (lambda r: r.update(given_date="gisteren"), "given_date is 'gisteren', not a date"),
        (lambda r: r.update(given_date="2027-02-30"), "given_date is '2027-02-30', not a date"),
        (lambda r: r["meta"].update(date="2027-13-40"), "meta.date is '2027-13-40', not a day"),
        (lambda r: r["meta"].update(date="2027-W10-1"), "meta.date is '2027-W10-1', not a day"),
        (lambda r: r["meta"].update(askers="jansma"), "meta.askers is 'jansma', not array"),
        (lambda r: r["references"][0].update(start=-1), "references[0].start is -1, less than 0"),
        (lambda r: r["references"][0].update(page=10**30),
         "references[0].page is 1000000000000000000000000000000, more than 9007199254740992"),
        (lambda r: r.update(size=10**4_000), f"size is 1{'0' * 39}…, more than 9223372036854775807"),
        (lambda r: r["references"][0].update(end=99), "references[0] stands outside the text"),
        (lambda r: r["references"][0].update(end=9), "references[0].text is not what stands there in the text"),
        (lambda r: r["references"][0].update(certainty="maybe"),
         "references[0].certainty is 'maybe', not one of certain, likely, unsure, anaphora"),
        (lambda r: r["references"][0]["fields"].update(members=[["x"]]),
         "references[0].fields.members[0] is ['x'], not string"),
        (lambda r: r["blocks"].append({"kind": "script", "start": 0, "end": 1, "level": 0, "continues": False}),
         "blocks[0].kind is 'script', not one of paragraph, heading, list item, table row, note, letterhead, "
         "furniture"),
        (lambda r: r.update(pages=[99]), "a page, a marker or residue stands outside the text"),
        (lambda r: r.update(residue=[[3, 2]]), "a page, a marker or residue stands outside the text"),
        (lambda r: r.update(residue=[[3]]), "residue[0] has fewer than 2 items"),
        (lambda r: r["motions"].append({"id": "motie:x", "members": [], "status": "done", "status_evidence": "",
                                        "called": True}), "motions[0] lacks asks, replaces, statements"),
        (lambda r: r["pieces"].append({
            "id": "kst-1-2", "members": [], "status": "done", "status_evidence": "", "statements": [{
                "axis": "execution", "state": "adopted", "on": None, "text": "", "start": 0, "end": 0, "page": None,
                "footnote": None, "section": None, "pattern": "x",
            }]}), "pieces[0].statements[0].state is 'adopted', which is none of the axis execution"),
    ],
)
def test_what_no_export_holds_is_refused(change: Change, message: str, record: dict[str, Any]) -> None:
    """A record that mhcorpus cannot have written is refused with what is wrong with it, and where."""
    change(record)
    with pytest.raises(UnreadableFileError) as raised:
        document_of(record)
    assert str(raised.value) == message


def test_keys_of_a_later_version_are_passed_over(record: dict[str, Any]) -> None:
    """A key that a later version adds does not keep this one from reading the rest."""
    expected = document_of(record)
    record["later"] = record["references"][0]["later"] = record["meta"]["later"] = 1
    assert document_of(record).source == expected.source
    assert document_of(record).analysis.references == expected.analysis.references


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "is not JSON: Expecting property name enclosed in double quotes, at character 2"),
        (b"\xff", "is not valid Unicode"),
        (b'{"schema": "mhcorpus/export/1", "text": "\\udc80"}', "is not valid Unicode"),
        (b'{"schema": NaN}', "is not JSON: NaN is no JSON"),
        (b"[" * 100_000, "is nested too deep"),
        (b"[]", "is no document that mhcorpus exported"),
    ],
)
def test_a_line_that_is_wrong_does_not_stop_the_rest(
    line: bytes, message: str, examples: Path, tmp_path: Path
) -> None:
    """A broken line is a failure of its own; it is no export at all where the first one names no form of it."""
    lines = run("export", "--db", examples).stdout.encode().splitlines()
    export, db = tmp_path / "corpus.jsonl", tmp_path / "copy.db"
    export.write_bytes(b"\n".join([lines[0], line, *lines[1:]]))
    broken = run("ingest", export, "--json", "--db", db)
    assert (broken.exit_code, outcomes(broken)) == (3, {"added": len(lines), "failed": 1})
    assert f"corpus.jsonl: line 2: {message}\n" in broken.stderr
    export.write_bytes(b"\n".join([line, *lines]))
    first = run("ingest", export, "--json", "--db", tmp_path / "first.db")
    ours = b"mhcorpus/export/" in line
    assert (first.exit_code, outcomes(first)) == (
        (3, {"added": len(lines), "failed": 1}) if ours else (1, {"failed": 1})
    )
    assert f"corpus.jsonl: line 1: {message}\n" in first.stderr
