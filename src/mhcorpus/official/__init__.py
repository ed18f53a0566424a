"""The official publications: their addresses and the form in which they are cited."""

PUBLISHED = "https://zoek.officielebekendmakingen.nl/{}.html"
"""The page of a publication, by its id."""
