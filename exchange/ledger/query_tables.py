"""The ledger's tables of queries: what we asked partners, what we keep, what they asked us.

A person is a keyed hash of the number of the identity document; a consent is known by the
reference and the digest of a document that whoever asks keeps.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table

from exchange.ledger.schema import Text, metadata

# What we asked of partners.
questions = Table(
    "questions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("partner", Text, nullable=False),
    Column("eid", Text, nullable=False),  # the envelope that it was sealed in first
    Column("person", LargeBinary(16), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("record_types", Text, nullable=False),  # separated by blanks
    Column("reference", Text, nullable=False),  # of the consent, like the next four
    Column("document", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("until", Text, nullable=False),
    Column("asked", Text, nullable=False),
    Column("outcome", Text, nullable=False),  # empty until it is answered
    Column("code", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("answer", Text, nullable=False),  # the partner's envelope
    Column("answered", Text, nullable=False),
    Column("keep_until", Text, nullable=False),  # YYYY-MM-DD, or empty
    Column("kept", Integer, nullable=False),  # 1: the answer lies in `answers/`
    Index("questions_by_person", "person"),
)

# Which records a kept answer holds, and which of them were withdrawn since.
question_records = Table(
    "question_records",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("withdrawn", Text, nullable=False),  # why, or empty
    Column("erased", Integer, nullable=False),  # 1: gone from the kept answer
    Index("question_records_by_key", "key"),
)

# What partners asked us.
queries = Table(
    "queries",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("partner", Text, nullable=False),
    Column("name", Text, nullable=False),  # the partner's number of the question
    Column("person", LargeBinary(16), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("record_types", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("until", Text, nullable=False),
    Column("received", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("held", Text, nullable=False),  # rules of release that held records back
    Column("answer", Text, nullable=False),  # our envelope
    Column("answered", Text, nullable=False),
    Column("day", Text, nullable=False),  # the legal day of the answer
    Index("queries_by_person", "person"),
)

# From which feed a record came that a stream of answers carries: a snapshot may lack it later.
answered_records = Table(
    "answered_records",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("feed", Text, nullable=False),
)
