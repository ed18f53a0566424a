"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes depends on the machine and on what is loaded first: no reason to fail.
settings.register_profile("mhcorpus", deadline=None)
settings.load_profile("mhcorpus")
