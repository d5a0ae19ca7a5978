"""Copies: the same batch for partners without our software, as age and minisign files."""
