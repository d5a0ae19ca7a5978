"""Fetching: an envelope becomes a private copy in the spool, and a cut download is continued.

What a lost connection left of a large file stays in `fetching/` and the next run goes on from
there. A beginning proves nothing: the whole copy is verified like any other before it counts, and
one that does not verify is fetched once more from the start, because the file may be another one
than that of which the beginning came. Of a large file that begins as no envelope nothing more is
fetched than what shows it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from adapters.places.errors import PlaceError, Unreachable, Unwanted
from adapters.places.place import Entry, Place
from exchange.errors import DiskError
from exchange.first_bytes import Screen
from exchange.gateway import Gateway
from exchange.home import move_durably

CONTINUE_FROM = 1024 * 1024  # bytes of a beginning that are worth keeping
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
_MORE = os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW


@dataclass(frozen=True, slots=True)
class Copy:
    """A whole file of a place in the spool; `continued` if its beginning came by another run."""

    path: Path
    continued: bool


def fetch(gateway: Gateway, place: Place, folder: str, entry: Entry, *, anew: bool = False) -> Copy:
    """Step 1 of envelope.md §3: a private copy, never more than announced and allowed.

    `anew` throws away what an earlier run fetched.

    Raises:
        Refused: it begins as no envelope of its size; the spool has the bytes that show it.
        PlaceError: the place; a beginning is kept if the connection was lost.
        DiskError: the spool cannot be written.
    """
    limits = gateway.config.limits
    limit = min(entry.size, limits.max_envelope_bytes)
    spooled = gateway.home.spool / entry.name
    beginning = gateway.home.fetching(folder, entry.name)
    try:
        start = 0 if anew else _usable(beginning, entry.size)
        beginning.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(os.open(beginning, _MORE if start else _NEW, 0o600), "wb") as sink:
            screen = Screen(sink, size=entry.size, max_body=limits.max_envelope_bytes)
            # What was gone on from showed its first bytes before; a small file is hashed whole.
            looks = not start and entry.size > CONTINUE_FROM
            into = cast("BinaryIO", screen) if looks else sink
            place.read(f"{folder}/{entry.name}", into, limit=limit, start=start)
            if looks:
                screen.finish()
            sink.flush()
            os.fsync(sink.fileno())
        move_durably(beginning, spooled)
    except Unreachable:
        raise
    except Unwanted:
        beginning.replace(spooled)
        if screen.refused is None:
            raise
        raise screen.refused from None
    except PlaceError:
        beginning.unlink(missing_ok=True)
        raise
    except OSError as error:
        raise DiskError(
            f"the spool cannot be written: {error.strerror}", hint="free some space, run again"
        ) from error
    return Copy(spooled, continued=start > 0)


def forget(gateway: Gateway, folder: str, still_there: Collection[str]) -> None:
    """Throw away the beginnings of files that no longer lie in a folder of a place."""
    kept = gateway.home.fetching(folder, "")
    if not kept.is_dir():
        return
    for path in kept.iterdir():
        if path.name not in still_there and not path.is_dir():  # somebody else's folder stays
            path.unlink(missing_ok=True)


def _usable(beginning: Path, size: int) -> int:
    """How many bytes of a beginning can be gone on from; 0 for none."""
    try:
        facts = os.lstat(beginning)
    except FileNotFoundError:
        return 0
    if not stat.S_ISREG(facts.st_mode) or not CONTINUE_FROM <= facts.st_size <= size:
        beginning.unlink()
        return 0
    return facts.st_size
