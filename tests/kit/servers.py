"""What every SFTP server of the tests has in common: a port, a host key, a folder, one account."""

from __future__ import annotations

import contextlib
import getpass
import os
import pwd
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from adapters.places.sftp import SftpPlace, SftpSettings

ROOT = os.geteuid() == 0
ACCOUNT = "nobody" if ROOT else getpass.getuser()


@dataclass
class Server:
    """A running SFTP server. `files` is the folder that it serves as this machine sees it."""

    port: int
    host_key_line: str
    home: Path
    files: Path
    remote: str  # the same folder as the server's users see it
    process: subprocess.Popen[bytes] = field(repr=False)
    identity: Path = Path()  # a key that is let in
    more_host_key_lines: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    user: str = ACCOUNT

    def authorize(self, public_line: str) -> None:
        """Let one more key in, from now on."""
        with (self.home / "authorized_keys").open("a", encoding="ascii") as file:
            file.write(public_line.strip() + "\n")

    def folder(self, name: str) -> str:
        """Make a folder that users may write to; give its remote path, for `SftpSettings.root`."""
        local = self.files / name
        local.mkdir(parents=True, exist_ok=True)
        hand_over(local)
        return f"{self.remote}/{name}"

    def settings(self, root: str = "", **changes: object) -> SftpSettings:
        """Say how to reach it, with the key that is let in."""
        facts = {
            "host": self.host,
            "port": self.port,
            "user": self.user,
            "host_keys": (self.host_key_line,),
            "identity": self.identity,
            "root": root or self.remote or "/",
            "timeout": 10.0,
        }
        return SftpSettings(**(facts | changes))

    def place(self, root: str = "", **changes: object) -> SftpPlace:
        """Give a place on it."""
        return SftpPlace(self.settings(root, **changes))


def hand_over(path: Path) -> None:
    """Give a file or folder to the account that logs in."""
    if ROOT:
        facts = pwd.getpwnam(ACCOUNT)
        os.chown(path, facts.pw_uid, facts.pw_gid, follow_symlinks=False)


def need(program: str, package: str) -> str:
    """Give the path of a program. A missing one is a failure that names its Debian package."""
    if not Path(program).exists():
        pytest.fail(f"{program} is missing: apt-get install {package}", pytrace=False)
    return program


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextlib.contextmanager
def running(command: list[object], *, port: int, log: Path, **options: object):
    """Start a server and wait until it greets; stop it at the end.

    Raises RuntimeError with what it logged when it does not start.
    """
    with log.open("ab") as sink:
        process = subprocess.Popen(list(map(str, command)), stdout=sink, stderr=sink, **options)
    try:
        _wait(process, port, log)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=10)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as peer:
            if peer.recv(4) == b"SSH-":
                return
        time.sleep(0.02)
    process.kill()
    raise RuntimeError(f"the server did not start: {log.read_text(errors='replace')}")
