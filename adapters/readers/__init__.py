"""Readers: the bytes of a file -> tables of text."""
