"""How much a paper may take: the options of every command that reads one, all four together."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from mhcorpus.cli.parameters import with_parameters
from mhcorpus.limits import MB, PAGES, SIZE, Limits

if TYPE_CHECKING:
    from mhcorpus.ingest import Crew, Tools

Done = TypeVar("Done")

_MaxSize = Annotated[
    int,
    typer.Option(
        "--max-size", metavar="MB", min=1,
        help="The largest file that is read, and the largest part that is unpacked from one.",
    ),
]
_MaxPages = Annotated[
    int, typer.Option("--max-pages", metavar="N", min=1, help="The most pages of a PDF that is read.")
]
_MaxMemory = Annotated[
    int,
    typer.Option(
        "--max-memory", metavar="MB", min=0,
        help="Memory that a process which reads files may take; 0 is no limit. Not on Windows.",
    ),
]
_TimeLimit = Annotated[
    float | None,
    typer.Option(
        "--timeout", metavar="SECONDS", min=0,
        help="How long one file may take; 0 is for ever. Default: 120, with --ocr 1200.",
    ),
]
_MEMORY = 4096
"""MB of address space: a worker with the pipeline takes a quarter of it."""
_SECONDS, _OCR_SECONDS = 120.0, 1200.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large a paper may be, how long it may take (seconds, 0 is for ever, None what is usual) and how
    many MB of memory (0 is no limit)."""

    limits: Limits
    timeout: float | None = None
    memory: int = _MEMORY

    def crew(self, recipe: Callable[[], Tools], jobs: int | None, *, ocr: bool = False) -> Crew:
        """Return the processes that read files, held to these bounds."""
        from mhcorpus import ingest

        usual = _OCR_SECONDS if ocr else _SECONDS
        seconds = usual if self.timeout is None else self.timeout or None
        return ingest.Crew(recipe, jobs, seconds, self.memory * 2**20 or None)


def bounded(command: Callable[..., Done]) -> Callable[..., Done]:
    """Give a command the four options in the place of its parameter ``bounds``, which they make."""

    @functools.wraps(command)
    def run(**given: Any) -> Done:  # noqa: ANN401 - Typer passes each parameter by its name
        limits = Limits(given.pop("max_size") * MB, given.pop("max_pages"))
        bounds = Bounds(limits, given.pop("timeout"), given.pop("max_memory"))
        return command(**given, bounds=bounds)

    options = [
        inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=option)
        for name, option, default in (
            ("timeout", _TimeLimit, None), ("max_size", _MaxSize, SIZE), ("max_pages", _MaxPages, PAGES),
            ("max_memory", _MaxMemory, _MEMORY),
        )
    ]
    parameters: list[inspect.Parameter] = []
    for each in inspect.signature(command, eval_str=True).parameters.values():
        parameters += options if each.name == "bounds" else [each]
    return with_parameters(run, parameters)
