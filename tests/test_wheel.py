"""What is shipped: the wheel alone, without the checkout, must work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel and is not installed")
    built = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(built / "unpacked")
    return built / "unpacked"


def test_the_wheel_carries_every_file_of_the_model(unpacked: Path) -> None:
    """The pipeline's config, every pattern file and the registry are in the wheel."""
    model = ROOT / "models" / "nl_mhcorpus"
    wanted = sorted(path.relative_to(model) for path in model.rglob("*") if path.is_file())
    shipped = unpacked / "mhcorpus" / "model"
    assert Path("config.cfg") in wanted
    found = sorted(path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file())
    assert found == wanted


def test_the_wheel_carries_every_schema(unpacked: Path) -> None:
    """The JSON Schema of each output is in the wheel."""
    schemas = ROOT / "src" / "mhcorpus" / "schemas"
    wanted = sorted(path.name for path in schemas.glob("*.json"))
    assert "refs.json" in wanted
    assert sorted(path.name for path in (unpacked / "mhcorpus" / "schemas").glob("*.json")) == wanted


def test_the_wheel_carries_every_template_and_style_sheet(unpacked: Path) -> None:
    """What HTML pages are made of is in the wheel."""
    pages = ROOT / "src" / "mhcorpus" / "reports" / "html"
    wanted = sorted(path.name for path in pages.iterdir() if path.suffix in (".html", ".css"))
    assert {"base.html", "base.css"} <= set(wanted)
    shipped = (unpacked / "mhcorpus" / "reports" / "html").iterdir()
    assert sorted(path.name for path in shipped if path.suffix != ".py") == wanted


def test_the_wheel_works_without_the_checkout(unpacked: Path) -> None:
    """Unpacked anywhere, the package finds the references of a text on stdin."""
    text = "Zie Kamerstukken II 2023/24, 36 321, nr. 8.\n"
    run = subprocess.run(
        [sys.executable, "-m", "mhcorpus", "extract", "-", "--jsonl"],
        input=text, env={**os.environ, "PYTHONPATH": str(unpacked)}, cwd=unpacked,
        capture_output=True, text=True, encoding="utf-8", check=True,
    )
    assert '"kst-36321-8"' in run.stdout


def test_the_wheel_is_what_runs(unpacked: Path) -> None:
    """The package that these tests run is the unpacked one, not the checkout's."""
    run = subprocess.run(
        [sys.executable, "-c", "import mhcorpus; print(mhcorpus.__file__)"],
        env={**os.environ, "PYTHONPATH": str(unpacked)}, cwd=unpacked,
        capture_output=True, text=True, check=True,
    )
    assert Path(run.stdout.strip()).is_relative_to(unpacked)
