"""An SFTP server on 127.0.0.1 for the demonstration and the tests: never for a partner.

`python -m adapters.places.loopback --root DIR --port 0 --host-key FILE --authorized-keys FILE`

It takes no other address, and nothing that runs an exchange imports it. Every path is walked from
the root part by part without following a link, so neither `..` nor a link leaves the root.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import logging
import os
import signal
import socket
import stat
import sys
import threading
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Self

import paramiko
from paramiko.common import (
    AUTH_FAILED,
    AUTH_SUCCESSFUL,
    OPEN_FAILED_ADMINISTRATIVELY_PROHIBITED,
    OPEN_SUCCEEDED,
)
from paramiko.message import Message
from paramiko.sftp import CMD_EXTENDED, CMD_INIT, CMD_VERSION, SFTP_OK, SFTP_OP_UNSUPPORTED
from paramiko.sftp_attr import SFTPAttributes
from paramiko.sftp_server import SFTPServer

from adapters.places.sftp_algorithms import KEY_EXCHANGES, harden
from adapters.places.sftp_client import FSYNC
from adapters.places.ssh_keys import PublicKey, parse_public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

ADDRESS = "127.0.0.1"
MAX_CONNECTIONS = 64
HANDSHAKE_SECONDS = 20.0
_LOG = "adapters.places.loopback"
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_MODES = 0o700  # files and folders are the server's own, whatever the client asks
_ROOT_ENTRY = "."


class Jail(paramiko.SFTPServerInterface):
    """The files below one folder."""

    def __init__(self, server: paramiko.ServerInterface, root: Path) -> None:
        super().__init__(server)
        self._root = root

    def open(self, path: str, flags: int, attr: SFTPAttributes) -> Any:  # noqa: ANN401, ARG002
        """Open a regular file."""
        return _answer(lambda: self._open(path, flags))

    def _open(self, path: str, flags: int) -> OpenFile:
        with self._above(path) as (folder, name):
            more = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
            descriptor = os.open(name, flags | more, 0o600, dir_fd=folder)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise PermissionError(errno.EACCES, "not a regular file")
        return OpenFile(descriptor)

    def list_folder(self, path: str) -> Any:  # noqa: ANN401 - a list or a status, as paramiko has it
        """List a folder, links not followed."""
        return _answer(lambda: self._list(path))

    def _list(self, path: str) -> list[SFTPAttributes]:
        with self._above(path) as (folder, name):
            descriptor = os.open(name, _FOLDER, dir_fd=folder)
        try:
            with os.scandir(descriptor) as lines:
                return [_line(line) for line in lines]
        finally:
            os.close(descriptor)

    def lstat(self, path: str) -> Any:  # noqa: ANN401
        """Tell what a name is."""

        def facts() -> SFTPAttributes:
            with self._above(path) as (folder, name):
                return SFTPAttributes.from_stat(os.stat(name, dir_fd=folder, follow_symlinks=False))

        return _answer(facts)

    stat = lstat  # no link is followed

    def remove(self, path: str) -> int:
        """Remove a file."""
        return self._do(path, os.unlink)

    def rmdir(self, path: str) -> int:
        """Remove an empty folder."""
        return self._do(path, os.rmdir)

    def mkdir(self, path: str, attr: SFTPAttributes) -> int:  # noqa: ARG002 - paramiko's signature
        """Make a folder."""
        return self._do(path, lambda name, *, dir_fd: os.mkdir(name, _MODES, dir_fd=dir_fd))

    def rename(self, oldpath: str, newpath: str) -> int:
        """Rename; refused when the new name exists (the draft, §6.5)."""
        return self._rename(oldpath, newpath, overwrite=False)

    def posix_rename(self, oldpath: str, newpath: str) -> int:
        """Rename as rename(2) does."""
        return self._rename(oldpath, newpath, overwrite=True)

    def canonicalize(self, path: str) -> str:
        """Give the path from the root, without dots."""
        return "/" + "/".join(_parts(path))

    def _rename(self, old: str, new: str, *, overwrite: bool) -> int:
        def rename() -> int:
            with self._above(old) as (here, name), self._above(new) as (there, target):
                if overwrite:
                    os.rename(name, target, src_dir_fd=here, dst_dir_fd=there)
                else:  # a second name that must be new, then the first one away: never overwrites
                    os.link(name, target, src_dir_fd=here, dst_dir_fd=there, follow_symlinks=False)
                    os.unlink(name, dir_fd=here)
                os.fsync(there)
            return SFTP_OK

        return int(_answer(rename))

    def _do(self, path: str, action: Callable[..., None]) -> int:
        def do() -> int:
            with self._above(path) as (folder, name):
                action(name, dir_fd=folder)
            return SFTP_OK

        return int(_answer(do))

    @contextlib.contextmanager
    def _above(self, path: str) -> Iterator[tuple[int, str]]:
        """Open the folder that a path lies in; give its descriptor and the last part."""
        parts = _parts(path)
        descriptor = os.open(self._root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for part in parts[:-1]:
                inner = os.open(part, _FOLDER, dir_fd=descriptor)
                os.close(descriptor)
                descriptor = inner
            yield descriptor, parts[-1] if parts else _ROOT_ENTRY
        finally:
            os.close(descriptor)


def _line(line: os.DirEntry[str]) -> SFTPAttributes:
    facts = SFTPAttributes.from_stat(line.stat(follow_symlinks=False), line.name)
    # Any bytes can be a name here, and paramiko cannot send text that is not UTF-8.
    facts.filename = os.fsencode(line.name)  # type: ignore[assignment]
    return facts


def _parts(path: str) -> list[str]:
    parts: list[str] = []
    for part in PurePosixPath(path).parts:
        if part == "..":
            del parts[-1:]
        elif part != "/":
            parts.append(part)
    return parts


def _answer(action: Callable[[], Any]) -> Any:  # noqa: ANN401 - a value, or paramiko's status number
    try:
        return action()
    except OSError as error:
        return SFTPServer.convert_errno(error.errno or errno.EIO)
    except ValueError:  # a NUL in a path
        return SFTPServer.convert_errno(errno.ENOENT)


class OpenFile(paramiko.SFTPHandle):
    """One open file, read and written by position."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def read(self, offset: int, length: int) -> Any:  # noqa: ANN401
        """Read; b"" at the end."""
        return _answer(lambda: os.pread(self._descriptor, min(length, 256 * 1024), offset))

    def write(self, offset: int, data: bytes) -> int:  # type: ignore[override]  # bytes is all
        """Write all of it."""
        return int(_answer(lambda: self._write(offset, data)))

    def _write(self, offset: int, data: bytes) -> int:
        rest = memoryview(data)
        while rest:
            written = os.pwrite(self._descriptor, rest, offset)
            rest, offset = rest[written:], offset + written
        return SFTP_OK

    def stat(self) -> Any:  # noqa: ANN401
        """Tell what is open."""
        return _answer(lambda: SFTPAttributes.from_stat(os.fstat(self._descriptor)))

    def sync(self) -> int:
        """Put it on the disk."""

        def sync() -> int:
            os.fsync(self._descriptor)
            return SFTP_OK

        return int(_answer(sync))

    def close(self) -> None:
        """Close it, once."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)


class Subsystem(SFTPServer):
    """paramiko's SFTP server, with fsync@openssh.com."""

    def _send_server_version(self) -> int:
        kind, _ = self._read_packet()  # type: ignore[attr-defined]  # not in the stubs
        if kind != CMD_INIT:
            raise paramiko.SFTPError("no INIT")
        message = Message()
        message.add_int(3)
        for name in (FSYNC, b"posix-rename@openssh.com"):
            message.add_string(name)
            message.add_string(b"1")
        self._send_packet(CMD_VERSION, message)  # type: ignore[attr-defined]
        return 3

    def _process(self, t: int, request_number: int, msg: Message) -> None:
        if t == CMD_EXTENDED and msg.get_binary() == FSYNC:
            file = self.file_table.get(msg.get_binary())
            status = file.sync() if isinstance(file, OpenFile) else SFTP_OP_UNSUPPORTED
            self._send_status(request_number, status)  # type: ignore[attr-defined]
            return
        msg.rewind()
        msg.get_int()  # the request number, read before
        super()._process(t, request_number, msg)  # type: ignore[misc]


class _Door(paramiko.ServerInterface):
    """Lets in who shows one of the keys, under any user name, to the subsystem `sftp` only."""

    def __init__(self, keys: frozenset[bytes]) -> None:
        self._keys = keys

    def get_allowed_auths(self, username: str) -> str:  # noqa: ARG002
        return "publickey"

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:  # noqa: ARG002
        return AUTH_SUCCESSFUL if key.asbytes() in self._keys else AUTH_FAILED

    def check_channel_request(self, kind: str, chanid: int) -> int:  # noqa: ARG002
        if kind == "session":
            return OPEN_SUCCEEDED
        return OPEN_FAILED_ADMINISTRATIVELY_PROHIBITED


class LoopbackServer:
    """Serves one folder on 127.0.0.1. `start` it, read `port`, `stop` it."""

    subsystem: type[SFTPServer] = Subsystem
    jail: type[Jail] = Jail

    def __init__(
        self, root: Path, *, host_key: Path, authorized: tuple[PublicKey, ...], port: int = 0
    ) -> None:
        self.root = root
        self._host_key = paramiko.Ed25519Key.from_private_key_file(str(host_key))
        self._keys = frozenset(key.data for key in authorized)
        self._transports: list[paramiko.Transport] = []
        self._listener = socket.create_server((ADDRESS, port), backlog=MAX_CONNECTIONS)
        self.port: int = self._listener.getsockname()[1]
        logging.getLogger(_LOG).setLevel(logging.CRITICAL + 1)

    def serve(self) -> None:
        """Accept connections until the listener is closed."""
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._transports = [one for one in self._transports if one.is_alive()]
            if len(self._transports) >= MAX_CONNECTIONS:
                connection.close()
                continue
            self._welcome(connection)

    def _welcome(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        transport = paramiko.Transport(connection)
        transport.set_log_channel(_LOG)
        transport.add_server_key(self._host_key)
        self.harden(transport)
        transport.set_subsystem_handler("sftp", self.subsystem, self.jail, self.root)
        self._transports.append(transport)
        transport.auth_timeout = transport.handshake_timeout = HANDSHAKE_SECONDS
        # An event makes it return at once: one slow client must not keep the others waiting.
        transport.start_server(event=threading.Event(), server=_Door(self._keys))

    def harden(self, transport: paramiko.Transport) -> None:
        """Leave only good algorithms. Group exchange is off: there is no moduli file here."""
        options = transport.get_security_options()
        harden(options)
        options.kex = tuple(
            name for name in KEY_EXCHANGES if name in options.kex and "group-exchange" not in name
        )

    def start(self) -> None:
        """Serve in a thread."""
        threading.Thread(target=self.serve, name="loopback", daemon=True).start()

    def stop(self) -> None:
        """Close the listener and every connection."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for transport in self._transports:
            transport.sock.close()
            transport.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def authorized_keys(path: Path) -> tuple[PublicKey, ...]:
    """Read a file of OpenSSH public key lines; empty lines and comments are skipped."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(parse_public(line) for line in lines if line and not line.startswith("#"))


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT; 0 then."""
    parser = argparse.ArgumentParser(prog="python -m adapters.places.loopback", description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="the folder to serve")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--host-key", type=Path, required=True, help="an Ed25519 private key file")
    parser.add_argument("--authorized-keys", type=Path, required=True, help="who may come in")
    parser.add_argument("--port-file", type=Path, help="where to write the port once listening")
    given = parser.parse_args(arguments)
    server = LoopbackServer(
        given.root,
        host_key=given.host_key,
        authorized=authorized_keys(given.authorized_keys),
        port=given.port,
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    try:
        if given.port_file:
            _say_port(given.port_file, server.port)
        server.serve()
    except _Stop:
        server.stop()
    return 0


class _Stop(BaseException):
    """The signal to end, out of whatever the main thread is waiting for."""


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    raise _Stop


def _say_port(path: Path, port: int) -> None:
    """Write whole or not at all: someone polls for this file."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(f"{port}\n", encoding="ascii")
    part.replace(path)


if __name__ == "__main__":
    sys.exit(main())
