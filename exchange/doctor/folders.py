"""The folders of a home: there, ours, and closed to everybody else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from exchange.configuration.config import Config
from exchange.configuration.stream_sections import FeedSection
from exchange.doctor.check import Check, failure, good, of_error, warning
from exchange.errors import Exit
from exchange.home import FOLDERS, Home

_NAMED = 5  # files that one message names
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def home(place: Home) -> Iterator[Check]:
    """That the home and its folders are there and can be written."""
    missing = [name for name in FOLDERS if not (place.root / name).is_dir()]
    taken = [name for name in missing if os.path.lexists(place.root / name)]
    closed = [
        str(path.relative_to(place.root)) or "."
        for path in (place.root, *(place.root / name for name in FOLDERS))
        if path.is_dir() and not os.access(path, os.R_OK | os.W_OK | os.X_OK)
    ]
    if closed:
        text = f"cannot be written: {', '.join(closed)}"
        yield failure("home", str(place.root), text, Exit.DISK)
    elif taken:
        text = f"no folders, and a run needs them: {', '.join(taken)}"
        yield failure("home", str(place.root), text, Exit.DISK)
    elif missing:
        text = f"the next run makes {', '.join(missing)}"
        yield good("home", str(place.root), text)
    else:
        yield good("home", str(place.root), f"{len(FOLDERS)} folders")


def modes(place: Home) -> Check:
    """That everything but the inbox belongs to us and is closed to all others."""
    wrong = list(islice(_open_or_strange(place), 1000))
    if not wrong:
        return good("modes", str(place.root), "owner-only")
    more = "" if len(wrong) <= _NAMED else f" and {len(wrong) - _NAMED} more"
    text = f"open to others or of another owner: {', '.join(wrong[:_NAMED])}{more}"
    return failure("modes", str(place.root), text, Exit.TRUST)


def _open_or_strange(place: Home) -> Iterator[str]:
    """Names of folders and files; departments' own names are not told, only where they lie."""
    ours = os.geteuid()
    for folder, folders, names in os.walk(place.root):
        if Path(folder) == place.root:
            folders[:] = [name for name in folders if name != "inbox"]
        here = Path(folder)
        for path in (here, *(here / name for name in names)):
            try:
                facts = path.lstat()
            except FileNotFoundError:  # a run is at work
                continue
            if stat.S_ISLNK(facts.st_mode):
                continue
            if facts.st_uid != ours or facts.st_mode & _OTHERS:
                shown = path if path.is_dir() or _is_ours(path, place) else path.parent
                yield str(shown.relative_to(place.root)) or "."


def _is_ours(path: Path, place: Home) -> bool:
    """Whether we gave the file its name, so that it may be shown."""
    top = path.relative_to(place.root).parts[0]
    return top not in ("quarantine", "feedback", "summaries")


def metrics(place: Home, config: Config) -> Iterator[Check]:
    """That a run can write its metrics, where it is to."""
    if not config.metrics.folder:
        return
    try:
        yield _metrics(place.root / config.metrics.folder, config.metrics.folder)
    except OSError as error:
        yield of_error("metrics", config.metrics.folder, error)


def _metrics(folder: Path, name: str) -> Check:
    if not folder.is_dir():
        return failure("metrics", name, "is not there", Exit.CONFIGURATION)
    if not os.access(folder, os.W_OK | os.X_OK):
        return failure("metrics", name, "cannot be written", Exit.DISK)
    return good("metrics", name, "can be written")


def inboxes(place: Home, config: Config) -> Iterator[Check]:
    """That each feed's folder is there, and that we may take files out of it."""
    for feed in config.feeds:
        try:
            yield _inbox(place.root / feed.inbox, feed)
        except OSError as error:  # a name too long, or a folder above it that is closed to us
            yield of_error("inbox", feed.inbox, error)


def _inbox(folder: Path, feed: FeedSection) -> Check:
    if not folder.exists():
        return warning("inbox", feed.inbox, "is not there: nothing can arrive")
    if not folder.is_dir():
        return failure("inbox", feed.inbox, "is no folder", Exit.INPUT_MISSING)
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return failure("inbox", feed.inbox, "cannot be read and written", Exit.DISK)
    return good("inbox", feed.inbox, f"feed {feed.name}")
