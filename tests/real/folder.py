"""Where real papers lie beside the project, if they do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("MHCORPUS_SHARED", ""))
DOCS = FOLDER / "real" / "docs"

needed = pytest.mark.skipif(
    "MHCORPUS_SHARED" not in os.environ or not DOCS.is_dir(),
    reason="MHCORPUS_SHARED names no folder with real documents",
)
"""The mark of tests that read them."""
