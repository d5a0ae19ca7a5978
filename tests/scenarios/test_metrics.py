"""What monitoring sees: metrics as a file, a dead-man's switch, and rules that go with them."""

import re
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent, run_at
from prometheus_client.parser import text_string_to_metric_families
from ruamel.yaml import YAML

from exchange import status
from exchange.clock import moment
from exchange.home import Home
from exchange.metrics import writing

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
RULES = ROOT / "examples" / "prometheus" / "chengxin.rules.yml"


def with_metrics(org, folder="metrics", extra=""):
    config = org.home / "chengxin.toml"
    config.write_text(f'{config.read_text()}\n[metrics]\nfolder = "{folder}"\n{extra}')
    (org.home / folder).mkdir(exist_ok=True)


def samples(text):
    return {
        (
            sample.name,
            *sorted((k, v) for k, v in sample.labels.items() if k != "organisation"),
        ): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def written(org):
    (path,) = (org.home / "metrics").iterdir()
    return samples(path.read_text())


def expecting(org, hours, table='[[feeds]]\nname = "penalty"'):
    config = org.home / "chengxin.toml"
    text = config.read_text()
    assert table in text
    config.write_text(text.replace(table, f"{table}\nexpect_every_hours = {hours}"))


def test_every_run_writes_them_whole_and_readable_for_the_collector(pair):
    hub, wuxi = pair
    with_metrics(hub)
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2), recent(3, CF_WSH="")]))
    hub.run()
    (path,) = (hub.home / "metrics").iterdir()
    assert path.name == "chengxin-cn.jiangyin.prom"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    before = written(hub)
    wuxi.run()
    hub.run()
    after = written(hub)

    batches = ("chengxin_partner_batches", ("partner", "cn.wuxi"))
    assert before[*batches, ("state", "waiting")] == 1
    assert after[*batches, ("state", "waiting")] == 0
    records = ("chengxin_partner_records",)
    for outcome, count in {"sent": 2, "accepted": 2, "rejected": 0}.items():
        assert after[*records, ("outcome", outcome), ("partner", "cn.wuxi")] == count
    assert after["chengxin_quarantine_entries", ("kind", "rows")] == 1
    assert after["chengxin_last_run_exit_code",] == 0
    assert before["chengxin_last_run_exit_code",] == 1
    assert after["chengxin_last_success_timestamp_seconds",] > 0
    assert ("chengxin_oldest_unanswered_timestamp_seconds", ("partner", "cn.wuxi")) in before
    assert ("chengxin_oldest_unanswered_timestamp_seconds", ("partner", "cn.wuxi")) not in after
    assert after["chengxin_free_bytes",] > 0
    assert after["chengxin_key_end_timestamp_seconds", ("role", "trust")] > 0


def test_a_run_of_a_clock_that_was_ahead_is_not_the_newest_once_it_is_put_right(pair):
    """For a month nobody was told that a relay was dead: its last success lay ahead."""
    hub, _ = pair
    ahead = datetime.now(UTC) + timedelta(days=30)
    run_at(hub, ahead)
    alone = hub.status()
    hub.run()
    found = hub.status()

    assert (alone["last_run"], alone["last_success"]) == (None, "")
    assert found["last_run"]["finished"] < moment(ahead - timedelta(days=29))
    assert found["last_success"] == found["last_run"]["finished"]
    assert ["this clock went back" in one for one in found["warnings"]].count(True) == 1


def test_the_command_prints_or_writes_them_without_a_passphrase(pair):
    hub, _ = pair
    (hub.home / "passphrase").unlink()

    printed = chengxin("exchange", "metrics", "--home", hub.home)
    with_metrics(hub)
    put = chengxin("exchange", "metrics", "--home", hub.home)

    assert printed.code == put.code == 0, printed.err + put.err
    assert "# TYPE chengxin_info gauge" in printed.out
    assert put.out.strip().endswith("chengxin-cn.jiangyin.prom")
    assert samples(printed.out).keys() == written(hub).keys()


def test_a_folder_that_is_not_there_is_told_and_the_night_goes_on(pair):
    hub, wuxi = pair
    with_metrics(hub)
    (hub.home / "metrics").rmdir()
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = hub.run()

    assert done.code == 78
    assert [one["step"] for one in done.json["problems"]] == ["metrics"]
    assert len(wuxi.lying("**/*.cxe")) == 1
    assert chengxin("exchange", "metrics", "--home", hub.home).code == 78


def test_nothing_personal_and_no_file_name_is_in_them(pair):
    hub, _ = pair
    with_metrics(hub)
    rows = [recent(1), recent(2, CF_WSH="")]
    hub.deliver("张三的处罚.csv", penalty_csv(rows))
    hub.run()
    (path,) = (hub.home / "metrics").iterdir()
    text = path.read_text()

    assert "张三" not in text
    for row in rows:
        for value in row.values():
            assert len(value) < 4 or value not in text


@pytest.mark.parametrize(("hours", "overdue"), [(1, 0), (48, 0), (72, 1), (200, 129)])
def test_nothing_arrived_is_told_once_it_is_late(pair, hours, overdue):
    hub, _ = pair
    expecting(hub, 71)
    at = datetime.now(UTC)
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    run_at(hub, at)
    home = Home(hub.home)

    found = status.read(home, home.config(), at=at + timedelta(hours=hours, seconds=1))

    (source,) = found.sources
    assert (source.kind, source.name) == ("feed", "penalty")
    assert source.overdue_hours == overdue
    told = [one for one in found.warnings if "nothing arrived from feed penalty since" in one]
    assert len(told) == (overdue > 0)


def test_a_stream_that_never_brought_anything_is_late_from_the_first_run_on(pair):
    _, wuxi = pair
    expecting(wuxi, 24, '[[incoming]]\nfrom = "cn.jiangyin"')
    at = datetime.now(UTC)
    home = Home(wuxi.home)
    before = status.read(home, home.config(), at=at + timedelta(days=9))
    run_at(wuxi, at)

    found = status.read(home, home.config(), at=at + timedelta(hours=26))

    assert before.sources == () or before.sources[0].overdue_hours == 0
    assert [(one.name, one.stream, one.overdue_hours) for one in found.sources] == [
        ("cn.jiangyin", "person", 2)
    ]
    assert "nothing arrived from cn.jiangyin, stream person ever" in " ".join(found.warnings)


def test_the_dead_man_is_in_the_metrics_and_on_the_screen(pair):
    hub, _ = pair
    with_metrics(hub)
    expecting(hub, 1)
    at = datetime.now(UTC)
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    run_at(hub, at)
    home = Home(hub.home)

    late = samples(writing.gather(home, home.config(), at=at + timedelta(hours=3)).decode())
    shown = chengxin("exchange", "status", "--home", hub.home)

    feed = (("kind", "feed"), ("name", "penalty"), ("stream", ""))
    assert late["chengxin_source_overdue_seconds", *feed] == 7200
    assert late["chengxin_source_expected_interval_seconds", *feed] == 3600
    assert "last arrival 最近到达: penalty: 20" in shown.out
    assert "every 1 h" in shown.out


def test_the_rules_speak_of_metrics_that_exist_and_every_metric_is_documented(pair):
    hub, wuxi = pair
    for org in (hub, wuxi):
        expecting(
            org,
            1,
            '[[feeds]]\nname = "penalty"' if org is hub else '[[incoming]]\nfrom = "cn.jiangyin"',
        )
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    emitted = set()
    for org in (hub, wuxi, hub):
        org.run()
        text = chengxin("exchange", "metrics", "--home", org.home).out
        emitted |= {key[0] for key in samples(text)}
    declared = set(re.findall(r"# TYPE (\S+)", text))
    rules = YAML(typ="safe").load(RULES.read_text("utf-8"))
    expressions = [rule["expr"] for group in rules["groups"] for rule in group["rules"]]
    used = {name for one in expressions for name in re.findall(r"chengxin_\w+", one)}
    documented = set(re.findall(r"`(chengxin_\w+)", (ROOT / "docs/operating.md").read_text()))

    assert len(expressions) >= 8
    assert used <= emitted
    assert emitted <= declared
    assert declared == documented
    for group in rules["groups"]:
        for rule in group["rules"]:
            assert {"alert", "expr", "annotations"} <= set(rule)


@pytest.mark.parametrize("folder", ["nowhere", "y" * 300])
def test_a_run_that_could_not_write_them_is_shown_as_it_ended(pair, folder):
    """The ledger, `status` and the doctor said 0; for a name too long there was no report."""
    hub, _ = pair
    config = hub.home / "chengxin.toml"
    config.write_text(f'{config.read_text()}\n[metrics]\nfolder = "{folder}"\n')
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = hub.run()
    doctor = chengxin("exchange", "doctor", "--home", hub.home, "--json").json["checks"]

    assert done.code in {74, 78}
    assert [one["step"] for one in done.json["problems"]] == ["metrics"]
    assert [one["records"] for one in done.json["sent"]] == [1]
    assert hub.status()["last_run"]["exit_code"] == done.code
    assert [one["state"] for one in doctor if one["id"] == "last_run"] == ["warn"]
