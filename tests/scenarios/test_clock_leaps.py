"""A clock that is months ahead for one run does nothing that cannot be taken back."""

from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.department_files import penalty_csv
from kit.homes import day, recent, run_at, send

from exchange import time_service
from exchange.errors import Exit
from exchange.home import Home
from exchange.plan import plan

pytestmark = pytest.mark.slow

AHEAD = timedelta(days=170)  # the trust file is in force for some ten days more
DOUBTED = 14


@pytest.fixture(autouse=True)
def no_time_service(monkeypatch):
    monkeypatch.setattr(time_service, "keeps_the_clock", lambda: False)


@pytest.fixture
def answered(pair):
    """A record in force at the partner, in a home that keeps files and archive keys for a while."""
    hub, wuxi = pair
    rest = "\n[retention]\noriginals_days = 150\narchive_months = 3\n"
    homes.configure(hub, [wuxi], homes.route([wuxi]) + rest)
    homes.configure(wuxi, [hub], f'[[incoming]]\nfrom = "{hub.id}"\nstream = "person"\n')
    send(hub, 1, CF_GSJZQ=day(100))
    wuxi.run()
    hub.run()
    for org in (hub, wuxi):
        _doubts_after(org, DOUBTED)
    return hub, wuxi


def _doubts_after(org, days):
    path = org.home / "chengxin.toml"
    text = path.read_text()
    assert "doubt_clock_days = 0" in text
    path.write_text(text.replace("doubt_clock_days = 0", f"doubt_clock_days = {days}"))


def files(org, folder):
    return sorted(path for path in (org.home / folder).rglob("*") if path.is_file())


def doubts(report):
    return [one for one in report.problems if one.step == "clock"]


def test_one_run_of_a_clock_that_is_ahead_does_nothing_for_good(answered):
    hub, wuxi = answered
    originals, keys = files(hub, "originals"), files(hub, "keys")
    path = hub.deliver("2.csv", penalty_csv([recent(2, CF_GSJZQ=day(100))]))

    report = run_at(hub, datetime.now(UTC) + AHEAD)

    (doubt,) = doubts(report)
    assert doubt.exit_code == report.exit_code == Exit.TRUST
    assert "the last run was 170 days ago" in doubt.message
    assert report.files == report.sent == report.removed == []
    assert path.exists()
    assert files(hub, "originals") == originals != []
    assert set(keys) <= set(files(hub, "keys"))

    righted = hub.run()

    assert righted.code == 0, righted.err
    assert [one["records"] for one in righted.json["sent"]] == [1]  # the new one, and no withdrawal
    assert [one["accepted"] for one in wuxi.run().json["arrivals"]] == [1]


def test_a_receiver_whose_clock_is_ahead_rejects_nothing(answered):
    """It signed for records that they were past their period, which nobody could take back."""
    hub, wuxi = answered
    send(hub, 2, CF_GSJZQ=day(100))

    ahead = run_at(wuxi, datetime.now(UTC) + AHEAD)

    assert len(doubts(ahead)) == 1
    assert ahead.arrivals == []
    assert [one["accepted"] for one in wuxi.run().json["arrivals"]] == [1]


def test_the_next_run_by_the_same_clock_does_what_was_put_off(answered):
    hub, _ = answered

    first, second = (run_at(hub, datetime.now(UTC) + AHEAD + timedelta(days=n)) for n in (0, 1))

    assert len(doubts(first)) == 1
    assert doubts(second) == []
    assert [one.records for one in second.sent] == [1]  # the withdrawal of what has ended
    assert {one.folder for one in second.removed} == {"originals", "keys"}
    assert files(hub, "originals") == []


def test_a_plan_says_that_the_run_would_doubt_its_clock(answered):
    hub, _ = answered
    hub.deliver("2.csv", penalty_csv([recent(2, CF_GSJZQ=day(100))]))
    home, secret = Home(hub.home), homes.PASSPHRASE.encode()
    when = datetime.now(UTC) + AHEAD

    made = plan.make(home, home.config(), secret, clock=lambda: when, tell=lambda _: None)

    assert len(doubts(made.run)) == 1
    assert made.seal == made.files == ()


@pytest.mark.parametrize("kept", [True, None])
def test_a_clock_that_a_time_service_keeps_is_believed(answered, monkeypatch, kept):
    hub, _ = answered
    monkeypatch.setattr(time_service, "keeps_the_clock", lambda: kept)

    report = run_at(hub, datetime.now(UTC) + AHEAD)

    assert bool(doubts(report)) is not bool(kept)


@pytest.mark.parametrize(("days", "doubted"), [(DOUBTED - 1, False), (DOUBTED, True)])
def test_it_is_doubted_from_that_many_days_on(answered, days, doubted):
    hub, _ = answered

    report = run_at(hub, datetime.now(UTC) + timedelta(days=days, minutes=1))

    assert bool(doubts(report)) is doubted
