"""Status: where everything of one home stands, read without the passphrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from exchange import outstanding, sealing, servers, silence
from exchange.balance import listing as balances
from exchange.balance.listing import BalanceTotals
from exchange.clock import believed, legal_day, moment
from exchange.configuration.config import Config
from exchange.configuration.place_sections import SftpPlaceSection
from exchange.errors import HomeError
from exchange.evidence import witness
from exchange.home import Home
from exchange.intake import holding, quarantine
from exchange.intake.quarantine import Entry
from exchange.ledger import (
    contacts,
    gaps,
    incoming,
    inventory,
    last_times,
    opening,
    outgoing,
    queries,
    waiting,
)
from exchange.ledger.copies import CopyTotals
from exchange.ledger.incoming import Rejection, SenderTotals
from exchange.ledger.outgoing import FileEntry, PartnerTotals
from exchange.ledger.queries import QueryTotals
from exchange.ledger.releases import HeldTotals
from exchange.ledger.waiting import WaitingFile
from exchange.outstanding import WithdrawalTotals
from exchange.receiving import chain_gaps
from exchange.receiving.chain_gaps import GapLine
from exchange.silence import Source
from exchange.withdrawal import listing
from exchange.withdrawal.listing import Listing
from standards.library import Library

STATUS_SCHEMA = "chengxin/status/1"
_EXPIRY_WARNING = timedelta(days=7)
_TRUST_WARNING = timedelta(days=30)  # as other exchange products warn before a certificate ends


@dataclass(frozen=True, slots=True)
class LastRun:
    """When the newest run began and ended, and how."""

    started: str
    finished: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Since when a partner owes an answer to a batch."""

    partner: str
    since: str


@dataclass(frozen=True, slots=True)
class ContactLine:
    """How one place stands, and whose it is."""

    place: str
    partners: tuple[str, ...]
    last_answer: str
    failures: int
    since: str
    kind: str
    next_try: str


@dataclass(frozen=True, slots=True)
class Status:
    """Everything `chengxin exchange status` shows."""

    organisation: str
    name: str
    home: str
    files: tuple[FileEntry, ...]
    partners: tuple[PartnerTotals, ...]
    rejections: tuple[Rejection, ...]
    senders: tuple[SenderTotals, ...]
    waiting: tuple[WaitingFile, ...]
    quarantine: tuple[Entry, ...]
    gaps: tuple[GapLine, ...]
    held_back: tuple[HeldTotals, ...]
    copies: tuple[CopyTotals, ...]
    balances: tuple[BalanceTotals, ...]
    contacts: tuple[ContactLine, ...]
    sources: tuple[Source, ...]
    unanswered: tuple[Unanswered, ...]
    withdrawals: WithdrawalTotals
    queries: QueryTotals
    last_run: LastRun | None
    last_success: str
    warnings: tuple[str, ...]

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {"schema": STATUS_SCHEMA} | asdict(self)

    @classmethod
    def of_json(cls, facts: Mapping[str, Any]) -> Status:
        """A state from what `as_json` gave, also where another process printed it."""
        last = facts["last_run"]
        return cls(
            organisation=facts["organisation"],
            name=facts["name"],
            home=facts["home"],
            files=tuple(FileEntry(**one) for one in facts["files"]),
            partners=tuple(PartnerTotals(**one) for one in facts["partners"]),
            rejections=tuple(Rejection(**one) for one in facts["rejections"]),
            senders=tuple(SenderTotals(**one) for one in facts["senders"]),
            waiting=tuple(WaitingFile(**one) for one in facts["waiting"]),
            quarantine=tuple(Entry.of_json(one) for one in facts["quarantine"]),
            gaps=tuple(GapLine(**one) for one in facts["gaps"]),
            held_back=tuple(HeldTotals(**one) for one in facts["held_back"]),
            copies=tuple(CopyTotals(**one) for one in facts["copies"]),
            balances=tuple(BalanceTotals(**one) for one in facts["balances"]),
            contacts=tuple(
                ContactLine(**{**one, "partners": tuple(one["partners"])})
                for one in facts["contacts"]
            ),
            sources=tuple(Source(**one) for one in facts["sources"]),
            unanswered=tuple(Unanswered(**one) for one in facts["unanswered"]),
            withdrawals=WithdrawalTotals(**facts["withdrawals"]),
            queries=QueryTotals(**facts["queries"]),
            last_run=LastRun(**last) if last else None,
            last_success=facts["last_success"],
            warnings=tuple(facts["warnings"]),
        )


def read(home: Home, config: Config, *, at: datetime) -> Status:
    """The state of a home.

    Raises:
        LedgerError: the ledger cannot be used.
    """
    if not opening.exists(home, config):
        return _before_the_first_run(home, config, at)
    ledger = opening.open_ledger(home, config)
    try:
        with ledger.transaction() as connection:
            partners = outgoing.partner_totals(connection)
            held = waiting.files(connection)
            reached = tuple(_contacts(connection, config))
            sources = tuple(silence.sources(connection, config, at))
            missing = tuple(_gaps(connection, config, at))
            left = outstanding.read(connection, config, legal_day(at))
            compared = balances.newest(connection, config)
            return Status(
                organisation=config.organisation.id,
                name=config.organisation.name,
                home=str(home.root),
                files=outgoing.files_taken(connection),
                partners=partners,
                rejections=incoming.rejections(connection),
                senders=incoming.sender_totals(connection),
                waiting=held,
                quarantine=quarantine.entries(connection),
                gaps=missing,
                held_back=left.held_back,
                copies=left.copies,
                balances=compared,
                contacts=reached,
                sources=sources,
                unanswered=tuple(_unanswered(connection)),
                withdrawals=left.withdrawals,
                queries=queries.totals(connection),
                last_run=_last_run(connection, at),
                last_success=last_times.last_success(connection, believed(at)),
                warnings=(
                    *_copy_warnings(home, connection),
                    *_clock_warnings(connection, at),
                    *_held_warnings(home, config, held),
                    *_standard_warnings(home, config, at),
                    *_delivery_warnings(partners),
                    *_contact_warnings(reached),
                    *(one.warning for one in sources if one.warning),
                    *(chain_gaps.sentence(one) for one in missing),
                    *_withdrawal_warnings(left.listing),
                    *filter(None, map(outstanding.copy_warning, left.copies)),
                    *balances.warnings(compared),
                    *_expiry_warnings(connection, at),
                    *_warnings_of_disk(home, config, at),
                ),
            )
    finally:
        ledger.close()


def _before_the_first_run(home: Home, config: Config, at: datetime) -> Status:
    whose = (config.organisation.id, config.organisation.name, str(home.root))
    lost = (
        "the ledger is gone, and the archive holds envelopes: chengxin exchange rebuild --replace",
    )
    warnings = (
        *(lost if opening.is_lost(home, config) else ()),
        *_standard_warnings(home, config, at),
        *_warnings_of_disk(home, config, at),
    )
    nothing = (WithdrawalTotals(), QueryTotals())
    return Status(
        *whose, (), (), (), (), (), (), (), (), (), (), (), (), (), *nothing, None, "", warnings
    )


def _warnings_of_disk(home: Home, config: Config, at: datetime) -> Iterator[str]:
    """What is to know without the ledger: partners' servers and logs, keys and trust."""
    yield from _partners_warnings(home, config)
    yield from _key_warnings(home, at)


def _last_run(connection: Connection, at: datetime) -> LastRun | None:
    found = inventory.last_run(connection, believed(at))
    return LastRun(*found) if found else None


def _copy_warnings(home: Home, connection: Connection) -> Iterator[str]:
    """That every run is refused, because the ledger is older than the archive."""
    for error in islice(sealing.older_than_archive(home, connection), 1):
        yield f"{error} ({error.hint})"


def _clock_warnings(connection: Connection, at: datetime) -> Iterator[str]:
    newest = inventory.newest_moment(connection)
    if newest > believed(at):
        yield (
            f"the ledger has seen {newest}: this clock went back, or was ahead then (what is "
            "sealed by a clock that is ahead is taken by nobody until that time)"
        )


def _held_warnings(home: Home, config: Config, held: tuple[WaitingFile, ...]) -> Iterator[str]:
    """What waits because a partner lacks the standard, and the way out."""
    from keys import home as homes
    from keys.errors import KeysError

    if not held:
        return
    try:
        trust = homes.load_trust(home.root)
    except KeysError:  # `_key_warnings` tells
        return
    for _, error in holding.findings(config, trust, held):
        yield f"{error} ({error.hint})"


def _standard_warnings(home: Home, config: Config, at: datetime) -> Iterator[str]:
    library = Library().with_folder(home.standards)
    return holding.standard_warnings(config, library, legal_day(at))


def _unanswered(connection: Connection) -> Iterator[Unanswered]:
    for partner, since in sorted(last_times.oldest_unanswered(connection).items()):
        yield Unanswered(partner, since)


def _gaps(connection: Connection, config: Config, at: datetime) -> Iterator[GapLine]:
    for one in gaps.all_of(connection):
        yield chain_gaps.line(one, at=at, alarm_hours=config.limits.gap_alarm_hours)


def _contacts(connection: Connection, config: Config) -> Iterator[ContactLine]:
    for one in contacts.all_of(connection).values():
        partners = tuple(
            who
            for who, section in config.partners.items()
            if one.place in (section.send, section.fetch)
        )
        if partners:
            yield ContactLine(
                place=one.place,
                partners=partners,
                last_answer=one.last_answer,
                failures=one.failures,
                since=one.since,
                kind=one.kind,
                next_try=one.next_try,
            )


def _contact_warnings(reached: tuple[ContactLine, ...]) -> Iterator[str]:
    for one in reached:
        if one.failures:
            again = f"; asked again after {one.next_try}" if one.next_try else ""
            yield (
                f"{one.place} ({', '.join(one.partners)}) has not been reached since {one.since}, "
                f"{one.failures} times in a row ({one.kind}){again}"
            )


def _delivery_warnings(partners: tuple[PartnerTotals, ...]) -> Iterator[str]:
    for one in partners:
        if one.waiting:
            yield f"{one.partner} has not yet answered {one.waiting} of {one.batches} batches"
        if one.refused:
            yield (
                f"{one.partner} refused {one.refused} batches; their content is sealed again "
                "by the next run unless limits.max_resends is reached"
            )


def _withdrawal_warnings(found: Listing) -> Iterator[str]:
    """Who holds what should be gone; `exchange withdrawals` has the list."""
    for partner in sorted({one.partner for one in found.overdue}):
        late = [one for one in found.overdue if one.partner == partner]
        yield (
            f"{partner} still holds {len(late)} withdrawn records past their deadline, "
            f"{max(one.over for one in late)} days at most: chengxin exchange withdrawals"
        )
    for one in found.holders:
        if one.standing == listing.DISPUTED:
            yield (
                f"{one.partner} answers that it has no record of case {one.case}, and had signed "
                "for it: ask it, then chengxin exchange withdrawals settle"
            )
    if found.unmatched:
        yield (
            f"{len(found.unmatched)} withdrawals name records that nobody was sent: "
            "chengxin exchange withdrawals"
        )
    if found.untimed:
        yield (
            f"{len(found.untimed)} withdrawals have a deadline in a year whose working days are "
            "not known: put them into working-days.csv (docs/withdrawals.md)"
        )


def _expiry_warnings(connection: Connection, at: datetime) -> Iterator[str]:
    """Envelopes that a partner must take soon: once they expire it may not, and the chain stops."""
    for one in outgoing.unanswered_until(connection, moment(at + _EXPIRY_WARNING)):
        yield (
            f"{one.recipient} has not taken number {one.seq} of stream {one.stream}, "
            "which expires within a week: ask it to run its relay"
        )


def _partners_warnings(home: Home, config: Config) -> Iterator[str]:
    """What is to know of partners' servers and logs."""
    yield from _server_warnings(home, config)
    for _, error in witness.open_contradictions(home, config):
        yield f"{error} ({error.hint})"


def _server_warnings(home: Home, config: Config) -> Iterator[str]:
    """Servers that were never probed, or that greet otherwise since."""
    for partner, section in config.partners.items():
        for name in dict.fromkeys((section.send, section.fetch)):
            place = config.places[name]
            if not isinstance(place, SftpPlaceSection):
                continue
            try:
                known = servers.load(home, name, servers.address(place))
            except HomeError as error:
                yield f"{error} ({error.hint})"
                continue
            if known is None:
                yield (
                    f"the server of place {name} was never probed, so it is used in the careful "
                    f"way: chengxin exchange probe {partner}"
                )
            elif known.drift:
                warning = servers.drift_warning(known, known.drift)
                yield (
                    f"place {name}, since {known.drift_since}: {warning.message}: "
                    f"chengxin exchange probe {partner}"
                )


def _key_warnings(home: Home, at: datetime) -> Iterator[str]:
    """Keys at the lowest cost, keys and trust that end soon. Needs no passphrase."""
    from keys import home as homes
    from keys import report
    from keys.errors import KeysError

    try:
        yield from report.keys_of(home.root, now=at)["warnings"]
        trust = homes.load_trust(home.root)
    except KeysError as error:
        yield f"{error} ({error.hint})" if error.hint else str(error)
        return
    if trust.expires - at < _TRUST_WARNING:
        yield f"the trust file ends on {moment(trust.expires)}: chengxin keys trust renew"
