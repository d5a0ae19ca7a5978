import os
import time
from pathlib import Path

import pytest

from exchange.configuration.config import parse
from exchange.home import Home
from exchange.intake import collect
from exchange.intake.collect import NotReady

CONFIG = """
[organisation]
id = "cn.jiangyin"
[limits]
settle_seconds = {settle}
[[feeds]]
name = "penalty"
layout = "sgs-penalty"
files = "*.csv"
"""


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path)
    home.prepare()
    (tmp_path / "inbox" / "penalty").mkdir()
    return home


def put(home, name, data=b"a,b\n", *, age=60.0):
    path = home.root / "inbox" / name
    path.write_bytes(data)
    then = time.time() - age
    os.utime(path, (then, then))
    return path


def look(home, settle=0):
    return collect.look(home, parse(CONFIG.format(settle=settle)))


def test_a_file_of_a_feed_is_ready(home):
    path = put(home, "penalty/may.csv")

    (found,) = look(home)

    assert (found.path, found.feed.name, found.reason) == (path, "penalty", None)


@pytest.mark.parametrize("name", ["penalty/.may.csv", "penalty/~$may.csv"])
def test_names_that_programs_give_to_their_own_files_are_passed_over(home, name):
    put(home, name)

    assert look(home) == ()


def test_a_temporary_name_is_still_being_written(home):
    (home.root / "inbox" / "penalty" / "may.csv.part").write_bytes(b"x")
    config = parse(CONFIG.format(settle=0).replace('"*.csv"', '"*"'))

    (found,) = collect.look(home, config)

    assert found.reason is NotReady.BEING_WRITTEN


@pytest.mark.parametrize("name", ["may.csv", "penalty/may.pdf"])
def test_a_file_of_no_feed_has_an_unknown_layout_and_stays(home, name):
    path = put(home, name)

    (found,) = look(home)

    assert found.reason is NotReady.NO_FEED
    assert path.exists()


def test_a_folder_nobody_knows_is_told(home):
    (home.root / "inbox" / "penality").mkdir()
    put(home, "penality/may.csv")

    (found,) = look(home)

    assert found.reason is NotReady.NO_FEED


def test_a_link_is_no_file(home):
    target = put(home, "penalty/may.csv")
    target.rename(home.root / "elsewhere")
    (home.root / "inbox" / "penalty" / "may.csv").symlink_to(home.root / "elsewhere")

    (found,) = look(home)

    assert found.reason is NotReady.NO_REGULAR_FILE


def test_a_file_that_somebody_holds_open_for_writing_is_left(home):
    path = put(home, "penalty/may.csv")
    with path.open("ab"):
        (found,) = look(home)

    assert found.reason is NotReady.BEING_WRITTEN
    assert look(home)[0].reason is None


def test_a_fresh_file_is_given_time_to_settle(home):
    put(home, "penalty/may.csv", age=0)
    started = time.monotonic()

    (found,) = look(home, settle=0.3)

    assert found.reason is None
    assert time.monotonic() - started > 0.2


def test_a_file_dated_in_the_future_is_not_held_for_ever(home):
    put(home, "penalty/may.csv", age=-3600)

    assert look(home, settle=0.3)[0].reason is None


def read(path, limit=100, large=False):
    spool = path.parent / "spooled"
    return collect.read(path, limit=limit, spool=spool, large=lambda _source: large)


def test_what_is_read_is_what_is_removed(home):
    path = put(home, "penalty/may.csv", b"first")
    data, stamp = read(path)
    path.write_bytes(b"a new delivery under the same name")

    assert data == b"first"
    assert collect.remove(path, stamp) is False
    assert path.exists()


def test_a_file_over_the_limit_is_not_read(home):
    path = put(home, "penalty/may.csv", b"12345")

    assert read(path, limit=4) is NotReady.TOO_LARGE
    assert read(path, limit=5)[0] == b"12345"


def test_a_large_file_is_copied_and_not_held_in_memory(home):
    path = put(home, "penalty/may.csv", b"12345" * 1000)

    data, _ = read(path, limit=5000, large=True)

    assert data == path.parent / "spooled"
    assert data.read_bytes() == path.read_bytes()
    assert data.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("320281198001019962.xml", f"{'x' * 18}.xml"),
        ("报告320281198001019962张.xml", f"报告{'x' * 18}张.xml"),
        ("a_32028119800101996X.csv", f"a_{'x' * 18}.csv"),
        ("320281800101000.csv", f"{'x' * 15}.csv"),  # of fifteen digits
        ("001501_20180307_00001.xml", None),
        ("11320281014012345X.csv", None),  # a unified social credit code
        ("20180307153000123.csv", None),  # a time
        ("3202811980010199620.csv", None),  # of nineteen digits
    ],
)
def test_what_could_be_a_citizen_number_is_crossed_out_in_a_name(name, shown):
    assert collect.shown_name(Path("inbox") / name) == (shown or name)
    assert collect.legible_name(Path("inbox") / name) == name
