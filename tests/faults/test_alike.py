"""Points that are taken for alike are alike for whoever starts next; all others are tried."""

import sqlite3
from contextlib import closing

import pytest
from kit import alike, tracing
from kit.bench import Bench
from kit.interruptions import MODES
from kit.postgres import cluster, connect
from kit.power_cut import Disk


def marks(work, folder, mode):
    """What each point of `work` is marked with, and the calls."""
    disk = Disk.of(folder)
    calls = tracing.trace(work, folder, lambda _: None, record=True).calls
    before = alike.before_each(disk, calls)
    return [
        (one, call) for one, call in zip(before, calls, strict=True) if MODES[mode].counts(call)
    ]


@pytest.fixture
def ledger(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "ledger.sqlite3")) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.execute("CREATE TABLE entries (number, more)")
    return folder


def test_the_writes_of_one_commit_are_alike_and_its_last_one_is_not(ledger):
    kept_open = []

    def work():
        connection = sqlite3.connect(ledger / "ledger.sqlite3", isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
        for number in (1, 2):
            connection.execute("INSERT INTO entries VALUES (?, zeroblob(20000))", (number,))
        kept_open.append(connection)  # nothing is tidied up

    found = marks(work, ledger, "kill")
    in_the_log = [one for one, call in found if call.path.endswith("-wal")]

    assert len(in_the_log) > 20
    assert 2 <= len(set(in_the_log)) <= 4, "before, after the first commit, and after the second"
    assert in_the_log[0] != in_the_log[-1]


def test_another_file_or_time_is_another_point_and_a_line_of_the_log_is_none(tmp_path):
    home = tmp_path / "hub" / "home"
    (home / "log").mkdir(parents=True)

    def work():
        for name in ("log/night.ndjson", "one", "two"):
            (home / name).write_bytes(b"line\n")
        (home / "one").touch()
        (home / "two").unlink()

    found = marks(work, tmp_path, "kill")
    distinct = alike.one_of_each(found)

    assert [str(call) for call in distinct] == [
        "openat hub/home/log/night.ndjson",
        "write hub/home/one",
        "openat hub/home/two",
        "write hub/home/two",
        "utimensat hub/home/one",
        "unlink hub/home/two",
    ]


def test_what_is_left_of_a_ledger_is_what_sqlite_reads(ledger, tmp_path):
    database = (ledger / "ledger.sqlite3").read_bytes()
    with closing(sqlite3.connect(ledger / "ledger.sqlite3", isolation_level=None)) as made:
        made.execute("INSERT INTO entries VALUES (1, '')")
        log = (ledger / "ledger.sqlite3-wal").read_bytes()

    def left(**log_of):
        files = {"h/ledger.sqlite3": database}
        return alike.of_files(
            files | {f"h/ledger.sqlite3-{key}": data for key, data in log_of.items()}
        )

    assert left(wal=log) != left()
    assert left(wal=log[:-1]) == left() == left(wal=b"") == left(shm=b"index")
    assert left(wal=log + b"\0" * 100) == left(wal=log)
    assert alike.of_files({"h/ledger.sqlite3": b"no ledger"}) != alike.of_files({})


@pytest.mark.slow
def test_of_a_database_on_a_server_what_others_see_counts(tmp_path):
    with cluster() as databases:
        bench = Bench(None, tmp_path, tmp_path, databases=databases)
        with bench.beside(tmp_path) as seen, connect(databases) as relay:
            relay.execute("CREATE TABLE entries (number int)")
            before = seen()
            relay.execute("SELECT count(*) FROM entries")
            read = seen()
            relay.execute("BEGIN")
            relay.execute("INSERT INTO entries VALUES (1)")
            open_, again = seen(), seen()
            relay.execute("COMMIT")
            committed = seen()

    assert before == read
    assert open_ == again
    assert committed not in {before, open_}


def test_of_points_over_a_network_some_of_each_are_tried():
    marked = [("a", 1), ("a", 2), ("b", 3), ("a", 4), ("a", 5), ("b", 6), ("c", 7)]

    assert alike.some_of_each(marked) == [1, 3, 4, 5, 6, 7]
