"""Lint: whether a standard may be published, by the rules of law in force on a day."""
