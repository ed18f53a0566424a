"""What tells whether a paper must be analysed anew: the program and the data of its pipeline."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import mhcorpus
from mhcorpus.model_files import model_path


def analysis_version(patterns: Sequence[Path] = ()) -> str:
    """Return what two analyses must share to be interchangeable: the program and its data.

    The user's own ``patterns`` are part of the data. Nothing but the bytes of the files is read.

    Raises:
        PatternError: there is nothing at one of ``patterns``.
    """
    files = sorted(model_path().rglob("*.yaml"))
    if patterns:
        from mhcorpus.references.pattern_files import pattern_files  # few have patterns of their own

        files += [file for place in patterns for file in pattern_files(place).all]
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{mhcorpus.__version__}+{digest.hexdigest()[:16]}"
