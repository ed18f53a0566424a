"""Extraction from text: the whole pipeline beside a tokenizer alone, and beside the peers.

Each round is a process of its own, in which spaCy's tokenizer and the pipeline take turns over the
same papers: once while both have never seen their words, as in an ingest, and once more when
both remember them. The process looks for garbage as seldom as a worker of an ingest does. The
pipeline reads bytes, finds notes and sentences, matches, resolves, and reads the paper's own data and
its ledger; the other makes tokens.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.inputs import CORPUS, real_texts, written_papers
from benchmarks.peers import measure, own_text
from benchmarks.rows import Row, measured

ROUNDS = 5
_PAPERS = 120
_MOST = 1.3
_PEERS = {"eyecite": ("english", 60_000), "legal-reference-extraction": ("german", 200_000)}
"""The language that a peer reads, and how many characters it gets."""
_SLOW = 8_000
"""Characters of our own letters for nllegalcit, which does about ten thousand a second."""

Round = dict[str, dict[str, float]]
"""By the name of the papers: ``size`` (bytes) and processor seconds."""


def run() -> list[Row]:
    """Measure all of it."""
    rounds = [_in_own_process(turned=number % 2 == 1) for number in range(ROUNDS)]
    return [
        *(_beside_tokenizer(papers, when, [each[papers] for each in rounds])
          for papers in rounds[0] for when in ("first", "again")),
        *_peers(),
    ]  # fmt: skip


def _beside_tokenizer(papers: str, when: str, rounds: Sequence[dict[str, float]]) -> Row:
    ratios = [each[f"ours {when}"] / each[f"blank {when}"] for each in rounds]
    speeds = [each["size"] / 1e6 / each[f"ours {when}"] for each in rounds]
    blank = statistics.median(each["size"] / 1e6 / each[f"blank {when}"] for each in rounds)
    seen = {"first": "new to both", "again": "read before by both"}[when]
    return measured(
        f"text to references, {papers}, {seen}", speeds, unit="MB/s", beside='spaCy blank("nl"), tokens',
        ratio=statistics.median(ratios), goal=f"≤ {_MOST} ×",
        note=f"times as long ({min(ratios):.2f}-{max(ratios):.2f}); the tokenizer does {blank:.2f} MB/s",
    )  # fmt: skip


def _in_own_process(*, turned: bool) -> Round:
    command = [sys.executable, "-m", "benchmarks.extraction", *(["turned"] if turned else [])]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))


def one_round(*, turned: bool) -> Round:
    """Measure one round in this process; ``turned``: the pipeline goes first."""
    import spacy

    from mhcorpus.ingest.worker import settle
    from mhcorpus.nlp.analyser import Analyser
    from mhcorpus.readers import read_bytes

    analyser, blank = Analyser(), spacy.blank("nl")
    blank.max_length = 10**9

    def ours(texts: Sequence[bytes]) -> None:
        for text in texts:
            analyser.analyse(read_bytes("paper.txt", text))

    def theirs(texts: Sequence[str]) -> None:
        for text in texts:
            blank(text)

    # What is loaded once is no part of the time for a paper.
    _compile_patterns()
    examples = [path.read_bytes() for path in sorted(CORPUS.glob("*.txt"))]
    ours(examples)
    theirs([each.decode() for each in examples])
    settle()
    found: Round = {}
    papers = {"written papers": tuple(written_papers(_PAPERS)), "real papers": real_texts()}
    for name, texts in papers.items():
        if not texts:
            continue
        ways: list[tuple[str, Callable[[], None]]] = [
            ("blank", partial(theirs, [each.decode() for each in texts])), ("ours", partial(ours, texts)),
        ]
        found[name] = {"size": float(sum(map(len, texts)))}
        for when in ("first", "again"):
            for way, work in reversed(ways) if turned else ways:
                found[name][f"{way} {when}"] = _seconds(work)
    return found


def _compile_patterns() -> None:
    """Read and compile every pattern, which is else done when the first paper needs it."""
    from mhcorpus.ledger.statements import statements
    from mhcorpus.references.knowledge import knowledge_with

    for kind in (*knowledge_with().kinds.ordered, *statements().kinds.values()):
        for pattern in kind.sought:
            _ = pattern.regex, pattern.then, pattern.required


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peers() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        files = {"nllegalcit": place / "ours.txt"}
        letters = (path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"), reverse=True))
        files["nllegalcit"].write_text("\n".join(letters)[:_SLOW], encoding="utf-8")
        for peer, (language, size) in _PEERS.items():
            files[peer] = place / f"{language}.txt"
            files[peer].write_text(own_text(language, size), encoding="utf-8")
        return [row for peer, file in sorted(files.items()) if (row := _peer(peer, file))]


def _peer(peer: str, file: Path) -> Row | None:
    language = _PEERS.get(peer, ("Dutch",))[0].capitalize()
    runs = [done for _ in range(3) if (done := measure(peer, [file]))]
    if not runs:
        return None
    speeds = [file.stat().st_size / 1e6 / each.seconds for each in runs]
    return measured(
        f"text to references, {peer} {runs[0].version}", speeds, unit="MB/s",
        note=f"a peer, on {language} text: {runs[0].found} references found, not resolved to papers",
    )


if __name__ == "__main__":
    print(json.dumps(one_round(turned="turned" in sys.argv)))
