"""Spill: frames that are kept on disk and not in memory, in files without a name.

The files are nobody else's and are gone with the process, whatever ends it.
"""

from __future__ import annotations

import io
import tempfile
import weakref
from typing import TYPE_CHECKING, Protocol

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterator


class Frames(Protocol):
    """Frames of one schema, read one after the other, as often as wanted."""

    def __iter__(self) -> Iterator[pl.DataFrame]:
        """Read them from the first."""
        ...


class Spill:
    """Frames in a temporary file, in the order in which they were added."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="chengxin-")  # noqa: SIM115  as long as this
        weakref.finalize(self, self._file.close)
        self._places: list[tuple[int, int]] = []
        self.height = 0

    def add(self, frame: pl.DataFrame) -> None:
        """Write a frame behind the others; one without rows is left out."""
        if not frame.height:
            return
        out = io.BytesIO()
        frame.write_ipc_stream(out)
        at = self._file.seek(0, io.SEEK_END)
        self._file.write(out.getbuffer())
        self._places.append((at, out.tell()))
        self.height += frame.height

    def __iter__(self) -> Iterator[pl.DataFrame]:
        """Read the frames, one in memory at a time."""
        for at, length in self._places:
            self._file.seek(at)
            yield pl.read_ipc_stream(io.BytesIO(self._file.read(length)))
