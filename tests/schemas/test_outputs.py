"""Every command's JSON is what its schema says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.schemas import schema, schema_names

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

# What each command is asked. {corpus} is the folder of examples, {pattern} a pattern file.
ASKED = [
    "ingest {corpus}", "ingest {corpus}/weg.txt",
    "refs 39812", "refs 273f Sr", "refs motie Wielemaker", "refs minister van Justitie en Veiligheid",
    "refs Brandligt", "refs 39999", "refs 39812 --by time --limit 2 --context paragraph", "refs 39812 Sr 39999",
    "extract {corpus}/2027-12-17-kamerbrief-kleine-bemiddelaars.txt",
    "extract {corpus}/2028-kamerbrief-zonder-datum.md --unsure",
    "lookup Kamerstukken II 2027/28, 39 812, nr. 7", "lookup goedemorgen",
    "cite kst-39812-9 kst-39812-D 273f", "cite --query 39812", "open kst-39812-9 --print",
    "list", "list --since 2999", "list --limit 2",
    "show 2027-12-17-kamerbrief-kleine-bemiddelaars.txt", "show 2028-kamerbrief-zonder-datum.md",
    "motions", "motions --limit 1", "motions motie Wielemaker", "commitments", "commitments --overdue --on 2099-01-01",
    "changes 2027-12-17-kamerbrief-kleine-bemiddelaars.txt",
    "search uitbuiting", "search zzzz", "missing", "missing --limit 1", "stats --top 2",
    "timeline", "timeline 39812", "timeline 273f Sr", "timeline motie Wielemaker --limit 1",
    "graph", "graph 39812 --around", "graph 39812 --limit 1", "graph 39999",
    "people", "people Wielemaker", "questions",
    "remove 2028-kamerbrief-zonder-datum.md",
    "schema", "schema --tables", "check", "check --repair",
    "patterns", "patterns kamerstuk", "patterns law", "patterns check {pattern}",
    "eval {corpus}/gold/2027-12-17-kamerbrief-kleine-bemiddelaars.gold.json --docs {corpus} --floor all=0.5",
]
@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schemas") / "corpus.db"
    assert run("ingest", str(ROOT / "corpus"), db=path).exit_code == 0
    return path


def run(*arguments: str, db: Path) -> Result:
    return CliRunner().invoke(app, list(arguments), env={"MHCORPUS_DB": str(db)})


def closed(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a schema that refuses keys it does not know, save where it says that there may be others."""
    if isinstance(value, dict):
        inner = {key: closed(each) for key, each in value.items()}
        return {"additionalProperties": False, **inner} if "properties" in inner and "type" in inner else inner
    return [closed(each) for each in value] if isinstance(value, list) else value


def commands(group: Any, prefix: str = "") -> Iterator[str]:  # noqa: ANN401 - Typer's copy of Click's
    """Yield the full name of every command that takes ``--json``."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix}{name} ")
        elif any("--json" in parameter.opts for parameter in command.params):
            yield f"{prefix}{name}"


@pytest.fixture(scope="module")
def answers(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the JSON of each command in ASKED, each asked of a copy of the corpus."""
    folder = tmp_path_factory.mktemp("asked")
    (folder / "decision.yaml").write_text(KIND, encoding="utf-8")
    places = {"corpus": ROOT / "corpus", "pattern": folder / "decision.yaml"}
    given: dict[str, Any] = {}
    for asked in ASKED:
        copy = folder / "corpus.db"
        copy.write_bytes(corpus.read_bytes())
        result = run(*(word.format(**places) for word in asked.split()), "--json", db=copy)
        assert result.stdout, result.stderr
        given[asked] = json.loads(result.stdout)
    return given


@pytest.mark.parametrize("asked", ASKED)
def test_an_answer_is_what_its_schema_says(asked: str, answers: dict[str, Any]) -> None:
    """The JSON of a command has the keys that its schema describes, all of them and no other."""
    answer = answers[asked]
    described = schema(answer["schema"])
    assert described["$id"] == answer["schema"]
    errors = Draft202012Validator(closed(described)).iter_errors(answer)
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_every_command_is_asked() -> None:
    """No command has JSON that is not checked here."""
    group = typer.main.get_command(app)
    there = {name.removesuffix(" show") for name in commands(group)}
    asked = {name for name in there for each in ASKED if f"{each} ".startswith(f"{name} ")}
    assert asked == there


def test_every_schema_is_of_an_answer(answers: dict[str, Any]) -> None:
    """There is no schema of what nothing prints, and each but that of an export is checked here."""
    told = {answer["schema"].split("/")[1] for answer in answers.values()}
    assert told == set(schema_names()) - {"annotations", "export"}


def test_annotations_are_what_their_schema_says(corpus: Path) -> None:
    """W3C annotations have the keys that are described, all of them and no other."""
    validator = Draft202012Validator(closed(schema("annotations")))
    paper = ROOT / "corpus" / "2027-12-17-kamerbrief-kleine-bemiddelaars.txt"
    answer = json.loads(run("annotate", str(paper), "--format", "w3c", db=corpus).stdout)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(answer)] == []


def test_a_line_of_an_export_is_what_its_schema_says(corpus: Path) -> None:
    """Each line has the keys that are described, all of them and no other."""
    validator = Draft202012Validator(closed(schema("export")))
    lines = run("export", db=corpus).stdout.splitlines()
    assert [error.message for line in lines for error in validator.iter_errors(json.loads(line))] == []


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
    """A part that several schemas define under one name is one."""
    parts: dict[str, Any] = {}
    for name in schema_names():
        for part, definition in schema(name).get("$defs", {}).items():
            assert parts.setdefault(part, definition) == definition, f"{part} in {name}"
