"""An export as lines: one JSON object a document, written and read one at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from mhcorpus.errors import UnreadableFileError

if TYPE_CHECKING:
    from mhcorpus.store.stored import Stored

SUFFIX = ".jsonl"
_OURS = re.compile(rb'"schema"\s*:\s*"mhcorpus/export/')
_SURROGATE = re.compile(rb"\\u[dD]")
_LONGEST = 2**28  # bytes of a line; the text of the longest papers is a hundredth of that


def documents_in(stream: BinaryIO) -> Iterator[tuple[int, Stored | UnreadableFileError]]:
    """Yield the number, from 1, of each line of an export, and its document or what is wrong with it.

    Raises UnreadableFileError for what is no export at all: its first line does not name the form.
    """
    number = 0
    while line := stream.readline(_LONGEST + 1):
        number += 1
        if len(line) > _LONGEST:
            raise UnreadableFileError(f"line {number} is longer than {_LONGEST:,} bytes")
        if not line.strip():
            continue
        try:
            yield number, _document(line)
        except UnreadableFileError as error:
            if number == 1 and not _OURS.search(line):
                raise UnreadableFileError(f"line 1: {error}") from None
            yield number, error


def lines_in(path: Path) -> int:
    """Return the number of lines of a file; OSError where it cannot be read."""
    with path.open("rb") as stream:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(2**20), b""))


def _document(line: bytes) -> Stored:
    from mhcorpus.records.document import document_of

    try:
        record = json.loads(line.decode("utf-8").rstrip("\r\n"), parse_constant=_refuse)
        if _SURROGATE.search(line):
            # A lone one is no text that can be stored.
            json.dumps(record, ensure_ascii=False).encode("utf-8")
    except UnicodeError:
        raise UnreadableFileError("is not valid Unicode") from None
    except RecursionError:
        raise UnreadableFileError("is nested too deep") from None
    except json.JSONDecodeError as error:
        raise UnreadableFileError(f"is not JSON: {error.msg}, at character {error.pos + 1}") from None
    except ValueError as error:
        raise UnreadableFileError(f"is not JSON: {error}") from None
    return document_of(record)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
