"""An error that comes of what a damaged corpus holds is told as that, not as a fault of the program."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mhcorpus.errors import DEBUG, CorpusError, DamagedError

_OF_WRONG_VALUES = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What Python raises where a value is not of the form that it must have."""


def telling_damage(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command that fails look whether each document of its corpus is whole; one has ``db``.

    Raises:
        DamagedError: one is not; the line says which, and what to do.
    """

    @functools.wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401 - Typer passes each parameter by its name
        try:
            command(**given)
        except _OF_WRONG_VALUES as error:
            if "db" in given and not os.environ.get(DEBUG) and (damage := _damage_in(given["db"])):
                raise DamagedError(damage) from error
            raise

    return run


def _damage_in(db: Path | None) -> str | None:
    from mhcorpus.store import Corpus, default_path
    from mhcorpus.upkeep.check import first_fault

    path = db or default_path()
    try:
        with Corpus.at_a_glance(path) as corpus:
            fault = first_fault(corpus)
    except CorpusError:
        return None
    if fault is None:
        return None
    return f"{path}: is damaged: {fault.path}: {fault.message}: mhcorpus check --repair reads it again"
