"""Releasing: what may leave, to whom and for which purpose, decided before it is sealed."""
