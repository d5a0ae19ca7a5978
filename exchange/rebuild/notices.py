"""Withdrawals in a rebuild: what our notices took out of a stream, and partners' out of our hands.

Cases and their clocks live in a ledger alone. That a record is never sent again does not: a
notice that we sealed says so, and where no ledger is left it is believed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, select

from exchange import batch
from exchange.clock import moment
from exchange.ledger import received_withdrawals, withdrawals
from exchange.ledger.received_withdrawals import TakenBack
from exchange.ledger.schema import current
from exchange.ledger.withdrawals import Tombstone
from exchange.querying import question
from exchange.wire.envelope import Opened, Verified
from exchange.withdrawal import notice
from exchange.withdrawal.notice import BadNotice, Notice
from standards.model import Catalog

_SPOKEN = frozenset({notice.FILE_TYPE, question.QUESTIONS_TYPE, question.ANSWERS_TYPE})


def sealed(
    connection: Connection,
    row: Mapping[str, object],
    opened: Opened,
    catalog: Catalog,
    ledger_key: bytes,
) -> None:
    """Take what our notices withdraw out of the stream of their envelope, and bury it."""
    stream = str(row["stream"])
    for _, said in _notices(opened):
        key = _key(said, catalog, ledger_key)
        if key is None or not said.reason.removes:
            continue
        same = (
            current.c.stream == stream,
            current.c.record_type == said.record_type,
            current.c.key == key,
        )
        version = connection.execute(select(current.c.version).where(*same)).scalar() or ""
        stone = Tombstone(
            record_type=said.record_type,
            key=key,
            reason=str(said.reason),
            version=version,
            number=int(said.case.removeprefix("w")),
            since=str(row["created"]),
        )
        before = withdrawals.tombstone(connection, said.record_type, key)
        if before is None or before.version <= version:
            withdrawals.bury(connection, stone)
        withdrawals.take_back(connection, stream, said.record_type, key)


def received(
    connection: Connection,
    verified: Verified,
    opened: Opened,
    catalog: Catalog,
    ledger_key: bytes,
    accepted: Collection[int],
) -> None:
    """Let go of what a partner's notices took back and we signed for."""
    header = verified.header
    removed = []
    for position, said in _notices(opened):
        key = _key(said, catalog, ledger_key)
        if key is not None and position in accepted and said.reason.removes:
            removed.append(
                TakenBack(
                    sender=header.sender,
                    record_type=said.record_type,
                    key=key,
                    reason=str(said.reason),
                    day=said.day.isoformat(),
                    eid=verified.eid,
                    position=position,
                    since=moment(header.created),
                )
            )
    received_withdrawals.take_back(connection, removed)


def _notices(opened: Opened) -> Iterator[tuple[int, Notice]]:
    """Every notice of an envelope, with its place in it."""
    position = 0
    for file in opened.files:
        if file.entry.type != notice.FILE_TYPE:
            position += file.entry.records or 0
            continue
        file.stream.seek(0)
        for at, line in enumerate(file.stream, position):
            try:
                yield at, notice.parse(line)
            except BadNotice:
                continue
        position += file.entry.records or 0


def _key(said: Notice, catalog: Catalog, ledger_key: bytes) -> bytes | None:
    try:
        fields = catalog.record_type(said.record_type).key
    except KeyError:
        return None
    return batch.identity(dict(said.key), said.record_type, fields, ledger_key)


def unread(opened: Opened, catalog: Catalog) -> int:
    """How many files of an envelope hold neither records of the catalog nor words about them."""
    known = {f"{record_type.id}.ndjson" for record_type in catalog.record_types}
    return sum(
        file.entry.name not in known and file.entry.type not in _SPOKEN for file in opened.files
    )
