"""``mhcorpus graph``: who cites what, for programs that draw."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from mhcorpus.cli.answers import opened
from mhcorpus.cli.failures import say
from mhcorpus.cli.given import STDIN, lines_of, narrowing
from mhcorpus.cli.options import Database, Limit, Output, PaperKind, Since, Until, Within, queries

_Cited = Annotated[list[str] | None, queries("What is cited")]
_Form = Annotated[
    Literal["dot", "graphml", "mermaid", "jsonld", "csv", "json"] | None,
    typer.Option("--format", help="The form. Default: what the name of FILE tells, else dot."),
]
_AsJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
_Around = Annotated[bool, typer.Option("--around", help="Also what the citing papers cite besides.")]


def graph(
    query: _Cited = None,
    form: _Form = None,
    as_json: _AsJson = False,
    around: _Around = False,
    kind: PaperKind = None,
    since: Since = None,
    until: Until = None,
    within: Within = None,
    limit: Limit = 0,
    output: Output = None,
    db: Database = None,
) -> None:
    """Write who cites what as a graph: papers, and the papers, articles and laws that they cite.

    \b
      mhcorpus graph 36547 | dot -Tsvg > graph.svg    # drawn by Graphviz
      mhcorpus graph 36547 --around -o graph.graphml  # for Gephi, yEd, Cytoscape, networkx
      mhcorpus graph "273f Sr" --format mermaid       # for Markdown
      mhcorpus graph --limit 100 -o all.dot           # the whole corpus, its 100 strongest ties
      mhcorpus graph --format csv > edges.csv         # a row for each tie, for a spreadsheet

    What the corpus holds is filled, what is asked has a thick border; the figure at an arrow is the
    number of mentions, a broken arrow is not certain. Copies of one paper are one node.
    """
    from mhcorpus.exchange.graphs import SUFFIXES, graph_lines
    from mhcorpus.queries.graph import Wanted
    from mhcorpus.queries.graph import graph as found_graph
    from mhcorpus.reports.output import form_of, write_lines

    if as_json and form not in (None, "json"):
        raise typer.BadParameter(f"choose one of --json, --format {form}")
    chosen = form or ("json" if as_json else form_of(output, SUFFIXES, "dot"))
    papers = narrowing(kind, since, until, within)
    asked = lines_of(query or ())
    with opened(db) as corpus:
        found = found_graph(
            corpus, asked, Wanted(papers=papers, around=around, limit=limit), apart=query == [STDIN]
        )
        write_lines(graph_lines(found, chosen), output, reads=corpus.files())
    if not found["edges"]:
        say(f"nothing in the corpus cites {found['query'] or 'a paper or a law'!r}")
    if found["more"]:
        say(f"{found['more']:,} ties of fewer mentions are left out: --limit 0 shows all")
