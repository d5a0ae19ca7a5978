"""First bytes: a large file that begins as no envelope, or as one of another size, is not fetched.

Its prefix and header come first on the way, and say what it is and how long it must be.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from adapters.places.errors import Unwanted
from exchange.refusal import Code, Refused
from exchange.wire import header
from exchange.wire.envelope import BLOCK_SIZE
from exchange.wire.header import MAX_SIGNERS, PREFIX_SIZE


class Screen:
    """A sink that passes on what can be an envelope of the size that was announced.

    Raises Unwanted where it cannot: `refused` says why, and the sink below has got exactly the
    bytes that show it, so that their digest names them.
    """

    def __init__(self, below: BinaryIO, *, size: int, max_body: int) -> None:
        self._below = below
        self._size = size
        self._max_body = max_body
        self._held = b""
        self._passed = False
        self.refused: Refused | None = None

    def write(self, data: bytes) -> int:
        """Take the next bytes."""
        if self._passed:
            return self._below.write(data)
        self._held += data
        try:
            self._passed = self._looked_at()
        except Refused as refused:
            self.refused = refused
            self._below.write(self._held)
            raise Unwanted(str(refused), hint=refused.hint) from refused
        if self._passed:
            self._below.write(self._held)
        return len(data)

    def writelines(self, blocks: Iterable[bytes]) -> None:
        """Take several blocks."""
        for block in blocks:
            self.write(block)

    def finish(self) -> None:
        """Pass on what was held of a file that ended before it had shown what it is."""
        if not self._passed:
            self._below.write(self._held)
            self._passed = True

    def _looked_at(self) -> bool:
        """Whether enough has come to know that it may go on.

        Raises:
            Refused: it is none; what is held is cut to the bytes that show it.
        """
        if len(self._held) < PREFIX_SIZE:
            return False
        held, self._held = self._held, self._held[:PREFIX_SIZE]
        prefix = header.parse_prefix(self._held)
        if prefix.body_size > self._max_body:
            raise Refused(Code.FORMAT, "a longer body than this home takes")
        start = PREFIX_SIZE + prefix.header_size
        signed = self._size - start - prefix.body_size - 1
        if signed % BLOCK_SIZE or not 1 <= signed // BLOCK_SIZE <= MAX_SIGNERS:
            raise Refused(Code.FORMAT, "another size than its parts have")
        self._held = held
        if len(held) < start:
            return False
        self._held = held[:start]
        header.parse(self._held[PREFIX_SIZE:])
        self._held = held
        return True
