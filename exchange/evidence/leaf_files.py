"""The log on disk: `archive/log` has every leaf, one a line, ten thousand in a file.

The ledger commits a leaf together with its event; here it follows before anything that rests on
it leaves the machine. Killed in between, the next run writes what is missing; a line that was cut
off is written again. What lies here must be what the ledger says: else one of them is an old copy.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection

from exchange.errors import DiskError, LedgerError
from exchange.gateway import Gateway
from exchange.home import Home, make_folder
from exchange.ledger import log
from keys.files import sync_folder

LEAVES_IN_FILE = 10_000
_SUFFIX = ".ndjson"


def folder_of(home: Home) -> Path:
    """Where the files lie; a file is named by the number of its first leaf, 12 digits."""
    return home.root / "archive" / "log"


def keep(gateway: Gateway) -> int:
    """Write down every leaf of the ledger that is not on disk yet; returns how many there are.

    Raises:
        LedgerError: the disk has more leaves than the ledger, or others.
        DiskError: the disk is full or failing.
    """
    folder = folder_of(gateway.home)
    try:
        make_folder(folder)
        written, last = _mend_end(folder)
        with gateway.ledger.transaction() as connection:
            size = log.size(connection)
            _check_same(connection, written, last, size)
            new = log.leaves(connection, written, size)
            while part := list(islice(new, LEAVES_IN_FILE - written % LEAVES_IN_FILE)):
                _append(folder / _name(written), part)
                written += len(part)
    except OSError as error:
        raise DiskError(
            f"the log cannot be written below {folder}: {error.strerror}",
            hint="free some space or mend the disk, then run again: nothing is lost",
        ) from error
    return size


def read(home: Home) -> Iterator[bytes]:
    """Every leaf on disk, in order; a last line that was cut off is left out.

    Raises:
        LedgerError: a file is missing in between.
    """
    expected = 0
    for path in _files(folder_of(home)):
        if path.name != _name(expected):
            raise LedgerError(
                f"{_name(expected)} is missing in {path.parent}",
                hint="restore archive/log from the newest backup",
            )
        lines = path.read_bytes().split(b"\n")[:-1]
        yield from lines
        expected += len(lines)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{'[0-9]' * 12}{_SUFFIX}"))


def _name(number: int) -> str:
    return f"{number - number % LEAVES_IN_FILE:012d}{_SUFFIX}"


def _mend_end(folder: Path) -> tuple[int, bytes]:
    """How many leaves are on disk, and the last of them; what a kill cut off is cut away."""
    files = _files(folder)
    while files:
        path = files.pop()
        data = path.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        if whole != data:
            os.truncate(path, len(whole))
        if whole:
            lines = whole.split(b"\n")[:-1]
            return int(path.name.removesuffix(_SUFFIX)) + len(lines), lines[-1]
    return 0, b""


def _check_same(connection: Connection, written: int, last: bytes, size: int) -> None:
    if written > size:
        raise LedgerError(
            f"archive/log has {written} leaves, the ledger {size}: it is an old copy",
            hint="make the ledger again: chengxin exchange rebuild --replace; nothing may be sent "
            "with an older one",
        )
    if written and next(log.leaves(connection, written - 1, written)) != last:
        raise LedgerError(
            f"leaf {written - 1} of archive/log is not the one in the ledger",
            hint="restore ledger and archive/log from the same, newest backup",
        )


def _append(path: Path, part: list[bytes]) -> None:
    new = not path.exists()
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as sink:
        sink.write(b"".join(data + b"\n" for data in part))
        sink.flush()
        os.fsync(sink.fileno())
    if new:
        sync_folder(path.parent)
