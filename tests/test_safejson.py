"""JSON that is safe to print."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.safejson import as_json


@given(st.dictionaries(st.text(), st.text()))
def test_json_round_trips(value: dict[str, str]) -> None:
    """JSON loses nothing, whatever it escapes."""
    assert json.loads(as_json(value)) == value


def test_json_escapes_what_a_terminal_acts_on() -> None:
    """Controls and lone surrogates are escaped, letters are not."""
    assert as_json("\x1b\x9b\udc80\u202e\u00eb") == '"\\u001b\\u009b\\udc80\\u202e\u00eb"'
