"""Sealed boxes: X25519 keys that open what anyone can seal to them."""

import secrets
from dataclasses import dataclass, field

import nacl.bindings
import nacl.exceptions

from keys.errors import BadKey
from keys.roles import Role, key_id

SECRET_SIZE = 32
PUBLIC_SIZE = 32
OVERHEAD = 48  # ephemeral public key and Poly1305 tag

_FIELD_PRIME = 2**255 - 19
_PROBE = bytes([0x40]) * 32  # any scalar: the product of a low-order point is always zero


@dataclass(frozen=True, slots=True)
class DecryptionKey:
    """A private X25519 key in one role: encryption or archive."""

    role: Role
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if self.role.algorithm != "x25519" or len(self.secret) != SECRET_SIZE:
            raise BadKey(f"no X25519 decryption key of role {self.role}")

    @property
    def public(self) -> bytes:
        """The public half, 32 bytes."""
        return nacl.bindings.crypto_scalarmult_base(self.secret)

    @property
    def kid(self) -> str:
        """The key's id."""
        return key_id(self.role, self.public)

    def open(self, box: bytes) -> bytes | None:
        """The content of a sealed box, or None when it was not sealed to this key."""
        if len(box) < OVERHEAD:
            return None
        try:
            return nacl.bindings.crypto_box_seal_open(box, self.public, self.secret)
        except nacl.exceptions.CryptoError:
            return None


def generate(role: Role) -> DecryptionKey:
    """A new key from the system's random source."""
    return DecryptionKey(role, secrets.token_bytes(SECRET_SIZE))


def seal(public: bytes, message: bytes) -> bytes:
    """A sealed box that only the owner of `public` opens."""
    return nacl.bindings.crypto_box_seal(message, public)


def check_public(public: bytes) -> None:
    """Refuse low-order and non-canonical X25519 public keys.

    Raises:
        BadKey: the key would give everybody the same shared secret, or has two spellings.
    """
    if len(public) == PUBLIC_SIZE and int.from_bytes(public, "little") < _FIELD_PRIME:
        try:
            nacl.bindings.crypto_scalarmult(_PROBE, public)
        except nacl.exceptions.RuntimeError:
            pass
        else:
            return
    raise BadKey("not a valid X25519 public key", hint="ask the partner to announce its keys again")
