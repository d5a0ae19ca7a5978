"""Order, gaps and contradictions: how long a gap stands, and what partners signed twice."""

from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.department_files import penalty_csv
from kit.homes import STREAM, recent, run_at, said, send

from exchange import status
from exchange.home import Home

pytestmark = pytest.mark.slow


def words(report):
    return " ".join(f"{one.message} {one.hint}" for one in report.problems)


def status_at(org, when):
    home = Home(org.home)
    return status.read(home, home.config(), at=when)


def test_a_gap_is_shown_with_how_long_it_stands_until_it_is_filled(pair, tmp_path):
    hub, wuxi = pair
    now = datetime.now(UTC)
    send(hub, 1)
    (first,) = wuxi.lying("**/*.cxe")
    aside = tmp_path / "aside"
    (wuxi.server / first).rename(aside)
    send(hub, 2)

    early = run_at(wuxi, now)
    again = run_at(wuxi, now + timedelta(hours=30))
    shown = status_at(wuxi, now + timedelta(hours=30))
    aside.rename(wuxi.server / first)
    healed = run_at(wuxi, now + timedelta(hours=31))
    after = wuxi.status()

    assert "number 1 of stream person from cn.jiangyin is missing since" in words(early)
    assert "(0 hours)" in words(early)
    assert "ALARM" not in words(early)
    assert "ALARM: number 1" in words(again)
    assert "(30 hours); number 2 waits" in words(again)
    (gap,) = shown.gaps
    assert (gap.sender, gap.stream, gap.missing, gap.waits) == (hub.id, STREAM, 1, 2)
    assert gap.hours == 30
    assert gap.alarm
    assert any("ALARM: number 1" in one for one in shown.warnings)
    assert not healed.problems
    assert [one.seq for one in healed.arrivals] == [1, 2]
    assert after["gaps"] == []


def test_a_number_that_cannot_be_put_keeps_the_next_ones_back(pair, tmp_path):
    """The next ones were put, and the partner told of a gap until the next night."""
    hub, wuxi = pair
    now = datetime.now(UTC)
    wuxi.server.rename(tmp_path / "away")
    for number in (1, 2, 3):
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
    unreachable = run_at(hub, now)
    (tmp_path / "away").rename(wuxi.server)
    second = hub.sent()[1]
    stands_there = wuxi.server / "cn.wuxi" / "cn.jiangyin" / STREAM / second.name
    stands_there.mkdir(parents=True)

    stopped = run_at(hub, now + timedelta(hours=1))
    stands_there.rmdir()
    early = run_at(wuxi, now + timedelta(hours=1))
    run_at(hub, now + timedelta(hours=2))
    late = run_at(wuxi, now + timedelta(hours=2))

    assert unreachable.sent == []
    assert [one.batches for one in stopped.sent] == [1]
    assert [one.step for one in stopped.problems] == ["send"]
    assert early.problems == late.problems == []
    assert [one.seq for one in early.arrivals] == [1]
    assert [one.seq for one in late.arrivals] == [2, 3]


def test_a_gap_that_moves_on_counts_its_time_anew(pair, tmp_path):
    hub, wuxi = pair
    now = datetime.now(UTC)
    for number in (1, 2, 3, 4):
        send(hub, number)
    first, _, third, _ = wuxi.lying("**/*.cxe")
    for name in (first, third):
        (wuxi.server / name).rename(tmp_path / name.rpartition("/")[2])

    run_at(wuxi, now)
    (stood,) = wuxi.status()["gaps"]
    (tmp_path / first.rpartition("/")[2]).rename(wuxi.server / first)
    run_at(wuxi, now + timedelta(hours=30))
    (gap,) = status_at(wuxi, now + timedelta(hours=31)).gaps

    assert (stood["missing"], stood["waits"]) == (1, 2)
    assert (gap.missing, gap.waits, gap.hours, gap.alarm) == (3, 4, 1, False)


def test_two_different_receipts_for_one_envelope_are_an_alarm_and_both_are_kept(pair, tmp_path):
    hub, wuxi = pair
    send(hub, 1)
    twin = homes.copy({wuxi.id: wuxi}, tmp_path / "twin")[wuxi.id]
    place = f'[places.jiangyin]\nkind = "folder"\npath = "{hub.server}"\n\n'
    rest = f'[[incoming]]\nfrom = "{hub.id}"\nstream = "{STREAM}"\n'
    homes.configure(twin, [hub], rest, places=place)
    run_at(wuxi, datetime.now(UTC) - timedelta(minutes=5))
    settled = hub.run()
    stopped = twin.run()
    for word in hub.server.glob("**/receipt-logs/*.note"):  # what stops it is lost
        word.unlink()
    twin.run()
    second = hub.lying(f"**/{STREAM}/*.note")

    alarmed = hub.run()
    again = hub.run()
    kept = list((hub.home / "evidence" / wuxi.id / STREAM).iterdir())
    for name in second:
        (hub.server / name).unlink()
    quiet = hub.run()
    (totals,) = hub.status()["partners"]

    assert settled.json["answers"][0]["accepted"] == 1
    assert stopped.code == 74
    assert "old copy" in stopped.err
    assert len(second) == 4
    for done in (alarmed, again):
        assert done.code == 76
        assert said(done).count("ALARM: cn.wuxi signed two different receipts") == 4
    assert len(kept) == 4
    assert (totals["accepted"], totals["waiting"]) == (1, 0), "the first ones count"
    assert "two different receipts" not in said(quiet)


def test_a_receipt_that_comes_again_with_other_bytes_that_nobody_signed_is_no_evidence(pair):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    (name,) = hub.lying("**/*.business.note")
    good = (hub.server / name).read_bytes()
    hub.run()
    (hub.server / name).write_bytes(good.replace(b'"accepted":1', b'"accepted":0'))

    forged = hub.run()
    (hub.server / name).write_bytes(good)
    again = hub.run()

    assert forged.code == 76
    assert "ALARM" not in said(forged)
    assert not list((hub.home / "evidence").rglob("*.note"))
    assert again.code == 0
    assert not (hub.server / name).exists()
