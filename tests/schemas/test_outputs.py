"""Every command's JSON, its rows and its columns are what its schema says, with and without an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.ingest import ingest, shipped_tools
from mhcorpus.schemas import schema, schema_names
from mhcorpus.store import Corpus

ROOT = Path(__file__).parents[2]
KIND = """\
kind: decision
id: "bsl-{number}"
patterns:
  - name: number
    regex: "BSL-(?P<number>\\\\d{4})"
examples:
  - Zie [[bsl-1204|BSL-1204]].
"""
NO_KIND = "  - De zaak BSL-12 is geen besluit.\n"

# What each command is asked: with rows in the answer, then without, where that can be. {corpus} is the
# folder of examples, {pattern} a pattern file, {changed} the place of a paper that changed since it was
# read; what begins with EMPTY is asked of a corpus without papers, with PLAIN of one that cites nothing.
PAPER = "2027-12-17-kamerbrief-kleine-bemiddelaars.txt"
EMPTY, PLAIN = "(empty) ", "(plain) "
ASKED: dict[str, tuple[list[str], list[str]]] = {
    "ingest": (["{corpus}", "{corpus}/weg.txt"], [EMPTY + "{nothing}"]),
    "refs": (
        [
            "39812", "273f Sr", "motie Wielemaker", "minister van Justitie en Veiligheid", "Brandligt",
            "39812 --by time --limit 2 --context paragraph", "39812 Sr 39999",
        ],
        ["39999", EMPTY + "39812", PLAIN + "273f Sr"],
    ),
    "extract": (
        [f"{{corpus}}/{PAPER}", "{corpus}/2028-kamerbrief-zonder-datum.md --unsure"],
        ["{plain}", "{plain} --unsure"],
    ),
    "lookup": (["Kamerstukken II 2027/28, 39 812, nr. 7", "goedemorgen --each"], ["goedemorgen"]),
    "cite": (["kst-39812-9 kst-39812-D 273f", "--query 39812", EMPTY + "kst-39812-9"], ["zzzz yyyy"]),
    "open": (["kst-39812-9 --print"], ["zzzz yyyy --print"]),
    "list": (["", "--limit 2"], ["--since 2999", EMPTY]),
    "show": ([PAPER, "2028-kamerbrief-zonder-datum.md"], [PLAIN + "plain.txt"]),
    "motions": (
        ["", "--limit 1", "motie Wielemaker"], ["--state ontraden", "motie Niemand", EMPTY, EMPTY + "39812-9"]
    ),
    "commitments": (["", "--overdue --on 2099-01-01"], ["--overdue --on 2001-01-01", EMPTY]),
    "changes": ([PAPER], [PLAIN + "plain.txt"]),
    "search": (["uitbuiting"], ["zzzz", EMPTY + "uitbuiting"]),
    "missing": (["", "--limit 1"], ["--dossier 39999", EMPTY, PLAIN]),
    "stats": (["--top 2", EMPTY, PLAIN], []),
    "timeline": (["", "39812", "273f Sr", "motie Wielemaker --limit 1"], ["--since 2999", EMPTY]),
    "graph": (["", "39812 --around", "39812 --limit 1"], ["39999", EMPTY]),
    "people": (["", "Wielemaker"], ["Niemand", EMPTY]),
    "questions": ([""], ["--since 2999", EMPTY]),
    "remove": (["2028-kamerbrief-zonder-datum.md"], []),
    "schema": (["", "--tables"], []),
    "check": (["--db {changed}"], ["", "--repair", EMPTY]),
    "patterns": (["", "kamerstuk", "law"], []),
    "patterns check": (["{faulty}"], ["{pattern}"]),
    "eval": (
        [f"{{gold}}/{PAPER[:-4]}.gold.json --docs {{corpus}} --floor all=0.5"],
        [f"{{gold}}/{PAPER[:-4]}.gold.json --docs {{corpus}} --kinds member --misses"],
    ),
}
CASES = [
    (command, asked, empty == 0)
    for command, both in ASKED.items() for empty, each in enumerate(both) for asked in each
]


@dataclass
class Places:
    """Runs commands, each on a copy of the corpus that it is asked of."""

    corpus: Path
    folder: Path

    def __post_init__(self) -> None:
        (self.folder / "decision.yaml").write_text(KIND + NO_KIND, encoding="utf-8")
        (self.folder / "plain.txt").write_text("Goedemorgen.", encoding="utf-8")
        (self.folder / "nothing").mkdir()
        (self.folder / "faulty.yaml").write_text(KIND, encoding="utf-8")
        self.paths = {
            "corpus": ROOT / "corpus", "gold": ROOT / "corpus" / "gold", "plain": self.folder / "plain.txt",
            "pattern": self.folder / "decision.yaml", "faulty": self.folder / "faulty.yaml", "nothing": self.folder / "nothing",
            "changed": self._changed(),
        }

    def _changed(self) -> Path:
        path = self.folder / "changed.db"
        path.write_bytes(self.corpus.read_bytes())
        with Corpus.open(path, create=False) as corpus, corpus.transaction() as connection:
            connection.execute("UPDATE document SET path = path || '.weg' WHERE id = 1")
        return path

    def ask(self, command: str, asked: str, form: str) -> Result:
        """Run a command in a form."""
        db = self.folder / "corpus.db"
        db.unlink(missing_ok=True)
        if asked.startswith((EMPTY, PLAIN)):
            with Corpus.open(db, create=True) as corpus:
                ingest([self.paths["plain"]] if asked.startswith(PLAIN) else [], corpus, shipped_tools())
        else:
            db.write_bytes(self.corpus.read_bytes())
        words = asked.removeprefix(EMPTY).removeprefix(PLAIN).split()
        return run(*command.split(), *(word.format(**self.paths) for word in words), form, db=db)


@pytest.fixture(scope="module")
def places(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Places:
    return Places(examples, tmp_path_factory.mktemp("asked"))


def run(*arguments: str, db: Path) -> Result:
    return CliRunner().invoke(app, list(arguments), env={"MHCORPUS_DB": str(db)})


def closed(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a schema that refuses keys it does not know, save where it says that there may be others."""
    if isinstance(value, dict):
        inner = {key: closed(each) for key, each in value.items()}
        return {"additionalProperties": False, **inner} if "properties" in inner and "type" in inner else inner
    return [closed(each) for each in value] if isinstance(value, list) else value


GROUP = typer.main.get_command(app)


def options(command: str) -> set[str]:
    """Return the options of a command, by its full name."""
    found: Any = GROUP
    for word in command.split():
        found = found.commands[word]
    found = found.commands["show"] if hasattr(found, "commands") else found
    return {option for parameter in found.params for option in parameter.opts}


def commands(group: Any, prefix: str = "") -> Iterator[str]:  # noqa: ANN401 - Typer's copy of Click's
    """Yield the full name of every command that takes ``--json``."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix}{name} ")
        elif any("--json" in parameter.opts for parameter in command.params):
            yield f"{prefix}{name}"


def faults(value: Any, described: Any, part: str = "") -> list[str]:  # noqa: ANN401 - JSON
    """Return what is wrong with a value by a schema, or by a part of it."""
    whole = Draft202012Validator(closed(described))
    validator = whole.evolve(schema={"$ref": f"#/$defs/{part}"}) if part else whole
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def rows_described(described: Mapping[str, Any]) -> dict[tuple[str, ...], str]:
    """Return the parts of a schema that are rows, by their columns: a command may have two sorts."""
    parts = described.get("$defs", {})
    return {tuple(parts[name]["properties"]): name for name in parts if name.endswith("row")}


@dataclass(frozen=True)
class Answer:
    """What a command answers in each form; no columns and rows where it has JSON alone."""

    json: Any
    columns: tuple[str, ...] = ()
    rows: tuple[dict[str, Any], ...] = ()


@pytest.fixture(scope="module")
def answers(places: Places) -> dict[tuple[str, str], Answer]:
    """Return the answer to all that is asked, by command and what it is asked."""
    return {(command, asked): _answer(places, command, asked) for command, asked, _ in CASES}


def _answer(places: Places, command: str, asked: str) -> Answer:
    given = json.loads(places.ask(command, asked, "--json").stdout)
    if "--jsonl" not in options(command):
        return Answer(given)
    columns = places.ask(command, asked, "--csv").stdout.splitlines()[0].split(",")
    lines = places.ask(command, asked, "--jsonl").stdout.splitlines()
    return Answer(given, tuple(columns), tuple(map(json.loads, lines)))


@pytest.mark.parametrize(("command", "asked", "filled"), CASES)
def test_an_answer_is_what_its_schema_says(
    command: str, asked: str, filled: bool, answers: dict[tuple[str, str], Answer]
) -> None:
    """The JSON of a command, each row of --jsonl and the columns of --csv are as described, and no other."""
    answer = answers[command, asked]
    described = schema(answer.json["schema"])
    assert (described["$id"], faults(answer.json, described)) == (answer.json["schema"], [])
    if not answer.columns:
        return
    assert answer.columns in rows_described(described)
    part = rows_described(described)[answer.columns]
    assert [fault for row in answer.rows for fault in faults(row, described, part)] == []
    assert {tuple(row) for row in answer.rows} <= {answer.columns}
    assert bool(answer.rows) == filled


def test_every_command_is_asked() -> None:
    """A command that has JSON stands in the table."""
    assert {name.removesuffix(" show") for name in commands(GROUP)} == set(ASKED)


def test_every_schema_is_of_an_answer(answers: dict[tuple[str, str], Answer]) -> None:
    """There is no schema, and no row in one, of what nothing prints; two are of other than --json."""
    seen: dict[str, set[tuple[str, ...]]] = {}
    for answer in answers.values():
        columns = {answer.columns} if answer.columns else set()
        seen.setdefault(answer.json["schema"].split("/")[1], set()).update(columns)
    assert set(seen) == set(schema_names()) - {"annotations", "export"}
    assert {name: set(rows_described(schema(name))) for name in seen} == seen


def test_schema_lists_them_all(places: Places) -> None:
    """``mhcorpus schema`` names every schema, and prints each to the letter."""
    listed = json.loads(places.ask("schema", "", "--json").stdout)["schemas"]
    assert [each["name"] for each in listed] == list(schema_names())
    for name in schema_names():
        assert json.loads(run("schema", name, db=places.corpus).stdout) == schema(name)


def test_annotations_are_what_their_schema_says(examples: Path) -> None:
    """W3C annotations have the keys that are described, all of them and no other."""
    answer = json.loads(run("annotate", str(ROOT / "corpus" / PAPER), "--format", "w3c", db=examples).stdout)
    assert faults(answer, schema("annotations")) == []


def test_a_line_of_an_export_is_what_its_schema_says(examples: Path) -> None:
    """Each line has the keys that are described, all of them and no other."""
    lines = run("export", db=examples).stdout.splitlines()
    assert [fault for line in lines for fault in faults(json.loads(line), schema("export"))] == []


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_one(name: str) -> None:
    """Each is valid JSON Schema, has a title, and is named and numbered as in the answers."""
    described = schema(name)
    Draft202012Validator.check_schema(described)
    assert (described["$id"].rpartition("/")[0], bool(described["title"])) == (f"mhcorpus/{name}", True)
    # JSON-LD has no key of ours, but one of Dublin Core for what a schema is.
    named = described["properties"].get("schema") or described["properties"]["dcterms:conformsTo"]
    assert named["const"] == described["$id"]


def test_what_schemas_share_is_the_same_in_all() -> None:
    """A part that several schemas define under one name is one; but each has rows of its own."""
    parts: dict[str, Any] = {}
    for name in schema_names():
        for part, definition in schema(name).get("$defs", {}).items():
            if part.endswith("row"):
                continue
            assert parts.setdefault(part, definition) == definition, f"{part} in {name}"
