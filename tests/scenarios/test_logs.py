"""The log of every home, and partners as witnesses of each other's, over several nights."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from kit import logs
from kit.commands import good
from kit.department_files import penalty_csv
from kit.homes import Org, recent, run_at, said, send
from kit.ledgers import rows

from exchange.home import Home
from exchange.ledger import log, opening

pytestmark = pytest.mark.slow
START = datetime.now(UTC)


def night(number, hub, *partners, rows=1):
    """One night of everybody: the hub sends, the partners answer, the hub reads."""
    when = START + timedelta(days=number)
    hub.deliver(f"{number}.csv", penalty_csv([recent(100 * number + row) for row in range(rows)]))
    reports = [
        run_at(org, when + timedelta(hours=hour)) for hour, org in enumerate((hub, *partners, hub))
    ]
    assert [one.problems for one in reports] == [[]] * len(reports)
    return reports


def later(org: Org, number: int):
    return run_at(org, START + timedelta(days=number, hours=12))


def held_by(org: Org, origin: str):
    return rows(
        org,
        f"SELECT size, proved FROM log_checkpoints WHERE origin = '{origin}' ORDER BY size",
    )


def statements(org: Org):
    return sorted(path.name for path in org.server.glob("*/*/receipt-logs/*"))


def hide_statements(*orgs: Org):
    """Whoever owns the disk removes what would warn the owner of the log."""
    for org in orgs:
        for path in org.server.glob("*/*/receipt-logs/*"):
            path.unlink()


def copy_home(org: Org, to):
    shutil.copytree(org.home, to, symlinks=True)
    return to


def restore_home(org: Org, copy):
    shutil.rmtree(org.home)
    shutil.copytree(copy, org.home, symlinks=True)


def test_after_every_night_each_log_holds_what_happened_and_partners_hold_its_end(orgs):
    hub, wuxi, jiangsu = orgs
    for number in range(3):
        night(number, hub, wuxi, jiangsu)
        logs.check(*orgs)
    for org in (wuxi, jiangsu):
        later(org, 3)

    ends = {org.id: len(logs.leaves_on_disk(org)) for org in orgs}
    for org in (wuxi, jiangsu):
        sizes = held_by(org, "cn.jiangyin/log/1")
        assert sizes[-1] == (ends["cn.jiangyin"], 1)
        assert {proved for _, proved in sizes} == {1}
        assert {proved for _, proved in held_by(hub, f"{org.id}/log/1")} == {1}
    kinds = {one["event"] for one in logs.events(hub)}
    assert kinds >= {"envelope.sealed", "envelope.put", "receipt.got", "trust.version", "key.known"}


def test_receipts_carry_the_newest_checkpoint_of_whoever_signed_them(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    end = len(logs.leaves_on_disk(wuxi))
    night(1, hub, wuxi)

    folder = hub.home / "archive" / "received" / "cn.wuxi" / "person"
    values = [json.loads(path.read_bytes().split(b"\n")[1]) for path in folder.glob("*.note")]
    newest = max(values, key=lambda one: one["seq"])["checkpoint"].split("\n")
    assert newest[:2] == ["cn.wuxi/log/1", str(end)]


def test_a_quiet_night_puts_nothing_and_logs_nothing(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    for number in (1, 2):
        for org in (wuxi, hub):
            later(org, number)
    before = (statements(hub), statements(wuxi), logs.events(hub), logs.events(wuxi))

    for org in (hub, wuxi, hub, wuxi):
        assert later(org, 3).problems == []

    assert (statements(hub), statements(wuxi), logs.events(hub), logs.events(wuxi)) == before
    assert (len(before[0]), len(before[1])) == (1, 1)


def test_no_leaf_holds_a_value_of_a_record(pair):
    hub, wuxi = pair
    night(0, hub, wuxi, rows=3)
    values = {value for record in wuxi.delivered() for value in record.values() if len(value) > 5}

    for org in pair:
        text = b"\n".join(logs.leaves_on_disk(org)).decode()
        assert [value for value in values if value in text] == []


def test_a_home_that_was_restored_from_an_old_copy_stops_before_it_does_anything(pair, tmp_path):
    hub, wuxi = pair
    night(0, hub, wuxi)
    old = copy_home(wuxi, tmp_path / "old")
    night(1, hub, wuxi)
    restore_home(wuxi, old)
    send(hub, 7)

    done = wuxi.run()

    assert done.code == 74, done.out
    assert "cn.jiangyin holds a state of our own log" in done.err
    assert len(logs.leaves_on_disk(wuxi)) < held_by(hub, "cn.wuxi/log/1")[-1][0]
    assert len(list((wuxi.home / "evidence" / "cn.wuxi" / "log").iterdir())) == 2
    assert [name for name in hub.lying() if name.endswith(".note")] == []


def test_a_log_that_forked_is_an_alarm_and_both_states_are_kept(pair, tmp_path):
    hub, wuxi = pair
    night(0, hub, wuxi)
    old = copy_home(wuxi, tmp_path / "old")
    night(1, hub, wuxi)
    restore_home(wuxi, old)
    hub.deliver("7.csv", penalty_csv([recent(7)]))
    later(hub, 2)
    hide_statements(wuxi, hub)
    later(wuxi, 3)

    done = later(hub, 4)
    again = later(hub, 5)

    assert (done.exit_code, again.exit_code) == (76, 76)
    assert "ALARM: cn.wuxi has signed two states" in done.problems[0].message
    kept = [path.read_text() for path in (hub.home / "evidence/cn.wuxi/log").iterdir()]
    assert len([text for text in kept if text.startswith("cn.wuxi/log/1\n")]) >= 2
    assert "log.contradicted" in {one["event"] for one in logs.events(hub)}
    assert [one for one in hub.status()["warnings"] if "cn.wuxi has signed two states" in one]
    shown = [
        json.loads(good("exchange", "inspect", path, "--home", hub.home, "--json"))
        for path in (hub.home / "evidence/cn.wuxi/log").iterdir()
    ]
    both = [one for one in shown if one["type"] == "checkpoint"]
    assert len(both) >= 2
    assert {one["signatures"][0]["state"] for one in both} == {"valid"}
    shutil.rmtree(hub.home / "evidence" / "cn.wuxi")
    assert not [one for one in hub.status()["warnings"] if "two states" in one]


def test_bug_a_partner_whose_clock_was_put_right_was_accused(pair):
    """Wuxi's clock is five minutes ahead, and is put right before its next run."""
    hub, wuxi = pair
    reports = []
    start = datetime.now(UTC)  # not when the tests began: what `send` runs takes the time that is

    def run(org, minute):
        reports.append(run_at(org, start + timedelta(minutes=minute)))

    for wuxis in (6, 4):
        send(hub, wuxis)
        run(hub, 7 - wuxis)
        run(wuxi, wuxis)
        run(hub, 8 - wuxis)
    run(hub, 9)

    assert [one.problems for one in reports] == [[]] * len(reports)
    assert not (hub.home / "evidence" / "cn.wuxi").exists()
    assert {proved for _, proved in held_by(hub, "cn.wuxi/log/1")[:-1]} == {1}


def rewrite_log(org: Org, change):
    """An insider with the disk and the keys makes another history, consistent in itself."""
    kept = [line for line in map(change, logs.leaves_on_disk(org)) if line is not None]
    ledger = opening.open_ledger(Home(org.home), Home(org.home).config())
    with ledger.transaction() as connection:
        log.restore(connection, kept)
    ledger.close()
    with closing(sqlite3.connect(org.home / "ledger.sqlite3")) as db:
        db.execute("DELETE FROM log_checkpoints WHERE origin = ?", [f"{org.id}/log/1"])
        db.execute("UPDATE log_shown SET holds = 0, ours = ''")
        db.commit()
    (file,) = (org.home / "archive" / "log").iterdir()
    file.write_bytes(b"".join(line + b"\n" for line in kept))


def test_receipts_count_whatever_their_signers_log_is_worth(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    later(hub, 0)
    rewrite_log(wuxi, lambda line: line.replace(b'"code":""', b'"code":"late"'))
    hub.deliver("7.csv", penalty_csv([recent(7)]))
    later(hub, 1)
    hide_statements(wuxi, hub)
    later(wuxi, 2)

    done = later(hub, 3)

    assert done.exit_code == 76
    assert [one.step for one in done.problems] == ["log"]
    assert hub.status()["partners"][0]["waiting"] == 0


@pytest.mark.parametrize("change", ["altered", "removed"])
def test_an_insider_who_rewrites_the_log_is_told_by_the_witnesses(orgs, change):
    hub, wuxi, jiangsu = orgs
    night(0, hub, wuxi, jiangsu)
    night(1, hub, wuxi, jiangsu)
    later(wuxi, 1)

    def bent(line):
        if b'"receipt.got"' not in line or b"cn.jiangsu" not in line:
            return line
        return line.replace(b'"code":""', b'"code":"late"') if change == "altered" else None

    rewrite_log(hub, bent)
    hide_statements(hub, wuxi, jiangsu)  # his own word at the partners' places, too
    later(hub, 2)
    logs.check_tree(hub)  # in itself it is perfect

    done = later(wuxi, 3)

    assert done.exit_code == 76
    assert "cn.jiangyin has signed two states" in done.problems[0].message
    assert [one.message for one in later(jiangsu, 3).problems] == [
        "ALARM: cn.jiangyin has signed two states of its log that exclude each other"
    ]


def test_an_insider_who_leaves_the_witness_lying_stops_the_relay(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    later(wuxi, 1)
    rewrite_log(hub, lambda line: line.replace(b'"code":""', b'"code":"late"'))

    done = hub.run()

    assert done.code == 74
    assert "holds a state of our own log that ours is not" in done.err


def test_leaf_files_that_were_cut_or_lost_are_written_again(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    (file,) = (hub.home / "archive" / "log").iterdir()
    whole = file.read_bytes()

    for harm in (whole[:-7], whole[: whole.rfind(b"\n", 0, -1) + 1], b""):
        file.write_bytes(harm)
        assert later(hub, 1).problems == []
        assert file.read_bytes() == whole
    file.unlink()
    later(hub, 1)
    assert file.read_bytes() == whole


def test_a_ledger_that_is_older_than_the_leaf_files_sends_nothing(pair, tmp_path):
    hub, wuxi = pair
    night(0, hub, wuxi)
    shutil.copy(hub.home / "ledger.sqlite3", tmp_path)
    night(1, hub, wuxi)
    for path in hub.home.glob("ledger.sqlite3*"):
        path.unlink()
    shutil.copy(tmp_path / "ledger.sqlite3", hub.home)
    for folder in ("sent", "received"):  # what would show it otherwise
        shutil.rmtree(hub.home / "archive" / folder)

    done = hub.run()

    assert done.code == 74
    assert "old copy" in done.err


def test_a_forged_statement_is_not_believed(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    *_, path = sorted(wuxi.server.glob("*/*/receipt-logs/*"))
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"held":"cn', b'"held":"xx', 1))

    done = wuxi.run()

    assert done.code == 76
    assert "a statement about a log" in said(done)
    assert not (wuxi.home / "evidence" / "cn.jiangyin").exists()


def test_what_was_not_taken_is_logged_once_however_often_it_lies_there(pair):
    hub, wuxi = pair
    for number in (0, 1):
        hub.deliver(f"{number}.csv", penalty_csv([recent(number)]))
        later(hub, number)
    first, second = sorted(path for path in wuxi.server.glob("*/*/person/*.cxe"))
    first.write_bytes(first.read_bytes()[:-1] + b"x")

    codes = [later(wuxi, night).exit_code for night in (2, 3)]

    assert codes == [76, 76]
    events = [one for one in logs.events(wuxi) if one["event"] in {"envelope.refused", "chain.gap"}]
    assert [(one["event"], one.get("code"), one.get("seq")) for one in events] == [
        ("envelope.refused", "signature", None),
        ("chain.gap", None, 2),
    ]
    assert second.exists()


def test_the_log_goes_on_under_a_new_key_once_partners_have_it(pair):
    hub, wuxi = pair
    night(0, hub, wuxi)
    secret = ("--passphrase-file", wuxi.home / "passphrase")
    start = (START + timedelta(days=2)).date().isoformat()
    good("keys", "rotate", "log", "--home", wuxi.home, "--start", start, *secret)
    announced = wuxi.home / "keys" / "cn.wuxi.keys.note"
    secret = ("--passphrase-file", hub.home / "passphrase")
    good("keys", "trust", "add", announced, "--home", hub.home, *secret)

    night(3, hub, wuxi)
    later(hub, 4)

    notes = rows(hub, "SELECT data FROM log_checkpoints WHERE origin = 'cn.wuxi/log/1'")
    ids = {bytes(data).decode().split(" ")[2][:5] for (data,) in notes}
    assert len(ids) == 2
    assert {proved for _, proved in held_by(hub, "cn.wuxi/log/1")} == {1}
