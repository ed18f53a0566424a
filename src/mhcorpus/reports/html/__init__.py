"""Self-contained HTML pages: a template of this folder, the style sheet inside, nothing fetched.

A template extends ``base.html`` and fills its blocks. ``base.css`` is the style of every page; what
``NAME.css`` holds is added on the page of ``NAME.html``. A page needs no script, and its policy
allows none. Whatever a template prints is escaped and its control characters are made visible
(:func:`mhcorpus.reports.page.visible`); a name that is not given is an error, not an empty place.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

import mhcorpus
from mhcorpus.reports.page import visible, web_address


def render(template: str, values: Mapping[str, Any]) -> str:
    """Return the page that ``template`` (``annotate.html``) makes of ``values``.

    In a template ``{{ text }}`` is safe in content and in a quoted attribute; ``url|address`` is the
    address of a link, None where ``url`` is none that may be followed.
    """
    style = _style(template)
    return environment().get_template(template).render(
        values, style=Markup(style), policy=_policy(style), version=mhcorpus.__version__
    )


@cache
def environment() -> Environment:
    """Return what templates are made with: autoescape and strict names, always."""
    made = Environment(
        loader=PackageLoader("mhcorpus.reports", "html"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=_shown,
    )  # fmt: skip
    made.filters["address"] = web_address
    return made


def _shown(value: object) -> object:
    """Return what is printed of a value: nothing hides in a text, and a value that is None is a fault."""
    if value is None:
        raise TypeError("a template prints a value that is None")
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)


def _style(template: str) -> str:
    """Return the style sheet of every page, and what ``template`` adds to it."""
    folder = files(__name__)
    own = folder.joinpath(template.removesuffix(".html") + ".css")
    sheets = [folder.joinpath("base.css"), *([own] if own.is_file() and template != "base.html" else [])]
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _policy(style: str) -> str:
    """Return the Content-Security-Policy of a page: its own style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
