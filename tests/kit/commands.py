"""Commands of the product as processes of their own: `chengxin(...)`, and `good(...)`."""

from __future__ import annotations

import atexit
import functools
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kit import derived
from kit.canaries import check_output

TESTS = Path(__file__).parents[1]


@dataclass(frozen=True)
class Done:
    """A command that ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


def chengxin(*arguments: str | Path, timeout: float = 120, env=None) -> Done:
    """One command of the product, as a process of its own, with every warning an error."""
    request = {
        "arguments": [str(argument) for argument in arguments],
        "environment": {**os.environ, **(env or {})},
        "folder": str(Path.cwd()),
    }
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        code = _run(json.dumps(request).encode(), [out.fileno(), err.fileno()], timeout)
        out.seek(0)
        err.seek(0)
        told = (out.read(), err.read())
    check_output(arguments, *told)
    return Done(code, *(text.decode() for text in told))


def good(*arguments: str | Path) -> str:
    """A command that must end well; its standard output."""
    done = chengxin(*arguments)
    assert done.code == 0, done.err
    return done.out


def _run(request: bytes, streams: list[int], timeout: float) -> int:
    """Returns the exit code; a command that takes longer than `timeout` seconds is killed."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as connection:
        connection.connect(_server())
        socket.send_fds(connection, [request], streams)
        process = int(connection.recv(64))
        connection.settimeout(timeout)
        try:
            return int(connection.recv(64))
        except TimeoutError:
            os.kill(process, signal.SIGKILL)
            raise


@functools.cache
def _server() -> str:
    """The address of a server that lives as long as this process: its input ends with us."""
    address = f"\0chengxin-tests-{os.getpid()}"  # Linux: a name without a file
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listener:
        listener.bind(address)
        listener.listen()
        number = listener.fileno()
        server = subprocess.Popen(
            [
                *(sys.executable, "-W", "error", "-m", "kit.command_server"),
                str(number),
                derived.folder(),
            ],
            env={**os.environ, "PYTHONPATH": str(TESTS)},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            pass_fds=[number],
        )
    atexit.register(server.communicate)  # its input ends, and so does it
    return address
