"""A motion as a paper: members, considerations, what it asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Analysis

ReadPaper = Callable[..., Analysis]

_MOTION = (
    "Vergaderjaar 2026–2027\n\n39 812\n\nWet meldplicht\n\nNr. 21\n\n{title}\n\nVoorgesteld 17 juni 2027\n\n"
    "De Kamer,\n\ngehoord de beraadslaging,\n\nconstaterende dat het loket dicht is;\n\n"
    "overwegende dat twee wegen openstaan:\n\n- een loket in Assen;\n- een loket in Breda;\n\n"
    "verzoekt de regering het loket te openen;\n\n"
    "verzoekt de regering tevens de Kamer daarover te berichten,\n\n"
    "en gaat over tot de orde van de dag.\n\n{signed}\n"
)
_MEMBERS = [
    ("MOTIE VAN HET LID BRANDLIGT", "Brandligt", ["brandligt"], ["brandligt"]),
    ("MOTIE VAN DE LEDEN ZANDVLUCHT EN VAN DER KREEFT", "Zandvlucht\n\nVan der Kreeft",
     ["zandvlucht", "van-der-kreeft"], ["zandvlucht", "van-der-kreeft"]),
    ("MOTIE VAN HET LID BRANDLIGT C.S.", "Brandligt\n\nZandvlucht\n\nDe Wit",
     ["brandligt"], ["brandligt", "zandvlucht", "de-wit"]),
]


@pytest.mark.parametrize(("title", "signed", "submitters", "members"), _MEMBERS)
def test_submitters_stand_in_the_title_and_all_members_below(
    title: str, signed: str, submitters: list[str], members: list[str], analyse: ReadPaper
) -> None:
    """The title names who submits, c.s. hides the rest; everybody signs under the motion."""
    meta = analyse(_MOTION.format(title=title, signed=signed)).meta
    assert (meta["submitters"], meta["members"]) == (submitters, members)


def test_a_motion_tells_what_it_considers_and_what_it_asks(analyse: ReadPaper) -> None:
    """Each clause is one entry with the list under it, without the mark that ends it."""
    meta = analyse(_MOTION.format(title="MOTIE VAN HET LID BRANDLIGT", signed="Brandligt")).meta
    keys = ("kind", "id", "dossier", "number", "date", "sender", "considers", "asks", "replaces")
    assert [meta[key] for key in keys] == [
        "motie", "kst-39812-21", "39812", 21, "2027-06-17", None,
        ["constaterende dat het loket dicht is",
         "overwegende dat twee wegen openstaan: - een loket in Assen; - een loket in Breda"],
        ["verzoekt de regering het loket te openen",
         "verzoekt de regering tevens de Kamer daarover te berichten"],
        None,
    ]


def test_a_changed_motion_names_the_one_it_replaces(analyse: ReadPaper) -> None:
    """A changed motion says under which number the first one was printed, in the same dossier."""
    title = "GEWIJZIGDE MOTIE VAN HET LID BRANDLIGT TER VERVANGING VAN DIE GEDRUKT ONDER NR. 14"
    meta = analyse(_MOTION.format(title=title, signed="Brandligt")).meta
    assert (meta["replaces"], meta["members"]) == ("kst-39812-14", ["brandligt"])
