"""The outbox: envelopes and receipts are put at the partners' places, and refused content again.

Everything here may be repeated: what is put is byte-identical each time, and a place takes the
same bytes a second time as success. A partner that cannot be reached does not hold up the others.
"""

from __future__ import annotations

import io
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from adapters.places.errors import AlreadyThere, PlaceError, TooLarge, Unreachable
from adapters.places.place import Place
from exchange import addresses, sealing
from exchange.clock import moment
from exchange.errors import ExchangeError, LedgerError
from exchange.evidence import leaf_files
from exchange.gateway import Gateway
from exchange.home import write_durably
from exchange.ledger import incoming, outgoing
from exchange.ledger import withdrawals as book
from exchange.ledger.incoming import OutgoingNote
from exchange.ledger.outgoing import Delivery, EnvelopeEntry
from exchange.lifecycle import Event, State
from exchange.refusal import BadReceipt, Refused
from exchange.report import SentLine
from exchange.sending import old_copy, unanswered
from exchange.sending.old_copy import OldCopy
from exchange.wire import envelope, receipt
from exchange.withdrawal import repeating
from keys.errors import KeysError
from keys.note import MAX_NOTE_BYTES


def send_all(gateway: Gateway, looked_at: set[str]) -> None:
    """Put everything that waits at each partner's place, receipts before envelopes.

    A partner that is not among those whose places were `looked_at` is looked at first.

    Raises:
        OldCopy: what lies at a place shows that our ledger is an old copy.
    """
    leaf_files.keep(gateway)  # what partners are shown of our log must never be lost here
    for partner, section in gateway.config.partners.items():
        try:
            if partner not in looked_at:
                old_copy.check_partner(gateway, partner)
                looked_at.add(partner)
            _send_notes(gateway, partner, section.send)
            unanswered.take_back(gateway, partner, section.send)
            _send_envelopes(gateway, partner, section.send)
        except OldCopy:
            raise
        except (PlaceError, ExchangeError) as error:
            gateway.problem("send", partner, error)


def seal_again(gateway: Gateway) -> None:
    """Seal what a partner refused once more, under the next number of its stream.

    envelope.md §3: a refused envelope has consumed its number, so its content needs another one.
    After `limits.max_resends` attempts a person must look; `status` shows such deliveries.
    """
    with gateway.ledger.transaction() as connection:
        refused = outgoing.deliveries_in(connection, State.REFUSED)
    for eid in dict.fromkeys(delivery.eid for delivery in refused if delivery.kind == "data"):
        try:
            _seal_one_again(gateway, eid)
        except (ExchangeError, KeysError, Refused) as error:
            gateway.problem("seal again", eid[:16], error)


def _send_notes(gateway: Gateway, partner: str, place: str) -> None:
    with gateway.ledger.transaction() as connection:
        waiting = incoming.notes_to_send(connection, recipient=partner)
    notes = {}
    for note in waiting:
        name = addresses.note_name(note.eid, note.stage)
        kept = gateway.home.answered(partner, note.stream, name)
        if not kept.exists():  # what leaves is in the archive: a ledger is rebuilt from it
            write_durably(kept, note.data)
        folder = addresses.folder(to=partner, sender=gateway.me, stream=note.stream)
        notes[f"{folder}/{name}"] = note
    there = gateway.places[place]
    others: dict[str, PlaceError] = {}
    for name, problem in there.write_many((name, note.data) for name, note in notes.items()):
        if isinstance(problem, AlreadyThere):
            others[name] = problem
        elif problem is not None:
            gateway.problem("send", partner, problem)
        else:
            _mark_note_sent(gateway, notes[name])
    for name, problem in others.items():
        if _is_signed(gateway, there, name):  # two relays with one home: nobody may hide that
            gateway.problem("send", partner, problem)
        elif _put_anew(gateway, partner, there, name, notes[name].data):
            _mark_note_sent(gateway, notes[name])


def _mark_note_sent(gateway: Gateway, note: OutgoingNote) -> None:
    with gateway.ledger.transaction() as connection:
        incoming.mark_note_sent(connection, note, at=moment(gateway.now()))


def _is_signed(gateway: Gateway, there: Place, name: str) -> bool:
    """Whether another receipt of ours, well signed, lies under the name of one."""
    sink = io.BytesIO()
    try:
        there.read(name, sink, limit=MAX_NOTE_BYTES)
        said = receipt.read(sink.getvalue(), gateway.trust, first_seen=gateway.now())
    except (BadReceipt, KeysError, TooLarge):
        return False
    except Unreachable:
        raise
    except PlaceError:  # what cannot be read is not ours to remove
        return True
    return said.sender == gateway.me


def _put_anew(
    gateway: Gateway, partner: str, there: Place, name: str, source: Path | bytes
) -> bool:
    """Put what is ours where other bytes lie under its name, which nobody can use, and tell it.

    Returns whether it lies there now.
    """
    try:
        there.remove(name)
        there.write(name, source)
    except Unreachable:
        raise
    except PlaceError as error:
        gateway.problem("send", partner, error)
        return False
    gateway.problem("send", partner, unanswered.Changed.under(name, partner))
    return True


def _send_envelopes(gateway: Gateway, partner: str, place: str) -> None:
    with gateway.ledger.transaction() as connection:
        waiting = outgoing.deliveries_in(connection, State.READY, recipient=partner)
        entries = {one.eid: outgoing.envelope(connection, one.eid) for one in waiting}
    named = {}
    for one in waiting:
        entry = entries[one.eid]
        if entry is None:
            raise LedgerError("a delivery without its envelope", hint="restore the ledger")
        folder = addresses.folder(to=partner, sender=gateway.me, stream=one.stream)
        named[f"{folder}/{addresses.envelope_name(entry.seq, entry.eid)}"] = one, entry
    batches = records = 0
    damaged: list[LedgerError] = []
    put = _put_envelopes(gateway, partner, gateway.places[place], named, damaged)
    try:
        for name in put:
            delivery, entry = named[name]
            _mark_sent(gateway, delivery, entry)
            if delivery.kind == "data":
                batches, records = batches + 1, records + entry.records
    finally:
        if batches:
            gateway.report.sent.append(SentLine(partner, batches, records))
    if damaged:
        raise damaged[0]


def _put_envelopes(
    gateway: Gateway,
    partner: str,
    there: Place,
    named: Mapping[str, tuple[Delivery, EnvelopeEntry]],
    damaged: list[LedgerError],
) -> Iterator[str]:
    """Put envelopes at a place, and give the name of each that lies there.

    A stream stops at the first that cannot be put: its partner would miss a number, and say so.
    What a server has under way by then still ends.
    """
    others = []
    stopped: set[str] = set()
    for name, problem in there.write_many(_whole(gateway, named, damaged, stopped)):
        if isinstance(problem, AlreadyThere):
            others.append(name)
        elif problem is not None:
            gateway.problem("send", partner, problem)
            stopped.add(named[name][0].stream)
        else:
            yield name
    for name in others:  # its name holds its digest: other bytes are no envelope
        path = sealing.kept_path(gateway, named[name][1])
        if _put_anew(gateway, partner, there, name, path):
            yield name


def _whole(
    gateway: Gateway,
    named: Mapping[str, tuple[Delivery, EnvelopeEntry]],
    damaged: list[LedgerError],
    stopped: Container[str],
) -> Iterator[tuple[str, Path]]:
    """The files to put, but of streams that `stopped`, up to one that is damaged."""
    for name, (one, entry) in named.items():
        if one.stream in stopped:
            continue
        gateway.tell(f"send: {one.stream} {one.seq} to {one.recipient}")
        try:
            path = sealing.kept_whole(gateway, entry)
        except LedgerError as error:
            damaged.append(error)
            return
        yield name, path


def _mark_sent(gateway: Gateway, delivery: Delivery, entry: EnvelopeEntry) -> None:
    now = gateway.now()
    with gateway.ledger.transaction() as connection:
        outgoing.advance_delivery(
            connection, delivery.eid, delivery.recipient, Event.UPLOADED, at=moment(now)
        )
    gateway.journal.write(
        "envelope.sent",
        at=now,
        to=delivery.recipient,
        stream=delivery.stream,
        seq=delivery.seq,
        eid=delivery.eid,
        records=entry.records,
    )


def _seal_one_again(gateway: Gateway, eid: str) -> None:
    with gateway.ledger.transaction() as connection:
        entry = outgoing.envelope(connection, eid)
    if entry is None or entry.attempt >= gateway.config.limits.max_resends:
        return
    keys, spool = gateway.keyring.archive_keys(), gateway.home.spool
    with (
        sealing.kept_whole(gateway, entry).open("rb") as source,
        envelope.open_own(source, keys, folder=spool) as opened,
        gateway.ledger.transaction() as connection,
    ):
        to = outgoing.recipients_of(connection, eid)
        left = repeating.left_of(connection, entry, opened)
        again = left and sealing.seal_next(
            gateway,
            connection,
            sealing.Destination(entry.stream, to, "data", entry.std),
            sealing.Content(left.files, len(left.places), sources=(eid,)),
            sealing.Origin(entry.source, resend_of=eid, attempt=entry.attempt + 1),
        )
        if left and again:
            outgoing.carry_over(connection, source=eid, target=again.eid, places=left.places)
            book.carry_items(connection, source=eid, target=again.eid, places=left.places)
        outgoing.mark_sealed_again(connection, eid, at=moment(gateway.now()))
    if again:
        sealing.reveal(gateway, again)
