"""From a source to the text that patterns read: normalised, with a map back; and how Dutch writes numbers."""
