"""A real OpenSSH server on 127.0.0.1 and a free port.

As root it is as a partner would set it up: a chroot, internal-sftp, an account without a shell.
Without root the same server runs as whoever tests, without the chroot.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kit.servers import ROOT, Server, free_port, hand_over, need, running

from adapters.places.ssh_keys import make_identity

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "/usr/sbin/sshd"  # sshd insists on being started by its absolute path


def need_sshd() -> None:
    """Fail where OpenSSH is missing; skip for an account that sshd lets in nowhere."""
    need(PROGRAM, "openssh-server")
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
    jail.mkdir()
    jail.chmod(0o755)
    files.mkdir()
    hand_over(files)
    host_key_line = make_identity(home / "host_key", comment="")
    more_lines = tuple(_host_key(home / f"host_key_{kind}", kind) for kind in more)
    identity = home / "identity"
    authorized = home / "authorized_keys"
    authorized.write_text(make_identity(identity) + "\n", encoding="ascii")
    authorized.chmod(0o644)  # the account reads it, whatever umask the tests have
    port = free_port()
    config = home / "sshd_config"
    config.write_text(_config(home, jail, port, more), encoding="ascii")
    if ROOT:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    command = [PROGRAM, "-D", "-e", "-f", config]
    with running(command, port=port, log=home / "log") as process:
        remote = "/files" if ROOT else str(files)
        yield Server(port, host_key_line, home, files, remote, process, identity, more_lines)


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


__all__ = ["Server", "hand_over", "sshd"]
