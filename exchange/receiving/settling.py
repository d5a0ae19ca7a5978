"""Settling: the receipts that partners signed for our envelopes are verified and written down.

A receipt is kept as the exact bytes before the ledger learns of it, and removed from its place
after. A business receipt counts only when its numbers add up, match what was sent, and its Merkle
root fits the outcome lines that came in the receipt envelope it names.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from adapters.places.errors import PlaceError, Unreachable
from adapters.places.place import Place
from exchange import addresses
from exchange.addresses import NoteName
from exchange.clock import moment
from exchange.configuration import query_sections
from exchange.errors import ExchangeError, PeerError
from exchange.evidence import witness
from exchange.gateway import Gateway
from exchange.home import write_durably
from exchange.ledger import incoming, log, outgoing
from exchange.ledger.incoming import ReceiptEntry
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.lifecycle import Event
from exchange.receiving import mislisted
from exchange.refusal import BadCheckpoint, BadReceipt
from exchange.report import OutcomeLine
from exchange.wire import outcomes, receipt
from exchange.wire.outcomes import BadOutcomes, Outcome
from exchange.wire.receipt import Receipt
from keys.digests import file_digest
from keys.errors import KeysError
from keys.note import MAX_NOTE_BYTES

_PLAIN = {"accepted", "duplicate", "superseded"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A receipt that lies at a place, not yet read."""

    partner: str
    stream: str
    name: NoteName
    path: str


def settle_all(gateway: Gateway) -> None:
    """Read every receipt that partners have put for us."""
    routes = [(partner, route.stream) for route in gateway.config.routes for partner in route.to]
    asked = query_sections.outlets(gateway.config.queries, gateway.config.asking)
    control = [
        (partner, addresses.control_stream(partner))
        for partner, section in gateway.config.partners.items()
        if section.balance != "off"
    ]
    with gateway.ledger.transaction() as connection:
        unanswered = outgoing.streams_unanswered(connection)
    # Also streams that no route feeds any more: what was sent in them is withdrawn there.
    ours = [one for one in unanswered if one[0] in gateway.config.partners]
    for partner, stream in dict.fromkeys((*routes, *asked, *control, *ours)):
        try:
            _settle_stream(gateway, partner, stream)
        except (PlaceError, ExchangeError, KeysError) as error:
            gateway.problem("receipts", f"{partner} {stream}", error)
    gateway.report.answers.sort(key=lambda line: (line.partner, line.stream, line.seq))


def _settle_stream(gateway: Gateway, partner: str, stream: str) -> None:
    place = gateway.places[gateway.config.partners[partner].fetch]
    folder = addresses.folder(to=gateway.me, sender=partner, stream=stream)
    listing = place.list(folder)
    mislisted.tell(gateway, "receipts", partner, stream, listing)
    for entry in listing:
        name = addresses.parse_note_name(entry.name)
        if name is None:
            continue
        found = _Found(partner, stream, name, f"{folder}/{entry.name}")
        try:
            _settle(gateway, place, found)
        except Unreachable:
            raise
        except (BadReceipt, PeerError, PlaceError, KeysError) as error:
            gateway.problem("receipts", f"{partner} {entry.name[:16]}", error)


def _settle(gateway: Gateway, place: Place, found: _Found) -> None:
    with gateway.ledger.transaction() as connection:
        envelope = outgoing.envelope(connection, found.name.eid)
        before = incoming.receipt_of(
            connection, eid=found.name.eid, partner=found.partner, stage=found.name.stage
        )
    if envelope is None:
        raise PeerError(
            "a receipt for an envelope that is not in our ledger",
            hint="if the ledger was restored from an old copy, restore the newest one first",
        )
    if before is not None:
        _require_same(gateway, place, found, envelope, before)
    elif not _write_down(gateway, place, found, envelope):
        return  # the details are still on their way: the receipt waits where it is
    try:
        place.remove(found.path)
    except PlaceError:
        gateway.journal.write("receipt.left-behind", at=gateway.now(), partner=found.partner)


def _require_same(
    gateway: Gateway, place: Place, found: _Found, envelope: EnvelopeEntry, before: ReceiptEntry
) -> None:
    """Let a receipt that came before come again, byte for byte.

    Raises:
        BadReceipt: other bytes that the partner never signed; the receipt we have stands.
        PeerError: the partner signed two different ones: the second is kept as evidence.
    """
    data = _bytes_of(place, found)
    digest = file_digest(data)
    if digest == before.digest:
        return
    signed = receipt.read(data, gateway.trust, first_seen=gateway.now())
    _check_fits(gateway, signed, found, envelope)
    name = f"{digest[:32]}-{addresses.note_name(signed.eid, signed.stage)}"
    kept = gateway.home.root / "evidence" / found.partner / found.stream / name
    write_durably(kept, data)
    with gateway.ledger.transaction() as connection:
        log.append_once(
            connection,
            "receipt.conflict",
            at=moment(gateway.now()),
            digest=digest,
            eid=signed.eid,
            from_=found.partner,
            stage=signed.stage,
        )
    raise PeerError(
        f"ALARM: {found.partner} signed two different receipts for number {envelope.seq} of "
        f"stream {found.stream}, stage {signed.stage}",
        hint=f"the first one counts; the second is kept in {kept.parent} and lies at its place "
        f"until you remove it; ask {found.partner} at once",
    )


def _bytes_of(place: Place, found: _Found) -> bytes:
    sink = io.BytesIO()
    place.read(found.path, sink, limit=MAX_NOTE_BYTES)
    return sink.getvalue()


def _write_down(gateway: Gateway, place: Place, found: _Found, envelope: EnvelopeEntry) -> bool:
    """Verify one receipt and write it down; False where its outcome lines are not here yet."""
    data = _bytes_of(place, found)
    signed = receipt.read(data, gateway.trust, first_seen=gateway.now())
    _check_fits(gateway, signed, found, envelope)
    answers = _answers(gateway, signed, envelope)
    if answers is None:
        return False
    kept = gateway.home.received(
        found.partner, found.stream, addresses.note_name(signed.eid, signed.stage)
    )
    write_durably(kept, data)
    _record(gateway, found, signed, answers, file_digest(data))
    _witness(gateway, found, signed, data)
    return True


def _witness(gateway: Gateway, found: _Found, signed: Receipt, data: bytes) -> None:
    """Keep what a receipt says of its signer's log; the receipt counts whatever that is."""
    if not signed.checkpoint:
        return
    shown = signed.checkpoint.encode()
    try:
        witness.see(gateway, found.partner, shown, said=signed.time, carrier=data)
    except (PeerError, BadCheckpoint) as error:
        gateway.problem("log", found.partner, error)


def _check_fits(gateway: Gateway, signed: Receipt, found: _Found, envelope: EnvelopeEntry) -> None:
    """That a receipt speaks of the envelope and the stage whose name it has.

    Raises:
        BadReceipt: it does not.
    """
    said = (signed.sender, signed.to, signed.eid, signed.stage, signed.batch, signed.seq)
    ours = (
        found.partner,
        gateway.me,
        envelope.eid,
        found.name.stage,
        envelope.batch,
        envelope.seq,
    )
    if said != ours:
        raise BadReceipt("a receipt that does not fit the envelope it is named after")
    final = signed.stage == "business" and signed.result != "refused"
    if final and signed.received != envelope.records:
        raise BadReceipt("a receipt for another number of records than was sent")


def _answers(
    gateway: Gateway, signed: Receipt, envelope: EnvelopeEntry
) -> tuple[Outcome, ...] | None:
    """The outcome of every record; empty before `business`; None while the lines are missing.

    Raises:
        BadReceipt: the lines do not have the signed Merkle root, or do not add up.
    """
    if signed.stage != "business" or signed.result == "refused":
        return ()
    if signed.details:
        with gateway.ledger.transaction() as connection:
            lines = incoming.details_of(
                connection, eid=signed.details, sender=signed.sender, answers=envelope.eid
            )
        if lines is None:
            return None
        answers = _parse(lines)
    elif signed.accepted == signed.received:
        answers = tuple(Outcome(at, "accepted") for at in range(signed.received))
    else:
        raise BadReceipt("a receipt with rejected records and without details")
    if outcomes.root(answers) != signed.outcomes or not _adds_up(signed, answers):
        raise BadReceipt("the outcome lines are not those that the partner signed for")
    return answers


def _parse(lines: bytes) -> tuple[Outcome, ...]:
    try:
        return outcomes.parse(lines)
    except BadOutcomes as error:
        raise BadReceipt(f"outcome lines outside the format: {error}") from None


def _adds_up(signed: Receipt, answers: tuple[Outcome, ...]) -> bool:
    counted = dict.fromkeys(("accepted", "duplicate", "superseded", "rejected"), 0)
    for outcome in answers:
        counted[outcome.code if outcome.code in _PLAIN else "rejected"] += 1
    return counted == {
        "accepted": signed.accepted,
        "duplicate": signed.duplicate,
        "superseded": signed.superseded,
        "rejected": signed.rejected,
    }


def _record(
    gateway: Gateway,
    found: _Found,
    signed: Receipt,
    answers: tuple[Outcome, ...],
    digest: str,
) -> None:
    now = gateway.now()
    refused = signed.result == "refused"
    final = refused or signed.stage == "business"
    with gateway.ledger.transaction() as connection:
        incoming.record_receipt(
            connection,
            ReceiptEntry(
                signed.eid,
                found.partner,
                signed.stage,
                digest,
                signed.result,
                signed.code,
                moment(signed.time),
                signed.details,
            ),
            at=moment(now),
        )
        incoming.record_outcomes(
            connection,
            eid=signed.eid,
            recipient=found.partner,
            lines=[(o.index, o.code, o.field) for o in answers if o.code != "accepted"],
        )
        if final:
            outgoing.advance_delivery(
                connection,
                signed.eid,
                found.partner,
                Event.REFUSED if refused else Event.ACCEPTED,
                at=moment(now),
                answer=signed,
            )
    if final:
        _report(gateway, found, signed)


def _report(gateway: Gateway, found: _Found, signed: Receipt) -> None:
    gateway.report.answers.append(
        OutcomeLine(
            partner=found.partner,
            stream=found.stream,
            seq=signed.seq,
            result=signed.result,
            code=signed.code,
            accepted=signed.accepted,
            rejected=signed.rejected,
            duplicate=signed.duplicate,
            superseded=signed.superseded,
        )
    )
    gateway.journal.write(
        "receipt",
        at=gateway.now(),
        partner=found.partner,
        stream=found.stream,
        seq=signed.seq,
        eid=signed.eid,
        result=signed.result,
        code=signed.code,
        accepted=signed.accepted,
        rejected=signed.rejected,
        duplicate=signed.duplicate,
        superseded=signed.superseded,
    )
