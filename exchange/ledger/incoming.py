"""The receiving side of the ledger: arrivals, records held, and receipts in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, insert, select, update

from exchange.batch import Known
from exchange.ledger import log
from exchange.ledger.schema import arrivals, details, held, notes, outcomes, receipts
from exchange.ledger.store import newest, upsert


@dataclass(frozen=True, slots=True)
class Arrival:
    """An envelope of a partner that consumed its number, and what we answered."""

    eid: str
    sender: str
    stream: str
    seq: int
    kind: str
    std: str
    first_seen: str
    result: str
    code: str
    received: int
    accepted: int
    rejected: int
    duplicate: int
    superseded: int
    left_behind: int = 0


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record of a partner that we now hold."""

    record_type: str
    key: bytes
    digest: bytes
    version: str


@dataclass(frozen=True, slots=True)
class OutgoingNote:
    """A receipt of ours: the exact signed bytes, and where they belong."""

    eid: str
    recipient: str
    stage: str
    stream: str
    number: int
    digest: str
    data: bytes


def end_of_chain(connection: Connection, *, sender: str, stream: str) -> tuple[int, str]:
    """The number and eid of the last envelope that `sender` got through; (0, "") before any."""
    row = connection.execute(
        select(arrivals.c.seq, arrivals.c.eid)
        .where(and_(arrivals.c.sender == sender, arrivals.c.stream == stream))
        .order_by(arrivals.c.seq.desc())
        .limit(1)
    ).first()
    return (row.seq, row.eid) if row else (0, "")


def arrival_at(connection: Connection, *, sender: str, stream: str, seq: int) -> Arrival | None:
    """The envelope that consumed a number, or None."""
    row = (
        connection.execute(
            select(arrivals).where(
                and_(
                    arrivals.c.sender == sender, arrivals.c.stream == stream, arrivals.c.seq == seq
                )
            )
        )
        .mappings()
        .first()
    )
    return Arrival(**row) if row else None


def arrival(connection: Connection, eid: str) -> Arrival | None:
    """An envelope that consumed its number, or None."""
    row = connection.execute(select(arrivals).where(arrivals.c.eid == eid)).mappings().first()
    return Arrival(**row) if row else None


def record_arrival(connection: Connection, arrival: Arrival) -> None:
    """Write that an envelope consumed its number."""
    names = Arrival.__dataclass_fields__
    connection.execute(insert(arrivals), {name: getattr(arrival, name) for name in names})
    log.append(connection, "envelope.received", at=arrival.first_seen, **facts_of(arrival))


def facts_of(arrival: Arrival) -> dict[str, log.Fact]:
    """What the log says of an arrival."""
    return {
        "eid": arrival.eid,
        "from_": arrival.sender,
        "stream": arrival.stream,
        "seq": arrival.seq,
        "kind": arrival.kind,
        "std": arrival.std,
        "result": arrival.result,
        "code": arrival.code,
        "received": arrival.received,
        "accepted": arrival.accepted,
        "rejected": arrival.rejected,
        "duplicate": arrival.duplicate,
        "superseded": arrival.superseded,
    }


def mark_left_behind(connection: Connection, eid: str) -> None:
    """Write that a place would not let us remove an envelope that we have: skip it from now on."""
    connection.execute(update(arrivals).where(arrivals.c.eid == eid).values(left_behind=1))


def held_records(
    connection: Connection, *, sender: str, record_type: str, keys: Iterable[bytes]
) -> dict[bytes, Known]:
    """What we hold of each of `keys` from a sender; others are left out."""
    return newest(connection, held, keys, sender=sender, record_type=record_type)


def hold(connection: Connection, records: Sequence[HeldRecord], *, sender: str, eid: str) -> None:
    """Write that we now hold these versions of a sender's records."""
    upsert(
        connection,
        held,
        [
            {
                "sender": sender,
                "record_type": record.record_type,
                "key": record.key,
                "digest": record.digest,
                "version": record.version,
                "eid": eid,
            }
            for record in records
        ],
    )


def last_note(connection: Connection, *, recipient: str, stream: str) -> tuple[int, str]:
    """The number and digest of the newest receipt of ours in a stream; (0, "") before any."""
    row = connection.execute(
        select(notes.c.number, notes.c.digest)
        .where(and_(notes.c.recipient == recipient, notes.c.stream == stream))
        .order_by(notes.c.number.desc())
        .limit(1)
    ).first()
    return (row.number, row.digest) if row else (0, "")


def record_notes(connection: Connection, new: Sequence[OutgoingNote], *, at: str) -> None:
    """Keep receipts of ours to be put at their place."""
    for note in new:
        log.append(
            connection,
            "receipt.signed",
            at=at,
            digest=note.digest,
            eid=note.eid,
            partner=note.recipient,
            stage=note.stage,
            stream=note.stream,
            number=note.number,
        )
    connection.execute(
        insert(notes),
        [{name: getattr(note, name) for name in OutgoingNote.__dataclass_fields__} for note in new],
    )


def notes_to_send(connection: Connection, *, recipient: str) -> tuple[OutgoingNote, ...]:
    """Receipts of ours that are not yet at their place, in the order in which they were written."""
    names = OutgoingNote.__dataclass_fields__
    rows = connection.execute(
        select(*(notes.c[name] for name in names))
        .where(and_(notes.c.recipient == recipient, notes.c.sent == 0))
        .order_by(notes.c.stream, notes.c.number)
    )
    return tuple(OutgoingNote(**row) for row in rows.mappings())


def mark_note_sent(connection: Connection, note: OutgoingNote, *, at: str) -> None:
    """Write that a receipt lies at its place."""
    _set_sent(connection, note.eid, 1, stage=note.stage)
    log.append(
        connection,
        "receipt.put",
        at=at,
        digest=note.digest,
        eid=note.eid,
        partner=note.recipient,
        stage=note.stage,
    )


def answer_again(connection: Connection, eid: str, *, sender: str, at: str) -> None:
    """Put the stored receipts of an envelope at their place once more: it came a second time."""
    _set_sent(connection, eid, 0)
    log.append(connection, "envelope.again", at=at, eid=eid, from_=sender)


def _set_sent(connection: Connection, eid: str, sent: int, *, stage: str = "") -> None:
    statement = update(notes).where(notes.c.eid == eid).values(sent=sent)
    connection.execute(statement.where(notes.c.stage == stage) if stage else statement)


@dataclass(frozen=True, slots=True)
class ReceiptEntry:
    """A receipt that a partner signed for an envelope of ours."""

    eid: str
    partner: str
    stage: str
    digest: str
    result: str
    code: str
    time: str
    details: str


def record_receipt(connection: Connection, entry: ReceiptEntry, *, at: str) -> None:
    """Keep the facts of a receipt; the same one again changes nothing."""
    names = ReceiptEntry.__dataclass_fields__
    upsert(connection, receipts, [{name: getattr(entry, name) for name in names}])
    log.append_once(
        connection,
        "receipt.got",
        at=at,
        digest=entry.digest,
        eid=entry.eid,
        from_=entry.partner,
        stage=entry.stage,
        result=entry.result,
        code=entry.code,
    )


def receipt_of(
    connection: Connection, *, eid: str, partner: str, stage: str
) -> ReceiptEntry | None:
    """The receipt we have from a partner for one envelope and stage, or None."""
    row = (
        connection.execute(
            select(receipts).where(
                and_(
                    receipts.c.eid == eid,
                    receipts.c.partner == partner,
                    receipts.c.stage == stage,
                )
            )
        )
        .mappings()
        .first()
    )
    return ReceiptEntry(**row) if row else None


def record_details(
    connection: Connection, *, eid: str, sender: str, answers: str, lines: bytes
) -> None:
    """Keep the outcome lines of a receipt envelope."""
    upsert(
        connection,
        details,
        [{"eid": eid, "sender": sender, "answers": answers, "lines": lines}],
    )


def details_of(connection: Connection, *, eid: str, sender: str, answers: str) -> bytes | None:
    """The outcome lines of a receipt envelope about an envelope of ours; None before it is here."""
    return connection.execute(
        select(details.c.lines).where(
            and_(details.c.eid == eid, details.c.sender == sender, details.c.answers == answers)
        )
    ).scalar()


def record_outcomes(
    connection: Connection, *, eid: str, recipient: str, lines: Sequence[tuple[int, str, str]]
) -> None:
    """Keep what a partner answered to single records: (position, code, field)."""
    upsert(
        connection,
        outcomes,
        [
            {"eid": eid, "recipient": recipient, "position": at, "code": code, "field": field}
            for at, code, field in lines
        ],
    )


@dataclass(frozen=True, slots=True)
class Rejection:
    """How many records a partner rejected for one reason."""

    partner: str
    code: str
    field: str
    records: int


def rejections(connection: Connection) -> tuple[Rejection, ...]:
    """What partners rejected, by reason, the most frequent first."""
    plain = ("duplicate", "superseded")
    rows = connection.execute(
        select(
            outcomes.c.recipient, outcomes.c.code, outcomes.c.field, func.count().label("records")
        )
        .where(outcomes.c.code.not_in(plain))
        .group_by(outcomes.c.recipient, outcomes.c.code, outcomes.c.field)
        .order_by(func.count().desc(), outcomes.c.recipient, outcomes.c.code, outcomes.c.field)
    )
    return tuple(Rejection(*row) for row in rows)


@dataclass(frozen=True, slots=True)
class SenderTotals:
    """What one partner sent us in data streams, and what we answered."""

    sender: str
    batches: int
    records: int
    accepted: int
    rejected: int
    duplicate: int
    superseded: int


def sender_totals(connection: Connection) -> tuple[SenderTotals, ...]:
    """The totals of every partner that ever sent us data, in order of its id."""
    rows = connection.execute(
        select(
            arrivals.c.sender,
            func.count(),
            *(
                func.sum(arrivals.c[name])
                for name in ("received", "accepted", "rejected", "duplicate", "superseded")
            ),
        )
        .where(arrivals.c.kind == "data")
        .group_by(arrivals.c.sender)
        .order_by(arrivals.c.sender)
    )
    return tuple(SenderTotals(*row) for row in rows)
