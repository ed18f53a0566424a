"""Where an answer goes: to stdout, or into a file that is whole or is not there."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TextIO, TypeVar

from mhcorpus.errors import MhcorpusError, QueryError

STDOUT = Path("-")


def write_lines(lines: Iterable[str], output: Path | None, *, reads: Iterable[Path]) -> None:
    """Write lines to a file, whole or not at all; to stdout where ``output`` is None or ``-``.

    ``reads`` are the files that are not to be written over. Raises as :func:`put` does.
    """
    if output is None or output == STDOUT:
        with stdout(data=True) as stream:
            stream.writelines(f"{line}\n" for line in lines)
        return

    def write(place: Path) -> None:
        with place.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)

    put(output, write, reads=reads)


Form = TypeVar("Form", bound=str)


def form_of(output: Path | None, suffixes: Mapping[str, Form], default: Form) -> Form:
    """Return the form that the name of ``output`` tells, ``default`` for stdout.

    Raises QueryError where the name tells none.
    """
    if output is None or output == STDOUT:
        return default
    if form := suffixes.get(output.suffix.lower()):
        return form
    forms = "|".join(dict.fromkeys(suffixes.values()))
    raise QueryError(f"{output} tells no form: choose one with --format {forms}")


@contextmanager
def stdout(*, data: bool) -> Iterator[TextIO]:
    """Give stdout to write to; all is written when this ends. ``data`` is UTF-8 on every system.

    Raises MhcorpusError where it cannot be written.
    """
    stream = sys.stdout
    if data and isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="\n")
    with explained("stdout"):
        yield stream
        stream.flush()


def put(output: Path, write: Callable[[Path], None], *, reads: Iterable[Path]) -> None:
    """Let ``write`` make a file beside ``output``, then put it in its place.

    Raises, and what stood there before then stands there still:
        QueryError: ``output`` is one of the files that mhcorpus ``reads``, by whatever name.
        MhcorpusError: it cannot be written.
    """
    from tempfile import NamedTemporaryFile

    if _is_one_of(output, reads):
        raise QueryError(f"{output} is a file that mhcorpus reads: write to another, such as {_free(output)}")
    with explained(output):
        if output.exists() and not output.is_file():
            write(output)  # a pipe or a device has nothing to be put in the place of
            return
        mode = 0o666 & ~_umask()
        with suppress(FileNotFoundError):
            # Who may not read what is there may not read what takes its place. A link in a circle
            # leads to nothing that could be replaced.
            mode = stat.S_IMODE(output.stat().st_mode)
        output = output.resolve()  # of a link, what it leads to is replaced
        with NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}.", delete=False) as file:
            place = Path(file.name)
        try:
            write(place)
            place.chmod(mode)
            place.replace(output)
        finally:
            place.unlink(missing_ok=True)


def _is_one_of(output: Path, files: Iterable[Path]) -> bool:
    """Whether ``output`` leads to one of ``files``, which are not asked for where it leads to none yet.

    What is metadata beside a paper by its name is read with that, whatever the paper.
    """
    from mhcorpus.readers.sidecar_names import is_sidecar

    try:
        about = output.stat()
    except OSError:
        return False
    if is_sidecar(output.resolve().name):
        return True
    for file in files:
        with suppress(OSError):  # it is gone
            if os.path.samestat(about, file.stat()):
                return True
    return False


def _free(output: Path) -> Path:
    """Return a path beside ``output`` at which there is nothing yet."""
    names = (output.with_name(f"{output.stem}-{number}{output.suffix}") for number in count(2))
    return next(each for each in names if not os.path.lexists(each))


def _umask() -> int:
    os.umask(mask := os.umask(0o077))
    return mask


@contextmanager
def explained(output: Path | str) -> Iterator[None]:
    """Turn what the system says of ``output`` into a MhcorpusError that names it."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise MhcorpusError(f"{output}: cannot be written: {error.strerror or error}") from error
