"""A real OpenSSH server on 127.0.0.1 and a free port.

As root it is as a partner would set it up: a chroot, internal-sftp, an account without a shell.
Without root the same server runs as whoever tests, without the chroot.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from adapters.places.sftp import SftpPlace, SftpSettings
from adapters.places.ssh_keys import make_identity

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "/usr/sbin/sshd"  # sshd insists on being started by its absolute path
ROOT = os.geteuid() == 0
ACCOUNT = "nobody" if ROOT else getpass.getuser()


@dataclass
class Server:
    """A running sshd. `files` is the folder that it serves as this machine sees it."""

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
            "root": root or self.remote,
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


def need_sshd() -> None:
    """Skip where OpenSSH is missing or cannot let us in; under CI a missing one is a failure."""
    if not Path(PROGRAM).exists():
        if os.environ.get("CI"):
            pytest.fail("openssh-server is not installed")
        pytest.skip("openssh-server is not installed")
    shell = Path(pwd.getpwuid(os.geteuid()).pw_shell).name
    if not ROOT and shell in {"nologin", "false"}:
        pytest.skip("sshd lets no account in that has no shell, such as nobody")


@contextlib.contextmanager
def sshd(*, more_host_keys: tuple[str, ...] = ()) -> Iterator[Server]:
    """Start a server in a folder of its own, stop it and clear away.

    It shows an Ed25519 host key, and one of each type in `more_host_keys` ("rsa", "ecdsa").
    """
    need_sshd()
    # Not below /tmp: OpenSSH refuses a chroot below a folder that everyone may write to.
    home = Path(tempfile.mkdtemp(prefix="chengxin-sshd-", dir="/run" if ROOT else None))
    try:
        yield from _running(home, more_host_keys)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _running(home: Path, more: tuple[str, ...]) -> Iterator[Server]:
    home.chmod(0o755)
    jail = home / "jail"
    files = jail / "files"
    files.mkdir(parents=True)
    hand_over(files)
    host_key_line = make_identity(home / "host_key", comment="")
    more_lines = tuple(_host_key(home / f"host_key_{kind}", kind) for kind in more)
    identity = home / "identity"
    (home / "authorized_keys").write_text(make_identity(identity) + "\n", encoding="ascii")
    port = _free_port()
    config = home / "sshd_config"
    config.write_text(_config(home, jail, port, more), encoding="ascii")
    if ROOT:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    with (home / "log").open("wb") as log:
        process = subprocess.Popen([PROGRAM, "-D", "-e", "-f", config], stderr=log)
    try:
        _wait(process, port, home / "log")
        remote = "/files" if ROOT else str(files)
        yield Server(port, host_key_line, home, files, remote, process, identity, more_lines)
    finally:
        process.terminate()
        process.wait(timeout=10)


def _config(home: Path, jail: Path, port: int, more: tuple[str, ...]) -> str:
    host_keys = [f"HostKey {home}/host_key", *(f"HostKey {home}/host_key_{kind}" for kind in more)]
    lines = "\n".join(host_keys)
    return f"""\
ListenAddress 127.0.0.1:{port}
{lines}
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
AuthorizedKeysFile {home}/authorized_keys
MaxStartups 100
LogLevel VERBOSE
Subsystem sftp internal-sftp
ForceCommand internal-sftp -l ERROR
{f"ChrootDirectory {jail}" if ROOT else ""}
"""


def _host_key(path: Path, kind: str) -> str:
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", path], check=True)
    return path.with_name(path.name + ".pub").read_text(encoding="ascii").strip()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as peer:
            if peer.recv(4) == b"SSH-":
                return
        time.sleep(0.02)
    process.kill()
    raise RuntimeError(f"sshd did not start: {log.read_text(errors='replace')}")
