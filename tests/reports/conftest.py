"""What tests of pages share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.reports.browser import Browser, opened_browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with opened_browser() as window:
        yield window
