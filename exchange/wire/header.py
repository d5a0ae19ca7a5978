"""Header: what an envelope says in the clear, every field with its type and pattern checked.

The field table of docs/envelope.md. Until the signatures are verified it is a claim.
"""

import re
import struct
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from exchange.refusal import Code, Refused
from keys import canonical, shape
from keys.canonical import NotCanonical, Value
from keys.shape import BadShape

MAGIC = bytes.fromhex("894358450d0a1a0a")
VERSION = 1
SUITE_NACL = 1
SUITE_GM = 2
KNOWN_SUITES = frozenset({SUITE_NACL, SUITE_GM})  # 3 is reserved: nobody may write it yet

PREFIX_SIZE = 24
MAX_HEADER_BYTES = 65_536
MAX_BODY_BYTES = 64 << 30
STREAM_HEADER_SIZE = 24
CHUNK_SIZE = 65_536
CHUNK_OVERHEAD = 17
SEALED_CHUNK_SIZE = CHUNK_SIZE + CHUNK_OVERHEAD

MAX_SIGNERS = 4
MAX_RECIPIENTS = 64
MAX_SLOTS = 64
MAX_LIFE = timedelta(days=90)
SEALED_KEY_SIZE = 80  # a 32-byte key in a sealed box
KINDS = ("data", "receipt", "control")

STANDARD = re.compile(r"[a-z0-9][a-z0-9-]{0,62}/[0-9]+(?:\.[0-9]+){1,2}")
ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_PREVIOUS = re.compile(r"(?:[0-9a-f]{64})?")
_PREFIX = struct.Struct(">8sBBHIQ")
_FIELDS = (
    *("v", "from", "to", "kind", "std", "stream", "seq", "prev", "batch"),
    *("created", "expires", "signers", "slots", "salt", "commit"),
)


@dataclass(frozen=True, slots=True)
class Prefix:
    """The 24 bytes before the header."""

    suite: int
    header_size: int
    body_size: int

    @property
    def plain_size(self) -> int:
        """How many bytes the body holds once opened, padding included."""
        sealed = self.body_size - STREAM_HEADER_SIZE
        return sealed - CHUNK_OVERHEAD * -(-sealed // SEALED_CHUNK_SIZE)


@dataclass(frozen=True, slots=True)
class Slot:
    """The content key, sealed to one recipient's key."""

    kid: str
    box: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """Who sends what to whom, in which chain, for how long; and who can open it."""

    sender: str
    to: tuple[str, ...]
    kind: str
    standard: str
    stream: str
    seq: int
    prev: str
    batch: str
    created: datetime
    expires: datetime
    signers: tuple[str, ...]
    slots: tuple[Slot, ...]
    salt: bytes
    commit: bytes


def body_size(plain: int) -> int:
    """The size of the sealed body of `plain` bytes."""
    return STREAM_HEADER_SIZE + plain + CHUNK_OVERHEAD * -(-plain // CHUNK_SIZE)


def encode_prefix(prefix: Prefix) -> bytes:
    """The 24 bytes."""
    return _PREFIX.pack(MAGIC, VERSION, prefix.suite, 0, prefix.header_size, prefix.body_size)


def parse_prefix(data: bytes) -> Prefix:
    """The prefix of a file that begins as an envelope of a known version and suite.

    Raises:
        Refused: `format`.
    """
    if len(data) != PREFIX_SIZE:
        raise Refused(Code.FORMAT, "shorter than the prefix")
    magic, version, suite, reserved, header_size, sealed = _PREFIX.unpack(data)
    if magic != MAGIC:
        raise Refused(Code.FORMAT, "wrong magic: no envelope, or transferred as text")
    if version != VERSION or suite not in KNOWN_SUITES or reserved:
        raise Refused(Code.FORMAT, "unknown version or suite")
    if not 2 <= header_size <= MAX_HEADER_BYTES:
        raise Refused(Code.FORMAT, "impossible header length")
    full, last = divmod(sealed - STREAM_HEADER_SIZE, SEALED_CHUNK_SIZE)
    possible = last > CHUNK_OVERHEAD or (last == 0 and full > 0)
    if not possible or not STREAM_HEADER_SIZE < sealed <= MAX_BODY_BYTES:
        raise Refused(Code.FORMAT, "impossible body length")
    return Prefix(suite, header_size, sealed)


def encode(header: Header) -> bytes:
    """The canonical bytes of a header, checked as strictly as a stranger's would be.

    Raises:
        ValueError: the header is outside the format.
    """
    data = canonical.encode(_value(header))
    try:
        parse(data)
    except Refused as refused:
        raise ValueError(refused.detail) from None
    return data


def parse(data: bytes) -> Header:
    """The header of its canonical bytes.

    Raises:
        Refused: `header`.
    """
    try:
        return _read(canonical.decode(data))
    except (NotCanonical, BadShape) as error:
        raise Refused(Code.HEADER, str(error)) from None


def _value(header: Header) -> Value:
    return {
        "v": "cxe1",
        "from": header.sender,
        "to": list(header.to),
        "kind": header.kind,
        "std": header.standard,
        "stream": header.stream,
        "seq": header.seq,
        "prev": header.prev,
        "batch": header.batch,
        "created": shape.moment_text(header.created),
        "expires": shape.moment_text(header.expires),
        "signers": list(header.signers),
        "slots": [[slot.kid, shape.octets_text(slot.box)] for slot in header.slots],
        "salt": shape.octets_text(header.salt),
        "commit": shape.octets_text(header.commit),
    }


def _read(value: Value) -> Header:
    found = shape.record(value, _FIELDS)
    shape.one_of(found["v"], "v", ("cxe1",))
    header = Header(
        sender=shape.text(found["from"], "from", shape.ORGANISATION),
        to=tuple(
            shape.text(item, "to", shape.ORGANISATION)
            for item in shape.items(found["to"], "to", 1, MAX_RECIPIENTS)
        ),
        kind=shape.one_of(found["kind"], "kind", KINDS),
        standard=shape.text(found["std"], "std", STANDARD),
        stream=shape.text(found["stream"], "stream", shape.ORGANISATION),
        seq=shape.integer(found["seq"], "seq", 1),
        prev=shape.text(found["prev"], "prev", _PREVIOUS),
        batch=shape.text(found["batch"], "batch", ULID),
        created=shape.moment(found["created"], "created"),
        expires=shape.moment(found["expires"], "expires"),
        signers=tuple(
            shape.text(item, "signers", shape.HEX_32)
            for item in shape.items(found["signers"], "signers", 1, MAX_SIGNERS)
        ),
        slots=tuple(_slot(item) for item in shape.items(found["slots"], "slots", 0, MAX_SLOTS)),
        salt=shape.octets(found["salt"], "salt", 32),
        commit=shape.octets(found["commit"], "commit", 32),
    )
    _check_together(header)
    return header


def _slot(value: Value) -> Slot:
    kid, box = shape.items(value, "slots", 2, 2)
    return Slot(shape.text(kid, "slots", shape.HEX_32), shape.octets(box, "slots", SEALED_KEY_SIZE))


def _check_together(header: Header) -> None:
    """What no field shows alone."""
    if list(header.to) != sorted(set(header.to)):
        raise BadShape("to: not unique in ascending order")
    if (header.seq == 1) != (header.prev == ""):
        raise BadShape("prev: empty for seq 1 and only there")
    if not timedelta(0) <= header.expires - header.created <= MAX_LIFE:
        raise BadShape("expires: not within 90 days after created")
    _check_unique(header.signers, "signers")
    _check_unique([slot.kid for slot in header.slots], "slots")


def _check_unique(found: Collection[str], name: str) -> None:
    if len(set(found)) != len(found):
        raise BadShape(f"{name}: a key id twice")
