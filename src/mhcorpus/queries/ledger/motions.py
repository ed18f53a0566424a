"""Every motion that papers speak of, once, whatever they call it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from mhcorpus.errors import QueryError
from mhcorpus.member_ids import surname_of, surnames
from mhcorpus.official import PUBLISHED
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ledger.entries import Entries, Paper, Said, papers, papers_of, replaced_by, said_of
from mhcorpus.queries.ledger.history import (
    Statement,
    contradictions,
    history_of,
    is_open,
    shown,
    states_of,
)
from mhcorpus.queries.ledger.identity import Motions
from mhcorpus.queries.ledger.motion import Motion
from mhcorpus.queries.ledger.wanted import MENTIONED, Wanted, last_first, listed, meant, state_named
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.submitters import Submitters, fullest
from mhcorpus.states import AXES
from mhcorpus.store import Corpus
from mhcorpus.store.targets import target_of

SCHEMA = "mhcorpus/motions/1"
_AT_ONCE = 100
_ASKING = ("verzoek", "vraag", "vrag", "roep", "gevraagd", "opgeroepen", "spreekt")


class Told(NamedTuple):
    """A motion with what papers say of it; ``history`` is in order of time.

    ``alike`` names the documents of each name that is proposed as the same. ``unsure`` are submitters
    of whom no paper tells whether they are who was asked for.
    """

    motion: Motion
    said: Sequence[Said]
    alike: Mapping[str, Sequence[str]]
    history: Sequence[Statement]
    states: Mapping[str, Statement | None]
    replaced_by: Sequence[str] = ()
    unsure: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether something is still to be done.

        A motion whose place another took waits for nothing, unless a paper tells of its execution.
        """
        return is_open(self.states) and (self.states["execution"] is not None or not self.replaced_by)

    @property
    def submitters(self) -> Submitters:
        """As the papers that name most of them have them; nobody more submitted what is the motion itself."""
        # Tens of papers name few different lists.
        told = dict.fromkeys(
            (tuple(each.content["members"]), bool(each.content.get("and_others"))) for each in self.said
        )
        named = fullest(Submitters(list(members), others) for members, others in told)
        others = named.and_others and not self._has_own_paper
        return Submitters(named.members, others, self.unsure, self._first_names(named.members))

    @property
    def members(self) -> list[str]:
        """The submitters as the paper that names most of them, and their parties, does."""
        return self.submitters.members

    def _first_names(self, members: Iterable[str]) -> dict[str, str]:
        """Return the first names on which the papers that print one agree, by surname."""
        told: dict[str, set[str]] = {}
        for each in self.said:
            for surname, first_name in each.content.get("first_names", {}).items():
                told.setdefault(surname, set()).add(first_name)
        return {one: told[one].pop() for one in surnames(members) if len(told.get(one, ())) == 1}

    @property
    def _has_own_paper(self) -> bool:
        return any(each.content.get("own") for each in self.said)


def motions(corpus: Corpus, wanted: Wanted | None = None) -> dict[str, Any]:
    """Return the motions that are ``wanted``, those spoken of last first, without their history.

    Raises QueryError for a state, a member or a dossier that cannot be read as one.
    """
    wanted = wanted or Wanted()
    if wanted.state:
        wanted = wanted._replace(state=state_named(wanted.state))
    found: list[dict[str, Any]] = []
    more = False
    chosen = last_first(corpus, wanted)
    told: Iterable[Told] = _told(corpus, chosen, wanted.limit or _AT_ONCE, standing=True)
    if wanted.member:
        told = _of_member(corpus, wanted.member, told)
    for motion in (each for each in told if _is_wanted(each, wanted)):
        if wanted.limit and len(found) >= wanted.limit:
            # Which of the rest meet a state is not looked up: that there are more is enough.
            more = True
            break
        found.append(_entry(motion))
        if len(found) == wanted.limit and not _needs_telling(wanted):
            more = next(chosen, None) is not None
            break
    return {"schema": SCHEMA, "motions": found, "more": more}


def motion_history(corpus: Corpus, text: str) -> dict[str, Any]:
    """Return the motions that ``text`` means, each with its history.

    Raises QueryError where ``text`` means no motion.
    """
    from mhcorpus.queries.parse import parse

    query = parse(corpus, text)
    if query.kind not in ("piece", "motion", "id", "dossier", "person"):
        raise QueryError(f"{text!r} names no motion; write 36547-33, '36 547, nr. 33' or 'motie Ceder'")
    return {"schema": SCHEMA, "motions": histories(motions_meant(corpus, query)), "more": False}


def histories(found: Iterable[Told], papers: Collection[int] | None = None) -> list[dict[str, Any]]:
    """Return motions with their history, as ``papers`` (keys; None is all) tell them.

    A motion that none of these speaks of is left out.
    """
    among = found if papers is None else [_as_told_in(told, papers) for told in found]
    return [
        {**_entry(told), "history": [shown(each) for each in told.history], "mentions": _mentions(told)}
        for told in among if told.said
    ]  # fmt: skip


def _as_told_in(told: Told, papers: Collection[int]) -> Told:
    said = [each for each in told.said if each.paper.key in papers]
    history = history_of(said)
    return told._replace(said=said, history=history, states=states_of(history))


def motions_meant(corpus: Corpus, query: Query) -> list[Told]:
    """Return the motions that a query means, by number, with what papers say of them."""
    by_number = sorted(meant(corpus, query), key=lambda motion: target_order(target_of(motion.id, "motion")))
    told = _told(corpus, by_number)
    return list(_of_member(corpus, query.names[0], told) if query.kind == "person" else told)


def told_motions(corpus: Corpus) -> list[Told]:
    """Return all motions, with what papers say of them."""
    return list(_told(corpus, Motions(corpus).of().values()))


def listed_motions(corpus: Corpus) -> Iterator[Told]:
    """Yield the motions that ``motions`` lists: without the names that are a misspelling of another.

    Of papers that state nothing of them, the works are not told.
    """
    return _told(corpus, listed(Motions(corpus).of(), None), standing=True)


def _of_member(corpus: Corpus, name: str, found: Iterable[Told]) -> Iterator[Told]:
    """Yield those of which a member whom ``name`` means, or may mean, is a submitter."""
    from mhcorpus.queries.meant import Meant

    who = Meant(corpus, name)
    for told in found:
        named = surnames(told.members)
        papers = (
            (each.paper.key, (one for one in each.content["members"] if surname_of(one) in named))
            for each in told.said
        )
        if (unsure := who.unsure(papers)) is not None:
            yield told._replace(unsure=unsure)


def _needs_telling(wanted: Wanted) -> bool:
    """Whether only what papers say of a motion tells that it is wanted."""
    return bool(wanted.member or wanted.open or wanted.state)


def _is_wanted(told: Told, wanted: Wanted) -> bool:
    if wanted.open and not told.open:
        return False
    stated = {statement["state"] for statement in told.states.values() if statement}
    return not wanted.state or wanted.state in stated or (wanted.state == MENTIONED and not stated)


def _told(
    corpus: Corpus, chosen: Iterable[Motion], size: int = _AT_ONCE, *, standing: bool = False
) -> Iterator[Told]:
    """Read what papers say of the motions, some of them at once: so many first, then more.

    For how they are ``standing``, only the works of papers that state something are looked up.
    """
    left = iter(chosen)
    while some := list(islice(left, size)):
        said = said_of(corpus, {
            one for each in some for one in (each.id, *each.inferred.values(), *each.proposed)
        })  # fmt: skip
        known = papers_of(corpus, said) if standing else papers(
            corpus, {document for found in said.values() for document, _ in found}
        )
        later = replaced_by(corpus, [each.id for each in some])
        for motion in some:
            yield _one(motion, said, known)._replace(replaced_by=later.get(motion.id, ()))
        size = min(2 * size, _AT_ONCE)


def _one(
    motion: Motion, said: Entries, known: Mapping[int, Paper]
) -> Told:
    found = [
        Said(known[document], content, "inferred" if content.get("certainty") else "stated")
        for document, content in said.get(motion.id, ())
    ]
    found += [
        Said(known[document], content, "inferred")
        for document, name in motion.inferred.items()
        for other, content in said.get(name, ()) if other == document
    ]
    found.sort(key=lambda each: (each.paper.day, each.paper.name, each.paper.key))
    history = history_of(found)
    alike = {name: [known[document].name for document, _ in said.get(name, ())] for name in motion.proposed}
    return Told(motion, found, alike, history, states_of(history))


def _entry(told: Told) -> dict[str, Any]:
    motion = told.motion
    replaces = list(dict.fromkeys(other for each in told.said for other in each.content["replaces"]))
    named = told.submitters
    documents = list(dict.fromkeys(each.paper.name for each in told.said))
    return {
        "id": motion.id,
        "url": PUBLISHED.format(motion.id) if motion.id.startswith("kst-") else None,
        "members": named.members,
        "and_others": named.and_others,
        **named.as_dict(),
        "asks": asked(told),
        **{axis: shown(told.states[axis]) for axis in AXES},
        "open": told.open,
        "contradictions": contradictions(told.history),
        "replaces": replaces,
        "replaced_by": list(told.replaced_by),
        "also_called": sorted(set(motion.inferred.values())),
        "candidates": list(motion.candidates),
        "may_be_same": [
            {"id": name, "why": why, "documents": told.alike[name]}
            for name, why in sorted(motion.proposed.items())
        ],
        "first": told.said[0].paper.date,
        "last": told.said[-1].paper.date,
        "documents": documents,
    }


def asked(told: Told) -> str | None:
    """Return what the motion asks: in its own words, else as a paper tells its request, else its subject."""
    own = [each.content["asks"] for each in told.said if each.content.get("own") and each.content["asks"]]
    cited = [each.content["asks"] for each in told.said if each.content["asks"]]
    requests = [asks for asks in cited if any(word in asks for word in _ASKING)]
    return next(iter((*own, *requests, *cited)), None)


def _mentions(told: Told) -> list[dict[str, Any]]:
    """Return the papers that speak of the motion, each with what it calls done or under way."""
    return [
        {
            "document": each.paper.name, "work": each.paper.work, "date": each.paper.date,
            "status": each.content["status"], "sentence": each.content["status_evidence"], "join": each.join,
        }
        for each in told.said
    ]  # fmt: skip
