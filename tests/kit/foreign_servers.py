"""Other people's SFTP servers on 127.0.0.1: proftpd's mod_sftp, rclone's, and asyncssh's.

Each as its maker ships it, so with the defaults that a partner's administrator leaves alone, and
each in a folder of its own that is cleared away. A missing one fails the test that asks for it.
"""

from __future__ import annotations

import contextlib
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kit.servers import ACCOUNT, ROOT, Server, free_port, hand_over, need, running
from kit.sshd import sshd

from adapters.places.ssh_keys import make_identity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROFTPD, MOD_SFTP = "/usr/sbin/proftpd", "/usr/lib/proftpd/mod_sftp.so"
RCLONE = "/usr/bin/rclone"


@contextlib.contextmanager
def _folder(kind: str) -> Iterator[tuple[Path, Path, str]]:
    """Make a server's folder with its keys; give it, the folder that is served, the host key."""
    home = Path(tempfile.mkdtemp(prefix=f"chengxin-{kind}-", dir="/run" if ROOT else None))
    try:
        home.chmod(0o755)
        files = home / "files"
        files.mkdir(mode=0o755)
        hand_over(files)
        line = make_identity(home / "host_key", comment="")
        public = make_identity(home / "identity")
        (home / "authorized_keys").write_text(public + "\n", encoding="ascii")
        yield home, files, line
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def proftpd() -> Iterator[Server]:
    """proftpd with mod_sftp: one account of its own password file, chrooted where root may."""
    need(PROFTPD, "proftpd-core")
    need(MOD_SFTP, "proftpd-mod-crypto")
    with _folder("proftpd") as (home, files, line):
        port = free_port()
        config = home / "proftpd.conf"
        config.write_text(_proftpd_config(home, files, port), encoding="ascii")
        # mod_sftp reads keys in the form of RFC 4716 alone.
        keys = subprocess.run(
            ["ssh-keygen", "-e", "-f", home / "authorized_keys"], capture_output=True, check=True
        )
        (home / "keys.rfc4716").write_bytes(keys.stdout)
        command = [PROFTPD, "--nodaemon", "--config", config]
        with running(command, port=port, log=home / "log") as process:
            remote = "" if ROOT else str(files)
            yield Server(port, line, home, files, remote, process, home / "identity", user="hub")


def _proftpd_config(home: Path, files: Path, port: int) -> str:
    facts = pwd.getpwnam(ACCOUNT)
    accounts = home / "passwd"
    # No password fits "*"; the key alone lets in.
    accounts.write_text(f"hub:*:{facts.pw_uid}:{facts.pw_gid}::{files}:/bin/false\n")
    accounts.chmod(0o600)
    groups = home / "group"
    groups.write_text(f"hub:x:{facts.pw_gid}:hub\n")
    groups.chmod(0o600)
    group = subprocess.run(
        ["id", "-gn", ACCOUNT], capture_output=True, check=True, text=True
    ).stdout.strip()
    return f"""\
ModulePath /usr/lib/proftpd
LoadModule mod_sftp.c
ServerType standalone
ServerName chengxin
DefaultServer on
DefaultAddress 127.0.0.1
SocketBindTight on
Port {port}
UseIPv6 off
UseReverseDNS off
User {ACCOUNT}
Group {group}
MaxInstances 100
PidFile {home}/pid
ScoreboardFile {home}/scoreboard
DelayTable none
WtmpLog off
TransferLog none
SystemLog {home}/log
AuthOrder mod_auth_file.c
AuthUserFile {accounts}
AuthGroupFile {groups}
RequireValidShell off
{"DefaultRoot ~" if ROOT else ""}
SFTPEngine on
SFTPLog {home}/sftp.log
SFTPHostKey {home}/host_key
SFTPAuthMethods publickey
SFTPAuthorizedUserKeys file:{home}/keys.rfc4716
"""


@contextlib.contextmanager
def rclone(*options: str) -> Iterator[Server]:
    """`rclone serve sftp` (Go's pkg/sftp); `--vfs-cache-mode writes` changes what it can do."""
    need(RCLONE, "rclone")
    with _folder("rclone") as (home, files, line):
        port = free_port()
        command = [
            *(RCLONE, "serve", "sftp", files, "--addr", f"127.0.0.1:{port}"),
            *("--key", home / "host_key", "--authorized-keys", home / "authorized_keys"),
            *("--config", home / "rclone.conf", "--cache-dir", home / "cache"),
            # Tests look and plant behind its back; by default it believes its memory 5 minutes.
            *("--dir-cache-time", "0", *options),
        ]
        (home / "rclone.conf").touch(mode=0o600)
        with running(command, port=port, log=home / "log") as process:
            yield Server(port, line, home, files, "", process, home / "identity", user="hub")


@contextlib.contextmanager
def asyncssh() -> Iterator[Server]:
    """asyncssh's own SFTP server, in a process of its own, with a chroot of its kind."""
    with _folder("asyncssh") as (home, files, line):
        port = free_port()
        program = Path(__file__).with_name("asyncssh_server.py")
        command = [sys.executable, program, home, port]
        with running(command, port=port, log=home / "log") as process:
            yield Server(port, line, home, files, "", process, home / "identity", user="hub")


# What no probe asks, because it needs more than SFTP to see.
HABITS: dict[str, frozenset[str]] = {
    # It shows no link, and puts other characters for those that its file names may not have.
    "rclone": frozenset({"hides links", "respells names"}),
}


SERVERS: dict[str, Callable[[], contextlib.AbstractContextManager[Server]]] = {
    "sshd": sshd,
    "proftpd": proftpd,
    "rclone": rclone,
    "asyncssh": asyncssh,
}
