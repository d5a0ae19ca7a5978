"""What people ask and answer about withdrawals; needs no passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from exchange.clock import legal_day, moment
from exchange.configuration.config import Config
from exchange.errors import ConfigurationError, ExchangeError, Exit
from exchange.home import Home
from exchange.journal import Journal
from exchange.ledger import opening, withdrawal_answers
from exchange.ledger import withdrawals as book
from exchange.ledger.withdrawals import Case
from exchange.withdrawal import listing
from exchange.withdrawal.cases import UNMATCHED
from exchange.withdrawal.listing import DISPUTED, REJECTED, Listing
from exchange.withdrawal.notice import Reason

_BY_WORD = frozenset({DISPUTED, REJECTED})


class UnknownCase(ExchangeError):
    """No case has this number, or it does not wait for such an answer."""

    exit_code = Exit.INPUT_MISSING


def listed(home: Home, config: Config, *, at: datetime) -> Listing:
    """Who still holds what, now.

    Raises:
        LedgerError: the ledger cannot be used.
    """
    if not opening.exists(home, config):
        return Listing((), (), (), {}, {})
    with _ledger(home, config) as connection:
        return listing.read(connection, config, legal_day(at))


def exit_code(found: Listing) -> int:
    """How the list ends: whether anything needs a person."""
    if found.untimed:
        return Exit.CONFIGURATION
    waiting = found.overdue or found.unmatched
    return Exit.SOME_REJECTED if waiting or _disputed(found) else Exit.FINE


def _disputed(found: Listing) -> bool:
    return any(one.standing in _BY_WORD for one in found.holders)


def lift(home: Home, config: Config, name: str, *, at: datetime) -> Case:
    """Let a corrected record be sent again as it was.

    Raises:
        UnknownCase: there is no such case, or its record may be sent.
        ConfigurationError: its reason is final.
    """
    with _ledger(home, config, writing=True) as connection:
        case = _case(connection, name)
        stone = book.tombstone(connection, case.record_type, case.key)
        if stone is None:
            raise UnknownCase(f"{name}: its record may be sent", hint="nothing to do")
        if Reason(stone.reason).is_final:
            raise ConfigurationError(
                f"{name}: {Reason(stone.reason).shown} is final; such a record is never sent again",
                hint="a new decision is a new record with a number of its own",
            )
        book.lift(connection, case.record_type, case.key)
    Journal(home.root / "log").write("withdrawal.lifted", at=at, case=case.name)
    return case


def settle(home: Home, config: Config, name: str, partner: str, *, at: datetime) -> None:
    """Take off the list what a person has cleared up.

    Raises:
        UnknownCase: nothing of that kind waits under this number.
    """
    with _ledger(home, config, writing=True) as connection:
        case = _case(connection, name)
        if not partner and case.state == UNMATCHED:
            book.set_state(connection, [case.number], book.DONE)
        elif partner and _contradicts(connection, config, case, partner, at):
            withdrawal_answers.settle(connection, case.number, partner, at=moment(at))
        else:
            raise UnknownCase(
                f"{name} waits for no such answer {partner}".rstrip(),
                hint=f"see chengxin exchange withdrawals --home {home.root}",
            )
    Journal(home.root / "log").write("withdrawal.settled", at=at, case=name, partner=partner)


def _contradicts(
    connection: Connection, config: Config, case: Case, partner: str, at: datetime
) -> bool:
    found = listing.read(connection, config, legal_day(at))
    return any(
        one.case == case.name and one.partner == partner and one.standing in _BY_WORD
        for one in found.holders
    )


def _case(connection: Connection, name: str) -> Case:
    digits = name.removeprefix("w")
    case = book.numbered(connection, int(digits)) if digits.isdecimal() else None
    if case is None:
        raise UnknownCase(
            f"there is no case {name}", hint="see what is listed: chengxin exchange withdrawals"
        )
    return case


@contextmanager
def _ledger(home: Home, config: Config, *, writing: bool = False) -> Iterator[Connection]:
    ledger = opening.open_ledger(home, config, writing=writing)
    try:
        with ledger.transaction() as connection:
            yield connection
    finally:
        ledger.close()
