"""Place: somewhere outside that holds bytes under names, and what may be said to it.

Everything above this module speaks of names and bytes; whether they lie in memory, in a folder
or on a partner's server is decided once, where the programme is put together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

from adapters.places.errors import BadName, PlaceError, TooManyEntries, Unreachable
from adapters.places.names import Name, check_folder, why_not

MAX_ENTRIES = 10_000  # one folder: one stream's envelopes of a decade of nights, three times
BLOCK = 128 * 1024  # bytes read at once; larger blocks cost a page fault each (glibc mmap)


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One regular file in a folder: its plain name and its size in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Found:
    """One line of a raw listing, before anything in it is believed."""

    name: str | bytes
    size: int
    regular: bool
    folder: bool = False


class Listing(tuple[Entry, ...]):  # noqa: SLOT001 - a tuple's subclass cannot have slots
    """The usable files of a folder, sorted by name, and how many others were left out, and why.

    `skipped` counts by reason: "name" (a name that `names.check` refuses), "kind" (a link, pipe,
    device or socket), "hidden" (a name with a leading dot, so half-written files too). `folders`
    are the sub-folders whose names `names.check` takes, sorted; others are not counted. `others`
    are such names of what counts as "kind". Other names are not kept: they are the other side's
    words, not ours.
    """

    skipped: tuple[tuple[str, int], ...]
    folders: tuple[str, ...]
    others: tuple[str, ...]

    @classmethod
    def of(cls, found: Iterable[Found], *, folder: str, limit: int) -> Listing:
        """Sort what may be used from what may not; more than `limit` lines raise TooManyEntries.

        Every line counts, also those left out: a server cannot make a listing endless.
        """
        # By name: a folder that changes while it is read may show one file twice.
        entries: dict[str, Entry] = {}
        folders: set[str] = set()
        others: set[str] = set()
        skipped = dict.fromkeys(("hidden", "kind", "name"), 0)
        for seen, line in enumerate(found, 1):
            if seen > limit:
                raise TooManyEntries(f"more than {limit} entries in {folder or 'the top folder'!r}")
            reason = _left_out(line)
            if reason:
                skipped[reason] += 1
                if reason == "kind":
                    others.add(str(line.name))
            elif not line.folder:
                entries[str(line.name)] = Entry(str(line.name), line.size)
            elif "/" not in str(line.name) and not why_not(str(line.name)):
                folders.add(str(line.name))
        listing = cls(sorted(entries.values()))
        listing.folders = tuple(sorted(folders))
        listing.others = tuple(sorted(others))
        listing.skipped = tuple((reason, count) for reason, count in skipped.items() if count)
        return listing


def _left_out(line: Found) -> str:
    name = line.name
    if isinstance(name, bytes):  # not UTF-8
        return "name"
    if name.startswith("."):
        return "hidden"
    if line.folder:
        return ""
    if why_not(name) or "/" in name:
        return "name"
    return "" if line.regular else "kind"


class Place(Protocol):
    """Names to bytes. A context manager; `close` may be called more than once.

    Every method raises `PlaceError` and nothing else: `BadName` for a name `names.check` refuses,
    `Unreachable` or `Timeout` when the place is gone, `Refused` when it does not permit.
    """

    def list(self, folder: str, *, limit: int = MAX_ENTRIES) -> Listing:
        """Give the regular files of a folder ("" is the top); a folder that is not there is empty.

        Raises: TooManyEntries, NotRegular (the name is a file).
        """

    def read(self, name: str, sink: BinaryIO, *, limit: int, start: int = 0) -> int:
        """Copy a file into `sink`, whole or from byte `start` on; give its whole length.

        After an error what `sink` got is a beginning of that, no more: whoever goes on from there
        has to check the whole, because the file may have changed meanwhile. A sink that raises
        Unwanted ends the transfer soon, and that is raised.

        Raises: NotFound, NotRegular, TooLarge (over `limit`), PeerMisbehaved (not the length that
        was announced, or shorter than `start`).
        """

    def write(self, name: str, source: Path | bytes) -> None:
        """Make a file visible under its name, whole and on disk, once.

        The same bytes there already is success; folders are made. Raises: AlreadyThere (other
        bytes), NotRegular, WriteFailed (nothing is visible under the name; try again), NoSpace.
        """

    def write_many(
        self, files: Iterable[tuple[str, Path | bytes]]
    ) -> Iterator[tuple[str, PlaceError | None]]:
        """Write several files as `write` does, perhaps many at once.

        They get their names in the order given, as far as the place does what it is asked in the
        order in which it is asked; one that fails keeps no other from its name.
        Gives each name once it ended, with its error or None. Raises what concerns all that are
        left (`Unreachable`): each may or may not have been written then. The place is not to be
        used for anything else before the iterator ended or was closed.
        """

    def move(self, name: str, new: str) -> None:
        """Rename, as careful as `write`; a move that was done before is success.

        Raises: NotFound, AlreadyThere, NotRegular.
        """

    def remove(self, name: str) -> None:
        """Remove a file; one that is gone already is success. Raises: NotRegular."""

    def close(self) -> None:
        """Let go of connections and descriptors."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def part_name(name: Name, *, hidden: bool = True) -> Name:
    """Name the half-written form of a file: `.<name>.part` beside it (envelope.md §5).

    Without the dot where a server takes no names with one; readers pass over both.
    """
    return Name((*name.folder, f"{'.' if hidden else ''}{name.last}.part"))


def one_by_one(
    write: Callable[[str, Path | bytes], None], files: Iterable[tuple[str, Path | bytes]]
) -> Iterator[tuple[str, PlaceError | None]]:
    """Carry out `write_many` where nothing is gained by many at once."""
    for name, source in files:
        try:
            write(name, source)
        except (Unreachable, BadName):
            raise
        except PlaceError as problem:
            yield name, problem
        else:
            yield name, None


__all__ = [
    "BLOCK",
    "MAX_ENTRIES",
    "Entry",
    "Found",
    "Listing",
    "Name",
    "Place",
    "check_folder",
    "one_by_one",
    "part_name",
]
