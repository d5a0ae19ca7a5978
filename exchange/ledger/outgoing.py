"""The sending side of the ledger: files, envelopes, deliveries, and what is known of records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from sqlalchemy import Connection, and_, bindparam, func, insert, or_, select, update

from exchange.batch import Item, Known
from exchange.ledger import log
from exchange.ledger.schema import current, deliveries, envelopes, files, items
from exchange.ledger.store import newest, upsert
from exchange.lifecycle import Event, State, advance

if TYPE_CHECKING:
    from exchange.wire.receipt import Receipt

_LOGGED = {
    Event.UPLOADED: "envelope.put",
    Event.MISSED: "envelope.missed",
    Event.CHANGED: "envelope.changed",
}


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A department file that was taken, or refused as a whole (`code` is not empty then)."""

    feed: str
    digest: str
    name: str
    taken: str
    record_type: str
    rows: int
    accepted: int
    rejected: int
    set_aside: int
    code: str
    feedback: str


@dataclass(frozen=True, slots=True)
class EnvelopeEntry:
    """An envelope of ours as the ledger knows it."""

    eid: str
    stream: str
    seq: int
    prev: str
    batch: str
    kind: str
    std: str
    created: str
    expires: str
    size: int
    digest: str
    records: int
    source: str
    resend_of: str
    attempt: int
    state: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One envelope on its way to one partner."""

    eid: str
    recipient: str
    stream: str
    seq: int
    kind: str
    expires: str
    state: State


def record_file(connection: Connection, entry: FileEntry) -> None:
    """Write that a file was taken; the same content again replaces the entry."""
    upsert(connection, files, [_row(entry)])


def end_of_chain(connection: Connection, stream: str) -> tuple[int, str]:
    """The number and eid of the last envelope of a stream; (0, "") before the first."""
    row = connection.execute(
        select(envelopes.c.seq, envelopes.c.eid)
        .where(envelopes.c.stream == stream)
        .order_by(envelopes.c.seq.desc())
        .limit(1)
    ).first()
    return (row.seq, row.eid) if row else (0, "")


def known_records(
    connection: Connection, *, stream: str, record_type: str, keys: Iterable[bytes]
) -> dict[bytes, Known]:
    """What was last sealed of each of `keys` in a stream; unknown ones are left out."""
    return newest(connection, current, keys, stream=stream, record_type=record_type)


def record_envelope(
    connection: Connection,
    entry: EnvelopeEntry,
    *,
    recipients: Sequence[str],
    contents: Sequence[Item],
) -> None:
    """Write that an envelope was sealed: its place in the chain, its records, who shall get it."""
    connection.execute(insert(envelopes), _row(entry))
    connection.execute(
        insert(deliveries),
        [
            {"eid": entry.eid, "recipient": to, "state": State.READY, "changed": entry.created}
            for to in recipients
        ],
    )
    log.append(
        connection,
        "envelope.sealed",
        at=entry.created,
        eid=entry.eid,
        stream=entry.stream,
        seq=entry.seq,
        prev=entry.prev,
        kind=entry.kind,
        std=entry.std,
        records=entry.records,
        to=sorted(recipients),
        resend_of=entry.resend_of,
    )
    if not contents:
        return
    connection.execute(
        insert(items),
        [
            {
                "eid": entry.eid,
                "position": position,
                "record_type": item.record_type,
                "key": item.key,
                "digest": item.digest,
            }
            for position, item in enumerate(contents)
        ],
    )
    upsert(
        connection,
        current,
        [
            {
                "stream": entry.stream,
                "record_type": item.record_type,
                "key": item.key,
                "digest": item.digest,
                "version": item.version,
                "eid": entry.eid,
            }
            for item in contents
        ],
    )


def records_of(connection: Connection, eid: str) -> tuple[tuple[int, str, bytes, bytes], ...]:
    """The records of an envelope of ours in order: (position, record type, key, digest)."""
    rows = connection.execute(
        select(items.c.position, items.c.record_type, items.c.key, items.c.digest)
        .where(items.c.eid == eid)
        .order_by(items.c.position)
    )
    return tuple(tuple(row) for row in rows)


def carry_over(
    connection: Connection, *, source: str, target: str, places: Mapping[int, int]
) -> None:
    """Write that records of an envelope travel again in another one: old place -> new."""
    before = records_of(connection, source)
    copies = [
        {"eid": target, "position": places[at], "record_type": kind, "key": key, "digest": digest}
        for at, kind, key, digest in before
        if at in places
    ]
    left = [{"of_type": kind, "of_key": key} for at, kind, key, _ in before if at not in places]
    if copies:
        connection.execute(insert(items), copies)
    connection.execute(update(current).where(current.c.eid == source).values(eid=target))
    if left:
        same = (
            current.c.eid == target,
            current.c.record_type == bindparam("of_type"),
            current.c.key == bindparam("of_key"),
        )
        connection.execute(update(current).where(*same).values(eid=source), left)


def recipients_of(connection: Connection, eid: str) -> tuple[str, ...]:
    """Every organisation an envelope was sealed for, in order of its id."""
    rows = connection.execute(
        select(deliveries.c.recipient).where(deliveries.c.eid == eid).order_by("recipient")
    )
    return tuple(row.recipient for row in rows)


def mark_sealed_again(connection: Connection, eid: str, *, at: str) -> None:
    """Take the refused deliveries of an envelope a step on: its content has a new number."""
    refused = and_(deliveries.c.eid == eid, deliveries.c.state == State.REFUSED)
    state = advance(State.REFUSED, Event.SEALED_AGAIN)
    connection.execute(update(deliveries).where(refused).values(state=state, changed=at))


def prepared(connection: Connection) -> tuple[EnvelopeEntry, ...]:
    """Envelopes whose bytes may still lie under their temporary name."""
    rows = connection.execute(
        select(envelopes).where(envelopes.c.state == "prepared").order_by(envelopes.c.seq)
    )
    return tuple(EnvelopeEntry(**row) for row in rows.mappings())


def mark_kept(connection: Connection, eid: str) -> None:
    """Write that an envelope's bytes lie in the archive under their final name."""
    connection.execute(update(envelopes).where(envelopes.c.eid == eid).values(state="kept"))


def envelope(connection: Connection, eid: str) -> EnvelopeEntry | None:
    """An envelope of ours, or None."""
    found = connection.execute(select(envelopes).where(envelopes.c.eid == eid))
    row = found.mappings().first()
    return EnvelopeEntry(**row) if row else None


def deliveries_in(
    connection: Connection, state: State, *, recipient: str | None = None
) -> tuple[Delivery, ...]:
    """Deliveries in one state, in chain order."""
    statement = (
        select(
            deliveries.c.eid,
            deliveries.c.recipient,
            deliveries.c.state,
            envelopes.c.stream,
            envelopes.c.seq,
            envelopes.c.kind,
            envelopes.c.expires,
        )
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(deliveries.c.state == state)
        .order_by(envelopes.c.stream, envelopes.c.seq)
    )
    if recipient is not None:
        statement = statement.where(deliveries.c.recipient == recipient)
    return tuple(
        Delivery(
            row.eid, row.recipient, row.stream, row.seq, row.kind, row.expires, State(row.state)
        )
        for row in connection.execute(statement)
    )


def delivery_state(connection: Connection, eid: str, recipient: str) -> State | None:
    """The state of one delivery, or None where there is no such delivery."""
    value = connection.execute(
        select(deliveries.c.state).where(
            and_(deliveries.c.eid == eid, deliveries.c.recipient == recipient)
        )
    ).scalar()
    return State(value) if value is not None else None


def unanswered_since(
    connection: Connection, recipient: str, before: str, *, ahead: str
) -> tuple[Delivery, ...]:
    """What was put at a partner's place before a moment and has no final answer yet.

    What was put later than `ahead` was put before a clock was set back: when, nobody knows.
    """
    put = deliveries.c.changed
    late = set(
        connection.execute(
            select(deliveries.c.eid).where(
                and_(deliveries.c.recipient == recipient, or_(put < before, put > ahead))
            )
        ).scalars()
    )
    sent = deliveries_in(connection, State.SENT, recipient=recipient)
    return tuple(one for one in sent if one.kind != "receipt" and one.eid in late)


def streams_unanswered(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Partners and streams with what has no final answer yet: (partner, stream)."""
    rows = connection.execute(
        select(deliveries.c.recipient, envelopes.c.stream)
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(envelopes.c.kind != "receipt", deliveries.c.state.in_((State.READY, State.SENT)))
        .distinct()
        .order_by(deliveries.c.recipient, envelopes.c.stream)
    )
    return tuple((row.recipient, row.stream) for row in rows)


def unanswered_until(connection: Connection, moment: str) -> tuple[Delivery, ...]:
    """What has no final answer and expires before a moment."""
    ending = set(
        connection.execute(select(envelopes.c.eid).where(envelopes.c.expires < moment)).scalars()
    )
    waiting = (*deliveries_in(connection, State.READY), *deliveries_in(connection, State.SENT))
    return tuple(one for one in waiting if one.kind != "receipt" and one.eid in ending)


def put_answer_again(connection: Connection, answered: str, *, at: str) -> None:
    """Send the envelope with the outcome lines about a partner's envelope once more."""
    rows = connection.execute(
        select(deliveries.c.eid, deliveries.c.recipient)
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(and_(envelopes.c.source == answered, envelopes.c.kind == "receipt"))
    )
    for row in rows.all():
        advance_delivery(connection, row.eid, row.recipient, Event.MISSED, at=at)


def advance_delivery(
    connection: Connection,
    eid: str,
    recipient: str,
    event: Event,
    *,
    at: str,
    answer: Receipt | None = None,
) -> None:
    """Take one delivery a step on; an answer brings its code and counts.

    Raises:
        PeerError: the step is not in the table of `exchange.lifecycle`.
    """
    before = delivery_state(connection, eid, recipient)
    if before is None:
        return
    values: dict[str, object] = {"state": advance(before, event), "changed": at}
    if answer is not None:
        values |= {
            "code": answer.code,
            "accepted": answer.accepted,
            "rejected": answer.rejected,
            "duplicate": answer.duplicate,
            "superseded": answer.superseded,
        }
    connection.execute(
        update(deliveries)
        .where(and_(deliveries.c.eid == eid, deliveries.c.recipient == recipient))
        .values(values)
    )
    if event in _LOGGED:  # answers are logged as the receipts that they are
        log.append(connection, _LOGGED[event], at=at, eid=eid, partner=recipient)


def files_taken(connection: Connection) -> tuple[FileEntry, ...]:
    """Every department file, newest first."""
    rows = connection.execute(select(files).order_by(files.c.taken.desc(), files.c.name))
    return tuple(FileEntry(**row) for row in rows.mappings())


def last_files(connection: Connection, feed: str, but: str, number: int) -> tuple[FileEntry, ...]:
    """The newest files of a feed but the one with the digest `but`, newest first."""
    rows = connection.execute(
        select(files)
        .where(files.c.feed == feed, files.c.digest != but)
        .order_by(files.c.taken.desc(), files.c.name)
        .limit(number)
    )
    return tuple(FileEntry(**row) for row in rows.mappings())


def good_files(connection: Connection, feed: str) -> tuple[FileEntry, ...]:
    """The files of a feed that were not refused, oldest first."""
    rows = connection.execute(
        select(files)
        .where(files.c.feed == feed, files.c.code == "")
        .order_by(files.c.taken, files.c.name)
    )
    return tuple(FileEntry(**row) for row in rows.mappings())


@dataclass(frozen=True, slots=True)
class PartnerTotals:
    """What one partner was sent in data streams, and what it signed for."""

    partner: str
    batches: int
    records: int
    accepted: int
    rejected: int
    duplicate: int
    superseded: int
    waiting: int  # batches without a final answer
    refused: int  # batches refused and not sent again


def partner_totals(connection: Connection) -> tuple[PartnerTotals, ...]:
    """The totals of every partner that was ever sent data, in order of its id."""
    open_states = (State.READY, State.SENT)
    rows = connection.execute(
        select(
            deliveries.c.recipient,
            func.count().label("batches"),
            func.sum(envelopes.c.records).label("records"),
            func.sum(deliveries.c.accepted).label("accepted"),
            func.sum(deliveries.c.rejected).label("rejected"),
            func.sum(deliveries.c.duplicate).label("duplicate"),
            func.sum(deliveries.c.superseded).label("superseded"),
            func.count().filter(deliveries.c.state.in_(open_states)).label("waiting"),
            func.count().filter(deliveries.c.state == State.REFUSED).label("refused"),
        )
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(envelopes.c.kind == "data")
        .group_by(deliveries.c.recipient)
        .order_by(deliveries.c.recipient)
    )
    return tuple(PartnerTotals(*row) for row in rows)


def _row(entry: FileEntry | EnvelopeEntry) -> dict[str, object]:
    return {field.name: getattr(entry, field.name) for field in fields(entry)}
