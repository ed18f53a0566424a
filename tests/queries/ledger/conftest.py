"""Papers of an invented corpus that say something of motions and promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

Entry = dict[str, Any]
ENDED = {"settled": "done", "lapsed": "lapsed"}
PLACE: Entry = {"start": 0, "end": 5, "page": None, "footnote": None, "section": None}


def stated(axis: str, state: str, text: str = "Zin.", **known: object) -> Entry:
    """Return a statement, as the ledger of one paper has it."""
    return {"axis": axis, "state": state, "on": None, "text": text, **PLACE, "pattern": "x"} | known


def motion(target: str, *members: str, statements: Sequence[Entry] = (), **known: object) -> Entry:
    """Return what a paper says of a motion."""
    return {
        "id": target, "members": list(members), "status": "mentioned", "status_evidence": "Genoemd.",
        "section": None, "references": [[0, 5]], "asks": None, "replaces": [], "statements": list(statements),
        "called": True,
    } | known


def promise(sentence: str = "Ik stuur u een plan.", act: str = "made", **known: object) -> Entry:
    """Return what a paper says of a promise."""
    return {
        "sentence": sentence, "to": ["Kamer"], "status": ENDED.get(act, "open"), "due": None,
        "conditional": False, "made_by": None, "settled_by": None, **PLACE, "due_earliest": None,
        "due_latest": None, "relation": None, "act": act, "made_on": None, "register": [], "subject": None,
    } | known


@dataclass
class Papers:
    """Writes papers into a corpus when called."""

    corpus: Corpus

    def __call__(
        self, name: str, date: str | None, *, motions: Sequence[Entry] = (), pieces: Sequence[Entry] = (),
        commitments: Sequence[Entry] = (), brought: Sequence[str] = (), text: str = "", **meta: object,
    ) -> None:
        references = tuple(
            Reference(
                kind="motion", start=0, end=5, text="motie", id=each["id"],
                fields={"members": each["members"]}, section=each["section"],
            )
            for each in motions
        ) + tuple(
            Reference(kind="member", start=0, end=5, text="lid", id=member)
            for each in motions for member in each["members"]
        )
        analysis = Analysis(
            meta={"kind": "kamerbrief", "date": date, **meta}, dated=None, references=references,
            motions=tuple(motions), pieces=tuple(pieces), commitments=tuple(commitments),
            deliveries=tuple({"sentence": each, "subject": None, **PLACE} for each in brought),
        )
        source = Source(name=name, format="txt", text=text or f"De tekst van {name}.")
        store(
            self.corpus, Path("/papers", name), Fingerprint(name.encode().hex(), 1, 1), source, analysis, "1"
        )


@pytest.fixture
def write(tmp_path: Path) -> Iterator[Papers]:
    """Return what writes one paper into a new corpus when it is called."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        yield Papers(corpus)
