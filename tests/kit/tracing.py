"""A forked child whose system calls are seen, and can be changed, one by one, before they happen.

The kernel stops the child before each call of a chosen set (seccomp), and tells us (ptrace); what
works on files below a folder, or on a socket of the network, is a point: counted, and at the
caller's will the process is killed there, the call fails with an error of the disk, or writes less
than it was asked to. Nothing of the child knows. Threads are followed.

Linux on x86-64 alone: the registers differ elsewhere.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import os
import platform
import signal
import socket
import struct
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kit import system_calls
from kit.system_calls import Kind

_TRACEME, _PEEKUSER, _CONT, _GETREGS, _SETREGS = 0, 3, 7, 12, 13
_SYSCALL, _SETOPTIONS = 24, 0x4200
_OPTIONS = 0x100000 | 0x80 | 0x10 | 0x8 | 0x4 | 0x2 | 0x1  # EXITKILL … TRACESYSGOOD
_SECCOMP_EVENT = signal.SIGTRAP | 7 << 8
_SYSCALL_STOP = signal.SIGTRAP | 0x80
_ALL = 0x40000000  # __WALL: threads too
_RAX, _RDX, _ORIG_RAX = 10, 12, 15
_ARGUMENTS = (14, 13, 12, 7, 9, 8)  # rdi rsi rdx r10 r8 r9
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_PIDFD_GETFD = 438
_PAGE = 4096

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_libc.ptrace.restype = ctypes.c_long


class _Registers(ctypes.Structure):
    _fields_ = (("all", ctypes.c_ulonglong * 27),)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


@dataclass(frozen=True)
class Call:
    """One call that is about to happen, or has happened.

    `path` is what it works on: below the traced folder as a relative path, or "socket".
    """

    name: str
    path: str
    arguments: tuple[int, ...]
    target: str = ""  # of rename and link
    data: bytes = b""  # of writes, where they are asked for
    offset: int = -1  # of writes, where they are asked for; -1 at the end
    result: int | None = None  # where results are asked for

    def __str__(self) -> str:
        to = f" -> {self.target}" if self.target else ""
        return f"{self.name} {self.path}{to}"

    @property
    def changes(self) -> bool:
        """Whether it changes or locks something, makes it durable, or uses the network."""
        if self.path == "socket":
            return self.name != "close"
        if self.name in {"open", "openat"}:
            flags = self.arguments[1 if self.name == "open" else 2]
            return bool(flags & system_calls.OPENS_WITH_A_CHANGE)
        if self.name == "fcntl":
            return self.arguments[1] in system_calls.LOCKS
        return self.name not in system_calls.READS | {"close"}


@dataclass(frozen=True)
class Kill:
    """End the process before the call."""


@dataclass(frozen=True)
class Fail:
    """Let the call fail with an error number, without happening."""

    error: int


@dataclass(frozen=True)
class Shorten:
    """Let the call write half of what it was asked to: at least one byte, never all."""


@dataclass(frozen=True)
class Reset:
    """Lose the connection: the call fails, and from then on the socket is cut at both ends."""


Action = Kill | Fail | Shorten | Reset
Watch = Callable[[Call], Action | None]  # sees every call before it happens, in order


@dataclass
class Traced:
    """How a traced child ended."""

    killed: bool = False
    answer: Any = None
    calls: list[Call] = field(default_factory=list)


def trace(
    work: Callable[[], Any],
    below: Path,
    watch: Watch,
    *,
    names: frozenset[str] = system_calls.NAMES,
    record: bool = False,
) -> Traced:
    """Run `work` in a child; `watch` is asked before each call on a file below a folder or on a
    socket. With `record` the calls are given with data and results, in the order they were made.

    Raises:
        AssertionError: the child failed by itself, or this machine cannot do it.
    """
    assert platform.machine() == system_calls.ARCHITECTURE, "system calls are traced on x86-64"
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_traced(work, writing, names)
    os.close(writing)
    tracer = _Tracer(child, str(below.resolve()), watch, record=record)
    try:
        tracer.follow()
    finally:
        with open(reading, "rb") as source:
            told = source.read()
    if tracer.killed:
        return Traced(killed=True, calls=tracer.calls)
    answer = json.loads(told) if told else {"error": f"the child ended with {tracer.status}"}
    if "error" in answer:
        raise AssertionError(answer["error"])
    return Traced(answer=answer["value"], calls=tracer.calls)


def in_a_child(work: Callable[[], Any]) -> Any:
    """What `work` gives in a child of this process that nobody looks at.

    Raises:
        AssertionError: it failed; with its trace.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _tell(work, writing)
    os.close(writing)
    with open(reading, "rb") as source:
        told = source.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    answer = json.loads(told) if told else {"error": f"the child ended with {status}"}
    if "error" in answer:
        raise AssertionError(answer["error"])
    return answer["value"]


def _be_traced(work: Callable[[], Any], writing: int, names: frozenset[str]) -> None:
    program = _program(names)
    _ptrace(_TRACEME, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    _libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if _libc.prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0):
        os._exit(1)
    _tell(work, writing)


def _tell(work: Callable[[], Any], writing: int) -> None:
    try:
        answer = {"value": work()}
    except BaseException:  # noqa: BLE001 - everything is told to the parent
        answer = {"error": traceback.format_exc(limit=-4)}
    with open(writing, "wb", closefd=False) as sink:
        sink.write(json.dumps(answer).encode())
    os._exit(0)


def _program(names: frozenset[str]) -> _Program:
    """A filter of the kernel: stop at these calls, let all others pass."""
    numbers = sorted(system_calls.NUMBERS[name] for name in names)
    load, equal, give = 0x20, 0x15, 0x06
    trace, allow = 0x7FF00000, 0x7FFF0000
    lines = [(load, 0, 0, 4), (equal, 1, 0, system_calls.AUDIT_ARCHITECTURE), (give, 0, 0, allow)]
    lines.append((load, 0, 0, 0))
    for place, number in enumerate(numbers):
        lines.append((equal, len(numbers) - place, 0, number))
    lines += [(give, 0, 0, allow), (give, 0, 0, trace)]
    code = b"".join(struct.pack("HBBI", *line) for line in lines)
    program = _Program(len(lines), 0)
    program.kept = ctypes.create_string_buffer(code, len(code))
    program.filter = ctypes.addressof(program.kept)
    return program


class _Tracer:
    """The parent's side: answers every stop of the child and its threads."""

    def __init__(self, child: int, below: str, watch: Watch, *, record: bool) -> None:
        self.killed, self.status = False, 0
        self.calls: list[Call] = []
        self._child, self._below, self._watch, self._record = child, below, watch, record
        self._threads: set[int] = set()
        self._open: dict[int, int] = {}  # thread -> place in `calls` whose result is awaited
        self._memory = -1

    def follow(self) -> None:
        """Until the child has ended."""
        os.waitpid(self._child, _ALL)
        self._threads.add(self._child)
        _ptrace(_SETOPTIONS, self._child, data=_OPTIONS)
        self._memory = os.open(f"/proc/{self._child}/mem", os.O_RDWR | os.O_CLOEXEC)
        try:
            _ptrace(_CONT, self._child)
            while self._one_stop():
                pass
        finally:
            os.close(self._memory)

    def _one_stop(self) -> bool:
        thread, status = os.waitpid(-1, _ALL)
        if not os.WIFSTOPPED(status):
            self._threads.discard(thread)
            if thread != self._child:
                return True
            self.status = os.waitstatus_to_exitcode(status)
            return False
        how, stopped = _CONT, status >> 8
        sent = 0
        if stopped == _SECCOMP_EVENT:
            how = self._before(thread)
        elif stopped == _SYSCALL_STOP:
            self._after(thread)
        elif stopped >> 8 == 0 and (stopped != signal.SIGSTOP or thread in self._threads):
            sent = stopped
        self._threads.add(thread)
        _ptrace(how, thread, data=sent)
        return True

    def _before(self, thread: int) -> int:
        registers = _Registers()
        _ptrace(_GETREGS, thread, data=ctypes.addressof(registers))
        kind = system_calls.KINDS[registers.all[_ORIG_RAX]]
        call = self._read(thread, kind, tuple(registers.all[at] for at in _ARGUMENTS))
        if call is None:
            return _CONT
        action = self._watch(call)
        if isinstance(action, Kill):
            self.killed = True
            os.kill(self._child, signal.SIGKILL)
            return _CONT  # nothing can be asked of it any more
        if isinstance(action, Fail):
            return _fail(thread, registers, action.error)
        if isinstance(action, Reset):
            self._cut(call.arguments[0])
            return _fail(thread, registers, errno.ECONNRESET)
        if isinstance(action, Shorten):
            self._shorten(thread, kind, registers)
        if not self._record:
            return _CONT
        self._open[thread] = len(self.calls)
        self.calls.append(self._with_data(thread, call))
        return _SYSCALL

    def _after(self, thread: int) -> None:
        place = self._open.pop(thread, None)
        if place is None:
            return
        registers = _Registers()
        _ptrace(_GETREGS, thread, data=ctypes.addressof(registers))
        result = ctypes.c_longlong(registers.all[_RAX]).value
        self.calls[place] = replace(self.calls[place], result=result)

    def _cut(self, descriptor: int) -> None:
        """Shut a socket of the child down: waiting for it ends then, as after a real reset."""
        process = os.pidfd_open(self._child)
        try:
            found = _libc.syscall(_PIDFD_GETFD, process, descriptor, 0)
        finally:
            os.close(process)
        assert found >= 0, "this kernel hands out no descriptors of other processes"
        with socket.socket(fileno=found) as connection, contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)

    def _read(self, thread: int, kind: Kind, arguments: tuple[int, ...]) -> Call | None:
        if kind.named == "open":
            path = self._opened(thread, arguments[kind.path])
        else:
            path = self._named(thread, arguments, kind.path, kind.folder)
        if path is None:
            return None
        target = ""
        if kind.target is not None:
            target = self._named(thread, arguments, kind.target, kind.target_folder) or ""
        return Call(kind.name, path, arguments, target)

    def _opened(self, thread: int, descriptor: int) -> str | None:
        try:
            path = str(Path(f"/proc/{thread}/fd/{descriptor & 0xFFFFFFFF}").readlink())
        except OSError:
            return None
        if path.startswith("socket:"):
            return "socket"
        return self._relative(path)

    def _named(
        self, thread: int, arguments: tuple[int, ...], at: int, folder: int | None
    ) -> str | None:
        name = os.fsdecode(self._text(arguments[at]))
        if not name.startswith("/"):
            base = "cwd"
            if folder is not None:
                descriptor = arguments[folder] & 0xFFFFFFFF
                if descriptor != system_calls.AT_WORKING_FOLDER:
                    base = f"fd/{descriptor}"
            try:
                name = f"{Path(f'/proc/{thread}/{base}').readlink()}/{name}"
            except OSError:
                return None
        return self._relative(os.path.normpath(name))

    def _relative(self, path: str) -> str | None:
        if path == self._below:
            return "."
        if path.startswith(f"{self._below}/"):
            return path[len(self._below) + 1 :]
        return None

    def _text(self, address: int) -> bytes:
        found = b""
        while b"\0" not in found:
            here = address + len(found)
            try:
                more = os.pread(self._memory, _PAGE - here % _PAGE, here)
            except OSError:
                return b""
            if not more:
                break
            found += more
        return found.split(b"\0", 1)[0]

    def _with_data(self, thread: int, call: Call) -> Call:
        if call.name not in system_calls.WRITES or call.path == "socket":
            return call
        _, address, length, offset, *_ = call.arguments
        if call.name in {"writev", "pwritev"}:
            parts = struct.iter_unpack("QQ", os.pread(self._memory, 16 * length, address))
            data = b"".join(os.pread(self._memory, size, start) for start, size in parts)
        else:
            data = os.pread(self._memory, length, address)
        if call.name in {"write", "writev"}:
            offset = self._position(thread, call.arguments[0])
        return replace(call, data=data, offset=offset)

    def _position(self, thread: int, descriptor: int) -> int:
        text = Path(f"/proc/{thread}/fdinfo/{descriptor & 0xFFFFFFFF}").read_text(encoding="ascii")
        facts = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
        return -1 if int(facts["flags"], 8) & os.O_APPEND else int(facts["pos"])

    def _shorten(self, thread: int, kind: Kind, registers: _Registers) -> None:
        assert kind.name in system_calls.WRITES, kind.name
        if kind.name in {"writev", "pwritev", "sendmsg"}:
            return
        registers.all[_RDX] = max(1, registers.all[_RDX] // 2)
        _ptrace(_SETREGS, thread, data=ctypes.addressof(registers))


def _fail(thread: int, registers: _Registers, error: int) -> int:
    registers.all[_ORIG_RAX] = 2**64 - 1  # no call; what is in rax is what it gives
    registers.all[_RAX] = 2**64 - error
    _ptrace(_SETREGS, thread, data=ctypes.addressof(registers))
    return _CONT


def _ptrace(request: int, process: int, *, address: int = 0, data: int = 0) -> int:
    found = _libc.ptrace(request, process, address, data)
    if found == -1 and ctypes.get_errno() != errno.ESRCH:  # gone meanwhile: waitpid will tell
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), f"ptrace {request}")
    return int(found)
