"""Roles of keys: one key, one role, and the role is part of the key's name."""

from dataclasses import dataclass
from enum import StrEnum

from keys.digests import digest


@dataclass(frozen=True, slots=True)
class Label:
    """A name for people in two languages; as text, both."""

    en: str
    zh: str

    def __str__(self) -> str:
        return f"{self.en} {self.zh}"


class Role(StrEnum):
    """What a key may do. No key ever has two roles."""

    ROOT = "root"
    SIGNING = "sig"
    ENCRYPTION = "enc"
    ARCHIVE = "arc"
    LOG = "log"
    PUBLISHER = "pub"
    LEDGER = "led"  # keys the hashes in the ledger; never leaves the home
    BALANCE = "bal"  # a secret of two organisations: keys the hashes that they compare

    @property
    def label(self) -> Label:
        """The role for people, English and Chinese."""
        return _LABELS[self]

    @property
    def expires_matter(self) -> bool:
        """Whether people must make a new key before the window ends."""
        return self not in PRIVATE_ROLES

    @property
    def algorithm(self) -> str:
        """The algorithm of suite 1."""
        return ALGORITHM[self]


ALGORITHM = {
    Role.ROOT: "ed25519",
    Role.SIGNING: "ed25519",
    Role.ENCRYPTION: "x25519",
    Role.ARCHIVE: "x25519",
    Role.LOG: "ed25519",
    Role.PUBLISHER: "ed25519",
    Role.LEDGER: "x25519",
    Role.BALANCE: "x25519",
}

# What nobody else ever needs to know of: left out of trust files and announcements.
PRIVATE_ROLES = frozenset({Role.ARCHIVE, Role.LEDGER, Role.BALANCE})

_LABELS = {
    Role.ROOT: Label("root", "根密钥"),
    Role.SIGNING: Label("signing", "签名密钥"),
    Role.ENCRYPTION: Label("encryption", "加密密钥"),
    Role.ARCHIVE: Label("archive", "归档密钥"),
    Role.LOG: Label("log", "日志密钥"),
    Role.PUBLISHER: Label("publisher", "标准发布密钥"),
    Role.LEDGER: Label("ledger", "台账密钥"),
    Role.BALANCE: Label("balance", "对账密钥"),
}


def key_statement(role: Role, public: bytes) -> bytes:
    """What a key's id and its fingerprint are computed over (envelope.md §2)."""
    return f"{role}\n{role.algorithm}\n".encode("ascii") + public


def key_id(role: Role, public: bytes) -> str:
    """The key's id: 32 bytes in hex. The same bytes in another role have another id."""
    return digest(key_statement(role, public), "cxe1 key id").hex()
