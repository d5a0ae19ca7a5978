"""What was found broken once."""

from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent, run_at, send

pytestmark = pytest.mark.slow


def test_bug_an_unknown_standard_of_a_partner_stopped_the_whole_run(orgs):
    """Wuxi does not have the standard that the hub sends: its other work goes on."""
    hub, wuxi, _ = orgs
    send(hub, 1)
    report = run_at(wuxi, datetime.now(UTC), catalog=_no_catalog)
    later = wuxi.run()

    assert report.exit_code == 78
    assert "not installed here" in report.problems[0].message
    assert report.finished
    assert len(wuxi.delivered()) == 1
    assert later.code == 0


def _no_catalog(name):
    from standards.release import UnknownStandard

    raise UnknownStandard(f"no standard {name}", hint="", exit_code=66)


def test_bug_a_feed_could_take_the_keys_from_the_home(pair):
    hub, _ = pair
    config = hub.home / "chengxin.toml"
    for folder in ("keys", ".", "inbox", "inbox/../keys", "/etc"):
        text = config.read_text()
        config.write_text(text.replace('files = "*"', f'files = "*"\nfolder = "{folder}"'))

        done = chengxin("exchange", "run", "--home", hub.home)
        config.write_text(text)

        assert done.code == 78, folder
        assert "below inbox" in done.err
    assert list((hub.home / "keys").glob("*.key"))


def test_bug_a_lost_envelope_was_never_put_again(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    (wuxi.server / name).unlink()

    soon = run_at(hub, datetime.now(UTC) + timedelta(hours=1))
    lying_soon = wuxi.lying()
    late = run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert (soon.exit_code, late.exit_code) == (0, 0)
    assert lying_soon == []
    assert wuxi.lying() == [name]
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


def test_bug_an_unanswered_envelope_that_still_lies_there_is_not_sent_again(pair):
    hub, _ = pair
    send(hub, 1)

    late = run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert late.sent == []


def test_lost_answers_come_again_when_the_envelope_is_put_again(pair):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    for name in hub.lying():
        (hub.server / name).unlink()

    late = datetime.now(UTC) + timedelta(hours=25)
    run_at(hub, late)
    run_at(wuxi, late)
    told = run_at(hub, late)

    assert [(one.result, one.accepted) for one in told.answers] == [("accepted", 1)]
    assert len(wuxi.delivered()) == 1


def test_bug_a_replay_after_its_expiry_was_refused_every_night(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    data = (wuxi.server / name).read_bytes()
    wuxi.run()
    (wuxi.server / name).write_bytes(data)

    report = run_at(wuxi, datetime.now(UTC) + timedelta(days=100))

    assert report.problems == []
    assert wuxi.lying() == []
    assert len(wuxi.delivered()) == 1


def test_bug_junk_with_a_good_name_blocked_the_stream(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    folder = (wuxi.server / name).parent
    (folder / f"{1:012d}-{'0' * 32}.cxe").write_bytes(b"junk" * 1000)
    (folder / f"{1:012d}-{'1' * 32}.cxe").mkdir()

    done = wuxi.run()

    assert done.code == 76
    assert len(wuxi.delivered()) == 1


def test_bug_an_old_copy_of_the_ledger_used_numbers_a_second_time(pair, tmp_path):
    hub, wuxi = pair
    send(hub, 1)
    old = (hub.home / "ledger.sqlite3").read_bytes()
    send(hub, 2)
    for path in hub.home.glob("ledger.sqlite3-*"):
        path.unlink()
    (hub.home / "ledger.sqlite3").write_bytes(old)

    done = send(hub, 3)

    assert done.code == 74
    assert "old copy" in done.err
    assert len(wuxi.lying()) == 2
    assert (hub.home / "inbox" / "penalty" / "3.csv").exists()


def test_who_gets_a_stream_cannot_change(orgs):
    hub, wuxi, jiangsu = orgs
    send(hub, 1)
    homes.configure(hub, [wuxi, jiangsu], homes.route([wuxi]))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 78
    assert "a stream of its own" in done.err


def test_with_an_expired_trust_file_a_home_only_receives(pair):
    """Half a year later nobody has looked at the trust file: no new data leaves."""
    hub, wuxi = pair
    today = datetime.now(UTC)
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    run_at(hub, today + timedelta(days=175))
    run_at(wuxi, today + timedelta(days=175))
    path = hub.deliver("late.csv", penalty_csv([recent(2)]))

    report = run_at(hub, today + timedelta(days=181))

    assert report.exit_code == 77
    assert path.exists()
    assert report.sent == []
    assert [one.accepted for one in report.answers] == [1]


def test_bug_an_envelope_that_nobody_took_in_time_was_never_told(pair):
    hub, wuxi = pair
    send(hub, 1)

    report = run_at(hub, datetime.now(UTC) + timedelta(days=91))

    (problem,) = report.problems
    assert report.exit_code == 76
    assert "number 1 of stream person expired" in problem.message
    assert "another name" in problem.hint
    assert wuxi.delivered() == []


def test_bug_a_receiver_with_an_old_ledger_asked_for_what_it_has(pair):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    old = (wuxi.home / "ledger.sqlite3").read_bytes()
    for number in (2, 3):
        send(hub, number)
        wuxi.run()
    for path in wuxi.home.glob("ledger.sqlite3-*"):
        path.unlink()
    (wuxi.home / "ledger.sqlite3").write_bytes(old)

    done = wuxi.run()

    assert done.code == 74
    assert "old copy" in done.err


def test_bug_an_empty_folder_in_the_inbox_was_an_unknown_layout(pair):
    hub, _ = pair
    (hub.home / "inbox" / "later").mkdir(parents=True)

    done = send(hub, 1)

    assert done.code == 0
