"""What is told of some motions is what is told of them among all."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from mhcorpus.queries.ledger import wanted as choosing
from mhcorpus.queries.ledger.identity import Motions
from mhcorpus.queries.ledger.motions import motion_history, motions
from mhcorpus.queries.ledger.wanted import Wanted
from mhcorpus.store import Corpus

from .conftest import Papers, motion, stated

SURNAMES = ("brandsma", "brandsema", "brandt", "wielemaker", "wielemakers", "terhaar", "terhaak", "bos", "vos")
PARTIES = ("", "", "@BBB", "@CDA")
DAYS = ("2026-01-09", "2026-01-09", "2027-06-17", "2028-02", "2031-03-04", None)
STATES = ("done", "in_progress", "partly")


def _entry(chance: random.Random) -> dict[str, Any]:
    members = [each + chance.choice(PARTIES) for each in chance.sample(SURNAMES, chance.randrange(1, 4))]
    number = f"kst-{chance.choice((39812, 39900))}-{chance.randrange(1, 12)}"
    named = "motie:" + "-".join(each.partition("@")[0] for each in members)
    said = [stated("execution", chance.choice(STATES))] if chance.random() < 0.5 else []
    if chance.random() < 0.4:
        return motion(named, *members, statements=said)
    if chance.random() < 0.2:
        return motion(f"kst-20072008-39812-{chance.randrange(1, 4)}", *members, statements=said)
    return motion(number, *members[: chance.randrange(4)], statements=said, called=chance.random() < 0.8)


@pytest.fixture(scope="module", params=range(3))
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401
    """A corpus of forty papers in which names are joined, proposed, misspelt and left apart."""
    chance = random.Random(request.param)
    folder: Path = tmp_path_factory.mktemp("bounded")
    with Corpus.open(folder / "corpus.db", create=True) as opened:
        write = Papers(opened)
        for number in range(40):
            said = {each["id"]: each for each in (_entry(chance) for _ in range(3))}
            write(f"{number:02}.txt", chance.choice(DAYS), motions=list(said.values()))
        yield opened


def test_what_is_told_of_one_motion_does_not_depend_on_what_else_is_read(corpus: Corpus) -> None:
    """Told apart alone, a motion has the names, the joins and the proposals that it has among all."""
    known = Motions(corpus)
    among_all = known.of()
    alone = {each: known.of([each]).get(each) for each in among_all}
    assert alone == among_all
    assert any(each.inferred for each in among_all.values())
    assert {why for each in among_all.values() for why in each.proposed.values()} == {"spelling", "fewer names"}
    assert any(each.candidates for each in among_all.values())


@pytest.mark.parametrize("newest", [3, 4000])
@pytest.mark.parametrize(
    "wanted",
    [{}, {"dossiers": ("39812",)}, {"member": "Brandsma"}, {"state": "done"}, {"open": True, "dossiers": ("39900",)},
     {"since": "2027"}, {"until": "2027-06"}],
)
def test_a_limit_keeps_the_first_of_the_list(
    corpus: Corpus, wanted: dict[str, Any], newest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many are asked for, they head the whole list, whether or not the newest papers tell them."""
    monkeypatch.setattr(choosing, "_NEWEST", newest)
    whole = motions(corpus, Wanted(**wanted))["motions"]
    for limit in (1, 2, 3, 5, 8, 13, 21, len(whole) + 1):
        some = motions(corpus, Wanted(**wanted, limit=limit))
        assert (some["motions"], some["more"]) == (whole[:limit], limit < len(whole))
    assert whole


def test_a_dossier_has_its_motions_whether_or_not_their_number_begins_with_a_session(corpus: Corpus) -> None:
    """A number that was used twice is told apart by the session in front of it."""
    listed = {each["id"] for each in motions(corpus)["motions"] if "-39812-" in each["id"]}
    assert {each["id"] for each in motions(corpus, Wanted(dossiers=("39812",)))["motions"]} == listed
    assert any(each.startswith("kst-2007") for each in listed)


def test_a_history_has_what_the_list_has(corpus: Corpus) -> None:
    """Its whole history begins with the entry of the list, for numbers and for names alone."""
    listed = motions(corpus)["motions"]
    begun = []
    for entry in listed:
        found = {each["id"]: each for each in motion_history(corpus, entry["id"])["motions"]}
        begun.append({key: found[entry["id"]][key] for key in entry})
    assert begun == listed
    assert len(listed) > 10
