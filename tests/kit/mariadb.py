"""A real MariaDB server, thrown away afterwards: a socket in a folder of its own, no port."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pymysql
import pytest


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not found:
        pytest.fail(
            f"{name} is not installed: apt-get install mariadb-server-core mariadb-client-core"
        )
    return found


@contextlib.contextmanager
def server() -> Iterator[Path]:
    """Start a server with an empty database `test`, give its socket, stop it and clear away."""
    home = Path(tempfile.mkdtemp(prefix="chengxin-my-", dir="/tmp"))
    user = ["--user=root"] if os.geteuid() == 0 else []
    data, socket = home / "data", home / "socket"
    quick = ["--innodb-buffer-pool-size=16M", "--innodb-log-file-size=4M", "--skip-log-bin"]
    subprocess.run(
        [_program("mariadb-install-db"), "--no-defaults", f"--datadir={data}", *user,
         "--auth-root-authentication-method=normal", "--skip-test-db"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with (home / "log").open("wb") as log:
        running = subprocess.Popen(
            [_program("mariadbd"), "--no-defaults", f"--datadir={data}", f"--socket={socket}",
             *user, "--skip-networking", "--innodb-flush-log-at-trx-commit=0", *quick],
            stdout=log, stderr=log,
        )  # fmt: skip
    try:
        _wait(running, socket)
        with connect(socket, "mysql") as connection:
            connection.cursor().execute("CREATE DATABASE test CHARACTER SET utf8mb4")
        yield socket
    finally:
        running.terminate()
        running.wait(60)
        shutil.rmtree(home, ignore_errors=True)


def _wait(running: subprocess.Popen[bytes], socket: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and running.poll() is None:
        if socket.exists():  # it is there when the server listens
            connect(socket, "mysql").close()
            return
        time.sleep(0.1)
    raise RuntimeError("MariaDB did not start")


def connect(socket: Path, database: str = "test") -> "pymysql.Connection":
    """Connect as the one account that there is; every statement stands for itself."""
    return pymysql.connect(
        unix_socket=str(socket), user="root", database=database, charset="utf8mb4", autocommit=True
    )
