"""Trusted: one key and one organisation as a trust file or an announcement names them."""

import re
from dataclasses import dataclass
from datetime import datetime

from keys import shape
from keys.canonical import Value
from keys.roles import ALGORITHM, Role, key_id
from keys.shape import BadShape
from keys.windows import Window

ACTIVE = "active"
REVOKED = "revoked"
DEFAULT_MAX_SIZE = 2 << 30  # envelope.md §1, policy default

_REASON = re.compile(r"[^\x00-\x1f\x7f]{0,200}")
_FIELDS = ("role", "alg", "public", "not_before", "not_after", "status", "since", "reason")


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A public key, whose it is, in which role, and when it may be believed."""

    org: str
    role: Role
    public: bytes
    window: Window
    since: datetime | None = None  # revoked: not believed from then on
    reason: str = ""

    @property
    def kid(self) -> str:
        """The key's id."""
        return key_id(self.role, self.public)

    @property
    def alg(self) -> str:
        """Its algorithm."""
        return ALGORITHM[self.role]

    @property
    def not_before(self) -> datetime:
        """From when it may be used."""
        return self.window.not_before

    @property
    def not_after(self) -> datetime:
        """Until when it may be used, inclusive."""
        return self.window.not_after

    @property
    def active(self) -> bool:
        """Whether nobody has revoked it."""
        return self.since is None

    @property
    def status(self) -> str:
        """`active` or `revoked`."""
        return ACTIVE if self.active else REVOKED

    def vouched(self, *, created: datetime, first_seen: datetime) -> bool:
        """Whether it may vouch for something created then and first seen by us then.

        After a compromise the thief writes any `created` he likes; only what we had seen before
        it is beyond doubt. So a revoked key counts where both lie before `since`.
        """
        if not self.window.holds(created):
            return False
        return self.since is None or (created < self.since and first_seen < self.since)


@dataclass(frozen=True, slots=True)
class TrustedOrganisation:
    """What an organisation may send us. `*` at the end of a stream or standard means any rest."""

    id: str
    name: str = ""
    kinds: tuple[str, ...] = ("data", "receipt", "control")
    streams: tuple[str, ...] = ("*",)
    standards: tuple[str, ...] = ("*",)
    suites: tuple[int, ...] = (1,)
    max_size: int = DEFAULT_MAX_SIZE
    threshold: int = 1
    announced: datetime | None = None  # the newest announcement taken: no going back behind it
    installed: tuple[str, ...] | None = None  # the standards it said it has; None: it never said

    def may_use_stream(self, stream: str) -> bool:
        """Whether this stream is among those allowed."""
        return _matches(stream, self.streams)

    def may_use_standard(self, standard: str) -> bool:
        """Whether this standard, such as `jiangyin-person/0.9.0`, is among those allowed."""
        return _matches(standard, self.standards)


def key_fields(key: TrustedKey) -> dict[str, Value]:
    """A key as trust files and announcements write it, without its organisation."""
    return {
        "role": key.role.value,
        "alg": key.alg,
        "public": key.public.hex(),
        "not_before": shape.moment_text(key.not_before),
        "not_after": shape.moment_text(key.not_after),
        "status": key.status,
        "since": "" if key.since is None else shape.moment_text(key.since),
        "reason": key.reason,
    }


def read_key(org: str, value: Value) -> TrustedKey:
    """The key that `key_fields` wrote.

    Raises:
        BadShape: anything outside the format.
    """
    found = shape.record(value, _FIELDS)
    role = Role(shape.one_of(found["role"], "role", [role.value for role in Role]))
    shape.one_of(found["alg"], "alg", (ALGORITHM[role],))
    revoked = shape.one_of(found["status"], "status", (ACTIVE, REVOKED)) == REVOKED
    if not revoked and found["since"] != "":
        raise BadShape("since: only of a revoked key")
    window = Window(
        shape.moment(found["not_before"], "not_before"),
        shape.moment(found["not_after"], "not_after"),
    )
    return TrustedKey(
        org=org,
        role=role,
        public=shape.public_key(found["public"], "public"),
        window=window,
        since=shape.moment(found["since"], "since") if revoked else None,
        reason=shape.text(found["reason"], "reason", _REASON),
    )


def _matches(name: str, allowed: tuple[str, ...]) -> bool:
    return any(
        name.startswith(pattern[:-1]) if pattern.endswith("*") else name == pattern
        for pattern in allowed
    )
