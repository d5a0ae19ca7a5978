"""Mutants: compiled targets with one thing wrong, each of which a proof has to find."""
