"""The inbox: which department files are ready to be taken, and which are not, and why.

A file is ready when it is a regular file, has no temporary name, nobody holds it open for
writing (the kernel knows: a read lease is refused then) and it has not changed for a while.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import re
import shutil
import stat
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import BinaryIO

from exchange.configuration.config import Config
from exchange.configuration.stream_sections import FeedSection
from exchange.errors import DiskError
from exchange.home import Home

# What programs call a file while they still write it, and what desktops leave lying about.
_TEMPORARY_ENDINGS = (".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".swp")
_BLOCK = 1 << 20
_TEMPORARY_STARTS = (".", "~$")
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, directions, surrogates, breaks
# Eighteen digits with a day of birth in the middle, or fifteen, as a report about one person is
# often called; the day tells it from credit codes and numbers of files.
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_CITIZEN_NUMBER = re.compile(
    rf"(?<!\d)[1-9]\d{{5}}(?:(?:18|19|20)\d\d{_DAY}\d{{3}}[\dXxＸｘ]|\d\d{_DAY}\d{{3}})(?!\d)"
)


class NotReady(StrEnum):
    """Why a file stays where it is."""

    BEING_WRITTEN = "being-written"
    NO_FEED = "unknown-layout"
    NO_REGULAR_FILE = "no-regular-file"
    TOO_LARGE = "too-large"
    NO_ACCESS = "no-access"


@dataclass(frozen=True, slots=True)
class Found:
    """A file in the inbox: with a feed it is ready, else `reason` says why it is not."""

    path: Path
    feed: FeedSection | None
    reason: NotReady | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells that a file changed between two looks."""

    inode: int
    size: int
    modified_ns: int


def shown_name(path: Path) -> str:
    """A file's name as a ledger can hold it and a terminal may show it: without its persons."""
    return without_numbers(legible_name(path))


def without_numbers(name: str) -> str:
    """A name with whatever could be a citizen number crossed out."""
    return _CITIZEN_NUMBER.sub(lambda found: "x" * len(found[0]), name)


def legible_name(path: Path) -> str:
    """A file's name as its mapping may read it.

    What is no UTF-8 is read as GB 18030, in which older servers of departments write names;
    control characters, which a terminal would obey, are replaced.
    """
    raw = os.fsencode(path.name)
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter) in _UNSHOWN else letter
        for letter in text
    )


_Lister = Callable[[Path], list[Path] | None]


def look(home: Home, config: Config) -> tuple[Found, ...]:
    """Every file in the inboxes, in order of feed and name. Waits once for fresh ones to settle.

    A folder that cannot be listed is found itself, as one without access.
    """
    entries = cache(_entries)  # one look at a folder: a second one might see another
    candidates = [*_of_feeds(home, config, entries), *_of_nobody(home, config, entries)]
    fresh = [found.path for found in candidates if found.reason is None]
    _wait_for(fresh, config.limits.settle_seconds)
    return tuple(_judge(found, config) for found in candidates)


def read(
    path: Path, *, limit: int, spool: Path, large: Callable[[BinaryIO], bool]
) -> tuple[bytes | Path, Stamp] | NotReady:
    """The bytes of a file and its stamp, or why it is not ready after all.

    Where `large` says so of it, they are copied to `spool` and not held in memory.

    Raises:
        DiskError: the disk failed while the file was read.
    """
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), "rb") as source:
            before = _stamp(os.fstat(source.fileno()))
            if before.size > limit:
                return NotReady.TOO_LARGE
            if large(source):
                source.seek(0)
                flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
                with open(os.open(spool, flags, 0o600), "wb") as sink:
                    shutil.copyfileobj(source, sink, _BLOCK)
                    size = sink.tell()
                data: bytes | Path = spool
            else:
                source.seek(0)
                data = source.read(limit + 1)
                size = len(data)
            after = _stamp(os.stat(path, follow_symlinks=False))
    except FileNotFoundError:
        return NotReady.BEING_WRITTEN
    except OSError as error:
        if error.errno == errno.ELOOP:
            return NotReady.NO_REGULAR_FILE
        raise DiskError(
            f"a file in {path.parent} cannot be read: {error.strerror}",
            hint="check the owner and mode of the file, and the disk",
        ) from error
    if size > limit:
        return NotReady.TOO_LARGE
    if before != after or size != after.size:
        return NotReady.BEING_WRITTEN
    return data, after


@contextlib.contextmanager
def opened(data: bytes | Path) -> Iterator[bytes | BinaryIO]:
    """What `read` gave, as an intake takes it."""
    if isinstance(data, bytes):
        yield data
        return
    with data.open("rb") as source:
        yield source


def is_folder(path: Path) -> bool:
    """Whether a path, or what its link leads to, is a folder; not where we may not look."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except OSError:
        return False


def remove(path: Path, stamp: Stamp) -> bool:
    """Take a file out of the inbox, unless it is no longer the one that was read.

    Raises:
        DiskError: the folder does not let us; the file is taken again by every run.
    """
    try:
        if _stamp(os.stat(path, follow_symlinks=False)) != stamp:
            return False
        path.unlink()
    except FileNotFoundError:
        return True
    except OSError as error:
        raise DiskError(
            f"a file was taken and cannot be removed from {path.parent}: {error.strerror}",
            hint="let our user write in that folder; nothing of the file is sent twice meanwhile",
        ) from error
    return True


def _of_feeds(home: Home, config: Config, entries: _Lister) -> Iterator[Found]:
    seen: set[Path] = set()
    for feed in config.feeds:
        folder = home.root / feed.inbox
        paths = entries(folder)
        if paths is None:
            yield Found(folder, None, NotReady.NO_ACCESS)
        for path in paths or ():
            if path not in seen and fnmatchcase(path.name, feed.files):
                seen.add(path)
                yield _shape(Found(path, feed))


def _of_nobody(home: Home, config: Config, entries: _Lister) -> Iterator[Found]:
    """Files that lie in the inbox but match no feed: nobody knows their layout."""
    folders = {home.root / feed.inbox for feed in config.feeds} | {home.root / "inbox"}
    for folder in sorted(folders):
        feeds = [feed for feed in config.feeds if home.root / feed.inbox == folder]
        paths = entries(folder)
        if paths is None and not feeds:  # that of a feed was found already
            yield Found(folder, None, NotReady.NO_ACCESS)
        for path in paths or ():
            if is_folder(path) and (_holds_feed(path, folders) or entries(path) == []):
                continue
            if not any(fnmatchcase(path.name, feed.files) for feed in feeds):
                yield Found(path, None, NotReady.NO_FEED)


def _holds_feed(path: Path, folders: set[Path]) -> bool:
    return any(path == other or path in other.parents for other in folders)


def _entries(folder: Path) -> list[Path] | None:
    """What lies in a folder; None where we may not look."""
    try:
        names = sorted(os.listdir(folder))
        os.lstat(f"{folder}/.")  # where names alone may be listed, nothing can be read
    except FileNotFoundError:
        return []
    except OSError:
        return None
    return [folder / name for name in names if not name.startswith(_TEMPORARY_STARTS)]


def _shape(found: Found) -> Found:
    try:
        mode = found.path.lstat().st_mode
    except FileNotFoundError:  # renamed by its sender between two looks
        return Found(found.path, None, NotReady.BEING_WRITTEN)
    except OSError:  # whoever reads it says why
        return found
    if not stat.S_ISREG(mode):
        return Found(found.path, None, NotReady.NO_REGULAR_FILE)
    if found.path.name.lower().endswith(_TEMPORARY_ENDINGS):
        return Found(found.path, None, NotReady.BEING_WRITTEN)
    return found


def _wait_for(paths: list[Path], settle_seconds: float) -> None:
    """Sleep until the youngest of the files is old enough; at most `settle_seconds`."""
    newest = max((_modified(path) for path in paths), default=0.0)
    left = newest + settle_seconds - time.time()
    if left > 0:
        time.sleep(min(left, settle_seconds))


def _judge(found: Found, config: Config) -> Found:
    if found.reason is not None:
        return found
    fresh = time.time() - _modified(found.path) < config.limits.settle_seconds
    if fresh or held_for_writing(found.path):
        return Found(found.path, None, NotReady.BEING_WRITTEN)
    return found


def _modified(path: Path) -> float:
    try:
        modified = path.lstat().st_mtime
    except OSError:  # gone, or whoever reads it says why
        return 0.0
    # A clock that runs ahead on the sender's machine must not hold a file for ever.
    return modified if modified <= time.time() else 0.0


def held_for_writing(path: Path) -> bool:
    """Whether some process of this machine has the file open for writing.

    A read lease can only be had while nobody has. On file systems without leases (NFS, CIFS)
    and for files of other owners the kernel cannot say; the settling time is the guard there.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(descriptor)
    return False


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_ino, status.st_size, status.st_mtime_ns)
