"""Uploads: files go up under a half-written name and get their own when all is there.

Each upload is a generator that gives the number of the request whose answer it needs next.
`run` keeps many of them under way on one connection, so that a round trip, or a disk's fsync, is
waited for once for all and not once for each. What is rare is done on the spot, one after the
other: answers to the others are kept by the client meanwhile.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
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
LANES = 6  # conversations on one connection: disks take the fsyncs of several at once
AT_ONCE = 96  # files under way: below every server's limit of open handles that we know of
AT_ONCE_BYTES = 8 * 1024 * 1024  # of these files together, so that memory stays bounded

Awaited = tuple[Client, int]  # a request by its number, and whom it was asked of
Steps = Generator[Awaited | None, Reply, None]  # None: ask again, no answer is waited for
_NOTHING = Reply(0, 0, b"")
_NO_JOB: tuple[None, int] = (None, 0)


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be put: its name and its bytes, as a file of this machine or in memory.

    `number` counts from 0 within one `run`: files get their names in this order.
    """

    name: Name
    source: Path | bytes
    number: int = 0

    @property
    def size(self) -> int:
        """Bytes to send; 0 where the file is not there, which opening it will tell."""
        if isinstance(self.source, bytes):
            return len(self.source)
        with suppress(OSError):
            return self.source.stat().st_size
        return 0


class Order:
    """Whose turn it is to get its final name: a reader must not see the second before the first.

    A turn ends when the rename was asked for, not when it was answered, which would cost a round
    trip for each file.
    """

    def __init__(self) -> None:
        self._next = 0
        self._early: set[int] = set()

    def is_turn(self, number: int) -> bool:
        """Whether everybody before has had its turn."""
        return number <= self._next

    def had(self, number: int) -> None:
        """Note that one asked for its name, or never will."""
        self._early.add(number)
        while self._next in self._early:
            self._early.remove(self._next)
            self._next += 1


@dataclass(slots=True)
class _Active:
    """An upload that waits for an answer."""

    job: Job
    size: int
    lane: Uploads
    steps: Steps
    awaited: Awaited | None


class _UnderWay:
    """The uploads under way, in the order in which their answers are waited for."""

    def __init__(self) -> None:
        self.turns: deque[_Active] = deque()
        self._bytes = 0
        self._names: set[Name] = set()

    def fits(self, job: Job, size: int) -> bool:
        """Whether one more may be under way; never two of one name."""
        if not self.turns:
            return True
        return (
            len(self.turns) < AT_ONCE
            and self._bytes + size <= AT_ONCE_BYTES
            and job.name not in self._names
        )

    def add(self, one: _Active) -> None:
        """Take one more."""
        self.turns.append(one)
        self._bytes += one.size
        self._names.add(one.job.name)

    def next(self) -> _Active:
        """Give the one whose answer comes first."""
        one = self.turns.popleft()
        self._bytes -= one.size
        self._names.discard(one.job.name)
        return one


def run(
    lanes: Sequence[Uploads], jobs: Iterable[Job], order: Order
) -> Iterator[tuple[Job, PlaceError | None]]:
    """Carry out uploads, several at once; give each as it ends, with what went wrong with it.

    Raises what makes the connection useless; of the jobs not given by then nothing is known.
    """
    under_way = _UnderWay()
    load = dict.fromkeys(lanes, 0)
    source = ((job, job.size) for job in jobs)
    job, size = next(source, _NO_JOB)
    try:
        while True:
            while job is not None and under_way.fits(job, size):
                lane = min(lanes, key=load.__getitem__)
                steps = lane.upload(job)
                ended, problem, awaited = _go_on(job, partial(next, steps))
                if ended:
                    order.had(job.number)
                    yield job, problem
                else:
                    load[lane] += 1
                    under_way.add(_Active(job, size, lane, steps, awaited))
                job, size = next(source, _NO_JOB)
            if not under_way.turns:
                return
            one = under_way.next()
            reply = _NOTHING if one.awaited is None else one.awaited[0].answer(one.awaited[1])
            ended, problem, one.awaited = _go_on(one.job, partial(one.steps.send, reply))
            if ended:
                load[one.lane] -= 1
                order.had(one.job.number)
                yield one.job, problem
            else:
                under_way.add(one)
    finally:
        for one in under_way.turns:
            one.steps.close()


def _go_on(
    job: Job, step: Callable[[], Awaited | None]
) -> tuple[bool, PlaceError | None, Awaited | None]:
    """Take one step; say whether the upload ended, how, and else which answer it waits for."""
    try:
        return False, None, step()
    except StopIteration:
        return True, None, None
    except Refusal as refusal:
        problem = meaning(refusal, str(job.name), writing=True)
        problem.__cause__ = refusal
        return True, problem, None
    except IN_ORDER as problem:
        return True, problem, None


class Uploads:
    """How files get to one server, in the way that was picked for it.

    Bytes go over `client`. Names are given over `first`, the same for all clients of a connection,
    because a server keeps the order of what one of them asks, and of nothing else.
    """

    def __init__(self, client: Client, look: Look, way: Way, first: Client, order: Order) -> None:
        self._client = client
        self._first = first
        self._look = look
        self._way = way
        self._order = order
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
                yield from self._publish(job, part, given)
            except (Refusal, *IN_ORDER):
                with suppress(Refusal):
                    self._client.remove(self._path(part))
                raise

    def _ask(self, kind: Kind, *fields: bytes) -> Awaited:
        return self._client, self._client.begin(kind, *fields)

    def _path(self, name: Name) -> bytes:
        return self._look.path(name.parts)

    def _both(
        self, name: Name, part: Name
    ) -> Generator[Awaited | None, Reply, tuple[Attributes | None, Attributes | None]]:
        """Look at the final and the half-written name at once.

        The second is looked for before anything is opened, because some servers (rclone) take
        O_EXCL and ignore it: another name of somebody's file would be written through.
        """
        asked = [self._ask(Kind.LSTAT, string(self._path(one))) for one in (name, part)]
        first = yield asked[0]
        second = yield asked[1]
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
        done((yield self._ask(Kind.CLOSE, string(handle))))
        facts = facts_of((yield self._ask(Kind.LSTAT, string(self._path(part)))))
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

    def _create(
        self, part: Name, left: Attributes | None
    ) -> Generator[Awaited | None, Reply, bytes]:
        """Open the half-written file new; remove what a killed run left, make missing folders."""
        path = self._path(part)
        if left is not None:
            self._client.remove(path)
        flags = Flag.WRITE | Flag.CREATE | Flag.EXCLUSIVE | Flag.TRUNCATE
        reply = yield self._ask(Kind.OPEN, string(path), u32(flags), mode_only(FILE_MODE))
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
        done((yield self._ask(Kind.EXTENDED, string(FSYNC), string(handle))))

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

    def _publish(self, job: Job, part: Name, given: Source) -> Steps:
        """Rename to the final name. When that fails, look why: someone may have been quicker."""
        name = job.name
        while not self._order.is_turn(job.number):
            yield None
        if self._way.look_again:
            number = self._first.begin(Kind.LSTAT, string(self._path(name)))
            there = self._look.checked(name, (yield self._first, number))
            if there is not None and self._look.same(name, there, given):
                self._client.remove(self._path(part))
                return
        number = self._begin_rename(part, name)
        self._order.had(job.number)
        try:
            done((yield self._first, number))
        except Refusal:
            there = self._look.facts(name)
            if there is None or not self._look.same(name, there, given):
                raise
            self._client.remove(self._path(part))

    def _begin_rename(self, old: Name, new: Name) -> int:
        paths = string(self._path(old)), string(self._path(new))
        if self._way.posix:
            return self._first.begin(Kind.EXTENDED, string(POSIX_RENAME), *paths)
        return self._first.begin(Kind.RENAME, *paths)

    def rename(self, old: Name, new: Name) -> None:
        """Rename a file, into a new folder if need be."""
        try:
            done(self._first.answer(self._begin_rename(old, new)))
        except Refusal:
            if not new.folder:
                raise
            self.make_folders(new.folder)
            done(self._first.answer(self._begin_rename(old, new)))


def writing(client: Client, handle: bytes, blocks: Iterable[bytes], at: int, depth: int) -> Steps:
    """Write blocks one after the other from byte `at` on, `depth` of them under way at once.

    Ends only when the server has said OK to every one. Raises the first Refusal, after the answers
    to all that were under way have come.
    """
    under_way: deque[int] = deque()
    pace = pipeline.Pace(client.patience)
    try:
        for block in blocks:
            under_way.append(client.begin(Kind.WRITE, string(handle), u64(at), string(block)))
            at += len(block)
            if len(under_way) >= depth:
                done((yield client, under_way.popleft()))
                pace.moved(len(block))
        while under_way:
            done((yield client, under_way.popleft()))
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
