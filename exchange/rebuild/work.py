"""The work of `exchange rebuild`: a ledger is made, compared, and taken where that is asked."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from exchange.configuration.config import Config
from exchange.errors import DiskError, Exit, LedgerError
from exchange.home import Home
from exchange.ledger import opening
from exchange.ledger.store import Ledger
from exchange.rebuild import importing, rebuilding, taking
from exchange.rebuild.importing import Imported
from exchange.rebuild.materials import Materials
from exchange.rebuild.rebuilding import Rebuilt
from keys import home as homes
from standards.library import Library

SCHEMA = "chengxin/rebuild/1"
_NAME = "ledger-rebuilt.sqlite3"


@dataclass(frozen=True, slots=True)
class Done:
    """What a rebuild came to."""

    rebuilt: Rebuilt
    imported: Imported
    old_unusable: str  # why the ledger there is could not be read, or empty
    replaced: bool
    kept: str  # where the ledger before lies now, or empty

    @property
    def exit_code(self) -> int:
        """How the command ends."""
        if self.rebuilt.gaps.fatal:
            return Exit.DISK
        return Exit.FINE if self.replaced or self.rebuilt.same else Exit.SOME_REJECTED

    def as_json(self) -> Mapping[str, Any]:
        """The same for a machine."""
        return {
            "schema": SCHEMA,
            "same": self.rebuilt.same,
            "replaced": self.replaced,
            "kept": self.kept,
            "old_unusable": self.old_unusable,
            "tables": [asdict(one) | {"same": one.same} for one in self.rebuilt.tables],
            "carried": list(self.rebuilt.carried),
            "unknown": list(self.rebuilt.unknown),
            "new_log": self.rebuilt.new_log,
            "gaps": asdict(self.rebuilt.gaps),
            "imported": asdict(self.imported),
        }


def do(
    home: Home,
    config: Config,
    passphrase: bytes,
    *,
    folders: Sequence[Path],
    old: Path | None,
    replace: bool,
    tell: Callable[[str], None],
) -> Done:
    """Rebuild the ledger of a home that is locked.

    Raises:
        KeysError: the passphrase, a key file or the trust file cannot be used.
        ExchangeError: what stops the whole work, such as a full disk.
    """
    home.prepare()
    home.empty_spool()
    keyring, trust = homes.open_keys(home.root, passphrase), homes.load_trust(home.root)
    path = home.root / _NAME
    _clear(path)
    now = datetime.now(UTC)
    with contextlib.ExitStack() as stack:
        ledger, why = _old_ledger(home, config, old, stack)
        catalog = cache(Library().with_folder(home.standards).load)
        materials = Materials(home, config, keyring, trust, catalog, now, ledger)
        imported = Imported()
        for folder in folders:
            imported = importing.take_from(materials, folder, imported)
        rebuilt = rebuilding.rebuild(materials, path, tell)
    kept = None
    taken = replace and not rebuilt.gaps.fatal
    if taken:
        kept = taking.take_place(home, config, rebuilt, f"{now:%Y%m%dT%H%M%SZ}")
    else:
        _clear(path)
    return Done(rebuilt, imported, why, taken, str(kept.name) if kept else "")


def _old_ledger(
    home: Home, config: Config, old: Path | None, stack: contextlib.ExitStack
) -> tuple[Ledger | None, str]:
    """The ledger to compare with, or why there is none."""
    try:
        if old is not None:
            found = opening.open_file(old, config)
        elif opening.exists(home, config):
            found = opening.open_ledger(home, config, writing=True)
        else:
            return None, "there is none"
    except (LedgerError, DiskError) as error:
        return None, str(error)
    stack.enter_context(contextlib.closing(found))
    return found, ""


def _clear(path: Path) -> None:
    for one in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))):
        one.unlink(missing_ok=True)
