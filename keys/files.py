"""Private files: written once, readable by their owner alone, whole or not there at all."""

import contextlib
import fcntl
import os
import stat
from collections.abc import Callable
from pathlib import Path

from keys.errors import BadKeyFile, HomeExists, NoHome

MAX_FILE_BYTES = 1 << 20

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_folder(path: Path) -> None:
    """Make a folder that only its owner may enter; one that is there must be so already.

    Raises:
        BadKeyFile: the folder is open to others, or not ours.
    """
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    check_folder(path)


def check_folder(path: Path) -> None:
    """Refuse a folder that is missing, open to others, or somebody else's.

    Raises:
        NoHome: there is no such folder.
        BadKeyFile: group or others may enter it, or it belongs to another user.
    """
    try:
        found = path.stat(follow_symlinks=False)
    except FileNotFoundError:
        raise NoHome(
            f"no folder {path}", hint="make keys first: chengxin keys init --home DIR --org ID"
        ) from None
    if not stat.S_ISDIR(found.st_mode):
        raise BadKeyFile(f"{path} is not a folder", hint="move it away")
    _check_owner(path, found, "chmod 700")


def hold(folder: Path, tell: Callable[[], None]) -> int:
    """Wait until nobody else changes the keys of a home; held until the descriptor is closed.

    Two commands at once would make the same version of the trust file, and one of them be lost.
    `tell` is called before it waits: the other one may stand at a question that nobody answers.

    Raises:
        NoHome: there is no such folder.
    """
    check_folder(folder)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    with contextlib.suppress(OSError):  # a file system without locks: as good as alone
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def write_new(path: Path, data: bytes) -> None:
    """Write a private file that was not there; it appears whole or not at all, and durably.

    Raises:
        HomeExists: there is such a file already; it was not touched.
        OSError: the disk is full or failing.
    """
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as sink:
            sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())
        os.link(part, path)  # unlike a rename, a link never replaces what is there
    except FileExistsError:
        raise HomeExists(f"{path} is already there", hint="nothing was overwritten") from None
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def replace(path: Path, data: bytes) -> None:
    """Put a file in the place of the one that is there, with its mode, whole and durably.

    Raises:
        OSError: the disk is full or failing.
    """
    part = path.with_name(f".{path.name}.new")
    part.unlink(missing_ok=True)
    write_new(part, data)
    if path.exists():
        part.chmod(stat.S_IMODE(path.stat().st_mode))
    part.replace(path)
    sync_folder(path.parent)


def read_private(path: Path, limit: int = MAX_FILE_BYTES) -> bytes:
    """The content of a file that only we can read.

    Raises:
        NoHome: there is no such file.
        BadKeyFile: a link, not ours, readable by others, or longer than `limit`.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        raise NoHome(f"no file {path}") from None
    except OSError as error:
        raise BadKeyFile(
            f"{path} cannot be read: {error.strerror}", hint="run as the user that owns the home"
        ) from None
    with os.fdopen(descriptor, "rb") as source:
        found = os.fstat(source.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise BadKeyFile(f"{path} is not a regular file")
        _check_owner(path, found, "chmod 600")
        data = source.read(limit + 1)
    if len(data) > limit:
        raise BadKeyFile(f"{path} is longer than {limit} bytes")
    return data


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _check_owner(path: Path, found: os.stat_result, remedy: str) -> None:
    if found.st_uid != os.geteuid():
        raise BadKeyFile(f"{path} belongs to another user", hint="run as the user that owns it")
    if found.st_mode & _OTHERS:
        raise BadKeyFile(f"{path} is open to group or others", hint=f"{remedy} {path}")
