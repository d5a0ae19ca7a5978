"""SftpPlace: a folder on a partner's SFTP server, which may be full, slow, gone or lying."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from adapters.places import sftp_pipeline as pipeline
from adapters.places.errors import (
    AlreadyThere,
    NoSpace,
    NotFound,
    NotRegular,
    PlaceError,
    Refused,
    TooLarge,
    Unreachable,
    WriteFailed,
)
from adapters.places.names import Name, check, check_folder
from adapters.places.place import MAX_ENTRIES, Found, Listing, part_name
from adapters.places.sftp_client import Client
from adapters.places.sftp_session import Session, SftpSettings
from adapters.places.sftp_wire import Attributes, Code, Flag, Refusal
from adapters.places.source import Source, opened

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path
    from types import TracebackType

FILE_MODE = 0o600
FOLDER_MODE = 0o700
ASK_FOR_SPACE = 1024 * 1024  # bytes from which one more question costs nothing beside the transfer
# After these the connection is in order: the server answered all that it was asked.
_IN_ORDER = (AlreadyThere, NoSpace, NotFound, NotRegular, Refused, TooLarge, WriteFailed)


class SftpPlace:
    """Files on a server. Connects at first use; after a lost connection the next use connects."""

    def __init__(self, settings: SftpSettings) -> None:
        self.settings = settings
        self._session: Session | None = None
        self._client: Client | None = None

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the regular files of a folder."""
        path = self._path(check_folder(folder))
        with self._talking(folder or "the top folder") as client:
            try:
                with closing(_found(client, path)) as found:
                    return Listing.of(found, folder=folder, limit=limit)
            except Refusal as refusal:
                facts = client.lstat(path)
                if facts is None:
                    return Listing.of((), folder=folder, limit=limit)
                if facts.folder:
                    raise
                raise NotRegular(f"{folder!r} is not a folder") from refusal

    def read(self, name: str, sink: BinaryIO, *, limit: int) -> int:
        """Copy a file into `sink`: exactly as long as the server announced."""
        checked = check(name)
        with self._talking(name) as client:
            if self._facts(client, checked) is None:
                raise NotFound(f"no file {name!r}")
            return self._fetch(client, checked, sink, limit=limit)

    def write(self, name: str, source: Path | bytes) -> None:
        """Write `.<name>.part`, fsync where the server can, check its size, rename."""
        checked = check(name)
        with opened(source) as given, self._talking(name, writing=True) as client:
            if self._holds(client, checked, given):
                return
            part = part_name(checked)
            try:
                self._send(client, part, given)
                self._publish(client, part, checked, given)
            except (Refusal, *_IN_ORDER):
                with suppress(Refusal):
                    client.remove(self._path(part.parts))
                raise

    def move(self, name: str, new: str) -> None:
        """Rename on the server; a move done before is success."""
        old, target = check(name), check(new)
        with self._talking(name, writing=True) as client:
            facts, there = self._facts(client, old), self._facts(client, target)
            if facts is None and there is None:
                raise NotFound(f"no file {name!r}")
            if facts is None or old == target:
                return
            if there is None:
                self._rename(client, old, target)
            elif facts.size == there.size and self._digest(client, old, facts) == self._digest(
                client, target, there
            ):
                client.remove(self._path(old.parts))
            else:
                raise _other_bytes(target)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        checked = check(name)
        with self._talking(name) as client:
            facts = client.lstat(self._path(checked.parts))
            if facts is None:
                return
            if facts.folder:
                raise NotRegular(f"{name!r} is a folder")
            try:
                client.remove(self._path(checked.parts))
            except Refusal as refusal:
                if refusal.code is not Code.NO_SUCH_FILE:  # someone was quicker
                    raise

    def close(self) -> None:
        """Close the connection, if there is one."""
        session, self._session, self._client = self._session, None, None
        if session is not None:
            session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- connection -------------------------------------------------------------------------------

    @contextmanager
    def _talking(self, name: str, *, writing: bool = False) -> Iterator[Client]:
        """Connect if needed; turn refusals into errors of a place; hang up when out of step."""
        try:
            yield self._client or self._connect()
        except Refusal as refusal:
            raise _meaning(refusal, name, writing=writing) from refusal
        except _IN_ORDER:
            raise
        except BaseException:
            self.close()
            raise

    def _connect(self) -> Client:
        self._session = Session(self.settings)
        client = Client(self._session)
        if self.settings.root:
            facts = client.stat(self._path(()))
            if facts is None or (facts.mode is not None and not facts.folder):
                raise Unreachable(
                    f"the folder {self.settings.root!r} is not on {self.settings.host}",
                    hint="correct `root`, or ask the partner; it is never made by itself",
                )
        self._client = client
        return client

    def _path(self, parts: tuple[str, ...]) -> bytes:
        root = self.settings.root
        if not parts:
            return (root or ".").encode()
        return (root.rstrip("/") + "/" if root else "").encode() + "/".join(parts).encode()

    # -- looking ----------------------------------------------------------------------------------

    def _facts(self, client: Client, name: Name) -> Attributes | None:
        """Give what a name is, None for nothing. Raises NotRegular for all but a file."""
        try:
            facts = client.lstat(self._path(name.parts))
        except Refusal as refusal:
            # Some servers call "below a file" a failure, others "no such file" (draft §7).
            if refusal.code is Code.FAILURE:
                self._no_file_on_the_way(client, name.folder)
            raise
        if facts is not None and not facts.regular:
            raise NotRegular(f"{str(name)!r} is not a regular file")
        return facts

    def _fetch(self, client: Client, name: Name, sink: BinaryIO, *, limit: int) -> int:
        handle = client.open(self._path(name.parts), Flag.READ)
        try:
            size = client.size(handle)  # of what is open now, not of what was there a moment ago
            if size > limit:
                raise TooLarge(f"{str(name)!r} has {size} bytes, the limit is {limit}")
            pipeline.receive(client, handle, size, sink)
        finally:
            with suppress(Refusal, Unreachable):
                client.close(handle)
        return size

    def _digest(self, client: Client, name: Name, facts: Attributes) -> bytes:
        sink = _HashSink()
        self._fetch(client, name, cast("BinaryIO", sink), limit=facts.size or 0)
        return sink.digest()

    def _holds(self, client: Client, name: Name, given: Source) -> bool:
        """Say whether the name holds the given bytes already, by reading them back."""
        facts = self._facts(client, name)
        if facts is None:
            return False
        if facts.size == given.size and self._digest(client, name, facts) == given.digest():
            return True
        raise _other_bytes(name)

    # -- writing ----------------------------------------------------------------------------------

    def _send(self, client: Client, part: Name, given: Source) -> None:
        """Put all the bytes under the half-written name, on the server's disk, and make sure."""
        self._ask_for_space(client, part, given.size)
        path = self._path(part.parts)
        handle = self._create(client, part)
        try:
            pipeline.send(client, handle, given.blocks(client.max_write))
            client.sync(handle, given.size)
        except (Refusal, WriteFailed) as error:
            with suppress(Refusal):
                client.close(handle)
            if isinstance(error, Refusal):
                self._ask_for_space(client, part, given.size)  # disk full says only "failure"
            raise
        client.close(handle)
        facts = client.lstat(path)
        if facts is None or facts.size != given.size:
            found = "nothing" if facts is None else f"{facts.size} bytes"
            raise WriteFailed(
                f"{str(part)!r}: {given.size} bytes were sent and acknowledged, the server has "
                f"{found}",
                hint="the server's disk or quota may be full; try again",
            )

    def _create(self, client: Client, part: Name) -> bytes:
        """Open the half-written file new; remove what a killed run left, make missing folders.

        It is looked for and removed before anything is opened, because some servers (rclone) take
        O_EXCL and ignore it: a second name of another file would be written through.
        """
        path = self._path(part.parts)
        flags = Flag.WRITE | Flag.CREATE | Flag.EXCLUSIVE | Flag.TRUNCATE
        if client.lstat(path) is not None:
            client.remove(path)
        try:
            return client.open(path, flags, mode=FILE_MODE)
        except Refusal as refusal:
            # Where a folder is missing, servers say "no such file", or only "failure" (proftpd).
            if refusal.code not in {Code.NO_SUCH_FILE, Code.FAILURE} or not part.folder:
                raise
            self._make_folders(client, part.folder)
        return client.open(path, flags, mode=FILE_MODE)

    def _make_folders(self, client: Client, folder: tuple[str, ...]) -> None:
        for depth in range(1, len(folder) + 1):
            path = self._path(folder[:depth])
            facts = client.stat(path)
            if facts is None:
                with suppress(Refusal):  # made by someone else meanwhile; if not, open will tell
                    client.make_folder(path, FOLDER_MODE)
            elif not facts.folder:
                raise NotRegular(f"{'/'.join(folder[:depth])!r} is a file, not a folder")

    def _no_file_on_the_way(self, client: Client, folder: tuple[str, ...]) -> None:
        for depth in range(1, len(folder) + 1):
            facts = client.stat(self._path(folder[:depth]))
            if facts is None:
                return
            if not facts.folder:
                raise NotRegular(f"{'/'.join(folder[:depth])!r} is a file, not a folder")

    def _publish(self, client: Client, part: Name, name: Name, given: Source) -> None:
        """Rename to the final name. When that fails, look why: someone may have been quicker."""
        try:
            client.rename(self._path(part.parts), self._path(name.parts))
        except Refusal:
            if not self._holds(client, name, given):
                raise
            client.remove(self._path(part.parts))

    def _rename(self, client: Client, old: Name, target: Name) -> None:
        try:
            client.rename(self._path(old.parts), self._path(target.parts))
        except Refusal:
            if not target.folder:
                raise
            self._make_folders(client, target.folder)
            client.rename(self._path(old.parts), self._path(target.parts))

    def _ask_for_space(self, client: Client, part: Name, size: int) -> None:
        if size < ASK_FOR_SPACE:
            return
        free = None
        with suppress(Refusal):
            free = client.free_bytes(self._path(part.folder))
        if free is not None and free < size:
            raise NoSpace(
                f"the server has {free} bytes left, {size} are needed",
                hint="the partner must make space; nothing is visible under the name",
            )


class _HashSink:
    """Takes bytes and keeps only their hash."""

    def __init__(self) -> None:
        self._state = blake2b(digest_size=32)

    def write(self, data: bytes) -> int:
        self._state.update(data)
        return len(data)

    def digest(self) -> bytes:
        return self._state.digest()


def _found(client: Client, path: bytes) -> Generator[Found, None, None]:
    for raw, listed in client.listing(path):
        facts = listed
        if facts.mode is None or (facts.regular and facts.size is None):
            facts = client.lstat(path + b"/" + raw) or Attributes()
        try:
            name: str | bytes = raw.decode()
        except UnicodeDecodeError:
            name = raw
        regular = facts.regular and facts.size is not None
        yield Found(name, facts.size or 0, regular=regular, folder=facts.folder)


def _other_bytes(name: Name) -> AlreadyThere:
    return AlreadyThere(f"{str(name)!r} is there with other bytes")


def _meaning(refusal: Refusal, name: str, *, writing: bool) -> PlaceError:
    match refusal.code:
        case Code.NO_SUCH_FILE:
            return NotFound(f"no file {name!r}")
        case Code.PERMISSION_DENIED:
            return Refused(
                f"the server does not permit it: {name!r}",
                hint="the partner must allow our user to list, read, write and rename there",
            )
        case _ if writing:
            return WriteFailed(
                f"the server could not write {name!r} ({refusal.code.name})",
                hint="its disk or quota may be full; nothing is visible under the name; try again",
            )
        case _:
            return PlaceError(f"the server could not do it: {name!r} ({refusal.code.name})")
