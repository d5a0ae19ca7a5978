"""Onboarding: from an unknown file to a mapping to be decided, without showing anybody's data."""
