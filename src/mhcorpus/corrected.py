"""What a user corrects of one paper, applied while it is read: all that stands behind it knows no other.

A correction says what this paper says. What is corrected is marked so: a reference by its reason, an entry
of the ledger by ``corrected``, which lists what was given of a promise. What one speaks of and the paper
has not is told, and nothing else lost.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mhcorpus.edtf import bounds
from mhcorpus.ledger import Ledger
from mhcorpus.ledger.stated import status_of
from mhcorpus.readers.sidecar_names import CORRECTIONS, passed_over
from mhcorpus.readers.stated_corrections import NONE
from mhcorpus.references.knowledge import Knowledge
from mhcorpus.references.links import linked
from mhcorpus.references.mention import Mention
from mhcorpus.source import Source
from mhcorpus.states import AXIS_OF
from mhcorpus.text.reading import Reading

Entry = Mapping[str, Any]

_ACTS = {"done": "settled", "lapsed": "lapsed"}
_KEPT = ("question", "answer")


class Corrected:
    """The corrections of one paper; ``warnings`` tell of those that found nothing, once they are applied."""

    def __init__(self, source: Source) -> None:
        declared = source.declared.get(CORRECTIONS)
        self._given: dict[str, Any] = json.loads(declared) if declared else {}
        self._source = source
        self.warnings: list[str] = []

    def references(self, mentions: list[Mention], reading: Reading, knowledge: Knowledge) -> list[Mention]:
        """Return ``mentions`` with the ids that are given, and without what is no reference."""
        if not (corrections := self._given.get("references", ())):
            return mentions
        by_words: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            by_words[_folded(_words(mention, reading))].append(mention)
        left_out: set[int] = set()
        for given in corrections:
            quote, name = _folded(given["quote"]), given["id"]
            found = by_words.get(quote)
            target = None if name == NONE else linked(name, knowledge.kinds, knowledge.registry)
            if not found:
                self._warn(f"no reference reads {given['quote']!r}; quote the text of one in full")
            elif name == NONE:
                left_out.update(map(id, by_words.pop(quote)))
            elif target is None:
                self._warn(f"{name!r} is no id; write it as mhcorpus does: kst-39812-36, BWBR0001854")
            else:
                for each in found:
                    _point(each, target)
        return [each for each in mentions if id(each) not in left_out]

    def ledger(self, ledger: Ledger) -> Ledger:
        """Return the ledger with what is said of its motions and promises."""
        if not self._given:
            return ledger
        named = {each["id"] for each in (*ledger.motions, *ledger.pieces)}
        for motion in self._given.get("motions", ()):
            if motion not in named:
                self._warn(f"the paper speaks of no motion {motion!r}; 'mhcorpus show' lists those it names")
        return replace(
            ledger, commitments=self._promises(ledger.commitments),
            motions=self._motions(ledger.motions), pieces=self._motions(ledger.pieces),
        )

    def _motions(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        states = self._given.get("motions", {})
        return tuple(
            self._stated(each, states[each["id"]]) if each["id"] in states else each for each in entries
        )

    def _stated(self, entry: Entry, state: str) -> Entry:
        """Return a motion in the one state that is given, at the place that told its state before.

        No sentence there says so: the file is named in its stead.
        """
        if state == NONE:
            return {
                **entry, "status": "mentioned", "status_evidence": None, "statements": [], "corrected": True
            }  # fmt: skip
        axis = AXIS_OF[state]
        others = [each for each in entry["statements"] if each["axis"] != axis]
        told = [each for each in entry["statements"] if each["axis"] == axis] or [self._place(entry)]
        statement = {
            **told[-1], "axis": axis, "state": state, "on": None, "text": self._stated_in,
            "pattern": "correction", "corrected": True,
        }  # fmt: skip
        statement.pop("condition", None)
        statements = sorted([*others, statement], key=lambda each: int(each["start"]))
        status = status_of(each["state"] for each in statements)
        return {
            **entry, "status": status, "status_evidence": self._evidence(entry, status, statement),
            "statements": statements, "corrected": True,
        }  # fmt: skip

    def _evidence(self, entry: Entry, status: str, given: Mapping[str, Any]) -> str | None:
        """Return what says how a motion stands: a sentence of the paper, unless that is what is ``given``."""
        if status == status_of([given["state"]]) != "mentioned":
            return self._stated_in
        return entry["status_evidence"] if status == entry["status"] else None

    def _place(self, entry: Entry) -> dict[str, Any]:
        """Return where the paper first names a motion of which it states nothing on the axis."""
        start, end = entry["references"][0] if entry["references"] else (0, 0)
        return {
            "axis": None, "state": None, "on": None, "text": None, "start": start, "end": end,
            "page": self._source.page_of(start), "footnote": None, "section": entry["section"],
            "pattern": None,
        }  # fmt: skip

    @property
    def _stated_in(self) -> str:
        return f"stated in {self._given['file']}"

    def _promises(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        if not (corrections := self._given.get("promises", ())):
            return entries
        left = dict(enumerate(entries))
        words = {number: self._words_of(each) for number, each in left.items()}
        for given in corrections:
            quote = _folded(given["quote"])
            found = [number for number in left if quote in words[number]]
            if nth := given.get("nth"):
                # Counted in the paper as it was read, whatever another correction left out.
                found = [number for number, text in words.items() if quote in text][int(nth) - 1 : int(nth)]
            if not found or found[0] not in left:
                which = f"promise number {nth}" if nth else "promise"
                self._warn(f"no {which} has the words {given['quote']!r}; quote its sentence")
            elif len(found) > 1:
                which = f"quote more of the one, or say which: nth: 1 to {len(found)}"
                self._warn(f"{len(found)} promises have the words {given['quote']!r}; {which}")
            elif given.get("status") == NONE:
                del left[found[0]]
            else:
                left[found[0]] = _promise(left[found[0]], given, str(self._given["file"]))
        return tuple(_numbered(left))

    def _words_of(self, entry: Entry) -> str:
        """Return the sentence of a promise as answers show it, and as the paper prints it, each on a line."""
        return f"{_folded(entry['sentence'])}\n{_folded(self._source.text[entry['start'] : entry['end']])}"

    def _warn(self, what: str) -> None:
        self.warnings.append(passed_over(f"{self._given['file']}: correction", what))


def _numbered(left: Mapping[int, Entry]) -> Iterator[Entry]:
    """Yield promises by their place in the paper as it was read, told where one before it was left out.

    By that others know them, and may have kept it.
    """
    for at, (number, entry) in enumerate(left.items()):
        yield entry if at == number else {**entry, "number": number + 1}


def _promise(entry: Entry, given: Mapping[str, str], file: str) -> Entry:
    changed: dict[str, Any] = {}
    if status := given.get("status"):
        by = f": {given['by']}" if "by" in given else ""
        act = _ACTS.get(status) or ("repeated" if entry["act"] in _ACTS.values() else entry["act"])
        ending = None if status == "open" else f"stated in {file}{by}"
        changed = {"status": status, "act": act, "settled_by": ending}
    if due := given.get("due"):
        days = bounds(due)
        first, last = (day.isoformat() for day in days) if days else (None, None)
        changed |= {"due": due, "due_earliest": first, "due_latest": last, "relation": "on"}
        changed |= {"due_text": None, "due_sentence": None}
    given_of = {*entry.get("corrected", ()), *given}
    return {**entry, **changed, "corrected": [name for name in ("status", "due") if name in given_of]}


def _point(mention: Mention, target: Mention) -> None:
    """Let ``mention`` mean ``target``; a motion stays one."""
    mention.id, mention.url = target.id, target.url
    mention.certainty, mention.reason, mention.candidates = "certain", "corrected", ()
    if mention.kind == "motion" and target.kind == "kamerstuk":
        return
    own = {name: value for name, value in mention.fields.items() if name[0] == "_" or name in _KEPT}
    mention.kind, mention.fields = target.kind, own | target.fields


def _words(mention: Mention, reading: Reading) -> str:
    start, end = mention.fields.get("_raw") or reading.raw_span(mention.start, mention.end)
    return reading.source.text[start:end]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
