"""A graph of who cites what, for the programs that draw and measure graphs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal
from xml.sax.saxutils import escape, quoteattr

from mhcorpus.reports.formats import csv_lines
from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.page import printable, web_address
from mhcorpus.safejson import as_json

Form = Literal["dot", "graphml", "mermaid", "jsonld", "csv", "json"]
Graph = Mapping[str, Any]
"""What ``mhcorpus.queries.graph.graph`` returns."""

SUFFIXES: Mapping[str, Form] = {
    ".dot": "dot", ".gv": "dot", ".graphml": "graphml", ".mmd": "mermaid", ".mermaid": "mermaid",
    ".jsonld": "jsonld", ".csv": "csv", ".json": "json",
}  # fmt: skip
COLUMNS = (
    "source", "target", "mentions", "certainty", "source_kind", "source_title", "source_date",
    "source_documents", "target_kind", "target_title", "target_url", "target_in_corpus", "covers",
)  # fmt: skip
_LABEL = 60
"""Characters of a title that a drawing shows."""
_CONTEXT = {
    "dcterms": "http://purl.org/dc/terms/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "identifier": "dcterms:identifier", "kind": "dcterms:type", "date": "dcterms:issued",
    "title": {"@id": "dcterms:title", "@language": "nl"},
    "page": {"@id": "foaf:page", "@type": "@id"},
    "documents": "rdfs:label",
    "references": {"@id": "dcterms:references", "@type": "@id"},
}  # fmt: skip
_KEYS = {
    "node": (
        ("kind", "string"), ("title", "string"), ("date", "string"), ("url", "string"),
        ("in_corpus", "boolean"), ("asked", "boolean"), ("documents", "string"), ("members", "string"),
    ),
    "edge": (("mentions", "int"), ("certainty", "string"), ("covers", "string")),
}  # fmt: skip


def graph_lines(graph: Graph, form: Form) -> Iterator[str]:
    """Yield the lines of a graph in one of its forms; a title can break out of none of them."""
    return _LINES[form](graph)


def _dot(graph: Graph) -> Iterator[str]:
    yield "digraph citations {"
    yield "  rankdir=LR;"
    yield '  node [fontname="Helvetica", fontsize=10, shape=box, style="rounded"];'
    yield '  edge [color="#5b6b7b", fontname="Helvetica", fontsize=9];'
    for node in graph["nodes"]:
        label = "\\n".join(map(_escaped, _label(node)))
        style = {"label": f'"{label}"', "tooltip": _dot_text(node["title"] or node["id"])}
        if url := web_address(node["url"]):
            style["URL"] = _dot_text(url)
        if node["in_corpus"]:
            style |= {"style": '"rounded,filled"', "fillcolor": '"#e3edf7"'}
        if node["asked"]:
            style |= {"penwidth": "2"}
        yield f"  {_dot_text(node['id'])} [{', '.join(f'{key}={value}' for key, value in style.items())}];"
    for edge in graph["edges"]:
        style = {"label": f'"{words}"'} if (words := _edge_label(edge)) else {}
        if edge["certainty"] != "certain":
            style["style"] = "dashed"
        told = f" [{', '.join(f'{key}={value}' for key, value in style.items())}]" if style else ""
        yield f"  {_dot_text(edge['source'])} -> {_dot_text(edge['target'])}{told};"
    yield "}"


def _label(node: Mapping[str, Any]) -> list[str]:
    """Return what a drawing calls a node: its id, or the file of a paper that has none, and more.

    A law or an article is called by its name alone, a motion by who submitted it.
    """
    if node["kind"] in ("article", "law") and node["title"]:
        return [printable(node["title"])]
    name = node["id"] if node["url"] or not node["documents"] else node["documents"][0]
    title = printable(node["title"] or submitters(node))
    if len(title) > _LABEL:
        title = title[: _LABEL - 1].rsplit(" ", 1)[0] + "…"
    return [printable(name), *filter(None, [title, node["date"] or ""])]


def _edge_label(edge: Mapping[str, Any]) -> str:
    """Return what a drawing says at an arrow: how often, and that a range covers what is asked for."""
    told = {"certain": "in a range", "unsure": "perhaps in a range"}.get(edge["covers"], "")
    return ", ".join(filter(None, (str(edge["mentions"]) if edge["mentions"] > 1 else "", told)))


def _escaped(text: str) -> str:
    return printable(text).replace("\\", "\\\\").replace('"', '\\"')


def _dot_text(text: str) -> str:
    return f'"{_escaped(text)}"'


def _graphml(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for owner, keys in _KEYS.items():
        for name, kind in keys:
            yield f'  <key id="{owner}_{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph id="citations" edgedefault="directed">'
    for node in graph["nodes"]:
        yield f"    <node id={_attribute(node['id'])}>{_data('node', node)}</node>"
    for edge in graph["edges"]:
        ends = f"source={_attribute(edge['source'])} target={_attribute(edge['target'])}"
        yield f"    <edge {ends}>{_data('edge', edge)}</edge>"
    yield "  </graph>"
    yield "</graphml>"


def _attribute(text: str) -> str:
    return quoteattr(printable(text))


def _data(owner: str, values: Mapping[str, Any]) -> str:
    out = []
    for name, _ in _KEYS[owner]:
        value = values[name]
        if isinstance(value, bool | int):
            out.append(f'<data key="{owner}_{name}">{json.dumps(value)}</data>')
        elif value:
            text = "; ".join(value) if isinstance(value, list) else value
            out.append(f'<data key="{owner}_{name}">{escape(printable(text))}</data>')
    return "".join(out)


_MERMAID = {character: f"#{ord(character)};" for character in '"#<>&\\`[]{}()|;'}


def _mermaid(graph: Graph) -> Iterator[str]:
    yield "flowchart LR"
    numbers = {node["id"]: f"n{number}" for number, node in enumerate(graph["nodes"])}
    for node in graph["nodes"]:
        label = "<br>".join("".join(_MERMAID.get(each, each) for each in line) for line in _label(node))
        yield f'  {numbers[node["id"]]}["{label}"]{":::held" if node["in_corpus"] else ""}'
    for edge in graph["edges"]:
        arrow = "-->" if edge["certainty"] == "certain" else "-.->"
        told = f"|{words}|" if (words := _edge_label(edge)) else ""
        yield f"  {numbers[edge['source']]} {arrow}{told} {numbers[edge['target']]}"
    for node in graph["nodes"]:
        if (url := web_address(node["url"])) and '"' not in url:
            yield f'  click {numbers[node["id"]]} href "{url}"'
    yield "  classDef held fill:#e3edf7,stroke:#2f5d8a"


def _jsonld(graph: Graph) -> Iterator[str]:
    uris = {node["id"]: node["uri"] for node in graph["nodes"]}
    cited: dict[str, list[str]] = {}
    for edge in graph["edges"]:
        cited.setdefault(edge["source"], []).append(uris[edge["target"]])
    nodes = [
        {"@id": node["uri"], "identifier": node["id"], "kind": node["kind"], "title": node["title"],
         "date": node["date"], "page": web_address(node["url"]), "documents": node["documents"],
         "references": cited.get(node["id"], [])}
        for node in graph["nodes"]
    ]  # fmt: skip
    told = [{key: value for key, value in node.items() if value} for node in nodes]
    yield as_json({"@context": _CONTEXT, "@graph": told}, indent=2)


def _csv(graph: Graph) -> Iterator[str]:
    nodes = {node["id"]: node for node in graph["nodes"]}
    ends = ("kind", "title", "date", "documents", "url", "in_corpus")
    return csv_lines(COLUMNS, (
        {**edge} | {f"{end}_{name}": nodes[edge[end]][name] for end in ("source", "target") for name in ends}
        for edge in graph["edges"]
    ))  # fmt: skip


def _json(graph: Graph) -> Iterator[str]:
    yield as_json(dict(graph), indent=2)


_LINES: Mapping[Form, Callable[[Graph], Iterator[str]]] = {
    "dot": _dot, "graphml": _graphml, "mermaid": _mermaid, "jsonld": _jsonld, "csv": _csv, "json": _json,
}
