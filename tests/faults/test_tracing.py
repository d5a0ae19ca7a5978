"""The tracer of `kit.tracing` sees each system call, and does to it what it is told."""

import contextlib
import errno
import os
import socket
import sqlite3
import threading

from kit import tracing
from kit.tracing import Fail, Kill, Reset, Shorten


def at(number, name, action):
    """Do something to the n-th call of a name."""
    seen = []

    def watch(call):
        if call.name == name:
            seen.append(call)
            if len(seen) == number:
                return action
        return None

    return watch


def write_three(folder):
    def work():
        for number in range(3):
            (folder / str(number)).write_bytes(b"four")
        return "done"

    return work


def test_a_killed_process_has_made_the_calls_before_and_none_after(tmp_path):
    done = tracing.trace(write_three(tmp_path), tmp_path, at(2, "write", Kill()))

    assert (done.killed, done.answer) == (True, None)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"0": b"four", "1": b""}


def test_a_call_that_fails_does_not_happen_and_gives_its_error(tmp_path):
    def work():
        try:
            write_three(tmp_path)()
        except OSError as error:
            return [error.errno, len(os.listdir(tmp_path))]

    done = tracing.trace(work, tmp_path, at(3, "openat", Fail(errno.ENOSPC)))

    assert done.answer == [errno.ENOSPC, 2]


def test_a_short_write_writes_half_and_says_so(tmp_path):
    def work():
        with open(tmp_path / "file", "wb", buffering=0) as sink:
            return sink.write(b"123456")

    done = tracing.trace(work, tmp_path, at(1, "write", Shorten()))

    assert done.answer == 3
    assert (tmp_path / "file").read_bytes() == b"123"


def test_calls_are_recorded_with_data_offset_and_result(tmp_path):
    def work():
        with open(tmp_path / "file", "wb", buffering=0) as sink:
            sink.write(b"abc")
            sink.write(b"de")
            os.fsync(sink.fileno())
        (tmp_path / "file").rename(tmp_path / "new")
        with contextlib.suppress(FileExistsError):
            tmp_path.mkdir()

    calls = tracing.trace(work, tmp_path, lambda _: None, record=True).calls
    told = [(one.name, one.path, one.target, one.data, one.offset) for one in calls if one.changes]

    assert told == [
        ("openat", "file", "", b"", -1),
        ("write", "file", "", b"abc", 0),
        ("write", "file", "", b"de", 3),
        ("fsync", "file", "", b"", -1),
        ("rename", "file", "new", b"", -1),
        ("mkdir", ".", "", b"", -1),
    ]
    assert [one.result for one in calls if one.changes][1:] == [3, 2, 0, 0, -errno.EEXIST]


def test_threads_and_the_calls_of_sqlite_are_seen(tmp_path):
    def work():
        def store():
            with contextlib.closing(sqlite3.connect(tmp_path / "ledger")) as ledger:
                ledger.execute("PRAGMA journal_mode=WAL")
                ledger.execute("CREATE TABLE one (two)")

        thread = threading.Thread(target=store)
        thread.start()
        thread.join()

    seen = []
    tracing.trace(work, tmp_path, lambda call: seen.append(str(call)))

    assert "pwrite64 ledger" in seen
    assert "fdatasync ledger-wal" in seen
    assert "unlink ledger-wal" in seen


def test_what_lies_elsewhere_is_no_point_and_the_network_is(tmp_path):
    def work():
        (tmp_path / "elsewhere").write_bytes(b"1")
        one, other = socket.socketpair()
        with one, other:
            one.sendall(b"1")
            return other.recv(1).decode()

    seen = []
    inside = tmp_path / "inside"
    inside.mkdir()
    done = tracing.trace(work, inside, lambda call: seen.append(str(call)))

    assert done.answer == "1"
    assert seen == ["sendto socket", "recvfrom socket", "close socket", "close socket"]


def test_a_connection_that_is_reset_is_cut_for_good(tmp_path):
    def work():
        one, other = socket.socketpair()
        with one, other:
            try:
                one.sendall(b"1")
            except ConnectionResetError:
                return [other.recv(1).decode(), one.recv(1).decode()]

    done = tracing.trace(work, tmp_path, at(1, "sendto", Reset()))

    assert done.answer == ["", ""]
