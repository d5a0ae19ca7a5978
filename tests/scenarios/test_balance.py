"""Balances 对账 between two homes: even, and with every kind of difference found and mended."""

from datetime import UTC, datetime, timedelta

import pytest
from kit import balances, homes, ledgers, logs, night
from kit.balances import balance, run_on, shown
from kit.department_files import penalty_csv
from kit.homes import recent, run_at
from kit.withdrawals import withdraw

pytestmark = pytest.mark.slow
ZEROS = "x'" + "00" * 16 + "'"


@pytest.fixture
def two(pair):
    """Both compare on request; nothing is sent yet."""
    balances.switch_on(*pair)
    return pair


def deliver(hub, numbers, name="may.csv", **changes):
    hub.deliver(name, penalty_csv([recent(number, **changes) for number in numbers]))


def differences(found):
    return sorted(one["standing"] for one in found["differences"])


def test_what_both_have_is_even_and_neither_showed_a_record(held):
    hub, wuxi = held
    found = balance(hub, wuxi)

    assert (found["state"], found["records"], found["differences"]) == ("balanced", 5, [])
    theirs = shown(wuxi, hub, "answering")
    assert (theirs["state"], theirs["records"]) == ("balanced", 5)
    assert [(one["ours"], one["theirs"], one["agrees"]) for one in theirs["totals"]] == [
        (5, 5, True)
    ]
    told = [*balances.said(hub, wuxi), *balances.said(wuxi, hub)]
    assert [head["say"] for head, _ in told] == ["secret", "ask", "result", "answer"]
    values = [recent(number)[name].encode() for number in range(5) for name in recent(0)]
    values += [line for file in wuxi.home.glob("delivered/**/*") if file.is_file()
               for line in file.read_bytes().splitlines()]  # fmt: skip
    text = repr(told)
    assert not [one for one in balances.unkeyed(values) if one in text]
    for (own,) in ledgers.rows(hub, "SELECT lower(hex(key)) FROM current"):
        assert own not in text
    (secret,) = balances.secrets(hub)
    assert balances.secrets(wuxi) == [secret]
    for org in held:
        for path in (one for one in org.base.rglob("*") if one.is_file()):
            data = path.read_bytes()
            assert secret not in data, path
            assert secret.hex().encode() not in data.lower(), path


def test_a_record_that_was_lost_one_too_many_and_another_version_are_found(held):
    hub, wuxi = held
    keys = [key for (key,) in ledgers.rows(wuxi, "SELECT hex(key) FROM held ORDER BY key")]
    ledgers.execute(wuxi, f"DELETE FROM held WHERE key = x'{keys[0]}'")
    ledgers.execute(wuxi, f"UPDATE held SET digest = {ZEROS} WHERE key = x'{keys[1]}'")
    ledgers.execute(
        wuxi,
        "INSERT INTO held SELECT sender, record_type, "
        f"{ZEROS}, digest, version, eid FROM held WHERE key = x'{keys[2]}'",
    )
    found = balance(hub, wuxi)

    assert (found["state"], differences(found)) == ("differs", ["receiver", "sender", "version"])
    where = {one["standing"]: (one["stream"], one["seq"]) for one in found["differences"]}
    assert where == {"sender": ("person", 1), "version": ("person", 1), "receiver": ("", 0)}
    assert differences(shown(wuxi, hub, "answering")) == differences(found)
    for org, other in (held, held[::-1]):
        done = night.command(org, "balance", "show", other.id)
        assert done["code"] == 1
        for word in ("缺失", "版本不一致", "多出", "stream person number 1 (1)", "rebuild"):
            assert word in done["out"]
    assert "differs since" in " ".join(hub.status()["warnings"])
    for org, other, part in ((hub, wuxi, "asking"), (wuxi, hub, "answering")):
        told = [one for one in logs.events(org) if one["event"] == "balance.ended"]
        facts = ("partner", "part", "number", "result", "code", "records", "differences")
        assert [[one[name] for name in facts] for one in told] == [
            [other.id, part, 1, "differs", "", 5, 3]
        ]
        metrics = night.command(org, "metrics")["out"]
        for name, labels in (
            ("state", f'part="{part}",partner="{other.id}",state="differs"'),
            ("standing_records", f'part="{part}",partner="{other.id}",standing="version"'),
        ):
            line = f'chengxin_balance_{name}{{organisation="{org.id}",{labels}}} 1.0'
            assert line in metrics, metrics

    mended = night.command(wuxi, "rebuild", "--replace", "--quiet")

    assert mended["code"] == 0, mended["err"]
    assert balance(hub, wuxi)["state"] == "balanced"


def test_what_was_withdrawn_or_rejected_or_came_again_is_no_difference(two):
    hub, wuxi = two
    deliver(hub, range(4))
    for org in (hub, wuxi, hub):
        night.run(org)
    deliver(hub, [2], "newer.csv", CF_JG="罚款叁佰元整")
    assert withdraw(hub, [recent(1)], "repaired").code == 0
    for org in (hub, wuxi, hub):
        assert not night.run(org).problems
    deliver(hub, [2], "older.csv", CF_JG="罚款肆佰元整")

    found = balance(hub, wuxi)

    assert (found["state"], found["records"]) == ("balanced", 3)


@pytest.mark.deep
def test_bug_before_anything_was_exchanged_each_run_called_it_a_mistake(orgs):
    """Who makes the secret of a pair and only receives had nothing to seal it under: 78."""
    hub, _, jiangsu = orgs
    homes.configure(hub, [jiangsu], homes.route([jiangsu]))
    balances.switch_on(jiangsu, schedule="daily")

    assert not night.run(jiangsu).problems
    balances.start(jiangsu, hub)
    assert not night.run(jiangsu).problems

    (line,) = jiangsu.status()["balances"]
    assert (line["partner"], line["part"], line["state"]) == (hub.id, "asking", "wanted")
    balances.switch_on(hub, schedule="daily")
    assert [one["state"] for one in hub.status()["balances"]] == []  # it never ran
    assert not night.run(hub).problems
    assert [one["state"] for one in hub.status()["balances"]] == ["idle"]
    assert "尚未对账" in night.command(hub, "status")["out"]
    assert hub.sent() == []
    deliver(hub, range(2))
    run_on(hub, jiangsu)
    for one, other in ((hub, jiangsu), (jiangsu, hub)):
        assert shown(one, other)["state"] == "balanced"
    assert shown(hub, jiangsu)["records"] == 2


@pytest.mark.deep
def test_what_is_under_way_on_either_side_is_no_difference(held):
    """New records go out with the question, and more of them before the answer comes back."""
    hub, wuxi = held
    balances.start(hub, wuxi)
    for number in range(5, 9):
        deliver(hub, [number], f"{number}.csv")
        assert not night.run(hub).problems
        if number != 6:
            assert not night.run(wuxi).problems
    run_on(hub, wuxi)

    found = shown(hub, wuxi)
    assert (found["state"], found["differences"]) == ("balanced", [])


@pytest.mark.deep
def test_an_answer_waits_for_receipts_of_what_it_speaks_of(held):
    hub, wuxi = held
    deliver(hub, [7], "later.csv")
    balances.start(hub, wuxi)
    night.run(hub)
    night.run(wuxi)
    lost = {path: path.read_bytes() for path in hub.server.rglob("person/*.note")}
    for path in lost:
        path.unlink()

    night.run(hub)
    assert shown(hub, wuxi)["state"] == "asked"

    for path, data in lost.items():
        path.write_bytes(data)
    run_on(hub, wuxi)
    assert (shown(hub, wuxi)["state"], shown(hub, wuxi)["records"]) == ("balanced", 6)


def test_a_month_begins_with_a_balance_and_has_no_second_one(pair):
    hub, wuxi = pair
    balances.switch_on(*pair, schedule="monthly")
    deliver(hub, range(2))
    run_on(hub, wuxi)
    run_on(hub, wuxi)
    run_on(hub, wuxi)
    first = shown(hub, wuxi)
    assert (first["number"], first["state"]) == (1, "balanced")

    later = datetime.now(UTC) + timedelta(days=32)
    for org in (hub, wuxi, hub, wuxi):
        run_at(org, later)

    second = shown(hub, wuxi)
    assert (second["number"], second["state"]) == (2, "balanced")


@pytest.mark.deep
def test_two_thousand_records_take_two_questions_after_the_totals(two):
    hub, wuxi = two
    deliver(hub, range(2000))
    for org in (hub, wuxi, hub):
        assert not night.run(org).problems
    for place in (0, 700, 1990):
        which = f"SELECT key FROM held ORDER BY key LIMIT 1 OFFSET {place}"
        ledgers.execute(wuxi, f"DELETE FROM held WHERE key IN ({which})")
    found = balance(hub, wuxi)

    assert differences(found) == ["sender"] * 3
    assert len({one["position"] for one in found["differences"]}) == 3
    asked = [lines for head, lines in balances.said(hub, wuxi) if head["say"] == "ask"]
    assert len(asked) == 3  # the totals, the day, and the nodes of the three below it
    assert [len(lines) for lines in asked[:2]] == [0, 1]
    assert 1 <= len(asked[2]) <= 3
    answers = [lines for head, lines in balances.said(wuxi, hub) if head["say"] == "answer"]
    assert 200 < len(answers[1]) <= 256
    assert len(answers[2]) < 100


@pytest.mark.deep
def test_nothing_happens_where_one_side_has_them_switched_off(held):
    hub, wuxi = held
    balances.switch_on(wuxi, schedule="off")
    done = night.command(wuxi, "balance", "start", hub.id)
    assert (done["code"], "switched off" in done["err"]) == (78, True)

    balances.start(hub, wuxi)
    assert not night.run(hub).problems
    (told,) = night.run(wuxi).problems
    assert "no [[incoming]] takes" in told.message
    assert "balance" in told.hint
    assert not night.run(hub).problems
    assert shown(hub, wuxi)["state"] == "asked"
    assert not ledgers.rows(wuxi, "SELECT 1 FROM balances")

    balances.switch_on(wuxi)
    run_on(hub, wuxi)
    assert shown(hub, wuxi)["state"] == "balanced"


def test_a_plan_with_balances_changes_nothing(held):
    hub, wuxi = held
    balances.start(hub, wuxi)
    before = sorted(hub.home.rglob("*"))
    done = night.command(hub, "plan", "--json")
    assert done["code"] == 0, done["err"]
    assert sorted(hub.home.rglob("*")) == before
    assert shown(hub, wuxi)["state"] == "wanted"
