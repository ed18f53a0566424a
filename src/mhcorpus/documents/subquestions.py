"""The parts of one question or answer: a, b, c, each on a line or behind a space."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_LABEL = re.compile(r"[.)](?<=(?<![^\s(])(?P<label>[a-l]).)\s+(?=\S)")
"""It looks back from the stop, which is met far less often than the letter is."""
_LABELS = "abcdefghijkl"


def with_parts(entry: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return a question's entry with ``parts`` and ``answer_parts`` where it has them.

    A part is ``{"label": "a", "span": [start, end]}`` in the stored text, without its label. Parts
    count from a, at least two of them: a lone "a." is none.
    """
    found = {"parts": _parts(text, entry["question"]), "answer_parts": _parts(text, entry["answer"])}
    return {**entry, **{name: parts for name, parts in found.items() if parts}}


def _parts(text: str, span: list[int] | None) -> list[dict[str, Any]]:
    if span is None:
        return []
    labels: list[re.Match[str]] = []
    for label in _LABEL.finditer(text, span[0] + 1, span[1]):
        if len(labels) < len(_LABELS) and label["label"] == _LABELS[len(labels)]:
            labels.append(label)
    if len(labels) < 2:
        return []
    ends = [label.start("label") for label in labels[1:]] + [span[1]]
    return [
        {"label": label["label"], "span": [label.end(), label.end() + len(text[label.end() : end].rstrip())]}
        for label, end in zip(labels, ends, strict=True)
    ]
