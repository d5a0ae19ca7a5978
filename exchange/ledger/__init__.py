"""The ledger: who was sent which version of which record, and what they answered.

An index; the signed files in the archive are the truth. Keyed hashes only, no personal value.
"""
