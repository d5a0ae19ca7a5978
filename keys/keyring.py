"""Keyring: the private keys of one home, unlocked once for one run.

Every file `<role>-<first 16 hex of its id>.key` of the folder is one key. Archive keys are made
when the first envelope of a month needs one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from keys import files, sealing
from keys.boxes import DecryptionKey
from keys.digests import digest
from keys.errors import BadKeyFile, NoHome, NoSuchKey, WrongPassphrase
from keys.roles import Role
from keys.sealing import KeyHeader, Lock, MasterKey, PrivateKey, SealedKey
from keys.signing import SigningKey
from keys.windows import DECRYPTION_GRACE, Window, month_of, window_from

MAX_KEY_FILES = 4096


@dataclass(frozen=True, slots=True)
class HeldKey:
    """An unlocked key and what its file says about it."""

    header: KeyHeader
    key: PrivateKey


class Keyring:
    """The unlocked keys of one organisation's home."""

    def __init__(self, folder: Path, master: MasterKey, held: Iterable[HeldKey]) -> None:
        self._folder = folder
        self._master = master
        self._held = tuple(held)

    @classmethod
    def open(cls, folder: Path, passphrase: bytes) -> Self:
        """Unlock every key file of a folder with one derivation.

        Raises:
            NoHome: there are no keys.
            WrongPassphrase: no file opens.
            BadKeyFile: a file is damaged, changed, readable by others, or does not belong here.
        """
        lock = read_folder(folder)[0].header.lock
        return cls.unlocked(folder, sealing.derive(passphrase, lock))

    @classmethod
    def unlocked(cls, folder: Path, master: MasterKey) -> Self:
        """Open every key file of a folder with the key that its passphrase gave.

        Raises:
            WrongPassphrase, BadKeyFile, NoHome: as `open`.
        """
        sealed = read_folder(folder)
        opened = [(one, master.open(one)) for one in sealed]
        if not any(key for _, key in opened):
            raise WrongPassphrase(
                f"no key of {folder} opens with this passphrase",
                hint="try again; keys that were sealed with a lost passphrase cannot be recovered",
            )
        for one, key in opened:
            if key is None:
                raise BadKeyFile(
                    f"the file of {one.header.role.label} {one.header.kid[:16]} was changed",
                    hint="restore it from the backup of the home",
                )
        return cls(folder, master, [HeldKey(one.header, key) for one, key in opened if key])

    @property
    def organisation(self) -> str:
        """Whose keys these are."""
        return self._held[0].header.org

    @property
    def lock(self) -> Lock:
        """Salt and cost that the home's key files share."""
        return self._master.lock

    def headers(self) -> tuple[KeyHeader, ...]:
        """What every key file says in the clear."""
        return tuple(held.header for held in self._held)

    def signer(self, at: datetime) -> SigningKey:
        """The newest signing key whose window holds `at`.

        Raises:
            NoSuchKey: none has started, or all have ended.
        """
        return _signing(self._current(Role.SIGNING, at))

    def root(self, at: datetime | None = None) -> SigningKey:
        """The organisation's root key: the newest, or the newest whose window holds `at`.

        Raises:
            NoSuchKey: it has ended, or is kept elsewhere.
        """
        return _signing(self._current(Role.ROOT, at))

    def log(self, at: datetime | None = None) -> SigningKey:
        """The key that signs log checkpoints.

        Raises:
            NoSuchKey: there is none.
        """
        return _signing(self._current(Role.LOG, at))

    def publisher(self, at: datetime | None = None) -> SigningKey:
        """The key that signs standards.

        Raises:
            NoSuchKey: there is none.
        """
        return _signing(self._current(Role.PUBLISHER, at))

    def publishers(self, at: datetime) -> tuple[SigningKey, ...]:
        """Every publisher key whose window holds `at`, newest first."""
        found = self._newest_first(Role.PUBLISHER)
        return tuple(_signing(held) for held in found if held.header.window.holds(at))

    def decryption_keys(self, at: datetime | None = None) -> tuple[DecryptionKey, ...]:
        """All encryption keys, newest first; with `at`, those not yet 90 days past their end."""
        found = self._newest_first(Role.ENCRYPTION)
        return tuple(
            _decryption(held)
            for held in found
            if at is None or at <= held.header.window.not_after + DECRYPTION_GRACE
        )

    def archive_keys(self) -> tuple[DecryptionKey, ...]:
        """All archive keys that have not been destroyed, newest first."""
        return tuple(_decryption(held) for held in self._newest_first(Role.ARCHIVE))

    def has_archive_key(self, at: datetime) -> bool:
        """Whether the archive key of the UTC month of `at` is there."""
        return any(held.header.window.holds(at) for held in self._newest_first(Role.ARCHIVE))

    def archive_for(self, at: datetime) -> DecryptionKey:
        """The archive key of the UTC month of `at`, made and sealed when it is missing.

        Raises:
            OSError: the new key cannot be written; then nothing may be sealed to it.
        """
        for held in self._newest_first(Role.ARCHIVE):
            if held.header.window.holds(at):
                return _decryption(held)
        return _decryption(self.add(Role.ARCHIVE, month_of(at), created=at))

    def ledger_key(self) -> bytes:
        """The 32 secret bytes that key every hash in the ledger of this home.

        Raises:
            NoSuchKey: the home has none.
        """
        return digest(_decryption(self._current(Role.LEDGER, None)).secret, "cx ledger key")

    def balance_secret(self, kid: str) -> bytes | None:
        """The 32 bytes of a secret that two organisations share; None where we do not have it."""
        for held in self._held:
            if held.header.role is Role.BALANCE and held.header.kid == kid:
                return _decryption(held).secret
        return None

    def take_balance_secret(self, secret: bytes, *, created: datetime) -> str:
        """Keep a secret that a partner made; returns its id. The same one again changes nothing.

        Raises:
            OSError: the disk is full or failing.
        """
        key = DecryptionKey(Role.BALANCE, secret)
        for left in self._folder.glob(f".{Role.BALANCE}-*.part"):  # by a run that was killed
            left.unlink()
        if self.balance_secret(key.kid) is None:
            window = window_from(Role.BALANCE, created)
            held = write_key(
                self._folder,
                self._master,
                org=self.organisation,
                role=Role.BALANCE,
                window=window,
                created=created,
                key=key,
            )
            self._held = (*self._held, held)
        return key.kid

    def add(self, role: Role, window: Window, *, created: datetime) -> HeldKey:
        """Make a new key, seal it into the folder, durably, and hold it.

        Raises:
            OSError: the disk is full or failing.
        """
        org = self.organisation
        held = write_key(
            self._folder, self._master, org=org, role=role, window=window, created=created
        )
        self._held = (*self._held, held)
        return held

    def _current(self, role: Role, at: datetime | None) -> HeldKey:
        for held in self._newest_first(role):
            if at is None or held.header.window.holds(at):
                return held
        raise _none(role, self.organisation)

    def _newest_first(self, role: Role) -> list[HeldKey]:
        found = [held for held in self._held if held.header.role is role]
        return sorted(found, key=lambda held: _age(held.header), reverse=True)


def headers(folder: Path) -> tuple[KeyHeader, ...]:
    """What every key file of a home says in the clear; needs no passphrase.

    Raises:
        NoHome, BadKeyFile: as `read_folder`.
    """
    return tuple(sealed.header for sealed in read_folder(folder))


def public_key(folder: Path, role: Role, at: datetime) -> bytes:
    """The public half of the newest key of a role whose window holds `at`; needs no passphrase.

    Raises:
        NoSuchKey: there is none.
        NoHome, BadKeyFile: as `read_folder`.
    """
    found = [one for one in headers(folder) if one.role is role and one.window.holds(at)]
    if not found:
        raise _none(role, "this home")
    return max(found, key=_age).public


def read_folder(folder: Path) -> tuple[SealedKey, ...]:
    """Every key file of a home, without unlocking it.

    Raises:
        NoHome: there are no keys.
        BadKeyFile: a file is damaged, readable by others, or of another organisation or lock.
    """
    files.check_folder(folder)
    paths = sorted(path for path in folder.glob("*.key") if not path.name.startswith("."))
    if not paths:
        raise NoHome(
            f"no keys in {folder}", hint="make them: chengxin keys init --home DIR --org ID"
        )
    if len(paths) > MAX_KEY_FILES:
        raise BadKeyFile(f"more than {MAX_KEY_FILES} key files in {folder}")
    limit = sealing.MAX_KEY_FILE_BYTES
    found = tuple(sealing.parse(files.read_private(path, limit), str(path)) for path in paths)
    first = found[0].header
    for path, one in zip(paths, found, strict=True):
        if one.header.lock != first.lock or one.header.org != first.org:
            raise BadKeyFile(
                f"{path} has another organisation, salt or cost than the other key files",
                hint="restore it from the backup of the home",
            )
    return found


def write_key(
    folder: Path,
    master: MasterKey,
    *,
    org: str,
    role: Role,
    window: Window,
    created: datetime,
    key: PrivateKey | None = None,
) -> HeldKey:
    """Make a key, unless one is given, and write its file; it is durable when this returns."""
    key = key or sealing.new_private(role)
    header = KeyHeader(org, role, key.public, window, created, master.lock)
    files.write_new(folder / file_name(header), master.seal(header, key))
    return HeldKey(header, key)


def file_name(header: KeyHeader) -> str:
    """The name of a key's file."""
    return f"{header.role}-{header.kid[:16]}.key"


def _age(header: KeyHeader) -> tuple[datetime, datetime, str]:
    return header.window.not_before, header.created, header.kid


def _none(role: Role, whose: str) -> NoSuchKey:
    return NoSuchKey(
        f"no {role.label} of {whose} may be used now",
        hint="see `chengxin keys show`; make a new one with `chengxin keys rotate`",
    )


def _signing(held: HeldKey) -> SigningKey:
    if not isinstance(held.key, SigningKey):
        raise NoSuchKey(f"{held.header.role.label} does not sign")
    return held.key


def _decryption(held: HeldKey) -> DecryptionKey:
    if not isinstance(held.key, DecryptionKey):
        raise NoSuchKey(f"{held.header.role.label} does not decrypt")
    return held.key
