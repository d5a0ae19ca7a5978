"""Profiles: a catalog held against its parent, which it may narrow and extend, never relax."""
