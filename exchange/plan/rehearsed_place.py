"""RehearsedPlace: a place that is read and never written; what would be done there is kept here."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from adapters.places.errors import (
    AlreadyThere,
    NotFound,
    PeerMisbehaved,
    PlaceError,
    TooLarge,
)
from adapters.places.names import check, check_folder
from adapters.places.place import MAX_ENTRIES, Entry, Listing, Place, one_by_one
from adapters.places.source import opened


@dataclass(frozen=True, slots=True)
class Written:
    """A name that would be made, and where its bytes are."""

    name: str
    size: int
    source: Path | bytes


@dataclass(slots=True)
class RehearsedPlace:
    """What lies below, with `written` added and `removed` taken away."""

    below: Place
    written: dict[str, Written] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the files of a folder as they would be now."""
        check_folder(folder)
        found = self.below.list(folder, limit=limit)
        gone = set(self.removed)
        entries = [one for one in found if f"{folder}/{one.name}" not in gone]
        entries += [
            Entry(one.name.rpartition("/")[2], one.size)
            for one in self.written.values()
            if one.name.rpartition("/")[0] == folder
        ]
        listing = Listing(sorted(entries))
        listing.skipped = found.skipped
        listing.folders, listing.others = found.folders, found.others
        return listing

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`."""
        if name in self.written:
            return self._read_own(self.written[name], sink, limit, start)
        if name in self.removed:
            raise NotFound(f"{name!r} is not there")
        return self.below.read(name, sink, limit=limit, start=start)

    @staticmethod
    def _read_own(one: Written, sink: BinaryIO, limit: int, start: int) -> int:
        if one.size > limit:
            raise TooLarge(f"{one.name!r} has {one.size} bytes, the limit is {limit}")
        if one.size < start:
            raise PeerMisbehaved(f"{one.name!r} is shorter than what was read of it before")
        with opened(one.source) as given:
            sink.writelines(given.blocks(start=start))
        return one.size

    def write(self, name: str, source: Path | bytes) -> None:
        """Keep what would be written; the same bytes there already is success."""
        check(name)
        with opened(source) as given:
            if name not in self.removed and self._holds(name, given.size, given.digest()):
                return
            self.written[name] = Written(name, given.size, source)

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Keep what would be written, one after the other."""
        return one_by_one(self.write, files)

    def _holds(self, name: str, size: int, digest: bytes) -> bool:
        seen = _Digest()
        try:
            self.read(name, cast("BinaryIO", seen), limit=size)
        except NotFound:
            return False
        except TooLarge:
            raise AlreadyThere(f"{name!r} is there with other bytes") from None
        if seen.digest() != digest:
            raise AlreadyThere(f"{name!r} is there with other bytes")
        return True

    def move(self, name: str, new: str) -> None:
        """Keep that a file would have another name."""
        sink = io.BytesIO()
        self.read(name, sink, limit=1 << 40)
        self.write(new, sink.getvalue())
        self.remove(name)

    def remove(self, name: str) -> None:
        """Keep that a file would be gone."""
        check(name)
        if self.written.pop(name, None) is None and name not in self.removed:
            self.removed.append(name)

    def close(self) -> None:
        """Let go of the place below."""
        self.below.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _Digest:
    """A sink that keeps a digest alone, as `adapters.places.source.digest` makes it."""

    def __init__(self) -> None:
        self._state = hashlib.blake2b(digest_size=32)

    def write(self, data: bytes) -> int:
        self._state.update(data)
        return len(data)

    def writelines(self, blocks: list[bytes]) -> None:
        for block in blocks:
            self._state.update(block)

    def digest(self) -> bytes:
        return self._state.digest()
