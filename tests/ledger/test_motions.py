"""What a document says became of each motion that it speaks of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_A = "motie van het lid Aalders (VVD) (Kamerstuk 39 001, nr. 11)"
_STATUSES = [
    (f"Hiermee beschouw ik de {_A} als afgedaan.", "done"),
    (f"De {_A} is inmiddels uitgevoerd.", "done"),
    (f"Met deze brief geef ik invulling aan de {_A}.", "done"),
    (f"Daarmee is uitvoering gegeven aan de {_A}.", "done"),
    (f"Zoals verzocht in de {_A} ontvangt u hierbij het overzicht.", "done"),
    (f"De {_A} voer ik niet uit.", "not_followed"),
    (f"Aan de {_A} geef ik geen gevolg, omdat de wet dat niet toelaat.", "not_followed"),
    (f"Het kabinet legt de {_A} naast zich neer.", "not_followed"),
    (f"De {_A} is nog niet uitgevoerd.", "in_progress"),
    (f"De {_A} kan nog niet als afgedaan worden beschouwd.", "in_progress"),
    (f"Na de proef zal ik de {_A} als afgedaan beschouwen.", "in_progress"),
    (f"De {_A} wordt deels uitgevoerd.", "in_progress"),
    (f"De {_A} neem ik mee in de evaluatie.", "in_progress"),
    (f"Met het wetsvoorstel wordt invulling gegeven aan de {_A}.", "in_progress"),
    (f"Met deze brief informeer ik uw Kamer over de uitvoering van de {_A}.", "in_progress"),
    (f"Indien de toets slaagt, zal ik de {_A} uitvoeren.", "in_progress"),
    (f"Uw Kamer heeft de {_A} aangenomen.", "adopted"),
    (f"In mei volgt een debat over de aangenomen {_A}.", "adopted"),
    (f"De {_A} is verworpen.", "mentioned"),
    (f"De {_A} verzoekt de regering om een keurmerk te onderzoeken.", "mentioned"),
    (f"Ik laat het oordeel over de {_A} aan de Kamer.", "mentioned"),
]


@pytest.mark.parametrize(("sentence", "status"), _STATUSES)
def test_the_sentence_of_a_motion_gives_its_status(letter: Read, sentence: str, status: str) -> None:
    """A statement in the sentence that names a motion is the motion's status, and the sentence its evidence."""
    found = [(m["id"], m["members"], m["status"], m["status_evidence"]) for m in letter(sentence).motions]
    assert found == [("kst-39001-11", ["aalders@VVD"], status, sentence)]


_SECTIONS = [
    # The strongest statement of a section wins, wherever it stands.
    (f"De {_A} vraagt om een loket. Het loket is open. Hiermee beschouw ik deze motie als afgedaan.", "done"),
    (f"De {_A} vraagt om een loket. Ik richt dat loket in bij de inspectie.", "in_progress"),
    (
        f"De {_A} vraagt om een loket. Er zijn er al drie. Ik zie daarom geen aanleiding voor een vierde.",
        "not_followed",
    ),
    (f"De {_A} vraagt om een loket. Ter uitvoering daarvan start een proef.", "in_progress"),
    # What cannot be done for now may have a plan behind it.
    (f"De {_A} kan op dit moment niet worden uitgevoerd. Zodra de wet er is, pak ik deze op.", "in_progress"),
    (f"De {_A} is nu nog niet uitvoerbaar. Zodra de wet er is, pak ik deze op.", "in_progress"),
    (f"De {_A} kan op dit moment niet worden uitgevoerd. De politie pakt daders op.", "not_followed"),
    (f"De {_A} kan niet worden uitgevoerd. Zodra de wet er is, pak ik een andere zaak op.", "not_followed"),
    # What has nothing to do with the motion does not count.
    (f"De {_A} vraagt om een loket. Hiermee wordt uitvoering gegeven aan de doelstellingen.", "mentioned"),
    (f"In mei sprak ik over de {_A}. Ik richt een loket in bij de inspectie.", "mentioned"),
    (f"De {_A} vraagt om een loket.\n\nTot slot\n\nIk zal de gemeenten informeren.", "mentioned"),
    # A heading makes its whole section speak of the motion.
    (
        "Motie Aalders (VVD) - een loket (Kamerstuk 39 001, nr. 11)\n\nEr zijn drie loketten.\n\nIk richt een vierde in.",
        "in_progress",
    ),
]


@pytest.mark.parametrize(("body", "status"), _SECTIONS)
def test_later_sentences_count_while_they_are_about_the_motion(letter: Read, body: str, status: str) -> None:
    """A later sentence counts when it refers back to the motion or stands in a passage on what it asks."""
    assert [(m["id"], m["status"]) for m in letter(body).motions] == [("kst-39001-11", status)]


_SLIPS = [
    # what stands above, the name of the promise; the motion, and who is promised something
    ("Er is een loket.", "bovengenoemde toezegging aan het lid Aalders", "done", [["aalders"]]),
    ("Er is een loket.", "deze toezegging aan het lid Aalders", "done", [["aalders"]]),
    ("Zo doe ik bij alle moties en toezeggingen.", "bovengenoemde toezegging aan het lid Aalders", "done", [["aalders"]]),
    ("Er is een loket.", "bovengenoemde toezegging aan het lid Bruin", "mentioned", [["bruin"]]),
    ("Ik heb het lid Aalders ook een brief toegezegd.", "deze toezegging aan het lid Aalders", "mentioned", [["aalders"]]),
    ("Ik heb het lid Bruin een brief toegezegd.", "deze toezegging aan het lid Aalders", "mentioned", [["bruin"], ["aalders"]]),
    ("Er is een loket.", "de toezegging aan het lid Aalders over tolken", "mentioned", [["aalders"]]),
]  # fmt: skip


@pytest.mark.parametrize(("above", "promise", "status", "to"), _SLIPS)
def test_a_promise_that_nobody_made_is_the_motion(
    letter: Read, above: str, promise: str, status: str, to: list[list[str]]
) -> None:
    """What closes "that promise" to the member whose motion it tells of, where none is named, closes the motion.

    The promise is told of too: it may have been made elsewhere.
    """
    ledger = letter(
        f"De motie van het lid Aalders (39 001, nr. 11) verzoekt een loket te openen. {above} "
        f"Hiermee beschouw ik {promise} als afgedaan."
    )
    found = [(motion["id"], motion["status"]) for motion in ledger.motions]
    assert (found, [c["to"] for c in ledger.commitments]) == ([("kst-39001-11", status)], to)


@pytest.mark.parametrize(
    ("member", "closed"), [("Aalders", "kst-39001-11"), ("Bruin", "kst-39001-12"), ("Everts", None)]
)
@pytest.mark.parametrize("further", ["", "De motie van het lid Dalen (39 001, nr. 13) verzoekt om tolken. Die zijn er. "])
def test_a_promise_that_nobody_made_is_the_motion_of_its_member(
    letter: Read, member: str, closed: str | None, further: str
) -> None:
    """Of the motions of one paragraph, what closes "that promise" to a member closes the one of that member."""
    ledger = letter(
        "De motie van het lid Aalders (39 001, nr. 11) verzoekt een loket te openen. Dat past bij de motie van "
        "het lid Bruin over tolken (39 001, nr. 12). Er is een loket. "
        f"{further}Hiermee is bovengenoemde toezegging aan het lid {member} afgedaan."
    )
    assert [m["id"] for m in ledger.motions if m["status"] == "done"] == [closed] * (closed is not None)


def test_two_motions_keep_apart(letter: Read) -> None:
    """Each motion has the statements of its own passage; "beide moties" is about the last two."""
    ledger = letter(
        "De motie Aalders (Kamerstuk 39 001, nr. 11) vraagt om een loket. Ik zie daarvoor geen aanleiding.\n\n"
        "De motie Bruin (Kamerstuk 39 001, nr. 12) is uitgevoerd.\n\n"
        "Tolken\n\nOver de motie Everts (Kamerstuk 39 001, nr. 13) en de motie Dirks (Kamerstuk 39 001, nr. 14) "
        "sprak ik met tolken. Hiermee beschouw ik beide moties als afgedaan."
    )
    found = [(motion["id"], motion["status"]) for motion in ledger.motions]
    assert found == [
        ("kst-39001-11", "not_followed"),
        ("kst-39001-12", "done"),
        ("kst-39001-13", "done"),
        ("kst-39001-14", "done"),
    ]


@pytest.mark.parametrize(("closing", "done"), [
    ("Hiermee beschouw ik laatstgenoemde motie als afgedaan.", ["kst-39001-12"]),
    ("Met de proef beschouw ik deze laatste motie als afgedaan.", ["kst-39001-12"]),
    ("De proef wordt in mei 2026 afgerond, waarna deze motie als afgedaan kan worden beschouwd.", []),
])  # fmt: skip
def test_the_last_of_two_motions_is_meant(letter: Read, closing: str, done: list[str]) -> None:
    """"Laatstgenoemde motie" is the one named last; what only follows is not done."""
    ledger = letter(
        "De motie Aalders (39 001, nr. 11) vraagt om tolken. De motie Bruin (39 001, nr. 12) vraagt om een loket. "
        f"{closing}"
    )
    assert [motion["id"] for motion in ledger.motions if motion["status"] == "done"] == done


def test_a_piece_that_is_called_a_motion_is_one(letter: Read) -> None:
    """A number counts as a motion when the text calls it one; the number of a letter does not."""
    ledger = letter(
        "De motie over het loket (Kamerstuk 39 001, nr. 11) is uitgevoerd. Zie ook de brief over tolken "
        "(Kamerstuk 39 001, nr. 15) en mijn brief over de moties (Kamerstuk 39 001, nr. 18). De moties (Kamerstuk 39 001, nrs. 16 en 17) zijn aangenomen."
    )
    found = [(motion["id"], motion["members"], motion["status"]) for motion in ledger.motions]
    assert found == [
        ("kst-39001-11", [], "done"),
        ("kst-39001-16", [], "adopted"),
        ("kst-39001-17", [], "adopted"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De moties Aalders c.s. (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", ["aalders"])]),
        ("De moties Aalders c.s. en Bruin (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", ["bruin"])]),
        ("De moties Aalders (39 001, nr. 11) en Bruin (39 001, nr. 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", ["bruin"])]),
        ("De moties Aalders c.s. (39 001, nrs. 11, 12 (was nr. 4) en 13) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", ["aalders"]), ("kst-39001-13", ["aalders"])]),
        ("De moties 39 001, nrs. 11 t/m 14 zijn aangenomen.",
         [(f"kst-39001-{number}", []) for number in (11, 12, 13, 14)]),
        # Of several members nobody is told which motion is whose.
        ("De moties van de leden Aalders en Bruin (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("kst-39001-11", []), ("kst-39001-12", [])]),
        ("De moties van de leden Aalders en Bruin (39 001, nr. 11 en 39 001, nr. 12) zijn aangenomen.",
         [("kst-39001-11", []), ("kst-39001-12", [])]),
        ("De moties van de leden Aalders en Bruin[footnoteRef:1] zijn aangenomen. [1: Kamerstuk 39 001, nrs. 11 en 12.]",
         [("kst-39001-11", [])]),
        ("De moties Aalders/Bruin (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("kst-39001-11", []), ("kst-39001-12", [])]),
        ("De moties Aalders, Bruin en Dalen (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("motie:aalders", ["aalders"]), ("motie:bruin", ["bruin"]), ("motie:dalen", ["dalen"]),
          ("kst-39001-11", []), ("kst-39001-12", [])]),
        ("De moties Aalders en Bruin (39 001, nrs. 11 t/m 13) zijn aangenomen.",
         [("motie:aalders", ["aalders"]), ("motie:bruin", ["bruin"]),
          ("kst-39001-11", []), ("kst-39001-12", []), ("kst-39001-13", [])]),
        # One motion of both, and as many names as numbers.
        ("De motie van de leden Aalders en Bruin (39 001, nr. 11) is aangenomen.",
         [("kst-39001-11", ["aalders", "bruin"])]),
        ("De moties Aalders en Bruin (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", ["bruin"])]),
        ("De moties Aalders/Dalen en Bruin (39 001, nrs. 11 en 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders", "dalen"]), ("kst-39001-12", ["bruin"])]),
        ("De moties Aalders/Dalen en Bruin[footnoteRef:1] zijn aangenomen. [1: Kamerstuk 39 001, nrs. 11 en 12.]",
         [("kst-39001-11", ["aalders", "dalen"]), ("kst-39001-12", ["bruin"])]),
        # A motion without a name beside one that has its name, and the debate in which one was brought in.
        ("De motie Aalders en de motie over tolken (39 001, nr. 12) zijn aangenomen.",
         [("motie:aalders", ["aalders"]), ("kst-39001-12", [])]),
        ("De motie over tolken die bij het notaoverleg is ingediend (39 001, nr. 10) is aangenomen.", [("kst-39001-10", [])]),
        ("De motie over tolken, ingediend bij het notaoverleg (39 001, nr. 10) (39 001, nr. 11) is aangenomen.",
         [("kst-39001-11", [])]),
        ("De motie bij het debat van 4 mei 2025 (Handelingen II 2024/25, nr. 5, item 4) van de leden Aalders en Bruin over "
         "tolken (39 001, nr. 11) is aangenomen.", [("kst-39001-11", ["aalders", "bruin"])]),
        ("De motie (Handelingen II 2024/25, nr. 5, item 4) over tolken (39 001, nr. 11) is aangenomen, als in de motie uit "
         "het rapport (39 001, nr. 2).", [("kst-39001-11", [])]),
        # "Die over …" is a motion, too, and so is what the plural goes on to name.
        ("De motie over tolken (39 001, nr. 11) en die van het lid Bruin over opvang (39 001, nr. 12) zijn aangenomen.",
         [("kst-39001-11", []), ("kst-39001-12", ["bruin"])]),
        ("De moties van het lid Aalders over tolken (39 001, nr. 11) en over opvang (39 001, nr. 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", ["aalders"])]),
        ("De motie Aalders over tolken (39 001, nr. 11) en die over opvang (39 001, nr. 12) zijn aangenomen.",
         [("kst-39001-11", ["aalders"]), ("kst-39001-12", [])]),
        ("De moties over tolken (39 001, nr. 11), over opvang (39 001, nr. 12) en over werk (39 001, nr. 13) zijn aangenomen.",
         [("kst-39001-11", []), ("kst-39001-12", []), ("kst-39001-13", [])]),
        ("Ik wijs op de aangenomen moties over " + "het loket en de opvang van wie op straat leeft " * 3 + "(39 001, nr. 11), over opvang "
         "(39 001, nr. 12), over " + "het werk van wie daar tolkt " * 3 + "(39 001, nr. 13) en over lonen "
         "(39700 XVII, nr. 14).",
         [("kst-39001-11", []), ("kst-39001-12", []), ("kst-39001-13", []), ("kst-39700-XVII-14", [])]),
        ("De motie over tolken (39 001, nr. 11) en de brief over opvang (39 001, nr. 12) zijn aangenomen.",
         [("kst-39001-11", [])]),
        # One motion, and a paper beside it.
        ("De motie Aalders c.s. (39 001, nr. 11 en 39 001, nr. 2) is aangenomen.", [("kst-39001-11", ["aalders"])]),
        ("De moties Aalders c.s. (39 001, nr. 11) zijn aangenomen, zie de brief (39 001, nr. 12).",
         [("kst-39001-11", ["aalders"])]),
    ],
)  # fmt: skip
def test_each_number_behind_the_name_of_motions_is_one(
    text: str, expected: list[tuple[str, list[str]]], letter: Read
) -> None:
    """A list of numbers behind "de moties X" is a list of motions, of its one member if there is one."""
    found = letter(text).motions
    assert [(each["id"], each["members"]) for each in found] == expected
    assert {each["status"] for each in found} == {"adopted"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De motie Aalders c.s. (Kamerstuk 39 001, nr. 11) is aangenomen.", (["aalders"], True)),
        ("De motie Aalders (Kamerstuk 39 001, nr. 11) is aangenomen. De motie Aalders c.s. loopt.", (["aalders"], True)),
        ("De motie Aalders c.s. (Kamerstuk 39 001, nr. 11) is aangenomen. De motie van de leden Aalders en Bruin "
         "(Kamerstuk 39 001, nr. 11) loopt.", (["aalders", "bruin"], False)),
        ("De motie van de leden Aalders en Bruin (Kamerstuk 39 001, nr. 11) loopt.", (["aalders", "bruin"], False)),
    ],
)  # fmt: skip
def test_who_is_not_named_is_told_of(text: str, expected: tuple[list[str], bool], letter: Read) -> None:
    """ "c.s." behind the fullest list of names tells that more submitted the motion."""
    (found,) = letter(text).motions
    assert (found["members"], found.get("and_others", False)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De motie van het lid Inge van Aalders (Kamerstuk 39 001, nr. 11) is aangenomen.", [{"van-aalders": "Inge"}]),
        ("De motie van de leden Inge van Aalders en Bruin (Kamerstuk 39 001, nr. 11) en die van het lid Otto van "
         "Aalders (Kamerstuk 39 001, nr. 12) zijn aangenomen.", [{"van-aalders": "Inge"}, {"van-aalders": "Otto"}]),
        ("De motie van de leden Inge van Aalders en Otto van Aalders (Kamerstuk 39 001, nr. 11) is aangenomen.", [None]),
        ("De motie van het lid Van Aalders (Kamerstuk 39 001, nr. 11) is aangenomen, zei het lid Inge van Aalders.", [None]),
    ],
)  # fmt: skip
def test_a_first_name_is_told_where_the_name_of_a_motion_has_one(
    text: str, expected: list[dict[str, str] | None], letter: Read
) -> None:
    """Who shares a surname is printed with a first name: that in the name of the motion counts."""
    assert [each.get("first_names") for each in letter(text).motions] == expected


_ITEM = "- de brief van de Minister van Zaken d.d. 4 mei 2027 inzake "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_ITEM + "uitvoering van de motie van het lid Aalders over tolken (Kamerstuk 39 001, nr. 11);", ["motie:aalders"]),
        (_ITEM + "de moties Aalders en Bruin (Kamerstuk 39 001, nr. 11).", ["motie:aalders", "motie:bruin"]),
        (_ITEM + "uitvoering van de motie over tolken (Kamerstuk 39 001, nr. 11);", []),
        (_ITEM + "de motie van het lid Aalders over tolken (Kamerstuk 39 001, nr. 4) (Kamerstuk 39 001, nr. 11);", ["kst-39001-4"]),
        ("De brief gaat over de motie van het lid Aalders (Kamerstuk 39 001, nr. 11).", ["kst-39001-11"]),
    ],
)  # fmt: skip
def test_an_item_of_an_agenda_ends_with_the_number_of_its_paper(text: str, expected: list[str], letter: Read) -> None:
    """The last number of "de brief d.d. … inzake …" is that of the letter, not of a motion in its subject."""
    assert [each["id"] for each in letter(text).motions] == expected


def test_the_rows_of_a_list_of_motions_are_motions(letter: Read) -> None:
    """Below "Overzicht moties" the number in a cell of its own is a motion, that of a letter is none."""
    table = (
        "| Kamerstuk | Indiener | Onderwerp | Stand van zaken |\n|---|---|---|---|\n"
        "| 39 001, nr. 11 | Aalders (VVD) | Opvang van tolken | Uitgevoerd; zie de brief (39 001, nr. 20) |\n"
        "| 39 001, nr. 12 | Bruin (SP) | Meer tolken | Loopt; een brief volgt. |\n"
    )
    found = [
        [(m["id"], m["status"]) for m in letter(f"{heading}\n\n{table}").motions]
        for heading in ("Overzicht moties", "Overzicht brieven")
    ]
    assert found == [[("kst-39001-11", "done"), ("kst-39001-12", "in_progress")], []]


def test_a_column_of_motions_holds_motions(letter: Read) -> None:
    """In the column "Motie" a name with a number is a motion, and so in no other column or table."""
    rows = "| {} | Onderwerp | Status |\n|---|---|---|\n| Aalders (39 001, nr. 11) | Loket (39 001, nr. 20) | Afgerond |\n"
    body = "\n\n".join(rows.format(title) for title in ("Motie", "Brief"))
    assert [[(m["id"], m["status"]) for m in letter(text).motions] for text in (body, rows.format("Brief"))] == [
        [("kst-39001-11", "done")], [],
    ]  # fmt: skip


_GAPS = [
    ("| | Aalders (39 001, nr. 11) | Afgedaan met brief 39 001, nr. 20 |", [("kst-39001-11", "done")]),
    ("| 1 | | Brief 39 001, nr. 20 is verstuurd |", []),
    # Which column holds what is not told where a cell is missing.
    ("| Aalders | Brief 39 001, nr. 20 |", []),
]


@pytest.mark.parametrize(("row", "expected"), _GAPS)
def test_an_empty_cell_keeps_its_column(letter: Read, row: str, expected: list[tuple[str, str]]) -> None:
    """A row has its motion in the column below the title, whatever cells are empty; else it has none."""
    ledger = letter(f"| Nr | Motie | Stand |\n|---|---|---|\n{row}\n")
    assert [(motion["id"], motion["status"]) for motion in ledger.motions] == expected


_BESIDE = [
    ("Motie | Kamerstuk | Stand van zaken", "Aalders over tolken | 39 001, nr. 11 | Uitgevoerd", [("kst-39001-11", "done")]),
    ("Motie | Kamerstuk | Stand van zaken", "Aalders/Bruin | 39 001, nr. 11 | Niet uitgevoerd", [("kst-39001-11", "not_followed")]),
    ("Motie | Vindplaats | Stand", "Aalders c.s. over tolken | 39001-11 | In uitvoering", [("kst-39001-11", "in_progress")]),
    ("Nr. | Motie | Stand", "39 001, nr. 11 | Aalders over tolken | Afgedaan", [("kst-39001-11", "done")]),
    ("Motie | Kamerstuknr. | Stand", "Tolken | 39 001, nr. 11 | Afgedaan met brief 39 001, nr. 20", [("kst-39001-11", "done")]),
    ("Motie | Kamerstuk | Stand", "Tolken | 39 001, nr. 11 | Aangehouden", [("kst-39001-11", "mentioned")]),
    ("Motie | Kamerstuk | Stand", "Aalders (39 001, nr. 11) | 39 001, nr. 20 | Afgedaan", [("kst-39001-11", "done")]),
    # Which of two is meant nobody says, nor what a number is that no column tells of.
    ("Motie | Kamerstuk | Stand", "Aalders over tolken | 39 001, nrs. 11 en 12 | Uitgevoerd", []),
    ("Motie | Kamerstuk | Stand", " | 39 001, nr. 11 | Uitgevoerd", []),
    ("Motie | Kamerstuk | Stand", "Aalders over tolken | | Uitgevoerd; zie 39 001, nr. 20", []),
    ("Motie | Brief | Stand", "Aalders over tolken | 39 001, nr. 20 | Uitgevoerd", []),
    ("Motie | Kamerstuk | Nummer", "Aalders over tolken | 39 001, nr. 11 | 39 001, nr. 12", []),
    ("Onderwerp | Kamerstuk | Stand", "Aalders over tolken | 39 001, nr. 20 | Uitgevoerd", []),
    ("Motie | Kamerstuk | Stand", "Aalders over tolken | 39 001, nr. 11", []),
]  # fmt: skip


@pytest.mark.parametrize(("titles", "row", "expected"), _BESIDE)
def test_a_motion_has_the_number_in_the_column_beside(
    letter: Read, titles: str, row: str, expected: list[tuple[str, str]]
) -> None:
    """Where its own cell has none, and one column is that of the Kamerstukken."""
    ledger = letter(f"| {titles} |\n|---|---|---|\n| {row} |\n")
    assert [(motion["id"], motion["status"]) for motion in ledger.motions] == expected


_CELLS = "De motie van het lid Aalders; {asks}\n\n{place}\n\n{state}"
_LOST_TABLES = [
    # what it asks, where it is found, what became of it; id and status
    ("Verzoekt de regering de cijfers mee te nemen.", "Kamerstukken II 2025/26, 39 001, nr. 11",
     "Afgedaan. Uw Kamer is op 4 mei 2025 geïnformeerd.", "kst-39001-11", "done"),
    ("Verzoekt de regering de cijfers mee te nemen.", "(39 001, nr. 11).", "Nog niet afgedaan.", "kst-39001-11", "in_progress"),
    ("Verzoekt de regering de cijfers mee te nemen.", "(39 001, nr. 11).", "Loopt nog.", "kst-39001-11", "mentioned"),
    ("Verzoekt de regering te tellen.", "Zie ook de brief van 4 mei 2025 (39 001, nr. 11).", "Er is geteld.", "motie:aalders", "mentioned"),
]  # fmt: skip


@pytest.mark.parametrize(("asks", "place", "state", "motion", "status"), _LOST_TABLES)
def test_the_cells_of_a_lost_table_go_together(
    letter: Read, asks: str, place: str, state: str, motion: str, status: str
) -> None:
    """Below a motion its number stands alone, and below that "Afgedaan": what it asks is not what is done."""
    found = [(m["id"], m["status"], m["asks"]) for m in letter(_CELLS.format(asks=asks, place=place, state=state)).motions]
    assert found == [(motion, status, asks.rstrip("."))]


def test_members_have_the_party_given_anywhere(letter: Read) -> None:
    """A submitter named without a party has the one that another mention gives."""
    ledger = letter(
        "De motie van de leden Aalders en Bruin (Kamerstuk 39 001, nr. 11) is aangenomen. "
        "Het lid Bruin (SP) vroeg daar eerder naar."
    )
    assert [motion["members"] for motion in ledger.motions] == [["aalders", "bruin@SP"]]


def test_what_a_member_asks_settles_nothing(questions: Callable[[str, str], Ledger]) -> None:
    """A question says at most that a motion was adopted; the answer says what becomes of it."""
    asked = questions(f"Waarom is de {_A} niet uitgevoerd?", "Dat heeft tijd gekost.")
    adopted = questions("Kent u de aangenomen motie Aalders (Kamerstuk 39 001, nr. 11)?", "Ja.")
    answered = questions(f"Kent u de {_A}?", "Ja. De motie Aalders voer ik uit.")
    statuses = [[motion["status"] for motion in ledger.motions] for ledger in (asked, adopted, answered)]
    assert statuses == [["mentioned"], ["adopted"], ["in_progress"]]


def test_only_the_government_carries_out_in_a_debate(debate: Read) -> None:
    """In a debate a minister's words count; a member's own motion is joined with the motion of that name."""
    ledger = debate(
        "De heer Aalders (VVD):\n\nVoorzitter. Mijn motie over het loket (39 001, nr. 11) is in mei aangenomen.\n\n"
        "Mevrouw Bruin (SP):\n\nDe motie Dirks (39 001, nr. 14) is allang uitgevoerd.\n\n"
        "Minister Voorbeeld:\n\nDe motie-Aalders voer ik uit."
    )
    found = [(motion["id"], motion["members"], motion["status"]) for motion in ledger.motions]
    assert found == [
        ("kst-39001-11", ["aalders@VVD"], "in_progress"),
        ("kst-39001-14", ["dirks"], "mentioned"),
    ]


_OF_A_PROMISE = [
    # The promise is closed; of the motion the sentence does not speak.
    (f"De {_A} vraagt om een loket. Hiermee beschouw ik bovengenoemde toezegging aan het lid Bruin als afgedaan.", "mentioned"),
    (f"Met deze brief kom ik mijn toezegging na over de {_A}.", "mentioned"),
    (f"Hiermee is de toezegging afgedaan om uw Kamer over de {_A} te informeren.", "mentioned"),
    (f"Ik heb mijn toezegging gestand gedaan; de {_A} ligt bij de inspectie.", "in_progress"),
    (f"Hiermee is mijn toezegging afgedaan, maar de {_A} voer ik nog uit.", "in_progress"),
    (f"Hiermee doe ik mijn toezegging gestand en pak ik de {_A} op.", "in_progress"),
    # Both are closed, or the motion is.
    (f"Met deze brief doe ik mijn toezegging gestand en geef ik hiermee invulling aan de {_A}.", "done"),
    (f"Met deze brief doe ik de toezegging over tolken en de {_A} af.", "done"),
    (f"Hiermee beschouw ik de {_A} en de toezegging aan het lid Bruin als afgedaan.", "done"),
    (f"Zoals toegezegd is de {_A} uitgevoerd.", "done"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "status"), _OF_A_PROMISE)
def test_what_closes_a_promise_closes_no_motion(letter: Read, body: str, status: str) -> None:
    """A statement that speaks of a promise leaves the motion that it is about as it is."""
    assert [(motion["id"], motion["status"]) for motion in letter(body).motions] == [("kst-39001-11", status)]


_NOT_YET = [
    # What is put off is not declined.
    ("Er wordt nu nog niet overgegaan tot een loket.", "mentioned"),
    ("Ik neem over een loket nog geen besluit.", "mentioned"),
    ("Er wordt nu nog niet overgegaan tot een loket. In 2027 zal ik dit opnieuw bezien.", "in_progress"),
    (f"Uitvoering van de {_A} is nog niet mogelijk.", "in_progress"),
    (f"De {_A} kan nog niet worden uitgevoerd.", "in_progress"),
    # What is declined for now stays declined, unless the paper announces work on it.
    ("Op dit moment zie ik geen aanleiding voor een loket.", "not_followed"),
    ("Op dit moment zie ik geen aanleiding voor een loket. In 2027 zal ik dit opnieuw bezien.", "in_progress"),
    ("Ik zie geen aanleiding voor een loket. In 2027 zal ik de wet evalueren.", "not_followed"),
    ("Er wordt niet overgegaan tot een loket.", "not_followed"),
]


@pytest.mark.parametrize(("sentence", "status"), _NOT_YET)
def test_what_is_put_off_is_not_declined(letter: Read, sentence: str, status: str) -> None:
    """ "Nog niet" declines nothing; a refusal for now yields to work that is announced, a plain one does not."""
    body = f"De {_A} vraagt om een loket. {sentence}"
    assert [(motion["id"], motion["status"]) for motion in letter(body).motions] == [("kst-39001-11", status)]


_WORDINGS = [
    (f"Met dit loket is de {_A} ten uitvoer gelegd.", "done"),
    (f"Langs deze weg geef ik gehoor aan de {_A}.", "done"),
    (f"Met dit loket is de {_A} voor een belangrijk deel uitgevoerd.", "in_progress"),
    (f"Ik verwacht de {_A} eind 2026 te kunnen afdoen.", "in_progress"),
    (f"Aan de {_A} geef ik in de loop van 2026 gevolg.", "in_progress"),
    (f"Zoals uw Kamer bij {_A} heeft verzocht, werk ik aan een loket.", "in_progress"),
    (f"Ik zie daarom af van uitvoering van de {_A}.", "not_followed"),
    (f"De {_A}, waarin wordt verzocht om een loket, is met de opening ervan uitgevoerd.", "done"),
    (f"De {_A}, waarin wordt verzocht om een loket, wordt uitgevoerd door de VNG.", "in_progress"),
    (f"Hiermee is een eerste invulling gegeven aan de {_A}.", "in_progress"),
    (f"De {_A} vraagt om een loket. Een loket komt er niet.", "not_followed"),
    (f"De {_A} vraagt om een loket. Status: afgedaan.", "done"),
    (f"De {_A} over boeren die hun vee moeten tellen is uitgevoerd.", "done"),
    (f"De {_A} over wat havens uiterlijk in 2028 moeten melden is afgedaan.", "done"),
    (f"De {_A} is nagenoeg unaniem aangenomen en is uitgevoerd.", "done"),
    (f"De {_A} is bijna een jaar geleden uitgevoerd.", "done"),
    (f"De {_A} is bijna geheel uitgevoerd.", "in_progress"),
    (f"In de begroting voor 2027 is de {_A} uitgevoerd.", "done"),
    (f"In 2027 is de {_A} uitgevoerd.", "in_progress"),
    (f"De {_A} vraagt om een loket. Zij is met 76 stemmen voor aangenomen.", "adopted"),
    (f"Daardoor is het niet mogelijk om uitvoering te geven aan de {_A}.", "not_followed"),
    (f"Uw Kamer vroeg met de {_A} om een loket. Daar kies ik niet voor, omdat gemeenten dit al doen.", "not_followed"),
    (f"Uw Kamer vroeg met de {_A} om een loket. Daarvoor kies ik niet, omdat gemeenten dit al doen.", "not_followed"),
    (f"Uw Kamer vroeg met de {_A} om een loket. Ik zie, gelet op de kosten, geen ruimte voor een loket.", "not_followed"),
]


@pytest.mark.parametrize(("body", "status"), _WORDINGS)
def test_a_status_has_many_wordings(letter: Read, body: str, status: str) -> None:
    """Done, in part, still to be done or declined, in the turns that letters have for it."""
    assert [motion["status"] for motion in letter(body).motions] == [status]


_ASKED_OF_OTHERS = [
    ("Het bureau is gevraagd hier onderzoek naar te doen.", "in_progress"),
    ("Daarom heb ik de inspectie verzocht om een rapport.", "in_progress"),
    ("De Kamer heeft mij gevraagd om een reactie.", "mentioned"),
    ("In het debat is gevraagd om een reactie.", "mentioned"),
]


@pytest.mark.parametrize(("sentence", "status"), _ASKED_OF_OTHERS)
def test_who_has_others_look_at_it_carries_a_motion_out(letter: Read, sentence: str, status: str) -> None:
    """What the government asks of a bureau or an inspection is work; what is asked of the government is none."""
    body = f"De {_A} vraagt om een loket. {sentence}"
    assert [motion["status"] for motion in letter(body).motions] == [status]


_SUPPOSED = [
    # What is expected, asked or still to come is not done.
    (f"Ik verwacht de {_A} eind dit jaar als afgedaan te kunnen beschouwen.", "mentioned"),
    (f"Indien uw Kamer daarmee instemt, beschouw ik de {_A} als afgedaan.", "mentioned"),
    (f"Het lid Bruin vroeg of de {_A} als afgedaan kan worden beschouwd.", "mentioned"),
    (f"Zodra de wet in werking treedt, is de {_A} uitgevoerd.", "mentioned"),
    (f"Hiermee is het eerste van de twee verzoeken uit de {_A} uitgevoerd.", "in_progress"),
    (f"Ik acht de {_A} hiermee voldoende uitgevoerd.", "done"),
    # What is not done is something else, or is done later.
    (f"Een verbod acht ik niet nodig, omdat de {_A} al via het convenant wordt uitgevoerd.", "in_progress"),
    (f"Het kabinet wil geen onnodige regeldruk en voert daarom de {_A} uit.", "in_progress"),
    (f"Ik zie geen aanleiding om te wachten met de uitvoering van de {_A}.", "in_progress"),
    (f"De {_A} zal ik niet voor de zomer kunnen uitvoeren.", "in_progress"),
    (f"De {_A} zal ik niet op zo korte termijn kunnen uitvoeren.", "in_progress"),
    (f"Een loket acht ik niet nodig en de {_A} voer ik dan ook niet uit.", "not_followed"),
    (f"Ik ben niet bereid uitvoering te geven aan de {_A}.", "not_followed"),
    # Who leaves what a motion asks to leave does not decline it.
    (f"De {_A} vraagt om geen loket te openen. Het kabinet is niet voornemens een loket te openen.", "mentioned"),
    (f"De {_A} vraagt om een loket te openen. Het kabinet is niet voornemens een loket te openen.", "not_followed"),
    # What was withdrawn is carried out by nothing that agrees with it.
    (f"Er komt een loket, conform de ingetrokken {_A}.", "mentioned"),
    (f"Er komt een loket, conform de {_A}.", "in_progress"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "status"), _SUPPOSED)
def test_a_status_needs_a_statement_of_the_motion_itself(letter: Read, body: str, status: str) -> None:
    """What is only supposed, and what is said of something else in the same sentence, tells nothing of it."""
    assert [(motion["id"], motion["status"]) for motion in letter(body).motions] == [("kst-39001-11", status)]


_SAID_BY = [
    (f"Volgens het lid Bruin is de {_A} niet uitgevoerd.", "mentioned"),
    (f"Volgens het lid Bruin is de {_A} uitgevoerd.", "mentioned"),
    (f"Anders dan het lid Bruin stelt, is de {_A} wel degelijk uitgevoerd.", "done"),
    (f"Totdat de {_A} volledig is uitgevoerd, blijft het loket dicht.", "mentioned"),
    (f"De {_A} zou hiermee zijn uitgevoerd.", "mentioned"),
    # Behind what a motion asks its sentence goes on.
    (f"De {_A}, die vraagt om een loket, heb ik ontraden en zal ik niet uitvoeren.", "not_followed"),
    (f"De {_A}, die vraagt het loket niet te openen, zal ik uitvoeren.", "in_progress"),
    (f"De {_A} vraagt om een loket, is onze uitleg, en te onderzoeken of het open kan.", "mentioned"),
    (f"Met deze brief doe ik de {_A} deels af.", "in_progress"),
    (f"Ik kan de {_A} niet anders lezen dan als steun.", "mentioned"),
    (f"Op verzoek van de heer Aalders is de {_A} van de agenda gehaald.", "mentioned"),
    (f"Hierbij bied ik u het onderzoek aan dat in de {_A} is gevraagd.", "done"),
    (f"Hierbij bied ik u een tussenrapportage aan van het onderzoek dat in de {_A} is gevraagd.", "mentioned"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "status"), _SAID_BY)
def test_what_members_say_of_a_motion_is_not_its_status(letter: Read, body: str, status: str) -> None:
    """The government's own word counts, for a motion and not for the time to come."""
    assert [(motion["id"], motion["status"]) for motion in letter(body).motions] == [("kst-39001-11", status)]


_REFUSED = [
    # What is refused is what the motion asks, by a word of it or by one that refers back.
    ("Ik zal geen loket openen.", "not_followed"),
    ("Ik zal dat niet doen.", "not_followed"),
    ("Ik vind een apart loket niet nodig.", "not_followed"),
    ("Ik zal niet op de uitkomst vooruitlopen.", "mentioned"),
    ("Ik kan niet in individuele zaken treden. Wel laat ik dit najaar een loket inrichten.", "in_progress"),
    ("Ik wil gemeenten niet belasten. Daarom richt ik het loket zelf in.", "in_progress"),
    ("Ik ben niet bereid te wachten. Het loket wordt dit jaar ingericht.", "in_progress"),
    ("Ik zie geen noodzaak voor nieuwe wetgeving; het loket richt ik in bij de inspectie.", "in_progress"),
    ("Ik zie geen noodzaak voor nieuwe wetgeving.", "not_followed"),
    ("Om die reden zie ik af van een loket.", "not_followed"),
    ("Om die reden zie ik af van een boete.", "mentioned"),
    ("Ik zie af van een boete, maar het loket komt er.", "mentioned"),
    ("Ik zal geen boete opleggen, maar het loket komt er.", "mentioned"),
    ("Het kabinet is niet bereid het advies van de inspectie over te nemen.", "mentioned"),
    ("Het kabinet is niet bereid een loket te openen.", "not_followed"),
    # So it is not where somebody else asked for something else.
    ("Dat doe ik niet.", "not_followed"),
    ("Het lid Bruin vroeg of ik de boete wil verhogen. Dat doe ik niet.", "mentioned"),
    ("Ook gemeenten vroegen om een loket. Dat doe ik niet.", "mentioned"),
    ("Gemeenten vroegen mij om uitstel. Ik volg dit verzoek niet.", "mentioned"),
]


@pytest.mark.parametrize(("sentence", "status"), _REFUSED)
def test_a_refusal_is_one_of_what_the_motion_asks(letter: Read, sentence: str, status: str) -> None:
    """What the government will not do besides is no refusal, and beside work on the motion none either."""
    body = f"De {_A} vraagt om een loket. {sentence}"
    assert [(motion["id"], motion["status"]) for motion in letter(body).motions] == [("kst-39001-11", status)]


_ON_ITS_ACCOUNT = [
    (f"Naar aanleiding van de {_A} over een loket zie ik af van de boete.", "mentioned"),
    (f"Bij de {_A} over een loket zie ik af van de boete.", "mentioned"),
    (f"Bij de {_A} over een loket zie ik af van een loket.", "not_followed"),
    (f"Ik zie af van uitvoering van de {_A}.", "not_followed"),
]


@pytest.mark.parametrize(("sentence", "status"), _ON_ITS_ACCOUNT)
def test_what_is_left_on_account_of_a_motion_is_not_its_wish(letter: Read, sentence: str, status: str) -> None:
    """To forgo something is a refusal of the motion only where that is what it asks."""
    assert [motion["status"] for motion in letter(sentence).motions] == [status]


_BEHIND_AN_ITEM = [
    # the paragraph behind an item that opens with its motion, and the status
    ("Ik volg dit verzoek niet op.", "not_followed"),
    ("Gemeenten hebben al een loket. Dit doet het kabinet daarom niet.", "not_followed"),
    ("Het kabinet neemt dit verzoek niet over, omdat gemeenten al een loket hebben.", "not_followed"),
    ("Ik start daarvoor in mei een proef.", "in_progress"),
    # It ends with the next item, and with the paragraph.
    ("2. Tolken. Het kabinet zal geen loket openen.", "mentioned"),
    ("Er zijn loketten.\n\nHet kabinet zal geen loket openen.", "mentioned"),
]


@pytest.mark.parametrize(("behind", "status"), _BEHIND_AN_ITEM)
def test_the_paragraph_behind_an_item_is_about_its_motion(letter: Read, behind: str, status: str) -> None:
    """What the government does stands below the item that tells what the motion asks."""
    found = letter(f"1. De {_A} verzoekt de regering een loket te openen.\n\n{behind}").motions
    assert [motion["status"] for motion in found] == [status]


_B = "motie van het lid Bruin (SP) (Kamerstuk 39 001, nr. 12)"
_OF_ANOTHER = [
    (f"De {_A} is uitgevoerd, de {_B} nog niet.", ["done", "mentioned"]),
    (f"De {_A} is uitgevoerd, evenals de {_B}.", ["done", "done"]),
    (f"De {_A} en de {_B} beschouw ik hiermee als afgedaan.", ["done", "done"]),
    (f"Hiermee zijn de {_A} en de {_B} uitgevoerd.", ["done", "done"]),
    (f"De {_A} is uitgevoerd. De {_B} voer ik niet uit.", ["done", "not_followed"]),
    (f"Het amendement is uitgevoerd; over de {_A} bericht ik u later.", ["mentioned"]),
    (f"In de brief staat waarom de {_A} niet wordt uitgevoerd.", ["not_followed"]),
    # A motion that another one took up is not carried out with that one.
    (f"De {_A} is opgegaan in de {_B}, die is uitgevoerd.", ["mentioned", "done"]),
    (f"De {_A} is vervangen door de {_B}, die inmiddels is uitgevoerd.", ["mentioned", "done"]),
    (f"De {_A} is ingetrokken ten gunste van de {_B}, die ik niet uitvoer.", ["mentioned", "not_followed"]),
    (f"De {_A}, waarin de {_B} is opgegaan, is uitgevoerd.", ["done", "mentioned"]),
    (f"De {_A}, die de {_B} vervangt, is inmiddels uitgevoerd.", ["done", "mentioned"]),
    # A motion that is named again is the one of which its clause tells.
    (f"De {_A} en de {_B} zijn aangenomen; de {_A} is uitgevoerd.", ["done", "adopted"]),
    (f"De {_A} en de {_B} zijn aangenomen, en de {_B} is uitgevoerd.", ["adopted", "done"]),
    (f"De {_A} en de {_B} passen bij elkaar; de {_A} is uitgevoerd, de {_B} nog niet.", ["done", "mentioned"]),
    (f"De {_A} en de {_B} hangen samen; de {_A} is uitgevoerd, evenals de {_B}.", ["done", "done"]),
    (f"De {_A} en de {_B} hangen samen; de {_A} en de {_B} zijn uitgevoerd.", ["done", "done"]),
    (f"Naast de {_A} noem ik dat de {_B} over tolken en de {_A} zijn uitgevoerd.", ["done", "done"]),
    (f"De {_A} en de {_B}, en dus ook de {_A}, zijn uitgevoerd.", ["done", "done"]),
    (f"De {_A} hangt samen met de {_B}, en de {_A} is uitgevoerd.", ["done", "mentioned"]),
    (f"De {_A} is opgegaan in de {_B}; de {_B} is uitgevoerd.", ["mentioned", "done"]),
    ("De motie over tolken (39 001, nr. 11) en de motie over een loket (39 001, nr. 12) zijn aangenomen; "
     "de motie over tolken (39 001, nr. 11) is uitgevoerd.", ["done", "adopted"]),
    ("Zoals bij de motie over tolken (39 001, nr. 11) zijn de motie over een loket (39 001, nr. 12) en "
     "de motie over tolken (39 001, nr. 11) uitgevoerd.", ["done", "done"]),
    # So it is where the sentence names the one that took it up twice.
    (f"Zoals gemeld bij de {_A}, waarin de {_B} is opgegaan, is de {_A} uitgevoerd.", ["done", "mentioned"]),
    (f"De {_A} en de {_B}, die op 3 juni 2025 zijn aangenomen, zijn uitgevoerd.", ["done", "done"]),
    (f"De {_A} en de {_B}, die samenhangen, zijn uitgevoerd.", ["done", "done"]),
    (f"De {_A} en de {_B}, die ik niet uitvoer, komen terug.", ["not_followed", "not_followed"]),
    (f"De {_A}, die is aangenomen, is uitgevoerd, en de {_B} ook.", ["done", "done"]),
    (f"De {_A} is opgegaan in de {_B} en daarmee zijn beide uitgevoerd.", ["done", "done"]),
    (f"De Kamer kan vragen waarom de {_A} niet wordt uitgevoerd.", ["in_progress"]),
]


_IN_TURN = [
    ("respectievelijk", "en", "zijn uitgevoerd respectievelijk ingetrokken.", [["done"], ["withdrawn"]]),
    ("en", "en", "zijn aangenomen respectievelijk verworpen.", [["adopted"], ["rejected"]]),
    ("en", "en", "zijn uitgevoerd, resp. nog in uitvoering.", [["done"], ["in_progress"]]),
    ("en", "en", "zijn respectievelijk in uitvoering en afgedaan.", [["in_progress"], ["done"]]),
    ("en", "en", "zijn uitgevoerd respectievelijk niet uitgevoerd.", [["done"], ["not_followed"]]),
    # More than an end may be of one of them or of both.
    ("en", "en", "zijn respectievelijk in mei uitgevoerd en ingetrokken.", [[], []]),
    ("en", "en", "zijn uitgevoerd respectievelijk ingetrokken, en zijn besproken.", [[], []]),
    ("respectievelijk", "respectievelijk", "zijn uitgevoerd.", [["done"], ["done"]]),
    ("en", "en", "zijn op 3 mei respectievelijk 4 mei 2025 aangenomen.", [["adopted"], ["adopted"]]),
]


@pytest.mark.parametrize(("names", "numbers", "ends", "states"), _IN_TURN)
def test_of_two_motions_told_of_in_turn_each_has_its_own_end(
    letter: Read, names: str, numbers: str, ends: str, states: list[list[str]]
) -> None:
    """Where "respectievelijk" tells the ends of two motions apart, in order; where it joins numbers, both have it."""
    body = f"De moties Aalders {names} Bruin (39 001, nrs. 11 {numbers} 12) {ends}"
    found = [(motion["id"], [each["state"] for each in motion["statements"]]) for motion in letter(body).motions]
    assert found == [*zip(("kst-39001-11", "kst-39001-12"), states, strict=True)]


_IN_TURN_OF_MORE = [
    # What tells more of one of them, or of another thing, leaves the ends open.
    ("De ontraden motie Aalders (39 001, nr. 11) en de aangenomen motie Bruin (39 001, nr. 12) waren moties over tolken; "
     "zij zijn verworpen respectievelijk uitgevoerd.", ["mentioned", "adopted"]),
    ("De moties Aalders en Bruin (39 001, nrs. 11 en 12), waarvan de eerste is aangenomen en de tweede verworpen, zijn "
     "uitgevoerd respectievelijk vervallen.", ["mentioned"] * 2),
    ("De maatregelen uit de moties Aalders en Bruin (39 001, nrs. 11 en 12) zijn uitgevoerd respectievelijk ingetrokken.",
     ["mentioned"] * 2),
    ("De moties Aalders (39 001, nr. 11) en Bruin (39 001, nr. 12) en de toezegging aan het lid Dalen zijn uitgevoerd "
     "respectievelijk ingetrokken.", ["mentioned"] * 2),
    ("De moties (39 001, nrs. 11 en 12) over loketten respectievelijk tolken zijn uitgevoerd.", ["done"] * 2),
    ("De moties van de leden Aalders en Bruin (39 001, nrs. 11 respectievelijk 12) zijn uitgevoerd.", ["done"] * 2),
    ("De moties (39 001, nrs. 11, 12 en 13) zijn uitgevoerd respectievelijk ingetrokken.", ["mentioned"] * 3),
]


@pytest.mark.parametrize(("body", "statuses"), _IN_TURN_OF_MORE)
def test_what_respectievelijk_does_not_tell_of_two_motions_is_left_open(
    letter: Read, body: str, statuses: list[str]
) -> None:
    """Nobody says which of three motions has which of two ends; what it tells apart else is no end of them."""
    assert [motion["status"] for motion in letter(body).motions] == statuses


@pytest.mark.parametrize(("body", "statuses"), _OF_ANOTHER)
def test_what_is_said_of_another_is_not_said_of_this_motion(
    letter: Read, body: str, statuses: list[str]
) -> None:
    """Of several motions, or of a motion and something else, each has what is told of it."""
    assert [motion["status"] for motion in letter(body).motions] == statuses


def test_only_the_motion_that_makes_way_is_withdrawn(letter: Read) -> None:
    """The other one takes its place."""
    ledger = letter(f"De {_A} is ingetrokken ten gunste van de {_B}. De {_B} is aangenomen.")
    found = [(each["id"], [one["state"] for one in each["statements"]]) for each in ledger.motions]
    assert found == [("kst-39001-11", ["withdrawn"]), ("kst-39001-12", ["adopted"])]


def test_a_note_speaks_of_its_own_motion(letter: Read) -> None:
    """A statement in a note counts for the motion that the note names, not for that of the text above it."""
    ledger = letter(
        "De motie Aalders (Kamerstuk 39 001, nr. 11) vraagt om een loket.[footnoteRef:1] "
        "[1: Hiermee wordt ook tegemoetgekomen aan de motie Bruin (Kamerstuk 39 001, nr. 12).]"
    )
    found = [(motion["id"], motion["status"]) for motion in ledger.motions]
    assert found == [("kst-39001-11", "mentioned"), ("kst-39001-12", "done")]
