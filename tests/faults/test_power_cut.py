"""The model of `kit.power_cut` leaves what a disk may leave, and finds every missing fsync."""

import os
import sqlite3
from contextlib import closing

import pytest
from kit import tracing
from kit.power_cut import Disk

from exchange.home import Home, make_folder, move_durably, write_durably
from exchange.ledger.store import Ledger

NEW = b"what is written"


def left_by(work, folder):
    """Every tree that a power cut may leave of `work`; and those after `work` had ended."""
    disk = Disk.of(folder)
    disk.replay(tracing.trace(work, folder, lambda _: None, record=True).calls)
    states = disk.states()
    trees = [(disk.tree(one.kept, one.torn), one.over) for one in states]
    return [tree for tree, _ in trees], [tree for tree, over in trees if over]


def test_what_is_written_durably_is_there_whole_or_not_at_all_and_stays(tmp_path):
    anywhere, ended = left_by(lambda: write_durably(tmp_path / "a" / "b" / "file", NEW), tmp_path)

    assert len(anywhere) > 5
    assert {tree.get("a/b/file") for tree in anywhere} == {None, NEW}
    assert {tree.get("a/b/file") for tree in ended} == {NEW}


def test_what_is_replaced_durably_is_the_old_or_the_new(tmp_path):
    (tmp_path / "file").write_bytes(b"old")

    anywhere, ended = left_by(lambda: write_durably(tmp_path / "file", NEW), tmp_path)

    assert {tree["file"] for tree in anywhere} == {b"old", NEW}
    assert {tree["file"] for tree in ended} == {NEW}


def no_file_sync(folder):
    (folder / "part").write_bytes(NEW)
    move_durably(folder / "part", folder / "file")


def no_folder_sync(folder):
    with open(folder / "part", "wb") as sink:
        sink.write(NEW)
        sink.flush()
        os.fsync(sink.fileno())
    (folder / "part").rename(folder / "file")


def no_sync_of_the_new_folder(folder):
    (folder / "new").mkdir()
    write_durably(folder / "new" / "file", NEW)


@pytest.mark.parametrize(
    ("work", "name", "lost"),
    [
        (no_file_sync, "file", {NEW, b"", NEW[:7], bytes(len(NEW))}),
        (no_folder_sync, "file", {NEW, None}),
        (no_sync_of_the_new_folder, "new/file", {NEW, None}),
    ],
)
def test_each_forgotten_fsync_is_found(tmp_path, work, name, lost):
    _, ended = left_by(lambda: work(tmp_path), tmp_path)

    assert {tree.get(name) for tree in ended} == lost


def test_a_folder_above_a_new_one_is_made_durable_as_well(tmp_path):
    _, ended = left_by(lambda: make_folder(tmp_path / "a" / "b" / "c"), tmp_path)

    assert all("a/b/c" in tree for tree in ended)


def test_a_file_that_moves_to_another_folder_is_never_in_neither(tmp_path):
    for name in ("from", "to"):
        (tmp_path / name).mkdir()
    (tmp_path / "from" / "file").write_bytes(NEW)

    anywhere, _ = left_by(
        lambda: (tmp_path / "from" / "file").rename(tmp_path / "to" / "file") and None, tmp_path
    )

    assert {(tree.get("from/file"), tree.get("to/file")) for tree in anywhere} == {
        (NEW, None),
        (NEW, NEW),
        (None, NEW),
    }


@pytest.mark.parametrize("durable", [True, False])
def test_a_commit_of_sqlite_outlives_the_cut_only_with_full_durability(tmp_path, durable):
    folder = tmp_path / "disk"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "ledger")) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.execute("CREATE TABLE entries (number)")
    open_until_the_end = []

    def work():
        connection = sqlite3.connect(folder / "ledger", isolation_level=None)
        connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'OFF'}")
        connection.execute("INSERT INTO entries VALUES (1)")
        open_until_the_end.append(connection)  # nothing is tidied up

    _, ended = left_by(work, folder)
    rows = {stored(tree, tmp_path / f"state-{number}") for number, tree in enumerate(ended)}

    assert rows == ({1} if durable else {0, 1})


def stored(tree, folder):
    """How many rows SQLite finds in what is left."""
    folder.mkdir()
    for name, data in tree.items():
        if not name.endswith("-shm"):
            (folder / name).write_bytes(data)
    with closing(sqlite3.connect(folder / "ledger")) as ledger:
        return ledger.execute("SELECT count(*) FROM entries").fetchone()[0]


def test_bug_a_new_ledger_was_lost_with_the_name_of_its_file(tmp_path):
    def work():
        Ledger.open(tmp_path / "ledger.sqlite3", organisation="cn.example").close()

    _, ended = left_by(work, tmp_path)

    assert all("ledger.sqlite3" in tree for tree in ended)


def test_bug_what_a_killed_run_renamed_was_lost_although_the_next_one_went_on_from_it(tmp_path):
    (tmp_path / "part").write_bytes(NEW)
    (tmp_path / "run.lock").write_bytes(b"123 host\n")  # of a run that did not end in order

    def work():
        (tmp_path / "part").rename(tmp_path / "file")
        with Home(tmp_path).locked():
            pass

    _, ended = left_by(work, tmp_path)

    assert {tree.get("file") for tree in ended} == {NEW}
