"""The lock file for development goes with the bounds of the project."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "development.lock").read_text(encoding="utf-8")
PINNED = {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.+!-]+)", LOCK, re.MULTILINE)}


def test_each_dependency_is_locked_within_its_bounds() -> None:
    """A dependency that was added, or whose bounds have moved past its version, asks for ``make lock``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["project"]["dependencies"], *project["dependency-groups"]["dev"],
        *(each for extra in project["project"]["optional-dependencies"].values() for each in extra),
    ]  # fmt: skip
    requirements = [Requirement(each) for each in wanted]
    assert [
        str(each) for each in requirements
        if not each.specifier.contains(PINNED.get(canonicalize_name(each.name), "0"))
    ] == []  # fmt: skip


def test_each_version_is_locked_by_its_hashes_alone() -> None:
    """A file that was changed on its way is refused, wherever it comes from: no place is named."""
    entries = re.split(r"^(?=\w)", LOCK, flags=re.MULTILINE)[1:]
    assert [each.split()[0] for each in entries if "--hash=sha256:" not in each] == []
    assert [line for line in LOCK.splitlines() if "://" in line or "index" in line.split("==")[0]] == []
