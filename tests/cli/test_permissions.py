"""What the user may not read costs that alone."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.papers import LETTER, NOTE
from tests.cli.processes import MHCORPUS, environment

_DROP, _OVERRIDES = 24, (1, 2)
"""PR_CAPBSET_DROP, and by what root reads all the same: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH."""


def _as_anybody() -> None:
    for each in _OVERRIDES:
        ctypes.CDLL(None).prctl(_DROP, each)


@pytest.mark.skipif(sys.platform != "linux", reason="the way to bind root is that of Linux")
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("shut", "shut: cannot be listed: Permission denied"),
        ("shut/brief.txt", "shut/brief.txt: cannot be reached: Permission denied"),
        ("secret.txt", "secret.txt: Permission denied"),
        ("gone.txt", "gone.txt: there is no such file or folder"),
    ],
)
def test_ingest_reads_what_it_may(given: str, said: str, tmp_path: Path) -> None:
    """A path that cannot be read fails as one that is not there, and the others are read."""
    (tmp_path / "shut").mkdir()
    for name, text in (("shut/brief.txt", LETTER), ("secret.txt", LETTER), ("nota.md", NOTE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("shut", "secret.txt"):
        (tmp_path / name).chmod(0)
    done = subprocess.run(
        [*MHCORPUS, "ingest", given, "nota.md", "-q"], cwd=tmp_path, capture_output=True, text=True,
        env=environment(tmp_path / "corpus.db"), preexec_fn=_as_anybody,
    )  # fmt: skip
    (tmp_path / "shut").chmod(0o700)
    assert (done.stderr, done.returncode) == (f"mhcorpus: failed: {said}\n", 3)
