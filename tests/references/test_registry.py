"""The laws by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mhcorpus.errors import PatternError
from mhcorpus.official.addresses import law_url
from mhcorpus.references.registry import Law, Registry

_HAVEN = Law("BWBR0090001", "Havenwet", "wet", abbreviations=("Hw",), names=("Wet op de havens",))
_OLD = Law("BWBR0090002", "Wet zeilen", "wet", abbreviations=("Wz",), valid_until="2020-01-01")
_NEW = Law(
    "BWBR0090003",
    "Wet zeilen 2020",
    "wet",
    abbreviations=("Wz",),
    names=("Wet zeilen",),
    valid_from="2020-01-01",
)
_BILL = Law("39812", "Wet toezicht en handhaving van havens", "wetsvoorstel")
_PART = Law("BWBR0090004", "Kadewet", "wet", beside_article=("KW",), ambiguous=("KW",))
_REGISTRY = Registry((_HAVEN, _OLD, _NEW, _BILL, _PART))


@pytest.mark.parametrize(
    ("text", "on", "laws"),
    [
        ("Hw", None, [_HAVEN]),
        ("hw", None, []),
        ("Havenwet", None, [_HAVEN]),
        ("HAVENWET", None, [_HAVEN]),
        ("wet op de Havens", None, [_HAVEN]),
        ("Wz", None, [_OLD, _NEW]),
        ("Wz", "2019-12-31", [_OLD]),
        ("Wz", "2020-01-01", [_NEW]),
        ("Wet zeilen", None, [_OLD, _NEW]),
        ("Wet zeilen", "2031-04-03", [_NEW]),
        ("wetsvoorstel zeilen", None, [_OLD]),
        ("Wet handhaving en toezicht van havens", None, [_BILL]),
        ("toezicht en handhaving van havens", None, [_BILL]),
        ("wetsvoorstel toezicht en handhaving van havens", None, [_BILL]),
        ("KW", None, [_PART]),
        ("Onbekende wet", None, []),
    ],
)
def test_a_string_names_its_laws(text: str, on: str | None, laws: list[Law]) -> None:
    """An abbreviation as written, a name in any case; a day chooses between laws of one name."""
    assert _REGISTRY.named(text, on) == laws


@pytest.mark.parametrize(
    ("regex", "text", "found"),
    [
        (_REGISTRY.name_regex, "de Wet Zeilen 2020 geldt", "Wet Zeilen 2020"),
        (_REGISTRY.abbreviation_regex, "de KW en de Hw", "Hw"),
        (_REGISTRY.article_law_regex, "de KW en de Hw", "KW"),
        (_REGISTRY.article_law_regex, "het BW", "BW"),
    ],
)
def test_names_are_found_by_regex(regex: str, text: str, found: str) -> None:
    """Full names in any case; some abbreviations name a law only beside an article."""
    match = re.search(regex, text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize(("text", "is_ambiguous"), [("KW", True), ("Hw", False), ("X", False)])
def test_an_abbreviation_may_mean_other_things(text: str, is_ambiguous: bool) -> None:
    """The registry says of which abbreviations."""
    assert _REGISTRY.is_ambiguous(text) is is_ambiguous


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Wet zeilen en roeien", True), ("Wet zeilen", True), ("Wet roeien", False), ("Havenwet", False)],
)
def test_a_name_may_go_on_from_a_known_one(text: str, begins: bool) -> None:
    """Names of at least two words that begin with one of the registry."""
    assert _REGISTRY.begins_with_name(text) is begins


@pytest.mark.parametrize(
    ("law_id", "url"),
    [
        ("BWBR0001854", "https://wetten.overheid.nl/BWBR0001854"),
        ("BWBV0001000", "https://wetten.overheid.nl/BWBV0001000"),
        ("stb-2024-59", "https://zoek.officielebekendmakingen.nl/stb-2024-59.html"),
        ("39812", "https://zoek.officielebekendmakingen.nl/dossier/39812"),
        ("39900-VI", "https://zoek.officielebekendmakingen.nl/dossier/39900-VI"),
        ("32016R0679", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"),
        ("law:wet-toezicht", None),
        ("", None),
    ],
)
def test_a_law_has_its_official_address(law_id: str, url: str | None) -> None:
    """By the form of its id; a slug has none."""
    assert law_url(law_id) == url


def test_rows_name_every_string_once() -> None:
    """One row for each string that names a law, the official name first."""
    assert [row[2] for row in Registry((_HAVEN,)).rows()] == ["Havenwet", "Hw", "Wet op de havens"]
    assert next(Registry((_HAVEN,)).rows()) == (
        "BWBR0090001",
        "Havenwet",
        "Havenwet",
        "wet",
        "https://wetten.overheid.nl/BWBR0090001",
    )


def test_laws_are_read_from_two_files(tmp_path: Path) -> None:
    """A law that both files have is the one of the second."""
    (tmp_path / "laws.yaml").write_text(
        "laws:\n- {id: 39812, name: Wet zeilen, kind: wetsvoorstel}\n"
        "- {id: BWBR0090001, name: Havenwet, kind: wet, until: '2020-01-01', last_version: {3: '2019-12-31'}}\n",
        encoding="utf-8",
    )
    (tmp_path / "more_laws.yaml").write_text(
        "laws:\n- {id: '39812', name: Zeilwet, kind: wetsvoorstel}\n", encoding="utf-8"
    )
    assert Registry.load(tmp_path).laws == (
        Law("39812", "Zeilwet", "wetsvoorstel"),
        Law("BWBR0090001", "Havenwet", "wet", valid_until="2020-01-01", last_version={"3": "2019-12-31"}),
    )


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            "{id: 1, name: Zeilwet, kind: wet, colour: rood}",
            "laws.yaml: Zeilwet: unknown or missing key ['colour']",
        ),
        ("{id: 1, name: Zeilwet}", "laws.yaml: Zeilwet: unknown or missing key ['kind']"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, entry: str, line: str) -> None:
    """The line says in which file, at which law, and which key."""
    for name in ("laws.yaml", "more_laws.yaml"):
        (tmp_path / name).write_text(f"laws:\n- {entry}\n", encoding="utf-8")
    with pytest.raises(PatternError) as error:
        Registry.load(tmp_path)
    assert str(error.value) == line
