"""Statement: what one organisation shows another of its log, and what it holds of the other's.

    cxe/v1 log
    {"checkpoint":"<our newest>","from":"cn.jiangyin","held":"<your newest, as we hold it>",
     "proofs":[[1020,["<hash>",…]],…],"time":"…","to":"cn.wuxi","v":"cxe-log1"}

(the value is one line). Signed by the sender's log key, under `<org>/log`. Each proof is that of
RFC 6962 §2.1.2, from an earlier size of the sender's log to the size of `checkpoint`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from exchange.refusal import BadCheckpoint
from keys import note, shape
from keys.canonical import Value
from keys.errors import Untrusted
from keys.note import Signer, Verifier
from keys.roles import Role
from keys.shape import BadShape
from keys.signing import SigningKey
from keys.trust import TrustFile

TYPE_LINE = "cxe/v1 log"
MAX_PROOFS = 256  # of some twenty hashes each: a third of the longest note
_MAX_HASHES = 64
_NOTE = re.compile(r"[^\r\x00]{0,16384}")


@dataclass(frozen=True, slots=True)
class Proof:
    """That the first `old` leaves are still those of the older tree."""

    old: int
    hashes: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What `sender` tells `to` about both their logs; both checkpoints are signed notes."""

    sender: str
    to: str
    time: datetime
    checkpoint: bytes
    held: bytes
    proofs: tuple[Proof, ...]


def encode(said: Statement, key: SigningKey) -> bytes:
    """The signed note."""
    value: Value = {
        "v": "cxe-log1",
        "from": said.sender,
        "to": said.to,
        "time": shape.moment_text(said.time),
        "checkpoint": said.checkpoint.decode(),
        "held": said.held.decode(),
        "proofs": [[one.old, [found.hex() for found in one.hashes]] for one in said.proofs],
    }
    return note.sign(TYPE_LINE, value, [Signer(_name(said.sender), key)])


def read(data: bytes, trust: TrustFile, *, first_seen: datetime) -> Statement:
    """The statement that its sender's log key vouches for.

    Raises:
        BadCheckpoint: malformed, or not vouched for.
    """
    try:
        claim = _read(note.parse(data).value)
        verifiers = [
            Verifier(_name(claim.sender), key.public)
            for key in trust.keys_of(claim.sender, Role.LOG)
            if key.vouched(created=claim.time, first_seen=first_seen)
        ]
        note.open_note(data, TYPE_LINE, verifiers)
    except (Untrusted, BadShape) as error:
        raise BadCheckpoint(f"a statement about a log: {error}") from None
    return claim


def _name(organisation: str) -> str:
    return f"{organisation}/log"


def _read(value: Value) -> Statement:
    found = shape.record(value, ("v", "from", "to", "time", "checkpoint", "held", "proofs"))
    shape.one_of(found["v"], "v", ("cxe-log1",))
    return Statement(
        sender=shape.text(found["from"], "from", shape.ORGANISATION),
        to=shape.text(found["to"], "to", shape.ORGANISATION),
        time=shape.moment(found["time"], "time"),
        checkpoint=shape.text(found["checkpoint"], "checkpoint", _NOTE).encode(),
        held=shape.text(found["held"], "held", _NOTE).encode(),
        proofs=tuple(
            _proof(shape.items(one, "proofs", 2, 2))
            for one in shape.items(found["proofs"], "proofs", 0, MAX_PROOFS)
        ),
    )


def _proof(value: Sequence[Value]) -> Proof:
    old, hashes = value
    return Proof(
        shape.integer(old, "proofs"),
        tuple(
            shape.public_key(one, "proofs") for one in shape.items(hashes, "proofs", 0, _MAX_HASHES)
        ),
    )
