"""Balancing: the step of a run that deals with what partners ask and answer about balances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from exchange.balance import answering, asking, comparing, post, secrets
from exchange.balance.message import Say
from exchange.errors import ExchangeError, LedgerBusy
from exchange.gateway import Gateway
from exchange.ledger import balances
from exchange.ledger.balances import Open
from keys.errors import KeysError

MOST_QUESTIONS = 8  # of one partner in one run: each has us read what we hold of it


def take_part(gateway: Gateway) -> None:
    """Deal with what partners said, make the secrets that lack, and begin what is due.

    What goes wrong with one partner is reported, and the others go on.
    """
    active = {
        partner: section.balance
        for partner, section in gateway.config.partners.items()
        if section.balance != "off"
    }
    for partner in active:
        _try(gateway, partner, partial(secrets.prepare, gateway, partner))
    with gateway.ledger.transaction() as connection:
        waiting = [one for one in balances.open_messages(connection) if one.sender in active]
    asked: Counter[str] = Counter()
    for one in waiting:
        if asked[one.sender] < MOST_QUESTIONS:
            asked[one.sender] += 1
            _try(gateway, one.sender, partial(_deal_with, gateway, one))
    for partner, schedule in active.items():
        _try(gateway, partner, partial(asking.start_due, gateway, partner, schedule))


def _try(gateway: Gateway, partner: str, step: Callable[[], None]) -> None:
    try:
        step()
    except LedgerBusy:
        raise
    except (ExchangeError, KeysError, OSError) as error:
        gateway.problem("balance", partner, error)


def _deal_with(gateway: Gateway, one: Open) -> None:
    said, answers = post.read_again(gateway, one)
    if said.say is Say.SECRET:
        secrets.take(gateway, one, said)
    elif said.say is Say.ASK:
        answering.answer(gateway, one, said)
    elif said.say is Say.ANSWER:
        comparing.take(gateway, one, said, answers)
    elif said.say is Say.REFUSE:
        asking.refused(gateway, one, said)
    else:
        answering.hear(gateway, one, said)
