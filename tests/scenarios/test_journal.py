"""The journal: one line for each event, marked with its run, echoed for systemd, and explained."""

import json
import re

import pytest
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent

from exchange.journal import priority


def lines(org):
    found = []
    for path in sorted((org.home / "log").glob("*.ndjson")):
        found += [json.loads(line) for line in path.read_text().splitlines()]
    return found


def run(org, **environment):
    return chengxin(
        "exchange", "run", "--home", org.home, "--quiet", "--json", "--log", env=environment
    )


def test_alarms_are_graver_than_what_a_later_run_mends():
    assert priority("equivocation") == priority("log.contradicted") == 2
    assert priority("problem", 76) == 3
    assert priority("problem", 69) == 4
    assert priority("run.end", 76) == 6


@pytest.mark.slow
def test_each_line_names_its_run_and_the_ledger_knows_it(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    first = hub.run().json["started"]
    found = lines(hub)

    assert {one["run"] for one in found} == {first}
    assert [found[0]["event"], found[-1]["event"]] == ["run.start", "run.end"]
    assert hub.status()["last_run"]["started"] == first


@pytest.mark.slow
def test_for_systemd_every_line_comes_with_its_priority(pair):
    hub, wuxi = pair
    wuxi.server.rmdir()
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_WSH="")]))

    done = run(hub, JOURNAL_STREAM="8:1")

    marked = [re.fullmatch(r"<(\d)>(\{.*\})", line) for line in done.err.splitlines()]
    assert all(marked)
    assert [json.loads(one[2]) for one in marked] == lines(hub)
    graver = {json.loads(one[2])["event"]: one[1] for one in marked}
    assert (graver["problem"], graver["file.taken"]) == ("4", "6")
    plain = run(hub)
    assert json.loads(plain.err.splitlines()[0])["event"] == "run.start"


@pytest.mark.slow
def test_neither_values_nor_names_of_departments_files_are_in_it(pair):
    hub, wuxi = pair
    rows = [recent(1), recent(2, CF_WSH="")]
    hub.deliver("张三的处罚.csv", penalty_csv(rows))
    hub.deliver("110101199003070000.csv", b"a,b\n")
    said = ""
    for org in (hub, wuxi, hub):
        said += run(org).err
        said += "".join(path.read_text() for path in (org.home / "log").glob("*.ndjson"))

    assert "张三" not in said
    assert "110101199003070000" not in said
    for row in rows:
        for value in row.values():
            assert len(value) < 5 or value not in said
