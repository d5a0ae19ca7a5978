"""Forks each command of the product from a process that has imported it already.

A command is a process of its own, with its own exit code, streams, folder and environment; only
the imports, which cost more than most commands, are done once. Talks to `kit.commands`.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from kit import derived

from adapters import check_page
from standards import release

PRODUCT = ("exchange", "standards", "adapters", "keys")
NOT_IMPORTED = {"exchange.__main__", "adapters.places.loopback"}  # programs, not parts


def modules() -> Iterator[str]:
    for package in map(importlib.import_module, PRODUCT):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name not in NOT_IMPORTED:
                yield found.name


def prepare() -> None:
    """What each process finds out once and for itself, and always the same: found out before."""
    check_page.template()
    for name in release.published():
        release.load_any(name, release.PUBLISHED)  # the same arguments as the program gives


def serve(listener: socket.socket) -> list[str] | None:
    """Fork at each request; returns the arguments in a new process, None when nobody asks on."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        ready, _, _ = select.select([listener, 0], [], [])
        if 0 in ready:  # the tests are over
            return None
        connection, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            return attend(connection)
        connection.close()


def attend(connection: socket.socket) -> list[str]:
    """Tell the process id and how the command ended; the command itself returns."""
    text, streams, _, _ = socket.recv_fds(connection, 1 << 18, 2)
    request = json.loads(text)
    command = os.fork()
    if command == 0:
        connection.close()
        become(request, streams)
        return request["arguments"]
    connection.send(str(command).encode())
    _, status = os.waitpid(command, 0)
    connection.send(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def become(request: dict, streams: list[int]) -> None:
    """What a new process would have been given."""
    for number, stream in enumerate((os.open(os.devnull, os.O_RDONLY), *streams)):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()


def leave(code: int) -> NoReturn:
    """End in order, but leave what was imported to the kernel: each page of it would be copied."""
    threading._shutdown()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main() -> None:
    listener = socket.socket(fileno=int(sys.argv[1]))
    for name in modules():
        importlib.import_module(name)
    derived.remember(Path(sys.argv[2]))
    prepare()
    gc.freeze()
    arguments = serve(listener)
    listener.close()
    if arguments is not None:
        sys.argv = ["chengxin", *arguments]
        try:
            runpy.run_module("exchange", run_name="__main__", alter_sys=True)
        except SystemExit as ended:
            leave(ended.code)


if __name__ == "__main__":
    main()
