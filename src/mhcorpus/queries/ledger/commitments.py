"""Every promise to the Chamber that papers speak of: to whom, when due, and what became of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from mhcorpus.errors import QueryError
from mhcorpus.queries.dates import may_be_within
from mhcorpus.queries.ledger.concerning import Concerns
from mhcorpus.queries.ledger.entries import Promised, ministry_in, promised
from mhcorpus.queries.ledger.likeness import Grade
from mhcorpus.queries.ledger.promises import Promise, promises
from mhcorpus.queries.ledger.words import CHAMBER
from mhcorpus.queries.meant import Meant
from mhcorpus.queries.membernames import named_member
from mhcorpus.queries.ministries import check_ministry, is_ministry
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.papers import dossier_asked
from mhcorpus.queries.works import works_of
from mhcorpus.states import STATUSES, Status
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug

SCHEMA = "mhcorpus/commitments/1"
_NOTE = "beslisnota"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which promises are wanted; None, False and what is empty ask nothing.

    ``open`` ones are neither kept nor lapsed, ``overdue`` ones are open past the last day of their term;
    ``status`` is how they stand;
    ``due_before`` (ISO day, month or year) is compared with that day as well. ``member`` is to
    whom it was made, ``made_by`` by whom: a name or an office. It is about one of ``dossiers``, as for
    :class:`Concerns`, ``cites`` any citation in a paper that speaks of it; ``since`` and ``until`` count
    these papers.
    """

    status: Status | None = None
    open: bool = False
    overdue: bool = False
    member: str | None = None
    made_by: str | None = None
    ministry: str | None = None
    dossiers: Collection[str] = ()
    cites: str | None = None
    due_before: str | None = None
    since: str | None = None
    until: str | None = None
    within: tuple[str, ...] = ()
    limit: int = 0


def commitments(corpus: Corpus, wanted: Wanted | None = None, on: date | None = None) -> dict[str, Any]:
    """Return the promises that are ``wanted``, as they stand today, or as they stood ``on`` a day.

    Papers after that day do not count then. Open ones come first, by the end of their term; what is
    not known to be due comes behind, the latest paper first.

    Raises QueryError for a member, a ministry, a dossier or a citation that is none.
    """
    wanted, day = wanted or Wanted(), (on or date.today()).isoformat()
    if wanted.made_by:
        named_member(wanted.made_by)  # what can be no name is an error, whatever the corpus has
    known = promises([each for each in promised(corpus) if on is None or each.paper.day <= day])
    if wanted.ministry:
        check_ministry(corpus, wanted.ministry, (name for each in known for name in _ministries(each)))
    if wanted.dossiers:
        about = [Concerns(corpus, dossier_asked(each)) for each in wanted.dossiers]
        known = [each for each in known if any(is_of(one) for one in each.entries for is_of in about)]
    if wanted.cites:
        from mhcorpus.queries.citing_papers import papers_that_cite

        citing = papers_that_cite(corpus, wanted.cites)
        known = [each for each in known if any(one.paper.key in citing for one in each.entries)]
    if wanted.within:
        works = _works(corpus, wanted.within)
        known = [each for each in known if any(one.paper.work in works for one in each.entries)]
    found = by_term(promise for promise in known if _is_wanted(promise, wanted, day))
    entries = [commitment_entry(promise, day) for promise in found]
    if wanted.member:
        entries = list(_to_member(Meant(corpus, wanted.member), zip(found, entries, strict=True)))
    shown = entries[: wanted.limit] if wanted.limit else entries
    return {"schema": SCHEMA, "on": day, "commitments": shown, "more": len(entries) - len(shown)}


def _works(corpus: Corpus, names: tuple[str, ...]) -> set[str]:
    """Return the works of the documents that ``names`` name: one copy speaks for all of a work.

    Raises QueryError for a name that is none.
    """
    keys = Narrowing(within=names).keys(corpus) or ()
    return {work.name for work in works_of(corpus, keys).values()}


def _to_member(
    who: Meant, found: Iterable[tuple[Promise, dict[str, Any]]]
) -> Iterator[dict[str, Any]]:
    """Yield the entries of promises that were made to who is meant, and of those to who may be."""
    for promise, entry in found:
        unsure = who.unsure((each.paper.key, each.content["to"]) for each in promise.entries)
        if unsure is not None:
            yield {**entry, **({"unsure": list(unsure)} if unsure else {})}


def status_named(text: str) -> Status:
    """Return the status that ``text`` names.

    Raises QueryError where it names none.
    """
    for status in STATUSES:
        if text.casefold() == status:
            return status
    raise QueryError(f"{text!r} is no status of a commitment; choose {', '.join(STATUSES)}")


def standing(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return how many of the promises that :func:`commitments` returns are open, overdue, done and lapsed."""
    entries = found["commitments"]
    counted = Counter(each["status"] for each in entries)
    return {
        "on": found["on"], "commitments": len(entries), "open": counted["open"],
        "overdue": sum(each["overdue"] for each in entries), "done": counted["done"],
        "lapsed": counted["lapsed"],
    }


def by_term(found: Iterable[Promise]) -> list[Promise]:
    """Return promises, the open ones first, by the end of their term; then those of the latest paper."""
    latest_first = sorted(found, key=lambda promise: promise.last.paper.day, reverse=True)
    return sorted(latest_first, key=lambda promise: (not promise.is_open, _latest(promise) or "9"))


def _is_wanted(promise: Promise, wanted: Wanted, day: str) -> bool:
    first = next((each.paper.day for each in promise.entries if each.paper.day), "")
    last = max(each.paper.last for each in promise.entries)
    if (wanted.open or wanted.overdue) and not promise.is_open:
        return False
    if wanted.status and promise.status != wanted.status:
        return False
    if wanted.overdue and not is_overdue(promise, day):
        return False
    latest = _latest(promise)
    if wanted.due_before and not (latest and latest[: len(wanted.due_before)] < wanted.due_before):
        return False
    if not may_be_within(first, last, wanted.since, wanted.until):
        return False
    return _is_of(promise, wanted)


def _is_of(promise: Promise, wanted: Wanted) -> bool:
    """Whether maker and ministry are those that are wanted."""
    if wanted.made_by and not is_made_by(wanted.made_by, _maker(promise)):
        return False
    return not wanted.ministry or any(
        is_ministry(wanted.ministry, name) for name in _ministries(promise)
    )


def _ministries(promise: Promise) -> Iterator[str | None]:
    """Yield the ministries of the papers that speak of a promise, and of who signs them."""
    for each in promise.entries:
        yield from (each.paper.ministry, ministry_in(each.paper.office))


def is_made_by(wanted: str, maker: Mapping[str, str | None] | None) -> bool:
    """Whether ``maker`` is meant by a name, an office, or the beginning of one: "minister van JenV".

    Raises QueryError for what is neither.
    """
    if maker is None:
        return False
    if maker["name"] and named_member(wanted).may_sign(maker["name"]):
        return True
    office, asked = maker["office"], slug(re.sub(r"^de\s+", "", wanted, flags=re.IGNORECASE))
    if not office:
        return False
    title, _, of = asked.partition("-")
    return f"{slug(office)}-".startswith(f"{asked}-") or bool(
        of and title == slug(office).partition("-")[0] and is_ministry(wanted, ministry_in(office))
    )


def _maker(promise: Promise) -> Mapping[str, str | None] | None:
    """Return who makes it, by the first paper that says so."""
    return next((maker for each in promise.entries if (maker := each.content["made_by"])), None)


def _latest(promise: Promise) -> str | None:
    latest: str | None = promise.term.content["due_latest"]
    return latest


def is_overdue(promise: Promise, day: str) -> bool:
    """Whether a promise is open past the last day (ISO) that its term allows."""
    latest = _latest(promise)
    return promise.is_open and latest is not None and latest < day


def commitment_entry(promise: Promise, day: str) -> dict[str, Any]:
    """Return a promise as a JSON object, as it stands on ``day`` (ISO)."""
    first, term = promise.entries[0], promise.term.content
    told = max((each.content["to"] for each in promise.entries), key=lambda to: (to != [CHAMBER], len(to)))
    return {
        "id": first.id,
        "status": promise.status,
        "overdue": is_overdue(promise, day),
        "to": told,
        "made_by": _maker(promise),
        "subject": next((found for each in promise.entries if (found := each.content["subject"])), None),
        "sentence": first.content["sentence"],
        "conditional": first.content["conditional"],
        **first.paper.place(first.content),
        "made_on": _made_on(promise),
        "due": term["due"],
        "due_earliest": term["due_earliest"],
        "due_latest": term["due_latest"],
        "relation": term["relation"],
        "register": list(dict.fromkeys(one for each in promise.entries for one in each.content["register"])),
        "settled_by": _settled_by(promise),
        "history": _history(promise),
        "may_be_same": list(promise.maybe),
        "may_be_told_in": (
            [_told(each, "unsure") for each in promise.may_be_told] if promise.is_open else []
        ),
        "due_text": term.get("due_text"),
        **({"corrected": True} if any(each.content.get("corrected") for each in promise.entries) else {}),
        "due_sentence": _sentence_of_term(promise),
    }


def _sentence_of_term(promise: Promise) -> str | None:
    """Return the sentence with the words of the term, where that is another than the first of the promise."""
    term = promise.term.content
    if not term.get("due_text"):
        return None
    sentence: str = term.get("due_sentence") or term["sentence"]
    return None if sentence == promise.entries[0].content["sentence"] else sentence


def _made_on(promise: Promise) -> str | None:
    """Return when it was promised, as a paper says; else the day of the paper that makes it."""
    stated = [each.content["made_on"] for each in promise.entries if each.content["made_on"]]
    made = [each.paper.date for each in promise.entries if each.content["act"] == "made"]
    return next(iter((*stated, *made)), None)


def _settled_by(promise: Promise) -> dict[str, Any] | None:
    if promise.is_open:
        return None
    latest = _latest(promise)
    told = zip(reversed(promise.entries), reversed(_grades(promise)), strict=True)
    ending = [one for one in told if one[0].content["status"] == promise.status]
    # A note to the minister only asks to send what keeps it: the letter itself is the better witness.
    each, grade = min(ending, key=lambda one: one[0].paper.kind == _NOTE)
    return {
        "document": each.paper.name, "work": each.paper.work, "date": each.paper.date,
        "sentence": each.content["settled_by"] or each.content["sentence"], "grade": grade,
        "after_term": bool(latest and latest < each.paper.day),
        **({"only_in_note": True} if each.paper.kind == _NOTE else {}),
    }  # fmt: skip


def _grades(promise: Promise) -> list[Grade]:
    """Return how surely each entry is of this promise; the first is by itself."""
    return ["certain", *promise.grades]


def _history(promise: Promise) -> list[Mapping[str, Any]]:
    return [_told(each, grade) for each, grade in zip(promise.entries, _grades(promise), strict=True)]


def _told(entry: Promised, grade: Grade | Literal["unsure"]) -> dict[str, Any]:
    return {
        "act": entry.content["act"], "status": entry.content["status"], "due": entry.content["due"],
        "sentence": entry.content["sentence"], "settled_by": entry.content["settled_by"],
        **entry.paper.place(entry.content), "grade": grade,
        **({"corrected": True} if entry.content.get("corrected") else {}),
    }  # fmt: skip
