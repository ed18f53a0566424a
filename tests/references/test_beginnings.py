"""How the matches of a regex begin, read from the regex."""

from __future__ import annotations

import pytest

from mhcorpus.references.beginnings import Beginnings, BeginningsReader
from mhcorpus.references.piece_trees import PieceTrees

_PIECES = {
    "month": "(?:mei|juni)",
    "number": r"(?<!\d)\d{1,4}",
    "name": "[A-Z][a-z]+",
    "many": "|".join(f"{first}{second}" for first in "abcdefghijklmno" for second in "abcdefgh"),
    "law": "(?i:Wet (?:raad|werk)|besluit)",
    "lost": r"(?P=elsewhere)",
    "role": r"(?<!\w)(?:lid|leden)",
}


def _begins(*literals: str) -> Beginnings:
    return Beginnings(frozenset(literals))


@pytest.mark.parametrize(
    ("regex", "begins"),
    [
        ("motie", _begins("motie")),
        (r"(?<!\w)[Mm]oties?(?= van)", Beginnings(frozenset({"Motie", "motie"}), first_sign=True)),
        (r"(?<![\w-])(?P<a>de|het)", Beginnings(frozenset({"de", "het"}), first_sign=True)),
        (r"(?:(?<!\w)de|(?<=\()het) x", Beginnings(frozenset({"de x", "het x"}), first_sign=True)),
        (r"(?:(?<!\w)de|het) x", _begins("de x", "het x")),
        (r"(?:(?<!\w)de )?het", _begins("de het", "het")),
        ("{role} van", Beginnings(frozenset({"lid van", "leden van"}), first_sign=True)),
        (r"(?<![A-Za-z])de", _begins("de")),
        (r"(?<![^\n])de", Beginnings(frozenset({"de"}), first_sign=True)),
        ("(?<![^a])de", _begins("de")),
        (r"(?<![^\n])[1-4]x|de", Beginnings(frozenset({"de"}), digit=True, first_digit=True)),
        (r"(?<!\w)de|[1-4]x", Beginnings(frozenset({"de"}), digit=True)),
        ("(?:Stb|Staatsblad) x", _begins("Stb x", "Staatsblad")),
        ("(?:de )?{month}", _begins("de mei", "de juni", "mei", "juni")),
        # Which re reads as a class of two signs.
        ("op (?:{month}|{role})", _begins("op mei", "op juni", "op lid", "op leden")),
        ("op (?:{month}|-)", _begins("op ")),
        ("(?P<a>op|in)+ {name}", _begins("op", "in")),
        ("(?>op|in) {name}", _begins("op ", "in ")),
        ("nr\\.", _begins("nr.")),
        ("a{2}b", _begins("a")),
        ("(?:een|twee)(?:de|ste){many}", _begins("eende", "eenste", "tweede", "tweeste")),
        ("Wet [a-f] op", _begins("Wet a op", "Wet b op", "Wet c op", "Wet d op", "Wet e op", "Wet f op")),
        ("Wet [a-z] op", _begins("Wet ")),
        ("kst-{number}", _begins("kst-")),
        ("artikel|artikelen|art", _begins("art")),
        (r"[1-4]-\d", Beginnings(frozenset(), digit=True)),
        (r"{number}-\d", Beginnings(frozenset(), digit=True, first_digit=True)),
        (r"(?<!\w){number}-\d", Beginnings(frozenset(), digit=True, first_digit=True, first_sign=True)),
        (
            r"(?<![\w.])(?:[1-4]e|Q[1-4])",
            Beginnings(frozenset({"Q"}), digit=True, first_digit=True, first_sign=True),
        ),
        (r"(?<![^\d])[1-4]", Beginnings(frozenset(), digit=True)),
        (r"(?<=- \()[1-4]", Beginnings(frozenset(), digit=True, first_digit=True, first_sign=True)),
        (r"(?<=nr)[1-4]", Beginnings(frozenset(), digit=True)),
        ("{law}(?!x)", Beginnings(frozenset(), any_case=frozenset({"wet raad", "wet werk", "besluit"}))),
        (
            r"(?<![\w-])(?!de){law}",
            Beginnings(frozenset(), any_case=frozenset({"wet raad", "wet werk", "besluit"}), first_sign=True),
        ),
        ("{name}", None),
        ("(?:de )?{name}", None),
        ("(?:motie)?", None),
        ("(?i)motie", None),
        (r"(?a)(?<!\w)motie", None),
        (".motie", None),
        (r"\nmotie", None),
        (" +", None),
        ("{lost}motie", None),
    ],
)
def test_a_regex_tells_how_its_matches_begin(regex: str, begins: Beginnings | None) -> None:
    """As far as that is certain: what may stand in front counts, what may follow is cut off."""
    assert BeginningsReader(PieceTrees(_PIECES)).read(regex) == begins


@pytest.mark.parametrize(
    ("texts", "hold"),
    [
        (("otie",), True),
        (("otie", "x"), True),
        (("oties",), False),
        ((), False),
    ],
)
def test_what_each_beginning_holds(texts: tuple[str, ...], hold: bool) -> None:
    """A need that stands in every beginning is met wherever a match begins."""
    assert _begins("Motie", "de motie").hold_any_of(texts) is hold
    assert not Beginnings(frozenset({"Motie"}), digit=True).hold_any_of(texts)
