"""A TCP proxy that counts the SSH packets of a connection and breaks it at one of them.

It knows no key. Up to NEWKEYS packets are in the clear; after it AES-GCM leaves their length
readable (RFC 5647 §7.3), and that is the cipher which ours and OpenSSH agree on.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

UP, DOWN = "up", "down"
NEWKEYS = 21
TAG = 16  # bytes behind each packet of AES-GCM


@dataclass(frozen=True)
class Point:
    """The `number`-th packet (from 1) in one direction, counted over all connections."""

    direction: str
    number: int


@dataclass(frozen=True)
class Amount:
    """The packet with which more than `size` bytes would have passed in one direction.

    Here the server alone goes away: whatever passed before reaches the client, which a connection
    that is reset does not promise.
    """

    direction: str
    size: int


class PacketProxy:
    """Forwards 127.0.0.1:`port` to another port of this machine, packet by packet.

    At `point` the packet is not forwarded: every connection is cut, or with `freeze` nothing is
    forwarded any more; `at_point` is called first. Later connections pass. `passed` counts packets,
    `carried` their bytes.
    """

    def __init__(
        self,
        target: int,
        point: Point | Amount | None = None,
        *,
        freeze: bool = False,
        at_point: Callable[[], None] = lambda: None,
    ) -> None:
        self.passed = {UP: 0, DOWN: 0}
        self.carried = {UP: 0, DOWN: 0}
        self.broken = threading.Event()
        self._point, self._freeze, self._at_point = point, freeze, at_point
        self._frozen = threading.Event()
        self._lock = threading.Lock()
        self._target = target
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                return
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._sockets += [client, server]
            ended = threading.Event()
            for source, sink, direction in ((client, server, UP), (server, client, DOWN)):
                threading.Thread(
                    target=self._pump, args=(source, sink, direction, ended), daemon=True
                ).start()

    def _pump(
        self, source: socket.socket, sink: socket.socket, direction: str, ended: threading.Event
    ) -> None:
        with contextlib.suppress(OSError, EOFError), source.makefile("rb") as reading:
            sink.sendall(reading.readline())  # the version, no packet
            sealed = False
            while True:
                head = _exactly(reading, 4)
                size = int.from_bytes(head)
                body = _exactly(reading, size + (TAG if sealed else 0))
                if ended.is_set():
                    continue  # what is left unread resets the connection
                if self._breaks(direction, 4 + len(body)):
                    if isinstance(self._point, Amount):
                        ended.set()
                        sink.shutdown(socket.SHUT_WR)
                        return
                    break
                self.carried[direction] += 4 + len(body)
                sink.sendall(head + body)
                sealed = sealed or body[1] == NEWKEYS
        if self._frozen.is_set():
            return
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _is_point(self, direction: str, size: int) -> bool:
        if isinstance(self._point, Amount):
            over = self.carried[direction] + size > self._point.size
            return direction == self._point.direction and over
        return self._point == Point(direction, self.passed[direction])

    def _breaks(self, direction: str, size: int) -> bool:
        with self._lock:
            if self._frozen.is_set():
                return True
            self.passed[direction] += 1
            if self.broken.is_set() or not self._is_point(direction, size):
                return False
            self.broken.set()
            self._at_point()
            if self._freeze:
                self._frozen.set()
                return True
        if isinstance(self._point, Amount):
            return True
        for one in list(self._sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        return True

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _exactly(source, size: int) -> bytes:
    data = source.read(size)
    if len(data) < size:
        raise EOFError
    return data
