"""What a power cut can leave of a run: everything made durable, and any part of the rest.

A kill keeps what the kernel holds in memory, so it never shows a missing fsync. Here the system
calls of one run are recorded and replayed on a model of a disk that keeps no promise but those of
POSIX: the bytes of a file are there after its fsync, a name is there (or gone) after the fsync of
its folder, a new folder's name after that of the folder above it. Everything later may be lost.

For each moment at which something had just become durable, or was about to, these states are made
of what was not:

* all of it lost; and all of it lost but what lies at the places (they are another machine)
* only its first n changes kept, for each n
* each change alone lost, each change alone kept
* for each file whose bytes were not durable: its name kept without them; its last write torn

Renames within a folder are one change (no file system leaves half of one); a rename from one
folder to another may leave both names, never none. What nobody reads after a crash (the log, the
spool, SQLite's index of its WAL) takes part only as a whole.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit import system_calls, tracing
from kit.tracing import Call, Watch

if TYPE_CHECKING:
    from kit.bench import Bench

ALL_LOST = "all lost"
_CREATES, _EMPTIES = 0o100, 0o1000  # O_CREAT, O_TRUNC
_NOT_READ_AGAIN = ("home/log/", "home/spool/", "run.lock", "-shm")  # in paths


@dataclass(frozen=True)
class Change:
    """One change of one file or folder. `needs` must have happened where this one has."""

    number: int
    node: int
    what: str  # bytes: write, cut. names: name, unname, rename
    path: str
    offset: int = 0
    data: bytes = b""
    name: str = ""
    new: str = ""
    target: int = 0  # the file or folder that gets a name
    needs: int = -1

    @property
    def of_bytes(self) -> bool:
        """Whether it changes what is in a file, not how a file is called."""
        return self.what in {"write", "cut"}

    @property
    def alone(self) -> bool:
        """Whether it is worth to be lost or kept all by itself."""
        return not any(part in self.path for part in _NOT_READ_AGAIN)

    def __str__(self) -> str:
        return f"{self.what} {self.path}"


@dataclass
class _Node:
    folder: bool
    data: bytes = b""
    names: dict[str, int] = field(default_factory=dict)


@dataclass
class Disk:
    """The files of a folder as they were, and what a run did with them."""

    nodes: list[_Node] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    durable: list[int] = field(default_factory=list)  # change -> the moment it became so, or -1
    moments: list[int] = field(default_factory=list)  # how many changes there were at each
    _now: list[dict[str, int]] = field(default_factory=list)  # the names, as the run sees them
    _sizes: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> Disk:
        """The files below a folder, all of them durable."""
        disk = cls()
        disk._read(folder)
        return disk

    def _read(self, path: Path) -> int:
        number = self._new(folder=path.is_dir())
        if path.is_dir():
            names = {one.name: self._read(one) for one in sorted(path.iterdir())}
            self.nodes[number].names = names
            self._now[number] = dict(names)
        else:
            self.nodes[number].data = path.read_bytes()
            self._sizes[number] = path.stat().st_size
        return number

    def _new(self, *, folder: bool) -> int:
        self.nodes.append(_Node(folder))
        self._now.append({})
        self._sizes.append(0)
        return len(self.nodes) - 1

    # -- replaying --------------------------------------------------------------------------------

    def replay(self, calls: Sequence[Call]) -> None:
        """Take in the calls of a run, in their order."""
        for call in calls:
            if call.result is None or call.result < 0 or call.path == "socket":
                continue
            if call.name == "syncfs":
                self._make_durable(self.changes)
            elif call.name in system_calls.SYNCS:
                node = self._find(call.path)
                self._make_durable([change for change in self.changes if change.node == node])
            else:
                self._replay(call)

    def _replay(self, call: Call) -> None:
        match call.name:
            case "openat" | "open" | "creat":
                self._open(call)
            case "write" | "pwrite64" | "writev" | "pwritev":
                self._write(call)
            case "ftruncate" | "truncate":
                self._cut(call.path, call.arguments[1])
            case "mkdir" | "mkdirat":
                self._name(call.path, self._new(folder=True))
            case "unlink" | "unlinkat" | "rmdir":
                self._unname(call.path)
            case "rename" | "renameat" | "renameat2":
                self._rename(call.path, call.target)
            case "link" | "linkat":
                linked = self._find(call.path)
                assert linked is not None, call.path
                self._name(call.target, linked)
            case "symlink" | "symlinkat" | "fallocate" | "copy_file_range":
                raise AssertionError(f"the model does not know {call.name}")

    def _open(self, call: Call) -> None:
        flags = call.arguments[1 if call.name == "open" else 2]
        found = self._find(call.path)
        if found is None and flags & _CREATES:
            self._name(call.path, self._new(folder=False))
        elif found is not None and flags & _EMPTIES and self._sizes[found]:
            self._cut(call.path, 0)

    def _write(self, call: Call) -> None:
        node = self._find(call.path)
        if node is None:  # its name is gone already, and so are its bytes
            return
        data = call.data[: call.result]
        offset = self._sizes[node] if call.offset < 0 else call.offset
        self._sizes[node] = max(self._sizes[node], offset + len(data))
        self._add(node, "write", call.path, offset=offset, data=data)

    def _cut(self, path: str, size: int) -> None:
        node = self._find(path)
        if node is not None and self._sizes[node] != size:
            self._sizes[node] = size
            self._add(node, "cut", path, offset=size)

    def _name(self, path: str, target: int) -> int:
        folder, name = self._at(path)
        self._now[folder][name] = target
        return self._add(folder, "name", path, name=name, target=target)

    def _unname(self, path: str, needs: int = -1) -> None:
        folder, name = self._at(path)
        del self._now[folder][name]
        self._add(folder, "unname", path, name=name, needs=needs)

    def _rename(self, path: str, new: str) -> None:
        moved = self._find(path)
        assert moved is not None, path
        (folder, name), (target, new_name) = self._at(path), self._at(new)
        if folder == target:
            del self._now[folder][name]
            self._now[folder][new_name] = moved
            self._add(folder, "rename", new, name=name, new=new_name, target=moved)
        else:
            self._unname(path, needs=self._name(new, moved))

    def _add(self, node: int, what: str, path: str, **facts: int | bytes | str) -> int:
        number = len(self.changes)
        self.changes.append(Change(number, node, what, path, **facts))  # type: ignore[arg-type]
        self.durable.append(-1)
        return number

    def _make_durable(self, changes: Sequence[Change]) -> None:
        news = [change.number for change in changes if self.durable[change.number] < 0]
        if not news:
            return
        for number in news:
            self.durable[number] = len(self.moments)
        self.moments.append(len(self.changes))

    def _find(self, path: str) -> int | None:
        node: int | None = 0
        for part in Path(path).parts:
            if node is None:
                return None
            node = self._now[node].get(part)
        return node

    def _at(self, path: str) -> tuple[int, str]:
        folder = self._find(str(Path(path).parent))
        assert folder is not None, path
        return folder, Path(path).name

    # -- what may be left -------------------------------------------------------------------------

    def states(self, since: int = 0) -> list[State]:
        """Every state that a power cut can leave, by the rules above, each once.

        With `since` those of a cut after so many changes.
        """
        found: dict[tuple[frozenset[int], int, str], State] = {}
        for moment, end, tried in self._times():
            if end < since:
                continue
            safe = frozenset(n for n in range(end) if 0 <= self.durable[n] <= moment)
            over = moment == len(self.moments) - 1 and end == len(self.changes)
            for kept, torn, how in self._choices(safe, end, tried):
                whole = self._legal(kept)
                state = State(len(found), self, whole, torn, f"moment {moment}: {how}", over)
                before = found.setdefault((whole, *torn), state)
                if over and not before.over:
                    found[whole, *torn] = replace(before, over=True)
        return list(found.values())

    def _times(self) -> Iterator[tuple[int, int, list[int]]]:
        """Which moment has passed, how many changes there were, and which are lost or kept alone.

        Right before a moment these are what it makes durable; right after one what was done since
        the two before it; and at the end everything that never became durable.
        """
        ends = [0, *self.moments, len(self.changes)]
        for moment in range(-1, len(self.moments)):
            after, before = ends[moment + 1], ends[moment + 2]
            recent = ends[max(0, moment - 1)]
            yield moment, after, [n for n in self._loose(moment, after) if n >= recent]
            due = [n for n in range(before) if self.durable[n] == moment + 1]
            yield moment, before, due or self._loose(moment, before)

    def _loose(self, moment: int, end: int) -> list[int]:
        return [n for n in range(end) if not 0 <= self.durable[n] <= moment]

    def _choices(
        self, safe: frozenset[int], end: int, tried: Sequence[int]
    ) -> Iterator[tuple[frozenset[int], tuple[int, str], str]]:
        whole = (-1, "")
        loose = [n for n in range(end) if n not in safe]
        everything = safe | set(loose)
        yield safe, whole, ALL_LOST
        there = {n for n in loose if "/server/" in self.changes[n].path}
        yield safe | there, whole, "all lost but at the places"
        for number in tried:
            change = self.changes[number]
            if not change.alone:
                continue
            yield safe | {n for n in loose if n <= number}, whole, f"kept up to {change}"
            yield everything - {number}, whole, f"lost alone: {change}"
            yield safe | {number}, whole, f"kept alone: {change}"
            if change.of_bytes:
                of_it = {n for n in loose if self.changes[n].node == change.node}
                bytes_of_it = {n for n in of_it if self.changes[n].of_bytes}
                yield everything - bytes_of_it, whole, f"bytes lost: {change}"
                if change.what == "write" and number == max(bytes_of_it):
                    yield everything, (number, "half"), f"torn: {change}"
                    yield everything, (number, "zero"), f"zeroed: {change}"

    def _legal(self, kept: frozenset[int]) -> frozenset[int]:
        """Leave out what cannot be there without something that is lost."""
        return frozenset(
            n for n in kept if self.changes[n].needs < 0 or self.changes[n].needs in kept
        )

    def tree(self, kept: frozenset[int], torn: tuple[int, str]) -> dict[str, bytes | None]:
        """The files (and folders: None) that are there when these changes happened."""
        data = {n: bytearray(node.data) for n, node in enumerate(self.nodes) if not node.folder}
        names = {n: dict(node.names) for n, node in enumerate(self.nodes) if node.folder}
        for number in sorted(kept):
            change = self.changes[number]
            if change.of_bytes:
                _apply(data[change.node], change, torn[1] if torn[0] == number else "")
                continue
            there = names[change.node]
            if change.what != "name":
                there.pop(change.name, None)
            if change.what != "unname":
                there[change.new or change.name] = change.target
        return dict(_walk(0, "", names, data))


def _apply(data: bytearray, change: Change, torn: str) -> None:
    if change.what == "cut":
        del data[change.offset :]
        data.extend(bytes(change.offset - len(data)))
        return
    new = change.data
    if torn == "half":
        new = new[: len(new) // 2]
    elif torn == "zero":
        new = bytes(len(new))
    data.extend(bytes(max(0, change.offset - len(data))))
    data[change.offset : change.offset + len(new)] = new


def _walk(
    node: int, path: str, names: dict[int, dict[str, int]], data: dict[int, bytearray]
) -> Iterator[tuple[str, bytes | None]]:
    if node in data:
        yield path, bytes(data[node])
        return
    if path:
        yield path, None
    for name, inner in names[node].items():
        yield from _walk(inner, f"{path}/{name}" if path else name, names, data)


@dataclass(frozen=True)
class State:
    """One of the states: the changes that are there, and one that is there in part."""

    number: int
    disk: Disk
    kept: frozenset[int]
    torn: tuple[int, str]
    how: str
    over: bool  # the command had ended: what it promised must hold

    def __str__(self) -> str:
        return f"{self.number}, {self.how}"

    def files(self) -> dict[str, bytes | None]:
        """The files (and folders: None) of this state."""
        return self.disk.tree(self.kept, self.torn)

    def lay_down(self, base: Path) -> None:
        """Make the folder `base` hold this state, and nothing else."""
        for path in base.iterdir():
            shutil.rmtree(path)
        for name, data in self.files().items():
            path = base / name
            if data is None:
                path.mkdir(mode=0o700)
            elif not name.endswith("-shm"):  # never durable: SQLite makes it anew
                path.write_bytes(data)
                path.chmod(0o600)


_NAMES = system_calls.NAMES - system_calls.READS - system_calls.NETWORK - {"fcntl", "flock"}


def _replay(disk: Disk, work: Callable[[], Any], base: Path, watch: Watch = lambda _: None) -> None:
    """Let something run in a copy, and the disk go through its changes."""
    done = tracing.trace(work, base, watch, names=frozenset(_NAMES), record=True)
    disk.replay(done.calls)


def states_of(bench: Bench, calls: Sequence[Call]) -> list[State]:
    """Every state that a power cut can leave of a scenario's command that made these calls."""
    with bench.copy("before") as base:
        disk = Disk.of(base)
    disk.replay(calls)
    return disk.states()


def states_after_a_kill(bench: Bench, name: str, watch: Watch) -> list[State]:
    """What a power cut can leave while a run makes good what a killed one left.

    Only those in which everything is lost that can be: what a run took for granted shows there.
    """
    with bench.copy(f"killed-{name}") as base:
        disk = Disk.of(base)
        _replay(disk, bench.command(base), base, watch)
        before = len(disk.changes)
        _replay(disk, bench.recovery(base), base)
    return [one for one in disk.states(before) if one.how.endswith(ALL_LOST)]
