"""Reports of keys and trust: facts for machines, and the same facts as text for people."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from keys import home as homes
from keys import keyring, shape
from keys.fingerprint import fingerprint
from keys.roles import Role, key_id
from keys.sealing import KeyHeader, Lock
from keys.trust import TrustFile
from keys.windows import DECRYPTION_GRACE, Window

WARN_DAYS = 30


class KeyFact(TypedDict):
    """One key."""

    role: str
    kid: str
    fingerprint: str
    state: str
    not_before: str
    not_after: str
    days_left: int


class HomeFacts(TypedDict):
    """A home's keys."""

    organisation: str
    keys: list[KeyFact]
    ops: int
    mem: int
    warnings: list[str]


class PartnerFact(TypedDict):
    """What an organisation may send."""

    id: str
    name: str
    kinds: list[str]
    streams: list[str]
    standards: list[str]
    installed: list[str] | None  # the standards it has; null: it never said
    suites: list[int]
    max_size: int
    threshold: int
    keys: list[KeyFact]


class TrustFacts(TypedDict):
    """A trust file."""

    version: int
    expires: str
    expired: bool
    threshold: int
    roots: list[str]
    organisations: list[PartnerFact]


def keys_of(home: Path, *, now: datetime) -> HomeFacts:
    """The facts about a home's own keys, without unlocking them.

    Raises:
        KeysError: no keys, or a bad key file.
    """
    headers = list(keyring.headers(home / homes.KEYS))
    order = list(Role)
    headers.sort(key=lambda one: (order.index(one.role), one.window.not_before))
    facts = [_own_key(header, now) for header in headers]
    lock = headers[0].lock
    return HomeFacts(
        organisation=headers[0].org,
        keys=facts,
        ops=lock.ops,
        mem=lock.mem,
        warnings=[*_cost_warning(lock), *_expiry_warnings(headers, now)],
    )


def trust_of(home: Path, *, now: datetime) -> TrustFacts:
    """The facts in the newest trust file.

    Raises:
        KeysError: no trust file, or a broken one.
    """
    found = homes.load_trust(home)
    return TrustFacts(
        version=found.version,
        expires=shape.moment_text(found.expires),
        expired=found.expired(now),
        threshold=found.threshold,
        roots=[fingerprint(Role.ROOT, root) for root in found.roots],
        organisations=[_partner(found, one.id, now) for one in found.organisations],
    )


def text(facts: HomeFacts) -> str:
    """A home's keys as a table."""
    lines = [f"{facts['organisation']}: {len(facts['keys'])} keys", *_table(facts["keys"])]
    root = [one for one in facts["keys"] if one["role"] == Role.ROOT]
    lines += [f"root fingerprint 根密钥指纹: {one['fingerprint']}" for one in root]
    return "\n".join(lines + [f"warning: {one}" for one in facts["warnings"]])


def trust_text(facts: TrustFacts) -> str:
    """A trust file as text."""
    state = "EXPIRED, receive only 已过期" if facts["expired"] else "in force 有效"
    lines = [f"trust file {facts['version']}: {state}, until {facts['expires']}"]
    for one in facts["organisations"]:
        lines += [
            "",
            f"{one['id']} {one['name']}".rstrip(),
            f"  may send {', '.join(one['kinds'])}; streams {', '.join(one['streams'])};",
            f"  standards {', '.join(one['standards'])}; up to {one['max_size'] >> 20} MiB;",
            f"  {one['threshold']} signature(s) on each envelope",
            f"  has installed {_names(one['installed'])}",
            *(f"  {line}" for line in _table(one["keys"])),
        ]
    return "\n".join(lines)


def _names(installed: list[str] | None) -> str:
    return "what it never said" if installed is None else ", ".join(installed) or "no standard"


def _partner(found: TrustFile, organisation: str, now: datetime) -> PartnerFact:
    one = next(entry for entry in found.organisations if entry.id == organisation)
    return PartnerFact(
        id=one.id,
        name=one.name,
        kinds=list(one.kinds),
        streams=list(one.streams),
        standards=list(one.standards),
        installed=None if one.installed is None else list(one.installed),
        suites=list(one.suites),
        max_size=one.max_size,
        threshold=one.threshold,
        keys=[
            _fact(key.role, key.public, key.window, "revoked" if key.since else None, now=now)
            for key in found.keys
            if key.org == one.id
        ],
    )


def _own_key(header: KeyHeader, now: datetime) -> KeyFact:
    over = now > header.window.not_after
    opens = header.role is Role.ARCHIVE or (
        header.role is Role.ENCRYPTION and now <= header.window.not_after + DECRYPTION_GRACE
    )
    state = "opens only" if over and opens else None
    return _fact(header.role, header.public, header.window, state, now=now)


def _fact(
    role: Role, public: bytes, window: Window, state: str | None, *, now: datetime
) -> KeyFact:
    return KeyFact(
        role=role.value,
        kid=key_id(role, public),
        fingerprint=fingerprint(role, public),
        state=state or _state(window, now),
        not_before=shape.moment_text(window.not_before),
        not_after=shape.moment_text(window.not_after),
        days_left=window.days_left(now),
    )


def _state(window: Window, now: datetime) -> str:
    if now < window.not_before:
        return "coming"
    return "active" if now <= window.not_after else "ended"


def _table(facts: Sequence[KeyFact]) -> list[str]:
    return [
        f"{one['role']:<5}{one['kid'][:16]}  {one['fingerprint'][:11]} …  {one['state']:<11}"
        f"{one['not_before'][:10]} … {one['not_after'][:10]}  {one['days_left']:>5} days"
        for one in facts
    ]


def _cost_warning(lock: Lock) -> list[str]:
    if not lock.lowest:
        return []
    return ["the passphrase is protected at the lowest cost: for tests and demonstrations only"]


def _expiry_warnings(headers: Sequence[KeyHeader], now: datetime) -> list[str]:
    found = []
    for role in (Role.ROOT, Role.SIGNING, Role.ENCRYPTION, Role.LOG, Role.PUBLISHER):
        ends = [one.window.days_left(now) for one in headers if one.role is role]
        if ends and max(ends) < WARN_DAYS:
            found.append(f"{role.label}: {max(ends)} days left; see `chengxin keys rotate`")
    return found
