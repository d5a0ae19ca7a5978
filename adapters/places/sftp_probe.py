"""Probing an SFTP server: what it does is tried in a scratch folder of its own, then removed.

Nothing that a server says about itself is believed before it was tried: every finding comes from
files that were written, read back and looked at.
"""

from __future__ import annotations

import io
import secrets
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass

from adapters.places import sftp_pipeline as pipeline
from adapters.places.abilities import Abilities, Greeting, Rename
from adapters.places.errors import (
    PeerMisbehaved,
    PlaceError,
    Timeout,
    TooManyEntries,
)
from adapters.places.sftp_client import SAFE_REQUEST, Client
from adapters.places.sftp_link import Link
from adapters.places.sftp_session import SftpSettings
from adapters.places.sftp_wire import Attributes, Flag, Refusal

SCRATCH = "chengxin-probe-"
# Lines of a listing of our own folder, which holds some thirty; a server may go on for ever.
MOST_LINES = 1_000
LONGEST = 10  # answers' time limits that a probe may take: it asks some hundred questions
NAME_LENGTHS = (255, 249, 143, 100)  # NAME_MAX, our own limit, eCryptfs, the longest of ours
_NEW = Flag.WRITE | Flag.CREATE | Flag.EXCLUSIVE | Flag.TRUNCATE
_COMPOSED, _DECOMPOSED = "é.twin".encode(), "e\u0301.twin".encode()
_CHINESE = "行政处罚.twin".encode()


@dataclass(frozen=True, slots=True)
class Probed:
    """What was found, and the scratch folder if the server would not let it be removed."""

    abilities: Abilities
    left_behind: str


def probe(settings: SftpSettings) -> Probed:
    """Learn what a server can do. Raises PlaceError when it cannot even be written to."""
    heard: list[Greeting] = []
    link = Link(settings, heard.append)
    name = SCRATCH + secrets.token_hex(4)
    try:
        with link.talking(name, writing=True) as client:
            folder = link.path((name,))
            client.make_folder(folder, 0o700)
            scratch = _Scratch(client, folder)
            with _cleared(scratch, name):
                found = scratch.findings(heard[0])
            return Probed(found, "" if scratch.gone else name)
    finally:
        link.close()


@contextmanager
def _cleared(scratch: _Scratch, name: str) -> Iterator[None]:
    """Clear away what was made; an error tells what is left, as a finding would."""
    try:
        yield
    except PlaceError as error:
        with suppress(PlaceError):
            scratch.clear()
        if not scratch.gone:
            error.hint += f"; the folder {name} may be left there: remove it"
        raise
    except BaseException:
        with suppress(PlaceError):
            scratch.clear()
        raise
    scratch.clear()


class _Scratch:
    """A folder on the server that is ours, and what is tried in it."""

    def __init__(self, client: Client, folder: bytes) -> None:
        self._client = client
        self._folder = folder
        self._files: set[bytes] = set()
        self._folders: set[bytes] = set()
        self._until = time.monotonic() + LONGEST * client.patience
        self.gone = False  # whether it was removed again

    def findings(self, greeting: Greeting) -> Abilities:
        """Try everything, one after the other."""
        before = time.time()
        first = self._put(b"first", b"first")
        return Abilities(
            greeting=greeting,
            rename_onto=self._rename_onto(),
            posix_rename=self._posix_rename(),
            exclusive=self._exclusive(),
            exclusive_folders=self._exclusive_folders(),
            fsync=self._fsync(greeting),
            resume=self._resume(),
            request_bytes=self._request_bytes(),
            empty_files=self._round_trip(b"empty", b""),
            hidden=self._round_trip(b".hidden.part", b"hidden"),
            modes=first.mode is not None and first.mode & 0o777 == 0o600,
            names=self._names(),
            case=self._apart(b"case", b"CASE"),
            facts_listed=self._facts_listed(),
            listed_at_once=self._listed_at_once(),
            longest_name=self._longest_name(),
            free_space=self._free_space(),
            clock_skew=None if first.modified is None else first.modified - int(before),
        )

    def clear(self) -> None:
        """Remove everything that was made; `gone` says whether the server let it go.

        Raises PlaceError where nothing more can be asked.
        """
        with suppress(Refusal, PeerMisbehaved, TooManyEntries):
            # A name may have been spelled otherwise by the server: what it lists goes as well,
            # but nothing outside our folder.
            self._files |= {name for name, _ in self._listed() if b"/" not in name}
        for name in sorted(self._files):
            with suppress(Refusal):
                self._in_time()
                self._client.remove(self._path(name))
        for name in sorted(self._folders):
            with suppress(Refusal):
                self._client.remove_folder(self._path(name))
        with suppress(Refusal):
            self._client.remove_folder(self._folder)
            self.gone = True

    # -- what is tried ----------------------------------------------------------------------------

    def _rename_onto(self) -> Rename:
        self._put(b"from", b"new")
        self._put(b"onto", b"old")
        with suppress(Refusal):
            self._client.rename(self._path(b"from"), self._path(b"onto"))
        if self._get(b"onto") == b"new":
            return "overwrites"
        try:
            self._files.add(b"free")
            self._client.rename(self._path(b"from"), self._path(b"free"))
        except Refusal:
            return "fails"
        return "refuses" if self._get(b"free") == b"new" else "fails"

    def _posix_rename(self) -> bool:
        self._put(b"posix", b"new")
        self._put(b"posix-onto", b"old")
        with suppress(Refusal):
            self._client.posix_rename(self._path(b"posix"), self._path(b"posix-onto"))
        return self._get(b"posix-onto") == b"new"

    def _exclusive(self) -> bool:
        self._put(b"exclusive", b"old")
        try:
            with self._open(b"exclusive", _NEW):
                return False
        except Refusal:
            return self._get(b"exclusive") == b"old"

    def _exclusive_folders(self) -> bool:
        self._folders.add(b"folder")
        path = self._path(b"folder")
        try:
            self._client.make_folder(path, 0o700)
        except Refusal:
            return False
        try:
            self._client.make_folder(path, 0o700)
        except Refusal:
            return True
        return False

    def _fsync(self, greeting: Greeting) -> bool:
        if not any(one.startswith("fsync@openssh.com=") for one in greeting.extensions):
            return False
        try:
            with self._open(b"synced", _NEW) as handle:
                self._client.write_at(handle, 0, b"synced")
                self._client.sync(handle, 6)
        except Refusal:
            return False
        return True

    def _resume(self) -> bool:
        """Write on at the end of a closed file, as an upload that was cut is continued."""
        start, rest = bytes(range(256)) * 8, bytes(range(255, -1, -1)) * 8
        self._put(b"resumed", start)
        try:
            with self._open(b"resumed", Flag.WRITE) as handle:
                self._client.write_at(handle, len(start), rest)
        except Refusal:
            return False
        return self._get(b"resumed") == start + rest

    def _request_bytes(self) -> int:
        """Give the largest request that came through whole: what the server says, or 32 KiB."""
        for size in sorted({self._client.max_write, SAFE_REQUEST}, reverse=True):
            data = secrets.token_bytes(size)
            name = b"request-%d" % size
            with suppress(Refusal):
                self._put(name, data)
                if self._get(name) == data:
                    return size
        raise PeerMisbehaved(
            "32 KiB were written and something else was read back",
            hint="do not use this server before its administrator knows why",
        )

    def _names(self) -> str:
        plain = (_COMPOSED, _CHINESE)
        for name in plain:
            if not self._round_trip(name, name):
                return "respelled"
        listed = {name for name, _ in self._listed()}
        if not listed.issuperset(plain):
            return "respelled"
        return "exact" if self._apart(_COMPOSED, _DECOMPOSED) else "joined"

    def _apart(self, one: bytes, other: bytes) -> bool:
        """Say whether two spellings are two files."""
        try:
            self._put(one, one)
            self._put(other, other)
        except Refusal:
            return False
        return (self._get(one), self._get(other)) == (one, other)

    def _facts_listed(self) -> bool:
        lines = self._listed()
        return bool(lines) and all(
            facts.mode is not None and facts.size is not None for _, facts in lines
        )

    def _listed_at_once(self) -> bool:
        self._put(b"just-now", b"x")
        return any(name == b"just-now" for name, _ in self._listed())

    def _longest_name(self) -> int:
        for length in NAME_LENGTHS:
            if self._round_trip(b"n" * length, b"long"):
                return length
        return 0

    def _free_space(self) -> bool:
        try:
            return self._client.free_bytes(self._folder) is not None
        except Refusal:
            return False

    # -- how --------------------------------------------------------------------------------------

    def _path(self, name: bytes) -> bytes:
        return self._folder + b"/" + name

    def _in_time(self) -> None:
        """Raise Timeout once it took too long: each answer may come in time, and all too late."""
        if time.monotonic() > self._until:
            raise Timeout(
                f"the probe was given up after {LONGEST * self._client.patience:.0f} seconds",
                hint="a server so slow holds up everybody: ask the partner what is wrong",
            )

    def _listed(self) -> list[tuple[bytes, Attributes]]:
        """List our folder, which holds what we put there: a listing without end is a lie."""
        lines = []
        with closing(self._client.listing(self._folder)) as listing:
            for seen, (name, facts) in enumerate(listing, 1):
                self._in_time()
                if seen > MOST_LINES:
                    raise TooManyEntries(
                        f"more than {MOST_LINES} entries in a new folder of ours",
                        hint="the server lists what nobody put there: ask whoever runs it",
                    )
                if len(name) <= NAME_LENGTHS[0]:
                    lines.append((name, facts))
        return lines

    @contextmanager
    def _open(self, name: bytes, flags: Flag) -> Iterator[bytes]:
        self._files.add(name)
        mode = 0o600 if flags & Flag.CREATE else None
        handle = self._client.open(self._path(name), flags, mode=mode)
        try:
            yield handle
        except BaseException:
            with suppress(Refusal):
                self._client.close(handle)
            raise
        self._client.close(handle)

    def _put(self, name: bytes, data: bytes) -> Attributes:
        """Make a file anew in one request; give what it is then."""
        self._in_time()
        self._files.add(name)
        if self._client.lstat(self._path(name)) is not None:
            self._client.remove(self._path(name))
        with self._open(name, _NEW) as handle:
            if data:
                self._client.write_at(handle, 0, data)
        return self._client.lstat(self._path(name)) or Attributes()

    def _get(self, name: bytes) -> bytes | None:
        """Read a file back; None where it cannot be."""
        self._in_time()
        sink = io.BytesIO()
        try:
            with self._open(name, Flag.READ) as handle:
                pipeline.receive(self._client, handle, self._client.size(handle), sink)
        except Refusal:
            return None
        return sink.getvalue()

    def _round_trip(self, name: bytes, data: bytes) -> bool:
        try:
            self._put(name, data)
        except Refusal:
            return False
        return self._get(name) == data
