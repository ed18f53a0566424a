"""Juriconnect locators, which say where something stands in a law: ``jci1.3:c:BWBR0001854&artikel=273f``."""

from __future__ import annotations

import re

JCI = re.compile(r"jci1\.\d+:[cvr]:(?P<law>BWB[RV]\d{7})(?:&[^&=]+=[^&]*)*", re.ASCII)
_VERSION_KEYS = frozenset({"z", "g", "s", "e"})


def jci_place(jci: str) -> tuple[tuple[str, str], ...]:
    """Return the keys and values of a jci that name a place in the law, outer to inner.

    Those that name a version of the law (``z``, ``g``, ``s``, ``e``) are left out.
    """
    pairs = (part.partition("=") for part in jci.split("&")[1:])
    return tuple((key, value) for key, _, value in pairs if key not in _VERSION_KEYS)
