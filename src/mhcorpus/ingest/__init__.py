"""Ingest: files and folders into the corpus, only what is new or changed."""

from __future__ import annotations

from mhcorpus.ingest.crew import Crew
from mhcorpus.ingest.events import Event, Outcome, Summary, in_order
from mhcorpus.ingest.run import ingest
from mhcorpus.ingest.tools import Tools, shipped_tools

__all__ = ["Crew", "Event", "Outcome", "Summary", "Tools", "in_order", "ingest", "shipped_tools"]
