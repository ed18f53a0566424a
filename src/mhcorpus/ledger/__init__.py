"""The ledger: what one document says became of each motion and of each promise to the Chamber."""

from __future__ import annotations

from mhcorpus.ledger.reader import Ledger, LedgerSource, read_ledger

__all__ = ["Ledger", "LedgerSource", "read_ledger"]
