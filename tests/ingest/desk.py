"""A folder of papers and a corpus, with tools that say what they were asked."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest import Event, Tools, in_order, ingest
from mhcorpus.readers import name_of, read
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus

LONG_AGO = 1_700_000_000


@dataclass
class Desk:
    """A folder of papers, a corpus, and what was read and analysed for it."""

    folder: Path
    corpus: Corpus
    read: list[str] = field(default_factory=list)
    analysed: list[tuple[str, str | None]] = field(default_factory=list)
    version: str = "1"

    @property
    def tools(self) -> Tools:
        return Tools(
            read=self._read, analyse=self._analyse, version=self.version,
            laws=lambda: [("BWBR0001854", "Wetboek van Strafrecht", "Sr", "wetboek", None)],
            suffixes={".txt", ".md", ".html"},
        )

    def _read(self, path: Path) -> Source:
        self.read.append(path.name)
        text = read(path).text
        if text == "broken":
            raise UnreadableFileError(f"{name_of(path)}: is no paper")
        if text == "bug":
            raise ZeroDivisionError("division by zero\nin some line")
        if text == "stop":
            raise KeyboardInterrupt
        warnings = () if text.strip() else ("the document has no text",)
        return Source(name=name_of(path), format=path.suffix[1:], text=text, warnings=warnings)

    def _analyse(self, source: Source, date: str | None) -> Analysis:
        self.analysed.append((source.name, date))
        reference = Reference(kind="dossier", start=0, end=5, text=source.text[:5], id="36547")
        found = (reference,) if source.text.startswith("36547") else ()
        return Analysis(meta={"kind": "kamerbrief"}, dated=None, references=found)

    def put(self, name: str, text: str, at: int = LONG_AGO) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (at, at))
        return path

    def pack(self, name: str, members: Mapping[str, str], at: int = LONG_AGO) -> Path:
        path = self.folder / name
        with zipfile.ZipFile(path, "w") as archive:
            for member, text in members.items():
                archive.writestr(member, text)
        os.utime(path, (at, at))
        return path

    def ingest(self, *paths: Path, date: str | None = None, prune: bool = False) -> list[str]:
        """Ingest ``paths``, or the folder; return ``outcome name`` of each event, in order."""
        events: list[Event] = []
        self.read.clear()
        self.analysed.clear()
        ingest(paths or (self.folder,), self.corpus, self.tools, date=date, prune=prune,
               report=events.extend)
        return [f"{event.outcome} {event.path.name}" for event in in_order(events)]

    def names(self) -> list[str]:
        return sorted(str(Path(file).relative_to(self.folder)) for file in self.corpus.known())
