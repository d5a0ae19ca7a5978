"""SFTP version 3 on the wire: packets to bytes and back (draft-ietf-secsh-filexfer-02).

Everything read here was sent by someone else: every length is checked before it is believed, names
stay bytes until a place has looked at them, and what the server says in prose is never repeated.
"""

from __future__ import annotations

import stat
import struct
from dataclasses import dataclass
from enum import IntEnum, IntFlag

from adapters.places.errors import PeerMisbehaved

VERSION = 3
MAX_PACKET = 512 * 1024  # twice the 256 KiB that OpenSSH allows itself; we never ask for more
MAX_HANDLE = 256  # bytes, draft §6.3


class Kind(IntEnum):
    """Types of packets that we send or accept."""

    INIT = 1
    VERSION = 2
    OPEN = 3
    CLOSE = 4
    READ = 5
    WRITE = 6
    LSTAT = 7
    FSTAT = 8
    OPENDIR = 11
    READDIR = 12
    REMOVE = 13
    MKDIR = 14
    RMDIR = 15
    STAT = 17
    RENAME = 18
    STATUS = 101
    HANDLE = 102
    DATA = 103
    NAME = 104
    ATTRS = 105
    EXTENDED = 200
    EXTENDED_REPLY = 201


class Code(IntEnum):
    """Status codes of version 3; a server's other numbers count as FAILURE."""

    OK = 0
    EOF = 1
    NO_SUCH_FILE = 2
    PERMISSION_DENIED = 3
    FAILURE = 4
    BAD_MESSAGE = 5
    NO_CONNECTION = 6
    CONNECTION_LOST = 7
    OP_UNSUPPORTED = 8

    @classmethod
    def _missing_(cls, value: object) -> Code:  # noqa: ARG003 - enum's signature
        return cls.FAILURE


class Flag(IntFlag):
    """How a file is opened."""

    READ = 0x01
    WRITE = 0x02
    CREATE = 0x08
    TRUNCATE = 0x10
    EXCLUSIVE = 0x20


class Refusal(Exception):
    """A status other than OK, to be turned into a `PlaceError` by whoever knows what was tried."""

    def __init__(self, code: Code) -> None:
        super().__init__(code.name)
        self.code = code


@dataclass(frozen=True, slots=True)
class Reply:
    """One packet that answers a request."""

    kind: int
    number: int
    rest: bytes


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a server says about a file; None where it says nothing."""

    size: int | None = None
    mode: int | None = None
    modified: int | None = None  # seconds since 1970, by the server's clock

    @property
    def regular(self) -> bool:
        """Say whether the server calls it a regular file."""
        return self.mode is not None and stat.S_ISREG(self.mode)

    @property
    def folder(self) -> bool:
        """Say whether the server calls it a folder."""
        return self.mode is not None and stat.S_ISDIR(self.mode)


class Fields:
    """Reads the fields of a packet in order. Raises PeerMisbehaved when they do not fit."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def u32(self) -> int:
        """Read an unsigned integer of four bytes."""
        return int.from_bytes(self._take(4))

    def u64(self) -> int:
        """Read an unsigned integer of eight bytes."""
        return int.from_bytes(self._take(8))

    def string(self) -> bytes:
        """Read bytes with their length in front."""
        return self._take(self.u32())

    def attributes(self) -> Attributes:
        """Read an attribute block (draft §5)."""
        flags = self.u32()
        size = self.u64() if flags & 0x1 else None
        if flags & 0x2:
            self._take(8)  # owner and group
        mode = self.u32() if flags & 0x4 else None
        modified = (self.u32(), self.u32())[1] if flags & 0x8 else None  # after the last access
        if flags & 0x80000000:
            for _ in range(self.u32()):
                self.string()
                self.string()
        return Attributes(size, mode, modified)

    @property
    def more(self) -> bool:
        """Say whether something is left."""
        return self._at < len(self._data)

    def _take(self, size: int) -> bytes:
        start, self._at = self._at, self._at + size
        if self._at > len(self._data):
            raise PeerMisbehaved("the server sent a packet that is cut short")
        return self._data[start : self._at]


def u32(number: int) -> bytes:
    """Write an unsigned integer of four bytes."""
    return number.to_bytes(4)


def u64(number: int) -> bytes:
    """Write an unsigned integer of eight bytes."""
    return number.to_bytes(8)


def string(data: bytes) -> bytes:
    """Write bytes with their length in front."""
    return u32(len(data)) + data


def mode_only(mode: int) -> bytes:
    """Write an attribute block that holds permissions and nothing else."""
    return u32(0x4) + u32(mode)


NO_ATTRIBUTES = u32(0)


def packet(kind: Kind, *fields: bytes) -> bytes:
    """Put a packet together, its length in front."""
    body = b"".join(fields)
    return struct.pack(">IB", len(body) + 1, kind) + body
