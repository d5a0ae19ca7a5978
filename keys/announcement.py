"""Announcement: an organisation's public keys, signed by its root; what one partner hands another.

    cxe/v1 keys
    {"created":…,"keys":[…],"name":…,"org":"cn.wuxi","v":"cxe-keys1"}

It may also say which standards the organisation has, in `installed`, so that nobody seals to it
what it could not read. It is a proposal. It becomes trust when a person here has typed the root's
fingerprint as the partner read it out, or when the root that signed it is trusted already.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from keys import boxes, fingerprint, note, shape, signing, trust
from keys.canonical import Value
from keys.errors import BadFingerprint, Untrusted
from keys.note import Signer, Verifier
from keys.roles import PRIVATE_ROLES, Role
from keys.shape import BadShape
from keys.signing import SigningKey
from keys.trust import TrustFile
from keys.trusted import TrustedKey, TrustedOrganisation, key_fields, read_key

TYPE_LINE = "cxe/v1 keys"
MAX_KEYS = 256

_FIELDS = ("v", "org", "name", "created", "keys")
_NAME = re.compile(r"[^\x00-\x1f\x7f]{0,100}")


@dataclass(frozen=True, slots=True)
class Announcement:
    """Keys that an organisation says are its own, and the root that says so."""

    org: str
    name: str
    created: datetime
    keys: tuple[TrustedKey, ...]
    root: TrustedKey
    installed: tuple[str, ...] | None = None  # the standards it has; None: it does not say

    @property
    def fingerprint(self) -> str:
        """The digits of the root, for the phone."""
        return fingerprint.fingerprint(Role.ROOT, self.root.public)


def encode(
    org: str,
    name: str,
    keys: Sequence[TrustedKey],
    root: SigningKey,
    *,
    created: datetime,
    installed: Sequence[str] | None = None,
) -> bytes:
    """The signed note. Archive keys stay out: nobody else seals to them."""
    said: dict[str, Value] = {} if installed is None else {"installed": list(installed)}
    value: Value = {
        **said,
        "v": "cxe-keys1",
        "org": org,
        "name": name,
        "created": shape.moment_text(created),
        "keys": [key_fields(key) for key in keys if key.role not in PRIVATE_ROLES],
    }
    return note.sign(TYPE_LINE, value, [Signer(f"{org}/root", root)])


def parse(data: bytes) -> Announcement:
    """An announcement that one of the root keys in it has signed: consistent, not yet trusted.

    Raises:
        Untrusted: malformed, or not signed by a root key that it names.
        BadKey: a key is no valid point.
    """
    try:
        found = _read(note.parse(data).value)
    except BadShape as error:
        raise Untrusted(f"an announcement outside the format: {error}") from None
    roots = [key for key in found if key.role is Role.ROOT]
    signed = note.open_note(
        data, TYPE_LINE, [Verifier(f"{key.org}/root", key.public) for key in roots]
    )
    value = shape.record(signed.value, _FIELDS, ("installed",))
    created = shape.moment(value["created"], "created")
    root = next(key for key in roots if key.public == signed.signed_by[0].public)
    if not root.vouched(created=created, first_seen=created):
        raise Untrusted("the announcement's root key was not valid when it was signed")
    for key in found:
        check = signing.check_public if key.alg == "ed25519" else boxes.check_public
        check(key.public)
    name = shape.text(value["name"], "name", _NAME)
    return Announcement(root.org, name, created, found, root, trust.installed(value))


def accept(
    current: TrustFile,
    proposal: Announcement,
    grants: TrustedOrganisation,
    *,
    typed: str | None,
    now: datetime,
) -> TrustFile:
    """The next trust file with the announced keys in it, not yet signed.

    `typed` are the digits a person typed; they may be left out where the root is trusted already.

    Raises:
        BadFingerprint: no digits, wrong ones, or those of another key.
        Untrusted: another root than the one trusted, or an older announcement than the last.
    """
    known = [key for key in current.keys_of(proposal.org, Role.ROOT) if key.active]
    trusted_root = any(key.public == proposal.root.public for key in known)
    if typed is not None:
        fingerprint.confirm(typed, Role.ROOT, proposal.root.public)
    elif not trusted_root:
        raise BadFingerprint(
            f"nobody has typed the fingerprint of {proposal.org}",
            hint="phone the partner, let it read its digits, and type them",
        )
    if known and not trusted_root:
        raise Untrusted(
            f"{proposal.org} is trusted with another root key",
            hint="a root changes by key letter only; ask the partner's key officer in person",
        )
    before = current.organisation(proposal.org)
    if before and before.announced and proposal.created < before.announced:
        raise Untrusted(
            f"an older announcement of {proposal.org} than the one taken last",
            hint="ask the partner for its newest announcement",
        )
    return _merged(current, proposal, grants, now)


def _merged(
    current: TrustFile, proposal: Announcement, grants: TrustedOrganisation, now: datetime
) -> TrustFile:
    announced = replace(grants, id=proposal.org, announced=proposal.created)
    if proposal.installed is not None:
        announced = replace(announced, installed=proposal.installed)
    others = [one for one in current.organisations if one.id != proposal.org]
    taken = {key.kid for key in proposal.keys}
    # A key that is no longer announced stays: what it signed inside its window stays verifiable.
    kept = [key for key in current.keys if key.kid not in taken]
    announced_keys = [_with_revocation(current.key(key.kid), key) for key in proposal.keys]
    return trust.following(
        current,
        now=now,
        organisations=[*others, announced],
        keys=[*kept, *announced_keys],
    )


def _with_revocation(known: TrustedKey | None, announced: TrustedKey) -> TrustedKey:
    """No announcement takes a revocation back, or moves it to a later time."""
    if known is None:
        return announced
    if known.org != announced.org:
        raise Untrusted(
            f"{announced.org} announces a key that is known as a key of {known.org}",
            hint="do not trust the file; tell both partners",
        )
    if known.since is None or (announced.since and announced.since <= known.since):
        return announced
    return replace(announced, since=known.since, reason=known.reason)


def _read(value: Value) -> tuple[TrustedKey, ...]:
    found = shape.record(value, _FIELDS, ("installed",))
    trust.installed(found)
    shape.one_of(found["v"], "v", ("cxe-keys1",))
    shape.moment(found["created"], "created")
    shape.text(found["name"], "name", _NAME)
    org = shape.text(found["org"], "org", shape.ORGANISATION)
    keys = tuple(read_key(org, item) for item in shape.items(found["keys"], "keys", 1, MAX_KEYS))
    if len({key.kid for key in keys}) != len(keys):
        raise BadShape("keys: one of them twice")
    if any(key.role in PRIVATE_ROLES for key in keys):
        raise BadShape("keys: archive and ledger keys are not announced")
    return keys
