"""Asking: a balance of what we sent a partner begins, goes on, and ends.

The totals of every record type and day come first; where they differ, the trees are gone down
round by round until the records are found (`comparing`).
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from exchange import sealing
from exchange.balance import ending, post, secrets
from exchange.balance.message import (
    MOST_ROUNDS,
    Difference,
    Message,
    Place,
    Say,
)
from exchange.balance.tree import Standing
from exchange.clock import instant, legal_day, moment
from exchange.gateway import Gateway
from exchange.ledger import balances, holdings
from exchange.ledger.balances import ASKED, ASKING, STOPPED, WANTED, Balance, Open
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.report import BalanceLine

_NONE = "0" * 64  # the id of no secret
Cut = tuple[tuple[str, int], ...]


def want(connection: Connection, partner: str, *, at: str, anew: bool) -> Balance:
    """Write that the next run shall begin a balance; one that is under way stays, but for `anew`.

    Returns the one that is under way, or the one that will be.
    """
    last = balances.newest(connection, partner, ASKING)
    if last is not None and last.is_under_way:
        if not anew:
            return last
        balances.end(connection, replace(last, state=STOPPED, code="given-up", changed=at))
    one = _first(partner, 1 if last is None else last.number + 1, at)
    balances.record(connection, one)
    return one


def start_due(gateway: Gateway, partner: str, schedule: str) -> None:
    """Ask for the totals, where a balance is wanted or its day has come.

    One that is wanted before there is anything to compare waits until there is.
    Who has no secret of the pair, or lost it, asks all the same: the partner sends it then.

    Raises:
        ExchangeError: the question cannot be sealed.
    """
    at = moment(gateway.now())
    with gateway.ledger.transaction() as connection:
        if not holdings.has_exchanged(connection, partner):
            return
        secret = balances.secret_of(connection, partner)
        one = balances.newest(connection, partner, ASKING)
        if one is None or one.state != WANTED:
            if not _is_due(gateway, connection, partner, schedule, one):
                return
            one = _first(partner, 1 if one is None else one.number + 1, at)
        kid = secret.secret if secret is not None else _NONE
        entry = ask(gateway, connection, replace(one, secret=kid), ())
    show(gateway, one, entry)


def ask(
    gateway: Gateway, connection: Connection, one: Balance, places: tuple[Place, ...]
) -> EnvelopeEntry:
    """Seal the next question: nodes, or without any the totals. `show` it once committed."""
    said = Message(Say.ASK, one.secret, one.number, one.round, places=places)
    entry = post.seal(gateway, connection, one.partner, said)
    changed = moment(gateway.now())
    balances.record(connection, replace(one, state=ASKED, question=entry.eid, changed=changed))
    return entry


def show(gateway: Gateway, one: Balance, entry: EnvelopeEntry) -> None:
    """Give a committed question its name, and write it down."""
    sealing.reveal(gateway, entry)
    gateway.journal.write(
        "balance.asked", at=gateway.now(), to=one.partner, number=one.number, round=one.round
    )


def refused(gateway: Gateway, message: Open, said: Message) -> None:
    """The partner does not have the secret: it gets it again if it is ours, and is asked again."""
    if secrets.makes(gateway, message.sender):
        secrets.tell_again(gateway, message.sender)
    ended = None
    with gateway.ledger.transaction() as connection:
        balances.close_message(connection, message.eid)
        one = balances.newest(connection, message.sender, ASKING)
        if (
            one is None
            or one.state != ASKED
            or (one.number, one.round) != (said.number, said.round)
        ):
            return
        balances.replace_nodes(connection, one, ())
        balances.forget_differences(connection, one)
        if one.round < MOST_ROUNDS:
            balances.record(connection, replace(one, state=WANTED, round=one.round + 1))
        else:
            ended = finish(gateway, connection, one, (), STOPPED, "secret")
    if ended is not None:
        tell(gateway, ended)


Ended = tuple[BalanceLine, EnvelopeEntry]


def finish(
    gateway: Gateway, connection: Connection, one: Balance, cut: Cut, outcome: str, code: str = ""
) -> Ended:
    """End a balance, and seal its result to the partner. `tell` it once committed.

    `cut` is that of the totals, in whose name the result speaks.
    """
    balances.replace_nodes(connection, one, ())
    line = ending.write(gateway, connection, one, outcome, code)
    ours, _ = ending.sides(balances.totals_of(connection, one))
    said = Message(
        Say.RESULT,
        one.secret,
        one.number,
        one.round,
        code=f"{outcome}-{code}" if code else outcome,
        cut=cut,
        totals=tuple(ours.items()),
        differences=tuple(
            Difference(
                row.record_type,
                row.day,
                bytes.fromhex(row.leaf),
                Standing(row.standing),
                row.stream,
                row.seq,
                row.position,
            )
            for row in balances.differences_of(connection, one)
        ),
    )
    return line, post.seal(gateway, connection, one.partner, said)


def tell(gateway: Gateway, ended: Ended) -> None:
    """Give a committed result its name, and tell it."""
    line, entry = ended
    sealing.reveal(gateway, entry)
    ending.tell(gateway, line)


def _first(partner: str, number: int, at: str) -> Balance:
    return Balance(
        partner=partner,
        part=ASKING,
        number=number,
        secret="",
        state=WANTED,
        code="",
        round=0,
        question="",
        cut="",
        totals_cut="",
        started=at,
        changed=at,
    )


def _is_due(
    gateway: Gateway, connection: Connection, partner: str, schedule: str, last: Balance | None
) -> bool:
    """Whether a month, or a day, has begun since the last balance, and there is one to make."""
    if schedule not in {"monthly", "daily"} or (last is not None and last.is_under_way):
        return False
    if not holdings.has_answered(connection, partner):
        return False
    if last is None:
        return True
    length = len("YYYY-MM") if schedule == "monthly" else len("YYYY-MM-DD")
    before, now = legal_day(instant(last.started)), gateway.legal_day()
    return before.isoformat()[:length] < now.isoformat()[:length]
