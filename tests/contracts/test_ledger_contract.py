"""What every database of a ledger must do, asked of SQLite and of a real PostgreSQL server."""

import subprocess
import sys
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from kit import ledgers
from sqlalchemy import Integer, LargeBinary, insert, select, text

from exchange.batch import Item, Known
from exchange.errors import LedgerBusy, LedgerError
from exchange.ledger import (
    claims,
    incoming,
    outgoing,
    permissions,
    rejects,
    releases,
    seen,
    vanished,
    waiting,
    withdrawals,
)
from exchange.ledger.claims import Claim
from exchange.ledger.engines import Server
from exchange.ledger.incoming import Arrival, HeldRecord, OutgoingNote, ReceiptEntry
from exchange.ledger.outgoing import EnvelopeEntry, FileEntry
from exchange.ledger.query_tables import answered_records
from exchange.ledger.rejects import Reject
from exchange.ledger.schema import SCHEMA_VERSION, about, metadata, runs
from exchange.ledger.store import Ledger, upsert
from exchange.ledger.waiting import WaitingFile
from exchange.lifecycle import Event, State

ME = "cn.jiangyin"
NOW, LATER = "2026-11-22T10:05:00Z", "2026-11-23T10:05:00Z"
BEFORE = "2026-11-21T10:05:00Z"


@dataclass(frozen=True)
class Bench:
    where: Path | Server

    def open(self, **options):
        return Ledger.open(self.where, **{"organisation": ME} | options)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def bench(request, tmp_path):
    if request.param == "sqlite":
        return Bench(tmp_path / "ledger.sqlite3")
    return Bench(Server(ledgers.database(request.getfixturevalue("postgres_server"))))


@pytest.fixture
def ledger(bench):
    opened = bench.open(writing=True)
    yield opened
    opened.close()


def key(number):
    return number.to_bytes(16, "big")


def item(number, content=0, version="2026-01-01"):
    return Item("penalty", b"{}", key(number), key(1000 + content), version)


def entry(seq, **changes):
    facts = {
        "eid": f"{seq:064x}",
        "stream": "person",
        "seq": seq,
        "prev": f"{seq - 1:064x}" if seq > 1 else "",
        "batch": f"01JD{seq:022}",
        "kind": "data",
        "std": "jiangyin-person/2.0.0",
        "created": NOW,
        "expires": "2027-02-20T10:05:00Z",
        "size": 3 * 1024**3,  # the format allows 64 GiB
        "digest": "d" * 64,
        "records": 2,
        "source": "f" * 64,
        "resend_of": "",
        "attempt": 0,
        "state": "prepared",
    }
    return EnvelopeEntry(**facts | changes)


def file(digest="f" * 64, **changes):
    facts = {
        "feed": "penalty",
        "digest": digest,
        "name": "五月’s 100%_报表.csv",
        "taken": NOW,
        "record_type": "penalty",
        "rows": 4,
        "accepted": 2,
        "rejected": 1,
        "set_aside": 1,
        "code": "",
        "feedback": "",
    }
    return FileEntry(**facts | changes)


def reject(place, **changes):
    facts = {
        "feed": "penalty",
        "digest": "f" * 64,
        "place": place,
        "name": "五月.csv",
        "record_type": "penalty",
        "row": place + 2,
        "fields": "cf_wsh",
        "codes": "required",
        "key": b"",
        "rest": key(place + 50),
        "state": rejects.OPEN,
        "settled_by": "",
        "since": NOW,
    }
    return Reject(**facts | changes)


def seal(connection, seq, *contents, to=("cn.wuxi", "cn.jiangsu"), **changes):
    one = entry(seq, records=len(contents), **changes)
    outgoing.record_envelope(connection, one, recipients=to, contents=contents)
    return one


def test_an_envelope_comes_back_as_it_was_written(ledger):
    with ledger.transaction() as connection:
        one = seal(connection, 1, item(1), item(2))
    with ledger.transaction() as connection:
        assert outgoing.prepared(connection) == (one,)
        outgoing.mark_kept(connection, one.eid)
        assert outgoing.prepared(connection) == ()
        assert outgoing.envelope(connection, one.eid).size == 3 * 1024**3
        assert outgoing.end_of_chain(connection, "person") == (1, one.eid)
        assert outgoing.end_of_chain(connection, "other") == (0, "")
        assert outgoing.recipients_of(connection, one.eid) == ("cn.jiangsu", "cn.wuxi")


def test_the_newest_version_of_a_record_replaces_the_one_before(ledger):
    with ledger.transaction() as connection:
        seal(connection, 1, item(1), item(2))
        seal(connection, 2, item(2, content=7, version="2026-02-02"))
        known = outgoing.known_records(
            connection, stream="person", record_type="penalty", keys={key(1), key(2), key(3)}
        )
        other = outgoing.known_records(
            connection, stream="person", record_type="licence", keys={key(1)}
        )
    assert known == {
        key(1): Known(key(1000), "2026-01-01"),
        key(2): Known(key(1007), "2026-02-02"),
    }
    assert all(type(one.digest) is bytes for one in known.values())
    assert other == {}


def test_more_records_than_one_statement_takes_are_found(ledger):
    with ledger.transaction() as connection:
        seal(connection, 1, *(item(number) for number in range(1, 1802)))
        known = outgoing.known_records(
            connection, stream="person", record_type="penalty", keys=map(key, range(1, 2000))
        )
    assert set(known) == {key(number) for number in range(1, 1802)}


def test_a_block_that_fails_has_written_nothing(ledger):
    def twice():
        with ledger.transaction() as connection:
            seal(connection, 1, item(1))
            seal(connection, 1, item(2))

    with pytest.raises(LedgerError) as caught:
        twice()
    with ledger.transaction() as connection:
        assert outgoing.end_of_chain(connection, "person") == (0, "")
    assert "0000" not in str(caught.value) + caught.value.hint  # no value of the statement


def test_a_delivery_goes_its_way_and_its_counts_add_up_to_whole_numbers(ledger):
    answer = type("Answer", (), {"code": "", "accepted": 1, "rejected": 1, "duplicate": 0,
                                 "superseded": 0})()  # fmt: skip
    with ledger.transaction() as connection:
        one = seal(connection, 1, item(1), item(2))
        seal(connection, 2, item(3))
        for partner in ("cn.wuxi", "cn.jiangsu"):
            outgoing.advance_delivery(connection, one.eid, partner, Event.UPLOADED, at=NOW)
        outgoing.advance_delivery(
            connection, one.eid, "cn.wuxi", Event.ACCEPTED, at=LATER, answer=answer
        )
    with ledger.transaction() as connection:
        state = outgoing.delivery_state(connection, one.eid, "cn.wuxi")
        ready = outgoing.deliveries_in(connection, State.READY, recipient="cn.wuxi")
        late = outgoing.unanswered_since(connection, "cn.jiangsu", LATER, ahead=LATER)
        soon = outgoing.unanswered_since(connection, "cn.jiangsu", NOW, ahead=LATER)
        ahead = outgoing.unanswered_since(connection, "cn.jiangsu", NOW, ahead=BEFORE)
        jiangsu, wuxi = outgoing.partner_totals(connection)
    assert state is State.ACKNOWLEDGED
    assert [delivery.seq for delivery in ready] == [2]
    assert [delivery.seq for delivery in late] == [1]
    assert soon == ()
    assert ahead == late  # put by a clock that was ahead: it would be looked for after a month
    assert (wuxi.batches, wuxi.records, wuxi.accepted, wuxi.rejected, wuxi.waiting) == (
        *(2, 3, 1, 1),
        1,
    )
    assert jiangsu.waiting == 2
    assert {type(one) for one in (wuxi.records, wuxi.accepted, wuxi.batches)} == {int}


def test_refused_content_is_carried_over_to_the_envelope_it_travels_in_again(ledger):
    with ledger.transaction() as connection:
        old = seal(connection, 1, item(1), item(2))
        new = entry(2, resend_of=old.eid, attempt=1)
        outgoing.record_envelope(connection, new, recipients=["cn.wuxi"], contents=())
        outgoing.carry_over(connection, source=old.eid, target=new.eid, places={0: 0, 1: 1})
        current = connection.execute(
            select(metadata.tables["current"].c.eid).distinct()
        ).scalars().all()  # fmt: skip
        items = connection.execute(
            select(metadata.tables["items"]).where(metadata.tables["items"].c.eid == new.eid)
        ).all()
    assert current == [new.eid]
    assert [(row.position, row.key) for row in items] == [(0, key(1)), (1, key(2))]


def test_the_same_file_again_replaces_its_entry_and_names_sort_by_code_point(ledger):
    with ledger.transaction() as connection:
        for number, name in enumerate(("b.csv", "B.csv", "报.csv", "a.csv", "阿.csv", "1.csv")):
            outgoing.record_file(connection, file(f"{number:064}", name=name))
        outgoing.record_file(connection, file("0" * 64, name="b.csv", rows=9))
        names = [one.name for one in outgoing.files_taken(connection)]
        last = outgoing.last_files(connection, "penalty", f"{1:064}", 2)
        rows = [one.rows for one in outgoing.files_taken(connection) if one.name == "b.csv"]
    assert names == sorted(names)
    assert len(last) == 2
    assert rows == [9]


def test_arrivals_and_what_is_held_of_a_sender(ledger):
    one = Arrival(f"{1:064x}", "cn.wuxi", "person", 1, "data", "jiangyin-person/2.0.0", NOW,
                  "partial", "", 3, 2, 1, 0, 0)  # fmt: skip
    with ledger.transaction() as connection:
        incoming.record_arrival(connection, one)
        incoming.hold(
            connection,
            [HeldRecord("penalty", key(1), key(9), "2026-01-01")],
            sender="cn.wuxi",
            eid=one.eid,
        )
        incoming.hold(
            connection,
            [HeldRecord("penalty", key(1), key(8), "2026-01-02")],
            sender="cn.wuxi",
            eid=one.eid,
        )
        incoming.mark_left_behind(connection, one.eid)
    with ledger.transaction() as connection:
        found = incoming.arrival_at(connection, sender="cn.wuxi", stream="person", seq=1)
        held = incoming.held_records(
            connection, sender="cn.wuxi", record_type="penalty", keys=[key(1)]
        )
        (totals,) = incoming.sender_totals(connection)
        end = incoming.end_of_chain(connection, sender="cn.wuxi", stream="person")
    assert found.left_behind == 1
    assert held == {key(1): Known(key(8), "2026-01-02")}
    assert (totals.records, totals.accepted, totals.rejected) == (3, 2, 1)
    assert type(totals.records) is int
    assert end == (1, one.eid)


def test_receipts_of_ours_are_kept_to_the_byte_and_sent_again_when_asked(ledger):
    data = bytes(range(256)) * 3
    note = OutgoingNote(f"{1:064x}", "cn.wuxi", "business", "person", 1, "d" * 64, data)
    with ledger.transaction() as connection:
        incoming.record_notes(connection, [note], at=NOW)
    with ledger.transaction() as connection:
        (found,) = incoming.notes_to_send(connection, recipient="cn.wuxi")
        incoming.mark_note_sent(connection, note, at=NOW)
        sent = incoming.notes_to_send(connection, recipient="cn.wuxi")
        incoming.answer_again(connection, note.eid, sender="cn.wuxi", at=NOW)
        again = incoming.notes_to_send(connection, recipient="cn.wuxi")
        last = incoming.last_note(connection, recipient="cn.wuxi", stream="person")
    assert (found, sent, again) == (note, (), (note,))
    assert type(found.data) is bytes
    assert last == (1, "d" * 64)


def test_receipts_of_partners_and_the_outcome_lines(ledger):
    eid, details = f"{1:064x}", f"{2:064x}"
    lines = b"0,required,cf_wsh\n" * 1000
    with ledger.transaction() as connection:
        incoming.record_receipt(
            connection,
            ReceiptEntry(eid, "cn.wuxi", "business", "d" * 64, "partial", "", NOW, details),
            at=NOW,
        )
        incoming.record_details(connection, eid=details, sender="cn.wuxi", answers=eid, lines=lines)
        for _ in range(2):  # the same answer a second time changes nothing
            incoming.record_outcomes(
                connection, eid=eid, recipient="cn.wuxi", lines=[(0, "required", "cf_wsh")]
            )
    with ledger.transaction() as connection:
        known = incoming.receipt_of(connection, eid=eid, partner="cn.wuxi", stage="business")
        found = incoming.details_of(connection, eid=details, sender="cn.wuxi", answers=eid)
        others = incoming.details_of(connection, eid=details, sender="cn.jiangsu", answers=eid)
        (rejection,) = incoming.rejections(connection)
    assert known is not None
    assert found == lines
    assert type(found) is bytes
    assert others is None
    assert rejection == incoming.Rejection("cn.wuxi", "required", "cf_wsh", 1)


def test_rejects_are_replaced_settled_and_found(ledger):
    with ledger.transaction() as connection:
        rejects.replace(connection, "penalty", "f" * 64, [reject(0), reject(1, rest=b"")])
        rejects.replace(connection, "penalty", "f" * 64, [reject(0), reject(2)])
        rejects.settle(connection, [reject(0)], state=rejects.CORRECTED, by="e" * 64)
        open_ = rejects.unsettled(connection)
        everything = rejects.of_file(connection, "penalty", "f" * 64)
        of_feed = rejects.of_feed(connection, "penalty")
    assert open_ == of_feed == (reject(2),)
    assert [one.state for one in everything] == [rejects.CORRECTED, rejects.OPEN]


def test_claims_keep_their_numbers(ledger):
    facts = ("penalty", key(1), key(2), "other", "f" * 64, "六月.csv", 2, "penalty", "open", NOW)
    one, two = Claim(0, *facts), Claim(0, "penalty", key(5), *facts[2:])
    with ledger.transaction() as connection:
        claims.put(connection, one)
        claims.put(connection, two)
        claims.put(connection, one)
        claims.answer(connection, 2, claims.RELEASED, at=NOW)
    with ledger.transaction() as connection:
        (first,) = claims.in_state(connection, claims.OPEN)
        (second,) = claims.in_state(connection, claims.RELEASED)
        state = claims.state_of(connection, "penalty", key(1), "other", key(2))
    assert (first.number, second.number, second.key, state) == (1, 2, key(5), "open")


def test_the_holder_of_a_record_is_the_feed_of_the_file_it_came_in(ledger):
    with ledger.transaction() as connection:
        outgoing.record_file(connection, file())
        seal(connection, 1, item(1))
        found = claims.holders(connection, "penalty", [key(1), key(2)], ["person"])
    assert {one: [holder.feed for holder in many] for one, many in found.items()} == {
        key(1): ["penalty"]
    }


def test_files_wait_in_the_order_in_which_they_came(ledger):
    def one(digest):
        return WaitingFile("person", "penalty", digest, "五月.csv", "originals/x", "s/1.0", 3, NOW)

    with ledger.transaction() as connection:
        for digest in "cab":
            waiting.add(connection, one(digest))
        waiting.add(connection, one("a"))
        waiting.remove_others(connection, feed="penalty", digest="c", streams=[])
        found = [entry.digest for entry in waiting.files(connection)]
        assert waiting.has_queue(connection, "person")
        waiting.remove(connection, one("a"))
        waiting.remove(connection, one("b"))
        assert not waiting.has_queue(connection, "person")
    assert found == ["a", "b"]


def test_a_run_is_written_down_once(ledger):
    for code in (0, 75):
        with ledger.transaction() as connection:
            row = {"started": NOW, "finished": LATER, "exit_code": code, "summary": "{}"}
            upsert(connection, runs, [row])
    with ledger.transaction() as connection:
        assert connection.execute(select(runs.c.exit_code)).scalars().all() == [75]


def test_every_column_gives_back_the_type_that_went_in(ledger):
    """Whatever table is added later: texts are str, numbers int, bytes bytes."""
    for table in metadata.sorted_tables:
        if table is about or table.foreign_keys:
            continue
        values = {column.name: _value(column) for column in table.columns}
        with ledger.transaction() as connection:
            connection.execute(insert(table), values)
            found = connection.execute(select(table)).mappings().one()
        assert dict(found) == values, table.name
        assert {name: type(value) for name, value in found.items()} == {
            name: type(value) for name, value in values.items()
        }, table.name


def _value(column):
    if isinstance(column.type, LargeBinary):
        return bytes(range(240, 256))
    return 7 if isinstance(column.type, Integer) else "值 é ’"


def test_another_organisation_is_refused_and_nothing_is_written(bench, ledger):
    with pytest.raises(LedgerError) as caught:
        bench.open(organisation="cn.wuxi")
    assert f"that of {ME}" in str(caught.value)


def test_a_newer_version_is_refused_and_left_alone(bench, ledger):
    newer = str(SCHEMA_VERSION + 1)
    with ledger.transaction() as connection:
        connection.execute(about.update().where(about.c.name == "schema").values(value=newer))
    with pytest.raises(LedgerError) as caught:
        bench.open()
    with ledger.transaction() as connection:
        found = connection.execute(select(about.c.value).where(about.c.name == "schema")).scalar()
    assert "newer version" in str(caught.value)
    assert found == newer


def test_a_reader_sees_one_moment_while_a_writer_goes_on(bench, ledger):
    with ledger.transaction() as connection:
        seal(connection, 1, item(1))
    reader = bench.open()
    try:
        with reader.transaction() as seen:
            before = outgoing.end_of_chain(seen, "person")
            with ledger.transaction() as connection:
                seal(connection, 2, item(2))
            during = outgoing.end_of_chain(seen, "person")
        with reader.transaction() as seen:
            after = outgoing.end_of_chain(seen, "person")
    finally:
        reader.close()
    assert [before[0], during[0], after[0]] == [1, 1, 2]


@pytest.fixture
def on_server(postgres_server):
    return Bench(Server(ledgers.database(postgres_server)))


@pytest.mark.slow
def test_two_writers_of_one_database_exclude_each_other_readers_do_not(on_server):
    first = on_server.open(writing=True)
    try:
        with pytest.raises(LedgerBusy) as caught:
            on_server.open(writing=True)
        on_server.open().close()
    finally:
        first.close()
    on_server.open(writing=True).close()
    assert "another home" in str(caught.value)


@pytest.mark.slow
def test_a_writer_that_is_killed_lets_go(on_server):
    program = (
        "import os, signal, sys\nfrom exchange.ledger.store import Ledger\n"
        "from exchange.ledger.engines import Server\n"
        f"held = Ledger.open(Server(sys.argv[1]), organisation={ME!r}, writing=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", program, on_server.where.url], check=False)
    on_server.open(writing=True).close()


@pytest.mark.slow
def test_schemas_of_one_database_are_ledgers_of_their_own(on_server):
    first = on_server.open(writing=True)
    with first.transaction() as connection:
        connection.execute(text("CREATE SCHEMA wuxi"))
    other = Server(on_server.where.url + "&options=-csearch_path%3Dwuxi")
    second = Ledger.open(other, organisation="cn.wuxi", writing=True)
    with second.transaction() as connection:
        found = connection.execute(select(about.c.value).where(about.c.name == "organisation"))
        assert found.scalar() == "cn.wuxi"
    second.close()
    first.close()


@pytest.mark.slow
@pytest.mark.parametrize("what", ["no such database", "nobody listens", "another's tables"])
def test_a_database_that_cannot_be_used_says_what_to_do_and_names_no_secret(
    postgres_server, tmp_path, what
):
    secret = "never-shown-0"
    if what == "no such database":
        server = Server(ledgers.url(postgres_server, "nowhere"), {"password": secret})
    elif what == "nobody listens":
        server = Server(f"postgresql+psycopg://x@/y?host={tmp_path}", {"password": secret})
    else:
        server = Server(ledgers.database(postgres_server), {"password": secret})
        opened = Ledger.open(server, organisation=ME)
        with opened.transaction() as connection:
            connection.execute(about.update().values(value="other"))
        opened.close()
    with pytest.raises(Exception, match="ledger") as caught:
        Ledger.open(server, organisation=ME)
    assert caught.value.exit_code in {74, 75}
    assert caught.value.hint
    assert secret not in str(caught.value) + caught.value.hint + repr(server)


def stood(numbers, size):
    """What stands in a file, some at a time: keys and digests."""
    for start in range(0, len(numbers), size):
        keys = [key(n) for n in numbers[start : start + size]]
        yield keys, [key(1000)] * len(keys)


def unsettled(connection, record_type, streams):
    """All keys that have to be looked at, in order."""
    return sorted(chain.from_iterable(seen.unsettled(connection, record_type, streams)))


def test_a_file_is_compared_where_the_records_are(ledger):
    with ledger.transaction() as connection:
        seal(connection, 1, item(1), item(2, content=3), item(3), item(6))
        seal(connection, 2, item(1), item(2), item(4), stream="other", eid="e" * 64)
        for _ in range(2):  # it is gone when it was used
            with seen.laid_out(connection, [*stood((1, 2, 4, 5), 2), ([], [])]):
                one = unsettled(connection, "penalty", ["person"])
                both = unsettled(connection, "penalty", ["person", "other"])
                none = unsettled(connection, "licence", ["person"])
                nowhere = unsettled(connection, "penalty", [])
    assert one == [key(2), key(4), key(5)]
    assert both == [key(2), key(4), key(5)]
    assert none == nowhere == [key(1), key(2), key(4), key(5)]


def test_a_file_of_many_thousands_is_compared(ledger):
    with ledger.transaction() as connection:
        seal(connection, 1, *(item(n, content=n % 2) for n in range(40_000)))
        with seen.laid_out(connection, stood(range(45_000), 20_000)):
            found = unsettled(connection, "penalty", ["person"])
    assert found == [key(n) for n in (*range(1, 40_000, 2), *range(40_000, 45_000))]


def test_what_partners_have_of_a_feed_and_a_file_lacks_is_found_in_whatever_stream_it_went(ledger):
    other, f1, f2 = "e" * 64, "1" * 64, "2" * 64
    with ledger.transaction() as connection:
        outgoing.record_file(connection, file(f1))
        outgoing.record_file(connection, file(f2))
        outgoing.record_file(connection, file(other, feed="licence"))
        seal(connection, 1, *map(item, range(700)), source=f1)
        seal(connection, 2, item(1, content=1), item(2, content=1), source=f2)
        seal(connection, 3, item(3, content=1), source=other)  # no longer this feed's
        seal(connection, 1, item(0), item(3), item(4), source=f1, stream="land", eid="a" * 64)
        seal(connection, 1, item(900), item(901), source=other, stream="answers", eid="b" * 64)
        withdrawals.take_back(connection, "person", "penalty", key(4))
        withdrawals.take_back(connection, "person", "penalty", key(5))
        withdrawals.take_back(connection, "answers", "penalty", key(901))
        answered = [(number, "penalty", "penalty") for number in (7, 900, 901)]
        answered += [(902, "penalty", "licence"), (903, "licence", "penalty")]
        connection.execute(
            insert(answered_records),
            [
                {"stream": "answers", "record_type": kind, "key": key(number), "feed": feed}
                for number, kind, feed in answered
            ],
        )

    def lacking(*numbers, feed="penalty", record_type="penalty"):
        here = {key(number) for number in {*range(1000)} - {*numbers}}
        found = vanished.missing(connection, feed, record_type, here.intersection)
        return sorted(int.from_bytes(one, "big") for one in found)

    with ledger.transaction() as connection:
        assert lacking() == []
        assert lacking(0, 1, 3, 4, 5, 6, 900, 901, 902) == [0, 1, 3, 4, 6, 900]
        assert lacking(*range(1000)) == sorted({*range(700), 900} - {5})
        assert lacking(0, 3, feed="licence") == [3]
        assert lacking(0, record_type="licence") == []
        assert vanished.number_sent(connection, "penalty", "penalty") == 700
        assert vanished.number_sent(connection, "licence", "penalty") == 2
        assert vanished.number_sent(connection, "penalty", "licence") == 0
        assert vanished.number_sent(connection, "nobody", "penalty") == 0


def held_back(number):
    return releases.HeldRecord(
        stream="person",
        record_type="penalty",
        key=key(number),
        digest=key(number),
        person=key(5000 + number),
        rule="C-13",
        partner="cn.wuxi",
        terms="terms",
        feed="penalty",
        file="0" * 64,
        name="may.csv",
        row=number,
        since=NOW,
    )


def test_what_is_held_back_is_gone_through_in_order_while_other_things_are_asked(
    ledger, monkeypatch
):
    """A million held records took a gigabyte each night, as all of them were loaded."""
    monkeypatch.setattr(releases, "_RECORDS_AT_ONCE", 4)
    entries = [held_back(number) for number in range(1, 11)]
    with ledger.transaction() as connection:
        releases.hold(connection, entries[::-1])
        consent = permissions.PermissionEntry(key(5003), "consent", "", "", "a letter", NOW[:10])
        permissions.record(connection, [consent])

    with ledger.transaction() as connection:
        parts, permitted = [], []
        for part in releases.held_records(connection):
            permitted += permissions.of_persons(connection, {one.person for one in part})
            parts.append(part)

    assert [len(part) for part in parts] == [4, 4, 2]
    assert [one for part in parts for one in part] == entries
    assert permitted == [key(5003)]
