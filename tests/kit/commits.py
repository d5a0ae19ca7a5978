"""A way to a PostgreSQL server on which the n-th commit meets with an accident."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

_COMMIT = b"Q\x00\x00\x00\x0bCOMMIT\x00"
_READY = b"Z\x00\x00\x00\x05I"  # ready for the next query, in no transaction


class Accident:
    """Listens like a server in `folder` and passes everything on to the real one.

    At commit number `at` (0: never) `happen` is called and the connection is cut: `before` the
    server sees the commit, or `after` it has answered that it committed, which we never learn.
    """

    def __init__(
        self, folder: Path, target: Path, *, at: int, when: str, happen: Callable[[], object]
    ) -> None:
        self.commits = 0
        self._target, self._at, self._when, self._happen = target, at, when, happen
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / ".s.PGSQL.5432"))
        self._listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(str(self._target))
        except OSError:
            client.close()
            return
        cut = threading.Event()
        back = threading.Thread(target=self._answers, args=(server, client, cut), daemon=True)
        back.start()
        with contextlib.suppress(OSError):
            while data := client.recv(65536):
                if _COMMIT in data:
                    self.commits += 1
                    if self.commits == self._at:
                        if self._when == "after":
                            cut.set()
                            server.sendall(data)
                            back.join()
                        self._happen()
                        break
                server.sendall(data)
        for one in (client, server):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _answers(self, server: socket.socket, client: socket.socket, cut: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65536):
                if cut.is_set():
                    if _READY in data:
                        return
                    continue
                client.sendall(data)
        with contextlib.suppress(OSError):
            client.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
