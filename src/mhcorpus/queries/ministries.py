"""Ministries by name, by a part of it or by initials: Justitie, JenV, J&V."""

from __future__ import annotations

import re

from mhcorpus.store.targets import slug

_HEADED = re.compile(
    r"(?:het |de )?(?:ministerie|minister|staatssecretaris|departement)(?: (?:van|voor))? ", re.IGNORECASE
)


def is_ministry(wanted: str, name: str | None) -> bool:
    """Return whether a ministry is meant by a part of its name or by its initials: JenV, J&V, VWS.

    "Ministerie van", "minister van" may stand before it.
    """
    wanted = without_office(wanted)
    if not name or not slug(wanted):
        return False
    wanted, short = wanted.replace("&", "en").casefold(), initials(name)
    return slug(wanted) in slug(name) or wanted in {short.casefold(), short.replace("en", "").casefold()}


def without_office(name: str) -> str:
    """Return the name of a ministry without "Ministerie van" or "minister van" before it."""
    return _HEADED.sub("", name.strip())


def initials(ministry: str) -> str:
    """Return how a ministry is written short: JenV, VWS."""
    return "".join(re.findall(r"\ben\b|\b[A-Z]", ministry))
