"""Queries: what people ask of a corpus, answered by SQL alone."""
