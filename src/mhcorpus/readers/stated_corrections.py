"""What a user corrects of what was read in a paper, in the file beside it; the paper is read with it.

Three keys of that file hold it: ``motions``, ``promises`` and ``references``. What cannot be taken of them
is told, and the rest counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mhcorpus.edtf import FORMS, bounds, written
from mhcorpus.official.spelled import spelled
from mhcorpus.states import STATES, STATUSES

_COUNTED = re.compile(r"[1-9]\d{0,3}", re.ASCII)
NONE = "none"
"""It is no promise, no reference; of a motion the paper says nothing."""


class Corrections:
    """Takes corrections as they are written: ``taken`` has the good ones by key, ``wrong`` what is not."""

    def __init__(self) -> None:
        self.taken: dict[str, Any] = {}
        self.wrong: list[str] = []

    def take(self, key: str, value: object) -> None:
        """Keep what the file has under one of :data:`CORRECTED`."""
        if value and (found := CORRECTED[key](self, value)):
            self.taken[key] = found

    def _motions(self, value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            self.wrong.append("motions must have the id of a motion and a state on each line")
            return {}
        states: dict[str, str] = {}
        for motion, given in value.items():
            piece, state = _piece(str(motion)), self._word(f"motions: {motion}", given, STATES, "state")
            if state and states.setdefault(piece, state) != state:
                self.wrong.append(f"motions: {piece} is stated twice; {states[piece]} counts")
        return states

    def _promises(self, value: object) -> list[dict[str, str]]:
        found = []
        for given in self._entries("promises", value, ("quote", "nth", "status", "due", "by")):
            nth = given.get("nth", "1")
            if not _COUNTED.fullmatch(nth):
                self.wrong.append(f"promises: {nth!r} is no number; nth: 2 is the second with these words")
                continue
            status = self._word(f"promises: {given['quote']!r}", given.get("status"), STATUSES, "status")
            if not status and "status" in given:
                continue
            if (due := given.get("due")) is not None:
                del given["due"]
                if edtf := due if bounds(due) else written(due):
                    given["due"] = edtf
                else:
                    self.wrong.append(f"promises: {due!r} is no date; write {FORMS}")
            if "status" in given or "due" in given:
                found.append(given | ({"status": status} if status else {}))
            elif due is None:
                self.wrong.append(f"promises: {given['quote']!r} has neither status nor due")
        return found

    def _references(self, value: object) -> list[dict[str, str]]:
        found = []
        for given in self._entries("references", value, ("quote", "id")):
            if "id" in given:
                found.append(given | {"id": _piece(given["id"])})
            else:
                self.wrong.append(f"references: {given['quote']!r} has no id")
        return found

    def _entries(self, key: str, value: object, names: tuple[str, ...]) -> Iterable[dict[str, str]]:
        if not isinstance(value, list):
            self.wrong.append(f"{key} must be a list; begin each with '- quote: '")
            return
        for each in value:
            if not isinstance(each, dict) or not isinstance(each.get("quote"), str):
                self.wrong.append(f"{key}: each must have a quote, words of the paper")
                continue
            for name in each.keys() - {*names}:
                known = f"{meant(name, names)}known are {', '.join(names)}"
                self.wrong.append(f"{key}: unknown key {str(name)!r}; {known}")
            given = {name: " ".join(str(each[name]).split()) for name in names if each.get(name) is not None}
            if given["quote"]:
                yield given

    def _word(self, where: str, value: object, words: tuple[str, ...], what: str) -> str | None:
        """Return the word that ``value`` is, of ``words`` and "none"; None where it is missing or another."""
        if value is None:
            return None
        word = "_".join(str(value).casefold().replace("_", " ").split())
        if word in (*words, NONE):
            return word
        near = meant(word, words)
        self.wrong.append(f"{where}: {value!r} is no {what}; {near}choose {', '.join(words)} or {NONE}")
        return None


CORRECTED: Mapping[str, Callable[[Corrections, object], object]] = {
    "motions": Corrections._motions, "promises": Corrections._promises, "references": Corrections._references,
}  # fmt: skip
"""How each key of the file is read that corrects something."""


def meant(word: object, words: Iterable[str]) -> str:
    """Return which of ``words`` may be meant by one that is none of them, as the middle of a line."""
    import difflib

    near = difflib.get_close_matches(str(word).lower(), [*words], n=1)
    return f"did you mean {near[0]}? " if near else ""


def _piece(name: str) -> str:
    """Return the id of a piece in whatever spelling: "39 812, nr. 40"; any other name as it is given."""
    found = spelled(" ".join(name.split()))
    return (found.id if found else None) or name
