"""The outbox: envelopes and receipts are put at the partners' places, and refused content again.

Everything here may be repeated: what is put is byte-identical each time, and a place takes the
same bytes a second time as success. A partner that cannot be reached does not hold up the others.
"""

from __future__ import annotations

from datetime import timedelta

from adapters.places.errors import PlaceError
from exchange import addresses, envelope, sealing
from exchange.clock import moment
from exchange.errors import ExchangeError, LedgerError, PeerError
from exchange.evidence import leaf_files
from exchange.gateway import Gateway
from exchange.ledger import incoming, outgoing
from exchange.ledger import withdrawals as book
from exchange.ledger.outgoing import Delivery
from exchange.lifecycle import Event, State
from exchange.refusal import Refused
from exchange.report import SentLine
from exchange.withdrawal import repeating
from keys.errors import KeysError


class Expired(PeerError):
    """An envelope that its partner did not take in time; by the format nobody may take it now."""

    @classmethod
    def of(cls, one: Delivery) -> Expired:
        """What to tell of one delivery."""
        return cls(
            f"number {one.seq} of stream {one.stream} expired on {one.expires[:10]} without an "
            "answer: nothing after it in this stream can be taken",
            hint="ask the partner whether it has it; if not, go on in a stream of another name",
        )


def send_all(gateway: Gateway) -> None:
    """Put everything that waits at each partner's place, receipts before envelopes."""
    leaf_files.keep(gateway)  # what partners are shown of our log must never be lost here
    for partner, section in gateway.config.partners.items():
        try:
            _send_notes(gateway, partner, section.send)
            _take_back_lost(gateway, partner, section.send)
            _send_envelopes(gateway, partner, section.send)
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
    for note in waiting:
        folder = addresses.folder(to=partner, sender=gateway.me, stream=note.stream)
        name = addresses.note_name(note.eid, note.stage)
        gateway.places[place].write(f"{folder}/{name}", note.data)
        with gateway.ledger.transaction() as connection:
            incoming.mark_note_sent(connection, note, at=moment(gateway.now()))


def _take_back_lost(gateway: Gateway, partner: str, place: str) -> None:
    """Find unanswered envelopes that no longer lie at the partner's place, to put them again.

    A partner removes what it has answered. What is gone without an answer after
    `limits.put_again_hours` was lost by the server, or its answer was: both end when it is put
    again, because a partner that has it answers with its stored receipts.
    """
    before = gateway.now() - timedelta(hours=gateway.config.limits.put_again_hours)
    with gateway.ledger.transaction() as connection:
        late = outgoing.unanswered_since(connection, partner, moment(before))
    lying: dict[str, set[str]] = {}
    for one in late:
        if one.expires <= moment(gateway.now()):
            gateway.problem("send", partner, Expired.of(one))
            continue
        if one.stream not in lying:
            folder = addresses.folder(to=partner, sender=gateway.me, stream=one.stream)
            lying[one.stream] = {entry.name for entry in gateway.places[place].list(folder)}
        if addresses.envelope_name(one.seq, one.eid) in lying[one.stream]:
            continue
        now = gateway.now()
        with gateway.ledger.transaction() as connection:
            outgoing.advance_delivery(connection, one.eid, partner, Event.MISSED, at=moment(now))
        gateway.journal.write("envelope.missed", at=now, to=partner, eid=one.eid)


def _send_envelopes(gateway: Gateway, partner: str, place: str) -> None:
    with gateway.ledger.transaction() as connection:
        waiting = outgoing.deliveries_in(connection, State.READY, recipient=partner)
    batches = records = 0
    try:
        for delivery in waiting:
            count = _send_one(gateway, delivery, place)
            if delivery.kind == "data":
                batches, records = batches + 1, records + count
    finally:
        if batches:
            gateway.report.sent.append(SentLine(partner, batches, records))


def _send_one(gateway: Gateway, delivery: Delivery, place: str) -> int:
    with gateway.ledger.transaction() as connection:
        entry = outgoing.envelope(connection, delivery.eid)
    if entry is None:
        raise LedgerError("a delivery without its envelope", hint="restore the ledger")
    gateway.tell(f"send: {delivery.stream} {delivery.seq} to {delivery.recipient}")
    folder = addresses.folder(to=delivery.recipient, sender=gateway.me, stream=delivery.stream)
    name = addresses.envelope_name(entry.seq, entry.eid)
    gateway.places[place].write(f"{folder}/{name}", sealing.kept_whole(gateway, entry))
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
    return entry.records


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
