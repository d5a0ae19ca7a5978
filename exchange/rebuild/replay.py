"""Replay: each happening writes into a new ledger what it wrote into the old one.

The facts come from the signed bytes: an envelope of ours from its header, its manifest and, by
its archive slot, its records; an answer from the note that was signed. What only a ledger ever
held is taken from the one there is. Nothing here appends to the log.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, bindparam, func, insert, select, update

from exchange import contents
from exchange.clock import moment
from exchange.ledger.schema import (
    arrivals,
    current,
    deliveries,
    details,
    envelopes,
    held,
    items,
    notes,
    receipts,
)
from exchange.ledger.schema import outcomes as outcome_lines
from exchange.ledger.store import upsert
from exchange.lifecycle import Event, State, advance
from exchange.rebuild import notices, reading
from exchange.rebuild.archive import Archive, KeptEnvelope, start_of
from exchange.rebuild.happenings import Happening
from exchange.rebuild.materials import Materials
from exchange.refusal import BadReceipt
from exchange.wire import envelope, outcomes, receipt
from exchange.wire.envelope import Opened, Verified
from exchange.wire.outcomes import BadOutcomes
from exchange.wire.receipt import Receipt
from keys.digests import file_digest
from keys.errors import KeysError

_LARGEST = 1 << 36  # bytes: envelope.md §1, what the format allows
_AT_ONCE = 20_000


@dataclass(slots=True)
class Replay:
    """A new ledger in the making."""

    materials: Materials
    archive: Archive
    connection: Connection
    old: Connection | None
    lines: dict[str, Path] = field(default_factory=dict)  # answered eid -> our receipt envelope
    pending: dict[str, KeptEnvelope] = field(default_factory=dict)  # taken, its lines not seen yet

    def take(self, one: Happening) -> None:
        """Write what one happening comes to; events that wrote no rows change nothing."""
        handler = _HANDLERS.get(one.event)
        if handler is not None:
            handler(self, one)

    def finish(self) -> None:
        """Take over what is held of envelopes whose lines nobody can read any more."""
        for eid in self.pending:
            for rows in reading.some(self.old, held, held.c.eid == eid):
                upsert(self.connection, held, rows)


def _sealed(replay: Replay, one: Happening) -> None:
    eid = one.text("eid")
    kept = replay.archive.sent.get(start_of(eid))
    if kept is None:
        replay.materials.gaps.lost.append(f"{one.text('stream')} {one.number('seq')}")
        return
    with reading.opened(replay.materials, kept, eid, ours=True) as (verified, opened, digest):
        if verified is None:
            return
        row = _envelope_row(replay, verified, opened, digest, one)
        row["state"] = "prepared" if kept.hidden else "kept"
        replay.connection.execute(insert(envelopes), row)
        ready = {"eid": eid, "state": State.READY, "changed": row["created"]}
        replay.connection.execute(
            insert(deliveries), [{**ready, "recipient": to} for to in verified.header.to]
        )
        if verified.header.kind == "receipt" and opened is not None:
            _answered(replay, str(row["source"]), kept.path)
        if verified.header.kind == "data":
            _write_items(replay, row, verified, opened)


def _envelope_row(
    replay: Replay, verified: Verified, opened: Opened | None, digest: str, one: Happening
) -> dict[str, object]:
    header = verified.header
    known = reading.row_of(replay.old, envelopes, verified.eid)
    sources = opened.manifest.sources if opened is not None else ()
    resend_of = sources[0] if sources and header.kind == "data" else ""
    if opened is None:
        resend_of = str(one.facts.get("resend_of", known.get("resend_of", "")))
    before = reading.row_of(replay.connection, envelopes, resend_of) if resend_of else {}
    source = sources[0] if header.kind == "receipt" and sources else before.get("source", "")
    if not source:
        source = known.get("source", "")
        replay.materials.gaps.sources += not source and header.kind == "data"
    records = sum(file.entry.records or 0 for file in opened.files) if opened is not None else -1
    if records < 0:
        records = int(str(known.get("records", max(0, one.number("records")))))
    return {
        "eid": verified.eid,
        "stream": header.stream,
        "seq": header.seq,
        "prev": header.prev,
        "batch": header.batch,
        "kind": header.kind,
        "std": header.standard,
        "created": moment(header.created),
        "expires": moment(header.expires),
        "size": verified.size,
        "digest": digest,
        "records": records,
        "source": source,
        "resend_of": resend_of,
        "attempt": int(str(before.get("attempt", -1))) + 1 if resend_of else 0,
    }


def _write_items(
    replay: Replay, row: Mapping[str, object], verified: Verified, opened: Opened | None
) -> None:
    eid, again = verified.eid, str(row["resend_of"])
    if opened is None:
        _carry_items(replay, eid)
        replay.materials.gaps.sealed_records += int(str(row["records"]))
    else:
        catalog = replay.materials.catalog(verified.header.standard)
        replay.materials.gaps.unread_files += notices.unread(opened, catalog)
        key = replay.materials.keyring.ledger_key()
        for marks in contents.marks_of(opened, catalog, key):
            _write_marks(replay, row, marks, again=again)
        notices.sealed(replay.connection, row, opened, catalog, key)
    if again:
        connection = replay.connection
        refused = (deliveries.c.eid == again, deliveries.c.state == State.REFUSED)
        state = advance(State.REFUSED, Event.SEALED_AGAIN)
        connection.execute(
            update(deliveries).where(*refused).values(state=state, changed=row["created"])
        )


def _write_marks(
    replay: Replay, row: Mapping[str, object], marks: list[contents.Mark], *, again: str
) -> None:
    same = {"eid": row["eid"]}
    replay.connection.execute(
        insert(items),
        [
            {
                **same,
                "position": one.position,
                "record_type": one.record_type,
                "key": one.key,
                "digest": one.digest,
            }
            for one in marks
        ],
    )
    if again:  # they travel again: the newest version is where it was, in another envelope
        same_record = (
            current.c.eid == again,
            current.c.record_type == bindparam("of_type"),
            current.c.key == bindparam("of_key"),
        )
        rows = [{"of_type": one.record_type, "of_key": one.key} for one in marks]
        replay.connection.execute(update(current).where(*same_record).values(same), rows)
    else:
        upsert(
            replay.connection,
            current,
            [
                {
                    **same,
                    "stream": row["stream"],
                    "record_type": one.record_type,
                    "key": one.key,
                    "digest": one.digest,
                    "version": one.version,
                }
                for one in marks
            ],
        )


def _carry_items(replay: Replay, eid: str) -> None:
    """What the old ledger knows of an envelope whose content nobody can read any more."""
    if replay.old is None:
        return
    for table in (items, current):
        for rows in reading.some(replay.old, table, table.c.eid == eid):
            upsert(replay.connection, table, rows)


def _put(replay: Replay, one: Happening) -> None:
    _step(replay, one.text("eid"), one.text("partner"), Event.UPLOADED, one.time)


def _missed(replay: Replay, one: Happening) -> None:
    _step(replay, one.text("eid"), one.text("partner"), Event.MISSED, one.time)


def _changed(replay: Replay, one: Happening) -> None:
    _step(replay, one.text("eid"), one.text("partner"), Event.CHANGED, one.time)


def _step(
    replay: Replay, eid: str, partner: str, event: Event, at: str, answer: Receipt | None = None
) -> None:
    where = (deliveries.c.eid == eid, deliveries.c.recipient == partner)
    state = replay.connection.execute(select(deliveries.c.state).where(*where)).scalar()
    if state is None:
        return
    values: dict[str, object] = {"state": advance(State(state), event), "changed": at}
    if answer is not None:
        names = ("code", "accepted", "rejected", "duplicate", "superseded")
        values |= {name: getattr(answer, name) for name in names}
    replay.connection.execute(update(deliveries).where(*where).values(values))


def _got(replay: Replay, one: Happening) -> None:
    partner, eid, stage = one.text("from"), one.text("eid"), one.text("stage")
    kept = replay.archive.got.get((partner, eid, stage))
    if kept is None:
        replay.materials.gaps.lost.append(f"receipt {stage} of {partner} for {eid[:16]}")
        return
    data = kept.path.read_bytes()
    try:
        signed = receipt.read(data, replay.materials.trust, first_seen=replay.materials.now)
    except (BadReceipt, KeysError):
        replay.materials.gaps.damaged.append(replay.materials.short(kept.path))
        return
    row = {
        "eid": eid,
        "partner": partner,
        "stage": stage,
        "digest": file_digest(data),
        "result": signed.result,
        "code": signed.code,
        "time": moment(signed.time),
        "details": signed.details,
    }
    upsert(replay.connection, receipts, [row])
    _write_outcomes(replay, signed)
    refused = signed.result == "refused"
    if refused or stage == "business":
        event = Event.REFUSED if refused else Event.ACCEPTED
        _step(replay, eid, partner, event, one.time, signed)


def _write_outcomes(replay: Replay, signed: Receipt) -> None:
    if signed.stage != "business" or not signed.details:
        return
    where = (details.c.eid == signed.details, details.c.sender == signed.sender)
    lines = replay.connection.execute(select(details.c.lines).where(*where)).scalar()
    found = outcomes.parse(bytes(lines)) if lines is not None else ()
    rows = [
        {
            "eid": signed.eid,
            "recipient": signed.sender,
            "position": outcome.index,
            "code": outcome.code,
            "field": outcome.field,
        }
        for outcome in found
        if outcome.code != "accepted"
    ]
    upsert(replay.connection, outcome_lines, rows)


def _received(replay: Replay, one: Happening) -> None:
    eid = one.text("eid")
    kept = replay.archive.received.get(start_of(eid))
    names = ("eid", "stream", "seq", "kind", "std", "result", "code")
    counts = ("received", "accepted", "rejected", "duplicate", "superseded")
    known = reading.row_of(replay.old, arrivals, eid)
    row = {
        **{name: one.facts[name] for name in (*names, *counts)},
        "sender": one.facts["from"],
        "first_seen": one.time,
        "left_behind": known.get("left_behind", 0),
    }
    replay.connection.execute(insert(arrivals), row)
    if kept is None:
        replay.materials.gaps.lost.append(
            f"{one.text('from')} {one.text('stream')} {one.text('seq')}"
        )
        return
    if one.text("result") == "refused":
        return
    with reading.opened(replay.materials, kept, eid, ours=False) as (verified, opened, _):
        if verified is None:
            return
        if one.text("kind") == "receipt":
            _write_details(replay, verified, opened)
        elif one.text("kind") == "data" and one.number("accepted"):
            if opened is None or eid in replay.lines:
                _write_held(replay, verified, opened)
            else:
                replay.pending[eid] = kept


def _write_details(replay: Replay, verified: Verified, opened: Opened | None) -> None:
    if opened is None:
        for rows in reading.some(replay.old, details, details.c.eid == verified.eid):
            upsert(replay.connection, details, rows)
        return
    row = {
        "eid": verified.eid,
        "sender": verified.header.sender,
        "answers": opened.manifest.sources[0],
        "lines": opened.files[0].read(),
    }
    upsert(replay.connection, details, [row])


def _write_held(replay: Replay, verified: Verified, opened: Opened | None) -> None:
    if opened is None:
        for rows in reading.some(replay.old, held, held.c.eid == verified.eid):
            upsert(replay.connection, held, rows)
        return
    accepted = _accepted(replay, verified.eid)
    sender, eid = verified.header.sender, verified.eid
    key, catalog = (
        replay.materials.keyring.ledger_key(),
        replay.materials.catalog(verified.header.standard),
    )
    for marks in contents.marks_of(opened, catalog, key):
        newest = {
            (one.record_type, one.key): one for one in marks if one.position in accepted
        }  # of a record that stands there twice the last counts
        upsert(
            replay.connection,
            held,
            [
                {
                    "sender": sender,
                    "record_type": one.record_type,
                    "key": one.key,
                    "digest": one.digest,
                    "version": one.version,
                    "eid": eid,
                }
                for one in newest.values()
            ],
        )
    notices.received(replay.connection, verified, opened, catalog, key, accepted)


def _answered(replay: Replay, eid: str, path: Path) -> None:
    """Our lines about an envelope of a partner are here: what we took of it is known now."""
    replay.lines[eid] = path
    kept = replay.pending.pop(eid, None)
    if kept is not None:
        with reading.opened(replay.materials, kept, eid, ours=False) as (verified, opened, _):
            if verified is not None:
                _write_held(replay, verified, opened)


def _accepted(replay: Replay, eid: str) -> set[int]:
    """The positions of the records that we took, by the lines that we sealed for their sender."""
    materials = replay.materials
    with replay.lines[eid].open("rb") as source:
        keys, spool = materials.keyring.archive_keys(), materials.home.spool
        with envelope.open_own(source, keys, folder=spool) as opened:
            try:
                found = outcomes.parse(opened.files[0].read())
            except BadOutcomes:
                return set()
    return {one.index for one in found if one.code == "accepted"}


def _signed(replay: Replay, one: Happening) -> None:
    partner, eid, stage = one.text("partner"), one.text("eid"), one.text("stage")
    kept = replay.archive.answered.get((partner, eid, stage))
    data = kept.path.read_bytes() if kept is not None else _old_note(replay, eid, partner, stage)
    if data is None:
        replay.materials.gaps.lost.append(f"our receipt {stage} for {eid[:16]}")
        return
    stream = one.text("stream")
    where = (notes.c.recipient == partner, notes.c.stream == stream)
    last = replay.connection.execute(select(func.max(notes.c.number)).where(*where)).scalar() or 0
    row = {
        "eid": eid,
        "recipient": partner,
        "stage": stage,
        "stream": stream,
        "number": one.facts.get("number", last + 1),
        "digest": file_digest(data),
        "data": data,
        "sent": int("number" not in one.facts),  # only what has left is in the archive alone
    }
    upsert(replay.connection, notes, [row])


def _old_note(replay: Replay, eid: str, partner: str, stage: str) -> bytes | None:
    if replay.old is None:
        return None
    where = (notes.c.eid == eid, notes.c.recipient == partner, notes.c.stage == stage)
    found = replay.old.execute(select(notes.c.data).where(*where)).scalar()
    return bytes(found) if found is not None else None


def _note_put(replay: Replay, one: Happening) -> None:
    where = (notes.c.eid == one.text("eid"), notes.c.stage == one.text("stage"))
    replay.connection.execute(update(notes).where(*where).values(sent=1))


def _again(replay: Replay, one: Happening) -> None:
    where = notes.c.eid == one.text("eid")
    replay.connection.execute(update(notes).where(where).values(sent=0))


_HANDLERS: dict[str, Callable[[Replay, Happening], None]] = {
    "envelope.sealed": _sealed,
    "envelope.put": _put,
    "envelope.missed": _missed,
    "envelope.changed": _changed,
    "envelope.received": _received,
    "envelope.again": _again,
    "receipt.got": _got,
    "receipt.signed": _signed,
    "receipt.put": _note_put,
}
