"""Pattern files of one's own: added to the pipeline, and checked before they are."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from mhcorpus.analysis_version import analysis_version
from mhcorpus.errors import PatternError
from mhcorpus.lookup import lookup
from mhcorpus.nlp.analyser import Analyser
from mhcorpus.patterns import runaway
from mhcorpus.patterns.attacks import Attack, attacks_on
from mhcorpus.patterns.check import check
from mhcorpus.patterns.runaway import Way
from mhcorpus.readers.text import structure
from mhcorpus.references.knowledge import knowledge_with

OWN = """\
kind: decision
source: the numbering of decisions in this test
id: "bsl-{number}"
url: "https://besluiten.example/{id}"
vocabulary:
  figures: "\\\\d{4}"
patterns:
  - name: number
    needs: [BSL]
    regex: "(?<![\\\\w-])BSL-(?P<number>{figures})(?![\\\\w-])"
examples:
  - Zie besluit [[bsl-1204|BSL-1204]].
  - Het formulier BSL-12 en de doos XBSL-1204.
"""
TEXT = "De minister nam besluit BSL-1204 na lang beraad."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "kinds" / "decision.yaml"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    return path


def decisions(analyser: Analyser) -> list[tuple[str, str | None, str | None]]:
    references = analyser.analyse(structure(TEXT)).references
    return [(r.text, r.id, r.url) for r in references if r.kind == "decision"]


def test_a_file_or_its_folder_adds_a_kind(own: Path) -> None:
    """A file, and a folder with it, are found alike; without them the kind is not known."""
    found = [("BSL-1204", "bsl-1204", "https://besluiten.example/bsl-1204")]
    given: list[list[Path]] = [[own], [own.parent], []]
    assert [decisions(Analyser(patterns=each)) for each in given] == [found, found, []]


@pytest.mark.parametrize("nested", [False, True])
def test_spacy_takes_them_by_its_config(nested: bool, own: Path) -> None:
    """``spacy.load`` takes the files in either form in which it takes settings."""
    patterns = {"patterns": [str(own)]}
    config = (
        {"components": {"mhcorpus_references": patterns}} if nested
        else {"components.mhcorpus_references.patterns": [str(own)]}
    )  # fmt: skip
    doc = spacy.load("mhcorpus", config=config)(TEXT)
    assert [(span.text, span.id_) for span in doc.spans["decision"]] == [("BSL-1204", "bsl-1204")]


def test_a_citation_of_ones_own_is_looked_up(own: Path) -> None:
    """``lookup`` knows the kinds that it is given."""
    assert [[r.id for r in lookup("BSL-1204", given)] for given in ([own], [])] == [["bsl-1204"], []]


def test_shared_vocabulary_is_that_beside_the_file(own: Path) -> None:
    """A vocabulary.yaml in the folder serves its files, whether the folder or one file is given."""
    own.write_text(OWN.replace("{figures}", "{digits}"), encoding="utf-8")
    (own.parent / "vocabulary.yaml").write_text('digits: "\\\\d{4}"\n', encoding="utf-8")
    assert [len(decisions(Analyser(patterns=[given]))) for given in (own, own.parent)] == [1, 1]


def test_the_version_is_that_of_the_content(own: Path, tmp_path: Path) -> None:
    """Other files make another version, and so does a change in one; another place does not."""
    before = analysis_version([own])
    moved = own.rename(tmp_path / own.name)
    assert (analysis_version([moved]), analysis_version() == before) == (before, False)
    moved.write_text(OWN + "\n# changed\n", encoding="utf-8")
    assert analysis_version([moved]) != before


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("kind: decision", "kind: [decision", "decision.yaml: no valid YAML: line 2: "),
        (OWN, "- a list", "decision.yaml: a pattern file is a mapping with a kind"),
        ("kind: decision", "sort: decision", "decision.yaml: ?: unknown key 'sort' (and 1 more: "),
        ("needs: [BSL]", "needs: [no]", "decision.yaml: number: needs must be a list of texts"),
        ("needs: [BSL]", "needs: ['{figures}']", "decision.yaml: number: it cannot be told how '{figures}'"),
        ("needs: [BSL]", "need: [BSL]", "decision.yaml: number: unknown key 'need'"),
        ("BSL-(", "BSL-((", "decision.yaml: number: missing ), unterminated subpattern"),
        ("{figures}", "{figure}", "decision.yaml: number: no vocabulary named 'figure'"),
        ("patterns:", "normaliser: papers\npatterns:", "decision: no normaliser is called 'papers'"),
    ],
)
def test_a_wrong_file_is_said_to_be(old: str, new: str, fault: str, own: Path) -> None:
    """What is wrong with a file is said with its name, the pattern and the fault."""
    own.write_text(OWN.replace(old, new), encoding="utf-8")
    with pytest.raises(PatternError) as raised:
        knowledge_with([own])
    assert str(raised.value).startswith(fault)


def test_nothing_at_a_place_is_said_to_be(tmp_path: Path) -> None:
    """A place without a file, and a folder without a pattern file, are named."""
    (tmp_path / "leeg").mkdir()
    said = []
    for place in (tmp_path / "weg.yaml", tmp_path / "leeg"):
        with pytest.raises(PatternError) as raised:
            knowledge_with([place])
        said.append(str(raised.value).removeprefix(str(tmp_path)))
    assert said == [
        "/weg.yaml: there is no such file or folder",
        "/leeg: there is no pattern file (*.yaml) in this folder",
    ]


POSITIVE = "  - Zie besluit [[bsl-1204|BSL-1204]].\n"
NEGATIVE = "  - Het formulier BSL-12 en de doos XBSL-1204.\n"


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ("", "", []),
        (POSITIVE, "", ["no example in which something is found ([[id|text]])"]),
        (NEGATIVE, "", ["no example of what only looks like it, in which nothing is found"]),
        (
            "XBSL-1204",
            "BSL-1204",
            ["example 'Het formulier BSL-12 en de doos BSL-1204.': expected nothing, "
             "found 'BSL-1204' as bsl-1204"],
        ),
        (
            "[[bsl-1204|BSL-1204]]",
            "[[bsl-1205|BSL-1204]]",
            ["example 'Zie besluit BSL-1204.': expected 'BSL-1204' as bsl-1205, "
             "found 'BSL-1204' as bsl-1204"],
        ),
        (
            "formulier BSL-12",
            "formulier [[BSL-12]]",
            ["example 'Het formulier [[BSL-12]] en de doos XBSL-1204.': "
             "a mark that does not read [[id|text]]"],
        ),
        ("patterns:", "yields_to: [besluit]\npatterns:", ["yields_to: no kind is called 'besluit'"]),
        ("source:", "sauce:", ["decision: unknown key 'sauce'"]),
        ("needs: [BSL]", "certainty: sure", ["number: certainty 'sure' is none of"]),
        (
            "examples:",
            "  - {name: second, regex: '['}\n  - {name: third, regex: x, then: '('}\nexamples:",
            ["second: unterminated character set", "third, then: missing )"],
        ),
    ],
)
def test_a_check_names_every_fault(old: str, new: str, faults: list[str], own: Path) -> None:
    """A check gives a line for each fault, and none for a file that is right."""
    own.write_text(OWN.replace(old, new), encoding="utf-8")
    found = check([own])
    assert [
        line.removeprefix("decision.yaml: ")[: len(fault)]
        for line, fault in zip(found, faults, strict=True)
    ] == faults


def test_a_check_tries_each_of_the_files_that_have_one_kind(own: Path) -> None:
    """The examples of each file are its own; one that another of its folder replaces is a fault."""
    (own.parent / "a.yaml").write_text(OWN.replace("XBSL-1204", "BSL-1204"), encoding="utf-8")
    wrong = (
        "a.yaml: example 'Het formulier BSL-12 en de doos BSL-1204.': expected nothing,"
        " found 'BSL-1204' as bsl-1204"
    )
    doubled = "a.yaml: kind 'decision' is also that of decision.yaml, which is used in its place"
    assert check([own.parent]) == [doubled, wrong]
    assert check([own.parent / "a.yaml", own]) == [wrong]
    assert check([own, own.parent / "a.yaml"]) == [wrong]


def test_a_normaliser_that_lacks_its_groups_is_a_fault(own: Path) -> None:
    """A kind whose patterns lack what its normaliser reads fails its examples, not the program."""
    own.write_text(OWN.replace("patterns:", "normaliser: document\npatterns:"), encoding="utf-8")
    assert "decision.yaml: example 'Zie besluit BSL-1204.': the normaliser 'document'" in check([own])[0]


@pytest.mark.parametrize(
    ("regex", "runs_away"),
    [
        (r"(?<!\w)zaak \d{1,6}(?!\w)", False),
        (r"(?<!\w)\w+@voorbeeld", False),
        (r"(?<!\w)(?:[A-Z]\w{1,30} ){1,4}Wet(?!\w)", False),
        (r"\w+@voorbeeld", True),
        (r"zaak (?:\d+ ?)+x", True),
        (r"(?:a|a)*b", True),
        (r"(?<=: )(?P<list>(?:[a-z]+(?:, )?)*)\.", True),
        (r".*nummer", True),
    ],
)
def test_a_regex_that_runs_away_is_found_out(
    regex: str, runs_away: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A regex whose time grows faster than its text does is told from one that does not."""
    monkeypatch.setattr(runaway, "_SECONDS", 2)
    assert (runaway.runaway(regex) is not None) is runs_away


def test_a_runaway_pattern_fails_the_check(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of a file says which pattern runs away, and on which text."""
    monkeypatch.setattr(runaway, "_SECONDS", 2)
    slow = '  - name: slow\n    regex: "besluit (?:[a-z]+ ?)+BSL"\nexamples:'
    own.write_text(OWN.replace("examples:", slow), encoding="utf-8")
    assert [line.partition(" on ")[0] for line in check([own])] == [
        "decision.yaml: slow: runs away: more than 2 s",
    ]


def test_what_follows_is_matched_where_another_ended() -> None:
    """A member of a list is not searched for, so that it may look ahead to its end."""
    regex = r", \d+(?=[^;]*;)"
    ways: tuple[Way, ...] = ("search", "follow")
    assert [runaway.runaway(regex, way) is not None for way in ways] == [True, True]
    assert [runaway.runaway(r"\w+, ", way) is not None for way in ways] == [True, False]


def test_what_is_matched_at_a_place_is_timed_there() -> None:
    """A regex that is slow where it is sought may be fast at one place, and slow up to the end of a text."""
    ways: tuple[Way, ...] = ("search", "match", "fullmatch")
    assert [runaway.runaway(r"\w+, ", way) is not None for way in ways] == [True, False, False]
    assert [runaway.runaway(r"\w+\d*\d*", way) is not None for way in ways] == [False, False, True]


@pytest.mark.parametrize(
    ("regex", "attack"),
    [
        (r"zaak (?:\d+ ?)+x", Attack("zaak ", "1", "\x00")),
        (r"(?:nr|no)\. [a-z]*$", Attack("nr. ", "a", "\x00")),
        (r"(?P<first>[A-Z])(?P=first){8,}", Attack("A", "A", "\x00")),
        (r"(?=(?:a b)+c)", Attack("", "a b", "\x00")),
        (r"[^\d]+é", Attack("", "a", "\x00")),
    ],
)
def test_an_attack_leads_to_a_repetition(regex: str, attack: Attack) -> None:
    """For each repetition there is a text of what comes before it and what it repeats."""
    assert attack in attacks_on(regex)
