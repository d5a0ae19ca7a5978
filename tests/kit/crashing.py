"""Interrupting the relay at system calls: killed, told that the disk fails, or cut off the power.

A point is a system call of the interrupted command as the kernel sees it, SQLite's and those of
libraries included, on a file of either organisation, the temporary folder, or a socket. After each
interruption everybody runs to the end, and the conservation law is looked at.

* kill, eio, enospc, short, reset: at a system call (`kit.interruptions`).
* cut: the power fails. What was not made durable may be gone (`kit.power_cut`).
* killed-cut: the process is killed, and the power fails while the next run makes that good.

Run as a program, because a process that forks must not have used polars:

    python -m kit.crashing [MADE] [--scenario NAME]... [--sample MODE=N]... [--each] [--share K/N]
        [--write FILE]

Where all points are asked for, of those that are alike (`kit.alike`) one is tried, but with --each.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import random
import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

# Imported here so that the children need not: forking is then all that a run costs.
import jinja2
import numpy.ma
import paramiko
import sqlalchemy.dialects.sqlite
import xlsxwriter
from kit import alike, bench, night, power_cut, scenarios, system_calls, tracing
from kit.bench import Bench
from kit.interruptions import MODES, Mode
from kit.postgres import cluster
from kit.scenarios import Scenario
from kit.sshd import sshd
from kit.tracing import Action, Call, Kill, Traced

import adapters.mapping.parsing
import adapters.places.sftp
import exchange.commands.quarantine
import exchange.commands.run
import exchange.commands.withdraw
import exchange.tables
import standards.checking.columns
from exchange.errors import Exit
from exchange.intake import chosen
from keys import sealing

IMPORTED = (
    *(jinja2, numpy.ma, paramiko, sqlalchemy.dialects.sqlite, xlsxwriter),
    *(adapters.mapping.parsing, adapters.places.sftp, standards.checking.columns),
    *(exchange.commands.quarantine, exchange.commands.run, exchange.commands.withdraw),
    exchange.tables,
)
chosen.PART = 3  # so that the file of a night is sealed in parts, some of it later than the rest
SEED = 20181122
_ALL = slice(None)
CORES = sorted(os.sched_getaffinity(0))
_CODES = {int(code) for code in Exit} - {int(Exit.BUG), int(Exit.USAGE)}


@dataclass
class Meeting:
    """Waits for the n-th point of a run, and remembers what was met there."""

    mode: Mode
    at: int
    seen: int = 0
    met: str = ""

    def __call__(self, call: Call) -> Action | None:
        """What is to happen at this call."""
        if not self.mode.counts(call):
            return None
        self.seen += 1
        if self.seen == self.at:
            self.met = str(call)
        if self.seen == self.at or (self.mode.lasts and self.seen > self.at > 0):
            return self.mode.action
        return None


@dataclass(frozen=True)
class Tried:
    """What came of one interruption: `wrong` says what is not as it must be, or nothing.

    `unnoticed` names a call whose failure the command passed over.
    """

    wrong: str = ""
    unnoticed: str = ""
    missed: bool = False  # the run ended before its point: over a network no two are the same


def interrupt(bench: Bench, mode: Mode, points: Sequence[int]) -> Tried:
    """Interrupt one run after the other at these points, go on to the end and look.

    Every other time the partner runs before the one that was interrupted does.
    """
    name = f"{mode.name}-{'-'.join(map(str, points))}"
    with bench.copy(name) as base:
        meetings = [Meeting(mode, point) for point in points]
        where = f"{bench.scenario.name} {name}"
        try:
            ended = [tracing.trace(bench.command(base), base, meeting) for meeting in meetings]
            if not meetings[0].met:
                return Tried(missed=True)
            where += " ".join(f", at {meeting.met}" for meeting in meetings)
            unnoticed = "" if ended[0].killed else _look_at(ended[0], meetings[0].met)
            bench.finish(base, other_first=sum(points) % 2 == 1)
        except AssertionError as error:
            return Tried(wrong=f"{where}:\n{error}")
    return Tried(unnoticed=unnoticed)


def _look_at(ended: Traced, met: str) -> str:
    """Check how a disturbed command ended by itself; the call, where nothing was said of it."""
    code, out, err = (ended.answer[name] for name in ("code", "out", "err"))
    told = f"exit {code}\n{out[-2000:]}\n{err[-2000:]}"
    assert code in _CODES, told
    assert "bug in chengxin" not in out + err, told
    if err:
        assert re.search(r"^error: ", err, re.MULTILINE), told
        assert code, told
        return ""
    if not out.startswith("{"):
        return met
    problems = [one for one in json.loads(out)["problems"] if one["exit_code"] not in _EXPECTED]
    assert all(one["message"] and one["hint"] for one in problems), told
    return "" if problems else met


_EXPECTED = {int(Exit.INPUT_REFUSED), int(Exit.SOME_REJECTED)}  # of a night when all is well


def _leaves_traces(call: Call) -> bool:
    if call.path == "socket":
        return call.name not in system_calls.READS
    nothing = {"fcntl", "flock", "fchown", *system_calls.SYNCS}
    return call.name not in nothing and call.result is not None and call.result >= 0


def _names(call: Call) -> bool:
    """Whether it gave or took a name, which a run after it may take to be durable."""
    given = {"rename", "renameat", "mkdir", "mkdirat", "unlink", "unlinkat"}
    return call.name in given and call.result == 0


def points_of(
    bench: Bench, mode: Mode, *, traces: Callable[[Call], bool] = _leaves_traces, each: bool = True
) -> tuple[int, list[int]]:
    """How many points the command has when nothing interrupts it, and which are to be tried.

    To be killed after a lock, an fsync, a call that failed or one that reads is to be killed
    before it: outside nothing has changed. Such points are counted, and tried once together; so
    are all that are alike, unless `each` is to be tried.
    """
    recorded = _recorded(bench)
    at = [place for place, call in enumerate(recorded.calls) if mode.counts(call)]
    calls = [recorded.calls[place] for place in at]
    every = list(range(1, len(calls) + 1))
    if isinstance(mode.action, Kill):
        every = [n for n in every if n > 1 and traces(calls[n - 2])]
    if not each:
        before = _before(bench)
        marks = [(*before[at[n - 1]], *_met(mode, calls[n - 1])) for n in every]
        chosen = alike.some_of_each if bench.server else alike.one_of_each
        every = chosen(zip(marks, every, strict=True))
    return len(calls), every


@dataclass(frozen=True)
class Recorded:
    """The calls of a command when nothing interrupts it; what servers held before each."""

    calls: list[Call]
    beside: list[bytes]


@functools.lru_cache(1)
def _recorded(bench: Bench) -> Recorded:
    found: list[bytes] = []
    with bench.copy("recorded") as base, bench.beside(base) as beside:
        work = bench.command(base)
        traced = tracing.trace(work, base, lambda _: found.append(beside()), record=True)
    return Recorded(traced.calls, found)


@functools.lru_cache(1)
def _before(bench: Bench) -> list[tuple[bytes, bytes]]:
    """What lay in files, and at servers, before each call."""
    recorded = _recorded(bench)
    with bench.copy("before") as base:
        files = alike.before_each(power_cut.Disk.of(base), recorded.calls)
    return list(zip(files, recorded.beside, strict=True))


def _met(mode: Mode, call: Call) -> tuple[str, ...]:
    """What makes two points differ besides the files that are there: to be killed nothing."""
    return () if isinstance(mode.action, Kill) else (call.name, call.path)


def choose(every: list[int], sample: int, dice: random.Random) -> list[tuple[int, ...]]:
    """Points to interrupt at: all, or a sample."""
    chosen = every if not sample or sample >= len(every) else sorted(dice.sample(every, sample))
    return [(point,) for point in chosen]


def pairs(total: int, count: int, dice: random.Random) -> list[tuple[int, ...]]:
    """Points at which a run is killed, and killed again while it recovers."""
    every = range(1, total + 1)
    return [(dice.choice(every), dice.choice(every)) for _ in range(count)]


Try = Callable[[], Tried]

# What may fail without a word, as nothing is lost by it and the next run does it again.
MAY_PASS = (
    r"^\w+ \w+/home/log/",  # the journal never stops the relay
    r"^\w+ \w+/home/ledger\.sqlite3",  # after a commit: SQLite copies its WAL back another time
    r"^(openat|fdatasync) \w+/home$",  # SQLite does without the fsync of a folder
    r"^pwrite64 \w+/home/run\.lock",  # the lock holds without the line that says whose it is
    r"^openat \w+/home/inbox/",  # whether somebody writes it: reading it is another call
    r"^openat \w+/home/working-days\.csv",  # deadlines are told by the next one who reads it
    r"^mkdir ",  # of a folder that is there
    r"^openat \w+/server$",  # a place is asked again in the same run; the journal has it
    r"^(openat|unlinkat|fsync) (?P<whose>\w+)/server\b",  # of ours: what was taken is left behind
)


def tries_of(bench: Bench, mode: str, sample: int, *, each: bool = True) -> tuple[int, list[Try]]:
    """How many points there are, and what is to be tried: all, each or not, or a sample."""
    dice = random.Random(f"{SEED}-{bench.scenario.name}-{mode}")
    each = each or bool(sample)
    if mode == "cut":
        states = power_cut.states_of(bench, _recorded(bench).calls)
        chosen = (
            states
            if each
            else alike.one_of_each((alike.of_files(one.files()), one) for one in states)
        )
        if sample and sample < len(states):
            chosen = dice.sample(states, sample)
        return len(states), [functools.partial(cut, bench, state) for state in chosen]
    if mode == "killed-cut":
        _, every = points_of(bench, MODES["kill"], traces=_names)
        chosen = [point for (point,) in choose(every, sample, dice)]
        return len(every), [functools.partial(cut_after_a_kill, bench, one) for one in chosen]
    total, every = points_of(bench, MODES[mode], each=each)
    found = choose(every, sample, dice)
    if mode == "kill" and total:
        found += pairs(total, max(1, len(found) // 10), dice)
    return total, [functools.partial(interrupt, bench, MODES[mode], one) for one in found]


def cut_after_a_kill(bench: Bench, point: int) -> Tried:
    """Kill, start again, and let the power fail while that run is at work or has just ended."""
    states = power_cut.states_after_a_kill(bench, str(point), Meeting(MODES["kill"], point))
    for state in (states[-1], states[point % len(states)]):
        tried = cut(bench, state, f"{point}-")
        if tried.wrong:
            return Tried(wrong=f"killed at {point}, then {tried.wrong}")
    return Tried()


def cut(bench: Bench, state: power_cut.State, prefix: str = "") -> Tried:
    """Start again from what a power cut could have left, go on to the end and look."""
    with bench.copy(f"cut-{prefix}{state.number}") as base:
        try:
            state.lay_down(base)
            bench.finish(base, other_first=state.number % 2 == 1)
        except AssertionError as error:
            return Tried(wrong=f"{bench.scenario.name} cut {state}:\n{error}")
    return Tried()


def in_parallel(tries: Sequence[Try]) -> Iterator[Tried]:
    """What came of each, from a process on each core that this one may use."""
    shares = ((tries[number :: len(CORES)], core) for number, core in enumerate(CORES))
    children = [_start(share, core) for share, core in shares]
    for child, reading in children:
        with open(reading, encoding="utf-8") as source:
            yield from (Tried(**json.loads(line)) for line in source)
        if os.waitpid(child, 0)[1]:
            yield Tried(wrong="a process of the test itself ended badly")


def _start(share: Sequence[Try], core: int) -> tuple[int, int]:
    """A process that tries its share, kept on one core: a tracer and whom it stops take turns."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.sched_setaffinity(0, {core})
        with open(writing, "w", encoding="utf-8", buffering=1) as sink:
            sink.writelines(json.dumps(vars(_attempted(attempt))) + "\n" for attempt in share)
    except BaseException:  # noqa: BLE001 - a forked child must not run its parent's code
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _attempted(attempt: Try) -> Tried:
    try:
        return attempt()
    except Exception:  # noqa: BLE001 - one that fails must not take the others with it
        return Tried(wrong=traceback.format_exc())


def _pattern(call: str) -> str:
    """A call without what is another in each run: digests, eids and numbers of names."""
    return re.sub(r"[0-9a-f]{8,}|tmp\w+|\d{4}-\d\d", "*", call)


@dataclass(frozen=True)
class Found:
    """What came of one scenario in one mode; in `passed` the calls that failed without a word."""

    scenario: str
    mode: str
    points: int
    tried: int
    missed: int
    wrong: list[str]
    passed: list[str]


def look_for(
    made: Path,
    scenario: Scenario,
    samples: dict[str, int],
    share: slice = _ALL,
    *,
    each: bool = True,
) -> Iterator[Found]:
    """Interrupt one scenario in the modes that are named, at so many points of each; 0 is all.

    Of these only a `share` is tried; and of those that are alike one, unless `each` is.
    """
    with ExitStack() as stack:
        work = stack.enter_context(bench.workshop())
        server = stack.enter_context(sshd()) if scenario.over_ssh else None
        databases = stack.enter_context(cluster()) if scenario.on_postgresql else ""
        prepared = bench.prepare(made, work, scenario, server, databases)
        for mode in scenario.modes:
            if mode not in samples:
                continue
            total, tries = tries_of(prepared, mode, samples[mode], each=each)
            yield _found(scenario, mode, total, list(in_parallel(tries[share])))


def _found(scenario: Scenario, mode: str, total: int, done: list[Tried]) -> Found:
    passed = sorted({_pattern(one.unnoticed) for one in done if one.unnoticed})
    wrong = [one.wrong for one in done if one.wrong]
    if mode in {"eio", "enospc"}:
        wrong += [f"failed without a word: {call}" for call in passed if not _may(scenario, call)]
    return Found(
        scenario.name,
        mode,
        points=total,
        tried=len(done),
        missed=sum(one.missed for one in done),
        wrong=wrong,
        passed=passed,
    )


def _may(scenario: Scenario, call: str) -> bool:
    ours = scenario.who.removeprefix("cn.")
    matches = filter(None, (re.search(pattern, call) for pattern in MAY_PASS))
    return any(found.groupdict().get("whose", ours) == ours for found in matches)


def main() -> None:
    """Interrupt scenarios; prints what was found, one JSON document a line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("made", type=Path, nargs="?", help="homes as kit.night.make gives them")
    names = [one.name for one in scenarios.SCENARIOS]
    parser.add_argument("--scenario", action="append", choices=names, help="all, if none is named")
    parser.add_argument("--sample", action="append", default=[], metavar="MODE=N", help="0: all")
    parser.add_argument(
        "--share",
        type=_share,
        default=_ALL,
        metavar="K/N",
        help="only each N-th point, from the K-th on: a long run in N parts, each on its own",
    )
    parser.add_argument("--each", action="store_true", help="also where two points are alike")
    parser.add_argument("--write", type=Path, help="write the counts down as well")
    asked = parser.parse_args()
    samples = dict(one.split("=") for one in asked.sample) or dict.fromkeys(scenarios.MODES, "0")
    numbers = {mode: int(number) for mode, number in samples.items()}
    sealing.derive = functools.cache(sealing.derive)  # slow on purpose, and the same every time
    everything: list[Found] = []
    with bench.workshop() as place:
        if asked.made is None:
            asked.made = place / "made"
            night.make(asked.made)
        for scenario in scenarios.SCENARIOS:
            if asked.scenario and scenario.name not in asked.scenario:
                continue
            for found in look_for(asked.made, scenario, numbers, asked.share, each=asked.each):
                print(json.dumps(vars(found), ensure_ascii=False), flush=True)
                everything.append(found)
    if asked.write:
        asked.write.parent.mkdir(parents=True, exist_ok=True)
        asked.write.write_text(_table(everything), encoding="utf-8")
    raise SystemExit(any(found.wrong for found in everything))


def _share(text: str) -> slice:
    number, _, parts = text.partition("/")
    if not 1 <= int(number) <= int(parts):
        raise ValueError
    return slice(int(number) - 1, None, int(parts))


def _table(everything: Sequence[Found]) -> str:
    lines = [
        f"{one.scenario:20} {one.mode:12} {one.points:6} {one.tried:6} {len(one.wrong):6}"
        for one in everything
    ]
    points, tried = sum(one.points for one in everything), sum(one.tried for one in everything)
    wrong = sum(len(one.wrong) for one in everything)
    head = f"{'scenario':20} {'mode':12} {'points':>6} {'tried':>6} {'wrong':>6}"
    foot = f"{'all':20} {'':12} {points:6} {tried:6} {wrong:6}"
    return "\n".join((head, *lines, foot)) + "\n"


if __name__ == "__main__":
    main()
