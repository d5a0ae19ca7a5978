"""Looking at what lies on an SFTP server: what a name is, and whether it holds certain bytes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from typing import BinaryIO, cast

from adapters.places import sftp_pipeline as pipeline
from adapters.places.errors import AlreadyThere, NotRegular, PeerMisbehaved, TooLarge, Unreachable
from adapters.places.names import Name
from adapters.places.sftp_client import Client, facts_of
from adapters.places.sftp_wire import Attributes, Code, Flag, Kind, Refusal, Reply, string
from adapters.places.source import Source


class Look:
    """Reads on one server; `path` gives the path of a name there."""

    def __init__(self, client: Client, path: Callable[[tuple[str, ...]], bytes]) -> None:
        self._client = client
        self.path = path

    def facts(self, name: Name) -> Attributes | None:
        """Give what a name is, None for nothing. Raises NotRegular for all but a file."""
        return self.checked(name, self._client.call(Kind.LSTAT, string(self.path(name.parts))))

    def checked(self, name: Name, reply: Reply) -> Attributes | None:
        """Give the same from an answer to LSTAT."""
        try:
            facts = facts_of(reply)
        except Refusal as refusal:
            # Some servers call "below a file" a failure, others "no such file" (draft §7).
            if refusal.code is Code.FAILURE:
                self._no_file_on_the_way(name.folder)
            raise
        if facts is not None and not facts.regular:
            raise NotRegular(f"{str(name)!r} is not a regular file")
        return facts

    def fetch(self, name: Name, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file from byte `start` on into `sink`; give its whole length.

        Raises TooLarge, and PeerMisbehaved where it is shorter than `start`.
        """
        handle = self._client.open(self.path(name.parts), Flag.READ)
        try:
            size = self._client.size(handle)  # of what is open now, not of what was there before
            if size > limit:
                raise TooLarge(f"{str(name)!r} has {size} bytes, the limit is {limit}")
            if size < start:
                raise PeerMisbehaved(f"{str(name)!r} is shorter than what was read of it before")
            pipeline.receive(self._client, handle, size, sink, start=start)
        finally:
            with suppress(Refusal, Unreachable):
                self._client.close(handle)
        return size

    def digest(self, name: Name, facts: Attributes) -> bytes:
        """Hash a file (BLAKE2b-256)."""
        sink = _HashSink()
        self.fetch(name, cast("BinaryIO", sink), limit=facts.size or 0)
        return sink.digest()

    def same(self, name: Name, facts: Attributes, given: Source) -> bool:
        """Confirm, by reading it back, that a file holds the given bytes. Raises AlreadyThere."""
        if facts.size == given.size and self.digest(name, facts) == given.digest():
            return True
        raise other_bytes(name)

    def _no_file_on_the_way(self, folder: tuple[str, ...]) -> None:
        for depth in range(1, len(folder) + 1):
            facts = self._client.stat(self.path(folder[:depth]))
            if facts is None:
                return
            if not facts.folder:
                raise NotRegular(f"{'/'.join(folder[:depth])!r} is a file, not a folder")


class _HashSink:
    """Takes bytes and keeps only their hash."""

    def __init__(self) -> None:
        self._state = blake2b(digest_size=32)

    def write(self, data: bytes) -> int:
        self._state.update(data)
        return len(data)

    def digest(self) -> bytes:
        return self._state.digest()


def other_bytes(name: Name) -> AlreadyThere:
    """Say that a name is taken."""
    return AlreadyThere(f"{str(name)!r} is there with other bytes")
