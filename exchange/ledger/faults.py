"""What a database says when it cannot go on, in our words: kind and way out, never a value."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from exchange.errors import DiskError, LedgerBusy, LedgerError, LedgerGone

_SQLITE_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_SQLITE_DISK = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_DISK = {"53100", "58030", "58P01", "58P02"}
_BUSY = {"40001", "40P01", "55P03", "55006"}
_COMING_UP = {"57P03", "53300"}
_NOT_LET_IN = {"28000", "28P01", "3D000", "3F000", "42501"}
_READ_ONLY = {"25006"}
_NO_ROOM_HINT = "free some space or mend the disk, then run again: nothing is lost"


def translated(error: DBAPIError, *, connected: bool) -> Exception:
    """The error to raise for one of the database driver; `connected`: a statement had worked."""
    name = getattr(error.orig, "sqlite_errorname", "")
    if name:
        return _of_sqlite(name)
    state = getattr(error.orig, "sqlstate", None) or ""
    if error.connection_invalidated or state.startswith("08") or state in _COMING_UP:
        return gone(type(error.orig).__name__)
    if not state and not connected:
        return LedgerGone(
            "the ledger's PostgreSQL server cannot be reached, or does not let us in",
            hint="try it with psql and the same URL, as the same user: is it running, does the "
            "password fit? Nothing was sent meanwhile; the next run goes on",
        )
    return _of_postgresql(state) or _refused(error)


def gone(kind: str) -> LedgerGone:
    """The connection was cut: whether a commit on its way was written is not known."""
    return LedgerGone(
        f"the connection to the ledger's PostgreSQL server was lost ({kind}); whether the last "
        "transaction was written shows when it is back",
        hint="see that the server runs, then run again: the next run finishes what was written "
        "and repeats what was not",
    )


def _of_sqlite(name: str) -> Exception:
    if name.startswith(_SQLITE_DISK):
        return DiskError(f"the ledger cannot be written ({name})", hint=_NO_ROOM_HINT)
    if name.startswith(_SQLITE_BUSY):
        return _busy(name)
    if name.startswith("SQLITE_CONSTRAINT"):
        return LedgerError(
            f"the ledger refused a statement ({name})",
            hint="restore it from the newest backup; nothing was sent meanwhile",
        )
    return LedgerError(
        f"the ledger cannot be used ({name})",
        hint="make it again (chengxin exchange rebuild --replace), or restore the newest backup",
    )


def _of_postgresql(state: str) -> Exception | None:
    if state in _DISK:
        return DiskError(f"the ledger cannot be written (PostgreSQL {state})", hint=_NO_ROOM_HINT)
    if state in _BUSY:
        return _busy(f"PostgreSQL {state}")
    if state in _NOT_LET_IN:
        return LedgerError(
            f"the ledger's database does not let us work in it (PostgreSQL {state})",
            hint="its user must own the database or a schema in its search_path: "
            "docs/configuration.md, [ledger]",
        )
    if state in _READ_ONLY:
        return LedgerError(
            "the ledger's server only reads: it is a standby, or was made read-only",
            hint="let the URL name the primary server",
        )
    return None


def _busy(kind: str) -> LedgerBusy:
    return LedgerBusy(
        f"another process works on the ledger ({kind})", hint="wait until it ends, then run again"
    )


def _refused(error: DBAPIError) -> LedgerError:
    kind = getattr(error.orig, "sqlstate", None) or type(error.orig).__name__
    return LedgerError(
        f"the ledger refused a statement ({kind})",
        hint="restore it from the newest backup; nothing was sent meanwhile",
    )
