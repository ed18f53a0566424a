"""Upkeep of a corpus: whether it is whole, and what can be done where it is not."""
