"""Old copies: before anything is sealed, what lies outside this home is held against its ledger.

A ledger, or a whole home, that came back from a backup knows nothing of what was sent since. It
would use numbers a second time. What it cannot have forgotten lies elsewhere: at partners' places
our own statement of our log, and our envelopes that nobody has taken yet; at ours the receipts of
partners. Each counts by its signature alone, so that no server can stop us with a name.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import BinaryIO, cast

from adapters.places.errors import PlaceError, Unreachable, Unwanted
from adapters.places.place import Entry, Place
from exchange import addresses
from exchange.errors import LedgerError
from exchange.evidence import checkpoints, statement, witness, witnessing
from exchange.first_bytes import Screen
from exchange.gateway import Gateway
from exchange.ledger import outgoing
from exchange.refusal import BadCheckpoint, BadReceipt, Refused
from exchange.wire import envelope, receipt
from keys.errors import KeysError
from keys.note import MAX_NOTE_BYTES


class OldCopy(LedgerError):
    """Something that we signed, or that answers it, is not in our ledger."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what}: this home or its ledger is an old copy",
            hint="nothing was sealed or sent; take back what partners kept (docs/operating.md): "
            "chengxin exchange rebuild --from FOLDER --replace",
        )


def check(gateway: Gateway) -> set[str]:
    """Look at every partner's places; returns the partners whose places could be looked at.

    Raises:
        OldCopy: one of them shows that our ledger is an old copy.
    """
    looked_at = set()
    for partner in gateway.config.partners:
        try:
            check_partner(gateway, partner)
        except Unreachable:  # a connection that broke is tried once more: sending looks, and tells
            continue
        except PlaceError as error:  # told even if it is over by then: a disk that fails once
            gateway.problem("send", partner, error)
            continue
        looked_at.add(partner)
    return looked_at


def check_partner(gateway: Gateway, partner: str) -> None:
    """Look at the places of one partner.

    Raises:
        OldCopy: as `check`.
        PlaceError: one of them cannot be asked.
    """
    section = gateway.config.partners[partner]
    _check_statements(gateway, partner, gateway.places[section.send])
    routes = [route.stream for route in gateway.config.routes if partner in route.to]
    control = () if section.balance == "off" else (addresses.control_stream(partner),)
    for stream in (*routes, *control, addresses.receipt_stream(partner)):
        _check_envelopes(gateway, partner, stream, gateway.places[section.send])
    for stream in (*routes, *control):
        _check_receipts(gateway, partner, stream, gateway.places[section.fetch])


def _check_statements(gateway: Gateway, partner: str, place: Place) -> None:
    """Our own newest word of our log, which lies at the partner's place for good."""
    folder = addresses.folder(to=partner, sender=gateway.me, stream=witnessing.STREAM)
    for entry in place.list(folder):
        if not witnessing.is_statement(entry.name):
            continue
        try:
            data = _read(place, f"{folder}/{entry.name}")
            said = statement.read(data, gateway.trust, first_seen=gateway.now())
            ours = witness.read(gateway, gateway.me, said.checkpoint)
        except (BadCheckpoint, KeysError):
            continue  # nothing that we have signed
        with gateway.ledger.transaction() as connection:
            same_log = ours.origin == checkpoints.origin(gateway, connection)
            why = checkpoints.contradiction(connection, ours) if same_log else ""
        if why and (said.sender, said.to) == (gateway.me, partner):
            raise OldCopy(f"our own word of our log at the place of {partner} is not of it ({why})")


def _check_envelopes(gateway: Gateway, partner: str, stream: str, place: Place) -> None:
    folder = addresses.folder(to=partner, sender=gateway.me, stream=stream)
    with gateway.ledger.transaction() as connection:
        last, _ = outgoing.end_of_chain(connection, stream)
    for entry, seq in _numbered(place, folder):
        if seq > last and _is_ours(gateway, place, f"{folder}/{entry.name}", entry):
            raise OldCopy(
                f"number {seq} of stream {stream} lies at the place of {partner}, our ledger ends "
                f"at {last}"
            )


def _numbered(place: Place, folder: str) -> Iterator[tuple[Entry, int]]:
    for entry in place.list(folder):
        name = addresses.parse_envelope_name(entry.name)
        if name is not None:
            yield entry, name.seq


def _is_ours(gateway: Gateway, place: Place, path: str, entry: Entry) -> bool:
    """Whether an envelope at a place bears our signature."""
    spooled = gateway.spool_file(entry.name)
    limit = min(entry.size, gateway.config.limits.max_envelope_bytes)
    try:
        with open(os.open(spooled, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as copy:
            screen = Screen(copy, size=entry.size, max_body=limit)
            place.read(path, cast("BinaryIO", screen), limit=limit)
            screen.finish()
            found = envelope.read(copy, gateway.trust.verifying_key, max_body=limit)
    except (Refused, Unwanted, KeysError):
        return False
    finally:
        spooled.unlink(missing_ok=True)
    return found.header.sender == gateway.me


def _check_receipts(gateway: Gateway, partner: str, stream: str, place: Place) -> None:
    folder = addresses.folder(to=gateway.me, sender=partner, stream=stream)
    for entry in place.list(folder):
        name = addresses.parse_note_name(entry.name)
        if name is None:
            continue
        with gateway.ledger.transaction() as connection:
            known = outgoing.envelope(connection, name.eid) is not None
        if known:
            continue
        try:
            data = _read(place, f"{folder}/{entry.name}")
            said = receipt.read(data, gateway.trust, first_seen=gateway.now())
        except (BadReceipt, KeysError):
            continue  # settling tells of it
        if (said.sender, said.to, said.eid) == (partner, gateway.me, name.eid):
            raise OldCopy(
                f"{partner} has answered number {said.seq} of stream {stream}, which our ledger "
                "does not know"
            )


def _read(place: Place, path: str) -> bytes:
    sink = io.BytesIO()
    place.read(path, sink, limit=MAX_NOTE_BYTES)
    return sink.getvalue()
