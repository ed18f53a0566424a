"""A page in headless Chromium: what a person sees of it, and what a checker of accessibility says.

The browser, its driver and axe-core are those of the machine: nothing is downloaded. axe-core is found
at ``$AXE_CORE`` (the file ``axe.min.js``), else in ``node_modules`` of this checkout.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest

ROOT = Path(__file__).parents[2]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_AXE = """
    const done = arguments[0];
    axe.run().then(found => done(found.violations.map(each => [each.impact, each.id, each.nodes[0].html])));
"""


class Browser:
    """One window, whose pages are files."""

    def __init__(self, driver: Any) -> None:  # noqa: ANN401 - selenium is not always installed
        self.driver = driver

    def show(self, page: Path, *, width: int = 1280, scheme: Literal["light", "dark"] = "light") -> None:
        """Open a page in a window of so many pixels."""
        command = self.driver.execute_cdp_cmd
        command("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600,
        })
        feature = {"name": "prefers-color-scheme", "value": scheme}
        command("Emulation.setEmulatedMedia", {"features": [feature]})
        self.driver.get_log("browser")
        self.driver.get(page.as_uri())

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 - what the script returns
        """Run a script beside the page, whose own policy allows none."""
        return self.driver.execute_script(script, *given)

    def complaints(self) -> list[str]:
        """Return what the browser itself found wrong since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        wide: int = self.run("const e = document.documentElement; return e.scrollWidth - e.clientWidth")
        return wide

    def barriers(self) -> list[list[str]]:
        """Return what axe-core finds serious or critical: impact, rule, element; skips without axe-core."""
        place = Path(os.environ.get("AXE_CORE") or ROOT / "node_modules" / "axe-core" / "axe.min.js")
        if not place.is_file():
            pytest.skip("axe-core is not there: npm install axe-core, or name axe.min.js in AXE_CORE")
        self.run(place.read_text(encoding="utf-8"))
        found: list[list[str]] = self.driver.execute_async_script(_AXE)
        return [each for each in found if each[0] in ("serious", "critical")]


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Open headless Chromium; skips where it, its driver or selenium is not installed."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    binary = next(filter(None, map(shutil.which, _BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("no Chromium with chromedriver on this machine")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    # Root, as in a container, has no sandbox; the pages are of our own making.
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    window = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        yield Browser(window)
    finally:
        window.quit()
