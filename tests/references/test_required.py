"""What each match of a regex holds, read from the regex."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from mhcorpus.ledger.statements import statements
from mhcorpus.references.kinds import Kind
from mhcorpus.references.knowledge import knowledge_with
from mhcorpus.references.piece_trees import PieceTrees
from mhcorpus.references.required import RequiredReader

_PIECES = {"month": "(?:mei|juni)", "number": r"\d{1,4}", "lost": "(?P=elsewhere)x", "chamber": "uw Kamer"}


@pytest.mark.parametrize(
    ("regex", "ways"),
    [
        ("motie", [["motie"]]),
        ("[Mm]oties?(?= van)", [["otie", " van"]]),
        (r"(?<!\w)motie(?!s)(?:\w+ ){0,3}aangenomen", [["aangenomen", "motie"]]),
        (r"(?<=de )\w+ motie", [[" motie", "de "]]),
        ("(?:zal|zullen|gaat) sturen", [[" sturen", "gaat|zal|zullen"]]),
        ("(?:zal|gaat|komt)", [["zal"], ["gaat"], ["komt"]]),
        ("(?:(?:zal|gaat|komt))+", [["gaat|komt|zal"]]),
        (r"x?(?:zal|gaat|\w)", [[]]),
        (r"zal \w+ doen|ik \w+ toe|\d", [[" doen", "zal "], [" toe", "ik "], []]),
        ("in {month}", [["juni|mei", "in "]]),
        ("(?:{month}|{chamber})x", [["juni|mei|uw Kamer"]]),
        ("{lost}motie", [["motie"]]),
        ("{number} op [1-9]", [[" op "]]),
        ("(?:de motie)?x", [[]]),
        ("(?:de motie){2}", [["de motie"]]),
        ("(?>wordt|werd) (?P<a>uitgevoerd)(?P=a)", [["uitgevoerd", "erd|ordt"]]),
        ("(?i:motie) van", [[" van"]]),
        ("(?i)motie", [[]]),
        ("(?:brief|kamerbrief|de)+", [["brief|de"]]),
    ],
)  # fmt: skip
def test_a_regex_tells_what_its_matches_hold(regex: str, ways: list[list[str]]) -> None:
    """Of each way to match, words of which one is there; those of a word that another one holds are left out."""
    required = RequiredReader(PieceTrees(_PIECES)).read(regex)
    found = [sorted("|".join(words) for words in clauses) for clauses in required.ways]
    assert found == [sorted(way) for way in ways]


@pytest.mark.parametrize(
    ("text", "is_met"),
    [("ik zeg dat toe", True), ("ik doe dat", False), ("zeg toe", False), ("de motie", True), ("", False)],
)
def test_a_text_holds_what_one_way_requires(text: str, is_met: bool) -> None:
    """All its clauses, in whatever order."""
    required = RequiredReader(PieceTrees({})).read(r"ik (?:zeg|doe) \w+ toe|motie")
    assert required.met_by(text) is is_met


@pytest.mark.parametrize(
    "kind", [*knowledge_with().kinds.ordered, *statements().kinds.values()], ids=lambda kind: kind.name
)
def test_no_example_lacks_what_its_pattern_requires(kind: Kind) -> None:
    """A pattern that matches in a text requires nothing that this text lacks."""
    texts = [re.sub(r"\[\[[^|\]]*\||\]\]", "", example) for example in kind.examples]
    matched = [(pattern, text) for pattern in kind.sought for text in texts if pattern.regex.search(text)]
    assert [each for each in matched if not each[0].required.met_by(each[1])] == []
    assert matched or not list(chain(texts))
