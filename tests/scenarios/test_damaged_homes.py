"""Homes that were damaged, restored or left behind: what must not leave the machine does not."""

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin, good
from kit.department_files import penalty_csv
from kit.homes import day, recent, run_at

pytestmark = pytest.mark.slow


@pytest.fixture
def unsent(pair):
    """A hub with one sealed envelope that could not be sent; the partner is there again."""
    hub, wuxi = pair
    shutil.rmtree(wuxi.server)
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 69
    wuxi.server.mkdir()
    return hub, wuxi


@pytest.mark.parametrize("harm", ["deleted", "damaged", "cut"])
def test_an_envelope_that_was_harmed_in_the_archive_waits_until_it_is_restored(unsent, harm):
    hub, wuxi = unsent
    (path,) = hub.sent()
    good = path.read_bytes()
    harmed = {"damaged": good[:-1] + bytes([good[-1] ^ 1]), "cut": good[:-1]}
    if harm == "deleted":
        path.unlink()
    else:
        path.write_bytes(harmed[harm])

    refused = hub.run()
    nothing = wuxi.lying()
    path.write_bytes(good)
    sent = hub.run()

    assert refused.code == 74
    assert "restore" in refused.json["problems"][0]["hint"]
    assert nothing == []
    assert sent.code == 0
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


@pytest.mark.parametrize("what", ["deleted", "of another", "damaged"])
def test_a_ledger_that_cannot_be_right_sends_nothing(pair, what):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    for org in (hub, wuxi, hub):
        assert org.run().code == 0
    for path in hub.home.glob("ledger.sqlite3*"):
        path.unlink()
    if what == "of another":
        shutil.copy(wuxi.home / "ledger.sqlite3", hub.home)
    elif what == "damaged":
        (hub.home / "ledger.sqlite3").write_bytes(os.urandom(8192))
    path = hub.deliver("june.csv", penalty_csv([recent(2)]))

    done = hub.run()

    assert done.code == 74
    assert "hint" in done.err
    assert path.exists()
    assert wuxi.lying() == []


def test_records_that_a_killed_run_laid_down_are_gone_when_they_are_rejected_after_all(
    pair, tmp_path
):
    """Killed before midnight when they were in order, run again on a day when they are not."""
    hub, wuxi = pair
    hub.deliver(
        "may.csv",
        penalty_csv([recent(1, CF_JDRQ=day(-5 * 365 + 5), SJC=day(-50), CF_GSJZQ="")]),
    )
    assert hub.run().code == 0
    found = {one.id: one for one in pair}
    other = homes.copy(found, tmp_path / "other")["cn.wuxi"]
    run_at(other, datetime.now(UTC))
    assert len(other.delivered()) == 1
    shutil.copytree(other.home / "delivered", wuxi.home / "delivered", dirs_exist_ok=True)

    report = run_at(wuxi, datetime.now(UTC) + timedelta(days=20))

    assert [one.rejected for one in report.arrivals] == [1]
    assert wuxi.delivered() == []


def test_of_runs_at_the_same_time_one_works_and_the_others_say_so(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(300)]))
    command = [sys.executable, "-m", "exchange", "exchange", "run", "--home", hub.home, "--quiet"]

    running = [subprocess.Popen(command, stdout=-1, stderr=-1) for _ in range(3)]
    codes = sorted([process.wait() for process in running if process.communicate()])

    assert codes[0] == 0
    assert set(codes[1:]) <= {0, 75}
    assert len(hub.sent()) == 1


def test_leftovers_in_the_spool_are_swept_away_and_links_are_not_followed(pair, tmp_path):
    hub, _ = pair
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").touch()
    spool = hub.home / "spool"
    (spool / "folder").mkdir(parents=True)
    (spool / "folder" / "file").touch()
    (spool / "link").symlink_to(outside)
    os.mkfifo(spool / "pipe")

    done = hub.run()

    assert done.code == 0
    assert list(spool.iterdir()) == []
    assert (outside / "kept").exists()


def test_a_clock_that_goes_back_breaks_no_chain(pair):
    hub, wuxi = pair
    # Keys count from the day on which they were made: five hours back must not be the day before.
    now = datetime.now(UTC) + timedelta(hours=6)
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    run_at(hub, now)
    hub.deliver("june.csv", penalty_csv([recent(2)]))
    run_at(hub, now - timedelta(hours=5))

    early = run_at(wuxi, now - timedelta(hours=2))
    right = run_at(wuxi, now)
    run_at(hub, now - timedelta(hours=3))
    settled = run_at(hub, now)
    # The first was put by a clock that was ahead, when nobody knows: it was put again at once.
    rest = [run_at(org, now) for org in (wuxi, hub)]

    assert early.arrivals == []
    assert [one.seq for one in right.arrivals] == [1, 2]
    assert [one.seq for one in settled.answers] == [1, 2]
    assert [one.problems for one in rest] == [[], []]
    assert len(wuxi.delivered()) == 2
    assert hub.lying() == wuxi.lying() == []


def test_an_expired_trust_file_still_lets_answers_in_and_sends_nothing(pair):
    hub, wuxi = pair
    late = datetime.now(UTC) + timedelta(days=170)
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    run_at(hub, late)
    run_at(wuxi, late)
    path = hub.deliver("june.csv", penalty_csv([recent(2)]))

    report = run_at(hub, late + timedelta(days=20))

    assert report.exit_code == 77
    assert [(one.seq, one.accepted) for one in report.answers] == [(1, 1)]
    assert path.exists()
    assert wuxi.lying() == []


@pytest.mark.parametrize("kind", ["encryption", "signing"])
def test_a_partner_with_two_current_keys_is_sent_to_and_answers(pair, kind):
    hub, wuxi = pair
    good(
        *("keys", "rotate", kind, "--home", wuxi.home),
        *("--passphrase-file", wuxi.home / "passphrase"),
    )
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    before = [org.run() for org in (hub, wuxi, hub)]  # the hub does not know of the new key yet
    homes.trust(hub, wuxi)
    hub.deliver("june.csv", penalty_csv([recent(2)]))
    after = [org.run() for org in (hub, wuxi, hub)]

    assert [done.code for done in after] == [0, 0, 0]
    answers = [one for done in before + after for one in done.json["answers"]]
    assert sorted(one["seq"] for one in answers) == [1, 2]
    assert len(wuxi.delivered()) == 2


def test_a_route_without_compression_carries_the_same_records(pair):
    hub, wuxi = pair
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text() + "\ncompression = false\n")
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(3)]))

    assert [org.run().code for org in (hub, wuxi, hub)] == [0, 0, 0]
    assert len(wuxi.delivered()) == 3


def test_a_command_that_the_disk_stops_at_once_says_what_to_do(pair):
    """In a home that was mounted read-only there was the error of the system call alone."""
    hub, _ = pair
    (hub.home / "run.lock").unlink(missing_ok=True)
    (hub.home / "run.lock").mkdir()

    stopped = hub.run()

    assert stopped.code == 74
    assert "run.lock" in stopped.err
    assert "hint: look at the disk" in stopped.err


@pytest.mark.parametrize("how", ["gone", "of before"])
def test_status_says_that_the_ledger_is_gone_or_an_old_copy(pair, how):
    """It showed a home in which nothing had ever happened, and nothing to be warned of."""
    hub, wuxi = pair
    if how == "of before":
        assert hub.run().code == 0
    before = hub.home / "ledger.sqlite3"
    kept = before.read_bytes() if before.exists() else b""
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    for org in (hub, wuxi, hub):
        assert org.run().code == 0
    for path in hub.home.glob("ledger.sqlite3*"):
        path.unlink()
    if how == "of before":
        before.write_bytes(kept)

    warnings = [one for one in hub.status()["warnings"] if "rebuild --replace" in one]

    assert len(warnings) == 1
    assert hub.run().code == 74


def test_files_of_somebody_else_in_a_homes_folders_stop_nothing(pair):
    """A run could not go through `archive/sent`, nor a rebuild, nor a fetch with a folder there."""
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    for org in (hub, wuxi, hub):
        assert org.run().code == 0
    for org in pair:
        for folder in [path for path in org.home.rglob("*") if path.is_dir()]:
            if "inbox" not in folder.parts:
                (folder / ".DS_Store").touch(mode=0o600)
                (folder / "README.txt").touch(mode=0o600)
                (folder / "strange").mkdir(mode=0o700)
    hub.deliver("june.csv", penalty_csv([recent(2)]))

    planned = chengxin("exchange", "plan", "--home", hub.home, "--quiet", "--json")
    done = [org.run() for org in (hub, wuxi, hub)]
    doctor = chengxin("exchange", "doctor", "--home", hub.home)
    rebuilt = chengxin("exchange", "rebuild", "--home", hub.home)

    assert planned.json["run"]["problems"] == []
    assert [(one.code, one.json["problems"]) for one in done] == [(0, [])] * 3
    assert (doctor.code, rebuilt.code) == (0, 0), doctor.out + rebuilt.err
    assert len(wuxi.delivered()) == 2


def test_a_ledger_that_another_program_holds_is_tried_again_and_not_restored(pair):
    """It was a fault of the disk (74) that no service tries again, to be mended by a backup."""
    hub, _ = pair
    assert hub.run().code == 0
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    held = sqlite3.connect(hub.home / "ledger.sqlite3", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")

    stopped = hub.run()
    held.execute("ROLLBACK")
    held.close()

    assert stopped.code == 75
    assert "another process works on the ledger" in stopped.err
    assert "backup" not in stopped.err
    assert [one["records"] for one in hub.run().json["sent"]] == [1]
