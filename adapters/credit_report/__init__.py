"""The second-generation personal credit report as data: its elements, and what becomes of each."""
