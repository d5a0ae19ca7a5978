"""Checkpoint: what a log says of itself, signed: how many leaves it has, and their root.

A C2SP tlog-checkpoint: a signed note of three lines, under the log's name, its origin.

    cn.jiangyin/log/1
    1042
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — cn.jiangyin/log/1 AAAA…
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass

from exchange.refusal import BadCheckpoint
from exchange.wire.merkle import HASH_SIZE
from keys import note
from keys.errors import Untrusted
from keys.note import Signer, Verifier
from keys.signing import SigningKey

MAX_SIZE = 2**53 - 1
_ORIGIN = re.compile(r"([a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?)/log/([1-9][0-9]{0,8})")
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of one log: its origin, its number of leaves and their root."""

    origin: str
    size: int
    root: bytes

    @property
    def organisation(self) -> str:
        """Whose log it is."""
        return self.origin.partition("/")[0]


def origin_of(organisation: str, number: int = 1) -> str:
    """The name of an organisation's log; a log that was lost is followed by one more."""
    return f"{organisation}/log/{number}"


def encode(checkpoint: Checkpoint, key: SigningKey) -> bytes:
    """The signed note."""
    root = base64.b64encode(checkpoint.root).decode("ascii")
    text = f"{checkpoint.origin}\n{checkpoint.size}\n{root}\n".encode("ascii")
    return note.sign_text(text, [Signer(checkpoint.origin, key)])


def claim(data: bytes) -> Checkpoint:
    """What an unverified note claims of its log.

    Raises:
        BadCheckpoint: no checkpoint, or one with lines that this format does not have.
    """
    try:
        lines = note.parse_text(data).text.decode("ascii").split("\n")
    except (Untrusted, UnicodeDecodeError):
        raise BadCheckpoint("no signed note of ASCII lines") from None
    if len(lines) != 4 or not _ORIGIN.fullmatch(lines[0]) or not _SIZE.fullmatch(lines[1]):
        raise BadCheckpoint("not the three lines of a checkpoint")
    size, root = int(lines[1]), _root(lines[2])
    if size > MAX_SIZE:
        raise BadCheckpoint("more leaves than a log can have")
    return Checkpoint(lines[0], size, root)


def read(data: bytes, keys: Iterable[bytes]) -> Checkpoint:
    """The checkpoint in a note that one of a log's public keys has signed under its origin.

    Raises:
        BadCheckpoint: malformed, or not signed by any of them.
    """
    found = claim(data)
    verifiers = [Verifier(found.origin, public) for public in keys]
    try:
        vouching = note.verify(note.parse_text(data), verifiers)
    except Untrusted as error:
        raise BadCheckpoint(str(error)) from None
    if not vouching:
        raise BadCheckpoint(f"a checkpoint of {found.origin} that no key of that log has signed")
    return found


def _root(text: str) -> bytes:
    try:
        root = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BadCheckpoint("a root that is not base64") from None
    if len(root) != HASH_SIZE or base64.b64encode(root).decode("ascii") != text:
        raise BadCheckpoint("a root that is not 32 bytes")
    return root
