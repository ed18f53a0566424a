"""A graph in each of its forms, read back by what reads them."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from rdflib import Graph, URIRef
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.exchange.graphs import COLUMNS, SUFFIXES, Form, graph_lines
from mhcorpus.reports.output import form_of

EVIL = 'x"]; }\x1b[31m \\ <script>&amp;#quot;|]--> \u202e\x00 =cmd()'


def node(name: str, **known: object) -> dict[str, Any]:
    return {
        "id": name, "kind": "kamerstuk", "title": None, "date": None, "url": None, "uri": f"urn:example:{name}",
        "in_corpus": False, "documents": [], "asked": False, "members": [], **known,
    }  # fmt: skip


LETTER = node(
    "text:1f", kind="kamerbrief", title="Voortgang toezicht op bemiddelaars in de zorg en de bouw, met een lang vervolg",
    date="2028~", in_corpus=True, documents=["brief.txt"], uri="urn:uuid:1",
)  # fmt: skip
MOTION = node(
    "kst-39812-9", url="https://zoek.officielebekendmakingen.nl/kst-39812-9.html", asked=True,
    members=["van-der-wal@SP"], uri="https://zoek.officielebekendmakingen.nl/kst-39812-9.html",
)  # fmt: skip
ARTICLE = node("jci1.3:c:BWBR0001854&artikel=273f", kind="article", title="Wetboek van Strafrecht, artikel 273f")
GRAPH = {
    "schema": "mhcorpus/graph/1", "query": None, "more": 0, "nodes": [LETTER, MOTION, ARTICLE],
    "edges": [
        {"source": "text:1f", "target": "kst-39812-9", "mentions": 3, "certainty": "certain", "covers": None},
        {"source": "text:1f", "target": ARTICLE["id"], "mentions": 1, "certainty": "likely", "covers": "certain"},
    ],
}  # fmt: skip
HOSTILE = {
    **GRAPH, "nodes": [{**LETTER, "title": EVIL, "documents": [EVIL], "url": f"javascript:{EVIL}"}, {**MOTION, "title": EVIL},
                       {**ARTICLE, "title": EVIL}],
}  # fmt: skip


def test_a_drawing_tells_that_more_submitted_a_motion() -> None:
    """"c.s." stands behind the names where papers have it."""
    graph = {**GRAPH, "nodes": [{**MOTION, "and_others": True}], "edges": []}
    assert "Van der Wal (SP) c.s." in "".join(graph_lines(graph, "dot"))


def test_dot_is_readable() -> None:
    """A node is named by its id, or by its file, and told by its title or its members."""
    assert list(graph_lines(GRAPH, "dot"))[4:-1] == [
        '  "text:1f" [label="brief.txt\\nVoortgang toezicht op bemiddelaars in de zorg en de bouw,…\\n2028~", '
        'tooltip="Voortgang toezicht op bemiddelaars in de zorg en de bouw, met een lang vervolg", '
        'style="rounded,filled", fillcolor="#e3edf7"];',
        '  "kst-39812-9" [label="kst-39812-9\\nVan der Wal (SP)", tooltip="kst-39812-9", '
        'URL="https://zoek.officielebekendmakingen.nl/kst-39812-9.html", penwidth=2];',
        '  "jci1.3:c:BWBR0001854&artikel=273f" [label="Wetboek van Strafrecht, artikel 273f", '
        'tooltip="Wetboek van Strafrecht, artikel 273f"];',
        '  "text:1f" -> "kst-39812-9" [label="3"];',
        '  "text:1f" -> "jci1.3:c:BWBR0001854&artikel=273f" [label="in a range", style=dashed];',
    ]


def test_mermaid_is_readable() -> None:
    """Nodes have short names, what could end a label is a number of a character."""
    assert list(graph_lines(GRAPH, "mermaid")) == [
        "flowchart LR",
        '  n0["brief.txt<br>Voortgang toezicht op bemiddelaars in de zorg en de bouw,…<br>2028~"]:::held',
        '  n1["kst-39812-9<br>Van der Wal #40;SP#41;"]',
        '  n2["Wetboek van Strafrecht, artikel 273f"]',
        "  n0 -->|3| n1",
        "  n0 -.->|in a range| n2",
        '  click n1 href "https://zoek.officielebekendmakingen.nl/kst-39812-9.html"',
        "  classDef held fill:#e3edf7,stroke:#2f5d8a",
    ]
    label = list(graph_lines(HOSTILE, "mermaid"))[3]
    assert (label.count('"'), "<script" in label, "\x1b" in label) == (2, False, False)


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_draws_it() -> None:
    """Whatever a title holds, Graphviz finds the nodes and the edges, and no more of them."""
    text = "\n".join(graph_lines(HOSTILE, "dot"))
    drawn = subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, text=True, check=True)
    read = json.loads(drawn.stdout)
    assert ([each["name"] for each in read["objects"]], len(read["edges"])) == (
        ["text:1f", "kst-39812-9", "jci1.3:c:BWBR0001854&artikel=273f"], 2,
    )  # fmt: skip


@pytest.mark.parametrize("graph", [GRAPH, HOSTILE])
def test_graphml_is_xml(graph: dict[str, Any]) -> None:
    """Each value has a declared key and its type, whatever a title holds."""
    root = ElementTree.fromstring("\n".join(graph_lines(graph, "graphml")))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    keys = {key.attrib["id"] for key in root.iter(f"{space}key")}
    assert {data.attrib["key"] for data in root.iter(f"{space}data")} <= keys
    nodes = [each.attrib["id"] for each in root.iter(f"{space}node")]
    edges = [(each.attrib["source"], each.attrib["target"]) for each in root.iter(f"{space}edge")]
    assert (nodes, edges) == (
        [each["id"] for each in graph["nodes"]], [(each["source"], each["target"]) for each in graph["edges"]],
    )  # fmt: skip


@pytest.mark.parametrize("graph", [GRAPH, HOSTILE])
def test_jsonld_is_linked_data(graph: dict[str, Any]) -> None:
    """A paper references what it cites by URI."""
    read = Graph().parse(data="\n".join(graph_lines(graph, "jsonld")), format="json-ld")
    references = URIRef("http://purl.org/dc/terms/references")
    assert {(str(source), str(cited)) for source, _, cited in read.triples((None, references, None))} == {
        ("urn:uuid:1", MOTION["uri"]), ("urn:uuid:1", ARTICLE["uri"]),
    }


def test_csv_has_a_row_for_each_edge() -> None:
    """Both ends are described in it; no cell is a formula."""
    rows = list(csv.DictReader(graph_lines(HOSTILE, "csv")))
    assert [tuple(row) for row in rows] == [COLUMNS, COLUMNS]
    assert (rows[0]["source"], rows[0]["target"], rows[0]["mentions"], rows[0]["target_in_corpus"]) == (
        "text:1f", "kst-39812-9", "3", "false",
    )  # fmt: skip


@pytest.mark.parametrize("form", ["dot", "graphml", "mermaid", "jsonld", "csv", "json"])
def test_nothing_in_a_title_steers_a_terminal(form: Form) -> None:
    """No form lets through a control character or an override of direction."""
    text = "".join(graph_lines(HOSTILE, form))
    assert [character for character in "\x1b\x00\u202e" if character in text] == []


def test_a_name_tells_the_form(tmp_path: Path) -> None:
    """The suffix of the output is its form, any case; another is wrong usage."""
    assert [form_of(Path(name), SUFFIXES, "dot") for name in ("a.gv", "a.GraphML", "a.mmd", "-")] == [
        "dot", "graphml", "mermaid", "dot",
    ]  # fmt: skip
    result = run("--format", "dot", "--json", db=tmp_path / "x.db")
    assert (result.exit_code, "choose one of --json, --format dot" in result.stderr) == (2, True)


def run(*arguments: str, db: Path) -> Result:
    return CliRunner().invoke(app, ["graph", *arguments, "--db", str(db)])


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("De motie Halma (Kamerstukken II 2026/27, 39 812, nr. 9) is aangenomen. Deze motie voer ik uit.", "certain"),
    ],
)
def test_the_surest_mention_tells_how_sure_an_edge_is(text: str, sure: str, tmp_path: Path) -> None:
    """A short form beside a full citation leaves the edge certain."""
    paper, db = tmp_path / "brief.txt", tmp_path / "corpus.db"
    paper.write_text(f"{text}\n", encoding="utf-8")
    CliRunner().invoke(app, ["ingest", str(paper), "--db", str(db)])
    edges = json.loads(run("39812-9", "--json", db=db).stdout)["edges"]
    assert [(each["target"], each["certainty"]) for each in edges] == [("kst-39812-9", sure)]


def test_the_command_says_what_it_leaves_out(tmp_path: Path) -> None:
    """A graph goes to stdout or into a file; what is left out and what is not there is said on stderr."""
    paper, db = tmp_path / "brief.txt", tmp_path / "corpus.db"
    paper.write_text("Zie Kamerstukken II 2026/27, 39 812, nr. 9 en artikel 273f Sr.\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(paper), "--db", str(db)]).exit_code == 0
    whole, cut, empty = run("39812", db=db), run("--limit", "1", db=db), run("39999", "--json", db=db)
    assert (whole.stdout.splitlines()[0], whole.stderr) == ("digraph citations {", "")
    assert cut.stderr == "mhcorpus: 2 ties of fewer mentions are left out: --limit 0 shows all\n"
    assert (json.loads(empty.stdout)["nodes"], empty.stderr, empty.exit_code) == (
        [], "mhcorpus: nothing in the corpus cites '39999'\n", 0,
    )  # fmt: skip
    assert run("39812", "-o", str(tmp_path / "g.graphml"), db=db).stdout == ""
    assert (tmp_path / "g.graphml").read_text(encoding="utf-8").startswith("<?xml")
