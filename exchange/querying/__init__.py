"""Querying: a partner asks for the records of named persons, with consent, and is answered."""
