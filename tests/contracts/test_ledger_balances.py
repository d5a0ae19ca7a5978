"""What balances and the monthly form read off a ledger: SQLite, and a real PostgreSQL server."""

from dataclasses import replace
from pathlib import Path

import pytest
from kit import ledgers
from sqlalchemy import insert

from exchange.batch import Item
from exchange.ledger import balances, holdings, incoming, monthly, outgoing, rejects, waiting
from exchange.ledger.balances import (
    ANSWERING,
    ASKED,
    ASKING,
    Balance,
    DifferenceRow,
    NodeRow,
    Open,
    TotalRow,
)
from exchange.ledger.engines import Server
from exchange.ledger.holdings import HeldRow
from exchange.ledger.incoming import Arrival, HeldRecord, ReceiptEntry
from exchange.ledger.monthly import Count, Month
from exchange.ledger.outgoing import EnvelopeEntry, FileEntry
from exchange.ledger.rejects import Reject
from exchange.ledger.schema import withdrawal_items, withdrawals
from exchange.ledger.store import Ledger
from exchange.ledger.waiting import WaitingFile
from exchange.lifecycle import Event

ME, WUXI = "cn.jiangyin", "cn.wuxi"
NOW = "2026-11-22T10:05:00Z"
LATER = "2026-12-22T10:05:00Z"
STD = "jiangyin-person/2.0.0"
ONE = Balance(WUXI, ASKING, 1, "a" * 64, ASKED, "", 0, "e" * 64, "", "", NOW, NOW)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def connection(request, tmp_path):
    where: Path | Server = tmp_path / "ledger.sqlite3"
    if request.param == "postgresql":
        where = Server(ledgers.database(request.getfixturevalue("postgres_server")))
    ledger = Ledger.open(where, organisation=ME, writing=True)
    with ledger.transaction() as found:
        yield found
    ledger.close()


def key(number):
    return number.to_bytes(16, "big")


def seal(connection, seq, *numbers, to=(WUXI,), stream="person", source="f" * 64, content=0):
    """An envelope of ours with these records; gives its eid."""
    eid = f"{stream}{seq}".encode().hex().rjust(64, "0")
    entry = EnvelopeEntry(
        *(eid, stream, seq, "", f"01JD{seq:022}", "data", STD, NOW, "2027-02-20T10:05:00Z"),
        *(9, "d" * 64, len(numbers), source, "", 0, "kept"),
    )
    contents = [Item("penalty", b"{}", key(one), key(900 + content), "") for one in numbers]
    outgoing.record_envelope(connection, entry, recipients=to, contents=contents)
    return eid


def sign(connection, eid, *, rejected=(), time=NOW, code="required"):
    """Wuxi signs for everything in it but some positions."""
    got = ReceiptEntry(eid, WUXI, "business", eid, "accepted", "", time, "")
    incoming.record_receipt(connection, got, at=time)
    lines = [(place, code, "") for place in rejected]
    incoming.record_outcomes(connection, eid=eid, recipient=WUXI, lines=lines)
    outgoing.advance_delivery(connection, eid, WUXI, Event.ACCEPTED, at=time)


def take_back(connection, number, eid, *, position=0, reason="repaired"):
    facts = dict.fromkeys(("act", "day", "deadline", "due", "origin", "source", "file"), "")
    case = {"number": number, "record_type": "penalty", "key": key(number), "reason": reason}
    connection.execute(
        insert(withdrawals), {**facts, **case, "row": 0, "state": "open", "since": NOW}
    )
    item = {"eid": eid, "position": position, "number": number, "record_eid": eid}
    connection.execute(insert(withdrawal_items), item)


def held(connection, cut):
    return {
        int.from_bytes(row.key, "big"): (row.stream, row.seq, row.digest)
        for row in holdings.by_partner(connection, WUXI, cut)
    }


def test_what_a_clock_that_was_set_back_signed_counts_after_what_came_before(connection):
    sign(connection, seal(connection, 1, 1), time=LATER)
    sign(connection, seal(connection, 2, 1, content=1))

    assert held(connection, {"person": 2}) == {1: ("person", 2, key(901))}


def test_a_partner_holds_the_newest_version_that_it_signed_for_within_the_cut(connection):
    sign(connection, seal(connection, 1, 1, 2, 3), rejected=[2])
    sign(connection, seal(connection, 2, 2, content=1))
    seal(connection, 3, 1, content=2)  # not answered yet
    sign(connection, seal(connection, 1, 7, stream="other"))
    sign(connection, seal(connection, 1, 9, to=("cn.jiangsu", WUXI), stream="third"), rejected=[0])

    assert held(connection, {"person": 3, "other": 1, "third": 1}) == {
        1: ("person", 1, key(900)),
        2: ("person", 2, key(901)),
        7: ("other", 1, key(900)),
    }
    assert held(connection, {"person": 1}) == {
        1: ("person", 1, key(900)),
        2: ("person", 1, key(900)),
    }
    assert held(connection, {}) == {}
    assert holdings.unanswered_up_to(connection, WUXI, {"person": 3}) == 1
    assert holdings.unanswered_up_to(connection, WUXI, {"person": 2}) == 0
    assert holdings.has_answered(connection, WUXI)
    assert not holdings.has_answered(connection, "cn.jiangsu")


def test_what_a_partner_signed_to_have_withdrawn_it_holds_no_more_until_it_comes_again(connection):
    sign(connection, seal(connection, 1, 1, 2, 3, 4))
    for seq, number, reason in ((2, 1, "repaired"), (3, 2, "corrected"), (4, 3, "objection")):
        eid = seal(connection, seq)
        take_back(connection, number, eid, reason=reason)
        sign(connection, eid)
    refused = seal(connection, 5)
    take_back(connection, 4, refused)
    sign(connection, refused, rejected=[0], code="withdrawal_unknown")
    sign(connection, seal(connection, 6, 2, content=5))

    found = held(connection, {"person": 6})

    assert {number: seq for number, (_, seq, _) in found.items()} == {2: 6, 3: 1, 4: 1}
    assert set(held(connection, {"person": 3})) == {3, 4}


def test_between_streams_what_was_signed_for_last_counts(connection):
    sign(connection, seal(connection, 9, 1, stream="a", content=1), time="2026-11-22T11:00:00Z")
    sign(connection, seal(connection, 1, 1, stream="b", content=2), time="2026-11-22T10:00:00Z")

    assert held(connection, {"a": 9, "b": 1}) == {1: ("a", 9, key(901))}


def test_what_we_hold_comes_envelope_by_envelope_with_the_ends_of_the_chains(connection):
    for seq, kind in ((1, "data"), (2, "data"), (3, "receipt")):
        counts = (1, 1, 0, 0, 0)
        eid, stream = f"{seq:064x}", "person" if kind == "data" else "receipt.x"
        arrival = Arrival(eid, WUXI, stream, seq, kind, STD, NOW, "accepted", "", *counts)
        incoming.record_arrival(connection, arrival)
    for number in (3, 1, 2):
        record = HeldRecord("penalty", key(number), key(900), "")
        eid = f"{1 + number % 2:064x}"
        incoming.hold(connection, [record], sender=WUXI, eid=eid)

    rows = list(holdings.from_partner(connection, WUXI))

    assert [row.seq for row in rows] == [1, 2, 2]
    assert rows[0] == HeldRow("penalty", key(2), key(900), f"{1:064x}", "person", 1, STD)
    assert holdings.ends_of_chains(connection, WUXI) == {"person": 2}
    assert list(holdings.from_partner(connection, "cn.jiangsu")) == []


def test_a_balance_is_found_again_as_it_was_written(connection):
    balances.record(connection, ONE)
    balances.record(connection, replace(ONE, part=ANSWERING))
    two = replace(ONE, number=2, state="wanted", cut='[["person", 3]]')
    balances.record(connection, two)
    total = TotalRow("penalty", "2026-11-22", 5 * 10**9, 0, bytes(32), 3, 1, bytes(32))
    nodes = [NodeRow("penalty", "2026-11-22", p, 7, bytes(32), "") for p in ("0a0b", "ff", "")]
    rows = [
        DifferenceRow("penalty", "2026-11-22", f"{n:032x}", "sender", "s", 1, n) for n in (2, 1)
    ]
    for _ in range(2):  # the same again changes nothing
        balances.record_totals(connection, two, [total])
        balances.replace_nodes(connection, two, nodes)
        balances.add_differences(connection, two, rows)

    assert balances.newest(connection, WUXI, ASKING) == two
    assert balances.numbered(connection, WUXI, ASKING, 1) == ONE
    assert [one.number for one in balances.every(connection, WUXI)] == [1, 2, 1]
    assert balances.totals_of(connection, two) == (total,)
    assert [one.prefix for one in balances.nodes_of(connection, two)] == ["", "ff", "0a0b"]
    assert balances.differences_of(connection, two) == tuple(rows[::-1])
    assert balances.count_differences(connection, two) == 2
    assert balances.totals_of(connection, ONE) == ()
    balances.forget_differences(connection, two)
    balances.replace_nodes(connection, two, ())
    assert not balances.nodes_of(connection, two) + balances.differences_of(connection, two)


def test_the_newest_secret_of_a_pair_counts_and_messages_wait_in_their_order(connection):
    for kid in ("a" * 64, "b" * 64):
        balances.record_secret(connection, WUXI, kid, at=NOW)
    assert balances.secret_of(connection, WUXI).secret == "b" * 64
    assert balances.has_secret(connection, WUXI, "a" * 64)
    assert not balances.has_secret(connection, "cn.jiangsu", "a" * 64)
    assert balances.renew_secret(connection, WUXI)
    assert balances.secret_of(connection, WUXI).state == balances.TO_RENEW
    assert not balances.renew_secret(connection, "cn.jiangsu")

    for seq in (2, 1):
        one = Open(f"{seq:064x}", WUXI, "control.cn.jiangyin", seq, STD)
        balances.record_message(connection, one)
    assert [one.seq for one in balances.open_messages(connection)] == [1, 2]
    balances.close_message(connection, f"{1:064x}")
    assert [one.seq for one in balances.open_messages(connection)] == [2]


def test_a_month_is_counted_by_feed_and_type_each_record_once(connection):
    month = Month(WUXI, "2026-10-31T16:00:00Z", "2026-11-30T16:00:00Z")
    name = ("may.csv", NOW, "penalty", 9, 9, 0, 0, "", "")
    outgoing.record_file(connection, FileEntry("city", "f" * 64, *name))
    sign(connection, seal(connection, 1, 1, 2, 3, 4), rejected=[3])
    sign(connection, seal(connection, 2, 2, content=1), rejected=[0], code="duplicate")
    seal(connection, 3, 8)
    reject = Reject("city", "f" * 64, 0, "may.csv", "penalty", 2, "x", "required date", b"", b"",
                    rejects.OPEN, "", NOW)  # fmt: skip
    whole = replace(reject, place=rejects.WHOLE_FILE, digest="a" * 64)
    rejects.replace(connection, "city", "f" * 64, [reject, replace(reject, place=1)])
    rejects.replace(connection, "city", "a" * 64, [whole])
    wait = WaitingFile("person", "city", "f" * 64, "may.csv", "originals/x", "next/3.0", 6, NOW)
    waiting.add(connection, wait)

    def city(records, reason=""):
        return (Count("city", "penalty", records, reason),)

    assert monthly.sent(connection, month) == city(5)
    assert monthly.taken_in(connection, month) == city(3)
    assert monthly.unanswered(connection, month) == city(1)
    assert monthly.sent_back(connection, month) == city(1, "required")
    assert monthly.rejected(connection, month) == city(2, "required date")
    assert monthly.refused_files(connection, month) == city(1, "required date")
    assert monthly.kept_waiting(connection, month, {"person"}) == city(6, "next/3.0")
    assert monthly.held(connection, month, {"person"}) == monthly.claimed(connection, month) == ()
    assert monthly.streams_to(connection, WUXI) == {"person"}
    assert monthly.feeds(connection) == (("city", "penalty"),)
    later = replace(month, start=month.end, end="2026-12-31T16:00:00Z")
    assert monthly.sent(connection, later) == monthly.rejected(connection, later) == ()
