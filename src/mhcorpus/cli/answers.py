"""The one way in which an answer gets its form, and the corpus that it comes from is opened."""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mhcorpus.cli.failures import say
from mhcorpus.cli.parameters import with_parameters
from mhcorpus.reports.formats import Format, Report, write

if TYPE_CHECKING:
    from mhcorpus.store import Corpus

FORMATS: dict[Format, str] = {
    "json": "Print one JSON object.",
    "jsonl": "Print one JSON object a row.",
    "csv": "Print comma-separated rows.",
    "markdown": "Print Markdown.",
}

WORKBOOK = "xlsx"
"""The form that is no text: it goes into the file that is named with it."""

OTHER_FORMS = {
    WORKBOOK: WORKBOOK, "bibtex": "bibtex", "csl": "csl", "as_paths": "paths", "print0": "paths",
}  # fmt: skip
"""The other forms, of which single commands have some, by the option that asks for them."""


def answers(command: Callable[..., Report | Iterator[Report]]) -> Callable[..., None]:
    """Turn a function that returns a report into a command with ``--json`` and the other forms.

    One that yields its report keeps open what it opened until the report is written.

    Raises:
        typer.BadParameter: two forms are asked for at once.
    """
    signature = inspect.signature(command, eval_str=True)

    @functools.wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401 - Typer passes each parameter by its name
        chosen = [form for form in FORMATS if given.pop(form)]
        others = (form for option, form in OTHER_FORMS.items() if given.get(option))
        asked = list(dict.fromkeys([*chosen, *others]))
        workbook = given.pop(WORKBOOK)
        if len(asked) > 1:
            raise typer.BadParameter(f"choose one of --{', --'.join(asked)}")
        made = command(**given)
        with nullcontext(made) if isinstance(made, Report) else _at_hand(made) as report:
            more = _tell(report, chosen[0] if chosen else "page", workbook, given.get("db"))
            for note in (*report.notes, *more):
                say(note)
            if report.exit_code:
                raise typer.Exit(report.exit_code)

    flags = [
        inspect.Parameter(
            form, inspect.Parameter.KEYWORD_ONLY, default=False,
            annotation=Annotated[bool, typer.Option(f"--{form}", help=text)],
        )
        for form, text in FORMATS.items()
    ]
    flags.append(inspect.Parameter(
        WORKBOOK, inspect.Parameter.KEYWORD_ONLY, default=None,
        annotation=Annotated[
            Path | None, typer.Option("--xlsx", metavar="FILE", help="Write the rows into an Excel file.")
        ],
    ))  # fmt: skip
    return with_parameters(run, [*signature.parameters.values(), *flags])


def _tell(report: Report, form: Format, workbook: Path | None, db: Path | None) -> Sequence[str]:
    """Write the report where it is asked for, never over a corpus; return what there is to note of that."""
    if workbook is None:
        write(report, form)
        return ()
    from mhcorpus.reports.workbook import write_workbook
    from mhcorpus.store import default_path

    return write_workbook(report, workbook, reads=(db or default_path(),))


@contextmanager
def _at_hand(command: Iterator[Report]) -> Iterator[Report]:
    """Give the report of a command that yields it, and let the command end afterwards."""
    try:
        yield next(command)
    finally:
        if isinstance(command, Generator):
            command.close()


@contextmanager
def opened(path: Path | None, *, create: bool = False, writes: bool = False) -> Iterator[Corpus]:
    """Open the corpus at ``path``, or the user's own, and close it afterwards.

    ``create`` makes a missing one. Unless it ``writes``, or creates, a command sees the corpus as
    it was at its first look, whoever writes meanwhile.
    """
    from mhcorpus.store import Corpus, default_path

    with (
        Corpus.open(path or default_path(), create=create, tell=say) as corpus,
        nullcontext() if create or writes else corpus.snapshot(),
    ):
        yield corpus


@contextmanager
def opened_if_there(path: Path | None, *, needed: bool = False) -> Iterator[Corpus | None]:
    """Open the corpus as :func:`opened` does; the user's own may be missing unless it is ``needed``."""
    from mhcorpus.store import default_path

    if path is None and not needed and not default_path().exists():
        yield None
        return
    with opened(path) as corpus:
        yield corpus


def near_if_none(
    found: Sequence[object], corpus: Corpus, *persons: str | None, ministry: str | None = None
) -> list[str]:
    """Return who or which ministry is near the names of those of whom nothing is ``found``."""
    if found or not any((*persons, ministry)):
        return []
    from mhcorpus.queries.near import near_members, near_ministries

    near = [each for person in persons if person for each in near_members(corpus, person)]
    return [*near, *(near_ministries(corpus, ministry) if ministry else ())]


def page_may_go_to(output: Path | None) -> None:
    """Let a page for a browser into a file or a pipe, and on a terminal only where ``-`` asks for it.

    Raises:
        typer.BadParameter: it would fill a terminal.
    """
    if output is None and sys.stdout.isatty():
        raise typer.BadParameter("a page is for a browser: write it with -o FILE.html, or print it with -o -")
