"""The list of what happened when."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.reports.briefing.timeline import Places, listed


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ({}, "kst-39812-9 Jansma (NSC)"),
        ({"and_others": True}, "kst-39812-9 Jansma (NSC) c.s."),
        ({"members": []}, "kst-39812-9"),
    ],
)
def test_an_event_of_a_motion_names_its_submitters(told: dict[str, Any], what: str) -> None:
    """Where papers say "c.s." and no more, so does the list."""
    event = {
        "event": "motion", "id": "kst-39812-9", "date": "2027-06-17", "axis": "execution", "state": "done",
        "dated_by": "document", "title": "een meldpunt", "members": ["jansma@NSC"], "conditional": False,
    }  # fmt: skip
    assert [each.what for each in listed([event | told], Places({}, {}, {}, {}))] == [what]
