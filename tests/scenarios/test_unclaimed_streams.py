"""Envelopes in a stream that the receiver did not configure are told every night."""

import pytest
from kit.commands import chengxin
from kit.department_files import citizen, penalty_csv
from kit.homes import recent

pytestmark = pytest.mark.slow

SECTION = '[[incoming]]\nfrom = "cn.jiangyin"\nstream = "person"\n'


def test_a_stream_that_nobody_takes_is_told_until_it_is_taken(pair):
    hub, wuxi = pair
    path = wuxi.home / "chengxin.toml"
    whole = path.read_text()
    assert SECTION in whole
    path.write_text(whole.replace(SECTION, ""))
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 0

    blind = wuxi.run()

    assert blind.code == 78
    (problem,) = blind.json["problems"]
    assert problem["message"].startswith("1 envelopes of cn.jiangyin lie in 1 streams")
    assert "[[incoming]]" in problem["hint"]
    assert "person" not in problem["message"]
    doctor = chengxin("exchange", "doctor", "--home", wuxi.home)
    assert "takes 数据流未配置接收: person" in doctor.out

    path.write_text(whole)

    seeing = wuxi.run()

    assert seeing.code == 0
    assert len(wuxi.delivered()) == 1
    assert hub.run().code == 0


def test_a_stream_named_like_a_citizen_number_is_shown_crossed_out(pair):
    """Bug: the doctor showed whatever a partner called its folders."""
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert hub.run().code == 0
    (name,) = wuxi.lying("**/*.cxe")
    folder = (wuxi.server / name).parent
    folder.rename(folder.with_name(citizen(1)))

    doctor = chengxin("exchange", "doctor", "--home", wuxi.home)

    assert doctor.code == 78
    assert "takes 数据流未配置接收: ******" in doctor.out
    folder.with_name(citizen(1)).rename(folder)
