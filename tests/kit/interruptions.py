"""The ways to interrupt a command: which system calls are points, and what happens at one.

* kill: the process ends before the call. Calls that only look are left out: being killed before
  one is being killed before the next call that changes something.
* eio, enospc, short: the call fails, or writes half of what it should. A full disk stays full.
  The command must end by itself, with an exit code of the table and a message.
* reset: a connection is lost.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass

from kit import system_calls
from kit.tracing import Action, Call, Fail, Kill, Reset, Shorten

_TAKES_SPACE = system_calls.WRITES - {"sendto", "sendmsg"} | frozenset(
    {"openat", "mkdir", "mkdirat", "ftruncate", "fallocate", "rename", "renameat", "renameat2"}
)
_OF_MEMORY = frozenset({"close", "fcntl", "flock", "fstat", "newfstatat", "statx", "stat", "lstat"})


@dataclass(frozen=True)
class Mode:
    """A way to interrupt: which calls are its points, and what happens at one of them."""

    name: str
    counts: Callable[[Call], bool]
    action: Action
    lasts: bool = False  # every later point of the run is met by the same


def _changes(call: Call) -> bool:
    return call.changes


def _can_fail(call: Call) -> bool:
    """Whether a disk could fail it: what is asked of memory alone is left out."""
    return call.path != "socket" and call.name not in _OF_MEMORY


def _takes_space(call: Call) -> bool:
    if call.path == "socket" or call.name not in _TAKES_SPACE:
        return False
    return call.name != "openat" or call.changes


def _can_be_short(call: Call) -> bool:
    return call.name in system_calls.WRITES and call.arguments[2] > 1


def _on_the_network(call: Call) -> bool:
    return call.path == "socket" and call.name in {"connect", "sendto", "recvfrom", "read", "write"}


MODES = {
    mode.name: mode
    for mode in (
        Mode("kill", _changes, Kill()),
        Mode("eio", _can_fail, Fail(errno.EIO)),
        Mode("enospc", _takes_space, Fail(errno.ENOSPC), lasts=True),
        Mode("short", _can_be_short, Shorten()),
        Mode("reset", _on_the_network, Reset()),
    )
}
