"""Who is meant by a name, who may be, and who is not: of namesakes, and by half a surname."""

from __future__ import annotations

from pathlib import Path

import pytest

from mhcorpus.queries.documents import Listing
from mhcorpus.queries.ledger.commitments import Wanted as Promises
from mhcorpus.queries.ledger.commitments import commitments
from mhcorpus.queries.ledger.motions import motions
from mhcorpus.queries.ledger.wanted import Wanted
from mhcorpus.queries.people import people
from mhcorpus.queries.questions import Wanted as Asked
from mhcorpus.queries.questions import questions
from mhcorpus.queries.selection import Selection
from mhcorpus.queries.trace import trace
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

Named = tuple[str, str | None]
_PROMISED = {"own", "early", "loose"}
"""Years apart, so that their promises are not taken for one."""
_PRINTED = {"rikkens-oosterman": "Rikkens-Oosterman", "van-rijn-velde": "Van Rijn-Velde"}

NAMESAKES: list[tuple[str, str, Named]] = [
    ("own", "2027-03-01", ("van-oort@SGP", "Diederik")),
    ("bare", "2027-04-01", ("van-oort@SGP", None)),
    ("other", "2027-03-05", ("van-oort", "Inge")),
    ("party", "2027-03-02", ("van-oort@CDA", None)),
    ("short", "2027-03-03", ("oort@SP", None)),
    ("early", "2012-03-01", ("van-oort@CDA", None)),
    ("loose", "2016-03-01", ("van-oort", None)),
]
"""A paper, its day, and the one member whom it names, who asks and submits; some are promised something."""


def write(corpus: Corpus, number: int, name: str, day: str, member: str, first: str | None) -> None:
    surname = member.partition("@")[0]
    fields = {"surname": _PRINTED.get(surname, surname.replace("-", " ").title()), "party": None}
    place = {"start": 0, "end": 5, "page": None, "footnote": None, "section": None}
    motion = {
        "id": f"kst-39812-{number + 1}", "members": [member], "status": "mentioned", "status_evidence": None,
        "references": [], "asks": None, "replaces": [], "statements": [], "called": True, "section": None,
    }
    promise = {
        "sentence": f"Ik stuur u {number} plannen.", "to": [member], "status": "open", "due": None,
        "conditional": False, "made_by": None, "settled_by": None, **place, "due_earliest": None,
        "due_latest": None, "relation": None, "act": "made", "made_on": None, "register": [],
        "subject": None,
    }
    store(
        corpus, Path("/papers", name), Fingerprint(str(number).ljust(64, "0"), 1, 1),
        Source(name=name, format="txt", text=f"Het lid {member} sprak."),
        Analysis(
            meta={"kind": "kamervragen", "date": day, "submitted": day, "askers": [member]}, dated=None,
            references=(Reference(
                kind="member", id=member, start=8, end=12, text="lid",
                fields=fields | ({"first_name": first} if first else {}),
            ),),
            motions=(motion,), commitments=(promise,) if name in _PROMISED else (),
        ), "1",
    )


CASES: list[tuple[str, str, str]] = [
    ("Diederik van Oort", "bare own", "early loose"),
    ("diederik-van-oort@SGP", "bare own", "loose"),
    ("Inge van Oort", "other party", "early loose"),
    ("van Oort (SGP)", "bare own", "loose"),
    ("van Oort", "bare early loose other own party", ""),
    ("Oort", "short", ""),
    ("Jan van Oort", "", "early loose"),
]


@pytest.mark.parametrize(("asked", "meant", "may_be"), CASES)
def test_namesakes_are_left_out_or_told_to_be_in_doubt(asked: str, meant: str, may_be: str, tmp_path: Path) -> None:
    """Who has another first name, or was of another party then, is another; who is told with less may be meant."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        for number, (name, day, (member, first)) in enumerate(NAMESAKES):
            write(corpus, number, name, day, member, first)
        found = {
            "list": [(each["document"], each) for each in Listing(corpus, Selection(member=asked)).documents],
            "motions": [(each["documents"][0], each) for each in motions(corpus, Wanted(member=asked))["motions"]],
            "questions": [(each["document"], each) for each in questions(corpus, Asked(member=asked))["questions"]],
            "commitments": [
                (each["document"], each) for each in commitments(corpus, Promises(member=asked))["commitments"]
            ],
        }
        traced = [
            (each["document"], each["certainty"]) for target in trace(corpus, asked)["targets"]
            for each in target["mentions"]
        ]
    for command, told in found.items():
        counted = _PROMISED if command == "commitments" else {name for name, _, _ in NAMESAKES}
        assert _names(name for name, each in told if not each.get("unsure")) == _among(counted, meant), command
        assert _names(name for name, each in told if each.get("unsure")) == _among(counted, may_be), command
    assert _names(name for name, sure in traced if sure == "certain") == meant
    assert _names(name for name, sure in traced if sure == "unsure") == may_be


def _among(counted: set[str], names: str) -> str:
    return " ".join(name for name in names.split() if name in counted)


def _names(names: object) -> str:
    return " ".join(sorted(names))  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Rikkens", ["Rikkens-Oosterman"]), ("oosterman", ["Rikkens-Oosterman"]), ("van Rijn", ["Van Rijn-Velde"]),
        ("Anna Oosterman", ["Anna Rikkens-Oosterman"]), ("Oost", []), ("Velde", ["Velde (SP)"]),
    ],
)
def test_half_of_a_surname_with_a_hyphen_is_enough(asked: str, found: list[str], tmp_path: Path) -> None:
    """Where nobody has it as a whole surname; one in two words has no halves."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        write(corpus, 0, "a", "2027-03-01", "rikkens-oosterman", "Anna" if asked.startswith("Anna") else None)
        write(corpus, 1, "b", "2027-03-01", "van-rijn-velde", None)
        write(corpus, 2, "c", "2027-03-01", "velde@SP", None)
        assert [person["name"] for person in people(corpus, asked)["people"]] == found
