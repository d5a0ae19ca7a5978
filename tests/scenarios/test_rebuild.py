"""The ledger made again from what was signed: after many nights, after losses, after old copies."""

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from kit import ledgers
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import day, recent, run_at
from kit.withdrawals import withdraw

pytestmark = pytest.mark.slow


def rebuild(org, *options):
    return chengxin(
        *("exchange", "rebuild", "--home", org.home, "--json", "--quiet"),
        *("--passphrase-file", org.home / "passphrase", *options),
    )


def deliver(hub, name, *numbers, **changes):
    hub.deliver(f"{name}.csv", penalty_csv([recent(number, **changes) for number in numbers]))


def differing(done):
    return [one for one in done.json["tables"] if not one["same"]]


def after(hours, org):
    """A run some hours from now: a clock that goes back looks like a log that shrank."""
    return run_at(org, datetime.now(UTC) + timedelta(hours=hours))


def history(hub, *partners):
    """Nights with refusals and resends, duplicates, corrections, lost answers, rejected rows."""
    now = datetime.now(UTC)
    deliver(hub, "one", 1, 2, 3)
    hub.run()
    first = partners[0]
    (key,) = (first.home / "keys").glob("enc-*.key")
    aside = first.base / key.name
    key.rename(aside)
    first.run()  # cannot open it, and says so
    aside.rename(key)
    for org in (*partners, hub, *partners, hub):
        org.run()
    deliver(hub, "two", 2, 3, 4, SJC=day(-1))
    hub.deliver("bad.csv", penalty_csv([recent(7), recent(8, CF_WSH=""), recent(7)]))
    hub.run()
    for path in first.server.glob("*/*/*/*.cxe"):
        path.unlink()  # the server lost it: it is put again
    for number, reason in ((1, "annulled"), (3, "corrected")):
        done = withdraw(hub, [recent(number)], reason)
        assert done.code == 0, done.err
    for hours, org in ((25, hub), (25, first), (26, hub), (51, hub), (52, first), (53, hub)):
        run_at(org, now + timedelta(hours=hours))


def test_after_many_nights_a_rebuilt_ledger_says_what_the_ledger_says(orgs):
    hub, wuxi, jiangsu = orgs
    history(hub, wuxi, jiangsu)

    for org in (hub, wuxi, jiangsu):
        before = (org.home / "ledger.sqlite3").read_bytes()
        done = rebuild(org)
        assert differing(done) == [], done.out
        assert (done.code, done.json["same"], done.json["replaced"]) == (0, True, False), done.out
        assert (org.home / "ledger.sqlite3").read_bytes() == before
        assert not list(org.home.glob("ledger-*"))
    states = {state for (state,) in ledgers.rows(hub, "SELECT state FROM deliveries")}
    assert states >= {"acknowledged", "resent"}


def test_a_ledger_that_is_lost_is_made_again_and_nothing_is_sent_twice(pair):
    hub, wuxi = pair
    history(hub, wuxi)
    totals = hub.status()["partners"]
    for org in pair:
        for path in org.home.glob("ledger.sqlite3*"):
            path.unlink()
    deliver(hub, "two", 2, 3, 4, SJC=day(-1))
    refused = hub.run()
    for path in hub.home.glob("ledger.sqlite3*"):
        path.unlink()  # the empty one of that run

    done = [rebuild(org, "--replace") for org in pair]
    hub_again = after(54, hub)
    deliver(hub, "three", 11)
    rest = [after(hours, org) for hours, org in ((55, hub), (56, wuxi), (57, hub))]

    assert refused.code == 74
    assert "exchange rebuild" in refused.err
    assert [one.code for one in done] == [0, 0], done[0].out
    assert "files" in done[0].json["unknown"]
    assert hub.status()["partners"][0]["accepted"] == totals[0]["accepted"] + 1
    assert [one.unchanged for one in hub_again.files] == [2]  # the third is withdrawn
    assert hub_again.sent == []
    assert [one.problems for one in rest] == [[], [], []]
    assert not list(wuxi.home.glob("evidence/*/*/*"))


def test_an_old_ledger_sends_nothing_and_a_rebuilt_one_goes_on_without_using_a_number_twice(pair):
    hub, wuxi = pair
    deliver(hub, "one", 1)
    for org in (hub, wuxi, hub):
        org.run()
    old = {org: (org.home / "ledger.sqlite3").read_bytes() for org in pair}
    deliver(hub, "two", 2)
    for org in (hub, wuxi, hub):
        org.run()
    for org in pair:
        for path in org.home.glob("ledger.sqlite3-*"):
            path.unlink()
        (org.home / "ledger.sqlite3").write_bytes(old[org])
    deliver(hub, "three", 3)

    refused = [org.run() for org in pair]
    looked = rebuild(hub)
    done = [rebuild(org, "--replace") for org in pair]
    rest = [org.run() for org in (hub, wuxi, hub)]

    assert [one.code for one in refused] == [74, 74]
    assert "old copy" in refused[0].err
    assert (looked.code, looked.json["same"]) == (1, False)
    assert [one.code for one in done] == [0, 0]
    assert len(list(hub.home.glob("ledger-2*.sqlite3"))) == 1
    assert [one.code for one in rest] == [0, 0, 0], rest[1].out
    assert [path.name[:12] for path in hub.sent()] == [f"{n:012}" for n in (1, 2, 3)]
    assert len(wuxi.delivered()) == 3
    assert rebuild(hub).json["same"]


@pytest.mark.parametrize("receipts", ["read", pytest.param("lost", marks=pytest.mark.deep)])
def test_a_home_that_was_restored_whole_sends_nothing_and_takes_back_what_partners_kept(
    pair, tmp_path, receipts
):
    hub, wuxi = pair
    deliver(hub, "one", 1)
    for org in (hub, wuxi, hub):
        org.run()
    shutil.copytree(hub.home, tmp_path / "old", symlinks=True)
    deliver(hub, "two", 2)
    hub.run()
    wuxi.run()
    if receipts == "read":
        hub.run()
    else:
        for path in hub.server.glob("cn.jiangyin/cn.wuxi/*/*"):
            if path.parent.name != "receipt-logs":
                path.unlink()
    shutil.rmtree(hub.home)
    shutil.copytree(tmp_path / "old", hub.home, symlinks=True)
    deliver(hub, "three", 3)

    refused = hub.run()
    alone = rebuild(hub, "--replace")
    still = hub.run()
    done = rebuild(hub, "--from", wuxi.home / "archive", "--replace")
    assert done.code == 0, done.out + done.err
    rest = [org.run() for org in (hub, wuxi, hub)]
    later = [after(hours, org) for hours, org in ((25, hub), (26, wuxi), (27, hub))]

    assert (refused.code, still.code) == (74, 74), refused.out
    assert alone.code == 0
    assert "exchange rebuild" in refused.err
    assert done.code == 0, done.out
    assert done.json["new_log"] == 2
    assert done.json["imported"]["taken"] >= 1
    assert [one.code for one in rest] == [0, 0, 0], [one.out + one.err for one in rest]
    assert [one.problems for one in later] == [[], [], []]
    assert [path.name[:12] for path in hub.sent()] == [f"{n:012}" for n in (1, 2, 3)]
    assert len(wuxi.delivered()) == 3
    assert not list(wuxi.home.glob("evidence/*/*/*"))
    (partner,) = hub.status()["partners"]
    assert (partner["accepted"], partner["waiting"]) == (3, 0)


def test_content_whose_archive_key_was_destroyed_is_sealed_and_taken_over(pair):
    hub, wuxi = pair
    deliver(hub, "one", 1, 2)
    for org in (hub, wuxi, hub):
        org.run()
    for path in (hub.home / "keys").glob("arc-*.key"):
        path.unlink()

    with_ledger = rebuild(hub)
    for path in hub.home.glob("ledger.sqlite3*"):
        path.unlink()
    without = rebuild(hub)

    assert with_ledger.code == 0, with_ledger.out
    assert with_ledger.json["same"]
    assert with_ledger.json["gaps"]["sealed_envelopes"] == 1
    assert without.json["gaps"]["sealed_records"] == 2
    assert without.json["tables"] == []


@pytest.mark.parametrize("harm", ["damaged", "deleted"])
def test_an_archive_that_is_not_whole_takes_nobodys_place(pair, harm):
    hub, wuxi = pair
    deliver(hub, "one", 1)
    for org in (hub, wuxi, hub):
        org.run()
    (path,) = hub.sent()
    before = (hub.home / "ledger.sqlite3").read_bytes()
    data = path.read_bytes()
    if harm == "deleted":
        path.unlink()
    else:
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))

    done = rebuild(hub, "--replace")

    assert done.code == 74
    assert not done.json["replaced"]
    assert done.json["gaps"]["damaged" if harm == "damaged" else "lost"]
    assert (hub.home / "ledger.sqlite3").read_bytes() == before


def test_two_numbers_that_were_used_twice_are_told(pair, tmp_path):
    """The old copy was used already: no rebuild may hide it."""
    hub, wuxi = pair
    deliver(hub, "one", 1)
    hub.run()
    shutil.copytree(hub.home / "archive", tmp_path / "kept")
    for one in (hub.home / "archive").rglob("*.*"):
        if one.is_file():
            one.unlink()
    for one in hub.home.glob("ledger.sqlite3*"):
        one.unlink()
    for one in wuxi.server.rglob("*"):
        if one.is_file():
            one.unlink()
    deliver(hub, "two", 2)
    hub.run()

    done = rebuild(hub, "--from", tmp_path / "kept", "--replace")

    assert done.code == 74, done.out
    assert "two envelopes have the number 1" in done.err


@pytest.mark.deep
def test_a_ledger_moves_to_a_server_and_is_rebuilt_there(pair, postgres_server):
    hub, wuxi = pair
    history(hub, wuxi)
    ledgers.keep_in(hub, ledgers.database(postgres_server))
    refused = hub.run()

    moved = rebuild(hub, "--old", hub.home / "ledger.sqlite3", "--replace")
    same = rebuild(hub)
    again = rebuild(hub, "--replace")
    deliver(hub, "three", 11)
    rest = [after(hours, org) for hours, org in ((55, hub), (56, wuxi), (57, hub))]

    assert refused.code == 74
    assert [one.code for one in (moved, same, again)] == [0, 0, 0], moved.out
    assert same.json["same"]
    assert [one.problems for one in rest] == [[], [], []]
    assert len(hub.status()["files"]) == 4


def test_people_read_what_is_equal_and_what_is_not(pair):
    hub, wuxi = pair
    deliver(hub, "one", 1)
    for org in (hub, wuxi, hub):
        org.run()
    done = chengxin(
        *("exchange", "rebuild", "--home", hub.home, "--quiet"),
        *("--passphrase-file", hub.home / "passphrase"),
    )
    assert done.code == 0, done.err
    assert "envelopes" in done.out
    assert "equal 一致" in done.out
    assert "台账与归档一致" in done.out
    assert json.dumps(recent(1)["CF_XDR_SFZ"])[1:-1] not in done.out
