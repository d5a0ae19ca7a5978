"""A server that lies, fails late or speaks nonsense: an error each time, and nothing believed."""

# ruff: noqa: SIM117, ARG002 - what runs inside a server stands inside it; paramiko's signatures

from __future__ import annotations

import io
import os
import struct
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from kit import evil
from kit.loopback import Loopback, loopback
from kit.sshd import sshd

from adapters.places.errors import (
    AlreadyThere,
    AuthenticationFailed,
    HostKeyMismatch,
    PeerMisbehaved,
    PlaceError,
    TooLarge,
    TooManyEntries,
    Unreachable,
    WriteFailed,
)
from adapters.places.place import Entry
from adapters.places.sftp_wire import Kind
from adapters.places.ssh_keys import make_identity, parse_public

if TYPE_CHECKING:
    from pathlib import Path

DATA = os.urandom(3_000_000)  # fewer than 100 requests of 32 KiB: paramiko's putfo would lose them


def visible(server: Loopback) -> list[str]:
    return sorted(path.name for path in server.files.iterdir())


# -- who is there -----------------------------------------------------------------------------


def test_an_unknown_host_key_ends_the_connection_and_shows_both_fingerprints(tmp_path: Path):
    other = make_identity(tmp_path / "other")
    with loopback(tmp_path) as server, server.place(host_keys=(other,)) as place:
        with pytest.raises(HostKeyMismatch) as caught:
            place.list("")

    assert parse_public(server.host_key_line).fingerprint in caught.value.hint
    assert parse_public(other).fingerprint in caught.value.hint
    assert caught.value.exit_code == 77


def test_a_key_of_the_same_type_and_other_bytes_is_not_the_pinned_one(tmp_path: Path):
    with loopback(tmp_path) as server:
        pinned = server.host_key_line[:-6] + "AAAAAA"
        with server.place(host_keys=(pinned,)) as place, pytest.raises(HostKeyMismatch):
            place.write("a", b"x")
        assert visible(server) == []


def test_the_next_host_key_may_be_pinned_beside_the_current_one(tmp_path: Path):
    current = make_identity(tmp_path / "current")
    with loopback(tmp_path) as server:
        with server.place(host_keys=(current, server.host_key_line)) as place:
            assert place.list("") == ()


@pytest.mark.sshd
def test_of_several_host_keys_the_server_is_asked_for_the_pinned_one(tmp_path: Path):
    with sshd(more_host_keys=("rsa", "ecdsa")) as server:
        for line in (server.host_key_line, *server.more_host_key_lines):
            with server.place(host_keys=(line,)) as place:
                assert place.list("") == ()


def test_no_pinned_key_means_no_connection(tmp_path: Path):
    with loopback(tmp_path) as server, server.place(host_keys=()) as place:
        with pytest.raises(HostKeyMismatch):
            place.list("")


def test_a_server_that_speaks_only_weak_algorithms_is_refused(tmp_path: Path):
    with loopback(tmp_path, kind=evil.WeakServer) as server, server.place() as place:
        with pytest.raises(PeerMisbehaved, match="not safe"):
            place.list("")


def test_a_key_that_the_server_does_not_know_is_an_authentication_failure(tmp_path: Path):
    make_identity(tmp_path / "stranger")
    with loopback(tmp_path) as server:
        with server.place(identity=tmp_path / "stranger") as place:
            with pytest.raises(AuthenticationFailed) as caught:
                place.list("")

    assert caught.value.exit_code == 77


def test_a_private_key_that_others_can_read_is_not_used(tmp_path: Path):
    with loopback(tmp_path) as server:
        server.identity.chmod(0o640)
        with server.place() as place, pytest.raises(AuthenticationFailed, match="0640"):
            place.list("")


# -- writes that fail late --------------------------------------------------------------------

LATE = {
    "the first write": evil.fails_write(1),
    "a write in the middle": evil.fails_write(40),
    "the last write": evil.fails_write(92),
    "fsync": evil.FAILS_ON_FSYNC,
    "close": evil.FAILS_ON_CLOSE,
    "rename": evil.FAILS_ON_RENAME,
}


@pytest.mark.parametrize("subsystem", LATE.values(), ids=LATE)
def test_a_failure_at_any_step_of_a_write_is_seen_and_leaves_nothing(tmp_path: Path, subsystem):
    with loopback(tmp_path, subsystem=subsystem) as server, server.place() as place:
        with pytest.raises(WriteFailed) as caught:
            place.write("a.cxe", DATA)
        left = visible(server)

    assert caught.value.exit_code == 75
    assert left == []


def test_the_number_of_the_last_write_above_is_right():
    assert -(-len(DATA) // (32 * 1024)) == 92


def test_writes_that_are_acknowledged_and_lost_are_noticed(tmp_path: Path):
    with loopback(tmp_path, jail=evil.LosesWrites) as server, server.place() as place:
        with pytest.raises(WriteFailed, match="sent and acknowledged"):
            place.write("a.cxe", DATA)
        left = visible(server)

    assert left == []


def test_the_connection_still_serves_after_a_write_that_failed(tmp_path: Path):
    with loopback(tmp_path, subsystem=evil.fails_write(3)) as server, server.place() as place:
        with pytest.raises(WriteFailed):
            place.write("a.cxe", DATA)
        place.write("a.cxe", DATA)

        assert (server.files / "a.cxe").read_bytes() == DATA


def test_a_server_whose_rename_overwrites_does_not_lose_another_file(tmp_path: Path):
    with loopback(tmp_path, jail=evil.Overwrites) as server, server.place() as place:
        place.write("a", b"first")
        place.write("b", b"second")

        with pytest.raises(AlreadyThere):
            place.write("a", b"other")
        with pytest.raises(AlreadyThere):
            place.move("b", "a")

        assert (server.files / "a").read_bytes() == b"first"


# -- reads of files that are not as announced -------------------------------------------------


def planted(server: Loopback, data: bytes) -> None:
    (server.files / "a").write_bytes(data)


@pytest.mark.parametrize("claimed", [99, 10, 0])
def test_a_file_that_goes_on_after_its_size_is_an_error(tmp_path: Path, claimed: int):
    with loopback(tmp_path, jail=evil.sized(claimed)) as server, server.place() as place:
        planted(server, b"x" * 100)
        with pytest.raises(PeerMisbehaved, match="goes on"):
            place.read("a", io.BytesIO(), limit=1000)


@pytest.mark.parametrize("claimed", [101, 5_000_000])
def test_a_file_that_ends_before_its_size_is_an_error(tmp_path: Path, claimed: int):
    with loopback(tmp_path, jail=evil.sized(claimed)) as server, server.place() as place:
        planted(server, b"x" * 100)
        with pytest.raises(PeerMisbehaved, match="ends at byte 100"):
            place.read("a", io.BytesIO(), limit=10_000_000)


def test_an_announced_size_over_the_limit_is_not_read(tmp_path: Path):
    with loopback(tmp_path, jail=evil.sized(1 << 62)) as server, server.place() as place:
        planted(server, b"x")
        with pytest.raises(TooLarge):
            place.read("a", io.BytesIO(), limit=1000)


def data_packet(data: bytes) -> bytes:
    return bytes([Kind.DATA]) + struct.pack(">I", len(data)) + data


NONSENSE = {
    "an endless file": (Kind.READ, data_packet(b"x" * 32768)),
    "more than asked": (Kind.READ, data_packet(b"x" * 40000)),
    "no bytes": (Kind.READ, data_packet(b"")),
    "crumbs": (Kind.READ, data_packet(b"x")),
    "a length that is not there": (Kind.READ, bytes([Kind.DATA]) + struct.pack(">I", 1 << 31)),
    "a handle instead of bytes": (Kind.READ, bytes([Kind.HANDLE]) + struct.pack(">I", 1) + b"h"),
    "OK instead of bytes": (Kind.READ, bytes([Kind.STATUS]) + struct.pack(">III", 0, 0, 0)),
    "a huge handle": (Kind.OPEN, bytes([Kind.HANDLE]) + struct.pack(">I", 400) + b"h" * 400),
    "OK instead of a handle": (Kind.OPEN, bytes([Kind.STATUS]) + struct.pack(">III", 0, 0, 0)),
    "attributes without a size": (Kind.FSTAT, bytes([Kind.ATTRS]) + struct.pack(">I", 0)),
    "attributes cut short": (Kind.FSTAT, bytes([Kind.ATTRS]) + struct.pack(">I", 1)),
    "an unknown packet": (Kind.READ, bytes([250]) + b"?"),
}


@pytest.mark.parametrize("case", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_in_answer_to_a_read_is_an_error_of_the_peer(tmp_path: Path, case):
    kind, reply = case
    with loopback(tmp_path, subsystem=evil.answering(kind, reply)) as server:
        planted(server, b"x" * 40_000)
        sink = io.BytesIO()
        with server.place() as place, pytest.raises(PlaceError) as caught:
            place.read("a", sink, limit=100_000)

    assert caught.value.exit_code in {75, 76}
    assert len(sink.getvalue()) <= 40_000


def test_two_answers_to_one_request_are_an_error_of_the_peer(tmp_path: Path):
    reply = data_packet(b"x" * 100)
    with loopback(tmp_path, subsystem=evil.answering(Kind.READ, reply, reply)) as server:
        planted(server, b"x" * 100)
        with server.place() as place, pytest.raises(PeerMisbehaved):
            place.read("a", io.BytesIO(), limit=1000)


def test_a_packet_that_claims_gigabytes_is_refused_before_memory_is_taken(tmp_path: Path):
    class Huge(evil.Subsystem):
        def _process(self, t, request_number, msg):
            self._write_all(struct.pack(">I", 0x7FFFFFFF) + b"x" * 100)

    with loopback(tmp_path, subsystem=Huge) as server, server.place() as place:
        with pytest.raises(PeerMisbehaved, match="claims"):
            place.list("")


# -- listings ---------------------------------------------------------------------------------

HOSTILE = [
    b"../../etc/passwd",
    b"/etc/passwd",
    b"a/b",
    b"a\nb",
    b"a\x00b",
    b"a\x1b[2Jb",
    "\u202etxt.exe".encode(),
    b"\xff\xfe",
    b"x" * 4000,
    b"",
    b"~root",
    b"C:evil",
]


def test_hostile_names_are_left_out_and_counted(tmp_path: Path):
    names = [*HOSTILE, b"good.cxe", b".hidden"]
    with loopback(tmp_path, subsystem=evil.listing(names)) as server, server.place() as place:
        listing = place.list("")

    assert listing == (Entry("good.cxe", 1),)
    assert listing.skipped == (("hidden", 2), ("name", len(HOSTILE) - 1))


def test_a_hundred_thousand_entries_are_refused_or_read_as_the_caller_says(tmp_path: Path):
    names = [b"%06d.cxe" % number for number in range(100_000)]
    with loopback(tmp_path, subsystem=evil.listing(names)) as server, server.place() as place:
        with pytest.raises(TooManyEntries):
            place.list("")
    with loopback(_new(tmp_path), subsystem=evil.listing(names)) as server:
        with server.place() as place:
            assert len(place.list("", limit=100_000)) == 100_000


@pytest.mark.parametrize("name", [b"a", b".hidden", b"a\nb"])
def test_a_listing_without_end_ends_at_the_limit(tmp_path: Path, name: bytes):
    lies = evil.listing([name] * 100, endless=True)
    with loopback(tmp_path, subsystem=lies) as server, server.place() as place:
        tracemalloc.start()
        with pytest.raises(TooManyEntries):
            place.list("", limit=5_000)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert peak < 20_000_000


@pytest.mark.parametrize("name", [b".", b".."])
def test_bug_a_listing_of_nothing_but_the_folder_itself_never_ended(tmp_path: Path, name: bytes):
    lies = evil.listing([name] * 100, endless=True)
    with loopback(tmp_path, subsystem=lies) as server, server.place() as place:
        with pytest.raises(PeerMisbehaved, match="over and over"):
            place.list("")


def test_the_same_name_listed_twice_is_one_file(tmp_path: Path):
    with loopback(tmp_path, subsystem=evil.listing([b"a", b"a"])) as server:
        with server.place() as place:
            assert place.list("") == (Entry("a", 1),)


def _new(tmp_path: Path) -> Path:
    folder = tmp_path / "second"
    folder.mkdir()
    return folder


def test_a_port_where_nobody_listens_is_unreachable(tmp_path: Path):
    with loopback(tmp_path) as server:
        pass
    with pytest.raises(Unreachable) as caught:
        server.place().list("")

    assert caught.value.exit_code == 69
    assert caught.value.hint
