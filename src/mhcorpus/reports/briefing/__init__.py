"""All that the corpus tells of one thing as a page to read: what ``mhcorpus report`` writes."""
