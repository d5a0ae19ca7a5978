"""A partner that is dead, frozen or slow to die delays nobody, and is left alone for a while."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import PASSPHRASE, recent, run_at, said
from kit.over_sftp import lying, sftp
from kit.proxy import Proxy
from kit.sshd import sshd

from adapters.places.errors import Timeout, Unreachable
from adapters.places.folder import FolderPlace
from exchange.home import Home
from exchange.reach import reaching
from exchange.wiring import gateway_of

pytestmark = [pytest.mark.slow, pytest.mark.sshd]


@pytest.fixture
def frozen_and_good(orgs):
    """A hub whose partner Wuxi is behind a proxy that is silent, and Jiangsu, who is well."""
    hub, wuxi, jiangsu = orgs
    with sshd() as server, Proxy(server.port) as proxy:
        for org in orgs:
            server.folder(org.id)
        configure(hub, wuxi, jiangsu, server, proxy.port)
        proxy.freeze()
        hub.deliver("may.csv", penalty_csv([recent(n) for n in range(3)]))
        yield hub, server, proxy


def configure(hub, wuxi, jiangsu, server, port, limits="", timeout=1):
    places = sftp("wuxi", server, wuxi.id, port=port, timeout_seconds=timeout)
    places += sftp("jiangsu", server, jiangsu.id)
    places += sftp("here", server, hub.id)
    partners = "".join(
        f'[partners."{one.id}"]\nsend = "{one.id[3:]}"\nfetch = "here"\n\n'
        for one in (wuxi, jiangsu)
    )
    (hub.home / "chengxin.toml").write_text(
        f'[organisation]\nid = "{hub.id}"\n\n[keys]\npassphrase_file = "passphrase"\n\n'
        f"[limits]\nsettle_seconds = 0\ndoubt_clock_days = 0\n{limits}\n"
        f"{places}{partners}{homes.route([wuxi, jiangsu])}"
    )


def run(hub, *options):
    return chengxin("exchange", "run", "--home", hub.home, "--quiet", "--json", *options)


def sent_to(done):
    return [(one["partner"], one["records"]) for one in done.json["sent"]]


def of_wuxi(hub):
    return next(one for one in hub.status()["contacts"] if one["place"] == "wuxi")


def test_a_frozen_partner_costs_one_connection_a_run_and_the_other_gets_everything(
    frozen_and_good,
):
    hub, server, proxy = frozen_and_good

    first = run(hub)

    assert first.code in (69, 75)
    assert sent_to(first) == [("cn.jiangsu", 3)]
    assert [name for name in lying(server) if name.endswith(".cxe")]
    assert proxy.connections == 1
    assert [one["step"] for one in first.json["problems"]] == ["reach"]

    second = run(hub)

    assert proxy.connections == 1
    assert "left alone until" in said(second)
    assert second.code == 69
    third = run(hub, "--now")
    assert proxy.connections == 2
    assert third.code in (69, 75)
    assert of_wuxi(hub)["failures"] == 2


def test_status_says_since_when_and_until_when_and_one_answer_ends_it(frozen_and_good, orgs):
    hub, server, _ = frozen_and_good
    run(hub)

    contact = of_wuxi(hub)

    assert contact["partners"] == ["cn.wuxi"]
    assert contact["failures"] == 1
    assert contact["since"]
    assert contact["next_try"] > contact["since"]
    assert any("has not been reached since" in one for one in hub.status()["warnings"])
    shown = chengxin("exchange", "status", "--home", hub.home).out
    assert re.search(r"wuxi \(cn.wuxi\) has not been reached since", shown)

    configure(*orgs, server, server.port)
    well = run(hub, "--now")

    assert well.code == 0, well.out
    assert sent_to(well) == [("cn.wuxi", 3)]
    contact = of_wuxi(hub)
    assert (contact["failures"], contact["since"], contact["next_try"]) == (0, "", "")
    assert contact["last_answer"]


def test_it_is_asked_again_when_its_time_has_come_and_at_the_latest_the_next_night(
    frozen_and_good, orgs
):
    hub, _, proxy = frozen_and_good
    start = datetime.now(UTC)
    after = start
    for failures in range(1, 4):
        run_at(hub, after)
        assert proxy.connections == failures
        contact = of_wuxi(hub)
        assert contact["failures"] == failures
        next_try = datetime.strptime(contact["next_try"], "%Y-%m-%dT%H:%M:%S%z")
        longest = timedelta(minutes=min(360, 5 * 2 ** (failures - 1)))
        assert longest / 2 - timedelta(seconds=1) <= next_try - after <= longest
        run_at(hub, next_try - timedelta(seconds=1))
        assert proxy.connections == failures
        after = next_try
    assert contact["since"] == start.strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.deep
def test_a_clock_that_went_back_leaves_nobody_alone_for_years(frozen_and_good):
    hub, _, proxy = frozen_and_good
    run_at(hub, datetime.now(UTC) + timedelta(days=30))

    run_at(hub, datetime.now(UTC))

    assert proxy.connections == 2


def test_two_dead_partners_are_asked_together(orgs):
    """Both wait for an answer at the same time, so that their time limits do not add up.

    One by one the first would be given up before the second is asked.
    """
    hub, wuxi, jiangsu = orgs
    with sshd() as server, Proxy(server.port) as one, Proxy(server.port) as other:
        for org in orgs:
            server.folder(org.id)
        configure(hub, wuxi, jiangsu, server, one.port, timeout=30)
        config = hub.home / "chengxin.toml"
        config.write_text(
            config.read_text().replace(f"port = {server.port}", f"port = {other.port}", 1)
        )
        one.freeze()
        other.freeze()

        with ThreadPoolExecutor(1) as pool:
            running = pool.submit(run, hub)
            while not (one.connections and other.connections) and not running.done():
                time.sleep(0.05)
            given_up = one.given_up() + other.given_up()
            one.close()  # and nobody listens there any more: the wait is over
            other.close()
            done = running.result()

        assert (one.connections, other.connections) == (1, 1)
        assert given_up == 0, "one by one"
        assert sorted(problem["about"] for problem in done.json["problems"]) == [
            "cn.jiangsu",
            "cn.wuxi",
        ]


def test_a_folder_that_is_not_mounted_is_asked_each_time(pair):
    hub, wuxi = pair
    wuxi.server.rmdir()
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    assert run(hub).code == 69
    wuxi.server.mkdir()

    done = run(hub)

    assert done.code == 0
    assert sent_to(done) == [("cn.wuxi", 1)]


def test_bug_a_server_whose_connection_broke_at_the_last_question_was_left_alone(orgs):
    hub, wuxi, jiangsu = orgs
    with sshd() as server, Proxy(server.port) as proxy:
        for org in orgs:
            server.folder(org.id)
        configure(hub, wuxi, jiangsu, server, proxy.port, timeout=20)
        home = Home(hub.home)
        wired = gateway_of(home, home.config(), PASSPHRASE.encode(), tell=lambda _: None)
        with home.locked(), wired as gateway:
            gateway.places["wuxi"].list("cn.wuxi/cn.jiangyin/person")
            proxy.cut()
            with pytest.raises(Unreachable):
                gateway.places["wuxi"].list("cn.wuxi/cn.jiangyin/person")
            reaching.write_down(gateway)

        contact = of_wuxi(hub)
        hub.deliver("may.csv", penalty_csv([recent(1)]))
        done = run(hub)

    assert (contact["failures"], contact["kind"]) == (1, "Unreachable")
    assert contact["next_try"] == ""
    assert done.code == 0, done.out
    assert ("cn.wuxi", 1) in sent_to(done)


def test_bug_nobody_told_of_a_server_that_fell_silent_while_old_copies_were_looked_for(
    pair, monkeypatch
):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    listing = FolderPlace.list

    def silent(place, folder, **options):
        if folder == "cn.wuxi/cn.jiangyin/person":
            raise Timeout("it did not answer")
        return listing(place, folder, **options)

    monkeypatch.setattr(FolderPlace, "list", silent)

    report = run_at(hub, datetime.now(UTC))

    assert report.exit_code == 75
    assert [one.message for one in report.problems] == ["it did not answer"]


def test_bug_a_place_that_failed_once_and_answered_then_left_no_trace(pair, monkeypatch):
    """`make crash`: the root of a partner's folder could not be opened, and nobody said so."""
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    listing, failed = FolderPlace.list, []

    def hiccup(place, folder, **options):
        if place.root.resolve() == wuxi.server.resolve() and not failed:
            failed.append(folder)
            raise Unreachable("an error of the disk")
        return listing(place, folder, **options)

    monkeypatch.setattr(FolderPlace, "list", hiccup)

    report = run_at(hub, datetime.now(UTC))

    text = "".join(path.read_text("utf-8") for path in (hub.home / "log").iterdir())
    lines = map(json.loads, text.splitlines())
    told = [one for one in lines if one["event"] == "place.asked-again"]
    assert failed
    assert (report.exit_code, report.problems) == (0, [])
    assert [(one["place"], one["kind"]) for one in told] == [("wuxi", "Unreachable")]
    assert len(wuxi.lying("**/*.cxe")) == 1


def test_a_plan_leaves_alone_whom_the_run_would(frozen_and_good):
    hub, _, proxy = frozen_and_good
    run(hub)
    plan = chengxin("exchange", "plan", "--home", hub.home, "--quiet", "--json")

    assert proxy.connections == 1
    assert [one["step"] for one in plan.json["run"]["problems"]] == ["reach"]
