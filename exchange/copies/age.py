"""age: files that the tool `age` opens, the door to pyrage (https://age-encryption.org/v1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from exchange.errors import ConfigurationError

if TYPE_CHECKING:
    from pyrage import x25519


def encrypt(source: BinaryIO, sink: BinaryIO, recipients: Sequence[str]) -> None:
    """Encrypt `source` to every recipient, such as `age1…`, in memory that does not grow.

    Raises:
        ConfigurationError: pyrage is not installed, or a recipient is mistyped.
    """
    keys = read(recipients)
    import pyrage

    pyrage.encrypt_io(source, sink, keys)


def read(recipients: Sequence[str]) -> list[x25519.Recipient]:
    """The public keys that these lines name.

    Raises:
        ConfigurationError: pyrage is not installed, or a recipient is mistyped.
    """
    try:
        import pyrage
    except ModuleNotFoundError:
        raise ConfigurationError(
            "copies as age files need pyrage", hint="pip install 'chengxin[age]'"
        ) from None
    try:
        return [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    except pyrage.RecipientError:
        raise ConfigurationError(
            "a recipient of [[copies]] is mistyped: its check characters do not fit",
            hint="copy the line that the partner's `age-keygen -y` prints",
        ) from None
