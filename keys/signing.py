"""Signing: Ed25519 keys and signatures."""

import secrets
from dataclasses import dataclass, field

import nacl.bindings
import nacl.exceptions

from keys.errors import BadKey
from keys.roles import Role, key_id

SEED_SIZE = 32
PUBLIC_SIZE = 32
SIGNATURE_SIZE = 64


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private Ed25519 key in one role."""

    role: Role
    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if self.role.algorithm != "ed25519" or len(self.seed) != SEED_SIZE:
            raise BadKey(f"no Ed25519 signing key of role {self.role}")

    @property
    def public(self) -> bytes:
        """The public half, 32 bytes."""
        return nacl.bindings.crypto_sign_seed_keypair(self.seed)[0]

    @property
    def kid(self) -> str:
        """The key's id."""
        return key_id(self.role, self.public)

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of a message."""
        secret = nacl.bindings.crypto_sign_seed_keypair(self.seed)[1]
        return nacl.bindings.crypto_sign(message, secret)[:SIGNATURE_SIZE]


def generate(role: Role) -> SigningKey:
    """A new key from the system's random source."""
    return SigningKey(role, secrets.token_bytes(SEED_SIZE))


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature of the message is the key's. Malformed input is simply False."""
    if len(public) != PUBLIC_SIZE or len(signature) != SIGNATURE_SIZE:
        return False
    try:
        nacl.bindings.crypto_sign_open(signature + message, public)
    except (nacl.exceptions.BadSignatureError, nacl.exceptions.CryptoError):
        return False
    return True


def check_public(public: bytes) -> None:
    """Refuse what is no canonical point of the prime-order group.

    Raises:
        BadKey: low order, not on the curve, not canonical, or not 32 bytes.
    """
    if len(public) != PUBLIC_SIZE or not nacl.bindings.crypto_core_ed25519_is_valid_point(public):
        raise BadKey(
            "not a valid Ed25519 public key", hint="ask the partner to announce its keys again"
        )
