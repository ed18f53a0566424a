"""The corpus for other programs: documents, tables, linked data, citations for reference managers."""
