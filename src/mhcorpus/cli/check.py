"""``mhcorpus check``: whether the corpus is whole."""

from __future__ import annotations

from typing import Annotated

import typer

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.options import MEMORY, Database, crew_for
from mhcorpus.reports.formats import Report


@answers
def check(
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what is damaged; a backup is made first.")
    ] = False,
    db: Database = None,
) -> Report:
    """Check that the corpus is whole, and compare it with the files that it was read from.

    \b
      mhcorpus check                  is anything damaged, gone or changed?
      mhcorpus check --repair         read damaged documents again, build the indexes anew
      mhcorpus check --json | jq .sound

    With --repair the corpus is first copied to corpus.db.damaged.backup. Where the file itself is
    broken it is left alone, and what can be read of it goes to corpus.db.salvaged.jsonl, from which
    mhcorpus ingest makes a corpus. Files that are gone or changed are reported: ingest is for those.

    Exits with 1 when something is damaged and stays so, with 3 when only some of it could be mended.
    """
    from mhcorpus.errors import CorpusError, DamagedError
    from mhcorpus.reports.check import check_report
    from mhcorpus.store import default_path
    from mhcorpus.upkeep.verdict import judge

    try:
        with opened(db, writes=True) as corpus:
            if not repair:
                return check_report(judge(corpus), corpus.path, mending=False)
            from mhcorpus.ingest import shipped_tools

            with crew_for(shipped_tools, None, None, MEMORY) as crew:
                return check_report(judge(corpus, crew.perform), corpus.path, mending=True)
    except DamagedError as error:
        raise CorpusError(
            f"{db or default_path()}: is damaged beyond reading: put it aside and ingest your papers again"
        ) from error
