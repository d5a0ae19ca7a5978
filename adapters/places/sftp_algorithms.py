"""The SSH algorithms that we speak, best first; what is not here is off.

paramiko offers 3DES, CBC, MD5 and SHA-1 codes and puts AES-GCM last. Ours: authenticated ciphers
first, then counter mode with SHA-2 codes for servers that lack them. ssh-audit finds no SHA-1, MD5
or CBC on either side; what it still marks, NIST curves and encrypt-and-MAC, is for old servers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paramiko.transport import SecurityOptions

CIPHERS = (
    "aes128-gcm@openssh.com",
    "aes256-gcm@openssh.com",
    "aes256-ctr",
    "aes192-ctr",
    "aes128-ctr",
)
MACS = (
    "hmac-sha2-256-etm@openssh.com",
    "hmac-sha2-512-etm@openssh.com",
    "hmac-sha2-256",
    "hmac-sha2-512",
)
KEY_EXCHANGES = (
    "mlkem768x25519-sha256",
    "curve25519-sha256@libssh.org",
    "ecdh-sha2-nistp256",
    "ecdh-sha2-nistp384",
    "ecdh-sha2-nistp521",
    "diffie-hellman-group16-sha512",
    "diffie-hellman-group-exchange-sha256",
)
HOST_KEYS = (
    "ssh-ed25519",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "rsa-sha2-512",
    "rsa-sha2-256",
)


def harden(options: SecurityOptions, *, pinned: tuple[str, ...] = ()) -> None:
    """Leave only the algorithms above, host keys of the pinned types first.

    The pinned types come first because a server with several keys shows the first that we name;
    the others stay, so that a changed key is reported with its fingerprint.
    """
    options.ciphers = CIPHERS
    options.digests = MACS
    options.kex = tuple(name for name in KEY_EXCHANGES if name in options.kex)
    wanted = tuple(name for name in HOST_KEYS if _type_of(name) in pinned)
    options.key_types = wanted + tuple(name for name in HOST_KEYS if name not in wanted)


def _type_of(algorithm: str) -> str:
    return "ssh-rsa" if algorithm.startswith("rsa-sha2-") else algorithm
