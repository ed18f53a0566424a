"""Metadata files that lie beside a paper: official ones, ``metadata.xml`` and ``metadata_owms.xml``,
and the user's own, ``brief.pdf.meta.yaml`` (:mod:`mhcorpus.readers.stated`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import PurePath

from lxml import etree

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.markup_parse import parse_xml
from mhcorpus.readers.sidecar_names import CORRECTIONS, OFFICIAL, STATED, passed_over, sidecars_of
from mhcorpus.readers.stated import read_stated

METADATA_ROOTS = frozenset({"metadata_gegevens", "owms-metadata"})
"""The roots of metadata files; no paper has them."""

_OWMS = {
    "http://purl.org/dc/terms/": "DCTERMS",
    "http://standaarden.overheid.nl/owms/terms/": "OVERHEID",
    "http://standaarden.overheid.nl/oep/meta/": "OVERHEIDop",
}
_PREFIXES = {prefix.lower(): prefix for prefix in ("DC", *_OWMS.values())}
_CORE = frozenset({"identifier", "title", "type", "creator"})
"""Terms of DCTERMS that metadata.xml has under DC."""


def declared_beside(
    name: str, beside: Callable[[str], bytes | None]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what the metadata files beside the paper ``name`` say of it, and warnings.

    ``beside`` gives the bytes of a file in the same folder, None if there is none. What the
    user states goes first; a ``metadata.xml`` without the paper's name counts if it has the
    paper's identifier; ``metadata.xml`` goes before ``metadata_owms.xml``.
    """
    found: dict[str, str] = {}
    warnings: list[str] = []
    for sidecar in sidecars_of(name):
        data = beside(sidecar)
        if data is None:
            continue
        try:
            declared, wrong = (
                read_stated(data, sidecar) if sidecar.endswith(STATED) else (read_metadata(data, sidecar), ())
            )
        except UnreadableFileError as error:
            warnings.append(passed_over("metadata", str(error)))
            continue
        warnings += [passed_over("metadata", each) for each in wrong]
        own = PurePath(name).stem.lower()
        if sidecar in OFFICIAL and declared.get("DC.identifier", "").lower() != own:
            continue
        found = {**declared, **found}
    return found, tuple(warnings)


def read_metadata(data: bytes, name: str) -> dict[str, str]:
    """Return the values of a metadata file by their official names (``OVERHEIDop.indiener``).

    Raises UnreadableFileError for a file that is broken or no metadata.
    """
    root = parse_xml(data, name).root
    if root.tag == "metadata_gegevens":
        return join_values(
            (entry.get("name") or "", entry.get("content") or "")
            for entry in root.iter("metadata")
        )
    if root.tag == "owms-metadata":
        return join_values(
            (_owms_name(entry), entry.text or "") for entry in root.iter(etree.Element)
        )
    raise UnreadableFileError(f"{name}: holds no metadata of a paper (<{root.tag!s}>)")


def _owms_name(entry: etree._Element) -> str:
    namespace, _, name = str(entry.tag).rpartition("}")
    if name.startswith("dcterms."):  # so written, without a namespace, in every file
        return f"DCTERMS.{name.partition('.')[2]}"
    prefix = _OWMS.get(namespace.lstrip("{"), "")
    if prefix == "DCTERMS" and name in _CORE:
        prefix = "DC"
    return f"{prefix}.{name}" if prefix else ""


@lru_cache
def official_name(name: str) -> str:
    """Return an official name (``DCTERMS.issued``) as it is written in full, ``""`` for another.

    A web page has it in any case, an office file with the name of a record and a slash in front.
    """
    prefix, _, term = name.rpartition("/")[2].partition(".")
    official = _PREFIXES.get(prefix.lower())
    return f"{official}.{term}" if official and term and "\n" not in term else ""


def join_values(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Gather values by name: white space collapsed, repeated names joined with ``;``.

    All metadata whose names are free, of a paper or of its publisher, come by here; corrections among them
    do not count, as only the user corrects.
    """
    values: dict[str, dict[str, None]] = {}
    for name, value in pairs:
        value = " ".join(value.split())
        if name and value and name != CORRECTIONS:
            values.setdefault(name, {})[value] = None
    return {name: ";".join(found) for name, found in values.items()}
