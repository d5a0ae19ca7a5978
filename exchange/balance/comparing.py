"""Comparing: an answer of a partner is held against what it has signed for, and the next question.

Each answer says up to which number of each stream the partner had read. Our own books are reckoned
for the same numbers, and wait for its receipts where those are not all here yet: nothing under way
is a difference. What a partner says must fit what it said before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection

from exchange import addresses
from exchange.balance import asking, ending, leaves, tree
from exchange.balance.asking import Cut, Ended
from exchange.balance.leaves import Leaves
from exchange.balance.message import MOST_NODES, MOST_ROUNDS, Message, Place, Section
from exchange.balance.tree import Contradiction, Node, Standing, Summary
from exchange.errors import LedgerError, PeerError
from exchange.gateway import Gateway
from exchange.ledger import balances, holdings, outgoing
from exchange.ledger.balances import (
    ASKED,
    ASKING,
    BALANCED,
    DIFFERS,
    STOPPED,
    Balance,
    DifferenceRow,
    NodeRow,
    Open,
)
from exchange.ledger.outgoing import EnvelopeEntry

MOST_DIFFERENCES = 10_000  # records that are named; of more, the totals tell
MOST_WAITING = 1 << 14  # nodes


class Lies(PeerError):
    """What a partner says of its holdings cannot be so: the balance was stopped."""


class Unasked(PeerError):
    """A partner answers what was not asked."""


def take(gateway: Gateway, message: Open, said: Message, answers: str) -> None:
    """Go on with a balance by an answer; it stays open while receipts for its numbers lack.

    Raises:
        Unasked: it answers no question of ours that is open.
        Lies: it contradicts itself or our books; the balance is stopped.
        ExchangeError: the next question cannot be sealed; the answer stays open.
    """
    with gateway.ledger.transaction() as connection:
        one = balances.newest(connection, message.sender, ASKING)
        if not _is_open(one, said, answers):
            balances.close_message(connection, message.eid)
            newest = one is not None and one.question == answers
            if not newest and _is_question_of_ours(connection, message.sender, answers):
                return  # of a balance that has ended meanwhile
            one = None
        elif holdings.unanswered_up_to(connection, message.sender, dict(said.cut)):
            return
    if one is None:
        raise Unasked(
            f"{message.sender} answers a question about a balance that was not asked",
            hint="it was put aside; a home that was restored from an old copy may do so",
        )
    try:
        _go_on(gateway, message, one, said)
    except Contradiction as why:
        _stop(gateway, message, one, why)


def _is_open(one: Balance | None, said: Message, answers: str) -> bool:
    return (
        one is not None
        and one.state == ASKED
        and (one.number, one.round, one.secret) == (said.number, said.round, said.secret)
        and one.question == answers
    )


def _is_question_of_ours(connection: Connection, partner: str, eid: str) -> bool:
    entry = outgoing.envelope(connection, eid)
    return entry is not None and entry.stream == addresses.control_stream(partner)


def _go_on(gateway: Gateway, message: Open, one: Balance, said: Message) -> None:
    secret = gateway.keyring.balance_secret(one.secret)
    if secret is None:
        raise LedgerError(
            f"the secret of the balances with {one.partner} is not in keys/",
            hint="restore it from the backup of the home, or make another: "
            f"chengxin exchange balance rotate {one.partner}",
        )
    with gateway.ledger.transaction() as connection:
        _check_cut(connection, one, said.cut)
        waiting = balances.nodes_of(connection, one)
        days = {node.day for node in waiting[:MOST_NODES]}
        rows = holdings.by_partner(connection, one.partner, dict(said.cut))
        ours = leaves.of_ours(gateway, rows, secret=secret, days=days)
        now = replace(one, cut=json.dumps(said.cut))
        if waiting:
            left = _compare_nodes(connection, now, said, waiting, ours)
        else:
            now = replace(now, totals_cut=now.cut)
            left = _compare_totals(connection, now, said, ours)
        balances.replace_nodes(connection, now, left)
        asked, ended = _next(gateway, connection, now, left)
        balances.close_message(connection, message.eid)
    if asked is not None:
        asking.show(gateway, replace(now, round=now.round + 1), asked)
    if ended is not None:
        asking.tell(gateway, ended)


def _check_cut(connection: Connection, one: Balance, cut: Cut) -> None:
    before = dict(json.loads(one.cut)) if one.cut else {}
    read = dict(cut)
    for stream, seq in before.items():
        if read.get(stream, 0) < seq:
            raise Contradiction(f"it has read less of stream {stream} than it said before")
    for stream, seq in cut:
        if seq > outgoing.end_of_chain(connection, stream)[0]:
            raise Contradiction(f"it has read more of stream {stream} than we ever sealed")


def _compare_totals(
    connection: Connection, one: Balance, said: Message, ours: Leaves
) -> tuple[NodeRow, ...]:
    """Write what both sides have; returns the trees that differ."""
    mine = {section: ours.total(section) for section in ours.sections()}
    rows = tuple(ending.side_by_side(mine, dict(said.totals)))
    balances.forget_differences(connection, one)
    balances.record_totals(connection, one, rows)
    left = []
    for row in rows:
        if row.agrees or row.is_sealed:
            continue
        section = (row.record_type, row.day)
        if row.theirs:
            left.append(NodeRow(*section, "", row.theirs, row.theirs_root, one.cut))
        else:
            keys = map(tree.key_of, ours.tree(section).leaves)
            found = dict.fromkeys(keys, Standing.SENDER)
            balances.add_differences(connection, one, _rows(ours, section, found))
    return tuple(left)


def _compare_nodes(
    connection: Connection,
    one: Balance,
    said: Message,
    waiting: tuple[NodeRow, ...],
    ours: Leaves,
) -> tuple[NodeRow, ...]:
    """Write the records that differ; returns what is still to be asked for."""
    told = dict(said.nodes)
    asked = {_place(node): node for node in waiting[:MOST_NODES]}
    if not told.keys() <= asked.keys():
        raise Contradiction("it tells of what it was not asked")
    trees = {(kind, day): ours.tree((kind, day)) for kind, day, _ in asked}
    below: list[NodeRow] = []
    for (kind, day, prefix), node in asked.items():
        theirs = told.get((kind, day, prefix), Node({}, ()))
        tree.check(theirs, prefix, _announced(node, one))
        found = trees[kind, day].compare(prefix, theirs)
        rows = _rows(ours, (kind, day), found.differences)
        balances.add_differences(connection, one, rows)
        below += (
            NodeRow(kind, day, at.hex(), summary.count, summary.root, one.cut)
            for at, summary in found.ask.items()
        )
    return (*waiting[MOST_NODES:], *below)


def _announced(node: NodeRow, one: Balance) -> Summary | None:
    """What the partner said of a node before, if nothing has come to it since."""
    return Summary(node.count, node.root) if node.cut == one.cut else None


def _place(node: NodeRow) -> Place:
    return node.record_type, node.day, bytes.fromhex(node.prefix)


def _rows(ours: Leaves, section: Section, found: Mapping[bytes, Standing]) -> list[DifferenceRow]:
    sources = ours.sources(section, found.keys()) if found else {}
    return [
        DifferenceRow(
            *section,
            leaf=key.hex(),
            standing=str(standing),
            stream=sources[key].stream if key in sources else "",
            seq=sources[key].seq if key in sources else 0,
            position=sources[key].position if key in sources else 0,
        )
        for key, standing in found.items()
    ]


def _next(
    gateway: Gateway, connection: Connection, one: Balance, left: tuple[NodeRow, ...]
) -> tuple[EnvelopeEntry | None, Ended | None]:
    """The next question, or the end."""
    totals = balances.totals_of(connection, one)
    disagree = [row for row in totals if not row.agrees]
    known = balances.count_differences(connection, one)
    cut = tuple((stream, seq) for stream, seq in json.loads(one.totals_cut))
    outcome = code = ""
    if known > MOST_DIFFERENCES or len(left) > MOST_WAITING:
        outcome, code = DIFFERS, "too-many"
    elif not left and not disagree:
        outcome = BALANCED
    elif not left and (known or any(row.is_sealed for row in disagree)):
        outcome = DIFFERS
    elif not left and one.cut == one.totals_cut:
        raise Contradiction("its trees have other roots than ours, and no record that differs")
    elif one.round >= MOST_ROUNDS:
        outcome, code = STOPPED, "rounds"
    if outcome:
        return None, asking.finish(gateway, connection, one, cut, outcome, code)
    places = tuple(_place(node) for node in left[:MOST_NODES])
    return asking.ask(gateway, connection, replace(one, round=one.round + 1), places), None


def _stop(gateway: Gateway, message: Open, one: Balance, why: Contradiction) -> None:
    with gateway.ledger.transaction() as connection:
        balances.close_message(connection, message.eid)
        cut = tuple((stream, seq) for stream, seq in json.loads(one.totals_cut or "[]"))
        ended = asking.finish(gateway, connection, one, cut, STOPPED, "contradiction")
    asking.tell(gateway, ended)
    raise Lies(
        f"{one.partner} cannot hold what it says in balance {one.number}: {why}",
        hint=f"its signed answers are in archive/received/{one.partner}/{message.stream}; ask them",
    ) from why
