"""Fictitious values made from the model: what a field accepts, and what it just refuses."""
