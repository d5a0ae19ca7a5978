"""Trust files: versions, thresholds, revocation, and what an announcement may change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from keys import announcement, fingerprint, trust
from keys import home as homes
from keys.errors import BadFingerprint, BadKey, ExpiredTrust, NoHome, Untrusted
from keys.keyring import Keyring
from keys.note import Signer
from keys.roles import Role
from keys.signing import SigningKey
from keys.trusted import TrustedKey, TrustedOrganisation
from keys.windows import Window

NOW = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)
PASSPHRASE = b"correct horse battery"
YEAR = Window(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC))

ROOTS = [SigningKey(Role.ROOT, bytes([at]) * 32) for at in range(1, 5)]
ORG = TrustedOrganisation("cn.a", "江阴", streams=("penalty*",), standards=("x/1.0", "y/*"))


def signers(*roots):
    return [Signer(f"cn.a/root{at}", root) for at, root in enumerate(roots)]


def file(roots, threshold, **changes):
    found = trust.first([root.public for root in roots], ORG, [], now=NOW)
    return replace(found, threshold=threshold, **changes)


def test_a_trust_file_comes_back_as_it_was_signed(tmp_path):
    keys = [
        TrustedKey("cn.a", Role.SIGNING, ROOTS[0].public, YEAR),
        TrustedKey("cn.a", Role.ENCRYPTION, ROOTS[1].public, YEAR, since=NOW, reason="笔记本被盗"),
    ]
    first = replace(file(ROOTS[:1], 1), keys=tuple(keys))
    written = trust.add_version(tmp_path, first, signers(ROOTS[0]))

    assert replace(written, digest="") == first
    assert trust.load(tmp_path, anchors=[ROOTS[0].public]) == written


def test_a_version_is_signed_by_the_threshold_of_the_roots_before_it_and_of_its_own(tmp_path):
    first = trust.add_version(tmp_path, file(ROOTS[:3], 2), signers(*ROOTS[:2]))
    changed = replace(
        trust.following(first, now=NOW), roots=tuple(r.public for r in ROOTS[1:]), threshold=2
    )
    too_few = [
        ROOTS[:2],  # enough of the old roots, only one of the new
        ROOTS[3:],  # one of the new
        [ROOTS[1], ROOTS[3]],  # enough of the new roots, only one of the old
        [ROOTS[1], ROOTS[1], ROOTS[1]],  # the same key again counts once
    ]

    for wrong in too_few:
        with pytest.raises(Untrusted):
            trust.add_version(tmp_path, changed, signers(*wrong))
    written = trust.add_version(tmp_path, changed, signers(ROOTS[1], ROOTS[2]))
    assert trust.load(tmp_path, anchors=[ROOTS[0].public]) == written
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.note", "2.note"]


def test_versions_follow_each_other_without_a_gap(tmp_path):
    first = trust.add_version(tmp_path, file(ROOTS[:1], 1), signers(ROOTS[0]))
    second = trust.following(first, now=NOW)

    for wrong in (
        replace(second, version=3),
        replace(second, prev="ab" * 32),
        replace(second, version=1, prev=""),
    ):
        with pytest.raises(Untrusted):
            trust.add_version(tmp_path, wrong, signers(ROOTS[0]))


def test_a_missing_broken_or_replaced_version_refuses_the_whole_chain(tmp_path):
    first = trust.add_version(tmp_path, file(ROOTS[:1], 1), signers(ROOTS[0]))
    second = trust.add_version(tmp_path, trust.following(first, now=NOW), signers(ROOTS[0]))
    trust.add_version(tmp_path, trust.following(second, now=NOW), signers(ROOTS[0]))
    anchors = [ROOTS[0].public]
    path = tmp_path / "2.note"
    good = path.read_bytes()

    path.write_bytes(good.replace(b'"version":2', b'"version":4'))
    with pytest.raises(Untrusted):
        trust.load(tmp_path, anchors=anchors)
    other = replace(trust.following(first, now=NOW), expires=NOW)
    path.write_bytes(trust.encode(other, signers(ROOTS[0])))
    with pytest.raises(Untrusted):
        trust.load(tmp_path, anchors=anchors)
    path.unlink()
    with pytest.raises(Untrusted):
        trust.load(tmp_path, anchors=anchors)


def test_the_first_version_is_anchored_in_the_homes_own_root(tmp_path):
    trust.add_version(tmp_path, file(ROOTS[:1], 1), signers(ROOTS[0]))

    with pytest.raises(Untrusted):
        trust.load(tmp_path, anchors=[ROOTS[1].public])
    with pytest.raises(NoHome):
        trust.load(tmp_path / "none", anchors=[])


def test_an_expired_trust_file_may_receive_but_not_send():
    found = file(ROOTS[:1], 1)

    found.require_current(found.expires)
    with pytest.raises(ExpiredTrust):
        found.require_current(found.expires + timedelta(seconds=1))


BEFORE, SINCE, AFTER = NOW - timedelta(days=1), NOW, NOW + timedelta(days=1)


@pytest.mark.parametrize(
    ("created", "first_seen", "good"),
    [
        (BEFORE, BEFORE, True),
        (BEFORE, SINCE, False),
        (BEFORE, AFTER, False),
        (SINCE, BEFORE, False),
        (AFTER, BEFORE, False),
        (AFTER, AFTER, False),
        (BEFORE, SINCE - timedelta(seconds=1), True),
    ],
)
def test_a_revoked_key_counts_for_what_was_created_and_seen_before(created, first_seen, good):
    key = TrustedKey("cn.a", Role.SIGNING, bytes(32), YEAR, since=SINCE)

    assert key.vouched(created=created, first_seen=first_seen) is good


def test_a_window_includes_both_its_ends():
    key = TrustedKey("cn.a", Role.SIGNING, bytes(32), YEAR)
    second = timedelta(seconds=1)

    assert key.vouched(created=YEAR.not_before, first_seen=AFTER)
    assert key.vouched(created=YEAR.not_after, first_seen=AFTER)
    assert not key.vouched(created=YEAR.not_before - second, first_seen=AFTER)
    assert not key.vouched(created=YEAR.not_after + second, first_seen=AFTER)


def test_senders_take_the_newest_encryption_key_that_is_valid(tmp_path):
    later = Window(NOW, NOW + timedelta(days=365))
    old = TrustedKey("cn.b", Role.ENCRYPTION, bytes([1]) * 32, YEAR)
    new = TrustedKey("cn.b", Role.ENCRYPTION, bytes([2]) * 32, later)
    found = replace(file(ROOTS[:1], 1), keys=(old, new))
    revoked = replace(found, keys=(old, replace(new, since=AFTER)))

    assert found.encryption_key("cn.b", BEFORE) == old
    assert found.encryption_key("cn.b", NOW) == new
    assert revoked.encryption_key("cn.b", NOW) == old
    assert found.encryption_key("cn.b", NOW - timedelta(days=3650)) is None
    assert found.encryption_key("cn.c", NOW) is None


def keep(before):
    return before


def announced(pair):
    return (pair / "b" / "keys" / "cn.b.keys.note").read_bytes()


def digits(data):
    return announcement.parse(data).fingerprint


def ring_of(home):
    return Keyring.open(home / "keys", PASSPHRASE)


def test_a_partner_is_trusted_once_its_digits_are_typed(pair):
    data = announced(pair)
    ring = ring_of(pair / "a")

    for typed in (None, fingerprint.fingerprint(Role.ROOT, ring.root().public)):
        with pytest.raises(BadFingerprint):
            homes.trust_partner(pair / "a", ring, data, typed=typed, adjust=keep, now=NOW)
    found = homes.trust_partner(pair / "a", ring, data, typed=digits(data), adjust=keep, now=NOW)

    theirs = ring_of(pair / "b")
    assert found == homes.load_trust(pair / "a")
    assert found.version == 2
    assert [key.public for key in found.signing_keys("cn.b")] == [theirs.signer(NOW).public]
    assert found.encryption_key("cn.b", NOW).public == theirs.decryption_keys()[0].public
    assert not found.keys_of("cn.b", Role.ARCHIVE)


def test_a_rotated_key_arrives_with_the_next_announcement_and_overlaps(pair):
    mine, theirs = ring_of(pair / "a"), ring_of(pair / "b")
    first = announced(pair)
    homes.trust_partner(pair / "a", mine, first, typed=digits(first), adjust=keep, now=NOW)
    start = NOW + timedelta(days=40)
    old = theirs.signer(NOW).kid
    homes.rotate(pair / "b", theirs, Role.SIGNING, start=start, now=NOW + timedelta(days=1))
    second = announced(pair)
    found = homes.trust_partner(pair / "a", mine, second, typed=None, adjust=keep, now=NOW)

    new = theirs.signer(start).kid
    assert new != old
    assert {key.kid for key in found.signing_keys("cn.b")} == {old, new}
    assert found.key(old).vouched(created=start, first_seen=start)
    assert not found.key(new).vouched(created=NOW, first_seen=NOW)
    with pytest.raises(Untrusted, match="older"):
        homes.trust_partner(pair / "a", mine, first, typed=digits(first), adjust=keep, now=NOW)


def announcement_by(org, root, keys, created=NOW):
    return announcement.encode(org, "", keys, root, created=created)


def test_another_root_for_a_known_partner_is_refused(pair):
    mine = ring_of(pair / "a")
    first = announced(pair)
    homes.trust_partner(pair / "a", mine, first, typed=digits(first), adjust=keep, now=NOW)
    forged = announcement_by(
        "cn.b", ROOTS[0], [TrustedKey("cn.b", Role.ROOT, ROOTS[0].public, YEAR)]
    )

    with pytest.raises(Untrusted, match="another root"):
        homes.trust_partner(pair / "a", mine, forged, typed=digits(forged), adjust=keep, now=NOW)


def test_nobody_announces_the_key_of_somebody_else(pair):
    mine, theirs = ring_of(pair / "a"), ring_of(pair / "b")
    first = announced(pair)
    homes.trust_partner(pair / "a", mine, first, typed=digits(first), adjust=keep, now=NOW)
    stolen = announcement_by(
        "cn.c",
        ROOTS[0],
        [
            TrustedKey("cn.c", Role.ROOT, ROOTS[0].public, YEAR),
            TrustedKey("cn.c", Role.SIGNING, theirs.signer(NOW).public, YEAR),
        ],
    )

    with pytest.raises(Untrusted, match="known as a key of"):
        homes.trust_partner(pair / "a", mine, stolen, typed=digits(stolen), adjust=keep, now=NOW)


def test_an_announcement_does_not_take_a_revocation_back():
    root = TrustedKey("cn.b", Role.ROOT, ROOTS[0].public, YEAR)
    key = TrustedKey("cn.b", Role.SIGNING, ROOTS[1].public, YEAR)
    current = replace(file(ROOTS[3:], 1), keys=(root, replace(key, since=BEFORE, reason="stolen")))
    for proposed in (key, replace(key, since=AFTER)):
        proposal = announcement.parse(announcement_by("cn.b", ROOTS[0], [root, proposed]))
        found = announcement.accept(
            current, proposal, TrustedOrganisation("cn.b"), typed=None, now=NOW
        )
        assert found.key(key.kid).since == BEFORE


@pytest.mark.parametrize("role", [Role.ENCRYPTION, Role.SIGNING])
def test_an_announced_low_order_key_is_refused(role):
    root = TrustedKey("cn.b", Role.ROOT, ROOTS[0].public, YEAR)
    data = announcement_by("cn.b", ROOTS[0], [root, TrustedKey("cn.b", role, bytes(32), YEAR)])

    with pytest.raises(BadKey):
        announcement.parse(data)


def test_an_announcement_is_signed_by_a_valid_root_that_it_names():
    root = TrustedKey("cn.b", Role.ROOT, ROOTS[0].public, YEAR)
    bad = [
        announcement_by("cn.b", ROOTS[1], [root]),
        announcement_by("cn.b", ROOTS[0], []),
        announcement_by("cn.b", ROOTS[0], [root], created=YEAR.not_after + timedelta(days=1)),
        announcement_by("cn.b", ROOTS[0], [replace(root, since=BEFORE)]),
        announcement_by("cn.b", ROOTS[0], [root, root]),
    ]

    for data in bad:
        with pytest.raises(Untrusted):
            announcement.parse(data)
    assert announcement.parse(announcement_by("cn.b", ROOTS[0], [root])).org == "cn.b"
