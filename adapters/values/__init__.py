"""Cells as people write them -> values as the standard writes them, step by named step."""
