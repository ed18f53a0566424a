"""The Typer application: its commands, in the order in which help lists them."""

from __future__ import annotations

from typing import Annotated

import typer

import mhcorpus
from mhcorpus.cli import (
    annotate,
    check,
    cite,
    corpus,
    evaluate,
    export,
    extract,
    graph,
    ingest,
    ledger,
    lookup,
    patterns,
    people,
    questions,
    refs,
    report,
    schema,
    search,
    stats,
    timeline,
)
from mhcorpus.cli.failures import GuardedCommands


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mhcorpus {mhcorpus.__version__}")
        raise typer.Exit


def trace_papers(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Trace every reference in Dutch parliamentary papers.

    \b
      mhcorpus ingest ~/papers         read a folder into the corpus
      mhcorpus refs 36547              who cites this dossier, where, in which words
      mhcorpus refs "273f Sr" --json   the same of an article, for a program

    The corpus is one SQLite file: --db, else $MHCORPUS_DB, else your data folder.
    """


app = typer.Typer(
    cls=GuardedCommands,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(trace_papers)
app.command("ingest")(ingest.ingest)
app.command("refs")(refs.refs)
app.command("extract")(extract.extract)
app.command("annotate")(annotate.annotate)
app.command("lookup")(lookup.lookup)
app.command("cite")(cite.cite)
app.command("open")(cite.open_page)
app.command("list")(corpus.list_documents)
app.command("show")(corpus.show)
app.command("motions")(ledger.motions)
app.command("commitments")(ledger.commitments)
app.command("timeline")(timeline.timeline)
app.command("graph")(graph.graph)
app.command("report")(report.report)
app.command("changes")(ledger.changes)
app.command("search")(search.search)
app.command("missing")(search.missing)
app.command("stats")(stats.stats)
app.command("people")(people.people)
app.command("questions")(questions.questions)
app.command("remove")(corpus.remove)
app.command("check")(check.check)
app.command("export")(export.export)
app.command("schema")(schema.schema)
app.add_typer(patterns.patterns, name="patterns")
app.command("eval")(evaluate.evaluate)
