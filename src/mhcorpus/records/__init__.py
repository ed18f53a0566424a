"""Documents of a corpus as JSON objects, a line each: what an export holds, and an ingest reads back."""
