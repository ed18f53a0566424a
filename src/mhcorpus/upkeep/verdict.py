"""What is said of a corpus after a look at all of it, and what was done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mhcorpus.ingest.jobs import Perform
from mhcorpus.store import Corpus
from mhcorpus.store.backup import back_up
from mhcorpus.store.connection import explained
from mhcorpus.upkeep.check import faults_in
from mhcorpus.upkeep.papers import Astray, Refused, astray, refused
from mhcorpus.upkeep.repair import Mended, repair
from mhcorpus.upkeep.salvage import Salvage, salvage


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. ``backup`` is the corpus as it was, where anything was to be mended;
    ``salvage`` what was saved of one whose file is broken. ``documents`` counts those that can be
    seen, None where that cannot be said.
    """

    faults: Sequence[Mended] = ()
    papers: Sequence[Astray] = ()
    refused: Sequence[Refused] = ()
    documents: int | None = None
    backup: Path | None = None
    salvage: Salvage | None = None


def judge(corpus: Corpus, perform: Perform | None = None) -> Verdict:
    """Look at a whole corpus; with ``perform``, which reads papers again, mend what is damaged.

    Before anything is mended the corpus is copied. One whose file is broken is left as it is.

    Raises CorpusError where the corpus cannot be read, copied or written.
    """
    faults = faults_in(corpus)
    broken = any(fault.part == "file" for fault in faults)
    mended: Sequence[Mended] = [Mended(fault, "not mended") for fault in faults]
    backup = saved = None
    if faults and perform:
        with explained(corpus.path):
            if broken:
                saved = salvage(corpus)
            else:
                backup = back_up(corpus.path, "damaged")
                mended = repair(corpus, faults, perform)
    if broken:
        return Verdict(mended, salvage=saved)
    documents = corpus.size()
    return Verdict(mended, astray(corpus), refused(corpus), documents, backup)
