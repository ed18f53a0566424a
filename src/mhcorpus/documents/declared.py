"""What a paper's file or its sidecar says of it, beside its text: the publisher's metadata.

Names come in several spellings (``DC.type``, ``dcterms:type``, ``OVERHEIDop.ondernummer``,
``overheidop:ondernummer``); what stands behind the last full stop or colon tells them apart.
The properties of an office file (title, author, created) have no such prefix: they are left to
their program, which seldom knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mhcorpus.official.publications import OFFICIAL_ID, is_official_id
from mhcorpus.readers.sidecar_names import BY_USER, CORRECTIONS

_PREFIX = re.compile(r"[.:]")
_SEVERAL = re.compile(r"[;\n]")
_RECORD = re.compile(rf"officielebekendmakingen\.nl/(?P<id>{OFFICIAL_ID.pattern})(?=[/.]|$)")


class Declared:
    """The declared values of one paper, whatever prefix their names have."""

    def __init__(self, declared: Mapping[str, str]) -> None:
        self._values: dict[str, list[str]] = {}
        self.id: str | None = None
        self._stated = {
            name.removeprefix(BY_USER): value for name, value in declared.items() if name.startswith(BY_USER)
        }
        for name, value in declared.items():
            if name == CORRECTIONS:
                continue
            if _PREFIX.search(name):
                key = _PREFIX.split(name)[-1].lower()
                self._values.setdefault(key, []).append(value.strip())
            if self.id is None and (record := _RECORD.search(value)):
                self.id = record["id"]
        stated = self.first("identifier")
        if stated and is_official_id(stated):
            self.id = stated

    def first(self, *names: str) -> str | None:
        """Return the value of the first of ``names`` (lower case, no prefix) that is declared."""
        return next((self._values[name][0] for name in names if self._values.get(name)), None)

    def stated(self, name: str) -> str | None:
        """Return what the user states under ``name`` beside the paper: it goes before all else."""
        return self._stated.get(name)

    def every(self, name: str) -> list[str]:
        """Return all values of a name, also those that one string holds, parted by semicolons."""
        parts = (part.strip() for value in self._values.get(name, []) for part in _SEVERAL.split(value))
        return [part for part in parts if part]
