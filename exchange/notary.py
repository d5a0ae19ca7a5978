"""Notary: officers' keys put to the standards' releases; what `standards` knows of keys.

cxe/v1 release
{"created":…,"publishers":"<digest of the set>","release":{…},"threshold":2,"v":"cxe-release1"}
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

from keys import home as homes
from keys import note, passphrase, publishers, shape
from keys.canonical import Value
from keys.errors import Untrusted
from keys.publishers import PublisherSet
from keys.shape import BadShape
from standards.publishing import Vouched
from standards.statement import Statement

TYPE_LINE = "cxe/v1 release"
SKEW = timedelta(seconds=600)  # how far two clocks may differ, as for envelopes
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a note about a release says."""

    created: datetime
    publishers: str
    threshold: int
    facts: Mapping[str, object]


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Notary:
    """Signs and verifies the notes about releases at one time."""

    now: datetime = field(default_factory=_now)

    def draft(self, facts: Mapping[str, str], sets: Sequence[bytes]) -> bytes:
        """A note about a release that nobody has signed yet.

        Raises:
            Untrusted: the sets of publishers are not complete, or another publisher's.
        """
        newest = publishers.open_chain(sets)[-1]
        if newest.publisher != facts["publisher"]:
            raise Untrusted(
                f"the standard is published by {facts['publisher']}, the set is that of "
                f"{newest.publisher}",
                hint="give the set of the publisher that the draft names",
            )
        value: Value = {
            "v": "cxe-release1",
            "created": shape.moment_text(self.now),
            "publishers": newest.digest,
            "threshold": newest.threshold,
            "release": dict(facts),
        }
        return note.sign(TYPE_LINE, value, [])

    def open(
        self, data: bytes, sets: Sequence[bytes], *, digits: str = "", pinned: Sequence[bytes] = ()
    ) -> Vouched:
        """What a release's note says, once every signature in it is verified.

        Raises:
            Untrusted: anything malformed, a wrong signature, a stranger's, or a set of publishers
                that does not follow the ones known before.
            BadFingerprint: the digits are those of none of the sets.
        """
        chain = publishers.open_chain(sets)
        if digits:
            publishers.confirm(digits, chain)
        if pinned:
            _check_follows(chain, publishers.open_chain(pinned))
        newest = chain[-1]
        found = note.parse(data, unsigned=True)
        claim = _claim(found)
        if (claim.publishers, claim.threshold) != (newest.digest, newest.threshold):
            raise Untrusted("the release names another set of publishers than lies beside it")
        if not newest.created <= claim.created <= self.now + SKEW:
            raise Untrusted("the release is older than its publishers, or from the future")
        vouching = note.verify_every(found, newest.verifiers(claim.created))
        return Vouched(
            facts=claim.facts,
            publisher=newest.publisher,
            created=shape.moment_text(claim.created),
            signed_by=tuple(one.name.partition("/")[0] for one in vouching),
            threshold=newest.threshold,
            fingerprint=newest.fingerprint,
            compared=bool(digits or pinned),
        )

    def sign(self, data: bytes, sets: Sequence[bytes], home: Path, secret: Path | None) -> bytes:
        """The note with the signature of the officer whose home this is; the same if it has it.

        Raises:
            KeysError: the passphrase is wrong, the officer is not in the set, or has no key that
                may be used now.
        """
        newest = publishers.open_chain(sets)[-1]
        found = note.parse(data, unsigned=True)
        named = set(newest.verifiers(_claim(found).created))
        ring = homes.open_keys(
            home, passphrase.find(descriptor=None, file=secret, environment=os.environ)
        )
        held = ring.publishers(self.now)
        try:
            return publishers.cosign(data, found, ring.organisation, held, named)
        except publishers.SignedAlready:
            return data

    def merge(self, data: bytes, other: bytes) -> bytes:
        """The note with the signatures of another copy too; `open` says whether they are right.

        Raises:
            Untrusted: a copy that is malformed, or about another release.
        """
        return note.merged(data, other)


def _check_follows(chain: Sequence[PublisherSet], known: Sequence[PublisherSet]) -> None:
    """Refuse a set that an earlier release has shown to be replaced, and any other line of sets."""
    if len(chain) < len(known):
        raise Untrusted(
            f"signed under set {len(chain)} of the publishers, which set {len(known)} has replaced",
            hint="ask the publisher for the release under its present set",
        )
    for ours, theirs in zip(known, chain, strict=False):
        if ours.digest != theirs.digest:
            raise Untrusted(
                f"another set {ours.version} of the publishers of {ours.publisher} than we know",
                hint="do not install it; phone the publisher and compare the digits",
            )


def _claim(found: note.Note) -> _Claim:
    if found.type_line != TYPE_LINE:
        raise Untrusted(f"a note of another type than {TYPE_LINE}")
    try:
        value = shape.record(found.value, ("v", "created", "publishers", "threshold", "release"))
        shape.one_of(value["v"], "v", ("cxe-release1",))
        return _Claim(
            created=shape.moment(value["created"], "created"),
            publishers=shape.text(value["publishers"], "publishers", _DIGEST),
            threshold=shape.integer(value["threshold"], "threshold", 1, publishers.MAX_KEYS),
            facts=shape.record(value["release"], [part.name for part in fields(Statement)]),
        )
    except BadShape as error:
        raise Untrusted(f"a release outside the format: {error}") from None
