"""What ingest works with: the readers and the analysis, loaded when the first file needs them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.limits import NORMAL, Limits

if TYPE_CHECKING:
    from mhcorpus.nlp.analyser import Analyser
    from mhcorpus.reference import Analysis
    from mhcorpus.source import Source
    from mhcorpus.store.corpus import LawRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """``version`` changes whenever ``analyse`` could find other things or ``laws`` give others.

    ``analyse`` takes the date (EDTF) given for papers that print none, or None; ``laws``
    gives the names that queries know laws by; ``suffixes`` are those that ``read`` reads;
    ``reads_scans``: a document that had no text is worth another look; ``load`` gets ready what
    ``analyse`` needs, which else happens at the first file; ``limits`` are those of ``read``.
    """

    read: Callable[[Path], Source]
    analyse: Callable[[Source, str | None], Analysis]
    laws: Callable[[], Iterable[LawRow]]
    version: str
    suffixes: Collection[str]
    reads_scans: bool = False
    load: Callable[[], object] = lambda: None
    limits: Limits = NORMAL


def shipped_tools(
    patterns: Sequence[Path] = (), *, pdf_engine: str = "auto", ocr: bool = False,
    limits: Limits = NORMAL,
) -> Tools:
    """Return the readers and the pipeline that come with mhcorpus, and the user's own ``patterns``.

    The pipeline is loaded when the first file has to be analysed: where nothing has
    changed, ingest does without.

    Raises:
        PatternError: one of ``patterns`` is wrong.
    """
    from mhcorpus.analysis_version import analysis_version
    from mhcorpus.readers import SUFFIXES, read

    @cache
    def analyser() -> Analyser:
        from mhcorpus.nlp.analyser import Analyser

        return Analyser(patterns=patterns)

    def analyse(source: Source, date: str | None) -> Analysis:
        return analyser().analyse(source, date=date)

    def laws() -> Iterator[LawRow]:
        from mhcorpus.model_files import model_path
        from mhcorpus.references.registry import Registry

        return Registry.load(model_path() / "registry").rows()

    return Tools(
        read=partial(read, pdf_engine=pdf_engine, ocr=ocr, limits=limits), analyse=analyse, laws=laws,
        version=analysis_version(patterns), suffixes=SUFFIXES, reads_scans=ocr,
        load=analyser, limits=limits,
    )
