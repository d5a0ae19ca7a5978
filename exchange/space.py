"""Space: whether the disk has room for a night, asked before anything is begun.

A disk that fills in the middle loses nothing, but it stops everything, the ledger of others on it
too. So a run with too little room takes, seals and fetches nothing new; it sends what is sealed
and reads receipts, which need next to nothing.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from exchange.configuration.config import Config
from exchange.errors import DiskError
from exchange.gateway import Gateway
from exchange.home import Home

# Of each file: the original, its envelopes, and a workbook with what is wrong or the quarantine.
_COPIES = 3
_MIB = 1 << 20


def free(root: Path) -> int:
    """Bytes that our user may still write on the file system of `root`."""
    facts = os.statvfs(root)
    return facts.f_bavail * facts.f_frsize


def wanted(home: Home, config: Config) -> int:
    """Bytes that should be free before a run: the limit, and what the inbox will become.

    Raises:
        DiskError: the disk failed while the inbox was listed.
    """
    return config.limits.min_free_megabytes * _MIB + _COPIES * _inbox(home, config)


def enough(gateway: Gateway) -> bool:
    """Whether a run may take files, seal and fetch data; a problem of the report where not."""
    try:
        there, needed = free(gateway.home.root), wanted(gateway.home, gateway.config)
    except DiskError as error:
        gateway.problem("disk", str(gateway.home.root), error)
        return False
    if not gateway.config.limits.min_free_megabytes or there >= needed:
        return True
    little = DiskError(
        f"{there // _MIB} MiB are free and {-(-needed // _MIB)} MiB are needed: nothing is taken, "
        "sealed or fetched but receipts",
        hint="free some space, or lower limits.min_free_megabytes; what waits goes with the next "
        "run, and partners keep what they put",
    )
    gateway.problem("disk", str(gateway.home.root), little)
    return False


def _inbox(home: Home, config: Config) -> int:
    """Bytes of the files that a run would read."""
    total = 0
    for feed in config.feeds:
        folder = home.root / feed.inbox
        try:
            lines = list(os.scandir(folder))
        except OSError as error:
            if error.errno == errno.EIO:
                raise DiskError(
                    "the disk failed while the inbox was listed: nothing is taken, sealed or "
                    "fetched but receipts",
                    hint="look at the disk and the kernel's messages, then run again",
                ) from error
            continue  # whoever takes the files says why the folder cannot be read
        sizes = (_size(line) for line in lines)
        total += sum(size for size in sizes if size <= config.limits.max_file_bytes)
    return total


def _size(line: os.DirEntry[str]) -> int:
    """Bytes of a regular file; 0 of all else, of what is gone, and where we may not look."""
    try:
        return (
            line.stat(follow_symlinks=False).st_size if line.is_file(follow_symlinks=False) else 0
        )
    except OSError:
        return 0
