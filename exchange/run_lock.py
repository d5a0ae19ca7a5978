"""The run lock: one run at a time in one home.

The kernel holds it and lets go when the process ends, however it ends: nothing is ever stale on
one machine. On a network file system another machine's lock may not be seen; there the line that
the holder wrote counts as well, and a person decides about one that was left behind.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from exchange.errors import DiskError, HomeBusy, HomeError

NAME = "run.lock"
# Whoever only asks whether a run is at work holds the lock for an instant.
_PATIENCE_SECONDS = 1.0
_LONGEST_LINE = 200


@contextlib.contextmanager
def held(folder: Path, *, shared: bool) -> Iterator[None]:
    """Hold the lock of a home; `shared`: other machines may use its file system at once.

    Raises:
        HomeBusy: another process holds it, or a run on another machine has not ended cleanly.
        HomeError: the file system has no locks.
    """
    path = folder / NAME
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        _lock(descriptor, path)
        if shared:
            _refuse_another_machine(descriptor, path)
        if _line(descriptor):
            # What a killed run renamed counts as done: it must not go with the power now.
            _make_all_durable(descriptor)
        os.ftruncate(descriptor, 0)
        with contextlib.suppress(OSError):  # a full disk: the lock holds without its line
            os.pwrite(descriptor, f"{os.getpid()} {os.uname().nodename}\n".encode(), 0)
        try:
            yield
        finally:
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def is_held(folder: Path) -> bool:
    """Whether somebody holds the lock of a home; changes nothing."""
    try:
        descriptor = os.open(folder / NAME, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return False


def _lock(descriptor: int, path: Path) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() < until:
                time.sleep(0.05)
                continue
            raise HomeBusy(
                f"another run is at work in {path.parent}{_holder(descriptor)}",
                hint="wait until it ends",
            ) from None
        except OSError as error:
            raise HomeError(
                f"{path} cannot be locked: {error.strerror}",
                hint="put the home on a local file system; NFS needs its lock service",
            ) from None
        else:
            return


def _make_all_durable(descriptor: int) -> None:
    """Write out everything that the kernel holds of the home's file system.

    Raises:
        DiskError: the disk is failing.
    """
    if ctypes.CDLL(None, use_errno=True).syncfs(descriptor):
        raise DiskError(
            f"what the last run left cannot be written out: {os.strerror(ctypes.get_errno())}",
            hint="mend the disk, then run again: nothing is lost",
        )


def _refuse_another_machine(descriptor: int, path: Path) -> None:
    holder = _line(descriptor).split()
    if len(holder) < 2 or holder[1] == os.uname().nodename:
        return
    raise HomeBusy(
        f"a run on {holder[1]} has not ended cleanly in {path.parent}",
        hint=f"see there whether it is still at work; if not, empty {path} and run again",
    )


def _holder(descriptor: int) -> str:
    holder = _line(descriptor).split()
    return f" (process {holder[0]} on {holder[1]})" if len(holder) >= 2 else ""


def _line(descriptor: int) -> str:
    return os.pread(descriptor, _LONGEST_LINE, 0).decode("ascii", "replace")
