"""What is held of departments' files, how corrected files settle it, and how it is answered."""

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import LAYOUT, STANDARD, day, recent, said

pytestmark = pytest.mark.slow

BAD = "320281198001029974"  # its check digit is wrong


@pytest.fixture
def two(pair):
    """A hub with feeds of two departments for the same records, and Wuxi."""
    hub, wuxi = pair
    feeds = "".join(
        f'[[feeds]]\nname = "{name}"\nlayout = "{LAYOUT}"\ndepartment = "{department}"\n\n'
        for name, department in (("city", "城管局"), ("traffic", "公安局"), ("city-2", "城管局"))
    )
    route = (
        f'[[routes]]\nstream = "person"\nto = ["{wuxi.id}"]\nstandard = "{STANDARD}"\n'
        'records = ["penalty"]\n'
    )
    homes.configure(hub, [wuxi], feeds + route)
    return hub, wuxi


def held(org):
    done = chengxin("exchange", "quarantine", "list", "--home", org.home, "--json")
    assert done.code == 0, done.err
    assert done.json == org.status()["quarantine"]
    return done.json


def answer(org, what, entry):
    done = chengxin("exchange", "quarantine", what, "--home", org.home, entry["id"])
    assert done.code == 0, done.err
    return done


def night(hub, wuxi):
    done = hub.run()
    assert wuxi.run().code == 0
    hub.run()
    return done


def results(org):
    """What is now said of each penalty, by the partner that has it: the last word counts."""
    return {record["cf_wsh"]: record["cf_jg"] for record in org.delivered()}


def test_a_corrected_file_settles_the_rejects_that_it_corrects_and_no_others(pair):
    hub, _ = pair
    wrong = [recent(1), recent(2, CF_ZT="9"), recent(3, CF_XDR_SFZ=BAD), recent(4, CF_JDRQ="x")]
    hub.deliver("may.csv", penalty_csv(wrong))
    hub.run()
    before = held(hub)
    corrected = [recent(3), recent(2, SJC=day(-1))]  # in other rows of a file of another name
    hub.deliver("corrected.csv", penalty_csv(corrected))
    hub.run()
    after = held(hub)

    assert [(one["kind"], one["name"], one["records"], one["rows"]) for one in before] == [
        ("rows", "may.csv", 3, [3, 4, 5])
    ]
    assert [(one["name"], one["records"], one["rows"]) for one in after] == [("may.csv", 1, [5])]
    assert after[0]["codes"] == ["date_form"]
    assert after[0]["id"] == before[0]["id"]


def test_of_a_file_with_many_rejects_the_first_hundred_rows_are_named(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(n, CF_ZT="9") for n in range(120)]))
    hub.run()
    (entry,) = held(hub)

    assert entry["records"] == 120
    assert entry["rows"] == list(range(2, 102))


def test_the_same_file_twice_changes_nothing_that_is_held(pair):
    hub, _ = pair
    data = penalty_csv([recent(1), recent(2, CF_ZT="9")])
    hub.deliver("may.csv", data)
    hub.run()
    before = held(hub)
    hub.deliver("may.csv", data)
    done = hub.run()

    assert [one["id"] for one in held(hub)] == [one["id"] for one in before]
    assert done.json["files"][0]["unchanged"] == 1
    assert done.json["sent"] == []
    assert len(hub.sent()) == 1


def test_a_record_that_is_wrong_again_is_held_once_under_the_newest_file(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_ZT="9")]))
    hub.run()
    hub.deliver("june.csv", penalty_csv([recent(5), recent(2, CF_ZT="8")]))
    hub.run()

    assert [(one["name"], one["records"]) for one in held(hub)] == [("june.csv", 1)]


def test_a_refused_file_is_taken_once_more_when_it_is_released(pair):
    hub, _ = pair
    hub.deliver("may.csv", b"a,b\n1,2\n")
    hub.run()
    (entry,) = held(hub)
    answer(hub, "release", entry)
    lies = (hub.home / "inbox" / "penalty" / "may.csv").read_bytes()
    twice = chengxin("exchange", "quarantine", "release", "--home", hub.home, entry["id"])
    again = hub.run()
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()

    assert (entry["kind"], entry["codes"]) == ("file", ["header_missing"])
    assert lies == b"a,b\n1,2\n"
    assert twice.code == 78
    assert again.json["files"][0]["code"] == "header_missing"
    assert held(hub) == []  # a good file of the same name settles it


def test_what_is_dropped_is_gone_from_the_list_and_the_quarantine_and_stays_so(pair):
    hub, _ = pair
    data = penalty_csv([recent(1), recent(2, CF_ZT="9")])
    hub.deliver("may.csv", data)
    hub.run()
    (entry,) = held(hub)
    kept = list((hub.home / "quarantine").rglob("*.ndjson"))
    answer(hub, "drop", entry)
    left = list((hub.home / "quarantine").rglob("*.ndjson"))
    hub.deliver("may.csv", data)
    hub.run()
    unknown = chengxin("exchange", "quarantine", "drop", "--home", hub.home, entry["id"])

    assert (len(kept), left) == (1, [])
    assert held(hub) == []
    assert unknown.code == 66
    assert "quarantine list" in unknown.err


def test_two_departments_that_claim_one_record_are_a_question_until_it_is_answered(two):
    hub, wuxi = two
    hub.deliver("a.csv", penalty_csv([recent(1), recent(2)]), feed="city")
    night(hub, wuxi)
    traffic = penalty_csv([recent(1, CF_JG="罚款叁佰元整", SJC=day(-2)), recent(7)])
    hub.deliver("b.csv", traffic, feed="traffic")
    asked = night(hub, wuxi)
    (question,) = held(hub)
    number = recent(1)["CF_WSH"]
    before = results(wuxi)
    answer(hub, "release", question)
    after_release = night(hub, wuxi)

    assert asked.code == 1
    assert "1 records say something else than what city sent first" in said(asked)
    assert (question["kind"], question["feed"], question["holder"], question["rows"]) == (
        "claim", "traffic", "city", [2],
    )  # fmt: skip
    assert before[number] == recent(1)["CF_JG"]
    assert recent(7)["CF_WSH"] in before  # only the record in question waits
    assert after_release.code == 0, said(after_release)
    assert results(wuxi)[number] == "罚款叁佰元整"
    assert held(hub) == []
    hub.deliver("a again.csv", penalty_csv([recent(1), recent(2)]), feed="city")
    again = night(hub, wuxi)
    assert (again.code, again.json["sent"], held(hub)) == (0, [], [])
    assert results(wuxi)[number] == "罚款叁佰元整"


@pytest.mark.deep
def test_a_dropped_claim_is_not_asked_again_but_another_version_is(two):
    hub, wuxi = two
    hub.deliver("a.csv", penalty_csv([recent(1)]), feed="city")
    night(hub, wuxi)
    claim = penalty_csv([recent(1, CF_JG="罚款叁佰元整", SJC=day(-3))])
    hub.deliver("b.csv", claim, feed="traffic")
    night(hub, wuxi)
    answer(hub, "drop", held(hub)[0])
    hub.deliver("b again.csv", claim, feed="traffic")
    quiet = night(hub, wuxi)
    none = held(hub)
    hub.deliver(
        "c.csv", penalty_csv([recent(1, CF_JG="罚款伍佰元整", SJC=day(-2))]), feed="traffic"
    )
    asked = night(hub, wuxi)

    assert (quiet.code, none) == (0, [])
    assert (asked.code, len(held(hub))) == (1, 1)
    assert results(wuxi)[recent(1)["CF_WSH"]] == recent(1)["CF_JG"]


def test_feeds_of_one_department_correct_each_other(two):
    hub, wuxi = two
    hub.deliver("a.csv", penalty_csv([recent(1)]), feed="city")
    night(hub, wuxi)
    changed = penalty_csv([recent(1, CF_JG="罚款叁佰元整", SJC=day(-2))])
    hub.deliver("b.csv", changed, feed="city-2")
    done = night(hub, wuxi)

    assert (done.code, held(hub)) == (0, [])
    assert results(wuxi)[recent(1)["CF_WSH"]] == "罚款叁佰元整"


def test_a_list_for_people_names_what_is_held_and_shows_no_value(two):
    hub, wuxi = two
    hub.deliver("a.csv", penalty_csv([recent(1), recent(2, CF_XDR_SFZ=BAD)]), feed="city")
    night(hub, wuxi)
    claim = recent(1, CF_JG="罚款叁佰元整", SJC=day(-3))
    hub.deliver("b.csv", penalty_csv([claim]), feed="traffic")
    night(hub, wuxi)

    listed = chengxin("exchange", "quarantine", "list", "--home", hub.home).out
    status = chengxin("exchange", "status", "--home", hub.home).out

    assert "claimed twice 两部门认领 c1  traffic/b.csv" in listed
    assert "claimed twice 两部门认领 c1" in status
    assert "city/a.csv  1 rejected 退回" in listed
    assert "citizen_number_check" in listed
    for value in (BAD, claim["CF_WSH"], claim["CF_XDR_MC"], claim["CF_XDR_SFZ"]):
        assert value not in listed + status
    assert "nothing is held" in chengxin("exchange", "quarantine", "list", "--home", wuxi.home).out
