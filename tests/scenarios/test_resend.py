"""Envelopes of a period once more: to a partner that has them, and to one that lost them."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent, run_at
from kit.withdrawals import withdraw

from exchange.clock import legal_day
from exchange.home import Home
from exchange.sending.resending import Period
from exchange.sending.resending import resend as again
from exchange.wiring import gateway_of

pytestmark = pytest.mark.slow
TODAY = legal_day(datetime.now(UTC))


def resend(hub, *options, first=TODAY, last=TODAY, partner="cn.wuxi"):
    return chengxin(
        *("exchange", "resend", "--home", hub.home, "--quiet", "--json"),
        *("--partner", partner, "--from", str(first), "--to", str(last), *options),
    )


def data_of(org):
    return {name: (org.server / name).read_bytes() for name in org.lying("**/*.cxe")}


@pytest.fixture(scope="module")
def three_nights(made_homes, tmp_path_factory):
    hub, wuxi = homes.pair(made_homes, tmp_path_factory.mktemp("nights"))
    for number in range(3):
        homes.send(hub, number)
        assert wuxi.run().code == 0
    assert hub.run().code == 0
    return hub, wuxi


@pytest.fixture
def answered(three_nights, copied):
    """Three envelopes, each taken and answered."""
    return copied(*three_nights)


def test_a_partner_that_has_them_answers_with_what_it_had_stored(answered):
    hub, wuxi = answered
    totals, delivered = hub.status()["partners"], wuxi.delivered()
    receipts = {path.name: path.read_bytes() for path in hub.home.rglob("received/**/*.note")}

    done = resend(hub)

    assert done.code == 0, done.err
    (line,) = done.json["streams"]
    assert (line["stream"], line["first"], line["last"]) == ("person", 1, 3)
    assert (line["batches"], line["records"], line["answered"]) == (3, 3, 3)
    kept = sorted(path.read_bytes() for path in hub.sent())
    assert sorted(data_of(wuxi).values()) == kept
    taken = wuxi.run()
    assert (taken.code, taken.json["arrivals"]) == (0, [])
    assert wuxi.delivered() == delivered
    back = {name: (hub.server / name).read_bytes() for name in hub.lying("**/person/*.note")}
    assert back
    for name, data in back.items():
        assert receipts[name.rpartition("/")[2]] == data
    settled = hub.run()
    assert settled.code == 0, settled.out
    assert hub.status()["partners"] == totals
    assert data_of(wuxi) == {}


def test_it_goes_on_to_the_withdrawal_of_what_it_brings(pair):
    hub, wuxi = pair
    row = recent(1)
    hub.deliver("1.csv", penalty_csv([row]))
    assert hub.run().code == 0
    assert withdraw(hub, [row], "repaired").code == 0
    run_at(hub, datetime.now(UTC) + timedelta(days=1))
    for path in wuxi.server.rglob("*.cxe"):
        path.unlink()

    (line,) = resend(hub).json["streams"]

    assert (line["first"], line["last"], line["batches"]) == (1, 2, 2)
    assert len(data_of(wuxi)) == 2


def test_a_partner_whose_server_lost_them_takes_them(pair):
    hub, wuxi = pair
    for number in range(2):
        homes.send(hub, number)
    lost = data_of(wuxi)
    for name in lost:
        (wuxi.server / name).unlink()

    done = resend(hub)

    assert done.json["streams"][0]["answered"] == 0
    assert data_of(wuxi) == lost
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 2
    assert hub.run().code == 0
    assert hub.status()["partners"][0]["waiting"] == 0


def test_they_lie_there_already_and_nothing_changes(pair):
    hub, wuxi = pair
    homes.send(hub, 1)
    before = data_of(wuxi)

    assert resend(hub).code == 0
    assert data_of(wuxi) == before


def test_days_are_those_of_china_and_both_ends_are_included(pair):
    hub, _ = pair
    start = datetime.now(UTC).replace(hour=16, minute=0, second=0, microsecond=0)
    midnight = start + timedelta(days=1)
    for number, at in enumerate((midnight - timedelta(seconds=1), midnight)):
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
        run_at(hub, at)
    day = legal_day(midnight)

    def numbers(first, last):
        done = resend(hub, first=first, last=last)
        return [(one["first"], one["last"]) for one in done.json["streams"]]

    assert numbers(day, day) == [(2, 2)]
    assert numbers(day - timedelta(days=1), day - timedelta(days=1)) == [(1, 1)]
    assert numbers(day - timedelta(days=1), day) == [(1, 2)]


def test_what_has_expired_is_left_out_and_said(pair):
    hub, wuxi = pair
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="envelope_valid_days = 1")
    hub.deliver("old.csv", penalty_csv([recent(1)]))
    run_at(hub, datetime.now(UTC))
    later = datetime.now(UTC) + timedelta(days=3)
    home = Home(hub.home)
    wired = gateway_of(
        home, home.config(), homes.PASSPHRASE.encode(), tell=lambda _: None, clock=lambda: later
    )
    with home.locked(), wired as gateway:
        left_out = again(gateway, wuxi.id, Period(TODAY - timedelta(days=1), TODAY))
        put = again(gateway, wuxi.id, Period(TODAY - timedelta(days=1), TODAY), expired=True)

    assert (left_out.exit_code, left_out.streams[0].expired) == (1, [1])
    assert (put.exit_code, put.streams[0].batches) == (0, 1)


def test_a_stream_alone_and_nothing_in_the_period(answered):
    hub, _ = answered

    assert resend(hub, "--stream", "person").code == 0
    assert resend(hub, "--stream", "other").code == 66
    assert resend(hub, first="2020-01-01", last="2020-12-31").code == 66
    assert resend(hub, partner="cn.nobody").code == 78


def test_a_damaged_envelope_is_not_sent_and_a_partner_that_is_away_is_told(answered):
    hub, wuxi = answered
    path = hub.sent()[1]
    good = path.read_bytes()
    path.write_bytes(good[:-1])
    assert resend(hub).code == 74
    path.write_bytes(good)
    wuxi.server.rename(wuxi.base / "away")
    assert resend(hub).code == 69


def test_people_are_told_what_a_partner_without_the_earlier_ones_does(answered):
    hub, _ = answered
    command = ("exchange", "resend", "--home", hub.home, "--partner", "cn.wuxi", "--quiet")

    done = chengxin(*command, "--from", str(TODAY), "--to", str(TODAY))

    assert "numbers 1 to 3" in done.out
    assert "3 of them were answered before" in done.out


def test_one_that_has_a_part_of_them_answers_for_that_and_takes_the_rest_in_order(pair):
    """Its server lost everything, the answers to the first one too, after a run of its own."""
    hub, wuxi = pair
    homes.send(hub, 1)
    assert wuxi.run().code == 0
    for name in hub.lying("**/*.note") + hub.lying("**/*.cxe"):
        (hub.server / name).unlink()
    for number in (2, 3):
        homes.send(hub, number)
    for name in wuxi.lying("**/*.cxe"):
        (wuxi.server / name).unlink()
    assert wuxi.run().json["arrivals"] == []

    done = resend(hub)

    assert done.json["streams"][0]["batches"] == 3
    taken = wuxi.run()
    assert (taken.code, [one["seq"] for one in taken.json["arrivals"]]) == (0, [2, 3])
    assert len(wuxi.delivered()) == 3
    settled = hub.run()
    assert [one["seq"] for one in settled.json["answers"]] == [1, 2, 3]
    assert hub.status()["partners"][0]["waiting"] == 0


def test_an_old_copy_of_a_partners_home_takes_nothing_before_it_is_whole_again(pair, tmp_path):
    """It would sign other answers under numbers that it has used; its own log stops it."""
    hub, wuxi = pair
    homes.send(hub, 1)
    wuxi.run()
    hub.run()
    shutil.copytree(wuxi.home, tmp_path / "old")
    homes.send(hub, 2)
    wuxi.run()
    hub.run()
    shutil.move(wuxi.home, tmp_path / "newest")
    shutil.copytree(tmp_path / "old", wuxi.home)
    assert resend(hub).code == 0

    refused = wuxi.run()

    assert refused.code == 74
    assert len(wuxi.lying("**/person/*.cxe")) == 2
    assert len(wuxi.delivered()) == 1
    shutil.rmtree(wuxi.home)
    shutil.move(tmp_path / "newest", wuxi.home)
    whole = wuxi.run()
    assert (whole.code, whole.json["arrivals"]) == (0, [])
    assert len(wuxi.delivered()) == 2
    assert hub.run().code == 0
