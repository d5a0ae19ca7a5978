"""Envelopes that are lost, late, doubled, damaged or misplaced on the way."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.homes import STREAM, run_at, said, send

from exchange.sending import unanswered

pytestmark = pytest.mark.slow


def test_a_partner_that_is_gone_does_not_hold_up_the_other(orgs):
    hub, wuxi, _jiangsu = orgs
    shutil.rmtree(wuxi.server)

    first = send(hub, 1)
    wuxi.server.mkdir()
    second = hub.run()

    assert first.code == 69
    assert [one["partner"] for one in first.json["sent"]] == ["cn.jiangsu"]
    assert [one["partner"] for one in second.json["sent"]] == ["cn.wuxi"]
    assert second.code == 0


def test_a_retry_is_byte_identical(orgs):
    hub, wuxi, jiangsu = orgs
    shutil.rmtree(wuxi.server)
    send(hub, 1)
    wuxi.server.mkdir()
    hub.run()

    ours = hub.sent()[0].read_bytes()
    theirs = [(one.server / name).read_bytes() for one in (wuxi, jiangsu) for name in one.lying()]

    assert theirs == [ours, ours]


def test_a_missing_number_holds_what_follows_until_it_comes(pair, tmp_path):
    hub, wuxi = pair
    send(hub, 1)
    (first,) = wuxi.lying()
    aside = tmp_path / "aside"
    (wuxi.server / first).rename(aside)
    send(hub, 2)

    held = wuxi.run()
    aside.rename(wuxi.server / first)
    healed = wuxi.run()

    assert held.code == 76
    assert "missing" in said(held)
    assert held.json["arrivals"] == []
    assert [one["seq"] for one in healed.json["arrivals"]] == [1, 2]
    assert healed.code == 0


def test_a_replayed_envelope_is_answered_again_and_has_no_second_effect(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    data = (wuxi.server / name).read_bytes()
    wuxi.run()
    answers = {one: (hub.server / one).read_bytes() for one in hub.lying("**/*.note")}
    for one in answers:
        (hub.server / one).unlink()
    (wuxi.server / name).write_bytes(data)

    done = wuxi.run()

    assert done.code == 0
    assert done.json["arrivals"] == []
    assert {one: (hub.server / one).read_bytes() for one in hub.lying("**/*.note")} == answers
    assert len(wuxi.delivered()) == 1


def test_two_envelopes_for_one_number_are_an_alarm_and_both_are_kept(pair, tmp_path):
    hub, wuxi = pair
    twin = homes.copy({"cn.jiangyin": hub}, tmp_path / "twin")["cn.jiangyin"]
    homes.configure(twin, [wuxi], homes.route([wuxi]), places=_place(wuxi))
    send(hub, 1)
    wuxi.run()
    stopped = send(twin, 2)
    for path in wuxi.server.glob("*/*/receipt-logs/*"):
        path.unlink()  # what would warn it
    twin.run()

    done = wuxi.run()

    assert stopped.code == 74
    assert done.code == 76
    assert "ALARM" in said(done)
    assert len(list((wuxi.home / "evidence").rglob("*.cxe"))) == 1
    assert len(list((wuxi.home / "archive" / "received").rglob("*.cxe"))) == 1
    assert len(wuxi.delivered()) == 1


def _place(org):
    name = org.id.removeprefix("cn.")
    return f'[places.{name}]\nkind = "folder"\npath = "{org.server}"\n\n'


@pytest.mark.parametrize("where", [0, 30, -1, -200])
def test_a_damaged_envelope_gets_no_answer_and_the_good_one_still_passes(pair, where):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    good = (wuxi.server / name).read_bytes()
    bad = bytearray(good)
    bad[where] ^= 1
    (wuxi.server / name).write_bytes(bad)

    refused = wuxi.run()
    answers = hub.lying()
    (wuxi.server / name).write_bytes(good)
    taken = wuxi.run()

    assert refused.code == 76
    assert answers == []
    assert taken.code == 0
    assert len(wuxi.delivered()) == 1


def test_an_envelope_in_another_streams_folder_is_not_taken(pair):
    hub, wuxi = pair
    config = wuxi.home / "chengxin.toml"
    config.write_text(
        config.read_text() + '\n[[incoming]]\nfrom = "cn.jiangyin"\nstream = "other"\n'
    )
    send(hub, 1)
    (name,) = wuxi.lying()
    elsewhere = wuxi.server / name.replace(f"/{STREAM}/", "/other/")
    elsewhere.parent.mkdir(parents=True)
    (wuxi.server / name).rename(elsewhere)

    done = wuxi.run()

    assert done.code == 76
    assert wuxi.delivered() == []


def test_what_is_read_back_is_bounded_and_the_first_number_comes_before_all_others(
    pair, monkeypatch
):
    """A partner takes nothing behind a number it cannot take."""
    hub, wuxi = pair
    monkeypatch.setattr(unanswered, "_MEGABYTE", 100_000)  # one envelope has some 70 000
    for number in (1, 2):
        send(hub, number)
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="read_back_megabytes = 0")
    good = {name: (wuxi.server / name).read_bytes() for name in wuxi.lying()}
    for name, data in good.items():
        (wuxi.server / name).write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    start = datetime.now(UTC)

    by_size = run_at(hub, start + timedelta(hours=25))
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="read_back_megabytes = 1")
    first = run_at(hub, start + timedelta(hours=50))
    assert wuxi.run().code == 76  # it takes number 1, and cannot take number 2
    second = run_at(hub, start + timedelta(hours=75))

    assert not by_size.problems
    told = [[one.message[:8] for one in report.problems] for report in (first, second)]
    assert told == [["number 1"], ["number 2"]]
    assert {name: (wuxi.server / name).read_bytes() for name in good} == good
