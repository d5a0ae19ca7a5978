"""A run with too little room begins nothing, finishes what is sealed, and reads receipts."""

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent

from exchange import space
from exchange.home import Home

pytestmark = pytest.mark.slow
MIB = 1 << 20


def want(org, others, megabytes):
    rest = (
        homes.route(others)
        if org.id == "cn.jiangyin"
        else ('[[incoming]]\nfrom = "cn.jiangyin"\nstream = "person"\n')
    )
    homes.configure(org, others, rest, limits=f"min_free_megabytes = {megabytes}")


def too_much(org):
    return space.free(org.home) // MIB + 10_000


def test_it_takes_and_seals_nothing_and_still_sends_and_reads_receipts(pair):
    hub, wuxi = pair
    wuxi.server.rmdir()
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()
    wuxi.server.mkdir()
    path = hub.deliver("june.csv", penalty_csv([recent(2)]))
    want(hub, [wuxi], too_much(hub))

    low = hub.run()
    assert low.code == 74
    (problem,) = low.json["problems"]
    assert problem["step"] == "disk"
    assert "free some space" in problem["hint"]
    assert (low.json["files"], len(hub.sent())) == ([], 1)
    assert path.exists()
    assert [one["records"] for one in low.json["sent"]] == [1]

    wuxi.run()
    settled = hub.run()
    assert settled.code == 74
    assert [one["accepted"] for one in settled.json["answers"]] == [1]

    want(hub, [wuxi], 0)
    assert hub.run().code == 0
    assert not path.exists()


def test_a_partners_data_stays_at_its_place_until_there_is_room(pair):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()
    want(wuxi, [hub], too_much(wuxi))

    low = wuxi.run()

    assert low.code == 74
    assert low.json["arrivals"] == []
    assert len(wuxi.lying("**/*.cxe")) == 1
    want(wuxi, [hub], 0)
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


def test_what_lies_in_the_inbox_counts_thrice_and_what_is_too_large_does_not(pair):
    hub, wuxi = pair
    homes.configure(
        hub, [wuxi], homes.route([wuxi]), limits="min_free_megabytes = 1\nmax_file_bytes = 2000000"
    )
    home = Home(hub.home)
    hub.deliver("one.csv", b"x" * MIB)
    hub.deliver("large.csv", b"x" * 3 * MIB)

    assert space.wanted(home, home.config()) == MIB + 3 * MIB


def test_plan_and_doctor_say_it_before(pair):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    want(hub, [wuxi], too_much(hub))

    plan = chengxin("exchange", "plan", "--home", hub.home, "--quiet", "--json")
    doctor = chengxin("exchange", "doctor", "--home", hub.home, "--json")

    assert plan.json["run"]["exit_code"] == 74
    assert doctor.code == 74
    assert [one["id"] for one in doctor.json["checks"] if one["state"] == "fail"] == ["disk"]
