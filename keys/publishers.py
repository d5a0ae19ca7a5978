"""Publishers: the set of keys that release standards, and how many of them a release needs.

    cxe/v1 publishers
    {"created":…,"keys":[…],"prev":"","publisher":"cn.jiangyin","threshold":2,"v":…,"version":1}

The first set is signed by every key in it; a later one by the threshold of the set before it and
by its own. An auditor compares the digits of one set; the chain vouches for those that follow.
Each officer hands over a card: a public key that has signed itself.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from keys import fingerprint, note, shape, signing
from keys.canonical import Value
from keys.digests import file_digest
from keys.errors import BadFingerprint, Untrusted
from keys.note import Note, Signer, Verifier
from keys.roles import Role
from keys.shape import BadShape
from keys.signing import SigningKey
from keys.trusted import TrustedKey, key_fields, read_key
from keys.windows import Window

TYPE_LINE = "cxe/v1 publishers"
CARD_LINE = "cxe/v1 publisher-card"
MAX_KEYS = 8  # a note holds 16 signatures: those of two sets

_PREVIOUS = re.compile(r"(?:[0-9a-f]{64})?")
_FIELDS = ("v", "publisher", "version", "prev", "created", "threshold", "keys")


@dataclass(frozen=True, slots=True)
class PublisherSet:
    """One version of the set; `digest` is that of what is signed, empty before it is written."""

    publisher: str
    version: int
    prev: str
    created: datetime
    threshold: int
    keys: tuple[TrustedKey, ...]
    digest: str = ""

    @property
    def fingerprint(self) -> str:
        """The digits that an auditor compares."""
        return fingerprint.digits_of(f"{TYPE_LINE}\n{self.digest}".encode("ascii"))

    def verifiers(self, at: datetime | None = None) -> tuple[Verifier, ...]:
        """The keys of the set; with `at`, those whose window holds it."""
        return tuple(
            Verifier(_name(key.org), key.public)
            for key in self.keys
            if at is None or key.window.holds(at)
        )


def card(officer: str, key: SigningKey, window: Window, *, created: datetime) -> bytes:
    """What an officer hands over: its public key, signed by the key itself."""
    public = TrustedKey(officer, Role.PUBLISHER, key.public, window)
    value: Value = {
        "v": "cxe-publisher1",
        "officer": officer,
        "created": shape.moment_text(created),
        "key": key_fields(public),
    }
    return note.sign(CARD_LINE, value, [Signer(_name(officer), key)])


def read_card(data: bytes) -> TrustedKey:
    """The key on an officer's card.

    Raises:
        Untrusted: malformed, or not signed by the key it names.
        BadKey: no valid point.
    """
    found = note.parse(data)
    try:
        value = shape.record(found.value, ("v", "officer", "created", "key"))
        shape.one_of(value["v"], "v", ("cxe-publisher1",))
        shape.moment(value["created"], "created")
        key = _publisher_key(shape.text(value["officer"], "officer", shape.ORGANISATION), value)
    except BadShape as error:
        raise Untrusted(f"a card outside the format: {error}") from None
    note.open_note(data, CARD_LINE, [Verifier(_name(key.org), key.public)])
    signing.check_public(key.public)
    return key


def following(
    before: PublisherSet | None,
    keys: Sequence[TrustedKey],
    *,
    publisher: str,
    threshold: int,
    created: datetime,
) -> bytes:
    """The next set, or the first one, not yet signed by anybody.

    Raises:
        Untrusted: too few or too many keys, one of them twice, or two of one officer.
    """
    made = PublisherSet(
        publisher,
        before.version + 1 if before else 1,
        before.digest if before else "",
        created,
        threshold,
        tuple(sorted(keys, key=lambda key: key.org)),
    )
    _check(made)
    return note.sign(TYPE_LINE, _value(made), [])


def parse(data: bytes, *, unsigned: bool = False) -> tuple[PublisherSet, Note]:
    """What a set says of itself: a claim.

    Raises:
        Untrusted: malformed.
    """
    found = note.parse(data, unsigned=unsigned)
    if found.type_line != TYPE_LINE:
        raise Untrusted(f"a note of another type than {TYPE_LINE}")
    try:
        made = _read(found.value)
    except BadShape as error:
        raise Untrusted(f"a set of publishers outside the format: {error}") from None
    _check(made)
    return replace(made, digest=file_digest(found.text)), found


def open_chain(notes: Sequence[bytes]) -> tuple[PublisherSet, ...]:
    """Every set from the first one on, each vouched for by enough keys.

    Raises:
        Untrusted: a set is missing, malformed, out of order, or signed by too few or by a stranger.
    """
    chain: list[PublisherSet] = []
    for data in notes:
        found, text = parse(data, unsigned=True)  # nobody has signed: that is told as missing
        missing = missing_signatures(found, text, chain[-1] if chain else None)
        if missing:
            raise Untrusted(
                f"set {found.version} of the publishers of {found.publisher}: {missing}",
                hint="chengxin keys publisher sign SET --home HOME, by the officers that are named",
            )
        chain.append(found)
    if not chain:
        raise Untrusted(
            "no set of publishers",
            hint="make one: chengxin keys publisher set; where a release lacks publishers/1.note,"
            " get it again",
        )
    return tuple(chain)


def missing_signatures(found: PublisherSet, text: Note, before: PublisherSet | None) -> str:
    """What a set still lacks, in words; empty when it is complete.

    Raises:
        Untrusted: it does not follow the set before it, or a signature is wrong or a stranger's.
    """
    if before is None and (found.version, found.prev) != (1, ""):
        raise Untrusted("the first set of publishers is missing")
    if before is not None and not _follows(found, before):
        raise Untrusted(f"set {found.version} of the publishers does not follow {before.version}")
    earlier = before.verifiers(found.created) if before else ()
    vouching = note.verify_every(text, {*found.verifiers(found.created), *earlier})
    own = [key for key in found.keys if Verifier(_name(key.org), key.public) in vouching]
    wanted = len(found.keys) if before is None else found.threshold
    if len(own) < wanted:
        absent = sorted({key.org for key in found.keys} - {key.org for key in own})
        return f"{len(own)} of {wanted} signatures; not yet by {', '.join(absent)}"
    if before is not None and len(set(earlier) & set(vouching)) < before.threshold:
        return f"fewer than {before.threshold} signatures of the set before it"
    return ""


class SignedAlready(Untrusted):
    """A note that the officer whose turn it is has signed before."""


def sign_set(
    data: bytes, before: PublisherSet | None, officer: str, held: Sequence[SigningKey]
) -> bytes:
    """The set with the signatures of one officer's keys that it or the set before it names.

    Raises:
        Untrusted: none of them is named; SignedAlready: all have signed already.
    """
    found, text = parse(data, unsigned=True)
    named = {*found.verifiers(found.created), *(before.verifiers(found.created) if before else ())}
    return cosign(data, text, officer, held, named)


def cosign(
    data: bytes,
    text: Note,
    officer: str,
    held: Sequence[SigningKey],
    named: Collection[Verifier],
) -> bytes:
    """A note with the signatures of one officer's keys that are among those named.

    Raises:
        Untrusted: none of them is named; SignedAlready: all have signed already.
    """
    mine = [key for key in held if Verifier(_name(officer), key.public) in named]
    if not mine:
        raise Untrusted(
            f"no key of {officer} that may be used now is in the set of publishers",
            hint="compare chengxin keys show with chengxin keys publisher show",
        )
    done = {one.public for one in note.verify_every(text, named)}
    missing = [key for key in mine if key.public not in done]
    if not missing:
        raise SignedAlready(f"{officer} has signed already", hint="the next officer signs now")
    for key in missing:
        data = note.cosign(data, Signer(_name(officer), key))
    return data


def confirm(typed: str, chain: Sequence[PublisherSet]) -> PublisherSet:
    """The set of a chain whose digits these are; those after it are vouched for by it.

    Raises:
        BadFingerprint: mistyped, or the digits of none of them.
    """
    wanted = fingerprint.parse(typed)
    for one in chain:
        if one.fingerprint == wanted:
            return one
    raise BadFingerprint(
        "these are not the digits of the publishers who signed this",
        hint="do not trust the files: get them again, and the digits from the publisher itself",
    )


def _name(officer: str) -> str:
    return f"{officer}/{Role.PUBLISHER}"


def _follows(found: PublisherSet, before: PublisherSet) -> bool:
    return (
        found.version == before.version + 1
        and found.prev == before.digest
        and found.publisher == before.publisher
        and found.created >= before.created
    )


def _check(made: PublisherSet) -> None:
    if not 1 <= made.threshold <= len(made.keys) <= MAX_KEYS:
        raise Untrusted(
            f"{made.threshold} of {len(made.keys)} keys is no threshold",
            hint=f"at most {MAX_KEYS} keys, and at least as many as a release needs",
        )
    for what in ([key.org for key in made.keys], [key.public for key in made.keys]):
        if len(set(what)) != len(made.keys):
            raise Untrusted("one officer or one key is there twice", hint="each officer once")


def _value(made: PublisherSet) -> Value:
    return {
        "v": "cxe-publishers1",
        "publisher": made.publisher,
        "version": made.version,
        "prev": made.prev,
        "created": shape.moment_text(made.created),
        "threshold": made.threshold,
        "keys": [{"officer": key.org, "key": key_fields(key)} for key in made.keys],
    }


def _read(value: Value) -> PublisherSet:
    found = shape.record(value, _FIELDS)
    shape.one_of(found["v"], "v", ("cxe-publishers1",))
    rows = [
        shape.record(item, ("officer", "key"))
        for item in shape.items(found["keys"], "keys", 1, MAX_KEYS)
    ]
    return PublisherSet(
        publisher=shape.text(found["publisher"], "publisher", shape.ORGANISATION),
        version=shape.integer(found["version"], "version", 1),
        prev=shape.text(found["prev"], "prev", _PREVIOUS),
        created=shape.moment(found["created"], "created"),
        threshold=shape.integer(found["threshold"], "threshold", 1, MAX_KEYS),
        keys=tuple(
            _publisher_key(shape.text(row["officer"], "officer", shape.ORGANISATION), row)
            for row in rows
        ),
    )


def _publisher_key(officer: str, row: Mapping[str, Value]) -> TrustedKey:
    key = read_key(officer, row["key"])
    if key.role is not Role.PUBLISHER or not key.active:
        raise BadShape("key: not a publisher key that counts")
    return key
