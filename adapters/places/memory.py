"""MemoryPlace: a place in this process, for tests and rehearsals."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Self

from adapters.places.errors import (
    AlreadyThere,
    NotFound,
    NotRegular,
    PeerMisbehaved,
    PlaceError,
    TooLarge,
)
from adapters.places.names import Name, check, check_folder
from adapters.places.place import MAX_ENTRIES, Found, Listing, one_by_one
from adapters.places.source import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType


class MemoryPlace:
    """Files in a dictionary. Folders exist as long as something is in them."""

    def __init__(self) -> None:
        self._files: dict[tuple[str, ...], bytes] = {}

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the files of a folder."""
        parts = check_folder(folder)
        self._no_file_on_the_way(parts)
        inside = sorted(path for path in self._files if path[: len(parts)] == parts)
        folders = {path[len(parts)] for path in inside if len(path) > len(parts) + 1}
        found = [Found(name, 0, regular=False, folder=True) for name in folders]
        found += [
            Found(path[-1], len(self._files[path]), regular=True)
            for path in inside
            if len(path) == len(parts) + 1
        ]
        return Listing.of(found, folder=folder, limit=limit)

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`."""
        data = self._data(check(name))
        if len(data) > limit:
            raise TooLarge(f"{name!r} has {len(data)} bytes, the limit is {limit}")
        if len(data) < start:
            raise PeerMisbehaved(f"{name!r} is shorter than what was read of it before")
        sink.write(data[start:])
        return len(data)

    def write(self, name: str, source: Path | bytes) -> None:
        """Keep the bytes under the name, once."""
        checked = check(name)
        with opened(source) as bytes_to_write:
            self._put(checked, b"".join(bytes_to_write.blocks()))

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Write files one after the other."""
        return one_by_one(self.write, files)

    def move(self, name: str, new: str) -> None:
        """Rename a file; a move done before is success."""
        old, target = check(name), check(new)
        if old == target or (old.parts not in self._files and target.parts in self._files):
            self._data(target)
            return
        self._put(target, self._data(old))
        del self._files[old.parts]

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        checked = check(name)
        self._not_a_folder(checked)
        self._files.pop(checked.parts, None)

    def close(self) -> None:
        """Do nothing: the files live as long as the place."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _data(self, name: Name) -> bytes:
        self._not_a_folder(name)
        if name.parts not in self._files:
            raise NotFound(f"no file {str(name)!r}")
        return self._files[name.parts]

    def _put(self, name: Name, data: bytes) -> None:
        self._not_a_folder(name)
        self._no_file_on_the_way(name.folder)
        if self._files.setdefault(name.parts, data) != data:
            raise AlreadyThere(f"{str(name)!r} is there with other bytes")

    def _not_a_folder(self, name: Name) -> None:
        depth = len(name.parts)
        if any(len(path) > depth and path[:depth] == name.parts for path in self._files):
            raise NotRegular(f"{str(name)!r} is a folder")

    def _no_file_on_the_way(self, folder: tuple[str, ...]) -> None:
        for depth in range(1, len(folder) + 1):
            if folder[:depth] in self._files:
                raise NotRegular(f"{'/'.join(folder[:depth])!r} is a file, not a folder")
