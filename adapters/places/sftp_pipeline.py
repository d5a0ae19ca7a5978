"""Files read over SFTP, many requests under way at once, every answer collected and checked."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from time import monotonic
from typing import BinaryIO

from adapters.places.errors import PeerMisbehaved, Timeout, Unwanted
from adapters.places.sftp_client import Client, data_of
from adapters.places.sftp_wire import Kind, string, u32, u64

MAX_REQUESTS = 64  # under way at once, as in OpenSSH's sftp
MAX_EXTRA = 64  # questions for each one that would do; a server of tiny answers is not waited for
SLOWEST = 4 * 1024  # bytes a second below which a transfer is given up
GRACE = 4  # answers' time limits for which it may be slower
MAX_AHEAD = 4 * 1024 * 1024  # bytes under way at once; bounds memory when requests are large


class Pace:
    """Ends a transfer that goes on, and so slowly that it would never end.

    The clock of single answers does not see it: each comes in time, and brings next to nothing.
    """

    def __init__(self, patience: float) -> None:
        self._since = monotonic()
        self._grace = GRACE * patience
        self._moved = 0

    def moved(self, size: int) -> None:
        """Count bytes. Raises Timeout when they are too few for the time."""
        self._moved += size
        passed = monotonic() - self._since
        if passed > self._grace and self._moved < SLOWEST * passed:
            raise Timeout(
                f"the server moved {self._moved} bytes in {passed:.0f} seconds",
                hint="a line so slow carries no envelopes: ask the partner what is wrong",
            )


@dataclass(slots=True)
class _Piece:
    """A stretch of the file that was asked for."""

    at: int
    size: int
    number: int


def receive(client: Client, handle: bytes, size: int, sink: BinaryIO, *, start: int = 0) -> None:
    """Read the bytes from `start` to `size` into `sink`, in order.

    A shorter answer than asked for is allowed by the protocol and asked on; a file that ends
    before `size` or goes on after it is PeerMisbehaved. The first piece comes alone: a sink that
    raises Unwanted at it has cost no more, and a later one no more than was under way.
    """
    under_way: deque[_Piece] = deque()
    try:
        _receive(client, handle, size, sink, start, under_way)
    except Unwanted:  # what was asked for is answered: the connection stays in order
        for piece in under_way:
            client.answer(piece.number)
        raise
    if data_of(client.call(Kind.READ, string(handle), u64(size), u32(1))) is not None:
        raise PeerMisbehaved(f"the file goes on after the {size} bytes that the server announced")


def _receive(
    client: Client,
    handle: bytes,
    size: int,
    sink: BinaryIO,
    start: int,
    under_way: deque[_Piece],
) -> None:
    pace = Pace(client.patience)
    asked, extra, most = start, 0, 1
    while asked < size or under_way:
        while asked < size and len(under_way) < most:
            piece = min(client.max_read, size - asked)
            under_way.append(_ask(client, handle, asked, piece))
            asked += piece
        piece_now = under_way.popleft()
        data = _data(client, piece_now)
        sink.write(data)
        pace.moved(len(data))
        if len(data) < piece_now.size:
            extra += 1
            if extra > MAX_EXTRA * (1 + size // client.max_read):
                raise PeerMisbehaved("the server answers in crumbs")
            at, rest = piece_now.at + len(data), piece_now.size - len(data)
            under_way.appendleft(_ask(client, handle, at, rest))
        most = depth(client.max_read)


def _ask(client: Client, handle: bytes, at: int, size: int) -> _Piece:
    return _Piece(at, size, client.begin(Kind.READ, string(handle), u64(at), u32(size)))


def _data(client: Client, piece: _Piece) -> bytes:
    data = data_of(client.answer(piece.number))
    if data is None:
        raise PeerMisbehaved(f"the file ends at byte {piece.at}, before what the server announced")
    if not 1 <= len(data) <= piece.size:
        raise PeerMisbehaved(f"the server sent {len(data)} bytes where {piece.size} were asked")
    return data


def depth(request: int) -> int:
    """Give how many requests of so many bytes are under way at once."""
    return max(1, min(MAX_REQUESTS, MAX_AHEAD // request))
