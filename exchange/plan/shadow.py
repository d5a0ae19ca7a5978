"""Shadow: a copy of a home on which a run may do what it likes.

It lies in the spool of the home, so that plain text stays on the volume where it belongs and a
plan that is killed is swept away by the next run. What is written once and never changed
(`originals`, `archive`, …) is linked file by file; renames and removals there touch the links
alone. Everything else is copied, so that whatever a run appends to is not the home's.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from exchange.configuration.config import Config
from exchange.errors import DiskError, HomeBusy
from exchange.home import Home, remove_tree
from exchange.intake import collect
from exchange.ledger import copying, opening

_WRITTEN_ONCE = ("originals", "archive", "evidence", "delivered", "quarantine", "feedback", "log")
_APPENDED = ("archive", "evidence", "log")  # but for these endings: a log lies in there, too
_NEVER_APPENDED = (".cxe", ".note")
_READ_ONLY = ("standards",)
_NOT_READ = ("spool", "summaries", "run.lock")
_ATTEMPTS = 5


@contextlib.contextmanager
def shadow_of(home: Home, config: Config) -> Iterator[Home]:
    """A shadow of a home, gone at the end.

    Raises:
        HomeBusy: a run is at work, or began while the shadow was in use: it would show neither
            the state before nor the one after.
        DiskError: the disk is full or failing.
    """
    _refuse_if_busy(home)
    before = _last_change(home)
    try:
        folder = Path(tempfile.mkdtemp(prefix="plan-", dir=_spool(home)))
    except OSError as error:
        raise _cannot(error) from error
    try:
        try:
            _copy(home, config, folder)
        except OSError as error:
            _refuse_if_busy(home, before)
            raise _cannot(error) from error
        _refuse_if_busy(home, before)
        try:
            with _held_open(home, config, folder):
                yield Home(folder)
        finally:  # a run that began meanwhile has swept the shadow away: say that, and not how
            _refuse_if_busy(home, before)
    finally:
        with contextlib.suppress(OSError):  # swept away by a run that began meanwhile
            remove_tree(folder)


def _spool(home: Home) -> Path:
    return home.spool if home.spool.is_dir() else home.root


def _refuse_if_busy(home: Home, before: tuple[int, ...] | None = None) -> None:
    if home.is_locked() or (before is not None and _last_change(home) != before):
        raise HomeBusy(
            f"a run is at work in {home.root}: a plan made now would be wrong",
            hint="plan again when it has ended; chengxin exchange status shows when it did",
        )


def _last_change(home: Home) -> tuple[int, ...]:
    """What differs once somebody has written into the ledger."""
    found: list[int] = []
    for path in (home.ledger_file, home.ledger_file.with_name(home.ledger_file.name + "-wal")):
        with contextlib.suppress(FileNotFoundError):
            facts = path.stat()
            if facts.st_size:
                found += [facts.st_ino, facts.st_size, facts.st_mtime_ns]
    return tuple(found)


def _copy(home: Home, config: Config, target: Path) -> None:
    limit = config.limits.max_file_bytes
    for path in sorted(home.root.iterdir()):
        name, there = path.name, target / path.name
        if name in _NOT_READ or name.startswith((target.name, home.ledger_file.name)):
            continue
        if name in _READ_ONLY:
            there.symlink_to(path.resolve())
        elif name in _WRITTEN_ONCE:
            _link_each(path, there)
        elif name == "inbox":
            _copy_tree(path, there, limit, followed=_feed_folders(home, config))
        else:
            _copy_tree(path, there, None)
    if config.ledger.url:
        _copy_from_server(home, config, target)
    else:
        _copy_ledger(home, target)
    Home(target).prepare()


def _copy_ledger(home: Home, target: Path) -> None:
    """The ledger's files as they lie: nobody writes while no run is at work.

    Whoever only reads may move the log of SQLite into the file when it ends; then once more.
    """
    for _ in range(_ATTEMPTS):
        before = _last_change(home)
        for ending in ("", "-wal"):
            path = home.ledger_file.with_name(home.ledger_file.name + ending)
            there = target / path.name
            there.unlink(missing_ok=True)
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(path, there)
                there.chmod(0o600)
        if _last_change(home) == before:
            return
    _refuse_if_busy(home, ())


def _copy_from_server(home: Home, config: Config, target: Path) -> None:
    """One moment of a ledger in a database, as a file of the shadow."""
    with (
        contextlib.closing(opening.open_ledger(home, config)) as source,
        contextlib.closing(opening.open_file(Home(target).ledger_file, config)) as copy,
    ):
        copying.copy(source, copy)


def _link_each(source: Path, target: Path) -> None:
    """The same folders, with a symbolic link for each file that nobody ever appends to.

    A link may lead to another disk; a folder that it leads to a second time is passed over.
    """
    base = source.resolve()
    been: set[Path] = set()
    for folder, below, names in os.walk(base, followlinks=True):
        if (here := Path(folder).resolve()) in been:
            below.clear()
            continue
        been.add(here)
        there = target / Path(folder).relative_to(base)
        there.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in names:
            if source.name in _APPENDED and not name.endswith(_NEVER_APPENDED):
                _copy_one(Path(folder) / name, there / name, None)
            else:
                (there / name).symlink_to(Path(folder) / name)


def _feed_folders(home: Home, config: Config) -> frozenset[Path]:
    """Where a run takes files out, and the folders above: what a link there leads to is copied."""
    found = {home.root / feed.inbox for feed in config.feeds}
    return frozenset(found | {above for path in found for above in path.parents})


def _copy_tree(
    source: Path, target: Path, limit: int | None, *, followed: frozenset[Path] = frozenset()
) -> None:
    """The same names with the same content, modes and times; what is no file keeps its kind.

    A file above `limit` becomes one of its size without content: nobody reads it. Links stay
    links, but for `followed` ones: through a link the shadow's run would work on the real folder.
    """
    if source.is_dir():
        target.mkdir(mode=0o700)
        with contextlib.suppress(PermissionError):
            for path in sorted(source.iterdir()):
                link = path.is_symlink() and path not in followed
                with contextlib.suppress(FileNotFoundError):  # its sender has taken it back
                    if link or not collect.is_folder(path):
                        _copy_one(path, target / path.name, limit)
                    else:
                        _copy_tree(path, target / path.name, limit, followed=followed)
        target.chmod(_rights(source) << 6)
        return
    _copy_one(source, target, limit)


def _rights(path: Path) -> int:
    """What we may do with a folder, as one digit of its mode."""
    return sum(right for right in (os.R_OK, os.W_OK, os.X_OK) if os.access(path, right))


def _copy_one(source: Path, target: Path, limit: int | None) -> None:
    facts = source.lstat()
    if stat.S_ISLNK(facts.st_mode):
        link = source.parent / source.readlink()
        target.symlink_to(link)
        return
    if not stat.S_ISREG(facts.st_mode):
        os.mkfifo(target)
        return
    if limit is not None and facts.st_size > limit:
        target.touch(mode=0o600)
        os.truncate(target, facts.st_size)
    elif os.access(source, os.R_OK):
        shutil.copyfile(source, target)
    else:
        target.touch()
    target.chmod(stat.S_IMODE(facts.st_mode) if os.access(source, os.R_OK) else 0)
    os.utime(target, ns=(facts.st_atime_ns, facts.st_mtime_ns))


@contextlib.contextmanager
def _held_open(home: Home, config: Config, folder: Path) -> Iterator[None]:
    """Hold open for writing what somebody holds open for writing in the real inboxes."""
    with contextlib.ExitStack() as stack:
        for feed in config.feeds:
            real = home.root / feed.inbox
            may_look = collect.is_folder(real) and os.access(real, os.R_OK | os.X_OK)
            for path in real.iterdir() if may_look else ():
                if _is_regular(path) and collect.held_for_writing(path):
                    copy = folder / path.relative_to(home.root)
                    copy.touch(mode=0o600)  # it may have come since the copy was made
                    copy.chmod(0o600)
                    stack.enter_context(copy.open("ab"))
        yield


def _is_regular(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False


def _cannot(error: OSError) -> DiskError:
    return DiskError(
        f"a plan needs room for a copy of the ledger and the inbox: {error.strerror}",
        hint="free some space, or see who owns the files of the home",
    )
