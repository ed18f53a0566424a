"""The date of a document, as queries print it."""

from __future__ import annotations

import json


def document_date(printed: str | None, dated: str | None) -> str | None:
    """Return a document's date: as printed or given, else the inferred one with ``~`` (EDTF)."""
    if printed or not dated:
        return printed
    found: dict[str, str] = json.loads(dated)
    if found.get("basis") != "inferred":
        return found["date"]
    return "/".join(part if part.endswith(("~", "..")) else f"{part}~"
                    for part in found["date"].split("/"))
