"""One regex for many names."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.references.wordtrie import any_of, words_of

_NAMES = st.lists(st.text(alphabet="abW. (|é", min_size=1, max_size=6), max_size=12)


def test_shared_beginnings_are_shared() -> None:
    """Names that begin alike have their beginning once."""
    assert any_of(["Wet A", "Wet AB", "Wet C"]) == r"Wet\ (?:A(?:B)?|C)"


def test_no_names_match_nothing() -> None:
    """Not even the empty string."""
    assert re.search(any_of([]), "Wet ") is None


@given(_NAMES, st.text(alphabet="abW. (|é", max_size=20))
def test_the_longest_name_wins(names: list[str], text: str) -> None:
    """At each position the longest of the names that stand there is matched, signs taken literally."""
    regex = re.compile(any_of(names))
    for at in range(len(text)):
        found = regex.match(text, at)
        standing = [name for name in names if text.startswith(name, at)]
        assert (found[0] if found else None) == max(standing, key=len, default=None)


@given(_NAMES, st.text(alphabet="abW. (|é-", max_size=30))
def test_a_name_stands_for_itself_only(names: list[str], text: str) -> None:
    """The longest at each place, whole, one behind the other, be the names few or many."""
    whole = [m.span() for m in re.finditer(rf"(?<![\w-]){any_of(names)}(?!\w)", text)]
    assert [*words_of(names, text)] == whole
    assert [*words_of([*names, *(f"{number} x" for number in range(50))], text)] == whole


def test_a_name_is_found_behind_where_it_is_no_word() -> None:
    """What overlaps a part of another word counts."""
    assert [*words_of(["W a W"], "aW a W a W")] == [(5, 10)]
