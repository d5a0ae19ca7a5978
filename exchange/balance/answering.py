"""Answering: a partner asks what we hold of what it sent us, and tells us what it found.

Nothing is kept between two questions: each is answered by what we hold when it is dealt with, and
says up to which number of each stream we have read. The partner reckons for the same numbers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from exchange import sealing
from exchange.balance import ending, leaves, post, secrets
from exchange.balance.leaves import Leaves
from exchange.balance.message import Difference, Message, Place, Say
from exchange.balance.tree import Node
from exchange.clock import moment
from exchange.errors import PeerError
from exchange.gateway import Gateway
from exchange.ledger import balances, holdings
from exchange.ledger.balances import ANSWERED, ANSWERING, Balance, DifferenceRow, Open

NO_SECRET = "secret"  # noqa: S105 - why a question is refused: its secret is not here


class Disputed(PeerError):
    """A partner tells another result than its own numbers and ours give."""


def answer(gateway: Gateway, one: Open, asked: Message) -> None:
    """Tell what we hold of the sender: the totals, or the nodes that it asks for.

    Raises:
        ExchangeError: the answer cannot be sealed; the question stays open.
    """
    secret = secrets.of_pair(gateway, one.sender, asked.secret)
    if secret is None:
        _refuse(gateway, one, asked)
        return
    days = {day for _, day, _ in asked.places}
    with gateway.ledger.transaction() as connection:
        cut = tuple(sorted(holdings.ends_of_chains(connection, one.sender).items()))
        rows = holdings.from_partner(connection, one.sender)
        found = leaves.of_partner(gateway, rows, sender=one.sender, secret=secret, days=days)
        said = replace(asked, say=Say.ANSWER, cut=cut, places=(), code="")
        if asked.places:
            said = replace(said, nodes=tuple(_nodes(found, asked.places)))
        else:
            totals = tuple((section, found.total(section)) for section in found.sections())
            said = replace(said, totals=totals)
        entry = post.seal(gateway, connection, one.sender, said, answers=one.eid, standard=one.std)
        _note(gateway, connection, one, said, totals=not asked.places)
        balances.close_message(connection, one.eid)
    sealing.reveal(gateway, entry)
    gateway.journal.write(
        "balance.answered", at=gateway.now(), to=one.sender, number=said.number, round=said.round
    )


def hear(gateway: Gateway, one: Open, said: Message) -> None:
    """Write the result that a partner tells, and hold it against what we answered.

    Raises:
        Disputed: by its numbers and ours another result comes out, or it never asked.
    """
    with gateway.ledger.transaction() as connection:
        balances.close_message(connection, one.eid)
        known = balances.numbered(connection, one.sender, ANSWERING, said.number)
        if known is not None:
            ours, _ = ending.sides(balances.totals_of(connection, known))
            rows = tuple(ending.side_by_side(ours, dict(said.totals)))
            balances.record_totals(connection, known, rows)
            balances.add_differences(connection, known, [_row(each) for each in said.differences])
            outcome, _, code = said.code.partition("-")
            code = code.strip("-")  # as the log takes it
            if outcome not in {balances.BALANCED, balances.DIFFERS, balances.STOPPED}:
                outcome, code = balances.STOPPED, "unknown"
            line = ending.write(gateway, connection, known, outcome, code)
    if known is None:
        raise Disputed(
            f"{one.sender} tells the result of balance {said.number}, of which it asked nothing",
            hint="it was not taken",
        )
    ending.tell(gateway, line)
    same_moment = json.dumps(said.cut) == known.totals_cut
    agree = all(row.agrees for row in rows)
    if outcome == balances.BALANCED and not (same_moment and agree):
        raise Disputed(
            f"{one.sender} calls balance {known.number} even, and its numbers are not those that "
            "we answered",
            hint=f"compare both: chengxin exchange balance show {one.sender}; then call them",
        )


def _nodes(found: Leaves, places: tuple[Place, ...]) -> Iterator[tuple[Place, Node]]:
    trees = {(kind, day): found.tree((kind, day)) for kind, day, _ in places}
    for kind, day, prefix in places:
        yield (kind, day, prefix), trees[kind, day].node(prefix)


def _refuse(gateway: Gateway, one: Open, asked: Message) -> None:
    """Say that we do not have the secret that a question names; send it again if it is ours."""
    if secrets.makes(gateway, one.sender):
        secrets.tell_again(gateway, one.sender)
    said = replace(asked, say=Say.REFUSE, code=NO_SECRET, cut=(), places=())
    with gateway.ledger.transaction() as connection:
        entry = post.seal(gateway, connection, one.sender, said, answers=one.eid, standard=one.std)
        balances.close_message(connection, one.eid)
    sealing.reveal(gateway, entry)


def _note(
    gateway: Gateway, connection: Connection, one: Open, said: Message, *, totals: bool
) -> None:
    """Write what we have answered, so that the result can be held against it."""
    at, cut = moment(gateway.now()), json.dumps(said.cut)
    before = balances.numbered(connection, one.sender, ANSWERING, said.number)
    entry = Balance(
        partner=one.sender,
        part=ANSWERING,
        number=said.number,
        secret=said.secret,
        state=ANSWERED,
        code="",
        round=said.round,
        question=one.eid,
        cut=cut,
        totals_cut=before.totals_cut if before and not totals else cut,
        started=before.started if before else at,
        changed=at,
    )
    balances.record(connection, entry)
    if totals:
        balances.forget_differences(connection, entry)
        rows = ending.side_by_side(dict(said.totals), {})
        balances.record_totals(connection, entry, rows)


def _row(one: Difference) -> DifferenceRow:
    return DifferenceRow(
        one.record_type,
        one.day,
        one.leaf.hex(),
        str(one.standing),
        one.stream,
        one.seq,
        one.position,
    )
