"""Killing the relay: a process that ends itself with SIGKILL at its n-th point, and then goes on.

A point is the moment before a call that can change something outside the process: a file, a
folder, a lock, the database. Nothing outside changes between a call and the next point, so killing
at every point is killing before and after every call, and so everywhere but inside of one.
Run as a program, because a process that forks must not have used polars:

    python -m kit.killing MADE WORK SCENARIO [--sample N] [--pairs N]
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

# Imported here so that the children need not: forking is then all that a run costs.
import numpy.ma
import sqlalchemy.dialects.sqlite
import xlsxwriter
from kit import night
from kit.homes import PASSPHRASE, Org

import adapters.mapping.parsing
import standards.checking.columns
from keys import home as key_homes
from keys import sealing

IMPORTED = (
    *(numpy.ma, sqlalchemy.dialects.sqlite, xlsxwriter),
    *(adapters.mapping.parsing, standards.checking.columns),
)
SEED = 20181122
AT_ONCE = 2

_POSIX = frozenset(
    {"fchmod", "fsync", "ftruncate", "link", "mkdir", "open", "remove", "rename", "replace"}
    | {"rmdir", "symlink", "truncate", "unlink", "write"}
)
_METHODS = frozenset(
    {"FileIO.write", "FileIO.truncate", "BufferedWriter.write", "BufferedWriter.flush"}
    | {"BufferedWriter.close", "BufferedRandom.write", "BufferedRandom.flush"}
    | {"BufferedRandom.close", "_IOBase.writelines", "Connection.commit", "Connection.close"}
    | {"Cursor.execute", "Cursor.executemany"}
)


class Points:
    """Counts the points of this process, and kills it at one of them."""

    def __init__(self, kill_at: int = 0) -> None:
        self.seen = 0
        self._kill_at = kill_at

    def __call__(self, _frame: FrameType, event: str, what: Any) -> None:
        if event != "c_call":
            return
        module = getattr(what, "__module__", None)
        if module == "posix":
            counts = what.__name__ in _POSIX
        elif module == "fcntl":
            counts = True
        else:
            counts = module is None and what.__qualname__ in _METHODS
        if counts:
            self.seen += 1
            if self.seen == self._kill_at:
                os.kill(os.getpid(), signal.SIGKILL)


def in_a_child(work: Callable[[], Any]) -> Any:
    """What `work` gives in a child of this process; raises when the child failed.

    None where the child was killed.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_child(work, writing)
    os.close(writing)
    with open(reading, "rb") as source:
        told = source.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == -signal.SIGKILL:
        return None
    answer = json.loads(told) if told else {"error": f"the child ended with {status}"}
    if "error" in answer:
        raise AssertionError(answer["error"])
    return answer["value"]


def _be_the_child(work: Callable[[], Any], writing: int) -> None:
    try:
        answer = {"value": work()}
    except BaseException:  # noqa: BLE001 - everything is told to the parent
        answer = {"error": traceback.format_exc()}
    os.write(writing, json.dumps(answer).encode())
    os._exit(0)


def run_to(org: Org, point: int) -> Callable[[], int]:
    """A run of a home that kills itself at `point` (0: never); gives the points it has."""

    def work() -> int:
        points = Points(point)
        sys.setprofile(points)
        night.run(org)
        sys.setprofile(None)
        return points.seen

    return work


@dataclass(frozen=True)
class Bench:
    """One scenario, prepared once in `base` and copied for every kill."""

    scenario: night.Scenario
    base: Path
    work: Path

    def points(self) -> int:
        """How many points the run has that is going to be killed."""
        with self._copy("count") as orgs:
            return int(in_a_child(run_to(orgs[self.scenario.who], 0)))

    def try_points(self, points: Sequence[int]) -> str:
        """Kill one run after the other at these points, go on to the end and look; what is wrong.

        Every other time the partner runs before the one that was killed does.
        """
        name = "-".join(map(str, points))
        with self._copy(name) as orgs:
            try:
                killed = [in_a_child(run_to(orgs[self.scenario.who], point)) for point in points]
                if killed[0] is not None and points[0] <= killed[0]:
                    return f"point {name}: the run was not killed"
                in_a_child(lambda: night.finish(orgs, self.scenario, sum(points) % 2 == 1))
            except AssertionError as error:
                return f"{self.scenario.name} killed at {name}:\n{error}"
        return ""

    def _copy(self, name: str) -> _Copy:
        return _Copy(self.base, self.work / f"{self.scenario.name}-{name}")


class _Copy:
    """A copy of prepared homes that is thrown away at the end."""

    def __init__(self, base: Path, target: Path) -> None:
        self._base, self._target = base, target

    def __enter__(self) -> dict[str, Org]:
        shutil.copytree(self._base, self._target, symlinks=True)
        return night.orgs_in(self._target)

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._target)


def prepare(made: Path, work: Path, scenario: night.Scenario) -> Bench:
    """Homes in the state from which the scenario's run starts."""
    base = work / f"{scenario.name}-prepared"
    shutil.copytree(made, base, symlinks=True)
    for org in night.orgs_in(base).values():  # the parent unlocks once for all its children
        key_homes.open_keys(org.home, PASSPHRASE.encode())
    in_a_child(lambda: scenario.prepare(night.orgs_in(base)))
    return Bench(scenario, base, work)


def choose(total: int, sample: int, pairs: int, dice: random.Random) -> list[tuple[int, ...]]:
    """Points to kill at: all, or a sample; and some pairs, killed again while it recovers."""
    every = range(1, total + 1)
    chosen = every if not sample or sample >= total else sorted(dice.sample(every, sample))
    twice = [(dice.choice(every), dice.choice(every)) for _ in range(pairs)]
    return [*((point,) for point in chosen), *twice]


def in_parallel(bench: Bench, tries: Sequence[tuple[int, ...]]) -> Iterator[str]:
    """What went wrong, from as many processes as the machine has cores for."""
    waiting = [tries[number::AT_ONCE] for number in range(AT_ONCE)]
    children = [_start(bench, share) for share in waiting]
    for child, reading in children:
        with open(reading, encoding="utf-8") as source:
            yield from (line for line in map(json.loads, source) if line)
        if os.waitpid(child, 0)[1]:
            yield "a process of the test itself ended badly"


def _start(bench: Bench, share: Sequence[tuple[int, ...]]) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        with open(writing, "w", encoding="utf-8") as sink:
            sink.writelines(json.dumps(bench.try_points(points)) + "\n" for points in share)
    except BaseException:  # noqa: BLE001 - a forked child must not run its parent's code
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main() -> None:
    """Kill the runs of one scenario; prints how many points there are, and what went wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("made", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("scenario", choices=[one.name for one in night.SCENARIOS])
    parser.add_argument("--sample", type=int, default=0, help="0: every point")
    parser.add_argument("--pairs", type=int, default=0)
    asked = parser.parse_args()
    sealing.derive = functools.cache(sealing.derive)  # slow on purpose, and the same every time
    scenario = next(one for one in night.SCENARIOS if one.name == asked.scenario)
    bench = prepare(asked.made, asked.work, scenario)
    total = bench.points()
    tries = choose(total, asked.sample, asked.pairs, random.Random(SEED))
    wrong = list(in_parallel(bench, tries))
    print(json.dumps({"points": total, "tried": len(tries), "wrong": wrong}))


if __name__ == "__main__":
    main()
