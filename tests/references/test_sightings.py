"""Matches are sought only where they can be, and are the same as everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.patterns.examples import unmarked
from mhcorpus.references.kinds import Kinds, Pattern
from mhcorpus.references.knowledge import knowledge_with
from mhcorpus.references.sightings import Sightings

_KINDS = knowledge_with().kinds
_EXAMPLES = [unmarked(example)[0] for kind in _KINDS.ordered for example in kind.examples]
_WORDS = sorted({word for example in _EXAMPLES for word in example.split(" ")})
_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(_EXAMPLES),
        st.sampled_from(_WORDS),
        st.sampled_from([" ", "\n", "(", "in", "nr. 3", "20", "het lid", "ſtrafwet", "WET", "İ", "ARTIKEL", "٣ mei", "x" * 50]),
    ),
    max_size=12,
)


def _everywhere(pattern: Pattern, text: str) -> Iterator[re.Match[str]]:
    """Search each line that has what the pattern needs from its beginning to its end."""
    if not pattern.needs or (pattern.crosses_lines and any(need in text for need in pattern.needs)):
        yield from pattern.regex.finditer(text)
    elif not pattern.crosses_lines:
        for line in re.finditer(r"[^\n]+", text):
            if any(need in line[0] for need in pattern.needs):
                yield from pattern.regex.finditer(text, *line.span())


def _spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def _differences(kinds: Kinds, text: str) -> list[str]:
    sightings = Sightings(text, kinds.cues)
    return [
        pattern.name
        for kind in kinds.ordered
        for pattern in kind.sought
        if _spans(sightings.matches(pattern)) != _spans(_everywhere(pattern, text))
    ]


def test_all_examples_match_as_everywhere() -> None:
    """Every pattern, and what is none, finds in all examples together what a plain search finds."""
    assert _differences(_KINDS, "\n".join(_EXAMPLES)) == []
    assert _differences(_KINDS, " ".join(_EXAMPLES)) == []


@given(_TEXTS, st.sampled_from([" ", "\n", ""]))
def test_any_text_matches_as_everywhere(pieces: list[str], joint: str) -> None:
    """Whatever stands beside what, and however words are joined."""
    assert _differences(_KINDS, joint.join(pieces)) == []


@pytest.mark.parametrize(
    ("regex", "needs"),
    [
        ("a b", "a b"),
        ("a", " b"),
        ("a", "b "),
        ("a", " "),
        ("a|b", "a "),
        (" a", "a"),
        ("b?a", ""),
        ("a.b", ""),
        ("(?i:ab|b a)", ""),
        (r"a\nb", "a"),
        (r"\d+a?", ""),
        (r"(?<!\d)\d\d", ""),
    ],
)
@given(text=st.text(alphabet="ab A1\n", max_size=12))
def test_own_patterns_match_as_everywhere(
    tmp_path_factory: pytest.TempPathFactory, regex: str, needs: str, text: str
) -> None:
    """Also where a cue is a part of a word, several words, a blank, or in any case."""
    assert _differences(_own(tmp_path_factory, regex, needs), text) == []


def _own(folders: pytest.TempPathFactory, regex: str, needs: str) -> Kinds:
    if (regex, needs) not in _OWN:
        file = folders.mktemp("own") / "own.yaml"
        needed = f"  needs: ['{needs}']\n" if needs else ""
        file.write_text(f"kind: own\npatterns:\n- name: own\n{needed}  regex: '{regex}'\n", encoding="utf-8")
        _OWN[regex, needs] = Kinds.load([file], {})
    return _OWN[regex, needs]


_OWN: dict[tuple[str, str], Kinds] = {}
