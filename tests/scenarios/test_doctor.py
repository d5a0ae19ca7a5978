"""The doctor finds each thing that was broken, says what to do, and ends with its code."""

import os
import re
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes, queries, snapshots
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent
from kit.sshd import sshd

from adapters.places import ssh_keys
from exchange.doctor import doctor as doctoring
from exchange.doctor import machine
from exchange.doctor.check import KINDS, State
from exchange.home import Home

pytestmark = pytest.mark.slow


def doctor(org, *options):
    return chengxin("exchange", "doctor", "--home", org.home, "--json", *options)


def in_state(done, state):
    return {one["id"] for one in done.json["checks"] if one["state"] == state}


def said_of(done, id_):
    return [one for one in done.json["checks"] if one["id"] == id_ and one["state"] != "ok"]


@pytest.fixture(scope="module")
def once_used(made_homes, tmp_path_factory):
    """A hub that has sent and was answered, and its partner; never use them, copy them."""
    found = homes.copy(made_homes, tmp_path_factory.mktemp("used"))
    hub, wuxi = found["cn.jiangyin"], found["cn.wuxi"]
    homes.configure(hub, [wuxi], homes.route([wuxi]))
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    for org in (hub, wuxi, hub):
        assert org.run().code == 0
    return {hub.id: hub, wuxi.id: wuxi}


@pytest.fixture
def used(once_used, tmp_path):
    return homes.copy(once_used, tmp_path / "used")["cn.jiangyin"]


def test_a_home_in_order_has_no_failure_before_and_after_its_first_night(orgs, used):
    _, wuxi, _ = orgs

    for org in (wuxi, used):
        done = doctor(org)
        assert done.code == 0, done.out
        assert in_state(done, "fail") == set()
    seen = in_state(done, "ok") | in_state(done, "warn")
    # Nobody lacks a standard, gets copies, or is compared with; no metrics are asked for.
    unasked = {"partner_standard", "copies", "recipient", "balance", "metrics"}
    assert seen == set(KINDS) - unasked


def test_it_leaves_everything_as_it_was(used):
    everything = used.base.parent
    before = snapshots.of(everything)

    assert doctor(used, "--thorough").code == 0

    after = snapshots.of(everything)
    new = set(after) - set(before)
    assert all(path.is_dir() for path in new), new  # the folder of the file it wrote and removed
    assert {path: facts for path, facts in after.items() if path not in new} == before


def _text(org, old, new):
    config = org.home / "chengxin.toml"
    text = config.read_text()
    assert old in text
    config.write_text(text.replace(old, new))


def _ledger(org, statement):
    with sqlite3.connect(org.home / "ledger.sqlite3") as ledger:
        ledger.execute(statement)
    ledger.close()


def _an_envelope(org):
    return org.sent()[0]


def _a_file_for_a_folder(path):
    path.rmdir()
    path.touch()


FAULTS = {
    "config": (78, lambda org: _text(org, "[limits]", "[limitz]")),
    "modes": (77, lambda org: (org.home / "originals").chmod(0o755)),
    "inbox": (66, lambda org: _a_file_for_a_folder(org.home / "inbox" / "penalty")),
    "passphrase": (77, lambda org: (org.home / "passphrase").write_text("another one")),
    "trust": (66, lambda org: shutil.rmtree(org.home / "trust")),
    "keys": (77, lambda org: [path.unlink() for path in (org.home / "keys").glob("sig-*.key")]),
    "partner": (77, lambda org: _text(org, '"cn.wuxi"', '"cn.nobody"')),
    "standard": (None, lambda org: _text(org, "jiangyin-person/0.9.0", "jiangyin-person/9.9.9")),
    "layout": (78, lambda org: _text(org, str(homes.LAYOUT), "no-such-layout")),
    "ledger": (74, lambda org: (org.home / "ledger.sqlite3").write_bytes(os.urandom(9000))),
    "archive": (74, lambda org: _an_envelope(org).unlink()),
    "place": (69, lambda org: shutil.rmtree(org.base.parent / "wuxi" / "server")),
    "clock": (77, lambda org: _ledger(org, "update runs set finished = '2099-01-01T00:00:00Z'")),
}


@pytest.mark.parametrize("id_", FAULTS)
def test_each_fault_is_found_with_a_remedy_in_both_languages(used, id_):
    code, harm = FAULTS[id_]
    harm(used)

    done = doctor(used)

    assert id_ in in_state(done, "fail"), done.out
    assert code is None or done.code == code
    for one in done.json["checks"]:
        if one["state"] != "ok":
            assert re.search("[\u4e00-\u9fff]", one["remedy_zh"])
            assert re.search("[a-z]{3}", one["remedy_en"])


def test_the_folder_of_the_metrics_fails_as_at_the_end_of_a_run(used):
    _text(used, "[limits]", '[metrics]\nfolder = "../metrics"\n\n[limits]')
    missing = doctor(used)
    (used.home.parent / "metrics").mkdir()
    made = doctor(used)
    _text(used, "../metrics", "y" * 300)
    impossible = doctor(used)

    (told,) = said_of(impossible, "metrics")
    assert (impossible.code, told["message"]) == (74, "File name too long")
    assert (missing.code, said_of(missing, "metrics")[0]["message"]) == (78, "is not there")
    assert "metrics" in in_state(made, "ok")
    assert made.code == 0


def test_an_inbox_that_no_disk_can_hold_fails_and_the_other_checks_go_on(used):
    """Bug: the doctor ended with that one error."""
    _text(used, "[[feeds]]", f'[[feeds]]\nfolder = "inbox/{"y" * 300}"')

    done = doctor(used)

    assert done.code == 74
    assert [one["message"] for one in said_of(done, "inbox")] == ["File name too long"]
    assert "place" in in_state(done, "ok")


def test_a_row_of_the_layout_that_no_route_carries_is_told(used):
    _text(used, '"penalty", "licence"', '"licence"')

    assert "which no route carries" in said_of(doctor(used), "layout")[0]["message"]


def test_an_archive_that_is_newer_than_the_ledger_is_told(used):
    (used.home / "ledger.sqlite3").unlink()

    assert said_of(doctor(used), "ledger")[0]["message"].startswith("is gone")


def test_one_changed_byte_in_the_archive_is_found_by_looking_thoroughly(used):
    path = _an_envelope(used)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)

    assert doctor(used).code == 0
    done = doctor(used, "--thorough")
    assert done.code == 74
    assert "damaged" in said_of(done, "archive")[0]["message"]


def test_a_file_that_the_ledger_does_not_know_is_told(used):
    path = _an_envelope(used)
    shutil.copy(path, path.with_name(path.name.replace("000000000001", "000000000002")))

    assert "does not know" in said_of(doctor(used), "archive")[0]["message"]


def test_what_a_run_at_work_puts_into_the_archive_is_no_fault(used):
    """Bug: the doctor said that the ledger was an old copy (74) whenever it came in between."""
    path = _an_envelope(used)
    shutil.copy(path, path.with_name(path.name.replace("000000000001", "000000000002")))
    with Home(used.home).locked():
        done = doctor(used)

    assert done.code == 0, done.out
    (told,) = said_of(done, "archive")
    assert told["state"] == "warn"
    assert "a run is at work" in told["message"]


def test_names_that_departments_gave_are_not_told(used):
    path = used.home / "quarantine" / "penalty" / "somebody's name.csv"
    path.parent.mkdir(parents=True)
    path.touch()
    path.chmod(0o644)

    done = doctor(used)

    assert done.code == 77
    assert "somebody" not in done.out + done.err
    assert "quarantine/penalty" in said_of(done, "modes")[0]["message"]


def test_a_run_that_is_long_ago_or_ended_badly_is_a_warning(used):
    _ledger(used, "update runs set finished = '2026-01-01T00:00:00Z'")
    assert said_of(doctor(used), "last_run")[0]["message"] == "no run for more than a day"
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    _ledger(used, f"update runs set finished = '{now}', exit_code = 76")
    assert "exit code 76" in said_of(doctor(used), "last_run")[0]["message"]


def test_a_partner_without_the_standard_is_a_warning(used):
    _text(used, 'fetch = "own"', 'fetch = "own"\nstandards = ["jiangyin-person/2.0.0"]')

    done = doctor(used)

    assert done.code == 0
    assert "partner_standard" in in_state(done, "warn")


def test_a_partner_that_may_not_send_what_a_balance_takes_is_a_warning(once_used, tmp_path):
    """Trust in receipts alone let every answer be refused, and the doctor ended with 70."""
    found = homes.copy(once_used, tmp_path / "used")
    hub, wuxi = found["cn.jiangyin"], found["cn.wuxi"]
    _text(hub, 'fetch = "own"', 'fetch = "own"\nbalance = "monthly"')
    assert said_of(doctor(hub), "balance") == []
    homes.trust(hub, wuxi, "--stream", "receipt*")

    done = doctor(hub)

    assert done.code == 0, done.err
    (told,) = said_of(done, "balance")
    assert "may not send envelopes of control.cn.jiangyin" in told["message"]
    assert "control*" in told["remedy_en"]


def test_keys_and_trust_that_end_soon_are_warnings_and_then_failures(used):
    at = datetime.now(UTC)

    def states(days):
        found = doctoring.examine(Home(used.home), at + timedelta(days=days), lambda _: None)
        return {one.id: one.state for one in found.checks if one.id in ("trust", "partner", "keys")}

    assert states(170)["trust"] is State.WARN
    assert states(190)["trust"] is State.FAIL
    assert states(350)["partner"] is State.WARN
    assert states(370)["partner"] is State.FAIL


def test_without_a_passphrase_an_unattended_run_would_fail_and_that_is_a_warning(used):
    _text(used, 'passphrase_file = "passphrase"', 'passphrase_file = ""')

    done = doctor(used)

    assert done.code == 0
    assert "a run asks for it" in said_of(done, "passphrase")[0]["message"]
    assert doctor(used, "--passphrase-file", used.home / "passphrase").code == 0


def test_a_folder_that_is_no_home_and_one_that_is_not_there(tmp_path):
    empty = chengxin("exchange", "doctor", "--home", tmp_path, "--json")
    nothing = chengxin("exchange", "doctor", "--home", tmp_path / "x", "--json")

    assert empty.code == nothing.code == 78
    assert [one["id"] for one in nothing.json["checks"]] == ["home"]


def test_people_see_what_fails_first(used):
    (used.home / "originals").chmod(0o755)

    done = chengxin("exchange", "doctor", "--home", used.home)

    assert done.out.startswith("FAIL 故障  modes")
    assert "chmod -R go= HOME" in done.out
    assert re.search(r"1 FAIL 故障, \d+ warn 注意, \d+ ok 正常", done.out)


def public_line(org):
    return ssh_keys.public_line(org.home / "ssh" / "ed25519")


@pytest.mark.sshd
def test_a_server_with_another_host_key_or_without_a_right_to_write_fails(pair, tmp_path):
    hub, wuxi = pair
    with sshd() as server:
        root = server.folder("wuxi")
        server.authorize(public_line(hub))

        def configured(key, folder):
            place = (
                f'[places.wuxi]\nkind = "sftp"\nhost = "{server.host}"\nport = {server.port}\n'
                f'user = "{server.user}"\nhost_keys = ["{key}"]\nidentity = "ssh/ed25519"\n'
                f'root = "{folder}"\n\n'
            )
            homes.configure(hub, [wuxi], homes.route([wuxi]), places=place)
            return doctor(hub)

        right = configured(server.host_key_line, root)
        other_line = public_line(wuxi)
        other = configured(other_line, root)
        (server.files / "closed").mkdir()
        closed = configured(server.host_key_line, f"{server.remote}/closed")

    assert right.code == 0, right.out
    assert other.code == 77
    assert "place" in in_state(other, "fail")
    if os.geteuid() == 0:
        assert closed.code in (66, 77)  # servers word it in two ways
        assert "place" in in_state(closed, "fail")


def test_enabled_timers_and_crontabs_are_seen(tmp_path):
    crontab = tmp_path / "crontab"

    def timer():
        return machine.timer((tmp_path,), (str(crontab),))

    assert timer().state is State.WARN
    crontab.write_text("#30 1 * * * chengxin exchange run\n")
    assert timer().state is State.WARN
    crontab.write_text("30 1 * * * chengxin exchange run --home x\n")
    assert timer().about == str(crontab)
    (tmp_path / "chengxin@hub.timer").touch()
    assert timer().about == "chengxin@hub.timer"


def test_a_full_disk_fails_and_one_that_fills_is_a_warning(tmp_path):
    facts = os.statvfs(tmp_path)
    free = facts.f_bavail * facts.f_frsize

    states = [next(machine.disk(tmp_path, wanted)).state for wanted in (1, free // 10 * 8, 1 << 60)]

    assert states == [State.OK, State.WARN, State.FAIL]


def test_a_feed_that_serves_queries_alone_is_in_order(pair):
    """The doctor failed it with 78, for want of a route; every run took its files."""
    hub, wuxi = pair
    queries.connect(hub, wuxi)

    done = doctor(hub)

    assert hub.run().code == 0
    assert (done.code, in_state(done, "fail")) == (0, set()), done.out


def test_a_layout_whose_records_are_never_sent_fails_as_the_run_does(used):
    """The doctor found nothing, and every run ended with 78."""
    config = used.home / "chengxin.toml"
    layout = f'layout = "{homes.LAYOUT}"'
    config.write_text(config.read_text().replace(layout, 'layout = "pboc-penalty"'))

    done = doctor(used)

    assert (done.code, used.run().code) == (78, 78)
    assert "never sent" in said_of(done, "layout")[0]["message"]


def test_a_file_where_a_folder_belongs_fails_as_the_run_does(used):
    """The doctor said that the next run would make the folder."""
    shutil.rmtree(used.home / "spool")
    (used.home / "spool").touch(mode=0o600)

    done = doctor(used)

    assert (done.code, used.run().code) == (74, 74)
    assert "spool" in said_of(done, "home")[0]["message"]


def test_a_ledger_that_the_disk_refuses_is_not_to_be_restored(used):
    """The remedy for a full disk was to restore the newest backup of the ledger."""
    (used.home / "ledger.sqlite3").unlink()
    (used.home / "ledger.sqlite3").mkdir(mode=0o700)

    done = doctor(used)

    (told,) = said_of(done, "disk")
    assert (done.code, told["state"]) == (74, "fail")
    assert "backup" not in told["remedy_en"]
    assert "ledger" not in in_state(done, "fail")
