"""Places in laws."""

from __future__ import annotations

from mhcorpus.official.locators import jci_place


def test_a_version_is_no_place_in_a_law() -> None:
    """The dates of a jci are left out, nested parts keep their order."""
    place = jci_place("jci1.3:c:BWBR0001854&artikel=273f&lid=1&o=a&o=2&z=2024-01-01&g=2024-01-01")
    assert place == (("artikel", "273f"), ("lid", "1"), ("o", "a"), ("o", "2"))
