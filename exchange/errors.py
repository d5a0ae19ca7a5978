"""What can go wrong in an exchange that is not a finding: each error with a hint and an exit code."""

from exchange.refusal import BadReceipt, Code, Refused

__all__ = [
    "BadReceipt",
    "Code",
    "ConfigurationError",
    "DiskError",
    "ExchangeError",
    "HomeBusy",
    "HomeError",
    "LedgerError",
    "PeerError",
    "Refused",
]


class ExchangeError(Exception):
    """The family; `hint` says what to try next, `exit_code` follows sysexits."""

    exit_code = 70

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConfigurationError(ExchangeError):
    """The configuration of a home has mistakes."""

    exit_code = 78


class HomeError(ExchangeError):
    """The folder is no home, or cannot be read."""

    exit_code = 66


class HomeBusy(ExchangeError):
    """Another run holds the home."""

    exit_code = 75


class DiskError(ExchangeError):
    """The disk is full or failing."""

    exit_code = 74


class LedgerError(ExchangeError):
    """The ledger is damaged, of a newer version or of another organisation."""

    exit_code = 74


class PeerError(ExchangeError):
    """A partner broke the protocol."""

    exit_code = 76
