"""The rules of release: what may leave, to whom, and that held records go once they may."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin, good
from kit.department_files import penalty_csv
from kit.homes import recent

pytestmark = pytest.mark.slow


def number_of(row):
    return row["CF_XDR_SFZ"]


def edit(hub, old, new):
    path = hub.home / "chengxin.toml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def as_bureau(hub, kind="credit-bureau"):
    edit(hub, '[partners."cn.wuxi"]\n', f'[partners."cn.wuxi"]\nkind = "{kind}"\n')


def consents(hub, *lines, command="add"):
    path = hub.base / "permissions.csv"
    header = "kind,number,partner,record_type,reference,given,until\n"
    path.write_text(header + "".join(f"{line}\n" for line in lines))
    return chengxin("exchange", "consent", command, "--home", hub.home, path)


def held(done):
    return {
        (one["rule"], one["partner"]): (one["records"], one["rows"])
        for route in done.json["routes"]
        for one in route["held"]
    }


def listed(hub):
    return json.loads(good("exchange", "consent", "list", "--home", hub.home, "--json"))


def test_a_credit_bureau_gets_a_negative_record_after_prior_notice_alone(pair):
    hub, wuxi = pair
    as_bureau(hub)
    rows = [recent(1), recent(2)]
    hub.deliver("may.csv", penalty_csv(rows))

    first = hub.run()

    ((because, (count, shown)),) = held(first).items()
    assert because == ("X-13", "cn.wuxi")
    assert (count, len(set(shown))) == (2, 2)
    plan = chengxin("exchange", "plan", "--home", hub.home, "--quiet", "--json").json
    checks = chengxin("exchange", "doctor", "--home", hub.home, "--json").json["checks"]
    for where in (hub.status(), plan):
        (because,) = where["held_back"]
        assert (because["stream"], because["rule"], because["partner"]) == (
            homes.STREAM, "X-13", "cn.wuxi",
        )  # fmt: skip
        assert because["records"] == 2
    assert ("held_back", "warn") in {(one["id"], one["state"]) for one in checks}
    assert "held back 暂缓报送: 2 records by X-13 (cn.wuxi)" in good(
        "exchange", "status", "--home", hub.home
    )
    assert first.json["sent"] == []
    assert listed(hub)["held"][0]["records"] == 2
    assert (
        consents(hub, f"notice,{number_of(rows[0])},cn.wuxi,penalty,告知书1,2026-01-01,").code == 0
    )
    second, third = hub.run(), hub.run()
    assert [one["records"] for one in second.json["sent"]] == [1]
    assert third.json["sent"] == []
    wuxi.run()
    (got,) = wuxi.delivered()
    assert number_of(rows[0]) in json.dumps(got)
    assert listed(hub)["held"][0]["records"] == 1


def test_a_notice_for_another_partner_or_type_or_day_lets_nothing_go(pair):
    hub, _ = pair
    as_bureau(hub, "credit-database")
    row = recent(1)
    hub.deliver("may.csv", penalty_csv([row]))
    number = number_of(row)

    assert consents(
        hub,
        f"notice,{number},cn.other,,a,2026-01-01,",
        f"notice,{number},cn.wuxi,licence,b,2026-01-01,",
        f"notice,{number},cn.wuxi,,c,2025-01-01,2025-12-31",
        f"notice,{number},cn.wuxi,,d,2099-01-01,",
        f"consent,{number},cn.wuxi,,e,2026-01-01,",
    ).code == 0  # fmt: skip

    assert held(hub.run())["X-13", "cn.wuxi"][0] == 1


def test_a_permission_that_was_revoked_lets_nothing_go_any_more(pair):
    hub, _ = pair
    as_bureau(hub)
    row = recent(1)
    line = f"notice,{number_of(row)},cn.wuxi,,a,2026-01-01,"
    consents(hub, line)
    assert consents(hub, line, command="revoke").code == 0

    hub.deliver("may.csv", penalty_csv([row]))

    assert held(hub.run())["X-13", "cn.wuxi"][0] == 1
    assert listed(hub)["permissions"] == [
        {"kind": "notice", "partner": "cn.wuxi", "permissions": 1, "ended": 1}
    ]


def test_records_of_scope_2_wait_for_an_authorisation(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1, CF_SYFW="2"), recent(2, CF_SYFW="1")]))

    first = hub.run()
    edit(hub, 'records = ["penalty", "licence"]\n',
         'records = ["penalty", "licence"]\nauthorisation = "授权 2026-3"\n')  # fmt: skip
    second = hub.run()

    assert held(first)["X-06", ""][0] == 1
    assert [one["records"] for one in first.json["sent"]] == [1]
    assert [one["records"] for one in second.json["sent"]] == [1]
    lines = json.loads(good("exchange", "releases", "--home", hub.home, "--json"))
    assert [one["authorisation"] for one in lines] == ["", "授权 2026-3"]


def test_what_a_run_keeps_here_is_told_to_people_with_the_reason(pair):
    """A run once told people nothing of what a rule of release held back."""
    hub, _ = pair
    ended = recent(3, CF_GSJZQ=homes.day(-1))
    hub.deliver("may.csv", penalty_csv([recent(1, CF_SYFW="2"), recent(2), ended]))

    told = chengxin("exchange", "run", "--home", hub.home, "--quiet").out

    assert "1 records held back by X-06" in told
    assert "1 records are expired" in told


def test_nothing_leaves_mainland_china(pair):
    hub, _ = pair
    edit(hub, '[partners."cn.wuxi"]\n', '[partners."cn.wuxi"]\ncountry = "SG"\n')
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = hub.run()

    assert held(done)["X-08", "cn.wuxi"][0] == 1
    assert done.json["sent"] == []


def test_who_gets_a_copy_of_a_stream_counts_as_a_recipient(pair):
    hub, _ = pair
    path = hub.home / "chengxin.toml"
    path.write_text(
        path.read_text()
        + '\n[[copies]]\nstream = "person"\npartner = "cn.bureau"\nkind = "credit-bureau"\n'
        f'age = ["age1{"q" * 58}"]\nplace = "own"\n'
    )
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    assert held(hub.run())["X-13", "cn.bureau"][0] == 1


def test_a_public_route_shows_no_full_number_and_nothing_that_is_not_public(pair):
    hub, _ = pair
    edit(hub, "[[routes]]\n", '[[routes]]\nuse = "public"\n')
    hub.deliver("may.csv", penalty_csv([recent(1, CF_SYFW="0"), recent(2, CF_SYFW="1")]))

    done = hub.run()

    assert {rule: count for (rule, _), (count, _) in held(done).items()} == {"X-05": 1, "X-06": 1}
    assert done.json["sent"] == []


def test_an_envelope_is_no_larger_than_its_smallest_partner_takes(pair):
    hub, _ = pair
    edit(hub, '[partners."cn.wuxi"]\n', '[partners."cn.wuxi"]\nmax_batch_records = 2\n')
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)]))

    done = hub.run()

    assert [(one["batches"], one["records"]) for one in done.json["sent"]] == [(3, 5)]


def test_the_releases_say_purpose_basis_and_recipients_of_each_batch(pair):
    hub, _ = pair
    edit(hub, "[[routes]]\n", '[[routes]]\npurpose = "行政审批核查"\n')
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()

    (one,) = json.loads(good("exchange", "releases", "--home", hub.home, "--json"))
    text = good("exchange", "releases", "--home", hub.home)

    assert (one["purpose"], one["to"], one["records"]) == ("行政审批核查", ["cn.wuxi"], 1)
    assert one["basis"]
    assert "行政审批核查" in text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("agreed,1,cn.wuxi,,a,2026-01-01,", "line 2: kind is neither consent nor notice"),
        ("notice,,cn.wuxi,,a,2026-01-01,", "line 2: number is empty"),
        ("notice,1,Wuxi,,a,2026-01-01,", "line 2: partner is no organisation id"),
        ("notice,1,cn.wuxi,,a,2026-1-1,", "line 2: given is no day"),
        ("notice,1,cn.wuxi,,a,2026-02-01,2026-01-01", "line 2: until is before given"),
        ("notice,1,cn.wuxi,,a,2026-02-01,,x", "line 2: it has more cells"),
    ],
)
def test_a_wrong_line_refuses_the_whole_file_and_quotes_no_value(pair, line, told):
    hub, _ = pair

    done = consents(hub, line)

    assert done.code == 65
    assert told in done.err
    assert listed(hub)["permissions"] == []


def test_no_number_of_a_person_is_in_ledger_or_log(pair):
    hub, _ = pair
    as_bureau(hub)
    row = recent(1)
    hub.deliver("may.csv", penalty_csv([row]))
    hub.run()
    consents(hub, f"notice,{number_of(row)},cn.wuxi,,a,2026-01-01,")
    hub.run()

    for path in [*hub.home.glob("ledger.sqlite3*"), *(hub.home / "log").iterdir()]:
        assert number_of(row).encode() not in path.read_bytes(), path


def test_homes_route_is_for_authorities_that_get_what_they_got_before(pair):
    hub, wuxi = pair
    homes.send(hub, 1)
    wuxi.run()

    assert len(wuxi.delivered()) == 1


def lateness(done):
    return [one["late"] for one in done.json["routes"]]


def test_what_leaves_long_after_its_decision_goes_and_is_told(pair):
    """X-12: seven working days; the longest run of days that do not count is far from forty."""
    hub, _ = pair
    today = datetime.now(UTC).date()
    now, old = (day.strftime("%Y/%m/%d") for day in (today, today - timedelta(days=40)))
    fresh = recent(1, CF_JDRQ=now, SJC=now)
    rows = [fresh, *(recent(one, CF_JDRQ=old, SJC=old) for one in (2, 3))]
    hub.deliver("may.csv", penalty_csv(rows))

    first = hub.run()

    (late,) = lateness(first)
    assert (late["deadline"], late["records"], late["rows"]) == ("publish-decision", 2, [3, 4])
    assert 15 <= late["days"] <= 33
    assert [one["records"] for one in first.json["sent"]] == [3]

    hub.deliver("june.csv", penalty_csv([recent(2, CF_JDRQ=old, SJC=now)]))

    again = hub.run()

    assert again.json["routes"][0]["changed"] == 1
    assert lateness(again) == [None]
