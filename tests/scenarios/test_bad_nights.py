"""Nights on which something goes wrong: nothing is lost, nothing twice, and it is said clearly."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from kit import homes
from kit.department_files import penalty_csv
from kit.homes import STREAM, chengxin, day, recent, run_at

pytestmark = pytest.mark.slow


def problems(done):
    return [(one["step"], one["exit_code"]) for one in done.json["problems"]]


def text(done):
    return " ".join(one["message"] + one["hint"] for one in done.json["problems"])


def send(hub, number, **changes):
    hub.deliver(f"{number}.csv", penalty_csv([recent(number, **changes)]))
    return hub.run()


# --- the inbox -------------------------------------------------------------------------------


def test_a_file_of_an_unknown_layout_stays_and_the_others_go_on(pair):
    hub, _wuxi = pair
    stranger = hub.home / "inbox" / "what is this.pdf"
    stranger.write_bytes(b"%PDF-1.7")

    done = send(hub, 1)

    assert done.code == 65
    assert "unknown layout" in text(done)
    assert stranger.exists()
    assert done.json["sent"][0]["records"] == 1


def test_a_file_still_being_written_is_left_for_the_next_run(pair):
    hub, _ = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    with path.open("ab"):
        first = hub.run()

    second = hub.run()

    assert first.code == 75
    assert "still being written" in text(first)
    assert first.json["files"] == []
    assert second.json["files"][0]["accepted"] == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n\n"),
        ("header only.csv", penalty_csv([])),
        ("no header.csv", b"a,b\n1,2\n"),
        ("wrong encoding.csv", penalty_csv([recent(1)]).replace(b"\xe6", b"\xff\xfe")),
        ("duplicate header.csv", penalty_csv([recent(1)]).replace(b"CF_CFMC", b"CF_WSH", 1)),
        ("missing column.csv", penalty_csv([recent(1)]).replace(b"CF_JDRQ", b"CF_XXXX", 1)),
        ("no workbook.xlsx", b"PK\x03\x04 this is no zip"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_kept(pair, name, data):
    hub, _ = pair
    hub.deliver(name, data)

    done = hub.run()

    assert done.code == 65, done.out + done.err
    (line,) = done.json["files"]
    assert line["code"]
    assert (hub.home / line["feedback"]).stat().st_size > 0
    kept = list((hub.home / "quarantine" / "penalty").iterdir())
    assert [path.read_bytes() for path in kept] == [data]
    assert list((hub.home / "inbox" / "penalty").iterdir()) == []


def test_a_refused_file_may_come_again_corrected(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]).replace(b"CF_JDRQ", b"CF_XXXX", 1))
    hub.run()

    done = send(hub, 1)

    assert done.code == 0
    assert done.json["sent"][0]["records"] == 1


# --- configuration, keys ---------------------------------------------------------------------


def test_a_configuration_with_mistakes_runs_nothing(pair):
    hub, _ = pair
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text().replace('to = ["cn.wuxi"]', 'to = ["cn.suzhou"]'))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 78
    assert "unknown partner" in done.err
    assert f"{config}:" in done.err
    assert path.exists()


def test_an_unknown_layout_in_the_configuration_is_told(pair):
    hub, _ = pair
    config = hub.home / "chengxin.toml"
    config.write_text(config.read_text().replace("sgs-penalty", "sgs-penality"))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code != 0
    assert "sgs-penality" in done.err
    assert "sgs-penalty" in done.err  # the layouts that there are


def test_a_wrong_passphrase_opens_nothing(pair):
    hub, _ = pair
    (hub.home / "passphrase").write_text("another passphrase")

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 77
    assert "passphrase" in done.err


def test_a_passphrase_file_that_others_can_read_is_refused(pair):
    hub, _ = pair
    (hub.home / "passphrase").chmod(0o644)

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 77
    assert "chmod" in done.err


def test_a_partner_whose_keys_nobody_took_gets_nothing_and_nothing_is_lost(pair):
    hub, wuxi = pair
    config = hub.home / "chengxin.toml"
    config.write_text(
        config.read_text().replace('to = ["cn.wuxi"]', 'to = ["cn.suzhou"]')
        + '\n[partners."cn.suzhou"]\nsend = "wuxi"\nfetch = "own"\n'
    )
    path = hub.deliver("may.csv", penalty_csv([recent(1)]))

    done = hub.run()

    assert done.code == 77
    assert "keys trust add" in text(done)
    assert path.exists()
    assert wuxi.lying() == []


# --- the way ---------------------------------------------------------------------------------


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
    assert "missing" in text(held)
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
    send(twin, 2)

    done = wuxi.run()

    assert done.code == 76
    assert "ALARM" in text(done)
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


# --- the answers -----------------------------------------------------------------------------


def test_a_forged_receipt_changes_nothing(pair):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    (name,) = hub.lying("**/*.business.note")
    path = hub.server / name
    good = path.read_bytes()
    path.write_bytes(
        good.replace(b'"accepted":1', b'"accepted":0').replace(b'"rejected":0', b'"rejected":1')
    )

    forged = hub.run()
    path.write_bytes(good)
    settled = hub.run()

    assert forged.code == 76
    assert forged.json["answers"] == []
    assert settled.code == 0
    assert settled.json["answers"][0]["accepted"] == 1


def test_a_receipt_waits_for_its_outcome_lines(pair, tmp_path):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    (details,) = hub.lying("**/*.cxe")
    (hub.server / details).rename(tmp_path / "late")

    waiting = hub.run()
    (tmp_path / "late").rename(hub.server / details)
    settled = hub.run()

    assert waiting.json["answers"] == []
    assert settled.json["answers"][0]["accepted"] == 1


def test_what_a_partner_could_not_open_is_sealed_again_under_the_next_number(pair, tmp_path):
    """Wuxi lost its encryption key; it comes back, and the hub's content arrives all the same."""
    hub, wuxi = pair
    (key,) = (wuxi.home / "keys").glob("enc-*.key")
    key.rename(tmp_path / key.name)
    send(hub, 1)
    refused = wuxi.run()
    (tmp_path / key.name).rename(key)

    told = hub.run()
    wuxi.run()
    settled = hub.run()

    assert refused.json["arrivals"][0]["code"] == "recipient"
    assert told.json["answers"][0]["result"] == "refused"
    assert settled.json["answers"][0]["accepted"] == 1
    assert settled.json["answers"][0]["seq"] == 2
    assert len(wuxi.delivered()) == 1
    (totals,) = hub.status()["partners"]
    assert (totals["waiting"], totals["refused"]) == (0, 0)


def test_records_that_a_partner_rejects_are_told_by_position_code_and_field(pair):
    """The record is in order on the day it is sent and out of its period when it is opened."""
    hub, wuxi = pair
    send(hub, 1, CF_JDRQ=day(-5 * 365 + 5), SJC=day(-50), CF_GSJZQ="")

    later = datetime.now(UTC) + timedelta(days=20)

    report = run_at(wuxi, later)
    told = run_at(hub, later)

    assert [one.rejected for one in report.arrivals] == [1]
    assert told.exit_code == 1
    assert [(one.result, one.rejected) for one in told.answers] == [("partial", 1)]
    assert wuxi.delivered() == []
    assert hub.status()["rejections"] == [
        {"partner": "cn.wuxi", "code": "past_retention", "field": "cf_jdrq", "records": 1}
    ]


# --- what was found broken once --------------------------------------------------------------


def test_bug_an_unknown_standard_of_a_partner_stopped_the_whole_run(orgs):
    """Wuxi does not have the standard that the hub sends: its other work goes on."""
    hub, wuxi, _ = orgs
    send(hub, 1)
    report = run_at(wuxi, datetime.now(UTC), catalog=_no_catalog)
    later = wuxi.run()

    assert report.exit_code == 78
    assert "not installed here" in report.problems[0].message
    assert report.finished
    assert len(wuxi.delivered()) == 1
    assert later.code == 0


def _no_catalog(name):
    from standards.release import UnknownStandard

    raise UnknownStandard(f"no standard {name}", hint="", exit_code=66)


def test_bug_a_feed_could_take_the_keys_from_the_home(pair):
    hub, _ = pair
    config = hub.home / "chengxin.toml"
    for folder in ("keys", ".", "inbox", "inbox/../keys", "/etc"):
        text = config.read_text()
        config.write_text(text.replace('files = "*"', f'files = "*"\nfolder = "{folder}"'))

        done = chengxin("exchange", "run", "--home", hub.home)
        config.write_text(text)

        assert done.code == 78, folder
        assert "below inbox" in done.err
    assert list((hub.home / "keys").glob("*.key"))


def test_bug_a_lost_envelope_was_never_put_again(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    (wuxi.server / name).unlink()

    soon = run_at(hub, datetime.now(UTC) + timedelta(hours=1))
    lying_soon = wuxi.lying()
    late = run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert (soon.exit_code, late.exit_code) == (0, 0)
    assert lying_soon == []
    assert wuxi.lying() == [name]
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


def test_bug_an_unanswered_envelope_that_still_lies_there_is_not_sent_again(pair):
    hub, _ = pair
    send(hub, 1)

    late = run_at(hub, datetime.now(UTC) + timedelta(hours=25))

    assert late.sent == []


def test_lost_answers_come_again_when_the_envelope_is_put_again(pair):
    hub, wuxi = pair
    send(hub, 1)
    wuxi.run()
    for name in hub.lying():
        (hub.server / name).unlink()

    late = datetime.now(UTC) + timedelta(hours=25)
    run_at(hub, late)
    run_at(wuxi, late)
    told = run_at(hub, late)

    assert [(one.result, one.accepted) for one in told.answers] == [("accepted", 1)]
    assert len(wuxi.delivered()) == 1


def test_bug_a_replay_after_its_expiry_was_refused_every_night(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    data = (wuxi.server / name).read_bytes()
    wuxi.run()
    (wuxi.server / name).write_bytes(data)

    report = run_at(wuxi, datetime.now(UTC) + timedelta(days=40))

    assert report.problems == []
    assert wuxi.lying() == []
    assert len(wuxi.delivered()) == 1


def test_bug_junk_with_a_good_name_blocked_the_stream(pair):
    hub, wuxi = pair
    send(hub, 1)
    (name,) = wuxi.lying()
    folder = (wuxi.server / name).parent
    (folder / f"{1:012d}-{'0' * 32}.cxe").write_bytes(b"junk" * 1000)
    (folder / f"{1:012d}-{'1' * 32}.cxe").mkdir()

    done = wuxi.run()

    assert done.code == 76
    assert len(wuxi.delivered()) == 1


def test_bug_an_old_copy_of_the_ledger_used_numbers_a_second_time(pair, tmp_path):
    hub, wuxi = pair
    send(hub, 1)
    old = (hub.home / "ledger.sqlite3").read_bytes()
    send(hub, 2)
    for path in hub.home.glob("ledger.sqlite3-*"):
        path.unlink()
    (hub.home / "ledger.sqlite3").write_bytes(old)

    done = send(hub, 3)

    assert done.code == 74
    assert "old copy" in done.err
    assert len(wuxi.lying()) == 2
    assert (hub.home / "inbox" / "penalty" / "3.csv").exists()


def test_who_gets_a_stream_cannot_change(orgs):
    hub, wuxi, jiangsu = orgs
    send(hub, 1)
    homes.configure(hub, [wuxi, jiangsu], homes.route([wuxi]))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 78
    assert "a stream of its own" in done.err


def test_with_an_expired_trust_file_a_home_only_receives(pair):
    """Half a year later nobody has looked at the trust file: no new data leaves."""
    hub, wuxi = pair
    today = datetime.now(UTC)
    hub.deliver("1.csv", penalty_csv([recent(1)]))
    run_at(hub, today + timedelta(days=175))
    run_at(wuxi, today + timedelta(days=175))
    path = hub.deliver("late.csv", penalty_csv([recent(2)]))

    report = run_at(hub, today + timedelta(days=181))

    assert report.exit_code == 77
    assert path.exists()
    assert report.sent == []
    assert [one.accepted for one in report.answers] == [1]
