"""Metadata beside a paper: found by name or identifier, read under official names."""

from __future__ import annotations

from pathlib import Path

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest.walk import walk
from mhcorpus.readers import read
from mhcorpus.readers.sidecar import read_metadata
from mhcorpus.readers.sidecar_names import is_sidecar

METADATA = """<metadata_gegevens>
<metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-39812-4"/>
<metadata name="OVERHEIDop.indiener" content="I. Zomer"/>
<metadata name="OVERHEIDop.indiener" content=" O.  Winter "/>
<metadata name="OVERHEIDop.dossiernummer" content="39812;39813"/>
<metadata name="DCTERMS.alternative" content=""/></metadata_gegevens>"""
OWMS = """<owms-metadata xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:overheid="http://standaarden.overheid.nl/owms/terms/"
 xmlns:overheidop="http://standaarden.overheid.nl/oep/meta/"><owmskern>
<dcterms:identifier>kst-39812-4</dcterms:identifier><dcterms:language>nl</dcterms:language>
<dcterms.modified>2027-10-05</dcterms.modified></owmskern><oep>
<overheidop:ondernummer>4</overheidop:ondernummer><overheidop:indiener>niet deze</overheidop:indiener>
<overheid:category>Recht</overheid:category></oep></owms-metadata>"""

OF_METADATA = {
    "DC.identifier": "kst-39812-4",
    "OVERHEIDop.indiener": "I. Zomer;O. Winter",
    "OVERHEIDop.dossiernummer": "39812;39813",
}
OF_OWMS = {
    "DC.identifier": "kst-39812-4",
    "DCTERMS.language": "nl",
    "DCTERMS.modified": "2027-10-05",
    "OVERHEIDop.ondernummer": "4",
    "OVERHEIDop.indiener": "niet deze",
    "OVERHEID.category": "Recht",
}


@pytest.mark.parametrize(("xml", "values"), [(METADATA, OF_METADATA), (OWMS, OF_OWMS)])
def test_both_forms_have_the_same_names(xml: str, values: dict[str, str]) -> None:
    """Values are under the names of metadata.xml; repeated ones joined, empty ones left out."""
    assert read_metadata(xml.encode(), "metadata.xml") == values


@pytest.mark.parametrize("xml", ["<a/>", "<metadata_gegevens>", ""])
def test_what_is_no_metadata(xml: str) -> None:
    """Another file is refused in one line that names it."""
    with pytest.raises(UnreadableFileError, match=r"^x\.metadata\.xml[^\n]+$"):
        read_metadata(xml.encode(), "x.metadata.xml")


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("metadata.xml", True), ("metadata_owms.xml", True), ("kst-1.metadata.xml", True),
        ("KST-1.Metadata_OWMS.XML", True), ("kst-1.xml", False), ("metadata.pdf", False),
        ("mijn-metadata.xml", False), ("brief.pdf.meta.yaml", True), ("brief.pdf.META.json", True),
        ("meta.yaml", False), ("brief.meta", False),
    ],
)  # fmt: skip
def test_sidecars_by_name(name: str, answer: bool) -> None:
    """A file is metadata by its name alone."""
    assert is_sidecar(name) is answer


BESIDE = {
    "by the name of the paper": ({"kst-39812-4.metadata.xml": METADATA}, OF_METADATA, ()),
    "by identifier": ({"metadata.xml": METADATA}, OF_METADATA, ()),
    "of another paper": ({"metadata.xml": METADATA.replace("812-4", "812-5")}, {}, ()),
    "both": (
        {"kst-39812-4.metadata_owms.xml": OWMS, "kst-39812-4.metadata.xml": METADATA},
        {**OF_OWMS, **OF_METADATA},
        (),
    ),
    "broken": (
        {"kst-39812-4.metadata.xml": "geen xml"},
        {},
        ("metadata passed over: kst-39812-4.metadata.xml is no XML: there is no element in it",),
    ),
    "none": ({}, {}, ()),
}


@pytest.mark.parametrize("case", BESIDE)
def test_a_paper_takes_up_what_lies_beside_it(tmp_path: Path, case: str) -> None:
    """Metadata in the folder of a paper are declared by it; a broken file is a warning."""
    files, declared, warnings = BESIDE[case]
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    paper = tmp_path / "kst-39812-4.txt"
    paper.write_text("De Kamer,", encoding="utf-8")
    source = read(paper)
    assert (source.declared, source.warnings) == (declared, warnings)


def test_metadata_go_before_the_paper(tmp_path: Path) -> None:
    """Where a paper and its metadata differ, the metadata count."""
    paper = tmp_path / "kst-39812-4.html"
    paper.write_text(
        '<title>Brief</title><meta name="OVERHEIDop.indiener" content="?"><p>x', encoding="utf-8"
    )
    (tmp_path / "metadata.xml").write_text(METADATA, encoding="utf-8")
    assert read(paper).declared == {"title": "Brief", **OF_METADATA}


def test_a_walk_passes_metadata_over(tmp_path: Path) -> None:
    """Metadata in a folder are no papers, nor files of an unknown format."""
    for name in ("a.xml", "a.metadata.xml", "metadata_owms.xml"):
        (tmp_path / name).touch()
    found = walk([tmp_path], {".xml"})
    assert ([Path(file).name for file in found.files], dict(found.other_formats)) == (["a.xml"], {})
