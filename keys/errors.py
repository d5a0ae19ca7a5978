"""What can go wrong with keys and trust: every error says what to try next."""

EXIT_USAGE = 2
EXIT_MISSING = 66
EXIT_TRUST = 77
EXIT_CONFIG = 78


class KeysError(Exception):
    """A key, a passphrase, a signature or a trust file that must not be used.

    `hint` says what to try next; `exit_code` is the process exit code (sysexits).
    No message carries a secret or a personal value.
    """

    exit_code = EXIT_TRUST

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class Untrusted(KeysError):
    """A signed statement that too few of the required keys vouch for."""


class WrongPassphrase(KeysError):
    """No key file of the home opens with this passphrase."""


class NoPassphrase(KeysError):
    """No place to take a passphrase from."""


class WeakPassphrase(KeysError):
    """A new passphrase that is too short."""

    exit_code = EXIT_USAGE


class BadKeyFile(KeysError):
    """A key file that is damaged, changed, too costly or readable by others."""


class BadKey(KeysError):
    """A public key that is not a valid, prime-order point."""


class NoSuchKey(KeysError):
    """No key of the wanted role has a window that holds the wanted time."""


class BadFingerprint(KeysError):
    """Typed digits that are no fingerprint, or the fingerprint of another key."""


class ExpiredTrust(KeysError):
    """The newest trust file has expired: this home may receive, not send."""


class HomeExists(KeysError):
    """The home already has keys; they are never overwritten."""

    exit_code = EXIT_USAGE


class NoHome(KeysError):
    """The folder has no keys."""

    exit_code = EXIT_MISSING
