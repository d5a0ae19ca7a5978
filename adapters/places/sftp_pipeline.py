"""Whole files over SFTP, many requests under way at once, every answer collected and checked."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from adapters.places.errors import PeerMisbehaved, WriteFailed
from adapters.places.sftp_client import Client, data_of, done
from adapters.places.sftp_wire import Kind, Refusal, Reply, string, u32, u64

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_REQUESTS = 64  # under way at once, as in OpenSSH's sftp
MAX_EXTRA = 64  # questions for each one that would do; a server of tiny answers is not waited for
MAX_AHEAD = 4 * 1024 * 1024  # bytes under way at once; bounds memory when requests are large


def send(client: Client, handle: bytes, blocks: Iterable[bytes]) -> None:
    """Write blocks one after the other from the start of a file.

    Returns only when the server has said OK to every one. Raises the first Refusal, after the
    answers to all that were under way have come.
    """
    under_way: deque[int] = deque()
    at, refusal, depth = 0, None, _depth(client.max_write)
    try:
        for block in blocks:
            under_way.append(client.begin(Kind.WRITE, string(handle), u64(at), string(block)))
            at += len(block)
            if len(under_way) >= depth:
                refusal = _refused(client.answer(under_way.popleft()))
                if refusal:
                    break
    except WriteFailed:  # the source changed under our hands
        _drain(client, under_way)
        raise
    late = _drain(client, under_way)
    first = refusal or late
    if first is not None:
        raise first


def _drain(client: Client, under_way: deque[int]) -> Refusal | None:
    """Collect the answers to all that is under way; give the first refusal among them."""
    refusals = [_refused(client.answer(number)) for number in under_way]
    under_way.clear()
    return next(filter(None, refusals), None)


def _refused(reply: Reply) -> Refusal | None:
    try:
        done(reply)
    except Refusal as refusal:
        return refusal
    return None


@dataclass(slots=True)
class _Piece:
    """A stretch of the file that was asked for."""

    at: int
    size: int
    number: int


def receive(client: Client, handle: bytes, size: int, sink: BinaryIO) -> None:
    """Read exactly `size` bytes into `sink`, in order.

    A shorter answer than asked for is allowed by the protocol and asked on; a file that ends
    before `size` or goes on after it is PeerMisbehaved.
    """
    under_way: deque[_Piece] = deque()
    asked, extra, depth = 0, 0, _depth(client.max_read)
    while asked < size or under_way:
        while asked < size and len(under_way) < depth:
            piece = min(client.max_read, size - asked)
            under_way.append(_ask(client, handle, asked, piece))
            asked += piece
        piece_now = under_way.popleft()
        data = _data(client, piece_now)
        sink.write(data)
        if len(data) < piece_now.size:
            extra += 1
            if extra > MAX_EXTRA * (1 + size // client.max_read):
                raise PeerMisbehaved("the server answers in crumbs")
            at, rest = piece_now.at + len(data), piece_now.size - len(data)
            under_way.appendleft(_ask(client, handle, at, rest))
    if data_of(client.call(Kind.READ, string(handle), u64(size), u32(1))) is not None:
        raise PeerMisbehaved(f"the file goes on after the {size} bytes that the server announced")


def _ask(client: Client, handle: bytes, at: int, size: int) -> _Piece:
    return _Piece(at, size, client.begin(Kind.READ, string(handle), u64(at), u32(size)))


def _data(client: Client, piece: _Piece) -> bytes:
    data = data_of(client.answer(piece.number))
    if data is None:
        raise PeerMisbehaved(f"the file ends at byte {piece.at}, before what the server announced")
    if not 1 <= len(data) <= piece.size:
        raise PeerMisbehaved(f"the server sent {len(data)} bytes where {piece.size} were asked")
    return data


def _depth(request: int) -> int:
    return max(1, min(MAX_REQUESTS, MAX_AHEAD // request))
