"""A TCP proxy that breaks connections on purpose: cuts after so many bytes, or goes silent."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from typing import Self


class Proxy:
    """Forwards 127.0.0.1:`port` to another port of this machine.

    `cut_after`: bytes from client to server after which each connection is cut, without a word.
    `freeze()`: from now on nothing is forwarded, and the connections stay open.
    `cut()`: the connections there are now are cut; new ones are forwarded.
    """

    def __init__(self, target: int, *, cut_after: int | None = None) -> None:
        self.cut_after = cut_after
        self.forwarded = 0  # bytes from clients
        self.connections = 0
        self.target = target  # of the connections from now on
        self._frozen = threading.Event()
        self._sockets: list[socket.socket] = []
        self._clients: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def freeze(self) -> None:
        self._frozen.set()

    def cut(self) -> None:
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def given_up(self) -> int:
        """How many connections their clients have closed, whether or not all was read of them."""
        looked_at = select.poll()
        for one in self._clients:
            looked_at.register(one, select.POLLRDHUP)
        return len(looked_at.poll(0))

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
                self.connections += 1
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._clients.append(client)
            self._sockets += [client, server]
            for source, sink, counted in ((client, server, True), (server, client, False)):
                threading.Thread(
                    target=self._pump, args=(source, sink, counted), daemon=True
                ).start()

    def _pump(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        passed = 0
        with contextlib.suppress(OSError):
            while data := source.recv(16384):
                if self._frozen.is_set():
                    return  # keeps both sockets open, and never reads again
                if counted and self.cut_after is not None:
                    data = data[: self.cut_after - passed]
                sink.sendall(data)
                passed += len(data)
                if counted:
                    self.forwarded += len(data)
                    if self.cut_after is not None and passed >= self.cut_after:
                        break
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

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
