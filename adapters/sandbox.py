"""A child process with limits, for parsing what strangers wrote.

The child gets bytes on its standard input and answers with bytes on its standard output. A parser
that crashes, hangs or eats memory there takes nothing with it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

_KEPT: Final = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LANG", "LC_ALL", "TMPDIR")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use before it is stopped."""

    memory: int  # bytes of address space
    seconds: int  # of processor time; four times as much by the clock


class ChildStopped(Exception):
    """The child did not answer: it crashed, or it was stopped at a limit."""


def run(module: str, payload: bytes, limits: Limits) -> bytes:
    """Run `python -m module` with the payload as its input and return its output.

    Raises ChildStopped. The module calls `confine` before it looks at the input.
    """
    # -P: neither the working folder nor the script's may shadow a module.
    command = [sys.executable, "-P", "-m", module, str(limits.memory), str(limits.seconds)]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(
            command,
            input=payload,
            capture_output=True,
            timeout=4 * limits.seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ChildStopped("time") from None
    if done.returncode != 0:
        # What the child says may quote the input, so it is not passed on.
        raise ChildStopped(f"exit {done.returncode}")
    return done.stdout


def confine(arguments: list[str]) -> None:
    """In the child: give up what is beyond the limits named on the command line."""
    import resource

    memory, seconds = (int(argument) for argument in arguments)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
