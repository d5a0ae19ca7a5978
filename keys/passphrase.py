"""Passphrase: where it comes from. Never from a command line or an environment variable's value.

In this order: a file descriptor, a private file, systemd's credential `chengxin-passphrase`
(`LoadCredentialEncrypted=`), a question at the terminal.
"""

import getpass
import os
import stat
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from keys import files
from keys.errors import BadKeyFile, NoPassphrase, WeakPassphrase

CREDENTIAL_NAME = "chengxin-passphrase"
MAX_BYTES = 1024
MIN_CHARACTERS = 12  # for new passphrases; with Argon2id, six random words are far beyond it


def find(
    *, descriptor: int | None, file: Path | None, environment: Mapping[str, str], new: bool = False
) -> bytes:
    """The passphrase from the first source that is there; `new` asks twice at the terminal.

    `environment` is only looked at for the name of systemd's credentials folder.

    Raises:
        NoPassphrase: no source.
        BadKeyFile: the file is missing or open to others.
        WeakPassphrase: a new one that is too short.
    """
    data: bytes | None
    if descriptor is not None:
        data = _from_descriptor(descriptor)
    elif file is not None:
        data = files.read_private(file, MAX_BYTES)
    else:
        data = _from_credential(environment.get("CREDENTIALS_DIRECTORY"))
    passphrase = _ask(new=new) if data is None else _first_line(data)
    if new and len(passphrase.decode()) < MIN_CHARACTERS:
        raise WeakPassphrase(
            f"a new passphrase has at least {MIN_CHARACTERS} characters",
            hint="six random words are easy to type and cannot be guessed",
        )
    return passphrase


def unattended(*, file: Path | None, environment: Mapping[str, str]) -> bytes | None:
    """The passphrase as a service finds it: a private file, else systemd's credential, else None.

    Raises:
        BadKeyFile: the file is missing or open to others.
    """
    if file is not None:
        data: bytes | None = files.read_private(file, MAX_BYTES)
    else:
        data = _from_credential(environment.get("CREDENTIALS_DIRECTORY"))
    return None if data is None else _first_line(data)


def _from_descriptor(descriptor: int) -> bytes:
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as source:
            return source.read(MAX_BYTES + 1)
    except OSError as error:
        raise NoPassphrase(
            f"file descriptor {descriptor} cannot be read: {error.strerror}",
            hint="for example: chengxin keys init … --passphrase-fd 3 3<FILE",
        ) from None


def _from_credential(folder: str | None) -> bytes | None:
    """Systemd owns the folder and its permissions (ACLs); only a world-readable file is refused."""
    if not folder:
        return None
    path = Path(folder) / CREDENTIAL_NAME
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if path.stat().st_mode & stat.S_IRWXO:
        raise BadKeyFile(f"{path} is open to others", hint=f"chmod o= {path}")
    return data


def _ask(*, new: bool) -> bytes:
    if not sys.stdin.isatty():
        raise NoPassphrase(
            "no passphrase: nobody at a terminal, no file, no credential",
            hint="--passphrase-file FILE (0600), --passphrase-fd N, or a systemd credential",
        )
    first = _first_line(getpass.getpass("passphrase 口令: ").encode())
    if new and _first_line(getpass.getpass("the same again 再输入一次: ").encode()) != first:
        raise NoPassphrase("the two passphrases differ", hint="try again")
    return first


def _first_line(data: bytes) -> bytes:
    """The first line in NFC, so that the same characters typed elsewhere are the same bytes."""
    line = data.split(b"\n", 1)[0].removesuffix(b"\r")
    try:
        text = unicodedata.normalize("NFC", line.decode())
    except UnicodeDecodeError:
        raise NoPassphrase("the passphrase is not UTF-8") from None
    if not text or len(data) > MAX_BYTES:
        raise NoPassphrase(f"an empty passphrase, or one longer than {MAX_BYTES} bytes")
    return text.encode()
