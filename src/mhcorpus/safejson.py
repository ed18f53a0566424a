"""JSON that is safe to print: what a document says stays text."""

from __future__ import annotations

import json
import re

# What JSON lets through raw and a terminal or an encoder would act on.
_RISKY = "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def as_json(value: object, *, indent: int | None = None) -> str:
    """Return ``value`` as JSON in which documents cannot hide control characters."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return re.sub(_RISKY, lambda match: f"\\u{ord(match[0]):04x}", text)
