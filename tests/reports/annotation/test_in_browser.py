"""An annotated page as a browser shows it: read without a mouse, on a telephone, in the dark, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from mhcorpus.nlp.analyser import Analyser
from mhcorpus.readers import read
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.annotation.page import annotated_page
from mhcorpus.reports.page import visible
from mhcorpus.source import Block, Source
from tests.reports.browser import Browser

CORPUS = Path(__file__).parents[3] / "corpus"
PAPERS = [
    "2027-12-17-kamerbrief-kleine-bemiddelaars.txt", "2028-05-12-kamerbrief-afronding.pdf",
    "2027-06-28-beslisnota-meldplicht.docx", "2027-10-07-verslag-commissiedebat.txt",
]  # fmt: skip
HIDDEN = "return getComputedStyle(document.getElementById(arguments[0])).visibility"
FOCUS = "document.getElementById(arguments[0]).focus({focusVisible: true})"
FOCUSED = "const e = document.activeElement; return [e.className, e.id, e.getAttribute('href')]"
# Transitions end at once for who wants no motion; the browser of a test is in no hurry.
SHOWN = """
    const [id, done] = arguments;
    const card = document.getElementById(id);
    const look = () => getComputedStyle(card).visibility === 'visible' ? done(true) : setTimeout(look, 20);
    look(); setTimeout(() => done(false), 3000);
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the page of each of PAPERS, with a corpus that knows of one thing cited."""
    folder, analyser = tmp_path_factory.mktemp("pages"), Analyser()
    known = {"kst-39812-11": {
        "title": "Motie over kleine bemiddelaars", "documents": [], "ledger": None,
        "cited_by": [{"document": "een-lange-naam-van-een-bestand-zonder-een-enkele-spatie-erin.docx", "date": "2027-10-07"}],
    }}  # fmt: skip
    for name in PAPERS:
        source = read(CORPUS / name)
        page = annotated_page(source, analyser.analyse(source), known)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in PAPERS}


@pytest.mark.parametrize("name", PAPERS, ids=lambda name: name.rpartition(".")[2])
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark"), (1600, "light")])
def test_a_page_fits_its_window(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No page is wider than its window, and none makes the browser complain."""
    browser.show(pages[name], width=width, scheme=scheme)
    assert (browser.overflow(), browser.complaints()) == (0, [])


@pytest.mark.parametrize("name", PAPERS, ids=lambda name: name.rpartition(".")[2])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_no_barriers(
    browser: Browser, pages: dict[str, Path], name: str, scheme: Literal["light", "dark"]
) -> None:
    """axe-core finds nothing serious: contrast, names, landmarks, roles."""
    browser.show(pages[name], scheme=scheme)
    assert browser.barriers() == []


def test_a_card_has_no_barriers(browser: Browser, pages: dict[str, Path]) -> None:
    """Nor does it where a card is open."""
    browser.show(pages[PAPERS[1]], width=360, scheme="dark")
    browser.run(FOCUS, "r5")
    card = browser.run("return document.activeElement.getAttribute('aria-describedby')")
    assert browser.driver.execute_async_script(SHOWN, card)
    assert browser.barriers() == []


@pytest.mark.parametrize("name", PAPERS, ids=lambda name: name.rpartition(".")[2])
def test_a_browser_has_the_text_to_the_letter(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """What the browser makes of the page is the text of the paper, tables and lists included."""
    browser.show(pages[name])
    text = browser.run("""
        const paper = document.querySelector('article').cloneNode(true);
        paper.querySelectorAll('[data-ui]').forEach(each => each.remove());
        return paper.textContent;
    """)
    assert text == visible(read(CORPUS / name).text)


def test_a_card_is_seen_by_who_has_the_focus(browser: Browser, pages: dict[str, Path]) -> None:
    """A card is hidden until its link has the focus, then inside the window, and names its link's meaning."""
    browser.show(pages[PAPERS[0]], width=360)
    link = browser.run("return document.querySelector('.ref a[href*=\"kst-39812-11\"]').id")
    card = browser.run("return document.getElementById(arguments[0]).getAttribute('aria-describedby')", link)
    assert browser.run(HIDDEN, card) == "hidden"
    browser.run(FOCUS, link)
    assert browser.driver.execute_async_script(SHOWN, card)
    left, right, text = browser.run("""
        const card = document.getElementById(arguments[0]), box = card.getBoundingClientRect();
        return [box.left, box.right, card.innerText];
    """, card)
    assert (left >= 0, right <= 360, browser.overflow()) == (True, True, 0)
    assert "Motie over kleine bemiddelaars" in text
    assert "cited in 1 other paper of the corpus" in text


def test_a_card_stays_while_the_mouse_is_on_it(browser: Browser, pages: dict[str, Path]) -> None:
    """A card opens under the mouse, and is still there when the mouse goes down into it."""
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    browser.show(pages[PAPERS[0]])
    link = browser.driver.find_element(By.CSS_SELECTOR, '.ref a[href*="kst-39812-11"]')
    card = link.get_attribute("aria-describedby")
    ActionChains(browser.driver).move_to_element(link).perform()
    assert browser.driver.execute_async_script(SHOWN, card)
    ActionChains(browser.driver).move_to_element(browser.driver.find_element(By.ID, card)).perform()
    assert browser.run(HIDDEN, card) == "visible"
    assert browser.run("return document.getElementById(arguments[0]).matches(':hover')", card)


def test_a_card_in_a_table_is_whole(browser: Browser, tmp_path: Path) -> None:
    """A card is not cut off by the narrow cell, or the wide table, that its link stands in."""
    rows = ["Besluit | Stuk | Dag", "Aangehouden | 39 812, nr. 7 | 2 juli 2027"]
    text = "\n".join(rows)
    blocks = (Block("table row", 0, len(rows[0])), Block("table row", len(rows[0]) + 1, len(text)))
    start = text.index("39 812")
    found = Reference(
        kind="kamerstuk", id="kst-39812-7", start=start, end=start + 13, text="39 812, nr. 7",
        url="https://zoek.officielebekendmakingen.nl/kst-39812-7.html",
    )
    page = annotated_page(Source("lijst.txt", "txt", text, blocks), Analysis(meta={}, dated=None, references=(found,)), None)
    (tmp_path / "lijst.html").write_text(page, encoding="utf-8")
    browser.show(tmp_path / "lijst.html", width=360)
    browser.run(FOCUS, "r1")
    card = f"c{start}"
    assert browser.driver.execute_async_script(SHOWN, card)
    uncovered = browser.run("""
        const card = document.getElementById(arguments[0]), box = card.getBoundingClientRect();
        const corners = [[box.left + 8, box.top + 8], [box.right - 8, box.bottom - 8]];
        return [box.width, corners.every(place => card.contains(document.elementFromPoint(...place)))];
    """, card)
    assert (uncovered[0] > 250, uncovered[1]) == (True, True)


def test_all_is_reached_with_the_tab_key(browser: Browser, pages: dict[str, Path]) -> None:
    """The first stop is the skip link; each reference and each marker is a stop, in the order of the text."""
    from selenium.webdriver.common.keys import Keys

    browser.show(pages[PAPERS[0]])
    stops: list[list[str]] = []
    for _ in range(400):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        stop = browser.run(FOCUSED)
        if stop in stops[:1]:
            break
        stops.append(stop)
    wanted = browser.run("""
        return [...document.querySelectorAll('.ref a[id], a.marker')].map(each => each.id);
    """)
    assert stops[0] == ["skip", "", "#main"]
    assert [anchor for _, anchor, _ in stops if anchor in wanted] == wanted


def test_a_marker_and_its_note_lead_to_one_another(browser: Browser, pages: dict[str, Path]) -> None:
    """Enter on a marker goes to the note, Enter on the arrow behind the note goes back."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    browser.show(pages[PAPERS[0]])
    browser.driver.find_element(By.ID, "m2-1").send_keys(Keys.ENTER)
    assert browser.run("return location.hash") == "#n2"
    browser.driver.find_element(By.CSS_SELECTOR, "#n2 .back").send_keys(Keys.ENTER)
    assert browser.run("return location.hash") == "#m2-1"


def test_on_paper_no_card_hides_the_text(browser: Browser, pages: dict[str, Path]) -> None:
    """Printed, cards and ways back are gone and addresses stand in full in the list."""
    browser.show(pages[PAPERS[0]])
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = browser.run("""
        const display = each => getComputedStyle(each).display;
        return [[...document.querySelectorAll('.card, .back')].map(display).filter(each => each !== 'none').length,
                getComputedStyle(document.querySelector('.cited a.address'), '::after').content];
    """)
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert shown[0] == 0
    assert "https://" in shown[1]
