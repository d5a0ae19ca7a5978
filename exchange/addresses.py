"""The names of things on a server (envelope.md §5): the only source of remote names.

`<to>/<from>/<stream>/<seq, 12 digits>-<first 32 hex of eid>.cxe` for envelopes and
`<to>/<from>/<stream>/<eid>.<stage>.note` for receipts, in the folder of the way back.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_ENVELOPE = re.compile(r"([0-9]{12})-([0-9a-f]{32})\.cxe")
_NOTE = re.compile(r"([0-9a-f]{64})\.(transport|crypto|format|business)\.note")
_LONGEST_STREAM = 64  # envelope.md §1: the pattern of an organisation id


@dataclass(frozen=True, slots=True)
class EnvelopeName:
    """What the name of an envelope tells before it is read."""

    seq: int
    eid_start: str


@dataclass(frozen=True, slots=True)
class NoteName:
    """What the name of a receipt tells before it is read."""

    eid: str
    stage: str


def folder(*, to: str, sender: str, stream: str) -> str:
    """The folder on a server that holds what `sender` puts there for `to` in one stream."""
    return f"{to}/{sender}/{stream}"


def envelope_name(seq: int, eid: str) -> str:
    """The file name of an envelope, without its folder."""
    return f"{seq:012d}-{eid[:32]}.cxe"


def note_name(eid: str, stage: str) -> str:
    """The file name of a receipt, without its folder."""
    return f"{eid}.{stage}.note"


def parse_envelope_name(name: str) -> EnvelopeName | None:
    """What `name` says of an envelope, or None for any other name (readers ignore those)."""
    match = _ENVELOPE.fullmatch(name)
    return EnvelopeName(int(match[1]), match[2]) if match else None


def parse_note_name(name: str) -> NoteName | None:
    """What `name` says of a receipt, or None for any other name."""
    match = _NOTE.fullmatch(name)
    return NoteName(match[1], match[2]) if match else None


def receipt_stream(to: str) -> str:
    """The stream in which our receipt envelopes travel to `to`.

    A stream has one fixed set of recipients, so each partner has its own.
    """
    return _stream_to("receipt", to)


def control_stream(to: str) -> str:
    """The stream in which our control envelopes travel to `to`."""
    return _stream_to("control", to)


def _stream_to(kind: str, to: str) -> str:
    plain = f"{kind}.{to}"
    if len(plain) <= _LONGEST_STREAM:
        return plain
    return f"{kind}." + hashlib.blake2b(to.encode(), digest_size=16).hexdigest()
