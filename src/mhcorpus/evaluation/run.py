"""Evaluation from gold files to scores: analyse each document and compare, part by part."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from mhcorpus.evaluation.gold import Gold
from mhcorpus.evaluation.identity import (
    letters,
    likeness_of_sentences,
    same_id,
    same_members,
    same_sender,
    same_target,
)
from mhcorpus.evaluation.matching import ALIKE, by_value, match_entries, match_references
from mhcorpus.evaluation.scores import Category, Evaluation, Miss
from mhcorpus.reference import Analysis
from mhcorpus.source import Source

Entry = Mapping[str, Any]

_META: Mapping[str, Callable[[Any, Any], bool]] = {
    **dict.fromkeys(
        ("kind", "date", "reference", "subject", "number", "session_year", "submitted", "received"),
        lambda wanted, found: letters(wanted) == letters(found),
    ),
    "sender": same_sender,
    "askers": same_members,
    "answered_by": lambda wanted, found: same_id("member", wanted, found),
}
_NOTHING: tuple[Any, ...] = (None, [])
_LEEWAY = 4
"""Characters by which the two ends of a question or an answer may differ, together."""
_OFFSETS_ARE_THE_FILES = (".txt", ".md")


def evaluate(
    golds: Iterable[Gold],
    documents: Path,
    read: Callable[[Path], Source],
    analyse: Callable[[Source], Analysis],
    kinds: Collection[str] | None = None,
) -> Evaluation:
    """Compare what ``analyse`` finds in the gold files' documents with what they say.

    ``documents`` is the folder in which they lie; ``kinds`` are the kinds of references to
    score, by default those that each gold file annotates.

    Raises:
        UnreadableFileError: a document cannot be read.
    """
    evaluation = Evaluation()
    for gold in golds:
        source = read(documents / gold.document)
        comparison = _Comparison(evaluation, gold, analyse(source).as_dict(gold.document))
        if source.name.lower().endswith(_OFFSETS_ARE_THE_FILES) and (wrong := gold.misplaced(source.text)):
            first = f"{wrong[0]['kind']} at {wrong[0]['start']}"
            evaluation.warnings.append(
                f"{gold.path.name}: {len(wrong)} references do not stand at their offsets; first: {first}"
            )
        evaluation.documents.append(gold.document)
        comparison.references(frozenset(kinds) if kinds else gold.kinds)
        comparison.meta()
        comparison.motions()
        comparison.commitments()
        comparison.questions()
    return evaluation


class _Comparison:
    """One document: what the gold says beside what was extracted."""

    def __init__(self, evaluation: Evaluation, gold: Gold, extracted: Entry) -> None:
        self.evaluation, self.gold, self.extracted = evaluation, gold, extracted

    def _miss(self, category: Category, key: str, wanted: object, found: object, about: Entry) -> None:
        text = about.get("text", about.get("sentence", ""))
        miss = Miss(self.gold.document, category, key, wanted, found, text, about.get("start"))
        self.evaluation.misses.append(miss)

    def references(self, kinds: Collection[str]) -> None:
        wanted = [entry for entry in self.gold.references if entry["kind"] in kinds]
        found = [entry for entry in self.extracted["references"] if entry["kind"] in kinds]
        for one, other in match_references(wanted, found):
            about = one or other or {}
            right = one is not None and other is not None and same_target(one, other)
            hit = one is not None and other is not None
            self.evaluation.count_reference(about["kind"], hit, right, gold=bool(one), found=bool(other))
            if not right:
                category: Category = "id" if hit else "missed" if one else "false"
                self._miss(category, about["kind"], _value(one, "id"), _value(other, "id"), about)

    def meta(self) -> None:
        for key, same in _META.items():
            if key not in self.gold.meta:
                continue
            wanted, found = self.gold.meta[key], self.extracted["meta"].get(key)
            nothing = wanted in _NOTHING
            if nothing and found in _NOTHING:
                continue
            right = not nothing and same(wanted, found)
            self.evaluation.count("meta", right, gold=not nothing)
            if not right:
                self._miss("meta", key, wanted, found, {})

    def motions(self) -> None:
        for one, other in match_entries(self.gold.motions, self.extracted["motions"], by_value("id")):
            self.evaluation.count("motions", bool(one and other), gold=bool(one), found=bool(other))
            if one is None or other is None:
                self._miss("motion", "motions", _value(one, "id"), _value(other, "id"), {})
                continue
            statuses = [one["status"], *one.get("also_status", [])]
            self._field("motion", "status", other.get("status") in statuses, one, other)
            self._field("motion", "members", same_members(one["members"], other.get("members")), one, other)

    def commitments(self) -> None:
        pairs = match_entries(self.gold.commitments, self.extracted["commitments"], likeness_of_sentences)
        for one, other in pairs:
            if one is None and other is not None and self._is_doubtful(other):
                continue
            self.evaluation.count("commitments", bool(one and other), gold=bool(one), found=bool(other))
            if one is None or other is None:
                sentences = _value(one, "sentence"), _value(other, "sentence")
                self._miss("commitment", "commitments", *sentences, {})
                continue
            due = same_id("date", one["due"], other.get("due")) if one["due"] else not other.get("due")
            self._field("commitment", "status", one["status"] == other.get("status"), one, other)
            self._field("commitment", "due", due, one, other)

    def _is_doubtful(self, found: Entry) -> bool:
        """Whether readers disagreed on it: it is neither right nor wrong."""
        return any(
            likeness_of_sentences(each, found) >= ALIKE for each in self.gold.commitments_doubtful
        )

    def questions(self) -> None:
        for one, other in match_entries(self.gold.questions, self.extracted["questions"], by_value("number")):
            right = one is not None and other is not None and _same_places(one, other)
            self.evaluation.count("questions", right, gold=bool(one), found=bool(other))
            if not right:
                number = str((one or other or {}).get("number"))
                self._miss("question", number, _places(one), _places(other), {})

    def _field(self, category: Category, name: str, right: bool, gold: Entry, found: Entry) -> None:
        self.evaluation.count(f"{category} {name}", right)
        if not right:
            about = {"text": gold.get("sentence", gold.get("id"))}
            self._miss(category, f"{category} {name}", gold[name], found.get(name), about)


def _value(entry: Entry | None, name: str) -> object:
    return entry.get(name) if entry else None


def _places(entry: Entry | None) -> object:
    return [entry.get("question"), entry.get("answer")] if entry else None


def _same_places(gold: Entry, found: Entry) -> bool:
    return all(
        bool(found.get(part))
        and sum(abs(one - other) for one, other in zip(gold[part], found[part], strict=True)) <= _LEEWAY
        for part in ("question", "answer")
    )
