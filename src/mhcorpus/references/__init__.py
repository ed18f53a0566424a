"""Finding references in a reading and resolving them to official ids.

Each kind is one YAML file (``models/nl_mhcorpus/patterns``); :mod:`.finder` runs them all,
:mod:`.normalise` turns what was matched into fields, :mod:`.resolve` looks beyond the spot.

To add a kind, write its file, with examples of what is found and what only looks like it:
:mod:`.kinds` says what a file may hold, ``mhcorpus patterns check FILE`` runs it, and so do the tests.
No Python is needed unless its fields are made in a way of their own: that is a normaliser.
"""
