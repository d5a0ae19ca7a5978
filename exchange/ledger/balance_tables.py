"""The ledger's tables of balances: secrets of pairs, what was compared, and what differs.

Leaves are hashes under a secret that two organisations share, not under the ledger's own key.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table

from exchange.ledger.schema import Large, Text, metadata

# Which secret a partner and we key leaves with; the secret itself is sealed in keys/.
balance_secrets = Table(
    "balance_secrets",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("secret", Text, primary_key=True),  # the id of the key
    Column("number", Integer, nullable=False),  # the newest of a partner counts
    Column("state", Text, nullable=False),  # in-use, or to-renew
    Column("since", Text, nullable=False),
)

# One comparison each. `part` asking: of what we sent; answering: of what the partner sent us.
balances = Table(
    "balances",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("number", Integer, primary_key=True),  # counted by whoever asks
    Column("secret", Text, nullable=False),
    Column("state", Text, nullable=False),  # wanted, asked, answered, balanced, differs, stopped
    Column("code", Text, nullable=False),  # why it was stopped, or empty
    Column("round", Integer, nullable=False),
    Column("question", Text, nullable=False),  # eid of the newest question
    Column("cut", Text, nullable=False),  # JSON: up to which number of each stream, newest answer
    Column("totals_cut", Text, nullable=False),  # the same, when the totals were told
    Column("started", Text, nullable=False),
    Column("changed", Text, nullable=False),
)

# Per record type and day: how many records each side has, and the Merkle root over their leaves.
balance_totals = Table(
    "balance_totals",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("day", Text, primary_key=True),  # of the envelope, in Asia/Shanghai
    Column("ours", Large, nullable=False),
    Column("ours_sealed", Large, nullable=False),  # of those, which nobody can read any more
    Column("ours_root", LargeBinary(32), nullable=False),
    Column("theirs", Large, nullable=False),
    Column("theirs_sealed", Large, nullable=False),
    Column("theirs_root", LargeBinary(32), nullable=False),
)

# Parts of the trees in which a difference lies and that are still to be asked for.
balance_nodes = Table(
    "balance_nodes",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("prefix", Text, primary_key=True),  # hex: how the keys of its leaves begin
    Column("count", Large, nullable=False),  # what the partner said of it, and when
    Column("root", LargeBinary(32), nullable=False),
    Column("cut", Text, nullable=False),
)

# Records of which the two sides say otherwise.
balance_differences = Table(
    "balance_differences",
    metadata,
    Column("partner", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("record_type", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("leaf", Text, primary_key=True),  # hex of the keyed hash of the natural key
    Column("standing", Text, nullable=False),  # sender, receiver (has it alone), version
    Column("stream", Text, nullable=False),  # where the sender's version stands; or empty
    Column("seq", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Index("balance_differences_by_partner", "partner", "part", "number"),
)

# Control envelopes of partners that were taken and are still to be dealt with, in order.
control_messages = Table(
    "control_messages",
    metadata,
    Column("eid", Text, primary_key=True),
    Column("sender", Text, nullable=False),
    Column("stream", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("std", Text, nullable=False),
    Column("state", Text, nullable=False),  # open or done
)
