"""Landing: files get their names once all of them are whole and on the disk."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Final, Self

from adapters.writers.errors import AlreadyThere, DiskRefused

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_MODE: Final = 0o600  # persons' data: for the owner of the process alone


class Landing:
    """Files of one delivery on their way into a folder.

    `add` writes each under a temporary name and waits for the disk; `commit` renames them. Left
    without `commit`, it removes what it wrote. A file that is there already with the same bytes
    stays; one with other bytes stops the delivery before anything has got its name.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: list[tuple[Path, Path]] = []
        self.written: list[str] = []
        self.unchanged: list[str] = []

    def __enter__(self) -> Self:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            raise self._cannot() from None
        return self

    def add(self, name: str, data: bytes) -> None:
        """Write a file that does not have its name yet. Raises AlreadyThere and DiskRefused."""
        path = self._folder / name
        try:
            if path.exists():
                self._same(path, data)
                return
            part = self._folder / f".{name}.part"
            self._waiting.append((part, path))
            part.unlink(missing_ok=True)  # of a run that was killed
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
            with os.fdopen(os.open(part, flags, _MODE), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            raise self._cannot() from None

    def commit(self) -> None:
        """Give every file its name, and wait until the folder has it."""
        try:
            while self._waiting:
                part, path = self._waiting[0]
                os.rename(part, path)  # noqa: PTH104  os.rename and os.fsync, side by side
                self._waiting.pop(0)
                self.written.append(path.name)
            folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError:
            raise self._cannot() from None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for part, _ in self._waiting:
            with contextlib.suppress(OSError):
                part.unlink()

    def _same(self, path: Path, data: bytes) -> None:
        if path.read_bytes() != data:
            hint = "move it away when it was handed over, or choose another --out or --date"
            raise AlreadyThere(f"{path.name}: is there with other content", hint=hint)
        self.unchanged.append(path.name)

    def _cannot(self) -> DiskRefused:
        hint = "see whether the folder exists, is yours, and has room"
        return DiskRefused(f"{self._folder}: cannot be written", hint=hint)
