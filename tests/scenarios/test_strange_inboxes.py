"""Inboxes as they are found: names nobody chose on purpose, folders we may not write in."""

import os
import subprocess
import sys

import pytest
from kit.commands import Done, chengxin
from kit.department_files import citizen, penalty_csv
from kit.foreign_files import zipped
from kit.homes import recent

pytestmark = pytest.mark.slow

ROWS = [recent(1), recent(2, CF_WSH="")]  # one good, one that goes back to the department
REPLACED = "\N{REPLACEMENT CHARACTER}"
WITHOUT_OVERRIDE = "--bounding-set=-dac_override,-dac_read_search"


def deliver_beside(hub, name):
    """One file with a strange name (as bytes) and one with an ordinary one."""
    hub.deliver("ordinary.csv", penalty_csv([recent(7)]))
    folder = hub.home / "inbox" / "penalty"
    (folder / os.fsdecode(name)).write_bytes(penalty_csv(ROWS))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("行政处罚.csv".encode("gb18030"), "行政处罚.csv"),
        (b"\xff\xfe.csv", f"{REPLACED * 2}.csv"),
        (b"a\nb.csv", f"a{REPLACED}b.csv"),
        (b"a\x1b[2Jb.csv", f"a{REPLACED}[2Jb.csv"),
        ("a\u202eb.csv".encode(), f"a{REPLACED}b.csv"),
        (b"..csv.csv.csv"[1:], None),  # a name with a leading dot is somebody's temporary file
        (b"x" * 251 + b".csv", "x" * 251 + ".csv"),
        ("处".encode() * 83 + b".csv", "处" * 83 + ".csv"),
    ],
)
def test_a_strange_name_is_taken_and_shown_harmlessly(pair, name, shown):
    hub, wuxi = pair
    deliver_beside(hub, name)

    done = hub.run()

    assert done.json["problems"] == []
    taken = [line["name"] for line in done.json["files"]]
    assert sorted(taken) == sorted([one for one in (shown, "ordinary.csv") if one])
    for line in done.json["files"]:
        assert not line["feedback"] or (hub.home / line["feedback"]).stat().st_size
    assert chengxin("exchange", "status", "--home", hub.home).code == 0
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == len(taken)


def test_a_citizen_number_in_a_name_is_crossed_out_in_all_that_is_said_of_the_file(pair):
    """The fixtures look for it in the ledger, in names of files and in what commands print."""
    hub, _ = pair
    hub.deliver(f"处罚_{citizen(1)}.csv", penalty_csv([recent(1), recent(2, CF_WSH="")]))
    hub.deliver("all.zip", zipped({f"{citizen(2)}.csv": penalty_csv([recent(3)])}))
    hub.deliver(f"{citizen(3)}.csv", b"a,b\n1,2\n")

    done = hub.run()
    shown = chengxin("exchange", "status", "--home", hub.home)

    crossed_out = "x" * 18
    names = {line["name"] for line in done.json["files"]}
    assert names == {f"处罚_{crossed_out}.csv", f"all.zip/{crossed_out}.csv", f"{crossed_out}.csv"}
    assert len(list((hub.home / "feedback" / "penalty").iterdir())) == 2
    assert crossed_out in shown.out


def test_each_file_of_an_archive_is_taken_and_the_archive_kept(pair):
    hub, wuxi = pair
    good, mixed = penalty_csv([recent(3)], encoding="gb18030"), penalty_csv(ROWS)
    packed = zipped({"三月/处罚.csv": good, "四月.csv": mixed, "__MACOSX/._x": b"x"}, gbk=True)
    hub.deliver("all.zip", packed)
    hub.deliver("locked.zip", zipped({"a.csv": good}, flags=1))

    done = hub.run()

    assert done.code == 65, done.err
    lines = {line["name"]: line for line in done.json["files"]}
    assert set(lines) == {"all.zip/三月/处罚.csv", "all.zip/四月.csv", "locked.zip"}
    assert [lines[f"all.zip/{name}"]["accepted"] for name in ("三月/处罚.csv", "四月.csv")] == [
        1,
        1,
    ]
    assert lines["locked.zip"]["code"] == "archive_locked"
    kept = {path.read_bytes() for path in (hub.home / "originals").rglob("*.*")}
    assert {packed, good, mixed} <= kept
    assert list((hub.home / "inbox" / "penalty").iterdir()) == []
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 2

    hub.deliver("all.zip", packed)
    assert [line["new"] for line in hub.run().json["files"]] == [0, 0]


def test_a_very_long_ending_is_no_reason_to_leave_a_file_for_ever(pair):
    hub, _ = pair
    path = hub.deliver("may." + "x" * 200, penalty_csv([recent(1)]))

    done = hub.run()

    assert done.code in {0, 65}
    assert len(done.json["files"]) == 1
    assert not path.exists()


def limited(hub, command="run", *options):
    """A command, the nightly job above all, without root's right to read and write everywhere."""
    words = ("exchange", command, "--home", hub.home, "--json", *options)
    if command != "doctor":
        words += ("--quiet",)
    if os.geteuid() != 0:
        return chengxin(*words)
    done = subprocess.run(
        ["setpriv", WITHOUT_OVERRIDE, sys.executable, "-m", "exchange", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def test_a_folder_that_does_not_let_files_go_does_not_stop_the_night(pair):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)])).parent.chmod(0o500)

    first, second = limited(hub), limited(hub)
    (hub.home / "inbox" / "penalty").chmod(0o700)
    third = hub.run()

    assert (first.code, second.code, third.code) == (74, 74, 0)
    assert "removed" in first.json["problems"][0]["message"]
    assert [one["records"] for one in first.json["sent"]] == [1]
    assert second.json["sent"] == third.json["sent"] == []
    assert wuxi.run().code == 0
    assert len(wuxi.delivered()) == 1


def test_a_folder_that_may_not_be_read_does_not_stop_the_night(pair):
    hub, wuxi = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()
    wuxi.run()
    hub.deliver("june.csv", penalty_csv([recent(2)])).parent.chmod(0o000)

    done = limited(hub)
    (hub.home / "inbox" / "penalty").chmod(0o700)

    assert done.code == 74
    assert len(done.json["answers"]) == 1
    assert hub.run().json["sent"][0]["records"] == 1


def test_a_file_that_may_not_be_read_does_not_hold_up_the_others(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)])).chmod(0o000)
    hub.deliver("june.csv", penalty_csv([recent(2)]))

    done = limited(hub)

    assert done.code == 74
    assert [line["name"] for line in done.json["files"]] == ["june.csv"]


@pytest.mark.parametrize("mode", [0o000, 0o100, 0o400, 0o500, 0o600])
def test_plan_run_and_doctor_agree_on_a_folder_that_is_closed_to_us(pair, mode):
    """The plan left a copy that no run could sweep away: each ended with 74 from then on.

    Where names alone could be listed, run and doctor ended at once, and no partner was answered.
    """
    hub, _ = pair
    folder = hub.deliver("may.csv", penalty_csv([recent(1)])).parent
    (folder / "folder").mkdir()
    folder.chmod(mode)

    planned = limited(hub, "plan")
    done, doctor = limited(hub), limited(hub, "doctor")
    folder.chmod(0o700)

    assert (planned.code, done.code, doctor.code) == (0, 74, 74), planned.err + done.err
    assert planned.json["run"]["problems"] == done.json["problems"]
    failed = [one["id"] for one in doctor.json["checks"] if one["state"] == "fail"]
    assert failed == ["inbox"]
    assert list((hub.home / "spool").iterdir()) == []


@pytest.mark.parametrize("where", ["inbox", "inbox/penalty"])
def test_a_link_to_where_we_may_not_look_does_not_stop_the_night(pair, where):
    hub, _ = pair
    hub.deliver("june.csv", penalty_csv([recent(2)]))
    secret = hub.base / "secret"
    (secret / "folder").mkdir(parents=True)
    (hub.home / where / "link").symlink_to(secret / "folder")
    secret.chmod(0o000)

    planned, done = limited(hub, "plan"), limited(hub)
    secret.chmod(0o700)

    assert (planned.code, done.code) == (0, 65), planned.err + done.err
    assert planned.json["run"]["problems"] == done.json["problems"]
    assert [line["name"] for line in done.json["files"]] == ["june.csv"]


def test_a_name_is_shown_to_people_as_it_is(pair):
    """Bug: `[bold]` was taken for an order to the terminal, and `:skull:` for a picture."""
    hub, _ = pair
    names = ["left[bold]:skull:.csv", "took[bold]:skull:.csv"]
    os.mkfifo(hub.deliver(names[1], b"a,b\n1,2\n").with_name(names[0]))

    done = chengxin("exchange", "run", "--home", hub.home, "--quiet")
    shown = chengxin("exchange", "status", "--home", hub.home)

    assert f"{names[0]}: " in done.out
    for text in (done.out, shown.out):
        assert "took[bold]" in text
        assert "\N{SKULL}" not in text


@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_what_is_no_file_is_told_and_left(pair, kind):
    hub, _ = pair
    hub.deliver("june.csv", penalty_csv([recent(2)]))
    path = hub.home / "inbox" / "penalty" / "x.csv"
    {
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "link": lambda: path.symlink_to("/etc/passwd"),
    }[kind]()

    done = hub.run()

    assert done.code == 65
    assert [line["name"] for line in done.json["files"]] == ["june.csv"]
    assert os.path.lexists(path)


def test_many_files_of_one_kind_are_told_to_people_in_few_lines(pair):
    """Bug: five thousand files without a header were ten thousand lines of a report."""
    hub, _ = pair
    for number in range(300):
        path = hub.deliver(f"{number:03}.csv", b"")
        if number >= 30:
            path.unlink()
            path.mkdir()

    planned = chengxin("exchange", "plan", "--home", hub.home, "--quiet")
    done = chengxin("exchange", "run", "--home", hub.home, "--quiet")

    for text in (planned.out, done.out):
        assert "… and 250 more 另有 250 项 (--json): (inbox) no regular file" in text
        assert "… and 10 more 另有 10 项 (--json): refused 拒收: 文件为空" in text
    assert "… and 250 more 另有 250 项 (--json): leave 不动" in planned.out
    assert "route 路由" not in planned.out, "nothing of a refused file goes anywhere"
    assert len(planned.out.splitlines()) < 300
    assert len(done.out.splitlines()) < 200
    assert len(hub.run().json["problems"]) == 270
