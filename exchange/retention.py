"""Retention: files of departments and partners are removed once their period is over.

What something still depends on stays however old it is: a file whose records wait for a partner's
standard, have an answer outstanding, are claimed twice, or are being withdrawn. The archive stays
whole, because it is the proof; its keys go (`exchange.archive_keys`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from exchange import archive_keys
from exchange.archive_keys import Month
from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.errors import DiskError
from exchange.gateway import Gateway
from exchange.home import Home
from exchange.journal import Journal
from exchange.ledger import log, opening, unfinished
from exchange.report import RemovedLine

RETENTION_SCHEMA = "chengxin/retention/1"
_SHORT_DIGEST = re.compile(r"\.([0-9a-f]{8})(?=[.-]|$)")
_MONTH = re.compile(r"(\d{4})-(\d{2})\.ndjson")
_NEEDS = {
    "in_force": "records in force 有效记录",
    "unanswered": "answers outstanding 待回执",
    "uncopied": "copies to be made 待制副本",
    "originals": "sealed originals 封存原件",
}
_LOG_OF_PARTNERS = "log"  # evidence/<partner>/log is an alarm until somebody moves it away


@dataclass(frozen=True, slots=True)
class Old:
    """A file whose period is over, and whether something still depends on it."""

    folder: str
    path: Path
    size: int
    needed: bool


@dataclass(frozen=True, slots=True)
class Sweep:
    """What `chengxin exchange retention` found; `removed` says whether it is gone."""

    removed: bool
    lines: tuple[RemovedLine, ...]
    months: tuple[Month, ...] = ()  # whose archive keys are past their period

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {
            "schema": RETENTION_SCHEMA,
            "removed": self.removed,
            "lines": [asdict(one) for one in self.lines],
            "months": [
                {"month": one.month, "kid": one.kid, "needed": one.needed, **asdict(one.use)}
                for one in self.months
            ],
        }


def sweep(gateway: Gateway) -> None:
    """Remove what is past its period; counts go into the report and the journal.

    Raises nothing: a file that cannot be removed is a problem of the report, and is tried again.
    """
    try:
        with gateway.ledger.transaction() as connection:
            done = _clear(gateway.home, gateway.config, connection, gateway.journal, gateway.now())
            for month in done.months:
                if not month.needed:
                    at = moment(gateway.now())
                    log.append_once(connection, "key.gone", at=at, kid=month.kid)
    except DiskError as error:
        gateway.problem("retention", str(gateway.home.root), error)
    else:
        gateway.report.removed.extend(done.lines)


def at_hand(home: Home, config: Config, *, at: datetime, remove: bool) -> Sweep:
    """The same for a person; without `remove` nothing is touched.

    Raises:
        DiskError: a file cannot be removed.
        LedgerError: the ledger cannot be used.
    """
    if not opening.exists(home, config):
        return Sweep(remove, ())
    ledger = opening.open_ledger(home, config)
    try:
        with ledger.transaction() as connection:
            if remove:  # the next run tells the log of keys that are gone
                return _clear(home, config, connection, Journal(home.root / "log"), at)
            needed = unfinished.files(connection)
            lines = counted(tuple(old_files(home, config, needed, at=at)))
            months = archive_keys.past(home, config, connection, at)
            return Sweep(remove, (*lines, *archive_keys.counted(months)), months)
    finally:
        ledger.close()


def _clear(
    home: Home, config: Config, connection: Connection, journal: Journal, at: datetime
) -> Sweep:
    lines = _clear_files(home, config, connection, journal, at)
    found = archive_keys.past(home, config, connection, at)
    months = tuple(archive_keys.destroy(found, journal, at))
    return Sweep(True, (*lines, *archive_keys.counted(months)), months)


def _clear_files(
    home: Home, config: Config, connection: Connection, journal: Journal, at: datetime
) -> tuple[RemovedLine, ...]:
    found = tuple(old_files(home, config, unfinished.files(connection), at=at))
    gone: list[Old] = []
    try:
        for one in found:
            if not one.needed:
                one.path.unlink(missing_ok=True)
            gone.append(one)
    except OSError as error:
        raise DiskError(
            f"a file whose period is over cannot be removed: {error.strerror}",
            hint="see who owns the files below the home; the next run tries again",
        ) from error
    finally:  # what is gone is told, also where the next could not go
        lines = counted(tuple(gone))
        for line in lines:
            journal.write(
                "retention",
                at=at,
                folder=line.folder,
                removed=line.files,
                bytes=line.size,
                needed=line.needed,
            )
    return lines


def old_files(home: Home, config: Config, needed: frozenset[str], *, at: datetime) -> Iterator[Old]:
    """Every file past its period, folder by folder; `needed` are digests of department files."""
    short = frozenset(digest[:8] for digest in needed)
    periods = config.retention
    plans: tuple[tuple[str, int, Callable[[Path], bool]], ...] = (
        ("originals", periods.originals_days, lambda path: path.name.split(".")[0] in needed),
        ("quarantine", periods.quarantine_days, lambda path: _short(path) in short),
        ("feedback", periods.feedback_days, lambda path: _short(path) in short),
        ("delivered", periods.delivered_days, lambda _: False),
        ("evidence", periods.evidence_days, lambda path: _of_a_log(home, path)),
    )
    for folder, days, is_needed in plans:
        if not days:
            continue
        before = (at - timedelta(days=days)).timestamp()
        for path in sorted((home.root / folder).rglob("*")):
            if path.name.startswith(".") or not path.is_file():
                continue
            facts = path.stat()
            if facts.st_mtime < before:
                yield Old(folder, path, facts.st_size, is_needed(path))
    yield from _old_logs(home, periods.log_days, at)


def _of_a_log(home: Home, path: Path) -> bool:
    return _LOG_OF_PARTNERS in path.relative_to(home.root).parts


def _short(path: Path) -> str:
    """The start of the digest that the name of a workbook or rejected file has."""
    found = _SHORT_DIGEST.findall(path.name)
    return found[-1] if found else ""


def _old_logs(home: Home, days: int, at: datetime) -> Iterator[Old]:
    """Months of the journal that ended before the period."""
    if not days:
        return
    for path in sorted((home.root / "log").glob("*.ndjson")):
        month = _MONTH.fullmatch(path.name)
        if month is None:
            continue
        year, number = int(month[1]), int(month[2])
        following = (year + number // 12, number % 12 + 1)
        if datetime(*following, 1, tzinfo=UTC) < at - timedelta(days=days):
            yield Old("log", path, path.stat().st_size, needed=False)


def counted(found: tuple[Old, ...]) -> tuple[RemovedLine, ...]:
    """One line for each folder that has something past its period."""
    lines = []
    for folder in dict.fromkeys(one.folder for one in found):
        here = [one for one in found if one.folder == folder]
        gone = [one for one in here if not one.needed]
        lines.append(
            RemovedLine(folder, len(gone), sum(one.size for one in gone), len(here) - len(gone))
        )
    return tuple(lines)


def text(done: Sweep) -> Iterator[str]:
    """What to tell a person, one line each."""
    what = "removed 已清理" if done.removed else "would be removed 将清理"
    for line in done.lines:
        kept = f"; {line.needed} past it are still needed 仍需保留" if line.needed else ""
        yield f"{what}: {line.folder}: {line.files} files, {line.size} bytes{kept}"
    for month in done.months:
        why = ", ".join(_NEEDS[one] for one in month.use.reasons)
        state = f"needed 仍需保留: {why}" if why else "readable for nobody here 本机不可再读"
        yield f"archive key 归档密钥 {month.month}: {month.use.envelopes} envelopes, {state}"
    if not done.lines:
        yield "nothing is past its period 没有超过保存期限的文件"
