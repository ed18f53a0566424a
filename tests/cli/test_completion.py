"""Tab completes what the corpus has, as the shells ask for it, from one quick look."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from mhcorpus.queries import beginnings
from mhcorpus.store import Corpus
from tests.cli.processes import MHCORPUS, environment
from tests.cli.test_loading import HEAVY

SHELLS = ["bash", "zsh", "fish"]
KST = ["kst-39812-10", "kst-39812-11", "kst-39812-12", "kst-39812-13"]
LETTERS_2028 = [
    "2028-03-14-kamerbrief-tolken.odt", "2028-05-04-beslisnota-afronding.docx",
    "2028-05-12-kamerbrief-afronding.pdf", "2028-kamerbrief-zonder-datum.md",
]


def asked_by(shell: str, line: str) -> dict[str, str]:
    """Return how a shell asks what may stand at the end of a line."""
    if shell == "bash":
        at = len(line.split(" ")) - 1
        return {"_MHCORPUS_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(at)}
    action = {"_TYPER_COMPLETE_FISH_ACTION": "get-args"} if shell == "fish" else {}
    return {"_MHCORPUS_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line, **action}


def completed(line: str, db: Path | None, shell: str = "bash", **env: str) -> list[str]:
    """Return what a shell is offered for the end of a line; nothing may be said on stderr."""
    done = subprocess.run(
        MHCORPUS, capture_output=True, text=True, encoding="utf-8",
        env=environment(db, **asked_by(shell, line), **env),
    )
    assert done.stderr == ""
    return re.findall('"(.*)"', done.stdout) if shell == "zsh" else list(filter(None, done.stdout.split("\n")))


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("mhcorpus refs kst-39812-1", [*KST, "kst-39812-14"]),
        ("mhcorpus show 2028-", LETTERS_2028),
    ],
)
def test_every_shell_is_answered(shell: str, line: str, offered: list[str], examples: Path) -> None:
    """The command itself completes, in the protocol of each shell."""
    assert completed(line, examples, shell) == offered


NUMBERS = ["39812-10", "39812-11", "39812-12", "39812-13"]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("mhcorpus refs ", ["39640", "39812", "39900"]),
        ("mhcorpus refs 398", ["39812", *NUMBERS, "39812-14", "39812-4", "39812-5", "39812-9", "39812-D"]),
        ("mhcorpus refs 39640 399", ["39900", "39900-VI-12"]),
        ("mhcorpus refs --by time stb", ["stb-2027-431"]),
        ("mhcorpus refs Sr", ["Sr"]), ("mhcorpus refs sr", []),
        ("mhcorpus refs Brandl", ["Brandligt"]), ("mhcorpus refs el-", ["el-maimouni"]),
        ("mhcorpus refs El-m", ["El-maimouni"]),
        ("mhcorpus refs ECL", ["ECLI:NL:HR:2009:BI7099"]),
        ("mhcorpus timeline 396", ["39640", "39640-3", "39640-7", "39640-8"]),
        ("mhcorpus report stb", ["stb-2027-431"]), ("mhcorpus graph 399", ["39900", "39900-VI-12"]),
        ("mhcorpus refs 39812 --in 2028-05", LETTERS_2028[1:3]),
        ("mhcorpus search tolken --in 2028-03", LETTERS_2028[:1]),
        ("mhcorpus remove 2028-0", LETTERS_2028[:3]),
        ("mhcorpus changes 2028-k", LETTERS_2028[3:]),
        ("mhcorpus cite kst-39900", ["kst-39900-VI-12"]), ("mhcorpus cite 2028-k", LETTERS_2028[3:]),
        ("mhcorpus cite --query 399", ["39900", "39900-VI-12"]),
        ("mhcorpus open h-tk", ["h-tk-20262027-88-6"]),
        ("mhcorpus motions 39812-1", NUMBERS), ("mhcorpus motions kst-39812-1", KST),
        ("mhcorpus motions --dossier 3", ["39640", "39812", "39900"]),
        ("mhcorpus commitments --member Ruit", ["Ruitenschild"]),
        ("mhcorpus list --member ten-w", ["ten-wolthuis"]),
        ("mhcorpus search x --cites ah-tk-20262027", ["ah-tk-20262027-1571", "ah-tk-20262027-1834"]),
        ("mhcorpus list --kind b", ["beslisnota", "besluitenlijst", "bijlage"]),
        ("mhcorpus search x --kind advies", ["advies\\ Raad\\ van\\ State"]),
        ("mhcorpus motions --state no", ["not_followed"]), ("mhcorpus motions --state me", ["mentioned"]),
        ("mhcorpus schema re", ["refs", "remove"]), ("mhcorpus export --table doc", ["document_list"]),
        ("mhcorpus commitments --ministry J", ["JenV", "Justitie", "Justitie\\ en\\ Veiligheid"]),
        ("mhcorpus list --ministry SZ", ["SZW"]), ("mhcorpus list --sort a", ["added"]),
        ("mhcorpus refs zzz", []), ("mhcorpus refs %", []), ("mhcorpus refs 'mot", []),
    ],
)
def test_a_command_offers_what_it_takes(line: str, offered: list[str], examples: Path) -> None:
    """Queries, ids, motions, documents and names are completed where they are asked for."""
    assert completed(line, examples) == offered


def test_bash_itself_completes(examples: Path, tmp_path: Path) -> None:
    """The script that ``--show-completion`` prints puts the answers where bash looks for them."""
    command = tmp_path / "mhcorpus"
    command.write_text(f'#!/bin/sh\nexec {" ".join(MHCORPUS)} "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = (
        "eval \"$(_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION=1 mhcorpus --show-completion bash)\"\n"
        "COMP_WORDS=(mhcorpus show 2028-03) COMP_CWORD=2\n"
        "_mhcorpus_completion mhcorpus\n"
        "echo \"${COMPREPLY[*]}\"; complete -p mhcorpus\n"
    )
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=environment(examples, PATH=path)
    )
    assert (done.stdout, done.stderr) == (
        f"{LETTERS_2028[0]}\ncomplete -o default -F _mhcorpus_completion mhcorpus\n", "",
    )


def test_the_corpus_is_the_one_that_is_named(examples: Path, tmp_path: Path) -> None:
    """--db goes before the environment, with its ~ as typed."""
    other = f"mhcorpus refs --db ~/{examples.name} stb"
    assert completed(other, tmp_path / "weg.db", HOME=str(examples.parent)) == ["stb-2027-431"]


@pytest.mark.parametrize("content", [None, b"", b"geen database", b"SQLite format 3\x00" + bytes(100)])
def test_without_a_corpus_nothing_is_offered(content: bytes | None, tmp_path: Path) -> None:
    """A corpus that is missing or is none completes to nothing; nothing is said, made or changed."""
    path = tmp_path / "corpus.db"
    if content is not None:
        path.write_bytes(content)
    assert completed("mhcorpus refs 3", path) == []
    assert (path.read_bytes() if path.exists() else None) == content
    assert [each.name for each in tmp_path.iterdir()] == ([path.name] if path.exists() else [])


def test_an_older_corpus_is_left_as_it_is(examples: Path, tmp_path: Path) -> None:
    """Tab brings no tables up to date."""
    path = tmp_path / "corpus.db"
    path.write_bytes(examples.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert completed("mhcorpus refs 3", path) == []
    assert [each.name for each in tmp_path.iterdir() if "backup" in each.name] == []


def test_bash_gets_names_that_it_takes_for_one_word(tmp_path: Path) -> None:
    """What is more than a letter to bash is escaped; other shells quote for themselves."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus, corpus.transaction() as connection:
        _fill(connection, "document", "brief (2) & nota.txt")
    line = "mhcorpus show brief"
    assert completed(line, tmp_path / "corpus.db") == [r"brief\ \(2\)\ \&\ nota.txt"]
    assert completed(line, tmp_path / "corpus.db", "fish") == ["brief (2) & nota.txt"]


def _fill(connection: sqlite3.Connection, table: str, *names: str) -> None:
    """Give a table a row for each name; what is said nothing of is empty."""
    columns = [row["name"] for row in connection.execute(f"PRAGMA table_info({table})") if not row["pk"]]
    for number, name in enumerate(names):
        values = [{"path": f"{name}-{number}", "meta": "{}"}.get(column, name) for column in columns]
        connection.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", values
        )


def test_what_is_offered_agrees_as_far_as_all_that_there_is(tmp_path: Path) -> None:
    """Of more names than are offered the last is among them: a shell types no letter that one of them lacks."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        with corpus.transaction() as connection:
            _fill(connection, "document", *(f"brief-{number:03}.txt" for number in range(200)))
        offered = beginnings.documents(corpus, "brief-")
        assert (len(offered), offered[0], offered[-1]) == (beginnings.LIMIT + 1, "brief-000.txt", "brief-199.txt")
        assert os.path.commonprefix(offered) == "brief-"  # noqa: RUF071 - letters, as a shell compares
        assert beginnings.documents(corpus, "brief-19") == [f"brief-{number}.txt" for number in range(190, 200)]


def test_a_look_is_a_look_into_an_index(examples: Path) -> None:
    """However large the corpus, no table is read through."""
    with Corpus.at_a_glance(examples) as corpus:
        said: list[str] = []
        corpus._connection.set_trace_callback(said.append)
        for begun in ("39812", "kst-3", "S", "Brand"):
            for sort in (beginnings.asked, beginnings.named, beginnings.motions, beginnings.documents):
                assert sort(corpus, begun) is not None
        corpus._connection.set_trace_callback(None)
        plans = {row["detail"] for sql in said for row in corpus.rows(f"EXPLAIN QUERY PLAN {sql}")}
    assert len(said) > 16
    assert {plan for plan in plans if plan.startswith("SCAN") or "TEMP" in plan} == set()


def test_a_completion_loads_nothing_heavy(examples: Path) -> None:
    """Tab must not wait for what a command needs later."""
    script = (
        "import atexit, sys\n"
        "names = lambda: sys.stderr.write(' '.join({name.partition('.')[0] for name in sys.modules}))\n"
        "atexit.register(names)\n"
        "from mhcorpus.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        env=environment(examples, **asked_by("bash", "mhcorpus refs kst-39812-1")),
    )
    assert done.stdout.split() == [*KST, "kst-39812-14"]
    assert HEAVY & set(done.stderr.split()) == set()
