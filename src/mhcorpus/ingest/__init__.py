"""Ingest: files and folders into the corpus, only what is new or changed."""

from __future__ import annotations

from mhcorpus.ingest.events import Event, Outcome, Summary
from mhcorpus.ingest.run import ingest
from mhcorpus.ingest.tools import Tools, shipped_tools

__all__ = ["Event", "Outcome", "Summary", "Tools", "ingest", "shipped_tools"]
