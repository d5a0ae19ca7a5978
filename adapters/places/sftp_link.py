"""A link to a folder on an SFTP server: connects at first use, and again after it was lost."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from adapters.places.abilities import Greeting
from adapters.places.errors import (
    AlreadyThere,
    NoSpace,
    NotFound,
    NotRegular,
    PlaceError,
    Refused,
    ServerFailed,
    TooLarge,
    Unreachable,
    Unwanted,
    WriteFailed,
)
from adapters.places.sftp_client import Client
from adapters.places.sftp_session import Session, SftpSettings
from adapters.places.sftp_wire import Code, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# After these the connection is in order: the server answered all that it was asked.
IN_ORDER = (AlreadyThere, NoSpace, NotFound, NotRegular, Refused, TooLarge, Unwanted, WriteFailed)


class Link:
    """One server and the folder that names start from. `greeted` is called at each connection."""

    def __init__(
        self, settings: SftpSettings, greeted: Callable[[Greeting], None] | None = None
    ) -> None:
        self._settings = settings
        self._greeted = greeted
        self._session: Session | None = None
        self._client: Client | None = None
        self._more: list[Client] | None = None  # on the same connection; None: not yet asked for

    def path(self, parts: tuple[str, ...]) -> bytes:
        """Give the path of a name on the server."""
        root = self._settings.root
        if not parts:
            return (root or ".").encode()
        return (root.rstrip("/") + "/" if root else "").encode() + "/".join(parts).encode()

    @contextmanager
    def talking(self, name: str, *, writing: bool = False) -> Iterator[Client]:
        """Connect if needed; turn refusals into errors of a place; hang up when out of step."""
        try:
            yield self._client or self._connect()
        except Refusal as refusal:
            raise meaning(refusal, name, writing=writing) from refusal
        except IN_ORDER:
            raise
        except BaseException:
            self.close()
            raise

    def clients(self, most: int) -> list[Client]:
        """Give the client of `talking` and up to `most` - 1 more on its connection.

        Each is a conversation of its own, so that the server need not do one thing after the other.
        Raises what makes the connection useless.
        """
        if self._session is None or self._client is None:
            raise RuntimeError("no connection is open")
        if self._more is None:
            self._more = Client.more(self._session.more(most - 1), self._client)
        return [self._client, *self._more]

    def close(self) -> None:
        """Close the connection, if there is one."""
        session, self._session, self._client = self._session, None, None
        self._more = None
        if session is not None:
            session.close()

    def _connect(self) -> Client:
        self._session = Session(self._settings)
        client = Client(self._session.first)
        client.patience = self._settings.timeout
        if self._settings.root:
            facts = client.stat(self.path(()))
            if facts is None or (facts.mode is not None and not facts.folder):
                raise Unreachable(
                    f"the folder {self._settings.root!r} is not on {self._settings.host}",
                    hint="correct `root`, or ask the partner; it is never made by itself",
                )
        if self._greeted is not None:
            said = self._session.software, client.extensions, client.max_read, client.max_write
            self._greeted(Greeting.of(*said))
        self._client = client
        return client


def meaning(refusal: Refusal, name: str, *, writing: bool) -> PlaceError:
    """Turn a server's refusal into an error of a place."""
    match refusal.code:
        case Code.NO_SUCH_FILE if writing:
            return WriteFailed(
                f"the server lost {name!r}, or a folder above it, while it was written",
                hint="it says that it made what is not there: ask the partner to look at it",
            )
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
            return ServerFailed(f"the server could not do it: {name!r} ({refusal.code.name})")
