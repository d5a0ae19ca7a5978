"""Uploads: files go up under a half-written name and get their own when all is there.

Each upload is a generator that gives the number of the request whose answer it needs next.
`run` keeps many of them under way on one connection, so that a round trip, or a disk's fsync, is
waited for once for all and not once for each. What is rare is done on the spot, one after the
other: answers to the others are kept by the client meanwhile.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from adapters.places import sftp_pipeline as pipeline
from adapters.places.abilities import Way
from adapters.places.errors import NoSpace, NotRegular, PlaceError, WriteFailed
from adapters.places.names import Name
from adapters.places.place import part_name
from adapters.places.sftp_client import (
    FSYNC,
    POSIX_RENAME,
    Client,
    done,
    facts_of,
    handle_of,
)
from adapters.places.sftp_link import IN_ORDER, meaning
from adapters.places.sftp_look import Look
from adapters.places.sftp_wire import (
    Attributes,
    Code,
    Flag,
    Kind,
    Refusal,
    Reply,
    mode_only,
    string,
    u32,
    u64,
)
from adapters.places.source import Source, opened

FILE_MODE = 0o600
FOLDER_MODE = 0o700
ASK_FOR_SPACE = 1024 * 1024  # bytes from which one more question costs nothing beside the transfer
RESUME_FROM = 1024 * 1024  # bytes of a half-written file from which reading it back pays
AT_ONCE = 48  # files under way: below every server's limit of open handles that we know of
AT_ONCE_BYTES = 8 * 1024 * 1024  # of these files together, so that memory stays bounded

Steps = Generator[int, Reply, None]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be put: its name and its bytes, as a file of this machine or in memory."""

    name: Name
    source: Path | bytes

    @property
    def size(self) -> int:
        """Bytes to send; 0 where the file is not there, which opening it will tell."""
        if isinstance(self.source, bytes):
            return len(self.source)
        with suppress(OSError):
            return self.source.stat().st_size
        return 0


@dataclass(slots=True)
class _Active:
    """An upload that waits for an answer."""

    job: Job
    steps: Steps
    number: int


def run(
    client: Client, jobs: Iterable[Job], start: Callable[[Job], Steps]
) -> Iterator[tuple[Job, PlaceError | None]]:
    """Carry out uploads, several at once; give each as it ends, with what went wrong with it.

    Raises what makes the connection useless; of the jobs not given by then nothing is known.
    """
    active: deque[_Active] = deque()
    waiting = deque[Job]()
    source = iter(jobs)
    try:
        while True:
            while (job := waiting.popleft() if waiting else next(source, None)) is not None:
                if not _fits(job, active):
                    waiting.appendleft(job)
                    break
                steps = start(job)
                ended, problem, number = _go_on(job, partial(next, steps))
                if ended:
                    yield job, problem
                else:
                    active.append(_Active(job, steps, number))
            if not active:
                return
            one = active.popleft()
            reply = client.answer(one.number)
            ended, problem, number = _go_on(one.job, partial(one.steps.send, reply))
            if ended:
                yield one.job, problem
            else:
                one.number = number
                active.append(one)
    finally:
        for one in active:
            one.steps.close()


def _fits(job: Job, active: deque[_Active]) -> bool:
    """Whether one more may be under way; never two of one name."""
    if not active:
        return True
    together = sum(one.job.size for one in active) + job.size
    return (
        len(active) < AT_ONCE
        and together <= AT_ONCE_BYTES
        and all(one.job.name != job.name for one in active)
    )


def _go_on(job: Job, step: Callable[[], int]) -> tuple[bool, PlaceError | None, int]:
    """Take one step; say whether the upload ended, how, and else which answer it waits for."""
    try:
        return False, None, step()
    except StopIteration:
        return True, None, 0
    except Refusal as refusal:
        problem = meaning(refusal, str(job.name), writing=True)
        problem.__cause__ = refusal
        return True, problem, 0
    except IN_ORDER as problem:
        return True, problem, 0


class Uploads:
    """How files get to one server, in the way that was picked for it."""

    def __init__(self, client: Client, look: Look, way: Way) -> None:
        self._client = client
        self._look = look
        self._way = way
        self._request = client.max_write
        if way.request_bytes:
            self._request = min(self._request, way.request_bytes)

    def upload(self, job: Job) -> Steps:
        """Put one file: look, write the half-written form, fsync, check its size, rename."""
        with opened(job.source) as given:
            name, part = job.name, part_name(job.name, hidden=self._way.hidden)
            there, left = yield from self._both(name, part)
            if there is not None and self._look.same(name, there, given):
                return
            try:
                yield from self._send(part, left, given)
                yield from self._publish(part, name, given)
            except (Refusal, *IN_ORDER):
                with suppress(Refusal):
                    self._client.remove(self._path(part))
                raise

    def _path(self, name: Name) -> bytes:
        return self._look.path(name.parts)

    def _both(
        self, name: Name, part: Name
    ) -> Generator[int, Reply, tuple[Attributes | None, Attributes | None]]:
        """Look at the final and the half-written name at once.

        The second is looked for before anything is opened, because some servers (rclone) take
        O_EXCL and ignore it: another name of somebody's file would be written through.
        """
        numbers = [self._client.begin(Kind.LSTAT, string(self._path(one))) for one in (name, part)]
        first = yield numbers[0]
        second = yield numbers[1]
        return self._look.checked(name, first), facts_of(second)

    # -- the half-written file --------------------------------------------------------------------

    def _send(self, part: Name, left: Attributes | None, given: Source) -> Steps:
        """Put all the bytes under the half-written name, on the server's disk, and make sure."""
        self._ask_for_space(part, given.size)
        start = self._usable(part, left, given)
        if start:
            handle = self._client.open(self._path(part), Flag.WRITE)
        else:
            handle = yield from self._create(part, left)
        try:
            yield from writing(
                self._client,
                handle,
                given.blocks(self._request, start=start),
                start,
                pipeline.depth(self._request),
            )
            yield from self._sync(handle, given.size)
        except (Refusal, WriteFailed) as error:
            with suppress(Refusal):
                self._client.close(handle)
            if isinstance(error, Refusal):
                self._ask_for_space(part, given.size)  # a full disk says only "failure"
            raise
        done((yield self._client.begin(Kind.CLOSE, string(handle))))
        number = self._client.begin(Kind.LSTAT, string(self._path(part)))
        facts = facts_of((yield number))
        if facts is None or facts.size != given.size:
            found = "nothing" if facts is None else f"{facts.size} bytes"
            raise WriteFailed(
                f"{str(part)!r}: {given.size} bytes were sent and acknowledged, the server has "
                f"{found}",
                hint="the server's disk or quota may be full; try again",
            )

    def _usable(self, part: Name, left: Attributes | None, given: Source) -> int:
        """Give how many bytes of a half-written file can stay: all of them, or none.

        They are read back and compared, every one: a file that somebody changed, or that is not
        of these bytes, is written anew.
        """
        if left is None or not left.regular or not self._way.resume:
            return 0
        size = left.size or 0
        if not RESUME_FROM <= size <= given.size:
            return 0
        sink = _Comparing(given)
        try:
            self._look.fetch(part, cast("BinaryIO", sink), limit=given.size)
        except (Refusal, *IN_ORDER):
            return 0
        return size if sink.same and sink.size == size else 0

    def _create(self, part: Name, left: Attributes | None) -> Generator[int, Reply, bytes]:
        """Open the half-written file new; remove what a killed run left, make missing folders."""
        path = self._path(part)
        if left is not None:
            self._client.remove(path)
        flags = Flag.WRITE | Flag.CREATE | Flag.EXCLUSIVE | Flag.TRUNCATE
        number = self._client.begin(Kind.OPEN, string(path), u32(flags), mode_only(FILE_MODE))
        reply = yield number
        try:
            return handle_of(reply)
        except Refusal as refusal:
            # Where a folder is missing, servers say "no such file", or only "failure" (proftpd).
            if refusal.code not in {Code.NO_SUCH_FILE, Code.FAILURE} or not part.folder:
                raise
        self.make_folders(part.folder)
        return self._client.open(path, flags, mode=FILE_MODE)

    def _sync(self, handle: bytes, size: int) -> Steps:
        if not self._way.sync or FSYNC not in self._client.extensions:
            return
        if size > ASK_FOR_SPACE:  # its answer may take longer than others
            self._client.sync(handle, size)
            return
        number = self._client.begin(Kind.EXTENDED, string(FSYNC), string(handle))
        done((yield number))

    def make_folders(self, folder: tuple[str, ...]) -> None:
        """Make the folders of a name that are missing. Raises NotRegular, Refusal."""
        for depth in range(1, len(folder) + 1):
            path = self._look.path(folder[:depth])
            facts = self._client.stat(path)
            if facts is None:
                try:
                    self._client.make_folder(path, FOLDER_MODE)
                except Refusal:
                    if self._client.stat(path) is None:  # nobody else made it meanwhile
                        raise
            elif not facts.folder:
                raise NotRegular(f"{'/'.join(folder[:depth])!r} is a file, not a folder")

    def _ask_for_space(self, part: Name, size: int) -> None:
        if size < ASK_FOR_SPACE:
            return
        free = None
        with suppress(Refusal):
            free = self._client.free_bytes(self._look.path(part.folder))
        if free is not None and free < size:
            raise NoSpace(
                f"the server has {free} bytes left, {size} are needed",
                hint="the partner must make space; nothing is visible under the name",
            )

    # -- the final name ---------------------------------------------------------------------------

    def _publish(self, part: Name, name: Name, given: Source) -> Steps:
        """Rename to the final name. When that fails, look why: someone may have been quicker."""
        if self._way.look_again:
            number = self._client.begin(Kind.LSTAT, string(self._path(name)))
            there = self._look.checked(name, (yield number))
            if there is not None and self._look.same(name, there, given):
                self._client.remove(self._path(part))
                return
        try:
            done((yield self._begin_rename(part, name)))
        except Refusal:
            there = self._look.facts(name)
            if there is None or not self._look.same(name, there, given):
                raise
            self._client.remove(self._path(part))

    def _begin_rename(self, old: Name, new: Name) -> int:
        paths = string(self._path(old)), string(self._path(new))
        if self._way.posix:
            return self._client.begin(Kind.EXTENDED, string(POSIX_RENAME), *paths)
        return self._client.begin(Kind.RENAME, *paths)

    def rename(self, old: Name, new: Name) -> None:
        """Rename a file, into a new folder if need be."""
        try:
            done(self._client.answer(self._begin_rename(old, new)))
        except Refusal:
            if not new.folder:
                raise
            self.make_folders(new.folder)
            done(self._client.answer(self._begin_rename(old, new)))


def writing(client: Client, handle: bytes, blocks: Iterable[bytes], at: int, depth: int) -> Steps:
    """Write blocks one after the other from byte `at` on, `depth` of them under way at once.

    Ends only when the server has said OK to every one. Raises the first Refusal, after the answers
    to all that were under way have come.
    """
    under_way: deque[int] = deque()
    try:
        for block in blocks:
            under_way.append(client.begin(Kind.WRITE, string(handle), u64(at), string(block)))
            at += len(block)
            if len(under_way) >= depth:
                done((yield under_way.popleft()))
        while under_way:
            done((yield under_way.popleft()))
    finally:
        with suppress(PlaceError):  # a connection that is gone gives no more answers
            for number in under_way:
                client.answer(number)


class _Comparing:
    """Takes bytes and compares them with those of a source, from its start."""

    def __init__(self, given: Source) -> None:
        given.stream.seek(0)
        self._stream = given.stream
        self.same = True
        self.size = 0

    def write(self, data: bytes) -> int:
        self.same = self.same and self._stream.read(len(data)) == data
        self.size += len(data)
        return len(data)


__all__ = ["FILE_MODE", "FOLDER_MODE", "Job", "Uploads", "run", "writing"]
