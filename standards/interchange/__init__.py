"""Catalogs in the formats of others, and theirs as the start of a catalog, with what gets lost."""
