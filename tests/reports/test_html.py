"""What every HTML page keeps to: nothing of a document is live, nothing is fetched, nothing is missing."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from mhcorpus.reports.html import environment, render
from mhcorpus.reports.page import visible

PART = '{% from "parts.html" import link, date %}'
LIVE = re.compile("[<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def made(template: str, **values: object) -> str:
    return environment().from_string(template).render(values)


@given(st.text())
def test_what_a_document_says_is_text(said: str) -> None:
    """In content and in an attribute, a value is escaped, its controls are visible and nothing is lost."""
    shown = made("{{ said }}", said=said)
    assert not LIVE.search(shown)
    assert unescape(shown) == visible(said)


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://wetten.overheid.nl/a?b=1&c=2", 'href="https://wetten.overheid.nl/a?b=1&amp;c=2"'),
        ('https://a.nl/"onclick="x', 'href="https://a.nl/&#34;onclick=&#34;x"'),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT:alert(1)", None),
        ("data:text/html,<script>", None),
        ("//a.nl", None),
        ("https://a.nl/\u202egro.elif", None),
        ("https://a.nl/ b", None),
        (None, None),
    ],
)
def test_only_a_web_address_is_a_link(url: str | None, href: str | None) -> None:
    """A link leads to http or https; any other address leaves the text alone."""
    printed = made(PART + "{{ link('nr. 3', url) }}", url=url)
    assert ("href" in printed) == (href is not None)
    assert href is None or href in printed
    assert "nr. 3" in printed


def test_an_inferred_date_says_so() -> None:
    """A date with ~ is told apart without colour."""
    assert "worked out from the text" in made(PART + "{{ date('2028~') }}")
    assert "worked out" not in made(PART + "{{ date('2028-03-14') }}")


@pytest.mark.parametrize(
    ("template", "error"), [("{{ unknown }}", UndefinedError), ("{{ empty }}", TypeError)]
)
def test_what_is_missing_is_no_empty_place(template: str, error: type[Exception]) -> None:
    """A name that is not given, and a value that is None, fail."""
    with pytest.raises(error):
        made(template, empty=None)


def test_a_page_allows_its_own_style_and_nothing_else() -> None:
    """The policy names the hash of the style sheet, and no script, frame, font or image."""
    page = render("base.html", {})
    (style,) = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall('http-equiv="Content-Security-Policy" content="(.*?)"', page)
    wanted = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert unescape(policy) == wanted
    assert re.search(r"<script|<link|<img|<iframe|@import|url\(", page) is None
