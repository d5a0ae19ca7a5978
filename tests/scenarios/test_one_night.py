"""One night from a department's file to a signed receipt, every relay a process of its own."""

import json

import pytest
from kit import homes
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import day, recent

pytestmark = pytest.mark.slow


def night(hub, *partners):
    """The hub sends, the partners answer, the hub reads."""
    first = hub.run()
    for partner in partners:
        assert partner.run().code == 0
    return first, hub.run()


def totals(hub, partner):
    return next(one for one in hub.status()["partners"] if one["partner"] == partner.id)


def test_a_department_file_becomes_an_acknowledged_batch_at_every_partner(orgs):
    hub, wuxi, jiangsu = orgs
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)]))

    first, second = night(hub, wuxi, jiangsu)

    assert (first.code, second.code) == (0, 0), first.out + second.out
    assert [(one["partner"], one["batches"], one["records"]) for one in first.json["sent"]] == [
        ("cn.wuxi", 1, 5),
        ("cn.jiangsu", 1, 5),
    ]
    assert len(second.json["answers"]) == 2
    for partner in (wuxi, jiangsu):
        assert totals(hub, partner) == {
            "partner": partner.id,
            "batches": 1,
            "records": 5,
            "accepted": 5,
            "rejected": 0,
            "duplicate": 0,
            "superseded": 0,
            "waiting": 0,
            "refused": 0,
        }
        assert len(partner.delivered()) == 5
    assert wuxi.delivered() == jiangsu.delivered()


def test_nothing_is_left_on_the_servers_when_everything_is_answered(orgs):
    hub, wuxi, jiangsu = orgs
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    night(hub, wuxi, jiangsu)

    assert [one.lying() for one in orgs] == [[], [], []]


def test_a_second_night_without_news_sends_nothing(pair):
    hub, wuxi = pair
    data = penalty_csv([recent(n) for n in range(3)])
    hub.deliver("may.csv", data)
    night(hub, wuxi)
    hub.deliver("may again.csv", data)

    first, second = night(hub, wuxi)

    assert first.json["sent"] == second.json["sent"] == []
    assert first.json["files"][0]["unchanged"] == 3
    assert len(hub.sent()) == 1


def test_a_changed_record_is_sent_again_and_supersedes(pair):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2)]))
    night(hub, wuxi)
    hub.deliver("june.csv", penalty_csv([recent(1), recent(2, CF_JG="罚款叁佰元整", SJC=day(-1))]))

    first, _ = night(hub, wuxi)

    assert first.json["files"][0]["changed"] == 1
    assert [record["cf_jg"] for record in wuxi.delivered()][-1] == "罚款叁佰元整"
    assert totals(hub, wuxi)["accepted"] == 3


def test_an_old_file_delivered_late_does_not_undo_a_correction(pair):
    hub, wuxi = pair
    old = penalty_csv([recent(1, CF_JG="罚款贰佰元整", SJC=day(-9))])
    hub.deliver("new.csv", penalty_csv([recent(1, CF_JG="罚款叁佰元整", SJC=day(-1))]))
    night(hub, wuxi)
    hub.deliver("old.csv", old)

    first, _ = night(hub, wuxi)

    assert first.json["sent"] == []
    assert first.json["files"][0]["held_back"] == 1
    assert len(wuxi.delivered()) == 1


def test_wrong_rows_go_back_to_the_department_and_the_good_ones_go_on(pair):
    hub, wuxi = pair
    rows = [recent(1), recent(2, CF_JDRQ=day(3)), recent(3, CF_WSH="")]
    hub.deliver("may.csv", penalty_csv(rows))

    first, _ = night(hub, wuxi)

    assert first.code == 1
    (line,) = first.json["files"]
    assert (line["rows"], line["accepted"], line["rejected"]) == (3, 1, 2)
    assert (hub.home / line["feedback"]).suffix == ".xlsx"
    assert len(list((hub.home / "quarantine").rglob("*.rejected.ndjson"))) == 1
    assert len(wuxi.delivered()) == 1


def test_the_original_is_kept_and_leaves_the_inbox(pair):
    hub, _ = pair
    data = penalty_csv([recent(1)], encoding="gb18030")
    path = hub.deliver("五月.csv", data)

    assert hub.run().code == 0

    assert not path.exists()
    kept = list((hub.home / "originals").rglob("*.csv"))
    assert [one.read_bytes() for one in kept] == [data]


def test_large_files_travel_in_several_batches(pair):
    hub, wuxi = pair
    config = hub.home / "chengxin.toml"
    text = config.read_text()
    config.write_text(
        text.replace("settle_seconds = 0", "settle_seconds = 0\nmax_batch_records = 2")
    )
    hub.deliver("may.csv", penalty_csv([recent(n) for n in range(5)]))

    first, second = night(hub, wuxi)

    assert first.json["sent"][0]["batches"] == 3
    assert [one["accepted"] for one in second.json["answers"]] == [2, 2, 1]
    assert len(wuxi.delivered()) == 5


def test_no_personal_value_leaves_through_logs_names_or_output(pair, tmp_path):
    hub, wuxi = pair
    rows = [recent(n) for n in range(4)] + [recent(5, CF_JDRQ="明天"), recent(6, CF_XDR_MC="甲1乙")]
    hub.deliver("may.csv", penalty_csv(rows))
    secrets = [row["CF_XDR_SFZ"] for row in rows] + [row["CF_XDR_MC"] for row in rows]

    spoken = []
    for org in (hub, wuxi, hub):
        done = org.run()
        spoken += [done.out, done.err]
    spoken += [json.dumps(org.status()) for org in pair]
    for org in pair:
        spoken += [path.read_text() for path in (org.home / "log").iterdir()]
        spoken += [path.name for path in org.home.rglob("*")]
        spoken.append((org.home / "ledger.sqlite3").read_bytes().decode("utf-8", "replace"))
        for wal in org.home.glob("ledger.sqlite3-*"):
            spoken.append(wal.read_bytes().decode("utf-8", "replace"))
    spoken += [path.read_bytes().decode("utf-8", "replace") for path in tmp_path.rglob("*.note")]

    assert not [one for one in secrets for text in spoken if one in text]


def test_the_content_on_the_server_is_sealed(pair):
    hub, wuxi = pair
    row = recent(1)
    hub.deliver("may.csv", penalty_csv([row]))
    hub.run()

    data = b"".join((wuxi.server / name).read_bytes() for name in wuxi.lying())

    assert data
    assert row["CF_XDR_SFZ"].encode() not in data
    assert row["CF_XDR_MC"].encode() not in data


def test_a_mapping_file_is_found_from_the_home_whatever_folder_a_run_starts_in(
    pair, tmp_path, monkeypatch
):
    """Under systemd a run starts in /: a path that only an operator's shell understood broke it."""
    hub, _ = pair
    path = hub.home / "chengxin.toml"
    (hub.home / "mappings").mkdir()
    (hub.home / "mappings" / "ours.toml").write_bytes(homes.LAYOUT.read_bytes())
    path.write_text(path.read_text().replace(str(homes.LAYOUT), "mappings/ours.toml"))
    hub.deliver("may.csv", penalty_csv([recent(1)]))

    monkeypatch.chdir(tmp_path)
    done = hub.run()

    assert done.code == 0, done.out
    assert done.json["files"][0]["accepted"] == 1
    doctor = chengxin("exchange", "doctor", "--home", hub.home)
    assert "layout 格式映射: penalty: mappings/ours.toml: penalty of" in doctor.out
