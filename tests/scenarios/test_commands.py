"""The commands of `chengxin exchange` as a person types them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from kit.commands import chengxin
from kit.department_files import penalty_csv
from kit.homes import recent

pytestmark = pytest.mark.slow


def test_init_makes_a_home_and_says_what_comes_next(tmp_path):
    home = tmp_path / "hub"

    done = chengxin("exchange", "init", "--home", home, "--org", "cn.jiangyin", "--name", "江阴")

    assert done.code == 0
    assert "chengxin keys init" in done.out
    assert "ssh-ed25519 " in done.out
    assert 'id = "cn.jiangyin"' in (home / "chengxin.toml").read_text()


def test_init_never_overwrites(tmp_path):
    home = tmp_path / "hub"
    chengxin("exchange", "init", "--home", home, "--org", "cn.jiangyin")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    done = chengxin("exchange", "init", "--home", home, "--org", "cn.wuxi")

    assert done.code == 0
    assert "nothing was changed" in done.out
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("org", ["Jiangyin", "cn.jiangyin\n[x]", 'cn"', ""])
def test_init_refuses_what_is_no_organisation_id(tmp_path, org):
    done = chengxin("exchange", "init", "--home", tmp_path / "hub", "--org", org)

    assert done.code == 78
    assert not (tmp_path / "hub").exists()


def test_a_command_without_its_option_is_a_usage_error():
    assert chengxin("exchange", "run").code == 2


def test_a_folder_that_is_no_home_is_told(tmp_path):
    done = chengxin("exchange", "run", "--home", tmp_path)

    assert done.code == 78
    assert "chengxin exchange init" in done.err


def test_status_before_the_first_run_is_empty_and_warns_of_the_lowest_cost(pair):
    hub, _ = pair

    found = hub.status()

    assert found["schema"] == "chengxin/status/1"
    assert (found["files"], found["partners"], found["last_run"]) == ([], [], None)
    assert any("lowest cost" in warning for warning in found["warnings"])


def test_status_shows_who_has_not_answered(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    hub.run()

    done = chengxin("exchange", "status", "--home", hub.home)

    assert done.code == 0
    assert "cn.wuxi has not yet answered 1 of 1 batches" in done.out


def test_a_run_for_people_says_what_was_done(pair):
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1), recent(2, CF_WSH="")]))

    done = chengxin("exchange", "run", "--home", hub.home)

    assert done.code == 1
    assert "penalty/may.csv" in done.out
    assert "1 records in 1 batches to cn.wuxi" in done.out
    assert "exit code 1" in done.out
    assert "send: person 1 to cn.wuxi" in done.err


def test_two_runs_at_once_do_not_meet(pair):
    from exchange.home import Home

    hub, _ = pair
    with Home(hub.home).locked():
        done = hub.run()

    assert done.code == 75


class TestInspect:
    @pytest.fixture
    def sent(self, pair):
        hub, wuxi = pair
        hub.deliver("may.csv", penalty_csv([recent(1)]))
        hub.run()
        return hub, wuxi, hub.sent()[0]

    def test_an_envelope_shows_its_header_without_any_key(self, sent):
        _, _, path = sent

        done = chengxin("exchange", "inspect", path, "--json")

        facts = json.loads(done.out)
        assert done.code == 0
        assert (facts["type"], facts["from"], facts["to"]) == (
            "envelope",
            "cn.jiangyin",
            ["cn.wuxi"],
        )
        assert (facts["seq"], facts["stream"], facts["std"]) == (
            1,
            "person",
            "jiangyin-person/0.9.0",
        )
        assert [one["state"] for one in facts["signatures"]] == ["unknown"]

    def test_a_home_judges_the_signature(self, sent):
        _, wuxi, path = sent

        done = chengxin("exchange", "inspect", path, "--home", wuxi.home)

        assert done.code == 0
        assert "state=valid" in done.out

    def test_a_changed_envelope_has_a_wrong_signature(self, sent, tmp_path):
        _, wuxi, path = sent
        data = bytearray(path.read_bytes())
        data[-200] ^= 1
        (tmp_path / "x.cxe").write_bytes(data)

        done = chengxin("exchange", "inspect", tmp_path / "x.cxe", "--home", wuxi.home)

        assert "state=wrong" in done.out

    def test_a_receipt_shows_its_counts(self, sent):
        hub, wuxi, _ = sent
        wuxi.run()
        (name,) = hub.lying("**/*.business.note")

        done = chengxin("exchange", "inspect", hub.server / name, "--home", hub.home, "--json")

        facts = json.loads(done.out)
        assert facts["type"] == "cxe/v1 receipt"
        assert facts["value"]["accepted"] == 1
        assert facts["signatures"] == [{"key": "cn.wuxi/sig", "state": "valid"}]

    @pytest.mark.parametrize("data", [b"", b"hello", b"\x89CXE\r\n\x1a\n", b"\x89CXE\n\x1a\n" * 9])
    def test_what_is_neither_is_told(self, tmp_path, data):
        (tmp_path / "x").write_bytes(data)

        done = chengxin("exchange", "inspect", tmp_path / "x")

        assert done.code in (76, 77)
        assert done.err.startswith("error: ")

    def test_a_file_that_is_not_there_is_told(self, tmp_path):
        assert chengxin("exchange", "inspect", tmp_path / "x.cxe").code == 66


def test_the_demonstration_ends_with_everything_acknowledged(tmp_path):
    folder = tmp_path / "demo"

    first = chengxin("exchange", "demo", "--dir", folder)

    assert first.code == 0, first.err
    for one in ("jiangyin", "wuxi", "jiangsu"):
        assert str(folder / one / "home") in first.out
    status = json.loads(
        chengxin("exchange", "status", "--home", folder / "jiangyin" / "home", "--json").out
    )
    assert [one["partner"] for one in status["partners"]] == ["cn.jiangsu", "cn.wuxi"]
    for one in status["partners"]:
        assert one["batches"] == 2
        assert one["records"] == one["accepted"] > 0
    for file in status["files"]:
        assert file["rows"] == file["accepted"] + file["rejected"] + file["set_aside"]
        assert file["accepted"]
        assert file["rejected"]
    assert "本次发送批次: 4" in first.err


@pytest.mark.deep
def test_the_demonstration_run_again_sends_nothing_twice(tmp_path):
    first, again = (chengxin("exchange", "demo", "--dir", tmp_path / "demo") for _ in range(2))

    assert first.code == 0, first.err
    assert again.code == 0, again.err
    assert "is there from an earlier run" in again.err
    assert "本次发送批次: 0" in again.err


@pytest.mark.deep
def test_a_visitors_own_file_that_is_refused_is_told_and_fails_no_demonstration(tmp_path):
    folder = tmp_path / "demo"
    chengxin("exchange", "demo", "--dir", folder)
    (folder / "jiangyin/home/inbox/penalty/mine.csv").write_text("姓名,身份证\n甲,1\n")

    again = chengxin("exchange", "demo", "--dir", folder)

    assert again.code == 0, again.err
    assert "refused 拒收: mine.csv" in again.err
    assert "header_missing" in again.out


def test_the_demonstration_leaves_a_strangers_folder_alone(tmp_path):
    (tmp_path / "mine").write_text("precious")

    done = chengxin("exchange", "demo", "--dir", tmp_path)

    assert done.code == 78
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_run_whose_terminal_is_gone_takes_and_sends_all_the_same(pair):
    """Each file whose progress could not be told was left, as if the disk had failed."""
    hub, _ = pair
    hub.deliver("may.csv", penalty_csv([recent(1)]))
    words = ("exchange", "run", "--log", "--json", "--home", hub.home)

    def without_a_terminal(*words):
        # Unbuffered, Python has nothing left to write at its end, and no 120 for it.
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
        with Path("/dev/full").open("wb") as gone:
            command = [sys.executable, "-m", "exchange", *words]
            return subprocess.run(command, stdout=-1, stderr=gone, check=False, env=environment)

    done = without_a_terminal(*words)
    no_home = without_a_terminal("exchange", "status", "--home", hub.base / "nothing")

    assert done.returncode == 0
    assert [one["records"] for one in json.loads(done.stdout)["sent"]] == [1]
    assert no_home.returncode == 78


@pytest.mark.parametrize("encoding", ["gbk", "latin-1"])
def test_an_output_that_lacks_a_character_is_no_bug_of_ours(pair, encoding):
    """In an old locale the report of a night ended with a UnicodeEncodeError (70)."""
    hub, _ = pair
    hub.deliver("处罚–é.csv", penalty_csv([recent(1)]))
    other = {"PYTHONIOENCODING": encoding}

    done = chengxin_in(other, "run", "--quiet", "--json", "--home", hub.home)
    shown = chengxin_in(other, "status", "--home", hub.home)

    assert (done.returncode, shown.returncode) == (0, 0), done.stderr
    said = json.loads(done.stdout.decode(encoding))
    assert [one["name"] for one in said["files"]] == ["处罚–é.csv"]


def chengxin_in(environment, *words):
    return subprocess.run(
        [sys.executable, "-m", "exchange", "exchange", *words],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )
