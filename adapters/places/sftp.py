"""SftpPlace: a folder on a partner's SFTP server, which may be full, slow, gone or lying."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from adapters.places.abilities import CAREFUL, Abilities, Greeting, greeting_changes, way
from adapters.places.errors import NotFound, NotRegular, PlaceError
from adapters.places.names import check, check_folder
from adapters.places.place import MAX_ENTRIES, Found, Listing
from adapters.places.sftp_client import Client
from adapters.places.sftp_link import Link
from adapters.places.sftp_look import Look, other_bytes
from adapters.places.sftp_pipeline import Pace
from adapters.places.sftp_session import SftpSettings
from adapters.places.sftp_upload import LANES, Job, Order, Uploads, run
from adapters.places.sftp_wire import Attributes, Code, Refusal

_LINE = 200  # bytes of one line of a listing, about: its name, that again as `ls` has it, and facts


class SftpPlace:
    """Files on a server. Connects at first use; after a lost connection the next use connects.

    `known` is what a probe found, and picks how files are written. A server that greets otherwise
    than it did then is used in the careful way, and `drifted` is told what is otherwise.
    """

    def __init__(
        self,
        settings: SftpSettings,
        known: Abilities | None = None,
        drifted: Callable[[tuple[str, ...]], None] | None = None,
    ) -> None:
        self._link = Link(settings, self._greeted)
        self._known = known
        self._drifted = drifted
        self._way = way(known)

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the regular files of a folder."""
        path = self._link.path(check_folder(folder))
        with self._link.talking(folder or "the top folder") as client:
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

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`: exactly as long as the server announced."""
        checked = check(name)
        with self._link.talking(name) as client:
            look = self._look(client)
            if look.facts(checked) is None:
                raise NotFound(f"no file {name!r}")
            return look.fetch(checked, sink, limit=limit, start=start)

    def write(self, name: str, source: Path | bytes) -> None:
        """Write `.<name>.part`, fsync where the server can, check its size, rename."""
        # To the end: an iterator that is left in the middle takes the connection with it.
        ((_, problem),) = self.write_many(((name, source),))
        if problem is not None:
            raise problem

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Write files as `write` does, many under way at once."""
        jobs = (Job(check(name), source, at) for at, (name, source) in enumerate(files))
        few = list(islice(jobs, LANES))
        if not few:
            return
        with self._link.talking(str(few[0].name), writing=True) as first:
            order = Order()
            clients = self._link.clients(LANES) if len(few) == LANES else [first]
            lanes = [
                Uploads(one, self._look(one), self._way, first=first, order=order)
                for one in clients
            ]
            for job, problem in run(lanes, chain(few, jobs), order):
                yield str(job.name), problem

    def move(self, name: str, new: str) -> None:
        """Rename on the server; a move done before is success."""
        old, target = check(name), check(new)
        with self._link.talking(name, writing=True) as client:
            look = self._look(client)
            facts, there = look.facts(old), look.facts(target)
            if facts is None and there is None:
                raise NotFound(f"no file {name!r}")
            if facts is None or old == target:
                return
            if there is None:
                Uploads(client, look, self._way, client, Order()).rename(old, target)
            elif facts.size == there.size and look.digest(old, facts) == look.digest(target, there):
                client.remove(self._link.path(old.parts))
            else:
                raise other_bytes(target)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        checked = check(name)
        with self._link.talking(name) as client:
            facts = client.lstat(self._link.path(checked.parts))
            if facts is None:
                return
            if facts.folder:
                raise NotRegular(f"{name!r} is a folder")
            try:
                client.remove(self._link.path(checked.parts))
            except Refusal as refusal:
                if refusal.code is not Code.NO_SUCH_FILE:  # someone was quicker
                    raise

    def close(self) -> None:
        """Close the connection, if there is one."""
        self._link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _look(self, client: Client) -> Look:
        return Look(client, self._link.path)

    def _greeted(self, greeting: Greeting) -> None:
        """Compare what the server says of itself with what it said when it was probed."""
        if self._known is None:
            return
        changes = greeting_changes(self._known.greeting, greeting)
        self._way = CAREFUL if changes else way(self._known)
        if changes and self._drifted is not None:
            self._drifted(changes)


def _found(client: Client, path: bytes) -> Generator[Found, None, None]:
    pace = Pace(client.patience)
    for raw, listed in client.listing(path):
        pace.moved(_LINE)
        facts = listed
        if facts.mode is None or (facts.regular and facts.size is None):
            facts = client.lstat(path + b"/" + raw) or Attributes()
        try:
            name: str | bytes = raw.decode()
        except UnicodeDecodeError:
            name = raw
        regular = facts.regular and facts.size is not None
        yield Found(name, facts.size or 0, regular=regular, folder=facts.folder)


__all__ = ["SftpPlace", "SftpSettings"]
