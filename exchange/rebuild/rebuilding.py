"""Rebuilding: a ledger is made beside the one there is, and compared with it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from exchange.evidence import leaf_files
from exchange.ledger import copying, log, opening
from exchange.ledger.schema import about, envelopes, log_leaves, log_nodes, log_shown, metadata
from exchange.ledger.store import Ledger, upsert
from exchange.rebuild import comparing, happenings
from exchange.rebuild.archive import Archive, start_of
from exchange.rebuild.comparing import TableComparison
from exchange.rebuild.happenings import Happening
from exchange.rebuild.materials import Gaps, Materials
from exchange.rebuild.replay import Replay
from exchange.wire import leaf

# Made from signed files. Every other table is taken over from the ledger there is.
MADE = (
    *("envelopes", "deliveries", "items", "current", "outcomes", "receipts"),
    *("arrivals", "details", "held", "notes", "log_leaves", "log_nodes"),
)
_EVENTS_AT_ONCE = 500  # in one transaction


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A ledger made anew, and how it stands to the one there is."""

    path: Path
    tables: tuple[TableComparison, ...]  # empty where there is no ledger to compare with
    carried: tuple[str, ...]  # tables that live in a ledger alone, taken over
    unknown: tuple[str, ...]  # the same, and there was none to take them from
    gaps: Gaps
    new_log: int  # the number of the log that begins, because leaves of ours are lost; or 0

    @property
    def same(self) -> bool:
        """Whether the ledger there is says what the archive says."""
        return bool(self.tables) and all(one.same for one in self.tables)


def rebuild(materials: Materials, path: Path, tell: Callable[[str], None]) -> Rebuilt:
    """Make a ledger in the SQLite file `path`, which must not be there yet, and compare it.

    Raises:
        LedgerError: a database cannot be used.
        DiskError: the disk is full or failing.
    """
    ledger = opening.open_file(path, materials.config)
    archive = Archive(materials.home)
    with contextlib.closing(ledger), _reading(materials.old) as old:
        began = _restore_log(ledger, materials)
        lost = _replay(ledger, materials, archive, old, tell, began)
        _carry(ledger, old)
        compared: tuple[TableComparison, ...] = ()
        if old is not None:
            with ledger.transaction() as new:
                compared = tuple(comparing.compare(new, old, table) for table in _made())
        number = _number_of_log(old)
        if lost:
            number += 1
            _begin_log(ledger)
        _write_number(ledger, number)
    local = tuple(
        table.name for table in metadata.sorted_tables if table.name not in (*MADE, about.name)
    )
    carried, unknown = ((), local) if old is None else (local, ())
    return Rebuilt(path, compared, carried, unknown, materials.gaps, number if lost else 0)


def _number_of_log(old: Connection | None) -> int:
    return 1 if old is None else log.number(old)


def _begin_log(ledger: Ledger) -> None:
    """Leave the log that was lost behind; the next run begins one more."""
    with ledger.transaction() as connection:
        for table in (log_leaves, log_nodes, log_shown):
            connection.execute(delete(table))


def _write_number(ledger: Ledger, number: int) -> None:
    with ledger.transaction() as connection:
        upsert(connection, about, [{"name": log.NUMBER, "value": str(number)}])


def _made() -> Iterator[Table]:
    return (table for table in metadata.sorted_tables if table.name in MADE)


@contextlib.contextmanager
def _reading(old: Ledger | None) -> Iterator[Connection | None]:
    if old is None:
        yield None
        return
    with old.transaction() as connection:
        yield connection


def _carry(ledger: Ledger, old: Connection | None) -> None:
    """Take over what lives in a ledger alone, in place of what was concluded for want of it."""
    if old is None:
        return
    local = [one for one in metadata.sorted_tables if one.name not in MADE and one is not about]
    with ledger.transaction() as connection:
        for table in reversed(local):
            connection.execute(delete(table))
        for table in local:
            for rows in copying.in_batches(old, table):
                there = _with_envelopes(connection, table, rows)
                if there:
                    connection.execute(insert(table), there)


def _with_envelopes(
    connection: Connection, table: Table, rows: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Rows that point at an envelope of ours only where it is there."""
    if not any(key.column.table is envelopes for key in table.foreign_keys):
        return list(rows)
    asked = {row["eid"] for row in rows}
    found = set(
        connection.execute(select(envelopes.c.eid).where(envelopes.c.eid.in_(asked))).scalars()
    )
    return [row for row in rows if row["eid"] in found]


def _restore_log(ledger: Ledger, materials: Materials) -> str:
    """The log from `archive/log`; the time at which it began, or empty where there is none."""
    with ledger.transaction() as connection:
        log.restore(connection, leaf_files.read(materials.home))
        first = next(log.leaves(connection, 0, 1), None)
    return leaf.parse(first).time if first is not None else ""


def _replay(
    ledger: Ledger,
    materials: Materials,
    archive: Archive,
    old: Connection | None,
    tell: Callable[[str], None],
    began: str,
) -> bool:
    """Write everything that happened; returns whether the log on disk lacks what we did.

    What partners did and nobody logged is still at its place: a run was killed before it was
    written down, and the next one does it again. What we sealed or signed was logged before it
    left, so that where the log lacks it, the end of the log is lost.
    """
    seen: set[tuple[str, ...]] = set()
    replay: Replay | None = None
    for part in _parts(_noted(happenings.logged(materials), seen)):
        replay = _write(ledger, part, replay, materials, archive, old, tell)
    beyond = happenings.unlogged(materials, archive, seen)
    lost = any(
        one.event in {"envelope.sealed", "receipt.signed"} and one.time >= began
        for one in beyond
        if began
    )
    if not lost:
        theirs = {"envelope.received", "receipt.got"}
        beyond = [one for one in beyond if not began or one.event not in theirs or one.time < began]
    materials.gaps.events = len(beyond)
    for part in _parts(iter(beyond)):
        replay = _write(ledger, part, replay, materials, archive, old, tell)
    if replay is not None:
        with ledger.transaction() as connection:
            replay.connection = connection
            replay.finish()
    return lost


def _write(
    ledger: Ledger,
    part: list[Happening],
    replay: Replay | None,
    materials: Materials,
    archive: Archive,
    old: Connection | None,
    tell: Callable[[str], None],
) -> Replay:
    with ledger.transaction() as connection:
        if replay is None:
            replay = Replay(materials, archive, connection, old)
        replay.connection = connection
        for one in part:
            replay.take(one)
    tell(f"rebuild: {part[-1].time[:10]} {part[-1].event}")
    return replay


def _noted(found: Iterable[Happening], seen: set[tuple[str, ...]]) -> Iterator[Happening]:
    for one in found:
        if one.event in {"envelope.sealed", "envelope.received"}:
            seen.add((one.event, start_of(one.text("eid"))))
        elif one.event == "receipt.signed":
            seen.add((one.event, one.text("eid"), one.text("stage")))
        elif one.event == "receipt.got":
            seen.add((one.event, one.text("eid"), one.text("from"), one.text("stage")))
        yield one


def _parts(found: Iterator[Happening]) -> Iterator[list[Happening]]:
    for first in found:
        part = [first]
        for one in found:
            part.append(one)
            if len(part) == _EVENTS_AT_ONCE:
                break
        yield part
