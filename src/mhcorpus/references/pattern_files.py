"""Pattern files on disk: which there are, and what they say, with every key of the right shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mhcorpus.errors import PatternError

_VOCABULARY = "vocabulary.yaml"
_TEXT, _TEXTS, _SWITCH = "text", "a list of texts", "true or false"
_NAMED_TEXTS, _ENTRIES = "texts by name", "a list of entries with a name and a regex"

KIND_KEYS: Mapping[str, str] = {
    "kind": _TEXT,
    "source": _TEXT,
    "vocabulary": _NAMED_TEXTS,
    "patterns": _ENTRIES,
    "exclude": _TEXTS,
    "yields_to": _TEXTS,
    "over_all": _SWITCH,
    "normaliser": _TEXT,
    "id": _TEXT,
    "url": _TEXT,
    "examples": _TEXTS,
}
PATTERN_KEYS: Mapping[str, str] = {
    "name": _TEXT,
    "regex": _TEXT,
    "needs": _TEXTS,
    "then": _TEXT,
    "certainty": _TEXT,
}


@dataclass(frozen=True, slots=True)
class PatternFiles:
    """The pattern files of one folder, or one file, and the vocabulary that they share."""

    files: tuple[Path, ...]
    vocabulary: Path | None

    @property
    def all(self) -> tuple[Path, ...]:
        """Everything that has a say in what is found."""
        return (*self.files, self.vocabulary) if self.vocabulary else self.files


def pattern_files(place: Path) -> PatternFiles:
    """Return the ``*.yaml`` of a folder, or a file by itself; vocabulary.yaml beside them is shared.

    Raises:
        PatternError: there is nothing at ``place``, or no pattern file in it.
    """
    folder = place if place.is_dir() else place.parent
    files = sorted(set(place.glob("*.yaml")) - {place / _VOCABULARY}) if place.is_dir() else [place]
    if not place.exists():
        raise PatternError(f"{place}: there is no such file or folder")
    if not files:
        raise PatternError(f"{place}: there is no pattern file (*.yaml) in this folder")
    vocabulary = folder / _VOCABULARY
    return PatternFiles(tuple(files), vocabulary if vocabulary.is_file() else None)


def read_vocabulary(path: Path) -> dict[str, str]:
    """Return the named pieces of regex in ``path``; PatternError when it holds anything else."""
    content = read_mapping(path)
    if not _is(content, _NAMED_TEXTS):
        raise PatternError(f"{path.name}: a vocabulary is {_NAMED_TEXTS}")
    return content


def read_mapping(path: Path) -> dict[str, Any]:
    """Return what a pattern file says; PatternError when it is no mapping or no YAML."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    except OSError as error:
        raise PatternError(f"{path.name}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise PatternError(f"{path.name}: no UTF-8") from None
    except yaml.YAMLError as error:
        raise PatternError(f"{path.name}: no valid YAML: {_where_and_why(error)}") from None
    if not isinstance(content, dict):
        raise PatternError(f"{path.name}: a pattern file is a mapping with a kind")
    return content


def _where_and_why(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    return str(error).splitlines()[0]


def kind_faults(content: Mapping[str, Any], where: str) -> Iterator[str]:
    """Yield a line for each key of a pattern file that is unknown, missing or of the wrong shape."""
    # What no pattern finds says what does, in its source.
    required = {"kind"} if content.get("source") else {"kind", "patterns"}
    yield from _faults(content, KIND_KEYS, required, f"{where}: {content.get('kind', '?')}")
    if _is(entries := content.get("patterns", []), _ENTRIES):
        for entry in entries:
            yield from pattern_faults(entry, where)


def pattern_faults(entry: Mapping[str, Any], where: str) -> Iterator[str]:
    """Yield a line for each key of one pattern that is unknown, missing or of the wrong shape."""
    yield from _faults(entry, PATTERN_KEYS, {"name", "regex"}, f"{where}: {entry.get('name', '?')}")


def _faults(
    entry: Mapping[str, Any], known: Mapping[str, str], required: Iterable[str], where: str
) -> Iterator[str]:
    for key in entry:
        if key not in known:
            yield f"{where}: unknown key {key!r}"
        elif not _is(entry[key], known[key]):
            # Without quotes YAML reads "no" as false and 12 as a number.
            yield f"{where}: {key} must be {known[key]}; put texts in quotes"
    yield from (f"{where}: missing key {key!r}" for key in sorted(set(required) - set(entry)))


def _is(value: object, shape: str) -> bool:
    if shape == _TEXT:
        return isinstance(value, str)
    if shape == _SWITCH:
        return isinstance(value, bool)
    if shape == _NAMED_TEXTS:
        return isinstance(value, dict) and all(
            isinstance(part, str) for pair in value.items() for part in pair
        )
    element = dict if shape == _ENTRIES else str
    return isinstance(value, list) and all(isinstance(each, element) for each in value)
