"""SFTP servers that lie: the embedded server with one piece replaced by a bad one."""

# ruff: noqa: ARG002 - paramiko's signatures

from __future__ import annotations

import contextlib
import errno
import os
import stat
import struct
import threading
import unicodedata
from functools import partial
from typing import TYPE_CHECKING, ClassVar

import paramiko
from paramiko.message import Message
from paramiko.sftp import (
    CMD_CLOSE,
    CMD_EXTENDED,
    CMD_NAME,
    CMD_READ,
    CMD_READDIR,
    CMD_RENAME,
    CMD_WRITE,
    SFTP_FAILURE,
    SFTP_NO_SUCH_FILE,
    SFTP_OK,
    SFTP_PERMISSION_DENIED,
)

from adapters.places.loopback import Jail, LoopbackServer, OpenFile, Subsystem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from paramiko.sftp_attr import SFTPAttributes


def failing(kind: int, *, after: int = 0) -> type[Subsystem]:
    """Answer FAILURE to requests of one kind, from number `after` on; else behave."""

    class Failing(Subsystem):
        seen = 0

        def _process(self, t: int, request_number: int, msg: Message) -> None:
            if t == kind:
                self.seen += 1
                if self.seen > after:
                    self._send_status(request_number, SFTP_FAILURE)
                    return
            super()._process(t, request_number, msg)

    return Failing


FAILS_ON_CLOSE = failing(CMD_CLOSE)
FAILS_ON_FSYNC = failing(CMD_EXTENDED)
FAILS_ON_RENAME = failing(CMD_RENAME)


def fails_write(number: int) -> type[Subsystem]:
    """Answer FAILURE to the write with this number alone, and to no other."""

    class FailsOneWrite(Subsystem):
        seen = 0

        def _process(self, t: int, request_number: int, msg: Message) -> None:
            if t == CMD_WRITE:
                self.seen += 1
                if self.seen == number:
                    self._send_status(request_number, SFTP_FAILURE)
                    return
            super()._process(t, request_number, msg)

    return FailsOneWrite


class LosesWrites(Jail):
    """Says OK to every write and keeps only the first 100 000 bytes."""

    def _open(self, path: str, flags: int) -> OpenFile:
        file = super()._open(path, flags)

        class Losing(OpenFile):
            def _write(self, offset: int, data: bytes) -> int:
                return super()._write(offset, data) if offset < 100_000 else SFTP_OK

        file.__class__ = Losing
        return file


class Overwrites(Jail):
    """Renames over what is there, as pkg/sftp does, and ignores O_EXCL."""

    def rename(self, oldpath: str, newpath: str) -> int:
        return self.posix_rename(oldpath, newpath)

    def _open(self, path: str, flags: int) -> OpenFile:
        return super()._open(path, flags & ~os.O_EXCL)


class NoPlainRename(Jail):
    """Renames by posix-rename@openssh.com alone."""

    def rename(self, oldpath: str, newpath: str) -> int:
        return SFTP_FAILURE


class NoHiddenNames(Jail):
    """Takes no names with a leading dot, as administrators filter them."""

    def _open(self, path: str, flags: int) -> OpenFile:
        if path.rpartition("/")[2].startswith("."):
            raise PermissionError(errno.EACCES, "hidden")
        return super()._open(path, flags)


class TruncatesOnOpen(Jail):
    """Empties every file that is opened for writing."""

    def _open(self, path: str, flags: int) -> OpenFile:
        return super()._open(path, flags | os.O_TRUNC if flags & os.O_WRONLY else flags)


class WritesAtTheStart(Jail):
    """Begins a file anew at the first write to it, wherever that was meant to go."""

    def _open(self, path: str, flags: int) -> OpenFile:
        file = super()._open(path, flags)

        class Shifted(OpenFile):
            first: int | None = None

            def _write(self, offset: int, data: bytes) -> int:
                if self.first is None:
                    self.first = offset
                return super()._write(offset - self.first, data)

        file.__class__ = Shifted
        return file


class _Spells(Jail):
    """Keeps every name in another spelling."""

    spell: ClassVar[Callable[[str], str]]

    @contextlib.contextmanager
    def _above(self, path: str) -> Iterator[tuple[int, str]]:
        with super()._above(type(self).spell(path)) as found:
            yield found


class NoCapitals(_Spells):
    spell = staticmethod(str.casefold)


class JoinsSpellings(_Spells):
    spell = staticmethod(partial(unicodedata.normalize, "NFC"))


class ChangesBytes(Jail):
    """Says OK and stores something else of the same length."""

    def _open(self, path: str, flags: int) -> OpenFile:
        file = super()._open(path, flags)

        class Changing(OpenFile):
            def _write(self, offset: int, data: bytes) -> int:
                return super()._write(offset, data[:-1] + bytes([data[-1] ^ 1]))

        file.__class__ = Changing
        return file


class ChangesEnvelopes(ChangesBytes):
    """Does so with envelopes alone."""

    def _open(self, path: str, flags: int) -> OpenFile:
        return super()._open(path, flags) if ".cxe" in path else Jail._open(self, path, flags)


class PermitsNoFolder(Jail):
    def mkdir(self, path: str, attr: SFTPAttributes) -> int:
        return SFTP_PERMISSION_DENIED


class MakesNoFolder(Jail):
    """Says OK to every folder that is to be made, and makes none."""

    def mkdir(self, path: str, attr: SFTPAttributes) -> int:
        return SFTP_OK


class FailsListings(Jail):
    def list_folder(self, path: str) -> list[SFTPAttributes] | int:
        return SFTP_FAILURE


class DeniesFolders(Jail):
    """Lists no folder, because there is none, and knows each when it is asked what it is."""

    def list_folder(self, path: str) -> list[SFTPAttributes] | int:
        return SFTP_NO_SUCH_FILE


class ListsOutside(Jail):
    """Lists in every folder a file that lies beside it."""

    def list_folder(self, path: str) -> list[SFTPAttributes] | int:
        found = super().list_folder(path)
        if not isinstance(found, int):
            found.append(paramiko.SFTPAttributes())
            found[-1].filename = b"../precious"
        return found


class KeepsFolders(Jail):
    def rmdir(self, path: str) -> int:
        return SFTP_FAILURE


def sized(claimed: int) -> type[Jail]:
    """Say that every file is `claimed` bytes long."""

    class Sized(Jail):
        def _open(self, path: str, flags: int) -> OpenFile:
            file = super()._open(path, flags)

            class Lying(OpenFile):
                def stat(self) -> SFTPAttributes:
                    facts = super().stat()
                    facts.st_size = claimed
                    return facts

            file.__class__ = Lying
            return file

    return Sized


def answering(kind: int, *replies: bytes) -> type[Subsystem]:
    """Answer requests of one kind with raw packets; `{n}` of the request is filled in first.

    Each reply is a type byte and the rest; the request number goes between.
    """

    class Answering(Subsystem):
        def _process(self, t: int, request_number: int, msg: Message) -> None:
            if t != kind:
                super()._process(t, request_number, msg)
                return
            for reply in replies:
                body = reply[:1] + struct.pack(">I", request_number) + reply[1:]
                self._write_all(struct.pack(">I", len(body)) + body)

    return Answering


def listing(names: list[bytes], *, endless: bool = False) -> type[Subsystem]:
    """List these names, each as a regular file of one byte; for ever, if `endless`."""

    class Listing(Subsystem):
        at = 0

        def _process(self, t: int, request_number: int, msg: Message) -> None:
            if t != CMD_READDIR or (not endless and self.at >= len(names)):
                super()._process(t, request_number, msg)
                return
            page = names[self.at % len(names) :][:100]
            self.at += len(page)
            reply = Message()
            reply.add_int(request_number)
            reply.add_int(len(page))
            for name in page:
                reply.add_string(name)
                reply.add_string(b"")
                reply.add_int(0x1 | 0x4)
                reply.add_int64(1)
                reply.add_int(0o100644)
            self._send_packet(CMD_NAME, reply)

    return Listing


def silent_on(kind: int, *, after: int = 0) -> type[Subsystem]:
    """Stop answering at a request of one kind, and keep the connection open."""

    class Silent(Subsystem):
        seen = 0

        def _process(self, t: int, request_number: int, msg: Message) -> None:
            if t == kind:
                self.seen += 1
                if self.seen > after:
                    threading.Event().wait(20)
            super()._process(t, request_number, msg)

    return Silent


def late(seconds: float) -> type[Subsystem]:
    """Answer every request, each so many seconds later."""

    class Late(Subsystem):
        def _process(self, t: int, request_number: int, msg: Message) -> None:
            threading.Event().wait(seconds)
            super()._process(t, request_number, msg)

    return Late


def does_and_says_nothing(kind: int, *, after: int = 0) -> type[Subsystem]:
    """Do what requests of one kind ask, and never answer them."""

    class Mute(Subsystem):
        seen = 0
        muted = False

        def _process(self, t: int, request_number: int, msg: Message) -> None:
            if t == kind:
                self.seen += 1
                self.muted = self.seen > after
            super()._process(t, request_number, msg)
            self.muted = False

        def _send_packet(self, t: int, packet: Message) -> None:
            if not self.muted:
                super()._send_packet(t, packet)

    return Mute


class NeverGreets(Subsystem):
    """Takes INIT and says nothing."""

    def _send_server_version(self) -> int:
        threading.Event().wait(20)
        raise EOFError


class Drip(Subsystem):
    """Answers a read one byte a tenth of a second: never silent, never done."""

    def _process(self, t: int, request_number: int, msg: Message) -> None:
        if t != CMD_READ:
            super()._process(t, request_number, msg)
            return
        body = bytes([103]) + struct.pack(">II", request_number, 1000)
        self._write_all(struct.pack(">I", len(body) + 1000) + body)
        for _ in range(200):
            self._write_all(b"x")
            threading.Event().wait(0.1)


class Trickle(Subsystem):
    """Answers each read in time, with hardly anything."""

    def _process(self, t: int, request_number: int, msg: Message) -> None:
        if t != CMD_READ:
            super()._process(t, request_number, msg)
            return
        threading.Event().wait(0.1)
        body = bytes([103]) + struct.pack(">II", request_number, 20) + b"x" * 20
        self._write_all(struct.pack(">I", len(body)) + body)


class Flips(Jail):
    """Gives other bytes at every second opening of an envelope, as if it changed meanwhile."""

    opened = 0

    def _open(self, path: str, flags: int) -> OpenFile:
        file = super()._open(path, flags)
        if flags & (os.O_WRONLY | os.O_RDWR) or not path.endswith(".cxe"):
            return file
        type(self).opened += 1
        if type(self).opened % 2:

            class Flipped(OpenFile):
                def read(self, offset: int, length: int) -> bytes:
                    data = super().read(offset, length)
                    return bytes([data[0] ^ 1]) + data[1:] if data else data

            file.__class__ = Flipped
        return file


class ShowsFolders(Jail):
    """Shows every file of a stream as a folder."""

    def list_folder(self, path: str) -> list[SFTPAttributes] | int:
        found = super().list_folder(path)
        if not isinstance(found, int):
            for facts in found:
                if os.fsdecode(facts.filename).endswith((".cxe", ".note")):
                    facts.st_mode = stat.S_IFDIR | 0o755
        return found


class TellsNoModes(Jail):
    """Says of no file of a stream whether it is one, in listings or when asked."""

    def list_folder(self, path: str) -> list[SFTPAttributes] | int:
        found = super().list_folder(path)
        if not isinstance(found, int):
            for facts in found:
                _forget_mode(facts, os.fsdecode(facts.filename))
        return found

    def lstat(self, path: str) -> SFTPAttributes | int:
        found = super().lstat(path)
        if not isinstance(found, int):
            _forget_mode(found, path)
        return found


def _forget_mode(facts: SFTPAttributes, name: str) -> None:
    if name.endswith((".cxe", ".note")):
        facts.st_mode = None


class Remembers(Jail):
    """Never lets anything go: says OK to every removal and shows the file as before."""

    def remove(self, path: str) -> int:
        return SFTP_OK


class CountsReads(Jail):
    """Counts the bytes of envelopes that it gives away."""

    given = 0

    def _open(self, path: str, flags: int) -> OpenFile:
        file = super()._open(path, flags)
        if not path.endswith(".cxe"):
            return file

        class Counting(OpenFile):
            def read(self, offset: int, length: int) -> bytes:
                data = super().read(offset, length)
                CountsReads.given += len(data)
                return data

        file.__class__ = Counting
        return file


class KeepsFiles(Jail):
    """Lets nobody remove a file."""

    def remove(self, path: str) -> int:
        return SFTP_PERMISSION_DENIED


class Forgets(Jail):
    """Says that everything was written, and keeps nothing once it has its final name."""

    def rename(self, oldpath: str, newpath: str) -> int:
        done = super().rename(oldpath, newpath)
        if newpath.endswith(".cxe"):
            super().remove(newpath)
        return done


class WeakServer(LoopbackServer):
    """Speaks only CBC ciphers and MD5."""

    def harden(self, transport: paramiko.Transport) -> None:
        options = transport.get_security_options()
        options.ciphers = ("aes128-cbc", "3des-cbc")
        options.digests = ("hmac-md5",)
