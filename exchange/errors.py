"""What stops a step of the exchange, and the exit code each kind ends with.

Wrong data is a value (a `Finding`). Every error here has a one-sentence message and a `hint` that
says what to do. Only `exchange.cli` ends the process. Refused envelopes are in `refusal`.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Exit(IntEnum):
    """The stable exit codes (sysexits, so that systemd can act on them)."""

    FINE = 0
    SOME_REJECTED = 1
    USAGE = 2
    INPUT_REFUSED = 65
    INPUT_MISSING = 66
    PARTNER_UNAVAILABLE = 69
    BUG = 70
    DISK = 74
    TRY_AGAIN = 75
    PEER_BROKE_PROTOCOL = 76
    TRUST = 77
    CONFIGURATION = 78


# Where one run ends in several ways, it exits with the first of these that occurred: what needs
# a person most stands first, what the next night mends by itself stands last.
_PRECEDENCE = (
    Exit.BUG,
    Exit.DISK,
    Exit.TRUST,
    Exit.CONFIGURATION,
    Exit.PEER_BROKE_PROTOCOL,
    Exit.INPUT_REFUSED,
    Exit.INPUT_MISSING,
    Exit.PARTNER_UNAVAILABLE,
    Exit.TRY_AGAIN,
    Exit.SOME_REJECTED,
)


def worst(codes: Iterable[int]) -> int:
    """The exit code of a run in which all of `codes` occurred; 0 for none."""
    found = set(codes)
    for code in _PRECEDENCE:
        if code in found:
            return int(code)
    return max(found, default=int(Exit.FINE))


class ExchangeError(Exception):
    """Base of this room's errors. `hint` says what to do; `exit_code` is how a command ends."""

    exit_code: int = Exit.BUG

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConfigurationError(ExchangeError):
    """The configuration cannot be used; the message lists every mistake with its line."""

    exit_code = Exit.CONFIGURATION


class HomeError(ExchangeError):
    """The folder is no home, or not one that this version can use."""

    exit_code = Exit.CONFIGURATION


class HomeBusy(ExchangeError):
    """Another run is at work in this home."""

    exit_code = Exit.TRY_AGAIN


class DiskError(ExchangeError):
    """This machine's disk refused a read or a write."""

    exit_code = Exit.DISK


class InputMissing(ExchangeError):
    """A file that was named does not exist or is no regular file."""

    exit_code = Exit.INPUT_MISSING


class PeerError(ExchangeError):
    """A partner sent something that breaks the protocol."""

    exit_code = Exit.PEER_BROKE_PROTOCOL


class TrustGap(ExchangeError):
    """A key that is needed is missing, expired or not trusted for this."""

    exit_code = Exit.TRUST


class LedgerError(ExchangeError):
    """The ledger cannot be used: newer schema, another organisation, damaged."""

    exit_code = Exit.DISK


class LedgerBusy(ExchangeError):
    """Another process is writing to the ledger."""

    exit_code = Exit.TRY_AGAIN


class LedgerGone(Exception):
    """The database of the ledger is not there, or went away: the whole run stops.

    No `ExchangeError` on purpose: a step that goes on with the next partner after one must not
    go on after this.
    """

    exit_code: int = Exit.TRY_AGAIN

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
