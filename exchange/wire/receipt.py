"""Receipt: the signed answer to an envelope, whose counts must add up (docs/envelope.md).

A signed note of type `cxe/v1 receipt`, one for each envelope and stage. The signature is that of
the answering organisation's signing key, under the name `<org>/sig`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from exchange.refusal import BadReceipt
from exchange.wire.header import ULID
from exchange.wire.outcomes import EMPTY_ROOT
from keys import note, shape
from keys.canonical import Value
from keys.errors import Untrusted
from keys.note import Note, Signer, Verifier
from keys.shape import BadShape
from keys.signing import SigningKey
from keys.trust import TrustFile

TYPE_LINE = "cxe/v1 receipt"
STAGES = ("transport", "crypto", "format", "business")
RESULTS = ("accepted", "partial", "refused")

_CODE = re.compile(r"(?:[a-z0-9][a-z0-9_.-]{0,63})?")
_MAYBE_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_CHECKPOINT = re.compile(r"[^\r\x00]{0,16384}")
_FIELDS = (
    *("accepted", "batch", "checkpoint", "code", "details", "duplicate", "eid", "from"),
    *("outcomes", "prev", "received", "rejected", "result", "seq", "stage", "superseded"),
    *("time", "to"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What `sender` answers to `to` about one envelope, at one stage."""

    sender: str
    to: str
    eid: str
    seq: int
    batch: str
    stage: str
    result: str
    time: datetime
    code: str = ""
    received: int = 0
    accepted: int = 0
    rejected: int = 0
    duplicate: int = 0
    superseded: int = 0
    outcomes: str = EMPTY_ROOT
    details: str = ""
    prev: str = ""
    checkpoint: str = ""


def encode(receipt: Receipt, key: SigningKey) -> bytes:
    """The signed note.

    Raises:
        BadReceipt: the receipt does not add up or is outside the format.
    """
    value = _value(receipt)
    _read_checked(value)
    return note.sign(TYPE_LINE, value, [Signer(_name(receipt.sender), key)])


def read(data: bytes, trust: TrustFile, *, first_seen: datetime) -> Receipt:
    """The receipt in a note that its sender's signing key vouches for.

    `first_seen` is when the note first reached us: of a revoked key only what came before counts.

    Raises:
        BadReceipt: malformed, adding up wrongly, or not vouched for.
    """
    try:
        claim = _read_checked(note.parse(data).value)
        signed = note.open_note(data, TYPE_LINE, _verifiers(claim, trust, first_seen))
    except Untrusted as error:
        raise BadReceipt(str(error)) from None
    return _read_checked(signed.value)


def claim_of(found: Note) -> Receipt:
    """What an unverified note claims.

    Raises:
        BadReceipt: malformed or adding up wrongly.
    """
    return _read_checked(found.value)


def _verifiers(claim: Receipt, trust: TrustFile, first_seen: datetime) -> Sequence[Verifier]:
    return [
        Verifier(_name(claim.sender), key.public)
        for key in trust.signing_keys(claim.sender)
        if key.vouched(created=claim.time, first_seen=first_seen)
    ]


def _name(organisation: str) -> str:
    return f"{organisation}/sig"


def _read_checked(value: Value) -> Receipt:
    try:
        receipt = _read(value)
        _check_sums(receipt)
    except BadShape as error:
        raise BadReceipt(str(error)) from None
    return receipt


def _check_sums(receipt: Receipt) -> None:
    parts = receipt.accepted + receipt.rejected + receipt.duplicate + receipt.superseded
    if receipt.received != parts:
        raise BadShape("received: not accepted + rejected + duplicate + superseded")
    if receipt.stage != "business" and receipt.received:
        raise BadShape("received: counts before the business stage")
    if receipt.received == 0 and receipt.outcomes != EMPTY_ROOT:
        raise BadShape("outcomes: a root over no records")
    if receipt.result == "refused" and not receipt.code:
        raise BadShape("code: empty on a refusal")


def _value(receipt: Receipt) -> Value:
    return {
        "from": receipt.sender,
        "to": receipt.to,
        "eid": receipt.eid,
        "seq": receipt.seq,
        "batch": receipt.batch,
        "stage": receipt.stage,
        "result": receipt.result,
        "time": shape.moment_text(receipt.time),
        "code": receipt.code,
        "received": receipt.received,
        "accepted": receipt.accepted,
        "rejected": receipt.rejected,
        "duplicate": receipt.duplicate,
        "superseded": receipt.superseded,
        "outcomes": receipt.outcomes,
        "details": receipt.details,
        "prev": receipt.prev,
        "checkpoint": receipt.checkpoint,
    }


def _read(value: Value) -> Receipt:
    found = shape.record(value, _FIELDS)
    return Receipt(
        sender=shape.text(found["from"], "from", shape.ORGANISATION),
        to=shape.text(found["to"], "to", shape.ORGANISATION),
        eid=shape.text(found["eid"], "eid", shape.HEX_32),
        seq=shape.integer(found["seq"], "seq", 1),
        batch=shape.text(found["batch"], "batch", ULID),
        stage=shape.one_of(found["stage"], "stage", STAGES),
        result=shape.one_of(found["result"], "result", RESULTS),
        time=shape.moment(found["time"], "time"),
        code=shape.text(found["code"], "code", _CODE),
        outcomes=shape.text(found["outcomes"], "outcomes", shape.HEX_32),
        details=shape.text(found["details"], "details", _MAYBE_DIGEST),
        prev=shape.text(found["prev"], "prev", _MAYBE_DIGEST),
        checkpoint=shape.text(found["checkpoint"], "checkpoint", _CHECKPOINT),
        **_counts(found),
    )


def _counts(found: Mapping[str, Value]) -> dict[str, int]:
    names = ("received", "accepted", "rejected", "duplicate", "superseded")
    return {name: shape.integer(found[name], name) for name in names}
