"""The embedded server with its keys, in this process, and a place on it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.places.loopback import Jail, LoopbackServer, Subsystem
from adapters.places.sftp import SftpPlace, SftpSettings
from adapters.places.ssh_keys import make_identity, parse_public

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Loopback:
    server: LoopbackServer
    files: Path
    identity: Path
    host_key_line: str

    def settings(self, root: str = "/", **changes: object) -> SftpSettings:
        facts = {
            "host": "127.0.0.1",
            "port": self.server.port,
            "user": "hub",
            "host_keys": (self.host_key_line,),
            "identity": self.identity,
            "root": root,
            "timeout": 10.0,
        }
        return SftpSettings(**(facts | changes))

    def place(self, root: str = "/", **changes: object) -> SftpPlace:
        return SftpPlace(self.settings(root, **changes))


@contextlib.contextmanager
def loopback(
    home: Path,
    *,
    files: Path | None = None,
    subsystem: type[Subsystem] = Subsystem,
    jail: type[Jail] = Jail,
    kind: type[LoopbackServer] = LoopbackServer,
) -> Iterator[Loopback]:
    """Serve `files` (or a new folder in `home`), with pieces replaced where a test wants it."""
    home.mkdir(exist_ok=True)
    files = files or home / "files"
    files.mkdir(exist_ok=True)
    host_key_line = make_identity(home / "host_key", comment="")
    identity = home / "identity"
    mine = parse_public(make_identity(identity))
    server = kind(files, host_key=home / "host_key", authorized=(mine,))
    server.subsystem, server.jail = subsystem, jail
    with server:
        yield Loopback(server, files, identity, host_key_line)
