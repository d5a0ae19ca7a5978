"""A real PostgreSQL server, thrown away afterwards: a socket in a folder of its own, no port."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
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


@contextlib.contextmanager
def cluster() -> Iterator[str]:
    """Start a server with an empty UTF8 database, give its address, stop it and clear away."""
    bin_ = programs()
    home = Path(tempfile.mkdtemp(prefix="chengxin-pg-", dir="/tmp"))
    try:
        account = _account()
        if account:
            shutil.chown(home, account, account if account != "nobody" else None)
        data, log = home / "data", home / "log"
        _run(account, bin_ / "initdb", "-D", data, "-U", "chengxin", "-A", "trust", "-E", "UTF8",
             "--no-sync", "--locale=C.UTF-8")  # fmt: skip
        options = [f"-c {name}={value}" for name, value in _SETTINGS.items()]
        options.append(f"-k {home}")
        ctl = (bin_ / "pg_ctl", "-D", data, "-w", "-t", "60")
        _run(account, *ctl, "-l", log, "-o", " ".join(options), "start")
        try:
            yield f"host={home} user=chengxin dbname=postgres"
        finally:
            _run(account, *ctl, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


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
