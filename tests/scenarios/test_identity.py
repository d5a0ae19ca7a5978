"""A route that demands it: no record goes out about a person unknown to the register."""

import json
import sqlite3

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import citizen, penalty_csv, person
from kit.homes import recent, said

PURPOSE = "归集前身份核验"
SECTION = f'\n[identity]\nregister_file = "register.toml"\npurpose = "{PURPOSE}"\n'
REGISTER = (
    f'title = "市人口信息库"\npurposes = ["{PURPOSE}"]\nlog = "log/lookups.ndjson"\n'
    'name = "XM"\nnumber = "SFZH"\n[database]\nurl_file = "address"\n'
    'query = "SELECT XM, SFZH FROM rk WHERE SFZH IN :numbers"\n'
)
KNOWN = [(citizen(1), person(1)), (citizen(2), "别人"), (citizen(9), person(9))]


@pytest.fixture
def hub(orgs, tmp_path):
    hub, *partners = orgs
    homes.configure(
        hub, partners, homes.route(partners, limits="check_identity = true\n") + SECTION
    )
    (hub.home / "register.toml").write_text(REGISTER, encoding="utf-8")
    (hub.home / "address").touch(mode=0o600)
    (hub.home / "address").write_text(f"sqlite:///{tmp_path}/rk.db")
    return hub


def open_register(tmp_path, people=KNOWN):
    with sqlite3.connect(tmp_path / "rk.db") as connection:
        connection.execute("CREATE TABLE rk (SFZH PRIMARY KEY, XM)")
        connection.executemany("INSERT INTO rk VALUES (?, ?)", people)
    connection.close()


def deliver(hub, *numbers):
    return hub.deliver("处罚.csv", penalty_csv([recent(number) for number in numbers]))


def logged(hub):
    text = (hub.home / "log" / "lookups.ndjson").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_rows_of_persons_whom_the_register_does_not_know_are_quarantined(hub, orgs, tmp_path):
    open_register(tmp_path)
    deliver(hub, 1, 2, 3)

    done = hub.run()
    orgs[1].run()

    assert done.code == 1, said(done)
    (file,) = done.json["files"]
    assert (file["accepted"], file["rejected"], file["new"]) == (1, 2, 1)
    assert [one["cf_xdr_sfz"] for one in orgs[1].delivered()] == [citizen(1)]
    (kept,) = (hub.home / "quarantine" / "penalty").glob("*.rejected.ndjson")
    codes = [
        finding["code"]
        for line in kept.read_text("utf-8").splitlines()
        for finding in json.loads(line)["findings"]
    ]
    assert codes == ["register_name_differs", "register_number_unknown"]
    assert (hub.home / file["feedback"]).is_file()
    ask, answered = logged(hub)
    assert (ask["event"], ask["purpose"]) == ("ask", PURPOSE)
    assert ask["who"].startswith("cn.jiangyin ")
    counts = {"same": 1, "other_name": 1, "unknown_number": 1, "not_asked": 0}
    assert {name: answered[name] for name in counts} == counts
    written = "".join(path.read_text("utf-8") for path in (hub.home / "log").glob("*.ndjson"))
    assert [value for n in (1, 2, 3) for value in (citizen(n), person(n)) if value in written] == []


def test_persons_registered_elsewhere_pass_with_a_warning_where_the_route_says_so(
    hub, orgs, tmp_path
):
    limits = 'check_identity = true\nunknown_persons = "send"\n'
    homes.configure(hub, orgs[1:], homes.route(orgs[1:], limits=limits) + SECTION)
    open_register(tmp_path)
    deliver(hub, 1, 2, 3)

    done = hub.run()
    orgs[1].run()

    (file,) = done.json["files"]
    assert (file["accepted"], file["rejected"]) == (2, 1), said(done)
    sent = {one["cf_xdr_sfz"] for one in orgs[1].delivered()}
    assert sent == {citizen(1), citizen(3)}, "another name never passes"
    assert logged(hub)[1]["unknown_number"] == 1


def test_the_strictest_route_decides_about_persons_registered_elsewhere(hub, orgs, tmp_path):
    lenient = homes.route(orgs[1:], limits='check_identity = true\nunknown_persons = "send"\n')
    strict = homes.route(orgs[1:], limits="check_identity = true\n")
    another = strict[strict.index("[[routes]]") :].replace('stream = "', 'stream = "more-')
    homes.configure(hub, orgs[1:], lenient + another + SECTION)
    open_register(tmp_path)
    deliver(hub, 1, 3)

    assert [file["rejected"] for file in hub.run().json["files"]] == [1]


def test_what_becomes_of_unknown_persons_needs_the_check(hub, orgs):
    limits = 'unknown_persons = "send"\n'
    homes.configure(hub, orgs[1:], homes.route(orgs[1:], limits=limits) + SECTION)

    done = chengxin("exchange", "run", "--home", hub.home, "--json")

    assert done.code == 78
    assert "routes.0.unknown_persons: means something with check_identity" in done.err


def test_a_file_waits_while_the_register_cannot_be_reached_and_goes_when_it_can(
    hub, orgs, tmp_path
):
    path = deliver(hub, 1, 9)

    waiting = hub.run()
    lying = path.exists()
    open_register(tmp_path)
    gone = hub.run()

    assert waiting.code == 69, said(waiting)
    assert "no such SQLite file" in said(waiting)
    assert (waiting.json["files"], waiting.json["sent"], lying) == ([], [], True)
    assert gone.code == 0, said(gone)
    assert [file["accepted"] for file in gone.json["files"]] == [2]
    assert not path.exists()
    assert [line["event"] for line in logged(hub)] == ["ask", "failed", "ask", "answered"]


@pytest.mark.parametrize(
    ("break_", "code", "says"),
    [
        (lambda home: (home / "register.toml").unlink(), 78, "cannot be read"),
        (lambda home: (home / "register.toml").write_text("x"), 78, "register.toml:1"),
        (
            lambda home: (home / "register.toml").write_text(REGISTER.replace(PURPOSE, "别的")),
            78,
            "for this purpose",
        ),
        (lambda home: (home / "log" / "lookups.ndjson").mkdir(), 74, "log of look-ups"),
    ],
)
def test_nothing_passes_unchecked_where_the_look_up_may_not_be_made(
    hub, tmp_path, break_, code, says
):
    open_register(tmp_path)
    path = deliver(hub, 1)
    break_(hub.home)

    done = hub.run()

    assert done.code == code, said(done)
    assert says in said(done)
    assert done.json["sent"] == []
    assert path.exists()


def test_a_file_that_waited_for_a_partner_is_checked_once_more_before_it_goes(hub, orgs, tmp_path):
    """Its register may know better by then; and it was never sent unchecked."""
    open_register(tmp_path, [*KNOWN, (citizen(3), person(3))])
    config = hub.home / "chengxin.toml"
    text = config.read_text("utf-8")
    lacking = 'fetch = "own"\nstandards = ["jiangyin-person/2.0.0"]\n'
    config.write_text(text.replace('fetch = "own"\n', lacking), encoding="utf-8")
    deliver(hub, 1, 3)
    held = hub.run()
    with sqlite3.connect(tmp_path / "rk.db") as connection:
        connection.execute("DELETE FROM rk WHERE SFZH = ?", (citizen(3),))
    connection.close()
    config.write_text(text, encoding="utf-8")

    sent = hub.run()

    assert held.code == 78, said(held)
    assert held.json["sent"] == []
    assert sent.code == 1, said(sent)
    assert {one["records"] for one in sent.json["sent"]} == {1}


def test_a_released_claim_is_checked_once_more_before_it_goes(hub, tmp_path):
    open_register(tmp_path)
    config = hub.home / "chengxin.toml"
    feed = f'[[feeds]]\nname = "traffic"\nlayout = "{homes.LAYOUT}"\ndepartment = "公安局"\n\n'
    text = config.read_text("utf-8")
    config.write_text(text.replace("[[routes]]", feed + "[[routes]]"), encoding="utf-8")
    deliver(hub, 1)
    hub.run()
    other = recent(1, CF_JG="罚款叁佰元整", SJC=homes.day(-2))
    hub.deliver("b.csv", penalty_csv([other]), feed="traffic")
    hub.run()
    (question,) = hub.status()["quarantine"]
    released = chengxin("exchange", "quarantine", "release", "--home", hub.home, question["id"])
    (tmp_path / "rk.db").rename(tmp_path / "away.db")
    waiting = hub.run()
    (tmp_path / "away.db").rename(tmp_path / "rk.db")
    sent = hub.run()

    assert (released.code, waiting.code) == (0, 69), said(waiting)
    assert waiting.json["sent"] == []
    assert sent.code == 0, said(sent)
    assert {one["records"] for one in sent.json["sent"]} == {1}


def test_a_route_cannot_demand_a_register_that_nobody_named(hub):
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text("utf-8").replace(SECTION, ""), encoding="utf-8")

    done = chengxin("exchange", "run", "--home", hub.home, "--json")

    assert done.code == 78
    assert "routes.0.check_identity: needs an [identity] section" in done.err
