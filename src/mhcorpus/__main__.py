"""``python -m mhcorpus`` is the command ``mhcorpus``."""

from mhcorpus.cli import main

main()
