"""What is told of a reference where it stands: what it is, how sure that is, and who else cites it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.official.addresses import publication_page
from mhcorpus.queries.titles import place_in_law
from mhcorpus.reference import Certainty, Reason, Reference
from mhcorpus.reports.membernames import member_name
from mhcorpus.reports.page import web_address
from mhcorpus.reports.states import AXES, LEADS, state_span
from mhcorpus.reports.wording import counted

SURENESS: Mapping[Certainty, str] = {
    "certain": "certain", "likely": "likely", "unsure": "unsure", "anaphora": "points back",
}  # fmt: skip
MEANINGS: Mapping[Certainty, str] = {
    "certain": "the text says it",
    "likely": "follows from the text by a rule",
    "unsure": "the text leaves open what it means",
    "anaphora": "a short form for what was cited before",
}
_REASONS: Mapping[Reason, str] = {
    "explicit": "",
    "note": "told in the note of this sentence",
    "alias": "under another name for it",
    "list": "one of a list",
    "earlier mention": "taken from an earlier mention",
    "corrected": "corrected beside the paper",
    "inferred": "worked out from the date of the paper",
}
_IN_RANGE = {"certain": "in a range", "unsure": "perhaps in a range"}
"""How a paper cites an article that it does not name."""
_CITED = 4
"""Of so many papers that cite it too, a card gives the names."""

Known = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a card tells of one reference; ``anchor`` is its place in the list of what is cited.

    ``title`` is Dutch, as laws and papers are called; ``period`` the first and the last day that a
    date allows, where they differ. ``candidates`` are ids with their addresses.
    ``standing`` is what became of a motion: axis, state, tone, whose day, and the day.
    ``held`` are the files of the corpus that are what is cited; ``cited_by`` is None without a corpus.
    """

    kind: str
    id: str | None
    url: str | None
    title: str | None
    period: str | None
    certainty: Certainty
    sure: str
    why: str
    candidates: tuple[tuple[str, str | None], ...]
    standing: tuple[tuple[str, str, str, str, str], ...]
    held: tuple[str, ...]
    cited_by: str | None
    citing: tuple[tuple[str, str | None], ...]
    more: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a run of the text leads to and tells: an entry for each reference that covers it.

    The run leads to the official page of the innermost that has one, else to the list of this page.
    """

    href: str
    is_official: bool
    certainty: Certainty
    entries: tuple[Entry, ...]


def entry_of(reference: Reference, known: Known | None, anchor: str, has_corpus: bool) -> Entry:
    """Return what is told of ``reference``; ``known`` is what the corpus has of its target."""
    cited_by = known["cited_by"] if known else []
    told = None
    if has_corpus and known:
        perhaps = "perhaps " if all(each.get("covers") == "unsure" for each in cited_by) else ""
        told = f"{perhaps}cited in {counted(len(cited_by), 'other paper')} of the corpus" if cited_by else (
            "cited in no other paper of the corpus"
        )
    return Entry(
        kind=kind_name(reference.kind),
        id=reference.id,
        url=web_address(reference.url),
        title=(known or {}).get("title") or _named(reference),
        period=_period(reference),
        certainty=reference.certainty,
        sure=SURENESS[reference.certainty],
        why=_why(reference),
        candidates=tuple((each, publication_page(each)) for each in reference.candidates),
        standing=_standing((known or {}).get("ledger")),
        held=tuple(known["documents"]) if known else (),
        cited_by=told,
        citing=tuple((each["document"], _when(each)) for each in cited_by[:_CITED]),
        more=len(cited_by[_CITED:]),
        anchor=anchor,
    )


def card_of(entries: Sequence[Entry]) -> Card:
    """Return the card of a run that the references of ``entries`` cover, the innermost first."""
    lead = next((entry for entry in entries if entry.url), entries[0])
    return Card(lead.url or f"#{lead.anchor}", lead.url is not None, lead.certainty, tuple(entries))


def kind_name(kind: str) -> str:
    """Return a kind in words: ``register commitment``."""
    return kind.replace("_", " ")


def _when(citing: Mapping[str, Any]) -> str | None:
    """Return the day of a paper that cites it too, and that it does so only in a range of articles."""
    told = (citing["date"], _IN_RANGE.get(citing.get("covers") or ""))
    return ", ".join(filter(None, told)) or None


def _why(reference: Reference) -> str:
    told = _REASONS[reference.reason]
    if reference.certainty in ("likely", "unsure"):
        return told or MEANINGS[reference.certainty]
    return told


def _named(reference: Reference) -> str | None:
    """Return what the reference itself tells of the name of its target."""
    fields = reference.fields
    match reference.kind:
        case "member":
            party = fields.get("party")
            return f"{fields['surname']} ({party})" if party else None
        case "motion":
            names = ", ".join(member_name(member) for member in fields.get("members", ()))
            return f"motie-{names}{' c.s.' if fields.get('and_others') else ''}" if names else None
        case "article" if name := fields.get("law_name"):
            return place_in_law(name, reference.id or "") or f"{name}, artikel {fields['article']}"
    return fields.get("law_name")


def _period(reference: Reference) -> str | None:
    earliest, latest = reference.fields.get("earliest"), reference.fields.get("latest")
    return f"{earliest} \u2013 {latest}" if earliest and latest and earliest != latest else None


def _standing(ledger: Known | None) -> tuple[tuple[str, str, str, str, str], ...]:
    if not ledger:
        return ()
    told = [(heading, each) for axis, heading in AXES.items() if (each := ledger[axis])]
    return tuple(
        (heading, span.text, span.style, LEADS[each["dated_by"]], each["on"] or each["date"] or "")
        for heading, each in told for span in [state_span(each["state"])]
    )
