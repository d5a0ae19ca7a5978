"""FolderPlace: a folder on this machine, which others may write to as well.

Each part of a name is opened relative to the one before it and no link is followed on the way, so
a link planted below the root leads nowhere. The root itself is the operator's word and may be one.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, Self

from adapters.places.errors import (
    AlreadyThere,
    NoSpace,
    NotFound,
    NotRegular,
    PeerMisbehaved,
    PlaceError,
    Refused,
    TooLarge,
    Unreachable,
    WriteFailed,
)
from adapters.places.names import Name, check, check_folder
from adapters.places.place import BLOCK, MAX_ENTRIES, Found, Listing, one_by_one, part_name
from adapters.places.source import Source, digest, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
# A pipe without a writer would block the open for ever without O_NONBLOCK.
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class FolderPlace:
    """Files below a folder that must exist: a disk that is not mounted is not an empty place."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the regular files of a folder."""
        parts = check_folder(folder)
        try:
            with self._folder(parts) as there:
                return Listing.of(_scan(there), folder=folder, limit=limit)
        except NotFound:
            return Listing.of((), folder=folder, limit=limit)

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`."""
        checked = check(name)
        with self._folder(checked.folder) as there, _reading(there, checked) as (stream, size):
            if size > limit:
                raise TooLarge(f"{name!r} has {size} bytes, the limit is {limit}")
            if size < start:
                raise PeerMisbehaved(f"{name!r} is shorter than what was read of it before")
            sink.writelines(Source(stream, size).blocks(start=start))
            return size

    def write(self, name: str, source: Path | bytes) -> None:
        """Write `.<name>.part`, fsync, rename, fsync the folder."""
        checked = check(name)
        with opened(source) as given, self._folder(checked.folder, create=True) as there:
            if _holds(there, checked, given):
                return
            part = part_name(checked)
            with _errors(part, writing=True), _own(there, part) as descriptor:
                try:
                    _fill(descriptor, given)
                    # Asked again: whoever held the lock before us may have written the file.
                    if not _holds(there, checked, given):
                        os.rename(part.last, checked.last, src_dir_fd=there, dst_dir_fd=there)
                finally:
                    _unlink(there, part)
                os.fsync(there)

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Write files one after the other."""
        return one_by_one(self.write, files)

    def move(self, name: str, new: str) -> None:
        """Rename within the place and fsync both folders; a move done before is success."""
        old, target = check(name), check(new)
        with self._folder(target.folder, create=True) as there:
            try:
                self._move(old, target, there)
            except NotFound:
                with _reading(there, target):  # moved before, or nowhere: NotFound again
                    return

    def _move(self, old: Name, target: Name, there: int) -> None:
        with self._folder(old.folder) as here, _reading(here, old) as (stream, size):
            if old == target:
                return
            if _holds(there, target, Source(stream, size)):
                _unlink(here, old)
            else:
                with _errors(target, writing=True):
                    os.rename(old.last, target.last, src_dir_fd=here, dst_dir_fd=there)
            with _errors(target, writing=True):
                os.fsync(there)
                os.fsync(here)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there, and fsync the folder."""
        checked = check(name)
        with suppress(NotFound), self._folder(checked.folder) as there:
            with _errors(checked):
                kind = os.lstat(checked.last, dir_fd=there).st_mode
            if stat.S_ISDIR(kind):
                raise NotRegular(f"{name!r} is a folder")
            with _errors(checked):
                os.unlink(checked.last, dir_fd=there)
                os.fsync(there)

    def close(self) -> None:
        """Do nothing: no descriptor outlives a call."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _folder(self, parts: tuple[str, ...], *, create: bool = False) -> Iterator[int]:
        """Open a folder below the root, part by part. Raises NotFound unless it may be made."""
        descriptor = self._root()
        try:
            for depth, part in enumerate(parts, 1):
                with _errors(Name(parts[:depth]), writing=create):
                    inner = _enter(descriptor, part, create=create)
                os.close(descriptor)
                descriptor = inner
            yield descriptor
        finally:
            os.close(descriptor)

    def _root(self) -> int:
        try:
            return os.open(self.root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            raise Unreachable(
                f"the folder {str(self.root)!r} cannot be opened: {error.strerror}",
                hint="make it, mount it or correct its path; it is never made by itself",
            ) from error


def _enter(descriptor: int, part: str, *, create: bool) -> int:
    try:
        return os.open(part, _FOLDER, dir_fd=descriptor)
    except FileNotFoundError:
        if not create:
            raise
    with suppress(FileExistsError):
        os.mkdir(part, FOLDER_MODE, dir_fd=descriptor)
        os.fsync(descriptor)
    return os.open(part, _FOLDER, dir_fd=descriptor)


def _scan(descriptor: int) -> Iterator[Found]:
    with os.scandir(descriptor) as lines:
        for line in lines:
            try:
                facts = line.stat(follow_symlinks=False)
            except FileNotFoundError:  # gone since the folder was read
                continue
            kind = facts.st_mode
            yield Found(line.name, facts.st_size, stat.S_ISREG(kind), stat.S_ISDIR(kind))


@contextmanager
def _reading(folder: int, name: Name) -> Iterator[tuple[BinaryIO, int]]:
    """Open a regular file; give the stream and its length. Raises NotFound, NotRegular."""
    with _errors(name):
        descriptor = os.open(name.last, _READ, dir_fd=folder)
    facts = os.fstat(descriptor)
    if not stat.S_ISREG(facts.st_mode):
        os.close(descriptor)
        raise NotRegular(f"{str(name)!r} is not a regular file")
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        try:
            yield stream, facts.st_size
        except WriteFailed as error:  # a source that changed; here it is the place's own file
            raise PeerMisbehaved(
                f"{str(name)!r} changed while it was being read",
                hint="another process writes to it; read it again when it is finished",
            ) from error


def _holds(folder: int, name: Name, given: Source) -> bool:
    """Say whether the name holds the given bytes already. Raises AlreadyThere for other bytes."""
    try:
        with _reading(folder, name) as (stream, size):
            if size == given.size and digest(Source(stream, size).blocks()) == given.digest():
                return True
    except NotFound:
        return False
    raise AlreadyThere(f"{str(name)!r} is there with other bytes")


@contextmanager
def _own(folder: int, part: Name) -> Iterator[int]:
    """Hold the half-written file, locked, empty and ours alone.

    The lock ends with the process, so what a killed run left behind is simply taken over. A link,
    pipe or second hard link under that name is removed, never written through.
    """
    for _ in range(3):
        try:
            descriptor = os.open(part.last, _WRITE, FILE_MODE, dir_fd=folder)
        except OSError as error:
            if error.errno not in {errno.ELOOP, errno.ENXIO}:
                raise
            _unlink(folder, part)
            continue
        with os.fdopen(descriptor, "wb", buffering=0):
            _lock(descriptor, part)
            if _ours_alone(descriptor, folder, part):
                os.ftruncate(descriptor, 0)
                yield descriptor
                return
            _unlink(folder, part)
    raise WriteFailed(f"{str(part)!r} keeps being replaced by someone else")


def _lock(descriptor: int, part: Name) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise WriteFailed(
            f"another process is writing {str(part)!r}", hint="try again when it has finished"
        ) from error


def _ours_alone(descriptor: int, folder: int, part: Name) -> bool:
    ours = os.fstat(descriptor)
    try:
        there = os.lstat(part.last, dir_fd=folder)
    except FileNotFoundError:
        return False
    return stat.S_ISREG(ours.st_mode) and ours.st_nlink == 1 and os.path.samestat(ours, there)


def _fill(descriptor: int, given: Source) -> None:
    for block in given.blocks(BLOCK):
        rest = memoryview(block)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    os.fchmod(descriptor, FILE_MODE)
    os.fsync(descriptor)


def _unlink(folder: int, name: Name) -> None:
    with suppress(FileNotFoundError):
        os.unlink(name.last, dir_fd=folder)


@contextmanager
def _errors(name: Name, *, writing: bool = False) -> Iterator[None]:
    """Turn the errors of the operating system into those of a place."""
    try:
        yield
    except OSError as error:
        raise _meaning(error, name, writing=writing) from error


def _meaning(error: OSError, name: Name, *, writing: bool) -> PlaceError:
    text = f"{str(name)!r}: {error.strerror}"
    match error.errno:
        case errno.ENOENT:
            return NotFound(f"no file {str(name)!r}")
        case errno.ENOTDIR | errno.EISDIR | errno.ELOOP | errno.ENXIO | errno.ENOTEMPTY:
            return NotRegular(text)
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return NoSpace(text)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Refused(text)
        case _ if writing:
            return WriteFailed(text)
        case _:
            return PlaceError(text)
