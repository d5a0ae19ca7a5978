"""SSH keys as OpenSSH writes them: our identity at a partner's server, and their host keys.

These keys open a connection and nothing more. What vouches for data are the keys of `keys`.
"""

from __future__ import annotations

import base64
import binascii
import errno
import os
import stat
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from adapters.places.errors import AlreadyThere, AuthenticationFailed, BadName, PlaceError

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.serialization.ssh import SSHPrivateKeyTypes

MAX_IDENTITY_BYTES = 64 * 1024  # an RSA-16384 key needs 13 KiB


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key: its type as SSH calls it, and its bytes as they travel."""

    kind: str
    data: bytes

    @property
    def fingerprint(self) -> str:
        """The form `SHA256:…` that ssh-keygen -l and every SSH client show."""
        return "SHA256:" + base64.b64encode(sha256(self.data).digest()).decode().rstrip("=")

    @property
    def line(self) -> str:
        """The form `ssh-ed25519 AAAA…` without a comment."""
        return f"{self.kind} {base64.b64encode(self.data).decode()}"


def parse_public(line: str) -> PublicKey:
    """Read an OpenSSH public key line; a comment after it is dropped.

    Raises BadName (exit 65) when it is not one: host names or options in front, as in known_hosts
    and authorized_keys, are not taken.
    """
    kind, _, rest = line.strip().partition(" ")
    try:
        data = base64.b64decode(rest.split(" ", 1)[0], validate=True)
    except (binascii.Error, ValueError):
        data = b""
    length = int.from_bytes(data[:4])
    if not kind or data[4 : 4 + length] != kind.encode() or len(data) <= 4 + length:
        raise BadName(
            "this is not an OpenSSH public key line",
            hint="it looks like 'ssh-ed25519 AAAA…'; take it from the server's "
            "/etc/ssh/ssh_host_ed25519_key.pub, not from known_hosts",
        )
    return PublicKey(kind, data)


def make_identity(path: Path, *, comment: str = "chengxin") -> str:
    """Make an Ed25519 key pair: the private half into `path` (mode 0600), the public line back.

    Raises AlreadyThere when the file exists: a key is never overwritten.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        PublicFormat,
    )

    key = Ed25519PrivateKey.generate()
    _create(path, key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    public = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    return f"{public} {comment}".rstrip()


def public_line(path: Path) -> str:
    """Give the public line of an identity file. Raises AuthenticationFailed."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = load_private(read_identity(path)).public_key()
    return public.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def load_private(data: bytes) -> SSHPrivateKeyTypes:
    """Parse an OpenSSH private key without a passphrase. Raises AuthenticationFailed."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key

    try:
        return load_ssh_private_key(data, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise AuthenticationFailed(
            "the identity file is not an OpenSSH private key without a passphrase",
            hint="make one with 'ssh-keygen -t ed25519 -N \"\"' or 'chengxin exchange init'",
        ) from error


def read_identity(path: Path) -> bytes:
    """Read a private key file that belongs to us and that nobody else can read.

    Raises AuthenticationFailed: missing, a link, someone else's, or open to group or others.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        link = error.errno == errno.ELOOP
        raise AuthenticationFailed(
            f"the identity file {str(path)!r} cannot be opened: "
            f"{'it is a link' if link else error.strerror}",
            hint="name a private key file of the user that runs the relay",
        ) from error
    try:
        reason = _why_not_private(os.fstat(descriptor))
        if reason:
            raise AuthenticationFailed(
                f"the identity file {str(path)!r} {reason}", hint=f"chmod 600 {path}"
            )
        return os.read(descriptor, MAX_IDENTITY_BYTES)
    finally:
        os.close(descriptor)


def _why_not_private(facts: os.stat_result) -> str:
    if not stat.S_ISREG(facts.st_mode):
        return "is not a regular file"
    if facts.st_uid not in {os.geteuid(), 0}:
        return "belongs to another user"
    if facts.st_mode & 0o077:
        return f"can be used by others (mode {stat.S_IMODE(facts.st_mode):04o})"
    return ""


def _create(path: Path, data: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError as error:
        raise AlreadyThere(
            f"{str(path)!r} exists", hint="a key is never overwritten; move the old one away"
        ) from error
    except OSError as error:
        raise PlaceError(f"{str(path)!r} cannot be made: {error.strerror}") from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)
