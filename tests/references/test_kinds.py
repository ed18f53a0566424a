"""Kinds of reference as their files make them: order, names, ids and addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mhcorpus.errors import PatternError
from mhcorpus.ledger.statements import Statements
from mhcorpus.references.kinds import Kinds
from mhcorpus.references.knowledge import knowledge_with

_KIND = """\
kind: {name}
id: "{name}-{{number}}"
patterns:
- name: number
  needs: [{name}]
  regex: "{name} (?P<number>{{figures}})"
"""


def _load(folder: Path, *files: tuple[str, str], shared: dict[str, str] | None = None) -> Kinds:
    for name, content in files:
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return Kinds.load([folder], shared or {"figures": r"\d+"})


def _kind(name: str, more: str = "") -> tuple[str, str]:
    return name, _KIND.format(name=name) + more


@pytest.mark.parametrize(
    ("files", "order"),
    [
        ([_kind("a", "yields_to: [c]\n"), _kind("b"), _kind("c", "yields_to: [b]\n")], ["b", "c", "a"]),
        ([_kind("a"), _kind("b", "over_all: true\n")], ["b", "a"]),
        ([_kind("a", "yields_to: [elsewhere]\n")], ["a"]),
    ],
)
def test_a_kind_comes_after_those_it_yields_to(
    tmp_path: Path, files: list[tuple[str, str]], order: list[str]
) -> None:
    """And every kind after one that is over all; a kind that is nowhere is no hindrance."""
    assert [kind.name for kind in _load(tmp_path, *files).ordered] == order


def test_kinds_cannot_yield_to_one_another(tmp_path: Path) -> None:
    """One of them has to win."""
    with pytest.raises(PatternError, match=r"^kinds that yield to one another: \['\w', '\w', '\w'\]$"):
        _load(tmp_path, _kind("a", "yields_to: [b]\n"), _kind("b", "yields_to: [a]\n"))


def test_a_later_file_replaces_an_earlier_of_its_kind(tmp_path: Path) -> None:
    """So a user can change a kind that comes with the package."""
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / "a.yaml").write_text("kind: a\nsource: a reader\nid: old\n", encoding="utf-8")
    (own / "mine.yaml").write_text("kind: a\nsource: a reader\nid: new\n", encoding="utf-8")
    kinds = Kinds.load([tmp_path, own], {})
    assert [(kind.name, kind.id_of({})) for kind in kinds.ordered] == [("a", "new")]


def test_vocabulary_is_expanded_within_vocabulary(tmp_path: Path) -> None:
    """A file's own names go before shared ones; a piece stands in a group of its own."""
    kinds = _load(
        tmp_path,
        _kind("a", 'vocabulary: {figures: "{first}|0", first: "[1-9]"}\n'),
        shared={"figures": "x", "other": "y"},
    )
    (kind,) = kinds.ordered
    assert kind.patterns[0].regex.pattern == "a (?P<number>(?:(?:[1-9])|0))"
    assert kind.piece("other").fullmatch("y") is not None
    assert kind.piece("other") is kind.piece("other")


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ('vocabulary: {figures: "{figures}"}\n', "a.yaml: number: its vocabulary goes round in circles"),
        ('exclude: ["{nothing}"]\n', "a.yaml: exclude: no vocabulary named 'nothing'"),
        ('exclude: ["("]\n', "a.yaml: exclude: missing ), unterminated subpattern at position 0"),
        (
            '- {name: sure, regex: x, certainty: "yes"}\n',
            "a.yaml: sure: certainty 'yes' is none of ('certain', 'likely', 'unsure', 'anaphora')",
        ),
    ],
)
def test_what_cannot_be_made_is_said(tmp_path: Path, more: str, fault: str) -> None:
    """A line names the file, the pattern and the fault."""
    with pytest.raises(PatternError) as error:
        _load(tmp_path, _kind("a", more))
    assert error.value.faults == (fault,)


@pytest.mark.parametrize(
    ("target", "fields", "url"),
    [
        ("a-4", {}, "https://voorbeeld.nl/a-4"),
        ("a-4", {"chamber": "ek"}, "https://voorbeeld.nl/a-4?ek"),
        (None, {}, None),
        ("a-4", {"_offline": True}, None),
    ],
)
def test_an_address_is_made_from_the_id(
    tmp_path: Path, target: str | None, fields: dict[str, object], url: str | None
) -> None:
    """Without an id there is none, nor for what was printed before there was a site."""
    (kind,) = _load(tmp_path, _kind("a", 'url: "https://voorbeeld.nl/{id}[?{chamber}]"\n')).ordered
    assert kind.url_of(target, fields) == url


def test_a_kind_without_templates_makes_neither_id_nor_address(tmp_path: Path) -> None:
    """Its normaliser does, or nothing does."""
    (kind,) = _load(tmp_path, ("a", "kind: a\nsource: a reader\n")).ordered
    assert (kind.id_of({"number": "4"}), kind.url_of("a-4", {})) == (None, None)
    assert (kind.patterns, kind.exclude, kind.normaliser, kind.examples) == ((), None, "plain", ())


def test_a_kind_has_patterns_or_says_what_finds_it(tmp_path: Path) -> None:
    """A file with a kind and nothing else, which takes the place of a kind that is found, is a slip."""
    with pytest.raises(PatternError) as error:
        _load(tmp_path, ("a", "kind: a\n"))
    assert error.value.faults == ("a.yaml: a: missing key 'patterns'",)


def test_a_need_may_be_how_a_piece_begins(tmp_path: Path) -> None:
    """So what comes from the registry is not said again in a file."""
    kind = _KIND.format(name="a").replace("needs: [a]", "needs: ['x {figures}', b]")
    kinds = _load(tmp_path, ("a", kind), shared={"figures": "(?:een|twee?) ?"})
    assert [set(each.needs) for each in kinds.by_name["a"].patterns] == [{"x een", "x twe", "b"}]


def test_what_is_sure_to_compile_waits_until_it_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A regex is compiled when its file is read, to tell what is wrong; in a place that is sure, when it is used."""
    compiled: list[object] = []

    def spied(regex: str) -> re.Pattern[str]:
        compiled.append(regex)
        return real(regex)

    real = re.compile
    monkeypatch.setattr(re, "compile", spied)
    _load(tmp_path, _kind("a"))
    assert compiled == [r"a (?P<number>(?:\d+))"]
    compiled.clear()
    (kind,) = Kinds.load([tmp_path], {"figures": r"\d+"}, sure=(tmp_path,)).ordered
    assert compiled == []
    assert kind.patterns[0].regex.match("a 12") is not None
    assert compiled == [r"a (?P<number>(?:\d+))"]


def test_all_that_ships_compiles() -> None:
    """What is not looked at when it is loaded is looked at here."""
    kinds = (*knowledge_with().kinds.ordered, *Statements.load().kinds.values())
    for pattern in (pattern for kind in kinds for pattern in kind.sought):
        assert pattern.regex.pattern == pattern.expanded
        assert pattern.then is None or pattern.then.pattern == pattern.then_expanded
