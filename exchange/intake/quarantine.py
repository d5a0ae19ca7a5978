"""The quarantine: what of departments' files is held and not settled, and answers to it.

A file that was refused or has rejected records is settled by a corrected one. A record that two
departments say differently is settled by an answer: released, its version goes out with the next
run; dropped, it is never asked again. Releasing a file lays its original into the inbox once more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection

from exchange import originals
from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.errors import ExchangeError, Exit
from exchange.home import Home, write_durably
from exchange.intake.taken import REFUSAL, stem_of
from exchange.journal import Journal
from exchange.ledger import claims, opening, rejects, vanished
from exchange.ledger.claims import Claim
from exchange.ledger.rejects import Reject
from exchange.ledger.vanished import Question
from exchange.ledger.withdrawals import DROPPED

_ID_LENGTH = 8  # of a digest, as in the names of the files in quarantine/
_MOST_ROWS = 100  # that an entry names; the workbook for the department names all


class UnknownEntry(ExchangeError):
    """Nothing that is held goes by this id."""

    exit_code = Exit.INPUT_MISSING


class CannotRelease(ExchangeError):
    """What is held cannot be taken once more as things stand."""

    exit_code = Exit.CONFIGURATION


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is held; no values.

    `kind` is file (refused), rows (rejected), claim, or vanished (sent, and not in a whole file).
    """

    id: str
    kind: str
    feed: str
    digest: str
    name: str
    record_type: str
    records: int
    codes: tuple[str, ...]
    rows: tuple[int, ...]
    holder: str
    state: str
    since: str

    @classmethod
    def of_json(cls, facts: Mapping[str, Any]) -> Entry:
        """An entry from what `asdict` gave, also where another process printed it."""
        return cls(**{**facts, "codes": tuple(facts["codes"]), "rows": tuple(facts["rows"])})


def entries(connection: Connection) -> tuple[Entry, ...]:
    """Everything that is held: claims and what vanished first, then files, oldest first."""
    asked = (
        *claims.in_state(connection, claims.OPEN),
        *claims.in_state(connection, claims.RELEASED),
    )
    files: dict[tuple[str, str], list[Reject]] = {}
    for one in rejects.unsettled(connection):
        files.setdefault((one.feed, one.digest), []).append(one)
    gone = vanished.questions(connection)
    return (*map(_of_claim, asked), *map(_of_vanished, gone), *map(_of_file, files.values()))


def _of_claim(one: Claim) -> Entry:
    return Entry(
        id=f"c{one.number}",
        kind="claim",
        feed=one.feed,
        digest=one.file,
        name=one.name,
        record_type=one.record_type,
        records=1,
        codes=(),
        rows=(one.row,),
        holder=one.holder,
        state=one.state,
        since=one.since,
    )


def _of_vanished(one: Question) -> Entry:
    return Entry(
        id=f"v{one.number}",
        kind="vanished",
        feed=one.feed,
        digest=one.digest,
        name=one.name,
        record_type=one.record_type,
        records=one.records,
        codes=(),
        rows=(),
        holder="",
        state=one.state,
        since=one.since,
    )


def _of_file(found: Sequence[Reject]) -> Entry:
    first = found[0]
    refused = first.place == rejects.WHOLE_FILE
    return Entry(
        id=first.digest[:_ID_LENGTH],
        kind="file" if refused else "rows",
        feed=first.feed,
        digest=first.digest,
        name=first.name,
        record_type=first.record_type,
        records=0 if refused else len(found),
        codes=tuple(sorted({code for one in found for code in one.codes.split()})),
        rows=tuple(sorted({one.row for one in found if one.row})[:_MOST_ROWS]),
        holder="",
        state=rejects.OPEN,
        since=first.since,
    )


def listed(home: Home, config: Config) -> tuple[Entry, ...]:
    """Everything that is held in a home.

    Raises:
        LedgerError: the ledger cannot be used.
    """
    if not opening.exists(home, config):
        return ()
    ledger = opening.open_ledger(home, config)
    try:
        with ledger.transaction() as connection:
            return entries(connection)
    finally:
        ledger.close()


def release(home: Home, config: Config, id_: str, *, at: datetime) -> Entry:
    """Let go of what is held: the next run takes the file anew, or sends the record.

    A file is laid into its inbox durably and only then is anything else done with it: a kill
    before leaves it held, a kill after takes it as if it had been delivered again.

    Raises:
        UnknownEntry: nothing goes by this id.
        CannotRelease: its original or its feed is gone, or its name lies in the inbox already.
    """
    entry = _find(home, config, id_)
    if entry.kind == "claim":
        _answer(home, config, entry, claims.RELEASED, at)
    elif entry.kind == "vanished":
        _answer_vanished(home, config, entry, vanished.RELEASED)
    else:
        _lay_in_inbox(home, config, entry)
    _tell(home, "quarantine.released", entry, at)
    return entry


def drop(home: Home, config: Config, id_: str, *, at: datetime) -> Entry:
    """Settle what is held without sending it. The ledger first, then what lies in quarantine/.

    Raises:
        UnknownEntry: nothing goes by this id.
    """
    entry = _find(home, config, id_)
    if entry.kind == "claim":
        _answer(home, config, entry, claims.DROPPED, at)
    elif entry.kind == "vanished":
        _answer_vanished(home, config, entry, DROPPED)
    else:
        ledger = opening.open_ledger(home, config, writing=True)
        try:
            with ledger.transaction() as connection:
                found = [
                    one
                    for one in rejects.of_file(connection, entry.feed, entry.digest)
                    if one.state == rejects.OPEN
                ]
                rejects.settle(connection, found, state=rejects.DROPPED, by="")
        finally:
            ledger.close()
        _remove_copies(home, entry)
    _tell(home, "quarantine.dropped", entry, at)
    return entry


def _find(home: Home, config: Config, id_: str) -> Entry:
    held = [one for one in listed(home, config) if one.id == id_]
    if not held:
        raise UnknownEntry(
            f"nothing that is held goes by {id_}",
            hint=f"see chengxin exchange quarantine list --home {home.root}",
        )
    return held[0]


def _answer(home: Home, config: Config, entry: Entry, state: str, at: datetime) -> None:
    ledger = opening.open_ledger(home, config, writing=True)
    try:
        with ledger.transaction() as connection:
            number = int(entry.id.removeprefix("c"))
            claims.answer(connection, number, state, at=moment(at))
    finally:
        ledger.close()


def _answer_vanished(home: Home, config: Config, entry: Entry, state: str) -> None:
    ledger = opening.open_ledger(home, config, writing=True)
    try:
        with ledger.transaction() as connection:
            for one in vanished.questions(connection):
                if f"v{one.number}" == entry.id:
                    vanished.answer(connection, one, state)
    finally:
        ledger.close()


def _lay_in_inbox(home: Home, config: Config, entry: Entry) -> None:
    feed = next((one for one in config.feeds if one.name == entry.feed), None)
    name = PurePath(entry.name).name
    if feed is None or not fnmatchcase(name, feed.files):
        raise CannotRelease(
            f"no feed takes {name} any more", hint=f"give chengxin.toml its feed {entry.feed} again"
        )
    original = home.root / originals.find(home.root, entry.digest, entry.name)
    if original.name.endswith(originals.SEALED):
        raise CannotRelease(
            f"{name} is kept sealed, and nothing of it may lie in plain",
            hint="put the file into the inbox once more, or drop what is held",
        )
    if not original.is_file():
        raise CannotRelease(
            f"{original} is gone", hint="ask the department for the file, or drop what is held"
        )
    target = home.root / feed.inbox / name
    if target.exists():
        raise CannotRelease(
            f"{target} waits for the next run already", hint="run first, then release again"
        )
    write_durably(target, original.read_bytes())


def _remove_copies(home: Home, entry: Entry) -> None:
    folder, stem = home.root / "quarantine" / entry.feed, stem_of(entry.digest, entry.name)
    for ending in (".rejected.ndjson", REFUSAL, PurePath(entry.name).suffix):
        (folder / f"{stem}{ending}").unlink(missing_ok=True)


def _tell(home: Home, event: str, entry: Entry, at: datetime) -> None:
    Journal(home.root / "log").write(
        event, at=at, id=entry.id, kind=entry.kind, feed=entry.feed, digest=entry.digest
    )
