"""The page of a report as a browser shows it: on a telephone, in the dark, by keyboard, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from typer.testing import Result

from tests.reports.browser import Browser

QUERIES = {"dossier": "39812", "article": "273f Sr", "person": "Brandligt", "nothing": "39813"}


@pytest.fixture(scope="module")
def pages(report: Callable[..., Result], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a page for each of QUERIES."""
    folder = tmp_path_factory.mktemp("pages")
    for name, query in QUERIES.items():
        assert report(query, "--on", "2028-04-01", "-o", folder / f"{name}.html").exit_code == 0
    return {name: folder / f"{name}.html" for name in QUERIES}


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark"), (1600, "light")])
def test_a_page_fits_its_window(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No page is wider than its window, and none makes the browser complain."""
    browser.show(pages[name], width=width, scheme=scheme)
    assert (browser.overflow(), browser.complaints()) == (0, [])


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_no_barriers(
    browser: Browser, pages: dict[str, Path], name: str, scheme: Literal["light", "dark"]
) -> None:
    """axe-core finds nothing serious, with all that can be opened open: contrast, names, landmarks, roles."""
    browser.show(pages[name], scheme=scheme)
    browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert browser.barriers() == []


def test_a_mark_leads_to_its_event(browser: Browser, pages: dict[str, Path]) -> None:
    """Who clicks a mark of the timeline sees the event in the list, which opens for it."""
    from selenium.webdriver.common.by import By

    browser.show(pages["dossier"])
    browser.driver.find_element(By.CSS_SELECTOR, ".drawing a .sign").click()
    hash_, shown = browser.run("""
        const event = document.querySelector(location.hash), box = event.getBoundingClientRect();
        return [location.hash, box.height > 0 && box.top >= 0 && box.bottom <= innerHeight];
    """)
    assert (hash_, shown) == ("#e1", True)


def test_all_is_reached_with_the_tab_key(browser: Browser, pages: dict[str, Path]) -> None:
    """The first stop is the skip link; no mark of a drawing is one, each other link that is shown is, in order."""
    from selenium.webdriver.common.keys import Keys

    browser.show(pages["dossier"])
    number = "return [...document.querySelectorAll('a, summary')].indexOf(document.activeElement)"
    stops: list[int] = []
    for _ in range(400):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        stop = browser.run(number)
        if stop in stops[:1]:
            break
        stops.append(stop)
    wanted = browser.run("""
        return [...document.querySelectorAll('a, summary')].map((each, number) => [each, number])
            .filter(([each]) => each.tabIndex >= 0 && each.checkVisibility({contentVisibilityAuto: true}))
            .map(([, number]) => number);
    """)
    assert [stop for stop in stops if stop >= 0] == wanted
    assert len(wanted) > 20


def test_on_paper_drawings_fit_and_nothing_is_hidden(browser: Browser, pages: dict[str, Path]) -> None:
    """Printed on A4, drawings are no wider than the page, and what is folded is gone with its label."""
    browser.show(pages["dossier"], width=660)
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    widths, folded = browser.run("""
        const folded = [...document.querySelectorAll('details')].filter(each => each.checkVisibility());
        return [[...document.querySelectorAll('.drawing')].map(each => each.getBoundingClientRect().right), folded.length];
    """)
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert max(widths) <= 660
    assert folded == 0
