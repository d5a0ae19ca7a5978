"""The ledger's tables, once for SQLite and PostgreSQL.

Record keys and digests are keyed BLAKE2b hashes (16 bytes): without the ledger key nobody can
test whether a person is in here.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

SCHEMA_VERSION = 3  # 2: waiting; 3: rejects, claims

metadata = MetaData()

about = Table(
    "about",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# Department files, one row for each feed and content.
files = Table(
    "files",
    metadata,
    Column("feed", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("taken", String, nullable=False),  # UTC, YYYY-MM-DDThh:mm:ssZ, like all times here
    Column("record_type", String, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("set_aside", Integer, nullable=False),
    Column("code", String, nullable=False),  # why the file was refused as a whole, or empty
    Column("feedback", String, nullable=False),  # path below the home, or empty
)

# Files whose records wait before they are sealed in a stream, because a partner lacks the standard.
waiting = Table(
    "waiting",
    metadata,
    Column("stream", String, primary_key=True),
    Column("feed", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("number", Integer, nullable=False),  # the order in which they came
    Column("name", String, nullable=False),
    Column("original", String, nullable=False),  # path below the home
    Column("standard", String, nullable=False),
    Column("records", Integer, nullable=False),
    Column("since", String, nullable=False),
)

# Records that were rejected, and files refused as a whole (place -1), until somebody corrects them.
rejects = Table(
    "rejects",
    metadata,
    Column("feed", String, primary_key=True),
    Column("digest", String, primary_key=True),  # of the file
    Column("place", Integer, primary_key=True),  # of the record in it
    Column("name", String, nullable=False),
    Column("record_type", String, nullable=False),
    Column("row", Integer, nullable=False),
    Column("fields", String, nullable=False),  # those with an error
    Column("codes", String, nullable=False),  # of the rules that it broke
    Column("key", LargeBinary(16), nullable=False),  # empty where the key itself is wrong
    Column("rest", LargeBinary(16), nullable=False),  # of the other fields; empty: too few
    Column("state", String, nullable=False),  # open, corrected, repeated or dropped
    Column("settled_by", String, nullable=False),  # digest of the file that did
    Column("since", String, nullable=False),
    Index("rejects_by_state", "feed", "state"),
)

# Records that a second department says otherwise than the one whose version was sent.
claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("record_type", String, nullable=False),
    Column("key", LargeBinary(16), nullable=False),
    Column("digest", LargeBinary(16), nullable=False),
    Column("feed", String, nullable=False),
    Column("file", String, nullable=False),  # digest
    Column("name", String, nullable=False),
    Column("row", Integer, nullable=False),
    Column("holder", String, nullable=False),  # the feed whose version was sent
    Column("state", String, nullable=False),  # open, released, sent or dropped
    Column("since", String, nullable=False),
    UniqueConstraint("record_type", "key", "feed", "digest"),
)

# What we sealed. `state` prepared: bytes may still lie under their temporary name; kept: in place.
envelopes = Table(
    "envelopes",
    metadata,
    Column("eid", String, primary_key=True),
    Column("stream", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("prev", String, nullable=False),
    Column("batch", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("std", String, nullable=False),
    Column("created", String, nullable=False),
    Column("expires", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", String, nullable=False),
    Column("records", Integer, nullable=False),
    Column("source", String, nullable=False),  # digest of the department file, or eid answered
    Column("resend_of", String, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("state", String, nullable=False),
    UniqueConstraint("stream", "seq"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("eid", String, ForeignKey("envelopes.eid"), primary_key=True),
    Column("recipient", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("changed", String, nullable=False),
    Column("code", String, nullable=False, default=""),
    Column("accepted", Integer, nullable=False, default=0),
    Column("rejected", Integer, nullable=False, default=0),
    Column("duplicate", Integer, nullable=False, default=0),
    Column("superseded", Integer, nullable=False, default=0),
)

# Which record stands where in which envelope of ours.
items = Table(
    "items",
    metadata,
    Column("eid", String, ForeignKey("envelopes.eid"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_type", String, nullable=False),
    Column("key", LargeBinary(16), nullable=False),
    Column("digest", LargeBinary(16), nullable=False),
    Index("items_by_key", "key"),
)

# The newest version of each record that was sealed in a stream.
current = Table(
    "current",
    metadata,
    Column("stream", String, primary_key=True),
    Column("record_type", String, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), nullable=False),
    Column("version", String, nullable=False),  # the record's own update date, or empty
    Column("eid", String, nullable=False),
)

# What a partner answered to single records: those not plainly accepted.
outcomes = Table(
    "outcomes",
    metadata,
    Column("eid", String, primary_key=True),
    Column("recipient", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", String, nullable=False),
    Column("field", String, nullable=False),
)

# Receipts we got: the exact bytes lie in the archive, the facts here.
receipts = Table(
    "receipts",
    metadata,
    Column("eid", String, primary_key=True),
    Column("partner", String, primary_key=True),
    Column("stage", String, primary_key=True),
    Column("digest", String, nullable=False),
    Column("result", String, nullable=False),
    Column("code", String, nullable=False),
    Column("time", String, nullable=False),
    Column("details", String, nullable=False),
)

# Envelopes that partners sent us and that consumed their number.
arrivals = Table(
    "arrivals",
    metadata,
    Column("eid", String, primary_key=True),
    Column("sender", String, nullable=False),
    Column("stream", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("std", String, nullable=False),
    Column("first_seen", String, nullable=False),
    Column("result", String, nullable=False),
    Column("code", String, nullable=False),
    Column("received", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("duplicate", Integer, nullable=False),
    Column("superseded", Integer, nullable=False),
    Column("left_behind", Integer, nullable=False, default=0),  # 1: the place would not let it go
    UniqueConstraint("sender", "stream", "seq"),
)

# The outcome lines that a partner sent in a receipt envelope, until its note is here.
details = Table(
    "details",
    metadata,
    Column("eid", String, primary_key=True),  # the receipt envelope
    Column("sender", String, nullable=False),
    Column("answers", String, nullable=False),  # the envelope of ours it speaks of
    Column("lines", LargeBinary, nullable=False),
)

# The newest version of each record that a partner sent us.
held = Table(
    "held",
    metadata,
    Column("sender", String, primary_key=True),
    Column("record_type", String, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), nullable=False),
    Column("version", String, nullable=False),
    Column("eid", String, nullable=False),
)

# Receipts of ours, the exact bytes, written once and answered with again for a duplicate.
notes = Table(
    "notes",
    metadata,
    Column("eid", String, primary_key=True),
    Column("recipient", String, primary_key=True),
    Column("stage", String, primary_key=True),
    Column("stream", String, nullable=False),
    Column("number", Integer, nullable=False),  # order of writing within (recipient, stream)
    Column("digest", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("sent", Integer, nullable=False, default=0),
)

runs = Table(
    "runs",
    metadata,
    Column("started", String, primary_key=True),
    Column("finished", String, nullable=False),
    Column("exit_code", Integer, nullable=False),
    Column("summary", String, nullable=False),  # JSON, counts only
)
