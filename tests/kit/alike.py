"""Points that are alike: who starts after one of them finds what he finds after the other.

What a killed process leaves to the next one is files. So two points of one run between which no
file changed are one, and so are two states of a disk with the same files. Of a ledger it counts
what SQLite reads from it: a write-ahead log without its last commit is a ledger without it. That
is most of the points, as a commit is many writes. Left out are what nobody reads again: the log of
a home, and SQLite's index of its write-ahead log.

What a server holds is seen while the run is recorded (`Bench.beside`), and counts with the files.

A call that fails is alike another one if it is the same call on the same file and nothing was
changed between the two.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import tempfile
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from kit.power_cut import Disk
from kit.tracing import Call

_WHOLE = (-1, "")
_LOG, _WAL, _INDEX = "/home/log/", "-wal", "-shm"
_BESIDES = frozenset({"utimensat", "chmod", "fchmod", "fchmodat"})  # not in the model of a disk
_known: dict[bytes, bytes] = {}  # by digests: what was read of a database with its log
One = TypeVar("One")


def before_each(disk: Disk, calls: Sequence[Call]) -> list[bytes]:
    """What the files were before each call of a run: a digest. `disk` goes through the calls."""
    found: list[bytes] = []
    changes, besides, files = -1, 0, b""
    for call in calls:
        if len(disk.changes) != changes:
            changes = len(disk.changes)
            files = of_files(disk.tree(frozenset(range(changes)), _WHOLE))
        found.append(b"%d %b" % (besides, files))
        disk.replay([call])
        besides += call.name in _BESIDES
    return found


def of_files(tree: Mapping[str, bytes | None]) -> bytes:
    """A digest of files (and folders: None), the same for those that are alike."""
    found = hashlib.blake2b(digest_size=16)
    for name, data in sorted(tree.items()):
        if _LOG in name or name.endswith((_WAL, _INDEX)):
            continue
        if name.endswith(".sqlite3") and data is not None:
            said = _read(data, tree.get(name + _WAL) or b"")
        else:
            said = b"folder" if data is None else _digest(data)
        found.update(b"%b\0%b\0" % (name.encode(), said))
    return found.digest()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _read(database: bytes, log: bytes) -> bytes:
    """A digest of what SQLite reads; of a file that it cannot read the bytes."""
    asked = _digest(database) + _digest(log)
    if asked not in _known:
        _known[asked] = _read_by_sqlite(database, log) or asked
    return _known[asked]


def _read_by_sqlite(database: bytes, log: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="chengxin-alike-") as folder:
        path = Path(folder, "ledger.sqlite3")
        path.write_bytes(database)
        path.with_name(path.name + _WAL).write_bytes(log)
        try:
            with contextlib.closing(sqlite3.connect(path)) as connection:
                return _digest(connection.serialize())
        except sqlite3.Error:
            return b""


def one_of_each(marked: Iterable[tuple[Hashable, One]]) -> list[One]:
    """The first of those with the same mark, in order."""
    found: dict[Hashable, One] = {}
    for mark, one in marked:
        found.setdefault(mark, one)
    return list(found.values())


def some_of_each(marked: Iterable[tuple[Hashable, int]]) -> list[int]:
    """First, middle and last of those with the same mark, in order.

    For points over a network, where the n-th of a run is the next one or the one before of another.
    """
    found: dict[Hashable, list[int]] = {}
    for mark, one in marked:
        found.setdefault(mark, []).append(one)
    return sorted({one[at] for one in found.values() for at in (0, len(one) // 2, -1)})
