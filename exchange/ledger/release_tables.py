"""The ledger's tables of releases: permissions, what is held back, why envelopes left, copies."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table

from exchange.ledger.schema import Text, metadata

# Consents that persons gave and notices that they were given; a person is a keyed hash.
permissions = Table(
    "permissions",
    metadata,
    Column("person", LargeBinary(16), primary_key=True),
    Column("kind", Text, primary_key=True),  # consent or notice
    Column("partner", Text, primary_key=True),  # empty: every one
    Column("record_type", Text, primary_key=True),  # empty: every one
    Column("reference", Text, primary_key=True),  # of what proves it
    Column("given", Text, nullable=False),  # YYYY-MM-DD, like the two days below
    Column("until", Text, nullable=False),  # its last day, or empty
    Column("revoked", Text, nullable=False),  # or empty
)

# Good records that a rule of release holds back from a stream.
held_back = Table(
    "held_back",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), nullable=False),
    Column("person", LargeBinary(16), nullable=False),
    Column("rule", Text, nullable=False),
    Column("partner", Text, nullable=False),  # because of whom; empty: the route
    Column("terms", Text, nullable=False),  # digest of the terms of the route
    Column("feed", Text, nullable=False),
    Column("file", Text, nullable=False),  # digest
    Column("name", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("since", Text, nullable=False),
)

# For which purpose and on which basis each envelope of records left.
releases = Table(
    "releases",
    metadata,
    Column("eid", Text, ForeignKey("envelopes.eid"), primary_key=True),
    Column("use", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("basis", Text, nullable=False),  # acts of the standard, separated by semicolons
    Column("authorisation", Text, nullable=False),
)

# Envelopes that were also made into age and minisign files, for partners without our software.
copies = Table(
    "copies",
    metadata,
    Column("eid", Text, ForeignKey("envelopes.eid"), primary_key=True),
    Column("partner", Text, primary_key=True),
    Column("sealed", Text, nullable=False),  # digest of the .age file
    Column("signed", Text, nullable=False),  # and of its .minisig
    Column("put", Text, nullable=False),  # when both lay at their place, or empty
)
