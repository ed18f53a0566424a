"""The ledger across papers: what became of each motion and of each promise, with the evidence.

Each paper's own statements are stored with it; which of them speak of one motion or of one
promise is worked out when it is asked, so that nothing depends on the order of ingest.
"""
