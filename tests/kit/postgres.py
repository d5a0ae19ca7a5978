"""A real PostgreSQL server, thrown away afterwards: a socket in a folder of its own, no port."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

_ACCOUNTS = ("postgres", "nobody")  # PostgreSQL refuses to run as root
# Nothing of it is to last, so nothing waits for the disk.
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "listen_addresses": "",
    "max_connections": "20",
    "shared_buffers": "32MB",
    "max_wal_senders": "0",
    "wal_level": "minimal",
    "log_min_messages": "fatal",  # a proof has thousands of inserts refused
}


def programs() -> Path:
    """Return the folder of the newest server's programs; a missing server fails the test."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if not found and (initdb := shutil.which("initdb")):
        found = [Path(initdb)]
    if not found:
        pytest.fail("PostgreSQL is not installed: apt-get install postgresql")
    return found[-1].parent


def _version(path: Path) -> int:
    return int(path.parts[-3])


@dataclass
class Cluster:
    """A server in a folder of its own, which can be killed and started again."""

    home: Path
    account: str
    options: str

    @property
    def address(self) -> str:
        return f"host={self.home} user=chengxin dbname=postgres"

    @property
    def socket(self) -> Path:
        """Where it listens."""
        return self.home / ".s.PGSQL.5432"

    def start(self) -> None:
        self._control("-l", self.home / "log", "-o", self.options, "start")

    def stop(self) -> None:
        self._control("-m", "immediate", "stop")

    def kill(self) -> None:
        """End every process of the server with SIGKILL, as a machine that loses its power."""
        postmaster = int((self.home / "data" / "postmaster.pid").read_text().split()[0])
        others = [int(one) for one in _children(postmaster)]
        for process in (postmaster, *others):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        while any(map(_lives, (postmaster, *others))):
            time.sleep(0.01)
        # Its locks name a process that nobody may reap in a container, and so seems to live.
        (self.home / "data" / "postmaster.pid").unlink()
        for path in self.home.glob(".s.PGSQL*"):
            path.unlink()

    def _control(self, *arguments: object) -> None:
        ctl = (programs() / "pg_ctl", "-D", self.home / "data", "-w", "-t", "60")
        try:
            _run(self.account, *ctl, *arguments)
        except RuntimeError as error:
            log = (self.home / "log").read_text()[-2000:]
            raise RuntimeError(f"{error}{log}") from error


def _lives(process: int) -> bool:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def _children(process: int) -> list[str]:
    found = Path(f"/proc/{process}/task/{process}/children")
    return found.read_text().split()


@contextlib.contextmanager
def server(settings: Mapping[str, str] = _SETTINGS) -> Iterator[Cluster]:
    """Start a server with an empty UTF8 database, stop it and clear away at the end."""
    home = Path(tempfile.mkdtemp(prefix="chengxin-pg-", dir="/tmp"))
    options = [*(f"-c {name}={value}" for name, value in settings.items()), f"-k {home}"]
    found = Cluster(home, _account(), " ".join(options))
    try:
        if found.account:
            group = found.account if found.account != "nobody" else None
            shutil.chown(home, found.account, group)
        _run(found.account, programs() / "initdb", "-D", home / "data", "-U", "chengxin",
             "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8")  # fmt: skip
        found.start()
        try:
            yield found
        finally:
            found.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def cluster() -> Iterator[str]:
    """Start a server as above, and give its address."""
    with server() as found:
        yield found.address


def _account() -> str:
    """Return whom a server of root runs as; "" for whoever tests."""
    if os.geteuid() != 0:
        return ""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _ACCOUNTS if name in known)


def _run(account: str, *command: object) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        user=account or None,
        group=pwd.getpwnam(account).pw_gid if account else None,
        extra_groups=[] if account else None,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")


def connect(address: str) -> psycopg.Connection:
    """Connect to a cluster; every statement stands for itself."""
    return psycopg.connect(address, autocommit=True)
