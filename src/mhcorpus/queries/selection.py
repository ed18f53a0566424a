"""Which documents a list holds, and in which order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from mhcorpus.errors import QueryError
from mhcorpus.queries.membernames import named_member
from mhcorpus.queries.papers import kamerstuk
from mhcorpus.store.targets import slug

Entry = Mapping[str, Any]
Order = Literal["date", "name", "kind", "ministry", "references", "words"]
ORDERS: tuple[Order, ...] = get_args(Order)
_HEADED = re.compile(
    r"(?:het |de )?(?:ministerie|minister|staatssecretaris|departement)(?: (?:van|voor))? ", re.IGNORECASE
)
_MOST_FIRST = frozenset({"references", "words"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What documents must meet; None and False ask nothing.

    ``since`` and ``until`` are days, months or years (ISO), both included, and leave out what
    has no date. ``kind`` may be cut short; ``ministry`` is a part of its name, or its initials;
    ``member`` has a part in the paper: asks, submits, signs or answers.
    """

    kind: str | None = None
    since: str | None = None
    until: str | None = None
    ministry: str | None = None
    member: str | None = None
    dossier: str | None = None
    no_text: bool = False

    def of(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return those that meet it; an entry is that of ``list``, with its ``sort_date``.

        Raises QueryError for a dossier or a member that cannot be read as one.
        """
        tests = list(self._tests())
        return [entry for entry in entries if all(test(entry) for test in tests)]

    def _tests(self) -> Iterable[Callable[[Entry], bool]]:
        if kind := self.kind and self.kind.casefold():
            yield lambda entry: (entry["kind"] or "").casefold().startswith(kind)
        if since := self.since:
            yield lambda entry: entry["sort_date"] >= since
        if until := self.until:
            yield lambda entry: bool(entry["sort_date"]) and entry["sort_date"][: len(until)] <= until
        if ministry := self.ministry:
            yield lambda entry: is_ministry(ministry, entry["ministry"])
        if self.member:
            member = named_member(self.member)
            yield lambda entry: any(member.may_be(person) for person in entry["members"])
        if self.dossier:
            dossier = _dossier(self.dossier)
            yield lambda entry: re.split(r"-(?=[A-Z]|\d\d$)", entry["dossier"] or "")[0] == dossier
        if self.no_text:
            yield lambda entry: entry["words"] == 0


def ordered(entries: Sequence[Entry], by: str) -> list[Entry]:
    """Return ``entries`` in that order; what is alike in it stays as it was: by date.

    Raises QueryError for an order that there is not.
    """
    if by not in ORDERS:
        raise QueryError(f"cannot sort by {by!r}; choose {', '.join(ORDERS)}")
    key = {"name": "document", "date": "sort_date"}.get(by, by)
    if by in _MOST_FIRST:
        return sorted(entries, key=lambda entry: -entry[key])
    return sorted(entries, key=lambda entry: str(entry[key] or "").casefold())


def is_ministry(wanted: str, name: str | None) -> bool:
    """Return whether a ministry is meant by a part of its name or by its initials: JenV, J&V, VWS.

    "Ministerie van", "minister van" may stand before it.
    """
    wanted = _HEADED.sub("", wanted.strip())
    if not name or not slug(wanted):
        return False
    wanted = wanted.replace("&", "en")
    words = re.findall(r"\ben\b|\b[A-Z]", name)
    initials = "".join(words)
    return slug(wanted) in slug(name) or wanted.casefold() in {
        initials.casefold(), initials.replace("en", "").casefold(),
    }


def _dossier(text: str) -> str:
    query = kamerstuk(text)
    if query is None:
        raise QueryError(f"{text!r} is no dossier; write 36547 or '36 547'")
    return query.number
