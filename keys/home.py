"""The key part of a home: `keys/` with the private keys, `trust/` with what it believes.

Each function here is one act of a key officer; `keys.cli` asks, calls and prints.
"""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from keys import announcement, files, keyring, publishers, sealing, trust
from keys.errors import HomeExists
from keys.fingerprint import fingerprint
from keys.keyring import Keyring
from keys.note import Signer
from keys.roles import PRIVATE_ROLES, Role
from keys.sealing import Cost, KeyHeader, MasterKey
from keys.trust import TrustFile
from keys.trusted import TrustedKey, TrustedOrganisation
from keys.windows import month_of, window_from

KEYS = "keys"
TRUST = "trust"
_STAGING = ".keys-being-made"
_ASIDE = ".keys-before"
_ROLES = tuple(role for role in Role if role not in {Role.ARCHIVE, Role.BALANCE})


@dataclass(frozen=True, slots=True)
class Announced:
    """Where the announcement lies, and the digits to read to partners."""

    path: Path
    fingerprint: str


def create(
    home: Path,
    *,
    org: str,
    name: str,
    cost: Cost,
    passphrase: bytes,
    now: datetime,
    installed: Sequence[str] | None = None,
) -> Announced:
    """Make the keys of an organisation and a trust file that trusts itself.

    `installed` are the standards that its first announcement says it has.

    Everything is made aside and renamed into place at the end; a killed attempt leaves no key.

    Raises:
        HomeExists: there are keys or trust files already; they are never overwritten.
        OSError: the disk is full or failing.
    """
    staging = _make_staging(home)
    master = sealing.derive(passphrase, cost.lock())
    _write_keys(staging / KEYS, master, org=org, now=now)
    ring = Keyring.unlocked(staging / KEYS, master)
    root = ring.root()
    first = trust.first([root.public], TrustedOrganisation(org, name), _own_keys(ring), now=now)
    trust.add_version(staging / TRUST, first, [_root_signer(ring)])
    announce(staging, ring, now=now, installed=installed)
    _put_in_place(home, staging)
    return Announced(_announcement_path(home, org), fingerprint(Role.ROOT, root.public))


def create_publisher(
    home: Path, *, officer: str, cost: Cost, passphrase: bytes, now: datetime
) -> Path:
    """Make the home of one officer who releases standards: a publisher key and its card alone.

    Raises:
        HomeExists: there are keys already; they are never overwritten.
        OSError: the disk is full or failing.
    """
    staging = _make_staging(home, with_trust=False)
    master = sealing.derive(passphrase, cost.lock())
    window = window_from(Role.PUBLISHER, now)
    keyring.write_key(
        staging / KEYS, master, org=officer, role=Role.PUBLISHER, window=window, created=now
    )
    _put_in_place(home, staging)
    return write_card(home, Keyring.unlocked(home / KEYS, master), now=now)


def write_card(home: Path, ring: Keyring, *, now: datetime) -> Path:
    """Write the card of the newest publisher key of a home, and return where it lies.

    Raises:
        NoSuchKey: there is no publisher key that may be used now.
        OSError: the disk is full or failing.
    """
    key = ring.publisher(now)
    window = next(one.window for one in ring.headers() if one.public == key.public)
    path = home / KEYS / f"{ring.organisation}.publisher.note"
    files.replace(path, publishers.card(ring.organisation, key, window, created=now))
    return path


def renew_publisher(home: Path, ring: Keyring, *, start: datetime, now: datetime) -> Path:
    """Make the next publisher key of an officer and write its card."""
    ring.add(Role.PUBLISHER, window_from(Role.PUBLISHER, start), created=now)
    return write_card(home, ring, now=now)


def load_trust(home: Path) -> TrustFile:
    """The newest trust file, anchored in the root keys of this home. Needs no passphrase.

    Raises:
        NoHome: there are no keys or no trust file.
        Untrusted: the chain of trust files is broken.
    """
    headers = keyring.headers(home / KEYS)
    anchors = [header.public for header in headers if header.role is Role.ROOT]
    return trust.load(home / TRUST, anchors=anchors)


def open_keys(home: Path, passphrase: bytes) -> Keyring:
    """The unlocked keys of a home.

    Raises:
        KeysError: no keys, a wrong passphrase, or a bad key file.
    """
    return Keyring.open(home / KEYS, passphrase)


def announce(
    home: Path, ring: Keyring, *, now: datetime, installed: Sequence[str] | None = None
) -> Announced:
    """Write the announcement anew: every key of ours but archive keys, with its state.

    `installed` are the standards that we have; None says nothing of them.

    A key that our own trust file does not name yet comes into a new version of it first.

    Raises:
        KeysError: the root key has ended, or the trust file is broken.
        OSError: the disk is full or failing.
    """
    current = _with_own_keys(home, ring, now=now)
    own = current.organisation(ring.organisation)
    root = ring.root(now)
    data = announcement.encode(
        ring.organisation,
        own.name if own else "",
        [key for key in current.keys if key.org == ring.organisation],
        root,
        created=now,
        installed=installed,
    )
    path = _announcement_path(home, ring.organisation)
    files.replace(path, data)
    return Announced(path, fingerprint(Role.ROOT, root.public))


def trust_partner(
    home: Path,
    ring: Keyring,
    data: bytes,
    *,
    typed: str | None,
    adjust: Callable[[TrustedOrganisation], TrustedOrganisation],
    now: datetime,
) -> TrustFile:
    """Take a partner's announcement into the next trust file.

    `adjust` turns what the partner may send so far (at first: anything that suite 1 allows) into
    what it may send from now on.

    Raises:
        KeysError: a wrong fingerprint, another root, an older announcement, a bad key.
    """
    current = load_trust(home)
    proposal = announcement.parse(data)
    before = current.organisation(proposal.org) or TrustedOrganisation(proposal.org, proposal.name)
    following = announcement.accept(current, proposal, adjust(before), typed=typed, now=now)
    return trust.add_version(home / TRUST, following, [_root_signer(ring)])


def renew(home: Path, ring: Keyring, *, now: datetime) -> TrustFile:
    """The same trust for another half year."""
    following = trust.following(load_trust(home), now=now)
    return trust.add_version(home / TRUST, following, [_root_signer(ring)])


def rotate(
    home: Path,
    ring: Keyring,
    role: Role,
    *,
    start: datetime,
    now: datetime,
    installed: Sequence[str] | None = None,
) -> Announced:
    """A new key beside the old one: it works from `start`, the old one to the end of its window.

    Raises:
        KeysError: the root key is not here, or the trust file is broken.
    """
    ring.add(role, window_from(role, start), created=now)
    return announce(home, ring, now=now, installed=installed)


def granted(
    before: TrustedOrganisation,
    *,
    name: str | None = None,
    kinds: tuple[str, ...] = (),
    streams: tuple[str, ...] = (),
    standards: tuple[str, ...] = (),
    max_size: int | None = None,
    threshold: int | None = None,
) -> TrustedOrganisation:
    """What an organisation may send, changed where something was said."""
    return replace(
        before,
        name=before.name if name is None else name,
        kinds=tuple(sorted(set(kinds))) or before.kinds,
        streams=streams or before.streams,
        standards=standards or before.standards,
        max_size=max_size or before.max_size,
        threshold=threshold or before.threshold,
    )


def _make_staging(home: Path, *, with_trust: bool = True) -> Path:
    """An empty folder beside the places that keys and trust will take, once those are free."""
    _finish_interrupted(home)
    taken = [*(home / KEYS).glob("*.key"), *(home / TRUST).glob("*.note")]
    if taken:
        raise HomeExists(
            f"{taken[0]} is there already; keys are never overwritten",
            hint="see `chengxin keys show`; to begin anew, move keys and trust away yourself",
        )
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    staging = home / _STAGING
    shutil.rmtree(staging, ignore_errors=True)
    files.make_folder(staging / KEYS)
    if with_trust:
        files.make_folder(staging / TRUST)
    return staging


def _finish_interrupted(home: Path) -> None:
    """What an earlier attempt would have done, had it not been killed between two renames."""
    staging, aside = home / _STAGING, home / _ASIDE
    if aside.exists() and not (home / KEYS).exists():
        aside.replace(home / KEYS)
    elif (staging / TRUST).exists() and not (staging / KEYS).exists():
        (staging / TRUST).replace(home / TRUST)


def _put_in_place(home: Path, staging: Path) -> None:
    """Rename what was made into the home; other files in `keys`, such as SSH keys, stay there."""
    aside = home / _ASIDE
    if (home / KEYS).exists():
        files.check_folder(home / KEYS)
        for path in (home / KEYS).iterdir():
            os.link(path, staging / KEYS / path.name)
        (home / KEYS).replace(aside)
    # Keys first: without its keys a trust file is worth nothing, and blocks the next attempt.
    (staging / KEYS).replace(home / KEYS)
    if (staging / TRUST).exists():
        (staging / TRUST).replace(home / TRUST)
    files.sync_folder(home)
    shutil.rmtree(aside, ignore_errors=True)
    staging.rmdir()


def _write_keys(folder: Path, master: MasterKey, *, org: str, now: datetime) -> None:
    windows = [(role, window_from(role, now)) for role in _ROLES]
    for role, window in [*windows, (Role.ARCHIVE, month_of(now))]:
        keyring.write_key(folder, master, org=org, role=role, window=window, created=now)


def _with_own_keys(home: Path, ring: Keyring, *, now: datetime) -> TrustFile:
    current = load_trust(home)
    known = {key.kid for key in current.keys}
    added = [key for key in _own_keys(ring) if key.kid not in known]
    if not added:
        return current
    following = trust.following(current, now=now, keys=[*current.keys, *added])
    return trust.add_version(home / TRUST, following, [_root_signer(ring)])


def _own_keys(ring: Keyring) -> list[TrustedKey]:
    return [_trusted(header) for header in ring.headers() if header.role not in PRIVATE_ROLES]


def _trusted(header: KeyHeader) -> TrustedKey:
    return TrustedKey(header.org, header.role, header.public, header.window)


def _root_signer(ring: Keyring) -> Signer:
    return Signer(f"{ring.organisation}/root", ring.root())


def _announcement_path(home: Path, org: str) -> Path:
    return home / KEYS / f"{org}.keys.note"
