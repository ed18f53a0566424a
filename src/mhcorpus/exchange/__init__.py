"""The corpus as data for other programs: whole documents, tables and linked data."""
