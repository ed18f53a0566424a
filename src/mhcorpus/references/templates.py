"""Ids and URLs from fields: ``kst-{dossier}[-{chapter}]-{number}``.

A part in square brackets is left out when a field in it is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_FIELD = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


def fill(template: str, fields: Mapping[str, Any]) -> str | None:
    """Fill ``template`` from ``fields``; None when a field outside the brackets is missing."""

    def optional(part: re.Match[str]) -> str:
        return part[1] if all(fields.get(name) for name in _FIELD.findall(part[1])) else ""

    template = _OPTIONAL.sub(optional, template)
    if not all(fields.get(name) for name in _FIELD.findall(template)):
        return None
    return _FIELD.sub(lambda name: str(fields[name[1]]), template)
