"""Trust file: whose keys this home believes, for what and until when; one numbered note a version.

    cxe/v1 trust
    {"expires":…,"keys":[…],"orgs":[…],"prev":…,"roots":[…],"threshold":1,"v":"cxe-trust1","version":2}

Version N+1 names the digest of file N and is signed by the threshold of the roots of N and of
N+1 (as TUF's root role). Every version stays in `trust/<version>.note`; a gap or a broken file
anywhere refuses the whole chain, because falling back would bring a revoked key to life again.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from keys import files, note, shape
from keys.canonical import Value
from keys.errors import ExpiredTrust, NoHome, Untrusted
from keys.note import Signer, Verifier
from keys.roles import Role
from keys.shape import BadShape
from keys.trusted import TrustedKey, TrustedOrganisation, key_fields, read_key

TYPE_LINE = "cxe/v1 trust"
LIFE = timedelta(days=180)  # how long a home may send without anybody looking at its trust file
MAX_ROOTS = 16
MAX_ORGANISATIONS = 1024
MAX_KEYS = 8192
MAX_INSTALLED = 1024
MAX_BODY = 64 << 30
ALL_KINDS = ("control", "data", "receipt")

_VERSION_FILE = re.compile(r"([1-9][0-9]{0,8})\.note")
_PREVIOUS = re.compile(r"(?:[0-9a-f]{64})?")
_NAME = re.compile(r"[^\x00-\x1f\x7f]{0,100}")
_MAYBE_TIME = re.compile(r"(?:[0-9TZ:-]{20})?")
_STREAM = re.compile(r"\*|[a-z0-9][a-z0-9.-]{0,63}\*?")
_STANDARD = re.compile(r"\*|[a-z0-9][a-z0-9-]{0,62}/(?:[0-9.]{1,40}\*?|\*)")
_INSTALLED = re.compile(r"[a-z0-9][a-z0-9-]{0,62}/[0-9]+(?:\.[0-9]+){1,2}")
_ORGANISATION_FIELDS = (
    *("id", "name", "kinds", "streams", "standards", "suites"),
    *("max_size", "threshold", "announced"),
)


@dataclass(frozen=True, slots=True)
class TrustFile:
    """One version of what a home trusts; `digest` is its file's, empty before it is signed."""

    version: int
    prev: str
    expires: datetime
    roots: tuple[bytes, ...]
    threshold: int
    organisations: tuple[TrustedOrganisation, ...]
    keys: tuple[TrustedKey, ...]
    digest: str = ""

    def key(self, kid: str) -> TrustedKey | None:
        """The key of an id, whatever its role, window or state."""
        return next((key for key in self.keys if key.kid == kid), None)

    def verifying_key(self, kid: str) -> bytes | None:
        """The Ed25519 public key of an id, in whatever role; what step 4 of a reader asks for."""
        found = self.key(kid)
        return found.public if found and found.role.algorithm == "ed25519" else None

    def organisation(self, organisation: str) -> TrustedOrganisation | None:
        """What an organisation may send."""
        return next((one for one in self.organisations if one.id == organisation), None)

    def keys_of(self, organisation: str, role: Role) -> tuple[TrustedKey, ...]:
        """The keys of one role, the latest window first."""
        found = [key for key in self.keys if key.org == organisation and key.role is role]
        return tuple(sorted(found, key=lambda key: key.window.not_before, reverse=True))

    def signing_keys(self, organisation: str) -> tuple[TrustedKey, ...]:
        """Every signing key, past and present, the latest window first."""
        return self.keys_of(organisation, Role.SIGNING)

    def encryption_key(self, organisation: str, at: datetime) -> TrustedKey | None:
        """The newest encryption key that may be used at `at`, or None."""
        keys = self.keys_of(organisation, Role.ENCRYPTION)
        return next((key for key in keys if key.active and key.window.holds(at)), None)

    def expired(self, at: datetime) -> bool:
        """Whether this home may only receive."""
        return at > self.expires

    def verifiers(self) -> tuple[Verifier, ...]:
        """Every key that signs notes, under the name `<organisation>/<role>` it signs with."""
        return tuple(
            Verifier(f"{key.org}/{key.role}", key.public)
            for key in self.keys
            if key.alg == "ed25519"
        )

    def require_current(self, at: datetime) -> None:
        """Refuse to go on to sending with an expired trust file.

        Raises:
            ExpiredTrust: it has expired.
        """
        if self.expired(at):
            raise ExpiredTrust(
                f"trust file {self.version} expired on {self.expires:%Y-%m-%d}: receive only",
                hint="look through `chengxin keys trust show`, then `chengxin keys trust renew`",
            )


def first(
    roots: Sequence[bytes],
    own: TrustedOrganisation,
    keys: Sequence[TrustedKey],
    *,
    now: datetime,
) -> TrustFile:
    """Version 1: an organisation that trusts itself."""
    return TrustFile(1, "", now + LIFE, tuple(roots), 1, (own,), tuple(keys))


def following(
    current: TrustFile,
    *,
    now: datetime,
    organisations: Sequence[TrustedOrganisation] | None = None,
    keys: Sequence[TrustedKey] | None = None,
) -> TrustFile:
    """The next version, good for another half year, not yet signed."""
    return replace(
        current,
        version=current.version + 1,
        prev=current.digest,
        expires=now + LIFE,
        organisations=current.organisations if organisations is None else tuple(organisations),
        keys=current.keys if keys is None else tuple(keys),
        digest="",
    )


def encode(trust: TrustFile, signers: Sequence[Signer]) -> bytes:
    """The signed note of a version."""
    return note.sign(TYPE_LINE, _value(trust), signers)


def add_version(folder: Path, trust: TrustFile, signers: Sequence[Signer]) -> TrustFile:
    """Sign a version, check it against the one before it, and keep it.

    Raises:
        Untrusted: the signers are too few, or it does not follow the newest version.
        HomeExists: somebody else has just written this version.
    """
    data = encode(trust, signers)
    chain = read_chain(folder)
    before = open_version(chain[-1], None) if chain else None
    found = open_version(data, before)
    files.write_new(folder / f"{found.version}.note", data)
    return found


def load(folder: Path, *, anchors: Collection[bytes]) -> TrustFile:
    """The newest trust file, after every version before it has been verified.

    `anchors` are public root keys of this home; version 1 must be signed by one of them.

    Raises:
        NoHome: there is no trust file.
        Untrusted: a version is missing, broken, or signed by too few.
    """
    found: TrustFile | None = None
    for number, data in enumerate(read_chain(folder), start=1):
        found = open_version(data, found, anchors=anchors if found is None else None)
        if found.version != number:
            raise Untrusted(f"trust/{number}.note holds version {found.version}")
    if found is None:
        raise NoHome(f"no trust file in {folder}", hint="chengxin keys init --home DIR --org ID")
    return found


def read_chain(folder: Path) -> tuple[bytes, ...]:
    """The bytes of every version from 1 on.

    Raises:
        Untrusted: a version is missing between two others.
    """
    if not folder.is_dir():
        return ()
    numbers = sorted(
        int(match[1]) for path in folder.iterdir() if (match := _VERSION_FILE.fullmatch(path.name))
    )
    if numbers != list(range(1, len(numbers) + 1)):
        raise Untrusted(
            f"a version is missing in {folder}", hint="restore the folder from the backup"
        )
    return tuple(files.read_private(folder / f"{number}.note") for number in numbers)


def open_version(
    data: bytes, before: TrustFile | None, *, anchors: Collection[bytes] | None = None
) -> TrustFile:
    """One version, verified by its own roots, and by those of the version before it if given.

    Raises:
        Untrusted: malformed, out of order, or signed by too few distinct keys.
    """
    unverified = note.parse(data)
    try:
        found = _read(unverified.value)
    except BadShape as error:
        raise Untrusted(f"a trust file outside the format: {error}") from None
    vouching = note.open_note(
        data, TYPE_LINE, _root_verifiers(unverified, found.roots), threshold=found.threshold
    ).signed_by
    if anchors is not None and not {one.public for one in vouching} & set(anchors):
        raise Untrusted(
            "the first trust file is not signed by this home's root key",
            hint="restore the folders keys and trust from the same backup",
        )
    if before is not None:
        _check_follows(data, found, before, unverified)
    return replace(found, digest=unverified.digest)


def _check_follows(data: bytes, found: TrustFile, before: TrustFile, unverified: note.Note) -> None:
    if found.version != before.version + 1 or found.prev != before.digest:
        raise Untrusted(f"trust file {found.version} does not follow version {before.version}")
    verifiers = _root_verifiers(unverified, before.roots)
    note.open_note(data, TYPE_LINE, verifiers, threshold=before.threshold)


def _root_verifiers(unverified: note.Note, roots: Iterable[bytes]) -> list[Verifier]:
    """Each root under each name that occurs: the key decides, the name is for people."""
    names = {signature.name for signature in unverified.signatures}
    return [Verifier(name, root) for root in roots for name in names]


def _value(trust: TrustFile) -> Value:
    return {
        "v": "cxe-trust1",
        "version": trust.version,
        "prev": trust.prev,
        "expires": shape.moment_text(trust.expires),
        "roots": [root.hex() for root in trust.roots],
        "threshold": trust.threshold,
        "orgs": [_organisation_value(one) for one in trust.organisations],
        "keys": [{"org": key.org, **key_fields(key)} for key in trust.keys],
    }


def _organisation_value(one: TrustedOrganisation) -> Value:
    said: dict[str, Value] = {} if one.installed is None else {"installed": list(one.installed)}
    return {
        **said,
        "id": one.id,
        "name": one.name,
        "kinds": list(one.kinds),
        "streams": list(one.streams),
        "standards": list(one.standards),
        "suites": list(one.suites),
        "max_size": one.max_size,
        "threshold": one.threshold,
        "announced": "" if one.announced is None else shape.moment_text(one.announced),
    }


def _read(value: Value) -> TrustFile:
    found = shape.record(
        value, ("v", "version", "prev", "expires", "roots", "threshold", "orgs", "keys")
    )
    shape.one_of(found["v"], "v", ("cxe-trust1",))
    roots = tuple(
        shape.public_key(item, "roots")
        for item in shape.items(found["roots"], "roots", 1, MAX_ROOTS)
    )
    trust = TrustFile(
        version=shape.integer(found["version"], "version", 1),
        prev=shape.text(found["prev"], "prev", _PREVIOUS),
        expires=shape.moment(found["expires"], "expires"),
        roots=roots,
        threshold=shape.integer(found["threshold"], "threshold", 1, len(roots)),
        organisations=tuple(
            _organisation(item) for item in shape.items(found["orgs"], "orgs", 0, MAX_ORGANISATIONS)
        ),
        keys=tuple(_key(item) for item in shape.items(found["keys"], "keys", 0, MAX_KEYS)),
    )
    _check_unique(trust)
    return trust


def _check_unique(trust: TrustFile) -> None:
    for name, found in (
        ("roots", trust.roots),
        ("orgs", [one.id for one in trust.organisations]),
        ("keys", [key.kid for key in trust.keys]),
    ):
        if len(set(found)) != len(found):
            raise BadShape(f"{name}: one of them twice")
    if (trust.version == 1) != (trust.prev == ""):
        raise BadShape("prev: empty for version 1 and only there")


def _key(value: Value) -> TrustedKey:
    if not isinstance(value, dict):
        raise BadShape("keys: not an object")
    rest = {name: item for name, item in value.items() if name != "org"}
    return read_key(shape.text(value.get("org", ""), "org", shape.ORGANISATION), rest)


def _organisation(value: Value) -> TrustedOrganisation:
    found = shape.record(value, _ORGANISATION_FIELDS, ("installed",))
    announced = shape.text(found["announced"], "announced", _MAYBE_TIME)
    return TrustedOrganisation(
        id=shape.text(found["id"], "id", shape.ORGANISATION),
        name=shape.text(found["name"], "name", _NAME),
        kinds=tuple(
            shape.one_of(item, "kinds", ALL_KINDS)
            for item in shape.items(found["kinds"], "kinds", 0, len(ALL_KINDS))
        ),
        streams=_texts(found, "streams", _STREAM),
        standards=_texts(found, "standards", _STANDARD),
        suites=tuple(
            shape.integer(item, "suites", 1, 255)
            for item in shape.items(found["suites"], "suites", 1, 8)
        ),
        max_size=shape.integer(found["max_size"], "max_size", 1, MAX_BODY),
        threshold=shape.integer(found["threshold"], "threshold", 1, 4),
        announced=shape.moment(announced, "announced") if announced else None,
        installed=installed(found),
    )


def installed(found: Mapping[str, Value]) -> tuple[str, ...] | None:
    """The names of standards in the field `installed`, None where there is no such field.

    Raises:
        BadShape: not a list of names such as `jiangyin-person/0.9.0`.
    """
    if "installed" not in found:
        return None
    return tuple(
        shape.text(item, "installed", _INSTALLED)
        for item in shape.items(found["installed"], "installed", 0, MAX_INSTALLED)
    )


def _texts(found: Mapping[str, Value], name: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(shape.text(item, name, pattern) for item in shape.items(found[name], name, 0, 256))
