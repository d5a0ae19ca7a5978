"""What is past its period goes, with its count in the journal; what something depends on stays."""

import json
import os
import sqlite3
import time
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent

from exchange import clock
from exchange import retention as retaining
from exchange.home import Home

pytestmark = pytest.mark.slow
DAY = 86_400
EVERYTHING = (
    "originals_days = 30\nquarantine_days = 30\nfeedback_days = 30\n"
    "delivered_days = 30\nevidence_days = 30\nlog_days = 30\n"
)


def periods(org, text=EVERYTHING):
    config = org.home / "chengxin.toml"
    config.write_text(f"{config.read_text()}\n[retention]\n{text}")


def age(org, days=40, folders=("originals", "quarantine", "feedback", "delivered", "evidence")):
    """Make everything in some folders so many days older than it is."""
    then = time.time() - days * DAY
    for folder in folders:
        for path in (org.home / folder).rglob("*"):
            if path.is_file():
                os.utime(path, (then, then))


def files(org, folder):
    return sorted(path.name for path in (org.home / folder).rglob("*") if path.is_file())


def told(org):
    lines = [
        json.loads(line)
        for path in (org.home / "log").glob("*.ndjson")
        for line in path.read_text().splitlines()
    ]
    return {
        one["folder"]: (one["removed"], one["needed"])
        for one in lines
        if one["event"] == "retention"
    }


def retention(org, *options):
    return chengxin("exchange", "retention", "--home", org.home, "--json", *options)


@pytest.fixture(scope="module")
def one_night(made_homes, tmp_path_factory):
    hub, wuxi = homes.pair(made_homes, tmp_path_factory.mktemp("night"))
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_WSH="")]))
    hub.deliver("broken.csv", b"a,b\n1,2\n")
    for org in (hub, wuxi, hub):
        org.run()
    return hub, wuxi


@pytest.fixture
def settled(one_night, copied):
    """One file with a rejected row and one that was refused, all answered."""
    return copied(*one_night)


def test_every_run_removes_what_is_past_its_period_and_nothing_else(settled):
    hub, wuxi = settled
    for org in (hub, wuxi):
        periods(org)
        age(org)
    old_log = hub.home / "log" / "2020-01.ndjson"
    old_log.touch()
    archive = files(hub, "archive")
    hub.deliver("june.csv", penalty_csv([recent(7)]))

    done = hub.run()
    other = wuxi.run()

    removed = {one["folder"]: one["files"] for one in done.json["removed"]}
    assert removed == {"originals": 2, "quarantine": 2, "feedback": 2, "log": 1}
    assert told(hub) == {folder: (count, 0) for folder, count in removed.items()}
    assert len(files(hub, "originals")) == 1  # june's, of today
    assert files(hub, "quarantine") == files(hub, "feedback") == []
    assert not old_log.exists()
    assert set(archive) <= set(files(hub, "archive"))
    assert [(one["folder"], one["files"]) for one in other.json["removed"]] == [("delivered", 1)]
    assert len(wuxi.delivered()) == 1  # june's


def test_without_periods_nothing_is_ever_removed(settled):
    hub, _ = settled
    age(hub, days=20_000)
    before = files(hub, "originals")

    assert hub.run().json["removed"] == []
    assert retention(hub).json["lines"] == []
    assert files(hub, "originals") == before


def test_a_dry_run_says_it_and_touches_nothing(settled):
    hub, _ = settled
    periods(hub)
    age(hub)
    before = files(hub, "originals")

    preview = retention(hub, "--dry-run")
    shown = chengxin("exchange", "retention", "--home", hub.home, "--dry-run")

    assert files(hub, "originals") == before
    assert told(hub) == {}
    done = retention(hub)
    assert (preview.json["removed"], done.json["removed"]) == (False, True)
    assert preview.json["lines"] == done.json["lines"]
    assert "would be removed 将清理: originals: 2 files" in shown.out
    assert files(hub, "originals") == []


def test_what_has_no_answer_yet_stays(pair):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_WSH="")]))
    hub.run()
    periods(hub)
    age(hub)

    (waiting,) = retention(hub).json["lines"][:1]
    assert (waiting["folder"], waiting["files"], waiting["needed"]) == ("originals", 0, 1)
    assert len(files(hub, "originals")) == len(files(hub, "quarantine")) == 1
    wuxi.run()
    hub.run()

    assert files(hub, "originals") == files(hub, "quarantine") == []


def test_what_waits_for_a_partners_standard_stays(pair):
    hub, wuxi = pair
    config = hub.home / "chengxin.toml"
    lacking = 'fetch = "own"\nstandards = ["jiangyin-person/2.0.0"]'
    config.write_text(config.read_text().replace('fetch = "own"', lacking))
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 78
    periods(hub)
    age(hub)

    assert [one["needed"] for one in retention(hub).json["lines"]] == [1]
    config.write_text(config.read_text().replace(lacking, 'fetch = "own"'))
    assert hub.run().code == 0
    assert len(wuxi.lying("**/*.cxe")) == 1


def test_a_record_that_two_departments_claim_keeps_its_file(pair):
    hub, wuxi = pair
    feeds = homes.route([wuxi]).replace(
        "[[routes]]", f'[[feeds]]\nname = "other"\nlayout = "{homes.LAYOUT}"\n\n[[routes]]', 1
    )
    homes.configure(hub, [wuxi], feeds)
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    for org in (hub, wuxi, hub):
        org.run()
    hub.deliver("mine.csv", penalty_csv([recent(1, CF_JG="罚款叁佰元整")]), feed="other")
    assert hub.run().code == 1
    periods(hub)
    age(hub)

    (line,) = retention(hub).json["lines"]

    assert (line["files"], line["needed"]) == (1, 1)
    assert len(files(hub, "originals")) == 1


def test_a_contradiction_of_a_partners_log_is_kept_until_somebody_moves_it(settled):
    hub, _ = settled
    for name in ("cn.wuxi/person/000000000001-ab.cxe", "cn.wuxi/log/5.note"):
        path = hub.home / "evidence" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    periods(hub, "evidence_days = 30")
    age(hub)

    retention(hub)

    assert files(hub, "evidence") == ["5.note"]


def test_a_plan_says_what_the_run_will_remove(settled):
    hub, _ = settled
    periods(hub)
    age(hub)

    plan = chengxin("exchange", "plan", "--home", hub.home, "--quiet", "--json")
    kept = files(hub, "originals")
    run = hub.run()

    assert len(kept) == 2
    assert plan.json["run"]["removed"] == run.json["removed"] != []


def test_a_run_at_work_keeps_a_person_from_removing(settled):
    hub, _ = settled
    with Home(hub.home).locked():
        assert retention(hub).code == 75
        assert retention(hub, "--dry-run").code == 0


def test_the_archive_key_of_a_month_goes_once_nothing_in_it_is_in_force(pair):
    """What was sent then is readable for nobody here; that it was sent stays proved."""
    hub, wuxi = pair
    periods(hub, "archive_months = 1\n")
    today = datetime.now(UTC)
    later = today + timedelta(days=75)
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    night(today, hub, wuxi)
    (key,) = (hub.home / "keys").glob("arc-*.key")

    kept = homes.run_at(hub, later)
    home = Home(hub.home)
    listed = retaining.at_hand(home, home.config(), at=later, remove=False).as_json()["months"]
    hub.deliver("2.csv", penalty_csv([recent(1, CF_JG="罚款叁佰元整")]))
    there = key.exists()
    gone = night(later, hub, wuxi)

    assert there
    assert [(one["month"], one["in_force"], one["needed"]) for one in listed] == [
        (f"{today:%Y-%m}", True, True)
    ]
    assert [(one.files, one.needed) for one in kept.removed] == [(0, 1)]
    assert [(one.files, one.needed) for one in gone.removed] == [(1, 0)]
    assert not key.exists()
    journal = "".join(path.read_text() for path in (hub.home / "log").glob("*.ndjson"))
    events = map(json.loads, journal.splitlines())
    (event,) = (one for one in events if one["event"] == "archive-key.destroyed")
    assert (event["month"], event["envelopes"]) == (today.strftime("%Y-%m"), 1)
    with sqlite3.connect(hub.home / "ledger.sqlite3") as ledger:
        logged = ledger.execute("SELECT subject FROM log_leaves WHERE event = 'key.gone'")
        assert logged.fetchall() == [(event["kid"],)]
    ledger.close()
    rebuilt = chengxin("exchange", "rebuild", "--home", hub.home, "--json")
    assert rebuilt.code == 0, rebuilt.out
    assert rebuilt.json["gaps"]["sealed_envelopes"] == 1
    day = clock.legal_day(today).isoformat()
    told = chengxin("exchange", "as-of", day, wuxi.id, "--home", hub.home, "--json")
    assert told.code == 1
    assert told.json["types"] == [{"record_type": "penalty", "held": 1, "sealed": 1}]


def night(when, hub, *partners):
    """A night at some time, in this process; what the hub's first run reports."""
    report = homes.run_at(hub, when)
    for one in partners:
        homes.run_at(one, when)
    homes.run_at(hub, when)
    return report
