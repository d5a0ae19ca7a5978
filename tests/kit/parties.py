"""Two organisations with fixed keys, for tests of envelopes and receipts."""

from datetime import UTC, datetime, timedelta

from exchange.wire.envelope import Letter, Recipient
from keys.boxes import DecryptionKey
from keys.roles import Role
from keys.signing import SigningKey
from keys.trust import TrustFile
from keys.trusted import TrustedKey, TrustedOrganisation
from keys.windows import Window

NOW = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
YEAR = Window(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC))

SIGNER = SigningKey(Role.SIGNING, bytes([1]) * 32)
SECOND = SigningKey(Role.SIGNING, bytes([2]) * 32)
LOG = SigningKey(Role.LOG, bytes([3]) * 32)
MINE = DecryptionKey(Role.ENCRYPTION, bytes([4]) * 32)
OTHER = DecryptionKey(Role.ENCRYPTION, bytes([5]) * 32)
ARCHIVE = DecryptionKey(Role.ARCHIVE, bytes([6]) * 32)


def key(private, org="cn.sender", **changes):
    return TrustedKey(org, private.role, private.public, YEAR, **changes)


def trust(*keys, **grants):
    return TrustFile(
        version=1,
        prev="",
        expires=NOW + timedelta(days=30),
        roots=(bytes(32),),
        threshold=1,
        organisations=(
            TrustedOrganisation("cn.sender", **grants),
            TrustedOrganisation("cn.me"),
        ),
        keys=keys or (key(SIGNER), key(SECOND), key(LOG)),
    )


def letter(**changes):
    facts = {
        "sender": "cn.sender",
        "to": ("cn.me",),
        "kind": "data",
        "standard": "demo/1.0",
        "stream": "demo",
        "seq": 1,
        "prev": "",
        "batch": "01JD0000000000000000000001",
        "created": NOW - timedelta(minutes=5),
        "expires": NOW + timedelta(days=30),
    }
    return Letter(**facts | changes)


RECIPIENTS = (Recipient("cn.me", MINE.public),)
