"""The ledger's tables, once for SQLite and PostgreSQL.

Record keys and digests are keyed BLAKE2b hashes (16 bytes): without the ledger key nobody can
test whether a person is in here.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
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

SCHEMA_VERSION = 5  # what each version added: versions.py

# Compared and sorted by code point in both databases, whatever a server's language is.
Text = String().with_variant(String(collation="C"), "postgresql")
# What may exceed 31 bits: SQLite's whole numbers have up to 64 anyway.
Large = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData()

about = Table(
    "about",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# Department files, one row for each feed and content.
files = Table(
    "files",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("taken", Text, nullable=False),  # UTC, YYYY-MM-DDThh:mm:ssZ, like all times here
    Column("record_type", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("set_aside", Integer, nullable=False),
    Column("code", Text, nullable=False),  # why the file was refused as a whole, or empty
    Column("feedback", Text, nullable=False),  # path below the home, or empty
)

# Files whose records wait before they are sealed in a stream, because a partner lacks the standard.
waiting = Table(
    "waiting",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("feed", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("number", Integer, nullable=False),  # the order in which they came
    Column("name", Text, nullable=False),
    Column("original", Text, nullable=False),  # path below the home
    Column("standard", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("since", Text, nullable=False),
)

# Records that were rejected, and files refused as a whole (place -1), until somebody corrects them.
rejects = Table(
    "rejects",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("digest", Text, primary_key=True),  # of the file
    Column("place", Integer, primary_key=True),  # of the record in it
    Column("name", Text, nullable=False),
    Column("record_type", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("fields", Text, nullable=False),  # those with an error
    Column("codes", Text, nullable=False),  # of the rules that it broke
    Column("key", LargeBinary(16), nullable=False),  # empty where the key itself is wrong
    Column("rest", LargeBinary(16), nullable=False),  # of the other fields; empty: too few
    Column("state", Text, nullable=False),  # open, corrected, repeated or dropped
    Column("settled_by", Text, nullable=False),  # digest of the file that did
    Column("since", Text, nullable=False),
    Index("rejects_by_state", "feed", "state"),
)

# Records that a second department says otherwise than the one whose version was sent.
claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("record_type", Text, nullable=False),
    Column("key", LargeBinary(16), nullable=False),
    Column("digest", LargeBinary(16), nullable=False),
    Column("feed", Text, nullable=False),
    Column("file", Text, nullable=False),  # digest
    Column("name", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("holder", Text, nullable=False),  # the feed whose version was sent
    Column("state", Text, nullable=False),  # open, released, sent or dropped
    Column("since", Text, nullable=False),
    UniqueConstraint("record_type", "key", "feed", "digest"),
)

# Originals that are kept sealed until nothing needs them: credit reports until their receipts.
sealed_originals = Table(
    "sealed_originals",
    metadata,
    Column("feed", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("path", Text, nullable=False),  # below the home
    Column("since", Text, nullable=False),
    Column("destroyed", Text, nullable=False),  # when, or empty
)

# What we sealed. `state` prepared: bytes may still lie under their temporary name; kept: in place.
envelopes = Table(
    "envelopes",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("prev", Text, nullable=False),
    Column("batch", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("std", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("expires", Text, nullable=False),
    Column("size", Large, nullable=False),
    Column("digest", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("source", Text, nullable=False),  # digest of the department file, or eid answered
    Column("resend_of", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("stream", "seq"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("eid", Text, ForeignKey("envelopes.eid"), primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("changed", Text, nullable=False),
    Column("code", Text, nullable=False, default=""),
    Column("accepted", Integer, nullable=False, default=0),
    Column("rejected", Integer, nullable=False, default=0),
    Column("duplicate", Integer, nullable=False, default=0),
    Column("superseded", Integer, nullable=False, default=0),
)

# Which record stands where in which envelope of ours.
items = Table(
    "items",
    metadata,
    Column("eid", Text, ForeignKey("envelopes.eid"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_type", Text, nullable=False),
    Column("key", LargeBinary(16), nullable=False),
    Column("digest", LargeBinary(16), nullable=False),
    Index("items_by_key", "key"),
)

# The newest version of each record that was sealed in a stream.
current = Table(
    "current",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), nullable=False),
    Column("version", Text, nullable=False),  # the record's own update date, or empty
    Column("eid", Text, nullable=False),
)

# What a partner answered to single records: those not plainly accepted.
outcomes = Table(
    "outcomes",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("field", Text, nullable=False),
)

# Receipts we got: the exact bytes lie in the archive, the facts here.
receipts = Table(
    "receipts",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("partner", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("details", Text, nullable=False),
)

# Envelopes that partners sent us and that consumed their number.
arrivals = Table(
    "arrivals",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("sender", Text, nullable=False),
    Column("stream", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("std", Text, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("code", Text, nullable=False),
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
    Column("eid", Text, primary_key=True),  # the receipt envelope
    Column("sender", Text, nullable=False),
    Column("answers", Text, nullable=False),  # the envelope of ours it speaks of
    Column("lines", LargeBinary, nullable=False),
)

# The newest version of each record that a partner sent us.
held = Table(
    "held",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), nullable=False),
    Column("version", Text, nullable=False),
    Column("eid", Text, nullable=False),
)

# Receipts of ours, the exact bytes, written once and answered with again for a duplicate.
notes = Table(
    "notes",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("number", Integer, nullable=False),  # order of writing within (recipient, stream)
    Column("digest", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("sent", Integer, nullable=False, default=0),
)

# The next number of a partner's chain, while it is missing and a later one is here.
gaps = Table(
    "gaps",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("stream", Text, primary_key=True),
    Column("missing", Integer, nullable=False),
    Column("waits", Integer, nullable=False),
    Column("since", Text, nullable=False),
)

# When each place last answered, and how often it did not since.
contacts = Table(
    "contacts",
    metadata,
    Column("place", Text, primary_key=True),
    Column("last_answer", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("since", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("next_try", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("started", Text, primary_key=True),
    Column("finished", Text, nullable=False),
    Column("exit_code", Integer, nullable=False),
    Column("summary", Text, nullable=False),  # JSON, counts only
)

# Every event of this home, in order: the leaves of its log. `archive/log` has the same lines.
log_leaves = Table(
    "log_leaves",
    metadata,
    Column("number", Large, primary_key=True, autoincrement=False),
    Column("event", Text, nullable=False),
    Column("subject", Text, nullable=False),  # the eid, digest or key id it is about, or empty
    Column("data", LargeBinary, nullable=False),
    Index("log_by_subject", "event", "subject"),
)

# The complete subtrees over those leaves: every root and proof takes some twenty of them.
log_nodes = Table(
    "log_nodes",
    metadata,
    Column("height", Integer, primary_key=True, autoincrement=False),
    Column("number", Large, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary(32), nullable=False),
)

# Checkpoints of logs, signed: our own, and those that partners showed us.
log_checkpoints = Table(
    "log_checkpoints",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("size", Large, primary_key=True, autoincrement=False),
    Column("root", LargeBinary(32), nullable=False),
    Column("said", Text, nullable=False),  # the time of the oldest signed word that carried it
    Column("seen", Text, nullable=False),
    Column("proved", Integer, nullable=False),  # 1: it holds the one proved before it
    Column("data", LargeBinary, nullable=False),
)

# What we and a partner have shown each other of our logs.
log_shown = Table(
    "log_shown",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("ours", Text, nullable=False),  # digest of what we put last, or empty
    Column("theirs", Text, nullable=False),  # digest of what it put last, or empty
    Column("holds", Large, nullable=False),  # the size of our log that it said it holds
)

# Cases: one record that is withdrawn from, or marked at, everybody who was sent it.
withdrawals = Table(
    "withdrawals",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("record_type", Text, nullable=False),
    Column("key", LargeBinary(16), nullable=False),
    Column("reason", Text, nullable=False),  # exchange.withdrawal.notice.Reason
    Column("act", Text, nullable=False),  # the law behind it, as a standard names it, or empty
    Column("day", Text, nullable=False),  # of the decision: YYYY-MM-DD
    Column("deadline", Text, nullable=False),  # of the exchange specification, or empty
    Column("due", Text, nullable=False),  # the last day in time; empty: could not be told
    Column("origin", Text, nullable=False),  # command, feed, partner, calendar or vanished
    Column("source", Text, nullable=False),  # the feed's or the partner's name, or empty
    Column("file", Text, nullable=False),  # digest of a file, or eid, or empty
    Column("row", Integer, nullable=False),  # in the file; 0 where there is none
    Column("state", Text, nullable=False),  # open, done; of vanished ones held or dropped too
    Column("since", Text, nullable=False),
    Index("withdrawals_by_key", "key"),
    Index("withdrawals_by_state", "state"),
)

# Which case stands where in which envelope of ours, and what it takes back.
withdrawal_items = Table(
    "withdrawal_items",
    metadata,
    Column("eid", Text, ForeignKey("envelopes.eid"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("number", Integer, nullable=False),  # of the case
    Column("record_eid", Text, nullable=False),  # the envelope that last carried the record
    Index("withdrawal_items_by_number", "number"),
)

# Contradictions of a partner that somebody has settled with it by word of mouth.
settled_withdrawals = Table(
    "settled_withdrawals",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("since", Text, nullable=False),
)

# Records that must not be sent any more; of a corrected one only what was withdrawn must not.
tombstones = Table(
    "tombstones",
    metadata,
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("version", Text, nullable=False),  # the newest update date that was withdrawn
    Column("number", Integer, nullable=False),  # of the case
    Column("since", Text, nullable=False),
)

# The content of corrected records that was withdrawn: it is never sent again.
withdrawn_digests = Table(
    "withdrawn_digests",
    metadata,
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), primary_key=True),
    Column("number", Integer, nullable=False),  # of the case
)

# Records under objection: ours with an empty `sender`, else those that a partner marked.
marks = Table(
    "marks",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("number", Integer, nullable=False),  # of our case; 0 for a partner's
    Column("day", Text, nullable=False),
    Column("since", Text, nullable=False),
)

# Until when a record that was sent may be kept: the day on which it is withdrawn.
periods = Table(
    "periods",
    metadata,
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("due", Text, nullable=False),  # YYYY-MM-DD
    Column("ground", Text, nullable=False),  # publication, level or retention
    Index("periods_by_due", "due"),
)

# What partners took back from us.
withdrawn_by_partners = Table(
    "withdrawn_by_partners",
    metadata,
    Column("sender", Text, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("key", LargeBinary(16), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("eid", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("since", Text, nullable=False),
)
