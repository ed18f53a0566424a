"""The official publications: their addresses and the form in which they are cited."""
