"""What can go wrong with a place: who is to blame is the type, what to do is the hint.

Exit codes are those of sysexits.h, so that a service manager can act on them.
"""

from __future__ import annotations

from typing import ClassVar


class PlaceError(Exception):
    """A place did not do what was asked of it."""

    exit_code: ClassVar[int] = 74

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class BadName(PlaceError):
    """A name that is not safe on every system."""

    exit_code = 65


class NotFound(PlaceError):
    """No file under that name."""

    exit_code = 66


class NotRegular(PlaceError):
    """Something other than a regular file, or than a folder, stands where one is needed."""

    exit_code = 76


class AlreadyThere(PlaceError):
    """The name is taken by other bytes; nothing was changed."""

    exit_code = 76


class TooLarge(PlaceError):
    """The file is over the limit of whoever reads it."""

    exit_code = 76


class TooManyEntries(PlaceError):
    """The folder holds more than whoever lists it will look at."""

    exit_code = 76


class Refused(PlaceError):
    """The place does not permit it."""

    exit_code = 77


class WriteFailed(PlaceError):
    """The bytes did not arrive whole; nothing is visible under the name."""

    exit_code = 75


class NoSpace(WriteFailed):
    """The disk of the place is full."""


class Unreachable(PlaceError):
    """The place cannot be reached, or went away: what was under way may or may not have happened.

    Ask again: every operation may be repeated.
    """

    exit_code = 69


class Timeout(Unreachable):
    """The place stopped answering."""

    exit_code = 75


class PeerMisbehaved(PlaceError):
    """The other side broke the protocol."""

    exit_code = 76


class HostKeyMismatch(PlaceError):
    """The server shows a key that is not pinned; nothing was sent to it."""

    exit_code = 77


class AuthenticationFailed(PlaceError):
    """The server does not let us in, or our own key cannot be used."""

    exit_code = 77
