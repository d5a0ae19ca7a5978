"""Arrivals: what partners put for us is fetched, verified, opened, checked again and answered.

The receiver's steps of envelope.md §3, in that order. Once an envelope has passed step 6 it
consumes its number whatever follows: one transaction writes the chain, what we now hold and the
signed receipts. Before that, unauthenticated input gets no answer at all.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from adapters.places.errors import PlaceError, Unreachable
from adapters.places.place import Entry, Place
from exchange import addresses, clock, delivery
from exchange.clock import moment
from exchange.configuration import query_sections
from exchange.errors import ConfigurationError, ExchangeError, PeerError
from exchange.gateway import Gateway
from exchange.home import move_durably
from exchange.ledger import gaps, incoming, log, outgoing
from exchange.ledger.gaps import StandingGap
from exchange.querying import taking
from exchange.receiving import answer, chain_gaps, fetching, mislisted
from exchange.refusal import Refused
from exchange.report import OutcomeLine
from exchange.wire import envelope, policy
from exchange.wire.envelope import Verified
from exchange.wire.header import Header
from exchange.withdrawal import notice, receiving, sending
from keys.digests import stream_digest
from keys.errors import KeysError
from standards.library import NotInForce, why_not
from standards.model import Catalog
from standards.release import StandardError


@dataclass(frozen=True, slots=True)
class Inlet:
    """One folder at one place in which one partner puts one stream."""

    partner: str
    stream: str
    place: str


class Gap(PeerError):
    """A number of a chain has not come yet."""


class Link(Enum):
    """How an envelope stands to the chain of its sender and stream (step 6)."""

    NEXT = auto()
    SEEN = auto()
    AHEAD = auto()
    CONFLICT = auto()  # another envelope has its number, or it names another predecessor


def fetch_all(gateway: Gateway, *, data: bool = True) -> None:
    """Fetch and answer everything that partners have put for us; without `data`, receipts alone.

    Receipt envelopes come first, so that the receipts that refer to them can be settled.
    """
    for inlet in _inlets(gateway, data=data):
        try:
            _fetch(gateway, inlet)
        except (PlaceError, ExchangeError, KeysError, OSError) as error:
            gateway.problem("fetch", f"{inlet.partner} {inlet.stream}", error)


def _inlets(gateway: Gateway, *, data: bool) -> list[Inlet]:
    partners = gateway.config.partners
    receipts = [
        Inlet(partner, addresses.receipt_stream(gateway.me), section.fetch)
        for partner, section in partners.items()
    ]
    streams = [
        Inlet(one.sender, one.stream, partners[one.sender].fetch) for one in gateway.config.incoming
    ]
    asked = query_sections.inlets(gateway.config.queries, gateway.config.asking)
    streams += [Inlet(partner, stream, partners[partner].fetch) for partner, stream in asked]
    control = [
        Inlet(partner, addresses.control_stream(gateway.me), section.fetch)
        for partner, section in partners.items()
        if section.balance != "off"
    ]
    return receipts + streams + control if data else receipts


def _fetch(gateway: Gateway, inlet: Inlet) -> None:
    place = gateway.places[inlet.place]
    folder = addresses.folder(to=gateway.me, sender=inlet.partner, stream=inlet.stream)
    listing = place.list(folder)
    mislisted.tell(gateway, "fetch", inlet.partner, inlet.stream, listing)
    fetching.forget(gateway, folder, {entry.name for entry in listing})
    for entry in listing:
        name = addresses.parse_envelope_name(entry.name)
        if name is None:
            continue
        if _left_behind(gateway, inlet, name):
            with contextlib.suppress(PlaceError):
                place.remove(f"{folder}/{entry.name}")
            continue
        try:
            _take(gateway, inlet, place, folder, entry)
        except (Gap, Unreachable):
            raise  # what follows waits as well
        except (Refused, PeerError, PlaceError) as error:
            if isinstance(error, Refused):
                _tell_of_refusal(gateway, inlet, entry, error)
            gateway.problem("fetch", f"{inlet.partner} {entry.name}", error)


def _tell_of_refusal(gateway: Gateway, inlet: Inlet, entry: Entry, why: Refused) -> None:
    """Write into the log that a file was not taken, once: it is tried again every run."""
    with (gateway.home.spool / entry.name).open("rb") as spooled:
        digest = stream_digest(spooled)
    with gateway.ledger.transaction() as connection:
        log.append_once(
            connection,
            "envelope.refused",
            at=moment(gateway.now()),
            digest=digest,
            from_=inlet.partner,
            stream=inlet.stream,
            code=str(why.code),
        )


def _take(gateway: Gateway, inlet: Inlet, place: Place, folder: str, entry: Entry) -> None:
    gateway.tell(f"fetch: {entry.name} of {inlet.stream} from {inlet.partner}")
    path = f"{folder}/{entry.name}"
    copy = fetching.fetch(gateway, place, folder, entry)
    try:
        _take_copy(gateway, inlet, place, path, copy.path)
    except Refused:
        if not copy.continued:
            raise
        copy = fetching.fetch(gateway, place, folder, entry, anew=True)
        _take_copy(gateway, inlet, place, path, copy.path)


def _take_copy(gateway: Gateway, inlet: Inlet, place: Place, path: str, spooled: Path) -> None:
    with envelope.open_spooled(spooled) as source:
        limit = gateway.config.limits.max_envelope_bytes
        verified = envelope.read(source, gateway.trust.verifying_key, max_body=limit)
        link = _link(gateway, verified)
        if link is not Link.SEEN:
            _admit(gateway, inlet, verified)
        if link is Link.AHEAD:
            _tell_of(gateway, "chain.gap", inlet, verified)
            raise _gap(gateway, verified)
        if link is Link.CONFLICT:
            _keep_evidence(gateway, inlet, spooled, verified)
        if link is Link.SEEN:
            _answer_again(gateway, verified)
        else:
            _process(gateway, inlet, spooled, source, verified)
    spooled.unlink(missing_ok=True)
    _let_go(gateway, place, path, verified.eid)


def _gap(gateway: Gateway, verified: Verified) -> Gap:
    """Write down that a number is missing, and say since when."""
    now, header = gateway.now(), verified.header
    with gateway.ledger.transaction() as connection:
        last, _ = incoming.end_of_chain(connection, sender=header.sender, stream=header.stream)
        standing = gaps.stand(
            connection,
            StandingGap(header.sender, header.stream, last + 1, header.seq, moment(now)),
        )
    line = chain_gaps.line(standing, at=now, alarm_hours=gateway.config.limits.gap_alarm_hours)
    return Gap(
        chain_gaps.sentence(line),
        hint=f"ask {header.sender} whether it was sent; what waits stays where it is",
    )


def _tell_of(gateway: Gateway, event: str, inlet: Inlet, verified: Verified) -> None:
    """Write into the log that an envelope does not fit its chain, once."""
    with gateway.ledger.transaction() as connection:
        log.append_once(
            connection,
            event,
            at=moment(gateway.now()),
            eid=verified.eid,
            from_=inlet.partner,
            stream=inlet.stream,
            seq=verified.header.seq,
        )


def _answer_again(gateway: Gateway, verified: Verified) -> None:
    """Put the stored receipts at their place once more; nothing else happens (step 6).

    Whoever brings the envelope again learns nothing that was not answered before, so an envelope
    that has expired since is not asked for its policy a second time.
    """
    at = moment(gateway.now())
    with gateway.ledger.transaction() as connection:
        incoming.answer_again(connection, verified.eid, sender=verified.header.sender, at=at)
        outgoing.put_answer_again(connection, verified.eid, at=at)


def _admit(gateway: Gateway, inlet: Inlet, verified: Verified) -> None:
    """Step 5, that the envelope lies where its header says, and that we can check its records.

    Raises:
        Refused: `policy`; no receipt is written for it.
        PeerError: it lies in another folder than its own.
        ConfigurationError: its standard is not installed here; it waits until it is.
    """
    now = gateway.now()
    policy.check(verified, trust=gateway.trust, me=gateway.me, now=now, first_seen=now)
    header = verified.header
    if (header.sender, header.stream) != (inlet.partner, inlet.stream):
        raise PeerError(
            f"an envelope of {header.sender} and stream {header.stream} lies in the folder of "
            f"{inlet.partner} and stream {inlet.stream}",
            hint="the server mixed up folders: ask whoever runs it",
        )
    if header.kind == "data":
        try:
            catalog = gateway.catalog(header.standard)
        except StandardError as error:
            raise ConfigurationError(
                f"{inlet.partner} sends {header.standard}, which is not installed here",
                hint="take it in: chengxin standards install RELEASE --home "
                f"{gateway.home.root}; the envelope waits",
            ) from error
        why = _why_not(gateway, catalog, header.created)
        if why is not None and not _may_withdraw(catalog, header.created):
            raise _outside(inlet, header, why)


def _why_not(gateway: Gateway, catalog: Catalog, created: datetime) -> NotInForce | None:
    """Why records that were sealed at a time may not come under a standard; None if they may."""
    grace = gateway.config.limits.standard_grace_days
    return why_not(catalog, clock.legal_day(created), grace)


def _may_withdraw(catalog: Catalog, created: datetime) -> bool:
    """Whether a standard has been in force: records under it are withdrawn at any time after."""
    return clock.legal_day(created).isoformat() >= catalog.effective_from


def _outside(inlet: Inlet, header: Header, why: NotInForce) -> ConfigurationError:
    return ConfigurationError(
        f"{inlet.partner} sealed records on {clock.legal_day(header.created)}; {why}",
        hint="agree with the partner; to take them, raise limits.standard_grace_days",
    )


def _require_in_force(
    gateway: Gateway, inlet: Inlet, verified: Verified, opened: envelope.Opened
) -> None:
    """Leave an envelope where it is that brings records when their standard does not count.

    Withdrawals of what came while it did are always taken.

    Raises:
        ConfigurationError: the day on which it was sealed lies outside the standard's dates.
    """
    header = verified.header
    if header.kind != "data":
        return
    why = _why_not(gateway, gateway.catalog(header.standard), header.created)
    if why is not None and any(one.entry.type != notice.FILE_TYPE for one in opened.files):
        raise _outside(inlet, header, why)


def _link(gateway: Gateway, verified: Verified) -> Link:
    header = verified.header
    with gateway.ledger.transaction() as connection:
        last, eid = incoming.end_of_chain(connection, sender=header.sender, stream=header.stream)
        same_number = incoming.arrival_at(
            connection, sender=header.sender, stream=header.stream, seq=header.seq
        )
    if same_number is not None:
        return Link.SEEN if same_number.eid == verified.eid else Link.CONFLICT
    if header.seq > last + 1:
        return Link.AHEAD
    return Link.NEXT if header.seq == last + 1 and header.prev == eid else Link.CONFLICT


def _process(
    gateway: Gateway, inlet: Inlet, spooled: Path, source: BinaryIO, verified: Verified
) -> None:
    """Steps 7 to 10: whatever comes of it, the number is consumed and the receipt is written."""
    header = verified.header
    kept = gateway.home.received(
        inlet.partner, inlet.stream, addresses.envelope_name(header.seq, verified.eid)
    )
    try:
        with envelope.open_body(
            source, verified, gateway.keyring.decryption_keys(), folder=gateway.home.spool
        ) as opened:
            _require_in_force(gateway, inlet, verified, opened)
            of_stream = taking if taking.is_query(gateway, header) else delivery
            result = of_stream.apply(gateway, verified, opened)
    except Refused as refused:
        result = delivery.refused(verified, refused)
    if not kept.exists():
        move_durably(spooled, kept)
    answer.commit(gateway, verified, result)
    if result.notices:  # the same night, while the keys that they name are at hand
        catalog = gateway.catalog(header.standard)
        sending.seal_open(gateway, receiving.values_of(catalog, result.notices))
    if header.kind != "receipt":  # receipts are reported where they are settled
        gateway.report.arrivals.append(_line(verified, result))
    gateway.journal.write(
        "envelope.received",
        at=gateway.now(),
        sender=header.sender,
        stream=header.stream,
        seq=header.seq,
        eid=verified.eid,
        result=result.result,
        code=result.code,
    )


def _line(verified: Verified, result: delivery.Result) -> OutcomeLine:
    counts = result.counts
    return OutcomeLine(
        partner=verified.header.sender,
        stream=verified.header.stream,
        seq=verified.header.seq,
        result=result.result,
        code=result.code,
        accepted=counts.accepted,
        rejected=counts.rejected,
        duplicate=counts.duplicate,
        superseded=counts.superseded,
    )


def _keep_evidence(gateway: Gateway, inlet: Inlet, spooled: Path, verified: Verified) -> None:
    """Two envelopes with one number, both signed: keep both and alarm (step 6)."""
    name = addresses.envelope_name(verified.header.seq, verified.eid)
    kept = gateway.home.root / "evidence" / inlet.partner / inlet.stream / name
    if not kept.exists():
        move_durably(spooled, kept)
    _tell_of(gateway, "envelope.conflict", inlet, verified)
    gateway.journal.write(
        "equivocation",
        at=gateway.now(),
        sender=inlet.partner,
        stream=inlet.stream,
        seq=verified.header.seq,
        eid=verified.eid,
    )
    raise PeerError(
        f"ALARM: {inlet.partner} signed two envelopes for number {verified.header.seq} "
        f"of stream {inlet.stream}, or broke the chain",
        hint=f"both are kept: {kept.parent} and archive/received; ask {inlet.partner} at once",
    )


def _left_behind(gateway: Gateway, inlet: Inlet, name: addresses.EnvelopeName) -> bool:
    """Whether this is an envelope we have and could not remove: it need not be fetched again."""
    with gateway.ledger.transaction() as connection:
        known = incoming.arrival_at(
            connection, sender=inlet.partner, stream=inlet.stream, seq=name.seq
        )
    return known is not None and bool(known.left_behind) and known.eid.startswith(name.eid_start)


def _let_go(gateway: Gateway, place: Place, path: str, eid: str) -> None:
    """Remove what was dealt with: what lies there is what is still to be done."""
    try:
        place.remove(path)
    except PlaceError:
        with gateway.ledger.transaction() as connection:
            incoming.mark_left_behind(connection, eid)
