"""SFTP requests and their answers: every request gets its answer, and each is looked at.

paramiko's own SFTP client forgets the answers to the last pipelined writes and to CLOSE, so that a
full disk looks like success; this one has no way to drop an answer.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from adapters.places.errors import PeerMisbehaved
from adapters.places.sftp_wire import (
    MAX_HANDLE,
    MAX_PACKET,
    NO_ATTRIBUTES,
    VERSION,
    Attributes,
    Code,
    Fields,
    Flag,
    Kind,
    Refusal,
    Reply,
    mode_only,
    packet,
    string,
    u32,
    u64,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

FSYNC = b"fsync@openssh.com"
LIMITS = b"limits@openssh.com"
STATVFS = b"statvfs@openssh.com"
POSIX_RENAME = b"posix-rename@openssh.com"
SAFE_REQUEST = 32 * 1024  # bytes of one READ or WRITE that every server takes (draft §3)
# OpenSSH takes 255 KiB. From 128 KiB on glibc maps each buffer anew, and its page faults cost
# more than all else; with what stands around the bytes this stays below.
MAX_REQUEST = 124 * 1024
SLOW_DISK = 4 * 1024 * 1024  # bytes a second of the slowest disk that fsync is waited for

_RECEIVED = 64 * 1024  # bytes taken at once of what has come
_DOTS = frozenset({b".", b".."})
_INIT = packet(Kind.INIT, u32(VERSION))


class Stream(Protocol):
    """What a client speaks through: a `Lane` of a session, or a test's double."""

    def send(self, data: bytes) -> None:
        """Send all of it."""

    def receive(self, size: int) -> bytes:
        """Receive at least one byte, at most `size`."""

    def pat(self, extra: float = 0.0) -> None:
        """Start the clock of one answer, which may take `extra` seconds more than others."""

    def rest(self) -> None:
        """Stop the clock."""


class Client:
    """An SFTP conversation. Refusals are `Refusal`, nonsense is `PeerMisbehaved`."""

    def __init__(self, stream: Stream, like: Client | None = None) -> None:
        """Greet the server and ask its limits.

        `like` is a client of the same server whose limits hold here too; INIT has been sent then.
        """
        self._stream = stream
        self._buffer = bytearray()
        self._unsent = bytearray()  # requests that go out together
        self._number = 0
        self._open: set[int] = set()  # asked, and the answer not yet given to whoever waits
        self._early: dict[int, Reply] = {}
        self.patience: float = like.patience if like else 30.0  # seconds that an answer may take
        self._extra = 0.0  # seconds of patience beyond the usual for what is asked now
        if like is None:
            stream.send(_INIT)
        self.extensions = self._greeting()
        self.max_read: int = like.max_read if like else SAFE_REQUEST
        self.max_write: int = like.max_write if like else SAFE_REQUEST
        if like is None and self.extensions.get(LIMITS) == b"1":
            self._ask_limits()

    @classmethod
    def more(cls, streams: Sequence[Stream], like: Client) -> list[Client]:
        """Start conversations with the same server, waiting for all greetings at once."""
        for stream in streams:
            stream.send(_INIT)
        return [cls(stream, like) for stream in streams]

    def begin(self, kind: Kind, *fields: bytes) -> int:
        """Send a request; give its number. Its answer must be fetched with `answer`."""
        self._number = (self._number + 1) & 0xFFFFFFFF
        self._open.add(self._number)
        data = packet(kind, u32(self._number), *fields)
        if len(data) < SAFE_REQUEST:
            self._unsent += data
        else:  # large ones go as they are: each copy costs
            self._flush()
            self._stream.send(data)
        return self._number

    def answer(self, number: int) -> Reply:
        """Wait for the answer to one request; others that come first are kept."""
        while number not in self._early:
            reply = self._receive()
            if reply.number not in self._open or reply.number in self._early:
                raise PeerMisbehaved("the server answered something that was not asked")
            self._early[reply.number] = reply
        self._open.discard(number)
        return self._early.pop(number)

    def _flush(self) -> None:
        """Send what was asked and not yet sent; small requests share an SSH packet."""
        if self._unsent:
            data, self._unsent = bytes(self._unsent), bytearray()
            self._stream.send(data)

    def call(self, kind: Kind, *fields: bytes) -> Reply:
        """Ask and wait."""
        return self.answer(self.begin(kind, *fields))

    # -- files ------------------------------------------------------------------------------------

    def open(self, path: bytes, flags: Flag, *, mode: int | None = None) -> bytes:
        """Open a file; give its handle."""
        attributes = NO_ATTRIBUTES if mode is None else mode_only(mode)
        return handle_of(self.call(Kind.OPEN, string(path), u32(flags), attributes))

    def close(self, handle: bytes) -> None:
        """Close a handle; a late write error shows here."""
        done(self.call(Kind.CLOSE, string(handle)))

    def sync(self, handle: bytes, size: int) -> None:
        """Have the server put a file of `size` bytes on its disk, if it can."""
        if FSYNC not in self.extensions:
            return
        self._extra = size / SLOW_DISK
        try:
            done(self.call(Kind.EXTENDED, string(FSYNC), string(handle)))
        finally:
            self._extra = 0.0

    def size(self, handle: bytes) -> int:
        """Give the length of an open regular file."""
        facts = _attributes(self.call(Kind.FSTAT, string(handle)))
        return _size(facts)

    def lstat(self, path: bytes) -> Attributes | None:
        """Give what a name is, links not followed; None when there is nothing."""
        return self._facts(Kind.LSTAT, path)

    def stat(self, path: bytes) -> Attributes | None:
        """Give what a name is, links followed; None when there is nothing."""
        return self._facts(Kind.STAT, path)

    def remove(self, path: bytes) -> None:
        """Remove a file."""
        done(self.call(Kind.REMOVE, string(path)))

    def rename(self, old: bytes, new: bytes) -> None:
        """Rename; most servers refuse when `new` exists, pkg/sftp overwrites it."""
        done(self.call(Kind.RENAME, string(old), string(new)))

    def posix_rename(self, old: bytes, new: bytes) -> None:
        """Rename as rename(2) does, over what is there. Refused where the server has no such."""
        done(self.call(Kind.EXTENDED, string(POSIX_RENAME), string(old), string(new)))

    def make_folder(self, path: bytes, mode: int) -> None:
        """Make one folder."""
        done(self.call(Kind.MKDIR, string(path), mode_only(mode)))

    def remove_folder(self, path: bytes) -> None:
        """Remove an empty folder."""
        done(self.call(Kind.RMDIR, string(path)))

    def write_at(self, handle: bytes, at: int, data: bytes) -> None:
        """Write one request's worth of bytes."""
        done(self.call(Kind.WRITE, string(handle), u64(at), string(data)))

    def listing(self, path: bytes) -> Generator[tuple[bytes, Attributes], None, None]:
        """Give the lines of a folder as they come, "." and ".." left out.

        Those two are in no count of the caller's, so each may come once.
        """
        handle = handle_of(self.call(Kind.OPENDIR, string(path)))
        dots = {b".", b".."}
        try:
            while (reply := self.call(Kind.READDIR, string(handle))).kind == Kind.NAME:
                for name, attributes in _names(Fields(reply.rest)):
                    if name not in _DOTS:
                        yield name, attributes
                    elif name in dots:
                        dots.remove(name)
                    else:
                        raise PeerMisbehaved("the server lists a folder in itself over and over")
            _only(Code.EOF, reply)
        finally:
            with suppress(Refusal):
                self.close(handle)

    def free_bytes(self, path: bytes) -> int | None:
        """Give the space left for us where a folder lies; None when the server does not know."""
        if self.extensions.get(STATVFS) != b"2":
            return None
        reply = self.call(Kind.EXTENDED, string(STATVFS), string(path))
        if reply.kind != Kind.EXTENDED_REPLY:
            return None
        fields = Fields(reply.rest)
        _, unit, blocks, _, free = (fields.u64() for _ in range(5))
        return unit * free if unit and blocks else None

    # -- inside -----------------------------------------------------------------------------------

    def _greeting(self) -> dict[bytes, bytes]:
        kind, body = self._packet()
        fields = Fields(body)
        if kind != Kind.VERSION or fields.u32() != VERSION:
            raise PeerMisbehaved("the server does not speak SFTP version 3")
        extensions = {}
        while fields.more:
            name = fields.string()
            extensions[name] = fields.string()
        return extensions

    def _ask_limits(self) -> None:
        reply = self.call(Kind.EXTENDED, string(LIMITS))
        if reply.kind != Kind.EXTENDED_REPLY:
            return
        fields = Fields(reply.rest)
        _, read, write, _ = (fields.u64() for _ in range(4))  # 0 = it does not say
        self.max_read = min(max(read, SAFE_REQUEST), MAX_REQUEST)
        self.max_write = min(max(write, SAFE_REQUEST), MAX_REQUEST)

    def _facts(self, kind: Kind, path: bytes) -> Attributes | None:
        return facts_of(self.call(kind, string(path)))

    def _receive(self) -> Reply:
        self._flush()
        kind, body = self._packet()
        if len(body) < 4:
            raise PeerMisbehaved("the server sent a packet that is cut short")
        return Reply(kind, int.from_bytes(body[:4]), body[4:])

    def _packet(self) -> tuple[int, bytes]:
        self._stream.pat(self._extra)
        size = int.from_bytes(self._bytes(4))
        if not 1 <= size <= MAX_PACKET:
            raise PeerMisbehaved(f"the server sent a packet that claims {size} bytes")
        body = self._bytes(size)
        self._stream.rest()
        return body[0], body[1:]

    def _bytes(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._buffer += self._stream.receive(_RECEIVED)
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken


def done(reply: Reply) -> None:
    """Accept a status OK and nothing else. Raises Refusal, PeerMisbehaved."""
    _only(Code.OK, reply)


def data_of(reply: Reply) -> bytes | None:
    """Give the bytes of an answer to READ; None at the end of the file."""
    if reply.kind == Kind.DATA:
        return Fields(reply.rest).string()
    _only(Code.EOF, reply)
    return None


def _only(code: Code, reply: Reply) -> None:
    if reply.kind != Kind.STATUS:
        raise PeerMisbehaved(f"the server answered with a packet of type {reply.kind}")
    given = Code(Fields(reply.rest).u32())
    if given is not code:
        raise Refusal(Code.FAILURE if given is Code.OK else given)


def handle_of(reply: Reply) -> bytes:
    """Give the handle of an answer to OPEN or OPENDIR."""
    if reply.kind != Kind.HANDLE:
        _only(Code.OK, reply)
        raise PeerMisbehaved("the server says OK and gives no handle")
    handle = Fields(reply.rest).string()
    if not 1 <= len(handle) <= MAX_HANDLE:
        raise PeerMisbehaved(f"the server gave a handle of {len(handle)} bytes")
    return handle


def facts_of(reply: Reply) -> Attributes | None:
    """Give what an answer to STAT or LSTAT says; None for nothing there."""
    try:
        return _attributes(reply)
    except Refusal as refusal:
        if refusal.code is Code.NO_SUCH_FILE:
            return None
        raise


def _attributes(reply: Reply) -> Attributes:
    if reply.kind != Kind.ATTRS:
        _only(Code.OK, reply)
        raise PeerMisbehaved("the server says OK and gives no attributes")
    return Fields(reply.rest).attributes()


def _size(facts: Attributes) -> int:
    if facts.size is None:
        raise PeerMisbehaved("the server does not say how long the file is")
    return facts.size


def _names(fields: Fields) -> Iterator[tuple[bytes, Attributes]]:
    count = fields.u32()
    if not count:
        raise PeerMisbehaved("the server sent an empty page of a listing")  # it could be endless
    for _ in range(count):
        name = fields.string()
        fields.string()  # the same as a line of ls, for people
        yield name, fields.attributes()


__all__ = ["Client", "Stream", "data_of", "done", "facts_of", "handle_of", "u64"]
