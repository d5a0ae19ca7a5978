"""A file that appears whole or not at all, so that a full disk costs nobody what was there."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

SHARED: Final = 0o644  # for everybody to read: standards, pages about them
PRIVATE: Final = 0o600  # for the owner alone: whatever holds somebody's data


def replace(path: Path, pieces: Iterable[bytes], *, mode: int = SHARED) -> None:
    """Write a file, in the place of one that may be there.

    It gets its name once all of it is on the disk. A pipe or a device is written as it is.
    Raises OSError, and then what was there is there still.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as sink:
            sink.writelines(pieces)
        return
    path = path.resolve()  # a link stays one
    part = path.with_name(f".{path.name}.part")
    try:
        write(part, pieces, mode=mode)
        part.replace(path)
        sync(path.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write(path: Path, pieces: Iterable[bytes], *, mode: int = SHARED) -> None:
    """Write a file under its own name and wait for the disk. Raises OSError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, PRIVATE)
    with open(descriptor, "wb") as sink:
        os.fchmod(descriptor, mode)
        sink.writelines(pieces)
        sink.flush()
        os.fsync(descriptor)


def sync(folder: Path) -> None:
    """Wait until a folder knows the names of what is in it. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
