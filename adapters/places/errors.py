"""What can go wrong with a place: who is to blame is the type, what to do is the hint.

Exit codes are those of sysexits.h, so that a service manager can act on them.
"""

from __future__ import annotations

from typing import ClassVar


class PlaceError(Exception):
    """A place did not do what was asked of it."""

    exit_code: ClassVar[int] = 74
    usual_hint: ClassVar[str] = "look at the disk and its logs, then try again"

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or self.usual_hint


class BadName(PlaceError):
    """A name that is not safe on every system."""

    exit_code = 65
    usual_hint = "names are relative paths of visible characters; see docs/places.md"


class NotFound(PlaceError):
    """No file under that name."""

    exit_code = 66
    usual_hint = "it may have been moved or removed; list the folder"


class NotRegular(PlaceError):
    """Something other than a regular file, or than a folder, stands where one is needed."""

    exit_code = 76
    usual_hint = "only regular files in real folders are used; look at what is there"


class AlreadyThere(PlaceError):
    """The name is taken by other bytes; nothing was changed."""

    exit_code = 76
    usual_hint = "a name is written once; look at what is there before anything is removed"


class TooLarge(PlaceError):
    """The file is over the limit of whoever reads it."""

    exit_code = 76
    usual_hint = "raise the limit only if the sender agreed to larger files"


class Unwanted(PlaceError):
    """Whoever reads the file has seen enough of it: its sink raises this to end the transfer."""

    exit_code = 76
    usual_hint = "its first bytes show that it is not what its name says; report it to the partner"


class TooManyEntries(PlaceError):
    """The folder holds more than whoever lists it will look at."""

    exit_code = 76
    usual_hint = "clear away what was dealt with, or list with a higher limit"


class Refused(PlaceError):
    """The place does not permit it."""

    exit_code = 77
    usual_hint = "check owner and mode of the folder, or ask the partner for the permission"


class WriteFailed(PlaceError):
    """The bytes did not arrive whole; nothing is visible under the name."""

    exit_code = 75
    usual_hint = "try again"


class ServerFailed(PlaceError):
    """A server answered that it could not do what was asked, and not why."""

    exit_code = 75
    usual_hint = "try again; if it stays, ask the partner to look at the server's disk and logs"


class NoSpace(WriteFailed):
    """The disk of the place is full."""

    usual_hint = "make space, or have the partner make it, and try again"


class Unreachable(PlaceError):
    """The place cannot be reached, or went away: what was under way may or may not have happened.

    Ask again: every operation may be repeated.
    """

    exit_code = 69
    usual_hint = "try again later; what was under way is looked up before it is repeated"


class Timeout(Unreachable):
    """The place stopped answering."""

    exit_code = 75


class PeerMisbehaved(PlaceError):
    """The other side broke the protocol."""

    exit_code = 76
    usual_hint = "nothing of it was used; report it to the partner with the time of day"


class HostKeyMismatch(PlaceError):
    """The server shows a key that is not pinned; nothing was sent to it."""

    exit_code = 77
    usual_hint = "ask the partner by telephone whether the key was changed"


class AuthenticationFailed(PlaceError):
    """The server does not let us in, or our own key cannot be used."""

    exit_code = 77
    usual_hint = "check the user and the identity file"
