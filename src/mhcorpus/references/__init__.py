"""Finding references in a reading and resolving them to official ids.

Each kind is one YAML file (``models/nl_mhcorpus/patterns``); :mod:`.finder` runs them all,
:mod:`.normalise` turns what was matched into fields, :mod:`.resolve` looks beyond the spot.
"""
