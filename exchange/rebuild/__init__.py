"""Rebuild: the ledger made again from the archived envelopes, receipts and the log on disk."""
