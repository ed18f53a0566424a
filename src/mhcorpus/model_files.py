"""Where the pipeline's data lies: in the installed package, or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def model_path() -> Path:
    """Return the folder with config.cfg, patterns/ and registry/."""
    packaged = Path(__file__).parent / "model"
    # An editable install does not carry the model folder; the checkout has it.
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "models" / "nl_mhcorpus"
