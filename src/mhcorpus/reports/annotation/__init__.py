"""One paper with its references in place: as a page to read, and as annotations for programs."""
