"""Roles of keys: one key, one role, and the role is part of the key's name."""

from enum import StrEnum

from keys.digests import digest


class Role(StrEnum):
    """What a key may do. No key ever has two roles."""

    ROOT = "root"
    SIGNING = "sig"
    ENCRYPTION = "enc"
    ARCHIVE = "arc"
    LOG = "log"
    PUBLISHER = "pub"

    @property
    def label(self) -> str:
        """The role for people, English and Chinese."""
        return _LABELS[self]

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
}

_LABELS = {
    Role.ROOT: "root 根密钥",
    Role.SIGNING: "signing 签名密钥",
    Role.ENCRYPTION: "encryption 加密密钥",
    Role.ARCHIVE: "archive 归档密钥",
    Role.LOG: "log 日志密钥",
    Role.PUBLISHER: "publisher 标准发布密钥",
}


def key_statement(role: Role, public: bytes) -> bytes:
    """What a key's id and its fingerprint are computed over (envelope.md §2)."""
    return f"{role}\n{role.algorithm}\n".encode("ascii") + public


def key_id(role: Role, public: bytes) -> str:
    """The key's id: 32 bytes in hex. The same bytes in another role have another id."""
    return digest(key_statement(role, public), "cxe1 key id").hex()
