"""``mhcorpus check``: whether the corpus is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mhcorpus.cli.answers import answers, opened
from mhcorpus.cli.bounds import Bounds
from mhcorpus.cli.options import Database
from mhcorpus.limits import UNBOUNDED
from mhcorpus.reports.formats import Report

if TYPE_CHECKING:
    from mhcorpus.store import Corpus


@answers
def check(
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what is damaged; a backup is made first.")
    ] = False,
    db: Database = None,
) -> Report:
    """Check that the corpus is whole, and compare it with the files that it was read from.

    \b
      mhcorpus check           # is anything damaged, gone or changed?
      mhcorpus check --repair  # read damaged documents again, build the indexes anew
      mhcorpus check --json | jq .sound

    With --repair the corpus is first copied to corpus.db.damaged.backup. Where the file itself is
    broken it is left alone, and what can be read of it goes to corpus.db.salvaged.jsonl, from which
    mhcorpus ingest makes a corpus. Files that are gone or changed are reported: ingest is for those. So is
    what of the metadata and corrections beside a paper could not be taken.

    Exits with 1 when something is damaged and stays so, with 3 when only some of it could be mended.
    """
    from mhcorpus.reports.check import check_report
    from mhcorpus.upkeep.verdict import judge

    with _opened_even_damaged(db) as corpus:
        if not repair:
            return check_report(judge(corpus), corpus.path, mending=False)
        from mhcorpus.ingest import shipped_tools

        # What was let in is not refused now, whatever limits it was let in with.
        recipe = partial(shipped_tools, limits=UNBOUNDED)
        with Bounds(UNBOUNDED, timeout=0).crew(recipe, None) as crew:
            return check_report(judge(corpus, crew.perform), corpus.path, mending=True)


@contextmanager
def _opened_even_damaged(db: Path | None) -> Iterator[Corpus]:
    """Open the corpus to mend it, or, where it cannot be opened as it should, to see what is left of it.

    Raises:
        CorpusError: nothing can be read of it.
    """
    from mhcorpus.errors import CorpusError, DamagedError
    from mhcorpus.store import Corpus, default_path

    path = db or default_path()
    with ExitStack() as closing:
        try:
            corpus = closing.enter_context(opened(path, writes=True))
        except DamagedError:
            try:
                corpus = closing.enter_context(Corpus.what_is_left(path))
            except CorpusError as error:
                raise CorpusError(
                    f"{path}: is damaged beyond reading: put it aside and ingest your papers again"
                ) from error
        yield corpus
