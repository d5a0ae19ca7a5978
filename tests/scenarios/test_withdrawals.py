"""A record is taken back from everybody who was sent it, and nothing of it is sent again."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import LAYOUT, STANDARD, day, recent, said, send
from kit.withdrawals import holders, notices, owing, records, withdraw

from adapters import intake
from exchange.ledger import vanished

pytestmark = pytest.mark.slow

NUMBER = recent(1)["CF_WSH"]


def night(hub, *partners):
    done = hub.run()
    for one in partners:
        one.run()
    hub.run()
    return done


def night_at(days, hub, *partners):
    """A night some days from now, in this process; what the hub's first run reports."""
    when = datetime.now(UTC) + timedelta(days=days)
    report = homes.run_at(hub, when)
    for one in partners:
        homes.run_at(one, when)
    homes.run_at(hub, when)
    return report


def feed(name="penalty", **more):
    lines = "".join(f"{key} = {value}\n" for key, value in more.items())
    return f'[[feeds]]\nname = "{name}"\nlayout = "{LAYOUT}"\n{lines}\n'


def route(stream, to, standard=STANDARD, records="penalty"):
    names = ", ".join(f'"{one.id}"' for one in to)
    return (
        f'[[routes]]\nstream = "{stream}"\nto = [{names}]\nstandard = "{standard}"\n'
        f'records = ["{records}"]\n\n'
    )


def incoming(sender, stream, more=""):
    return f'[[incoming]]\nfrom = "{sender.id}"\nstream = "{stream}"\n{more}\n'


def test_a_question_that_nobody_answers_does_not_keep_the_night_away(pair):
    """Bug: `withdraw` held the home while it asked, and every run until somebody typed was 75."""
    hub, _ = pair
    send(hub, 1)
    words = ["exchange", "withdraw", "--home", str(hub.home), "--type", "penalty"]
    command = [sys.executable, "-m", "exchange", *words, "--reason", "annulled"]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command, **pipes) as asking:
        assert asking.stderr.read(1)  # the question is asked
        done = send(hub, 2)
        asking.stdin.close()
        asking.stdout.read(), asking.stderr.read()

    assert done.code == 0, done.err
    assert asking.returncode == 130


def test_a_withdrawal_by_hand_is_in_the_archive_before_the_next_run(pair):
    """A ledger that was lost in between was made again with the end of the log lost."""
    hub, _ = pair
    send(hub, 1)
    assert withdraw(hub, [recent(1)], "repaired").code == 0
    for path in hub.home.glob("ledger.sqlite3*"):
        path.unlink()

    made = chengxin("exchange", "rebuild", "--home", hub.home, "--quiet", "--replace")

    assert made.code == 0, made.err
    assert "end of our log" not in made.out


def test_a_repaired_record_is_withdrawn_answered_and_never_sent_again(pair):
    hub, wuxi = pair
    hub.deliver("a.csv", penalty_csv([recent(1), recent(2)]))
    night(hub, wuxi)
    done = withdraw(hub, [recent(1)], "repaired")
    before = owing(hub)
    first = hub.run()
    received = wuxi.run()
    unanswered = owing(hub)
    hub.run()
    hub.deliver("again.csv", penalty_csv([recent(1, CF_JG="罚款叁佰元整"), recent(2)]))
    again = night(hub, wuxi)

    assert done.code == 0, done.err
    assert done.json[0]["case"] == "w1"
    assert before == [("w1", "cn.wuxi", "on-its-way")]
    assert first.code == 0, said(first)
    assert received.code == 0, said(received)
    assert unanswered == [("w1", "cn.wuxi", "unanswered")]
    assert holders(hub)[0] == 0
    assert owing(hub) == []
    (one,) = notices(wuxi)
    assert (one["reason"], one["case"], one["key"]["cf_wsh"]) == (
        "repaired", "w1", recent(1)["CF_WSH"],
    )  # fmt: skip
    assert again.json["sent"] == []
    (file,) = again.json["files"]
    assert file["withheld"] == [{"reason": "repaired", "records": 1, "rows": [2]}]
    assert len(wuxi.delivered()) == 3  # two records, one withdrawal


def test_what_nobody_was_sent_is_told_and_blocked_only_if_asked_for(pair):
    hub, _ = pair
    send(hub, 1)
    slip = withdraw(hub, [recent(7)], "annulled")
    blocked = withdraw(hub, [recent(7)], "annulled", "--unsent")
    later = send(hub, 7)

    assert slip.code == 66
    assert "nobody was sent a penalty with this key" in slip.err
    assert recent(7)["CF_WSH"] not in slip.err
    assert blocked.code == 0, blocked.err
    assert later.json["sent"] == []
    assert later.json["files"][0]["withheld"][0]["reason"] == "annulled"


def test_a_repeated_withdrawal_says_so_and_sends_nothing(pair):
    hub, wuxi = pair
    send(hub, 1)
    night(hub, wuxi)
    first = withdraw(hub, [recent(1)], "annulled")
    night(hub, wuxi)
    second = withdraw(hub, [recent(1)], "repaired")
    quiet = night(hub, wuxi)

    assert (first.json[0]["new"], second.json[0]["new"]) == (True, False)
    assert second.code == 0
    assert second.json[0]["case"] == "w1"
    assert quiet.json["sent"] == []
    assert len(notices(wuxi)) == 1


def test_a_corrected_record_may_go_in_another_version_and_never_as_it_was(pair):
    hub, wuxi = pair
    old = penalty_csv([recent(1)])
    hub.deliver("old.csv", old)
    night(hub, wuxi)
    withdraw(hub, [recent(1)], "corrected")
    night(hub, wuxi)
    hub.deliver("old again.csv", old)
    same = night(hub, wuxi)
    hub.deliver("older.csv", penalty_csv([recent(1, SJC=day(-55), CF_JG="罚款壹佰元整")]))
    older = night(hub, wuxi)
    hub.deliver("new.csv", penalty_csv([recent(1, SJC=day(-1), CF_JG="罚款壹佰元整")]))
    newer = night(hub, wuxi)
    hub.deliver("new again.csv", penalty_csv([recent(1, SJC=day(-1), CF_JG="罚款壹佰元整")]))
    unchanged = night(hub, wuxi)
    hub.deliver("old once more.csv", old)
    undone = night(hub, wuxi)

    assert [one["reason"] for one in same.json["files"][0]["withheld"]] == ["corrected"]
    assert [one["reason"] for one in older.json["files"][0]["withheld"]] == ["corrected"]
    assert newer.json["files"][0]["new"] == 1, newer.json["files"]
    assert unchanged.json["files"][0]["unchanged"] == 1
    assert undone.json["sent"] == []
    assert records(wuxi) == [NUMBER, NUMBER]
    assert [one["reason"] for one in notices(wuxi)] == ["corrected"]
    again = withdraw(hub, [recent(1)], "corrected")
    night(hub, wuxi)
    assert again.json[0]["new"]
    assert [one["case"] for one in notices(wuxi)] == ["w1", "w2"]


def test_an_objection_is_carried_along_and_shown_until_it_is_closed(orgs):
    hub, wuxi, jiangsu = orgs
    homes.configure(hub, [wuxi, jiangsu], feed() + route("person", [wuxi]))
    send(hub, 1)
    night(hub, wuxi)
    withdraw(hub, [recent(1)], "objection")
    night(hub, wuxi)
    shown = wuxi.status()["withdrawals"]["objections"]
    # A partner that gets the record later gets the mark in the same envelope.
    both = route("person", [wuxi]) + route("new", [jiangsu])
    homes.configure(hub, [wuxi, jiangsu], feed() + both)
    homes.configure(jiangsu, [hub], incoming(hub, "new"))
    hub.deliver("again.csv", penalty_csv([recent(1)]))
    hub.run()
    (sealed,) = (hub.home / "archive" / "sent" / "new").glob("*.cxe")
    jiangsu.run()
    hub.run()
    here = (notices(jiangsu), jiangsu.status()["withdrawals"]["objections"])
    hub.deliver("changed.csv", penalty_csv([recent(1, CF_JG="罚款壹佰元整", SJC=day(-1))]))
    changed = night(hub, wuxi, jiangsu)
    still = wuxi.status()["withdrawals"]["objections"]
    withdraw(hub, [recent(1)], "upheld")
    night(hub, wuxi, jiangsu)

    assert sealed.exists()
    assert shown == 1
    assert [one["reason"] for one in here[0]] == ["objection"]
    assert here[1] == 1
    assert len(changed.json["sent"]) == 2
    assert still == 1
    assert [one["reason"] for one in notices(wuxi)] == ["objection", "upheld"]
    assert [one["reason"] for one in notices(jiangsu)] == ["objection", "upheld"]
    assert [one.status()["withdrawals"]["objections"] for one in (hub, wuxi, jiangsu)] == [0] * 3
    assert owing(hub) == []


def test_a_withdrawal_reaches_streams_that_no_route_feeds_and_partners_that_were_removed(orgs):
    hub, wuxi, jiangsu = orgs
    send(hub, 1)  # in the stream of both
    night(hub, wuxi, jiangsu)
    homes.configure(hub, [wuxi, jiangsu], feed() + route("wuxi-alone", [wuxi]))
    both = incoming(hub, "person") + incoming(hub, "wuxi-alone")
    homes.configure(wuxi, [hub], both)
    hub.deliver("again.csv", penalty_csv([recent(1)]))
    night(hub, wuxi, jiangsu)
    done = withdraw(hub, [recent(1)], "repaired")
    night(hub, wuxi)
    waits = owing(hub)
    jiangsu.run()
    hub.run()

    assert done.json[0]["streams"] == 2
    assert waits == [("w1", "cn.jiangsu", "unanswered")]
    assert owing(hub) == []
    assert [len(notices(one)) for one in (wuxi, jiangsu)] == [1, 1]
    assert hub.status()["partners"][1]["duplicate"] == 2  # the record, and its withdrawal


def test_refused_content_is_sealed_again_without_what_was_withdrawn_since(pair):
    hub, wuxi = pair
    (key,) = (wuxi.home / "keys").glob("enc-*.key")
    aside = wuxi.base / key.name
    hub.deliver("a.csv", penalty_csv([recent(1), recent(2)]))
    hub.run()
    key.rename(aside)
    wuxi.run()  # cannot open it, and says so
    aside.rename(key)
    withdraw(hub, [recent(1)], "annulled")
    hub.run()
    wuxi.run()
    last = hub.run()

    assert records(wuxi) == [recent(2)["CF_WSH"]]
    assert owing(hub) == []  # it signed that it has no such record, and never signed for one
    assert not last.json["problems"]


def test_a_file_that_waits_and_a_claim_that_is_released_do_not_bring_it_back(orgs):
    hub, wuxi, _ = orgs
    two = feed("city", department='"城管局"') + feed("traffic", department='"公安局"')
    homes.configure(hub, [wuxi], two + route("person", [wuxi]))
    hub.deliver("a.csv", penalty_csv([recent(1)]), feed="city")
    night(hub, wuxi)
    hub.deliver(
        "b.csv", penalty_csv([recent(1, CF_JG="罚款叁佰元整", SJC=day(-2))]), feed="traffic"
    )
    hub.run()
    chengxin("exchange", "quarantine", "release", "--home", hub.home, "c1")
    withdraw(hub, [recent(1)], "repaired")
    done = night(hub, wuxi)

    assert records(wuxi) == [NUMBER]
    assert not done.json["problems"], said(done)
    assert hub.status()["quarantine"] == []


def test_the_end_of_a_period_withdraws_the_record_that_day(pair):
    hub, wuxi = pair
    rows = [recent(1, CF_GSJZQ=day(3)), recent(2), recent(3, CF_GSJZQ=day(-1))]
    hub.deliver("a.csv", penalty_csv(rows))
    first = night(hub, wuxi)
    before = night_at(2, hub, wuxi)
    that_day = night_at(3, hub, wuxi)
    hub.deliver("again.csv", penalty_csv(rows))
    again = night_at(4, hub, wuxi)

    (file,) = first.json["files"]
    assert (file["new"], file["withheld"]) == (
        2, [{"reason": "expired", "records": 1, "rows": []}],
    )  # fmt: skip
    assert before.sent == []
    assert [line.records for line in that_day.sent] == [1]
    (one,) = notices(wuxi)
    assert (one["reason"], one["act"], one["key"]["cf_wsh"]) == ("expired", "xfxf-36", NUMBER)
    assert again.sent == []
    assert {line.reason for line in again.files[0].withheld} == {"expired"}


def test_partners_that_are_late_are_listed_with_the_days_and_end_with_1(pair):
    hub, wuxi = pair
    send(hub, 1)
    night(hub, wuxi)
    withdraw(hub, [recent(1)], "annulled", "--on", "2026-11-02")
    hub.run()
    code, found = holders(hub)
    table = chengxin("exchange", "withdrawals", "--home", hub.home)
    warned = hub.status()["warnings"]
    planned = chengxin("exchange", "plan", "--home", hub.home, "--quiet", "--json").json
    checks = chengxin("exchange", "doctor", "--home", hub.home, "--json").json["checks"]
    wuxi.run()
    hub.run()

    late = next(one for one in checks if one["id"] == "withdrawals")
    assert (late["about"], late["state"]) == ("cn.wuxi", "warn")
    assert planned["withdrawals"] == {"owing": 1, "overdue": 1, "unmatched": 0, "objections": 0}
    (one,) = found["holders"]
    assert (one["due"], one["deadline"]) == ("2026-11-05", "withdraw-annulled")
    assert one["over"] > 10
    assert (one["record_seq"], one["record_position"], one["seq"]) == (1, 0, 2)
    assert (code, table.code) == (1, 1)
    assert "w1 annulled 撤销" in table.out
    assert any("past their deadline" in text for text in warned)
    for value in (NUMBER, recent(1)["CF_XDR_MC"], recent(1)["CF_XDR_SFZ"]):
        assert value not in table.out + str(found) + str(warned)
    assert holders(hub) == (0, {**found, "holders": [], "answered": [], "states": {"done": 1}})


def test_a_year_without_a_calendar_is_told_and_does_not_hold_the_withdrawal(pair):
    hub, wuxi = pair
    send(hub, 1)
    night(hub, wuxi)
    path = hub.home / "working-days.csv"
    path.write_text("date,kind,name,source\n2026-11-26,hliday,x,y\n", "utf-8")
    broken = withdraw(hub, [recent(1)], "annulled", "--on", "2026-11-02")
    hub.run()
    code, found = holders(hub)
    wrong = hub.run()
    path.unlink()
    hub.run()

    assert broken.code == 78
    assert "working-days.csv:2" in broken.err
    assert "not sealed" not in broken.err
    assert found["holders"][0]["due"] == ""
    assert code == 0  # without a specification there is no deadline
    assert wrong.code == 78
    assert holders(hub)[1]["holders"][0]["due"] == "2026-11-05"


def test_a_whole_file_withdraws_what_it_lacks_and_asks_where_too_much_is_gone(pair):
    hub, wuxi = pair
    limit = "{ share = 0.3, count = 100 }"
    snapshot = feed(delivers='"snapshot"', vanished_limit=limit) + route("person", [wuxi])
    homes.configure(hub, [wuxi], snapshot)
    rows = [recent(number) for number in range(6)]
    hub.deliver("1.csv", penalty_csv(rows))
    night(hub, wuxi)
    rejected = [*rows[1:5], recent(5, CF_ZT="9")]  # 0 is gone, and 5 is there but wrong
    hub.deliver("2.csv", penalty_csv(rejected))
    night(hub, wuxi)
    hub.deliver("3.csv", penalty_csv(rows[1:3]))
    asked = night(hub, wuxi)
    (question,) = hub.status()["quarantine"][:1]
    listed = chengxin("exchange", "quarantine", "list", "--home", hub.home).out
    hub.deliver("4.csv", penalty_csv(rows[1:6]))
    night(hub, wuxi)
    settled = [one for one in hub.status()["quarantine"] if one["kind"] == "vanished"]
    hub.deliver("5.csv", penalty_csv(rows[1:2]))
    night(hub, wuxi)
    (again,) = [one for one in hub.status()["quarantine"] if one["kind"] == "vanished"]
    chengxin("exchange", "quarantine", "release", "--home", hub.home, again["id"])
    night(hub, wuxi)

    assert asked.code == 1
    assert "records that were sent are no longer in it" in said(asked)
    assert (question["kind"], question["records"]) == ("vanished", 3)
    assert "vanished 消失" in listed
    assert settled == []
    assert again["records"] == 4
    gone = [one["key"]["cf_wsh"] for one in notices(wuxi)]
    assert sorted(gone) == sorted(row["CF_WSH"] for row in (rows[0], *rows[2:6]))
    assert {one["reason"] for one in notices(wuxi)} == {"corrected"}
    lifted = chengxin("exchange", "withdrawals", "lift", "--home", hub.home, "w1")
    hub.deliver("6.csv", penalty_csv(rows[:2]))
    back = night(hub, wuxi)
    assert lifted.code == 0, lifted.err
    assert back.json["files"][0]["new"] == 1


def test_a_dropped_question_is_not_asked_again_and_a_row_without_a_key_is_one(pair):
    hub, wuxi = pair
    snapshot = feed(delivers='"snapshot"', vanished_limit="{ share = 1, count = 100 }")
    homes.configure(hub, [wuxi], snapshot + route("person", [wuxi]))
    rows = [recent(number) for number in range(3)]
    hub.deliver("1.csv", penalty_csv(rows))
    night(hub, wuxi)
    unreadable = [rows[0], recent(8, CF_XZJG="", CF_WSH="")]
    hub.deliver("2.csv", penalty_csv(unreadable))
    asked = night(hub, wuxi)
    entry = next(one for one in hub.status()["quarantine"] if one["kind"] == "vanished")
    chengxin("exchange", "quarantine", "drop", "--home", hub.home, entry["id"])
    hub.deliver("3.csv", penalty_csv([rows[0]]))
    quiet = night(hub, wuxi)

    assert "no key that can be read" in said(asked)
    assert entry["records"] == 2
    assert not [one for one in hub.status()["quarantine"] if one["kind"] == "vanished"]
    assert quiet.json["sent"] == []
    assert notices(wuxi) == []


def test_what_was_left_with_partners_by_a_dropped_question_does_not_ask_of_the_next_record(pair):
    """It counted towards `vanished_limit` for good: nothing of the feed was withdrawn unasked."""
    hub, wuxi = pair
    snapshot = feed(delivers='"snapshot"', vanished_limit="{ share = 0.3, count = 100 }")
    homes.configure(hub, [wuxi], snapshot + route("person", [wuxi]))
    rows = [recent(number) for number in range(5)]
    hub.deliver("1.csv", penalty_csv(rows))
    hub.run()
    hub.deliver("2.csv", penalty_csv(rows[:3]))
    hub.run()
    (entry,) = hub.status()["quarantine"]
    chengxin("exchange", "quarantine", "drop", "--home", hub.home, entry["id"])
    hub.deliver("3.csv", penalty_csv(rows[:2]))
    hub.run()
    wuxi.run()

    assert entry["records"] == 2
    assert hub.status()["quarantine"] == []
    assert [one["key"]["cf_wsh"] for one in notices(wuxi)] == [rows[2]["CF_WSH"]]


def test_rejected_rows_of_a_snapshot_that_is_read_in_batches_are_known_by_their_keys(
    pair, monkeypatch
):
    hub, wuxi = pair
    snapshot = feed(delivers='"snapshot"', vanished_limit="{ share = 1, count = 100 }")
    small = "max_batch_records = 2"
    homes.configure(hub, [wuxi], snapshot + route("person", [wuxi]), limits=small)
    monkeypatch.setattr(intake, "STREAMED_FROM", 100)
    monkeypatch.setattr(vanished, "_KEYS_TOGETHER", 2)
    rows = [recent(number) for number in range(4)]
    now = datetime.now(UTC)
    hub.deliver("1.csv", penalty_csv(rows))
    homes.run_at(hub, now)
    wuxi.run()
    wrong = recent(1, CF_JDRQ="2026-02-30")
    hub.deliver("2.csv", penalty_csv([rows[0], wrong, rows[2]]))

    report = homes.run_at(hub, now)
    wuxi.run()

    (line,) = report.files
    assert (line.accepted, line.rejected, line.unchanged) == (2, 1, 2)
    assert [one["kind"] for one in hub.status()["quarantine"]] == ["rows"]
    assert [one["key"]["cf_wsh"] for one in notices(wuxi)] == [rows[3]["CF_WSH"]]
    kept = (hub.home / "originals").glob("*/*.csv")
    assert sorted(path.read_bytes() for path in kept) == sorted(
        [penalty_csv(rows), penalty_csv([rows[0], wrong, rows[2]])]
    )
    assert list((hub.home / "spool").iterdir()) == []


def test_a_refused_snapshot_makes_nothing_vanish(pair):
    hub, wuxi = pair
    snapshot = feed(delivers='"snapshot"', vanished_limit="{ share = 1, count = 100 }")
    homes.configure(hub, [wuxi], snapshot + route("person", [wuxi]))
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    night(hub, wuxi)
    hub.deliver("2.csv", b"a,b\n1,2\n")
    night(hub, wuxi)

    assert notices(wuxi) == []
    assert holders(hub)[1]["states"] == {}
