"""``mhcorpus search`` and ``missing``: words in the papers, and papers that are not there."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.given import narrowing
from mhcorpus.cli.options import Cites, Database, Dossier, Limit, PaperKind, Since, Until, Within
from mhcorpus.reports.formats import Report


@answers
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help='Words, "a phrase", begin*, -without.')],
    kind: PaperKind = None,
    since: Since = None,
    until: Until = None,
    within: Within = None,
    cites: Cites = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=0, help="At most so many paragraphs; 0 is all.")
    ] = 20,
    db: Database = None,
) -> Report:
    """Search the text of the papers, paragraph by paragraph; case and accents do not matter.

    \b
      mhcorpus search meldpunt uitbuiting        # paragraphs with both words
      mhcorpus search '"na de zomer"'            # the words together
      mhcorpus search 'uitbuit*' --since 2025    # words that begin so
      mhcorpus search loket OR balie -- -Europa  # either, and not a third
      mhcorpus search leeftijdsverificatie --cites kst-36547-34

    The best come first (BM25): a short paragraph with rare words. Headings, and short lines that are no
    sentence, count a twentieth; of what is as good, the latest is first.
    """
    from mhcorpus.queries.citing_papers import is_cited
    from mhcorpus.queries.near import near_words
    from mhcorpus.queries.search import Wanted
    from mhcorpus.queries.search import search as found
    from mhcorpus.reports.search import search_report

    papers = narrowing(kind, since, until, within)
    wanted = Wanted(papers=papers, cites=cites, limit=limit)
    with opened(db) as corpus:
        text = " ".join(words)
        answer = found(corpus, text, wanted)
        if answer["hits"]:
            return search_report(answer)
        return search_report(answer, is_cited=is_cited(corpus, text), near=near_words(corpus, text))


@answers
def missing(
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Of a kind: kamerstuk, motion, aanhangsel.")
    ] = None,
    dossier: Dossier = None,
    limit: Limit = 0,
    db: Database = None,
) -> Report:
    """List the papers that the corpus cites and does not hold, the most cited first.

    \b
      mhcorpus missing
      mhcorpus missing --dossier 36547
      mhcorpus missing --kind kamerstuk --csv > to-get.csv
    """
    from mhcorpus.queries.missing import Wanted
    from mhcorpus.queries.missing import missing as found
    from mhcorpus.reports.search import missing_report

    with opened(db) as corpus:
        answer = found(corpus, Wanted(kind=kind, dossier=dossier, limit=limit))
        return missing_report(answer, narrowed=bool(kind or dossier))
