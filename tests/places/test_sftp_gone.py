"""A connection that is cut, freezes or drips: an error in time, and a retry that succeeds."""

# ruff: noqa: SIM117 - what runs inside a server stands inside it

from __future__ import annotations

import io
import os
import time
from typing import TYPE_CHECKING

import pytest
from kit import evil
from kit.loopback import loopback
from kit.proxy import Proxy
from kit.sshd import sshd

from adapters.places.errors import PlaceError, Timeout, Unreachable
from adapters.places.sftp_wire import Kind

if TYPE_CHECKING:
    from pathlib import Path

DATA = os.urandom(2_000_000)
SHORT = DATA[:100_000]
NAME = "cn.wuxi/cn.jiangyin/penalty/a.cxe"
PATIENCE = 0.8  # seconds of the place's timeout here; an error must come within a few of them


@pytest.fixture(scope="module")
def server():
    with sshd() as running:
        yield running


@pytest.fixture
def root(server, request: pytest.FixtureRequest) -> str:
    return server.folder(f"t{abs(hash(request.node.nodeid)):x}")


def write(server, root: str, port: int, **changes: object) -> None:
    with server.place(root, port=port, **changes) as place:
        place.write(NAME, DATA)


# 0 to 1 500 fall into greeting and key exchange, 2 400 into the login, the rest into the file.
@pytest.mark.sshd
@pytest.mark.parametrize("cut", [0, 1, 200, 1_500, 2_400, 4_000, 50_000, 1_000_000, 2_000_500])
def test_a_connection_cut_anywhere_is_unreachable_and_the_retry_succeeds(server, root, cut: int):
    with Proxy(server.port, cut_after=cut) as proxy, pytest.raises(Unreachable) as caught:
        write(server, root, proxy.port)

    assert caught.value.hint
    final = server.files / root.rpartition("/")[2] / NAME
    assert not final.exists()
    write(server, root, server.port)
    assert final.read_bytes() == DATA
    assert [path.name for path in final.parent.iterdir()] == [final.name]


@pytest.mark.deep
@pytest.mark.sshd
@pytest.mark.slow
def test_cuts_near_the_end_leave_either_nothing_or_the_whole_file(server, root):
    with Proxy(server.port) as proxy, server.place(root, port=proxy.port) as place:
        place.write("whole", SHORT)
    folder = server.files / root.rpartition("/")[2]
    outcomes = set()
    for back in range(0, 1_600, 40):
        name = f"{back:04}"
        with Proxy(server.port, cut_after=proxy.forwarded - back) as cutting:
            try:
                with server.place(root, port=cutting.port) as place:
                    place.write(name, SHORT)
                outcomes.add("done")
            except Unreachable:
                outcomes.add("unknown" if (folder / name).exists() else "not done")
        if (folder / name).exists():
            assert (folder / name).read_bytes() == SHORT
        with server.place(root) as place:
            place.write(name, SHORT)

    assert "not done" in outcomes


@pytest.mark.sshd
def test_a_read_that_is_cut_is_unreachable(server, root):
    write(server, root, server.port)
    with Proxy(server.port, cut_after=4_500) as proxy:
        with server.place(root, port=proxy.port) as place, pytest.raises(Unreachable):  # noqa: PT012
            for _ in range(50):  # until the cut comes
                place.read(NAME, io.BytesIO(), limit=10_000_000)


@pytest.mark.sshd
def test_a_place_connects_again_after_the_connection_was_lost(server, root):
    with Proxy(server.port, cut_after=100_000) as proxy:
        with server.place(root, port=proxy.port) as place:
            with pytest.raises(Unreachable):
                place.write(NAME, DATA)
            proxy.cut_after = None
            place.write(NAME, DATA)

            assert place.list(NAME.rpartition("/")[0])[0].size == len(DATA)


@pytest.mark.sshd
def test_a_peer_that_freezes_between_two_calls_is_a_timeout(server, root):
    with (
        Proxy(server.port) as proxy,
        server.place(root, port=proxy.port, timeout=PATIENCE) as place,
    ):
        place.write("a", b"x")
        proxy.freeze()
        start = time.monotonic()

        with pytest.raises(Timeout) as caught:
            place.write("b", DATA)

    assert time.monotonic() - start < 10 * PATIENCE
    assert caught.value.exit_code == 75


@pytest.mark.sshd
def test_an_idle_connection_is_not_cut_by_our_own_watchdog(server, root):
    with server.place(root, timeout=PATIENCE) as place:
        place.write("a", b"x")
        session = place._link._session
        time.sleep(2 * PATIENCE)

        assert place.list("")[0].name == "a"
        assert place._link._session is session


SILENCES = [Kind.LSTAT, Kind.OPEN, Kind.WRITE, Kind.EXTENDED, Kind.CLOSE, Kind.RENAME]


@pytest.mark.parametrize("kind", SILENCES, ids=lambda kind: kind.name)
def test_a_server_that_stops_answering_is_a_timeout(tmp_path: Path, kind: Kind):
    with loopback(tmp_path, subsystem=evil.silent_on(kind)) as running:
        with running.place(timeout=PATIENCE) as place:
            start = time.monotonic()
            with pytest.raises(Timeout):
                place.write("a", DATA)

            assert time.monotonic() - start < 10 * PATIENCE


def test_a_server_that_lets_in_and_never_greets_is_a_timeout(tmp_path: Path):
    with loopback(tmp_path, subsystem=evil.NeverGreets) as running:
        with running.place(timeout=PATIENCE) as place, pytest.raises(Timeout):
            place.list("")


def test_a_port_that_accepts_and_says_nothing_is_a_timeout(tmp_path: Path):
    import socket

    with loopback(tmp_path) as running, socket.create_server(("127.0.0.1", 0)) as silent:
        start = time.monotonic()
        with running.place(port=silent.getsockname()[1], timeout=PATIENCE) as place:
            with pytest.raises(Timeout):
                place.list("")

    assert time.monotonic() - start < 10 * PATIENCE


def test_an_answer_that_drips_is_a_timeout(tmp_path: Path):
    with loopback(tmp_path, subsystem=evil.Drip) as running:
        (running.files / "a").write_bytes(b"x" * 1000)
        start = time.monotonic()
        with running.place(timeout=PATIENCE) as place, pytest.raises(Timeout):
            place.read("a", io.BytesIO(), limit=1000)

    assert time.monotonic() - start < 10 * PATIENCE


def test_a_server_that_trickles_is_a_timeout(tmp_path: Path):
    with loopback(tmp_path, subsystem=evil.Trickle) as running:
        (running.files / "a").write_bytes(b"x" * 100_000)
        start = time.monotonic()
        with running.place(timeout=PATIENCE) as place, pytest.raises(Timeout, match="bytes in"):
            place.read("a", io.BytesIO(), limit=100_000)

    assert time.monotonic() - start < 10 * PATIENCE


def test_something_else_than_ssh_on_the_port_is_an_error_with_a_hint(tmp_path: Path):
    import socket
    import threading

    with loopback(tmp_path) as running, socket.create_server(("127.0.0.1", 0)) as web:

        def answer() -> None:
            peer, _ = web.accept()
            peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n" * 200)
            peer.close()

        threading.Thread(target=answer, daemon=True).start()
        with running.place(port=web.getsockname()[1], timeout=2.0) as place:
            with pytest.raises(PlaceError) as caught:
                place.list("")

    assert caught.value.hint


def test_closing_does_not_wait_for_a_peer_that_does_not_read(tmp_path: Path):
    with loopback(tmp_path) as running, Proxy(running.server.port) as proxy:
        place = running.place(port=proxy.port)
        place.list("")
        proxy.freeze()
        start = time.monotonic()
        place.close()

    assert time.monotonic() - start < 2
