"""The pipeline's data: where it lies, in the installed package or a checkout, and which it is."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import mhcorpus


@cache
def model_path() -> Path:
    """Return the folder with config.cfg, patterns/ and registry/."""
    packaged = Path(__file__).parent / "model"
    # An editable install does not carry the model folder; the checkout has it.
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "models" / "nl_mhcorpus"


def analysis_version(patterns: Sequence[Path] = ()) -> str:
    """Return what two analyses must share to be interchangeable: the program and its data.

    The user's own ``patterns`` are part of the data. Nothing but the bytes of the files is read.

    Raises:
        PatternError: there is nothing at one of ``patterns``.
    """
    files = sorted(model_path().rglob("*.yaml"))
    if patterns:
        from mhcorpus.references.pattern_files import pattern_files

        files += [file for place in patterns for file in pattern_files(place).all]
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{mhcorpus.__version__}+{digest.hexdigest()[:16]}"
