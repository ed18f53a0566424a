"""By which name a file is metadata beside a paper; :mod:`mhcorpus.readers.sidecar` reads them.

It stands apart for those who only look at files: reading takes lxml and YAML.
"""

from __future__ import annotations

from pathlib import PurePath

OFFICIAL = ("metadata.xml", "metadata_owms.xml")
"""What the publisher calls them, by themselves or behind the name of a paper."""
STATED = ("meta.yaml", "meta.json")
"""How those end that a user writes: ``brief.pdf.meta.yaml``."""
BY_USER = "mhcorpus."
"""How the names begin under which is declared what the user states."""
CORRECTIONS = f"{BY_USER}corrections"
"""The name under which corrections are declared, as JSON with the name of the file that states them."""
_PASSED_OVER = " passed over: "
_ENDINGS = tuple(f".{ending}" for ending in (*OFFICIAL, *STATED))


def is_sidecar(name: str) -> bool:
    """Say whether a file is, by its name, metadata beside a paper and no paper itself."""
    folded = name.lower()
    return folded.endswith(_ENDINGS) or folded in OFFICIAL


def passed_over(what: str, why: str) -> str:
    """Return the warning that of a file beside a paper ``what`` is not taken, and ``why``."""
    return f"{what}{_PASSED_OVER}{why}"


def is_passed_over(warning: str) -> bool:
    """Say whether a warning is one of :func:`passed_over`: the user has to mend that file."""
    return _PASSED_OVER in warning


def sidecars_of(name: str) -> tuple[str, ...]:
    """Return the names of the files that may hold metadata of the paper ``name``, first things first."""
    stem = PurePath(name).stem
    own = (f"{name}.{ending}" for ending in STATED)
    return (*own, *(f"{stem}.{ending}" for ending in OFFICIAL), *OFFICIAL)
