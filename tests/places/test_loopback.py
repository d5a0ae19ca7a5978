"""The embedded server: on this machine only, jailed, and gone when told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from kit.loopback import loopback

from adapters.places import loopback as module
from adapters.places.sftp import SftpPlace, SftpSettings
from adapters.places.sftp_wire import Flag, Refusal
from adapters.places.ssh_keys import make_identity

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def process(tmp_path: Path):
    (tmp_path / "files").mkdir()
    line = make_identity(tmp_path / "host_key")
    allowed = "# partners\n\n" + make_identity(tmp_path / "identity") + "\n"
    (tmp_path / "authorized_keys").write_text(allowed)
    command = [sys.executable, "-m", "adapters.places.loopback", "--root", tmp_path / "files"]
    command += ["--host-key", tmp_path / "host_key", "--port-file", tmp_path / "port"]
    command += ["--authorized-keys", tmp_path / "authorized_keys"]
    running = subprocess.Popen(command)
    deadline = time.monotonic() + 15
    while not (tmp_path / "port").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    port = int((tmp_path / "port").read_text())
    settings = SftpSettings("127.0.0.1", port, "hub", (line,), tmp_path / "identity", "/", 10.0)
    yield running, settings
    running.kill()
    running.wait()


def test_it_runs_as_a_process_and_ends_at_once_when_told(process, tmp_path: Path):
    running, settings = process
    with SftpPlace(settings) as place:
        place.write("in/a", b"x")
        running.send_signal(signal.SIGTERM)

        assert running.wait(timeout=5) == 0
    assert (tmp_path / "files/in/a").read_bytes() == b"x"


def test_it_is_bound_to_this_machine_and_has_no_option_for_another_address(process):
    _, settings = process
    listening = subprocess.run(
        ["cat", "/proc/net/tcp", "/proc/net/tcp6"], capture_output=True, text=True, check=False
    ).stdout
    port = f":{settings.port:04X}"
    addresses = [
        line.split()[1]
        for line in listening.splitlines()
        if port in line.split()[1] and " 0A " in line
    ]

    assert addresses == [f"0100007F{port}"]
    assert module.ADDRESS == "127.0.0.1"


@pytest.mark.parametrize(
    "path",
    ["../outside", "/../outside", "a/../../outside", "link", "folder-link/secret", "/proc/self"],
)
def test_nothing_outside_the_root_can_be_reached(tmp_path: Path, path: str):
    (tmp_path / "outside").write_bytes(b"secret")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/secret").write_bytes(b"secret")
    with loopback(tmp_path) as server, server.place() as place:
        (server.files / "link").symlink_to(tmp_path / "outside")
        (server.files / "folder-link").symlink_to(tmp_path / "elsewhere")
        client = place._link._connect()
        for flags in (Flag.READ, Flag.WRITE | Flag.TRUNCATE):
            with pytest.raises(Refusal):
                client.open(path.encode(), flags)
        with pytest.raises(Refusal):
            client.rename(b"folder-link/secret", b"mine")
        with pytest.raises(Refusal):
            list(client.listing(b"folder-link"))

    assert (tmp_path / "outside").read_bytes() == b"secret"


def test_a_client_that_only_connects_does_not_keep_others_waiting(tmp_path: Path):
    with loopback(tmp_path) as server:
        idle = [socket.create_connection(("127.0.0.1", server.server.port)) for _ in range(5)]
        with server.place(timeout=5.0) as place:
            assert place.list("") == ()
        for one in idle:
            one.close()


def test_many_connections_one_after_the_other_leave_no_descriptor_open(tmp_path: Path):
    with loopback(tmp_path) as server:
        for number in range(12):
            with server.place() as place:
                place.write(f"a{number}", b"x")
            if number == 3:
                before = len(os.listdir("/proc/self/fd"))
        deadline = time.monotonic() + 10
        while len(os.listdir("/proc/self/fd")) > before + 2 and time.monotonic() < deadline:
            time.sleep(0.05)

        assert len(os.listdir("/proc/self/fd")) <= before + 2


@pytest.mark.parametrize(
    ("module_name", "kept_out"),
    [
        ("adapters.places.sftp", "adapters.places.loopback"),
        ("adapters.places.folder", "paramiko"),
        ("adapters.places.ssh_keys", "paramiko"),
        ("adapters.places.sftp_client", "paramiko"),
        ("adapters.places.ssh_keys", "cryptography"),
    ],
)
def test_what_is_not_needed_is_not_loaded(module_name: str, kept_out: str):
    code = f"import sys, {module_name}; sys.exit({kept_out!r} in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
