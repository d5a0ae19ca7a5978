"""Reach: which partners' places answer, and how long one that does not is left alone."""
