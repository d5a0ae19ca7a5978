"""A plan says what the run then does, and leaves everything as it is."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys

import pytest
from kit import homes, night, scenarios, snapshots
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent

from exchange.home import Home

pytestmark = pytest.mark.slow


def plan(org, *options):
    return chengxin("exchange", "plan", "--home", org.home, "--quiet", "--json", *options)


def planned(org):
    """The plan of an organisation, once it is seen that it changed nothing anywhere."""
    everything = org.base.parent
    before = snapshots.of(everything)
    done = plan(org)
    assert done.code == 0, done.err
    assert snapshots.of(everything) == before
    return done.json


def without_times(report):
    return {name: value for name, value in report.items() if name not in ("started", "finished")}


def sealed(org):
    """(stream, seq, kind, records, size) of every envelope of the ledger."""
    with sqlite3.connect(org.home / "ledger.sqlite3") as ledger:
        found = ledger.execute("select stream, seq, kind, records, size from envelopes").fetchall()
    ledger.close()
    return set(found)


def on_servers(org):
    return {path for path in org.base.parent.glob("*/server/**/*") if path.is_file()}


def check(org):
    """Plan, run, and compare what was said with what was done."""
    before = sealed(org) if (org.home / "ledger.sqlite3").exists() else set()
    said = planned(org)
    lying = on_servers(org)
    run = org.run()
    assert without_times(said["run"]) == without_times(run.json)
    assert {
        (one["stream"], one["seq"], one["kind"], one["records"], one["size"])
        for one in said["seal"]
    } == sealed(org) - before
    now = on_servers(org)
    counts = {"put": 0, "remove": 0} | {
        action: sum(one["action"] == action for one in said["places"])
        for action in ("put", "remove")
    }
    assert counts == {"put": len(now - lying), "remove": len(lying - now)}
    return said


@pytest.fixture
def small_batches(pair):
    hub, wuxi = pair
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="max_batch_records = 2")
    return {hub.id: hub, wuxi.id: wuxi}


@pytest.mark.parametrize(
    "scenario",
    [
        pytest.param(one, marks=pytest.mark.deep if number > 2 else (), id=one.name)
        for number, one in enumerate(scenarios.NIGHTS)
    ],
)
def test_each_run_of_a_night_does_what_was_planned(small_batches, scenario):
    scenario.prepare(small_batches)

    check(small_batches[scenario.who])
    for name in scenario.rest[1:]:
        check(small_batches[name])


def test_it_says_of_every_file_what_happens_and_why(pair):
    hub, _ = pair
    inbox = hub.home / "inbox"
    hub.deliver("good.csv", penalty_csv([recent(1), recent(2)]))
    hub.deliver("wrong.csv", penalty_csv([recent(3), recent(4, CF_WSH="")]))
    hub.deliver("broken.csv", b"a,b\n1,2\n")
    hub.deliver("fresh.csv.part", b"half")
    (inbox / "stray.csv").write_bytes(b"x")
    (inbox / "penalty" / "link.csv").symlink_to("good.csv")
    os.mkfifo(inbox / "penalty" / "pipe")

    said = check(hub)

    found = {one["name"]: (one["action"], one["why"]) for one in said["files"]}
    assert {name: action for name, (action, _) in found.items()} == {
        "good.csv": "take",
        "wrong.csv": "take",
        "broken.csv": "refuse",
        "fresh.csv.part": "leave",
        "stray.csv": "leave",
        "link.csv": "leave",
        "pipe": "leave",
    }
    assert "header_missing" in found["broken.csv"][1]
    assert "still being written" in found["fresh.csv.part"][1]
    assert "no regular file" in found["link.csv"][1]
    assert all(why for _, why in found.values())


def test_it_counts_new_changed_and_unchanged_for_each_route(orgs):
    hub, wuxi, jiangsu = orgs
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2), recent(3)]))
    for org in (hub, wuxi, jiangsu, hub):
        org.run()
    hub.deliver(
        "june.csv",
        penalty_csv([recent(1), recent(2, CF_JG="罚款叁佰元整", SJC=homes.day(-1)), recent(7)]),
    )

    said = check(hub)

    (line,) = said["run"]["routes"]
    assert (line["new"], line["changed"], line["unchanged"]) == (1, 1, 1)
    assert line["to"] == ["cn.wuxi", "cn.jiangsu"]
    assert [one["why"] for one in said["seal"]] == ["1 new and 1 changed records in this stream"]


def test_what_lies_above_the_limit_is_not_copied(pair):
    hub, wuxi = pair
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="max_file_bytes = 1000")
    hub.deliver("large.csv", b"x" * 100_000)

    said = check(hub)

    assert "larger than" in said["files"][0]["why"]


def test_a_file_that_somebody_writes_to_is_left_by_both(pair):
    hub, _ = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    with path.open("ab"):
        said = check(hub)

    assert [(one["name"], one["action"]) for one in said["files"]] == [("may.csv", "leave")]


@pytest.mark.parametrize("linked", ["inbox", "inbox/penalty"])
def test_a_folder_that_is_a_link_keeps_its_files(pair, linked):
    """The plan's own run went through the link and removed what departments had delivered."""
    hub, wuxi = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    (hub.home / linked).rename(hub.base / "elsewhere")
    (hub.home / linked).symlink_to(hub.base / "elsewhere")

    said = check(hub)

    assert [one["action"] for one in said["files"]] == ["take"]
    assert not path.exists()
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


def test_a_file_that_only_its_writer_may_change_is_foretold_while_he_does(pair):
    hub, _ = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    with path.open("ab"):
        path.chmod(0o400)
        said = check(hub)

    assert [one["action"] for one in said["files"]] == ["leave"]


def test_a_partner_that_is_away_is_foretold(pair):
    hub, wuxi = pair
    wuxi.server.rmdir()
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    said = check(hub)

    assert said["run"]["exit_code"] == 69


def test_while_a_run_is_at_work_it_says_so(pair):
    hub, _ = pair
    before = snapshots.of(hub.base)
    with Home(hub.home).locked():
        done = plan(hub)

    assert done.code == 75
    assert "a run is at work" in done.err
    assert set(snapshots.of(hub.base)) - set(before) == {hub.home / "run.lock"}


def test_a_ledger_whose_last_run_was_killed_is_read_and_left(pair):
    """SQLite's log still lies beside the ledger: its pages count, and it is not moved."""
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    for org in (hub, wuxi):
        org.run()
    code = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        "c.execute(\"update files set name = 'renamed.csv'\"); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, hub.home / "ledger.sqlite3"], check=True)
    assert (hub.home / "ledger.sqlite3-wal").stat().st_size

    assert len(planned(hub)["run"]["answers"]) == 1


def test_a_killed_plan_leaves_nothing_that_the_next_run_does_not_sweep_away(pair):
    hub, _ = pair
    left = hub.home / "spool" / "plan-killed"
    left.mkdir()
    (left / "secret").write_text("plain text")

    assert hub.run().code == 0
    assert not left.exists()


def test_people_read_it_too(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = chengxin("exchange", "plan", "--home", hub.home, "--quiet")

    assert done.code == 0, done.err
    for text in ("take 采集: penalty/may.csv", "1 new 新增", "seal 加密: person 1", "put 发送"):
        assert text in done.out
    assert "nothing was changed" in done.out


def test_a_plan_needs_the_passphrase_and_a_home(tmp_path, pair):
    hub, _ = pair
    (hub.home / "passphrase").write_text("wrong")

    assert plan(hub).code == 77
    assert chengxin("exchange", "plan", "--home", tmp_path).code == 78


def test_what_stops_the_run_is_said_of_the_home_and_not_of_the_copy(pair):
    hub, _ = pair
    (hub.home / "keys").rename(hub.base / "away")

    done = plan(hub)

    assert done.code == hub.run().code == 66
    assert str(hub.home / "keys") in done.err
    assert "spool" not in done.err


def test_what_waits_in_an_archive_on_another_disk_is_sent_in_the_plan_too(pair):
    """Behind a link the plan's copy of the archive was empty: it said that the disk had failed."""
    hub, wuxi = pair
    wuxi.server.rmdir()
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 69
    wuxi.server.mkdir()
    (hub.home / "archive" / "sent").rename(hub.base / "large")
    (hub.home / "archive" / "sent").symlink_to(hub.base / "large")
    for name in ("again", "once-more"):  # each way round was taken as often as links may be nested
        (hub.base / "large" / name).symlink_to(hub.home / "archive")

    said = check(hub)

    assert [one["records"] for one in said["run"]["sent"]] == [1]


def test_files_that_come_and_go_while_it_copies_stop_no_plan(pair, monkeypatch):
    """One that was taken back ended it with 74: a plan would need more room."""
    hub, _ = pair
    hub.deliver("june.csv", penalty_csv([recent(2)]))
    gone = hub.deliver("gone.csv", penalty_csv([recent(1)]))
    copyfile = shutil.copyfile
    with contextlib.ExitStack() as senders:

        def meanwhile(source, target, **options):
            if source == gone:
                gone.unlink()
                late = senders.enter_context(gone.with_name("late.csv").open("wb"))
                late.write(b"half")
            return copyfile(source, target, **options)

        monkeypatch.setattr(shutil, "copyfile", meanwhile)
        done = night.command(hub, "plan", "--json", "--quiet")

    assert done["code"] == 0, done["err"]
    found = {one["name"]: one["action"] for one in json.loads(done["out"])["files"]}
    assert found == {"june.csv": "take", "late.csv": "leave"}
