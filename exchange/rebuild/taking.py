"""Taking: a rebuilt ledger takes the place of the one there is, which is kept beside it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from exchange.configuration.config import Config
from exchange.errors import DiskError, LedgerError
from exchange.evidence import leaf_files
from exchange.home import Home
from exchange.ledger import copying, opening
from exchange.rebuild.rebuilding import Rebuilt


def take_place(home: Home, config: Config, rebuilt: Rebuilt, stamp: str) -> Path | None:
    """Let a rebuilt ledger be the home's; returns where the one before lies now, if there was one.

    Call it when both are closed. `stamp` names the old one's file. A log that was lost is put
    aside first, so that no run finds it beside the ledger of the next one.

    Raises:
        LedgerError: it has gaps with which it may not, or a database cannot be used.
        DiskError: the disk is full or failing.
    """
    if rebuilt.gaps.fatal:
        raise LedgerError(
            "the archive is damaged or lacks what the log speaks of: nothing was replaced",
            hint="restore those files, from a backup or from a partner with --from; then again",
        )
    kept = _free(home.root / f"ledger-{stamp}.sqlite3")
    try:
        if rebuilt.new_log:
            _put_log_aside(home, rebuilt.new_log - 1)
        if config.ledger.url:
            return _into_server(home, config, rebuilt, kept)
        return _into_file(home, rebuilt.path, kept)
    except OSError as error:
        raise DiskError(
            f"the ledger cannot be put in its place: {error.strerror}",
            hint="free some space or mend the disk, then rebuild again: nothing is lost",
        ) from error


def _free(path: Path) -> Path:
    """The path, or where something lies there already the next that is free."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_stem(f"{path.stem}-{number}")
    return found


def _put_log_aside(home: Home, number: int) -> None:
    folder = leaf_files.folder_of(home)
    if folder.is_dir():
        folder.rename(_free(folder.with_name(f"log-{number}")))
        _sync(folder.parent)


def _into_file(home: Home, path: Path, kept: Path) -> Path | None:
    before = home.ledger_file
    found = before.exists()
    if found:
        os.link(before, kept)
        for ending in ("-wal", "-shm"):  # of one that was damaged: a whole one has none when closed
            beside = before.with_name(before.name + ending)
            with contextlib.suppress(FileNotFoundError):
                beside.rename(kept.with_name(kept.name + ending))
    path.replace(before)
    _sync(home.root)
    return kept if found else None


def _into_server(home: Home, config: Config, rebuilt: Rebuilt, kept: Path) -> Path | None:
    server = opening.open_ledger(home, config, writing=True)
    with contextlib.closing(server):
        saved = opening.open_file(kept, config)
        with contextlib.closing(saved):
            copying.copy(server, saved)
        made = opening.open_file(rebuilt.path, config)
        with contextlib.closing(made):
            copying.copy(made, server)
    rebuilt.path.unlink()
    return kept


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
