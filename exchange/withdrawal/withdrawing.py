"""Withdrawing: the steps of a run that are about withdrawals alone."""

from __future__ import annotations

from exchange.gateway import Gateway
from exchange.ledger import withdrawals as book
from exchange.withdrawal import calendar, cases, listing, sending, vanished


def before_files(gateway: Gateway) -> None:
    """Withdraw what is due before anything new is taken: nothing may overtake it in a stream."""
    cases.mend_deadlines(gateway)
    vanished.open_released(gateway)
    calendar.open_ended(gateway)
    sending.seal_open(gateway)


def close_answered(gateway: Gateway) -> None:
    """Close the cases to which everybody has given a signed answer."""
    with gateway.ledger.transaction() as connection:
        answered = listing.answered(connection, gateway.config)
        book.set_state(connection, answered, book.DONE)
    for number in answered:
        gateway.journal.write("withdrawal.answered", at=gateway.now(), case=f"w{number}")
