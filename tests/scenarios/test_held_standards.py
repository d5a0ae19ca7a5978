"""A standard that a partner lacks holds what is sent under it, and nothing is lost or overtaken."""

from datetime import UTC, date, datetime, timedelta

import pytest
from kit import homes, honours, officers
from kit.commands import chengxin, good
from kit.homes import said
from kit.officers import NAME

INCOMING = '[[incoming]]\nfrom = "cn.jiangyin"\nstream = "{}"\n'


def install(org, ceremony):
    good("standards", "install", ceremony.release, "--home", org.home,
         "--fingerprint", ceremony.digits)  # fmt: skip


def announce_to(hub, partner):
    """The partner says anew what it has, and the hub takes it."""
    good("keys", "announce", "--home", partner.home, "--passphrase-file",
         partner.home / "passphrase")  # fmt: skip
    homes.trust(hub, partner)


@pytest.fixture
def hub_and_partners(orgs, ceremony):
    """The hub has the standard; Wuxi and Jiangsu do not."""
    hub, wuxi, jiangsu = orgs
    install(hub, ceremony)
    for one, stream in ((wuxi, "to-wuxi"), (jiangsu, "to-jiangsu")):
        homes.configure(one, [hub], INCOMING.format(stream))
    streams = {"to-wuxi": ["cn.wuxi"], "to-jiangsu": ["cn.jiangsu"]}
    homes.configure(hub, [wuxi, jiangsu], honours.configure(hub, streams))
    return hub, wuxi, jiangsu


def test_a_batch_waits_until_the_partner_has_the_standard_and_then_goes(hub_and_partners, ceremony):
    hub, wuxi, jiangsu = hub_and_partners
    install(jiangsu, ceremony)
    announce_to(hub, jiangsu)
    hub.deliver("first.csv", honours.file(1, 2), feed="honours")
    first = hub.run()
    hub.deliver("second.csv", honours.file(2, 3), feed="honours")
    second = hub.run()
    waiting = hub.status()
    nothing = wuxi.lying("**/to-wuxi/*.cxe")
    install(wuxi, ceremony)
    announce_to(hub, wuxi)
    third = hub.run()
    received = [one.run().code for one in (wuxi, jiangsu)]
    last = hub.run()

    assert (first.code, second.code, third.code, last.code) == (78, 78, 0, 0), said(third)
    assert "1 file with 2 records wait in stream to-wuxi" in said(first)
    assert f"cn.wuxi has not installed {NAME}" in said(second)
    assert "chengxin standards install" in said(second)
    assert "cn.jiangsu" not in said(second)
    assert [one["name"] for one in waiting["waiting"]] == ["first.csv", "second.csv"]
    assert any("cn.wuxi has not installed" in one for one in waiting["warnings"])
    assert nothing == []
    assert not list((hub.home / "inbox" / "honours").iterdir())
    assert received == [0, 0]
    assert [len(one.delivered()) for one in (wuxi, jiangsu)] == [3, 3]
    assert sorted(map(str, wuxi.delivered())) == sorted(map(str, jiangsu.delivered()))
    assert hub.status()["waiting"] == []


def test_an_original_that_was_damaged_is_told_and_what_follows_keeps_its_place(
    hub_and_partners, ceremony
):
    hub, wuxi, _ = hub_and_partners
    for name, number in (("first.csv", 1), ("second.csv", 2)):
        hub.deliver(name, honours.file(number), feed="honours")
        hub.run()
    install(wuxi, ceremony)
    announce_to(hub, wuxi)
    first = hub.home / hub.status()["waiting"][0]["original"]
    data = first.read_bytes()
    first.write_bytes(data[:-1])
    damaged = hub.run()
    first.write_bytes(data)
    mended = hub.run()

    assert damaged.code == 74
    assert "is not what was taken" in said(damaged)
    assert len([one for one in damaged.json["sent"] if one["partner"] == "cn.wuxi"]) == 0
    assert [one["records"] for one in mended.json["sent"] if one["partner"] == "cn.wuxi"] == [2]


def test_the_tables_tell_what_waits(hub_and_partners):
    hub, _, _ = hub_and_partners
    hub.deliver("first.csv", honours.file(1), feed="honours")
    run = chengxin("exchange", "run", "--home", hub.home, "--quiet")
    status = good("exchange", "status", "--home", hub.home)

    assert run.code == 78
    assert "cn.wuxi has not installed" in run.out.replace("\n", " ")
    assert "waiting 等待: honours/first.csv for stream to-wuxi" in status


def test_the_same_file_again_waits_once(hub_and_partners):
    hub, _, _ = hub_and_partners
    for name in ("first.csv", "again.csv"):
        hub.deliver(name, honours.file(1), feed="honours")
        hub.run()

    waiting = hub.status()["waiting"]
    assert [(one["stream"], one["name"]) for one in waiting] == [
        ("to-wuxi", "first.csv"),
        ("to-jiangsu", "first.csv"),
    ]


def test_the_configuration_may_say_what_a_partner_has_and_the_partner_takes_it_once_it_has(
    hub_and_partners, ceremony
):
    hub, wuxi, _ = hub_and_partners
    path = hub.home / "chengxin.toml"
    text = path.read_text("utf-8")
    told = f'[partners."cn.wuxi"]\nstandards = ["{NAME}"]\n'
    path.write_text(text.replace('[partners."cn.wuxi"]\n', told), "utf-8")
    hub.deliver("first.csv", honours.file(1), feed="honours")
    hub.run()
    without = wuxi.run()
    install(wuxi, ceremony)
    with_it = wuxi.run()

    assert [one["stream"] for one in hub.status()["waiting"]] == ["to-jiangsu"]
    assert without.code == 78
    assert "chengxin standards install RELEASE" in said(without)
    assert with_it.code == 0
    assert len(wuxi.delivered()) == 1


def test_a_stream_that_no_route_carries_any_more_is_told_and_its_file_can_be_taken_anew(
    hub_and_partners, ceremony
):
    hub, wuxi, jiangsu = hub_and_partners
    hub.deliver("first.csv", honours.file(1), feed="honours")
    hub.run()
    homes.configure(hub, [wuxi, jiangsu], honours.configure(hub, {"other": ["cn.wuxi"]}))
    homes.configure(wuxi, [hub], INCOMING.format("other"))
    install(wuxi, ceremony)
    announce_to(hub, wuxi)
    orphaned = hub.run()
    (original,) = (path for path in (hub.home / "originals").glob("*/*.csv"))
    hub.deliver("once-more.csv", original.read_bytes(), feed="honours")
    done = hub.run()

    assert "no route carries any more" in said(orphaned)
    assert str(original.relative_to(hub.home)) in said(orphaned)
    assert done.code == 0
    assert hub.status()["waiting"] == []
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


def dated(hub, folder, **head):
    """A standard with other dates, frozen into the hub's own folder, and carried to Wuxi."""
    draft = officers.draft(folder / "dated", officers.CLEAN, **{**officers.HEAD, **head})
    good("standards", "freeze", draft, "--into", hub.home / "standards")


@pytest.fixture
def hub_and_wuxi(pair):
    hub, wuxi = pair
    homes.configure(hub, [wuxi], honours.configure(hub, {"to-wuxi": ["cn.wuxi"]}))
    homes.configure(wuxi, [hub], INCOMING.format("to-wuxi"))
    return hub, wuxi


def test_a_file_waits_in_the_inbox_until_its_standard_is_in_force(hub_and_wuxi, tmp_path):
    hub, wuxi = hub_and_wuxi
    start = date.today() + timedelta(days=10)  # noqa: DTZ011
    dated(hub, tmp_path, effective_from=start.isoformat())
    dated(wuxi, tmp_path / "wuxi", effective_from=start.isoformat())
    announce_to(hub, wuxi)
    path = hub.deliver("first.csv", honours.file(1), feed="honours")
    before = hub.run()
    kept = path.exists()
    report = homes.run_at(hub, datetime.now(UTC) + timedelta(days=11))

    assert before.code == 75
    assert f"in force from {start}" in said(before)
    assert kept
    assert any("in force from" in one for one in hub.status()["warnings"])
    assert [line.new for line in report.files] == [1]
    assert not path.exists()


def test_after_its_last_day_and_the_days_of_grace_a_standard_carries_nothing_more(
    hub_and_wuxi, tmp_path
):
    hub, wuxi = hub_and_wuxi
    end = (datetime.now(UTC).date() - timedelta(days=5)).isoformat()
    dated(hub, tmp_path, effective_until=end)
    dated(wuxi, tmp_path / "wuxi", effective_until=end)
    announce_to(hub, wuxi)
    path = hub.deliver("first.csv", honours.file(1), feed="honours")
    ended = hub.run()
    kept = path.exists()
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text("utf-8").replace(
        "[limits]\n", "[limits]\nstandard_grace_days = 9\n"), "utf-8")  # fmt: skip
    within = hub.run()
    at_wuxi = wuxi.run()

    assert (ended.code, kept) == (78, True)
    assert f"was in force until {end}" in said(ended)
    assert within.code == 0
    assert at_wuxi.code == 78  # Wuxi has no days of grace: the envelope waits there
    assert "standard_grace_days" in said(at_wuxi)
    assert wuxi.lying("**/to-wuxi/*.cxe")
