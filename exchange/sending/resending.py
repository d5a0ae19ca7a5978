"""Resending: envelopes of any period are put at a partner's place once more, byte for byte.

A partner that has them answers with its stored receipts and does nothing else. One that lost them
takes them, as long as its chain goes on with them and they have not expired.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from exchange import addresses, sealing
from exchange.clock import CHINA, moment
from exchange.errors import ConfigurationError, ExchangeError, Exit
from exchange.gateway import Gateway
from exchange.ledger import outgoing, sealed_periods
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.lifecycle import Event, State

RESEND_SCHEMA = "chengxin/resend/1"


class NothingToResend(ExchangeError):
    """Nothing was sealed for this partner in this period."""

    exit_code = Exit.INPUT_MISSING


@dataclass(frozen=True, slots=True)
class Period:
    """Legal days, both included."""

    first: date
    last: date

    def moments(self) -> tuple[str, str]:
        """The first moment, and the first one after, as the ledger writes them."""
        start = datetime.combine(self.first, time(), CHINA)
        end = datetime.combine(self.last + timedelta(days=1), time(), CHINA)
        return moment(start), moment(end)


@dataclass(slots=True)
class StreamLine:
    """What was put again of one stream."""

    stream: str
    first: int
    last: int
    batches: int = 0
    records: int = 0
    answered: int = 0  # of those, which the partner had answered before
    expired: list[int] = field(default_factory=list)  # numbers that nobody may take any more


@dataclass(frozen=True, slots=True)
class Resent:
    """What `chengxin exchange resend` did."""

    partner: str
    streams: tuple[StreamLine, ...]

    @property
    def exit_code(self) -> int:
        """1 where envelopes were left out because they have expired."""
        left_out = any(one.expired for one in self.streams)
        return int(Exit.SOME_REJECTED if left_out else Exit.FINE)

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {"schema": RESEND_SCHEMA, **asdict(self), "exit_code": self.exit_code}


def resend(
    gateway: Gateway, partner: str, period: Period, *, stream: str = "", expired: bool = False
) -> Resent:
    """Put everything again that was sealed for a partner in a period, in chain order.

    With `expired`, also what the partner may no longer take: it answers if it has it.

    Raises:
        ConfigurationError: no such partner.
        NothingToResend: nothing was sealed for it in that period.
        LedgerError: an envelope is gone or damaged in the archive.
        PlaceError: its place cannot be reached or does not take it.
    """
    section = gateway.config.partners.get(partner)
    if section is None:
        raise ConfigurationError(
            f"{partner} is no partner of chengxin.toml",
            hint=f"partners: {', '.join(gateway.config.partners) or 'none'}",
        )
    with gateway.ledger.transaction() as connection:
        found = sealed_periods.sealed_for(connection, partner, *period.moments(), stream=stream)
    if not found:
        raise NothingToResend(
            f"nothing was sealed for {partner} from {period.first} to {period.last}",
            hint="days are those of Asia/Shanghai; see chengxin exchange status",
        )
    lines: dict[str, StreamLine] = {}
    for entry, state in found:
        line = lines.setdefault(entry.stream, StreamLine(entry.stream, entry.seq, entry.seq))
        line.last = entry.seq
        if entry.expires <= moment(gateway.now()) and not expired:
            line.expired.append(entry.seq)
            continue
        _put(gateway, partner, section.send, entry, state)
        line.batches, line.records = line.batches + 1, line.records + entry.records
        line.answered += state not in (State.READY, State.SENT)
    return Resent(partner, tuple(lines.values()))


def _put(gateway: Gateway, partner: str, place: str, entry: EnvelopeEntry, state: State) -> None:
    folder = addresses.folder(to=partner, sender=gateway.me, stream=entry.stream)
    name = addresses.envelope_name(entry.seq, entry.eid)
    gateway.tell(f"resend: {entry.stream} {entry.seq} to {partner}")
    gateway.places[place].write(f"{folder}/{name}", sealing.kept_whole(gateway, entry))
    now = gateway.now()
    if state in (State.READY, State.SENT):
        with gateway.ledger.transaction() as connection:
            outgoing.advance_delivery(
                connection, entry.eid, partner, Event.UPLOADED, at=moment(now)
            )
    gateway.journal.write(
        "envelope.resent",
        at=now,
        to=partner,
        stream=entry.stream,
        seq=entry.seq,
        eid=entry.eid,
        records=entry.records,
    )


def text(done: Resent) -> Iterable[str]:
    """What to tell a person, one line each."""
    for one in done.streams:
        yield (
            f"resent 已重发: stream {one.stream} numbers {one.first} to {one.last}: "
            f"{one.batches} envelopes with {one.records} records, "
            f"{one.answered} of them were answered before"
        )
        if one.expired:
            numbers = ", ".join(map(str, one.expired))
            yield (
                f"  expired 已过期: {numbers}: nobody may take them; a partner that lost them gets "
                "their records in a stream of another name; --expired asks one that has them"
            )
        if one.first > 1:
            yield (
                f"  a partner whose chain ends before {one.first - 1} holds them until it has "
                "what comes before: begin at an earlier day 缺前号则等待"
            )
